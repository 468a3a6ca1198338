from datetime import date, datetime

import pytest

from etl.vocabulary.years import check_year, parse_year, snapshot_day, year_in


@pytest.mark.parametrize(
    "value",
    [
        2025,
        2025.0,
        "2025",
        "FY25",
        "FY2025",
        "FY24/25",
        "FY2024/25",
        "24/25",
        "2024/25",
        "2024-25",
        "2024–25",
        "2024-2025",
        "2024 to 2025",
        "Financial year 2024/25",
        "31 March 2025",
        "31st Mar 2025",
        "31/03/2025",
        "31/3/25",
        "03/31/2025",
        "20250331",
        "2025-03-31 00:00:00",
        "March 2025",
        "Mar-25",
        "as at 31/3/25",
        "1 April 2024 to 31 March 2025",
        date(2025, 3, 31),
        datetime(2025, 3, 31, 9, 30),  # noqa: DTZ001
    ],
)
def test_every_way_of_writing_2025_is_2025(value: object) -> None:
    assert parse_year(value) == 2025


def test_a_year_over_the_turn_of_the_century_is_named_after_its_end() -> None:
    assert parse_year("1999/00") == 2000


@pytest.mark.parametrize(
    "value",
    [
        None,
        "",
        True,
        2025.5,
        float("nan"),
        45747,
        "30/06/2024",
        "1 April 2025",
        date(2025, 6, 1),
        "2020-25",
        "2020-2025",
        "2025-03",
        "11/12",
        "March 25",
        "2025 staff",
        "next year",
    ],
)
def test_what_names_no_reporting_year_is_left_to_be_asked(value: object) -> None:
    assert parse_year(value) is None


@pytest.mark.parametrize(
    "text",
    [
        "Camden IT staff 2025.xlsx",
        "camden_2025_v2",
        "camden2025",
        "return-2024-25.xlsx",
        "IT 20250331.xlsx",
        "31.03.2025_final",
        "2025 (2024/25)",
        "Marketing and IT 2025",
        "Workforce as at 31 March 2025 (printed 12/05/2026)",
    ],
)
def test_one_year_in_a_title_is_found(text: str) -> None:
    assert year_in(text) == 2025


@pytest.mark.parametrize(
    "text",
    ["2024 and 2025", "March 2025 against March 2024", "Staff 30/06/2024", "E06000063", "Sheet1"],
)
def test_a_title_with_no_year_or_several_names_none(text: str) -> None:
    assert year_in(text) is None


def test_the_snapshot_day_is_the_last_of_march() -> None:
    assert snapshot_day(2025) == date(2025, 3, 31)


def test_only_years_from_2000_to_the_next_can_be_reported_on() -> None:
    today = date(2025, 9, 1)
    assert [check_year(year, today) for year in (2000, 2026)] == [2000, 2026]
    for year in (1999, 2027):
        with pytest.raises(ValueError, match="expected 2000 to 2026"):
            check_year(year, today)
