"""The stories of a stream as plain objects: where each report is, and each story as `schemas/story-1.json` describes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rashomon.outputs.json import JsonObject
from rashomon.stories import Stories, Story

STORY = "rashomon/story/1"


def placed_objects(reports: Iterable[str], stories: Stories) -> Iterator[JsonObject]:
    """What `rashomon stories --jsonl` prints: for each report, in order of arrival, its story."""
    return ({"id": report, "story": stories.placed[report]} for report in reports)


def story_object(story: Story) -> JsonObject:
    """What `rashomon stories --json` prints of each story."""
    return {
        "schema": STORY,
        "id": story.id,
        "title": story.title,
        "reports": list(story.reports),
        "outlets": list(story.outlets),
        "first": story.first,
        "last": story.last,
        "copies": [{"report": report, "copy_of": original} for report, original in story.copies],
    }
