"""How right the program is: the scorers of a bench folder, run one after another, as the table of the README."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from readme import ROOT, table, write

RASHOMON = str(Path(sys.executable).with_name("rashomon"))
SEEDS = "trump-petro-call"  # the story of the first five reports
NOT_RUN = "planted contradictions found"  # where `--mutations` is not asked for


def figures(bench: Path, scorer: str, *options: str) -> dict[str, Any]:
    """What one scorer says; exits with its words where it fails."""
    command = [sys.executable, str(bench / scorer), "--cmd", RASHOMON, "--json", *options]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{scorer} ended with status {done.returncode}:\n{done.stderr}")
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def stories(bench: Path, mutations: bool) -> str:
    """The dossier's figures, the first story beside all of them."""
    options = ["--jobs", "1"] if mutations else ["--jobs", "1", "--no-mutations"]
    first = figures(bench, "score_stories.py", *options, "--stories", SEEDS)
    whole = figures(bench, "score_stories.py", *options)
    rows = [[name, str(first[name]), str(whole[name])] for name in whole if mutations or name != NOT_RUN]
    return table(["dossier", "first story", "all stories"], rows)


def reading(bench: Path, scorer: str, title: str) -> str:
    """The figures of one scorer of `rashomon read`."""
    return table([title, "figure"], [[name, str(value)] for name, value in figures(bench, scorer).items()])


def commands(mutations: bool) -> str:
    """The commands behind the tables, as run from the root of the repository."""
    slow = "" if mutations else " --no-mutations"
    lines = [
        f"python ../shared/bench/score_stories.py --cmd .venv/bin/rashomon{slow} --stories {SEEDS}",
        f"python ../shared/bench/score_stories.py --cmd .venv/bin/rashomon{slow}",
        "python ../shared/bench/score_dates.py --cmd .venv/bin/rashomon",
        "python ../shared/bench/score_quotes.py --cmd .venv/bin/rashomon",
        "python ../shared/bench/score_events.py --cmd .venv/bin/rashomon",
    ]
    return "\n".join(["```console", *(f"$ {line}" for line in lines), "```"])


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--bench", type=Path, default=ROOT.parent / "shared" / "bench", help="folder of the scorers and their data")
    arguments.add_argument("--mutations", action="store_true", help="plant the contradictions too (slow)")
    arguments.add_argument("--write", action="store_true", help="put the tables into the README")
    args = arguments.parse_args()
    if not (args.bench / "score_stories.py").is_file():
        print(f"Accuracy not measured: expected the scorers in {args.bench}, found none; name their folder with --bench.")
        return
    dates = reading(args.bench, "score_dates.py", "times (TimeBank and AQUAINT)")
    quotes = reading(args.bench, "score_quotes.py", "quotes (PolNeAR)")
    events = reading(args.bench, "score_events.py", "events (PLV)")
    words = "\n\n".join([stories(args.bench, args.mutations), dates, quotes, events, commands(args.mutations)])
    print(words)
    if args.write:
        write("accuracy", words)


if __name__ == "__main__":
    main()
