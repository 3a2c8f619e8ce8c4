"""In whose voice a clause speaks, what it says is not so, and who vouches for it.

outlet   The ferry sank. · [Officials said] it sank.        source   Officials said [it sank]. · “[We sank],” he said.
                                                            According to officials, [it sank].
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.types import Credit, Mentions, Parsed, Quote, Sentence, Voice

if TYPE_CHECKING:
    from spacy.tokens import Token

DENYING = frozenset({"deny", "reject", "dismiss", "refute"})


def lacking(verb: Token) -> Token | None:
    """What is said not to be: "date" in "no date has been set" and in "gave no firm date"."""
    parts = (c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"})
    return next((part for part in parts if any(d.lower_ in {"no", "neither", "none"} for d in (part, *part.children))), None)


def negated(verb: Token) -> bool:
    """Of "no date has been set", "the date was not set", "failed to set a date" and "has yet to set a date"."""
    lemma, children = verb.lemma_.lower(), list(verb.children)
    missed = lemma == "fail" or (lemma in {"have", "be", "remain"} and any(c.lower_ == "yet" for c in children))
    wanting = missed and any(c.dep_ == "xcomp" for c in children)
    return wanting or any(c.dep_ == "neg" for c in children) or lacking(verb) is not None


def by_sentence(parsed: Parsed, mentions: Mentions) -> tuple[Mentions, ...]:
    """Beside each sentence the mentions, of the quotes and credits only those that stand in it."""
    starts = [s.start for s in parsed.sentences]
    quotes: list[list[Quote]] = [[] for _ in starts]
    credited: list[list[Credit]] = [[] for _ in starts]
    for quote in mentions.quotes:
        touched = {i for c in quote.content for i in range(max(0, bisect_right(starts, c.start) - 1), bisect_right(starts, c.end))}
        for i in touched:
            quotes[i].append(quote)
    for credit in mentions.credits:
        for i in range(max(0, bisect_right(starts, credit.start) - 1), bisect_right(starts, credit.start)):
            credited[i].append(credit)
    return tuple(replace(mentions, quotes=tuple(q), credits=tuple(c)) for q, c in zip(quotes, credited, strict=True))


def voice_of(mentions: Mentions, at: int) -> Voice:
    """Whose words or thoughts stand at an offset: a source's inside the content of a quote, direct or indirect."""
    return "source" if any(c.start <= at < c.end for q in mentions.quotes for c in q.content) else "outlet"


def attribution_of(mentions: Mentions, at: int, sentence: Sentence) -> tuple[str, ...]:
    """Who vouches for what stands at an offset, nearest first: the speaker whose words they are, then the outlet credited."""
    speakers = [q.speaker.name or q.speaker.text for q in mentions.quotes if q.speaker and any(c.start <= at < c.end for c in q.content)]
    credited = [c.name for c in mentions.credits if c.kind in {"reported", "told"} and sentence.start <= c.start and c.end <= sentence.end]
    return tuple(dict.fromkeys([*speakers, *(c for c in credited if c not in speakers)]))
