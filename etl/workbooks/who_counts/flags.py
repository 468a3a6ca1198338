"""Columns of a list that may tell who of it counts: by being in post, of the staff, or of the day.

Nothing is told from them. What each of their words means is asked, and the answers are used by
etl.workbooks.who_counts.left_out.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice

from etl.checks.words import NOT_COUNTED
from etl.vocabulary.genders import RECORDED
from etl.vocabulary.listed import maybe_not_staff, no_members, not_staff, other_things
from etl.vocabulary.populations import Status
from etl.vocabulary.words import contract_words, gender_words, pattern_words, simple, status_words
from etl.workbooks.headings.columns import SETTLED, Field, Heading, heading_key
from etl.workbooks.headings.evidence import sample
from etl.workbooks.headings.identifiers import identifiers
from etl.workbooks.headings.layout import Layout, filled, text_at, text_of
from etl.workbooks.sheets.read import Row
from etl.workbooks.terms.flag_words import (
    GONE,
    NO,
    OF_A_VACANCY,
    OF_COUNTING,
    OF_DAYS,
    OF_DIGITAL,
    OF_LEAVING,
    OF_MAIN_POSTS,
    OF_STATUS,
    TELLING,
    VACANT,
    WORDS_OF_A_FLAG,
    YES_AND_NO,
    any_vacant,
    is_flag,
    is_flag_of_others,
    is_of_a_day,
    tells_others,
)
from etl.workbooks.who_counts.flag_asked import (
    MOST_ASKED,
    OF_WORDS,
    By,
    Flag,
    asked_of,
    is_no_contract,
    says_nobody,
)
from etl.workbooks.whose.of_it_staff import says_it

# Rows looked at: one 'Yes' far down a list tells of a leaver as well as one at its top.
ROWS = 5_000
# A column with more words than these is no status.
WORDS_OF_A_STATUS = 8
RETIRED = frozenset(("retired",))
# Columns that say who is in post, so that no other needs to where they agree.
SAID_BY = (Field.STATUS, Field.LEAVING)
# Columns with words of their own for whoever is not counted, or with none.
NOT_LOOKED_AT = {Field.STATUS, Field.GENDER, Field.COUNCIL, Field.YEAR, Field.STAFF_NUMBER,
                 Field.START, Field.LEAVING, Field.HOURS, Field.FTE, Field.PEOPLE}  # fmt: skip
# Beside 'Officer' or 'Employee', in a column of sorts of people.
OF_SORTS = (Field.GROUP, Field.CONTRACT)
COUNCILLORS = frozenset(("member", "members", "aelod", "aelodau"))
# Such a share of the people of a list stand in several rows where it is of several days.
AGAIN = 1 / 3

# The words of a column by their simple form, '' for a blank.
WordsOf = Callable[[Heading], dict[str, str]]


def flags_of(layout: Layout, file: str) -> list[Flag]:
    """The columns of a list that may tell who counts, in their order."""
    rows = [row for row in sample(layout, ROWS) if _may_be_somebody(layout, row)]

    def words(heading: Heading) -> dict[str, str]:
        return _words(rows, heading)

    def there(heading: Heading) -> dict[str, str]:
        return _words((row for row in rows if _is_there(layout, row)), heading)

    looked = _Looked(
        says_digital=says_it((file, layout.sheet.name), layout.titles),
        says_who=bool(set(SAID_BY) & layout.fields),
        is_listed_again=_is_listed_again(layout, rows),
        of_members=layout.of_members,
        are_counted_once=partial(_are_second_posts, layout, rows),
    )
    # A 'Board member' of the Society holds a post in it, and is no less a member.
    post = layout.columns.get(Field.SOCIETY_POST)
    others = (heading for heading in layout.headings if heading is not post)
    found = (looked.flag(heading, words, there) for heading in others)
    return [flag for flag in found if flag is not None]


def may_tell_rows(layout: Layout, rows: Iterable[Row]) -> Heading | None:
    """The first column of a table of counts that may tell which of these rows count."""
    looked = list(rows)
    for heading in layout.headings:
        words = _words(looked, heading).keys() - {""} if heading.field is None else set()
        form = heading_key(heading.text)
        is_flag = TELLING.fullmatch(form) or OF_DIGITAL.fullmatch(form) or OF_COUNTING.search(form)
        says_no = words <= YES_AND_NO and len(words) > 1
        if (is_flag and says_no) or any(says_nobody(word) for word in words):
            return heading
    return None


def _may_be_somebody(layout: Layout, row: Row) -> bool:
    """False for a note, and for a vacancy, which is told row by row."""
    at = layout.columns[Field.GENDER].place
    if len(row) - row.count("") - row.count(None) < 2:
        return False
    gender = text_at(row, at)
    if gender_words().find(gender) in RECORDED:
        return True
    return not any_vacant(map(text_of, row)) and (bool(gender) or not _is_labelled(row))


def _is_labelled(row: Row) -> bool:
    """True for 'Records returned:' and its number, below a list, and for 'TRAILER, Records: 41'."""
    cells = filled(row)
    return len(cells) == 2 and (text_of(cells[0]).endswith(":") or ":" in text_of(cells[1]))


def _words(rows: Iterable[Row], heading: Heading) -> dict[str, str]:
    """The words of a column by their simple form, '' for a blank."""
    at = heading.place
    # The same few values stand in most rows.
    values = dict.fromkeys(row[at] if at < len(row) else "" for row in rows)
    words: dict[str, str] = {}
    for text in map(text_of, values):
        words.setdefault(simple(text) or text, text)
    return words


def _is_there(layout: Layout, row: Row) -> bool:
    """Whether nothing in a row's status and last day says that somebody is gone."""
    for field in SAID_BY:
        heading = layout.columns.get(field)
        text = text_at(row, heading.place) if heading else ""
        if text and (field is Field.LEAVING or status_words().find(text) is not Status.IN_POST):
            return False
    return True


def _is_listed_again(layout: Layout, rows: Sequence[Row]) -> bool:
    """Whether many of a list's people stand in several of its rows."""
    if Field.STAFF_NUMBER not in layout.columns:
        return False
    at = layout.columns[Field.STAFF_NUMBER].place
    numbers = [text for row in rows if (text := text_at(row, at))]
    people = set(numbers)
    return len(numbers) - len(people) >= max(len(people) * AGAIN, 1)


def _are_second_posts(layout: Layout, rows: Sequence[Row], heading: Heading) -> bool:
    """Whether everybody beside whose post is a 'No' has another row, and counts by that."""
    number = layout.columns.get(Field.STAFF_NUMBER)
    if number is None:
        return False
    told = [(text_at(row, number.place), simple(text_at(row, heading.place))) for row in rows]
    second = {number for number, word in told if word in NO}
    return "" not in second and second <= {number for number, word in told if word not in NO}


@dataclass(frozen=True, slots=True)
class _Looked:
    """What is known of a list when its columns are looked at."""

    says_digital: bool
    says_who: bool
    is_listed_again: bool
    of_members: bool
    # Whether staff numbers tell that a column's 'No' stands beside none but second posts.
    are_counted_once: Callable[[Heading], bool]

    def flag(self, heading: Heading, words_of: WordsOf, there: WordsOf) -> Flag | None:
        """The heading's column as a flag; None where it tells nothing of who counts.

        `there` are the words beside a status and last day that say of nobody that they are gone.
        """
        is_name = heading_key(heading.text) in identifiers()
        may_tell = is_name or heading.field not in NOT_LOOKED_AT or self._is_named(heading)
        # That a column is none of the fields, or of contracts, says nothing of who counts.
        is_open = heading.rank != SETTLED or heading.field in (None, *OF_WORDS)
        words = words_of(heading) if may_tell and is_open else {}
        if not words.keys() - {""}:
            return None
        if is_name:
            # 'Vacant' beside a gender, in these words alone: in others a name may stand.
            vacant = {text: NOT_COUNTED for form, text in words.items() if form in VACANT}
            return Flag(heading, By.WORD, vacant, others=False) if vacant else None
        if self._may_tell(heading, words.keys()):
            flag = asked_of(heading, words)
            # A status or last day says who is gone, unless somebody it calls there is not.
            if not self.says_who or self._is_beside_status(heading):
                return flag
            gone = {word for word, said in flag.asked.items() if said == NOT_COUNTED}
            shown = {word for text in there(heading).values() for word in flag.words(text)}
            return flag if gone & shown else None
        others = _no_members(heading, words) if self.of_members else _not_staff(heading, words)
        if others:
            return Flag(heading, By.WORD, others, others=False)
        remarks = {word: "" for text in words for word in GONE.findall(text)}
        if self.of_members:
            # Whoever has retired from work is a member still.
            remarks = {word: "" for word in remarks if word not in RETIRED}
        # A 'Category' may be of leavers, too; what stood over lists is asked of by itself.
        is_group = heading.field is Field.GROUP and heading_key(heading.text) != "section"
        is_free = heading.field is None or is_group
        is_free = is_free and not other_things().search(heading_key(heading.text))
        is_told = is_free and bool(remarks) and not self.says_who
        return Flag(heading, By.REMARKS, remarks) if is_told else None

    def _is_named(self, heading: Heading) -> bool:
        """Whether a heading says that its column tells who counts."""
        form = heading_key(heading.text)
        is_of_digital = OF_DIGITAL.fullmatch(form) and not self.says_digital
        return bool(TELLING.fullmatch(form) or is_of_digital)

    def _may_tell(self, heading: Heading, words: Iterable[str]) -> bool:
        form, found = heading_key(heading.text), set(words)
        is_named = self._is_named(heading)
        if heading.field is not None:
            is_flag = is_named and len(found) > 1 and found <= YES_AND_NO
            return is_flag or (heading.field in OF_WORDS and any(map(is_no_contract, found)))
        is_known = heading.known and heading.rank != SETTLED
        if OF_MAIN_POSTS.fullmatch(form) and found <= YES_AND_NO:
            return len(found) > 1 and not self.are_counted_once(heading)
        return self._tells_words(form, found, is_named=is_named, is_known=is_known)

    def _tells_words(self, form: str, found: set[str], *, is_named: bool, is_known: bool) -> bool:
        """Whether words under such a heading may tell some who count from others."""
        if is_named or self._is_of_days(form, found):
            return len(found) > 1
        is_status = OF_STATUS.search(form) and not (is_known or other_things().search(form))
        is_status = is_status and not all(map(_is_of_somebody_there, found))
        if is_status or tells_others(form, found):
            return 1 < len(found) <= WORDS_OF_A_STATUS
        if OF_COUNTING.search(form) and not is_known:
            return 1 < len(found) <= WORDS_OF_A_FLAG
        if OF_LEAVING.search(form) and (("" in found) or 1 < len(found) <= WORDS_OF_A_FLAG):
            return True
        if other_things().search(form):
            return is_flag_of_others(form, found)
        return is_flag(found, known=is_known)

    def _is_of_days(self, form: str, words: set[str]) -> bool:
        """Whether a list has a row for each of several days, which a column of it says."""
        if OF_DAYS.fullmatch(form):
            return True
        return self.is_listed_again and len(words) <= MOST_ASKED and all(map(is_of_a_day, words))

    @staticmethod
    def _is_beside_status(heading: Heading) -> bool:
        """Whether a column tells something that no status and no last day says."""
        form = heading_key(heading.text)
        return bool(OF_DAYS.fullmatch(form) or OF_DIGITAL.fullmatch(form)) or "it" in form.split()


def _not_staff(heading: Heading, words: dict[str, str]) -> dict[str, str]:
    """The words of a column for people who may not be on the staff, each with what is proposed."""
    is_read = heading.field is not None
    is_of_others = not is_read and other_things().search(heading_key(heading.text))
    if heading.field in NOT_LOOKED_AT or is_of_others:
        return {}
    known = not_staff() | (COUNCILLORS if heading.field in OF_SORTS else frozenset())
    if heading.field is Field.CONTRACT or (not is_read and len(words) <= MOST_ASKED):
        known |= {w for w in maybe_not_staff() if not (is_read and contract_words().find(w))}
    # 'Volunteer - Digital Champion' says more behind the word.
    forms = {text: {form, simple(text.partition(" - ")[0])} for form, text in words.items()}
    told = {text: NOT_COUNTED if each & not_staff() else ""
            for text, each in forms.items() if each & known}  # fmt: skip
    if not is_read:
        # A post without a holder, whoever's gender stands beside it.
        told |= {text: NOT_COUNTED for form, text in words.items() if form in VACANT}
    if heading.field is Field.ROLE:
        vacant = (text for form, text in words.items() if OF_A_VACANCY.fullmatch(form))
        told |= dict.fromkeys(islice(vacant, MOST_ASKED), NOT_COUNTED)
    return told


def _no_members(heading: Heading, words: dict[str, str]) -> dict[str, str]:
    """The words of a column of members for people who are none, or no longer."""
    if heading.field in NOT_LOOKED_AT:
        return {}
    return {text: NOT_COUNTED for form, text in words.items() if form in no_members()}


def _is_of_somebody_there(word: str) -> bool:
    """True for a word of somebody in post: 'Substantive', 'Acting up', 'Full time'."""
    is_at_work = bool(contract_words().find(word) or pattern_words().find(word))
    return is_at_work or status_words().find(word) is Status.IN_POST
