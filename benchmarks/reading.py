"""What reading costs: processor time of `understand` over some reports beside the bare language pipeline over the same texts.

Both run in this one process, in turns, the pipeline loaded before; the shares are of the whole reading, by stage.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from statistics import median

from rashomon.reconcile import understand
from rashomon.reports import ReadingOptions, open_reports
from rashomon.text import load_pipeline
from rashomon.types import Report
from readme import table
from speed import SAMPLE, spread
from stages import clock_stages

LOADING = "text.parse.load_pipeline"
BOUND = 1.35  # times the bare pass, that reading may cost


def bare(reports: Sequence[Report]) -> float:
    """Seconds that the pipeline alone takes."""
    nlp = load_pipeline()
    begun = time.process_time()
    for _ in nlp.pipe([report.text for report in reports]):
        pass
    return time.process_time() - begun


def reading(reports: Sequence[Report], spent: dict[str, float]) -> tuple[float, dict[str, float]]:
    """Seconds that the whole reading takes, and of these each stage; loading the pipeline counts in neither."""
    spent.clear()
    begun = time.process_time()
    understand(reports)
    whole = time.process_time() - begun
    return whole - spent.get(LOADING, 0.0), {name: seconds for name, seconds in spent.items() if name != LOADING}


def shares(runs: Sequence[tuple[float, dict[str, float]]]) -> list[list[str]]:
    """Rows of the stages: the median seconds, and the share of the reading."""
    whole = median(total for total, _ in runs)
    middle = {name: median(stages[name] for _, stages in runs) for name in runs[0][1]}
    return [[f"… `{name}`", f"{seconds:.3f}", f"{seconds / whole:.1%}"] for name, seconds in middle.items()]


def measured(reports: Sequence[Report], runs: int) -> str:
    """The table."""
    spent = clock_stages()
    reading(reports[:1], spent)  # what is read once only, tables and the like
    pairs = [(bare(reports), reading(reports, spent)) for _ in range(runs)]
    rows = [
        ["the bare pipeline, s", spread([b for b, _ in pairs], ".2f"), ""],
        ["the whole reading, s", spread([whole for _, (whole, _) in pairs], ".2f"), ""],
        [f"… ratio (at most {BOUND})", spread([whole / b for b, (whole, _) in pairs], ".2f"), ""],
        *shares([run for _, run in pairs]),
    ]
    size = f"{len(reports)} reports, {sum(len(r.text.split()) for r in reports):,} words; median of {runs} runs (least to most)"
    return f"{size}\n\n{table(['measure', 'processor time', 'share'], rows)}"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--reports", nargs="+", default=[str(SAMPLE)], help="in place of the sample story")
    arguments.add_argument("--runs", type=int, default=3)
    args = arguments.parse_args()
    reports, _ = open_reports(args.reports, ReadingOptions())
    print(measured(reports, args.runs))


if __name__ == "__main__":
    main()
