"""Why groups differ, of protected figures: what the rounding alone makes is no part."""

from dashboard.measures.permitted import Figures
from dashboard.measures.safe_table import Rule
from dashboard.measures.why_groups_differ import parts_by_grade


def test_no_parts_are_told_where_the_rounding_of_the_grades_makes_up_the_change():
    def protected(women, others):
        return Figures(women, others, 0, Rule.PROTECTED)

    now = (protected(1000, 9000), protected(1000, 9000))
    then = (protected(1000, 9000), protected(1000, 9000))
    whole = (protected(2000, 18000), protected(1000, 19000))
    rows = parts_by_grade(["low", "high"], *now, *then, *whole)
    assert isinstance(rows, list)
    everybody = rows[-1]
    assert everybody["in_words"] == (
        "cannot be told apart into parts: rounding makes up too much of the change"
    )
    assert "within" not in everybody
