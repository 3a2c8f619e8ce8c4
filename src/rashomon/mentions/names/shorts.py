"""Who a short form is used for, report by report: "Ames", "Dolores", "the Board", "Nordia".

Two people of one surname stay two: a surname is the last named's or the foremost's in that report, or left open.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rashomon.mentions.names.countries import tables
from rashomon.mentions.names.forms import SUFFIXES, core, surname
from rashomon.mentions.names.link import Form, Groups, short_others
from rashomon.mentions.names.words import GENERIC, NICKNAMES, ORGANISATION_HEADS, STANDING

BESIDE = 60  # characters within which two full names are named together
LARGEST = 20  # people of one surname; of more it can't be told who is meant
NEAR = 600  # characters for which the last named stays in mind


@dataclass(frozen=True, slots=True)
class Full:
    """A full name seen in a report."""

    report: int
    start: int
    group: str


class Shorts:
    """Who a short form is used for, report by report."""

    def __init__(self, forms: Mapping[str, Form], groups: Groups, fulls: Sequence[Full]) -> None:
        self._by_last, self._by_first, self._by_short = _by_word(forms, groups)
        self._by_one_word = _by_one_word(forms, groups)
        self._by_part = _by_part(forms, groups)
        self._openings = _openings(forms, groups)
        self.home = _is_state(forms)
        self._counts = Counter((f.report, f.group) for f in fulls)
        self._story = Counter(f.group for f in fulls)
        self._fulls: dict[int, list[Full]] = defaultdict(list)
        for full in sorted(fulls, key=lambda f: (f.report, f.start)):
            self._fulls[full.report].append(full)

    def by_opening(self, key: str) -> str | None:
        """The one organisation of two words that begins with a word: "nordian air"."""
        return self._openings.get(key)

    def candidates(self, key: str, report: int) -> set[str]:
        """The groups a short form can stand for: by surname those of the story, by first name or last word those the report has in full."""
        partly = self._by_first.get(NICKNAMES.get(key, key), set()) | self._by_part.get(key, set())
        named = {g for g in partly if self._counts[report, g]}
        return self._by_last.get(key) or named or self._by_short.get(key) or self._by_one_word.get(key, set())

    def resolve(self, key: str, report: int, start: int, edge: int) -> str | None:
        """The group meant by a short form at `start`, in a sentence that begins at `edge`; None where it can't be told."""
        able = self.candidates(key, report)
        if not 1 < len(able) <= LARGEST:
            return next(iter(able)) if len(able) == 1 else None
        here = [f for f in self._fulls[report] if f.group in able]
        named = {f.group for f in here} or able
        if len(named) == 1:
            return next(iter(named))
        before = [f for f in here if f.start < start]
        if not before:
            return self._foremost(report, named)
        first, last = here[0].group, before[-1].group
        beside = {f.group for f in before if before[-1].start - f.start < BESIDE}
        if len(beside) > 1:
            return None
        if first != last and self._weight(report, first) > self._weight(report, last):
            return first if before[-1].start < edge else None
        return last if first == last or start - before[-1].start < NEAR else None

    def _weight(self, report: int, group: str) -> tuple[int, int]:
        return self._counts[report, group], self._story[group]

    def _foremost(self, report: int, named: Iterable[str]) -> str | None:
        """Of those a report names in full, the one it names far more often; for headlines, which come before any full name."""
        ranked = sorted(((self._counts[report, group], group) for group in named), reverse=True)
        return ranked[0][1] if ranked[0][0] >= 2 * ranked[1][0] else None


Shelf = dict[str, set[str]]


def _by_word(forms: Mapping[str, Form], groups: Groups) -> tuple[Shelf, Shelf, Shelf]:
    """Short forms and the groups they can stand for: by surname, by first name, by shortened organisation or place."""
    last: Shelf = defaultdict(set)
    first: Shelf = defaultdict(set)
    short: Shelf = defaultdict(set)
    for form in forms.values():
        if len(form.words) < 2:
            continue
        group = groups.find(form.key)
        if form.kind == "person":
            first[NICKNAMES.get(form.words[0], form.words[0])].add(group)
        for key in _surnames(form.words) if form.kind == "person" else short_others(form):
            (last if form.kind == "person" else short)[key].add(group)
    return last, first, short


def _by_one_word(forms: Mapping[str, Form], groups: Groups) -> dict[str, set[str]]:
    """First and last words of organisations that alone are used as one: "brandauer" of "brandauer holt", "rovers" of "porto rovers"."""
    found: dict[str, set[str]] = defaultdict(set)
    for form in forms.values():
        if form.kind != "organisation" or len(form.words) < 2:
            continue
        for word in (form.words[0], form.words[-1]):
            alone = forms.get(word)
            if alone is not None and alone.kind == "organisation" and _goes_alone(word, form, alone):
                found[word].add(groups.find(form.key))
    return {word: able for word, able in found.items() if len(able) == 1}


def _is_state(forms: Mapping[str, Form]) -> bool:
    """Whether a name that is both a state's and a country's is the state's: others of its kind are there, and nothing of that country."""
    states, lands = tables().states, tables().lands
    doubtful = {lands[key].code for key in forms if key in states and key in lands}
    abroad = any(lands[key].code in doubtful for key in forms if key in lands and key not in states)
    return bool(doubtful) and not abroad and any(key in states and key not in lands for key in forms)


def _openings(forms: Mapping[str, Form], groups: Groups) -> dict[str, str]:
    """First words of organisations whose second and last word is a head, where there is one: "nordian" of "nordian air"."""
    found: dict[str, set[str]] = defaultdict(set)
    for form in forms.values():
        if form.kind == "organisation" and len(form.words) == 2 and form.words[1] in ORGANISATION_HEADS:
            found[form.words[0]].add(groups.find(form.key))
    return {word: min(able) for word, able in found.items() if len(able) == 1}


def _goes_alone(word: str, form: Form, alone: Form) -> bool:
    """Whether one word can stand for a full form: no plain word, and the full form no stray of one report."""
    if len(form.reports) < 2 and not alone.reports <= form.reports:
        return False
    plain = word in GENERIC and not (len(form.words) == 2 and form.words[-1] in ORGANISATION_HEADS)
    return not plain and word not in ORGANISATION_HEADS and word not in STANDING and word not in tables().lands


def _by_part(forms: Mapping[str, Form], groups: Groups) -> dict[str, set[str]]:
    """The heads that end organisations: "board" of "harbour safety board"."""
    found: dict[str, set[str]] = defaultdict(set)
    for form in forms.values():
        words = core(form.key)
        if form.kind == "organisation" and len(words) > 1 and words[-1] in ORGANISATION_HEADS and "of" not in words:
            found[words[-1]].add(groups.find(form.key))
    return found


def _surnames(words: Sequence[str]) -> set[str]:
    """The ways a surname stands alone: of ("juan", "de", "la", "cruz") "de la cruz", "cruz"; of three names also the middle one."""
    full = surname(words)
    found = {" ".join(full), full[-1]}
    plain = [w for w in words if w not in SUFFIXES]
    if len(plain) > 2 and len(plain[-2]) > 2:
        found |= {plain[-2], " ".join(plain[-2:])}
    return found
