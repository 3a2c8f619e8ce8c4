"""The store as a watch uses it, on both databases."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon.collect.sink import HostNote, Lead, RawPage, Settlement, Sink
from rashomon.feeds.entries import Entry
from rashomon.store import Store, StoreSink
from rashomon.store.reports import report_id
from rashomon.types import Report

FEED = Lead("https://northline.example/feed", "source", "northline.example", found=100.0, due=100.0)
ENTRY = Entry(
    "guid-1", "https://northline.example/1", "Title \x00 \ud800", "2031-03-06T08:00:00Z", outlet="Corran Press", authors=("Lena Holm",)
)
PAGE = Lead(
    "https://northline.example/1", "page", "northline.example", 101.0, 101.5, FEED.address, ENTRY, etag='"x"', modified="Thu", digest="d"
)


def report(text: str, outlet: str | None = "Northline") -> Report:
    return Report(text, PAGE.address, text, outlet=outlet, url="https://northline.example/lies-about-its-address")


def settled(sink: Sink, lead: Lead, text: str, outlet: str | None = "Northline") -> bool:
    page = RawPage(f"{lead.address}?final", 102.0, text.encode(), "text/html")
    return sink.settle(Settlement(replace(lead, state="kept", due=None), page, report(text, outlet)))


@pytest.fixture
def sink(store: Store) -> Sink:
    return StoreSink(store)


def test_leads_come_back_as_they_were(sink: Sink) -> None:
    kept = replace(FEED, due=400.0, etag='"y"')
    assert not sink.settle(Settlement(kept, leads=[PAGE, replace(PAGE, address="https://northline.example/2", entry=None)]))
    assert sink.leads([FEED.address, PAGE.address, "https://unknown.example/"]) == {FEED.address: kept, PAGE.address: PAGE}
    changed = replace(PAGE, tries=2, reason="no answer", due=500.0, state="waiting")
    sink.settle(Settlement(changed))
    assert sink.leads([PAGE.address]) == {PAGE.address: changed}
    assert sink.leads([]) == {}


def test_a_report_is_new_once(sink: Sink, store: Store) -> None:
    elsewhere = replace(PAGE, address="https://northline.example/1?from=feed")
    assert [
        settled(sink, PAGE, "Two were hurt."),
        settled(sink, PAGE, "Two were hurt."),
        settled(sink, elsewhere, "Two were hurt."),  # at its outlet already
        settled(sink, PAGE, "Three were hurt."),
        settled(sink, elsewhere, "Three were hurt."),  # the same report by its other address
        settled(sink, elsewhere, "Four were hurt."),
    ] == [True, False, False, True, False, True]
    with store.snapshot() as tx:
        assert tx.reports.count() == 1
        (version,) = tx.reports.recent()
        versions = tx.reports.versions(version.id)
        assert [one.report.text for one in versions] == ["Two were hurt.", "Three were hurt.", "Four were hurt."]
        assert versions[0].credits == ("Corran Press",)
        assert tx.pages.body(versions[1].page or "") == b"Three were hurt."
        assert [page.final for page in tx.pages.of(PAGE.address)] == [f"{PAGE.address}?final"] * 2


def test_addresses_that_gave_one_notice_give_their_own_reports_later(sink: Sink, store: Store) -> None:
    leads = [replace(PAGE, address=f"https://northline.example/{n}") for n in range(3)]
    notice = "Please accept cookies to read on."
    assert [settled(sink, lead, notice) for lead in leads] == [True, False, False]
    articles = ["Two were hurt when the gates failed.", "Snow closed every pass in Corran.", "Elva votes on Sunday, its king said."]
    assert all(settled(sink, lead, article) for lead, article in zip(leads, articles, strict=True))
    with store.snapshot() as tx:
        assert tx.reports.count() == 3
        found = [version.report.text for version in tx.reports.newest(report_id(lead.address) for lead in leads)]
    assert found == articles


def test_pages_that_claim_one_address_stay_apart(sink: Sink, store: Store) -> None:
    for n in range(3):
        assert settled(sink, replace(PAGE, address=f"https://northline.example/{n}"), f"Report {n}.", None)
    with store.snapshot() as tx:
        assert tx.reports.count() == 3


def test_what_is_due(sink: Sink) -> None:
    leads = [replace(PAGE, address=f"https://{host}.example/{n}", host=host, due=200.0 + n) for host in "ab" for n in range(5)]
    leads.append(replace(FEED, address="https://c.example/feed", host="c", found=150.0, due=300.0))
    leads.append(replace(PAGE, address="https://d.example/", host="d", due=None, state="given up"))
    sink.settle(Settlement(replace(FEED, due=9999.0), leads=leads))
    assert {lead.address for lead in sink.due(201.0, 5, 99, ())} == {f"https://{host}.example/{n}" for host in "ab" for n in range(2)}
    found = [lead.address for lead in sink.due(400.0, 2, 99, ())]
    assert found[0] == "https://c.example/feed"
    assert sorted(found[1:3]) == ["https://a.example/0", "https://b.example/0"]
    assert sorted(found[3:]) == ["https://a.example/1", "https://b.example/1"]
    assert len(sink.due(400.0, 2, 3, ())) == 3
    assert {lead.host for lead in sink.due(400.0, 9, 99, ["a", "c"])} == {"b"}
    assert sink.due(100.0, 9, 99, ()) == ()
    assert sink.due(400.0, 9, 99, ["a", "b"], 299.0) == ()
    assert [lead.kind for lead in sink.due(400.0, 9, 99, ["a", "b"], 300.0)] == ["source"]
    assert [lead.address for lead in sink.sources()] == [FEED.address, "https://c.example/feed"]


def test_nothing_is_due_where_nothing_is_known(sink: Sink) -> None:
    assert (sink.sources(), sink.due(1e12, 9, 99, ()), sink.host_notes()) == ((), (), ())


def test_notes_on_hosts(sink: Sink) -> None:
    one = HostNote("a.example", "https://a.example", "User-agent: *\nDisallow: /x\x00", 500.0, 0.0)
    other = HostNote("a.example", "http://a.example", None, 0.0, 900.0)
    sink.settle(Settlement(FEED, hosts=[one, other]))
    sink.settle(Settlement(FEED, hosts=[replace(one, robots_until=900.0)]))
    notes = {note.origin: note for note in sink.host_notes()}
    shown = replace(one, robots="User-agent: *\nDisallow: /x\ufffd", robots_until=900.0)
    assert notes == {"https://a.example": shown, "http://a.example": other}


@pytest.mark.parametrize("address", ["https://x.example/" + "y" * 20_000, "https://x.example/\x00", "https://x.example/'--", "\ud800"])
def test_hostile_addresses(sink: Sink, address: str) -> None:
    sink.settle(Settlement(replace(PAGE, address=address, entry=replace(ENTRY, id=address, content="c" * 100_000))))
    (lead,) = sink.leads([address]).values()
    assert lead.entry is not None
    assert lead.entry.id == address


def test_a_visit_that_goes_wrong_leaves_nothing(sink: Sink, store: Store) -> None:
    broken = Settlement(PAGE, RawPage(PAGE.address, 1.0, b"raw"), replace(report("It rained."), authors=(None,)), [FEED])  # type: ignore[arg-type]
    with pytest.raises(Exception, match=r"."):
        sink.settle(broken)
    assert sink.leads([PAGE.address, FEED.address]) == {}
    with store.snapshot() as tx:
        assert tx.pages.of(PAGE.address) == ()
