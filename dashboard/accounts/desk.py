"""What a page is drawn with: the warehouse, the reader who asks, and the file that they sent."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from dashboard.accounts.memory import Memory
from dashboard.accounts.viewer import Viewer, scope_of
from dashboard.uploads import Upload
from etl.vocabulary.populations import Population
from etl.warehouse import reads
from etl.warehouse.connect import Warehouse
from etl.warehouse.reads import DataVersion
from etl.warehouse.scope import Scope

Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Desk:
    """The warehouse as one viewer may read it, and the largest file that they may send."""

    warehouse: Warehouse
    viewer: Viewer
    upload_limit_mib: int
    memory: Memory = field(default_factory=Memory, repr=False, compare=False)
    upload: Upload | None = None

    @property
    def scope(self) -> Scope:
        return scope_of(self.viewer)

    @cached_property
    def version(self) -> DataVersion:
        """The number and date of what is loaded, and whether it is a sample."""
        return reads.data_version(self.scope, self.warehouse)

    def remembered(self, question: Hashable, ask: Callable[[], Answer]) -> Answer:
        """The answer given before to this question, this scope and this data; else asked now."""
        return self.memory.recall((self.version.number, self.scope, question), ask)

    @property
    def councils(self) -> list[tuple[str, str]]:
        """Code and name of every council that has sent a return, by name."""
        return self.remembered("councils", self._councils)

    @property
    def comparators(self) -> frozenset[str]:
        """The codes of every comparator that is loaded."""
        return self.remembered("comparators", self._comparators)

    def _comparators(self) -> frozenset[str]:
        loaded = reads.choices(self.scope, self.warehouse, Population.COMPARATOR)
        return frozenset(each.code for each in loaded.councils)

    def _councils(self) -> list[tuple[str, str]]:
        loaded = reads.choices(self.scope, self.warehouse, Population.COUNCIL_IT)
        return sorted(((each.code, each.name) for each in loaded.councils), key=lambda one: one[1])
