"""What a name names, decided over the whole story: every mention votes, and its surroundings vote louder than the pipeline.

A title ("Sen. Ames"), an age ("Rosa Ames, 34,") and "Mr." say person; "in" says place; "University" or "Inc." say organisation.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Literal

from rashomon.mentions.names.countries import tables
from rashomon.mentions.names.forms import CORPORATE, fold, word_set
from rashomon.mentions.names.spans import Columns, Stretch
from rashomon.mentions.names.words import HONORIFICS, OPENING_PLACE, ORGANISATION_HEADS, PLACE_HEADS, ROLES
from rashomon.types import NameKind

Votes = Counter[NameKind]

KINDS: dict[str, NameKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "EVENT": "event",
    "WORK_OF_ART": "work",
    "LAW": "work",
    "PRODUCT": "other",
    "LANGUAGE": "other",
}
_AGE = re.compile(r"\s?[,(]\s?(?:aged\s)?\d{1,3}(?:[,;).]|\sand\b)")
_PLACE_BEFORE = word_set("in near outside across throughout")
Shape = Literal["organisation", "place", "person", ""]


def shape(key: str) -> Shape:
    """What the words of a name alone tell: "acme inc", "university of x", "x airport", "mr x"; "" where nothing."""
    words = key.split()
    if len(words) > 1:
        head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
        if words[-1] in CORPORATE or head in ORGANISATION_HEADS:
            return "organisation"
        if head in PLACE_HEADS or words[0] in OPENING_PLACE:
            return "place"
        if words[-1] in ("jr", "sr") or any(len(w) == 1 for w in words[1:-1]):
            return "person"
    return "place" if key in tables().states else ""


def votes(text: str, cols: Columns, stretch: Stretch) -> Votes:
    """What one mention says of the kind of its name."""
    found: Votes = Counter()
    several = stretch.last - stretch.first > 1
    if stretch.label:
        found[KINDS[stretch.label]] += 10 if several else 6
    before = cols.folded[stretch.first - 1] if stretch.first else ""
    if before in HONORIFICS or before in ROLES:
        found["person"] += 25
    elif before in _PLACE_BEFORE and not several:
        found["place"] += 6
    after = cols.folded[stretch.last] if stretch.last < len(cols.folded) else ""
    end = cols.starts[stretch.last - 1] + len(cols.words[stretch.last - 1])
    if _AGE.match(text, end, end + 12):
        found["person"] += 25
    elif after == "who" or (after == "" and cols.folded[stretch.last + 1 : stretch.last + 2] == ["who"]):
        found["person"] += 8
    return found


def kind_of(key: str, found: Votes) -> NameKind:
    """The kind of a form: by the tables, by its words, else by its votes; "other" where nothing is known."""
    land = tables().lands.get(key)
    if land is not None and found["person"] < 25:
        return "group" if land.sort == "people" else "place"
    by_shape = shape(key)
    tally = found.copy()
    if by_shape:
        tally[by_shape] += 40
    return max(tally.items(), key=lambda item: (item[1], item[0]))[0] if tally else "other"


def together(forms: Iterable[tuple[str, Votes]]) -> NameKind:
    """The kind of an actor from all its forms, the fullest weighing most: "Dolores Ames" outvotes five "Ames"."""
    total: Votes = Counter()
    for key, found in forms:
        if key in tables().lands:
            total["place"] += 40
        weight = 4 if " " in key else 1
        for kind, n in found.items():
            total[kind] += n * weight
        by_shape = shape(key)
        if by_shape:
            total[by_shape] += 160
    return max(total.items(), key=lambda item: (item[1], item[0]))[0] if total else "other"


def is_person_form(key: str, found: Votes) -> bool:
    """Whether a form of several words is a person's full name."""
    return " " in key and fold(key) == key and kind_of(key, found) == "person"
