"""Words that say something only where they stand, such as in a heading or the name of a sheet."""

import csv
from collections.abc import Collection, Mapping
from pathlib import Path

from etl.vocabulary.words import simple

BETWEEN = "; "


def words_by_place(file: Path, places: Collection[str]) -> Mapping[str, frozenset[str]]:
    """The simple forms of a file's words (columns word and where) by the places they are of.

    Raises ValueError when a word is of a place that is not known.
    """
    with file.open(encoding="utf-8", newline="") as lines:
        told = [(row["word"], row["where"].split(BETWEEN)) for row in csv.DictReader(lines)]
    if wrong := [word for word, where in told if not set(where) <= set(places)]:
        raise ValueError(f"{file.name}: '{wrong[0]}' is of none of {', '.join(places)}")
    return {place: frozenset(simple(w) for w, where in told if place in where) for place in places}
