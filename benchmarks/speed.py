"""What `rashomon compare` costs beside a process that only loads the language pipeline and runs it once over the same texts.

Each is started as a user would start it, with the compiled modules that an earlier run left; processor time is user and system
time of that process, memory its peak. The runs take turns, so that a machine that slows down slows both.

    python benchmarks/speed.py --long ../shared/bench/data/long/inflation-2022.jsonl
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
SURROUNDINGS = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
DONE = (0, 3)  # 3: some reports were skipped
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
        process = subprocess.Popen(command, stdin=given, stdout=subprocess.DEVNULL, env=SURROUNDINGS)
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in DONE:
        sys.exit(f"{' '.join(command)[:200]} ended with status {process.returncode}")
    return Cost(time.perf_counter() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss / MEGABYTE)


def texts_of(reports: Sequence[str]) -> list[str]:
    """The texts that `rashomon compare` reads from these reports."""
    done = subprocess.run([RASHOMON, "compare", *reports, "--json"], stdout=subprocess.PIPE, text=True, env=SURROUNDINGS)
    if done.returncode not in DONE:
        sys.exit(f"compare ended with status {done.returncode}")
    return [report["text"] for report in json.loads(done.stdout)["reports"]]


def spread(figures: Sequence[float], form: str) -> str:
    """The median, and the least and the most: "2.41 (2.38 to 2.55)"."""
    middle, least, most = (format(f, form) for f in (median(figures), min(figures), max(figures)))
    return f"{middle} ({least} to {most})"


def in_turns(reports: Sequence[str], texts: Sequence[str], runs: int) -> list[tuple[Cost, Cost]]:
    """`compare` and the pipeline alone, one after the other."""
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder) / "texts.json"
        given.write_text(json.dumps(texts), encoding="utf-8")
        return [(cost([RASHOMON, "compare", *reports, "--json"]), cost([sys.executable, FLOOR], given)) for _ in range(runs)]


def words_of(texts: Sequence[str]) -> str:
    return f"{len(texts)} reports, {sum(len(text.split()) for text in texts):,} words"


def measured(reports: Sequence[str], runs: int) -> str:
    """The table."""
    texts = texts_of(reports)
    pairs = in_turns(reports, texts, runs)
    helps = [cost([RASHOMON, "--help"]) for _ in range(runs)]
    rows = [
        ["processor time of `compare`, s", spread([c.cpu for c, _ in pairs], ".2f"), ""],
        ["… of the pipeline alone, s", spread([f.cpu for _, f in pairs], ".2f"), ""],
        ["… ratio", spread([c.cpu / f.cpu for c, f in pairs], ".2f"), "1.6"],
        ["peak memory of `compare`, MB", spread([c.memory for c, _ in pairs], ".0f"), ""],
        ["… of the pipeline alone, MB", spread([f.memory for _, f in pairs], ".0f"), ""],
        ["… ratio", spread([c.memory / f.memory for c, f in pairs], ".2f"), "1.5"],
        ["start of `rashomon --help`, s", spread([h.wall for h in helps], ".2f"), "0.3"],
        ["… its processor time, s", spread([h.cpu for h in helps], ".2f"), ""],
    ]
    story = "The sample story" if reports == [str(SAMPLE)] else "A story"
    words = f"{story}, {words_of(texts)}; median of {runs} runs (least to most)."
    return f"{words}\n\n{table(['measure', 'figure', 'at most'], rows)}"


def measured_long(reports: Sequence[str], runs: int) -> str:
    """A sentence on a long story."""
    texts = texts_of(reports)
    pairs = in_turns(reports, texts, runs)
    work, memory = median(c.cpu / f.cpu for c, f in pairs), median(c.memory / f.memory for c, f in pairs)
    return f"A story of {words_of(texts)}: {work:.2f} times the processor time of the pipeline alone, {memory:.2f} times its memory."


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--reports", nargs="+", default=[str(SAMPLE)], help="in place of the sample story")
    arguments.add_argument("--long", nargs="+", help="a long story, told of in a sentence more")
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--write", action="store_true", help="put the table into the README")
    args = arguments.parse_args()
    words = measured(args.reports, args.runs)
    if args.long:
        words = f"{words}\n\n{measured_long(args.long, args.runs)}"
    print(words)
    if args.write:
        write("speed", words)


if __name__ == "__main__":
    main()
