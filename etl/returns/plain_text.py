"""Text that a spreadsheet program shows and never runs."""

import re

# A cell that begins with one of these may be run as a formula, also after a detour through CSV.
LIVE = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
# What XML cannot hold: control characters and halves of characters.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# '_x0041_' in a cell is how workbooks write an 'A'.
ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
LONGEST_CELL = 32_767
CUT = " …"


def writable(text: str) -> str:
    """The text as a cell can hold it, unchanged to the eye."""
    kept = ESCAPE.sub("_x005F_", UNWRITABLE.sub("\ufffd", text))
    return kept if len(kept) <= LONGEST_CELL else kept[: LONGEST_CELL - len(CUT)] + CUT


def is_live(text: str) -> bool:
    """True when a spreadsheet program might take the text for a formula."""
    return text.lstrip(" ").startswith(LIVE)


def neutral(text: str) -> str:
    """Text of ours, or quoted by us, for a cell: it begins with nothing that could be run."""
    return writable(f"'{text}" if is_live(text) else text)
