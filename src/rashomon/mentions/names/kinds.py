"""What a name names, decided over the whole story: every mention votes, and its surroundings vote louder than the pipeline.

A title ("Sen. Ames"), an age ("Rosa Ames, 34,") and "Mr." say person; "in" says place; "University" or "Inc." say organisation.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from rashomon.mentions.names.countries import tables
from rashomon.mentions.names.edges import POSSESSIVES, Columns, Stretch
from rashomon.mentions.names.forms import CORPORATE, SUFFIXES, word_set
from rashomon.mentions.names.surroundings import surrounded
from rashomon.mentions.names.words import (
    FIRST_NAMES,
    HONORIFICS,
    OPENING_PLACE,
    ORGANISATION_HEADS,
    PARTED_PLACES,
    PARTISANS,
    PLACE_HEADS,
    ROLES,
    SHORTENED,
    WEAK_HEADS,
)
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
_ABOUT = frozenset(["on", "via"])  # a network or a programme: "wrote on"
TITLED = 1000  # votes for a person by a title or an age: no number of labels outvotes one
_ACCOUNTS = frozenset(["account", "feed", "page", "post", "user", "users"])
ACRONYM = 4  # letters at most
LIKELY = 4  # votes for a head that is a surname too: "Otto Lake"


def shape(key: str) -> NameKind | None:
    """The kind that the words of a name alone settle: "acme inc", "university of x", "x airport", "x y jr"; else None."""
    words = key.split()
    if len(words) < 2:
        return "place" if key in tables().states else None
    head = words[words.index("of") - 1] if "of" in words[1:] else words[-1].rpartition("-")[2]
    if head in WEAK_HEADS and len(words) == 2:
        return None
    if words[-1] in CORPORATE or head in ORGANISATION_HEADS or "&" in words:
        return "organisation"
    if head in PLACE_HEADS or head in SHORTENED or words[0] in OPENING_PLACE:
        return "place"
    if words[-1].isdigit():
        return "other"
    return "person" if words[-1] in SUFFIXES else None


def leaning(key: str) -> Votes:
    """What the words make likely: "otto lake" may be a lake, "rita m falcao" is hardly one."""
    words = key.split()
    last = words[-1]
    if len(words) == 2 and words[0] in PARTED_PLACES and last not in tables().lands:
        return Counter({"place": 3 * LIKELY})
    if len(words) > 1 and words[0] in FIRST_NAMES:
        return Counter({"person": 3 * LIKELY})
    if any(len(w) == 1 and w.isalpha() for w in words[1:-1]):
        return Counter({"person": LIKELY})
    if len(words) < 2 or last not in WEAK_HEADS:
        return Counter()
    return Counter({"organisation" if last in ORGANISATION_HEADS else "place": LIKELY})


def votes(text: str, cols: Columns, stretch: Stretch) -> Votes:
    """What one mention says of the kind of its name: by its label, by the word before it, by what follows."""
    found = _labelled(cols, stretch)
    several = stretch.last - stretch.first > 1
    before = cols.folded[stretch.first - 1] if stretch.first else ""
    if before in HONORIFICS or (before in ROLES and cols.pos[stretch.first - 1] in ("NOUN", "PROPN")):
        found["person"] += TITLED if cols.words[stretch.first - 1][0].isupper() else 3 * LIKELY
    elif before in _PLACE_BEFORE:
        found["place"] += 7
        if several and not POSSESSIVES.intersection(cols.words[stretch.last : stretch.last + 1]):
            found["person"] -= 10  # "in Mill Lane" is no one, whatever the pipeline says
    elif before in _ABOUT and not several:
        found["organisation"] += 8
    elif before == "of" and cols.folded[stretch.first - 2] in PLACE_HEADS:  # "the village of Lissa"
        found["place"] += 25
    elif before == "" and several and cols.folded[stretch.first - 2] in ROLES:  # "the airline’s chairman, Otto Lake,"
        found["person"] += 5 * LIKELY
    found.update(_followed(text, cols, stretch))
    found.update(surrounded(cols, stretch))
    if several and any(w in POSSESSIVES for w in cols.words[stretch.first : stretch.last]):  # "Sailors’ Guild" is nobody
        found["organisation"] += found.pop("person", 0)
    return found


def _labelled(cols: Columns, stretch: Stretch) -> Votes:
    """The pipeline's own vote, where the writing doesn't speak against it: "U.N." is no place, "LkA" no person."""
    several = stretch.last - stretch.first > 1
    word, folded = cols.words[stretch.first], cols.folded[stretch.first]
    if not several and folded in PARTISANS:
        return Counter({"group": 25})
    if not stretch.label:
        return Counter()
    kind = KINDS[stretch.label]
    if not several and is_acronym(word) and kind in ("person", "place") and folded not in tables().states:
        kind = "organisation"
    return Counter({kind: 10 if several else 6})


def is_acronym(word: str) -> bool:
    """Whether a word is written like one: "F.B.I.", "NATO", "LkA"; a longer word in capitals may be shouted."""
    letters = word.replace(".", "")
    return 1 < len(letters) <= ACRONYM and letters[-1].isupper() and letters.isalpha()


def _followed(text: str, cols: Columns, stretch: Stretch) -> Votes:
    """What follows: an age or "who" says person, "page" or "account" a network, a state or country behind a comma a place."""
    after = cols.folded[stretch.last : stretch.last + 3]
    end = cols.end(stretch.last)
    if _AGE.match(text, end, end + 12):
        return Counter({"person": TITLED})
    if after[:1] == ["who"] or after[:2] == ["", "who"]:
        return Counter({"person": 8})
    if after[:1] and after[0] in _ACCOUNTS:
        return Counter({"organisation": 8})
    within = cols.words[stretch.last : stretch.last + 1] == [","] and (after[1:2], after[1:3])
    if within and any(" ".join(words) in tables().states or _is_country(" ".join(words)) for words in within):
        return Counter({"place": 30})
    return Counter()


def _is_country(key: str) -> bool:
    land = tables().lands.get(key)
    return land is not None and land.sort == "country"


def kind_of(key: str, found: Votes) -> NameKind:
    """The kind of a form: by the tables, by its words, else by its votes; "other" where nothing is known."""
    land = tables().lands.get(key)
    titled = found["person"] >= TITLED
    if land is not None and not titled:
        return "group" if land.sort == "people" else "place"
    settled = shape(key)
    return settled if settled and not titled else _most(found + leaning(key))


def together(forms: Iterable[tuple[str, Votes]]) -> NameKind:
    """The kind of an actor from all its forms, the fullest weighing most: "Dolores Ames" outvotes five "Ames"."""
    total: Votes = Counter()
    for key, found in forms:
        settled = "place" if key in tables().lands else shape(key)
        if settled:
            total[settled] += 40
        weight = 4 if " " in key else 1
        for kind, n in (found + leaning(key)).items():
            total[kind] += n * weight if not settled or kind == settled or n >= TITLED else 0
    return _most(total)


def _most(total: Votes) -> NameKind:
    return max(total.items(), key=lambda item: (item[1], item[0]))[0] if total else "other"
