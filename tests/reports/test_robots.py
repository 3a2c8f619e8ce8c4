"""What robots.txt forbids, allows and asks, in the forms that sites give it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.reports.robots import allowed, origin_of, rules, seconds_between

PAGE = "https://news.example/world/bridge?share=1"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", True),
        ("User-agent: *\nDisallow:", True),
        ("User-agent: *\nDisallow: /", False),
        ("\ufeffUser-agent: *\nDisallow: /", False),
        ("User-agent: *\nDisallow: /world", False),
        ("User-agent: *\nDisallow: /*?share=", False),
        ("User-agent: *\nDisallow: /*.pdf$", True),
        ("User-agent: *\nDisallow: /\nAllow: /world", True),
        ("User-agent: other\nDisallow: /", True),
        ("User-agent: rashomon\nDisallow: /\n\nUser-agent: *\nAllow: /", False),
        ("<html><body>no such page</body></html>", True),
    ],
)
def test_what_is_allowed(text: str, expected: bool) -> None:
    assert allowed(rules(text), PAGE) is expected


@pytest.mark.parametrize(("given", "seconds"), [("2.5", 2.5), ("0", 0), ("-3", 0), ("nan", 0), ("inf", 0), ("soon", 0)])
def test_crawl_delay(given: str, seconds: float) -> None:
    assert seconds_between(rules(f"User-agent: *\nCrawl-delay: {given}")) == seconds


def test_an_address_that_cannot_be_taken_apart_is_left_alone() -> None:
    assert not allowed(rules("User-agent: *\nDisallow: /x"), "http://[::1/x")


def test_origin() -> None:
    assert origin_of("https://news.example:8443/a?b#c") == "https://news.example:8443"


@given(st.text(max_size=300), st.text(max_size=60))
def test_any_text_is_read(text: str, path: str) -> None:
    site = rules(text)
    assert allowed(site, f"https://news.example/{path}") in (True, False)
    assert seconds_between(site) >= 0
