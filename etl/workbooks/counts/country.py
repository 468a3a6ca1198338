"""Rows of a country among those of its councils or regions: 'England', 'Wales', 'UK'.

A row is left out where its numbers are the sums of the councils or regions that are in the country;
where they are not, its word is asked about like any that names no council.
"""

from collections.abc import Iterator, Sequence

from etl.vocabulary.councils import register
from etl.vocabulary.regions import REGIONS, Region
from etl.vocabulary.words import region_words, simple
from etl.workbooks.headings.columns import GENDER_COLUMNS, LABELS, Field
from etl.workbooks.headings.layout import Layout, is_sum, text_at
from etl.workbooks.sheets.read import Row
from etl.workbooks.tables.figures import number_of

OTHERS = {
    "Wales": frozenset((Region.WALES,)),
    "Scotland": frozenset((Region.SCOTLAND,)),
    "Northern Ireland": frozenset((Region.NORTHERN_IRELAND,)),
}
EVERYWHERE = frozenset(REGIONS)
ENGLAND = EVERYWHERE.difference(*OTHERS.values())
COUNTRIES = {
    **{simple(name): regions for name, regions in OTHERS.items()},
    **dict.fromkeys(("england", "lloegr"), ENGLAND),
    "cymru": OTHERS["Wales"],
    "england and wales": ENGLAND | OTHERS["Wales"],
    **dict.fromkeys(("great britain", "gb"), EVERYWHERE - OTHERS["Northern Ireland"]),
    **dict.fromkeys(("uk", "united kingdom", "national", "y deyrnas unedig", "du"), EVERYWHERE),
}
OF_PLACES = (Field.COUNCIL, Field.ORGANISATION, Field.REGION)
COUNTED = (*GENDER_COLUMNS, Field.TOTAL, Field.PEOPLE)
# A longer table says who sent each row, and is no list of councils with a row for all.
ROWS = 2_000


def rows_of_countries(layout: Layout) -> dict[int, str]:
    """The rows of countries that are sums of others, by their numbers, with their words."""
    field = next((field for field in OF_PLACES if field in layout.columns), None)
    if field is None:
        return {}
    place = layout.columns[field].place
    top = layout.sheet.top(ROWS + 1)
    told = {number: simple(text_at(row, place)) for number, row in top}
    countries = {number: row for number, row in top if told[number] in COUNTRIES}
    if len(top) > ROWS or not countries:
        return {}
    where = [(_region(field, text_at(row, place)), row) for _, row in top]
    found: dict[int, str] = {}
    for number, row in countries.items():
        own = _labels(layout, place, row)
        parts = [
            part
            for region, part in where
            if region in COUNTRIES[told[number]]
            and part is not row
            and _labels(layout, place, part) == own
        ]
        if len(parts) > 1 and _is_sum(layout, row, parts):
            found[number] = text_at(row, place)
    return found


def _region(field: Field, text: str) -> Region | None:
    """The region of a row that is of a council or a region; None for any other."""
    if is_sum(text) or not text:
        return None
    if field is Field.REGION:
        return region_words().find(text)
    council = register().called(text)
    return council.region if council is not None else None


def _labels(layout: Layout, place: int, row: Row) -> list[str]:
    """What else a row says of its people."""
    places = (each.place for field, each in layout.columns.items()
              if field in LABELS or field is Field.GENDER)  # fmt: skip
    return [text_at(row, at) for at in places if at != place]


def _is_sum(layout: Layout, row: Row, parts: Sequence[Row]) -> bool:
    numbers = list(_numbers(layout, row, parts))
    return bool(numbers) and all(number == sum(others) for number, others in numbers)


def _numbers(layout: Layout, row: Row, parts: Sequence[Row]) -> Iterator[tuple[int, list[int]]]:
    """Each number of a row, with those of its parts; less than none where one is withheld."""
    for field in COUNTED:
        if (heading := layout.columns.get(field)) is not None:
            cells = [each[heading.place] if heading.place < len(each) else "" for each in parts]
            stated = number_of(row[heading.place]) if heading.place < len(row) else None
            numbers = [number_of(cell) for cell in cells]
            is_told = stated is not None and None not in numbers
            yield (stated or 0, [n or 0 for n in numbers]) if is_told else (-1, [])
