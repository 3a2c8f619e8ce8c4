"""Words that one report quotes and another prints without quotation marks: a post set apart on a line of its own, a line lifted."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence, Set

from rashomon.facts.quotations.fragments import Fragment, words_in
from rashomon.mentions.quotes.page import claimed
from rashomon.types import CLAIMING, Span, Understanding

RUN = 5  # words in a row that call for a closer look
LEAST = 8  # words in a row that are no chance

Run = tuple[str, ...]


def runs_between_marks(quoted: Sequence[Fragment]) -> frozenset[Run]:
    """Every run of a few words that stands between quotation marks in some report."""
    return frozenset(run for fragment in quoted if fragment.quote >= 0 for run in _runs([w for w, _, _ in fragment.words]))


def find_unmarked(index: int, understanding: Understanding, known: Set[Run]) -> Iterator[Fragment]:
    """Long runs of words outside quotation marks all of whose short runs are `known` from between marks elsewhere."""
    if not known:
        return
    text = understanding.report.text
    for span in _outside(understanding):
        words = words_in(text, (span,))
        for first, last in _known_runs([w for w, _, _ in words], known):
            lifted = Span(words[first][1], words[last - 1][2])
            yield Fragment(index, -1, -1 - lifted.start, (lifted,), words[first:last], None, False)


def _runs(words: Sequence[str]) -> Iterator[Run]:
    return (tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)) if len(words) >= LEAST else iter(())


def _known_runs(words: Sequence[str], known: Set[Run]) -> Iterator[tuple[int, int]]:
    """The longest stretches of words, half open, all runs of which are known."""
    first = 0
    while first + RUN <= len(words):
        last = first
        while tuple(words[last : last + RUN]) in known:
            last += 1
        if last > first and last - first + RUN - 1 >= LEAST:
            yield first, last + RUN - 1
        first = max(last, first) + 1


def _outside(understanding: Understanding) -> Iterator[Span]:
    """What is claimed, less what stands between quotation marks."""
    marked = deque(claimed(understanding.parsed))
    for passage in understanding.parsed.passages:
        if passage.role not in CLAIMING:
            continue
        start = passage.start
        while marked and marked[0].start < passage.end:
            stretch = marked.popleft()
            yield Span(start, stretch.start)
            start = stretch.end
        yield Span(start, passage.end)
