"""Articles as JSON in their three forms."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import ReportError
from rashomon.reports.articles import article_report, news_articles, schema_body

BODY = "The ferry left Port Alder at noon.\r\n\r\n  “Nobody was hurt,” he said. "
SCHEMA = {
    "@context": "https://schema.org",
    "@type": ["NewsArticle"],
    "headline": "Ferry sails",
    "articleBody": BODY,
    "datePublished": "2026-03-04T08:15:00Z",
    "author": {"@type": "Person", "name": "Ann Fielding"},
    "publisher": {"@type": "Organization", "name": "Harbour Gazette"},
    "url": "https://gazette.example/ferry",
}
PLEASE = {
    "title": "Ferry sails",
    "maintext": BODY,
    "date_publish": "2026-03-04 08:15:00",
    "url": "https://www.gazette.example/ferry",
    "authors": ["Ann Fielding"],
}
FUNDUS = {
    "title": "Ferry sails",
    "plaintext": BODY,
    "publishing_date": "2026-03-04 08:15:00+00:00",
    "authors": ["Ann Fielding"],
    "publisher": "Harbour Gazette",
}


@pytest.mark.parametrize(
    ("article", "outlet", "published"),
    [
        (PLEASE, "gazette.example", "2026-03-04T08:15:00"),
        (FUNDUS, "Harbour Gazette", "2026-03-04T08:15:00+00:00"),
        (SCHEMA, "Harbour Gazette", "2026-03-04T08:15:00+00:00"),
        ({"@graph": [{"@type": "WebPage"}, SCHEMA]}, "Harbour Gazette", "2026-03-04T08:15:00+00:00"),
    ],
    ids=["news-please", "fundus", "schema.org", "graph"],
)
def test_the_text_comes_through_character_for_character(article: object, outlet: str, published: str) -> None:
    report = article_report("a.json", article)
    assert report.text == f"Ferry sails\n\n{BODY}"
    assert (report.title, report.outlet, report.published, report.authors) == ("Ferry sails", outlet, published, ("Ann Fielding",))


@pytest.mark.parametrize("title", [None, ""])
def test_the_body_alone_where_there_is_no_title(title: str | None) -> None:
    assert article_report("a.json", {"title": title, "maintext": BODY}).text == BODY


def test_a_fundus_body_in_sections() -> None:
    body = {"summary": ["A ferry sailed."], "sections": [{"headline": ["At noon"], "paragraphs": ["It left.", "It came back."]}]}
    assert article_report("a.json", {"body": body}).text == "A ferry sailed.\n\nAt noon\n\nIt left.\n\nIt came back."


def test_the_fullest_article_of_a_page_comes_first() -> None:
    short = {"@type": "NewsArticle", "headline": "Other"}
    assert [a["headline"] for a in news_articles([short, {"mainEntity": SCHEMA}])] == ["Ferry sails", "Other"]


def test_markup_in_a_json_ld_body_is_undone() -> None:
    assert schema_body({"articleBody": "<p>Fish &amp; chips</p>"}) == "Fish & chips"
    assert schema_body({"articleBody": " "}) is None


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda v: st.lists(v, max_size=4) | st.dictionaries(st.text(max_size=8), v, max_size=4),
)
keys = st.sampled_from(
    [
        "title",
        "maintext",
        "body",
        "articleBody",
        "@graph",
        "@type",
        "author",
        "authors",
        "publisher",
        "date_publish",
        "url",
        "source_domain",
        "sections",
    ]
)


@given(st.dictionaries(keys, values, max_size=8) | values)
def test_any_json_is_a_report_or_an_error_of_ours(value: object) -> None:
    with contextlib.suppress(ReportError):
        assert article_report("a.json", value).text
