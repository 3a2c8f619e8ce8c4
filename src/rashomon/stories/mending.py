"""Early errors seen in the light of what came since: stories that are one, reports that belong elsewhere, a story that is two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from rashomon.stories.likeness import affinity, cohesion, odds
from rashomon.stories.memory import Memory
from rashomon.stories.sketch import Sketch

ONE = 0.0  # cohesion from which on two stories are one
BETTER = 1.0  # by how much another story must suit a report better before it moves
TWO = -1.5  # cohesion below which the halves of a story are two
PARTED = frozenset({4, 8, 12})  # sizes at which a story is looked at

Changes = tuple[tuple[str, str], ...]


def merge(memory: Memory, stories: Sequence[str]) -> Changes:
    """Makes one of the first story and the others that agree with it: the id that ends, the id that stays."""
    merged, stays = [], stories[0] if stories else ""
    for other in stories[1:]:
        if cohesion(memory.some(stays), memory.some(other)) > ONE:
            older = memory.older((stays, other))
            ends = other if older == stays else stays
            memory.move(memory.reports(ends), older)
            merged.append((ends, older))
            stays = older
    return tuple(merged)


def draw(memory: Memory, reports: Iterable[Sketch], story: str) -> Changes:
    """Brings those of the reports over to a story that it suits better than the rest of their own: report, story."""
    moved = []
    for report in reports:
        own = memory.story_of(report.id)
        if own is None or own == story or report.id == memory.reports(own)[0]:
            continue
        rest = [member for member in memory.some(own) if member.id != report.id]
        if rest and _suits_better(report, memory.some(story), rest):
            memory.move([report.id], story)
            moved.append((report.id, story))
    return tuple(moved)


def part(memory: Memory, story: str) -> Changes:
    """Makes two of a story whose reports tell of two events; the half with the first report keeps the id: report, story."""
    half = _second_half(memory.known(story))
    if not half:
        return ()
    new = memory.new_id(half[0].id)
    memory.move([report.id for report in half], new)
    return tuple((report.id, new) for report in half)


def _suits_better(report: Sketch, other: Sequence[Sketch], own: Sequence[Sketch]) -> bool:
    there = affinity(odds(report, member) for member in other)
    return there > BETTER + max(0.0, affinity(odds(report, member) for member in own))


def _second_half(story: Sequence[Sketch]) -> tuple[Sketch, ...]:
    """The reports of a story that tell of another event than its first; none where it is one."""
    if len(story) not in PARTED:
        return ()
    likeness = {(a.id, b.id): odds(a, b) for a, b in combinations(story, 2)}
    likeness |= {(b, a): value for (a, b), value in likeness.items()}
    one, two = min(combinations(story, 2), key=lambda pair: likeness[pair[0].id, pair[1].id])
    halves: tuple[list[Sketch], list[Sketch]] = ([one], [two])
    for report in story:
        if report is not one and report is not two:
            near = [sum(likeness[report.id, member.id] for member in half) / len(half) for half in halves]
            halves[near[1] > near[0]].append(report)
    if cohesion(*halves) > TWO:
        return ()
    return tuple(sorted(halves[story[0] in halves[0]], key=story.index))
