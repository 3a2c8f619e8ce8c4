from __future__ import annotations

import re
from dataclasses import replace

import pytest
from lxml import html as reader
from lxml.html import HtmlElement

from rashomon.outputs.html import html
from rashomon.outputs.rendering import address
from rashomon.types import Dossier, Report


def tree(dossier: Dossier) -> HtmlElement:
    return reader.document_fromstring(html(dossier))


def text(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def at(page: HtmlElement, link: HtmlElement) -> HtmlElement:
    return page.get_element_by_id(link.get("href")[1:])


def marked(mark: HtmlElement) -> str:
    """The words of a mark, however many pieces they are in, without the numbers of facts that stand in it."""
    pieces = [mark, *mark.xpath("//mark[@data-of=$id]", id=mark.get("id"))]
    for cite in (cite for piece in pieces for cite in piece.xpath(".//a")):
        cite.clear(keep_tail=True)
    return "".join(text(piece) for piece in pieces)


@pytest.mark.parametrize("which", ["dossier", "hostile", "empty", "sample"])
def test_every_link_within_the_page_leads_somewhere_and_no_id_stands_twice(which: str, request: pytest.FixtureRequest) -> None:
    page = tree(request.getfixturevalue(which))
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.xpath("//a/@href") if link.startswith("#")} <= set(ids)
    assert set(" ".join(page.xpath("//@aria-labelledby")).split()) <= set(ids)


def test_each_reading_leads_to_its_words_in_its_report(dossier: Dossier) -> None:
    page = tree(dossier)
    for fact in dossier.facts:
        links = page.get_element_by_id(f"fact-{fact.id}").xpath(".//a[@class='words']")
        found = [at(page, link) for link in links]
        assert {mark.tag for mark in found} == {"mark"}
        assert sorted(map(marked, found)) == sorted(reading.evidence.exact for reading in fact.readings)


def test_the_text_of_each_report_is_whole(dossier: Dossier) -> None:
    page = tree(dossier)
    for cite in page.xpath("//div[@class='text']//a"):
        cite.clear(keep_tail=True)
    for number, report in enumerate(dossier.reports, 1):
        shown = page.get_element_by_id(f"report-{number}").xpath(".//div[@class='text']")[0]
        assert text(shown) == " ".join(report.text.split())


def test_disputed_facts_come_first_and_the_table_has_a_column_for_each_report(dossier: Dossier) -> None:
    page = tree(dossier)
    assert page.xpath("//article[starts-with(@id, 'fact-')]/@id")[:2] == ["fact-f-length", "fact-f-inspection"]
    assert [text(head) for head in page.xpath("(//section[@class='tables']//thead)[1]/tr/th")][1:] == [
        "Harbour Gazette", "The Coast Ledger", "skerry", "Meridian Post", "Northern Dispatch",
    ]  # fmt: skip
    row = page.xpath("//tr[@data-row='fact-f-length']/td")
    assert [text(cell) for cell in row] == ["about 3 hours", "5 hours", "less than 4 hours", "–nothing found", "–nothing found"]


def test_the_brief_cites_facts_by_their_numbers(dossier: Dossier) -> None:
    page = tree(dossier)
    cited = page.xpath("//section[@class='brief']/p[3]/a")
    assert [link.get("href") for link in cited] == ["#fact-f-hurt", "#fact-f-inspection"]
    assert cited[0].get("aria-label") == "Fact 4, updated: people hurt"


def section(page: HtmlElement, name: str) -> HtmlElement:
    return page.xpath(f"//section[@aria-labelledby='{name}']")[0]


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        ("f-length", "3 articles, 2 known outlets, 2 known origins"),
        ("f-length", "Heard from the harbour master and the coastguard.Left out by Meridian Post."),
        ("f-length", "91% sure the editor’s f-length"),
        ("f-inspection", "2 articles, 1 known outlet, 1 known origin · 62% sure a model’s"),
        (
            "f-nobody",
            "Denied Meridian Post Nobody was hurt, the operator said in a first statement., shown in Meridian Post denied",
        ),
        ("f-built", "Harbour Gazette was published before it could be known."),
        ("f-word", "origin unknown"),
    ],
)
def test_a_fact_says_what_stands_behind_it(dossier: Dossier, fact: str, words: str) -> None:
    assert words in text(tree(dossier).get_element_by_id(f"fact-{fact}"))


def test_more_outlets_than_origins_are_pointed_out(dossier: Dossier) -> None:
    found = tree(dossier).xpath("//*[starts-with(@id, 'fact-')][.//span[contains(@class, 'echoed')]]/@id")
    assert found == ["fact-f-nobody", "fact-f-day"]


def test_who_repeats_whom_is_drawn_and_said(dossier: Dossier) -> None:
    page = tree(dossier)
    part = section(page, "lineage")
    assert len(part.xpath(".//div[@class='drawing']//*[local-name()='path']")) == len(dossier.lineage)
    assert part.xpath(".//div[@class='drawing']/@aria-hidden") == ["true"]
    assert [text(head) for head in part.xpath(".//h3")] == [
        "Coastal News Agency not among the reports", "Harbour Gazette", "The Coast Ledger",
    ]  # fmt: skip
    assert "skerry 31% of its words, not credited skerry has 31%" in text(part)
    assert [marked(at(page, link)) for link in part.xpath(".//div[@class='pairs']//a")[:2]] == ["ran aground off Lanvik on Tuesday"] * 2


def test_a_dossier_without_lineage_has_no_such_part(dossier: Dossier) -> None:
    assert not tree(replace(dossier, lineage=(), credits=())).xpath("//*[@id='lineage' or @href='#lineage']")


def test_words_are_told_apart_by_voice(dossier: Dossier) -> None:
    rows = section(tree(dossier), "wording").xpath(".//tbody/tr")
    assert [[text(cell) for cell in row] for row in rows] == [
        ["ran aground", "Harbour Gazette", "skerry (the ministry)"],
        ["struck a sandbank", "The Coast Ledger", "–none"],
    ]


def test_an_intruder_stands_apart_with_why(dossier: Dossier) -> None:
    page = tree(dossier)
    assert text(page.xpath("//ul[@class='tellers strangers']/li")[0]) == (
        "Orrel Echo the editor’s 11 February 2031 It shares no name, place or day with the others."
    )
    assert "Orrel Echo" not in text(page.xpath("//section[@class='tables']")[0]) + text(section(page, "coverage"))
    assert "stranger" in page.get_element_by_id("report-6").get("class")


def test_stale_decisions_are_listed(dossier: Dossier) -> None:
    assert text(tree(dossier).xpath("//ul[contains(@class, 'stale')]")[0]).startswith("Join of f-length")


def test_what_a_report_has_or_lacks_stands_together(dossier: Dossier) -> None:
    folds = tree(dossier).xpath("//details[@class='singles' and ancestor::section[@id='facts']]")
    assert [text(fold.find("summary")) for fold in folds] == [
        "Harbour Gazette: 1 fact it alone has",
        "The Coast Ledger: 1 fact it alone has",
        "skerry: 1 fact it leaves out",
        "Meridian Post: 1 fact it leaves out",
    ]


def test_names_that_all_agree_on_are_folded(dossier: Dossier) -> None:
    named = tuple(replace(dossier.facts[4], id=f"n{n}", kind="name") for n in range(30))
    page = tree(replace(dossier, facts=(*dossier.facts, *named)))
    (fold,) = page.xpath("//details[starts-with(normalize-space(summary), 'Names all agree on: 30 facts')]")
    assert fold.get("open") is None
    assert text(fold.xpath("./details/summary")[0]) == "18 more facts on names"


def test_what_a_quote_leaves_out_and_adds_is_marked(dossier: Dossier) -> None:
    variant = tree(dossier).xpath("//article[@class='quote']//blockquote")[1]
    assert [text(piece) for piece in variant.xpath(".//del | .//ins")] == ["[left out: noise,]", "[added: sound]", "[added: all]"]


def test_hostile_words_stay_words(hostile: Dossier, dossier: Dossier) -> None:
    page, plain = tree(hostile), tree(dossier)
    written = html(hostile)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", written)
    for tag in ("script", "style", "img", "b", "iframe", "object", "form", "base", "link", "meta"):
        assert len(page.xpath(f"//{tag}")) == len(plain.xpath(f"//{tag}")), tag
    assert all(link.startswith("#") for link in page.xpath("//a/@href"))
    assert not page.xpath("//*[@onerror or @onload or @onclick or @style]")
    assert "49" not in text(page.xpath("//h1")[0])


def test_nothing_is_loaded_from_elsewhere_and_only_the_page_s_own_script_may_run(dossier: Dossier) -> None:
    page = tree(dossier)
    assert not page.xpath("//@src | //link | //@srcset | //object | //iframe")
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert "url(http" not in html(dossier)


@pytest.mark.parametrize(
    ("url", "source", "link"),
    [
        ("https://news.example/a", "a.txt", "https://news.example/a"),
        (None, "http://news.example/a", "http://news.example/a"),
        ("javascript:alert(1)", "a.txt", None),
        ("JaVaScRiPt:alert(1)", "data:text/html,x", None),
        ("https:alert(1)", "//news.example", None),
        ("https://[", "-", None),
        (None, "file:///etc/passwd", None),
    ],
)
def test_only_web_addresses_become_links(url: str | None, source: str, link: str | None) -> None:
    assert address(Report("r", source, "", url=url)) == link


def test_links_to_other_sites_give_nothing_away(dossier: Dossier) -> None:
    outside = [link for link in tree(dossier).xpath("//a") if not link.get("href").startswith("#")]
    assert [(link.get("href"), link.get("rel")) for link in outside] == [
        ("https://ledger.example/marigold?a=1&b=2", "noopener noreferrer external")
    ]


def test_a_dossier_without_facts_says_so(empty: Dossier) -> None:
    page = tree(empty)
    assert "Nothing was found that could be set side by side." in text(page.xpath("//section[@class='brief']")[0])
    assert not page.xpath("//table")


def test_the_same_dossier_gives_the_same_page(dossier: Dossier) -> None:
    assert html(dossier) == html(replace(dossier))
