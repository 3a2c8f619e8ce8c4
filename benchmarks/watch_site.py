"""Does `rashomon watch` bring every report in, whatever the others do and however often it is killed?

    python benchmarks/watch_site.py --outlets 200 --pages 20000 --kills 20

A site of outlets is served on loopback (`outlets.py`). The watch is started, killed with SIGKILL after a few seconds, started again, and so
on; then it is left to end. After that some pages are edited and the watch is run once more. What is in the store is then counted: reports
missing, reports there twice, edits found, and whether an address that robots.txt forbids was ever asked.
"""

from __future__ import annotations

import argparse
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from outlets import Outlet, Site, body, outlets
from rashomon.feeds import Subscription, Subscriptions, opml
from rashomon.store import open_store
from readme import table

RASHOMON = str(Path(sys.executable).with_name("rashomon"))
DONE = (0, 3)  # 3: some were given up
Command = Callable[[Path, int], list[str]]
MEGABYTE = 1024 if sys.platform != "darwin" else 1024 * 1024  # ru_maxrss counts kilobytes, on macOS bytes


@dataclass(frozen=True, slots=True)
class Count:
    """What was found in the store in the end."""

    good: int  # reports that can be had
    missing: int
    doubled: int  # reports there twice
    strange: int  # reports that nobody published
    edits: int  # pages that were edited
    edits_found: int
    forbidden: int  # requests for what robots.txt forbids
    pages_asked: int  # requests for good pages


def watching(folder: Path, every: int) -> list[str]:
    """The command that looks at each source once; a source due within half of `every` seconds is due now."""
    options = ["--once", "--collect-only", "--every", f"{every}s", "--store", str(folder / "store.db"), "--log", str(folder / "log.txt")]
    return [RASHOMON, "watch", str(folder / "feeds.opml"), *options, "--delay", "0.001s", "--allow-private", "--quiet"]


def killed(command: Sequence[str], seconds: float) -> bool:
    """Runs the watch and kills it after that time; whether it had ended before."""
    process = subprocess.Popen(command)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
    return process.returncode != -signal.SIGKILL


def finished(command: Sequence[str]) -> None:
    ended = subprocess.run(command, check=False)
    if ended.returncode not in DONE:
        raise SystemExit(f"the watch ended with status {ended.returncode}")


def marks(outlet: Outlet) -> list[str]:
    """What tells each of an outlet's reports from all others: the number of the reporter in its first sentence."""
    return [body(outlet.number, page, edited=False)[0].split("reporter ")[1].split()[0] for page in range(outlet.gives)]


def counted(site: Site, store: Path) -> Count:
    """Compares what is in the store with what was published."""
    good = {mark: outlet for outlet in site.outlets for mark in marks(outlet)}
    found: dict[str, int] = {}
    edited = strange = 0
    with open_store(store) as opened, opened.snapshot() as tx:
        for first in tx.reports.recent(limit=10 * len(good) + 100):
            mark = first.report.text.partition("reporter ")[2].split(" ")[0]
            strange += mark not in good
            found[mark] = found.get(mark, 0) + 1
            last = tx.reports.get(first.id)
            edited += last is not None and last.number == 2 and "On Friday the council said that" in last.report.text
    changing = sum(outlet.gives for outlet in site.outlets if outlet.trait == "changes")
    asked = {key: times for key, times in site.asked.items() if key[1].rpartition("/")[2].isdigit()}
    return Count(
        good=len(good),
        missing=len(good.keys() - found.keys()),
        doubled=sum(times - 1 for times in found.values()),
        strange=strange,
        edits=changing,
        edits_found=edited,
        forbidden=sum(times for (_, path), times in asked.items() if path.startswith("/private/")),
        pages_asked=sum(asked.values()),
    )


def measured(site: Site, folder: Path, kills: int, seconds: tuple[float, float], command: Command = watching) -> tuple[Count, float, int]:
    """What is there in the end, how many seconds the watch took to get there, and how often it was killed."""
    feeds = tuple(Subscription(site.feed(outlet), f"Outlet {outlet.number}") for outlet in site.outlets)
    (folder / "feeds.opml").write_text(opml(Subscriptions(feeds, "Made")), encoding="utf-8")
    pick, began, times = random.Random(0), time.perf_counter(), 0
    for _ in range(kills):
        times += not killed(command(folder, 3600), pick.uniform(*seconds))
    finished(command(folder, 3600))
    took = time.perf_counter() - began
    site.edited = True
    finished(command(folder, 3 * 3600))
    return counted(site, folder / "store.db"), took, times


def shown(count: Count, took: float, kills: int, site: Site) -> str:
    rows = [
        ["outlets", f"{len(site.outlets)}"],
        ["reports that can be had", f"{count.good:,}"],
        ["missing in the end", f"{count.missing}"],
        ["there twice", f"{count.doubled}"],
        ["that nobody published", f"{count.strange}"],
        ["edits found", f"{count.edits_found} of {count.edits}"],
        ["requests that robots.txt forbids", f"{count.forbidden}"],
        ["kills (SIGKILL)", f"{kills}"],
        ["seconds until all were in", f"{took:.0f}"],
        ["reports a second", f"{count.good / took:.0f}"],
        ["requests for pages, all in all", f"{count.pages_asked:,}"],
        ["feeds not sent again (304)", f"{site.unchanged}"],
        ["memory of the watch at its peak (MB)", f"{resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / MEGABYTE:.0f}"],
    ]
    return table(["measure", "figure"], rows)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--outlets", type=int, default=200)
    parser.add_argument("--pages", type=int, default=20_000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seconds", type=float, nargs=2, default=(3.0, 15.0), help="least and most before a kill")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder, Site(outlets(given.outlets, given.pages)).served() as site:
        print(shown(*measured(site, Path(folder), given.kills, tuple(given.seconds)), site))


if __name__ == "__main__":
    main()
