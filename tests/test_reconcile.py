"""The whole way: the order of the reports changes no verdict, a later report no id, and what is shown holds its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rashomon.errors import NothingToCompare, PipelineError
from rashomon.facts import find_facts
from rashomon.facts.quotations import collate_quotes
from rashomon.reconcile import reconcile, understand, understand_story
from rashomon.reports import ReadingOptions, open_reports
from rashomon.text import parse
from rashomon.types import Fact, Name, Report, Time, Understanding, Value

if TYPE_CHECKING:
    from spacy.language import Language

STORY = Path(__file__).parent.parent / "examples" / "ostrel-dam"
Known = tuple[tuple[Understanding, ...], tuple[Fact, ...]]


@pytest.fixture(scope="module")
def story() -> Sequence[Report]:
    return open_reports([str(STORY)], ReadingOptions())[0]


@pytest.fixture(scope="module")
def known(nlp: Language) -> Callable[[Sequence[Report]], Known]:
    """What is understood of reports read together, and their facts."""
    done: dict[tuple[str, ...], Known] = {}

    def build(reports: Sequence[Report]) -> Known:
        key = tuple(r.id for r in reports)
        if key not in done:
            understood = understand_story(parse(reports, nlp))[0]
            done[key] = understood, find_facts(understood, collate_quotes(understood))
        return done[key]

    return build


def judged(facts: Sequence[Fact]) -> set[tuple[str, str, frozenset[tuple[str, int, int]]]]:
    """What each fact says of which words, names aside: what a name is in full is taken from the first report that has it so."""
    return {
        (f.kind, f.verdict, frozenset((r.report, r.evidence.start, r.evidence.end) for r in f.readings)) for f in facts if f.kind != "name"
    }


def test_the_order_of_the_reports_changes_no_verdict(story: Sequence[Report], known: Callable[[Sequence[Report]], Known]) -> None:
    assert judged(known(story)[1]) == judged(known(story[::-1])[1])


def test_the_order_of_the_reports_changes_no_id(story: Sequence[Report], known: Callable[[Sequence[Report]], Known]) -> None:
    assert {f.id for f in known(story)[1]} == {f.id for f in known(story[::-1])[1]}


def test_ids_are_unique(story: Sequence[Report], known: Callable[[Sequence[Report]], Known]) -> None:
    ids = [f.id for f in known(story)[1]]
    assert len(ids) == len(set(ids))


def test_facts_keep_their_ids_when_a_report_is_added(story: Sequence[Report], known: Callable[[Sequence[Report]], Known]) -> None:
    """Most do. What regroups with the new report may be another fact."""
    before = {f.id for f in known(story[:4])[1] if f.verdict != "single" and f.kind != "name"}
    after = {f.id for f in known(story)[1]}
    assert len(before & after) >= 0.9 * len(before)


def test_evidence_holds_its_words(story: Sequence[Report], known: Callable[[Sequence[Report]], Known]) -> None:
    texts = {r.id: r.text for r in story}
    for reading in (r for f in known(story)[1] for r in f.readings):
        e, text = reading.evidence, texts[reading.report]
        assert 0 < len(e.exact) <= 300
        assert text[e.start : e.end] == e.exact
        assert text[: e.start].endswith(e.prefix)
        assert text[e.end :].startswith(e.suffix)


def test_no_fact_mixes_currencies(story: Sequence[Report], known: Callable[[Sequence[Report]], Known]) -> None:
    understood, facts = known(story)
    units = {(u.report.id, v.start): v.unit for u in understood for v in u.mentions.values if v.kind == "money"}
    for fact in (f for f in facts if f.kind == "money"):
        spans = [(r.report, r.evidence.start, r.evidence.end) for r in fact.readings]
        shared = [{unit for (report, at), unit in units.items() if report == r and start <= at < end} for r, start, end in spans]
        assert set.intersection(*shared), fact.why


def test_every_fact_has_its_why_and_two_sides_where_it_is_disputed(
    story: Sequence[Report], known: Callable[[Sequence[Report]], Known]
) -> None:
    for fact in known(story)[1]:
        assert re.fullmatch(r"[\w“‘€$£].*\.", fact.why, re.DOTALL), fact.why
        assert 1 <= fact.origins <= len(story)
        assert (len({r.report for r in fact.readings}) == 1) == (fact.verdict == "single")
        if fact.verdict == "disputed":
            assert len({r.value for r in fact.readings}) > 1


@pytest.mark.parametrize("count", [0, 1])
def test_fewer_than_two_reports(story: Sequence[Report], count: int) -> None:
    with pytest.raises(NothingToCompare, match=f"found {count}"):
        reconcile(story[:count])


def test_one_report_alone_where_it_will_do(story: Sequence[Report]) -> None:
    assert [report.id for report in reconcile(story[:1], alone=True).reports] == [story[0].id]
    with pytest.raises(NothingToCompare, match="expected a report to read, found none"):
        reconcile((), alone=True)


def test_a_pipeline_that_is_not_there(story: Sequence[Report]) -> None:
    with pytest.raises(PipelineError, match="no_such_pipeline"):
        reconcile(story[:2], pipeline="no_such_pipeline")


def test_each_report_is_understood_alone(story: Sequence[Report]) -> None:
    """Alone, a report has nobody to take a day of publication from."""
    alone = understand([story[-1]])
    together = understand([*story])
    assert alone[0].report == together[-1].report
    assert alone[0].mentions == together[-1].mentions
    assert understand([]) == ()


def test_what_is_understood_stands_in_the_text(story: Sequence[Report], known: Callable[[Sequence[Report]], Known]) -> None:
    for u in known(story)[0]:
        spans: list[Name | Value | Time] = [*u.mentions.names, *u.mentions.values, *u.mentions.times]
        assert all(u.report.text[m.start : m.end] == m.text for m in spans)
        assert all(0 <= s.start < s.end <= len(u.report.text) for s in u.statements)
        assert all(not isinstance(s.measure, Value) or s.start <= s.measure.start < s.measure.end <= s.end for s in u.statements)
