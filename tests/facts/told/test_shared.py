"""Statements without a measure: one where the reports say the same, two where they don't."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.types import Fact

Facts = Callable[..., list[Fact]]


def together(found: list[Fact]) -> list[set[str]]:
    """The words of each statement that several reports agree on."""
    return [{r.evidence.exact for r in f.readings} for f in found if f.kind == "statement" and f.verdict == "agreed"]


@pytest.mark.parametrize(
    "texts",
    [
        (
            "The presidents agreed to meet, but no date has been set for the meeting.",
            "They will meet in Orrin, though no date for the meeting had been set.",
            "The office gave no date for the meeting.",
        ),
        ("The talks in Orrin were cordial, both sides said.", "Both sides described the talks in Orrin as cordial."),
        ("The mayor of Orrin closed the harbour to all ships.", "Orrin’s harbour was closed to ships by the mayor."),
    ],
)
def test_other_words_one_statement(facts: Facts, texts: tuple[str, ...]) -> None:
    found = [f for f in facts(*texts) if f.kind == "statement"]
    assert [(f.verdict, len({r.report for r in f.readings})) for f in found] == [("agreed", len(texts))]


@pytest.mark.parametrize(
    ("why", "one", "other", "shared"),
    [
        ("each accuses the other", "Orlan Beck accused Dita Marsh of fraud.", "Dita Marsh accused Orlan Beck of fraud.", []),
        ("of doing it", "Orlan Beck accused Dita Marsh of hiding it.", "Dita Marsh accused Orlan Beck of hiding it.", []),
        ("countries too", "Norway accused Finland of moving the stones.", "Finland accused Norway of moving the stones.", []),
        ("one denies it", "The mayor of Orrin closed the old harbour.", "The mayor of Orrin did not close the old harbour.", []),
        ("another sum", "The new tickets cost $30 each.", "The new tickets cost €30 each.", []),
        ("another toll", "Three died when the ferry sank.", "Five died when the ferry sank.", [{"the ferry sank"}]),
        ("another number", "Some 180 soldiers were on their way to Orrin.", "Some 280 soldiers were on their way to Orrin.", []),
        ("nothing in common", "The fire in the mill was out by noon.", "Two bakers won the bread prize in Lund.", []),
    ],
)  # fmt: skip
def test_two_statements(facts: Facts, why: str, one: str, other: str, shared: list[set[str]]) -> None:
    assert together(facts(one, other)) == shared


def test_what_one_report_says_twice_is_not_shared(facts: Facts) -> None:
    text = "The mayor closed the old harbour. Later the mayor closed the old harbour again."
    assert together(facts(text, "Two bakers won the bread prize in Lund.")) == []


def test_a_quote_that_both_give_is_no_statement_too(facts: Facts) -> None:
    quote = "“The old bridge in Orrin must close tonight for good,” Orlan Beck said."
    assert not [words for words in together(facts(quote, quote + " It rained.")) if any("bridge" in w for w in words)]


def test_that_somebody_spoke_is_no_statement(facts: Facts) -> None:
    assert together(facts("Orlan Beck told reporters.", "Orlan Beck told reporters on the pier.")) == []


@pytest.mark.parametrize(
    ("why", "one", "other"),
    [
        ("only a name in common", "The fire began at the Halvek Mill.", "Orlan Beck once owned the Halvek Mill."),
        ("only that it is unclear", "It is not clear.", "It was not clear."),
        ("only that someone believes", "Police believe the bridge fell.", "Police believe a ferry sank."),
    ],
)
def test_what_tells_too_little_is_not_shared(facts: Facts, why: str, one: str, other: str) -> None:
    assert together(facts(one, other)) == [], why
