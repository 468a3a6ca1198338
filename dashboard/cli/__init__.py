"""The `wit` command: what loads spreadsheets, and what shows and measures them."""

import gc
import sys

from etl.kept_ready import ready_for


def main() -> None:
    """Run the command; what `wit` starts.

    Where it is one that reads spreadsheets, whoever reads them gets ready while the rest of the
    command is still imported.
    """
    with ready_for(sys.argv[1:2]):
        from dashboard.cli.commands import app

        try:
            app()
        finally:
            # The process ends: what is there need not be gone through once more for garbage.
            gc.freeze()
