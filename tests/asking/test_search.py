"""Questions to a story, and what it answers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon.asking import find
from rashomon.types import Dossier


def told(dossier: Dossier, question: str) -> list[str]:
    """What the best fact or quote says, in every report."""
    answer = find(question, dossier)
    quotes = [variant.exact for said in answer.quotes[:1] for variant in said.quote.variants]
    return quotes or [f"{r.value} {r.evidence.exact}" for found in answer.facts[:1] for r in found.fact.readings]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How long did the evacuation take?", "3 hours"),
        ("How many passengers were on board?", "214"),
        ("how many people were hurt", "11 people"),
        ("Who is the mayor of Orrin?", "Ada Brenning"),
        ("Who was the captain?", "Ole Tarn"),
        ("How old is Ole Tarn?", "58"),
        ("When did the ferry run aground?", "2031-03-02"),
        ("When was the ferry built?", "1998"),
        ("How much will the repair cost?", "€2 million"),
        ("What did the mayor say about the noise?", "a long scraping noise"),
        ("What did Ada Brening say?", "a long scraping noise"),
        ("What did the coastguard say about the evacuation?", "3 hours"),
        ("How many people?", "214"),
    ],
)
def test_what_is_known_is_found(dossier: Dossier, question: str, answer: str) -> None:
    assert any(answer in one for one in told(dossier, question))


@pytest.mark.parametrize(
    "question",
    [
        "How many lifeboats were launched?",
        "How old is the harbour pilot's daughter?",
        "When did the volcano erupt?",
        "How much ransom was paid?",
        "What did the pope say?",
        "Which bank failed?",
        "Did the bridge reopen?",
        "",
        "?",
        "\x1b[31m \ud800",
    ],
)
def test_what_is_not_known_is_not_made_up(dossier: Dossier, question: str) -> None:
    answer = find(question, dossier)
    assert (answer.found, answer.facts, answer.quotes) == (False, (), ())


def test_answers_are_few_and_the_best_comes_first(dossier: Dossier) -> None:
    scores = [found.score for found in find("how many people were injured", dossier).facts]
    assert scores == sorted(scores, reverse=True)
    assert 1 <= len(scores) <= 5
    assert all(0.6 <= score <= 1 for score in scores)


def test_facts_keep_what_the_dossier_says_of_them(dossier: Dossier) -> None:
    assert all(found.fact in dossier.facts for found in find("How long did the evacuation take?", dossier).facts)


def test_a_dossier_without_facts_answers_nothing(dossier: Dossier) -> None:
    assert not find("How long was the call?", replace(dossier, facts=(), quotes=(), actors=())).found
