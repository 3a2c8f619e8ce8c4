"""What has changed in a store, and what a search found there, as the objects of `schemas/changes-1.json` and `schemas/search-1.json`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from rashomon.outputs.json import JsonObject
from rashomon.store import Changes, Hit, ReportEdit, StoryChange, Version
from rashomon.types import Report, Run

CHANGES, SEARCH = "rashomon/changes/1", "rashomon/search/1"
SHOWN = ("source", "title", "outlet", "published", "published_basis", "url")  # of a report


def changes_object(changes: Changes) -> JsonObject:
    """The object that `rashomon changes --json` prints; facts as in the dossier, with the reports that they name."""
    return {
        "schema": CHANGES,
        "since": changes.since.isoformat(),
        "until": changes.until.isoformat(),
        "stories": [_story(change) for change in changes.stories],
        "edits": [_edit(edit) for edit in changes.edits],
    }


def search_object(words: str, hits: Sequence[Hit], versions: Mapping[str, Version]) -> JsonObject:
    """The object that `rashomon search --json` prints; `versions` are the reports found, by id."""
    return {"schema": SEARCH, "words": words, "hits": [_hit(hit, versions.get(hit.id)) for hit in hits]}


def _story(change: StoryChange) -> JsonObject:
    difference = change.difference
    return {
        "id": change.story.id,
        "title": change.story.title,
        "fresh": change.fresh,
        "merged": change.merged,
        "split_from": change.story.split_from,
        "changed": change.changed.isoformat(),
        "reports": [_report(report) for report in change.reports],
        "new": [asdict(fact) for fact in difference.new],
        "gone": [asdict(fact) for fact in difference.gone],
        "turned": [{"fact": asdict(one.after), "before": one.before.verdict, "after": one.after.verdict} for one in difference.turned],
        "grown": [{"fact": asdict(one.fact), "before": one.before, "after": one.after} for one in difference.grown],
        "origins": [
            {"fact": asdict(one.after), "before": one.before.origins, "after": one.after.origins, "gained": one.gained, "lost": one.lost}
            for one in difference.rested
        ],
        "added": [report.id for report in difference.added],
        "edited": [
            {"report": one.after.id, "before": one.before.id, "runs": [asdict(run) for run in one.runs]} for one in difference.edited
        ],
        "left": [_report(report) for report in difference.left],
    }


def _edit(edit: ReportEdit) -> JsonObject:
    versions = {"before": _version(edit.before), "after": _version(edit.after)}
    return {**_report(edit.after.report), "id": edit.after.id, **versions, "runs": _runs(edit.runs)}


def _version(version: Version) -> JsonObject:
    return {"number": version.number, "seen": version.seen.isoformat()}


def _runs(runs: Sequence[Run]) -> list[JsonObject]:
    return [asdict(run) for run in runs]


def _report(report: Report) -> JsonObject:
    return {"id": report.id, **{name: getattr(report, name) for name in SHOWN}}


def _hit(hit: Hit, version: Version | None) -> JsonObject:
    about = {name: getattr(version.report, name) for name in SHOWN} if version and hit.kind == "report" else {}
    return {**about, **asdict(hit), "seen": hit.seen.isoformat()}
