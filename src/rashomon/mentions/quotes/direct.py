"""Direct speech: which words between quotation marks were said, and what tells by whom.

“We won,” she said.                  the cue after           She said: “We won.”          the cue before
“We won,” she said. “At last.”       the cue between         Mayor: ‘We won’              a name and a colon
“We won.” (the paragraph before being hers)                  carried over from the quote or the subject before
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.mentions.quotes.clauses import owner, source_of
from rashomon.mentions.quotes.lexicon import nouns, verbs
from rashomon.mentions.quotes.marks import Marked
from rashomon.mentions.quotes.page import Page
from rashomon.types import QuoteKind, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

FULL_STOP = re.compile(r"[.!?…]['’”\")\]]*\s+(?=[^\sa-z])|\n\s*(?=[^\sa-z])")
ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|St|Jr|Sr|Prof|Rev|Hon|Capt|Maj|Adm|Cmdr|Det|No|vs|Pres|Jan|Feb|Aug|Sept|Oct|Nov|Dec)|\b[A-Z])$"
)
REACH = 1200  # characters before a quote in which what leads up to it is looked for
FARTHEST = 45  # tokens between a quote and its cue
NEXT = 3  # the same, where the quote has no comma or full stop of its own
WORDY = 4  # words that make a quote by themselves
ADDRESSED = 9  # tokens that say to whom and where: "told reporters on Monday"


@dataclass(frozen=True, slots=True)
class Draft:
    """A quote before it is known who its speaker is."""

    kind: QuoteKind
    content: tuple[Span, ...]
    cue: Span | None
    cue_token: int | None
    source: int | None  # head of the mention of its speaker
    carried: bool = False  # spoken by whoever spoke, or was spoken of, before


def find_direct(page: Page) -> list[Draft]:
    """The direct quotes of a page, pieces that a cue splits joined."""
    drafts: list[Draft] = []
    for k, marked in enumerate(page.marked):
        draft = _draft(page, k, marked, drafts)
        if draft is None:
            continue
        if drafts and not draft.carried and draft.cue_token in (None, drafts[-1].cue_token):
            drafts[-1] = _extended(drafts[-1], marked)
        else:
            drafts.append(draft)
    return drafts


def _draft(page: Page, k: int, marked: Marked, drafts: list[Draft]) -> Draft | None:
    """One stretch between marks as a quote; without a cue and not carried where it goes on with the quote before."""
    content = (Span(marked.first, marked.last),)
    lead, before = _lead(page, k)
    lead_text = page.text[lead : marked.start]
    if before is not None and before.continues:
        return Draft("direct", content, None, None, None) if drafts else None
    opens_sentence = not lead_text.strip(" \t\n([—–-")
    reach = _reach(page, marked, opens_sentence)
    after = _cue_after(page, k, reach) if reach else None
    if opens_sentence:
        if after is not None:
            return _with_cue(page, content, after)
        if _whole(page, marked):
            return _uncued(page, k, content, drafts)
        return None
    ahead = _cue_before(page, lead, marked)
    if ahead is not None:
        return _with_cue(page, content, ahead) if isinstance(ahead, int) else ahead
    if lead_text.rstrip()[-1:] in ",;" and after is not None:
        return _with_cue(page, content, after)
    if before is not None and drafts and drafts[-1].content[-1].end == before.last and lead_text.strip(" ,;") in ("", "and", "or"):
        return Draft("direct", content, None, None, None)
    return None


def _reach(page: Page, marked: Marked, opens_sentence: bool) -> int:
    """How many tokens after a stretch its cue may stand: none where the sentence is over."""
    closing, following = page.text[marked.first : marked.last].rstrip()[-1:], page.text[marked.end : marked.end + 2]
    if closing in tuple(",?!—-…") or following[:1] in tuple(",—"):
        return FARTHEST
    if not opens_sentence or (closing == "." and not following.strip()[:1].islower()):
        return 0
    return FARTHEST if closing == "." else NEXT


def _lead(page: Page, k: int) -> tuple[int, Marked | None]:
    """Where the sentence begins that leads up to a stretch, and the stretch before it, if it stands in the same sentence."""
    here = page.marked[k]
    before = page.marked[k - 1] if k else None
    low = max(before.end if before else 0, here.start - REACH)
    stops = [stop for stop in _stops(page.text, low, here.first) if not page.text[low : stop.start() + 1].rstrip().endswith(":")]
    start = stops[-1].end() if stops else low
    return start, before if before is not None and not (page.text[before.end : here.start].strip() and stops) else None


def _stops(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The ends of sentences and paragraphs in a stretch of text, less the full stops of abbreviations."""
    return [
        stop for stop in FULL_STOP.finditer(text, start, end) if not ABBREVIATED.search(text, max(start, stop.start() - 6), stop.start())
    ]


def _cue_after(page: Page, k: int, reach: int) -> int | None:
    """The word of saying in what follows a stretch, up to the end of the sentence or the next stretch."""
    here = page.marked[k]
    limit = page.marked[k + 1].start if k + 1 < len(page.marked) else len(page.text)
    first = page.token_at(here.end)
    fallback = None
    for i in range(first, min(page.token_at(limit), first + reach)):
        token = page.doc[i]
        if token.text in (".", ";", ":") or "\n" in token.text:
            break
        if _speaks(token):
            if token.dep_ in ("relcl", "acl") and i > first + 1:
                fallback = i if fallback is None else fallback
                continue
            return i
        if token.lower_ == "according":
            return i
    return fallback


def _cue_before(page: Page, lead: int, marked: Marked) -> int | Draft | None:
    """The word of saying in what leads up to a stretch; where there is none but a colon, the name before that."""
    text = page.text[lead : marked.start].rstrip()
    first, last = page.token_at(lead), page.token_at(marked.start)
    spoken = [i for i in range(max(first, last - FARTHEST), last) if not page.inside[i] and _speaks(page.doc[i])]
    closing = text[-1:]
    if spoken and (closing in (",", ":") or _adjoins(page, spoken[-1], last, marked)):
        return spoken[-1]
    if closing == ":" and page.text[marked.first : marked.last].strip()[:1].isupper():
        return _colon(page, first, last, marked)
    return None


def _adjoins(page: Page, cue: int, last: int, marked: Marked) -> bool:
    """Nothing stands between cue and quote, or, where the quote is a sentence, only to whom it is said: "told reporters “We won”"."""
    words = page.text[marked.first : marked.last].split()
    if len(words) < WORDY:
        return False
    return cue + 1 == last or (words[0][0].isupper() and last - cue <= ADDRESSED)


def _colon(page: Page, first: int, last: int, marked: Marked) -> Draft | None:
    """“Mayor: ‘We won’”: the name right before the colon, else the last subject, else the last noun."""
    nounlike = [i for i in range(first, last) if page.doc[i].pos_ in ("PROPN", "NOUN", "PRON")]
    if not nounlike:
        return None
    colon = max((i for i in range(first, last) if page.doc[i].text == ":"), default=last - 1)
    subjects = [i for i in nounlike if page.doc[i].dep_ in ("nsubj", "nsubjpass")]
    named = page.doc[colon - 1].pos_ == "PROPN"
    source = subjects[-1] if subjects and not named else nounlike[-1]
    return Draft("direct", (Span(marked.first, marked.last),), page.span(colon, colon + 1), colon, source)


def _speaks(token: Token) -> bool:
    lemma = token.lemma_.lower()
    if token.pos_ in ("VERB", "AUX"):
        return "quote" in verbs().get(lemma, ())
    return token.pos_ == "NOUN" and token.dep_ in ("ROOT", "dobj") and "quote" in nouns().get(lemma, ())


def _with_cue(page: Page, content: tuple[Span, ...], cue: int) -> Draft:
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


def _whole(page: Page, marked: Marked) -> bool:
    """A stretch that is a sentence or more by itself: it begins with a capital and ends with a full stop."""
    words = page.text[marked.first : marked.last].strip()
    return words[:1].isupper() and (words[-1:] in ".!?…" or page.text[marked.end : marked.end + 1] in ".!?") and " " in words


def _uncued(page: Page, k: int, content: tuple[Span, ...], drafts: list[Draft]) -> Draft:
    """A whole stretch without a cue goes on with the quote before it in its paragraph, else its speaker is carried over."""
    before = page.marked[k - 1] if k else None
    gap = page.text[before.end : content[0].start] if before else "\n"
    near = before is not None and bool(drafts) and drafts[-1].content[-1].end == before.last
    if before is not None and near and "\n" not in gap and len(_stops(page.text, before.end, content[0].start)) <= 1:
        return Draft("direct", content, None, None, None)
    return Draft("direct", content, None, None, None, carried=True)


def _extended(draft: Draft, marked: Marked) -> Draft:
    content = (*draft.content, Span(marked.first, marked.last))
    return Draft(draft.kind, content, draft.cue, draft.cue_token, draft.source, draft.carried)
