"""Which stretches of which fragments are one quote.

Fragments that share rare words are aligned; where the shorter runs along in the longer, the two stretches are one quote. Stretches of
one fragment that overlap are one too, so that a long sentence can hold two quotes that other reports give apart.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import combinations

from rashomon.facts.quotations.fragments import Fragment, same_speaker
from rashomon.facts.quotations.wording import FILLER, Alignment, align

CLOSE = 0.6  # share of the shorter wording's words that two wordings of one quote have in common
UNATTRIBUTED = 0.75  # the same, where one of the speakers is left open
REWORDED = 0.35  # the same, for whole sentences of one speaker that stand beside wordings of one quote
OTHER_SPEAKER = 0.9  # the same, where the reports name different speakers
TRANSLATED = 0.5  # share of the telling words, in any order, of whole sentences of one speaker
SHARED = 4  # of them at least
LONG = 8  # words that make a whole sentence
FEW = 3  # words
MOST = 0.4  # of a sentence's words
VERBATIM = 6  # words that are one quote whoever is said to speak
COMMON = 12  # a word in more fragments than this, or than twice the reports, brings none together by itself
MOST_COMMON = 120  # the same for any number of reports


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a fragment, half open."""

    fragment: int
    first: int
    last: int


Match = tuple[Stretch, Stretch]


def matches(fragments: Sequence[Fragment]) -> list[Match]:
    """The pairs of stretches that are one quote; sentences beside such a pair need have less in common."""
    first, verbatim = _verbatim(fragments)
    found = {(one.fragment, other.fragment): (one, other) for one, other in verbatim}
    for pair in _candidates(fragments, first):
        match = _match(fragments, *pair, beside=False)
        if match:
            found[pair] = match
    for pair in {(a + i, b + i) for a, b in found for i in (-1, 1)} - found.keys():
        match = _match(fragments, *pair, beside=True) if _both_beside(fragments, pair, found) else None
        if match:
            found[pair] = match
    return [found[pair] for pair in sorted(found)]


def _both_beside(fragments: Sequence[Fragment], pair: tuple[int, int], found: Collection[tuple[int, int]]) -> bool:
    """Two sentences that stand, on the same side, next to two that are one quote."""
    a, b = pair
    return any((a - i, b - i) in found and _consecutive(fragments, a - i, a) and _consecutive(fragments, b - i, b) for i in (-1, 1))


def _verbatim(fragments: Sequence[Fragment]) -> tuple[list[int], list[Match]]:
    """The fragments without those of the same words as an earlier one, and the matches of these with that."""
    first: dict[tuple[str, ...], int] = {}
    found: list[Match] = []
    for i, fragment in enumerate(fragments):
        words = tuple(w for w, _, _ in fragment.words)
        same = first.setdefault(words, i)
        if same != i and (len(words) >= VERBATIM or (len(words) > 1 and same_speaker(fragments[same], fragment) is True)):
            found.append((Stretch(same, 0, len(words)), Stretch(i, 0, len(words))))
    taken = {other.fragment for _, other in found}
    return [i for i in range(len(fragments)) if i not in taken], found


def groups(found: Sequence[Match]) -> list[list[Stretch]]:
    """The stretches gathered into quotes, at most one a fragment in each."""
    ends = list(dict.fromkeys(stretch for match in found for stretch in match))
    number = {end: i for i, end in enumerate(ends)}
    above = list(range(len(ends)))

    def root(i: int) -> int:
        while above[i] != i:
            above[i] = above[above[i]]
            i = above[i]
        return i

    for one, other in found:
        above[root(number[one])] = root(number[other])
    for members in _by_fragment(ends).values():
        for i, j in combinations(members, 2):
            if _overlap(ends[i], ends[j]):
                above[root(i)] = root(j)
    gathered: dict[int, dict[int, Stretch]] = defaultdict(dict)
    for i, end in enumerate(ends):
        held = gathered[root(i)].get(end.fragment, end)
        gathered[root(i)][end.fragment] = Stretch(end.fragment, min(held.first, end.first), max(held.last, end.last))
    return [[group[k] for k in sorted(group)] for group in gathered.values()]


def widened(fragments: Sequence[Fragment], gathered: Sequence[Sequence[Stretch]]) -> list[list[Stretch]]:
    """Stretches that are most of a sentence, and the only ones in it, made the whole: “[It] looks grim [to us]”."""
    uses = Counter(stretch.fragment for group in gathered for stretch in group)
    return [[_widened(fragments[s.fragment], s) if uses[s.fragment] == 1 else s for s in group] for group in gathered]


def _widened(fragment: Fragment, stretch: Stretch) -> Stretch:
    size = len(fragment.words)
    return Stretch(stretch.fragment, 0, size) if stretch.last - stretch.first >= MOST * size else stretch


def _by_fragment(ends: Sequence[Stretch]) -> dict[int, list[int]]:
    members: dict[int, list[int]] = defaultdict(list)
    for i, end in enumerate(ends):
        members[end.fragment].append(i)
    return members


def _overlap(one: Stretch, other: Stretch) -> bool:
    """Half of the shorter or more stands in both."""
    shared = min(one.last, other.last) - max(one.first, other.first)
    return shared * 2 >= min(one.last - one.first, other.last - other.first)


def _candidates(fragments: Sequence[Fragment], among: Sequence[int]) -> list[tuple[int, int]]:
    """Pairs of fragments that share a rare word, or, where one is very short, all its words."""
    holders: dict[str, list[int]] = defaultdict(list)
    for i in among:
        for word in {w for w, _, _ in fragments[i].words}:
            holders[word].append(i)
    limit = min(max(COMMON, 2 * len({fragment.report for fragment in fragments})), MOST_COMMON)
    counts: Counter[tuple[int, int]] = Counter()
    for word, where in holders.items():
        if word not in FILLER and len(where) <= limit:
            counts.update((a, b) for k, a in enumerate(where) for b in where[k + 1 :])
    telling = {i: len({w for w, _, _ in fragments[i].words} - FILLER) for i in among}
    return [(a, b) for (a, b), n in counts.items() if n >= _needed(min(telling[a], telling[b]))]


def _needed(telling: int) -> int:
    """Rare words that two fragments must share, by the telling words of the shorter."""
    return max(1, min(3, round(telling * 0.4)))


def _match(fragments: Sequence[Fragment], one: int, other: int, beside: bool) -> Match | None:
    """The stretches in which two fragments are one quote; None where they are not."""
    short, long = sorted((one, other), key=lambda i: len(fragments[i].words))
    here, there = fragments[short], fragments[long]
    if _translated(here, there):
        return Stretch(short, 0, len(here.words)), Stretch(long, 0, len(there.words))
    alignment = align([w for w, _, _ in here.words], [w for w, _, _ in there.words], loosely=beside)
    if alignment is None or not _fits(here, there, alignment, beside):
        return None
    size = len(here.words)
    whole = size >= 0.6 * len(there.words)
    stretch = Stretch(long, 0, len(there.words)) if whole else Stretch(long, *alignment.there)
    return Stretch(short, 0, size), stretch


def _translated(here: Fragment, there: Fragment) -> bool:
    """Two sentences of one speaker that say the same in another order, as two translations do."""
    if min(len(here.words), len(there.words)) < LONG or not same_speaker(here, there):
        return False
    one, other = ({w for w, _, _ in f.words} - FILLER for f in (here, there))
    shared, fewer, more = len(one & other), min(len(one), len(other)), max(len(one), len(other))
    return shared >= SHARED and shared >= TRANSLATED * fewer and fewer >= CLOSE * more


def _fits(here: Fragment, there: Fragment, alignment: Alignment, beside: bool) -> bool:
    """Whether enough of the shorter wording runs along in the longer, given who is said to speak."""
    same, share = same_speaker(here, there), alignment.shared / len(here.words)
    if len(here.words) <= FEW:
        return share == 1 and _few_fit(here, there, alignment, same)
    if same is False:
        return share >= OTHER_SPEAKER and alignment.telling >= 3
    if beside:
        return alignment.telling >= 1 and share >= REWORDED
    return alignment.telling >= 2 and share >= (CLOSE if same else UNATTRIBUTED)


def _few_fit(here: Fragment, there: Fragment, alignment: Alignment, same: bool | None) -> bool:
    """One to three words, all in the longer wording: a quote if of one speaker; if one is left open, only words that stand out."""
    size = len(here.words)
    if size == 1 or same is False or alignment.there[1] - alignment.there[0] > size:
        return size == 1 and same is True and len(there.words) == 1
    if same is None and size == 2 and (here.quote < 0 or len(there.words) == size):
        return False  # a term of the trade, which anyone may use
    return alignment.telling >= (1 if same else 2)


def _consecutive(fragments: Sequence[Fragment], one: int, other: int) -> bool:
    """Two sentences of one quote, one right before the other."""
    if not (0 <= one < len(fragments) and 0 <= other < len(fragments)):
        return False
    a, b = fragments[one], fragments[other]
    return a.report == b.report and a.quote == b.quote >= 0
