"""Who is credited for what.

reported      the Tribune reported · Reuters reports that · according to the daily Tribune · citing the AP
told          told the Tribune · in an interview with CBS News
photo         Photo: A. Name/Reuters · (AP Photo/A. Name) · /Getty Images · Courtesy: WXYZ
agency        GENEVA (AP) — · (Reuters) - · Copyright 2017 The Associated Press · By A. Name, AP
republished   first appeared on the Tribune
contributed   the AP contributed to this report · additional reporting by Reuters · Information from: the Tribune
"""

from __future__ import annotations

import re

from rashomon.mentions.credits.outlets import CALLED, KIND, Outlet, find_outlets, only_outlets
from rashomon.types import Credit, CreditKind, Parsed

__all__ = ["find_credits"]

Cues = tuple[tuple[CreditKind, re.Pattern[str]], ...]

FILL = (  # words that may stand between a cue and the name
    r"(?:(?:[Tt]he|its|an?|local|state|state-run|national|online|private|sister|daily|weekly|left-wing|right-wing|conservative|liberal"
    r"|news(?:paper)?|agency|site|broadcaster|television|TV|radio|station|network|channel|magazine|website|affiliate"
    r"|[A-Z][a-z]+(?:an|ish|ese|i|[’']s))[ \u00a0]){0,5}$"
)
REPUBLISHED = (
    r"(?:first|originally|also) (?:appeared|published|posted)(?: first)? (?:on|in|at|by) |appeared first on "
    r"|republished (?:from|with permission (?:of|from)) "
)
CONTRIBUTED = r"[Ii]nformation from:? |[Rr]eporting by "
PHOTO = (
    r"\w/|\bvia |(?:[Pp]hoto(?:graph)?s?|[Ii]mages?|[Pp]ictures?)(?: (?:by|credit|copyright|source|courtesy(?: of)?))?:? "
    r"|[Cc]ourtesy:? (?:of )?|[Cc]redit: "
)
AGENCY = r"(?:[Cc]opyright|©)(?: ©| \([cC]\))?(?: \d{4})?,? |[Pp]lease credit "
TOLD = (
    r"\b(?:told|tells|telling|interview(?:ed)? (?:with|for|on|by|to)|spoke (?:to|with)|spoken to|speaking (?:to|on|with)|[Ss]aid on"
    r"|confirmed to|statement to|[Ww]riting (?:in|for)|[Ww]riting an? [\w-]+ (?:piece )?for|e-?mail(?:ed)? to|appear(?:ed|ing|ance) on) "
)
REPORTED = (
    r"\b(?:reported|reports|[Aa]ccording to|[Cc]iting|cited|quoted|quoted by|reported by|published (?:by|in)|report (?:by|in|from)|seen by"
    r"|obtained by|reviewed by|told by|first in|partners? (?:at|with)) "
)
SAYS = (
    r"(?:told|reported|reports|reporting|wrote|writes|said|says|noted|notes|revealed|describe[ds]|found|cited|quoted|published|identified|confirmed"
    r"|was (?:the )?first to report|report)\b(?! in a statement)"
)
BEFORE: Cues = (
    ("republished", re.compile(f"(?:{REPUBLISHED}){FILL}")),
    ("contributed", re.compile(f"(?:{CONTRIBUTED}){FILL}")),
    ("photo", re.compile(f"(?:{PHOTO}){FILL}")),
    ("agency", re.compile(f"(?:{AGENCY}){FILL}")),
    ("told", re.compile(f"(?:{TOLD}){FILL}")),
    ("reported", re.compile(f"(?:{REPORTED}){FILL}")),
)
AFTER: Cues = (
    ("photo", re.compile(r"(?: Photo| Images)?/\w|\)? ?(?:file )?photo\b")),
    ("contributed", re.compile(r",? (?:[\w’',-]+ ){0,6}contributed to (?:this|the) (?:report|story|article)")),
    (
        "reported",
        re.compile(rf",?(?:[’']s?)?(?: {KIND})?(?: (?:has|have|had|also|first|later|now|previously|separately|earlier)){{0,2}} {SAYS}"),
    ),
)
DATELINE = re.compile(r"(?:^|\n)[^\n()]{0,60}\((?:[\w-]{1,12}/)?$")
AFTER_DATELINE = re.compile(r"(?:/[\w-]{1,12})?\)(?: ?[-–—―]|\s*[A-Z]|\s*$)")
BYLINE = re.compile(r"(?:^|\n)(?:By|BY) [^\n]{2,60}(?:,| for| \|)\s*$")
REACH = 90  # characters looked at before and after a name


def find_credits(parsed: Parsed) -> tuple[Credit, ...]:
    """The credits of a report, in order."""
    text = parsed.report.text
    return tuple(credit for outlet in find_outlets(text) if (credit := _credit(text, outlet)) is not None)


def _credit(text: str, outlet: Outlet) -> Credit | None:
    """What a news organisation is credited for by the words around its name; None where it is only mentioned."""
    before, after = text[max(0, outlet.start - REACH) : outlet.start], text[outlet.end : outlet.end + REACH]
    kind, left, right = _kind(before, text[outlet.start : outlet.end], after)
    if kind is None:
        return None
    start, end = outlet.start - left, outlet.end + right
    return Credit(start, end, text[start:end], outlet.name, kind)


def _kind(before: str, words: str, after: str) -> tuple[CreditKind | None, int, int]:
    """The kind of a credit, and how far its words reach to the left and to the right of the name."""
    if DATELINE.search(before) and AFTER_DATELINE.match(after):
        return "agency", len(before) - before.rindex("("), after.index(")") + 1
    for kind, pattern in BEFORE:
        found = pattern.search(before)
        if found:
            return kind, len(before) - found.start(), 0
    for kind, pattern in AFTER:
        found = pattern.match(after)
        if found:
            return kind, 0, found.end()
    if BYLINE.search(before) or _alone(before, words, after):
        return "agency", 0, 0
    called = CALLED.search(before)
    if called:
        return "reported", len(before) - called.start(), 0
    return None, 0, 0


def _alone(before: str, words: str, after: str) -> bool:
    """A name of the table stands on a line by itself, or with others: "Reuters - AFP"."""
    rest = before.rpartition("\n")[2] + f"|{words}|" + after.partition("\n")[0]
    return len(rest) < REACH and only_outlets(rest)
