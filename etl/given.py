"""What `wit check` and `wit load` are both given: spreadsheets, and what is told of all of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import wraps
from inspect import Parameter, Signature, signature
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from etl.commands import mapping_in, reason_in, settings_read, spreadsheets
from etl.readers import readers

if TYPE_CHECKING:
    from etl.batch import Told
    from etl.remembering import Later
    from etl.settings import Settings
    from etl.workbooks.child import Nursery
    from etl.workbooks.reading import Reading

Files = Annotated[list[Path], typer.Argument(help="Spreadsheets, or folders of them.")]
Kind = Annotated[
    str,
    typer.Option(help="workforce, membership, 'gender pay gap' or comparator; else recognised."),
]
Council = Annotated[
    str, typer.Option(help="The council, where the spreadsheet does not say or says it wrongly.")
]
Year = Annotated[
    str, typer.Option(help="The reporting year, where it does not say or says it wrongly, as 2025.")
]
People = Annotated[
    str, typer.Option("--population", help="council IT, or council workforce for everybody.")
]
Mapping = Annotated[
    Path | None, typer.Option(help="A file of answers; they stand above those that are kept.")
]
Reasons = Annotated[
    list[str] | None,
    typer.Option("--reason", help="Why something is right as it stands, as CODE=WHY; repeatable."),
]


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
    """The command with the files and options of `_told` as its first, which it gets as `given`."""
    shared = signature(_told).parameters
    own = [each for name, each in signature(command).parameters.items() if name != "given"]
    files = Parameter("files", Parameter.POSITIONAL_OR_KEYWORD, annotation=Files)
    parameters = [files, *shared.values(), *own]

    @wraps(command)
    def run(files: list[Path], **words: Any) -> None:
        with readers() as reading:
            from etl.remembering import Later

            paths = spreadsheets(files)
            of_all = {name: words.pop(name) for name in shared}
            given = Given(
                paths, _told(**of_all), _options(of_all), settings_read(), Later(), reading
            )
            command(given=given, **words)

    run.__dict__["__signature__"] = Signature(parameters)
    run.__annotations__ = {each.name: each.annotation for each in parameters}
    return run


def _told(
    kind: Kind = "",
    council: Council = "",
    year: Year = "",
    population: People = "",
    mapping: Mapping = None,
    reason: Reasons = None,
) -> "Told":
    """What the options say of every file. A word that is not known is wrong usage."""
    from etl.batch import Told
    from etl.vocabulary.populations import COUNCIL_POPULATIONS, Population
    from etl.workbooks.answers import Answers

    if kind:
        _check_kind(kind)
    if population and population not in COUNCIL_POPULATIONS:
        raise typer.BadParameter(
            f"there is no '{population}'; there are {' and '.join(COUNCIL_POPULATIONS)}",
            param_hint="--population",
        )
    answers = mapping_in(mapping) if mapping else Answers()
    answers = answers.with_more(Answers(reasons=dict(map(reason_in, reason or ()))))
    return Told(kind, council, year, Population(population) if population else None, answers)


def _options(given: dict[str, Any]) -> tuple[str, ...]:
    """The options as they were given; those that were not are left out."""
    several = {name: value if isinstance(value, list) else [value] for name, value in given.items()}
    options = [(f"--{name}", str(each)) for name, of in several.items() for each in of if each]
    return tuple(part for option in options for part in option)


def _check_kind(kind: str) -> None:
    # Imported only where a kind is named: it brings much that only the child needs.
    from etl.workbooks.kinds import KINDS, kind_named

    if kind_named(kind) is None:
        names = ", ".join(each.name for each in KINDS)
        raise typer.BadParameter(f"there is no '{kind}'; there are {names}", param_hint="--kind")
