"""Which tellings are of one event."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.relations.same import same_events
from rashomon.relations.told import Told
from rashomon.types import EventCode
from specimens.tellings import FIFTH, FOURTH, MARCH, TWENTIETH, told

SEIZED = told("a", "COERCE", "seize | trawler cod")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (SEIZED, told("b", "COERCE", "seize | trawler"), True),
        (SEIZED, told("b", "COERCE", "impound | trawler cod"), True),
        (SEIZED, told("b", "COERCE", "seize | trawler", ends=("elva", "corran")), False),
        (SEIZED, told("b", "COERCE", "seize | trawler", ends=("corran", "ostrel")), False),
        (SEIZED, told("b", "COERCE", "ban | newspaper"), False),
        (SEIZED, told("b", "AID", "send | trawler cod"), False),
        (SEIZED, told("b", "ASSAULT", "seize | trawler cod"), True),  # another coding of one act
        (SEIZED, told("a", "COERCE", "seize | trawler cod", at=(0, 40)), False),  # side by side in a sentence
        (SEIZED, told("a", "COERCE", "seize | trawler cod", at=(3, 400)), True),  # told again
        (replace(SEIZED, days=MARCH), told("b", "COERCE", "seize | trawler", days=FIFTH), True),
        (replace(SEIZED, days=FOURTH), told("b", "COERCE", "seize | trawler", days=FIFTH), True),  # they differ on the day
        (replace(SEIZED, days=FOURTH), told("a", "COERCE", "seize | trawler", days=FIFTH, at=(3, 400)), False),  # one report tells of two
        (replace(SEIZED, days=FOURTH), told("b", "COERCE", "seize | trawler", days=TWENTIETH), False),
        (SEIZED, told("b", "COERCE", "seize | trawler cod", modality="denied"), True),
        (SEIZED, told("b", "COERCE", "seize | trawler cod", modality="planned"), False),
        (replace(SEIZED, days=FOURTH), told("b", "COERCE", "seize | trawler cod", days=FOURTH, modality="planned"), True),
    ],
)
def test_pairs_of_tellings(one: Told, other: Told, same: bool) -> None:
    assert len(same_events([one, other])) == (1 if same else 2)


@pytest.mark.parametrize(
    ("code", "words", "ends", "same"),
    [
        ("CONSULT", "call phone | fishery", ("elva", "corran"), True),  # what one does with the other, the other does with the one
        ("SUPPORT", "praise | fishery", ("elva", "corran"), False),
        ("SUPPORT", "praise | fishery", ("corran", "elva"), True),
    ],
)
def test_direction(code: EventCode, words: str, ends: tuple[str, str], same: bool) -> None:
    assert len(same_events([told("a", code, words), told("b", code, words, ends=ends)])) == (1 if same else 2)


def test_a_promise_made_together_is_one() -> None:
    both = replace(told("a", "AGREE", "agree | fishery talk"), mutual=True)
    assert len(same_events([both, told("b", "AGREE", "agree | fishery talk", ends=("elva", "corran"))])) == 1


def test_a_fact_in_common_speaks_for_one_event() -> None:
    one, other = (told(report, "CONSULT", words, mode="phone") for report, words in (("a", "speak | minute"), ("b", "call | hour")))
    assert len(same_events([one, other])) == 2
    assert len(same_events([replace(one, facts=frozenset({"f"})), replace(other, facts=frozenset({"f"}))])) == 1


def test_a_hundred_reports_of_one_kidnapping() -> None:
    many = [
        told(f"r{n}", "ASSAULT", "kidnap | envoy" if n % 2 else "abduct | envoy Tarn", days=FIFTH if n % 3 else None) for n in range(100)
    ]
    assert [len(event) for event in same_events(many)] == [100]


WORDS = st.sampled_from(["seize | trawler", "seize | cod", "ban | newspaper", "impound | trawler cod", "call | fishery", "phone | cod"])
TELLINGS = st.lists(
    st.builds(
        lambda report, code, words, days, modality, n: told(report, code, words, days=days, modality=modality, at=(n // 3, 10 * n)),
        st.sampled_from("abc"),
        st.sampled_from(["COERCE", "CONSULT", "ASSAULT", "AGREE"]),
        WORDS,
        st.sampled_from([None, MARCH, FOURTH, FIFTH, TWENTIETH]),
        st.sampled_from(["done", "planned", "denied"]),
        st.integers(0, 9),
    ),
    max_size=12,
    unique_by=lambda t: (t.report, t.event.start),
)


@given(TELLINGS, st.randoms())
def test_the_order_of_reports_changes_nothing(tellings: list[Told], dice: object) -> None:
    shuffled = [*tellings]
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    assert {frozenset(event) for event in same_events(shuffled)} == {frozenset(event) for event in same_events(tellings)}


@given(TELLINGS)
def test_no_telling_is_lost_or_told_twice(tellings: list[Told]) -> None:
    found = [one for event in same_events(tellings) for one in event]
    assert sorted(found, key=lambda t: t.order) == sorted(tellings, key=lambda t: t.order)


@given(TELLINGS)
def test_an_event_has_no_two_acts_of_one_sentence(tellings: list[Told]) -> None:
    for event in same_events(tellings):
        places = [(one.report, one.event.sentence) for one in event if one.event.code != "CONSULT"]
        assert len(places) == len(set(places))
