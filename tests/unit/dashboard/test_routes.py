"""Downloads, papers, the demonstration's view."""

import csv
import io
import zipfile

import pytest
from flask.testing import FlaskClient

from dashboard.measures.catalogue import CATALOGUE, Measure
from dashboard.url_state import Dimension
from tests.filled import LONDON, SMALL
from tests.unit.dashboard.reading import asked


def rows(client: FlaskClient, link: str) -> list[dict[str, str]]:
    answer = client.get(link)
    assert answer.status_code == 200, answer.get_data(as_text=True)
    assert answer.headers["Content-Disposition"].startswith("attachment")
    return list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"))))


def test_a_download_holds_what_the_page_shows(client: FlaskClient) -> None:
    found = rows(client, "/download/shares.csv?by=grade&year=2025&region=London")
    page = asked(client, "/by-grade", "?year=2025&region=London")
    assert [row["grade"] for row in found][:2] == ["apprentice", "technician or support"]
    for row in found:
        assert f"{float(row['share']):.1f}%" in page


@pytest.mark.parametrize("measure", CATALOGUE, ids=lambda measure: measure.entry.name)
def test_every_measure_can_be_downloaded(client: FlaskClient, measure: Measure) -> None:
    name = measure.entry.name
    population = "pay quarters" if name == "pay_quarters" else "council IT"
    by = next((each for each in (Dimension.YEAR, *measure.groups) if each in measure.groups), "")
    assert rows(client, f"/download/{name}.csv?by={by}&population={population}")


@pytest.mark.parametrize(
    "link",
    [
        "/download/secrets.csv",
        "/download/shares.csv?by=shoes",
        "/download/shares.csv?colour=red",
        "/download/shares.csv?by=grade,region,year,council",
        "/download/shares.csv?year=1850",
        "/download/shares.csv?population=pay+quarters",
        "/download/pay_quarters.csv?population=comparator",
        "/download/pay_quarters.csv?population=pay+quarters&by=grade",
        "/download/coverage.csv?by=grade",
        "/download/shares.csv?benchmark=target%3D300",
        "/download/trend.csv?by=year",
        "/download/funnel.csv?by=grade",
        "/download/like_for_like.csv?by=grade",
        "/download/shares.csv?against=year=2024",
        "/download/change.csv?against=colour=red",
        "/download/change.csv?against=year=2024&against=year=2023",
        "/download/change.csv?against=year=2024,year=2023",
        "/download/change.csv?councils=some",
        "/download/trend.csv?councils=all&councils=same",
        "/download/trend.csv?goal=30",
        "/download/projection.csv?goal=much",
        "/download/projection.csv?goal=0",
        "/download/projection.csv?what_if=starters=120",
        "/download/projection.csv?what_if=starters=50&what_if=leaving=8",
        "/brief.pdf",
        "/brief.docx?subject=moon",
        "/brief.docx?year=1850",
    ],
)
def test_what_cannot_be_had_is_not_found_with_a_reason(client: FlaskClient, link: str) -> None:
    answer = client.get(link)
    assert answer.status_code == 404
    assert "Page not found" in answer.get_data(as_text=True)


def test_a_download_is_asked_as_the_command_asks(client: FlaskClient) -> None:
    """What to compare with, of which councils, what is set by hand, and the goal."""
    [there] = rows(client, "/download/change.csv?year=2025&against=region=London")
    assert there["compared_with"] == "London"
    [back] = rows(client, "/download/change.csv?year=2025&against=year=2024&councils=all")
    assert back["compared_with"] == "2024"
    assert int(back["councils"]) > 0
    same, everybody = (
        rows(client, f"/download/trend.csv?year=2025&councils={councils}")
        for councils in ("same", "all")
    )
    assert len(same) == len(everybody) == 1
    assert rows(client, "/download/projection.csv?goal=30&what_if=starters=50,leaving=8")


@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_a_paper_is_a_file_of_its_format(client: FlaskClient, ending: str) -> None:
    answer = client.get(f"/brief.{ending}?subject=region:London&year=2025")
    assert answer.status_code == 200
    assert f".{ending}" in answer.headers["Content-Disposition"]
    assert zipfile.is_zipfile(io.BytesIO(answer.data))


def test_a_paper_has_the_year_and_the_benchmark_of_its_link(client: FlaskClient) -> None:
    answer = client.get("/brief.docx?subject=uk&year=2024&benchmark=parity")
    assert "2024" in answer.headers["Content-Disposition"]
    with zipfile.ZipFile(io.BytesIO(answer.data)) as paper:
        assert "50% (Parity)" in paper.read("word/document.xml").decode()


def test_health_says_that_the_warehouse_answers(client: FlaskClient) -> None:
    answer = client.get("/health").get_json()
    assert answer["status"] == "ok"
    assert answer["data_version"] >= 1


# ---------------------------------------------------------------- view as


def shown(client: FlaskClient, council: str) -> str:
    [row] = rows(client, f"/download/shares.csv?year=2025&council={council}")
    return f"{row['women']} {row['figures']}"


def view_as(client: FlaskClient, viewer: str, back: str = "/") -> str:
    answer = client.post("/view-as", data={"viewer": viewer, "back": back})
    assert answer.status_code == 303
    return str(answer.headers["Location"])


def test_an_officer_sees_their_own_council_exactly_and_others_protected(
    client: FlaskClient,
) -> None:
    assert shown(client, SMALL) == "[c] protected"
    view_as(client, f"council officer:{SMALL}")
    assert shown(client, SMALL) == "2 exact"
    assert shown(client, LONDON).endswith("protected")


def test_an_analyst_sees_everything_and_can_go_back(client: FlaskClient) -> None:
    view_as(client, "analyst")
    assert shown(client, SMALL) == "2 exact"
    view_as(client, "steering group")
    assert shown(client, SMALL) == "[c] protected"


@pytest.mark.parametrize("viewer", ["", "king", "council officer:X", "analyst:E09000007"])
def test_a_role_that_there_is_not_is_refused(client: FlaskClient, viewer: str) -> None:
    assert client.post("/view-as", data={"viewer": viewer, "back": "/"}).status_code == 400


def test_a_cookie_that_names_nobody_sees_protected_figures(client: FlaskClient) -> None:
    client.set_cookie("wit_view_as", "king of everything")
    assert shown(client, LONDON).endswith("protected")


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(client: FlaskClient) -> None:
    answer = client.post("/view-as", data={"viewer": "analyst", "back": "/"})
    assert "HttpOnly" in answer.headers["Set-Cookie"]
    assert "SameSite=Lax" in answer.headers["Set-Cookie"]


@pytest.mark.parametrize(
    ("back", "leads"),
    [
        ("/by-grade?region=London", "/by-grade?region=London"),
        ("https://elsewhere.example/by-grade", "/"),
        ("//elsewhere.example", "/"),
        ("/\\elsewhere.example", "/"),
        ("/by-grade?year=1850", "/by-grade"),
        ("/health", "/"),
        ("", "/"),
    ],
)
def test_coming_back_leads_to_a_page_of_ours(client: FlaskClient, back: str, leads: str) -> None:
    assert view_as(client, "analyst", back) == leads
