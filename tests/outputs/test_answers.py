"""An answer, on a terminal and as JSON."""

from __future__ import annotations

import io
import json

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from rich.console import Console

from rashomon.outputs.answers import answer_object
from rashomon.outputs.json import dumps, schema
from rashomon.outputs.terminal.answer import print_answer
from rashomon.types import Answer, Dossier, FactFound, QuoteFound

NONE = Answer("How old is the ship?", "what age, about: ship", (), ())


@pytest.fixture
def answer(dossier: Dossier) -> Answer:
    return Answer("How long did it take?", "how long", (FactFound(dossier.facts[0], 0.93),), (QuoteFound(dossier.quotes[0], 0.8),))


def shown(answer: Answer, dossier: Dossier) -> str:
    out = io.StringIO()
    print_answer(answer, dossier, console=Console(file=out, width=80, markup=False, highlight=False, emoji=False))
    return out.getvalue()


@pytest.mark.parametrize(
    "words",
    [
        "length of the evacuation disputed, ",
        "91% sure [f-length]",
        "The Coast Ledger: 5 hours (the harbour master) “The evacuation took five hours",
        "Ada Brenning",
        "Harbour Gazette: “We heard a long scraping noise, and then the lights went out",
    ],
)
def test_an_answer_is_shown_with_its_words(answer: Answer, dossier: Dossier, words: str) -> None:
    assert words in " ".join(shown(answer, dossier).split())


def test_where_there_is_none_it_says_what_was_looked_for(dossier: Dossier) -> None:
    assert " ".join(shown(NONE, dossier).split()) == "No fact of these 5 reports bears on it. Looked for: what age, about: ship."


def test_nothing_of_a_hostile_report_reaches_the_terminal(hostile: Dossier) -> None:
    facts, quotes = (tuple(FactFound(f, 1.0) for f in hostile.facts), tuple(QuoteFound(q, 1.0) for q in hostile.quotes))
    text = shown(Answer("\x1b[31mwho", "\x1b[31mwho", facts, quotes), hostile)
    assert not {"\x1b", "\u202e", "\r"} & set(text)


@pytest.mark.parametrize("which", ["found", "none"])
def test_an_answer_meets_its_schema(answer: Answer, dossier: Dossier, which: str) -> None:
    printed = json.loads(dumps(answer_object(answer if which == "found" else NONE, dossier)))
    registry = Registry().with_resource("urn:rashomon:schema:dossier-1", Resource.from_contents(schema("dossier-1")))
    Draft202012Validator.check_schema(schema("answer-1"))
    Draft202012Validator(schema("answer-1"), registry=registry).validate(printed)
    assert [one["id"] for one in printed["reports"]] == [report.id for report in dossier.reports]


def test_facts_are_as_in_the_dossier_with_a_score(answer: Answer, dossier: Dossier) -> None:
    printed = answer_object(answer, dossier)
    (fact,), (quote,) = printed["facts"], printed["quotes"]
    assert (fact["id"], fact["score"], fact["readings"][0]["evidence"]["exact"]) == (
        "f-length", 0.93, dossier.facts[0].readings[0].evidence.exact,
    )  # fmt: skip
    assert (quote["id"], quote["score"]) == (dossier.quotes[0].id, 0.8)
