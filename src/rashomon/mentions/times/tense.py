"""The tense of what is said to happen at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Tense = Literal["past", "future", ""]
PLANNING = frozenset(
    [
        "expect",
        "plan",
        "schedule",
        "due",
        "set",
        "hope",
        "intend",
        "want",
        "promise",
        "order",
        "aim",
        "agree",
        "ask",
        "urge",
        "propose",
        "prepare",
        "vow",
        "pledge",
        "need",
        "begin",
        "start",
    ]
)
MODALS_AHEAD = frozenset({"will", "shall", "wo", "'ll", "’ll", "may", "can", "must", "should", "would", "could", "might"})
STEPS = 12  # how far up the tree the verb is looked for


def tense_at(doc: Doc, start: int, end: int) -> Tense:
    """The tense of the nearest verb over the words between two offsets; "" where there is none or it could be either."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return ""
    token = span.root
    for _ in range(STEPS):
        if token.pos_ in ("VERB", "AUX"):
            tense = _tense_of(token)
            if tense:
                return tense
        if token.head is token:
            return ""
        token = token.head
    return ""


def _tense_of(verb: Token) -> Tense:
    """ "met", "has met", "was met" → past; "will meet", "is to meet", "plans to meet" → future."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in helpers}
    if words & MODALS_AHEAD and not words & {"have", "'ve"}:
        return "future"
    if verb.tag_ == "VBD" or words & {"was", "were", "had", "has", "have", "did", "'ve", "’ve", "'d"}:
        return "past"
    if "to" in words:
        return "future" if verb.head.lemma_.lower() in PLANNING or verb.head.pos_ == "NOUN" else ""
    if verb.tag_ == "VBG" and words & {"is", "are", "am", "'s", "'re", "’s", "’re"}:
        return "future"
    return "past" if verb.tag_ == "VBN" and not helpers else ""
