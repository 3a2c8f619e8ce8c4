"""A quote before it is known who its speaker is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rashomon.mentions.quotes.clauses import owner, source_of
from rashomon.mentions.quotes.marks import Marked
from rashomon.mentions.quotes.page import Page
from rashomon.types import QuoteKind, Span


@dataclass(frozen=True, slots=True)
class Draft:
    kind: QuoteKind
    content: tuple[Span, ...]
    cue: Span | None
    cue_token: int | None
    source: int | None  # head of the mention of its speaker
    carried: bool = False  # spoken by whoever spoke, or was spoken of, before


def with_cue(page: Page, content: tuple[Span, ...], cue: int) -> Draft:
    """A direct quote with the source that the parse gives its cue."""
    token = page.doc[cue]
    if token.lower_ == "according":
        objects = [t for t in token.subtree if t.dep_ == "pobj"]
        source = objects[0] if objects else None
    else:
        source = owner(token) if token.pos_ == "NOUN" else source_of(token) or (token.head if token.dep_ == "acl" else None)
    return Draft("direct", content, cue_span(page, cue), cue, None if source is None else source.i)


def cue_span(page: Page, cue: int) -> Span:
    """The words of a cue: "said", "according to"."""
    more = page.doc[cue].lower_ == "according" and cue + 1 < len(page.doc) and page.doc[cue + 1].lower_ == "to"
    return page.span(cue, cue + 2 if more else cue + 1)


def extended(draft: Draft, marked: Marked) -> Draft:
    return replace(draft, content=(*draft.content, Span(marked.first, marked.last)))
