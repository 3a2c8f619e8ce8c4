"""How the cost of `compare` grows with the number of reports: processor time of the parse and of all that comes after it.

    python benchmarks/scale.py ../shared/bench/data/long/inflation-2022.jsonl ../shared/bench/data/stories --sizes 25 50 100

The reports of all the files and folders given are mixed, so that a small set is a fair sample of a large one. "Growth" is how much
the work after the parse grew beside n log n of the words: 1.0 is n log n, 2.0 twice as much as that.
"""

from __future__ import annotations

import argparse
import math
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass

import rashomon.reconcile as reconcile_module
from rashomon.reports import ReadingOptions, open_reports
from rashomon.types import Report
from readme import table
from stages import clock_stages

PARSES = ("text.parse.parse", "text.parse.load_pipeline")  # all that the bare pipeline pass does


@dataclass(frozen=True, slots=True)
class Run:
    reports: int
    words: int
    parse: float  # seconds of processor time, loading included
    rest: float  # seconds, all else
    stages: dict[str, float]


def pool(sources: Sequence[str]) -> list[Report]:
    """The reports of all sources, mixed in the same order on every run."""
    reports, _ = open_reports(list(sources), ReadingOptions(max_bytes=100_000_000))
    found = list(reports)
    random.Random(0).shuffle(found)
    return found


def run(reports: Sequence[Report], spent: dict[str, float]) -> Run:
    spent.clear()
    begun = time.process_time()
    reconcile_module.reconcile(reports)
    whole = time.process_time() - begun
    parse = sum(spent.get(name, 0.0) for name in PARSES)
    return Run(len(reports), sum(len(r.text.split()) for r in reports), parse, whole - parse, dict(spent))


def growth(before: Run, after: Run) -> float:
    """Of the work after the parse, beside n log n in the words."""
    expected = after.words * math.log(after.words) / (before.words * math.log(before.words))
    return after.rest / before.rest / expected


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("sources", nargs="+")
    arguments.add_argument("--sizes", nargs="+", type=int, default=[25, 50, 100, 200])
    arguments.add_argument("--stages", action="store_true", help="show the stages of the largest set")
    args = arguments.parse_args()
    reports = pool(args.sources)
    spent = clock_stages()
    runs = [run(reports[:size], spent) for size in sorted(args.sizes) if size <= len(reports)]
    rows = []
    for n, one in enumerate(runs):
        grown = f"{growth(runs[n - 1], one):.2f}" if n else ""
        ratio = f"{(one.parse + one.rest) / one.parse:.2f}"
        rows.append([str(one.reports), f"{one.words:,}", f"{one.parse:.1f}", f"{one.rest:.1f}", ratio, grown])
    print(table(["reports", "words", "parse, s", "rest, s", "whole to parse", "growth"], rows))
    if args.stages and runs:
        print(table(["stage", "seconds"], [[f"`{name}`", f"{seconds:.2f}"] for name, seconds in runs[-1].stages.items()]))


if __name__ == "__main__":
    main()
