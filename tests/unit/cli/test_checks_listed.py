"""The checks are listed once: what they look for, in the docs, and what they say, in the code."""

from __future__ import annotations

from dashboard.measures.permitted import LEAST_PEOPLE
from etl.checks import numbers
from etl.checks.catalogue import CHECKS, results
from etl.checks.problems import Level, Problem
from tests.house.code import ROOT

DOCS = (ROOT / "docs" / "spreadsheets.md").read_text(encoding="utf-8")
CODE = "".join(
    path.read_text(encoding="utf-8")
    for path in (ROOT / "etl" / "checks").glob("*.py")
    if path.name != "catalogue.py"
)


def test_every_check_is_in_the_docs_as_it_is_listed() -> None:
    for check in CHECKS:
        assert f"| {check.name} | {check.looks_for} | {check.level} |" in DOCS


def test_every_code_of_a_check_is_said_by_one() -> None:
    for check in CHECKS:
        for code in check.codes:
            written = code.removesuffix(" number of people")
            assert f'"{code}"' in CODE or written != code, code


def test_a_check_tells_the_gravest_of_what_it_found() -> None:
    codes = [("few people", Level.ADVISE), ("people in several rows", Level.ADVISE),
             ("people in several rows", Level.ASK), ("not a date", Level.REFUSE)]  # fmt: skip
    told = dict(results(Problem(level, code, "", "", "") for code, level in codes))
    assert len(told) == len(CHECKS)
    assert {name: level for name, level in told.items() if level != "pass"} == {
        "small numbers": "advise", "one person, one row": "ask", "impossible dates": "refuse"
    }  # fmt: skip


def test_small_numbers_are_those_that_charts_withhold() -> None:
    assert numbers.SHOWN_FROM == LEAST_PEOPLE
