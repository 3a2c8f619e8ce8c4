"""The brief: an order, sentences in the reports' words, none without a fact behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from rashomon.dossier.brief import AGREED, SINGLE, write_brief
from rashomon.types import Evidence, Fact, Reading, Understanding, Verdict

Understand = Callable[..., tuple[Understanding, ...]]
Read = Callable[..., Reading]
MakeFact = Callable[..., Fact]
Told = tuple[Understanding, ...]

TEXTS = (
    "The evacuation of the ferry lasted three hours. Rescuers counted 14 injured passengers. The ferry carried 40 lorries to Lanvik.",
    "The evacuation of the whole ferry lasted five hours. Rescuers counted 14 injured passengers. The crew opened 6 rafts.",
    "The evacuation of the ferry lasted three hours. The rescuers had counted 14 injured passengers by noon. The crew swam.",
)


@pytest.fixture
def told(understand: Understand) -> Told:
    return understand(*TEXTS)


@pytest.fixture
def facts(told: Told, read: Read, make_fact: MakeFact) -> list[Fact]:
    hours = [read(told, i, f"{n} hours", f"{word} hours") for i, (n, word) in enumerate(((3, "three"), (5, "five"), (3, "three")))]
    return [
        make_fact("duration", "disputed", *hours, name="length", topic="length of the evacuation"),
        make_fact("count", "agreed", *(read(told, i, "14 passengers", "14 injured passengers") for i in range(3)), name="hurt"),
        make_fact("count", "single", read(told, 0, "40 lorries", "40 lorries"), name="lorries"),
        make_fact("count", "single", read(told, 1, "6 rafts", "6 rafts"), name="rafts"),
    ]


def test_order_and_words(told: Told, facts: list[Fact]) -> None:
    assert [(line.sentence, line.cites) for line in write_brief(facts, told)] == [
        ("All 3 reports agree on 14 passengers, as in “Rescuers counted 14 injured passengers” (A).", ("hurt",)),
        (
            (
                "The reports differ on the length of the evacuation: three hours (A and C) or five hours (B), "
                "as in “The evacuation of the ferry lasted three hours” (A)."
            ),
            ("length",),
        ),
        ("Only A says: “The ferry carried 40 lorries to Lanvik”.", ("lorries",)),
        ("Only B says: “The crew opened 6 rafts”.", ("rafts",)),
    ]


@pytest.mark.parametrize(
    ("verdict", "opening"),
    [
        ("compatible", "Three hours (A and C) and five hours (B) can all be true, as in "),
        ("updated", "What is known of the length of the evacuation changed: three hours (A and C), then five hours (B), as in "),
    ],
)
def test_other_verdicts(told: Told, facts: list[Fact], verdict: Verdict, opening: str) -> None:
    (line,) = write_brief([replace(facts[0], verdict=verdict)], told)
    assert line.sentence.startswith(opening)


@pytest.mark.parametrize(
    ("verdict", "opening"),
    [
        ("agreed", "A and B say the same: “Rescuers counted"),
        ("compatible", "A and B say much the same: “"),
        ("disputed", "The reports differ: “Rescuers counted 14 injured passengers” (A); “"),
    ],
)
def test_statements_are_quoted(told: Told, read: Read, make_fact: MakeFact, verdict: Verdict, opening: str) -> None:
    words = "Rescuers counted 14 injured passengers"
    fact = make_fact("statement", verdict, read(told, 0, words, words), read(told, 1, words, words))
    (line,) = write_brief([fact], told)
    assert line.sentence.startswith(opening)


def test_a_report_that_says_both_15_and_about_15_is_one_voice(understand: Understand, read: Read, make_fact: MakeFact) -> None:
    told = understand("The fire burned for 15 minutes. It was out after about 15 minutes.", "The fire burned for an hour.")
    readings = (
        read(told, 0, "15 minutes", "15 minutes"),
        read(told, 0, "about 15 minutes", "about 15 minutes"),
        read(told, 1, "an hour", "an hour"),
    )
    (line,) = write_brief([make_fact("duration", "disputed", *readings, topic="how long: the fire burned for …")], told)
    assert line.sentence.startswith("The reports differ on how long: 15 minutes (A) or an hour (B)")


@pytest.mark.parametrize(
    ("text", "words", "value", "told_of"),
    [
        ("The crew opened 6 rafts on the port side.", "6 rafts", "6 rafts", True),
        ("The two captains met in the harbour office.", "two captains", "2 captains", False),  # taken as known
        ("Both captains met in the harbour office.", "Both captains", "2 captains", False),
        ("The captains met for days in the harbour office.", "days", "days", False),
        ("She opened 6 rafts on the port side.", "6 rafts", "6 rafts", False),  # does not say who
    ],
)
def test_which_figures_one_report_has_alone(
    understand: Understand, read: Read, make_fact: MakeFact, text: str, words: str, value: str, told_of: bool
) -> None:
    told = understand(text, "Rain fell on the captains in the harbour, and on the crew.")
    assert bool(write_brief([make_fact("count", "single", read(told, 0, value, words))], told)) is told_of


def test_not_too_long(understand: Understand, read: Read, make_fact: MakeFact) -> None:
    text = " ".join(f"The crew of boat {n} saved {n + 20} sailors." for n in range(1, 13))
    told = understand(text, text)
    exact = [(f"{n + 20} sailors", f"saved {n + 20} sailors") for n in range(1, 13)]
    agreed = [make_fact("count", "agreed", read(told, 0, *e), read(told, 1, *e), name=f"a{i}") for i, e in enumerate(exact)]
    single = [make_fact("count", "single", read(told, 0, *e), name=f"s{i}") for i, e in enumerate(exact)]
    disputed = [make_fact("count", "disputed", read(told, 0, *e), read(told, 1, *e), name=f"d{i}") for i, e in enumerate(exact)]
    assert len(write_brief(agreed, told)) == AGREED
    assert len(write_brief(single, told)) == SINGLE
    assert len(write_brief(disputed, told)) == len(disputed)  # no dispute is left out


def test_a_sentence_that_is_not_borne_out_is_not_told(told: Told, facts: list[Fact]) -> None:
    fact = facts[2]
    elsewhere = replace(fact.readings[0], evidence=Evidence(0, 3, "Six", "", ""))
    assert write_brief([fact], told)
    assert write_brief([replace(fact, readings=(elsewhere,))], told) == ()


def test_the_order_is_agreed_compatible_disputed_updated_single(understand: Understand, read: Read, make_fact: MakeFact) -> None:
    nouns: dict[Verdict, str] = {"single": "lorries", "updated": "rafts", "disputed": "boats", "compatible": "crates", "agreed": "planks"}
    text = " ".join(f"The harbour crew lost 9{n} {noun} at sea {noun}-side." for n, noun in enumerate(nouns.values()))
    told = understand(text, text)
    facts = []
    for n, (verdict, noun) in enumerate(nouns.items()):
        numbers = {"single": [90 + n], "agreed": [90 + n] * 2}.get(verdict, [90 + n, 91 + n])
        readings = [read(told, i, f"{number} {noun}", f"9{n} {noun}") for i, number in enumerate(numbers)]
        facts.append(make_fact("count", verdict, *readings, name=verdict))
    assert [line.cites[0] for line in write_brief(facts, told)] == ["agreed", "compatible", "disputed", "updated", "single"]


def test_what_is_of_another_story_is_not_told(understand: Understand, read: Read, make_fact: MakeFact) -> None:
    told = understand("The ferry sank. A famous singer married for the fifth time in 3 months.", "The ferry sank off Lanvik.")
    assert write_brief([make_fact("duration", "single", read(told, 0, "3 months", "3 months"))], told) == ()


def test_nothing_to_tell(told: Told) -> None:
    assert write_brief((), told) == ()


def test_contested_words_prove_no_agreement(told: Told, facts: list[Fact], read: Read, make_fact: MakeFact) -> None:
    same = "The evacuation of the ferry lasted three hours"
    statement = make_fact("statement", "agreed", read(told, 0, same, same), read(told, 2, same, same), name="same")
    assert ("same",) in [line.cites for line in write_brief([statement], told)]
    assert ("same",) not in [line.cites for line in write_brief([facts[0], statement], told)]


def test_equal_values_agree(told: Told, facts: list[Fact]) -> None:
    (line,) = write_brief([replace(facts[1], verdict="compatible")], told)
    assert line.sentence.startswith("All 3 reports agree on 14 passengers")


def test_the_same_is_not_told_twice(understand: Understand, read: Read, make_fact: MakeFact) -> None:
    text = "The pilot saved 14 sailors near the lighthouse on Monday. The pilot saved many sailors near the lighthouse."
    told = understand(text, text)
    words = "The pilot saved many sailors near the lighthouse"
    facts = [
        make_fact("count", "agreed", read(told, 0, "14 sailors", "14 sailors"), read(told, 1, "14 sailors", "14 sailors"), name="count"),
        make_fact("statement", "agreed", read(told, 0, words, words), read(told, 1, words, words), name="statement"),
    ]
    assert [line.cites for line in write_brief(facts, told)] == [("count",)]


def test_what_a_model_decided_is_said_to_be_its(told: Told, facts: list[Fact]) -> None:
    (line,) = write_brief([replace(facts[0], decided_by="model")], told)
    assert line.sentence.endswith("” (A), by a model’s account.")


def test_who_denies_is_shown_beside_who_asserts(understand: Understand, read: Read, make_fact: MakeFact) -> None:
    told = understand("The yard hid the damage from the crew.", "The yard’s owner denied that it hid the damage from the crew.")
    words = "hid the damage from the crew"
    denied = replace(read(told, 1, words, words), stance="denied")
    (line,) = write_brief([make_fact("statement", "disputed", read(told, 0, words, words), denied)], told)
    assert "“The yard hid the damage from the crew” (A)" in line.sentence
    assert "“The yard’s owner denied that it hid the damage from the crew” (B)" in line.sentence


def test_a_source_named_in_the_sentence_is_told(understand: Understand, read: Read, make_fact: MakeFact) -> None:
    told = understand("The coastguard said the crew opened 6 rafts on the port side.", "Rain fell. The crew opened rafts on the port side.")
    reading = replace(read(told, 0, "6 rafts", "6 rafts"), attributed_to=("The coastguard",))
    (line,) = write_brief([make_fact("count", "single", reading)], told)
    assert line.sentence == "Only A says, citing the coastguard: “the crew opened 6 rafts on the port side”."
    (line,) = write_brief([make_fact("count", "single", replace(reading, attributed_to=("Tora Vik",)))], told)
    assert "Tora Vik" not in line.sentence


def test_other_words_for_one_thing(understand: Understand, read: Read, make_fact: MakeFact) -> None:
    told = understand("The night raid on the yard took an hour.", "The assault on the yard took an hour.")
    raid, assault = read(told, 0, "raid", "night raid on the yard"), read(told, 1, "assault", "assault on the yard")
    (line,) = write_brief([make_fact("wording", "compatible", raid, assault, topic="in which words: night raid on the yard")], told)
    assert line.sentence == "The reports use different words: “night raid on the yard” (A); “assault on the yard” (B)."


def test_what_one_states_and_another_alleges(understand: Understand, read: Read, make_fact: MakeFact) -> None:
    told = understand("The yard hid the damage from the crew.", "The yard allegedly hid the damage from the crew.")
    states, alleges = (read(told, i, told[i].report.text[:-1], told[i].report.text[:-1]) for i in range(2))
    (line,) = write_brief([make_fact("statement", "compatible", states, replace(alleges, stance="alleged"))], told)
    assert line.sentence.startswith(
        "What some state as fact others allege: “The yard hid the damage from the crew” (A); “The yard allegedly"
    )


def test_a_dispute_over_a_name(understand: Understand, read: Read, make_fact: MakeFact) -> None:
    told = understand("The director of Harbour Safety, Rita Falcao, left.", "The director of Harbour Safety, Rosa Falk, left.")
    names = (read(told, 0, "Rita Falcao", "Rita Falcao"), read(told, 1, "Rosa Falk", "Rosa Falk"))
    (line,) = write_brief([make_fact("name", "disputed", *names, topic="who: director of Harbour Safety")], told)
    assert line.sentence.startswith("The reports differ on who (director of Harbour Safety): Rita Falcao (A) or Rosa Falk (B), as in “")
