"""Make the sample spreadsheets: `python datasets/sample/make_sample.py [FOLDER]`.

Writes councils.csv and spreadsheets/ into the folder (the one this script is in, when
none is named), the same to the byte each time. README.md says what each file is.
"""

import argparse
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main() -> None:
    parser = argparse.ArgumentParser(description="Make the sample spreadsheets.")
    parser.add_argument("folder", nargs="?", type=Path, default=HERE)
    folder = parser.parse_args().folder
    # The words of the field come from the project, which need not be installed.
    sys.path.insert(0, str(HERE.parents[1]))
    from making.everything import make

    make(folder)


if __name__ == "__main__":
    main()
