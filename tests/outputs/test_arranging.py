"""What is shown together: who says the same, which quotes several have, figures before names and statements."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon.outputs.arranging import by_sort, shared, sides, tellers
from rashomon.types import Dossier, FactKind

NAMES = {"a": "Gazette", "b": "Ledger", "c": "Skerry", "d": "Post"}


@pytest.mark.parametrize(
    ("reports", "words"),
    [
        ("ab", "Gazette and Ledger"),
        ("aab", "Gazette and Ledger"),
        ("abd", "all but Skerry"),
        ("dcba", "all 4 reports"),
        ("c", "Skerry"),
    ],
)
def test_tellers(reports: str, words: str) -> None:
    assert tellers(reports, NAMES) == words


def test_of_two_reports_both_are_named() -> None:
    assert tellers("ab", {"a": "Gazette", "b": "Ledger"}) == "Gazette and Ledger"


def test_a_side_holds_all_who_give_its_value(dossier: Dossier) -> None:
    fact = next(fact for fact in dossier.facts if fact.id == "f-day")
    (side,) = sides(fact)
    assert side.value == "4 March 2031"
    assert side.reports == ("r-gazette", "r-ledger", "r-skerry", "r-meridian")
    twice = replace(fact, readings=(*fact.readings[:1], *fact.readings))
    assert sides(twice)[0].telling == side.telling


def test_facts_by_sort(dossier: Dossier) -> None:
    kinds: tuple[FactKind, ...] = ("statement", "name", "date", "count", "wording")
    facts = [replace(dossier.facts[0], id=kind, kind=kind) for kind in kinds]
    found = {sort: [fact.id for fact in some] for sort, some in by_sort(facts).items()}
    assert found == {"figures and times": ["date", "count"], "names": ["name"], "statements": ["statement", "wording"]}
    assert list(by_sort(facts[:2])) == ["names", "statements"]


def test_two_variants_of_one_report_are_not_shared(dossier: Dossier) -> None:
    quote = dossier.quotes[0]
    alone = replace(quote, variants=(quote.variants[0], replace(quote.variants[0], start=0)))
    assert shared([quote, alone]) == (quote,)
