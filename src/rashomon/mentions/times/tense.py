"""The tense of what is said to happen at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Tense = Literal["past", "future", ""]
# Verbs whose "to", "until" or "for" looks ahead, and whose participle does: "scheduled for May", "extended until Friday"
PLANNING_VERBS = (
    "expect plan schedule slate set due hope intend want promise order aim agree ask urge propose prepare vow pledge need"
    " extend postpone delay adjourn give wait reschedule anticipate book"
)
PLANNING = frozenset(PLANNING_VERBS.split())
# Verbs whose present tense tells of what is fixed for a day: "the offer expires Friday"
TIMETABLE_VERBS = "open begin start end expire resume reconvene convene take arrive leave depart meet conclude return reopen vote"
TIMETABLE = frozenset(TIMETABLE_VERBS.split())
AHEAD = frozenset({"until", "till", "for", "by", "through", "to", "from"})
MODALS = frozenset({"will", "shall", "wo", "'ll", "’ll", "can", "must", "should", "would", "may"})
PAST_HELPERS = frozenset({"was", "were", "had", "has", "have", "did", "'ve", "’ve"})
BEING = frozenset({"is", "are", "am", "'s", "'re", "’s", "’re", "be"})
STEPS = 12  # how far up the tree the verb is looked for


def tense_at(doc: Doc, start: int, end: int) -> Tense:
    """The tense of the nearest verb over the words between two offsets; "" where there is none or it could be either."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or len(span) == 0:
        return ""
    before = span[0].nbor(-1).lower_ if span[0].i > 0 else ""
    if before == "as":  # "as soon as Tuesday"
        return "future"
    token = span.root
    for _ in range(STEPS):
        if token.pos_ in ("VERB", "AUX"):
            if before in AHEAD and token.lemma_.lower() in PLANNING:
                return "future"
            tense = _tense_of(token)
            if tense:
                return tense
        if token.head.i == token.i:
            return ""
        token = token.head
    return ""


def is_before_past(doc: Doc, start: int, end: int) -> bool:
    """ "On Tuesday she had said": a look back from what is told, which goes on with its own day."""
    span = doc.char_span(start, end, alignment_mode="expand")
    token = span.root if span is not None and len(span) else None
    for _ in range(STEPS):
        if token is None or token.pos_ in ("VERB", "AUX") or token.head.i == token.i:
            break
        token = token.head
    return token is not None and token.tag_ == "VBN" and any(t.lower_ == "had" and t.dep_ == "aux" for t in token.children)


def _tense_of(verb: Token) -> Tense:
    """ "met", "has met", "was met" → past; "will meet", "is to meet", "plans to meet" → future."""
    words = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if words & MODALS and not words & {"have", "'ve", "’ve"}:
        return "future"
    if verb.tag_ == "VBD" or words & PAST_HELPERS:
        return "past"
    if "to" in words:
        return "future" if verb.head.lemma_.lower() in PLANNING or verb.head.pos_ == "NOUN" else ""
    if verb.tag_ == "VBG" and words & BEING:
        return "future"
    if verb.tag_ in ("VBZ", "VBP") and verb.lemma_.lower() in TIMETABLE:
        return "future"
    if verb.tag_ == "VBN":
        return "future" if verb.lemma_.lower() in PLANNING and (words & BEING or not words) else "" if words else "past"
    return ""
