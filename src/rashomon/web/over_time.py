"""What the pages show of how stories and reports changed: frozen values, taken from one snapshot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from rashomon.changes import Difference, between, edits
from rashomon.store import DossierVersion, ReportEdit, Story, StoryChange, Transaction, Version, edits_since, story_since
from rashomon.types import Report, Run

STEPS = 10  # dossiers of a history on a page
STORIES = 20  # changed stories on a page
EDITS = 50  # edited reports that are shown


@dataclass(frozen=True, slots=True)
class Step:
    """A dossier of a story, and what sets it off from the one before; nothing where it is the first."""

    version: DossierVersion
    reports: tuple[Report, ...]
    difference: Difference | None


@dataclass(frozen=True, slots=True)
class History:
    """The dossiers of a story, the newest first."""

    story: Story
    steps: tuple[Step, ...]
    older: int | None  # number of the next dossier that is not shown


@dataclass(frozen=True, slots=True)
class Recent:
    """What has changed since a moment, the story changed last first."""

    since: datetime
    stories: tuple[StoryChange, ...]
    edits: tuple[ReportEdit, ...]  # on the first page
    older: int | None  # where the next page begins


@dataclass(frozen=True, slots=True)
class ReportTold:
    """A report with all its versions, and where it is told."""

    versions: tuple[Version, ...]  # the first first
    story: Story | None
    siblings: tuple[Version, ...]  # the other reports of the story

    @property
    def newest(self) -> Version:
        return self.versions[-1]


@dataclass(frozen=True, slots=True)
class Edit:
    """Two versions of a report, word by word."""

    before: Version
    after: Version
    runs: tuple[Run, ...]


def history(tx: Transaction, story: Story, newest: int | None = None) -> History:
    """The dossiers up to that number."""
    versions = [one for one in tx.dossiers.versions(story.id) if newest is None or one.number <= newest]
    shown, rest = versions[-STEPS:], versions[:-STEPS]
    steps = _steps(tx, rest[-1:], shown)
    return History(story, tuple(reversed(steps)), rest[-1].number if rest else None)


def recent(tx: Transaction, since: datetime, *, story: str | None = None, start: int = 0) -> Recent:
    """What has changed, in one story or in all."""
    ids = tx.dossiers.changed(since) if story is None else (story,)
    found = (tx.stories.get(id_) for id_ in ids[start : start + STORIES])
    changes = tuple(change for one in found if one and (change := story_since(tx, one, since)))
    mine = tx.stories.get(story) if story is not None else None
    edited = edits_since(tx, since, set(mine.reports) if mine else None)
    older = start + STORIES if len(ids) > start + STORIES else None
    return Recent(since, changes, () if start else tuple(islice(edited, EDITS)), older)


def report_told(tx: Transaction, report: str) -> ReportTold | None:
    versions = tx.reports.versions(report)
    if not versions:
        return None
    held = tx.stories.of(report)
    story = tx.stories.get(held) if held else None
    others = [id_ for id_ in story.reports if id_ != report] if story else []
    return ReportTold(versions, story, tx.reports.newest(others))


def edit(tx: Transaction, report: str, before: int, after: int) -> Edit | None:
    one, other = tx.reports.get(report, before), tx.reports.get(report, after)
    return Edit(one, other, edits(one.report.text, other.report.text)) if one and other else None


def _steps(tx: Transaction, earlier: Sequence[DossierVersion], shown: Sequence[DossierVersion]) -> list[Step]:
    steps, before = [], tuple(tx.dossiers.dossier(one) for one in earlier)
    for version in shown:
        dossier = tx.dossiers.dossier(version)
        steps.append(Step(version, dossier.reports, between(before, dossier) if before else None))
        before = (dossier,)
    return steps
