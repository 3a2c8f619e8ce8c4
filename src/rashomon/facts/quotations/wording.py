"""Two wordings of one quote, word by word.

“We honour the old crew”             spelling     “We honor the old crew”
“a long road”                        shortened    “it was a long road”
“Unless we pay, it closes”           reworded     “If nobody pays, it will close”
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz.distance import Levenshtein

from rashomon.types import Change, Run

FILLER = frozenset(
    re.findall(
        r"\w+",
        """
        a an the and or but of to in on at for with by from as is are was were be been am will would shall should do does did
        has have had not no it its he she they we i you him her them us me my his their our your this that these those there
        who which what very so too if
        """,
    )
)
BRACKETED = re.compile(r"\[[^\]]*\]")
UNPRINTED = re.compile(r"[^\w]+")
CHANGES: dict[str, Change] = {"equal": "same", "delete": "left out", "insert": "added", "replace": "replaced"}
FULL = 0.8  # of the base's length, from which on a reworded wording is not called shortened too
SPELT_ALIKE = 8  # letters for each one that may differ beyond the first


@dataclass(frozen=True, slots=True)
class Alignment:
    """The stretches, half open, in which two wordings run together, and how many words these share."""

    here: tuple[int, int]
    there: tuple[int, int]
    shared: int
    telling: int  # of the shared words, those that are no filler


def align(here: Sequence[str], there: Sequence[str], loosely: bool = False) -> Alignment | None:
    """The longest run that two wordings share, with the shared runs near it on both sides, or loosely all; None if there is none."""
    blocks = [(b.a, b.b, b.size) for b in SequenceMatcher(None, here, there, autojunk=False).get_matching_blocks() if b.size]
    if not blocks:
        return None
    low = high = max(range(len(blocks)), key=lambda i: blocks[i][2])
    while low > 0 and (loosely or _near(blocks[low - 1], blocks[low])):
        low -= 1
    while high + 1 < len(blocks) and (loosely or _near(blocks[high], blocks[high + 1])):
        high += 1
    kept = blocks[low : high + 1]
    telling = len({here[i] for a, _, size in kept for i in range(a, a + size)} - FILLER)
    (a, b, _), (c, d, size) = kept[0], kept[-1]
    return Alignment((a, c + size), (b, d + size), sum(block[2] for block in kept), telling)


def _near(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    gap = max(other[0] - one[0] - one[2], other[1] - one[1] - one[2])
    return gap <= 2 + max(one[2], other[2])


def runs(base: str, words: str) -> tuple[Run, ...]:
    """A wording set against its base, in runs of words that are the same, left out, added or replaced."""
    one, other = base.split(), words.split()
    matcher = SequenceMatcher(None, [_bare(w) for w in one], [_bare(w) for w in other], autojunk=False)
    return tuple(Run(CHANGES[tag], " ".join(one[a:b]), " ".join(other[c:d])) for tag, a, b, c, d in matcher.get_opcodes())


def _bare(word: str) -> str:
    """A printed word as compared: "Honour," is "honour", "don’t" is "dont"."""
    return UNPRINTED.sub("", word).lower()


def difference(made: Sequence[Run], merged: bool) -> str:
    """What sets a wording off from its base: "identical", or "shortened", "reworded", "spelling", "merged with another", joined."""
    telling = [r for r in made if _bare(r.base) != _bare(BRACKETED.sub("", r.words))]
    found = {
        "shortened": any(r.change == "left out" or (r.change == "replaced" and not _bare(BRACKETED.sub("", r.words))) for r in telling),
        "reworded": any(r.change in ("added", "replaced") and _bare(BRACKETED.sub("", r.words)) and not respelled(r) for r in telling),
        "spelling": any(respelled(r) for r in telling),
        "merged with another": merged,
    }
    if found["reworded"] and sum(len(r.words) for r in made) > FULL * sum(len(r.base) for r in made):
        found["shortened"] = False
    return ", ".join(name for name, holds in found.items() if holds) or "identical"


def respelled(run: Run) -> bool:
    """The same words spelt otherwise: "honor" and "honour", "cooperation" and "co-operation"."""
    one, other = _bare(run.base), _bare(run.words)
    if run.change != "replaced" or len(one) < 4 or one[:1] != other[:1] or one[-1:] != other[-1:]:
        return False
    return Levenshtein.distance(one, other) <= 1 + len(one) // SPELT_ALIKE
