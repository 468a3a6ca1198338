"""The shared strings of an .xlsx that are written as programs write them: text and nothing else."""

import re

TOP = re.compile(rb"(?:\xef\xbb\xbf)?(?:<\?xml[^<>]*\?>\s*)?<sst[^<>]*>\s*")
STRING = re.compile(r'<si><t( xml:space="preserve")?>([^<]*)</t></si>')
TAGS_OF_ONE = 4
BEGINS, ENDS, LAST = b"<si>", b"</si>", b"</sst>"
# The ampersand last, or another could come of it.
ENTITIES = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&"}
# What the parser takes off a string that does not say that its blanks are to be kept.
BLANKS = " \t\r\n"


class NotPlain(Exception):
    """The strings are written in a way that only the parser understands."""


def plain_strings(content: bytes) -> list[str]:
    """The strings of the part, in their order, as the parser reads them. Raises NotPlain."""
    first, last = content.find(BEGINS), content.rfind(ENDS) + len(ENDS)
    if first < 0 or not TOP.fullmatch(content, 0, first):
        raise NotPlain
    if not content.startswith(LAST, last) or not _says_utf8(content[:first]):
        raise NotPlain
    try:
        text = content[first:last].decode("utf-8")
    except UnicodeDecodeError:
        raise NotPlain from None
    # Carriage returns and the like are written in ways of their own.
    if "\r" in text or "_x00" in text or not _has_known_entities(content):
        raise NotPlain
    found = STRING.findall(text)
    if len(found) * TAGS_OF_ONE != text.count("<"):
        raise NotPlain
    strings = [string if kept else string.strip(BLANKS) for kept, string in found]
    if "&" not in text:
        return strings
    return [_unescaped(each) if "&" in each else each for each in strings]


def _says_utf8(top: bytes) -> bool:
    return b"encoding" not in top or b'encoding="utf-8"' in top.lower()


def _has_known_entities(content: bytes) -> bool:
    return content.count(b"&") == sum(content.count(each.encode()) for each in ENTITIES)


def _unescaped(text: str) -> str:
    for entity, letter in ENTITIES.items():
        text = text.replace(entity, letter)
    return text


def first_of(content: bytes, many: int) -> bytes:
    """The part with so many of its strings, the first."""
    ends = re.finditer(re.escape(ENDS), content)
    last = next(found.end() for number, found in enumerate(ends, start=1) if number == many)
    return content[:last] + LAST
