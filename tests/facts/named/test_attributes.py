"""Questions with one answer a report: home, judge; and what is true of several people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pytest

from rashomon.facts.named.answers import name_facts
from rashomon.facts.named.attributes import unequal
from rashomon.facts.named.slots import placed
from rashomon.reconcile import understand_story
from rashomon.text import parse
from rashomon.types import Report, Understanding

if TYPE_CHECKING:
    from spacy.language import Language

HOMES = (
    "A Lisbon woman won a small sailing boat in a raffle on Monday, the harbour club said.",
    "The boat went to a woman from Lisbon who had bought one ticket, according to the club.",
)


def understood(nlp: Language, texts: Sequence[str]) -> tuple[Understanding, ...]:
    reports = [Report(id=f"r{n}", source=f"r{n}.txt", text=text) for n, text in enumerate(texts)]
    return understand_story(parse(reports, nlp))[0]


def at_odds(nlp: Language, texts: Sequence[str]) -> list[set[str]]:
    return [{p.form for p in (*one, *other)} for _, one, other in unequal(placed(understood(nlp, texts)))]


def test_one_report_gives_another_home(nlp: Language) -> None:
    assert at_odds(nlp, [*HOMES, "A couple of weeks later the Dublin resident sold it. She was glad."]) == [{"Lisbon", "Dublin"}]


@pytest.mark.parametrize(
    "other",
    [
        "The Lisbon resident later sold it and was glad.",
        "A Dublin woman and another woman from Madrid had bought tickets too, but went home with nothing.",  # two
        "A Dublin man had bought tickets too, but went home with nothing.",
        "A woman from Dublin had hoped to win, but the boat stayed in Lisbon.",  # which knows the usual answer
        "The raffle was held in Dublin and drew many people.",
    ],
)
def test_homes_that_can_all_be_true(nlp: Language, other: str) -> None:
    assert not at_odds(nlp, [*HOMES, other])


def test_one_report_against_one_is_not_enough(nlp: Language) -> None:
    assert not at_odds(nlp, [HOMES[0], "The Dublin resident sold it and was glad."])


def test_one_judge(nlp: Language) -> None:
    texts = [f"The skipper stood before Judge {name} on Friday and pleaded guilty." for name in ("Ada Holm", "Ada Holm", "Rita Lindqvist")]
    assert at_odds(nlp, texts) == [{"Ada Holm", "Rita Lindqvist"}]


def test_several_are_charged(nlp: Language) -> None:
    charged = "{} was charged on {} with theft of the sailing boat."
    texts = [charged.format("Ada Holm", "Friday")] * 2 + [charged.format("Otto Brandauer", "Sunday, the harbour police said,")]
    assert not [fact for fact in name_facts(understood(nlp, texts), {}) if fact.verdict == "disputed"]
