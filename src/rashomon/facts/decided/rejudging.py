"""A fact judged anew after its readings have changed: by the claims behind them where these are measured, else by what they say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.facts.claims import Claim, claims_of, comparable
from rashomon.facts.measured.matching import by_side
from rashomon.facts.naming import said, topic
from rashomon.facts.verdicts import Judgement, judge
from rashomon.reports.naming import listed, names_apart
from rashomon.text.evidence import evidence
from rashomon.types import Fact, Reading, Report, Understanding

Key = tuple[str, int, int, str]  # report, start and end of the evidence, the measure as said


@dataclass(frozen=True, slots=True)
class Known:
    """What there is to judge by."""

    reports: tuple[Report, ...]
    claims: Mapping[Key, Claim]  # measured claims by the reading that is made of them


def known(understandings: Sequence[Understanding]) -> Known:
    reports = tuple(u.report for u in understandings)
    measured = [c for c in claims_of(understandings) if c.statement.measure is not None]
    return Known(reports, {_key(c, reports[c.report]): c for c in measured})


def _key(claim: Claim, report: Report) -> Key:
    words = evidence(report.text, claim.statement.start, claim.statement.end)
    return report.id, words.start, words.end, said(claim.statement.measure) if claim.statement.measure else ""


def rejudged(fact: Fact, readings: Sequence[Reading], story: Known) -> Fact:
    """The fact with these readings instead of its own, and the verdict that they give."""
    place = {report.id: index for index, report in enumerate(story.reports)}
    ordered = tuple(sorted(dict.fromkeys(readings), key=lambda r: (place[r.report], r.evidence.start)))
    claims = _comparable(ordered, story)
    found = judge(by_side(claims), story.reports) if claims else _by_words(ordered, story.reports)
    lacking = tuple(report for report in fact.lacking if report not in {r.report for r in ordered})
    return replace(fact, readings=ordered, verdict=found.verdict, why=found.why, lacking=lacking)


def renamed(fact: Fact, story: Known) -> Fact:
    """The fact with a topic from its own readings, where a claim stands behind the first of them."""
    claims = _comparable(fact.readings, story)
    return replace(fact, topic=topic(fact.kind, claims[0], story.reports[claims[0].report].text)) if claims else fact


def _comparable(readings: Sequence[Reading], story: Known) -> list[Claim]:
    """The claims behind the readings, where each has one and all are of one kind and unit; else none."""
    claims = [story.claims.get((r.report, r.evidence.start, r.evidence.end, r.value)) for r in readings]
    measured = [claim for claim in claims if claim is not None]
    sorts = {comparable(claim.statement) for claim in measured}
    return measured if len(measured) == len(claims) and len(sorts) == 1 and None not in sorts else []


def _by_words(readings: Sequence[Reading], reports: Sequence[Report]) -> Judgement:
    """Of names and statements: equal words agree, others can all be true unless one denies what another states."""
    told = {r.report for r in readings}
    names = names_apart(reports)
    if len(told) == 1:
        return Judgement("single", f"Only {names[readings[0].report]} says so.")
    deniers = list(dict.fromkeys(names[r.report] for r in readings if r.stance == "denied"))
    if deniers and any(r.stance == "asserted" for r in readings):
        return Judgement("disputed", f"{listed(deniers)} {'denies' if len(deniers) == 1 else 'deny'} what others state.")
    forms = {" ".join(r.value.casefold().split()) for r in readings}
    if len(forms) == 1:
        return Judgement("agreed", f"{'Both' if len(told) == 2 else f'All {len(told)}'} say the same: {readings[0].value}.")
    return Judgement("compatible", f"Not in the same words: {'; '.join(f'{r.value} ({names[r.report]})' for r in readings)}.")
