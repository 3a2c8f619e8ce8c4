"""In whose voice a clause speaks, what it says is not so, and who vouches for it.

outlet   The ferry sank. · [Officials said] it sank.        source   Officials said [it sank]. · “[We sank],” he said.
                                                            According to officials, [it sank].
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.types import Mentions, Sentence, Voice

if TYPE_CHECKING:
    from spacy.tokens import Token
DENYING = frozenset({"deny", "reject", "dismiss", "refute"})


def lacking(verb: Token) -> Token | None:
    """What is said not to be: "date" in "no date has been set" and in "gave no firm date"."""
    parts = (c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"})
    return next((part for part in parts if any(d.lower_ in {"no", "neither", "none"} for d in (part, *part.children))), None)


def negated(verb: Token) -> bool:
    """Of "no date has been set" and "the date was not set"."""
    return any(c.dep_ == "neg" for c in verb.children) or lacking(verb) is not None


def voice_of(mentions: Mentions, at: int) -> Voice:
    """Whose words or thoughts stand at an offset: a source's inside the content of a quote, direct or indirect."""
    return "source" if any(c.start <= at < c.end for q in mentions.quotes for c in q.content) else "outlet"


def attribution_of(mentions: Mentions, at: int, sentence: Sentence) -> tuple[str, ...]:
    """Who vouches for what stands at an offset, nearest first: the speaker whose words they are, then the outlet credited."""
    speakers = [q.speaker.name or q.speaker.text for q in mentions.quotes if q.speaker and any(c.start <= at < c.end for c in q.content)]
    credited = [c.name for c in mentions.credits if c.kind in {"reported", "told"} and sentence.start <= c.start and c.end <= sentence.end]
    return tuple(dict.fromkeys([*speakers, *(c for c in credited if c not in speakers)]))
