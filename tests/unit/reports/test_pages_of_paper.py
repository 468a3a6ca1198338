"""The brief on paper: two pages, whatever letters the machine has that lays it out."""

import os
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from uuid import UUID

import pytest

from dashboard.reports import write
from dashboard.reports.brief import board_brief
from dashboard.reports.letters import FACES, obfuscated
from dashboard.reports.subject import parse_subject
from etl.vocabulary.councils import register
from etl.vocabulary.grades import LADDER
from etl.vocabulary.regions import REGIONS
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import PROTECTED
from tests.builders import a_warehouse, counted, load

SUBJECTS = ("uk", "region:London", "council:Camden")
# The only letters of a machine that has none like those of the paper.
POOR = "/usr/share/fonts/truetype/dejavu"
FONTS = (
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
    "<fontconfig><dir>{dir}</dir><cachedir>{cache}</cachedir></fontconfig>"
)


@pytest.fixture(scope="module")
def long_papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Briefs as long as they get: ten years, every rung and every region."""
    folder: Path = tmp_path_factory.mktemp("long")
    warehouse: Warehouse = a_warehouse(f"sqlite:///{folder / 'warehouse.sqlite'}", folder)
    real = [each for each in register() if not each.sample and not each.successors]
    codes = [
        each.code
        for region in REGIONS
        for each in [one for one in real if one.region == region][:3]
    ]
    codes.append("E09000007")
    load(
        warehouse,
        *(
            counted(organisation=code, year=year, grade=grade, women=9 + place, men=45)
            for code in dict.fromkeys(codes)
            for year in range(2016, 2026)
            for place, grade in enumerate(LADDER)
        ),
    )
    return {
        subject: write(board_brief(PROTECTED, warehouse, subject=parse_subject(subject)), "docx")
        for subject in SUBJECTS
    }


@pytest.mark.parametrize("poor", [False, True], ids=["usual letters", "no letters like ours"])
def test_the_longest_briefs_are_two_pages(
    long_papers: dict[str, bytes], tmp_path: Path, poor: bool
) -> None:
    converter = shutil.which("soffice")
    if converter is None:
        pytest.skip("LibreOffice, which lays papers out, is not on this machine")
    if poor and not Path(POOR).is_dir():
        pytest.skip(f"there are no letters in {POOR}")
    environment = dict(os.environ)
    if poor:
        config = tmp_path / "fonts.conf"
        config.write_text(FONTS.format(dir=POOR, cache=tmp_path / "cache"), encoding="utf-8")
        environment["FONTCONFIG_FILE"] = str(config)
    for number, paper in enumerate(long_papers.values()):
        (tmp_path / f"{number}.docx").write_bytes(paper)
    subprocess.run(
        [
            converter, f"-env:UserInstallation=file://{tmp_path / 'profile'}", "--headless",
            "--convert-to", "pdf", "--outdir", str(tmp_path),
            *(str(tmp_path / f"{number}.docx") for number in range(len(SUBJECTS))),
        ],
        env=environment, check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    assert [pages(tmp_path / f"{number}.pdf") for number in range(len(SUBJECTS))] == [2, 2, 2]


def pages(paper: Path) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", paper.read_bytes()))


def test_a_paper_carries_its_letters_hidden_by_their_key(
    long_papers: dict[str, bytes], tmp_path: Path
) -> None:
    path = tmp_path / "uk.docx"
    path.write_bytes(long_papers["uk"])
    with zipfile.ZipFile(path) as paper:
        carried = [name for name in paper.namelist() if name.endswith(".odttf")]
        table = paper.read("word/fontTable.xml").decode()
        keys = re.findall(r'w:fontKey="\{([^}]+)\}"', table)
        assert len(carried) == len(keys) == len(FACES)
        for name, key in zip(sorted(carried), keys, strict=True):
            # How every TrueType face begins.
            assert obfuscated(paper.read(name), UUID(key))[:4] == b"\x00\x01\x00\x00"
        assert "w:embedTrueTypeFonts" in paper.read("word/settings.xml").decode()
