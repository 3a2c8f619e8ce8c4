from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console

from rashomon.outputs.understanding import print_understanding
from rashomon.types import Event, Party, Span, Understanding


def shown(understanding: Understanding, *, width: int = 80, colour: bool = False) -> str:
    out = io.StringIO()
    console = Console(
        file=out,
        width=width,
        markup=False,
        highlight=False,
        emoji=False,
        force_terminal=colour,
        color_system="truecolor" if colour else None,
    )
    print_understanding(understanding, console=console)
    return out.getvalue()


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    "words",
    [
        "[headline] Bridge at [Orrel]ⁿ closed for [two days]ᵛ",
        "{The bridge will stay shut until Thursday} (Ida Voss) (planned), the mayor, [Ida Voss]ⁿ, told reporters",
        "“{We shut it,}” [Voss]ⁿ said, “{within [five years]ᵗᵛ of its opening.} (speaker unknown)”",
        "{that anyone was hurt (denied)} (Ida Voss), [Fjord News reported]ᶜ.",
        "[boilerplate] Sign up",
        "[names]ⁿ [times]ᵗ [values]ᵛ [credits]ᶜ {quotes} (speaker)",
        "Ida Voss person, the mayor Ida Voss, Voss",
        "Tuesday DATE 2031-03-04 4 March 2031",
        "two days duration 2 days",
        "Ida Voss, “the mayor”, to indirect The bridge will stay shut until reporters, at a briefing, Thursday first hand",
        "denied, negated Ida Voss ← Fjord News anyone was hurt",
        "Fjord News reported Fjord News reported",
    ],
)
def test_a_reading_shows(understood: Understanding, words: str) -> None:
    assert words in flat(shown(understood))


def test_in_colour_there_are_no_signs_but_what_a_colour_cannot_say(understood: Understanding) -> None:
    text = shown(understood, colour=True)
    assert "\x1b[1;36mOrrel\x1b[0m" in text
    assert not set("{}ⁿᵗᵛᶜ") & set(text)
    assert "(Ida Voss)" in text
    assert "(planned)" in text


def test_who_did_what_to_whom_is_a_table(understood: Understanding) -> None:
    mayor, bridge, day = Party(1, 2, "the mayor", ()), Party(3, 4, "the bridge", ()), understood.mentions.times[0]
    shut, none = understood.report.text.index("shut until"), ()
    act = Event(shut, shut + 4, 1, Span(shut, shut + 4), "COERCE", None, none, mayor, bridge, day, None, "planned", none)
    bare = replace(act, code="ACCUSE", source=None, target=None, date=None, modality="done")
    text = flat(shown(replace(understood, events=(act, bare))))
    assert "Who did what to whom (2) ─" in text
    assert "the mayor COERCE, planned the bridge Tuesday shut" in text
    assert "ACCUSE shut" in text


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("which", ["understood", "hostile_understood", "bare_understood"])
def test_a_reading_keeps_to_its_width_and_is_not_coloured_when_piped(which: str, width: int, request: pytest.FixtureRequest) -> None:
    text = shown(request.getfixturevalue(which), width=width)
    assert "\x1b" not in text
    assert max(map(len, text.splitlines())) <= width


@pytest.mark.parametrize("character", ["\x1b[31m", "\x9b", "\x07", "\x00", "\u202e", "\u2066", "\r"])
def test_nothing_in_a_text_reaches_the_terminal_as_a_command(hostile_understood: Understanding, character: str) -> None:
    for colour in (False, True):
        text = shown(hostile_understood, colour=colour)
        assert character not in text.replace("\x1b[31m", "") if character != "\x1b[31m" else "\x1b[31mred" not in text
