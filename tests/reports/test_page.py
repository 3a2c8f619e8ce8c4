"""Pages become reports: body by trafilatura, what is known of them by their metadata and JSON-LD."""

from __future__ import annotations

import json

import pytest

from rashomon.errors import EnormousReport, MalformedReport, ReportError
from rashomon.reports.page import declared_charset, page_report

PARAGRAPHS = [
    "The bridge over the harbour of Port Alder was closed on Tuesday after a storm damaged two of its piers, the city said.",
    "“We will not open it before the engineers are sure,” said Mayor Tom Reed. About 4,000 people cross the bridge each day.",
    "Repairs could take three weeks and cost $2 million, according to the port authority, which owns the bridge and the road.",
]
BODY = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
LINKED = {
    "@type": "ReportageNewsArticle",
    "headline": "Harbour bridge closed",
    "datePublished": "2026-03-04T08:15:30Z",
    "author": [{"name": "Ann Fielding"}],
    "publisher": {"name": "The Alder Gazette"},
}


def page(head: str = "", body: str = BODY, linked: object = None) -> str:
    script = f'<script type="application/ld+json">{json.dumps(linked)}</script>' if linked else ""
    return (
        f'<!doctype html><html lang="en"><head><title>Harbour bridge closed</title>{head}{script}</head><body><nav>Home</nav>'
        f"<article><h1>Harbour bridge closed</h1>{body}</article><footer>Privacy</footer></body></html>"
    )


def test_title_blank_line_body() -> None:
    report = page_report("a.html", page(linked=LINKED))
    assert report.text == "Harbour bridge closed\n\n" + "\n".join(PARAGRAPHS)
    assert (report.title, report.outlet, report.published) == ("Harbour bridge closed", "The Alder Gazette", "2026-03-04T08:15:30+00:00")
    assert (report.published_basis, report.language, report.authors) == ("given", "en", ("Ann Fielding",))


@pytest.mark.parametrize(
    ("head", "outlet", "published"),
    [
        ('<meta property="og:site_name" content="Alder Today">', "Alder Today", None),
        ('<meta property="article:published_time" content="2026-03-04T08:15:00+01:00">', None, "2026-03-04T08:15:00+01:00"),
        ('<meta name="date" content="2026-03-04">', None, "2026-03-04"),
    ],
)
def test_metadata(head: str, outlet: str | None, published: str | None) -> None:
    report = page_report("a.html", page(head))
    assert outlet is None or report.outlet == outlet
    assert published is None or report.published == published


def test_a_body_that_only_the_json_ld_has() -> None:
    linked = {**LINKED, "articleBody": "\n\n".join(PARAGRAPHS)}
    report = page_report("a.html", page(body="<p>Please wait.</p>", linked=linked))
    assert PARAGRAPHS[2] in report.text


def test_broken_json_ld_is_passed_over() -> None:
    assert PARAGRAPHS[0] in page_report("a.html", page('<script type="application/ld+json">{"a": [</script>')).text


def test_the_address_names_the_outlet_where_the_page_does_not() -> None:
    report = page_report("https://www.alder.example/a", page(), "https://www.alder.example/a")
    assert (report.outlet, report.url) == ("alder.example", "https://www.alder.example/a")


@pytest.mark.parametrize(
    ("head", "charset"),
    [
        (b'<meta charset="iso-8859-1">', "iso-8859-1"),
        (b"<META http-equiv=Content-Type content='text/html; charset=windows-1252'>", "windows-1252"),
        (b"<p>charset=x</p>", None),
    ],
)
def test_declared_charset(head: bytes, charset: str | None) -> None:
    assert declared_charset(b"<html><head>" + head) == charset


HOSTILE = {
    "deep": "<html><body>" + "<div>" * 50_000 + PARAGRAPHS[0],
    "tables": "<html><body>" + "<table><tr><td>" * 5_000 + PARAGRAPHS[0],
    "attributes": "<html><body><p " + "a=b " * 50_000 + f">{PARAGRAPHS[0]}</p>",
    "entities": '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><html><body><p>&b; and more</p></body></html>',
    "nested data": page('<script type="application/ld+json">' + "[" * 50_000 + "</script>"),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_pages_are_read_or_refused(text: str) -> None:
    try:
        report = page_report("a.html", text)
    except ReportError:
        return
    assert len(report.text) < 1_000


def test_no_file_is_read_by_an_entity() -> None:
    text = page().replace("<!doctype html>", '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>').replace("Repairs", "&x; Repairs")
    assert "root:" not in page_report("a.html", text).text


def test_too_many_elements_and_none() -> None:
    with pytest.raises(EnormousReport, match="elements"):
        page_report("a.html", page(body="<br>" * 70_000))
    with pytest.raises(MalformedReport, match="none in it"):
        page_report("a.html", "<html><body></body></html>")
