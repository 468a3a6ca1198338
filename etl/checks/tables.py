"""What can be wrong with a table as a whole, and with several of one file."""

from collections.abc import Iterable, Sequence

from etl.checks.problems import Problem, Question, Settles, advise, ask, doubt, refuse
from etl.checks.wording import listed

ANSWER_KIND = "Say which with --kind."


def no_table(sheets: Sequence[str], missing: str, pairs: Sequence[tuple[str, str]]) -> Problem:
    """No sheet has a table that can be counted. `pairs`: heading there, field it may stand for."""
    beside = "; ".join(f"'{heading}' may be '{field}'" for heading, field in pairs)
    where = f" on the sheets {listed(sheets)}" if len(sheets) > 1 else ""
    return refuse(
        "no table of people",
        f"no table of people{where}" + (f": {missing}" if missing else ""),
        "a row of headings with the gender of each person, or the numbers of women and men",
        f"Unexpected headings: {beside}. Correct them and send the file again."
        if beside
        else "Check that the right file was sent, and that its columns have headings.",
    ).at(sheets[0] if len(sheets) == 1 else "")


def women_and_men_of_what(sheet: str, headings: Sequence[str]) -> Problem:
    return refuse(
        "no table of people",
        f"women and men with nothing known beside them: {listed(headings)}",
        "a column for the grade, role, council or year of each row",
        "Give the other columns plain headings, such as 'Grade', or say --kind if this is one.",
    ).at(sheet)


def unknown_kind(kind: str, known: Iterable[str]) -> Problem:
    return refuse(
        "unknown kind",
        f"the kind '{kind}'",
        f"one of {listed(known)}",
        ANSWER_KIND,
    )


def not_this_kind(sheet: str, kind: str, missing: Iterable[str]) -> Problem:
    return refuse(
        "not of this kind",
        f"a table without {listed(missing)}",
        f"a spreadsheet of the kind '{kind}'",
        "Send it without --kind, or name another kind.",
    ).at(sheet)


def two_headings(
    sheet: str, cell: str, field: str, headings: Sequence[str], cells: Sequence[str]
) -> Problem:
    """Columns that could be one field; the first is used until it is said that it is not."""
    first, *others = (f"'{text}' in {at}" for text, at in zip(headings, cells, strict=True))
    because = "it has the heading that is best known"
    return ask(
        "two columns for one thing",
        f"{len(headings)} columns that could be the {field}: {', '.join([first, *others])}",
        "one",
        f"Say whether {first} is the one that counts; if it is not to be used, "
        f"{' or '.join(others)} is.",
        Question(Settles.HEADING, headings[0], "", (field, ""), field, because, 0.5),
    ).at(sheet, cell)


def same_twice(sheet: str, cell: str, field: str, used: str, others: list[str]) -> Problem:
    return advise(
        "column chosen",
        f"columns that say the {field} alike in every row: '{used}' was used, not {listed(others)}",
        "one",
        "Nothing.",
    ).at(sheet, cell)


def heading_chosen(sheet: str, cell: str, field: str, used: str, others: list[str]) -> Problem:
    return advise(
        "column chosen",
        f"more than one column that could be the {field}: '{used}' was used, not {listed(others)}",
        "one",
        "If the other was meant, delete this one and send the file again.",
    ).at(sheet, cell)


def several_tables(sheets: Sequence[str], names: Sequence[str]) -> Problem:
    """Tables that may hold the same people; of one sheet they are told apart by their `names`."""
    one = len(sheets) == 1 or bool(names)
    return ask(
        "several tables",
        f"several tables on the sheet {listed(sheets)}"
        if len(sheets) == 1
        else f"several tables, {listed(names)}"
        if one
        else f"tables that may hold the same people on the sheets {listed(sheets)}",
        "one table, or several with the same headings and other people in each",
        "Say which tables are to be counted, or why all may be added up."
        if one
        else "Say which sheets are to be counted.",
        Question(Settles.TABLES, choices=tuple(names))
        if one
        else Question(Settles.SHEETS, choices=tuple(sheets)),
    )


def other_councils(sheet: str, cell: str, own: str, others: Sequence[str]) -> Problem:
    return doubt(
        "other councils beside its own",
        f"people of {listed(others)} in a file that names {own}",
        "a return of one council, or a file that names no council",
        "Leave out the people whom others employ; if the return is of all of them, say so.",
    ).at(sheet, cell)


def said_twice(names: Sequence[str]) -> Problem:
    return advise(
        "same people twice",
        f"as many women and men by other words in {listed(names)}",
        "everyone counted once",
        "Nothing, if they are the same people: they were counted in the other table.",
    )


def one_gender_alone(sheets: Sequence[str]) -> Problem:
    code = "one gender alone"
    return doubt(
        code,
        f"people of one gender, by the words over them, on {listed(sheets)}",
        "women and men",
        "Send the others, too, or name their sheet after their gender; if there are no others, "
        "say so.",
    ).at(sheets[0])


def passed_over(sheets: Sequence[str]) -> Problem:
    return advise(
        "sheets passed over",
        f"nothing that is counted on the {_sheets(sheets)}",
        "notes, summaries and pivots need no reading",
        "If one of them holds people who are to be counted, give it headings like the others.",
    )


def _sheets(names: Sequence[str]) -> str:
    return f"{'sheet' if len(names) == 1 else 'sheets'} {listed(names)}"


def people_not_read(sheets: Sequence[str]) -> Problem:
    return doubt(
        "people not read",
        f"women and men on the {_sheets(sheets)}, in no table that is known for one",
        "headings like those of the sheets that are read, and a name or number for each person",
        "Give them plain headings, such as 'Grade', or put them with the others, and send the file "
        "again; or say why nobody there counts.",
    )


# ---------------------------------------------------------------- what was settled before


def read_as_settled(by: str, on: str) -> Problem:
    return advise(
        "read as settled before",
        f"answers that {by} confirmed on {on}",
        "what they say still holds",
        "'wit mapping show' prints them; --mapping changes them, 'wit mapping undo' forgets them.",
    )


def named_sheets_missing(named: Iterable[str], there: Sequence[str]) -> Problem:
    return ask(
        "sheets not there",
        f"no {listed(named)} among the sheets, which was to be read",
        f"sheets that are there, of which {listed(there)} would be left out",
        "Say which sheets are to be read.",
        Question(Settles.SHEETS, choices=tuple(there)),
    )


def sheets_left_out(names: Sequence[str]) -> Problem:
    return advise(
        "sheets left out",
        f"the sheets {listed(names)}, which were not read",
        "the sheets that were to be read, as you said",
        "Nothing, if that still holds.",
    )
