"""Statements that differ: what one denies, plans or leaves open and another states."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.types import Fact

Facts = Callable[..., list[Fact]]
DAYS = ("2031-03-06", "2031-03-07")


def verdicts(found: list[Fact]) -> list[str]:
    return [f.verdict for f in found if f.kind == "statement" and f.verdict in {"disputed", "updated"}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mayor of Orrin closed the old harbour.", "The mayor of Orrin did not close the old harbour."),
        ("Orlan Beck hid the letters in the mill.", "Orlan Beck denied hiding the letters in the mill."),
        ("Ships from Lund sold wheat in winter.", "The minister dismissed reports of ships selling wheat."),
        ("All sailors on the ferry were unhurt.", "Three sailors on the ferry were hurt."),
        ("The court in Orrin convicted Orlan Beck.", "The court in Orrin acquitted Orlan Beck."),
        ("The damage to the harbour wall is minor.", "The damage to the harbour wall is severe."),
    ],
)
def test_disputed(facts: Facts, one: str, other: str) -> None:
    assert verdicts(facts(one, other)) == ["disputed"]
    assert verdicts(facts(other, one)) == ["disputed"]


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("Orlan Beck is expected to plead guilty on Friday.", "Orlan Beck pleaded guilty on Friday."),
        ("The council will sell the old mill.", "The council has sold the old mill."),
        ("No motive for the fire is known.", "The motive for the fire was an old quarrel, police said."),
        ("No arrests have been made.", "Police arrested a man in Orrin over the fire."),
        ("The victim has not been identified.", "The victim was identified as Orlan Beck."),
        ("The conditions of the sailors are unknown.", "Two sailors are in critical condition."),
        ("Shares of Northline rose in early trading.", "Shares of Northline fell in early trading."),
    ],
)
def test_updated(facts: Facts, first: str, later: str) -> None:
    assert verdicts(facts(first, later, published=DAYS)) == ["updated"]


def test_what_is_not_known_later_is_not_what_was_known_before(facts: Facts) -> None:
    assert verdicts(facts("Two sailors are in critical condition.", "The conditions of the sailors are unknown.", published=DAYS)) == []


@pytest.mark.parametrize(
    ("why", "one", "other"),
    [
        ("of another", "The mayor closed the old harbour.", "The mayor did not close the new bridge."),
        ("by another", "Orlan Beck signed the letter.", "Dita Marsh did not sign the letter."),
        ("another charge", "He faces a weapons charge.", "He is not facing a murder charge."),
        ("some of them", "An officer was hurt.", "No other officer was hurt."),
        ("may, not does", "The firm sold the mill.", "The firm can not sell the mill."),
        ("a plan given up is no denial", "The council will sell the mill.", "The council did not sell the mill."),
        ("of other prices", "Wheat prices rose in May.", "Gas prices fell in May."),
        ("asked, not told", "No motive is known.", "Police are asking what motivated the fire."),
    ],
)
def test_not_set_against_each_other(facts: Facts, why: str, one: str, other: str) -> None:
    assert verdicts(facts(one, other, published=DAYS)) == [], why


def test_one_report_may_set_two_accounts_against_each_other(facts: Facts) -> None:
    told = "Police said the guard locked the gate. Orlan Beck said the guard did not lock the gate."
    (found,) = [f for f in facts(told, "It rained in Lund.") if f.verdict == "disputed"]
    assert {(r.stance, r.attributed_to) for r in found.readings} == {("asserted", ("Police",)), ("denied", ("Orlan Beck",))}
    assert "two accounts" in found.why


def test_what_one_report_tells_of_two_hours_is_no_dispute(facts: Facts) -> None:
    told = "The guard did not lock the gate at noon. At six the guard locked the gate."
    assert verdicts(facts(told, "It rained in Lund.")) == []


def test_stances_and_voices(facts: Facts) -> None:
    (found,) = [f for f in facts("Orlan Beck hid the letters.", "Orlan Beck denied that he hid the letters.") if f.verdict == "disputed"]
    assert [(r.stance, r.voice) for r in found.readings] == [("asserted", "outlet"), ("denied", "source")]
    assert found.why == "Stated in Northline; denied in Harbour Post (from Orlan Beck)."
