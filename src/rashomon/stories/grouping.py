"""One pass over a stream: each report is placed as it comes, and what came before is mended where it shows to be wrong.

A report is compared with those alone that share rare terms with it. It joins the story that it suits best, if it belongs there more
probably than not; else it opens one. Stories that it joins together become one and keep the id of the older.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.stories.likeness import affinity, odds
from rashomon.stories.memory import Memory
from rashomon.stories.mending import draw, merge, part
from rashomon.stories.rarity import Rarity
from rashomon.stories.sketch import Sketch, sketch
from rashomon.stories.values import Placement, Window
from rashomon.stories.why import copied, reason
from rashomon.stories.worn import Worn
from rashomon.types import Report

TRIED = 3  # stories that a report is weighed against
JOIN = -0.5  # affinity from which on a report belongs to a story: the mean is the more wary the more reports it is of
HOPE = -3.0  # odds with its likeliest report from which on a story is tried


@dataclass(frozen=True, slots=True)
class Near:
    """A report remembered that is like the one to place."""

    story: str
    sketch: Sketch
    odds: float


class Grouping:
    """Places the reports of a stream in stories, one after the other."""

    __slots__ = ("memory", "rarity", "worn")

    def __init__(self, memory: Memory | None = None, rarity: Rarity | None = None, worn: Worn | None = None) -> None:
        self.memory = memory or Memory(Window())
        self.rarity = rarity or Rarity()
        self.worn = worn or Worn()

    def place(self, report: Report, name: str | None = None) -> Placement:
        """The story of a report; one that comes again under its name (else its address) is placed anew if it reads differently."""
        new, terms = sketch(name or name_of(report), report, self.rarity, self.worn, self.memory.today() or None)
        held = self.memory.story_of(new.id)
        if held is not None:
            if _reads_like(new, self.memory.sketch_of(new.id)):
                return Placement(new.id, held, "has been placed before")
            self.memory.forget(new.id)
        self.memory.make_room(new.day)
        near = sorted((Near(story, other, odds(new, other)) for story, other in self.memory.near(new)), key=lambda one: -one.odds)
        placement = self._settle(new, report.text, near)
        self.rarity.count(terms, 1 / self.memory.told(placement.story))
        return placement

    def _settle(self, new: Sketch, text: str, near: Sequence[Near]) -> Placement:
        """Enters a report into memory and mends what came before."""
        memory, suited = self.memory, self._suited(new, near)
        story = suited[0] if suited else memory.new_id(new.id)
        company = [one.sketch for one in near if one.story == story]
        memory.add(new, story)
        merged = merge(memory, suited)
        story = memory.story_of(new.id) or story
        moved = (*draw(memory, (one.sketch for one in near if one.odds > 0), story), *part(memory, story))
        original = copied(new, company)
        return Placement(
            report=new.id,
            story=memory.story_of(new.id) or story,
            why=reason(new, text, company[0] if company else None, original),
            copy_of=original.id if original else None,
            merged=merged,
            moved=moved,
        )

    def _suited(self, new: Sketch, near: Sequence[Near]) -> list[str]:
        """The stories that a report belongs to more probably than not, the best first."""
        known = {one.sketch.id: one.odds for one in near}
        tried = list(dict.fromkeys(one.story for one in near if one.odds > HOPE))[:TRIED]
        suits = {story: _affinity(new, self.memory.some(story), known) for story in tried}
        return sorted((story for story in tried if suits[story] > JOIN), key=lambda story: -suits[story])


def name_of(report: Report) -> str:
    """What a report is known by: its address, or its source where it has none."""
    return report.url or report.source


def _affinity(new: Sketch, story: Sequence[Sketch], known: Mapping[str, float]) -> float:
    """Of a report to a story, with the odds that are known already."""
    return affinity(known[other.id] if other.id in known else odds(new, other) for other in story)


def _reads_like(new: Sketch, old: Sketch | None) -> bool:
    """Whether nothing telling has changed; so it is taken to be where the sketch is no longer kept."""
    return old is None or (old.headline, old.sentences) == (new.headline, new.sentences)
