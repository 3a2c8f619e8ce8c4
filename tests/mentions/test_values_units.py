"""Units and currencies by their names."""

from __future__ import annotations

import pytest

from rashomon.mentions.values.units import currency_named, currency_signed, unit_named


@pytest.mark.parametrize(
    ("words", "kind", "unit", "factor"),
    [
        ("hours", "duration", "second", 3600),
        ("square-foot", "area", "square metre", 0.09290304),
        ("mph", "speed", "metre/second", 0.44704),
        ("miles per hour", "speed", "metre/second", 0.44704),
        ("lbs", "mass", "kilogram", 0.45359237),
        ("%", "percent", "percent", 1),
        ("percentage points", "percent", "percentage point", 1),
    ],
)
def test_units(words: str, kind: str, unit: str, factor: float) -> None:
    found = unit_named(words)
    assert found
    assert (found.kind, found.unit) == (kind, unit)
    assert found.factor == pytest.approx(factor)


def test_a_ton_may_be_short_or_metric() -> None:
    ton = unit_named("tons")
    assert ton
    assert (ton.factor_low, ton.factor) == (907.18474, 1000)


def test_no_unit() -> None:
    assert unit_named("apples") is None


@pytest.mark.parametrize(("sign", "code"), [("$", "USD"), ("US$", "USD"), ("C$", "CAD"), ("£", "GBP"), ("EUR ", "EUR")])
def test_currency_signs(sign: str, code: str) -> None:
    assert currency_signed(sign) == code


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("dollars", "USD"),
        ("Canadian dollars", "CAD"),
        ("pounds sterling", "GBP"),
        ("Mexican pesos", "MXN"),
        ("pesos", "XXX"),
        ("euro", "EUR"),
        ("pounds", None),
        ("Danish dollars", None),
    ],
)
def test_currency_names(words: str, code: str | None) -> None:
    assert currency_named(words) == code
