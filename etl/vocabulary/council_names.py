"""The patterns in which people write a council's name: 'LB Camden', 'Camden LBC', 'Leeds'.

`stems` takes the usual words off either end and says what those words claim the
council to be; `claim_fits` says whether a council can be that. So 'Lancaster County
Council' does not become Lancaster City Council.
"""

from collections.abc import Iterator, Mapping

from etl.vocabulary.regions import CouncilType

Types = frozenset[CouncilType]
LONDON = frozenset({CouncilType.LONDON_BOROUGH})
METROPOLITAN = frozenset({CouncilType.METROPOLITAN})
DISTRICT = frozenset(
    {
        CouncilType.DISTRICT,
        CouncilType.METROPOLITAN,
        CouncilType.UNITARY,
        CouncilType.NORTHERN_IRISH,
    }
)
BOROUGH = DISTRICT | LONDON | {CouncilType.WELSH}
COUNTY = frozenset({CouncilType.COUNTY, CouncilType.UNITARY, CouncilType.WELSH})
WELSH = frozenset({CouncilType.WELSH})
UNITARY = frozenset({CouncilType.UNITARY, CouncilType.WELSH, CouncilType.SCOTTISH})
ANY = frozenset(CouncilType) - {CouncilType.COMBINED_AUTHORITY}
CITY = ANY - {CouncilType.COUNTY}

# Counties as they are written short, and the quarters before them: 'Notts CC', 'N Yorks'.
SHORT = {
    "beds": "bedfordshire", "berks": "berkshire", "bucks": "buckinghamshire",
    "cambs": "cambridgeshire", "carms": "carmarthenshire", "derbys": "derbyshire",
    "glos": "gloucestershire", "hants": "hampshire", "herts": "hertfordshire",
    "lancs": "lancashire", "leics": "leicestershire", "lincs": "lincolnshire",
    "northants": "northamptonshire", "notts": "nottinghamshire", "oxon": "oxfordshire",
    "pembs": "pembrokeshire", "shrops": "shropshire", "staffs": "staffordshire",
    "warks": "warwickshire", "wilts": "wiltshire", "worcs": "worcestershire",
    "yorks": "yorkshire",
    "n": "north", "e": "east", "s": "south", "w": "west", "ne": "north east",
    "nw": "north west",
}  # fmt: skip

# What stands before or after the name proper, and the types of council it allows.
BEFORE: dict[str, Types] = {
    "the": ANY,
    "council of": ANY,
    "council of the": ANY,
    "city and county of": CITY,
    "city of": CITY,
    "county of": COUNTY,
    "county borough of": WELSH,
    "borough of": BOROUGH,
    "borough council of": BOROUGH,
    "district of": DISTRICT,
    "metropolitan borough of": METROPOLITAN,
    "metropolitan district of": METROPOLITAN,
    "london borough": LONDON,
    "london borough of": LONDON,
    "lb": LONDON,
    "lb of": LONDON,
    "lbc": LONDON,
    "royal borough": BOROUGH,
    "royal borough of": BOROUGH,
    "rb": BOROUGH,
    "rb of": BOROUGH,
    "cyngor": ANY,
    "cyngor bwrdeistref sirol": WELSH,
    "cyngor dinas": WELSH,
    "cyngor sir": WELSH,
}
AFTER: dict[str, Types] = {
    "council": ANY,
    "corporation": CITY,
    "authority": ANY,
    "hq": ANY,
    "cc": ANY,
    "city": CITY,
    "city and district": DISTRICT,
    "city and district council": DISTRICT,
    "city of": CITY,
    "city council": CITY,
    "county": COUNTY,
    "county council": COUNTY,
    "county borough": WELSH,
    "county borough council": WELSH,
    "cbc": BOROUGH,
    "borough": BOROUGH,
    "borough council": BOROUGH,
    "bc": BOROUGH,
    "boro": BOROUGH,
    "district": DISTRICT,
    "district council": DISTRICT,
    "dc": DISTRICT,
    "metropolitan borough": METROPOLITAN,
    "metropolitan borough council": METROPOLITAN,
    "metropolitan district": METROPOLITAN,
    "metropolitan district council": METROPOLITAN,
    "mb": METROPOLITAN,
    "mbc": METROPOLITAN,
    "mdc": METROPOLITAN,
    "metropolitan": METROPOLITAN,
    "royal borough": BOROUGH,
    "royal borough of": BOROUGH,
    "rb": BOROUGH,
    "rbc": BOROUGH,
    "london borough": LONDON,
    "london borough of": LONDON,
    "london borough council": LONDON,
    "london boro": LONDON,
    "lb": LONDON,
    "lbc": LONDON,
    "unitary authority": UNITARY,
    "unitary": UNITARY,
    "ua": UNITARY,
}


def _by_word(patterns: Mapping[str, Types], at: int) -> dict[str, list[tuple[str, Types]]]:
    """The patterns by their first or last word, the longest first: 'county borough council' is not
    to be read as 'council' alone.
    """
    found: dict[str, list[tuple[str, Types]]] = {}
    for words in sorted(patterns, key=len, reverse=True):
        found.setdefault(words.split()[at], []).append((words, patterns[words]))
    return found


STARTS, ENDS = _by_word(BEFORE, 0), _by_word(AFTER, -1)
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
    for start, allowed in STARTS.get(name.partition(" ")[0], ()):
        if name.startswith(f"{start} "):
            yield name.removeprefix(f"{start} "), allowed
            break
    for end, allowed in ENDS.get(name.rpartition(" ")[2], ()):
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
    words = key.split()
    return " ".join(SHORT.get(word, word) for word in words) if len(key) > 1 else key


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
