"""How much of a report was compared, placed, or stands alone."""

from __future__ import annotations

from collections.abc import Callable

from rashomon.dossier.coverage import measure_coverage
from rashomon.types import Fact, Quotation, Reading, Span, TimelineEntry, Understanding, Variant

Understand = Callable[..., tuple[Understanding, ...]]
Read = Callable[..., Reading]
MakeFact = Callable[..., Fact]

ONE = "Three boats sank off Lanvik. The harbour was closed at noon. “It was dark,” the mayor said. Fog was thick that morning."
TWO = "Three boats were lost. The mayor said “It was dark” to reporters."


def test_shared_and_own(understand: Understand, read: Read, make_fact: MakeFact) -> None:
    told = understand(ONE, TWO)
    shared = make_fact("count", "agreed", read(told, 0, "3 boats", "Three boats"), read(told, 1, "3 boats", "Three boats"))
    noon = read(told, 0, "12:00", "noon")
    first, second = measure_coverage(told, [shared], [_quotation(told, "It was dark")], [TimelineEntry("2031", "2031", "", (noon,), ())])
    assert (first.sentences, first.compared, first.placed) == (4, 2, 1)
    assert [e.exact for e in first.uncompared] == ["Fog was thick that morning."]
    assert (second.sentences, second.compared, second.placed, second.uncompared) == (2, 2, 0, ())


def test_what_one_report_has_is_placed_not_compared(understand: Understand, read: Read, make_fact: MakeFact) -> None:
    told = understand(ONE, TWO)
    first, second = measure_coverage(told, [make_fact("count", "single", read(told, 0, "3 boats", "Three boats"))], (), ())
    assert (first.compared, first.placed, len(first.uncompared)) == (0, 1, 3)
    assert (second.compared, second.placed, len(second.uncompared)) == (0, 0, 2)


def test_readings_of_one_report_share_nothing(understand: Understand, read: Read, make_fact: MakeFact) -> None:
    told = understand(ONE, TWO)
    both = make_fact("time", "disputed", read(told, 0, "12:00", "noon"), read(told, 0, "morning", "that morning"))
    assert measure_coverage(told, [both], (), ())[0].compared == 0


def test_empty_report(understand: Understand) -> None:
    told = understand("", TWO)
    assert measure_coverage(told, (), (), ())[0].sentences == 0


def _quotation(told: tuple[Understanding, ...], words: str) -> Quotation:
    def variant(u: Understanding) -> Variant:
        start = u.report.text.index(words)
        span = Span(start, start + len(words))
        return Variant(u.report.id, span.start, span.end, words, (span,), None, "identical", ())

    return Quotation("q", None, tuple(map(variant, told)), 0, "")
