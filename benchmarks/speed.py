"""What `rashomon compare` costs beside a process that only loads the language pipeline and runs it once over the same texts.

Each is started as a user would start it; processor time is user and system time of that process, memory its peak. The runs
take turns, so that a machine that slows down slows both.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from readme import ROOT, table, write

RASHOMON = str(Path(sys.executable).with_name("rashomon"))
FLOOR = str(Path(__file__).with_name("floor.py"))
SAMPLE = ROOT / "examples" / "ostrel-dam"
MEGABYTE = 1024 if sys.platform != "darwin" else 1024 * 1024  # ru_maxrss counts kilobytes, on macOS bytes


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one process."""

    wall: float  # seconds
    cpu: float  # seconds, user and system
    memory: float  # megabytes at the peak


def cost(command: Sequence[str], stdin: Path | None = None) -> Cost:
    """Run a command to its end, its output thrown away; exits where the command fails."""
    begun = time.perf_counter()
    with open(stdin or os.devnull, "rb") as given:
        process = subprocess.Popen(command, stdin=given, stdout=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)[:200]} ended with status {process.returncode}")
    return Cost(time.perf_counter() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss / MEGABYTE)


def texts_of(reports: Sequence[str]) -> list[str]:
    """The texts that `rashomon compare` reads from these reports."""
    done = subprocess.run([RASHOMON, "compare", *reports, "--json"], capture_output=True, text=True, check=True)
    return [report["text"] for report in json.loads(done.stdout)["reports"]]


def spread(figures: Sequence[float], form: str) -> str:
    """The median, and the least and the most: "2.41 (2.38 to 2.55)"."""
    middle, least, most = (format(f, form) for f in (median(figures), min(figures), max(figures)))
    return f"{middle} ({least} to {most})"


def measured(reports: Sequence[str], runs: int) -> str:
    """The table."""
    texts = texts_of(reports)
    compares, floors, helps = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder) / "texts.json"
        given.write_text(json.dumps(texts), encoding="utf-8")
        for _ in range(runs):
            compares.append(cost([RASHOMON, "compare", *reports, "--json"]))
            floors.append(cost([sys.executable, FLOOR], given))
            helps.append(cost([RASHOMON, "--help"]))
    pairs = list(zip(compares, floors, strict=True))
    rows = [
        ["processor time of `compare`, s", spread([c.cpu for c in compares], ".2f"), ""],
        ["… of the pipeline alone, s", spread([f.cpu for f in floors], ".2f"), ""],
        ["… ratio", spread([c.cpu / f.cpu for c, f in pairs], ".2f"), "1.6"],
        ["peak memory of `compare`, MB", spread([c.memory for c in compares], ".0f"), ""],
        ["… of the pipeline alone, MB", spread([f.memory for f in floors], ".0f"), ""],
        ["… ratio", spread([c.memory / f.memory for c, f in pairs], ".2f"), "1.5"],
        ["start of `rashomon --help`, s", spread([h.wall for h in helps], ".2f"), "0.3"],
        ["… its processor time, s", spread([h.cpu for h in helps], ".2f"), ""],
    ]
    story = "The sample story" if reports == [str(SAMPLE)] else "A story"
    size = f"{len(texts)} reports, {sum(len(text.split()) for text in texts):,} words"
    words = f"{story}, {size}; median of {runs} runs (least to most)."
    return f"{words}\n\n{table(['measure', 'figure', 'at most'], rows)}"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--reports", nargs="+", default=[str(SAMPLE)], help="in place of the sample story")
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--write", action="store_true", help="put the table into the README")
    args = arguments.parse_args()
    words = measured(args.reports, args.runs)
    print(words)
    if args.write:
        write("speed", words)


if __name__ == "__main__":
    main()
