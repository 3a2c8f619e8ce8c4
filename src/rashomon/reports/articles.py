"""Reports as JSON: news-please, fundus, and schema.org's NewsArticle."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from rashomon.errors import EmptyReport, MalformedReport
from rashomon.reports.build import About, build, names, outlet_of, whole
from rashomon.types import Report

Article = Mapping[str, object]

BODIES = ("maintext", "plaintext", "body", "articleBody", "text")
TITLES = ("title", "headline", "name")
DATES = ("date_publish", "publishing_date", "datePublished", "date")
OUTLETS = ("publisher", "sitename", "outlet", "source_domain", "url")
AUTHORS = ("authors", "author")
SCHEMA_TYPE = re.compile(r"(?:Article|BlogPosting|Report)$")
TAG = re.compile(r"</?[a-zA-Z][^<>]{0,500}>")
LIMIT = 200  # nodes of a JSON-LD graph looked at
EXPECTED = "expected an article with a body (maintext, plaintext, body or articleBody)"


def load_json(source: str, text: str) -> object:
    """The value of a JSON text; raises MalformedReport."""
    try:
        return json.loads(text)
    except RecursionError as error:
        raise MalformedReport(source, "expected an article or a list of them, found JSON nested too deeply to read; flatten it") from error
    except ValueError as error:
        raise MalformedReport(source, f"expected JSON, found a fault in it ({error}); mend the file, or give the report as text") from error


def article_report(source: str, article: object) -> Report:
    """The report in one JSON object, whichever of the three forms it has."""
    if isinstance(article, Mapping) and not _body(article):
        article = next(news_articles(article), article)
    if not isinstance(article, Mapping):
        raise MalformedReport(source, f"{EXPECTED}, found {_kind(article)}; give one JSON object an article")
    body = _body(article)
    if body is None and any(isinstance(article.get(key), str) for key in BODIES):
        raise EmptyReport(source, "expected an article with a body, found an empty one; give the text of the report")
    if body is None:
        fields = ", ".join(map(str, list(article)[:6])) or "none"
        raise MalformedReport(source, f"{EXPECTED}, found one with these fields: {fields}; rename the field that holds the text")
    about = about_of(article)
    return build(source, whole(about.title, body), about)


def about_of(article: Article) -> About:
    """What an article's other fields say of it."""
    return About(
        title=_first(article, TITLES),
        outlet=outlet_of(*(_name(article.get(key)) for key in OUTLETS)),
        published=_first(article, DATES),
        url=_first(article, ("url",)),
        language=_first(article, ("language", "inLanguage")),
        authors=next((found for key in AUTHORS if (found := names(article.get(key)))), ()),
    )


def news_articles(value: object) -> Iterator[Article]:
    """The schema.org articles in a JSON-LD value, which may stand in a list, in `@graph` or in `mainEntity`; the fullest first."""
    queue, found = [value], []
    for _ in range(LIMIT):
        if not queue:
            break
        node = queue.pop(0)
        if isinstance(node, list):
            queue += node[:LIMIT]
        elif isinstance(node, Mapping):
            queue += [node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node]
            if _is_article(node):
                found.append(node)
    yield from sorted(found, key=lambda node: -len(_body(node) or ""))


def schema_body(article: Article) -> str | None:
    """The text of a JSON-LD article inside a page, where it is often escaped as HTML is."""
    body = article.get("articleBody")
    if not isinstance(body, str) or not body.strip():
        return None
    return html.unescape(TAG.sub("", body)).strip() if "<" in body or "&" in body else body.strip()


def schema_about(article: Article) -> About:
    """What a JSON-LD article inside a page says of itself."""
    about = about_of({key: value for key, value in article.items() if key != "url"})
    return replace(about, title=html.unescape(about.title).strip() if about.title else None)


def _is_article(node: Article) -> bool:
    types = node.get("@type")
    return any(isinstance(t, str) and SCHEMA_TYPE.search(t) for t in (types if isinstance(types, list) else [types]))


def _body(article: Article) -> str | None:
    """The body as given, or the paragraphs of a fundus body: {"summary": […], "sections": [{"headline": […], "paragraphs": […]}]}."""
    for key in BODIES:
        value = article.get(key)
        if isinstance(value, str) and value.strip():
            return value
        if isinstance(value, Mapping) and (lines := list(_paragraphs(value))):
            return "\n\n".join(lines)
    return None


def _paragraphs(body: Article) -> Iterator[str]:
    sections = body.get("sections")
    parts = [
        body.get("summary"),
        *(
            part
            for s in (sections if isinstance(sections, list) else [])
            if isinstance(s, Mapping)
            for part in (s.get("headline"), s.get("paragraphs"))
        ),
    ]
    for part in parts:
        yield from (line for line in (part if isinstance(part, list) else []) if isinstance(line, str) and line.strip())


def _first(article: Article, keys: tuple[str, ...]) -> str | None:
    return next((value for key in keys if isinstance(value := article.get(key), str) and value), None)


def _name(value: object) -> str | None:
    """A publisher's name: a string, an object with a `name`, or a list of such objects."""
    return next(iter(names(value)), None)


def _kind(value: object) -> str:
    kinds = {list: "a list", str: "a string", int: "a number", float: "a number", bool: "true or false"}
    return "nothing" if value is None else kinds.get(type(value), "an object")
