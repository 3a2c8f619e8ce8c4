"""What a page costs and how many readers a server bears: a store of invented stories, `rashomon serve` over it, requests over loopback.

    python benchmarks/serve.py
    python benchmarks/serve.py --reports 20 --readers 20 --rounds 2

The largest story is compared as any other is. Times are those of the client, so they hold what the network and the client take.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from rashomon.outputs.json import dossier_object, dumps
from rashomon.reconcile import reconcile
from rashomon.reports.build import identify
from rashomon.store import Store, open_store
from rashomon.types import Dossier, Report
from readme import table

COMMAND = "from rashomon.cli import main; main()"
SERVING = re.compile(r"http://[\w.:\[\]]+/")
LARGEST = "flood"
OTHERS = 200  # smaller stories
LENGTH = 30  # sentences of a report
TIMES = 50  # requests one after the other
PAGES = (f"/stories/{LARGEST}", "/", "/changes?since=24h", "/search?q=bridge", f"/stories/{LARGEST}/history", "/stories/s7")
SENTENCES = (
    "The river Elva rose above its banks near {place} on {day}, and water reached the {thing} by {hour}.",
    "At least {toll} people were injured, {who} said.",
    "“We had no warning at all, and then the {thing} was gone,” said {person}, who lives in {place}.",
    "Some {many} people were brought to safety, according to {who}.",
    "The repair of the {thing} will cost about {cost} million crowns, {person} said.",
    "The {thing} was built in {year}.",
    "{person}, the mayor of {place}, said the {thing} would stay shut for {weeks} weeks.",
    "Rescue workers searched the {thing} for {hours} hours.",
    "The government in Ostrel denied that the gates had been opened late.",
    "{who} said the gates had been opened at {hour} on {day}.",
    "No cause has been given, and an inquiry is expected to begin in {place}.",
    "Trains between {place} and Corran did not run on {day}.",
)
CHOICES = {
    "place": ("Lanvik", "Brenholm", "Aldmoor", "Tarsk", "Pellin", "Maarn"),
    "day": ("Monday", "Tuesday", "Wednesday"),
    "thing": ("bridge", "harbour", "market hall", "school", "mill", "station", "library", "hospital"),
    "hour": ("4 am", "6 am", "noon"),
    "toll": ("11", "14", "16", "a dozen"),
    "who": ("the coast guard", "the police", "the hospital in Lanvik", "the ministry"),
    "person": ("Rita Falcao", "Orlan Beck", "Lena Holm", "Ada Quill", "Tomas Rehn", "Ines Vardy", "Joss Arden"),
    "many": ("2,600", "2,500", "3,000"),
    "cost": ("12", "15", "20"),
    "year": ("1931", "1931", "1932"),
    "weeks": ("three", "four", "six"),
    "hours": ("five", "seven"),
}


@dataclass(frozen=True, slots=True)
class Server:
    address: str
    pid: int

    def memory(self) -> str:
        """What it holds now, and has held at most."""
        status = Path(f"/proc/{self.pid}/status").read_text(encoding="utf-8")
        held = {line.split(":")[0]: int(line.split()[1]) // 1024 for line in status.splitlines() if line.startswith(("VmRSS", "VmHWM"))}
        return f"{held['VmRSS']} MB, at most {held['VmHWM']} MB"


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    size: int
    seconds: float


def report(number: int, chance: random.Random) -> Report:
    """One of many accounts of a flood that never was."""
    told = [one.format(**{name: chance.choice(of) for name, of in CHOICES.items()}) for one in chance.choices(SENTENCES, k=LENGTH)]
    text = f"Flood in {chance.choice(CHOICES['place'])}: what outlet {number} knows\n\n" + "\n".join(told)
    address = f"https://outlet-{number}.example/flood"
    published = f"2031-03-0{4 + number % 3}T{number % 24:02}:00:00+00:00"
    return Report(identify(text, address), address, text, text.split("\n")[0], f"Outlet {number}", published, "given", address, "en")


def keep(store: Store, story: str, dossier: Dossier) -> None:
    with store.transaction() as tx:
        saved = [tx.reports.save(one, id_=f"{story}-{place}") for place, one in enumerate(dossier.reports)]
        for one in saved:
            tx.stories.place(story, one.id, title="Flood")
        tx.dossiers.save(story, dumps(dossier_object(dossier)), [(one.id, one.number) for one in saved])


def fill(where: Path, reports: int) -> str:
    """The store made; how large the largest story is."""
    chance = random.Random(1)
    told = [report(number, chance) for number in range(reports)]
    small = reconcile(told[:3])
    with open_store(where) as store:
        for number in range(OTHERS):
            keep(store, f"s{number}", small)
        for part in (told[: reports // 2], told):
            keep(store, LARGEST, large := reconcile(part))
    return f"{reports} reports, {len(large.facts):,} facts"


@contextmanager
def serving(where: Path) -> Iterator[Server]:
    """`rashomon serve` as a user starts it."""
    command = [sys.executable, "-c", COMMAND, "serve", "--store", str(where), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=os.environ | {"OMP_NUM_THREADS": "1"}) as process:
        assert process.stderr is not None
        try:
            line = process.stderr.readline()
            found = SERVING.search(line)
            if found is None:
                sys.exit(f"expected the address of a server, found {line!r}")
            yield Server(found[0], process.pid)
        finally:
            process.terminate()


async def ask(server: Server, paths: Sequence[str]) -> list[Answer]:
    """One reader, who asks for one page after the other over one connection."""
    parts, answers = urlsplit(server.address), list[Answer]()
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    try:
        for path in paths:
            begun = time.perf_counter()
            writer.write(f"GET {path} HTTP/1.1\r\nHost: {parts.netloc}\r\nAccept: text/html\r\nAccept-Encoding: gzip\r\n\r\n".encode())
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
            length = int(re.search(r"content-length: (\d+)", head)[1])  # type: ignore[index]
            await reader.readexactly(length)
            answers.append(Answer(int(head.split()[1]), length, time.perf_counter() - begun))
    finally:
        writer.close()
    return answers


async def crowd(server: Server, pages: Sequence[str], readers: int, rounds: int) -> list[str]:
    """So many readers at once, each with the pages in an order of their own: median and 95 of 100, requests a second, errors."""
    begun = time.perf_counter()
    turns = [[pages[(reader + turn) % len(pages)] for turn in range(rounds)] for reader in range(readers)]
    found = await asyncio.gather(*(ask(server, paths) for paths in turns), return_exceptions=True)
    took = time.perf_counter() - begun
    answers = [one for some in found if not isinstance(some, BaseException) for one in some]
    errors = sum(isinstance(some, BaseException) for some in found) + sum(one.status != 200 for one in answers)
    return [*milliseconds(answers), f"{len(answers) / took:.0f}", str(errors)]


def milliseconds(answers: Sequence[Answer]) -> list[str]:
    """The median, and what 95 of 100 stay under."""
    times = [1000 * one.seconds for one in answers]
    return [f"{median(times):.1f}", f"{quantiles(times, n=20)[-1]:.1f}"]


def measure(server: Server, readers: int, rounds: int) -> Iterator[list[str]]:
    story = PAGES[0]
    (first,) = asyncio.run(ask(server, [story]))
    yield ["the story's page, right after the start", f"{1000 * first.seconds:.0f}", "", "", ""]
    for path in (story, *PAGES[1:], f"/api/v1{story}/dossier", f"/api/v1{story}/facts?verdict=disputed", "/changes.atom"):
        yield [f"`{path}`", *asyncio.run(crowd(server, [path], 1, TIMES))]
    yield [f"the story's page, {readers} readers at once", *asyncio.run(crowd(server, PAGES[:1], readers, rounds))]
    yield [f"six pages, {readers} readers at once", *asyncio.run(crowd(server, PAGES, readers, rounds))]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--reports", type=int, default=50)
    arguments.add_argument("--readers", type=int, default=100)
    arguments.add_argument("--rounds", type=int, default=12, help="pages that each reader asks for")
    args = arguments.parse_args()
    with TemporaryDirectory() as folder:
        where = Path(folder, "news.db")
        print(f"{OTHERS} stories of 3 reports, one of {fill(where, args.reports)}\n")
        with serving(where) as server:
            print(table(["", "median, ms", "95 of 100 under", "a second", "errors"], list(measure(server, args.readers, args.rounds))))
            print(f"\nmemory of the server: {server.memory()}")


if __name__ == "__main__":
    main()
