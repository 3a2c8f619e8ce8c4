"""Relations in the page of a dossier: drawn, and the same as a table, each point leading to its words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import html as reader
from lxml.html import HtmlElement

from rashomon.outputs.html import html
from rashomon.outputs.relation_views import MOST
from rashomon.types import Dossier

ALL = ["strait", "quarrel", "spoilt_quarrel"]


def tree(dossier: Dossier) -> HtmlElement:
    return reader.document_fromstring(html(dossier))


def text(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


@pytest.mark.parametrize("which", ALL)
def test_every_link_leads_somewhere_and_no_id_stands_twice(which: str, request: pytest.FixtureRequest) -> None:
    page = tree(request.getfixturevalue(which))
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.xpath("//a/@href") if link.startswith("#")} <= set(ids)
    assert set(" ".join(page.xpath("//@aria-labelledby")).split()) <= set(ids)


def test_every_event_is_drawn_and_in_the_table(strait: Dossier) -> None:
    article = tree(strait).get_element_by_id("relation-1")
    points = article.xpath(".//figure//a/title/text()")
    rows = [text(row) for row in article.xpath(".//tbody/tr/th")]
    for event in strait.relations[0].events:
        assert any(event.what in point for point in points)
        assert any(row.startswith(event.what) for row in rows)


def test_each_point_leads_to_the_words_of_a_report_that_puts_it_there(strait: Dossier) -> None:
    page = tree(strait)
    for link in page.xpath("//figure//a"):
        mark = page.get_element_by_id(link.get("href")[1:])
        assert mark.tag == "mark"
    called = [link for link in page.xpath("//figure//a") if "telephoned" in link.findtext("title")]
    assert [text(page.get_element_by_id(link.get("href")[1:])) for link in called] == [
        "Rita Falcao, the president of Elva, telephoned Beck.",
        "Rita Falcao called Orlan Beck on Sunday, 8 June.",
        "spoke by telephone on 7 June and agreed to meet",
    ]
    assert [link.findtext("title").rpartition(", in ")[2] for link in called] == ["Tessin Herald", "Marn Wire", "Strait Post"]


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        (
            6,
            [
                "Rita Falcao telephoned Orlan Beck turning point", "7 to 8 June 2031", "Elva → Corran through Rita Falcao and Orlan Beck",
                "CONSULT", "+1 +1 to +4", "done", "Tessin Herald; Strait Post; Marn Wire",
                "≠ dated 7 June by Tessin Herald and Strait Post and 8 June by Marn Wire; ≠ CONSULT in two reports, AGREE in Strait Post",
            ],
        ),
        (
            9,
            [
                "The two countries will sign a treaty", "September 2031", "Corran → Elva", "AGREE", "+4", "planned, not done",
                "Tessin Herald (from Orlan Beck)", "–nowhere",
            ],
        ),
    ],
)  # fmt: skip
def test_the_table_says_all_there_is_to_an_event(row: int, cells: list[str], strait: Dossier) -> None:
    found = tree(strait).get_element_by_id(f"relation-1-{row}")
    assert [text(cell) for cell in found.xpath("./th | ./td")] == cells


def test_those_who_act_for_a_side_can_be_opened(strait: Dossier) -> None:
    (fold,) = tree(strait).get_element_by_id("relation-1").xpath("./details[@class='members']")
    assert fold.get("open") is None
    assert [text(line) for line in fold.xpath(".//li")] == [
        "Orlan Beck the Corran foreign minister: Orlan Beck called the closure “an insult”; Rita Falcao telephoned Orlan Beck",
        "Corran’s navy: Corran’s navy left the strait",
        "Rita Falcao the president of Elva: Rita Falcao telephoned Orlan Beck",
    ]


def test_the_turning_point_is_in_words(strait: Dossier) -> None:
    (words,) = tree(strait).xpath("//p[@class='turn']")
    assert text(words) == "Turning point 7 to 8 June 2031 (83% of the draws): Before the call mostly conflict, from it on cooperation."


def test_of_two_events_there_is_a_table_alone(strait: Dossier) -> None:
    few = replace(strait.relations[0], events=strait.relations[0].events[:2], turning=None)
    written = html(replace(strait, relations=(few,)))
    page = reader.document_fromstring(written)
    assert not page.xpath("//figure[@class='plot']")
    assert len(page.xpath("//table[@class='events']/tbody/tr")) == 2
    assert "data-zoom" not in written


def test_relations_with_little_are_folded(strait: Dossier) -> None:
    page = tree(strait)
    (fold,) = page.xpath("//section[@aria-labelledby='relations']/details")
    assert text(fold.find("summary")) == "1 more pair of actors"
    assert fold.xpath(".//article/@id") == ["relation-2"]
    assert not fold.xpath(".//figure")
    alone = tree(replace(strait, relations=strait.relations[1:]))
    assert not alone.xpath("//section[@aria-labelledby='relations']/details")


def test_of_very_many_relations_the_first_are_shown(strait: Dossier) -> None:
    many = tuple(replace(strait.relations[1], id=f"rel-{n}") for n in range(MOST + 3))
    section = tree(replace(strait, relations=many)).xpath("//section[@aria-labelledby='relations']")[0]
    assert len(section.xpath(".//article")) == MOST
    assert "3 more pairs of actors besides" in text(section)


def test_a_dossier_without_relations_has_nothing_of_them(dossier: Dossier) -> None:
    written = html(dossier)
    assert "How they treat each other" not in written
    assert "figure.plot" not in written


def test_hostile_words_stay_words(spoilt_quarrel: Dossier, quarrel: Dossier) -> None:
    page, plain = tree(spoilt_quarrel), tree(quarrel)
    for tag in ("script", "style", "img", "b", "iframe", "object", "form", "base", "link", "meta"):
        assert len(page.xpath(f"//{tag}")) == len(plain.xpath(f"//{tag}")), tag
    assert not page.xpath("//*[@onerror or @onload or @onclick or @style]")
    assert all(link.startswith("#") for link in page.xpath("//a/@href"))
    assert not set("\x1b\x9b\x07\x00\u202e\u2066\ud800") & set(html(spoilt_quarrel))


def test_an_event_leads_to_the_facts_that_rest_on_the_same_words(strait: Dossier, dossier: Dossier) -> None:
    told = replace(strait.relations[0].events[0], facts=("f-day", "f-gone"))
    relation = replace(strait.relations[0], events=(told, *strait.relations[0].events[1:]))
    page = tree(replace(strait, relations=(relation,), facts=(replace(dossier.facts[4], readings=()),)))
    assert page.xpath("//tr[@id='relation-1-1']/th/a/@href") == ["#fact-f-day"]
