"""One of a list of words, however long: the list is one parameter.

A parameter for each of some hundred councils takes PostgreSQL's driver longer to spell out than
the server needs to answer. Nor does its planner then see a long list, for which it would read
whole tables: it goes by the indexes, which take as long however many rows there are.
"""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Boolean, ColumnElement, String, literal
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


def one_of(column: ColumnElement[Any], words: Iterable[str]) -> ColumnElement[bool]:
    """True where the column has one of these words."""
    return _OneOf(column, literal(json.dumps(sorted(words)), String))


class _OneOf(FunctionElement[bool]):
    """A column, and a list as JSON."""

    name = "one_of"
    type = Boolean()
    inherit_cache = True


@compiles(_OneOf, "sqlite")
def _in_sqlite(element: _OneOf, compiler: SQLCompiler, **given: Any) -> str:
    column, words = (compiler.process(each, **given) for each in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({words}))"  # noqa: S608 (both are compiled)


@compiles(_OneOf, "postgresql")
def _in_postgresql(element: _OneOf, compiler: SQLCompiler, **given: Any) -> str:
    column, words = (compiler.process(each, **given) for each in element.clauses)
    return f"{column} = ANY (ARRAY(SELECT json_array_elements_text(({words})::json)))"
