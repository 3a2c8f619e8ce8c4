"""Stories: which reports tell of one event, and since when; how stories were merged and split; what the grouping knows."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, Row, String, cast, delete, func, insert, select, update

from rashomon.store.search import index
from rashomon.store.tables import batches, groupings, placements, stories, versions
from rashomon.store.values import Stay, Story

if TYPE_CHECKING:
    from rashomon.stories.values import Placement

GROUPING = "stories"  # the name of the grouping that is kept where none is given


@dataclass(frozen=True, slots=True)
class Stories:
    connection: Connection
    moment: datetime

    def follow(self, placement: Placement, title: str | None = None) -> None:
        """Does as the grouping did, which was given the ids of this store as the names of reports; `title` is that of a new story."""
        for ended, stays in placement.merged:
            self.merge(ended, stays)
        for report, story in placement.moved:
            self._revive(story)
            held = self.of(report)
            if held is not None and self._row(story) is None:
                self.split(held, story, [report])
            self.place(story, report)
        self._revive(placement.story)
        self.place(placement.story, placement.report, title=title, why=placement.why, copy_of=placement.copy_of)

    def place(self, story: str, report: str, *, title: str | None = None, why: str = "", copy_of: str | None = None) -> None:
        """Puts a report into a story, which is made where there is none; it leaves the one it was in."""
        story = self._made(story, title)
        held = self.of(report)
        if held != story:
            self.withdraw(report)
            self.connection.execute(insert(placements).values(story=story, report=report, since=self.moment, why=why, copy_of=copy_of))
            self._touch(story)

    def withdraw(self, report: str) -> None:
        """Takes a report out of the story it is in, if it is in one."""
        held = self.of(report)
        if held is not None:
            now = (placements.c.report == report, placements.c.until.is_(None))
            self.connection.execute(update(placements).where(*now).values(until=self.moment))
            self._touch(held)

    def merge(self, story: str, into: str) -> None:
        """Makes a story part of another; its id leads there from now on."""
        story, into = self._made(story, None), self._made(into, None)
        if story != into:
            for stay in self._stays(placements.c.story == story, placements.c.until.is_(None)):
                self.place(into, stay.report, why=stay.why, copy_of=stay.copy_of)
            self._set(story, merged_into=into, merged=self.moment, changed=self.moment)
            index(self.connection, "fact", story, [], self.moment)  # the other's dossier tells them from now on

    def split(self, story: str, off: str, reports: Iterable[str], *, title: str | None = None) -> None:
        """Makes a story of its own of some of a story's reports."""
        story = self._made(story, None)
        if self._row(off) is None:
            self._made(off, title)
            self._set(off, split_from=story)
        for report in reports:
            self.place(off, report)

    def name(self, story: str, title: str) -> None:
        """What the story is called from now on."""
        self._set(story, title=title)

    def current(self, story: str) -> str | None:
        """The id of the story that it is part of now, its own where it was never merged; None where there is no such story."""
        row = self._row(story)
        while row is not None and row.merged_into is not None:
            row = self._row(row.merged_into)
        return row.id if row else None

    def of(self, report: str) -> str | None:
        """Id of the story that a report is in."""
        now = select(placements.c.story).where(placements.c.report == report, placements.c.until.is_(None))
        return self.connection.scalar(now)

    def get(self, story: str) -> Story | None:
        found = self._stories([row] if (row := self._row(story)) else [])
        return found[0] if found else None

    def recent(self, limit: int | None = 100, offset: int = 0, *, since: datetime | None = None) -> tuple[Story, ...]:
        """Stories as they are now, those that changed last first; `since` leaves out what has not changed since then."""
        standing = select(stories).where(stories.c.merged_into.is_(None)).order_by(stories.c.changed.desc(), stories.c.id)
        rows = self.connection.execute((standing.where(stories.c.changed >= since) if since else standing).limit(limit).offset(offset))
        return self._stories(rows.all())

    def waiting(self, limit: int) -> tuple[str, ...]:
        """Ids of reports that are in no story, those published first first; a report without a time counts by when it was first seen."""
        held = select(placements.c.report).where(placements.c.report == versions.c.report, placements.c.until.is_(None))
        first = select(versions.c.report).where(versions.c.number == 1, ~held.exists())
        when = func.coalesce(versions.c.published, cast(versions.c.seen, String))
        return tuple(self.connection.scalars(first.order_by(when, versions.c.seen, versions.c.report).limit(limit)))

    def merged_since(self, moment: datetime) -> tuple[Story, ...]:
        """Stories that have become part of another since then, the first merged first."""
        rows = self.connection.execute(select(stories).where(stories.c.merged >= moment).order_by(stories.c.merged, stories.c.id))
        return self._stories(rows.all())

    def history(self, story: str) -> tuple[Stay, ...]:
        """Every report that is or was in it, in the order in which they came."""
        return self._stays(placements.c.story == story)

    def save_state(self, state: bytes, name: str = GROUPING) -> None:
        """Keeps what the grouping has to know to go on, in place of what it knew."""
        self.connection.execute(delete(groupings).where(groupings.c.name == name))
        self.connection.execute(insert(groupings).values(name=name, state=zlib.compress(state, 1), saved=self.moment))

    def state(self, name: str = GROUPING) -> bytes | None:
        kept = self.connection.scalar(select(groupings.c.state).where(groupings.c.name == name))
        return None if kept is None else zlib.decompress(kept)

    def _made(self, story: str, title: str | None) -> str:
        """The id of a story that is there now."""
        found = self.current(story)
        if found is None:
            self.connection.execute(insert(stories).values(id=story, title=title, since=self.moment, changed=self.moment))
        elif title:
            titled = update(stories).where(stories.c.id == found, stories.c.title.is_(None))
            self.connection.execute(titled.values(title=title))
        return found or story

    def _revive(self, story: str) -> None:
        """A story that was merged and is told apart again is one of its own from now on."""
        row = self._row(story)
        if row is not None and row.merged_into is not None:
            self._set(story, merged_into=None, merged=None)

    def _row(self, story: str) -> Row[Any] | None:
        return self.connection.execute(select(stories).where(stories.c.id == story)).first()

    def _set(self, story: str, **values: Any) -> None:
        self.connection.execute(update(stories).where(stories.c.id == story).values(**values))

    def _touch(self, story: str) -> None:
        self._set(story, changed=self.moment)

    def _stays(self, *conditions: ColumnElement[bool]) -> tuple[Stay, ...]:
        rows = self.connection.execute(select(placements).where(*conditions).order_by(placements.c.number))
        return tuple(Stay(row.story, row.report, row.since, row.until, row.why, row.copy_of) for row in rows)

    def _stories(self, rows: Sequence[Row[Any]]) -> tuple[Story, ...]:
        held: dict[str, list[str]] = {row.id: [] for row in rows}
        merged: dict[str, list[str]] = {row.id: [] for row in rows}
        for some in batches(list(held)):
            for stay in self._stays(placements.c.story.in_(some), placements.c.until.is_(None)):
                held[stay.story].append(stay.report)
            parts = select(stories.c.id, stories.c.merged_into).where(stories.c.merged_into.in_(some))
            for part, into in self.connection.execute(parts.order_by(stories.c.merged, stories.c.id)):
                merged[into].append(part)
        return tuple(_story(row, held[row.id], merged[row.id]) for row in rows)


def _story(row: Row[Any], reports: Sequence[str], merged: Sequence[str]) -> Story:
    return Story(row.id, row.since, tuple(reports), row.title, row.split_from, tuple(merged), row.merged_into, row.changed)
