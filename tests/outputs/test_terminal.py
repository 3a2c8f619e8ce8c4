from __future__ import annotations

import io
import re
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
    return re.sub("─+", "────────", " ".join(text.split()))


@pytest.mark.parametrize(
    "words",
    [
        "5 reports of 5 outlets (1 more of another event); facts: 3 disputed, 1 updated, 1 agreed, 1 compatible, 2 in one report only",
        "skerry 4 March 2031 (worked out from the other reports)",
        "length of the evacuation duration, 3 articles, 2 known outlets, 2 known origins, 91% sure, the editor’s 5 hours (The Coast",
        "The Coast Ledger: 5 hours (the harbour master) “The evacuation took five hours",
        "The Coast Ledger: “We heard a long scraping [-noise,-] {+sound+} and then {+all+} the lights went out,”",
        "• day of the grounding → 4 March 2031 (all but Northern Dispatch)",
        "4 March 2031, 06:40 to 07:00 The ship strikes a sandbank The Coast Ledger",
        "3 + 0 of 4 sentences",
        "Orrel Echo about another event (the editor’s): It shares no name, place or day with the others.",
        "Decisions that no longer apply ──────── • Join of f-length",
        "Meridian Post: denied (the operator) “Nobody was hurt",
        "The Coast Ledger: alleged (Coastal News Agency) “Fourteen people",
        "Harbour Gazette → skerry 31% of its words, not credited “ran aground off Lanvik on Tuesday”",
        "Coastal News Agency not among the reports → Northern Dispatch a copy, credited",
        "↔ Meridian Post 8% of its words, which was first is not known",
        "ran aground: Harbour Gazette; quoted by skerry (the ministry)",
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
    many = replace(dossier, facts=tuple(replace(dossier.facts[-2], id=f"f{i}", topic=f"topic {i}", kind="count") for i in range(9)))
    assert "and 7 on figures and times; --all shows them" in flat(shown(many))
    assert "topic 8" not in shown(many)
    assert "topic 8" in shown(many, every=True)


@pytest.mark.parametrize(
    "words",
    [
        "sure, the editor’s [f-length]",
        "Heard from the harbour master and the coastguard.",
        "The Coast Ledger alone has year the ship was built → 1998 “The ship was built in 1998.” [f-built] Harbour Gazette was published",
        "skerry leaves out people were hurt [f-nobody]",
        "skerry has 31% of its words from Harbour Gazette and doesn't say so.",
    ],
)
def test_where_all_is_asked_for_a_dossier_shows(dossier: Dossier, words: str) -> None:
    assert words in flat(shown(dossier, every=True))


def test_of_many_sources_the_most_repeated_are_shown(dossier: Dossier) -> None:
    many = replace(dossier, lineage=tuple(replace(dossier.lineage[1], origin=f"Agency {n}") for n in range(9)))
    assert "and 3 more sources; --all shows them" in flat(shown(many))
    assert "Agency 8" in shown(many, every=True)


@pytest.mark.parametrize("character", ["\x1b", "\x9b", "\x07", "\x00", "\u202e", "\u2066", "\r"])
def test_nothing_in_a_report_reaches_the_terminal_as_a_command(hostile: Dossier, character: str) -> None:
    text = shown(hostile) + shown(hostile, every=True)
    assert character not in text
    assert "[bold red]markup[/]" in flat(text)


def test_a_dossier_without_facts_still_names_its_reports(empty: Dossier) -> None:
    assert "Untitled story 2 reports of 2 outlets; facts: 0 disputed" in flat(shown(empty))
