"""The patterns in which people write a council's name: 'LB Camden', 'Camden LBC', 'Leeds'.

`stems` takes the usual words off either end and says what those words claim the
council to be; `claim_fits` says whether a council can be that. So 'Lancaster County
Council' does not become Lancaster City Council.

datasets/reference/council-patterns.csv has those words: `stand` is where they stand ('before' or
'after' the name proper) and `means` what they claim; or they are 'short for' a county or a quarter
('Notts CC', 'N Yorks'), and `means` is that in full.
"""

from collections.abc import Iterator
from functools import cache

from etl.vocabulary.regions import CouncilType
from etl.vocabulary.words import DATASETS, lines_of

PATTERNS = DATASETS / "reference" / "council-patterns.csv"
Types = frozenset[CouncilType]
LONDON = frozenset((CouncilType.LONDON_BOROUGH,))
DISTRICT = frozenset(
    (
        CouncilType.DISTRICT,
        CouncilType.METROPOLITAN,
        CouncilType.UNITARY,
        CouncilType.NORTHERN_IRISH,
    )
)
ANY = frozenset(CouncilType) - {CouncilType.COMBINED_AUTHORITY}
# What the words of a pattern may claim a council to be, as the file has it.
CLAIMS = {
    "any": ANY,
    "borough": DISTRICT | LONDON | {CouncilType.WELSH},
    "city": ANY - {CouncilType.COUNTY},
    "county": frozenset((CouncilType.COUNTY, CouncilType.UNITARY, CouncilType.WELSH)),
    "district": DISTRICT,
    "London borough": LONDON,
    "metropolitan district": frozenset((CouncilType.METROPOLITAN,)),
    "unitary": frozenset((CouncilType.UNITARY, CouncilType.WELSH, CouncilType.SCOTTISH)),
    "Welsh council": frozenset((CouncilType.WELSH,)),
}
BEFORE, AFTER, SHORT_FOR = "before", "after", "short for"


@cache
def _patterns(stand: str) -> dict[str, str]:
    """The words that stand there, each with what it means."""
    return {row["words"]: row["means"] for row in lines_of(PATTERNS) if row["stand"] == stand}


@cache
def _by_word(stand: str, at: int) -> dict[str, list[tuple[str, Types]]]:
    """The patterns by their first or last word, the longest first: 'county borough council' is not
    to be read as 'council' alone.
    """
    found: dict[str, list[tuple[str, Types]]] = {}
    for words, claim in sorted(_patterns(stand).items(), key=lambda each: -len(each[0])):
        found.setdefault(words.split()[at], []).append((words, CLAIMS[claim]))
    return found


# 'Newcastle' for Newcastle upon Tyne (and under Lyme): the part before one of these.
JOINTS = (" upon ", " under ", " on ", " in ")


def stems(name: str) -> dict[str, Types]:
    """Each shorter form of a simple name, with the types that its dropped words allow.

    The name itself is there too, allowing any type but a combined authority.
    """
    found = {name: ANY}
    waiting = [name]
    while waiting:
        longer = waiting.pop()
        for shorter, allowed in _one_step(longer):
            if shorter not in found:
                found[shorter] = found[longer] & allowed
                waiting.append(shorter)
    return found


def _one_step(name: str) -> Iterator[tuple[str, Types]]:
    for start, allowed in _by_word(BEFORE, 0).get(name.partition(" ")[0], ()):
        if name.startswith(f"{start} "):
            yield name.removeprefix(f"{start} "), allowed
            break
    for end, allowed in _by_word(AFTER, -1).get(name.rpartition(" ")[2], ()):
        if name.endswith(f" {end}"):
            yield name.removesuffix(f" {end}"), allowed
            break


def head(stem: str) -> str | None:
    """The part of a stem that people use alone: 'southend' of 'southend on sea'."""
    for joint in JOINTS:
        before, found, _after = stem.partition(joint)
        if found:
            return before
    return None


def in_full(key: str) -> str:
    """The name with its county and quarter in full; as it is where it has neither."""
    full = _patterns(SHORT_FOR)
    return " ".join(full.get(word, word) for word in key.split()) if len(key) > 1 else key


def claim_fits(allowed: Types, kind: CouncilType, own_name: str) -> bool:
    """Whether a council of this type and simple name can be what the text claims it is."""
    if kind not in allowed:
        return False
    if kind is not CouncilType.UNITARY:
        return True
    # Unitary councils are counties, cities and boroughs, and their own names say which.
    own = set(own_name.split())
    if CouncilType.COUNTY not in allowed:
        return "county" not in own
    return CouncilType.DISTRICT in allowed or not {"city", "borough"} & own
