"""Keyed random rounding of a count to a multiple of 5.

The same records always give the same figure, whatever route asks for them, so asking again
teaches nothing. Source: the cell-key method (Fraser and Wooton, 2005; used for Census 2021),
with unbiased random rounding in place of its noise table.
"""

from hashlib import blake2b

BASE = 5
_WHOLE = 1 << 64


def rounded(count: int, key: int, secret: bytes, label: str) -> int:
    """`count` rounded up or down to a multiple of 5 by chance: 3 becomes 5 with chance 3/5, else 0.

    `key` is the sum of the keys of the very records counted; `label` keeps women and others apart.
    Raises ValueError for a negative count, which no record can make.
    """
    if count < 0:
        raise ValueError(f"a count of people cannot be {count}")
    remainder = count % BASE
    if not remainder:
        return count
    goes_up = _draw(key, secret, label) * BASE < remainder * _WHOLE
    return count - remainder + (BASE if goes_up else 0)


def _draw(key: int, secret: bytes, label: str) -> int:
    """A number from 0 to 2⁶⁴ - 1 that nobody without the secret can tell from chance."""
    message = f"{label}:{key}".encode()
    return int.from_bytes(blake2b(message, key=secret[:64], digest_size=8).digest(), "big")
