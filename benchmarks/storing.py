"""What a store costs: reports of made-up words saved as a watch saves them, then searches and looks into it.

python benchmarks/storing.py --reports 10000
python benchmarks/storing.py --store postgresql://USER@HOST/EMPTY
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable
from itertools import product
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from rashomon.collect.sink import Lead, RawPage, Settlement
from rashomon.reports.build import identify
from rashomon.store import Store, StoreSink, Transaction, open_store
from rashomon.types import Report

SYLLABLES = [f"{a}{b}{c}" for a, b, c in product("bdfgklmnprst", "aeiou", ("n", "r", "st", "ling", "ment", ""))]
WORDS = [f"{word}{ending}" for word, ending in product(SYLLABLES, ("", "ed", "ing", "o"))]
OUTLETS = 200
LENGTH = 500  # words of a report
TIMES = 20


def settlement(number: int, text: str) -> Settlement:
    host = f"h{number % OUTLETS}.example"
    address = f"https://{host}/{number}"
    report = Report(identify(text), address, text, text[:60], host, url=address)
    return Settlement(Lead(address, "page", host, 0.0, float(number)), RawPage(address, 0.0, text.encode() * 3), report)


def fill(store: Store, reports: int) -> tuple[list[str], float]:
    """The texts saved, and how many a second."""
    chance, sink = random.Random(1), StoreSink(store)
    texts = [" ".join(chance.choices(WORDS, k=LENGTH)) for _ in range(reports)]
    begun = time.perf_counter()
    for number, text in enumerate(texts):
        sink.settle(settlement(number, text))
    return texts, reports / (time.perf_counter() - begun)


def looks(tx: Transaction, texts: list[str]) -> dict[str, Callable[[], object]]:
    newest = [version.id for version in tx.reports.recent(50)]
    phrase = " ".join(texts[len(texts) // 2].split()[:3])
    return {
        "a search for a word": lambda: tx.search.find(WORDS[5]),
        "a search for a phrase": lambda: tx.search.find(f'"{phrase}"'),
        "the newest versions of 50 reports": lambda: tx.reports.newest(newest),
        "what is due, of all addresses": lambda: tx.leads.due(1e12, 2, 100),
    }


def milliseconds(look: Callable[[], object]) -> float:
    taken = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        look()
        taken.append(time.perf_counter() - begun)
    return median(taken) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--store", help="where to put them; a file that is thrown away, if not given")
    given = parser.parse_args()
    with TemporaryDirectory() as folder, open_store(given.store or Path(folder) / "store.db") as store:
        texts, rate = fill(store, given.reports)
        print(f"saved in a second: {rate:.0f}")
        with store.snapshot() as tx:
            for name, look in looks(tx, texts).items():
                print(f"{name}: {milliseconds(look):.1f} ms")
        if not given.store:
            print(f"the file: {(Path(folder) / 'store.db').stat().st_size / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
