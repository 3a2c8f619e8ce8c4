"""The sample story, whole way through: every matter planted in it comes out as it was meant."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from rashomon import compare
from rashomon.types import Dossier, Evidence, Fact, Reading, Report, Variant

EXAMPLES = Path(__file__).parent.parent / "examples"
STORY = EXAMPLES / "ostrel-dam"
PLANTED: dict[str, Any] = json.loads((EXAMPLES / "planted.json").read_text(encoding="utf-8"))
CONFLICTS = {"disputed", "updated"}
Anchor = dict[str, str]  # {"report": file name, "text": exact words}


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return compare(str(STORY))


def report_named(dossier: Dossier, name: str) -> Report:
    return next(report for report in dossier.reports if Path(report.source).name == name)


def place(dossier: Dossier, anchor: Anchor) -> tuple[str, int, int] | None:
    """Report id and offsets of the planted words; None where the page's reader left them out of the text."""
    report = report_named(dossier, anchor["report"])
    found = re.search(r"\s+".join(map(re.escape, anchor["text"].split())), report.text)
    return (report.id, *found.span()) if found else None


def stands(dossier: Dossier, anchor: Anchor, report: str, words: Evidence | Variant) -> bool:
    there = place(dossier, anchor)
    return there is not None and there[0] == report and words.start < there[2] and there[1] < words.end


def touched(dossier: Dossier, anchors: Iterable[Anchor], readings: Iterable[Reading]) -> set[str]:
    """Files in which one of the readings stands on the planted words."""
    said = tuple(readings)
    return {a["report"] for a in anchors if any(stands(dossier, a, r.report, r.evidence) for r in said)}


def joined(dossier: Dossier, anchors: list[Anchor]) -> list[Fact]:
    """The facts that bring at least two of the planted readings together, the fullest first."""
    counted = [(len(touched(dossier, anchors, fact.readings)), fact) for fact in dossier.facts]
    return [fact for n, fact in sorted(counted, key=lambda pair: -pair[0]) if n >= 2]


def by_id(key: str) -> list[Any]:
    return [pytest.param(one, id=one["id"]) for one in PLANTED[key]]


def words_of(one: Any) -> list[Anchor]:
    return list(one.get("readings") or one.get("variants") or one.get("pair"))


@pytest.mark.parametrize("matter", by_id("facts"))
def test_matter_has_its_verdict(dossier: Dossier, matter: Any) -> None:
    facts = [fact for fact in joined(dossier, words_of(matter)) if fact.kind == matter["kind"]]
    assert facts, "no fact brings its readings together"
    assert facts[0].verdict in {matter["verdict"], matter.get("or")}, facts[0].why


@pytest.mark.parametrize("matter", [m for m in by_id("facts") if m.values[0]["verdict"] not in CONFLICTS])
def test_agreement_is_never_shown_as_a_conflict(dossier: Dossier, matter: Any) -> None:
    alarms = [f.why for f in joined(dossier, words_of(matter)) if f.verdict in CONFLICTS and f.kind == matter["kind"]]
    assert not alarms


@pytest.mark.parametrize("pair", [pytest.param(p, id=p["why"]) for p in PLANTED["apart"]])
def test_different_matters_stay_apart(dossier: Dossier, pair: Any) -> None:
    typed = [f for f in joined(dossier, words_of(pair)) if f.kind not in {"statement", "wording", "name"} or f.verdict in CONFLICTS]
    assert not typed, typed[0].why


@pytest.mark.parametrize("wording", by_id("wordings"))
def test_another_word_is_no_conflict(dossier: Dossier, wording: Any) -> None:
    assert not [f.why for f in joined(dossier, words_of(wording)) if f.verdict in CONFLICTS]


@pytest.mark.parametrize("words", by_id("words"))
def test_words_of_different_load_stand_side_by_side(dossier: Dossier, words: Any) -> None:
    anchors = words_of(words)
    (fact,) = (fact for fact in dossier.facts if fact.kind == "wording" and touched(dossier, anchors, fact.readings))
    assert touched(dossier, anchors, fact.readings) == {a["report"] for a in anchors}
    assert [reading.value for reading in fact.readings] == [a["word"] for a in anchors]


@pytest.mark.parametrize("quote", by_id("quotes"))
def test_quote_is_brought_together(dossier: Dossier, quote: Any) -> None:
    wanted = {v["report"] for v in quote["variants"]}
    found = [({a["report"] for a in quote["variants"] for v in q.variants if stands(dossier, a, v.report, v)}, q) for q in dossier.quotes]
    reports, best = max(found, key=lambda pair: len(pair[0]))
    assert reports == wanted
    assert best.speaker == quote["speaker"]


@pytest.mark.parametrize("credit", PLANTED["credits"], ids=lambda c: c["report"])
def test_credit_is_read(dossier: Dossier, credit: Anchor) -> None:
    assert any(c.name == credit["name"] and stands(dossier, credit, c.report, c.evidence) for c in dossier.credits)


@pytest.mark.parametrize("actor", PLANTED["actors"], ids=lambda a: a["name"])
def test_actor_is_the_same_in_all_reports(dossier: Dossier, actor: Any) -> None:
    wanted = {report_named(dossier, name).id for name in actor["reports"]}
    found = [a for a in dossier.actors if a.name == actor["name"]]
    assert found
    assert wanted <= {report for report, _ in found[0].names}


@pytest.mark.parametrize("published", PLANTED["published"], ids=lambda p: p["report"])
def test_day_of_publication(dossier: Dossier, published: Any) -> None:
    report = report_named(dossier, published["report"])
    assert (report.published or "").startswith(published["day"])
    assert report.published_basis == published["basis"]


def test_day_of_publication_is_worked_out_from_the_others(dossier: Dossier) -> None:
    report = report_named(dossier, "05-weighhouse.txt")
    assert (report.published or "").startswith("2026-05-1")
    assert report.published_basis == "siblings"


@pytest.mark.parametrize("words", PLANTED["furniture"], ids=lambda w: w["text"])
def test_nothing_is_claimed_from_page_furniture(dossier: Dossier, words: Anchor) -> None:
    assert not [f.topic for f in dossier.facts if touched(dossier, [words], f.readings)]


def test_evidence_is_what_stands_there(dossier: Dossier) -> None:
    texts = {report.id: report.text for report in dossier.reports}
    said = [(r.report, r.evidence) for fact in dossier.facts for r in fact.readings]
    assert all(texts[report][e.start : e.end] == e.exact for report, e in said)


@pytest.mark.parametrize("edge", PLANTED["lineage"], ids=lambda edge: edge["report"])
def test_who_repeats_whom(dossier: Dossier, edge: Any) -> None:
    report, source = (report_named(dossier, edge[end]).id for end in ("report", "source"))
    found = [one for one in dossier.lineage if one.report == report and one.source == source]
    assert [(one.basis, one.copied) for one in found] == [(edge["basis"], edge["copied"])]
    texts = {one.id: one.text for one in dossier.reports}
    repeats = [repeat for one in found for repeat in one.repeats]
    assert repeats
    assert all(texts[report][r.here.start : r.here.end] == r.here.exact for r in repeats)
    assert all(texts[source][r.there.start : r.there.end] == r.there.exact for r in repeats)


@pytest.mark.parametrize("denial", PLANTED["denials"], ids=lambda denial: denial["report"])
def test_a_denial_is_told_from_a_statement(dossier: Dossier, denial: Anchor) -> None:
    there = place(dossier, denial)
    assert there
    readings = [r for fact in dossier.facts for r in fact.readings if r.report == there[0] and there[1] <= r.evidence.start < there[2]]
    assert "denied" in {reading.stance for reading in readings}


@pytest.mark.parametrize("slip", PLANTED["slips"], ids=lambda slip: slip["text"])
def test_a_slip_is_no_dispute(dossier: Dossier, slip: Anchor) -> None:
    assert place(dossier, slip)
    assert not [f.why for f in dossier.facts if f.verdict in CONFLICTS and touched(dossier, [slip], f.readings)]


@pytest.mark.parametrize("lack", PLANTED["left_out"], ids=lambda lack: lack["id"])
def test_what_a_report_leaves_out_is_noticed(dossier: Dossier, lack: Any) -> None:
    matter = next(one for one in PLANTED["facts"] if one["id"] == lack["id"])
    facts = [fact for fact in joined(dossier, words_of(matter)) if fact.kind == matter["kind"]]
    assert report_named(dossier, lack["by"]).id in facts[0].lacking


def test_a_report_of_another_event_is_an_intruder() -> None:
    told = compare(str(STORY), str(EXAMPLES / PLANTED["intruder"]["source"]))
    (intruder,) = told.intruders
    assert Path(next(r.source for r in told.reports if r.id == intruder.report)).name == Path(PLANTED["intruder"]["source"]).name
    assert not [fact for fact in told.facts for reading in fact.readings if reading.report == intruder.report]


def test_six_reports_are_read(dossier: Dossier) -> None:
    assert len(dossier.reports) == 6
    assert not dossier.skipped
    assert not dossier.intruders


def test_the_page_of_planted_words_lists_them_all() -> None:
    page = (EXAMPLES / "PLANTED.md").read_text(encoding="utf-8")
    anchors = [a for key in ("facts", "apart", "quotes", "wordings", "words") for one in PLANTED[key] for a in words_of(one)]
    others = [a for key in ("denials", "slips", "credits", "furniture") for a in PLANTED[key]]
    assert [a["text"] for a in anchors + others if f"“{a['text']}”" not in page] == []
