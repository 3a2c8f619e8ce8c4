"""Reports with their versions, and raw pages, on both databases."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.reports.build import identify
from rashomon.store import Store
from rashomon.store.reports import report_id
from rashomon.types import Report
from specimens.clock import Clock

ADDRESS = "https://northline.example/dam"


def report(text: str, *, url: str | None = ADDRESS, outlet: str | None = "Northline", source: str = "feed.xml") -> Report:
    return Report(
        id=identify(text),
        source=source,
        text=text,
        title="Dam gates open",
        outlet=outlet,
        published="2031-03-06T08:00:00Z",
        published_basis="given",
        url=url,
        language="en",
        authors=("Lena Holm", "Orlan Beck"),
    )


def test_a_report_comes_back_as_it_was(store: Store, clock: Clock) -> None:
    given = report("The gates of the Ostrel dam opened at nine.")
    with store.transaction() as tx:
        page = tx.pages.keep(ADDRESS, b"<html>raw</html>", "text/html", f"{ADDRESS}?final")
        saved = tx.reports.save(given, page=page, credited=("Corran Press",))
    assert (saved.number, saved.fresh, saved.edited) == (1, True, False)
    with store.snapshot() as tx:
        version = tx.reports.get(saved.id)
        assert version is not None
        assert (version.report, version.credits, version.page, version.seen) == (given, ("Corran Press",), page, clock.moment)
        assert tx.pages.body(page) == b"<html>raw</html>"
        assert [(kept.final, kept.content_type) for kept in tx.pages.of(ADDRESS)] == [(f"{ADDRESS}?final", "text/html")]


def test_the_same_text_adds_nothing_and_another_a_version(store: Store, clock: Clock) -> None:
    texts = ["Two were hurt.", "Two were hurt.", "Three were hurt.", "Three were hurt.", "Two were hurt."]
    saved = []
    for text in texts:
        with store.transaction() as tx:
            saved.append(tx.reports.save(report(text)))
        clock.on(hours=1)
    assert [(one.number, one.fresh, one.edited) for one in saved] == [
        (1, True, False),
        (1, False, False),
        (2, True, True),
        (2, False, False),
        (3, True, True),  # it says again what it said at first: that too is a change
    ]
    with store.snapshot() as tx:
        versions = tx.reports.versions(saved[0].id)
        assert [version.report.text for version in versions] == ["Two were hurt.", "Three were hurt.", "Two were hurt."]
        assert [version.seen.hour for version in versions] == [9, 11, 13]
        first = tx.reports.get(saved[0].id, 1)
        assert first == versions[0]
        assert tx.reports.newest([saved[0].id, "unknown", saved[0].id]) == (versions[2],)
        assert tx.reports.edited(versions[1].seen) == (saved[0].id,)
        assert tx.reports.edited(clock.moment) == ()


@pytest.mark.parametrize(
    ("one", "other", "reports"),
    [
        (report("It rained."), report("It rained.", url="https://northline.example/dam?from=feed"), 1),  # one outlet, one text
        (report("It rained."), report("It rained.", url="https://sund.example/rain", outlet="Sund Radio"), 2),
        (report("It rained.", outlet=None), report("It rained.", url="https://sund.example/rain", outlet=None), 2),
        (report("It rained."), report("It rained.", url=f"{ADDRESS}#comments"), 1),
        (report("It rained.", url=None, outlet=None), report("It poured.", url=None, outlet=None), 1),  # known by the file
        (report("It rained.", url=None), report("It poured.", url=None, source="other.txt"), 2),
    ],
    ids=["elsewhere at its outlet", "another outlet", "outlets unknown", "part of a page", "a file again", "another file"],
)
def test_what_a_report_is_known_by(store: Store, one: Report, other: Report, reports: int) -> None:
    with store.transaction() as tx:
        first, second = tx.reports.save(one), tx.reports.save(other)
        assert tx.reports.count() == reports
        assert (first.id == second.id) == (reports == 1)


def test_an_address_given_outweighs_what_the_page_claims(store: Store) -> None:
    with store.transaction() as tx:
        saved = [tx.reports.save(report(f"Story {n}.", outlet=None), address=f"https://liar.example/{n}") for n in range(3)]
    assert [one.id for one in saved] == [report_id(f"https://liar.example/{n}") for n in range(3)]


@pytest.mark.parametrize("text", ["a\x00b", "half \ud83d of a pair", "\u202e right to left", "x" * 300_000, "'; DROP TABLE reports; --"])
def test_hostile_texts_come_back_whole(store: Store, text: str) -> None:
    given = replace(report(text), id="t", title=f"title {text}"[:200], authors=(text[:50],), outlet=text[:50])
    with store.transaction() as tx:
        saved = tx.reports.save(given, address=f"https://hostile.example/{text}")
        again = tx.reports.save(given, address=f"https://hostile.example/{text}")
        assert (again.id, again.fresh) == (saved.id, False)
        version = tx.reports.get(saved.id)
    assert version is not None
    assert version.report.text == text
    shown = given.title.replace("\x00", "\ufffd").replace("\ud83d", "\ufffd") if given.title else None
    assert version.report.title == shown


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None)
@given(texts=st.lists(st.sampled_from(["one", "two", "two ", "\x00", "\ud800"]), min_size=1, max_size=8))
def test_versions_are_the_texts_in_order_each_change_once(store: Store, texts: list[str]) -> None:
    address = str(uuid4())
    with store.transaction() as tx:
        saved = [tx.reports.save(report(text, outlet=None), address=address) for text in texts]
        kept = [version.report.text for version in tx.reports.versions(saved[0].id)]
    assert kept == [text for text, _ in groupby(texts)]
    assert sum(one.fresh for one in saved) == len(kept) == saved[-1].number
    assert sum(one.edited for one in saved) == len(kept) - 1


def test_many_reports_are_had_at_once(store: Store) -> None:
    with store.transaction() as tx:
        ids = [tx.reports.save(report(f"Report {n}.", url=f"https://northline.example/{n}")).id for n in range(1200)]
        found = tx.reports.newest(reversed(ids))
        assert [version.id for version in found] == ids[::-1]
        assert len(tx.reports.recent(50)) == 50


def test_pages_are_kept_once(store: Store) -> None:
    with store.transaction() as tx:
        one, again = tx.pages.keep("https://a.example/", b"\x00\xff" * 99), tx.pages.keep("https://a.example/", b"\x00\xff" * 99)
        elsewhere = tx.pages.keep("https://b.example/", b"\x00\xff" * 99)
        assert one == again == elsewhere
        assert len(tx.pages.of("https://a.example/")) == len(tx.pages.of("https://b.example/")) == 1
        assert tx.pages.body("unknown") is None


def test_what_goes_wrong_leaves_nothing(store: Store) -> None:
    def fail() -> None:
        with store.transaction() as tx:
            tx.reports.save(report("It rained."))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    with store.snapshot() as tx:
        assert tx.reports.count() == 0
        assert tx.search.find("rained") == ()
