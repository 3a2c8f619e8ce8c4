"""Relations on a terminal."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from rich.console import Console

from rashomon.outputs.markdown import markdown
from rashomon.outputs.terminal import print_dossier
from rashomon.outputs.terminal.relations import print_relations
from rashomon.types import Dossier


def shown(dossier: Dossier, *, every: bool = False, width: int = 80, show: Callable[..., None] = print_relations) -> str:
    out = io.StringIO()
    show(dossier, every=every, console=Console(file=out, width=width, markup=False, highlight=False, emoji=False))
    return out.getvalue()


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    "row",
    [
        "                       conflict │ cooperation",
        "  3–4 Mar 2031      SANCTION  ← ····▒▒▒█████│············  −6.5",
        "  5 Mar 2031        THREATEN  → ·····░░░░░░░│············  −5.0  threatened",
        "◆ 24 Mar 2031       CONSULT   → ············│████········  +3.5",
        "  2 Apr 2031        YIELD     ← ············│████████····  +7.0",
        "  no date           YIELD     ← ············│░░░░░░░░····  +7.0  planned",
    ],
)
def test_a_row_an_event(quarrel: Dossier, row: str) -> None:
    assert row in shown(quarrel)


@pytest.mark.parametrize(
    "words",
    [
        "Elva shuts the pass Corran and Elva ─",
        "5 events (3 done), 3 March 2031 to 2 April 2031 Corran: Orlan Beck Elva: Rita Falcao and customs office",
        "Turning point 24 March 2031 (84% of the draws): Before it mostly conflict, from it on cooperation.",
        "Elva closed the Selt pass to lorries from Corran The Herald and Elva Post (the customs office)",
        "≠ dated 3 March by The Herald and 4 March by Elva Post",
        "→ by Corran ← by Elva █ all reports ▒ some ░ not done ◆ turned",
        "and 1 more pair of actors; --all shows them",
    ],
)
def test_a_relation_shows(quarrel: Dossier, words: str) -> None:
    assert words in flat(shown(quarrel))


@pytest.mark.parametrize(
    "words",
    [
        "Elva and Tarn ─",
        "through Orlan Beck and Rita Falcao",
        "The Herald: SANCTION, done, 3 Mar 2031 (the customs office) “Elva closed the Selt pass",
        "Elva Post: YIELD, planned “Elva will lift the last of its bans this month”",
        "→ by Elva ← by Tarn █ all reports ▒ some ░ not done",
    ],
)
def test_where_all_is_asked_for_words_and_pairs_are_there(quarrel: Dossier, words: str) -> None:
    assert words in flat(shown(quarrel, every=True))
    assert words not in flat(shown(quarrel))


def test_of_many_events_those_that_tell_most_are_shown(quarrel: Dossier) -> None:
    first = quarrel.relations[0]
    more = tuple(replace(first.events[3], id=f"e-{n}", what=f"Act {n}", intensity=n / 4) for n in range(24))
    many = replace(quarrel, relations=(replace(first, events=(*first.events, *more)),))
    text = flat(shown(many))
    assert "and 9 more events; --all shows them" in text
    assert "◆ 24 Mar 2031" in text
    assert ("Act 23" in text, "Act 0" in text, "Elva will lift" in text) == (True, False, False)
    assert "Act 0" in shown(many, every=True)


def test_readings_on_either_side_of_the_axis_are_shaded(quarrel: Dossier) -> None:
    first = quarrel.relations[0]
    torn = replace(first.events[0], intensity=-2.0, lowest=-4.0, highest=3.0)
    assert "·······▒▒▒▒▒│▒▒▒▒········  −2.0" in shown(replace(quarrel, relations=(replace(first, events=(torn, torn)),)))


def test_an_act_of_no_weight_has_an_empty_bar(quarrel: Dossier) -> None:
    first = quarrel.relations[0]
    calm = replace(first.events[2], intensity=0.0, lowest=0.0, highest=0.0)
    assert "············│············  +0.0" in shown(replace(quarrel, relations=(replace(first, events=(calm, calm)),)))


def test_without_relations_it_says_so(empty: Dossier) -> None:
    assert "No act of one actor on another was found in 2 reports." in shown(empty)


@pytest.mark.parametrize("width", [80, 40, 200])
def test_no_row_is_wider_than_the_terminal_nor_coloured_when_piped(quarrel: Dossier, spoilt_quarrel: Dossier, width: int) -> None:
    for dossier in (quarrel, spoilt_quarrel):
        text = shown(dossier, width=width) + shown(dossier, every=True, width=width) + shown(dossier, width=width, show=print_dossier)
        assert not {"\x1b", "\x9b", "\x07", "\x00", "\u202e", "\u2066", "\r"} & set(text)
        assert max(map(len, text.splitlines())) <= width


def test_in_a_dossier_what_is_worth_it_has_a_line(quarrel: Dossier, empty: Dossier) -> None:
    told = flat(shown(quarrel, show=print_dossier))
    assert "How they treat each other ─" in told
    assert "Corran and Elva ▼▲▲ 5 events (3 done), 3 March 2031 to 2 April 2031 Turning point 24 March 2031" in told
    assert "Elva and Tarn" not in told
    assert "How they treat" not in shown(empty, show=print_dossier)


def test_in_markdown_what_is_worth_it_has_a_line(quarrel: Dossier, empty: Dossier) -> None:
    told = markdown(quarrel)
    assert (
        "## How they treat each other\n\n- **Corran and Elva:** ▼▲▲ 5 events (3 done), 3 March 2031 to 2 April 2031. Turning point" in told
    )
    assert "Elva and Tarn" not in told
    assert "How they treat" not in markdown(empty)
