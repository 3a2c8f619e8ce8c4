"""What every sink does: the one in memory, beside which the watch is tested, and the store."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from rashomon.collect import HostNote, Lead, RawPage, Settlement, Sink
from rashomon.collect.finding import lead_to
from rashomon.feeds import Entry
from rashomon.store import StoreSink, open_store
from rashomon.types import Report
from specimens.memory_sink import MemorySink


@pytest.fixture(params=["memory", "store"])
def each_sink(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Sink]:
    if request.param == "memory":
        yield MemorySink()
        return
    with open_store(tmp_path / "store.db") as store:
        yield StoreSink(store)


def page(name: str, due: float, host: str = "a") -> Lead:
    return replace(lead_to(f"https://{host}.example/{name}", "page", 0.0, entry=Entry(name, authors=("Lena Holm",))), due=due)


def source(name: str, due: float, host: str = "a") -> Lead:
    return replace(lead_to(f"https://{host}.example/{name}", "source", 0.0), due=due)


def put(sink: Sink, *leads: Lead) -> None:
    for lead in leads:
        sink.settle(Settlement(lead))


def names(leads: object) -> list[str]:
    return [lead.address.removeprefix("https://") for lead in leads]  # type: ignore[attr-defined]


def test_a_lead_comes_back_as_it_was(each_sink: Sink) -> None:
    lead = replace(page("1", 5.5), state="kept", tries=2, checks=3, etag='"7"', modified="Wed", digest="d", reason="why", found_in="f")
    put(each_sink, lead)
    assert each_sink.leads([lead.address, "https://a.example/other"]) == {lead.address: lead}


def test_what_is_due(each_sink: Sink) -> None:
    put(each_sink, page("late", 90.0), page("2", 20.0), page("1", 10.0), page("1", 10.0, "b"), source("feed", 30.0))
    put(each_sink, replace(page("never", 0.0), due=None))
    assert set(names(each_sink.due(50.0, 9, 9, ()))) == {"a.example/feed", "a.example/1", "a.example/2", "b.example/1"}
    assert names(each_sink.due(50.0, 9, 9, ["b.example"])) == ["a.example/feed", "a.example/1", "a.example/2"]
    assert sorted(names(each_sink.due(50.0, 1, 9, ()))) == ["a.example/feed", "b.example/1"]
    assert names(each_sink.due(50.0, 9, 1, ())) == ["a.example/feed"]
    assert names(each_sink.due(50.0, 9, 9, ["b.example"], 29.0)) == ["a.example/1", "a.example/2"]
    assert names(each_sink.due(50.0, 9, 9, ["b.example"], 99.0)) == ["a.example/feed", "a.example/1", "a.example/2"]


def test_a_settlement_brings_all_it_holds(each_sink: Sink) -> None:
    feed, found = source("feed", 5.0), page("1", 0.0)
    note = HostNote("a.example", "https://a.example", "User-agent: *", 7.0, 8.0)
    assert not each_sink.settle(Settlement(feed, leads=[found], hosts=[note]))
    assert names(each_sink.sources()) == ["a.example/feed"]
    assert each_sink.leads([found.address]) == {found.address: found}
    assert list(each_sink.host_notes()) == [note]


def test_a_text_is_new_once(each_sink: Sink) -> None:
    def settle(name: str, text: str, outlet: str = "Gazette") -> bool:
        lead = page(name, 0.0)
        return each_sink.settle(Settlement(lead, RawPage(lead.address, 1.0, b"<p>x</p>"), Report(text, lead.address, text, outlet=outlet)))

    assert settle("1", "The bridge is shut.")
    assert not settle("1", "The bridge is shut.")
    assert settle("1", "The bridge is open.")
    assert not settle("2", "The bridge is open.")
    assert settle("3", "The bridge is open.", outlet="Post")
