"""Row keys: a number for the people in a cell that is the same whenever they are counted.

Protected figures are rounded up or down by the sum of the keys of the very rows
they stand on, so the same people always give the same figure. Only who has the
secret can tell a key from chance.
"""

import hashlib

SEPARATOR = "\x1f"
KEY_BYTES = 4


class RowKeys:
    """Makes the row keys of one warehouse."""

    def __init__(self, secret: bytes) -> None:
        key = hashlib.sha256(secret).digest()
        self._women, self._others, self._not_recorded = (
            hashlib.blake2b(key=key, digest_size=KEY_BYTES, person=people)
            for people in (b"women", b"others", b"not recorded")
        )

    def of(self, cell: str, counts: tuple[int, int, int]) -> tuple[int, int, int]:
        """Keys from 0 to 2**32 - 1 for the cell's women, others and not recorded.

        Each depends on the cell alone, and is 0 where its own count is 0: a correction by a few
        people moves the figure as it should, and draws no new chance that could be averaged.
        """
        women, others, not_recorded = counts
        return (
            _key(self._women, cell, women),
            _key(self._others, cell, others),
            _key(self._not_recorded, cell, not_recorded),
        )


def cell_text(*words: str | int) -> str:
    """The one spelling of a cell that keys are made from."""
    return SEPARATOR.join(str(word) for word in words)


def key_check(secret: bytes) -> str:
    """Text by which a warehouse recognises its secret."""
    return hashlib.blake2b(
        key=hashlib.sha256(secret).digest(), digest_size=16, person=b"check"
    ).hexdigest()


def _key(keyed: "hashlib.blake2b", cell: str, count: int) -> int:
    if not count:
        return 0
    digest = keyed.copy()
    digest.update(cell.encode())
    return int.from_bytes(digest.digest(), "big")
