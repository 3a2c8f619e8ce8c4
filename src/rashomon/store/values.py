"""What the store gives back: pages, reports with their versions, stories, dossiers, decisions, what a search found.

All are frozen. Every moment is aware of its zone and in UTC. A report has an id made from its address, the same in every store.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from rashomon.changes import Difference
from rashomon.types import Decision, Report, Run, Span

HitKind = Literal["report", "fact"]


@dataclass(frozen=True, slots=True)
class Page:
    """A raw page, as it came over the network or off the disk."""

    digest: str  # SHA-256 of its bytes
    address: str  # where it was asked for
    final: str  # where it was found in the end, after redirects
    content_type: str
    fetched: datetime


@dataclass(frozen=True, slots=True)
class Version:
    """What a report said from some moment on."""

    id: str  # of the report, in every version
    number: int  # from 1
    seen: datetime  # when this text was first met
    report: Report  # as it was read then; its own id is made from the text
    credits: tuple[str, ...] = ()  # origins named beside the text: `<source>` of a feed
    page: str | None = None  # digest of the raw page it was read from


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a report that was handed in."""

    id: str
    number: int  # of the version that holds its text
    fresh: bool  # the text is new to the store
    edited: bool  # the report was there already, with another text


@dataclass(frozen=True, slots=True)
class Stay:
    """A report in a story, since when and until when."""

    story: str
    report: str
    since: datetime
    until: datetime | None = None
    why: str = ""  # a sentence for a reader
    copy_of: str | None = None  # the report that most of it stands in


@dataclass(frozen=True, slots=True)
class Story:
    """Reports of one event."""

    id: str
    since: datetime
    reports: tuple[str, ...]  # ids, those placed first first
    title: str | None = None
    split_from: str | None = None
    merged: tuple[str, ...] = ()  # ids of the stories that are part of it now
    merged_into: str | None = None  # the story that it is part of now
    changed: datetime | None = None  # when a report was last placed in it or left it


@dataclass(frozen=True, slots=True)
class DossierVersion:
    """The dossier of a story from some moment on."""

    story: str
    number: int  # from 1
    made: datetime
    digest: str  # of its JSON
    reports: tuple[tuple[str, int], ...]  # the reports it was made of, each with its version


@dataclass(frozen=True, slots=True)
class Recorded:
    """A decision as it was recorded; one that was revoked stays in the history."""

    number: int
    story: str
    decision: Decision  # with who decided, when and why
    recorded: datetime
    revoked: datetime | None = None
    revoked_by: str | None = None
    why_revoked: str = ""


@dataclass(frozen=True, slots=True)
class StoryChange:
    """What has changed in one story."""

    story: Story
    fresh: bool  # it had no dossier before
    merged: tuple[str, ...]  # ids of the stories that have become part of it meanwhile
    changed: datetime  # when its dossier was last made anew
    reports: tuple[Report, ...]  # of that dossier
    difference: Difference


@dataclass(frozen=True, slots=True)
class ReportEdit:
    """A report that was edited after it was first seen."""

    before: Version
    after: Version
    runs: tuple[Run, ...]  # the words that are the same, left out, added, replaced


@dataclass(frozen=True, slots=True)
class Changes:
    """What has changed in a store since a moment."""

    since: datetime
    until: datetime
    stories: tuple[StoryChange, ...]  # the one changed last first
    edits: tuple[ReportEdit, ...]  # of all reports, the first edited first

    def __bool__(self) -> bool:
        return bool(self.stories or self.edits)


@dataclass(frozen=True, slots=True)
class Hit:
    """A report or a fact that a search found."""

    kind: HitKind
    id: str  # of the report, or of the fact
    story: str | None  # of a fact; of a report the story it is in now
    title: str
    snippet: str  # a stretch of its text around the words sought, one line
    marks: tuple[Span, ...]  # where the words sought stand in the snippet
    seen: datetime
