"""The truth of a spreadsheet, and whether a reading of it agrees.

A truth is an entry of truth.json as `returns_made` writes it. A total that names no population,
council or year is over all of them, and a gender that is not named is not looked at; with `partial`
the file may hold more people than the truth tells of.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from etl.vocabulary.cells import Counts
from etl.vocabulary.councils import register
from etl.workbooks.reading import Reading

Entry = Mapping[str, Any]
GENDERS = ("women", "men", "another gender", "not recorded")
KEYS = ("population", "council", "year")


def wrong_totals(reading: Reading, truth: Entry) -> str:
    """What the reading's people in post say that the truth does not; empty when they agree."""
    counted = in_post(reading)
    explained = Counts()
    for total in truth["totals"]:
        wanted = {key: total[key] for key in KEYS if key in total}
        found = Counts()
        for place, counts in counted.items():
            if wanted.items() <= dict(zip(KEYS, place, strict=True)).items():
                found.add(counts)
        explained.add(found)
        if difference := _differs(found, total):
            return f"{' '.join(str(value) for value in wanted.values())} {difference}".strip()
    everyone = sum(counts.people for counts in counted.values())
    if everyone != explained.people and not truth.get("partial"):
        return f"{everyone - explained.people} people of whom the truth does not tell"
    return ""


def wrong_grades(reading: Reading, truth: Entry) -> str:
    """The first grade, in the file's words, with other numbers than the truth's."""
    told = truth.get("by_grade")
    if told is None:
        return ""
    found: dict[str, Counts] = {}
    for table in reading.tables:
        for word, counts in table.by_grade.items():
            found.setdefault(word, Counts()).add(counts)
    for word, wanted in told.items():
        if difference := _differs(found.get(word, Counts()), wanted):
            return f"grade '{word}' {difference}"
    return ""


def in_post(reading: Reading) -> dict[tuple[str, str, int], Counts]:
    """People in post by population, council and year."""
    counted: dict[tuple[str, str, int], Counts] = {}
    for table in reading.tables:
        for cell, counts in table.cells.items():
            if cell.status == "in post":
                # A whole council's list tells of two populations, cell by cell.
                population = str(getattr(cell, "population", "") or table.population)
                place = population, cell.organisation, cell.year
                counted.setdefault(place, Counts()).add(counts)
    return counted


def _differs(found: Counts, wanted: Entry) -> str:
    has = found.as_json()
    for gender in GENDERS:
        if gender in wanted and has[gender] != wanted[gender]:
            return f"{gender} {has[gender]}, not {wanted[gender]}"
    return ""


# ---------------------------------------------------------------- published files


def read_truths(path: Path) -> dict[str, Entry]:
    """The entries of a truth.json, by file name; those of published files are put in our form."""
    entries = json.loads(path.read_text(encoding="utf-8"))
    return {entry["file"]: entry if "totals" in entry else published(entry) for entry in entries}


def published(entry: Entry) -> Entry:
    """The truth of a published file: what its own entry tells, in our form.

    Where a file names no council, a council stands in as its sender.
    """
    truth = entry["truth"]
    told: dict[str, Any] = {"totals": [], "knows": {}, "given": {}, "expect": "plain"}
    if "refuse" in truth.get("expected", "") or not truth.get("gender_column", True):
        told["expect"] = "refuse"
    for name in ("in_post", "sum_of_rows", "totals"):
        if name in truth:
            told["totals"] = [_total(truth[name])]
    _by_place(truth, told)
    if told["totals"] and not told["given"] and not told.get("partial") and "in_post" not in truth:
        told["given"] = {"council": register().find("Leeds").code, "year": _year(entry)}
    # None of them is of IT staff alone, and whoever sends a whole workforce says so.
    told["given"]["population"] = "council workforce"
    return told


def _total(counts: Entry, **place: Any) -> dict[str, Any]:
    names = {"F": "women", "M": "men", "Unknown": "not recorded", "Other": "another gender",
             "Another way": "another gender"}  # fmt: skip
    return {**place, **{names[name]: number for name, number in counts.items() if name in names}}


def _by_place(truth: Entry, told: dict[str, Any]) -> None:
    """Totals by council, year or sheet, where the entry tells them so, and grades."""
    levels = truth.get("by", {}).get("Responsibility_level_grouped") or truth.get("by_grade", {})
    if levels and "SCS" not in levels:
        told["by_grade"] = {word: _total(counts) for word, counts in levels.items()}
    if "calderdale" in truth:
        calderdale, leeds = (register().find(name).code for name in ("Calderdale", "Leeds"))
        told["totals"] = [
            *(_total(counts, council=calderdale, year=int(year))
              for year, counts in truth["calderdale"].items()),
            _total(truth["leeds_city_council_2021"], council=leeds),
        ]  # fmt: skip
        told.update(partial=True, expect="ask")
    if "women_men_by_year_and_grade" in truth:
        for year, grades in truth["women_men_by_year_and_grade"].items():
            women, men = (sum(pair[place] for pair in grades.values()) for place in (0, 1))
            told["totals"].append({"year": int(year), "women": women, "men": men})
        told["given"] = {"council": register().find("Leeds").code}
    if "tables" in truth:
        sheet = "Table 7.6"
        told["totals"] = [_total(truth["tables"][sheet]["sum_over_councils"])]
        told.update(expect="ask", knows={"sheets": [sheet]}, given={"year": truth["year"][:4]})
    told["knows"].update(_known_sheet(truth.get("sheet", "")))
    if "not a workforce statistic" in truth.get("trap", ""):
        told["expect"] = "ask"


def _known_sheet(words: str) -> dict[str, Any]:
    """The sheet that holds the totals: 'Dataset (...)', or one of which it says '(totals)'."""
    sheet = words.partition(" (")[0]
    if sheet.isalnum():
        return {"sheets": [sheet]}
    named = re.search(r"'([^']+)' \(totals\)", words)
    return {"sheets": [named[1]]} if named else {}


def _year(entry: Entry) -> str:
    words = str(entry["truth"].get("academic_year") or entry["truth"].get("year") or "2020")
    return words.split(maxsplit=1)[0].strip("(").replace("None", "2020")
