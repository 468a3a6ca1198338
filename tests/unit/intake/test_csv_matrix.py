"""Text files in every encoding, separator and line ending: read as they stand, or refused."""

from __future__ import annotations

import codecs
from itertools import product
from pathlib import Path

import pytest

from etl.checks.problems import Findings
from etl.workbooks.answers import Answers
from etl.workbooks.opening.guard import Limits
from etl.workbooks.opening.parts import CannotRead
from etl.workbooks.sheets.sheet import Row
from etl.workbooks.sheets.text import rows_of_text

ROWS = [
    ["Staff number", "Gender", "Note"],
    ["007", "F", "NA"],
    ["123456789012345678901", "M", "None"],
    ["1e5", "", "1,5; a|b \t c"],
    ["00.50", "Fe\nmale", 'said "so"'],
    ["=1+1", "£ 20", "Siân café"],
]
ENCODINGS = {
    "utf-8": b"",
    "utf-8 with a mark": codecs.BOM_UTF8,
    "utf-16-le": b"",
    "utf-16-be": b"",
    "utf-16-le with a mark": codecs.BOM_UTF16_LE,
    "utf-16-be with a mark": codecs.BOM_UTF16_BE,
    "cp1252": b"",
}


def written(rows: list[list[str]], separator: str, ending: str) -> str:
    def quoted(value: str) -> str:
        needs = any(letter in value for letter in f'{separator}"\n\r')
        return '"' + value.replace('"', '""') + '"' if needs else value

    return "".join(separator.join(map(quoted, row)) + ending for row in rows)


def read(path: Path, encoding: str = "") -> tuple[list[Row], list[str]]:
    findings = Findings()
    rows = list(rows_of_text(path, Answers(encoding=encoding), Limits(), findings))
    return list(rows), [problem.level.value for problem in findings]


@pytest.mark.parametrize(
    ("encoding", "separator", "ending"),
    list(product(ENCODINGS, ",;\t|", ["\n", "\r\n", "\r"])),
)
def test_every_value_is_read_as_it_stands(
    tmp_path: Path, encoding: str, separator: str, ending: str
) -> None:
    path = tmp_path / "r.csv"
    content = written(ROWS, separator, ending).encode(encoding.split(maxsplit=1)[0])
    path.write_bytes(ENCODINGS[encoding] + content)
    rows, levels = read(path)
    assert rows == ROWS
    assert levels == (["ask"] if encoding == "cp1252" else [])


def test_an_answer_settles_the_encoding(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_bytes("Gender,Grade\nF,Siân\n".encode("cp1252"))
    assert read(path, "cp1252")[1] == ["advise"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"Gender,Grade\nF\0,Manager\n", "NUL characters"),
        (b"Gender,Grade\nF,\x81\xe9\n", "neither UTF-8 nor Windows-1252"),
        (codecs.BOM_UTF8 + b"Gender\nF\xff\n", "neither UTF-8"),
        (b"\xff\xfeG\0e", "neither UTF-8 nor UTF-16"),
        (b'Gender,Grade\n"F,Manager\n', "never closed"),
        (b'Gender,Grade\n"F"x,Manager\n', "follows a closing quotation mark"),
        (b"Gender,Grade\nF," + b"x" * 40_000 + b"\n", "more than 32,767 characters"),
        (b"a," * 301 + b"\n", "a row of 302 values"),
    ],
)
def test_text_that_is_no_table_is_refused_in_plain_words(
    tmp_path: Path, content: bytes, words: str
) -> None:
    path = tmp_path / "r.csv"
    path.write_bytes(content)
    with pytest.raises(CannotRead) as refusal:
        read(path)
    assert words in refusal.value.problem.found


@pytest.mark.parametrize("content", [b"", b"\n\n", codecs.BOM_UTF8, b"  \r\n \t "])
def test_a_blank_file_has_no_rows(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "r.csv"
    path.write_bytes(content)
    assert read(path) == ([], [])


def test_decimal_commas_do_not_separate(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text("Gender;Grade;FTE\nF;Manager;0,5\nM;Manager;1,0\n")
    assert read(path)[0][1] == ["F", "Manager", "0,5"]
