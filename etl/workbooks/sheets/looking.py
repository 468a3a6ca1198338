"""Looks into a workbook for its facts in another thread, while the parser reads its values."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

from etl.checks import files
from etl.checks.problems import Problem
from etl.workbooks.cells import facts_ods, facts_xls, facts_xlsx, strikes
from etl.workbooks.cells.facts import Facts, Range
from etl.workbooks.opening.guard import MIB, Limits
from etl.workbooks.opening.parts import CannotRead, Package, open_package
from etl.workbooks.sheets.once import EXCEL
from etl.workbooks.sheets.slices import Slices, slices_of

# Bytes of a file from which it may have a sheet that is better read in slices.
LONG_FILE = MIB


class Looking:
    """What the parts of one workbook say. Ask for it after the parser has been set to work."""

    def __init__(
        self, path: Path, extension: str, limits: Limits, *, in_slices: bool = False
    ) -> None:
        self._path = path
        self._extension = extension
        self._slicing = in_slices and extension in EXCEL
        self._limits = limits
        self._parts: dict[str, str] = {}
        self._glances: dict[str, facts_xlsx.Glance] = {}
        self._struck: dict[str, frozenset[int]] = {}
        self._sheets: dict[str, Facts] = {}
        self._from_1904 = False
        self._advice: list[Problem] = []
        self._failure: BaseException | None = None
        self._thread = Thread(target=self._look, daemon=True)
        self._thread.start()

    def _look(self) -> None:
        try:
            if self._extension == ".xls":
                self._sheets = facts_xls.facts_of(self._path)
                return
            with open_package(self._path, self._limits) as package:
                self._advice = list(_advice(package, self._extension))
                self._look_at(package)
        except BaseException as failure:
            # Raised again in the thread that waits for this one.
            self._failure = failure

    def _look_at(self, package: Package) -> None:
        for name in package.xml_names:
            is_sheet = self._extension in EXCEL and name.startswith(facts_xlsx.SHEETS)
            if is_sheet and name.endswith(".xml"):
                self._glances[name] = facts_xlsx.glance(package, name)
            elif name != facts_ods.CONTENT or self._extension != ".ods":
                package.refuse_doctype(name)
        if self._extension in EXCEL:
            struck = strikes.struck_styles(package)
            for name in self._glances if struck else ():
                self._struck[name] = strikes.struck_rows(package, name, struck)
            self._parts = facts_xlsx.sheet_parts(package)
            self._from_1904 = facts_xlsx.counts_from_1904(package)
        elif self._extension == ".ods":
            self._sheets = facts_ods.facts_of(package)

    def wait(self) -> None:
        """Wait until the whole workbook has been looked at. Raises CannotRead."""
        self._thread.join()
        if self._failure is not None:
            raise self._failure

    @property
    def advice(self) -> list[Problem]:
        """What is in the workbook besides tables. Waits. Raises CannotRead."""
        self.wait()
        return self._advice

    @property
    def is_blind(self) -> bool:
        """True for a format in which hidden rows, hidden columns and errors are not seen."""
        return self._extension == ".xlsb" or (self._extension == ".xls" and not self._sheets)

    def facts(self, sheet: str) -> Facts:
        """The facts of a sheet. Waits. Raises CannotRead."""
        self.wait()
        glance = self._glances.get(self._parts.get(sheet, ""))
        if glance is None:
            return self._sheets.get(sheet) or Facts()
        facts = glance.facts() or self.closer(sheet)
        facts.from_1904 = self._from_1904
        facts.struck_rows = self._struck.get(self._parts[sheet], frozenset())
        return facts

    def merged(self, sheet: str) -> tuple[Range, ...] | None:
        """The merged cells of a sheet; None where a glance does not tell. Waits. Raises CannotRead.

        Of .ods they are among its facts.
        """
        self.wait()
        glance = self._glances.get(self._parts.get(sheet, ""))
        return glance.merged if glance else None

    def in_slices(self, sheet: str) -> Slices | None:
        """A long sheet in slices, where nothing but values is in it. Waits. Raises CannotRead."""
        if not self._slicing or self._path.stat().st_size < LONG_FILE:
            return None
        slices = slices_of(self._path, sheet, self._limits)
        if slices is None:
            return None
        self.wait()
        glance = self._glances.get(self._parts.get(sheet, ""))
        is_plain = glance is not None and glance.facts() is not None and not glance.has_merged
        return slices if is_plain else None

    def closer(self, sheet: str) -> Facts:
        """The facts of a sheet, element by element; empty where that cannot be done."""
        if sheet in self._sheets:
            return self._sheets[sheet]
        if self._extension not in (*EXCEL, ".ods"):
            return Facts()
        with open_package(self._path, self._limits) as package:
            if self._extension == ".ods":
                self._sheets = facts_ods.closer_look(package)
            elif sheet in self._parts:
                look = facts_xlsx.closer_look(package, self._parts[sheet])
                self._sheets[sheet] = look
        return self._sheets.get(sheet) or Facts()


def _advice(package: Package, extension: str) -> Iterator[Problem]:
    """What is in the workbook besides tables, and is neither run nor opened."""
    names = package.names
    if any(name.startswith("xl/macrosheets/") for name in names):
        raise CannotRead(files.MACRO_SHEET)
    if any(name.endswith("vbaproject.bin") or name.startswith("basic/") for name in names):
        yield files.macros(extension)
    links = [n for n in names if n.startswith("xl/externallinks/") and not n.endswith(".rels")]
    if links:
        yield files.external_links(len(links))
    objects = [n for n in names if n.startswith(("xl/embeddings/", "xl/activex/"))]
    objects += [n for n in names if n.startswith("object ") and n.endswith("/content.xml")]
    if objects:
        yield files.embedded_objects(len(objects))
