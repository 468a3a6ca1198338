"""What was settled for a spreadsheet is kept, used for the next, shown and taken back."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from etl.cli import app
from tests.unit.intake.sheets import Row, workbook

Wit = Callable[..., Result]
HEADINGS = ("Council", "Year", "Gender", "Grade", "Team")


def people(year: int, women: int, men: int, *, council: str = "Leeds") -> list[Row]:
    """A list of people of one council and year."""
    return [
        HEADINGS,
        *((council, year, "F", "Manager", "ICT") for _ in range(women)),
        *((council, year, "M", "Manager", "ICT") for _ in range(men)),
    ]


@pytest.fixture
def wit(warehouse_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Wit:
    monkeypatch.setenv("WIT_FOLDER", str(tmp_path / "folder"))
    monkeypatch.setenv("WIT_WAREHOUSE", warehouse_url)
    runner = CliRunner()
    return lambda *words: runner.invoke(app, [str(word) for word in words])


def asked(result: Result) -> dict[str, str]:
    """The questions of the one file, each with what was found."""
    (line,) = result.stdout.splitlines()
    told = json.loads(line)["problems"]
    return {each["code"]: each["found"] for each in told if each["level"] == "ask"}


def mapping(path: Path, **answers: Any) -> Path:
    path.write_text(json.dumps(answers), encoding="utf-8")
    return path


def two_sheets(path: Path, year: int) -> Path:
    """A list, and beside it another that must not be counted."""
    return workbook(path, *people(year, 20, 30), **{"Old list": people(year, 9, 9)})


def test_what_was_settled_is_used_next_year_without_asking(wit: Wit, tmp_path: Path) -> None:
    settled = mapping(tmp_path / "m.json", sheets=["Staff"])
    wit("load", two_sheets(tmp_path / "a.xlsx", 2024), "--mapping", settled)
    next_year = two_sheets(tmp_path / "b.xlsx", 2025)
    checked = json.loads(wit("check", next_year, "--json").stdout)
    assert checked["tables"][0]["counts"]["women"] == 20
    assert len(checked["tables"]) == 1
    assert "read as settled before" in {each["code"] for each in checked["problems"]}
    loaded = json.loads(wit("load", next_year, "--json").stdout)
    assert loaded["loaded"]
    assert sum(each["outcome"] == "loaded" for each in loaded["stored"]) == 1


def test_what_a_column_says_of_who_counts_is_asked_in_a_mapping_and_kept(
    wit: Wit, tmp_path: Path
) -> None:
    def sent(name: str, year: int) -> Path:
        there: list[Row] = [[*row, "Y"] for row in people(year, 20, 30)[1:]]
        gone: list[Row] = [[*row, "N"] for row in people(year, 4, 0)[1:]]
        return workbook(tmp_path / name, [*HEADINGS, "Post filled?"], *there, *gone)

    questions = tmp_path / "questions.json"
    wit("check", sent("a.xlsx", 2024), "--questions", questions)
    asked_of = {"who counts by 'Post filled?'": {"Y": None, "N": None}}
    assert json.loads(questions.read_text(encoding="utf-8"))["words"] == asked_of
    words = {"who counts by 'Post filled?'": {"Y": "counts", "N": "not counted"}}
    wit("load", sent("b.xlsx", 2024), "--mapping", mapping(tmp_path / "m.json", words=words))
    (table,) = json.loads(wit("check", sent("c.xlsx", 2025), "--json").stdout)["tables"]
    assert table["counts"]["women"] == 20


def test_what_is_given_stands_above_what_is_kept(wit: Wit, tmp_path: Path) -> None:
    path = two_sheets(tmp_path / "a.xlsx", 2024)
    wit("load", path, "--mapping", mapping(tmp_path / "m.json", sheets=["Staff"]))
    other = mapping(tmp_path / "n.json", sheets=["Old list"])
    (table,) = json.loads(wit("check", path, "--mapping", other, "--json").stdout)["tables"]
    assert (table["sheet"], table["counts"]["women"]) == ("Old list", 9)


def test_a_mapping_is_shown_exported_and_taken_back(wit: Wit, tmp_path: Path) -> None:
    path = two_sheets(tmp_path / "a.xlsx", 2024)
    assert wit("mapping", "show", "Leeds").exit_code == 1
    wit("load", path, "--mapping", mapping(tmp_path / "m.json", sheets=["Staff"]))
    shown = json.loads(wit("mapping", "show", "leeds city", "--json").stdout)
    assert shown["content"] == {"sheets": ["Staff"]}
    assert "confirmed by" in wit("mapping", "show", "Leeds").stdout
    out = tmp_path / "out.json"
    assert wit("mapping", "export", "Leeds", "-o", out).exit_code == 0
    assert json.loads(out.read_text(encoding="utf-8")) == {"sheets": ["Staff"]}
    assert wit("check", path, "--mapping", out).exit_code == 0
    assert "Nothing is kept now" in wit("mapping", "undo", "Leeds").stdout
    assert wit("mapping", "undo", "Leeds").exit_code == 1
    assert len(json.loads(wit("check", path, "--json").stdout)["tables"]) == 2
    (past,) = wit("mapping", "show", "Leeds", "--past", "--json").stdout.splitlines()
    assert json.loads(past)["state"] == "undone"


def test_named_sheets_that_are_not_there_are_asked_about(wit: Wit, tmp_path: Path) -> None:
    settled = mapping(tmp_path / "m.json", sheets=["Staff", "Agency"])
    result = wit("check", two_sheets(tmp_path / "a.xlsx", 2024), "--mapping", settled, "--json")
    assert asked(result) == {"sheets not there": asked(result)["sheets not there"]}
    assert "'Agency'" in asked(result)["sheets not there"]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("[]", "JSON object"),
        ("{", "not JSON"),
        ('{"gender": {}}', "no 'gender'"),
        ('{"hidden": "maybe"}', "'maybe'"),
        ('{"sheets": "Staff"}', "list"),
    ],
)
def test_a_mapping_that_cannot_be_understood_is_wrong_usage(
    wit: Wit, tmp_path: Path, content: str, why: str
) -> None:
    path = workbook(tmp_path / "a.xlsx", *people(2024, 3, 4))
    (tmp_path / "m.json").write_text(content, encoding="utf-8")
    result = wit("check", path, "--mapping", tmp_path / "m.json")
    assert (result.exit_code, why in " ".join(result.stderr.split())) == (2, True), result.stderr


# ---------------------------------------------------------------- beside the year before


@pytest.mark.parametrize(
    ("women", "men", "code"),
    [(8, 44, ""), (80, 440, "change in size"), (44, 8, "women and men swapped"),
     (26, 26, "share of women moved")],
)  # fmt: skip
def test_an_unlikely_change_asks_for_a_reason(
    wit: Wit, tmp_path: Path, women: int, men: int, code: str
) -> None:
    assert wit("load", workbook(tmp_path / "a.xlsx", *people(2024, 8, 44))).exit_code == 0
    path = workbook(tmp_path / "b.xlsx", *people(2025, women, men))
    assert list(asked(wit("check", path, "--json"))) == ([code] if code else [])
    assert wit("load", path).exit_code == bool(code)
    assert wit("load", path, "--reason", f"{code or 'x'}=Two teams moved here").exit_code == 0
    rows = [json.loads(line) for line in wit("submissions", "--json").stdout.splitlines()]
    assert [row["state"] for row in rows] == ["current", "current"]
    assert rows[1]["reasons"] == ({code: "Two teams moved here"} if code else rows[1]["reasons"])


def test_a_reason_is_for_one_year_only(wit: Wit, tmp_path: Path) -> None:
    reason = ("--reason", "change in size=Two teams moved here")
    wit("load", workbook(tmp_path / "a.xlsx", *people(2023, 10, 40)))
    wit("load", workbook(tmp_path / "b.xlsx", *people(2024, 20, 80)), *reason)
    result = wit("check", workbook(tmp_path / "c.xlsx", *people(2025, 40, 160)), "--json")
    assert list(asked(result)) == ["change in size"]


def test_joined_less_left_must_make_the_change_in_post(wit: Wit, tmp_path: Path) -> None:
    headings = ("Council", "Year", "Status", "Gender", "Number of people")

    def year(number: int, in_post: int, joined: int, left: int) -> Path:
        flows = {"In post": in_post, "Joined": joined, "Left": left}
        lines = [
            ("Leeds", number, status, gender, people)
            for status, people in flows.items()
            for gender in ("Women", "Men")
        ]
        return workbook(tmp_path / f"{number}.xlsx", headings, *lines)

    assert wit("load", year(2024, 50, 5, 5)).exit_code == 0
    assert list(asked(wit("check", year(2025, 52, 6, 4), "--json"))) == []
    found = asked(wit("check", year(2025, 50, 20, 3), "--json"))
    assert list(found) == ["joined less left"]
    assert "make 134" in found["joined less left"]


def test_recruitment_alone_asks_before_it_replaces_the_people_in_post(
    wit: Wit, tmp_path: Path
) -> None:
    assert wit("load", workbook(tmp_path / "a.xlsx", *people(2025, 8, 44))).exit_code == 0
    headings = ("Council", "Year", "Status", "Women", "Men")
    rows = [("Leeds", 2025, "Applied", 30, 90), ("Leeds", 2025, "Shortlisted", 9, 20)]
    found = asked(wit("check", workbook(tmp_path / "b.xlsx", headings, *rows), "--json"))
    assert list(found) == ["change in size"]
    assert "nobody in post in 2025" in found["change in size"]
    assert "52 held, which this would replace" in found["change in size"]


def test_a_file_of_many_years_is_held_against_itself(wit: Wit, tmp_path: Path) -> None:
    rows = [*people(2024, 5, 30), *people(2025, 50, 300)[1:]]
    found = asked(wit("check", workbook(tmp_path / "a.xlsx", *rows), "--json"))
    assert list(found) == ["change in size"]


def test_a_reason_that_is_none_is_wrong_usage(wit: Wit, tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", *people(2024, 3, 4))
    assert wit("check", path, "--reason", "because").exit_code == 2


# ---------------------------------------------------------------- questions to fill in


def test_the_open_questions_are_written_to_be_filled_in(wit: Wit, tmp_path: Path) -> None:
    rows = [HEADINGS, *(("Leeds", 2025, "Prefer not to say", "Manager") for _ in range(9))]
    path = workbook(tmp_path / "a.xlsx", *rows)
    out = tmp_path / "answers.json"
    assert wit("check", path, "--questions", out).exit_code == 1
    written = json.loads(out.read_text(encoding="utf-8"))
    assert written["reasons"] == {"gender hardly recorded": None}
    assert [each["file"] for each in written["questions"]] == ["a.xlsx"]
    assert wit("check", path, "--mapping", out).exit_code == 1
    written["reasons"]["gender hardly recorded"] = "The system is new."
    out.write_text(json.dumps(written), encoding="utf-8")
    assert wit("check", path, "--mapping", out).exit_code == 0
    assert wit("load", path, "--mapping", out).exit_code == 0


def test_questions_given_back_as_they_were_written_change_nothing(wit: Wit, tmp_path: Path) -> None:
    rows = [["Council", "Year", "Sex", "Grade"], *(("Leeds", 2025, "Q1", "Manager") for _ in "123")]
    path = workbook(tmp_path / "a.xlsx", *rows, **{"Old list": rows})
    out = tmp_path / "answers.json"
    before = asked(wit("check", path, "--json", "--questions", out))
    assert before
    written = json.loads(out.read_text(encoding="utf-8"))
    assert written["words"] == {"gender": {"Q1": None}}
    assert written["questions"][0]["question"]["choices"]
    assert asked(wit("check", path, "--json", "--mapping", out)) == before


def test_what_was_settled_about_a_collection_of_many_councils_is_used_for_the_next(
    wit: Wit, tmp_path: Path
) -> None:
    def collection(name: str, year: int) -> Path:
        rows: list[Row] = [HEADINGS]
        for council in ("Leeds", "Camden"):
            rows += [(council, year, gender, "Manager", "ICT") for gender in ("Q1", "M", "Q1")]
        return workbook(tmp_path / name, *rows)

    settled = mapping(tmp_path / "m.json", words={"gender": {"Q1": "woman"}})
    assert wit("load", collection("a.xlsx", 2024), "--mapping", settled).exit_code == 0
    following = wit("check", collection("b.xlsx", 2025), "--json")
    assert not asked(following)
    assert json.loads(following.stdout)["tables"][0]["counts"]["women"] == 4
    assert "Q1" in wit("mapping", "show", "SOCITM").stdout


def test_a_check_makes_no_warehouse(wit: Wit, tmp_path: Path) -> None:
    wit("check", workbook(tmp_path / "a.xlsx", *people(2024, 3, 4)))
    assert not (tmp_path / "folder").exists()
