"""What the grouping of a stream gives: where a report was placed and why, and the stories so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Window:
    """How much of a stream is remembered."""

    days: int = 400  # after its arrival a report leaves, counted by the days of publication of what comes in
    reports: int = 20_000  # at most, the latest


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a report was placed, and what changed thereby for those before it."""

    report: str  # its address, or its source where it has none
    story: str
    why: str  # a sentence for a reader
    copy_of: str | None = None  # the report that most of its sentences stand in
    merged: tuple[tuple[str, str], ...] = ()  # stories that are one now: the id that ends, the id that stays
    moved: tuple[tuple[str, str], ...] = ()  # reports that went over to another story: report, story


@dataclass(frozen=True, slots=True)
class Story:
    """Reports of one event, in order of arrival."""

    id: str  # made from the report that came first
    title: str  # of that report
    reports: tuple[str, ...]
    outlets: tuple[str, ...]
    first: str | None = None  # times of publication, the earliest and the latest, as far as they are known
    last: str | None = None
    copies: tuple[tuple[str, str], ...] = ()  # a report, and the one that it is a near-copy of


@dataclass(frozen=True, slots=True)
class Stories:
    """The stories of a stream that has ended."""

    stories: tuple[Story, ...]  # in order of their first reports
    placed: Mapping[str, str]  # by report: its story
