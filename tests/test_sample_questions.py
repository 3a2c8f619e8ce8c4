"""Questions to the sample story: the fact that answers is among the first three, and what nothing answers is not answered."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rashomon import compare, find
from rashomon.types import Answer, Dossier

if TYPE_CHECKING:
    from spacy.language import Language

STORY = Path(__file__).parent.parent / "examples" / "ostrel-dam"


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return compare(str(STORY))


@pytest.fixture(autouse=True)
def loaded_once(monkeypatch: pytest.MonkeyPatch, nlp: Language) -> None:
    monkeypatch.setattr("rashomon.asking.search.load_pipeline", lambda name: nlp)


def said(answer: Answer) -> list[str]:
    """What the first three facts and quotes say, in each report."""
    facts = [f"{reading.value} {reading.evidence.exact}" for one in answer.facts[:3] for reading in one.fact.readings]
    return facts + [variant.exact for one in answer.quotes[:3] for variant in one.quote.variants]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("How long before the water arrived did the sirens sound?", "20 minutes"),
        ("How many people were killed?", "people"),
        ("How many people were injured?", "40 injured"),
        ("How many people were evacuated?", "2,600 people"),
        ("How many soldiers are helping?", "180 soldiers"),
        ("How many homes were without power?", "1,900 homes"),
        ("Who is the mayor of Lower Brennick?", "Jorun Haske"),
        ("Who is the director of civil protection?", "Tamas Renn"),
        ("How old is Corvin Adler?", "49"),
        ("How high was the wave?", "4 metres"),
        ("How high is the dam?", "62 metres"),
        ("How wide are the gates?", "14 metres"),
        ("How far were cars carried?", "seven kilometres"),
        ("When did the gate give way?", "2026-05-14"),
        ("When was the dam completed?", "1968"),
        ("Since when has Hydrovenna run the dam?", "2011"),
        ("At what time was the decree signed?", "2026-05-14T09:00"),
        ("What share of the electricity does the dam supply?", "8%"),
        ("How much was spent on repairs to the dam?", "€30 million"),
        ("How big is the relief fund?", "€5 million"),
        ("How long does the inquiry have?", "60 days"),
        ("Has a date been set for residents to return?", "date"),
        ("Which hospital were the injured taken to?", "St Brannoc"),
        ("What did the mayor say about the gates?", "these gates to be replaced"),
        ("What did Marant say about the takeover?", "a matter of public safety"),
        ("What did Ilse Marant say about the dam?", "As safe as a church"),
    ],
)
def test_the_fact_that_answers_is_among_the_first(dossier: Dossier, question: str, words: str) -> None:
    assert any(words.casefold() in one.casefold() for one in said(find(question, dossier)))


@pytest.mark.parametrize(
    "question",
    [
        "How many dogs were rescued?",
        "What colour were the gates?",
        "How much did the minister earn?",
        "How old is the mayor's husband?",
        "How fast was the train?",
        "When did the volcano erupt?",
        "Who won the election?",
        "How long was the concert?",
        "What did the pope say?",
        "Did the bridge reopen?",
        "How many soldiers were killed?",
        "When was Tamas Renn born?",
    ],
)
def test_what_no_report_says_is_not_answered(dossier: Dossier, question: str) -> None:
    answer = find(question, dossier)
    assert not answer.found, [one.fact.topic for one in answer.facts]
    assert answer.sought
