"""The stories of a stream that ends: each report placed as it comes, and told of as it stands at the end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from rashomon.reports.hours import hours
from rashomon.stories.grouping import Grouping
from rashomon.stories.values import Placement, Stories, Story
from rashomon.stories.words import headline
from rashomon.types import Report

ENDLESS = 10**9  # reports that a stream is read to


@dataclass(frozen=True, slots=True)
class _Told:
    """What a listing says of a report."""

    title: str
    outlet: str | None
    published: str | None
    when: datetime | None
    copy_of: str | None


@dataclass(frozen=True, slots=True)
class Ledger:
    """Keeps, of all that was ever placed, where it stands now."""

    _told: dict[str, _Told] = field(default_factory=dict)  # by report, in order of arrival
    _stories: dict[str, dict[str, None]] = field(default_factory=dict)  # by story its reports
    _placed: dict[str, str] = field(default_factory=dict)

    def enter(self, report: Report, placement: Placement) -> None:
        """A report more, and what its placement changed."""
        self._told[placement.report] = _Told(
            headline(report.title, report.text)[0], report.outlet, report.published, _when(report), placement.copy_of
        )
        for ended, stays in placement.merged:
            for member in tuple(self._stories.get(ended, ())):
                self._put(member, stays)
        for member, story in ((placement.report, placement.story), *placement.moved):
            self._put(member, story)

    def stories(self) -> Stories:
        order = {report: place for place, report in enumerate(self._told)}
        members = {story: sorted(reports, key=order.__getitem__) for story, reports in self._stories.items() if reports}
        told = sorted(members.items(), key=lambda item: order[item[1][0]])
        return Stories(tuple(self._story(story, reports) for story, reports in told), dict(self._placed))

    def _put(self, report: str, story: str) -> None:
        self._stories.get(self._placed.get(report, ""), {}).pop(report, None)
        self._stories.setdefault(story, {})[report] = None
        self._placed[report] = story

    def _story(self, story: str, reports: list[str]) -> Story:
        told = [self._told[report] for report in reports]
        times = sorted((one.when, one.published) for one in told if one.when)
        return Story(
            id=story,
            title=told[0].title,
            reports=tuple(reports),
            outlets=tuple(dict.fromkeys(one.outlet for one in told if one.outlet)),
            first=times[0][-1] if times else None,
            last=times[-1][-1] if times else None,
            copies=tuple((report, one.copy_of) for report, one in zip(reports, told, strict=True) if one.copy_of),
        )


def _when(report: Report) -> datetime | None:
    try:
        known = hours(report)
    except OverflowError:  # the first or last days of the calendar
        return None
    return known[0] if known else None


def group(reports: Iterable[Report], grouping: Grouping | None = None) -> Stories:
    """The stories of some reports, in order of arrival."""
    grouping, ledger = grouping or Grouping(), Ledger()
    for report in reports:
        ledger.enter(report, grouping.place(report))
    return ledger.stories()
