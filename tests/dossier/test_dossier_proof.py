"""The check of a finished sentence: what is tampered with is refused, whatever wrote it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest

from rashomon.dossier.brief import write_brief
from rashomon.dossier.proof import Proof, common
from rashomon.facts import find_facts
from rashomon.facts.quotations import collate_quotes
from rashomon.reconcile import understand_story
from rashomon.reports import ReadingOptions, open_reports
from rashomon.text import parse
from rashomon.types import Fact, FactKind, Name, Reading, Understanding, Verdict

if TYPE_CHECKING:
    from spacy.language import Language

Told = tuple[Understanding, ...]
Understand = Callable[..., Told]
Read = Callable[..., Reading]
MakeFact = Callable[..., Fact]

TEXTS = (
    "The coastguard said the evacuation of the Marigold lasted three hours. Tora Vik counted 14 hurt passengers.",
    "The evacuation, which did not start at once, lasted five hours. Rescuers counted 14 hurt passengers, Tora Vik said.",
    "Rescuers counted 14 hurt guests. The yard denied that it hid the damage.",
)
HOURS = (
    "The reports differ on how long: three hours (A, citing the coastguard) or five hours (B), as in "
    "“the evacuation of the Marigold lasted three hours” (A)."
)
HURT = "All 3 reports agree on 14 passengers, as in “Tora Vik counted 14 hurt passengers” (A)."
ALONE = "Only A says, citing the coastguard: “the evacuation of the Marigold lasted three hours”."
SAME = "A and B say the same: “Tora Vik counted 14 hurt passengers” (A)."


@pytest.fixture
def told(understand: Understand) -> Told:
    """Tora Vik is named in the first two."""
    understood = understand(*TEXTS)
    return tuple(replace(u, mentions=replace(u.mentions, names=tuple(names(u.report.text)))) for u in understood)


def names(text: str) -> list[Name]:
    at = text.find("Tora Vik")
    return [Name(at, at + 8, "Tora Vik", "person", "vik")] if at >= 0 else []


@pytest.fixture
def hours(told: Told, read: Read, make_fact: MakeFact) -> Fact:
    first = replace(read(told, 0, "3 hours", "three hours"), attributed_to=("The coastguard",))
    return make_fact("duration", "disputed", first, read(told, 1, "5 hours", "five hours"), topic="how long: the evacuation lasted")


@pytest.fixture
def hurt(told: Told, read: Read, make_fact: MakeFact) -> Fact:
    words = ("14 hurt passengers", "14 hurt passengers", "14 hurt guests")
    return make_fact("count", "agreed", *(read(told, i, w.replace(" hurt", ""), w) for i, w in enumerate(words)), topic="how many")


def test_what_is_borne_out_passes(told: Told, hours: Fact, hurt: Fact) -> None:
    proof = Proof(told)
    assert proof.bears_out(HOURS, [hours])
    assert proof.bears_out(HURT, [hurt])
    assert proof.bears_out(ALONE, [replace(hours, verdict="single", readings=hours.readings[:1])])
    assert proof.bears_out(SAME, [replace(hurt, readings=hurt.readings[:2])])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("three hours (A", "four hours (A"),  # a value that nobody gives
        ("three hours (A, citing the coastguard)", "three hours (B)"),  # a value of another
        ("five hours (B)", "five hours (A and B)"),
        ("five hours (B)", "five hours (C)"),  # a report that has no reading
        ("five hours (B)", "five hours (Gazette)"),  # no report at all
        ("citing the coastguard", "citing the harbour master"),  # a source that nobody names
        ("or five hours (B)", "or five hours (B, citing the coastguard)"),  # a source of another
        ("lasted three hours” (A)", "lasted five hours” (A)"),  # words that do not stand there
        ("lasted three hours” (A)", "lasted three hours” (B)"),  # words of another
        ("lasted three hours” (A)", "lasted three hours”"),  # words of nobody
        ("the Marigold lasted", "the … lasted three hours. Tora Vik"),  # words of two sentences
        ("“the evacuation of the Marigold lasted three hours”", "“The coastguard said”"),  # words about nothing that is cited
        ("of the Marigold", "of the Primrose"),  # another name
        ("on how long", "on how many"),  # not the topic
        ("on how long", "on how long in Lanvik"),
        ("on how long", "on how long, 12 times"),
        ("The reports differ", "The lying reports differ"),
        (" (A).", " (A). Tora Vik lied."),
        ("“the evacuation of the Marigold lasted three hours” (A)", "“lasted hours” (A)"),  # a word left out unmarked
    ],
)
def test_a_tampered_sentence_is_refused(told: Told, hours: Fact, old: str, new: str) -> None:
    assert old in HOURS
    assert not Proof(told).bears_out(HOURS.replace(old, new), [hours])


@pytest.mark.parametrize("count", ["All 2 reports", "All 4 reports", "2 of the 3 reports", "3 of the 4 reports", "A and B", "A, B and D"])
def test_who_agrees_is_counted(told: Told, hurt: Fact, count: str) -> None:
    assert not Proof(told).bears_out(HURT.replace("All 3 reports", count), [hurt])


def test_who_is_named_in_what_several_say_is_named_by_all(told: Told, hurt: Fact) -> None:
    """The third report does not name her, though it gives the number."""
    proof = Proof(told)
    assert not proof.bears_out(SAME.replace("A and B", "All 3 reports"), [hurt])
    assert proof.bears_out("All 3 reports say the same: “Rescuers counted 14 hurt guests” (C).", [hurt])
    assert proof.bears_out(HURT, [hurt])  # here the words stand for A alone


def test_alone_is_alone(told: Told, hours: Fact) -> None:
    assert not Proof(told).bears_out(ALONE, [hours])
    assert not Proof(told).bears_out(ALONE.replace("Only A", "Only B"), [replace(hours, verdict="single", readings=hours.readings[:1])])


def test_no_not_is_left_out(told: Told, hours: Fact) -> None:
    second = replace(hours, verdict="single", readings=hours.readings[1:])
    proof = Proof(told)
    assert proof.bears_out("Only B says: “The evacuation, which did not start at once, lasted five hours”.", [second])
    assert not proof.bears_out("Only B says: “The evacuation … lasted five hours”.", [second])


def test_what_is_denied_is_not_told_as_said(told: Told, read: Read, make_fact: MakeFact) -> None:
    words = "it hid the damage"
    denied = make_fact("statement", "single", replace(read(told, 2, words, words), stance="denied"), topic=words)
    proof = Proof(told)
    assert proof.bears_out("Only C says: “The yard denied that it hid the damage”.", [denied])
    assert not proof.bears_out("Only C says: “it hid the damage”.", [denied])


def test_evidence_has_to_stand_where_it_is_said_to(told: Told, hours: Fact) -> None:
    moved = replace(hours.readings[0], evidence=replace(hours.readings[0].evidence, start=0, end=11))
    assert not Proof(told).bears_out(HOURS, [replace(hours, readings=(moved, hours.readings[1]))])
    stranger = replace(hours.readings[0], report="elsewhere")
    assert not Proof(told).bears_out(HOURS, [replace(hours, readings=(stranger, hours.readings[1]))])


def test_a_sentence_without_facts_is_refused(told: Told) -> None:
    assert not Proof(told).bears_out(HURT, [])
    assert not Proof(()).bears_out(HURT, [])


def test_no_number_and_no_name_of_a_brief_can_be_changed(nlp: Language) -> None:
    story = Path(__file__).parent.parent.parent / "examples" / "ostrel-dam"
    told = understand_story(parse(open_reports([str(story)], ReadingOptions())[0], nlp))[0]
    facts = {fact.id: fact for fact in find_facts(told, collate_quotes(told))}
    proof = Proof(told)
    brief = write_brief(tuple(facts.values()), told)
    assert brief
    for line in brief:
        cited = [facts[id_] for id_ in line.cites]
        changed = [
            f"{line.sentence[: at.start()]}{other}{line.sentence[at.end() :]}"
            for pattern, other in ((r"\d+", "77"), (r"(?<![\w.])[A-Z]\w+", "Zebedee"))
            for at in re.finditer(pattern, line.sentence)
            if at.start() > 0
        ]
        assert changed
        assert not [sentence for sentence in changed if proof.bears_out(sentence, cited)]


def test_names_that_read_as_lists_take_no_time(told: Told, hours: Fact) -> None:
    """Without care there are 2 ** 199 ways to read the list."""
    called = [replace(told[0].report, id=f"n{n}", outlet=", ".join("x" * n)) for n in range(1, 40)]
    many = tuple(replace(told[0], parsed=replace(told[0].parsed, report=report)) for report in called)
    assert not Proof((*told, *many)).bears_out(f"The reports differ on how long: three hours ({', '.join('x' * 200)}, y).", [hours])


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "“”",
        "“…” (A)",
        "(A)",
        "Only A says: ",
        "Only A says: “”.",
        "“" * 5_000,
        " (A" * 5_000,
        "All 99999999999999999999 reports say ",
        "\x00\u202e",
    ],
)
def test_odd_sentences_are_refused(told: Told, hours: Fact, sentence: str) -> None:
    assert not Proof(told).bears_out(sentence, [hours])


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        (HURT, "agreed"),
        (
            "Three hours (A) and five hours (B) can all be true, as in “the evacuation of the Marigold lasted three hours” (A).",
            "compatible",
        ),
        ("What is known of how long changed: three hours (A), then five hours (B), as in “lasted three hours” (A).", "updated"),
        ("The reports differ on how long: three hours (A) or five hours (B), as in “lasted three hours” (A).", "disputed"),
    ],
)
def test_a_sentence_tells_of_its_own_verdict(told: Told, hours: Fact, hurt: Fact, sentence: str, verdict: Verdict) -> None:
    fact = hurt if verdict == "agreed" else hours
    for other in get_args(Verdict):
        expected = other == verdict or (verdict == "agreed" and other == "compatible")
        assert Proof(told).bears_out(sentence, [replace(fact, verdict=other)]) is expected


def test_what_all_agree_on_all_have(told: Told, hours: Fact) -> None:
    agreed = replace(hours, verdict="agreed")
    for value in ("three hours", "five hours", "", "as in"):
        assert not Proof(told).bears_out(f"A and B agree on {value}, as in “lasted three hours” (A).", [agreed])


@pytest.mark.parametrize(
    ("kind", "values", "held"),
    [
        ("count", ["3 dead", "3 people"], ["3 dead", "3 people"]),
        ("count", ["3 dead", "about 3 dead"], []),
        ("duration", ["3 hours", "3 days"], []),
        ("percent", ["two-thirds", "two thirds"], ["two-thirds", "two thirds"]),
        ("count", ["around 30", "about 30"], ["around 30", "about 30"]),
        ("date", ["2031-03-06T02:17", "2031-03-06T02:00", "2031-03-06"], ["2031-03-06", "2031-03"]),
        ("date", ["2031-03-06", "2031-03-07"], ["2031-03"]),
        ("date", ["2031-03-02/2031-03-08", "2031-03-02"], []),
    ],
)
def test_what_readings_have_in_common(told: Told, read: Read, kind: FactKind, values: list[str], held: list[str]) -> None:
    assert common([[read(told, 0, value, "three hours")] for value in values], kind) == held
