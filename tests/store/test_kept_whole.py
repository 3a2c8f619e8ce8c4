"""Programs killed while they write, and several that write and read at once."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from threading import Event

import pytest

from rashomon.collect.sink import Lead, RawPage, Settlement
from rashomon.errors import StoreError
from rashomon.store import Store, StoreSink, database, open_store
from rashomon.types import Report

WRITER = """
import sys
from rashomon.collect.sink import Lead, RawPage, Settlement
from rashomon.store import StoreSink, open_store
from rashomon.types import Report

sink, first = StoreSink(open_store(sys.argv[1])), int(sys.argv[2])
for number in range(first, first + 100_000):
    address = f"https://northline.example/{number}"
    lead = Lead(address, "page", "northline.example", 0.0, None, state="kept", etag=str(number))
    text = f"Report {number}. " + "The gates held. " * 400
    report = Report(str(number), address, text, outlet="Northline", url=address)
    assert sink.settle(Settlement(lead, RawPage(address, 0.0, text.encode() * 5), report))
    print(number, flush=True)
"""


@pytest.fixture
def kills(where: str) -> list[int]:
    """The numbers that writers said they had written, each writer killed in the middle of its work."""
    open_store(where).close()
    said: list[int] = []
    for round_ in range(5):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, where, str(round_ * 1000)], stdout=subprocess.PIPE, text=True)
        assert writer.stdout is not None
        said += [int(writer.stdout.readline()) for _ in range(5)]
        time.sleep(0.01 * round_)
        writer.send_signal(signal.SIGKILL)
        said += [int(line) for line in writer.stdout.read().split("\n")[:-1]]
        writer.wait()
    return said


def test_what_is_killed_leaves_nothing_half_written(where: str, kills: list[int]) -> None:
    with open_store(where) as store, store.snapshot() as tx:
        leads = tx.leads.get([f"https://northline.example/{number}" for number in range(5000)])
        reports = [tx.leads.report(address) for address in leads]
        assert all(f"https://northline.example/{number}" in leads for number in kills)  # what was said to be written is there
        assert len(leads) <= len(kills) + 5  # and at most the one that each was at
        assert len(set(reports)) == tx.reports.count() == len(leads)
        for address, report in zip(leads, reports, strict=True):
            version = tx.reports.get(report or "")
            assert version is not None
            assert tx.pages.body(version.page or "") == version.report.text.encode() * 5
            assert tx.search.find(f'"Report {address.rsplit("/", 1)[1]}"') != ()


def test_writers_wait_for_one_another_and_readers_for_nobody(where: str) -> None:
    def write(number: int) -> None:
        with open_store(where) as store:
            for turn in range(10):
                with store.transaction() as tx:
                    count = tx.reports.count()
                    tx.reports.save(Report(f"{number}-{turn}", f"{number}-{turn}.txt", f"Report {number}-{turn}."))
                    assert tx.reports.count() == count + 1

    def read(done: Event) -> list[int]:
        counts = []
        with open_store(where) as store:
            while not done.is_set():
                with store.snapshot() as tx:
                    counts.append(tx.reports.count())
                    assert tx.reports.count() == counts[-1] == len(tx.reports.recent(1000))  # one moment, whatever is written meanwhile
        return counts

    open_store(where).close()
    done = Event()
    with ThreadPoolExecutor(6) as pool:
        readers = [pool.submit(read, done) for _ in range(2)]
        writers = [pool.submit(write, number) for number in range(3)]
        for writer in writers:
            writer.result()
        done.set()
        for reader in readers:
            counts = reader.result()
            assert all(one <= other for one, other in pairwise(counts))
    with open_store(where) as store, store.snapshot() as tx:
        assert tx.reports.count() == 30


def test_a_reader_sees_the_store_as_it_was_while_it_is_written(store: Store) -> None:
    with store.snapshot() as before:
        assert before.reports.count() == 0
        with store.transaction() as tx:
            tx.reports.save(Report("r", "r.txt", "The gates held."))
            assert before.reports.count() == 0
        assert before.reports.count() == 0
    with store.snapshot() as after:
        assert after.reports.count() == 1


def test_a_writer_that_waits_in_vain_says_so(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "PATIENCE", 1)
    with open_store(where) as store, store.transaction(), pytest.raises(StoreError, match="lock"), store.transaction():
        pass


def test_threads_share_a_store(store: Store) -> None:
    sink = StoreSink(store)

    def settle(number: int) -> bool:
        lead = Lead(f"https://sund.example/{number}", "page", "sund.example", 0.0, None)
        return sink.settle(Settlement(lead, RawPage(lead.address, 0.0, b"raw"), Report(f"{number}", lead.address, f"Report {number}.")))

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(settle, range(80)))
    with store.snapshot() as tx:
        assert tx.reports.count() == 80
