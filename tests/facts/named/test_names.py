"""Facts whose answer is a name, from report to verdict."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pytest

from rashomon.facts.claims import claims_of
from rashomon.facts.named.answers import name_facts
from rashomon.facts.pairs.likeness import rarity
from rashomon.reconcile import understand_story
from rashomon.text import parse
from rashomon.types import Fact, Report

if TYPE_CHECKING:
    from spacy.language import Language

FERRY = "The ferry Halcyon ran aground near Lisbon late on Monday with 40 passengers on board. "
SKIPPER = "Harbour police identified the skipper as Maria Oduya and described her as very experienced. "
OPERATOR = "The ship was operated by Atlantic Lines under a contract with the regional government. "
STORY = FERRY + SKIPPER + OPERATOR


def facts_of(nlp: Language, texts: Sequence[str]) -> list[Fact]:
    reports = [Report(id=f"r{n}", source=f"r{n}.txt", text=text) for n, text in enumerate(texts)]
    understood, _ = understand_story(parse(reports, nlp))
    return name_facts(understood, rarity({c.place: c.sentence for c in claims_of(understood)}.values()))


def about(facts: Sequence[Fact], value: str) -> list[Fact]:
    return [f for f in facts if any(r.value == value for r in f.readings)]


def test_the_same_sentences_agree(nlp: Language) -> None:
    facts = facts_of(nlp, [STORY, STORY + "Nobody was hurt, officials said."])
    assert {f.verdict for f in facts} == {"agreed"}
    for value in ("Maria Oduya", "Lisbon", "Atlantic Lines"):
        assert about(facts, value)


@pytest.mark.parametrize(
    ("old", "new"),
    [("Maria Oduya", "Carla Brandt"), ("near Lisbon", "near Dublin"), ("by Atlantic Lines", "by Northern Ferries")],
)
def test_one_name_changed_is_disputed(nlp: Language, old: str, new: str) -> None:
    disputed = [f for f in facts_of(nlp, [STORY, STORY, STORY.replace(old, new)]) if f.verdict == "disputed"]
    assert len(disputed) == 1
    assert new.removeprefix("near ").removeprefix("by ") in {r.value for r in disputed[0].readings}
    assert len({r.report for r in disputed[0].readings}) == 3


@pytest.mark.parametrize(("old", "new"), [("Maria Oduya", "Maria Oduia"), ("Maria Oduya", "Maria Keller Oduya")])
def test_another_spelling_or_form_is_no_dispute(nlp: Language, old: str, new: str) -> None:
    facts = facts_of(nlp, [STORY, STORY.replace(old, new)])
    assert not [f for f in facts if f.verdict == "disputed"]
    assert [f for f in about(facts, new) if f.verdict == "compatible"]


def test_a_middle_initial_makes_no_other_answer(nlp: Language) -> None:
    facts = facts_of(nlp, [STORY, STORY.replace("Maria Oduya", "Maria K. Oduya")])
    assert {f.verdict for f in about(facts, "Maria K. Oduya")} == {"agreed"}


def test_one_body_in_two_words_is_told_so(nlp: Language) -> None:
    texts = [FERRY + f"The {name} posted pictures of the wreck." for name in ("Ministry of Public Transport", "Public Traffic Ministry")]
    named = [f for f in facts_of(nlp, texts) if any("Ministry" in r.value for r in f.readings) and len({r.report for r in f.readings}) == 2]
    assert [f.verdict for f in named] == ["compatible"]
    assert "named in more than one way" in named[0].why


def test_two_places_that_people_wait_at_are_at_odds(nlp: Language) -> None:
    texts = [
        FERRY + f"About 300 people gathered at the {hall} on Monday night to wait for news."
        for hall in ("Elva Rotunda",) * 2 + ("Kingsway",)
    ]
    disputed = [f for f in facts_of(nlp, texts) if f.verdict == "disputed"]
    assert [{r.value for r in f.readings} for f in disputed] == [{"Elva Rotunda", "Kingsway"}]


def test_two_who_speak_are_two_people(nlp: Language) -> None:
    first = FERRY + 'Tomas Riel, a passenger, said he had heard a loud bang. "It was dark," he said.'
    second = FERRY + 'Ines Calder, a passenger, said she had seen the lights go out. "It was cold," she said.'
    assert not [f for f in facts_of(nlp, [first, second]) if f.verdict == "disputed"]


def test_names_that_one_sentence_tells_apart_are_no_rivals(nlp: Language) -> None:
    first = STORY + "Dublin and Lisbon have sent divers."
    assert not [f for f in facts_of(nlp, [first, STORY.replace("near Lisbon", "near Dublin")]) if f.verdict == "disputed"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Maria Oduya was at the wheel, the harbour police wrote. Oduya has steered ferries for years.",
            "You cannot blame Carla Oduya for it. Oduya has steered ferries for years.",
        ),
        (
            "The five injured people were taken to the Elva General Hospital by boat.",
            "Those injured in the accident were taken to the Corran General Hospital.",
        ),
        ("The ferry struck a rock near the village of Orrel on Monday.", "The ferry struck a rock off the village of Tamsey at night."),
        (
            "The plan was drawn up by Ines Calder, the director of Port Elva Ferries.",
            "Port Elva Ferries director Tomas Riel had drawn up the plan.",
        ),
    ],
)
def test_one_matter_told_with_two_names(nlp: Language, one: str, other: str) -> None:
    texts = [f"{FERRY}{one}", f"{FERRY}{one} Nobody was hurt.", f"{FERRY}{other}"]
    disputed = [f for f in facts_of(nlp, texts) if f.verdict == "disputed"]
    assert len(disputed) == 1
    assert "r2" in {r.report for r in disputed[0].readings}


def test_one_office_of_one_body_that_several_reports_give_another(nlp: Language) -> None:
    first = FERRY + "Coast guard spokesman Tomas Riel said that the tide had turned."
    second = FERRY + "All of them were safe, Coast Guard spokesman Tomas Riel told a local paper."
    odd = FERRY + "A Coast Guard spokesman, Aldo Brandt, called the rescue a success."
    assert [f for f in facts_of(nlp, [first, second, odd]) if f.verdict == "disputed"]
    assert not [f for f in facts_of(nlp, [first, odd]) if f.verdict == "disputed"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It was found in the 400 block of Quay Street.", "It was found in the 1500 block of Mill Street."),
        ("It was found near Quay Street.", "It was found near Corran."),
        (
            "Carla Oduya, the mother of the skipper, waited at the harbour.",
            "Maria Oduya, the skipper of the ferry, waited at the harbour.",
        ),
        ("They were led by Lissa police chief Tomas Riel.", "They were led by Corran police chief Ines Calder."),
        ("Transport Minister Tomas Riel praised the divers.", "Former Transport Minister Ines Calder praised the divers."),
        ("We have asked Elva Ferries for comment on the accident.", "We have asked Corran Ferries for comment on the accident."),
        (
            "It was told by Tomas Riel, a senior fellow at the Elva Institute.",
            "So said Ines Calder, a senior fellow at the Corran Institute.",
        ),
    ],
)
def test_two_names_that_something_keeps_apart(nlp: Language, one: str, other: str) -> None:
    assert not [f for f in facts_of(nlp, [FERRY + one, FERRY + other, FERRY]) if f.verdict == "disputed"]


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        (
            "Fishing boats from all over northern Orrel joined the search on Tuesday.",
            "Fishing boats from all over southern Orrel joined the search on Tuesday.",
            {"northern Orrel", "southern Orrel"},
        ),
        (
            "House Majority Leader Maria Oduya asked for an inquiry on Tuesday.",
            "House Minority Leader Maria Oduya asked for an inquiry on Tuesday.",
            {"House Majority Leader Maria Oduya", "House Minority Leader Maria Oduya"},
        ),
    ],
)
def test_one_name_with_opposite_words_is_disputed(nlp: Language, one: str, other: str, values: set[str]) -> None:
    texts = [FERRY + one, FERRY + other]
    disputed = [f for f in facts_of(nlp, texts) if f.verdict == "disputed"]
    assert [{r.value for r in f.readings} for f in disputed] == [values]
    for reading in disputed[0].readings:
        assert reading.evidence.exact in texts[int(reading.report[1:])]


def test_whom_a_story_is_about_answers_no_question(nlp: Language) -> None:
    again = "Oduya lives in Elva. Oduya steered the ferry Halcyon. Oduya was calm. Oduya went home."
    facts = facts_of(nlp, [f"{SKIPPER}{again}", f"{SKIPPER}{again} Nobody was hurt."])
    assert about(facts, "Elva")
    assert len(about(facts, "Maria Oduya")) < 4


@pytest.mark.parametrize(
    ("sentence", "value", "topic"),
    [
        ("Coast guard chief Maria Oduya led the search.", "Maria Oduya", "who: Coast guard chief"),
        ("The ferry sank near the village of Orrel.", "Orrel", "which village: The ferry sank near the village of …"),
        ("Officials said that divers had come to Lisbon by night.", "Lisbon", "where: divers had come to … by night"),
        ("The ship was operated by Atlantic Lines.", "Atlantic Lines", "which: The ship was operated by …"),
    ],
)
def test_topics_are_questions(nlp: Language, sentence: str, value: str, topic: str) -> None:
    assert [f.topic for f in about(facts_of(nlp, [sentence, f"{sentence} It was late."]), value)] == [topic]


def test_evidence_holds(nlp: Language) -> None:
    texts = [STORY, STORY.replace("Lisbon", "Porto")]
    for fact in facts_of(nlp, texts):
        for reading in fact.readings:
            e = reading.evidence
            assert texts[int(reading.report[1:])][e.start : e.end] == e.exact


def test_one_report_or_none_has_no_name_facts(nlp: Language) -> None:
    assert facts_of(nlp, [STORY]) == []
    assert name_facts([], {}) == []
