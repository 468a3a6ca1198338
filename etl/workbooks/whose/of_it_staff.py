"""Whether anything in a file says that its people are digital and IT staff, and not others.

A list of everybody a council employs, or of another service, looks like a list of its IT staff.
Where nothing says IT (the file's name, sheets, titles, headings, departments, titles of jobs), it
is asked whose people these are: where a name or job titles say something else, and where there are
as many as a whole council may have. Fewer are taken for its IT staff, and that is said.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from etl.checks import it_staff as problems
from etl.checks.problems import Problem
from etl.vocabulary.councils import register
from etl.vocabulary.regions import CouncilType
from etl.vocabulary.words import simple
from etl.workbooks.asked import Asked
from etl.workbooks.headings.layout import Layout
from etl.workbooks.reading import NOT_KNOWN_COUNCIL, Table
from etl.workbooks.whose.it_staff import Picking
from etl.workbooks.whose.it_words import DEPARTMENT, is_it, is_other
from etl.workbooks.whose.joint import INCLUDING, joint_services

# In a sentence 'it' is no IT.
PRONOUN = re.compile(r"\b[Ii]t\b(?=[ ,.])")
# The initiative's own name says nothing of who stands in a return to it.
INITIATIVE = re.compile(r"\bwomen in (?:it|digital|tech(?:nology)?)\b", re.IGNORECASE)
# Departments of digital and IT staff are smaller than these, and hardly any whole council is, but
# for district councils. A list of IT staff mostly says so in services or jobs.
LARGEST_COUNTED, LARGEST_LIST, IN_SMALL_COUNCILS = 1_000, 250, 60
# Whatever is said, no council has counts of so many: the others stand there as well.
LARGEST_OF_IT = 10_000
SMALL_TYPES = (CouncilType.DISTRICT, CouncilType.COMBINED_AUTHORITY)
SCILLY = "E06000053"
# Of so few people the jobs may all have names that say nothing; and of fewer nothing is said.
FEW_JOBS, FEW = 10, 25
# Where figures come from says nothing of whose they are.
SOURCE = re.compile(
    r"\b(?:from|against|by|source:?)\s+(?:the\s+)?(?:hr|payroll|human resources|finance)\b|"
    r"\b(?:hr|payroll|human resources|finance)\s+(?:systems?|records?|analytics|database|data)\b",
    re.IGNORECASE,
)
# Who made it says nothing of whose they are, where the file says that.
MADE_BY = re.compile(
    r"\b(?:hr|payroll|human resources)(?:[\s–-]+workforce)?\s+"
    r"(?:(?:report|return|extract|export)s?|data|help ?desk|business partner|officer)\b|"
    r"(?:\b(?:prepared|produced|completed|supplied|compiled) by\b|\b(?:owner|contact|author):).*",
    re.IGNORECASE,
)
ALSO_IT = frozenset(("ddat", "socitm", "role family"))
EVERYBODY = re.compile(
    r"\b(?:whole council|whole authority|council wide|all council|all employees|total workforce"
    r"|entire workforce|workforce profile|corporate workforce|y gweithlu cyfan|holl staff)\b"
)


def whose(
    tables: Sequence[Table], layouts: Sequence[Layout], asked: Asked, picking: Picking
) -> Iterator[Problem]:
    """The question whose people these are, or what they are taken for; nothing where that is said.

    `picking` has met their departments and job titles.
    """
    names = [asked.stem, *(layout.sheet.name for layout in layouts)]
    titles = [title for layout in layouts for title in layout.titles]
    headings = [heading.text for layout in layouts for heading in layout.headings]
    joint = joint_services((*names, *titles)) if layouts else ""
    # Teams of IT say nothing of another service that a title says is among them.
    if joint and (not picking.says_it or picking.has_other_jobs or INCLUDING.search(joint)):
        yield problems.joint_services(layouts[0].sheet.name, joint)
        return
    people, council = _most(tables)
    are_counts = not any(table.is_list for table in tables)
    is_said = picking.says_it or says_it(names, (*titles, *headings))
    is_large = are_counts and council != NOT_KNOWN_COUNCIL and people > LARGEST_OF_IT
    if is_said and not picking.says_it and (title := _of_another_service(layouts)):
        yield problems.of_another_service(layouts[0].sheet.name, title)
        return
    if not layouts or (is_said and not is_large):
        return
    sheet = layouts[0].sheet.name
    said = (*names, *(SOURCE.sub("", title) for title in titles))
    are_others = (
        any(EVERYBODY.search(simple(each)) for each in said)
        or any("multiple items" in simple(each) for each in titles)
        or any(map(is_other, said))
        or picking.jobs >= FEW_JOBS
    )
    if is_said or are_others or people > _largest(tables, council):
        yield problems.whose_people(sheet, people, is_said=is_said)
    elif people >= FEW:
        yield problems.taken_for_it(sheet, people)


def _of_another_service(layouts: Sequence[Layout]) -> str:
    """The title of a table that names another service, and nothing nearer than the file IT."""
    for layout in layouts:
        near = (*layout.titles, *(heading.text for heading in layout.headings))
        others = (t for t in layout.titles if is_other(MADE_BY.sub("", SOURCE.sub("", t))))
        if not says_it((layout.sheet.name,), near) and (title := next(others, "")):
            return title
    return ""


def _largest(tables: Sequence[Table], council: str) -> int:
    """The most people that pass without a question."""
    if council == SCILLY or _type_of(council) in SMALL_TYPES:
        return IN_SMALL_COUNCILS
    is_list = any(table.is_list for table in tables)
    return LARGEST_LIST if is_list else LARGEST_COUNTED


def _type_of(council: str) -> CouncilType | None:
    try:
        return register().by_code(council).type
    except KeyError:
        return None


def _most(tables: Iterable[Table]) -> tuple[int, str]:
    """The most people in post that the tables tell of one council and year, and that council."""
    people: Counter[tuple[str, int]] = Counter()
    for table in tables:
        for place, counts in table.in_post.items():
            people[place] += counts.people
    most = max(people, key=lambda place: people[place], default=("", 0))
    return people[most], most[0]


def says_it(names: Iterable[str], sentences: Iterable[str] = ()) -> bool:
    """True where the name of a file or sheet, or a title or heading, tells of digital and IT staff.

    In sentences 'it' is a pronoun.
    """
    return any(map(_says_it, (*names, *(PRONOUN.sub("", each) for each in sentences))))


def _says_it(text: str) -> bool:
    text = INITIATIVE.sub("", text)
    words = f" {simple(text)} "
    return is_it(DEPARTMENT, text) or any(f" {word} " in words for word in ALSO_IT)
