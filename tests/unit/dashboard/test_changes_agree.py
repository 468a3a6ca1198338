"""Command, page and paper say the same of a change, and each by which rule."""

from dashboard.cli.measure import Asked, measured
from dashboard.figures.changes import WHICH_COUNCILS, how_compared
from dashboard.figures.words import finding
from dashboard.measures.change import EACH_BY_ITSELF, since_earlier, since_first
from dashboard.measures.saying import percent
from dashboard.measures.shares import shares
from dashboard.measures.two_questions import NOTES, Councils
from dashboard.reports.brief import board_brief
from dashboard.reports.outline import Heading, Paragraph
from dashboard.reports.subject import parse_subject
from dashboard.url_state import Dimension, Where
from etl.vocabulary.grades import Grade
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import PROTECTED


def test_the_command_the_page_and_the_paper_say_the_same_of_the_same_question(
    filled: Warehouse,
) -> None:
    """Each takes the councils of both years, and says so."""
    years = shares(PROTECTED, filled, by=(Dimension.YEAR,))
    first, last = (int(years.shown[place]["year"]) for place in (0, -1))
    where = [f"year={last}"]
    asked = measured(PROTECTED, filled, "change", Asked(where=where, against=[f"year={first}"]))
    (row,) = asked.shown
    ends = [f"{percent(row['share_compared'])} in {first}", f"{percent(row['share'])} in {last}"]
    councils = f"{row['councils']} councils of both years"
    outline = board_brief(PROTECTED, filled, subject=parse_subject("uk"))
    headings = [block.text for block in outline.sections if isinstance(block, Heading)]
    under = [block.text for block in outline.sections if isinstance(block, Paragraph)]
    for text in (finding(years, since=[since_first(PROTECTED, filled, years)]), headings[0]):
        assert all(each in text for each in (*ends, councils)), text
    assert WHICH_COUNCILS in under[0]
    assert NOTES[Councils.SAME] in asked.notes


def test_a_heading_that_looks_at_several_changes_names_its_rule(filled: Warehouse) -> None:
    """Of seven grades each interval is of 99.3 %; the rows of the measure are of 95, and say so."""
    later, earlier = (
        shares(PROTECTED, filled, by=(Dimension.GRADE,), where=Where(year=year))
        for year in (2025, 2023)
    )
    since = since_earlier(PROTECTED, filled, later, earlier)
    assert since is not None
    compared = len([row for row in since.shown if row["grade"] != Grade.UNMAPPED])
    assert compared > 1
    *_, rule = how_compared((later, earlier), [since])
    assert f"looks at {compared} changes at once" in rule
    assert f"{100 - 5 / compared:.1f}% interval" in rule
    assert EACH_BY_ITSELF in since.notes
    assert how_compared((later,)) == []
