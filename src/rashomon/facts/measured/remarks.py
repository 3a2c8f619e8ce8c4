"""When a quote was said: its variants name the occasion, so that dates given to one remark are about the same matter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rashomon.facts.claims import Claim
from rashomon.types import Quotation, Quote, Span, Time, Understanding, Value, Variant

Speech = tuple[str, int]  # report id, index of a quote in it


def remark_dates(claims: Sequence[Claim], quotations: Sequence[Quotation], understandings: Sequence[Understanding]) -> list[list[Claim]]:
    """For each remark quoted in several reports, the claims that date it; remarks that one report quotes in one breath are one."""
    quotes = {u.report.id: u.mentions.quotes for u in understandings}
    where = {u.report.id: i for i, u in enumerate(understandings)}
    times = [c for c in claims if isinstance(c.statement.measure, Time)]
    said = [frozenset(_speeches(q.variants, quotes)) for q in quotations if len({v.report for v in q.variants}) > 1]
    found = []
    for family in _families(said):
        speeches = sorted(frozenset().union(*family))
        dated = list(dict.fromkeys(c for report, n in speeches for c in _dating(times, where[report], quotes[report][n])))
        if len({c.report for c in dated}) > 1:
            found.append(dated)
    return found


def _speeches(variants: Iterable[Variant], quotes: Mapping[str, Sequence[Quote]]) -> Iterator[Speech]:
    """The quotes that hold the variants of a quotation."""
    for v in variants:
        for n, quote in enumerate(quotes[v.report]):
            if any(span.start < v.end and v.start < span.end for span in quote.content):
                yield v.report, n


def _families(said: Sequence[frozenset[Speech]]) -> Iterator[list[frozenset[Speech]]]:
    """Quotations joined where one speech of a report holds variants of both."""
    left = list(said)
    while left:
        family = [left.pop(0)]
        for one in family:
            near = [s for s in left if s & one]
            family += near
            left = [s for s in left if s not in near]
        yield family


def _dating(times: Sequence[Claim], report: int, quote: Quote) -> Iterator[Claim]:
    """The times in the clause of a quote's cue, outside the quote: "told reporters on Sunday", "his January 5 description of"."""
    for claim in times:
        clause, measure = claim.statement.clause, claim.statement.measure
        if claim.report != report or quote.cue is None or measure is None or any(_holds(span, measure) for span in quote.content):
            continue
        if _holds(clause, quote.cue):
            yield claim


def _holds(outer: Span, inner: Span | Time | Value) -> bool:
    return outer.start <= inner.start < outer.end
