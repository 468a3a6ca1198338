"""What can be wrong with a file before its table is found."""

from etl.checks.problems import Problem, Question, Settles, advise, ask, refuse

TAKEN = "an Excel workbook (.xlsx, .xlsm, .xlsb, .xls), .ods, .csv, .tsv or .txt"
SAVE_AGAIN = "Open it in Excel, save it as an Excel workbook (.xlsx), and send that file."

INVENTED_AND_REAL = "invented councils and real ones"
# Problems of the file as a whole, whose words are all our own: they may be kept in a log.
QUOTE_NOTHING = frozenset((
    "cannot open", "unknown file type", "empty file", "file too large", "old Excel format",
    "content is not what the name says", "unsafe part name", "part twice", "password",
    "too much to read", "program failed", "nothing to read", "part larger than declared",
    "unpacks too large", "document type", "macro sheet", "macros", "external links",
    "embedded objects", INVENTED_AND_REAL,
))  # fmt: skip

# Always said in the same words.
EMPTY = refuse(
    "empty file",
    "an empty file (0 bytes)",
    "a spreadsheet with a table of people",
    "Send the file again; it may have been cut off on its way.",
)
OLD_EXCEL = refuse(
    "old Excel format",
    "a workbook in the format of Excel 4 or older",
    TAKEN,
    SAVE_AGAIN,
)
PATH_IN_NAME = refuse(
    "unsafe part name",
    "a workbook with a part whose name leads to another folder",
    "parts with plain names",
    SAVE_AGAIN,
)
PART_TWICE = refuse(
    "part twice",
    "a workbook that holds one part twice, so that two programs could read different values",
    "each part once",
    SAVE_AGAIN,
)
ENCRYPTED = refuse(
    "password",
    "a workbook that is protected by a password",
    "a workbook that opens without one",
    "Remove the password (in Excel: File, Info, Protect Workbook) and send it again.",
)
NO_SHEETS = refuse(
    "nothing to read",
    "a file in which every sheet is empty",
    "a sheet with a table of people",
    "Check that the right file was sent.",
)
LYING_SIZE = refuse(
    "part larger than declared",
    "a workbook with a part that is larger than its list of parts says",
    "a workbook as a spreadsheet program saves it",
    SAVE_AGAIN,
)
DOCUMENT_TYPE = refuse(
    "document type",
    "a workbook with a document type declaration (DOCTYPE), which can make a reader fetch "
    "other files or swell without end",
    "a workbook as a spreadsheet program saves it, which has none",
    SAVE_AGAIN,
)
MACRO_SHEET = refuse(
    "macro sheet",
    "a workbook with a sheet of Excel 4 macros",
    "a workbook of plain sheets",
    "Delete that sheet, or copy the table into a new workbook, and send that.",
)


def cannot_open(why: str) -> Problem:
    return refuse(
        "cannot open",
        f"a file that cannot be opened ({why})",
        "a file that this program may read",
        "Check that the file is there and that you may open it.",
    )


def unknown_extension(extension: str) -> Problem:
    found = f"a file of the kind '{extension}'" if extension else "a file name without an ending"
    return refuse("unknown file type", found, TAKEN, SAVE_AGAIN)


def too_large(size: int, limit: int) -> Problem:
    return refuse(
        "file too large",
        f"a file of {size / 2**20:.1f} MiB",
        f"at most {limit / 2**20:.0f} MiB",
        "Delete the sheets and pictures that are not needed, or send one file for each year.",
    )


def wrong_content(extension: str, content: str, fix: str = SAVE_AGAIN) -> Problem:
    """`content` is what the file is by its bytes, as far as they tell."""
    return refuse(
        "content is not what the name says",
        f"a file named '{extension}' that is {content} inside",
        f"{TAKEN}, named for what it is",
        fix,
    )


def damaged(why: str) -> Problem:
    return refuse(
        "damaged file",
        f"a file that is damaged or cut off ({why})",
        "a whole spreadsheet",
        SAVE_AGAIN,
    )


def unsafe_archive(found: str, expected: str) -> Problem:
    return refuse("unsafe to open", found, expected, SAVE_AGAIN)


def too_much_work(found: str) -> Problem:
    return refuse(
        "too much to read",
        found,
        "a spreadsheet that can be read in a minute and in 1 GiB of memory",
        "Copy the table alone into a new workbook, save it as .xlsx and send that.",
    )


def program_failed(where: str) -> Problem:
    return refuse(
        "program failed",
        f"a spreadsheet on which this program fails: {where}",
        "a program that reads it, or says what is wrong with it",
        "Tell whoever looks after this program, in these words. The fault is not the "
        "spreadsheet's, but with the table alone, in a new workbook, it may be read.",
    )


def too_many_cells(sheet: str, found: str, limit: str) -> Problem:
    return refuse(
        "sheet too large",
        found,
        limit,
        "Delete the rows and columns beyond the table and save the file again.",
    ).at(sheet)


def unknown_encoding(why: str) -> Problem:
    return refuse(
        "unreadable text",
        f"text that cannot be read ({why})",
        "a text file in UTF-8",
        "In Excel, save it as 'CSV UTF-8', or as an Excel workbook.",
    )


def windows_text(sample: str, *, settled: bool) -> Problem:
    """Text that may be Windows-1252; `sample` is how it reads if it is."""
    found = "text that is not UTF-8, read as Windows-1252"
    if settled:
        return advise("text encoding", f"{found}, as you said: {sample}", "UTF-8", "Nothing.")
    because = f"read so, it says: {sample}"
    return ask(
        "text encoding",
        f"{found}: {sample}",
        "UTF-8",
        "If these letters look right, say that it is cp1252; if not, save the file as 'CSV UTF-8' "
        "and send it again.",
        Question(Settles.ENCODING, "", "", ("cp1252",), "cp1252", because, 0.8),
    )


def value_too_long(line: int, limit: int) -> Problem:
    return refuse(
        "value too long",
        f"a value of more than {limit:,} characters",
        "values that fit a cell of Excel",
        "A quotation mark may be missing at its end; correct the line.",
    ).at("", f"line {line}")


def broken_csv(line: int, why: str) -> Problem:
    return refuse(
        "damaged file",
        f"text that is not a table ({why})",
        "values with one separator, and quotation marks in pairs",
        SAVE_AGAIN,
    ).at("", f"line {line}")


def unpacks_too_large(limit: int) -> Problem:
    return refuse(
        "unpacks too large",
        f"a workbook that unpacks to more than {limit // 2**20} MiB",
        f"at most {limit // 2**20} MiB",
        "Copy the table alone into a new workbook, save it as .xlsx and send that.",
    )


def macros(extension: str) -> Problem:
    odd = " although its name says that it holds none" if extension == ".xlsx" else ""
    return advise(
        "macros",
        f"a workbook with macros in it{odd}",
        "values and formulas",
        "Nothing: macros never run here, and only the values were read.",
    )


def external_links(parts: int) -> Problem:
    return advise(
        "external links",
        f"formulas that look into {parts} other workbook{'s' if parts > 1 else ''}",
        "values that stand in this workbook",
        "Nothing, if the values were up to date when it was saved: those were read, and no other "
        "file was opened.",
    )


def embedded_objects(parts: int) -> Problem:
    return advise(
        "embedded objects",
        f"{parts} file{'s' if parts > 1 else ''} or object{'s' if parts > 1 else ''} embedded "
        "in the workbook",
        "tables on sheets",
        "Nothing, if the table is on a sheet: embedded files were not opened.",
    )
