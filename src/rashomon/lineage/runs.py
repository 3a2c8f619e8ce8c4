"""Runs of words that texts share, by an index of short runs: the work grows with the texts, not with their pairs."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

RUN = 8  # words in a row that are no chance
HOLDERS = 4  # places kept for a run: the texts that come first

Places = dict[int, list[int]]  # by place of a short run in one text: its places in another
Index = dict[tuple[str, ...], list[tuple[int, int]]]  # by short run: the texts and places that hold it


@dataclass(frozen=True, slots=True)
class Run:
    """As many words from `here` in one text as from `there` in another are the same."""

    here: int
    there: int
    size: int


def shared_runs(
    texts: Sequence[Sequence[str]], order: Sequence[int], known: Iterable[Sequence[str]] = ()
) -> dict[tuple[int, int], tuple[Run, ...]]:
    """By two texts, the later first, their common runs, none over another; `order` says which text comes before which.

    What is `known` to all, the words of quotes, is no run: a post may stand without marks where it is shown as a picture.
    """
    left_out = {run for words in known for _, run in _short_runs(words)}
    found: dict[tuple[int, int], tuple[Run, ...]] = {}
    index: Index = {}
    for later in order:
        for earlier, places in _places(texts[later], index).items():
            found[later, earlier] = tuple(_longest(places))
        _enter(texts[later], later, index, left_out)
    return found


def _short_runs(words: Sequence[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    return ((i, tuple(words[i : i + RUN])) for i in range(len(words) - RUN + 1))


def _places(words: Sequence[str], index: Mapping[tuple[str, ...], Sequence[tuple[int, int]]]) -> dict[int, Places]:
    found: dict[int, Places] = {}
    for here, run in _short_runs(words):
        for text, there in index.get(run, ()):
            found.setdefault(text, {}).setdefault(here, []).append(there)
    return found


def _enter(words: Sequence[str], text: int, index: Index, left_out: Container[tuple[str, ...]]) -> None:
    for place, run in _short_runs(words):
        if run in left_out:
            continue
        held = index.setdefault(run, [])
        if len(held) < HOLDERS:
            held.append((text, place))


def _longest(places: Places) -> Iterator[Run]:
    """The longest run from each place on, left to right."""
    end = 0
    for here in sorted(places):
        if here >= end:
            run = max((Run(here, there, _size(places, here, there)) for there in places[here]), key=lambda r: r.size)
            end = here + run.size
            yield run


def _size(places: Places, here: int, there: int) -> int:
    steps = 1
    while there + steps in places.get(here + steps, ()):
        steps += 1
    return RUN + steps - 1
