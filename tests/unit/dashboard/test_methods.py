"""The page of data and methods says everything that stands behind the figures."""

import re
from pathlib import Path

from flask.testing import FlaskClient

from dashboard.accounts.desk import Desk
from dashboard.accounts.viewer import STEERING_GROUP_MEMBER
from dashboard.measures.catalogue import CATALOGUE
from dashboard.measures.disclosure import PROTECTED_NOTE
from dashboard.pages.methods import layout
from dashboard.url_state import Filters
from etl.vocabulary.benchmarks import benchmarks
from tests.builders import a_warehouse
from tests.tree import every, prop, text

JOINER = "\u2060"


def said(desk: Desk) -> str:
    return text(layout(desk, Filters()).parts).replace(JOINER, "")


def test_every_measure_is_described_in_full(a_desk: Desk) -> None:
    page = said(a_desk)
    for measure in CATALOGUE:
        entry = measure.entry
        for part in (
            entry.name, entry.title, entry.question, entry.numerator, entry.denominator,
            entry.unit, entry.source, entry.caveats, entry.worked_example, *entry.populations,
        ):  # fmt: skip
            assert part[1:] in page, (entry.name, part)


def test_every_benchmark_stands_there_with_its_figures_year_population_and_source(
    a_desk: Desk,
) -> None:
    tables = every(layout(a_desk, Filters()).parts, "Table")
    rows = {text(row).replace(JOINER, ""): row for row in every(tables[0], "Tr")}
    for one in benchmarks().values():
        (row,) = [each for said, each in rows.items() if said.startswith(one.name)]
        assert f"{one.low:g}" in text(row)
        assert str(one.year or "no year") in text(row)
        assert (one.area if one.key != "parity" else "Anybody") in text(row)
        assert [prop(link, "href") for link in every(row, "A")] == [one.source_url]


def test_coverage_stands_there_by_year_and_population(a_desk: Desk) -> None:
    table = every(layout(a_desk, Filters()).parts, "Table")[-1]
    headings = [text(cell) for cell in every(table, "Th")]
    assert headings[:4] == ["Year", "Council IT", "Council workforce", "Pay quarters"]
    row = next(row for row in every(table, "Tr") if text(row).startswith("2025"))
    it, workforce, quarters = [text(cell) for cell in every(row, "Td")]
    assert it == workforce
    assert re.fullmatch(r"12 of \d+ \(\d+\.\d%\)", it)
    assert quarters == "none"


def test_how_figures_are_protected_and_which_data_they_are_of_stand_there(a_desk: Desk) -> None:
    page = said(a_desk)
    assert PROTECTED_NOTE in page
    assert "fewer than 25 people" in page
    assert f"Data version {a_desk.version.number}" in page


def test_every_link_within_the_page_leads_to_a_part_of_it(a_desk: Desk) -> None:
    parts = layout(a_desk, Filters()).parts
    places = {prop(section, "id") for section in every(parts, "Section")}
    targets = [prop(link, "href") for link in every(parts, "A")]
    within = [target[1:] for target in targets if target.startswith("#")]
    assert len(within) == 5 + len(CATALOGUE)
    assert set(within) <= places


def test_before_anything_is_loaded_the_page_says_so(tmp_path: Path) -> None:
    warehouse = a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)
    assert "Nothing has been loaded yet." in said(Desk(warehouse, STEERING_GROUP_MEMBER, 25))


def test_the_page_needs_no_script_and_keeps_the_filters_for_the_others(client: FlaskClient) -> None:
    page = client.get("/methods?region=London").get_data(as_text=True)
    assert "<h1" in page
    assert "Data and methods" in page
    assert 'href="/by-grade?region=London"' in page
    assert client.get("/methods?region=Narnia").status_code == 404
