"""`wit measure` without a name: what there is to measure, and how each can be asked."""

import json
from collections.abc import Sequence
from typing import Any

from dashboard.cli.errors import Misused
from dashboard.cli.printing import Shape
from dashboard.measures.catalogue import CATALOGUE, Measure, Option


def listed(shape: Shape) -> str:
    """The catalogue to read, or as JSON with all that it says. Raises Misused for CSV."""
    if shape is Shape.CSV:
        raise Misused("The list of measures is printed as a table or as json, not as csv.")
    if shape is Shape.JSON:
        return json.dumps([_as_json(each) for each in CATALOGUE], indent=2, ensure_ascii=False)
    return "\n\n".join("\n".join(_lines(each)) for each in CATALOGUE)


def _lines(measure: Measure) -> Sequence[str]:
    entry = measure.entry
    return (
        f"{entry.name}: {entry.title}",
        f"    {entry.question}",
        f"    options: {', '.join(_options(measure)) or 'none'}",
        f"    --by: {', '.join(measure.groups) or 'nothing'}",
    )


def _options(measure: Measure) -> list[str]:
    return [spelt(option) for option in measure.options]


def spelt(option: Option) -> str:
    """The option as it is typed: '--what-if'."""
    return f"--{option.replace('_', '-')}"


def _as_json(measure: Measure) -> dict[str, Any]:
    entry = measure.entry
    return {
        "name": entry.name,
        "also": list(entry.also),
        "title": entry.title,
        "question": entry.question,
        "numerator": entry.numerator,
        "denominator": entry.denominator,
        "unit": entry.unit,
        "populations": list(entry.populations),
        "source": entry.source,
        "caveats": entry.caveats,
        "worked_example": entry.worked_example,
        "reviewed_on": entry.reviewed_on.isoformat(),
        "options": list(measure.options),
        "by": list(measure.groups),
    }
