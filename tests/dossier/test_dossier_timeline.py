"""What happened when: shared dates, sides of a dispute, what one report dates, and what is no event."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.dossier.timeline import BASE, PER_REPORT, build_timeline
from rashomon.types import Fact, Reading, Understanding

Understand = Callable[..., tuple[Understanding, ...]]
Read = Callable[..., Reading]
MakeFact = Callable[..., Fact]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The ferry Marigold sank off Lanvik on 4 March 2031.", [("2031-03-04", "2031-03-04")]),
        ("The ministry inspected the ferry in January 2031.", [("2031-01-01", "2031-01-31")]),
        ("The yard will repair the ferry on 12 March 2031.", [("2031-03-12", "2031-03-12")]),
        ("The yard built the ferry in 1998.", []),  # a year places nothing narrowly
        ("The ministry said so on 4 March 2031.", []),  # when something was said is no event
        ("The operator has run the ferry since 4 March 2029.", []),  # nor is that since when something has been so
        ("Did the ferry leave the harbour on 4 March 2031?", []),
        ("The operator denied that the ferry left on 4 March 2031.", []),
        ("", []),
    ],
)
def test_one_report(understand: Understand, text: str, when: list[tuple[str, str]]) -> None:
    assert [(e.earliest, e.latest) for e in build_timeline(understand(text, "Rain fell."), ())] == when


def test_a_shared_date_is_one_entry(understand: Understand, read: Read, make_fact: MakeFact) -> None:
    told = understand("The ferry Marigold sank on 4 March 2031.", "It was on Tuesday that the Marigold went down off Lanvik.")
    fact = make_fact("date", "agreed", read(told, 0, "2031-03-04", "4 March 2031"), read(told, 1, "2031-03-04", "Tuesday"))
    (entry,) = build_timeline(told, [fact])
    assert (entry.earliest, entry.latest, entry.facts) == ("2031-03-04", "2031-03-04", ("f",))
    assert [r.report for r in entry.readings] == ["r0", "r1"]
    assert entry.what == "The ferry Marigold sank on 4 March 2031"


def test_a_disputed_date_is_an_entry_a_side(understand: Understand, read: Read, make_fact: MakeFact) -> None:
    told = understand(
        "Divers found the bell on 4 March 2031.", "Divers found the bell on 5 March 2031.", "The bell was found on 4 March 2031."
    )
    dates = ("2031-03-04", "4 March 2031"), ("2031-03-05", "5 March 2031"), ("2031-03-04", "4 March 2031")
    fact = make_fact("date", "disputed", *(read(told, i, *date) for i, date in enumerate(dates)))
    entries = build_timeline(told, [fact])
    assert [(e.earliest, [r.report for r in e.readings]) for e in entries] == [("2031-03-04", ["r0", "r2"]), ("2031-03-05", ["r1"])]


def test_the_time_that_most_give_is_the_entrys(understand: Understand, read: Read, make_fact: MakeFact) -> None:
    told = understand(
        "The Marigold sank on 4 March 2031.", "The Marigold sank in March 2031 off Lanvik.", "On 4 March 2031 the Marigold sank off Lanvik."
    )
    dates = ("2031-03-04", "4 March 2031"), ("2031-03", "March 2031"), ("2031-03-04", "4 March 2031")
    fact = make_fact("date", "compatible", *(read(told, i, *date) for i, date in enumerate(dates)))
    (entry,) = build_timeline(told, [fact])
    assert (entry.earliest, entry.latest, len(entry.readings)) == ("2031-03-04", "2031-03-04", 3)


def test_two_times_of_one_clause_are_one_entry(understand: Understand) -> None:
    told = understand("The operator spent two million crowns on repairs in April 2030 and May 2030.", "Rain fell.")
    (entry,) = build_timeline(told, ())
    assert (entry.earliest, entry.latest) == ("2030-04-01", "2030-05-31")


def test_evidence_stands_in_its_report(understand: Understand) -> None:
    told = understand(
        "A storm rose. The ferry Marigold sank off Lanvik on 4 March 2031. Nobody died.", "Rain fell on 3 March 2031 in Lanvik."
    )
    texts = {u.report.id: u.report.text for u in told}
    readings = [r for e in build_timeline(told, ()) for r in e.readings]
    assert len(readings) == 2
    assert all(texts[r.report][r.evidence.start : r.evidence.end] == r.evidence.exact for r in readings)


def test_not_flooded(understand: Understand) -> None:
    events = "".join(f"The crew launched the boat number {n} on {n} January 2031. " for n in range(1, 29))
    entries = build_timeline(understand(events, "Rain fell."), ())
    assert len(entries) == BASE + 2 * PER_REPORT
    assert entries[0].earliest == "2031-01-01"  # those that stand highest stay
    assert [e.earliest for e in entries] == sorted(e.earliest for e in entries)


def test_the_words_of_a_long_sentence_hold_its_time(understand: Understand) -> None:
    long = f"The ferry, which {'had often been repaired and ' * 14}was old, left Lanvik, and its sister sank off Orrin on 4 March 2031."
    (entry,) = build_timeline(understand(long, "Rain fell."), ())
    assert "4 March 2031" in entry.readings[0].evidence.exact
