"""What can be wrong with a file before its table is found."""

from etl.checks.problems import Level, Problem

TAKEN = "an Excel workbook (.xlsx, .xlsm, .xlsb, .xls), .ods, .csv or .tsv"
SAVE_AGAIN = "Open it in Excel, save it as an Excel workbook (.xlsx), and send that file."


def _refuse(code: str, found: str, expected: str, fix: str) -> Problem:
    return Problem(Level.REFUSE, code, found, expected, fix)


def cannot_open(why: str) -> Problem:
    return _refuse(
        "cannot open",
        f"a file that cannot be opened ({why})",
        "a file that this program may read",
        "Check that the file is there and that you may open it.",
    )


def unknown_extension(extension: str) -> Problem:
    found = f"a file of the kind '{extension}'" if extension else "a file name without an ending"
    return _refuse("unknown file type", found, TAKEN, SAVE_AGAIN)


def empty() -> Problem:
    return _refuse(
        "empty file",
        "an empty file (0 bytes)",
        "a spreadsheet with a table of people",
        "Send the file again; it may have been cut off on its way.",
    )


def too_large(size: int, limit: int) -> Problem:
    return _refuse(
        "file too large",
        f"a file of {size / 2**20:.1f} MiB",
        f"at most {limit / 2**20:.0f} MiB",
        "Delete the sheets and pictures that are not needed, or send one file for each year.",
    )


def wrong_content(extension: str) -> Problem:
    return _refuse(
        "content is not what the name says",
        f"a file named '{extension}' that is something else inside",
        f"{TAKEN}, named for what it is",
        SAVE_AGAIN,
    )


def encrypted() -> Problem:
    return _refuse(
        "password",
        "a workbook that is protected by a password",
        "a workbook that opens without one",
        "Remove the password (in Excel: File, Info, Protect Workbook) and send it again.",
    )


def damaged(why: str) -> Problem:
    return _refuse(
        "damaged file",
        f"a file that is damaged or cut off ({why})",
        "a whole spreadsheet",
        SAVE_AGAIN,
    )


def unsafe_archive(found: str, expected: str) -> Problem:
    return _refuse("unsafe to open", found, expected, SAVE_AGAIN)


def too_much_work(found: str) -> Problem:
    return _refuse(
        "too much to read",
        found,
        "a spreadsheet that can be read in a minute and in 1 GiB of memory",
        "Copy the table alone into a new workbook, save it as .xlsx and send that.",
    )


def too_many_cells(sheet: str, found: str, limit: str) -> Problem:
    return Problem(
        Level.REFUSE,
        "sheet too large",
        found,
        limit,
        "Delete the rows and columns beyond the table and save the file again.",
        sheet,
    )


def no_sheets() -> Problem:
    return _refuse(
        "nothing to read",
        "a file in which every sheet is empty",
        "a sheet with a table of people",
        "Check that the right file was sent.",
    )


def unknown_encoding(why: str) -> Problem:
    return _refuse(
        "unreadable text",
        f"text that cannot be read ({why})",
        "a text file in UTF-8",
        "In Excel, save it as 'CSV UTF-8', or as an Excel workbook.",
    )


def read_as_windows_text(sample: str) -> Problem:
    return Problem(
        Level.ADVISE,
        "text encoding",
        f"text that is not UTF-8, read as Windows-1252: {sample}",
        "UTF-8",
        "If letters look wrong here, save the file as 'CSV UTF-8' and send it again.",
    )


def broken_csv(line: int, why: str) -> Problem:
    return Problem(
        Level.REFUSE,
        "damaged file",
        f"text that is not a table ({why})",
        "values with one separator, and quotation marks in pairs",
        SAVE_AGAIN,
        cell=f"line {line}",
    )
