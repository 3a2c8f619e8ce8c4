"""A report as an HTML page, read by trafilatura and by the page's own JSON-LD."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.errors import EnormousReport, MalformedReport
from rashomon.reports.articles import Article, load_json, news_articles, schema_about, schema_body
from rashomon.reports.build import About, build, names, outlet_of, whole
from rashomon.reports.captions import captions, with_captions
from rashomon.reports.dates import finer, published
from rashomon.types import Report

if TYPE_CHECKING:
    from lxml.html import HtmlElement

CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})""", re.IGNORECASE)
MAX_ELEMENTS = 60_000  # a long live blog has 20,000
PARTIAL = 0.4  # an extraction shorter than this share of the JSON-LD body has missed most of the report
DATE_META = ("article:published_time", "datePublished", "parsely-pub-date", "pubdate", "date")


@dataclass(frozen=True, slots=True)
class Extraction:
    body: str
    about: About


def declared_charset(data: bytes) -> str | None:
    """The charset that a page declares near its top."""
    found = CHARSET.search(data, 0, 4096)
    return found[1].decode("ascii", "replace") if found else None


def page_report(source: str, page: str, url: str | None = None) -> Report:
    """The report in a page: its title, a blank line, the body extracted."""
    tree = _tree(source, page)
    article = next(_linked_data(tree), {})
    meta = _meta_date(tree)
    figures = captions(tree)
    extraction = _extract(tree, url)  # last: it may change the tree
    about = _about(extraction.about, schema_about(article), meta, url)
    body = _body(extraction.body, schema_body(article), about.title)
    if not body:
        raise MalformedReport(source, "expected a page with the text of a report, found none in it; save the text itself and give that")
    return build(source, whole(about.title, with_captions(body, figures)), about)


def _tree(source: str, page: str) -> HtmlElement:
    """The page's tree, built without network, without entities of its own, within libxml2's limits on depth and size."""
    from lxml import etree  # slow to import
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        tree = document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise MalformedReport(source, "expected an HTML page, found none that can be read; save the text itself and give that") from error
    if sum(1 for _ in tree.iter()) > MAX_ELEMENTS:
        raise EnormousReport(source, f"expected a page of at most {MAX_ELEMENTS} elements, found more; save its text and give that")
    return tree


def _linked_data(tree: HtmlElement) -> Iterator[Article]:
    for script in tree.xpath('//script[contains(@type, "ld+json")]'):
        try:
            value = load_json("", script.text or "")
        except MalformedReport:
            continue  # a page with broken JSON-LD is still a page
        yield from news_articles(value)


def _meta_date(tree: HtmlElement) -> str | None:
    for name in DATE_META:
        for content in tree.xpath("//meta[@property=$n or @name=$n or @itemprop=$n]/@content", n=name):
            if moment := published(str(content)):
                return moment
    return None


def _extract(tree: HtmlElement, url: str | None) -> Extraction:
    from trafilatura import bare_extraction  # slow to import

    try:
        found = bare_extraction(tree, url=url, with_metadata=True, include_comments=False)
    except Exception:  # whatever an odd page makes of a foreign library, the JSON-LD may still hold the report
        found = None
    if found is None or isinstance(found, dict):
        return Extraction("", About())
    about = About(
        title=found.title or None,
        outlet=found.sitename or found.hostname,
        published=found.date,
        url=found.url or url,
        language=found.language,
        authors=names((found.author or "").split(";")),
    )
    return Extraction((found.text or "").strip(), about)


def _about(page: About, article: About, meta: str | None, url: str | None) -> About:
    """The two accounts of a page brought together; its JSON-LD knows the title and the hour of publication better."""
    return About(
        title=article.title or page.title,
        outlet=outlet_of(page.outlet if page.outlet and "." not in page.outlet else None, article.outlet, page.outlet, url),
        published=finer(published(article.published), meta) or published(page.published),
        url=url or page.url,
        language=article.language or page.language,
        authors=page.authors or article.authors,
    )


def _body(extracted: str, linked: str | None, title: str | None) -> str:
    """The fuller of the two bodies, without the title that some pages repeat on top."""
    body = linked if linked and len(extracted) < PARTIAL * len(linked) else extracted
    first, _, rest = body.partition("\n")
    return rest.strip() if title and first.strip() == title.strip() and rest.strip() else body
