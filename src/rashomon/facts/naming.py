"""Names for a reader: of a report, of a measure, of the matter of a fact."""

from __future__ import annotations

import re

from rashomon.facts.claims import Claim
from rashomon.facts.ranges import describe
from rashomon.types import FactKind, Time, Value

LABELS: dict[FactKind, str] = {
    "count": "how many",
    "duration": "how long",
    "date": "when",
    "time": "when",
    "money": "how much",
    "percent": "what share",
    "mass": "how heavy",
    "length": "how far",
    "speed": "how fast",
    "age": "what age",
    "rank": "which in order",
    "name": "who or which",
    "wording": "in which words",
}
LONGEST = 80  # characters of a topic's clause
PARTS = {"TMO": "morning", "TAF": "afternoon", "TEV": "evening", "TNI": "night"} | {
    "-SP": "spring", "-SU": "summer", "-FA": "autumn", "-WI": "winter",
}  # fmt: skip
_PART = re.compile(r"T(?:MO|AF|EV|NI)$|-(?:SP|SU|FA|WI)$")
_HANGING = re.compile(r"(?:^|\s)(?:an?|the|on|in|at|of|for|and|or|with|to|from|between|than|as|that|which)$|[\s,;:–—(-]+$", re.IGNORECASE)
_LEADING = re.compile(r"^(?:[\s,;:.–—)-]+|(?:and|but|or)\s)+", re.IGNORECASE)


def said(measure: Value | Time) -> str:
    """A measure, normalised, for a reader: "110 people", "2026-01-07", "2026-01-07 morning", "2025-09", "2026-01-04/2026-01-05"."""
    if isinstance(measure, Value):
        return describe(measure)
    if measure.earliest is None or measure.latest is None or measure.earliest == measure.latest:
        return measure.earliest or measure.value
    if not _placed(measure.value):
        return f"{measure.earliest}/{measure.latest}"
    return _PART.sub(lambda part: f" {PARTS[part[0]]}", measure.value)


def _placed(value: str) -> bool:
    """Is a TIMEX3 value one that a reader can read: a month, a year, a clock time?"""
    return "X" not in value and "W" not in value and value[:4].isdigit()


# --- topics -----------------------------------------------------------------------------------------------------------


def topic(kind: FactKind, claim: Claim, text: str) -> str:
    """The matter of a fact, its clause with the measure left open: "how many homes: without power", "how long: the call lasted"."""
    statement = claim.statement
    clause, measure = statement.clause, statement.measure
    if measure is None:
        return _cut(_whole(text[statement.start : statement.end]))
    if not clause.start <= measure.start <= measure.end <= clause.end:
        return f"{_asked(kind, measure, text)}: {_cut(_whole(text[statement.start : statement.end]))}"
    left, right = text[clause.start : measure.start], text[measure.end : clause.end]
    return f"{_asked(kind, measure, text)}: {_open(left, right, modifies='-' in measure.text)}".rstrip(" :")


def _asked(kind: FactKind, measure: Value | Time, text: str) -> str:
    """The question, with what is counted: "how many", "how many homes"."""
    if kind != "count" or not isinstance(measure, Value) or measure.head is None or not measure.unit:
        return LABELS[kind]
    noun = text[measure.head.start : measure.head.end]
    common = noun.isalpha() and (noun.islower() or noun.isupper()) and measure.nominal != 1
    return f"{LABELS[kind]} {noun.lower()}" if common else LABELS[kind]


def _open(left: str, right: str, *, modifies: bool) -> str:
    """A clause with a gap; what "15-minute" stands before is the matter itself: "phone call between the two"."""
    before, after = " ".join(left.split()), " ".join(right.split())
    if modifies and after[:1].isalpha() and " " in after:
        return _cut(_whole(after.partition(", ")[0]))
    before, after = _LEADING.sub("", before), _without_hanging(after)
    if not after.strip(" .,;:"):
        return _tail(_whole(before), LONGEST)
    tail = _tail(before, max(LONGEST - len(after), LONGEST // 2))
    gap = "" if not tail else " …" if after[0] in "’',;:)" else " … "
    return _whole(_cut(f"{tail}{gap}{after if tail else _LEADING.sub('', after)}", LONGEST + 3))


def _whole(words: str) -> str:
    """On one line, without loose ends and without quotation marks and brackets whose other half is elsewhere."""
    return _paired(_without_hanging(_LEADING.sub("", " ".join(words.split()))))


def _paired(line: str) -> str:
    for pair in ("“”", "()"):
        if line.count(pair[0]) != line.count(pair[1]):
            line = line.replace(pair[0], "").replace(pair[1], "")
    return line.replace('"', "") if line.count('"') % 2 else line


def _cut(words: str, longest: int = LONGEST) -> str:
    """The beginning, cut at a word's edge."""
    return words if len(words) <= longest else f"{_without_hanging(_paired(words[:longest].rsplit(' ', 1)[0]))} …"


def _tail(words: str, longest: int) -> str:
    """The end, cut at a word's edge."""
    return words if len(words) <= longest else f"… {words[-longest:].split(' ', 1)[-1]}"


def _without_hanging(words: str) -> str:
    """ "the fund of" the fund; "the call between him and" the call."""
    while (shorter := _HANGING.sub("", words)) != words:
        words = shorter
    return words
