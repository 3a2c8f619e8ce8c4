"""Captions of figures stand where the figures stand."""

from __future__ import annotations

import pytest

from rashomon.reports.page import page_report

FIRST = "The bridge over the harbour of Port Alder was closed on Tuesday after a storm damaged two of its piers, the city said."
SECOND = "“We will not open it before the engineers are sure,” said Mayor Tom Reed. About 4,000 people cross the bridge each day."
CAPTION = "The bridge on Tuesday. Photo: Kay Moss/The Alder Gazette"
FIGURE = "<figure><img src=a.jpg><figcaption>The bridge on <b>Tuesday</b>.\n Photo: Kay Moss/The Alder Gazette</figcaption></figure>"


def text_of(body: str) -> str:
    return page_report("a.html", f"<!doctype html><html lang=en><body><article><h1>Bridge closed</h1>{body}</article></body></html>").text


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (f"{FIGURE}<div><p>{FIRST}</p><p>{SECOND}</p></div>", [CAPTION, FIRST, SECOND]),
        (f"<p>{FIRST}</p>{FIGURE}<p>{SECOND}</p>", [FIRST, CAPTION, SECOND]),
        (f"<p>{FIRST}</p><p>{SECOND}</p><aside>{FIGURE}<p>Ferry sails again</p></aside>", [FIRST, SECOND]),
        (f"<p>{FIRST}</p><a href=b.html>{FIGURE}</a><p>{SECOND}</p>", [FIRST, SECOND]),
    ],
)
def test_place(body: str, lines: list[str]) -> None:
    found = text_of(body).split("\n")
    assert [line for line in found if line in (CAPTION, FIRST, SECOND)] == lines
