"""Where names stand in what is said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.mentions.names import find_names
from rashomon.statements import find_slots
from rashomon.types import Mentions, Parsed, Slot


def slots_of(report: Parsed) -> dict[str, Slot]:
    (names,), _ = find_names([report])
    return {s.name.text: s for s in find_slots(report, Mentions(names=names))}


@pytest.mark.parametrize(
    ("text", "name", "relation", "governor"),
    [
        ("The ferry sank near Lisbon on Monday night.", "Lisbon", "near", "sink"),
        ("Maria Oduya told reporters that the ferry was safe.", "Maria Oduya", "subject", "tell"),
        ("Rescuers found Maria Oduya on the beach at dawn.", "Maria Oduya", "object", "find"),
        ("The ferry was operated by Atlantic Lines for years.", "Atlantic Lines", "subject", "operate"),
    ],
)
def test_relation_and_governor(parsed: Callable[[str], Parsed], text: str, name: str, relation: str, governor: str) -> None:
    slot = slots_of(parsed(text))[name]
    assert (slot.relation, slot.governor) == (relation, governor)


def test_words_to_either_side_are_without_the_name(parsed: Callable[[str], Parsed]) -> None:
    slot = slots_of(parsed("Two divers reached the wreck near Lisbon after dark on Sunday."))["Lisbon"]
    assert slot.before[:2] == ("near", "wreck")
    assert slot.after[:2] == ("after", "dark")
    assert "lisbon" not in slot.words
    assert {"diver", "reach", "wreck"} <= slot.words


def test_phrase_holds_name_and_governor(parsed: Callable[[str], Parsed]) -> None:
    report = parsed("The ferry sank near Lisbon on Monday night.")
    slot = slots_of(report)["Lisbon"]
    assert report.report.text[slot.phrase.start : slot.phrase.end] == "sank near Lisbon"


@pytest.mark.parametrize("text", ["", "\n\n", "no names at all here.", "‮?!"])
def test_nothing_named_gives_no_slots(parsed: Callable[[str], Parsed], text: str) -> None:
    assert slots_of(parsed(text)) == {}
