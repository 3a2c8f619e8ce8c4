"""Sentences read for their events: who does it, what it is, to whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.types import Event

Note = Callable[[str], list[tuple[str, str, str, str]]]
Read = Callable[[str], tuple[Event, ...]]

ACTS = [  # a verb with its doer and its patient, however they are put
    ("France accused Germany of breaking the pact.", [("ACCUSE", "done", "France", "Germany")]),
    (
        "The captain of a German trawler was arrested by French police.",
        [("COERCE", "done", "French police", "The captain of a German trawler")],
    ),
    ("Norway's parliament passed a law banning Swedish trawlers.", [("COERCE", "done", "Norway's parliament", "Swedish trawlers")]),
    ("Sweden expelled two Norwegian diplomats.", [("SANCTION", "done", "Sweden", "two Norwegian diplomats")]),
    ("Peru suspended aid to Chile.", [("SANCTION", "done", "Peru", "Chile")]),
    ("Peru lifted its sanctions on Chile.", [("YIELD", "done", "Peru", "Chile")]),
    ("Peru launched an investigation into a Chilean bank.", [("ACCUSE", "done", "Peru", "a Chilean bank")]),
    ("Peru faced criticism from Chile.", [("ACCUSE", "done", "Chile", "Peru")]),
    ("Protesters in Oslo threw stones at the police.", [("ASSAULT", "done", "Protesters in Oslo", "the police")]),
    (
        "Norway rejected a request from the Danish ministry.",
        [("REJECT", "done", "Norway", "the Danish ministry")],
    ),
    (
        "Minister Anna Lindberg praised the Norwegian navy and the coast guard.",
        [
            ("SUPPORT", "done", "Minister Anna Lindberg", "the Norwegian navy"),
            ("SUPPORT", "done", "Minister Anna Lindberg", "the coast guard"),
        ],
    ),
]
NOMINAL = [
    ("Peru's seizure of Chilean tankers angered Brazil.", [("COERCE", "done", "Peru", "Chilean tankers")]),
    ("The seizure of a Chilean tanker by Peru angered nobody.", [("COERCE", "done", "Peru", "Chilean tanker")]),
    ("Peruvian attacks on Chilean ports went on.", [("ASSAULT", "done", "Peruvian", "Chilean ports")]),
]
MUTUAL = [
    ("Peru and Chile signed a trade pact.", [("SUPPORT", "done", "Peru", "Chile"), ("SUPPORT", "done", "Chile", "Peru")]),
    ("Talks between Peru and Chile resumed.", [("CONSULT", "done", "Peru", "Chile"), ("CONSULT", "done", "Chile", "Peru")]),
    (
        "Swedish and Norwegian negotiators reached a deal.",
        [("SUPPORT", "done", "Swedish", "Norwegian negotiators"), ("SUPPORT", "done", "Norwegian negotiators", "Swedish")],
    ),
    (
        "The president of Peru met the king of Norway.",
        [
            ("CONSULT", "done", "The president of Peru", "the king of Norway"),
            ("CONSULT", "done", "the king of Norway", "The president of Peru"),
        ],
    ),
]
NOT_DONE = [
    ("Peru agreed to release Chilean prisoners.", [("AGREE", "planned", "Peru", "Chilean prisoners")]),
    ("Peru will send aid to Chile.", [("AGREE", "planned", "Peru", "Chile")]),
    ("Peru vowed to strike Chile.", [("THREATEN", "threatened", "Peru", "Chile")]),
    ("Peru threatened Chile with war.", [("THREATEN", "threatened", "Peru", "Chile")]),
    ("Peru said it would close its embassy in Chile.", [("THREATEN", "threatened", "Peru", "Chile")]),
    ("Peru refused to extradite the banker to Chile.", [("REJECT", "done", "Peru", "Chile")]),
    ("Peru will not negotiate with Chile.", [("REJECT", "done", "Peru", "Chile")]),
    ("Peru did not attack Chile.", [("ASSAULT", "denied", "Peru", "Chile")]),
    ("Peru may attack Chile.", [("ASSAULT", "conditional", "Peru", "Chile")]),
    ("Peru urged Chile to withdraw its troops.", [("REQUEST", "asked", "Peru", "Chile")]),
    ("Peru demanded that Chile withdraw its troops.", [("REQUEST", "asked", "Peru", "Chile")]),
    ("Peru said Chile must withdraw.", [("REQUEST", "asked", "Peru", "Chile")]),
]
NO_EVENT = [
    "The storm killed three people.",
    "The trawler sank off Norway, killing three fishermen.",
    "The striker scored twice in the second half.",
    "Temperatures in Oslo will rise on Monday.",
    "The clerk declined to comment.",
    "It rained for three days.",
    "",
]


@pytest.mark.parametrize(("text", "expected"), [*ACTS, *NOMINAL, *MUTUAL, *NOT_DONE])
def test_events_of_a_sentence(noted: Note, text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert noted(text) == expected


@pytest.mark.parametrize("text", NO_EVENT)
def test_ordinary_clauses_tell_none(events: Read, text: str) -> None:
    assert events(text) == ()


def test_the_doer_may_be_untold(noted: Note) -> None:
    assert noted("The mayor of Toulouse was jailed.") == [("COERCE", "done", "", "The mayor of Toulouse")]


def test_parties_carry_their_actors(events: Read) -> None:
    event = events("Rita Falcao praised the Norwegian navy. She later accused Sweden of theft.")[-1]
    assert event.source is not None
    assert (event.source.text, event.source.actors) == ("She", ("rita-falcao",))
    assert event.target is not None
    assert event.target.actors == ("country:SE",)


def test_a_quoted_act_is_a_source_s(events: Read) -> None:
    (event,) = events("Peru said Chile attacked a trawler.")
    assert (event.voice, event.attributed_to) == ("source", ("Peru",))


def test_what_an_operator_takes_in_is_told_once(noted: Note) -> None:
    assert [code for code, *_ in noted("Peru promised Chile to lift the embargo on Brazil.")] == ["AGREE"]


@pytest.mark.parametrize(
    "unit",
    [
        "asked Chile to demand calls for ",
        "request of the ministry of ",
        "promised to ",
        "Chile and Norway, ",
        "raided a camp, killing three, ",
    ],
)
def test_a_sentence_may_nest_without_end(events: Read, unit: str) -> None:
    assert all(e.end <= len("Peru " + unit * 300) for e in events("Peru " + unit * 300))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(["Peru", "attacked", "Chile", "to", "by", "refused", ",", "and", "talks", "with", "’s", "was", "—", "\u202e", "."]),
        max_size=14,
    )
)
def test_spans_are_words_of_the_text(events: Read, words: list[str]) -> None:
    text = " ".join(words)
    for event in events(text):
        assert event.clause.start <= event.start < event.end <= event.clause.end <= len(text)
        for party in (event.source, event.target):
            assert party is None or text[party.start : party.end] == party.text != ""
