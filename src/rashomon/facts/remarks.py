"""When a quote was said: its variants name the occasion, so that dates given to one remark are about the same matter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rashomon.facts.claims import Claim
from rashomon.types import Quotation, Time, Understanding, Variant

SPAN = 3  # words a quote needs for its occasion to be the same wherever it is quoted
Group = list[tuple[Quotation, ...]]


def remark_dates(
    claims: Sequence[Claim], quotations: Sequence[Quotation], understandings: Sequence[Understanding]
) -> list[tuple[Claim, ...]]:
    """For each remark quoted in several reports, the dated claims of when it was made; remarks merged in one variant are one."""
    where = {u.report.id: i for i, u in enumerate(understandings)}
    shared = [q for q in quotations if len({v.report for v in q.variants}) > 1]
    found = []
    for family in _families(shared):
        occasions = [(where[v.report], v) for q in family for v in q.variants]
        dated = tuple(dict.fromkeys(c for report, v in occasions for c in _dating(claims, report, v, understandings[report])))
        if len({c.report for c in dated}) > 1:
            found.append(dated)
    return found


def _families(quotations: Sequence[Quotation]) -> Iterator[list[Quotation]]:
    """Quotations joined where a report quotes them in one breath: pieces of one stretch of direct speech."""
    left = list(quotations)
    while left:
        family = [left.pop(0)]
        for quotation in family:
            near = [q for q in left if _touch(quotation.variants, q.variants)]
            family += near
            left = [q for q in left if q not in near]
        yield family


def _touch(a: Iterable[Variant], b: Iterable[Variant]) -> bool:
    return any(x.report == y.report and x.start < y.end and y.start < x.end for x in a for y in b)


def _dating(claims: Sequence[Claim], report: int, variant: Variant, understanding: Understanding) -> Iterator[Claim]:
    """The claims whose time hangs on the cue of a variant: "told reporters on Sunday", "his January 5 description"."""
    sentences = understanding.parsed.sentences
    quotes = [q for q in understanding.mentions.quotes if any(s.start < variant.end and variant.start < s.end for s in q.content)]
    cues = [q.cue for q in quotes if q.cue]
    for claim in claims:
        measure = claim.statement.measure
        if claim.report != report or not isinstance(measure, Time) or _quoted(measure, quotes):
            continue
        home, clause = sentences[claim.statement.sentence], claim.statement.clause
        if any(home.start <= c.start < home.end and (clause.start <= c.start < clause.end) for c in cues):
            yield claim


def _quoted(measure: Time, quotes: Iterable[object]) -> bool:
    return any(span.start <= measure.start < span.end for q in quotes for span in getattr(q, "content", ()))
