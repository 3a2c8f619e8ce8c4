"""The facts of a story: its claims brought together by matter, judged, and written down with their evidence."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence

from rashomon.facts.claims import Claim, claims_of, comparable, kind_of
from rashomon.facts.confidence import confidence
from rashomon.facts.measured.matching import Matter, by_side, matters
from rashomon.facts.measured.remarks import remark_dates
from rashomon.facts.measured.within import set_side_by_side
from rashomon.facts.named.answers import name_facts
from rashomon.facts.naming import said, topic
from rashomon.facts.pairs.likeness import rarity
from rashomon.facts.told.accounts import differences, odds_of
from rashomon.facts.told.outcomes import judge_difference
from rashomon.facts.told.shared import shared_statements, telling
from rashomon.facts.told.stances import denies
from rashomon.facts.verdicts import Judgement, judge
from rashomon.facts.wording import wording_facts
from rashomon.reports.hours import age
from rashomon.reports.naming import names_apart
from rashomon.text.evidence import evidence
from rashomon.types import Fact, FactKind, Quotation, Reading, Role, Span, Understanding

COMES_FIRST: Sequence[Role] = ("body", "headline", "caption")


def find_facts(understandings: Sequence[Understanding], quotations: Sequence[Quotation]) -> tuple[Fact, ...]:
    """Facts in no order that matters, their origins not counted yet; statements of one report alone are left to the coverage."""
    claims = claims_of(understandings)
    weight = rarity({c.place: c.sentence for c in claims}.values())
    remarks = remark_dates(claims, quotations, understandings)
    taken = {id(c) for remark in remarks for c in remark}
    reports = [u.report for u in understandings]
    names = names_apart(reports)
    found = [*(by_side(remark) for remark in remarks), *_measured([c for c in claims if id(c) not in taken], weight)]
    measured = set_side_by_side(found, reports)
    clauses = telling(claims, quotations, [report.id for report in reports])
    odds = odds_of(clauses, reports)
    shared = shared_statements(clauses, claims, weight, measured, odds)
    differing = differences(clauses, odds, shared)
    apart = {id(c) for difference in differing for side in difference.matter.sides for c in side}
    holders = _holders(measured)
    plain = [matter for matter in shared if not _repeats(matter, holders) and not any(id(c) in apart for c in matter.sides[0])]
    return (
        *(_fact(matter, judge(matter, reports, names), understandings) for matter in (*measured, *plain)),
        *(_fact(d.matter, judge_difference(d, reports, names), understandings) for d in differing),
        *name_facts(understandings, weight),
        *wording_facts(understandings, (*measured, *plain)),
    )


def _holders(measured: Sequence[Matter]) -> dict[tuple[int, Span], set[int]]:
    """Which of the measured facts have a clause."""
    holders: dict[tuple[int, Span], set[int]] = {}
    for n, matter in enumerate(measured):
        for clause in _clauses(matter):
            holders.setdefault(clause, set()).add(n)
    return holders


def _repeats(statement: Matter, holders: Mapping[tuple[int, Span], set[int]]) -> bool:
    """Does a statement say no more than a measured fact of the same clauses does: "killing at least 110", "killing more than 100"?"""
    return bool(set.intersection(*(holders.get(clause, set()) for clause in _clauses(statement))))


def _clauses(matter: Matter) -> set[tuple[int, Span]]:
    return {(c.report, c.statement.clause) for side in matter.sides for c in side}


def _measured(claims: Sequence[Claim], weight: Mapping[str, float]) -> Iterator[Matter]:
    """The matters of each kind and unit."""
    buckets: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        key = comparable(claim.statement)
        if key:
            buckets.setdefault(key, []).append(claim)
    for (kind, _), bucket in buckets.items():
        yield from matters(bucket, weight, kind)


def _fact(matter: Matter, judged: Judgement, understandings: Sequence[Understanding]) -> Fact:
    reports = [u.report for u in understandings]
    claims = sorted((c for side in matter.sides for c in side), key=lambda c: (c.report, c.statement.start))
    central = _central(matter.sides[0])
    kind = _kind(claims)
    return Fact(
        id=_id(claims, kind, understandings),
        kind=kind,
        topic=topic(kind, central, reports[central.report].text),
        verdict=judged.verdict,
        confidence=confidence(kind, judged.verdict, matter.likeness, len({c.report for c in claims})),
        why=judged.why,
        origins=1,
        readings=tuple(_reading(c, understandings[c.report]) for c in claims),
    )


def _central(side: Sequence[Claim]) -> Claim:
    """The claim that names the matter best: in the body rather than a headline, high up, in a clause of its own."""
    return min(side, key=lambda c: (COMES_FIRST.index(c.role), len(c.statement.words) < 3, c.order))


def _kind(claims: Sequence[Claim]) -> FactKind:
    """A clock time beside days is a matter of days."""
    kinds = {kind_of(c.statement) for c in claims}
    return "date" if "date" in kinds else next(k for k in kinds if k)


def _reading(claim: Claim, understanding: Understanding) -> Reading:
    statement, text = claim.statement, understanding.report.text
    words = said(statement.measure) if statement.measure else " ".join(text[statement.start : statement.end].split())
    return Reading(
        report=understanding.report.id,
        value=words,
        attributed_to=statement.attributed_to,
        evidence=evidence(text, statement.start, statement.end),
        stance="denied" if denies(statement) else statement.modality,
        voice=statement.voice,
    )


def _id(claims: Sequence[Claim], kind: FactKind, understandings: Sequence[Understanding]) -> str:
    """From the oldest reading, so that a fact keeps its id when a later report joins it."""
    oldest = min(claims, key=lambda c: (age(understandings[c.report].report), c.statement.start))
    report, statement = understandings[oldest.report].report, oldest.statement
    start = statement.measure.start if statement.measure else statement.start
    return hashlib.sha256(f"{kind} {report.id} {start}".encode()).hexdigest()[:12]
