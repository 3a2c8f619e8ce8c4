"""The same matter: what is set side by side, what against each other, and what stays apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.facts.measured.matching import threshold
from rashomon.types import Fact, FactKind, Verdict

Facts = Callable[..., list[Fact]]
CALL = "The phone call between Orlan Beck and Dita Marsh"


def shared(found: list[Fact], kind: FactKind) -> list[Fact]:
    return [f for f in found if f.kind == kind and len({r.report for r in f.readings}) > 1]


@pytest.mark.parametrize(
    ("kind", "verdict", "texts"),
    [
        ("duration", "disputed", [f"{CALL} lasted 15 minutes.", f"{CALL} lasted more than an hour."]),
        (
            "duration",
            "disputed",
            [
                "Orlan Beck and Dita Marsh spoke in a 15-minute phone call on Monday.",
                "Orlan Beck and Dita Marsh spoke on Monday in an hour-long phone call.",
                f"{CALL} on Monday took about an hour.",
            ],
        ),
        (
            "duration",
            "compatible",
            ["The storm closed the port of Orrin for about an hour.", "The storm closed the port of Orrin for more than an hour."],
        ),
        (
            "count",
            "compatible",
            [
                "At least 40 people were injured when the grandstand collapsed in Orrin.",
                "The grandstand collapsed in Orrin and 43 people were injured.",
                "Dozens of people were injured when the grandstand collapsed in Orrin.",
            ],
        ),
        (
            "money",
            "agreed",
            ["The council sold the old mill in Orrin for $4 million.", "The old mill in Orrin was sold for four million dollars."],
        ),
        (
            "date",
            "agreed",
            ["The grandstand collapsed in Orrin at 2 p.m. on Thursday.", "The grandstand in Orrin collapsed on Thursday."],
        ),
    ],
)  # fmt: skip
def test_one_matter(facts: Facts, kind: FactKind, verdict: Verdict, texts: list[str]) -> None:
    (found,) = shared(facts(*texts), kind)
    assert found.verdict == verdict, found.why
    assert len({r.report for r in found.readings}) == len(texts)


def test_why_a_dispute_names_both_and_who_says_them(facts: Facts) -> None:
    (found,) = shared(facts(f"{CALL} lasted 15 minutes.", f"{CALL} lasted more than an hour."), "duration")
    assert all(words in found.why for words in ("15 minutes (Northline)", "more than an hour (Harbour Post)"))


@pytest.mark.parametrize(
    ("why", "texts"),
    [
        (
            "two sizes told apart by both",
            [
                "The gate is 14 metres wide. The dam is 62 metres high.",
                "The dam of Orrin is 62 metres high and its gate is 14 metres wide.",
            ],
        ),
        (
            "two sums told apart by one",
            [
                "The company spent $20 million on repairs to the pier. It paid $35 million for the new ferry.",
                "The company paid $35 million for the new ferry.",
            ],
        ),
        ("two leaders", ["Orlan Beck led the union for two decades.", "Dita Marsh led the party for three decades."]),
        ("two currencies", ["The tickets cost $30 each.", "The tickets cost €40 each."]),
        ("a price and a sum", ["The price of oil rose to $30 a barrel.", "The price of oil rose by $80 million in all."]),
        ("two decades", ["The storm of the 1980s flooded Orrin.", "Orrin has built three harbours since the 1990s."]),
        (
            "what is over and what is to come",
            ["Divers recovered 40 tons of copper from the wreck last year.", "The firm hopes to raise 900 tons of grain next spring."],
        ),
        ("one report, twice", ["Three people died in Orrin on Sunday. Five people died in Orrin on Sunday.", "It rained."]),
    ],
)
def test_different_matters_are_not_set_against_each_other(facts: Facts, why: str, texts: list[str]) -> None:
    assert [f.why for f in facts(*texts) if f.verdict in {"disputed", "updated"}] == []


def test_figures_of_two_years_are_not_at_odds(facts: Facts) -> None:
    texts = ["In 2027 storms killed 73 sailors off Orrin.", "In {} storms killed 62 sailors off Orrin."]
    two, one = (facts(texts[0], texts[1].format(year)) for year in (2029, 2027))
    assert [[f.verdict for f in found if f.kind == "count" and f.verdict == "disputed"] for found in (two, one)] == [[], ["disputed"]]


def test_equal_sizes_of_two_things_stay_two_facts(facts: Facts) -> None:
    found = facts(
        "The gate is 14 metres wide. The dam of Orrin is 62 metres high.",
        "The dam of Orrin is 62 metres high and the gate is 14 metres wide.",
    )
    assert all(len({r.value for r in f.readings}) == 1 for f in found if f.kind == "length")


def test_long_figures_one_digit_apart_are_at_odds(facts: Facts) -> None:
    texts = [
        "The board paid $4,310.25 to Halvek Ropes and $612 for paint, the auditors found.",
        "Among the sums was a $4,370.25 bill from Halvek Ropes, a supplier of the harbour.",
    ]
    (found,) = shared(facts(*texts), "money")
    assert found.verdict == "disputed"


def test_what_was_a_bound_and_grew_is_an_update(facts: Facts) -> None:
    texts = [
        "The fire in Orrin hurt at least 90 people.",
        "The fire in Orrin hurt more than 100 people.",
        "The fire in Orrin hurt 120 people.",
    ]
    days = ("2031-03-06T09:00", "2031-03-06T15:00", "2031-03-07T08:00")
    (found,) = shared(facts(*texts, published=days), "count")
    assert found.verdict == "updated", found.why
    (unknown,) = shared(facts(*texts, published=(None, None, None)), "count")
    assert unknown.verdict == "compatible"


def test_a_number_of_men_is_no_number_of_women(facts: Facts) -> None:
    texts = [
        "The guard turned away two girls at the gate of the stadium.",
        "The guard turned away two brothers at the gate of the stadium.",
    ]
    assert shared(facts(*texts), "count") == []


def test_what_one_says_is_not_so_agrees_with_nothing_that_says_it_is(facts: Facts) -> None:
    found = facts("The mayor of Orrin resigned on Friday.", "The mayor of Orrin did not resign on Friday.")
    assert shared(found, "date") == []
    assert not [f for f in found if f.kind == "statement" and f.verdict == "agreed"]


def test_many_reports_ask_for_surer_rivals() -> None:
    assert threshold(0.3, 2) == threshold(0.3, 6) < threshold(0.3, 12) < threshold(0.3, 40) < 1


def test_a_report_that_names_the_day_of_the_others_elsewhere_can_be_at_odds_with_them(facts: Facts) -> None:
    told = "Orlan Beck pleaded guilty on Wednesday in the court of Orrin to charges that he burned the mill."
    other = told.replace("Wednesday", "Monday") + " His wife pleaded guilty on Wednesday."
    found = shared(facts(told, told, other), "date")
    assert [f.verdict for f in found if "pleaded guilty on Monday" in " ".join(r.evidence.exact for r in f.readings)] == ["disputed"]
