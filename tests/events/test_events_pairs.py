"""Who can act, who can be acted on, and between whom an act is mutual."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Note = Callable[[str], list[tuple[str, str, str, str]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sweden and Norway clashed.", [("Sweden", "Norway"), ("Norway", "Sweden")]),
        ("Sweden and Norway attacked Finland.", [("Sweden", "Finland"), ("Norway", "Finland")]),
        ("Sweden and Norway met with Finland.", [("Sweden", "Norway"), ("Norway", "Sweden"), ("Sweden", "Finland"), ("Norway", "Finland")]),
        ("A car bomb wounded a Norwegian envoy.", [("A car bomb", "a Norwegian envoy")]),
        ("Sweden and Norway rejected a request from Finland.", [("Sweden", "Finland"), ("Norway", "Finland")]),
        ("He attacked his government.", []),
        ("Sweden attacked itself.", []),
        ("Lena Holm praised them on Twitter.", [("Lena Holm", "them")]),
        ("The plan was suppressed by Swedish and Norwegian troops.", []),
        ("We attacked Norway.", []),
        ("Lena Holm attacked her government.", []),
        ("The plan attacked Norway.", []),
    ],
)
def test_pairs(noted: Note, text: str, expected: list[tuple[str, str]]) -> None:
    found = [(source, target) for _, _, source, target in noted(text)]
    assert sorted(found[: len(expected)]) == sorted(expected)
    assert bool(found) == bool(expected)
