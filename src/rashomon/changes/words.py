"""Two texts of one report, word by word: which words were left out, added, replaced.

was: At least 40 people were hurt, police said.
is:  At least 52 people were hurt on Friday, police said.

same "At least", replaced "40" by "52", same "people were", replaced "hurt," by "hurt on Friday,", same "police said."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rapidfuzz.distance import LCSseq

from rashomon.types import Change, Run

MOST = 25_000_000  # pairs of words that are compared; the middle of what is longer, hundreds of printed pages, is replaced as a whole
ISLAND = 2  # words, all of them filler, that two changes share by chance
AKIN = 0.4  # part of the words of two versions, each word counted once, that are in both
CONTEXT = 8  # words around a change that are shown


def edits(before: str, after: str) -> tuple[Run, ...]:
    """A text set against an earlier one, in runs of words; blanks and line ends don't count."""
    one, other = before.split(), after.split()
    return tuple(_runs(one, other)) if one or other else ()


def edited(runs: Sequence[Run]) -> bool:
    """Whether any word is another: a text may differ in its blanks alone."""
    return any(run.change != "same" for run in runs)


def akin(before: str, after: str) -> bool:
    """Whether a text reads like another version of one: not an article where a notice of cookies stood."""
    one, other = set(before.split()), set(after.split())
    return len(one & other) >= AKIN * len(one | other)


def shown(runs: Sequence[Run], context: int = CONTEXT) -> tuple[Run, ...]:
    """The changes, with as many words around each; what is left out between them is "…"."""
    return tuple(
        _shortened(run, context, first=place == 0, last=place == len(runs) - 1) if run.change == "same" else run
        for place, run in enumerate(runs)
    )


def _shortened(run: Run, context: int, *, first: bool, last: bool) -> Run:
    words = run.words.split()
    head, tail = [] if first else words[:context], [] if last else words[-context:] if context else []
    if len(words) <= len(head) + len(tail):
        return run
    kept = " ".join([*head, "…", *tail])
    return Run("same", kept, kept)


def _runs(one: Sequence[str], other: Sequence[str]) -> Iterator[Run]:
    """Neighbouring changes are one: words left out and words added in one place are replaced."""
    for same, pieces in groupby(_pieces(one, other), key=lambda piece: piece[0]):
        stretches = list(pieces)
        _, a, c = stretches[0][0], stretches[0][1][0], stretches[0][2][0]
        b, d = stretches[-1][1][1], stretches[-1][2][1]
        was, now = " ".join(one[a:b]), " ".join(other[c:d])
        yield Run("same" if same else _change(was, now), was, now)


def _change(was: str, now: str) -> Change:
    return "replaced" if was and now else "left out" if was else "added"


Piece = tuple[bool, tuple[int, int], tuple[int, int]]  # whether the words are the same, and where they stand, half open


def _pieces(one: Sequence[str], other: Sequence[str]) -> list[Piece]:
    """The stretches of both texts; a word or two of filler between changes belongs to them, or every rewriting would read as confetti."""
    from rashomon.facts.quotations.wording import FILLER

    pieces = _aligned(one, other)
    return [
        (same and not (0 < place < len(pieces) - 1 and _island(one[here[0] : here[1]], FILLER)), here, there)
        for place, (same, here, there) in enumerate(pieces)
    ]


def _island(words: Sequence[str], filler: frozenset[str]) -> bool:
    return len(words) <= ISLAND and filler.issuperset(word.lower() for word in words)


def _aligned(one: Sequence[str], other: Sequence[str]) -> list[Piece]:
    head = _shared(one, other)
    tail = _shared(one[head:][::-1], other[head:][::-1])
    a, b = one[head : len(one) - tail], other[head : len(other) - tail]
    pieces: list[Piece] = [(True, (0, head), (0, head))] if head else []
    if len(a) * len(b) > MOST:
        pieces.append((False, (head, head + len(a)), (head, head + len(b))))
    else:
        for op in LCSseq.opcodes(a, b):
            here, there = (head + op.src_start, head + op.src_end), (head + op.dest_start, head + op.dest_end)
            pieces.append((op.tag == "equal", here, there))
    return [*pieces, (True, (len(one) - tail, len(one)), (len(other) - tail, len(other)))] if tail else pieces


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words two texts begin with alike."""
    return next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
