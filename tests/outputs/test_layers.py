from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon.outputs.layers import LAYERS, Layer, amount, layers
from rashomon.types import Understanding, Value


@pytest.mark.parametrize(
    ("layer", "number", "about"),
    [
        ("names", 0, "place · Orrel"),
        ("names", 2, "person · Ida Voss · the mayor"),
        ("times", 0, "DATE · 4 March 2031 · 2031-03-04"),
        ("times", 1, "DURATION · P5Y"),
        ("values", 0, "duration · 2 days"),
        ("quotes", 0, "indirect · Ida Voss · “the mayor” · to reporters · at a briefing · first hand"),
        ("quotes", 1, "direct · speaker unknown"),
        ("quotes", 2, "indirect · Ida Voss · “She” · by way of Fjord News · from another outlet"),
        ("statements", 0, "planned · Ida Voss · in a source’s voice"),
        ("statements", 1, "asserted · in the outlet’s own voice"),
        ("statements", 2, "denied · Ida Voss ← Fjord News · negated · in a source’s voice"),
        ("events", 0, "COERCE · We → it · restrict · transport · from Ida Voss"),
        ("events", 1, "ASSAULT · nobody named → anyone · denied · 4 March 2031 · from Ida Voss ← Fjord News"),
        ("credits", 0, "reported · Fjord News"),
    ],
)
def test_what_a_note_says(understood: Understanding, layer: Layer, number: int, about: str) -> None:
    assert layers(understood)[layer][number].about == about


def test_a_quote_split_by_its_cue_keeps_its_pieces_and_what_stands_around_them(understood: Understanding) -> None:
    split, whole = layers(understood)["quotes"][1], layers(understood)["quotes"][0]
    assert split.words == "We shut it, … within five years of its opening."
    assert [part for part, _ in whole.parts] == ["cue", "speaker", "addressee", "occasion"]


def test_of_nothing_there_are_no_notes(bare_understood: Understanding) -> None:
    assert layers(bare_understood) == dict.fromkeys(LAYERS, ())


@pytest.mark.parametrize(
    ("kind", "low", "high", "unit", "shown"),
    [
        ("count", 43.0, 43.0, "person", "43 (person)"),
        ("count", 12.0, None, "", "12 and up"),
        ("duration", 5_400.0, 7_200.0, "second", "1.5 to 2 hours"),
        ("duration", 60.0, 60.0, "second", "1 minute"),
        ("duration", None, 30.0, "second", "up to 30 seconds"),
        ("money", 4.5e6, 5.5e6, "EUR", "4,500,000 to 5,500,000 EUR"),
        ("percent", 12.5, 12.5, "percent", "12.5 percent"),
        ("speed", 10.0, 10.0, "metre/second", "10 metre/second"),
        ("count", 2.0, float("inf"), "boat", "2 to inf (boat)"),
    ],
)
def test_an_amount_is_a_range_with_its_unit(kind: str, low: float | None, high: float | None, unit: str, shown: str) -> None:
    assert amount(Value(0, 1, "x", kind, low, high, unit, "")) == shown  # type: ignore[arg-type]


def test_what_two_do_to_each_other_is_one_note(understood: Understanding) -> None:
    shut = understood.events[0]
    back = replace(shut, source=shut.target, target=shut.source)
    found = layers(replace(understood, events=(shut, back)))["events"]
    assert [note.reading for note in found] == ["We ↔ it"]
