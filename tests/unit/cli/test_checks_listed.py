"""The checks are listed once: what they look for, in the docs, and what they say, in the code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.measures.permitted import LEAST_PEOPLE
from etl.checks import numbers
from etl.checks.catalogue import CHECKS, results
from etl.checks.problems import Level, Problem
from tests.house.code import ROOT, modules, name, tree

DOCS = (ROOT / "docs" / "spreadsheets.md").read_text(encoding="utf-8")
CODE = "".join(
    path.read_text(encoding="utf-8")
    for path in (ROOT / "etl" / "checks").glob("*.py")
    if path.name != "catalogue.py"
)

# Codes that are in no check, by why that is. {…} is what the code names, such as a field.
IN_NO_CHECK = {
    "The file cannot be read, so that it has no numbers to check.": (
        "cannot open", "unknown file type", "empty file", "file too large",
        "content is not what the name says", "old Excel format", "unsafe part name", "part twice",
        "password", "damaged file", "unsafe to open", "too much to read", "program failed",
        "sheet too large", "nothing to read", "unreadable text", "value too long",
        "part larger than declared", "unpacks too large", "document type", "macro sheet",
        "no table of people", "no rows",
    ),
    "It is about the file, and not about what is counted.": (
        "macros", "external links", "embedded objects", "text encoding", "hidden rows not seen",
        "values counted once", "sheets passed over", "sheets left out", "sheets not there",
        "read as settled before", "unknown kind", "not of this kind",
    ),
    "It is how a heading or word is understood, which is said beside the table.": (
        "heading taken for another", "heading not sure", "unknown answer", "heading not known",
        "departments taken",
        "two columns for one thing", "column chosen", "filled down", "blanks below a word",
        "people worked out", "years in place of dates", "years with the list's own",
        "sheet's name taken as a value", "title taken as a value", "unknown gender word",
        "gender code", "unknown {what}", "unknown {of}", "title and no gender",
        "no to a gender", "gender by key",
        "no {what}", "{of} as settled", "month before day", "day or month first",
        "dates in two orders", "dates read month first", "role family from job title",
        "working pattern from hours",
    ),
    "It is of which council or year the table is.": (
        "year", "two years", "year taken from a title", "year to come", "year by another day",
        "council",
        "two councils", "council taken from a title", "unknown council", "council fits two",
        "council not there in that year", "council abolished since", "joint return",
        "employers that may be councils", "other councils beside its own",
    ),
    "It says what was done, and leaves nothing in doubt.": (
        "row as settled", "IT staff picked out", "total passed over", "subtotal passed over",
        "notes below the table", "row of no people", "vacancy", "status not counted",
        "counted without a contract", "same people twice", "no shares published",
        "left out as settled", "dashes read as zero", "ticks taken as genders",
        "summary beside the list", "lists side by side", "values not counted", "groups left out",
        "status told by name and days", "same people in other rows",
        "headcount beside its equivalent",
    ),
}  # fmt: skip
CODES = {code for check in CHECKS for code in check.codes}
LISTED = {code for codes in IN_NO_CHECK.values() for code in codes}


def codes_built(path: Path) -> Iterator[str]:
    """The code of every problem that a module makes: of each call that is given one."""
    module = tree(path)
    named = {target.id: each.value for each in ast.walk(module) if isinstance(each, ast.Assign)
             for target in each.targets if isinstance(target, ast.Name)}  # fmt: skip
    takes = {"Problem": 1, "advise": 0, "refuse": 0, "ask": 0, "doubt": 0}
    functions = [each for each in ast.walk(module) if isinstance(each, ast.FunctionDef)]
    for each in functions:
        arguments = [argument.arg for argument in each.args.args]
        if "code" in arguments:
            takes[each.name] = arguments.index("code")
    for call in ast.walk(module):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name):
            place = takes.get(call.func.id)
            if place is not None and len(call.args) > place:
                yield from _said(call.args[place], named)


def _said(code: ast.expr, named: dict[str, ast.expr]) -> Iterator[str]:
    if isinstance(code, ast.Constant):
        yield str(code.value)
    elif isinstance(code, ast.IfExp):
        yield from _said(code.body, named)
        yield from _said(code.orelse, named)
    elif isinstance(code, ast.JoinedStr):
        yield ast.unparse(code)[2:-1]
    elif isinstance(code, ast.Name) and code.id in named:
        yield from _said(named[code.id], named)


def is_of_a_check(code: str) -> bool:
    pattern = re.sub(r"\\{\w+\\}", ".+", re.escape(code))
    return any(re.fullmatch(pattern, each) for each in CODES)


MODULES = [path for path in modules() if name(path).startswith("etl/")]


def test_every_code_that_is_built_is_of_a_check_or_has_a_reason() -> None:
    built = {code for path in MODULES for code in codes_built(path)}
    assert len(built) > 100
    assert sorted(code for code in built if code not in LISTED and not is_of_a_check(code)) == []
    assert sorted(LISTED - built) == []
    assert sorted(CODES & LISTED) == []


@pytest.mark.parametrize("code", ["may be percentages", "whose people", "remarks of leaving"])
def test_a_question_is_no_check_that_passes(code: str) -> None:
    told = results([Problem(Level.ASK, code, "", "", "")])
    assert [level for _, level in told if level != "pass"] == ["ask"]


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
