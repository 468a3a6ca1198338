"""What `wit check` and `wit load` say to an officer who has never seen them."""

from __future__ import annotations

import json
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from etl.answering import answer_to
from etl.checks.problems import Level, Problem, Question, Settles
from etl.cli import app
from etl.returns.forms import write_template
from etl.telling import named_with_code
from tests.unit.intake.sheets import TODAY, Row, workbook

Wit = Callable[..., Result]
HEADINGS = ("Gender", "Grade")
ASKS: list[Row] = [("Leeds City Council ICT",), HEADINGS, ("F", "Manager"), ("Q?", "Manager"),
                   ("M", "Band X"), ("Q?", "Band Y")]  # fmt: skip


@pytest.fixture
def wit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Wit:
    """Runs `wit` on an SQLite warehouse that nothing was ever loaded into."""
    monkeypatch.setenv("WIT_FOLDER", str(tmp_path / "folder"))
    monkeypatch.delenv("WIT_WAREHOUSE", raising=False)
    runner = CliRunner()
    return lambda *words: runner.invoke(app, [str(word) for word in words])


def test_the_questions_come_first_each_with_the_words_that_answer_it(
    wit: Wit, tmp_path: Path
) -> None:
    said = wit("check", workbook(tmp_path / "staff.xlsx", *ASKS)).stdout
    parts = ("staff.xlsx: not ready to load, 2 questions to answer", "Questions", "Answer: --year",
             '"words": {"gender": {"Q?": "…"}}', "--questions answers.json", "What was read",
             "Look at this before you load it", "notes")  # fmt: skip
    places = [said.index(part) for part in parts]
    assert places == sorted(places)
    assert "Leeds City Council (E08000035)" in said
    assert "'Band X', 'Band Y'" in said, "grades that nobody placed are one note"


def test_what_the_questions_file_proposes_is_completed_and_loads(wit: Wit, tmp_path: Path) -> None:
    path, out = workbook(tmp_path / "staff.xlsx", *ASKS), tmp_path / "answers.json"
    wit("check", path, "--questions", out)
    answers = json.loads(out.read_text(encoding="utf-8"))
    assert answers["words"] == {"gender": {"Q?": None}, "grade": {"Band X": None, "Band Y": None}}
    answers["words"]["gender"]["Q?"] = "not recorded"
    answers["words"]["grade"]["Band X"] = "professional"
    out.write_text(json.dumps(answers), encoding="utf-8")
    done = wit("load", path, "--year", "2025", "--mapping", out)
    assert done.exit_code == 0, done.stdout
    assert "staff.xlsx: loaded, Leeds City Council, 2025" in done.stdout


def test_a_file_that_is_ready_says_how_it_is_loaded(wit: Wit, tmp_path: Path) -> None:
    rows = [("Leeds City Council ICT 2025",), HEADINGS, ("F", "Manager"), ("M", "Manager")]
    path = workbook(tmp_path / "staff.xlsx", *rows)
    said = wit("check", path).stdout
    assert said.startswith("staff.xlsx: ready to load\n")
    assert "Leeds City Council, 2025: council IT." in said
    assert "If it is another council, say which. Answer: --council" in " ".join(said.split())
    assert said.endswith(f"Load it: wit load {path}\n\n")


def test_the_commands_that_are_printed_are_whole_and_do_what_they_say(
    wit: Wit, tmp_path: Path
) -> None:
    folder = tmp_path / "this year's [draft] $HOME"
    folder.mkdir()
    rows: list[Row] = [("ICT",), HEADINGS, ("F", "Manager"), ("Q?", "Manager")]
    path = workbook(folder / "it.xlsx", *rows)
    options = ("--council", "London Borough of Camden", "--year", "2025",
               "--reason", "change in size=A merger")  # fmt: skip
    check = next(
        line for line in wit("check", path, *options).stdout.splitlines() if "--questions" in line
    )
    assert shlex.split(check) == ["wit", "check", str(path), *options, "--questions",
                                  "answers.json"]  # fmt: skip
    refused = wit("load", path, *options).stdout
    (line,) = [line for line in refused.splitlines() if "shows each" in line]
    shown = line.strip().removesuffix(" shows each, and what to do.")
    assert shlex.split(shown) == ["wit", "check", str(path), *options]
    answers = tmp_path / "answers.json"
    answers.write_text('{"words": {"gender": {"Q?": "not recorded"}}}', encoding="utf-8")
    said = wit("check", folder, *options, "--mapping", answers).stdout
    (line,) = [line for line in said.splitlines() if line.startswith("Load it: ")]
    loaded = wit(*shlex.split(line.removeprefix("Load it: wit ")))
    assert loaded.exit_code == 0, loaded.stdout
    assert "it.xlsx: loaded, London Borough of Camden, 2025" in loaded.stdout


@pytest.mark.parametrize(
    ("question", "code", "said"),
    [
        (Question(Settles.COUNCIL), "council", '--council "NAME"'),
        (Question(Settles.COUNCIL, choices=("Leeds", "Bury")), "council",
         '--council "Leeds" (or: Bury)'),
        (Question(Settles.YEAR, choices=("2024", "2025")), "year", "--year 2024 (or: 2025)"),
        (Question(Settles.POPULATION, choices=("council IT", "council workforce")), "whose people",
         '--population "council IT" (or: council workforce)'),
        (Question(Settles.REASON, "change in size"), "change in size",
         '--reason "change in size=WHY"'),
        (Question(Settles.HEADING, "Key", choices=("gender", ""), proposal="gender"), "heading",
         'in the mapping "headings": {"Key": "gender"} (or: "" (not to be used))'),
        (Question(Settles.ROWS, "of which", choices=("leave out", "count")), "row of parts",
         'in the mapping "rows": {"of which": "…"} (one of: leave out, count); or, where all is '
         'right, --reason "row of parts=WHY"'),
        (Question(Settles.SHEETS, choices=("A", "B"), proposal="A | B"), "several tables",
         'in the mapping "sheets": ["A", "B"] (or: A, B)'),
    ],
)  # fmt: skip
def test_each_sort_of_question_is_answered_in_its_own_words(
    question: Question, code: str, said: str
) -> None:
    assert answer_to(Problem(Level.ASK, code, "", "", "", question=question), question) == said


def test_a_council_is_named_with_its_code_and_others_by_their_name() -> None:
    assert named_with_code("E08000035") == "Leeds City Council (E08000035)"
    assert named_with_code("SOCITM") == "Socitm"
    assert named_with_code("CS: Security") == "Civil Service: Security"


def test_undo_and_redo_name_the_council_in_text_and_in_json(wit: Wit, tmp_path: Path) -> None:
    rows = [("Council", "Year", *HEADINGS), ("Leeds", 2025, "F", "Manager")]
    (line,) = wit("load", workbook(tmp_path / "a.xlsx", *rows), "--json").stdout.splitlines()
    (stored,) = json.loads(line)["stored"]
    assert (stored["organisation"], stored["name"]) == ("E08000035", "Leeds City Council")
    undone = wit("undo", stored["id"]).stdout
    assert "(workforce, Leeds City Council (E08000035), 2025) undone." in undone
    redone = json.loads(wit("redo", stored["id"], "--json").stdout)
    assert (redone["organisation"], redone["name"]) == ("E08000035", "Leeds City Council")


# ---------------------------------------------------------------- a form's worked row


def test_a_worked_row_that_was_left_in_is_told_so_when_it_is_checked(
    wit: Wit, tmp_path: Path
) -> None:
    rows = [("Council", "Year", *HEADINGS), ("Leeds", 2025, "F", "Manager")]
    wit("load", workbook(tmp_path / "a.xlsx", *rows))
    form = tmp_path / "form.xlsx"
    write_template("workforce", "people", TODAY, form)
    for command in ("check", "load"):
        result = wit(command, form)
        said = " ".join(result.stdout.split())
        assert result.exit_code == 1
        assert "which is invented: the worked row of a form, or a sample" in said
        assert "WIT_FOLDER" not in said
    assert "Delete the worked row, or write over it" in " ".join(wit("check", form).stdout.split())


def test_a_real_council_among_invented_ones_is_told_what_is_held(wit: Wit, tmp_path: Path) -> None:
    form = tmp_path / "form.xlsx"
    write_template("workforce", "people", TODAY, form)
    assert wit("load", form).exit_code == 0
    rows = [("Council", "Year", *HEADINGS), ("Leeds", 2025, "F", "Manager")]
    said = " ".join(wit("check", workbook(tmp_path / "a.xlsx", *rows)).stdout.split())
    assert "Leeds City Council, a real council, while all that is held here is of invented" in said
    assert "'wit undo' takes it back" in said


def test_a_real_council_among_invented_ones_is_told_so_before_its_questions(
    wit: Wit, tmp_path: Path
) -> None:
    form = tmp_path / "form.xlsx"
    write_template("workforce", "people", TODAY, form)
    wit("load", form)
    rows = [
        ("Council", "Year", *HEADINGS),
        ("Leeds", 2025, "F", "Manager"),
        ("Leeds", 2025, "Q", "Clerk"),
    ]
    said = " ".join(wit("check", workbook(tmp_path / "a.xlsx", *rows)).stdout.split())
    assert "1 question to answer" in said
    assert "Leeds City Council, a real council, while all that is held here" in said


def test_a_council_that_is_not_known_yet_is_asked_for_and_is_neither_real_nor_invented(
    wit: Wit, tmp_path: Path
) -> None:
    form = tmp_path / "form.xlsx"
    write_template("workforce", "people", TODAY, form)
    wit("load", form)
    path = workbook(tmp_path / "a.xlsx", ("Year", *HEADINGS), (2025, "F", "Manager"))
    said = " ".join(wit("check", path).stdout.split())
    assert "Say which council it is" in said
    assert "a real council" not in said
    assert "1 people in post (council IT in 2025)" in said
