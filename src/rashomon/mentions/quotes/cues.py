"""The word that makes a stretch between quotation marks a quote: in what follows it, or in what leads up to it.

“We won,” she said.       “We won” in ten, said Ann Lee.      “We won”, in her view.      “We won,” the two write.
She said: “We won.”       She told reporters “We won.”        a sign that read “Won”      Mayor Lee: ‘We won’
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.mentions.quotes.drafts import Draft
from rashomon.mentions.quotes.lexicon import nouns, verbs
from rashomon.mentions.quotes.marks import Marked
from rashomon.mentions.quotes.page import Page
from rashomon.types import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

FARTHEST = 45  # tokens between a quote and its cue
NEXT = 3  # the same, where the quote has no comma or full stop of its own
WORDY = 4  # words that make a quote by themselves
ADDRESSED = 9  # tokens that say to whom and where: "told reporters on Monday"
INNER = " '’\"”"  # what may close within a stretch
VIEWS = frozenset({"view", "word", "opinion", "telling", "account"})  # "in her view"
WRITTEN = frozenset({"say", "read", "shout", "chant", "yell", "tweet", "reply", "answer"})  # what a single word makes a quote of


def reach_of(page: Page, marked: Marked, opens_sentence: bool) -> int:
    """How many tokens after a stretch its cue may stand: none where the sentence is over."""
    closing, following = page.text[marked.first : marked.last].rstrip(INNER)[-1:], page.text[marked.end : marked.end + 2]
    if closing in tuple(",?!—-…") or following[:1] in tuple(",—"):
        return FARTHEST
    if not opens_sentence or (closing == "." and not following.strip()[:1].islower()):
        return 0
    return FARTHEST if closing == "." or len(page.text[marked.first : marked.last].split()) >= 2 * WORDY else NEXT


def cue_after(page: Page, k: int, reach: int) -> int | None:
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
        if token.lower_ == "according" or _in_view(token):
            return i
    return fallback


def _in_view(token: Token) -> bool:
    """ "in her view", "in the words of Ann Lee"."""
    whose = any(c.dep_ == "poss" or c.lower_ == "of" for c in token.children)
    return token.lemma_.lower() in VIEWS and token.dep_ == "pobj" and token.head.lower_ == "in" and whose


def cue_before(page: Page, lead: int, marked: Marked) -> int | Draft | None:
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
        return cue + 1 == last and page.doc[cue].lemma_.lower() in WRITTEN
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
