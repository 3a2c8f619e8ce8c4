"""What the API and the assistants' server answer with beside the published objects: stories, reports and decisions as frozen values."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from functools import partial
from typing import Any

from rashomon.store import DossierVersion, Recorded, Stay, Story, Transaction, Version
from rashomon.store.decisions import KINDS
from rashomon.store.shelf import Shelf
from rashomon.web.views import Gist, gist_of


@dataclass(frozen=True, slots=True)
class MadeDossier:
    """A story's dossier from some moment on."""

    number: int  # from 1
    made: datetime
    digest: str  # SHA-256 of its JSON
    reports: tuple[tuple[str, int], ...]  # the reports it was made of, each with its version


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A story in a list."""

    id: str
    title: str | None
    since: datetime
    changed: datetime | None  # when a report was last placed in it or left it
    reports: int
    dossier: Gist | None  # of the newest; none where there is nothing to compare yet


@dataclass(frozen=True, slots=True)
class ReportRecord:
    """A report as it is now; its text is that of its newest version."""

    id: str  # of the report at its address, in every version
    text_id: str  # of this text: what a dossier names it by
    version: int  # the newest, from 1
    seen: datetime  # when this text was first met
    source: str
    title: str | None
    outlet: str | None
    published: str | None  # ISO 8601
    published_basis: str | None
    url: str | None
    language: str | None
    authors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VersionRecord:
    """What a report said from some moment on."""

    version: int
    seen: datetime
    text_id: str
    title: str | None


@dataclass(frozen=True, slots=True)
class ReportHistory:
    """A report with all the texts it has had, the first first."""

    report: ReportRecord
    story: str | None  # the one it is in now
    versions: tuple[VersionRecord, ...]


@dataclass(frozen=True, slots=True)
class VersionText:
    """The text of a version, in the words of whoever published it."""

    report: ReportRecord
    text: str


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """What an editor decided; one that was revoked stays on record."""

    number: int
    story: str
    kind: str  # join, part, verdict, intruder, belongs
    decision: dict[str, Any]  # with who, when and why
    recorded: datetime
    revoked: datetime | None
    revoked_by: str | None
    why_revoked: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A report in the story, since when and until when."""

    report: str
    since: datetime
    until: datetime | None
    why: str
    copy_of: str | None


@dataclass(frozen=True, slots=True)
class StoryHistory:
    """What became of a story: its dossiers, its reports, what was decided about it, each the first first."""

    story: str
    dossiers: tuple[MadeDossier, ...]
    reports: tuple[Placed, ...]
    decisions: tuple[DecisionRecord, ...]


@dataclass(frozen=True, slots=True)
class StoryRecord:
    """A story as it is now."""

    id: str
    title: str | None
    since: datetime
    changed: datetime | None  # when a report was last placed in it or left it
    split_from: str | None
    merged: tuple[str, ...]  # ids of the stories that are part of it now
    dossier: MadeDossier | None  # the newest; none where there is nothing to compare yet
    reports: tuple[ReportRecord, ...]  # those placed first first


def made_dossier(version: DossierVersion) -> MadeDossier:
    return MadeDossier(version.number, version.made, version.digest, version.reports)


def report_record(version: Version) -> ReportRecord:
    told = version.report
    return ReportRecord(
        id=version.id,
        text_id=told.id,
        version=version.number,
        seen=version.seen,
        source=told.source,
        title=told.title,
        outlet=told.outlet,
        published=told.published,
        published_basis=told.published_basis,
        url=told.url,
        language=told.language,
        authors=told.authors,
    )


def report_history(tx: Transaction, versions: tuple[Version, ...]) -> ReportHistory:
    """Of the versions of one report, the first first; there is at least one."""
    rows = tuple(VersionRecord(one.number, one.seen, one.report.id, one.report.title) for one in versions)
    return ReportHistory(report_record(versions[-1]), tx.stories.of(versions[-1].id), rows)


def story_line(tx: Transaction, story: Story, gists: Shelf[Gist]) -> StoryLine:
    newest = tx.dossiers.newest(story.id)
    gist = gists.get((story.id, newest.number), partial(gist_of, tx, newest)) if newest else None
    return StoryLine(story.id, story.title, story.since, story.changed, len(story.reports), gist)


def story_record(tx: Transaction, story: Story) -> StoryRecord:
    newest = tx.dossiers.newest(story.id)
    return StoryRecord(
        id=story.id,
        title=story.title,
        since=story.since,
        changed=story.changed,
        split_from=story.split_from,
        merged=story.merged,
        dossier=made_dossier(newest) if newest else None,
        reports=tuple(map(report_record, tx.reports.newest(story.reports))),
    )


def story_history(tx: Transaction, story: Story) -> StoryHistory:
    return StoryHistory(
        story=story.id,
        dossiers=tuple(map(made_dossier, tx.dossiers.versions(story.id))),
        reports=tuple(map(_placed, tx.stories.history(story.id))),
        decisions=tuple(map(decision_record, tx.decisions.history(story.id))),
    )


def decision_record(recorded: Recorded) -> DecisionRecord:
    kind = next(name for name, form in KINDS.items() if type(recorded.decision) is form)
    when = (recorded.recorded, recorded.revoked, recorded.revoked_by, recorded.why_revoked)
    return DecisionRecord(recorded.number, recorded.story, kind, asdict(recorded.decision), *when)


def _placed(stay: Stay) -> Placed:
    return Placed(stay.report, stay.since, stay.until, stay.why, stay.copy_of)
