"""Office files as archives: the same data make the same bytes, and the language is stated."""

import io
import re
import zipfile
from datetime import datetime

# Word and Excel files are zip archives; a moment of writing in them would make every copy differ.
EPOCH = (1980, 1, 1, 0, 0, 0)
# What stands as the moment of making where the data have no day of their own.
START = datetime(*EPOCH)  # noqa: DTZ001 - archives know no time zones
CORE_PROPERTIES = "docProps/core.xml"
LANGUAGE = "en-GB"


def steadied(content: bytes) -> bytes:
    """The Word or Excel file `content` with every part dated alike and its language in its core
    properties. Readers find the same parts in the same order.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            if name == CORE_PROPERTIES:
                part = _with_language(part)
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            target.writestr(entry, part)
    return out.getvalue()


def _with_language(core: bytes) -> bytes:
    """Core properties that say the language once, whatever they said before."""
    stated = f"<dc:language>{LANGUAGE}</dc:language>".encode()
    without = re.sub(rb"<dc:language>[^<]*</dc:language>|<dc:language\s*/>", b"", core)
    return without.replace(b"</cp:coreProperties>", stated + b"</cp:coreProperties>")
