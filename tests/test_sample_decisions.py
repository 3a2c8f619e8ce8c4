"""The sample story with the decisions that lie next to it, as docs/overrides.md shows them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rashomon import compare
from rashomon.overrides import read_overrides
from rashomon.types import Dossier, Fact

ROOT = Path(__file__).parent.parent
STORY = ROOT / "examples" / "ostrel-dam"
WRITTEN = STORY / "story.toml"
PAGE = (ROOT / "docs" / "overrides.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return compare(str(STORY), overrides=WRITTEN)


def on(dossier: Dossier, words: str) -> Fact:
    """The editor's fact with a reading on these words."""
    (found,) = [f for f in dossier.facts if f.decided_by == "editor" and any(words in r.evidence.exact for r in f.readings)]
    return found


def test_all_apply(dossier: Dossier) -> None:
    assert dossier.stale == ()
    assert len(read_overrides(WRITTEN)) == 3


def test_the_injured_are_one_matter(dossier: Dossier) -> None:
    joined = on(dossier, "treated 43 injured")
    assert joined.verdict == "compatible"
    assert any("more than 40" in r.value for r in joined.readings)
    assert "Joined by the editor (M. Vesk, 2026-05-15): The hospital treated all of them." in joined.notes


def test_who_left_are_two_matters(dossier: Dossier) -> None:
    apart, others = on(dossier, "2,500"), on(dossier, "2,600 people")
    assert apart.verdict == "single"
    assert not {r.report for r in apart.readings} & {r.report for r in others.readings}


def test_the_day_is_settled(dossier: Dossier) -> None:
    settled = on(dossier, "Tuesday, the energy minister")
    assert (settled.verdict, settled.confidence) == ("updated", 1.0)
    assert any(note.startswith("The program said disputed") for note in settled.notes)


def test_the_page_shows_the_file() -> None:
    shown = re.findall(r"^```toml\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
    assert shown
    assert shown[0] in WRITTEN.read_text(encoding="utf-8")


def test_the_page_names_every_table_and_key() -> None:
    from rashomon.overrides import FORMS, SIGNED

    rows = dict(re.findall(r"^\| `\[\[(\w+)\]\]` \|.*\| (.+) \|$", PAGE, re.MULTILINE))
    assert set(rows) == set(FORMS)
    assert all(f"`{key}`" in rows[kind] for kind, form in FORMS.items() for key in form.keys)
    assert all(f"`{key}`" in PAGE for key in SIGNED)
