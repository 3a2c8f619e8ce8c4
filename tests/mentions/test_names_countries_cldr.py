"""The table of countries beside the Unicode CLDR's, which is kept up to date with the world."""

from __future__ import annotations

import csv
import unicodedata
from importlib.resources import files

import pytest
from babel import Locale

TERRITORIES = Locale("en").territories
# What the CLDR says for a map or a list is not what a report says.
OTHERWISE = {
    "CD": "Democratic Republic of the Congo",
    "CG": "Republic of the Congo",
    "HK": "Hong Kong",
    "MM": "Myanmar",
    "VC": "St. Vincent and the Grenadines",
}
NOT_STATES = {"EU", "UN", "EZ"}


def folded(name: str) -> str:
    letters = (c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return "".join(letters).lower().replace("&", "and").replace("’", "'")


def rows() -> list[dict[str, str]]:
    with (files("rashomon.mentions.names") / "countries.csv").open(encoding="utf-8") as table:
        return list(csv.DictReader(table))


@pytest.mark.parametrize("row", rows(), ids=lambda row: str(row["code"]))
def test_each_country_is_called_as_the_cldr_calls_it(row: dict[str, str]) -> None:
    wanted = OTHERWISE.get(row["code"], TERRITORIES[row["code"]])
    assert folded(wanted) in {folded(name) for name in row["names"].split("|")}


def test_no_code_stands_twice() -> None:
    codes = [row["code"] for row in rows()]
    assert len(codes) == len(set(codes))
    assert not NOT_STATES & set(codes)
