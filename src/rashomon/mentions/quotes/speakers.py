"""Who speaks: the mention nearest the cue, and the actor it stands for."""

from __future__ import annotations

from rashomon.mentions.quotes.direct import Draft
from rashomon.mentions.quotes.page import Page
from rashomon.types import Actor, Name, Quote, Span, Speaker

CUTS = frozenset({"appos", "relcl", "acl", "punct", "advcl", "cc", "conj", "dep"})


def identify(page: Page, drafts: list[Draft], names: tuple[Name, ...], actors: tuple[Actor, ...]) -> tuple[Quote, ...]:
    """The drafts as quotes, each with its speaker."""
    known = {actor.id: actor.name for actor in actors}
    quotes: list[Quote] = []
    for draft in drafts:
        speaker = _speaker(page, draft, names, known) if draft.source is not None else None
        quotes.append(Quote(draft.kind, draft.content, draft.cue, speaker))
    return tuple(quotes)


def _speaker(page: Page, draft: Draft, names: tuple[Name, ...], known: dict[str, str]) -> Speaker:
    span = mention(page, draft.source or 0)
    text = page.text[span.start : span.end]
    head = page.starts[draft.source or 0]
    named = next((n for n in names if n.start <= head < n.end), None)
    name = text if named is None else known.get(named.actor or "", named.text)
    return Speaker(span.start, span.end, text, name)


def mention(page: Page, head: int) -> Span:
    """The noun phrase of a head, without apposition and relative clause: "a spokeswoman for the airline"."""
    token = page.doc[head]
    end = head + 1
    for child in token.rights:
        if child.dep_ in CUTS:
            break
        end = child.right_edge.i + 1
    return page.span(token.left_edge.i, end)
