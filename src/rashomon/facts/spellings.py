"""Names spelled in more than one way: a slip of the keys, or one sound written in two ways, as of names from another script.

slip             Magery Falk, Margery Falk · Halvek Habror, Halvek Harbor
sounds alike     Nebi Dar, Nabi Dar · Yusuf, Yousuf · Tarik, Tariq
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations

from rapidfuzz.distance import OSA

from rashomon.statements.clauses import fold
from rashomon.types import Reading

LONG = 5  # letters of a word that may hold a slip; "Hall" and "Hill" are two names
# What is written in several ways, brought to one.
_SOUNDS = ((r"(\w)\1", r"\1"), (r"[ckq]h?", "k"), (r"zh|dj|j|g", "j"), (r"sch|sh", "s"), (r"ph|v|w", "f"), (r"ou?|u", "u"))
_VOWELS = (str.maketrans("ey", "ai"), str.maketrans("ey", "ii"))  # "e" is heard as "a" by some and as "i" by others


def spelling_notes(readings: Sequence[Reading]) -> tuple[str, ...]:
    """ "“Magery Falk” may be a slip for “Margery Falk”, or the other way round.": for each two forms that differ by a letter."""
    used = Counter(form for form, _ in {(reading.value, reading.report) for reading in readings})
    pairs = combinations(sorted(used, key=lambda form: (used[form], form)), 2)
    return tuple(note for rarer, other in pairs if (note := _note(rarer, other)))


def _note(rarer: str, other: str) -> str:
    one, two = _words(rarer), _words(other)
    differ = [(a, b) for a, b in zip(one, two, strict=False) if a != b]
    if len(one) != len(two) or not differ:
        return ""
    if any(all(_sounds(a).translate(heard) == _sounds(b).translate(heard) for a, b in differ) for heard in _VOWELS):
        return f"“{rarer}” and “{other}” sound alike: likely one name, spelled in two ways."
    slips = all(min(len(a), len(b)) >= LONG and OSA.distance(a, b) == 1 for a, b in differ)
    return f"“{rarer}” may be a slip for “{other}”, or the other way round." if slips else ""


@lru_cache(maxsize=10_000)
def _words(name: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", fold(name)))


def _sounds(word: str) -> str:
    """ "yusuf" and "yousuf" are one."""
    for pattern, sound in _SOUNDS:
        word = re.sub(pattern, sound, word)
    return word
