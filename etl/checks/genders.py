"""What is asked of headings and words of genders, and what is at stake."""

from collections.abc import Sequence

from etl.checks.headings import Place
from etl.checks.problems import Problem, Question, Settles, ask
from etl.checks.values import Spot
from etl.checks.wording import listed

GENDER = "gender"


def two_genders(place: Place, genders: Sequence[str]) -> Problem:
    """A column of numbers of two genders: which it is counted as changes women's share."""
    return ask(
        "two genders in one column",
        f"the heading '{place.heading}', which says {listed(genders)} together",
        "a column for each gender",
        f"Send the numbers apart if there are any of both, for the share of women is of women and "
        f"men alone. If all below '{place.heading}' are of one gender, say which; if it is a total "
        "or not to be used, say that it is not.",
        Question(Settles.HEADING, place.heading, "", (*genders, "")),
    ).at(place.sheet, place.cell)


def identity(place: Place, because: str = "", certainty: float = 0.0) -> Problem:
    """'Gender identity' alone: it may say who is a woman, or whether that has changed. The gender
    is proposed `because` its values say so; nothing is where they do not.
    """
    proposal = GENDER if because else ""
    return ask(
        "heading not sure",
        f"the heading '{place.heading}', and no other that says who is a woman and who a man",
        "a column of each person's gender",
        f"If '{place.heading}' says so of each person, say that it is the gender: women are then "
        "those who call themselves so, and whoever did not answer is counted as not recorded. If "
        "it says whether somebody's gender is the same as at birth, it is none: send the gender.",
        Question(Settles.HEADING, place.heading, "", (GENDER, ""), proposal, because, certainty),
    ).at(place.sheet, place.cell)


def identity_beside(place: Place, other: str) -> Problem:
    """'Gender identity' beside 'Legal sex', where somebody's is another one."""
    return ask(
        "heading not sure",
        f"the heading '{place.heading}', under which some have another gender than under '{other}'",
        "one column of each person's gender",
        f"Say whether '{place.heading}' is the gender to count by; else '{other}' is.",
        Question(Settles.HEADING, place.heading, "", (GENDER, "")),
    ).at(place.sheet, place.cell)


def two_genders_in_a_word(spot: Spot, choices: Sequence[str]) -> Problem:
    """'Male/Unknown' in a list: it may be said of a man, or of somebody nothing is known of."""
    return ask(
        "unknown gender word",
        f"'{spot.value}' as a gender, which says two",
        "one gender for each person",
        "Send the gender of each, or say what the word is counted as: who is not recorded is left "
        "out of the share of women, and a man is not.",
        Question(Settles.WORD, spot.value, GENDER, tuple(choices)),
    ).at(spot.sheet, spot.cell)
