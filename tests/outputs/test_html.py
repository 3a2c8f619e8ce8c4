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
        for mark, reading in zip(found, fact.readings, strict=True):
            for cite in mark.xpath(".//a"):
                cite.getparent().remove(cite) if not cite.tail else cite.clear(keep_tail=True)
            assert mark.tag == "mark"
            assert text(mark) == reading.evidence.exact


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
    assert [text(head) for head in page.xpath("//thead/tr/th")][1:] == [
        "Harbour Gazette", "The Coast Ledger", "skerry", "Meridian Post", "Northern Dispatch",
    ]  # fmt: skip
    row = page.xpath("//tr[@data-row='fact-f-length']/td")
    assert [text(cell) for cell in row] == ["about 3 hours", "5 hours", "less than 4 hours", "–nothing found", "–nothing found"]


def test_the_brief_cites_facts_by_their_numbers(dossier: Dossier) -> None:
    page = tree(dossier)
    cited = page.xpath("//section[@class='brief']/p[3]/a")
    assert [link.get("href") for link in cited] == ["#fact-f-hurt", "#fact-f-inspection"]
    assert cited[0].get("aria-label") == "Fact 3, updated: people hurt"


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
