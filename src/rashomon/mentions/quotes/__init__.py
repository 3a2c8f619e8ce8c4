"""Quotes: what is said to have been said, in whose words, and by whom.

direct: “We won,” she said.    indirect: She said they had won.    mixed: She called it “a great day”.
"""

from __future__ import annotations

import re

from rashomon.mentions.credits.outlets import only_outlets
from rashomon.mentions.quotes.chain import chained
from rashomon.mentions.quotes.clauses import Attribution, attributions
from rashomon.mentions.quotes.direct import find_direct
from rashomon.mentions.quotes.drafts import Draft, cue_span
from rashomon.mentions.quotes.lexicon import verbs
from rashomon.mentions.quotes.page import Page, page_of, trimmed
from rashomon.mentions.quotes.speakers import identify, mention
from rashomon.types import CLAIMING, Actor, Credit, Name, Parsed, Passage, Quote, Span

__all__ = ["find_quotes"]

SAID_LAST = re.compile(r"(?P<what>[^\n]+), (?P<who>[^\n,;:]{2,40}) (?P<verb>[a-z]{2,15}s)\b[;.]?[ \u00a0]*(?:\n|$)")


def find_quotes(parsed: Parsed, names: tuple[Name, ...], actors: tuple[Actor, ...], credited: tuple[Credit, ...] = ()) -> tuple[Quote, ...]:
    """The quotes of a report, in order of their content; its credits tell by which outlets they come."""
    page = page_of(parsed)
    drafts = find_direct(page)
    drafts += _find_headlines(page, parsed, names, drafts)
    drafts += _find_indirect(page, parsed, drafts)
    drafts.sort(key=lambda d: (d.content[0].start, d.content[-1].end))
    quotes = identify(page, drafts, names, actors)
    return tuple(chained(page, draft, quote, credited, parsed.report) for draft, quote in zip(drafts, quotes, strict=True))


def _find_headlines(page: Page, parsed: Parsed, names: tuple[Name, ...], direct: list[Draft]) -> list[Draft]:
    """Headlines that begin with a name and a colon, or end with who says so: "Lee: bridge will close", "Bridge to close, Lee hints"."""
    ends = {name.start: name.end for name in names}
    quoted = [span for draft in direct for span in draft.content]
    made = (_opened(page, p, ends) or _closed(page, p) for p in parsed.passages if p.role == "headline")
    return [draft for draft in made if draft is not None and not _held(draft, quoted)]


def _opened(page: Page, headline: Passage, ends: dict[int, int]) -> Draft | None:
    colon = ends.get(headline.start, 0)
    content = trimmed(page.text, colon + 1, headline.end)
    if page.text[colon : colon + 2] != ": " or content is None:
        return None
    token = page.token_at(colon)
    return Draft("indirect", (content,), Span(colon, colon + 1), token, token - 1)


def _closed(page: Page, headline: Passage) -> Draft | None:
    said = SAID_LAST.match(page.text, headline.start, headline.end)
    if said is None:
        return None
    cue, content = page.token_at(said.start("verb")), trimmed(page.text, *said.span("what"))
    lemma = page.doc[cue].lemma_.lower() if cue < len(page.doc) else ""
    if content is None or not cue or not {lemma, said["verb"].removesuffix("s")} & set(verbs()):
        return None
    return Draft("indirect", (content,), Span(*said.span("verb")), cue, cue - 1)


def _find_indirect(page: Page, parsed: Parsed, direct: list[Draft]) -> list[Draft]:
    """Indirect and mixed quotes, less what direct ones already hold."""
    used = {d.cue_token for d in direct}
    quoted = [span for d in direct for span in d.content]
    found = []
    for sentence in parsed.sentences:
        if sentence.role not in CLAIMING:
            continue
        made = list(attributions(page.doc, sentence.first, sentence.last, page.inside))
        for attribution in made:
            if any(_within(page, attribution, other) for other in made):
                continue
            draft = None if attribution.cue in used else _draft(page, attribution)
            if draft is not None and not _held(draft, quoted):
                found.append(draft)
    return found


def _within(page: Page, inner: Attribution, outer: Attribution) -> bool:
    """An attribution inside another that tells of no second speaker: "She said [she believes …]", not "The Post said [Lee said …]"."""
    if not any(first <= inner.cue < last for first, last in outer.content):
        return False
    if outer.source is not None and only_outlets(_words(page, mention(page, outer.source))):
        return False
    spoken = "quote" in verbs().get(page.doc[inner.cue].lemma_.lower(), ())
    return not spoken or (inner.source is not None and page.doc[inner.source].pos_ == "PRON")


def _words(page: Page, span: Span) -> str:
    return page.text[span.start : span.end]


def _draft(page: Page, attribution: Attribution) -> Draft | None:
    spans = [page.span(first, last) for first, last in attribution.content]
    content = tuple(s for s in (trimmed(page.text, span.start, span.end) for span in spans) if s is not None)
    if not content:
        return None
    mixed = any(m.first < s.end and s.start < m.last for m in page.marked for s in content)
    cue = cue_span(page, attribution.cue)
    return Draft("mixed" if mixed else "indirect", content, cue, attribution.cue, attribution.source)


def _held(draft: Draft, quoted: list[Span]) -> bool:
    """Half or more of it stands in direct quotes."""
    length = sum(s.end - s.start for s in draft.content)
    shared = sum(max(0, min(s.end, q.end) - max(s.start, q.start)) for s in draft.content for q in quoted)
    return shared * 2 >= length
