"""Text that reports share: of each report, in which others its words stand, the fewest reports that explain it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rashomon.lineage.runs import Run, shared_runs
from rashomon.lineage.words import Words, own_words
from rashomon.text.evidence import LONGEST, evidence
from rashomon.types import Evidence, Repeat, Understanding

LEAST = 24  # words in common that make a link between two reports


@dataclass(frozen=True, slots=True)
class SharedText:
    """What two reports have in common word for word, quotes left out."""

    later: int  # index of the report that comes later in the order
    earlier: int
    runs: tuple[Run, ...]
    of_later: float  # part of its words
    of_earlier: float
    repeats: tuple[Repeat, ...]  # `here` in the later report; the longest first

    @property
    def size(self) -> int:
        return sum(run.size for run in self.runs)


def shared_texts(understandings: Sequence[Understanding], order: Sequence[int]) -> tuple[SharedText, ...]:
    """For each report the earlier ones that its text stands in, as few as account for it."""
    texts = [own_words(u.parsed) for u in understandings]
    runs = shared_runs([t.words for t in texts], order, [t.quoted for t in texts])
    by_later: dict[int, dict[int, tuple[Run, ...]]] = {}
    for (later, earlier), found in runs.items():
        by_later.setdefault(later, {})[earlier] = found
    return tuple(
        _shared(understandings, texts, later, earlier, by_later[later][earlier])
        for later in order
        for earlier in _telling(by_later.get(later, {}))
    )


def _telling(runs: Mapping[int, Sequence[Run]]) -> Iterable[int]:
    """The reports that hold most of a text, each with words that those before it lack."""
    explained: set[int] = set()
    covered = {earlier: {i for run in found for i in range(run.here, run.here + run.size)} for earlier, found in runs.items()}
    while covered:
        best = max(covered, key=lambda earlier: len(covered[earlier] - explained))  # of equals the first
        added = covered.pop(best) - explained
        if len(added) < LEAST:
            return
        explained |= added
        yield best


def _shared(us: Sequence[Understanding], texts: Sequence[Words], later: int, earlier: int, runs: tuple[Run, ...]) -> SharedText:
    size = sum(run.size for run in runs)
    pieces = [piece for run in runs for piece in _pieces(run, texts[later], texts[earlier])]
    repeats = (
        Repeat(_evidence(us[later], texts[later], p.here, p.size), _evidence(us[earlier], texts[earlier], p.there, p.size))
        for p in sorted(pieces, key=lambda p: (-p.size, p.here))
    )
    return SharedText(later, earlier, runs, size / len(texts[later]), size / len(texts[earlier]), tuple(repeats))


def _evidence(understanding: Understanding, text: Words, first: int, size: int) -> Evidence:
    return evidence(understanding.report.text, text.starts[first], text.ends[first + size - 1])


def _pieces(run: Run, here: Words, there: Words) -> Iterable[Run]:
    """A run cut into pieces short enough for evidence on both sides."""
    first = 0
    for size in range(1, run.size + 1):
        whole = size == run.size
        if whole or max(_length(here, run.here, first, size + 1), _length(there, run.there, first, size + 1)) > LONGEST:
            yield Run(run.here + first, run.there + first, size - first)
            first = size


def _length(text: Words, place: int, first: int, last: int) -> int:
    return text.ends[place + last - 1] - text.starts[place + first]
