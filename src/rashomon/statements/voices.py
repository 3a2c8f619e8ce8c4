"""In whose voice a clause speaks, and whether it is asserted, denied, alleged, planned, asked or conditional."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.statements.clauses import governor
from rashomon.types import Mentions, Modality, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

DENYING = frozenset({"deny", "reject", "dismiss", "refute"})
GOVERNED: dict[Modality, frozenset[str]] = {
    "denied": DENYING,
    "alleged": frozenset({"allege", "accuse", "claim", "suspect", "reportedly", "allegedly"}),
    "planned": frozenset({"will", "plan", "intend", "expect", "schedule", "prepare", "project", "shall"}),
    "asked": frozenset({"ask", "request", "urge", "demand", "call"}),
    "conditional": frozenset({"if", "would", "could", "may", "might", "unless"}),
}
DEPENDENT = frozenset({"ccomp", "pcomp", "xcomp", "advcl", "acl", "relcl"})


def modality_of(verb: Token) -> Modality:
    """Of "officials denied that the ferry sank", the sinking is denied; of "it will sail", the sailing planned."""
    above = {governor(verb).lemma_.lower()} if verb.dep_ in DEPENDENT else set()
    beside = {c.lemma_.lower() for c in verb.children if c.dep_ in {"aux", "advmod", "mark"}}
    own = {verb.lemma_.lower()}
    for modality, words in GOVERNED.items():
        if (beside | above) & words or (modality != "conditional" and own & words and any(c.dep_ == "xcomp" for c in verb.children)):
            return modality
    return "asserted"


def lacking(verb: Token) -> Token | None:
    """What is said not to be: "date" in "no date has been set" and in "gave no firm date"."""
    parts = (c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"})
    return next((part for part in parts if any(d.lower_ in {"no", "neither", "none"} for d in (part, *part.children))), None)


def negated(verb: Token) -> bool:
    """Of "no date has been set" and "the date was not set"."""
    return any(c.dep_ == "neg" for c in verb.children) or lacking(verb) is not None


def attribution_of(mentions: Mentions, at: int, sentence: Sentence) -> tuple[str, ...]:
    """Who vouches for what stands at an offset, nearest first: the speaker whose words they are, then the outlet credited."""
    speakers = [q.speaker.name or q.speaker.text for q in mentions.quotes if q.speaker and any(c.start <= at < c.end for c in q.content)]
    credited = [c.name for c in mentions.credits if c.kind in {"reported", "told"} and sentence.start <= c.start and c.end <= sentence.end]
    return tuple(dict.fromkeys([*speakers, *(c for c in credited if c not in speakers)]))
