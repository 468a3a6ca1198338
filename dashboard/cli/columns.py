"""A table of texts in columns as wide as a terminal."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap

from dashboard.reports.short import ShortTable

LEAST_WORDS = 6
GAP = "  "


def laid_out(table: ShortTable, width: int | None) -> list[str]:
    """Columns side by side, figures to the right and never broken, a rule under the headings.

    Words are broken over lines where the width asks it, and within themselves only where nothing
    else fits; without a width all stand on one line.
    """
    widths = _widths(table, width)
    headings = [wrap(text, room) for text, room in zip(table.headings, widths, strict=True)]
    height = max(map(len, headings))
    above = [[""] * (height - len(each)) + each for each in headings]
    lines = list(_lines(above, widths, table.numeric))
    lines.append(GAP.join("-" * room for room in widths))
    for row in table.rows:
        cells = [wrap(text, room) for text, room in zip(row, widths, strict=True)]
        lines += _lines(cells, widths, table.numeric)
    return lines


def _widths(table: ShortTable, width: int | None) -> list[int]:
    """How wide each column is: figures whole, words whole as long as that fits."""
    columns = list(zip(table.headings, *table.rows, strict=True))
    if width is None:
        return [max(map(len, texts)) for texts in columns]
    words = [max(len(word) for text in texts for word in text.split() or [""]) for texts in columns]
    wished = [
        max(len(text) for text in (texts[1:] if right else texts))
        for texts, right in zip(columns, table.numeric, strict=True)
    ]
    widths = [max(pair) for pair in zip(wished, words, strict=True)]
    room = width - len(GAP) * (len(widths) - 1)
    for floor in (words, [LEAST_WORDS] * len(words)):
        while sum(widths) > room:
            spare = [
                place
                for place, wide in enumerate(widths)
                if not table.numeric[place] and wide > max(floor[place], LEAST_WORDS)
            ]
            if not spare:
                break
            widths[max(spare, key=lambda place: widths[place])] -= 1
    return widths


def _lines(
    cells: Sequence[Sequence[str]], widths: Sequence[int], numeric: Sequence[bool]
) -> Iterator[str]:
    """One row, as many lines as its tallest cell has."""
    for texts in zip_longest(*cells, fillvalue=""):
        said = [
            text.rjust(room) if right else text.ljust(room)
            for text, room, right in zip(texts, widths, numeric, strict=True)
        ]
        yield GAP.join(said).rstrip()
