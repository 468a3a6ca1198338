"""What `wit check` and `wit load` are both given: spreadsheets, and what is told of all of them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from etl.commands import A_PATH, mapping_in, reason_in, settings_read, spreadsheets
from etl.kept_ready import readers

if TYPE_CHECKING:
    from etl.batch import Told
    from etl.remembering import Later
    from etl.settings import Settings
    from etl.workbooks.opening.child import Nursery
    from etl.workbooks.reading import Reading


class OfAKind(click.ParamType[str]):
    """The name of a kind of spreadsheet."""

    name = "kind"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """The names, as click shows choices."""
        del param, ctx
        return f"[{'|'.join(_kinds())}]"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name. One that is not known is wrong usage."""
        if value and value not in _kinds():
            self.fail(f"there is no '{value}'; there are {', '.join(_kinds())}", param, ctx)
        return value


def _kinds() -> list[str]:
    # Imported only where a kind is named: it brings much that only the child needs.
    from etl.workbooks.kinds import KINDS

    return [kind.name for kind in KINDS]


SHARED = (
    click.argument(
        "files", nargs=-1, required=True, type=A_PATH, help="Spreadsheets, or folders of them."
    ),
    click.option(
        "--kind",
        default="",
        type=OfAKind(),
        help="The kind of spreadsheet; recognised when not given.",
    ),
    click.option(
        "--council",
        default="",
        help="The council, where the spreadsheet does not say or says it wrongly.",
    ),
    click.option(
        "--year",
        default="",
        help="The reporting year, where it does not say or says it wrongly, as 2025.",
    ),
    click.option(
        "--population", default="", help="council IT, or council workforce for everybody."
    ),
    click.option(
        "--mapping", type=A_PATH, help="A file of answers; they stand above those that are kept."
    ),
    click.option(
        "--reason",
        multiple=True,
        help="Why something is right as it stands, as CODE=WHY; repeatable.",
    ),
)
# The options that tell of every file.
TOLD = ("kind", "council", "year", "population", "mapping", "reason")


@dataclass(frozen=True)
class Given:
    """The spreadsheets, what is told of them, and whoever is ready to read them.

    `options` is what is told in the words of the command line.
    """

    paths: list[Path]
    told: "Told"
    options: tuple[str, ...]
    settings: "Settings"
    later: "Later"
    readers: "Nursery"

    def readings(self) -> "Iterator[Reading]":
        """Their readings, in their order. Reading begins now."""
        from etl.batch import read_all

        limit = self.settings.upload_limit_mib
        return read_all(self.paths, self.told, limit, self.later.recall, self.readers)


def of_spreadsheets(command: Callable[..., None]) -> Callable[..., None]:
    """The command with files and options that tell of them; it gets them as `given`."""

    @wraps(command)
    def run(files: Sequence[Path], **words: Any) -> None:
        with readers() as reading:
            from etl.remembering import Later

            paths = spreadsheets(files)
            of_all = {name: words.pop(name) for name in TOLD}
            given = Given(
                paths, _told(**of_all), _options(of_all), settings_read(), Later(), reading
            )
            command(given=given, **words)

    decorated: Callable[..., None] = run
    for option in reversed(SHARED):
        decorated = option(decorated)
    return decorated


def _told(
    kind: str,
    council: str,
    year: str,
    population: str,
    mapping: Path | None,
    reason: Sequence[str],
) -> "Told":
    """What the options say of every file. A word that is not known is wrong usage."""
    from etl.batch import Told
    from etl.vocabulary.populations import COUNCIL_POPULATIONS, Population
    from etl.workbooks.answers import Answers

    if population and population not in COUNCIL_POPULATIONS:
        raise click.BadParameter(
            f"there is no '{population}'; there are {' and '.join(COUNCIL_POPULATIONS)}",
            param_hint="--population",
        )
    answers = mapping_in(mapping) if mapping else Answers()
    answers = answers.with_more(Answers(reasons=dict(map(reason_in, reason))))
    return Told(kind, council, year, Population(population) if population else None, answers)


def _options(given: dict[str, Any]) -> tuple[str, ...]:
    """The options as they were given; those that were not are left out."""
    several = {
        name: value if isinstance(value, tuple) else [value] for name, value in given.items()
    }
    options = [(f"--{name}", str(each)) for name, of in several.items() for each in of if each]
    return tuple(part for option in options for part in option)
