from pathlib import Path

import pytest

from etl.vocabulary import definitions
from etl.vocabulary.definitions import PUBLISHED, definition_changes, read_definitions
from etl.vocabulary.populations import Population

HEADINGS = "year,population,changed,source\n"


def written(folder: Path, *lines: str) -> Path:
    path = folder / "definitions.csv"
    path.write_text(HEADINGS + "\n".join(lines), encoding="utf-8")
    return path


def test_every_change_in_the_reference_data_says_what_and_who_says_so() -> None:
    assert all(each.changed and each.source for each in read_definitions(PUBLISHED))


def test_changes_of_a_population_between_two_years(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(
        tmp_path,
        "2023,council IT,agency staff counted,a letter",
        "2021,council IT,schools left out,a letter",
        "2022,council workforce,schools left out,a letter",
    )
    monkeypatch.setattr(definitions, "PUBLISHED", path)

    def years(first: int, last: int) -> list[int]:
        return [each.year for each in definition_changes(Population.COUNCIL_IT, first, last)]

    assert years(2020, 2025) == [2021, 2023]
    # The first year of the new definition compares with those after it.
    assert years(2023, 2025) == []
    assert years(2022, 2023) == [2023]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("1850,council IT,a,b", "line 2: 1850 is not a reporting year"),
        ("soon,council IT,a,b", "line 2: "),
        ("2023,councils,a,b", "line 2: 'councils' is not a valid Population"),
        ("2023,council IT,,b", "line 2: expected what changed"),
        ("2023,council IT,a,", "and a source that says so"),
    ],
)
def test_a_line_that_says_too_little_is_named(tmp_path: Path, line: str, expected: str) -> None:
    with pytest.raises(ValueError, match=expected):
        read_definitions(written(tmp_path, line))
