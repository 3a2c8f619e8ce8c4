"""What has changed in a store since a moment: each story beside its dossier as it stood then, each edited report beside its text then."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace
from datetime import datetime

from rashomon.changes import Difference, between, edited, edits
from rashomon.store.store import Transaction
from rashomon.store.values import Changes, ReportEdit, Story, StoryChange
from rashomon.types import Dossier


def changes_since(tx: Transaction, since: datetime) -> Changes:
    """What has changed up to now, in all stories."""
    found = [story_since(tx, story, since) for id_ in tx.dossiers.changed(since) if (story := tx.stories.get(id_))]
    stories = tuple(one for one in found if one is not None)
    return Changes(since, tx.moment, stories, tuple(edits_since(tx, since)))


def story_since(tx: Transaction, story: Story, since: datetime) -> StoryChange | None:
    """What has changed in one story; None where nothing has, or where it is part of another now."""
    newest = tx.dossiers.newest(story.id)
    if newest is None or newest.made < since or story.merged_into is not None:
        return None
    merged = tuple(one.id for one in tx.stories.merged_since(since) if one.merged_into == story.id)
    before = tuple(_stood(tx, (story.id, *merged), since))
    after = tx.dossiers.dossier(newest)
    difference = between(before, after) if before or not story.split_from else _split(tx, story.split_from, since, after)
    return StoryChange(story, not before, merged, newest.made, after.reports, difference) if difference else None


def edits_since(tx: Transaction, since: datetime, among: Container[str] | None = None) -> Iterator[ReportEdit]:
    """Each report edited since, or each of some, as it was before (or when it was first seen, if later) and as it is."""
    for id_ in (one for one in tx.reports.edited(since) if among is None or one in among):
        versions = tx.reports.versions(id_)
        before = next((version for version in reversed(versions) if version.seen < since), versions[0])
        runs = edits(before.report.text, versions[-1].report.text)
        if edited(runs):
            yield ReportEdit(before, versions[-1], runs)


def _split(tx: Transaction, story: str, since: datetime, after: Dossier) -> Difference:
    """What a story that was split off has beyond the one it was part of; that has kept the rest."""
    return replace(between(tuple(_stood(tx, (story,), since)), after), gone=(), left=())


def _stood(tx: Transaction, stories: tuple[str, ...], since: datetime) -> Iterator[Dossier]:
    """The dossiers of the stories as they stood just before."""
    for story in stories:
        if version := tx.dossiers.before(story, since):
            yield tx.dossiers.dossier(version)
