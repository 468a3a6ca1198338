"""One workbook goes all the way: sent, confirmed, and the same figures in all that follows."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient

from dashboard.app import create_app
from dashboard.cli.commands import app as command
from etl.settings import Settings
from etl.warehouse.connect import open_warehouse
from etl.warehouse.upgrade import migrate
from tests.builders import CAMDEN, SECRET
from tests.unit.dashboard.reading import asked

NAME = "London Borough of Camden"
YEAR = 2025
# Women and men of each grade, by year, as an officer would count them.
PEOPLE = {
    2024: {"Technician": (14, 41), "Manager": (21, 79), "Director": (1, 3)},
    2025: {"Technician": (17, 42), "Manager": (33, 81), "Director": (2, 2)},
}
GRADES = {
    "Technician": "technician or support",
    "Manager": "manager",
    "Director": "director or CIO",
}
LINK = f"council={CAMDEN}&year={YEAR}"
# What is said of a grade: women, people and the share to one decimal place; empty when withheld.
Said = dict[str, tuple[str, ...]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose secret stays the same, so that the figures do not change from run to run."""
    folder: Path = tmp_path_factory.mktemp("journey")
    (folder / "secret.key").write_text(SECRET + "\n", encoding="ascii")
    return folder


@pytest.fixture(scope="module")
def client(folder: Path) -> Iterator[FlaskClient]:
    """A dashboard whose warehouse holds the workbook, and nothing but it."""
    warehouse = open_warehouse(Settings(folder=folder, warehouse=""))
    migrate(warehouse)
    app = create_app(Settings(folder=folder, warehouse=""), warehouse)
    client: FlaskClient = app.server.test_client()
    client.environ_base["HTTP_SEC_FETCH_SITE"] = "same-origin"
    _send(client)
    yield client
    warehouse.close()


def _send(client: FlaskClient) -> None:
    """Check the workbook and confirm it, as the upload page does."""
    file = (io.BytesIO(_workbook()), "Camden IT staff.xlsx")
    checked = client.post("/upload/check", data={"file": file})
    token = str(checked.headers["Location"]).split("reading=")[1]
    page = client.get(f"/upload?reading={token}").get_data(as_text=True)
    assert "Ready to load" in page
    assert "women 88, men 248" in page
    assert client.post("/upload/confirm", data={"reading": token}).status_code == 303
    assert "2 loaded" in client.get(f"/upload?reading={token}").get_data(as_text=True)


def _workbook() -> bytes:
    """A row a person, two years on one sheet."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Council", "Year", "Gender", "Grade"])
    for year, grades in PEOPLE.items():
        for grade, (women, men) in grades.items():
            for gender in ["Female"] * women + ["Male"] * men:
                sheet.append([NAME, year, gender, grade])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def look_as(client: FlaskClient, viewer: str) -> None:
    answer = client.post("/view-as", data={"viewer": viewer, "back": "/"})
    assert answer.status_code == 303


# ---------------------------------------------------------------- what each end says


def parts(node: Any, kind: str) -> Iterator[dict[str, Any]]:
    """Every component of that type in what the page's script is given."""
    if isinstance(node, list):
        for each in node:
            yield from parts(each, kind)
    elif isinstance(node, dict):
        if node.get("type") == kind:
            yield node["props"]
        yield from parts(node.get("props", {}).get("children"), kind)


def the_chart(client: FlaskClient) -> dict[str, Any]:
    """The section of the chart by grade, as the callback gives it."""
    answer = json.loads(asked(client, "/by-grade", f"?{LINK}"))
    content = answer["response"]["_pages_content"]["children"]
    [found] = [section for section in parts(content, "Section") if section.get("id") == "by-grade"]
    return found


def drawn(section: dict[str, Any]) -> dict[str, str]:
    """The share that stands at each dot, by the name of its row."""
    [graph] = parts(section["children"], "Graph")
    names = graph["figure"]["layout"]["yaxis"]["ticktext"]
    [dots] = [each for each in graph["figure"]["data"] if each["mode"] == "markers"]
    return {
        names[int(row)].replace("<br>", " ").lower(): f"{value:.1f}"
        for row, value in zip(dots["y"], dots["x"], strict=True)
    }


def in_twin(section: dict[str, Any]) -> Said:
    [table] = parts(section["children"], "Table")
    said = {}
    for row in list(parts(table["children"], "Tr"))[1:]:
        [name] = parts(row["children"], "Th")
        cells = [str(cell["children"]) for cell in parts(row["children"], "Td")]
        said[str(name["children"]).lower()] = _said(*cells[:3]) if len(cells) > 1 else ()
    return said


def in_csv(client: FlaskClient, section: dict[str, Any]) -> Said:
    [link] = [a["href"] for a in parts(section["children"], "A") if "/download/" in a["href"]]
    text = client.get(link).get_data(as_text=True).removeprefix("\ufeff")
    return {
        row["grade"].lower(): _said(row["women"], row["base"], row["share"])
        for row in csv.DictReader(io.StringIO(text))
    }


def in_word(client: FlaskClient) -> Said:
    body = client.get(f"/brief.docx?subject=council:{CAMDEN}&year={YEAR}").get_data()
    tables = docx.Document(io.BytesIO(body)).tables
    [table] = [table for table in tables if table.cell(0, 0).text == "Grade"]
    rows = [[cell.text for cell in row.cells] for row in table.rows][1:]
    return {name.lower(): _said(*figures[:3]) for name, *figures in rows}


def in_excel(client: FlaskClient) -> Said:
    body = client.get(f"/brief.xlsx?subject=council:{CAMDEN}&year={YEAR}").get_data()
    sheet = openpyxl.load_workbook(io.BytesIO(body))["By grade"]
    (table,) = sheet.tables.values()
    headings, *rows = [[cell.value for cell in row] for row in sheet[table.ref]]
    plain = [
        re.sub(r"(, (percent|number))?(\n.*)?$", "", str(each), flags=re.S) for each in headings
    ]
    found = [dict(zip(plain, map(str, row), strict=True)) for row in rows]
    return {
        row["Grade"].lower(): _said(
            row["Women"], row["People whose gender is recorded"], row["Share of women"]
        )
        for row in found
    }


def on_the_command_line(folder: Path, figures: str) -> Said:
    words = ["measure", "shares", "--by", "grade", "--as", figures, "--format", "json"]
    words += ["--where", f"council={NAME}", "--where", f"year={YEAR}"]
    done = CliRunner().invoke(command, words, env={"WIT_FOLDER": str(folder), "WIT_WAREHOUSE": ""})
    assert done.exit_code == 0, done.output
    rows = json.loads(done.stdout)["rows"]
    return {
        row["grade"].lower(): _said(str(row["women"]), str(row["base"]), str(row["share"]))
        for row in rows
    }


def _said(women: str, base: str, share: str) -> tuple[str, ...]:
    """The three in one form, whatever the format; nothing for figures that are withheld."""
    try:
        value = float(share.removesuffix("%"))
    except ValueError:
        return ()
    return women.replace(",", ""), base.replace(",", ""), f"{value:.1f}"


# ---------------------------------------------------------------- the journey


def counted_by_hand() -> Said:
    return {
        GRADES[grade].lower(): (
            str(women),
            str(women + men),
            f"{100 * women / (women + men):.1f}",
        )
        for grade, (women, men) in PEOPLE[YEAR].items()
    }


def ends(client: FlaskClient, folder: Path, figures: str) -> dict[str, Said]:
    """What every end says of the grades that it has figures or a reason for."""
    section = the_chart(client)
    said = {
        "table": in_twin(section),
        "csv": in_csv(client, section),
        "word": in_word(client),
        "excel": in_excel(client),
        "command": on_the_command_line(folder, figures),
    }
    shares = {grade: figures[2] for grade, figures in said["table"].items() if figures}
    assert drawn(section) == shares
    return said


def test_the_councils_officer_finds_what_they_counted_in_all(
    client: FlaskClient, folder: Path
) -> None:
    look_as(client, f"council officer:{CAMDEN}")
    for end, said in ends(client, folder, "exact").items():
        assert {grade: each for grade, each in said.items() if each} == counted_by_hand(), end


def test_everybody_else_finds_the_same_protected_figures_in_all(
    client: FlaskClient, folder: Path
) -> None:
    look_as(client, "steering group")
    said = ends(client, folder, "protected")
    first = said["csv"]
    for end, each in said.items():
        assert each == first, end
    assert first["director or cio"] == ()
    for grade in ("manager", "technician or support"):
        women, base, share = first[grade]
        assert (int(women) % 5, int(base) % 5) == (0, 0)
        exact_women, exact_base, _ = counted_by_hand()[grade]
        # A neighbouring multiple of 5 for each count, and at most 14 further steps by chance.
        assert abs(int(women) - int(exact_women)) < 5 + 14 * 5
        assert abs(int(base) - int(exact_base)) < 2 * (5 + 14 * 5)
        assert share == f"{100 * int(women) / int(base):.1f}"
