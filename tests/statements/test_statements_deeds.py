"""Who does what to whom, a passive turned round."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.mentions.names import find_names
from rashomon.statements import find_statements, present_in
from rashomon.types import Deed, Mentions, Parsed

Parse = Callable[[str], Parsed]


def deeds(parse: Parse, text: str) -> dict[str, Deed]:
    """By their acts."""
    one = parse(text)
    names, actors = find_names([one])
    mentions = Mentions(names=names[0])
    found = find_statements(one, mentions, present_in(one, mentions, actors=actors))
    return {s.deed.act: s.deed for s in found if s.deed is not None}


@pytest.mark.parametrize(
    ("text", "act", "doer", "patient"),
    [
        ("The council dismissed the old clerk.", "dismiss", "council", "clerk"),
        ("The old clerk was dismissed by the council.", "dismiss", "council", "clerk"),
        ("The clerk is expected to be dismissed by the council.", "dismiss", "council", "clerk"),
        ("The clerk refused to sign the letter.", "sign", "clerk", "letter"),
        ("The council asked the clerk to leave the hall.", "leave", "clerk", "hall"),
        ("They praised the clerk, who left the hall.", "leave", "clerk", "hall"),
        ("The clerk rose and left the hall.", "leave", "clerk", "hall"),
        ("The council praised a clerk dismissed by the mayor.", "dismiss", "mayor", "clerk"),
        ("The damage to the harbour is slight.", "slight", "", "damage"),
    ],
)
def test_deeds(parsed: Parse, text: str, act: str, doer: str, patient: str) -> None:
    found = deeds(parsed, text)[act]
    assert (found.doer, found.patient) == (doer, patient)


@pytest.mark.parametrize(
    ("text", "act", "doers", "patients"),
    [
        ("Dita Marsh dismissed Orlan Beck on Monday.", "dismiss", {"dita-marsh"}, {"orlan-beck"}),
        ("Dita Marsh’s brother dismissed the clerk on Monday.", "dismiss", set(), set()),
        ("Dita Marsh is a lawyer. On Monday she resigned her office.", "resign", {"dita-marsh"}, set()),
    ],
)
def test_actors(parsed: Parse, text: str, act: str, doers: set[str], patients: set[str]) -> None:
    found = deeds(parsed, text)[act]
    assert (set(found.doers), set(found.patients)) == (doers, patients)
