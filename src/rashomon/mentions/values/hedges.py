"""How wide a quantity is: what its wording allows.

A false dispute costs more than a missed one, so every width is the widest that a careful reader would still accept:

    wording                            range                         ground
    "12 people", "22-year-old"         12                            a count or an age is exact
    "600 people", "1,000 troops"       ± half the last digit that    two zeros at the end may be a rounding; two digits are
                                       counts: 595–605, 950–1,050    taken to count
    "1.2 million", "$14bn", "8.5%"     ± half the last digit         1.15–1.25 million, 13.5–14.5 billion, 8.45–8.55
    "15 minutes"                       ± 2½                          minutes in fives are rounded to five; others to one
    "an hour", "two hours"             ± a quarter of an hour        said of 45 to 75 minutes; from three hours ± half an hour
    "a week", "a month", "a year"      ± a quarter                   then ± a half: "two years" is 1½ to 2½
    "eight days", "200 days"           ± half a day, ± 5 days        time is never sharper than its last digit that counts
    "about", "roughly", "some"         ± 15 %, at least 1½ times     "about 1,000" of 850; "about an hour" of 40 minutes
                                       the width without it; of
                                       percents at most 5 points
    "nearly", "almost", "just under"   from 15 % below               "nearly two decades" of 18 years
    "just over", "slightly more than"  to 15 % above
    "at least", "more than", "or more" from there up                 "over 30" and "30" go together: nobody counts that finely
    "up to", "fewer than", "under"     to there
    "dozens", "hundreds"               24, 200 and up                see numbers.py
"""

from __future__ import annotations

import math
import re
from typing import Literal

from rashomon.mentions.values.numbers import Number, rounded
from rashomon.mentions.values.units import DAY, HOUR, MINUTE, YEAR, Unit
from rashomon.types import ValueKind

Effect = Literal["about", "below", "above", "least", "most", "none"]

_PHRASES: dict[Effect, str] = {
    "about": (
        "about|around|approximately|approx.|roughly|some|an estimated|estimated|estimates of|estimated at|circa|more or less|close to|near"
        "|in the region of|in the neighborhood of|in the order of|on the order of|something like|an average of"
    ),
    "below": "nearly|almost|just under|just below|slightly less than|slightly under|a little less than|a little under|approaching"
    "|just short of|slightly fewer than|not quite|just shy of|nearing|shy of",
    "above": "just over|just above|slightly more than|slightly over|slightly above|a little more than|a little over|little more than",
    "least": (
        "at least|more than|over|above|no fewer than|no less than|not less than|as little as|upwards of|upward of|in excess of|exceeding"
        "|exceeded|exceeds|topped|topping|surpassed|surpassing|a minimum of|north of|well over|well above|much more than|far more than"
        "|greater than|longer than|a total of at least|minimum"
    ),
    "most": (
        "up to|at most|as many as|as much as|no more than|not more than|fewer than|less than|under|below|a maximum of|maximum of"
        "|well under|far fewer than|far less than|much less than|within|as long as|as high as|shorter than"
    ),
}
EFFECTS: dict[str, Effect] = {p: effect for effect, phrases in _PHRASES.items() for p in phrases.split("|")}
_AFTER: dict[str, Effect] = {
    "or more": "least", "or longer": "least", "or older": "least", "or so": "about", "or less": "most", "or fewer": "most",
    "or younger": "most", "or thereabouts": "about", "at least": "least", "at most": "most", "plus": "least", "odd": "above",
    "and counting": "least", "or higher": "least", "and over": "least", "and up": "least", "+": "least",
}  # fmt: skip
EFFECTS |= _AFTER

BEFORE = re.compile(
    r"(?:^|(?<=[^\w]))(?P<hedge>"
    + "|".join(re.escape(p).replace(r"\ ", r"\s") for p in sorted({*EFFECTS} - {*_AFTER} | {"at least", "at most"}, key=len, reverse=True))
    + r")(?:\s(?:another|an additional|additional|an extra))?[\s-]$",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"(?P<hedge>\+|[\s-](?:plus|odd)\b|\s(?:"
    + "|".join(p.replace(" ", r"\s") for p in _AFTER if " " in p and p not in {"at least", "at most"})
    + r")\b)",
    re.IGNORECASE,
)
Range = tuple[float | None, float | None]


def effect_of(hedge: str) -> Effect:
    """What "at least", "roughly", "or more" do to a number; "none" for the words of an indefinite number ("dozens")."""
    return EFFECTS.get(hedge, "none")


def spread(number: Number, unit: Unit) -> float:
    """Half the width of a number that no hedge widens, before its unit's factor is applied."""
    value, kind = number.nominal, unit.kind
    if value is None:
        return 0.0
    if kind in {"age", "rank"} or (kind == "count" and not rounded(number)):
        return 0.0
    if kind == "duration" and not number.scaled:
        return max(_spread_of_time(value, number.step, unit.factor), number.step / 2 if number.step > 1 else 0.0)
    if kind == "percent":
        return min(number.step, 5.0, value) / 2
    return min(number.step, value) / 2


def _spread_of_time(value: float, step: float, factor: float) -> float:
    """Time is rounded by its own habits: to five minutes, half hours, days, half weeks and so on."""
    if step < 1:
        return step / 2
    if factor in {1.0, MINUTE}:
        return 2.5 if value >= 10 and value % 5 == 0 else 0.5
    if factor == HOUR:
        return 0.25 if value < 3 else 0.5
    if factor == DAY:
        return 0.5
    return 0.25 if value == 1 or factor > YEAR else 0.5


def widen(number: Number, effect: Effect, half: float, kind: ValueKind = "other") -> Range:
    """The range that a hedge makes of a number; `half` is the number's own half width."""
    low, high = number.low, number.high
    if effect == "least":
        return (low, None)
    if effect == "most":
        return (None, low if high is None else high)
    if high is None:
        return (low, None)
    if effect == "below":
        return (0.85 * low, high)
    if effect == "above":
        return (low, 1.15 * high)
    if effect == "about":
        most = 5.0 if kind == "percent" else math.inf
        return (low - max(min(0.15 * low, most), 1.5 * half), high + max(min(0.15 * high, most), 1.5 * half))
    return (low - half, high + half)
