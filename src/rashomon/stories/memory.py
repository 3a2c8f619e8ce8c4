"""What is remembered of a stream: the reports within the window by story, and the sketches of some reports of each story."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from itertools import count

from rashomon.reports.build import identify
from rashomon.stories.index import Index
from rashomon.stories.sketch import Sketch
from rashomon.stories.values import Window

CROWD, SOME = 12, 7  # reports of a story whose sketches are kept, that others are weighed against: besides its first the latest
RECENT = 49  # days of publication that tell what day it is in the stream, so that one that lies hardly matters

Held = tuple[str, str, int, int]  # a report, its story, its number in order of arrival, the day in the stream


class Memory:
    """Bounded by its window, whatever comes in."""

    __slots__ = ("_index", "_known", "_next", "_reports", "_stories", "days", "window")

    def __init__(self, window: Window) -> None:
        self.window = window
        self._reports: OrderedDict[str, tuple[str, int, int]] = OrderedDict()  # their story, their number, the day in the stream
        self._stories: dict[str, dict[str, None]] = {}  # by story its reports, in order of arrival
        self._known: dict[str, dict[str, Sketch]] = {}  # by story the sketches kept, in order of arrival
        self._index = Index()
        self.days: list[int] = []  # of publication, of the latest reports
        self._next = 0

    def held(self) -> list[Held]:
        """The reports in order of arrival."""
        return [(report, *place) for report, place in self._reports.items()]

    def sketches(self) -> list[Sketch]:
        """All sketches kept, in order of arrival."""
        return sorted((sketch for known in self._known.values() for sketch in known.values()), key=lambda one: self._number(one.id))

    def take_up(self, held: Iterable[Held], sketches: Iterable[Sketch], days: Iterable[int]) -> None:
        """Remembers what another memory held."""
        for report, story, number, day in held:
            self._reports[report] = story, number, day
            self._stories.setdefault(story, {})[report] = None
            self._known.setdefault(story, {})
            self._next = number + 1
        for sketch in sketches:
            self._known[self._reports[sketch.id][0]][sketch.id] = sketch
            self._index.add(sketch)
        self.days = list(days)

    @property
    def size(self) -> tuple[int, int, int]:
        """How many reports, stories and sketches are remembered."""
        return len(self._reports), len(self._stories), sum(map(len, self._known.values()))

    def story_of(self, report: str) -> str | None:
        held = self._reports.get(report)
        return held[0] if held else None

    def sketch_of(self, report: str) -> Sketch | None:
        return self._known[self._reports[report][0]].get(report)

    def reports(self, story: str) -> tuple[str, ...]:
        return tuple(self._stories[story])

    def told(self, story: str) -> int:
        """How many reports tell a story."""
        return len(self._stories[story])

    def known(self, story: str) -> list[Sketch]:
        """The sketches kept of a story's reports, in order of arrival."""
        return list(self._known[story].values())

    def some(self, story: str) -> list[Sketch]:
        """Enough of a story to tell what it is about: its first report and the latest."""
        known = self.known(story)
        return known[:1] + known[1:][-SOME:]

    def near(self, sketch: Sketch) -> list[tuple[str, Sketch]]:
        """The reports worth a comparison, each after its story; the nearest first."""
        found = ((self._reports[report][0], report) for report in self._index.near(sketch))
        return [(story, self._known[story][report]) for story, report in found]

    def older(self, stories: Iterable[str]) -> str:
        """Of several stories the one that began first."""
        return min(stories, key=lambda story: self._number(next(iter(self._stories[story]))))

    def new_id(self, report: str) -> str:
        """An id for a story, made from the report that opens it."""
        ids = (identify("story", report, *["again"] * times) for times in count())
        return next(one for one in ids if one not in self._stories)

    def make_room(self, day: int | None) -> None:
        """For a report of this day: what falls out of the window is forgotten."""
        if day:
            self.days = [*self.days, day][-RECENT:]
        while self._reports and self._full():
            self.forget(next(iter(self._reports)))

    def add(self, sketch: Sketch, story: str) -> None:
        """One report more."""
        self._reports[sketch.id] = story, self._next, self.today()
        self._next += 1
        self._stories.setdefault(story, {})[sketch.id] = None
        self._known.setdefault(story, {})[sketch.id] = sketch
        self._index.add(sketch)
        self._trim(story)

    def forget(self, report: str) -> None:
        sketch = self._leave(report)
        if sketch:
            self._index.remove(sketch)
        del self._reports[report]

    def move(self, reports: Iterable[str], story: str) -> None:
        """Reports go over to another story, or to a new one."""
        for report in reports:
            sketch = self._leave(report)
            self._reports[report] = (story, *self._reports[report][1:])
            self._stories.setdefault(story, {})[report] = None
            known = self._known.setdefault(story, {})
            if sketch:
                known[report] = sketch
        self._stories[story] = dict.fromkeys(sorted(self._stories[story], key=self._number))
        self._known[story] = {report: self._known[story][report] for report in sorted(self._known[story], key=self._number)}
        self._trim(story)

    def _number(self, report: str) -> int:
        return self._reports[report][1]

    def _leave(self, report: str) -> Sketch | None:
        """A report is no more of its story; its sketch, where it is kept."""
        story = self._reports[report][0]
        sketch = self._known[story].pop(report, None)
        del self._stories[story][report]
        if not self._stories[story]:
            del self._stories[story], self._known[story]
        return sketch

    def _trim(self, story: str) -> None:
        known = self._known[story]
        for report in list(known)[1 : 1 - CROWD]:
            self._index.remove(known.pop(report))

    def _full(self) -> bool:
        """Whether the oldest report has to go."""
        _, _, day = next(iter(self._reports.values()))
        return len(self._reports) >= self.window.reports or bool(day and self.today() - day > self.window.days)

    def today(self) -> int:
        """The day in the stream, as an ordinal; 0 where no report had a date yet."""
        return sorted(self.days)[len(self.days) // 2] if self.days else 0
