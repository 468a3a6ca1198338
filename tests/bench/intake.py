"""How well spreadsheets are understood, one row a file: `make bench-intake`.

    python -m tests.bench.intake                            every set
    python -m tests.bench.intake --set made                 one of made, published, broken, speed
    python -m tests.bench.intake --folder F --truth T.json  files kept elsewhere

Exit code 1 when a wrong total would have been loaded without a question.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from etl.workbooks.reading import Reading
from tests.bench import intake_speed
from tests.bench.measured import Examined, examined
from tests.bench.officer import ROUNDS, Said, answer
from tests.bench.returns_made import as_json, make
from tests.bench.truths import Entry, read_truths, wrong_grades, wrong_totals

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
SETS = ("made", "published", "broken", "speed")
# What the broken files are held to.
SECONDS, PARENT_MIB, MESSAGES = 10, 50, 10
RIGHT, ANSWERED = "right", "right after answering"
REFUSED, REFUSED_WRONGLY = "refused, rightly", "refused, wrongly"
ASKED, GRADES = "still asked", "wrong grades"
STOPPED = "STOPPED THE READER"
WRONG_ANSWERED, WRONG = "WRONG after answering", "WRONG WITHOUT A QUESTION"
OUTCOMES = (
    RIGHT, ANSWERED, REFUSED, ASKED, REFUSED_WRONGLY, GRADES, STOPPED, WRONG_ANSWERED, WRONG
)  # fmt: skip


@dataclass(slots=True)
class Row:
    """One file: what came of it and what it cost."""

    file: str
    shape: str
    expect: str
    verdict: str
    outcome: str
    cost: Examined
    why: str = ""
    codes: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.file[:44]:44} {self.expect:6} {self.verdict:13} {self.outcome:24} "
            f"{self.cost.seconds:6.2f} s {self.cost.child:5.0f} MB  {self.shape[:46]:46} {self.why}"
        )


def judged(path: Path, truth: Entry) -> Row:
    """One file against its truth, first as it stands and then with the officer's answers."""
    said = Said()
    given = truth.get("given", {})
    first = cost = examined(path, said, given)
    outcome, why = _outcome(first, truth)
    asked = [p.code for p in first.reading.problems if p.level == "ask"]
    rounds = 0
    while outcome == ASKED and rounds < ROUNDS and answer(said, cost.reading, truth):
        cost = examined(path, said, given)
        outcome, why = _outcome(cost, truth)
        rounds += 1
    if rounds:
        outcome = {RIGHT: ANSWERED, WRONG: WRONG_ANSWERED}.get(outcome, outcome)
    return Row(
        path.name,
        truth.get("shape", ""),
        truth.get("expect", "plain"),
        first.reading.verdict,
        outcome,
        first,
        why,
        asked,
    )


def _outcome(cost: Examined, truth: Entry) -> tuple[str, str]:
    reading = cost.reading
    refusable = truth.get("expect") == "refuse"
    if _stopped(reading):
        return STOPPED, reading.reason
    if reading.verdict == "refused":
        return (REFUSED if refusable else REFUSED_WRONGLY), reading.reason
    if reading.verdict != "ready":
        # A question that no answer settles keeps such a file out as surely as a refusal.
        return ASKED, "; ".join(p.code for p in reading.problems if p.level == "ask")
    if refusable:
        return WRONG, "it has no true totals to load"
    if wrong := wrong_totals(reading, truth):
        return WRONG, wrong
    wrong = wrong_grades(reading, truth)
    return (GRADES if wrong else RIGHT), wrong


def _stopped(reading: Reading) -> bool:
    """True when the reader died of the file. The sender is told so, but it is no judgement."""
    stopped = ("stops the program", "this program fails")
    return any(word in problem.found for word in stopped for problem in reading.problems)


# ---------------------------------------------------------------- sets


def run(name: str, files: Iterable[tuple[Path, Entry]]) -> list[Row]:
    """Judge the files of a set, printing each and then the sums."""
    print(f"\n{name}\n")
    rows = []
    for path, truth in files:
        row = judged(path, truth)
        print(row, flush=True)
        rows.append(row)
    summary(name, rows)
    return rows


def summary(name: str, rows: list[Row]) -> None:
    """The sums of a set."""
    plain = [row for row in rows if row.expect == "plain"]
    right = sum(row.outcome == RIGHT for row in plain)
    settled = sum(row.outcome == ANSWERED for row in plain)
    print(f"\n{name}: {len(rows)} files")
    for outcome in OUTCOMES:
        kept_out = sum(row.outcome == outcome and row.expect == "refuse" for row in rows)
        note = f" ({kept_out} of them have no true total)" if outcome == ASKED and kept_out else ""
        print(f"  {sum(row.outcome == outcome for row in rows):4} {outcome}{note}")
    if plain:
        print(
            f"  of the {len(plain)} with no doubt in them, {right / len(plain):.0%} right with no "
            f"question, {settled / len(plain):.0%} by answering"
        )
    slowest = max(rows, key=lambda row: row.cost.seconds)
    hungriest = max(rows, key=lambda row: row.cost.child)
    print(f"  slowest {slowest.cost.seconds:.1f} s ({slowest.file})")
    print(f"  most memory of a child {hungriest.cost.child:.0f} MB ({hungriest.file})")


def broken(folder: Path) -> None:
    """Broken, odd and hostile files: an answer in time, in plain words, and no crash."""
    print("\nBroken, odd and hostile files\n")
    files = sorted(p for p in folder.iterdir() if p.name not in ("MANIFEST.csv", "SOURCES.md"))
    late, ready, stopped, messages, parent, slowest = [], [], [], set(), 0.0, 0.0
    for path in files:
        cost = examined(path, Said())
        reading = cost.reading
        messages |= {problem.code for problem in reading.problems if problem.level != "advise"}
        parent, slowest = max(parent, cost.parent), max(slowest, cost.seconds)
        late += [path.name] if cost.seconds > SECONDS else []
        ready += [path.name] if reading.verdict == "ready" else []
        stopped += [path.name] if _stopped(reading) else []
        print(
            f"{path.name[:60]:60} {reading.verdict:13} {cost.seconds:5.2f} s {cost.child:5.0f} MB  "
            f"{reading.problems[0].code if reading.problems else ''}",
            flush=True,
        )
    print(f"\nBroken, odd and hostile files: {len(files)}")
    print(f"  {len(late):4} took longer than {SECONDS} s (slowest {slowest:.1f} s) {late or ''}")
    print(f"  {len(ready):4} would have been loaded {ready or ''}")
    print(f"  {len(stopped):4} stopped the process that reads, which was told {stopped or ''}")
    print(f"  {len(messages):4} different messages, of at least {MESSAGES}")
    print(f"  the asking process grew by at most {parent:.0f} MB, of at most {PARENT_MIB}")


# ---------------------------------------------------------------- command line


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--set", choices=SETS, action="append", dest="sets")
    parser.add_argument("--folder", type=Path, help="files kept elsewhere")
    parser.add_argument("--truth", type=Path, help="their truth.json")
    parser.add_argument("--only", default="", help="a part of the file's or the shape's name")
    asked = parser.parse_args()
    rows: list[Row] = []
    for name, files in _files(asked):
        chosen = [(p, t) for p, t in files if asked.only in f"{p.name} {t.get('shape', '')}"]
        if chosen:
            rows += run(name, chosen)
    sets = () if asked.folder else asked.sets or SETS
    if "broken" in sets and (SHARED / "robustness").is_dir():
        broken(SHARED / "robustness")
    if "speed" in sets:
        intake_speed.run()
    wrong = [row for row in rows if row.outcome == WRONG]
    print(f"\nWrong totals without a question: {len(wrong)}")
    for row in wrong:
        print(f"  {row.file} ({row.shape}): {row.why}")
    return 1 if wrong else 0


def _files(asked: argparse.Namespace) -> Iterator[tuple[str, list[tuple[Path, Entry]]]]:
    if asked.folder:
        truths = read_truths(asked.truth)
        yield str(asked.folder), [(asked.folder / name, truth) for name, truth in truths.items()]
        return
    sets = asked.sets or SETS
    if "made" in sets:
        with tempfile.TemporaryDirectory() as folder:
            made = make(Path(folder))
            yield "Made-up returns", [(each.path, _entry(each)) for each in made]
    samples = SHARED / "workforce-samples"
    if "published" in sets and samples.is_dir():
        truths = read_truths(samples / "truth.json")
        yield "Published files", [(samples / name, truth) for name, truth in truths.items()]


def _entry(made: Any) -> Mapping[str, Any]:
    return as_json(made)


if __name__ == "__main__":
    sys.exit(main())
