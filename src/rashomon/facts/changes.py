"""What the words around a measure say of change: that it is the newer figure, or one that no longer holds."""

from __future__ import annotations

import re

from rashomon.facts.claims import Claim
from rashomon.types import Value

AROUND = 160  # characters to either side in which the phrase of a measure may begin and end
_UPWARDS = "rise climb grow increase jump raise surge swell soar mount bring upgrade extend"
_DOWNWARDS = "lower cut reduce drop fall shrink slash downgrade"
_EITHER = "revise correct update adjust amend postpone reschedule delay move shift push"
CHANGE = frozenset(f"{_UPWARDS} {_DOWNWARDS} {_EITHER}".split())
MOVED = frozenset(_EITHER.split())  # of a day: "moved from Monday", while "open from Monday" is no change
_TO, _FROM, _UP_FROM = re.compile(r"\b(?:to|at|until|till)\s+$"), re.compile(r"\bfrom\s+$"), re.compile(r"\b(?:up|down) from\s+$")
_NOW, _ARE_NOW = (
    re.compile(r"\b(?:now|instead)(?:\s+[\w-]+){0,3}\s*$", re.IGNORECASE),
    re.compile(r"\s*(?:is|are|was|were) now\b(?! (?!missing\b)\w+ing\b)"),
)
_GIVEN = "(?:said|told|reported|put|thought|believed|planned|scheduled|estimated|announced|given|stated|due|set|expected|listed|feared)"
_FIGURE = r"(?:reports?|figures?|counts?|tolls?|estimates?|tall(?:y|ies)|statements?|versions?|accounts?|plans?|dates?)"
_ONCE = re.compile(
    rf"\b(?:(?:at first|initially|originally|previously|earlier|first) (?:\w+ )?{_GIVEN}"
    rf"|(?:an? |the )?(?:preliminary|earlier|early|first|initial|original|previous) (?:\w+ )?{_FIGURE})\b",
    re.IGNORECASE,
)
_VERSION = re.compile(r"\b(?:earlier|previous|original|first) versions?\b", re.IGNORECASE)
_AT_FIRST = re.compile(r"\s*(?:at first|initially|originally|previously|earlier),", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?][\"”’']?\s|\n")
_BREAK = re.compile(r"[,;:()\n–—]|[.!?](?=\s|$)")


def is_newer(claim: Claim, text: str) -> bool:
    """ "The toll rose to nine", "was revised to nine", "is now put at nine", "postponed until Friday"; not "rose nine percent"."""
    measure = claim.statement.measure
    if measure is None or is_older(claim, text):
        return False
    before, after = _phrase(text, measure.start, measure.end)
    reached = claim.statement.predicate in CHANGE and _TO.search(before) is not None
    return bool(reached or _NOW.search(before) or _ARE_NOW.match(after))


def is_older(claim: Claim, text: str) -> bool:
    """ "Officials initially said five", "earlier reports put it at five", "an earlier version of this report said five", "up from five"."""
    measure = claim.statement.measure
    if measure is None:
        return False
    before, _ = _phrase(text, measure.start, measure.end)
    sentence = _SENTENCE_END.split(text[max(0, measure.start - 2 * AROUND) : measure.start])[-1]
    return bool(
        (claim.statement.predicate in (CHANGE if isinstance(measure, Value) else MOVED) and _FROM.search(before))
        or _UP_FROM.search(before)
        or _AT_FIRST.match(sentence)
        or _ONCE.search(before)
        or any(_ONCE.search(who) for who in claim.statement.attributed_to)
    )


def is_corrected(claim: Claim, text: str) -> bool:
    """ "An earlier version of this article said that five people drowned.", wherever in the report that stands."""
    measure = claim.statement.measure
    if measure is None or "version" not in text:
        return False
    return _VERSION.search(_SENTENCE_END.split(text[max(0, measure.start - 2 * AROUND) : measure.start])[-1]) is not None


def _phrase(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after a measure up to the next comma or the like."""
    before = _BREAK.split(text[max(0, start - AROUND) : start])[-1]
    return before, _BREAK.split(text[end : end + AROUND])[0]
