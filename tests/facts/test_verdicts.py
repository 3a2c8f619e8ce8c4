"""Verdicts: can the readings all be true, and a sentence that says why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from rashomon.facts.claims import Claim
from rashomon.facts.measured.matching import Matter, by_side
from rashomon.facts.verdicts import judge
from rashomon.types import Modality, Report, Span, Time, TimeType, Value, Verdict

MakeClaim = Callable[..., Claim]
Ends = tuple[float | None, float | None]


def reports(*published: str | None) -> list[Report]:
    return [Report(f"r{n}", f"{n}.txt", "text", outlet=f"Outlet {'ABCD'[n]}", published=at) for n, at in enumerate(published)]


def people(low: float | None, high: float | None) -> Value:
    nominal = low if low == high else None
    text = f"{low:g} people" if nominal else f"{low} to {high} people"
    return Value(0, 1, text, "count", low, high, "person", "" if nominal else "between", nominal)


def at_least(number: float) -> Value:
    return Value(0, 1, f"at least {number:g}", "count", number, None, "person", "at least", number)


def hours(low: float | None, high: float | None) -> Value:
    return Value(0, 1, f"{low} hours", "duration", low, high, "second", "", low)


def day(at: str) -> Time:
    return Time(0, 1, at, "DATE", at, at, at)


def clock(at: str) -> Time:
    return Time(0, 1, at, "TIME", at, at, at)


def spell(value: str, earliest: str, latest: str, sort: TimeType = "DATE") -> Time:
    return Time(0, 1, value, sort, value, earliest, latest)


def verdict(make: MakeClaim, *measures: Value | Time, published: Sequence[str | None] = (None, None, None, None)) -> Verdict:
    return judge(by_side([make(n, m) for n, m in enumerate(measures)]), reports(*published)).verdict


@pytest.mark.parametrize(
    ("ends", "expected"),
    [
        ([(12, 12)], "single"),
        ([(12, 12), (12, 12)], "agreed"),
        ([(110, None), (110, None), (110, None)], "agreed"),
        ([(110, None), (115, 115)], "compatible"),  # at least 110, and 115
        ([(24, None), (40, None), (43, 43)], "compatible"),  # dozens, at least 40, 43
        ([(12, 12), (13, 13)], "disputed"),
        ([(12, 12), (12, 12), (40, None)], "disputed"),
    ],
)
def test_counts(claim: MakeClaim, ends: list[Ends], expected: Verdict) -> None:
    assert verdict(claim, *(people(*e) for e in ends)) == expected


@pytest.mark.parametrize(
    ("measures", "expected"),
    [
        ([day("2031-03-03"), day("2031-03-03")], "agreed"),
        ([day("2031-03-03"), clock("2031-03-03T14:00")], "agreed"),  # a matter of days
        ([clock("2031-03-03T14:00"), clock("2031-03-03T14:20")], "compatible"),
        ([spell("2029", "2028-09-01", "2029-12-31"), spell("2029", "2028-09-03", "2029-12-31")], "agreed"),  # two years ago, of two days
        ([day("2031-03-03"), spell("2031-03-03TNI", "2031-03-03T16:00", "2031-03-04T06:00", "TIME")], "agreed"),  # Monday, Monday night
        ([clock("2031-03-04T02:00"), spell("2031-03-03TNI", "2031-03-03T16:00", "2031-03-04T06:00", "TIME"), day("2031-03-04")], "agreed"),
        ([day("2031-03-04"), spell("2031-03-03TNI", "2031-03-03T16:00", "2031-03-04T06:00", "TIME")], "compatible"),
        ([day("2031-03-03"), spell("2031-03", "2031-03-01", "2031-03-31")], "compatible"),
        ([day("2031-03-03"), day("2031-03-02")], "disputed"),
        ([day("2031-03-03"), day("2031-03-02"), day("2031-03-01")], "disputed"),
    ],
)
def test_times(claim: MakeClaim, measures: list[Time], expected: Verdict) -> None:
    assert verdict(claim, *measures) == expected


@pytest.mark.parametrize(
    ("earlier", "later", "expected"),
    [
        ("2031-03-06T11:20:00", "2031-03-06T18:00:00", "updated"),
        ("2031-03-06", "2031-03-07", "disputed"),  # published at the end of one day, or at the start of the next?
        ("2031-03-06", "2031-03-08", "updated"),
        ("2031-03-06T18:00:00", "2031-03-06T11:20:00", "disputed"),  # a toll that fell
        ("2031-03-06T11:20:00", "2031-03-06", "disputed"),
        ("2031-03-06T23:20:00+05:00", "2031-03-06T21:00:00+00:00", "updated"),  # 18.20 and 21.00 in one zone
        ("2031-03-06T19:00:00+00:00", "2031-03-06T21:00:00+05:00", "disputed"),
        (None, None, "disputed"),
        (None, "2031-03-06", "disputed"),
    ],
)
def test_a_toll_that_grows_with_the_hour_is_an_update(claim: MakeClaim, earlier: str | None, later: str | None, expected: Verdict) -> None:
    assert verdict(claim, people(3, 3), people(5, 5), published=(earlier, later)) == expected
    assert verdict(claim, people(5, 5), people(3, 3), published=(later, earlier)) == expected


def test_only_counts_grow(claim: MakeClaim) -> None:
    hour = ("2031-03-06T11:20:00", "2031-03-06T18:00:00")
    assert verdict(claim, hours(1, 1), hours(3, 3), published=hour) == "disputed"


def placed_in(claim: Claim, text: str) -> Claim:
    """The claim with the whole text for its clause."""
    return replace(claim, statement=replace(claim.statement, clause=Span(0, len(text))))


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("The toll rose to 5 people", (None, None), "updated"),
        ("The number is now 5 people", (None, None), "updated"),
        ("The storm killed 5 people", (None, None), "disputed"),
        ("The toll rose by 5 people", (None, None), "disputed"),
        ("The toll rose to 5 people", ("2031-03-07", "2031-03-05"), "disputed"),  # the hours speak against it
    ],
)
def test_words_of_change(claim: MakeClaim, text: str, published: tuple[str | None, str | None], expected: Verdict) -> None:
    at = text.index("5 people")
    newer = Value(at, len(text), "5 people", "count", 5, 5, "person", "", 5)
    older, other = reports(*published)
    matter = Matter(((claim(0, people(3, 3), predicate="die"),), (placed_in(claim(1, newer, predicate="rise"), text),)), 1.0)
    assert judge(matter, [older, replace(other, text=text)]).verdict == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("The toll rose to at least 6", "updated"), ("The storm killed at least 6", "compatible")],
)
def test_a_bound_that_another_rose_above_is_an_update(claim: MakeClaim, text: str, expected: Verdict) -> None:
    at = text.index("at least")
    newer = replace(at_least(6), start=at, end=len(text))
    side = (claim(0, at_least(4)), placed_in(claim(1, newer, predicate="rise"), text))
    older, other = reports(None, None)
    assert judge(Matter((side,), 1.0), [older, replace(other, text=text)]).verdict == expected


def test_open_ends_grow_too(claim: MakeClaim) -> None:
    hour = ("2031-03-06T11:20:00", "2031-03-06T18:00:00")
    sides = ((claim(0, at_least(2)), claim(0, people(2, 2))), (claim(1, at_least(6)),))
    assert judge(Matter(sides, 1.0), reports(*hour)).verdict == "updated"


@pytest.mark.parametrize(
    ("hedges", "expected"),
    [(("at least", "at least"), "agreed"), (("at least", "more than"), "compatible"), (("more than", "over"), "agreed")],
)
def test_beyond_a_bound_is_not_at_it(claim: MakeClaim, hedges: tuple[str, str], expected: Verdict) -> None:
    assert verdict(claim, *(replace(at_least(10), hedge=hedge) for hedge in hedges)) == expected


@pytest.mark.parametrize(
    ("told", "why"),
    [
        (
            ((0, "police"), (1, "two nurses")),
            "The accounts differ: 5 people, by police (Outlet A); 7 people, by two nurses (Outlet B).",
        ),
        (
            ((0, "police"), (0, "two nurses")),
            "Outlet A sets two accounts against each other: 5 people, by police; 7 people, by two nurses.",
        ),
        (((0, ""), (0, "")), "Outlet A contradicts itself: 5 people; 7 people."),
        (((0, ""), (1, "police")), "7 people (Outlet B) lies outside what the other allows: 5 people (Outlet A)."),
    ],
)
def test_whose_accounts_differ(claim: MakeClaim, told: Sequence[tuple[int, str]], why: str) -> None:
    sides = tuple((claim(report, people(m, m), said_by=(who,) if who else ()),) for (report, who), m in zip(told, (5, 7), strict=True))
    found = judge(Matter(sides, 1.0), reports(None, None))
    assert (found.verdict, found.why) == ("disputed", why)


def test_a_looser_reading_beside_its_own_is_no_contradiction(claim: MakeClaim) -> None:
    week = Time(0, 1, "this week", "DATE", "2031-W10", "2031-03-02", "2031-03-09")
    sides = ((claim(0, day("2031-03-05")), claim(1, week)), (claim(1, day("2031-03-04")),))
    assert "contradicts" not in judge(Matter(sides, 1.0), reports(None, None)).why


def test_two_reports_of_one_outlet_are_told_apart(claim: MakeClaim) -> None:
    both = [replace(r, outlet="Northline") for r in reports(None, None)]
    why = judge(by_side([claim(0, people(3, 3)), claim(1, people(9, 9))]), both).why
    assert "Northline (0)" in why
    assert "Northline (1)" in why


@pytest.mark.parametrize(
    ("modality", "predicate", "expected"),
    [
        ("alleged", "sink", ("compatible", "Outlet B has it as alleged, Outlet A states it as fact.")),
        ("asserted", "sink", ("agreed", "Both say the same, in the same words.")),
        ("alleged", "burn", ("agreed", "Both say the same, in the same words.")),
    ],
)
def test_alleged_by_one_stated_by_another(claim: MakeClaim, modality: Modality, predicate: str, expected: tuple[str, str]) -> None:
    one, other = claim(0, predicate="sink"), claim(1, predicate=predicate)
    other = replace(other, statement=replace(other.statement, modality=modality))
    found = judge(Matter(((one, other),), 1.0), reports(None, None))
    assert (found.verdict, found.why) == expected


def test_why_a_dispute_names_both(claim: MakeClaim) -> None:
    matter = by_side([claim(0, people(12, 12)), claim(1, people(12, 12)), claim(2, people(40, 40))])
    why = judge(matter, reports(None, None, None)).why
    assert why == "40 people (Outlet C) lies outside what the others allow: 12 people (Outlet A, Outlet B)."


def test_what_fits_either_side_is_told_apart(claim: MakeClaim) -> None:
    sides = ((claim(0, people(30, 30)), claim(1, people(27, 34))), (claim(2, people(32, 32)), claim(3, people(28, 33))))
    found = judge(Matter(sides, 1.0), reports(None, None, None, None))
    assert found.why == (
        "32 people (Outlet C) lies outside what the other allows: 30 people (Outlet A)."
        " Either fits: 27 to 34 people (Outlet B); 28 to 33 people (Outlet D)."
    )


def test_why_names_every_side(claim: MakeClaim) -> None:
    why = judge(by_side([claim(n, people(m, m)) for n, m in enumerate((3, 5, 9))]), reports(None, None, None)).why
    assert all(words in why for words in ("3 people (Outlet A)", "5 people (Outlet B)", "9 people (Outlet C)"))


def test_a_looser_reading_beside_the_one_that_all_have(claim: MakeClaim) -> None:
    said = [claim(0, people(30, None)), claim(0, people(30, None)), claim(0, people(40, 40)), claim(1, people(40, 40))]
    found = judge(Matter((tuple(said),), 1.0), reports(None, None))
    assert (found.verdict, found.why) == (
        "compatible",
        "Not equal, but all can be true: 30 to None people (Outlet A); 40 people (Outlet A, Outlet B).",
    )


@pytest.mark.parametrize("measure", [None, people(12, 12)])
def test_one_report_alone(claim: MakeClaim, measure: Value | None) -> None:
    found = judge(Matter(((claim(0, measure), claim(0, measure)),), 1.0), reports(None))
    assert (found.verdict, found.why) == ("single", "Only Outlet A says so.")


@pytest.mark.parametrize(
    ("second", "how"),
    [("The port shut.", "in the same words"), ("the “port” shut", "in the same words"), ("No port.", "each in its own words")],
)
def test_a_statement_without_a_measure_agrees(claim: MakeClaim, second: str, how: str) -> None:
    one, other = reports(None, None)
    texts = [replace(one, text="The port shut."), replace(other, text=second)]
    side = tuple(replace(c, statement=replace(c.statement, end=99)) for c in (claim(0), claim(1)))
    found = judge(Matter((side,), 1.0), texts)
    assert (found.verdict, found.why) == ("agreed", f"Both say the same, {how}.")
