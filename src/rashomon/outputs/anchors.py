"""Where links into the reports lead: one mark for each stretch of words, whatever rests on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rashomon.outputs.marks import Mark
from rashomon.outputs.writing import VERDICTS
from rashomon.types import Dossier, Evidence, Variant

Words = Evidence | Variant
Resting = tuple[Words, str, str | None]  # where, how it is shown, and the id of the fact if it is one

# What a mark looks like where several things rest on it: the first of these.
_LOOKS = (*VERDICTS, "quote", "credit", "moment", "event", "uncompared", "repeat")


def anchor(report: str, where: Words) -> str:
    """The id of words in the report that has this anchor: "report-2-118-140"."""
    return f"{report}-{where.start}-{where.end}"


def marks(dossier: Dossier, anchors: dict[str, str]) -> dict[str, tuple[Mark, ...]]:
    """The marks of each report, by its id."""
    resting: dict[str, list[Resting]] = {report: [] for report in anchors}
    for report, where in _resting(dossier):
        resting[report].append(where)
    return {report: tuple(_marks(anchors[report], some)) for report, some in resting.items()}


def _resting(dossier: Dossier) -> Iterator[tuple[str, Resting]]:
    """All that rests on words of a report, each with the report."""
    yield from ((r.report, (r.evidence, fact.verdict, fact.id)) for fact in dossier.facts for r in fact.readings)
    yield from ((variant.report, (variant, "quote", None)) for quote in dossier.quotes for variant in quote.variants)
    yield from ((r.report, (r.evidence, "moment", None)) for entry in dossier.timeline for r in entry.readings)
    yield from ((credit.report, (credit.evidence, "credit", None)) for credit in dossier.credits)
    yield from ((one.report, (words, "uncompared", None)) for one in dossier.coverage for words in one.uncompared)
    for relation in dossier.relations:
        yield from ((told.report, (told.evidence, "event", None)) for event in relation.events for told in event.readings)
    for edge in dossier.lineage:
        yield from ((edge.report, (words, "credit", None)) for words in edge.credits)
        for repeat in edge.repeats:
            yield edge.report, (repeat.here, "repeat", None)
            if edge.source:
                yield edge.source, (repeat.there, "repeat", None)


def _marks(place: str, resting: Iterable[Resting]) -> Iterator[Mark]:
    looks: dict[tuple[int, int], list[str]] = {}
    facts: dict[tuple[int, int], list[str]] = {}
    for where, look, fact in resting:
        span = (where.start, where.end)
        looks.setdefault(span, []).append(look)
        facts.setdefault(span, []).extend([fact] if fact else [])
    for (start, end), some in looks.items():
        yield Mark(start, end, f"{place}-{start}-{end}", min(some, key=_LOOKS.index), tuple(dict.fromkeys(facts[start, end])))
