"""Pages that need nothing else: no network, no other file, no script to be read; and words on their way into them."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from rashomon.dossier.wording import count
from rashomon.outputs import relating, sources, writing
from rashomon.outputs.arranging import OPEN, by_sort, sides, tellers, words
from rashomon.outputs.chart.words import STANDING, place_in_words, signed, when
from rashomon.outputs.lineage import manner
from rashomon.outputs.page import GLYPHS
from rashomon.reports.naming import percent
from rashomon.types import Report


def render(template: str, styles: Sequence[str], scripts: Sequence[str], **values: object) -> str:
    """A page with its styles and its scripts within it, and a policy that allows no others."""
    style, code = (Markup("").join(map(asset, names)) for names in (styles, scripts))
    return draw(template, style=style, script=code, policy=_policy(style, code), **values)


def draw(template: str, **values: object) -> str:
    """A template filled; all words are escaped."""
    return _environment().get_template(template).render(**values)


def address(report: Report) -> str | None:
    """Where the report can be read, if that is an http(s) address; "javascript:…" and the like are not."""
    for candidate in (report.url, report.source):
        try:
            parts = urlsplit(candidate or "")
        except ValueError:
            continue
        if parts.scheme in {"http", "https"} and parts.hostname:
            return candidate
    return None


def _policy(style: Markup, script: Markup) -> str:
    """Only this style and this script; nothing is loaded, sent, framed or submitted."""
    allowed = f"style-src '{_digest(style)}'; script-src '{_digest(script)}'"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def _digest(source: str) -> str:
    return f"sha256-{b64encode(sha256(source.encode()).digest()).decode()}"


@cache
def asset(name: str) -> Markup:
    """A style or a script as it lies beside the templates."""
    text = files("rashomon.outputs").joinpath("templates", name).read_text(encoding="utf-8")
    return Markup(text)  # the program's own style and script, not a report's words


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("rashomon.outputs"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        meanings=writing.MEANINGS,
        glyphs=GLYPHS,
        whose=writing.DECIDED,
        own_words=writing.own_words,
        open_verdicts=OPEN,
        by_sort=by_sort,
        sides=sides,
        tellers=tellers,
        worded=words,
        manner=manner,
        echoed=sources.echoed,
        informed=sources.informed,
        stance=sources.stance,
        place_in_words=place_in_words,
        said_when=when,
        standing=STANDING,
    )
    environment.filters.update(
        spoken=writing.spoken,
        percent=percent,
        excerpt=writing.excerpt,
        counted=count,
        published=writing.published,
        abridged=writing.abridged,
        address=address,
        line=writing.line,
        capitalized=writing.capitalized,
        signed=signed,
        pair=relating.pair,
        extent=relating.extent,
        turned=relating.turned,
    )
    return environment


def _shown(value: object) -> object:
    """Words on their way into the page lose what a browser could obey; what has been made for the page stays."""
    return writing.plain(value) if isinstance(value, str) and not isinstance(value, Markup) else value
