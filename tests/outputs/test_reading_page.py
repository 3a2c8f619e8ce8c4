from __future__ import annotations

import pytest
from lxml import html as reader
from lxml.html import HtmlElement

from rashomon.outputs.layers import LAYERS
from rashomon.outputs.reading_page import SHOWN, reading_page
from rashomon.types import Understanding

ALL = ["understood", "hostile_understood", "bare_understood"]


def tree(*understood: Understanding) -> HtmlElement:
    return reader.document_fromstring(reading_page(understood))


def text(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_every_layer_has_its_switch(understood: Understanding) -> None:
    page = tree(understood)
    assert set(SHOWN) == set(LAYERS)
    switches = page.xpath("//form//input/@id")
    assert switches == [*(f"show-{layer}" for layer in SHOWN), "show-passages"]
    assert page.xpath("//input[not(@checked)]/@id") == ["show-events", "show-statements"]


@pytest.mark.parametrize("which", ALL)
def test_every_link_leads_to_a_mark_and_no_id_stands_twice(which: str, request: pytest.FixtureRequest) -> None:
    one = request.getfixturevalue(which)
    page = tree(one, one)
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.xpath("//a/@href") if link.startswith("#")} <= set(ids)
    assert all(page.get_element_by_id(link[1:]).tag == "mark" for link in page.xpath("//a[@class='words']/@href"))


def test_the_text_is_whole(understood: Understanding) -> None:
    (shown,) = tree(understood).xpath("//div[@class='text']")
    assert text(shown) == " ".join(understood.report.text.split())


@pytest.mark.parametrize(
    ("id_", "words", "about"),
    [
        ("names-3", "Voss", "person · Ida Voss · the mayor"),
        ("times-1", "Tuesday", "DATE · 4 March 2031 · 2031-03-04"),
        ("values-2", "five years", "duration · 4.5 to 5.51 years"),
        ("quotes-2", "We shut it,", "direct · speaker unknown"),
        ("quotes-2-1", "within five years of its opening.", "direct · speaker unknown"),
        ("quotes-1-speaker", "the mayor", "speaker of a quote · Ida Voss"),
        ("quotes-3-cue", "denied", "cue of a quote · Ida Voss"),
        ("events-1", "shut", "COERCE · We → it · restrict · transport · from Ida Voss"),
        ("events-1-source", "We", "source of COERCE · We → it · restrict · transport · from Ida Voss"),
        ("events-2-target", "anyone", "target of ASSAULT · nobody named → anyone · denied · 4 March 2031 · from Ida Voss ← Fjord News"),
        ("statements-3", "anyone was hurt", "denied · Ida Voss ← Fjord News · negated · in a source’s voice"),
    ],
)
def test_a_mark_stands_on_its_words_and_says_what_they_were_read_as(understood: Understanding, id_: str, words: str, about: str) -> None:
    mark = tree(understood).get_element_by_id(f"report-1-{id_}")
    assert (text(mark), mark.get("data-about")) == (words, about)


def test_a_mark_that_crosses_another_goes_on_after_it(understood: Understanding) -> None:
    page = tree(understood)
    pieces = [page.get_element_by_id("report-1-statements-2"), *page.xpath("//*[@data-of='report-1-statements-2']")]
    pieces = [piece for piece in pieces if not piece.xpath("ancestor::mark[contains(@class, 'statements')]")]
    assert "".join(map(text, pieces)).startswith("We shut it,")
    assert len(page.xpath("//mark[@id='report-1-quotes-2']")) == 1


def test_names_of_one_actor_share_a_line(understood: Understanding) -> None:
    lines = [text(line) for line in tree(understood).xpath("//details[contains(@class, 'names')]//li")]
    assert lines == ["place Orrel Orrel", "person Ida Voss the mayor Ida Voss · Voss"]


def test_passages_carry_their_role(understood: Understanding) -> None:
    assert tree(understood).xpath("//p/@data-role") == ["headline", "boilerplate"]


def test_hostile_words_stay_words(hostile_understood: Understanding) -> None:
    page = tree(hostile_understood)
    assert len(page.xpath("//script")) == 1
    assert not page.xpath("//img | //b[text()='bold'] | //@onerror | //textarea")
    assert not [link for link in page.xpath("//a/@href") if not link.startswith("#")]
    written = reading_page([hostile_understood])
    assert not set("\x1b\x9b\x07\x00\u202e\u2066\ud800") & set(written)


def test_several_reports_stand_below_each_other(understood: Understanding, bare_understood: Understanding) -> None:
    page = tree(understood, bare_understood)
    assert text(page.xpath("//h1")[0]) == "2 reports"
    assert page.xpath("//nav//a/@href") == ["#report-1", "#report-2"]
    assert text(tree(bare_understood).xpath("//h1")[0]) == "Untitled report"
