"""Pages that need nothing else: no network, no other file, no script to be read; and words on their way into them."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from urllib.parse import urlsplit

from jinja2 import BaseLoader, ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from rashomon.dossier.wording import count
from rashomon.outputs import relating, sources, writing
from rashomon.outputs.arranging import OPEN, by_sort, sides, tellers, words
from rashomon.outputs.chart.words import STANDING, place_in_words, signed, when
from rashomon.outputs.lineage import manner
from rashomon.outputs.page import GLYPHS
from rashomon.reports.naming import percent
from rashomon.types import Report

OUTPUTS = "rashomon.outputs"


@dataclass(frozen=True, slots=True)
class Dress:
    """The styles and the scripts that stand within a page, by the names of their files."""

    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    package: str = OUTPUTS  # where files are looked for before those of the dossier's page
    sends: bool = False  # the page has forms, which are sent to where it came from


def render(template: str, dress: Dress, **values: object) -> str:
    """A page with its styles and its scripts within it, and a policy that allows no others."""
    style, code = _worn(dress)
    return draw(template, dress.package, style=style, script=code, policy=policy(dress), **values)


def draw(template: str, package: str = OUTPUTS, **values: object) -> str:
    """A template filled; all words are escaped."""
    return _environment(package).get_template(template).render(**values)


def policy(dress: Dress) -> str:
    """Only these styles and scripts; nothing is loaded, sent or framed, but for forms to the page's own server."""
    style, code = _worn(dress)
    allowed = f"style-src '{_digest(style)}'; script-src '{_digest(code)}'"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action '{'self' if dress.sends else 'none'}'"


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


def _worn(dress: Dress) -> tuple[Markup, Markup]:
    """Its styles as one, its scripts as one."""
    style, code = (Markup("").join(asset(name, dress.package) for name in names) for names in (dress.styles, dress.scripts))
    return style, code


def _digest(source: str) -> str:
    return f"sha256-{b64encode(sha256(source.encode()).digest()).decode()}"


def _loader(package: str) -> BaseLoader:
    own = PackageLoader(OUTPUTS)
    return own if package == OUTPUTS else ChoiceLoader([PackageLoader(package), own])


@cache
def asset(name: str, package: str = OUTPUTS) -> Markup:
    """A style or a script as it lies beside the templates."""
    text, _, _ = _loader(package).get_source(_environment(package), name)
    return Markup(text)  # the program's own style and script, not a report's words


@cache
def _environment(package: str) -> Environment:
    environment = Environment(
        loader=_loader(package),
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
