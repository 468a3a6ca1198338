from dataclasses import replace
from datetime import date

import pytest

from etl.vocabulary.councils import REAL as REAL_COUNCILS
from etl.vocabulary.councils import (
    AmbiguousCouncil,
    Council,
    CouncilRegister,
    UnknownCouncil,
    read_councils,
    register,
)
from etl.vocabulary.regions import CouncilType, Region

NOW = date(2025, 7, 10)

ASHFORD = Council(
    code="T1",
    name="Ashford Borough Council",
    short_name="Ashford",
    type=CouncilType.DISTRICT,
    region=Region.SOUTH_EAST,
    start=None,
    end=None,
    successors=(),
    sample=False,
)


@pytest.fixture(scope="module")
def real() -> CouncilRegister:
    """The real councils alone, so that invented ones cannot change an answer."""
    return CouncilRegister(read_councils(REAL_COUNCILS, sample=False))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("E09000007", "E09000007"),
        ("e09000007", "E09000007"),
        ("LB Camden", "E09000007"),
        ("Camden LBC", "E09000007"),
        ("Camden London Borough", "E09000007"),
        ("The London Borough of Camden Council", "E09000007"),
        ("Leeds", "E08000035"),
        ("LEEDS CITY COUNCIL", "E08000035"),
        ("Rhondda Cynon Taff", "W06000016"),
        ("Cyngor Caerdydd", "W06000015"),
        ("Ynys Mon", "W06000001"),
        ("Na h-Eileanan Siar", "S12000013"),
        ("Kings Lynn & West Norfolk", "E07000146"),
        ("Wigan MBC", "E08000010"),
        ("Bradford MDC", "E08000032"),
        ("Southend", "E06000033"),
        ("Colchester City Council", "E07000071"),
        ("E07000097", "E07000242"),
    ],
)
def test_usual_spellings_find_the_council(real: CouncilRegister, text: str, code: str) -> None:
    assert real.find(text).code == code


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Northampton", "Northampton Borough Council"),
        ("Northamptonshire", "Northamptonshire County Council"),
        ("Leicester", "Leicester City Council"),
        ("Leicestershire CC", "Leicestershire County Council"),
        ("Lancaster CC", "Lancaster City Council"),
        ("Lancashire", "Lancashire County Council"),
        ("Derby", "Derby City Council"),
        ("Derbyshire", "Derbyshire County Council"),
        ("Bedford", "Bedford Borough Council"),
        ("Durham", "Durham County Council"),
        ("Newcastle City Council", "Newcastle City Council"),
        ("Newcastle-under-Lyme BC", "Newcastle-under-Lyme Borough Council"),
    ],
)
def test_names_that_are_nearly_alike_are_kept_apart(
    real: CouncilRegister, text: str, name: str
) -> None:
    assert real.find(text).name == name


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Newcastle", {"E08000021", "E07000195"}),
        ("Newcastle Council", {"E08000021", "E07000195"}),
        ("Kingston", {"E06000010", "E09000021"}),
        ("Adur and Worthing Councils", {"E07000223", "E07000229"}),
    ],
)
def test_a_name_that_fits_two_councils_is_asked_about(
    real: CouncilRegister, text: str, codes: set[str]
) -> None:
    with pytest.raises(AmbiguousCouncil) as error:
        real.find(text)
    assert {council.code for council in error.value.councils} == codes
    assert all(council.name in str(error.value) for council in error.value.councils)


@pytest.mark.parametrize(
    "text",
    ["Leicester County Council", "Lancaster County Council", "Durham City Council"],
)
def test_a_kind_of_council_that_the_place_has_not_is_unknown(
    real: CouncilRegister, text: str
) -> None:
    with pytest.raises(UnknownCouncil):
        real.find(text)


@pytest.mark.parametrize(
    "text", ["London", "London Council", "West Midlands", "North East", "", "Total", "City"]
)
def test_a_region_or_a_blank_is_no_council(real: CouncilRegister, text: str) -> None:
    with pytest.raises(UnknownCouncil):
        real.find(text)


def test_an_unknown_name_brings_up_to_three_that_are_close(real: CouncilRegister) -> None:
    with pytest.raises(UnknownCouncil, match="Is it London Borough of Camden") as error:
        real.find("Camdn")
    assert 1 <= len(error.value.suggestions) <= 3


@pytest.mark.parametrize("name", ["Dorset", "Buckinghamshire", "North Yorkshire", "Somerset"])
def test_a_name_that_was_handed_on_means_the_council_of_that_day(
    real: CouncilRegister, name: str
) -> None:
    before = real.find(name, on=date(2018, 3, 31))
    after = real.find(name, on=NOW)
    assert before.type is CouncilType.COUNTY
    assert before.successors == (after.code,)
    assert after.type is CouncilType.UNITARY


def test_an_abolished_council_named_in_full_is_itself_and_says_when_it_ended(
    real: CouncilRegister,
) -> None:
    cumbria = real.find("Cumbria County Council", on=NOW)
    assert cumbria.existed_on(date(2023, 3, 31))
    assert not cumbria.existed_on(date(2023, 4, 1))
    assert [real.by_code(code).existed_on(date(2023, 4, 1)) for code in cumbria.successors] == [
        True,
        True,
    ]


@pytest.mark.parametrize(
    ("day", "councils"),
    [
        (date(2010, 3, 31), 433),
        (date(2015, 3, 31), 433),
        (date(2015, 4, 1), 418),
        (date(2019, 4, 1), 408),
        (date(2020, 4, 1), 404),
        (date(2021, 4, 1), 398),
        (date(2023, 3, 31), 398),
        (date(2023, 4, 1), 382),
    ],
)
def test_as_many_councils_are_expected_as_there_were(
    real: CouncilRegister, day: date, councils: int
) -> None:
    assert len(real.principal(day)) == councils


def test_two_councils_with_one_code_are_refused() -> None:
    with pytest.raises(ValueError, match="Two councils have the code T1"):
        CouncilRegister([(ASHFORD, ()), (ASHFORD, ())])


def test_a_successor_that_is_not_held_is_refused() -> None:
    with pytest.raises(ValueError, match="followed by T9"):
        CouncilRegister([(replace(ASHFORD, successors=("T9",)), ())])


def test_invented_councils_are_listed_apart() -> None:
    invented = replace(ASHFORD, code="T2", name="Eastmere Council", sample=True)
    both = CouncilRegister([(ASHFORD, ()), (invented, ())])
    assert both.principal(NOW) == [ASHFORD]
    assert both.sample(NOW) == [invented]


def test_the_register_is_read_once_and_holds_every_real_council(real: CouncilRegister) -> None:
    assert register() is register()
    assert {council.code for council in real} <= {council.code for council in register()}
