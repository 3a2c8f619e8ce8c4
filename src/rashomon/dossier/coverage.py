"""How much of each report entered the comparison, so that silence is not read as agreement."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from rashomon.text.evidence import evidence
from rashomon.types import Coverage, Fact, Quotation, Reading, Span, TimelineEntry, Understanding


def measure_coverage(
    understandings: Sequence[Understanding], facts: Sequence[Fact], quotes: Sequence[Quotation], timeline: Sequence[TimelineEntry]
) -> tuple[Coverage, ...]:
    """For each report: its claiming sentences that stand in what two reports share, those in what it has alone, and the rest."""
    shared: dict[str, list[Span]] = {}
    own: dict[str, list[Span]] = {}
    for fact in facts:
        _add(shared if _several(r.report for r in fact.readings) else own, _spans(fact.readings))
    for quote in quotes:
        _add(shared if _several(v.report for v in quote.variants) else own, ((v.report, span) for v in quote.variants for span in v.spans))
    for entry in timeline:
        _add(own, _spans(entry.readings))
    return tuple(_of_report(u, shared.get(u.report.id, []), own.get(u.report.id, [])) for u in understandings)


def _several(reports: Iterable[str]) -> bool:
    return len(set(reports)) > 1


def _spans(readings: Iterable[Reading]) -> Iterator[tuple[str, Span]]:
    return ((r.report, Span(r.evidence.start, r.evidence.end)) for r in readings)


def _add(to: dict[str, list[Span]], spans: Iterable[tuple[str, Span]]) -> None:
    for report, span in spans:
        to.setdefault(report, []).append(span)


def _of_report(u: Understanding, shared: Sequence[Span], own: Sequence[Span]) -> Coverage:
    sentences = [Span(s.start, s.end) for s in u.parsed.claiming()]
    compared = _touched(sentences, shared)
    placed = _touched(sentences, own) - compared
    rest = (s for i, s in enumerate(sentences) if i not in compared | placed)
    left = tuple(evidence(u.report.text, s.start, s.end) for s in rest)
    return Coverage(u.report.id, len(sentences), len(compared), len(placed), left)


def _touched(sentences: Sequence[Span], spans: Iterable[Span]) -> set[int]:
    """Indexes of the sentences, which are in order, that a span overlaps."""
    found: set[int] = set()
    for span in spans:
        at = bisect_left(sentences, span.start + 1, key=lambda s: s.end)
        while at < len(sentences) and sentences[at].start < span.end:
            found.add(at)
            at += 1
    return found
