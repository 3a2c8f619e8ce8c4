"""Who is said to be what, and descriptions that stand for a person."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.mentions.names import find_names, find_roles
from rashomon.types import Parsed

Build = Callable[[str], Parsed]


@pytest.mark.parametrize(
    ("text", "actor", "role", "body", "former"),
    [
        ("Norwegian Foreign Minister Kari Holm spoke in Oslo.", "kari-holm", "foreign minister", "country:NO", False),
        ("Former President Marta Velasquez spoke in Lima.", "marta-velasquez", "president", None, True),
        ("Secretary of State Otto Brandauer left Vienna.", "otto-brandauer", "state secretary", None, False),
        ("Rita Falcao, 44, the director of the Harbour Safety Board, resigned.", "rita-falcao", "director", "harbour-safety-board", False),
        ("He met the President of Portugal, Rita Falcao, on Monday.", "rita-falcao", "president", "country:PT", False),
        ("Officials identified the pilot as Otto Brandauer.", "otto-brandauer", "pilot", None, False),
        ("Otto Brandauer was the mayor of Lissa.", "otto-brandauer", "mayor", "lissa", False),
        ("Kenneth Whitlow, Senator Dolores Ames and others left.", "dolores-ames", "senator", None, False),
        ("Sen. Dolores Ames voted against it.", "dolores-ames", "senator", None, False),
    ],
)
def test_role(parsed: Build, text: str, actor: str, role: str, body: str | None, former: bool) -> None:
    report = parsed(text)
    names, _ = find_names([report])
    (roles,) = find_roles([report], names)
    assert [(r.actor, r.role, r.body, r.former) for r in roles] == [(actor, role, body, former)]
    assert all(r.text in report.report.text[r.start : r.end] for r in roles)


TWO = "Portuguese President Rita Falcao met Norwegian Prime Minister Kari Holm in Geneva on Monday. "


@pytest.mark.parametrize(
    ("text", "description", "actor"),
    [
        (TWO + "The Portuguese leader was tired.", "The Portuguese leader", "rita-falcao"),
        (TWO + "They agreed, the prime minister said.", "the prime minister", "kari-holm"),
        (TWO + "Norway’s prime minister flew home.", "Norway’s prime minister", "kari-holm"),
        (TWO + "The French president stayed away.", "The French president", None),
        (TWO + "The vice president stayed away.", "The vice president", None),
        (TWO + "A president must travel.", "A president", None),
        (TWO + "The Portuguese finance minister, Otto Brandauer, stayed away.", "The Portuguese finance minister", None),
        ("Former President Marta Velasquez wept. The president did not.", "The president", None),
        ("President Marta Velasquez and President Otto Brandauer met. The president wept.", "The president", None),
    ],
)
def test_description(parsed: Build, text: str, description: str, actor: str | None) -> None:
    (names,), _ = find_names([parsed(text)])
    found = [n.actor for n in names if n.text == description]
    assert found == ([] if actor is None else [actor])


def test_actor_has_its_roles(parsed: Build) -> None:
    _, actors = find_names([parsed(TWO)])
    assert {a.id: a.roles for a in actors if a.roles} == {
        "rita-falcao": ("Portuguese President",),
        "kari-holm": ("Norwegian Prime Minister",),
    }
