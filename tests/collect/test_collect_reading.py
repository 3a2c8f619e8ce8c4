"""From what an address gave to its entries or its report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon.collect.finding import lead_to
from rashomon.collect.outcomes import Answered, Failed, Listed, Told
from rashomon.collect.reading import WHOLE, listed, told, told_by_feed
from rashomon.feeds import Entry
from specimens.web import QUICK, page, rss

FEED = "https://gathered.example/feed"
ENTRY = Entry(
    "1", "https://news.example/a", "Bridge shut", published="2032-01-07T18:02:11+00:00", outlet="Elva Post", authors=("Lena Holm",)
)
LEAD = lead_to("https://news.example/a", "page", 0.0, FEED, ENTRY)
LONG = "<p>The bridge at Elva was shut on Monday, the mayor of Corran said.</p>" * 12


def answer(body: bytes, url: str = "https://news.example/a") -> Answered:
    return Answered(url, body, "text/html; charset=utf-8")


def test_a_page_is_completed_by_its_feed() -> None:
    got = told(LEAD, answer(page("bridge")), QUICK)
    assert isinstance(got, Told)
    report = got.report
    assert (report.source, report.url, report.title) == (LEAD.address, LEAD.address, "The bridge is shut")
    assert (report.published, report.published_basis, report.authors) == ("2032-01-07T18:02:11+00:00", "given", ("Lena Holm",))
    assert report.outlet == "news.example"


def test_an_aggregators_own_page_is_of_the_outlet_that_it_names() -> None:
    got = told(LEAD, answer(page("bridge"), "https://gathered.example/a/1"), QUICK)
    assert isinstance(got, Told)
    assert got.report.outlet == "Elva Post"


def test_a_page_that_knows_better_is_believed() -> None:
    dated = page("bridge").replace(b"<head>", b'<head><meta property="article:published_time" content="2032-01-05T08:00:00Z">')
    got = told(LEAD, answer(dated), QUICK)
    assert isinstance(got, Told)
    assert got.report.published == "2032-01-05T08:00:00+00:00"


@pytest.mark.parametrize("body", [b"", b"\x89PNG\r\n", b"<html><body></body></html>", b'{"a": 1}', b"[]", b"<p>" + b"word " * 100_000])
def test_a_page_without_a_report_has_failed_for_now(body: bytes) -> None:
    got = told(LEAD, answer(body), replace(QUICK, reading=replace(QUICK.reading, max_characters=1000)))
    assert isinstance(got, Failed)
    assert (got.passing, got.answered) == (True, True)


def test_a_source_is_listed_or_has_failed_for_now() -> None:
    got = listed(LEAD, answer(rss("/b"), FEED), QUICK)
    assert isinstance(got, Listed)
    assert [entry.url for entry in got.found.entries] == ["https://gathered.example/b"]  # type: ignore[union-attr]
    assert isinstance(listed(LEAD, answer(page("bridge")), QUICK), Failed)


def test_a_feed_that_gives_the_whole_stands_in_for_the_page() -> None:
    got = told_by_feed(replace(LEAD, entry=replace(ENTRY, content=LONG)), "status 403", QUICK)
    assert got is not None
    assert (got.instead, got.report.title, got.report.outlet) == ("status 403", "Bridge shut", "Elva Post")
    assert got.report.text.startswith("Bridge shut\n\n")
    assert LONG.encode() in got.page.body


@pytest.mark.parametrize("content", [None, "<p>Read more.</p>", "<p>" + "mot de la fin est dans le pré " * WHOLE + "</p>"])
def test_a_teaser_or_a_foreign_text_does_not(content: str | None) -> None:
    assert told_by_feed(replace(LEAD, entry=replace(ENTRY, content=content)), "status 403", QUICK) is None
