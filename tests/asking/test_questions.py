"""What a question asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rashomon.asking.questions import FAINT, FULL, SORT, Question, read_question

if TYPE_CHECKING:
    from spacy.language import Language


def words(question: Question) -> list[str]:
    return [term.word for term in question.terms]


@pytest.mark.parametrize(
    ("text", "kinds", "about"),
    [
        ("How long was the call?", ("duration", "length"), ["call"]),
        ("how many people were killed", ("count",), ["people", "killed"]),
        ("How many minutes did the call last?", ("duration", "count"), ["minutes", "call", "last"]),
        ("How many euros were spent?", ("money",), ["euros", "spent"]),
        ("How much did the repair cost?", ("money", "percent", "mass", "count"), ["repair", "cost"]),
        ("How old is the captain?", ("age",), ["captain"]),
        ("How high was the wave?", ("length", "percent", "money"), ["high", "wave"]),
        ("How long ago was the ferry built?", ("date", "time"), ["ferry", "built"]),
        ("When did the ferry sink?", ("date", "time"), ["ferry", "sink"]),
        ("On which day did the talks begin?", ("date", "time"), ["talks", "begin"]),
        ("At what time did it leave the harbour?", ("date", "time"), ["leave", "harbour"]),
        ("What was the price of the ferry?", ("money",), ["ferry"]),
        ("the height of the wall", ("length",), ["height", "wall"]),
        ("Who is the mayor of Orrin?", ("name",), ["mayor", "orrin"]),
        ("Where were the injured taken?", ("name",), ["injured"]),
        ("Which hospital treated the injured?", ("name",), ["hospital", "treated", "injured"]),
        ("What city was hit?", ("name",), ["city", "hit"]),
        ("What was hit?", (), ["hit"]),
        ("Has a date for the meeting been set?", ("statement",), ["date", "meeting", "set"]),
        ("Did the captain resign?", ("statement",), ["captain", "resign"]),
        ("Why did the ferry sink?", ("statement",), ["ferry", "sink"]),
        ("relief fund", (), ["relief", "fund"]),
        ("", (), []),
        ("?!", (), []),
    ],
)
def test_the_kind_of_answer_and_what_it_is_about(nlp: Language, text: str, kinds: tuple[str, ...], about: list[str]) -> None:
    asked = read_question(nlp(text))
    assert (asked.kinds, words(asked)) == (kinds, about)


@pytest.mark.parametrize(
    ("text", "speaker", "about"),
    [
        ("What did the mayor say about the dam?", ["mayor"], ["dam"]),
        ("What did the bank say about the price of gas?", ["bank"], ["price", "gas"]),
        ("What did Ada Brenning tell reporters?", ["ada", "brenning"], ["reporters"]),
        ("How did São Tomé's minister react to the verdict?", ["sao", "tome", "minister"], ["verdict"]),
        ("How much were the owners charged?", [], ["owners", "charged"]),
        ("What did the owners warn of?", ["owners"], []),
        ("What did the ferry hit?", [], ["ferry", "hit"]),
    ],
)
def test_whose_words_are_wanted(nlp: Language, text: str, speaker: list[str], about: list[str]) -> None:
    asked = read_question(nlp(text))
    assert ([term.word for term in asked.speaker], words(asked)) == (speaker, about)


@pytest.mark.parametrize(
    ("text", "counted"), [("How many police officers came?", "officer"), ("How many people came?", ""), ("How old is he?", "")]
)
def test_what_is_counted(nlp: Language, text: str, counted: str) -> None:
    assert read_question(nlp(text)).counted == counted


@pytest.mark.parametrize(
    ("text", "broad"),
    [
        ("When did it happen?", True),
        ("How many people?", True),
        ("What did the mayor say?", True),
        ("When did it sink?", False),
        ("", False),
    ],
)
def test_a_broad_question_asks_for_a_kind_alone(nlp: Language, text: str, broad: bool) -> None:
    assert read_question(nlp(text)).broad == broad


def test_the_sort_of_name_that_is_wanted_counts_for_less(nlp: Language) -> None:
    """Reports have no need to say that Sarnholt is a city."""
    assert {term.word: term.weight for term in read_question(nlp("Which city was hit?")).terms} == {"city": SORT, "hit": FULL}


def test_words_that_the_kind_implies_are_faint(nlp: Language) -> None:
    assert {term.word: term.weight == FAINT for term in read_question(nlp("How long did the evacuation last?")).terms} == {
        "evacuation": False,
        "last": True,
    }


@pytest.mark.parametrize(
    ("text", "sought"),
    [
        ("How long was the call?", "how long, about: call"),
        ("What did the mayor say about the dam?", "what is said by: mayor, about: dam"),
        ("", "what is said"),
    ],
)
def test_what_was_looked_for_can_be_told(nlp: Language, text: str, sought: str) -> None:
    assert read_question(nlp(text)).sought == sought
