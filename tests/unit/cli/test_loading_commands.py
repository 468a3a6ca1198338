"""The commands that bring spreadsheets in, as somebody at a terminal meets them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy
from click.testing import CliRunner, Result

from etl.cli import app
from etl.workbooks.kinds import KINDS
from tests.unit.intake.sheets import Row, workbook

Wit = Callable[..., Result]
HEADINGS = ("Council", "Year", "Gender", "Grade")
FIRST: list[Row] = [HEADINGS, ("Leeds", 2025, "F", "Manager"), ("Leeds", 2025, "M", "Manager")]
SECOND: list[Row] = [*FIRST, ("Leeds", 2025, "M", "Manager")]
BAD: list[Row] = [HEADINGS, ("Leeds", 2025, "Mrs", "Manager")]


@pytest.fixture
def wit(warehouse_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Wit:
    """Runs `wit`, on a warehouse that nothing was ever loaded into."""
    monkeypatch.setenv("WIT_FOLDER", str(tmp_path / "folder"))
    monkeypatch.setenv("WIT_WAREHOUSE", warehouse_url)
    runner = CliRunner()
    return lambda *words: runner.invoke(app, [str(word) for word in words])


def lines(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def people_held(url: str) -> int:
    engine = sqlalchemy.create_engine(url)
    query = (
        "SELECT coalesce(sum(women + men), 0) FROM headcount "
        "JOIN submission ON submission.id = headcount.submission "
        "WHERE submission.state = 'current'"
    )
    with engine.connect() as connection:
        number = connection.execute(sqlalchemy.text(query)).scalar_one()
    engine.dispose()
    return int(number)


def test_a_file_is_loaded_replaced_taken_back_and_brought_back(
    wit: Wit, warehouse_url: str, tmp_path: Path
) -> None:
    path = workbook(tmp_path / "leeds.xlsx", *FIRST)
    (first,) = lines(wit("load", path, "--json"))
    assert first["loaded"]
    assert [each["outcome"] for each in first["stored"]] == ["loaded"]
    again = wit("load", path)
    assert (again.exit_code, "already loaded" in again.stdout) == (0, True)
    assert people_held(warehouse_url) == 2

    (second,) = lines(wit("load", workbook(path, *SECOND), "--json"))
    (stored,) = second["stored"]
    assert (stored["outcome"], people_held(warehouse_url)) == ("replaced", 3)

    undone = wit("undo", stored["id"])
    assert undone.exit_code == 0
    assert f"Submission {stored['replaced']} stands again." in undone.stdout
    assert people_held(warehouse_url) == 2
    redone = wit("redo", stored["id"])
    assert redone.exit_code == 0
    assert f"It replaces submission {stored['replaced']}." in redone.stdout
    assert people_held(warehouse_url) == 3
    states = [row["state"] for row in lines(wit("submissions", "--json"))]
    assert states == ["superseded", "current"]
    assert "Leeds City Council" in wit("submissions").stdout


def test_a_refused_file_changes_nothing_and_stops_no_other(
    wit: Wit, warehouse_url: str, tmp_path: Path
) -> None:
    (tmp_path / "in" / "more").mkdir(parents=True)
    workbook(tmp_path / "in" / "a-bad.xlsx", *BAD)
    workbook(tmp_path / "in" / "more" / "good.xlsx", *FIRST)
    (tmp_path / "in" / "~$good.xlsx").write_bytes(b"left by Excel")
    (tmp_path / "in" / "read me.txt").write_text("not a spreadsheet")
    result = wit("load", tmp_path / "in")
    assert result.exit_code == 1
    assert "not loaded a-bad.xlsx" in result.stdout
    assert "Mrs" not in result.stdout, "what a load prints may be kept in a log"
    assert "good.xlsx: loaded" in result.stdout
    assert people_held(warehouse_url) == 2


def test_a_refused_file_leaves_what_was_loaded_before(
    wit: Wit, warehouse_url: str, tmp_path: Path
) -> None:
    path = workbook(tmp_path / "leeds.xlsx", *FIRST)
    wit("load", path)
    ledger = wit("submissions", "--json").stdout
    refused = wit("load", workbook(path, *BAD), "--json")
    assert refused.exit_code == 1
    (told,) = lines(refused)
    assert (told["verdict"], told["loaded"], told["stored"]) == ("refused", False, [])
    assert str(told["reason"]).startswith("leeds.xlsx, sheet 'Staff', C2: found title")
    assert wit("submissions", "--json").stdout == ledger
    assert people_held(warehouse_url) == 2


def test_what_the_spreadsheet_does_not_say_can_be_said(
    wit: Wit, warehouse_url: str, tmp_path: Path
) -> None:
    path = workbook(tmp_path / "staff.xlsx", ("Gender", "Grade"), ("F", "Manager"))
    assert wit("load", path).exit_code == 1
    assert wit("load", path, "--council", "Leeds", "--year", "2024/25").exit_code == 0
    (row,) = lines(wit("submissions", "--json"))
    assert (row["organisation"], row["year"], row["population"]) == (
        "E08000035", 2025, "council IT"
    )  # fmt: skip


def test_check_prints_an_object_a_line_and_loads_nothing(wit: Wit, tmp_path: Path) -> None:
    good = workbook(tmp_path / "good.xlsx", *FIRST)
    bad = workbook(tmp_path / "bad.xlsx", *BAD)
    asks = workbook(tmp_path / "asks.xlsx", ("Gender", "Grade"), ("F", "Grade 7"))
    result = wit("check", good, bad, asks, "--json")
    assert result.exit_code == 1
    ready, refused, needs = lines(result)
    assert list(ready) == ["file", "sha256", "verdict", "reason", "tables", "problems"]
    assert [o["verdict"] for o in (ready, refused, needs)] == ["ready", "refused", "needs answers"]
    assert ready["tables"] == [
        {
            "sheet": "Staff",
            "kind": "workforce",
            "population": "council IT",
            "layout": "people",
            "heading_row": 1,
            "rows": 2,
            "columns": {"council": "Council", "year": "Year", "gender": "Gender", "grade": "Grade"},
            "council": "E08000035",
            "council_name": "Leeds City Council",
            "year": 2025,
            "counts": {"women": 1, "men": 1, "another gender": 0, "not recorded": 0},
            "by_grade": {"Manager": {"women": 1, "men": 1, "another gender": 0, "not recorded": 0}},
        }
    ]
    assert refused["problems"] == [
        {
            "level": "refuse",
            "code": "title and no gender",
            "found": "'Mrs' as a gender, which is a title",
            "expected": "a known word, such as 'Female', 'Male', 'Non-binary', "
            "'Prefer not to say' or blank",
            "fix": refused["problems"][0]["fix"],
            "sheet": "Staff",
            "cell": "C2",
        }
    ]
    assert wit("check", good).exit_code == 0
    assert wit("submissions", "--json").stdout == ""


def test_a_wrong_word_of_the_command_is_wrong_usage(wit: Wit, tmp_path: Path) -> None:
    path = workbook(tmp_path / "leeds.xlsx", *FIRST)
    for words in (
        ("check",),
        ("load", path, "--kind", "payroll"),
        ("load", path, "--population", "everybody"),
        ("undo", "three"),
        ("lode", path),
    ):
        assert wit(*words).exit_code == 2, words


def test_the_kinds_that_may_be_named_are_those_of_the_list(wit: Wit, tmp_path: Path) -> None:
    for words in (("check", "--help"), ("load", tmp_path / "leeds.xlsx", "--kind", "payroll")):
        said = wit(*words).output
        assert [kind.name for kind in KINDS if kind.name not in said] == [], said


def test_what_cannot_be_done_is_said_in_a_sentence(wit: Wit, tmp_path: Path) -> None:
    assert "99" in wit("undo", "99").stderr
    assert wit("undo", "99").exit_code == 1
    (tmp_path / "empty").mkdir()
    nothing = wit("load", tmp_path / "empty")
    assert (nothing.exit_code, "no spreadsheet" in nothing.stderr) == (1, True)
    missing = wit("load", tmp_path / "none.xlsx")
    assert (missing.exit_code, "cannot be opened" in missing.stdout) == (1, True)


def test_migrate_makes_the_tables_once(wit: Wit) -> None:
    assert wit("migrate").exit_code == 0
    assert "up to date" in wit("migrate").stdout


def test_the_doctor_tells_each_setting_and_where_it_came_from(
    wit: Wit, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {str(check["name"]): check for check in lines(wit("doctor", "--json"))}
    assert (before["WIT_PORT"]["value"], before["WIT_PORT"]["origin"]) == ("8050", "default")
    assert before["WIT_FOLDER"]["origin"] == "environment"
    assert "wit migrate" in str(before["warehouse"]["wrong"])
    assert wit("doctor").exit_code == 1
    wit("migrate")
    monkeypatch.setenv("WIT_SECRET_KEY", "a secret that nobody may see in any output")
    assert "nobody may see" not in wit("doctor", "--json").stdout
    monkeypatch.delenv("WIT_SECRET_KEY")
    healthy = wit("doctor")
    assert (healthy.exit_code, "data version" in healthy.stdout) == (0, True)
    monkeypatch.setenv("WIT_PROT", "1")
    assert "No setting has this name" in wit("doctor", "--json").stdout


def test_the_doctor_tells_what_is_wrong_with_a_setting(
    wit: Wit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WIT_PORT", "eight")
    result = wit("doctor", "--json")
    assert result.exit_code == 1
    assert "WIT_PORT" in result.stdout
    assert "WIT_PORT cannot be used" in wit("submissions").stderr


def test_the_doctor_tells_when_summaries_do_not_add_up_and_they_can_be_made_anew(
    wit: Wit, warehouse_url: str, tmp_path: Path
) -> None:
    wit("load", workbook(tmp_path / "first.xlsx", *FIRST))
    engine = sqlalchemy.create_engine(warehouse_url)
    with engine.begin() as connection:
        connection.execute(sqlalchemy.text("UPDATE pooled_summary SET women = women + 1"))
    engine.dispose()
    (found,) = (check for check in lines(wit("doctor", "--json")) if check["name"] == "summaries")
    assert "'wit migrate --summaries-anew'" in str(found["wrong"])
    assert wit("doctor").exit_code == 1
    assert wit("migrate", "--summaries-anew").exit_code == 0
    assert wit("doctor").exit_code == 0


def test_the_command_starts_without_what_its_commands_import() -> None:
    script = "import sys, etl.cli; print(sorted({m.partition('.')[0] for m in sys.modules}))"
    found = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout
    for heavy in ("pandas", "sqlalchemy", "plotly", "dash", "openpyxl", "pydantic"):
        assert f"'{heavy}'" not in found


def test_the_child_that_reads_imports_nothing_heavy() -> None:
    script = "import sys, etl.intake; print(sorted({m.partition('.')[0] for m in sys.modules}))"
    found = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout
    for heavy in ("pandas", "numpy", "sqlalchemy", "openpyxl", "pydantic", "rich"):
        assert f"'{heavy}'" not in found
