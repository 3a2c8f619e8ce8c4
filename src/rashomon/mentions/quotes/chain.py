"""Who told whom, and where: what the words around a cue say of a quote beside its speaker.

channel      on Truth Social · in a statement · on state television · according to a court filing · the letter said
addressee    told reporters · said to the council · in an interview with the Tribune
occasion     at a rally in Ostrel · during a news conference · in an interview · speaking before parliament · told a rally
via          Reuters reported that she said · told CBS News, in the report of another outlet
first hand   told Al Jazeera, in Al Jazeera's own report; a speaker is named, and no other outlet
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from rashomon.mentions.quotes.drafts import Draft
from rashomon.mentions.quotes.lexicon import nouns, verbs
from rashomon.mentions.quotes.page import Page
from rashomon.mentions.quotes.speakers import mention
from rashomon.types import Credit, Quote, Report, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

CHANNEL = re.compile(
    r"(?:(?:post|tweet|tweetstorm|thread|statement|letter|message|e-?mail|release|communiqu[eé]|blog|video|recording|memo|note|op-ed|article|column"
    r"|essay|editorial|book|memoir|report|filing|complaint|affidavit|document|indictment|lawsuit|newsletter|podcast|broadcast|transcript"
    r"|website|site|page|account|channel|feed|platform|programme|program|show|television|tv|radio|air|media|caption|text"
    r"|twitter|x|facebook|instagram|social|telegram|youtube|tiktok|weibo|whatsapp|snapchat|threads|bluesky|mastodon|linkedin|reddit|substack)s?)$"
)
OCCASION = re.compile(
    r"(?:(?:rally|conference|briefing|interview|hearing|speech|meeting|address|debate|event|ceremony|summit|appearance|testimony|call|session"
    r"|trial|gathering|hall|remark|lecture|forum|convention|dinner|visit|tour|talk|sermon|vigil"
    r"|funeral|protest|demonstration|deposition|conversation|exchange|roundtable|panel|luncheon|breakfast|stop|scrum)s?)$"
)
BODY = re.compile(r"(?:court|parliament|congress|assembly|senate|council|committee)s?$")  # that one speaks in, or to
CARRIES = frozenset({"on", "in", "via", "through", "over"})
PLACES = frozenset({"at", "during", "in", "before", "after", "on"})
TELLS = frozenset({"tell", "inform", "assure", "remind", "warn", "ask", "notify", "urge", "advise"})
ADDRESSES = frozenset({"say", "speak", "write", "complain", "admit", "confess", "explain", "talk", "mention", "comment", "reply"})
CONFERS = frozenset({"interview", "conversation", "call", "exchange", "meeting", "appearance"})
SPEAKING = frozenset({"speak", "talk", "appear", "write", "post", "testify", "address"})
ASIDE = frozenset({"nsubj", "nsubjpass", "ccomp", "relcl", "conj", "parataxis"})  # what hangs on a cue, but is not of it
UPWARD = frozenset({"advcl", "conj", "xcomp", "acl", "relcl", "pcomp", "prep"})
TIMED = frozenset({"DATE", "TIME"})
HIGHEST = 3  # steps from a cue up to what its speaker does: "spoke at a rally, saying"
SHORTEST = 2  # letters that tell an outlet


def chained(page: Page, draft: Draft, quote: Quote, credited: tuple[Credit, ...], report: Report) -> Quote:
    """The quote with its channel, addressee and occasion, and with the outlets it comes by."""
    cue = None if draft.cue_token is None else page.doc[draft.cue_token]
    if cue is None or not _is_speech(cue):
        return quote
    around = [t for t in _around(cue) if not page.inside[t.i] and not any(c.start <= t.idx < c.end for c in quote.content)]
    channel, occasion = _placed(page, around, CARRIES, CHANNEL), _placed(page, around, PLACES, OCCASION, BODY)
    listener = _addressee(cue, around)
    addressee = None if listener is None else _phrase(page, listener, listener)
    if listener is not None and OCCASION.match(listener.lemma_.lower()):  # "told a rally"
        occasion, addressee = occasion or addressee, None
    told = replace(quote, channel=channel or _spoken_by(page, draft), occasion=occasion, addressee=addressee)
    near = [c for c in credited if c.start < cue.sent.end_char and cue.sent.start_char < c.end and c.kind in ("reported", "told")]
    told_to = page.text[addressee.start : addressee.end] if addressee is not None else ""
    elsewhere = listener is not None and listener.pos_ == "PROPN" and not _same(told_to, report.outlet)
    foreign = any(c.kind in ("agency", "republished", "contributed") and not _same(c.name, report.outlet) for c in credited)
    return _handed(told, near, report.outlet, elsewhere or foreign)


def _is_speech(cue: Token) -> bool:
    """Whether something is said, rather than believed or wanted: only what is said is told to someone somewhere."""
    lemma = cue.lemma_.lower()
    return cue.text == ":" or lemma in ("accord", "according") or "quote" in verbs().get(lemma, nouns().get(lemma, ()))


def _around(cue: Token) -> Iterator[Token]:
    """What hangs on a cue, and close on the verbs above it: "[Speaking at a rally], she said", "[spoke at a rally], saying"."""
    yield from _under(cue)
    below = cue
    for verb in islice(cue.ancestors, HIGHEST):
        if below.dep_ not in UPWARD:
            return
        for child in verb.children:
            if child.dep_ in ("prep", "dobj") and child.i != below.i:
                yield child
                yield from child.children
        below = verb


def _under(head: Token) -> Iterator[Token]:
    """A token and its parts, less the clauses that tell of something else."""
    waiting = [head]
    while waiting:
        token = waiting.pop()
        yield token
        kept = [c for c in token.children if c.dep_ not in ASIDE and (c.dep_ != "advcl" or c.lemma_.lower() in SPEAKING)]
        waiting.extend(reversed(kept))


def _placed(page: Page, around: list[Token], prepositions: frozenset[str], *nouns: re.Pattern[str]) -> Span | None:
    """The first phrase of a preposition and one of the nouns."""
    for token in around:
        if token.lower_ not in prepositions or token.dep_ not in ("prep", "advmod"):
            continue
        for child in token.children:
            if child.dep_ == "pobj" and child.ent_type_ not in TIMED and any(noun.match(child.lemma_.lower()) for noun in nouns):
                return _phrase(page, token, child)
    return None


def _phrase(page: Page, first: Token, head: Token) -> Span:
    """The noun phrase of a head, from its preposition on and without the day: "at a rally in Ostrel", not "… on Monday"."""
    span = mention(page, head.i)
    start = first.idx if first.i != head.i else span.start
    told = first.i == head.i and head.pos_ == "PROPN"
    ends = [c.idx for c in head.children if c.dep_ == "prep" and c.i > head.i and (told or _is_apart(c))]
    comma = page.text.find(",", head.idx, span.end)
    end = min([span.end, *ends, *([comma] if comma > 0 else [])])
    return Span(start, start + len(page.text[start:end].rstrip()))


def _is_apart(preposition: Token) -> bool:
    """Whether a preposition begins something else: when it was, or where: "a statement | on Monday", "members | at a rally"."""
    parts = [c for c in preposition.children if c.dep_ == "pobj"]
    timed = any(c.ent_type_ in TIMED for c in parts)
    return timed or (
        preposition.lower_ in PLACES and any(OCCASION.match(c.lemma_.lower()) or CHANNEL.match(c.lemma_.lower()) for c in parts)
    )


def _spoken_by(page: Page, draft: Draft) -> Span | None:
    """The channel that speaks itself: "the letter said", "according to a court filing"."""
    if draft.source is None or not CHANNEL.match(page.doc[draft.source].lemma_.lower()) or page.doc[draft.source].pos_ != "NOUN":
        return None
    return _phrase(page, page.doc[draft.source], page.doc[draft.source])


def _addressee(cue: Token, around: list[Token]) -> Token | None:
    """To whom it is said: the object of telling, who is spoken to, with whom the interview is."""
    lemma, here = cue.lemma_.lower(), {t.i for t in around}
    for child in cue.children:
        if child.i not in here or child.i < cue.i:
            continue
        if child.dep_ in ("dobj", "dative") and lemma in TELLS and child.pos_ in ("NOUN", "PROPN", "PRON"):
            return child
        if child.lower_ == "to" and child.dep_ in ("prep", "dative") and lemma in ADDRESSES:
            return _object(child)
    return next((found for t in around if _is_shared(t) and (found := _object(t)) is not None), None)


def _is_shared(word: Token) -> bool:
    """ "an interview [with] the Tribune", "a letter [to] the council"."""
    lemma = word.head.lemma_.lower()
    return (word.lower_ == "with" and lemma in CONFERS) or (word.lower_ == "to" and word.dep_ == "prep" and bool(CHANNEL.match(lemma)))


def _object(preposition: Token) -> Token | None:
    return next((c for c in preposition.children if c.dep_ == "pobj"), None)


def _handed(quote: Quote, near: list[Credit], outlet: str | None, doubtful: bool) -> Quote:
    """By which outlets it comes; doubtful where it may come by one that is not credited: "told Orrel Live", "(Reuters)" at the top."""
    others = tuple(dict.fromkeys(c.name for c in near if not _same(c.name, outlet)))
    first_hand: bool | None = None
    if others:
        first_hand = False if outlet else None
    elif near or (quote.speaker is not None and not doubtful):
        first_hand = True
    return replace(quote, via=others, first_hand=first_hand)


def _same(name: str, outlet: str | None) -> bool:
    """Whether two names are of one outlet: "The Daily Lumen", "dailylumen.com", "Daily Lumen Online"."""
    one, other = _letters(name), _letters(outlet or "")
    return min(len(one), len(other)) >= SHORTEST and (one.startswith(other) or other.startswith(one))


def _letters(name: str) -> str:
    bare = name.lower().removeprefix("the ").removeprefix("www.").removeprefix("edition.")
    return "".join(c for c in re.sub(r"\.(?:com|org|net|co\.uk|co|news)$", "", bare) if c.isalnum())
