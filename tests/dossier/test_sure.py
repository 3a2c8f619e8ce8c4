from __future__ import annotations

import pytest

from rashomon.dossier.sure import at_least
from rashomon.types import BriefSentence, Dossier, Evidence, Fact, Reading, Report, TimelineEntry

READING = Reading("r", "two", (), Evidence(0, 3, "Two", "", ""))


def fact(id_: str, confidence: float) -> Fact:
    return Fact(id_, "count", "boats moored", "agreed", confidence, "Both say two.", 0, (READING,))


def entry(*facts: str) -> TimelineEntry:
    return TimelineEntry("2031-03-04", "2031-03-04", "The boats moor", (READING,), facts)


@pytest.fixture
def dossier() -> Dossier:
    return Dossier(
        reports=(Report("r", "r.txt", "Two boats."),),
        passages=((),),
        facts=(fact("sure", 0.9), fact("fair", 0.5)),
        quotes=(),
        timeline=(entry("sure"), entry("fair"), entry("sure", "fair"), entry()),
        actors=(),
        credits=(),
        coverage=(),
        brief=(BriefSentence("Sure.", ("sure",)), BriefSentence("Fair.", ("fair",)), BriefSentence("Both.", ("sure", "fair"))),
    )


@pytest.mark.parametrize(
    ("confidence", "facts", "brief", "timeline"),
    [
        (0.0, ["sure", "fair"], [("sure",), ("fair",), ("sure", "fair")], [("sure",), ("fair",), ("sure", "fair"), ()]),
        (0.5, ["sure", "fair"], [("sure",), ("fair",), ("sure", "fair")], [("sure",), ("fair",), ("sure", "fair"), ()]),
        (0.9, ["sure"], [("sure",), ("sure",)], [("sure",), ("sure",), ()]),
        (1.0, [], [], [()]),
    ],
)
def test_what_rests_on_facts_less_sure_goes_with_them(
    dossier: Dossier, confidence: float, facts: list[str], brief: list[tuple[str, ...]], timeline: list[tuple[str, ...]]
) -> None:
    kept = at_least(dossier, confidence)
    assert kept.sure == confidence
    assert [one.id for one in kept.facts] == facts
    assert [line.cites for line in kept.brief] == brief
    assert [moment.facts for moment in kept.timeline] == timeline
    assert kept.reports == dossier.reports
