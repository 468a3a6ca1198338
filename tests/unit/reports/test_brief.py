"""What the brief says, whatever it is written in."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.measures.disclosure import NotShown
from dashboard.reports import FORMATS, UnknownFormat, beside, write
from dashboard.reports.brief import board_brief
from dashboard.reports.outline import Chart, KeyFigures, Outline, Paragraph, StandingOut
from dashboard.reports.short import short
from dashboard.reports.subject import Subject, UnknownSubject, parse_subject
from etl.vocabulary.benchmarks import UnknownBenchmark
from etl.vocabulary.regions import Region
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import EXACT, PROTECTED, Scope
from tests.builders import a_warehouse, counted, load

MakeBrief = Callable[[str], Outline]


def test_the_title_states_the_finding_and_not_the_topic(brief: MakeBrief) -> None:
    title = brief("uk").title
    assert title.startswith("Women hold ")
    assert "% of council IT jobs" in title
    assert "12–16% band" in title


def test_there_are_three_charts_each_followed_by_its_table(brief: MakeBrief) -> None:
    for subject, names in {
        "uk": ["Key figures", "Over time", "By grade", "By region"],
        "region:London": ["Key figures", "Over time", "By grade", "By region"],
        "council:Camden": ["Key figures", "Over time", "By grade", "Beside others"],
    }.items():
        outline = brief(subject)
        assert [block.name for block in outline.tables()] == names
        assert sum(isinstance(block, Chart) for block in outline.sections) == 3


def test_a_council_stands_beside_its_region_its_type_and_the_country(brief: MakeBrief) -> None:
    beside = list(brief("council:Camden").tables())[-1]
    assert [row["group"] for row in beside.rows()] == [
        "London Borough of Camden",
        "London",
        "London boroughs",
        "United Kingdom",
    ]
    own, region, _, country = beside.rows()
    assert own["councils_reported"] == 1
    assert region["councils_reported"] == 4
    assert country["councils_reported"] == 7
    assert own["base"] < region["base"] < country["base"]


def test_the_latest_year_answers_when_none_is_asked_for(brief: MakeBrief) -> None:
    assert brief("uk").year == 2025


def test_an_earlier_year_can_be_asked_for(warehouse: Warehouse) -> None:
    outline = board_brief(PROTECTED, warehouse, subject=Subject(), year=2024)
    assert outline.year == 2024
    assert "31 March 2024" in outline.subtitle


def test_a_council_of_few_people_has_no_figure_anywhere(brief: MakeBrief) -> None:
    outline = brief("council:Lambeth")
    assert (
        outline.title == "No figure can be shown for council IT jobs at London Borough of Lambeth"
    )
    for block in list(outline.tables())[:3]:
        for row in block.rows():
            assert row["withheld"]
            assert row["women"] is row["base"] is row["share"] is None
    assert [chart.description[:9] for chart in outline.charts()] == ["Dot chart"]


def test_a_region_of_too_few_councils_is_refused(warehouse: Warehouse) -> None:
    with pytest.raises(NotShown, match="No council has sent a return for"):
        board_brief(PROTECTED, warehouse, subject=Subject(region=Region.WALES))


def test_a_council_that_sent_nothing_is_refused(warehouse: Warehouse) -> None:
    subject = parse_subject("council:Leeds")
    with pytest.raises(NotShown, match="No return has been sent for council IT, Leeds"):
        board_brief(PROTECTED, warehouse, subject=subject)


@pytest.mark.parametrize("subject", ["uk", "region:London", "council:Camden"])
def test_a_year_without_returns_is_refused_with_those_that_have_some(
    warehouse: Warehouse, subject: str
) -> None:
    with pytest.raises(NotShown, match=r"in 2019\. There are returns for: 2024, 2025"):
        board_brief(PROTECTED, warehouse, subject=parse_subject(subject), year=2019)


def test_a_council_s_own_latest_year_answers(tmp_path: Path) -> None:
    warehouse = a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)
    load(warehouse, counted(organisation="E09000007", year=2023, women=20, men=80))
    load(warehouse, counted(organisation="E09000012", year=2025, women=20, men=80))
    outline = board_brief(PROTECTED, warehouse, subject=parse_subject("council:Camden"))
    assert outline.year == 2023
    assert "of council IT jobs at London Borough of Camden" in outline.title
    beside = list(outline.tables())[-1]
    assert [row["group"] for row in beside.rows()] == ["London Borough of Camden"]
    beside_none = "No group of councils can be shown beside London Borough of Camden"
    assert beside_none in outline.findings()
    key = next(block for block in outline.sections if isinstance(block, KeyFigures))
    assert key.figures[-1] == ("United Kingdom", "withheld")


def test_another_benchmark_is_named_with_its_source(warehouse: Warehouse) -> None:
    outline = board_brief(PROTECTED, warehouse, subject=Subject(), benchmark="bcs-2024")
    said = {note.about: note.text for note in outline.notes()}["Benchmark"]
    assert "UK IT specialists, 2024" in said
    assert "https://" in said


def test_a_benchmark_that_is_not_known_is_refused(warehouse: Warehouse) -> None:
    with pytest.raises(UnknownBenchmark, match="No benchmark is called 'ours'"):
        board_brief(PROTECTED, warehouse, subject=Subject(), benchmark="ours")


def test_the_band_s_two_sources_are_named(brief: MakeBrief) -> None:
    said = {note.about: note.text for note in brief("uk").notes()}["Benchmark"]
    assert "Lord Davies" in said
    assert "McKinsey" in said
    assert "not a target" in said


def test_coverage_version_and_rule_are_stated(brief: MakeBrief) -> None:
    outline = brief("uk")
    said = {note.about: note.text for note in outline.notes()}
    assert said["Coverage"].startswith("7 of ")
    assert "multiple of 5" in said["Protection"]
    assert "Protected figures · data version 1 of 2 June 2025" in outline.footer


def test_the_bounds_are_of_those_whose_gender_is_not_recorded(brief: MakeBrief) -> None:
    said = {note.about: note.text for note in brief("uk").notes()}["Share of women"]
    assert "; were all whose gender is not recorded men the share would be " in said
    assert "others" not in said


def test_a_council_with_protected_no_women_is_said_in_words(tmp_path: Path) -> None:
    warehouse = a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)
    load(warehouse, counted(organisation="E09000007", men=400))
    outline = board_brief(PROTECTED, warehouse, subject=parse_subject("council:Camden"))
    assert outline.title == (
        "Few or no women hold council IT jobs at London Borough of Camden: a share clearly "
        "below the 12–16% band"
    )
    key = next(block for block in outline.sections if isinstance(block, KeyFigures))
    assert key.figures[0] == ("Share of women", "Few or none")
    for text in (*outline.findings(), *(note.text for note in outline.notes())):
        assert " 0.0%" not in text


def test_a_withheld_group_is_not_called_like_the_council(tmp_path: Path) -> None:
    warehouse = a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)
    load(warehouse, counted(organisation="E09000007", women=90, men=310))
    block = board_brief(EXACT, warehouse, subject=parse_subject("council:Camden"))
    table = list(block.tables())[-1]
    own, region, *_ = table.tables
    withheld = replace(region, rows=({**region.rows[0], "withheld": "withheld"},))
    said = beside.finding(replace(table, tables=(own, withheld), labels=table.labels[:2]))
    assert said == "London Borough of Camden’s share cannot be set beside that of London"


def test_real_councils_are_not_called_a_sample(brief: MakeBrief) -> None:
    outline = brief("uk")
    assert not outline.sample
    assert "invented" not in outline.subtitle + outline.footer


def test_invented_councils_are_called_so_at_the_head_the_foot_and_in_the_notes(
    tmp_path: Path,
) -> None:
    warehouse = a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)
    codes = ["X08000007", "X08000002", "X08000003", "X08000006"]
    load(warehouse, *(counted(organisation=code, women=20, men=80) for code in codes), sample=True)
    outline = board_brief(PROTECTED, warehouse, subject=Subject())
    assert outline.sample
    assert "sample data: invented councils" in outline.subtitle
    assert "sample data: invented councils" in outline.footer
    assert "Sample data" in {note.about for note in outline.notes()}


def test_each_chart_says_under_its_heading_what_is_measured(brief: MakeBrief) -> None:
    under = [
        block.text for block in brief("region:London").sections if isinstance(block, Paragraph)
    ]
    assert len(under) == 3
    assert "council IT, London, 2025" in under[1]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("uk", "United Kingdom"),
        ("UK", "United Kingdom"),
        ("region:London", "London"),
        ("region:yorkshire and the humber", "Yorkshire and The Humber"),
        ("council:Camden", "London Borough of Camden"),
        ("council:E09000007", "London Borough of Camden"),
        ("council: LB Camden", "London Borough of Camden"),
    ],
)
def test_a_subject_is_known_by_any_spelling(text: str, name: str) -> None:
    assert parse_subject(text).name == name


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "expected 'uk', 'region:NAME' or 'council:NAME'"),
        ("Camden", "expected 'uk', 'region:NAME' or 'council:NAME'"),
        ("uk:London", "expected 'uk', 'region:NAME' or 'council:NAME'"),
        ("region:Narnia", "There is no region 'Narnia'"),
        ("region:outside the United Kingdom", "There is no region"),
        ("council:Camdne", "No council is called 'Camdne'"),
        ("council:", "No council is called ''"),
    ],
)
def test_a_subject_that_is_not_known_is_refused_with_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(UnknownSubject, match=sentence):
        parse_subject(text)


def test_a_format_that_is_not_known_is_refused_with_those_that_are(brief: MakeBrief) -> None:
    with pytest.raises(UnknownFormat, match="The formats are: docx, xlsx"):
        write(brief("uk"), "pdf")


def test_every_format_makes_a_file(brief: MakeBrief) -> None:
    for ending in FORMATS:
        assert write(brief("uk"), ending).startswith(b"PK")


def test_what_stands_out_is_said_once_and_without_the_title(brief: MakeBrief) -> None:
    outline = brief("uk")
    (block,) = [each for each in outline.sections if isinstance(each, StandingOut)]
    assert 1 <= len(block.sentences) <= 3
    assert outline.title not in block.sentences
    assert set(block.sentences) <= set(outline.findings())
    assert "What stands out" not in outline.findings()


def test_where_nothing_can_be_shown_nothing_stands_out(brief: MakeBrief) -> None:
    assert not [each for each in brief("council:Lambeth").sections if isinstance(each, StandingOut)]


def test_a_region_marks_its_own_row_in_table_and_chart(brief: MakeBrief) -> None:
    outline = brief("region:London")
    regions = list(outline.tables())[-1]
    names = [row[0] for row in short(regions).rows]
    assert [name for name in names if "this paper" in name] == ["London (this paper)"]
    marked = [
        name
        for name in list(outline.charts())[-1].figure["layout"]["yaxis"]["ticktext"]
        if "this paper" in name
    ]
    assert len(marked) == 1
    assert marked[0].startswith("<b>London")
    under = [block.text for block in outline.sections if isinstance(block, Paragraph)]
    assert under[-1].endswith("Marked is what this paper is about: London.")
    assert not any("this paper" in row[0] for row in short(list(brief("uk").tables())[-1]).rows)


def test_a_paper_says_whether_it_is_for_own_use_or_may_be_passed_on(warehouse: Warehouse) -> None:
    """Its own people's has exact figures beside protected ones of others; all else is protected."""
    camden = parse_subject("council:Camden")
    own_people = Scope(exact=frozenset({"E09000007"}))
    own = board_brief(own_people, warehouse, subject=camden)
    assert "for own use, not to be passed on" in own.subtitle
    assert own.footer.startswith("Own council exact, all others protected · ")
    said = {note.about: note.text for note in own.notes()}["Protection"]
    assert said.startswith("Exact figures, not to be passed on")
    assert "Of others: Figures are protected" in said
    passed_on = board_brief(PROTECTED, warehouse, subject=camden)
    assert "own use" not in passed_on.subtitle
    assert passed_on.footer.startswith("Protected figures · ")
    why = {note.about: note.text for note in passed_on.notes()}["Protection"]
    assert "see exact figures, so that theirs differ from these" in why
