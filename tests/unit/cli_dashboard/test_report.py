"""`wit report`, as it is typed."""

from pathlib import Path

import docx
import openpyxl
import pytest

from tests.unit.cli_dashboard.conftest import Run


def test_the_brief_is_written_and_its_path_printed(wit: Run, tmp_path: Path) -> None:
    path = tmp_path / "brief.docx"
    done = wit("report", "--scope", "region:London", "-o", str(path))
    assert (done.returncode, done.stderr, done.stdout) == (0, "", f"{path}\n")
    assert docx.Document(str(path)).paragraphs[0].text.startswith("Women hold ")


def test_without_a_name_the_file_is_called_after_subject_and_year(wit: Run, tmp_path: Path) -> None:
    done = wit("report", "--format", "xlsx", cwd=tmp_path)
    assert done.stdout == "women-in-it-united-kingdom-2025.xlsx\n"
    workbook = openpyxl.load_workbook(tmp_path / "women-in-it-united-kingdom-2025.xlsx")
    assert workbook.sheetnames[:3] == ["Cover", "Contents", "Notes"]


def test_a_file_of_that_name_is_written_over(wit: Run, tmp_path: Path) -> None:
    path = tmp_path / "brief.docx"
    path.write_text("an older brief")
    done = wit("report", "--scope", "council:Camden", "--year", "2023/24", "-o", str(path))
    assert done.returncode == 0
    assert path.read_bytes().startswith(b"PK")
    assert "31 March 2024" in docx.Document(str(path)).paragraphs[1].text


def test_a_brief_is_of_protected_figures(wit: Run, tmp_path: Path) -> None:
    path = tmp_path / "brief.docx"
    wit("report", "-o", str(path))
    footer = docx.Document(str(path)).sections[0].footer.paragraphs[0].text
    assert footer.startswith("Protected figures")


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["--scope", "everywhere"], 2, "A brief cannot be about 'everywhere'"),
        (["--scope", "region:Narnia"], 2, "There is no region 'Narnia'"),
        (["--scope", "council:Camdne"], 2, "No council is called 'Camdne'"),
        (["--format", "pdf"], 2, "There is no format 'pdf'. The formats are: docx, xlsx."),
        (["--year", "soon"], 2, "'soon' is not a reporting year"),
        (["--benchmark", "ours"], 2, "No benchmark is called 'ours'"),
        (["--scope", "region:Wales"], 1, "No council has sent a return for"),
        (["-o", "no such folder/brief.docx"], 1, "no such folder/brief.docx cannot be written"),
    ],
)
def test_a_brief_that_cannot_be_written_says_why_and_writes_nothing(
    wit: Run, tmp_path: Path, words: list[str], code: int, sentence: str
) -> None:
    done = wit("report", *words, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (code, "")
    assert sentence in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []
