"""`wit measure`, as it is typed."""

import csv
import io
import json
from pathlib import Path

import pytest

from dashboard.cli.printing import Shape, printed
from dashboard.measures.catalogue import CATALOGUE, Measure
from dashboard.measures.change import change
from dashboard.measures.trend import trend
from etl.warehouse.scope import EXACT
from etl.warehouse.where import Where
from tests.builders import MANCHESTER, a_warehouse, counted, load
from tests.unit.cli_dashboard.conftest import Run


def test_a_table_has_a_line_for_each_group_and_says_what_the_figures_are(wit: Run) -> None:
    done = wit("measure", "shares", "--by", "region", "--where", "year=2025", "--as", "exact")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0] == "Share of women: council IT, 2025"
    london = next(line for line in lines if line.startswith("London"))
    # 3 x 30 + 1 women in 3 x 100 + 4 people, by hand.
    assert london.split()[1:4] == ["91", "304", "29.9"]
    assert "Exact figures: not to be passed on." in done.stdout
    assert "Data version 1." in done.stdout


def test_a_table_without_rows_says_that_nothing_stands_out(wit: Run) -> None:
    """1 woman of 4 people carries no finding."""
    done = wit("measure", "findings", "--where", "council=E09000022,year=2025", "--as", "exact")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Nothing stands out." in done.stdout


def test_json_says_all_that_the_figures_stand_on(wit: Run) -> None:
    done = wit(
        "measure", "shares", "--by", "year", "--where", "region=London", "--format", "json",
        "--as", "exact",
    )  # fmt: skip
    said = json.loads(done.stdout)
    assert said["measure"] == "shares"
    assert said["title"] == "Share of women"
    assert said["rule"] == "exact"
    assert said["filters"] == {"population": "council IT", "region": "London"}
    assert said["data_version"] == 1
    assert said["as_at"] == "2025-06-02"
    assert said["sample"] is False
    assert said["benchmark"] == "band"
    assert [row["year"] for row in said["rows"]] == [2024, 2025]
    assert [(row["women"], row["base"]) for row in said["rows"]] == [(91, 304), (91, 304)]
    named = {column["name"]: column["unit"] for column in said["columns"]}
    assert named["share"] == "percent"
    assert set(named) == set(said["rows"][0])


def test_json_is_asked_for_as_of_the_other_commands(wit: Run) -> None:
    asked = ("measure", "shares", "--by", "grade")
    assert wit(*asked, "--json").stdout == wit(*asked, "--format", "json").stdout


def test_figures_are_protected_unless_asked_for_exactly(wit: Run) -> None:
    done = wit(
        "measure", "shares", "--by", "council", "--where", "region=London", "--format", "json"
    )
    said = json.loads(done.stdout)
    assert said["rule"] == "protected"
    lambeth = next(row for row in said["rows"] if row["council_code"] == "E09000022")
    assert lambeth["withheld"] == "withheld: fewer than 25 people"
    assert lambeth["women"] is None
    for row in said["rows"]:
        assert row["withheld"] or row["women"] % 5 == row["base"] % 5 == 0


def test_csv_has_a_heading_row_and_a_row_a_group(wit: Run) -> None:
    done = wit("measure", "shares", "--by", "council", "--format", "csv", "--where", "year=2025")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert len(rows) == 7
    assert {row["women"] for row in rows if row["council_code"] == "E09000022"} == {"[c]"}


def test_every_row_of_csv_says_what_it_is_of(wit: Run) -> None:
    done = wit("measure", "shares", "--format", "csv", "--where", "year=2025,region=London")
    (row,) = csv.DictReader(io.StringIO(done.stdout))
    said = {name: row[name] for name in ("population", "year", "region", "benchmark", "as_at")}
    assert said == {
        "population": "council IT",
        "year": "2025",
        "region": "London",
        "benchmark": "band",
        "as_at": "2025-06-02",
    }


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        (
            ["change", "--where", "year=2025", "--against", "year=2024"],
            {"against": "council IT, 2024", "councils_asked_for": "same"},
        ),
        (["trend", "--councils", "all"], {"councils_asked_for": "all"}),
        (
            ["projection", "--what-if", "starters=50", "--goal", "40"],
            {"what_if": "women among starters 50 %", "goal": "40.0"},
        ),
    ],
    ids=["against", "councils", "what if and goal"],
)
def test_every_row_of_csv_says_what_else_was_asked(
    wit: Run, words: list[str], asked: dict[str, str]
) -> None:
    rows = list(csv.DictReader(io.StringIO(wit("measure", *words, "--format", "csv").stdout)))
    assert rows
    assert all({name: row[name] for name in asked} == asked for row in rows)
    told = json.loads(wit("measure", *words, "--format", "json").stdout)
    assert set(told["options"]) == {name.removesuffix("_asked_for") for name in asked}


def test_conditions_may_be_given_together_or_apart(wit: Run) -> None:
    together = wit("measure", "shares", "--where", "year=2024,region=London")
    apart = wit("measure", "shares", "--where", "year=2023/24", "--where", "region=london")
    assert together.returncode == 0
    assert together.stdout == apart.stdout


def test_a_council_is_known_by_any_spelling(wit: Run) -> None:
    done = wit(
        "measure", "shares", "--where", "council=Camden", "--as", "exact", "--format", "json"
    )
    said = json.loads(done.stdout)
    assert said["filters"]["council"] == "E09000007"
    assert said["rows"][0]["base"] == 100


@pytest.mark.parametrize(
    ("words", "heading"),
    [
        (["benchmarks", "--benchmark", "30"], "Share of women against every benchmark"),
        (["against benchmarks"], "Share of women against every benchmark"),
        (["trend", "--councils", "all", "--by", "region"], "Trend in the share of women"),
        (["council against all"], "Each council against all together"),
        (["like-for-like share", "--by", "region"], "Like-for-like share of women"),
    ],
)
def test_a_measure_is_a_table_csv_and_json(wit: Run, words: list[str], heading: str) -> None:
    table, csv_text, said = (
        wit("measure", *words, "--format", shape).stdout for shape in ("table", "csv", "json")
    )
    assert table.startswith(f"{heading}: council IT, 2025")
    columns = [column["name"] for column in json.loads(said)["columns"]]
    assert json.loads(said)["rows"]
    assert all(set(row) == set(columns) for row in json.loads(said)["rows"])
    read = csv.DictReader(io.StringIO(csv_text))
    assert len(list(read)) == len(json.loads(said)["rows"])
    assert list(read.fieldnames or ())[: len(columns)] == columns


@pytest.mark.parametrize("measure", CATALOGUE, ids=lambda each: each.entry.name)
def test_every_table_fits_100_columns_with_its_figures_whole(wit: Run, measure: Measure) -> None:
    by = next((each for each in ("council", "region", "year") if each in measure.groups), "")
    done = wit("measure", measure.entry.name, "--by", by, COLUMNS="100")
    if measure.entry.name == "pay_quarters":
        assert done.returncode == 1
        return
    assert (done.returncode, done.stderr) == (0, "")
    assert max(len(line) for line in done.stdout.splitlines()) <= 100
    assert "…" not in done.stdout
    # Nothing is cut off at the side: on lines without end stands the same.
    whole = wit("measure", measure.entry.name, "--by", by, COLUMNS="500")
    assert letters(done.stdout) == letters(whole.stdout)


def letters(text: str) -> list[str]:
    return sorted(letter for letter in text if not letter.isspace() and letter != "-")


def test_every_column_is_there_when_the_table_may_be_wide(wit: Run) -> None:
    words = ["measure", "relative_likelihood", "--by", "region"]
    few, all_of_them = wit(*words).stdout, wit(*words, "--wide").stdout
    assert "More columns with --wide, in CSV and in JSON." in few.replace("\n", " ")
    heading = all_of_them.splitlines()[2]
    for label in ("Women it happened to", "In words", "Four-fifths rule", "Withheld"):
        assert label in heading
    assert "--wide" not in all_of_them


def test_why_a_row_has_no_figures_stands_where_its_words_would(wit: Run) -> None:
    said = wit("measure", "funnel", "--where", "region=London").stdout
    assert "withheld: fewer than 25 people" in " ".join(said.split())


def test_a_table_has_no_column_in_which_nothing_stands(tmp_path: Path) -> None:
    warehouse = a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)
    load(warehouse, counted(women=100, men=900))
    table = trend(EXACT, warehouse, where=Where(council=MANCHESTER))
    few, all_of_them = (printed(table, Shape.TABLE, wide=wide) for wide in (False, True))
    assert "Why no figure" in few
    assert "Points" not in few
    assert "Points a year" in all_of_them


def test_a_change_that_rounds_to_nothing_has_no_minus(tmp_path: Path) -> None:
    """100 women of 1,000 people, then of 1,003: 0.03 points fewer."""
    warehouse = a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)
    load(
        warehouse,
        counted(year=2024, women=100, men=900),
        counted(year=2025, women=100, men=903),
    )
    text = printed(change(EXACT, warehouse, where=Where(council=MANCHESTER)), Shape.TABLE)
    assert " +0.0 " in text
    assert "−0.0" not in text


def test_coverage_counts_councils(wit: Run) -> None:
    done = wit("measure", "coverage", "--by", "region", "--where", "year=2025", "--format", "json")
    said = json.loads(done.stdout)
    london = next(row for row in said["rows"] if row["region"] == "London")
    assert (london["councils_reported"], london["councils_expected"]) == (4, 33)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["nothing"], "There is no measure 'nothing'. The measures are: shares, change"),
        (["shares", "--by", "colour"], "--by has no 'colour'. It has: year, region,"),
        (["shares", "--by", "year,year"], "expected each of them once"),
        (["shares", "--where", "colour=red"], "--where has no 'colour'. It has: population,"),
        (["shares", "--where", "year"], "expected key=value, as in year=2025"),
        (["shares", "--where", "year=soon"], "'soon' is not a reporting year"),
        (["shares", "--where", "year=1066"], "'1066' is not a reporting year"),
        (["shares", "--where", "year=1999"], "1999 is not a reporting year: expected 2000 to"),
        (["shares", "--where", "year=2024,year=2025"], "--where names 'year' twice"),
        (["shares", "--where", "region=Narnia"], "has no 'Narnia'. It has: North East,"),
        (["shares", "--where", "council=Camdne"], "No council is called 'Camdne'."),
        (["shares", "--as", "everything"], "--as has no 'everything'. It has: protected, exact."),
        (["shares", "--format", "pdf"], "--format has no 'pdf'. It has: table, csv, json."),
        (["shares", "--benchmark", "ours"], "No benchmark is called 'ours'. There are: band,"),
        (
            ["shares", "--where", "population=pay quarters"],
            "shares cannot be taken of pay quarters",
        ),
        (["pay_quarters", "--where", "population=comparator"], "It can of: pay quarters."),
        (["pay_quarters", "--by", "grade"], "Pay quarters cannot be taken by grade"),
        (["coverage", "--by", "grade"], "Coverage counts councils"),
        (["shares", "--benchmark", "target=0"], "'target=0' is no target. Expected"),
        (["trend", "--by", "year"], "A trend is of five years together"),
        (["funnel", "--by", "region"], "The funnel sets councils beside one another"),
        (["funnel", "--councils", "all"], "funnel takes no 'councils'"),
        (["standardised", "--by", "grade"], "A like-for-like share cannot be taken by grade"),
    ],
)
def test_a_word_that_is_not_known_is_wrong_usage_and_lists_what_is(
    wit: Run, words: list[str], sentence: str
) -> None:
    done = wit("measure", *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert sentence in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["shares", "--where", "region=Wales"], "No council has sent a return for"),
        (["pay_quarters"], "Nothing has been loaded yet for pay quarters."),
    ],
)
def test_what_cannot_be_shown_fails_with_its_reason(
    wit: Run, words: list[str], sentence: str
) -> None:
    done = wit("measure", *words)
    assert (done.returncode, done.stdout) == (1, "")
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_a_setting_that_cannot_be_used_is_named(wit: Run) -> None:
    done = wit("measure", "shares", WIT_PORT="many")
    assert done.returncode == 1
    assert done.stderr.startswith("WIT_PORT cannot be used: ")
    assert len(done.stderr.splitlines()) == 1


def test_a_warehouse_that_cannot_be_opened_fails_with_a_sentence(wit: Run) -> None:
    done = wit("measure", "shares", WIT_WAREHOUSE="mysql://somewhere/there")
    assert done.returncode == 1
    assert done.stderr.startswith("WIT_WAREHOUSE is mysql://")


def test_what_cannot_be_shown_is_refused_with_the_nearest_that_can(wit: Run) -> None:
    done = wit("measure", "shares", "--where", "region=Wales,year=2025")
    assert (done.returncode, done.stdout) == (1, "")
    refused = "No council has sent a return for council IT, Wales, 2025."
    assert done.stderr == f"{refused} What can be shown: council IT, 2025.\n"
