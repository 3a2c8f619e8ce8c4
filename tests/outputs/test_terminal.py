from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console

from rashomon.outputs.terminal import print_dossier
from rashomon.types import Dossier


def shown(dossier: Dossier, *, every: bool = False, width: int = 80) -> str:
    out = io.StringIO()
    print_dossier(dossier, every=every, console=Console(file=out, width=width, markup=False, highlight=False, emoji=False))
    return out.getvalue()


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    "words",
    [
        "5 reports of 5 outlets; facts: 2 disputed, 1 updated, 1 agreed, 1 compatible, 2 in one report only",
        "skerry 4 March 2031 (worked out from the other reports)",
        "length of the evacuation duration, 2 known origins, 91% sure 5 hours (The Coast Ledger) lies outside",
        "The Coast Ledger: 5 hours (the harbour master) “The evacuation took five hours",
        "The Coast Ledger: “We heard a long scraping [-noise,-] {+sound+} and then {+all+} the lights went out,”",
        "• day of the grounding → 4 March 2031 (all but Northern Dispatch)",
        "4 March 2031, 06:40 to 07:00 The ship strikes a sandbank The Coast Ledger",
        "3 + 0 of 4 sentences",
        "reports/old.doc: expected text, HTML or JSON, found binary data; save it as text",
    ],
)
def test_a_dossier_shows(dossier: Dossier, words: str) -> None:
    assert words in flat(shown(dossier))


def test_what_is_disputed_comes_first(dossier: Dossier) -> None:
    text = shown(dossier)
    places = [text.index(f"{heading}: ") for heading in ("Disputed", "Updated", "Agreed", "Compatible", "Single")]
    assert places == sorted(places)


@pytest.mark.parametrize("width", [80, 40, 200])
def test_no_line_is_wider_than_the_terminal_nor_coloured_when_piped(dossier: Dossier, hostile: Dossier, width: int) -> None:
    for text in (shown(dossier, width=width), shown(hostile, width=width)):
        assert "\x1b" not in text
        assert max(map(len, text.splitlines())) <= width


def test_facts_of_one_report_are_shown_by_example_unless_all_are_asked_for(dossier: Dossier) -> None:
    many = replace(dossier, facts=tuple(replace(dossier.facts[-1], id=f"f{i}", topic=f"topic {i}", kind="count") for i in range(9)))
    assert "and 7 on figures and times; --all shows them" in flat(shown(many))
    assert "topic 8" not in shown(many)
    assert "topic 8" in shown(many, every=True)


@pytest.mark.parametrize("character", ["\x1b", "\x9b", "\x07", "\x00", "\u202e", "\u2066", "\r"])
def test_nothing_in_a_report_reaches_the_terminal_as_a_command(hostile: Dossier, character: str) -> None:
    text = shown(hostile)
    assert character not in text
    assert "[bold red]markup[/]" in flat(text)


def test_a_dossier_without_facts_still_names_its_reports(empty: Dossier) -> None:
    assert "Untitled story 2 reports of 2 outlets; facts: 0 disputed" in flat(shown(empty))
