"""The world's countries: their names, capitals and what their people are called; and the states of the United States.

The tables are plain facts kept by hand in `countries.csv` and `states.csv` beside this module; the first name of a row is the one shown.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from rashomon.mentions.names.forms import fold, word_set

Sort = Literal["country", "people", "capital"]
# the country only in capitals: "US", not "Us"
ACRONYMS = word_set("car drc dprk ksa prc rok rsa uae uk us usa")


@dataclass(frozen=True, slots=True)
class Land:
    """What a form says of a country."""

    code: str  # ISO 3166 alpha-2
    sort: Sort


@dataclass(frozen=True, slots=True)
class Tables:
    """Folded forms and what they mean."""

    lands: dict[str, Land]
    names: dict[str, str]  # code → the name shown
    states: dict[str, str]  # folded form of a state → its name

    def land(self, text: str) -> Land | None:
        """The country a name, a capital or a demonym stands for: "U.S.", "Norwegians", "Ottawa"; None for any other."""
        key = fold(text)
        found = self.lands.get(key)
        if found is None or not (text[:1].isupper() or text.startswith("the ")):
            return None
        return None if key in ACRONYMS and any(c.islower() for c in text.removeprefix("the ")) else found


@cache
def tables() -> Tables:
    """The tables, read at first use."""
    lands: dict[str, Land] = {}
    names: dict[str, str] = {}
    for row in _rows("countries.csv"):
        code = row["code"]
        names[code] = row["names"].split("|")[0]
        _enter(lands, row["capitals"], Land(code, "capital"))
        _enter(lands, row["demonyms"], Land(code, "people"), plural=True)
        _enter(lands, row["names"], Land(code, "country"))
    states = {fold(form): row["name"] for row in _rows("states.csv") for form in (row["name"], row["forms"]) if form}
    return Tables(lands, names, states)


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(files(__package__).joinpath(name).read_text(encoding="utf-8").splitlines()))


def _enter(lands: dict[str, Land], forms: str, land: Land, plural: bool = False) -> None:
    for form in filter(None, forms.split("|")):
        lands[fold(form)] = land
        if plural and not form.endswith(("s", "sh", "ch", "ese", "men")):
            lands[fold(form) + "s"] = land
