"""The kinds of spreadsheet. A new one is a module here and a line in KINDS, before the last."""

from collections.abc import Iterable

from etl.workbooks.asked import Asked
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.evidence import Column, sample
from etl.workbooks.headings.layout import Layout
from etl.workbooks.kind import Kind
from etl.workbooks.kinds import comparator, gender_pay_gap, membership, workforce
from etl.workbooks.lists.lookups import is_lookup

# A table is of the first kind that recognises it. Any women and men with a grade or council beside
# them may be a workforce, so that it stands last; tests see that no two others know one table.
KINDS: tuple[Kind, ...] = (
    membership.KIND,
    gender_pay_gap.KIND,
    comparator.KIND,
    workforce.KIND,
)


def kind_named(name: str) -> Kind | None:
    """The kind of that name, or None."""
    return next((kind for kind in KINDS if kind.name == name), None)


def recognise(layout: Layout, asked: Asked) -> Kind | None:
    """The kind of the table: the one that was asked for, else the one that knows its headings."""
    counted = [layout.columns[f].text for f in (Field.WOMEN, Field.MEN) if f in layout.columns]
    said = (asked.file, layout.sheet.name, *layout.titles, *counted, *_statuses(layout))
    around = " ".join(said)
    if asked.kind:
        kind = kind_named(asked.kind)
        return kind if kind and kind.can_read(layout.fields) else None
    if is_lookup(layout):
        return None
    is_of_council = bool(asked.council) or _names_councils(layout)
    kinds = (kind for kind in KINDS if not (kind.of_no_council and is_of_council))
    return next((kind for kind in kinds if kind.recognises(layout.fields, around)), None)


def _statuses(layout: Layout) -> Iterable[str]:
    """The words of the statuses of a table of counts, by which a publisher may be known."""
    if not {Field.STATUS, Field.PEOPLE} <= layout.fields:
        return ()
    return sorted(Column(sample(layout), layout.columns[Field.STATUS].place).texts)


def _names_councils(layout: Layout) -> bool:
    """Whether some of its organisations are councils."""
    headings = (layout.columns.get(field) for field in (Field.COUNCIL, Field.ORGANISATION))
    return any(
        Column(sample(layout), heading.place).share(Field.COUNCIL) > 0
        for heading in headings
        if heading is not None
    )
