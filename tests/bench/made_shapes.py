"""What every shape of a return is made from, and the list they register themselves in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

from tests.bench.made_files import Sheet
from tests.bench.made_people import Person, Truth, staff, truth_of


@dataclass(frozen=True, slots=True)
class Here:
    """The council and year that a return is made for."""

    code: str
    name: str
    year: int
    rng: Random

    @property
    def title(self) -> str:
        return f"{self.name}: digital and ICT staff in post at 31 March {self.year}"

    def staff(self, many: int = 60, **how: Any) -> list[Person]:
        return staff(self.rng, many, self.year, **how)

    def truth(self, people: list[Person], **more: object) -> Truth:
        """The truth of a file of these people, who are all in post in this year."""
        return truth_of(self.code, {self.year: people}, **more)


@dataclass(slots=True)
class Made:
    """A return before it is written: its sheets, its truth and how it is written."""

    sheets: list[Sheet]
    truth: Truth
    how: dict[str, Any] = field(default_factory=dict)


Make = Callable[[Here], Made]


@dataclass(frozen=True, slots=True)
class Shape:
    """One way in which a council sends its people, written once in each of these formats."""

    name: str
    formats: tuple[str, ...]
    make: Make
    # False: neither council nor year stands in the file's name.
    named: bool


SHAPES: list[Shape] = []


def shape(name: str, *formats: str, named: bool = True) -> Callable[[Make], Make]:
    """Register a shape, written in each of the formats (xlsx where none is given)."""

    def register(make: Make) -> Make:
        SHAPES.append(Shape(name, formats or ("xlsx",), make, named))
        return make

    return register
