"""How a pair stands among the others."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from rashomon.facts.claims import Claim
from rashomon.facts.measured.standing import standing
from rashomon.facts.pairs.candidates import Pairs, every_pair
from rashomon.types import Value

SURE, NOT = 5.0, -5.0


@pytest.fixture
def count(claim: Callable[..., Claim]) -> Callable[[int, float], Claim]:
    return lambda report, number: claim(report, Value(0, 2, str(number), "count", number, number, "person", "", number))


def stood(claims: list[Claim], links: dict[tuple[int, int], float], trait: str) -> dict[tuple[int, int], float]:
    pairs = every_pair(len(claims))
    places = list(zip(pairs.left.tolist(), pairs.right.tolist(), strict=True))
    odds = np.array([links.get(place, NOT) for place in places], dtype=np.float32)
    meets = np.array([claims[i].statement.measure == claims[j].statement.measure for i, j in places], dtype=np.bool_)
    return dict(zip(places, standing(claims, pairs, odds, meets)[trait].tolist(), strict=True))


def test_a_claim_is_taken_where_it_has_a_better_match_in_the_other_report(count: Callable[[int, float], Claim]) -> None:
    taken = stood([count(0, 5), count(1, 5), count(1, 7)], {(0, 1): SURE, (0, 2): 1.0}, "taken")
    assert taken[0, 2] > 0.9 > taken[0, 1]  # 5 of the first is 5 of the second, and not its 7


def test_what_agrees_elsewhere_is_met_and_told(count: Callable[[int, float], Claim]) -> None:
    claims, links = [count(0, 5), count(1, 5), count(1, 7)], {(0, 1): SURE}
    assert stood(claims, links, "met")[0, 2] > 0.9
    assert stood(claims, links, "told")[0, 2] == 1
    assert stood(claims, links, "told")[0, 1] == 0


def test_others_link_two(count: Callable[[int, float], Claim]) -> None:
    claims = [count(report, 5) for report in range(4)]
    alone = stood(claims, {(0, 1): SURE}, "linked")
    group = stood(claims, dict.fromkeys([(0, 1), (0, 2), (1, 2), (0, 3), (1, 3)], SURE), "linked")
    assert group[0, 1] > alone[0, 1]


def test_no_pairs_no_standing(count: Callable[[int, float], Claim]) -> None:
    found = standing([count(0, 5)], Pairs(1, np.zeros(0, int), np.zeros(0, int)), np.zeros(0, np.float32), np.zeros(0, bool))
    assert all(len(values) == 0 for values in found.values())
