"""Forms of names brought together: which of them name the same actor.

Full names join by first and last name ("Dolores Ames", "Dolores J. Ames", "Dolóres Ames", "Dolores Amess" by a slip),
organisations by their words and acronyms ("Harbour Safety Board (HSB)"), and a short form ("Ames", "the Board") goes mention by mention to
the one it is used for in that report. Two people of one surname stay two; where the report doesn't tell, nobody is named.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein

from rashomon.mentions.names.countries import tables
from rashomon.mentions.names.forms import CORPORATE, LINKING, PARTICLES, SUFFIXES, bare, core, fold, initials, surname
from rashomon.mentions.names.kinds import Votes, kind_of
from rashomon.mentions.names.words import DROPPED_HEADS, GENERIC, NICKNAMES, ORGANISATION_HEADS, SHORTENED
from rashomon.types import NameKind

SHORTENED_NAME = 3  # letters of a first name cut short
LARGEST = 200  # forms under one key that a form is compared with, the last ones seen
LONG_NAME, LONG_WORD = 6, 5  # letters from which one wrong letter is a slip, not another name


@dataclass(frozen=True, slots=True)
class Form:
    """One way of writing a name, over all reports."""

    key: str  # folded
    words: tuple[str, ...]
    kind: NameKind
    reports: frozenset[int]


def forms_of(found: Mapping[str, Votes], used: Iterable[tuple[str, int]]) -> dict[str, Form]:
    """The forms of a story by their keys; `used` says which report uses which."""
    reports: dict[str, set[int]] = defaultdict(set)
    for key, report in used:
        reports[key].add(report)
    return {key: Form(key, tuple(key.split()), kind_of(key, votes), frozenset(reports[key])) for key, votes in found.items()}


class Groups:
    """Union-find over keys."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._parent = {key: key for key in keys}

    def find(self, key: str) -> str:
        while self._parent[key] != key:
            self._parent[key] = key = self._parent[self._parent[key]]
        return key

    def join(self, a: str, b: str) -> None:
        self._parent[self.find(b)] = self.find(a)


def joined(forms: Mapping[str, Form], aliases: Mapping[str, str]) -> Groups:
    """The full forms that name the same actor; `aliases` are acronyms given in brackets, short → full."""
    groups = Groups(forms)
    ordered = sorted(forms.values(), key=lambda f: (-len(f.words), f.key))
    people = [f for f in ordered if f.kind == "person" and len(f.words) > 1]
    others = [f for f in ordered if f.kind != "person"]
    namesakes = _namesakes(people)
    for a, b in _pairs(people, _person_keys):
        if _suffix(a) != _suffix(b) and bare(a.words) in namesakes:
            continue
        if same_person(a.words, b.words, apart=a.reports.isdisjoint(b.reports)):
            groups.join(a.key, b.key)
    _join_others(groups, others)
    _join_shortened(groups, others)
    for key, state in tables().states.items():
        if key in forms and fold(state) in forms:
            groups.join(fold(state), key)
    for short, full in aliases.items():
        if short in forms and full in forms and forms[full].kind != "person":
            groups.join(full, short)
    return groups


def _pairs(forms: Iterable[Form], keys: Callable[[Form], Iterable[Hashable]]) -> Iterator[tuple[Form, Form]]:
    """Pairs of forms that share a key, the earlier first: only these need a close look."""
    shelves: dict[Hashable, list[Form]] = defaultdict(list)
    for form in forms:
        for key in {*keys(form)}:
            yield from ((other, form) for other in shelves[key][-LARGEST:])
            shelves[key].append(form)


def _person_keys(form: Form) -> Iterator[Hashable]:
    """Surname with first initial, first name with the surname's initial, first two names."""
    last = surname(form.words)
    first = NICKNAMES.get(form.words[0], form.words[0])
    yield "surname", last, first[0]
    yield "first", form.words[0], last[0][0]
    yield "two", form.words[:2]
    yield "letters", form.key.replace("-", "").replace(" ", "")


def same_person(a: Sequence[str], b: Sequence[str], apart: bool = True) -> bool:
    """Whether two full names, the fuller first, can be one person's; a slip in a first name only where no report has both.

    "Juan Carlos Ames" and "Juan Ames", "Laura Ames Brody" and "Laura Ames", "Bill Ames" and "William Ames"; not "Julia" and "Julie Ames".
    """
    if "".join(a).replace("-", "") == "".join(b).replace("-", ""):  # "Min-ho", "Min Ho"
        return True
    if a[-1] != b[-1] and a[-1] in SUFFIXES and b[-1] in SUFFIXES:
        return False
    a, b = _plain(a), _plain(b)
    if len(b) > 1 and a[: len(b)] == b:  # a second surname
        return True
    last_a, last_b = " ".join(surname(a)), " ".join(surname(b))
    if last_a != last_b and not (_alike(last_a, last_b) and a[0] == b[0]):
        return False
    middle_a, middle_b = a[1 : -len(surname(a))], b[1 : -len(surname(b))]
    return _first_alike(a[0], b[0], apart) and (not middle_a or not middle_b or middle_a[0][0] == middle_b[0][0])


def _plain(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(words[:-1] if words[-1] in SUFFIXES else words)


def _suffix(form: Form) -> str:
    return form.words[-1] if form.words[-1] in SUFFIXES else ""


def _namesakes(people: Iterable[Form]) -> frozenset[tuple[str, ...]]:
    """First and last names that one report writes with "Jr." and without: father and son."""
    seen: dict[tuple[int, tuple[str, ...]], set[str]] = defaultdict(set)
    for form in people:
        for report in form.reports:
            seen[report, bare(form.words)].add(_suffix(form))
    return frozenset(name for (_, name), suffixes in seen.items() if len(suffixes) > 1)


def _first_alike(a: str, b: str, apart: bool) -> bool:
    if NICKNAMES.get(a, a) == NICKNAMES.get(b, b) or (a[0] == b[0] and min(len(a), len(b)) == 1):
        return True
    if not apart:
        return False
    short, long = sorted((a, b), key=len)
    if len(short) >= SHORTENED_NAME and long.startswith(short) and long[-1] not in "ae":  # "Fred", "Frederik"; "Karl" is not "Karla"
        return True
    return len(short) >= LONG_WORD and DamerauLevenshtein.distance(a, b, score_cutoff=1) <= 1


def _alike(a: str, b: str) -> bool:
    """Equal, or one slip apart in a long word; another number is another thing: "Flight 17", "Flight 71"."""
    if a == b or min(len(a), len(b)) < LONG_NAME:
        return a == b
    return _digits(a) == _digits(b) and DamerauLevenshtein.distance(a, b, score_cutoff=1) <= 1


def _digits(name: str) -> list[str]:
    return [letter for letter in name if letter.isdecimal()]


def _join_others(groups: Groups, others: Sequence[Form]) -> None:
    """Organisations, places and the rest: by their words without the legal form, by acronym, by a slip in a long name."""
    acronyms = _acronyms(others)
    by_content: dict[tuple[NameKind, str], str] = {}
    for form in others:
        written = acronyms.get(form.words[0], form.key)
        words = form.words if len(form.words) == 1 else (*written.split(), *form.words[1:]) if form.words[0] in acronyms else form.words
        first = by_content.setdefault((form.kind, _content(words, form.kind)), form.key)
        if first != form.key:
            groups.join(first, form.key)
        if len(form.words) == 1 and form.key in acronyms:
            groups.join(written, form.key)
    long = (f for f in others if len(_parts(f)) > 1 and len(f.key) >= 2 * LONG_WORD)
    for a, b in _pairs(long, _slip_keys):
        if _alike(a.key, b.key):
            groups.join(a.key, b.key)


def _slip_keys(form: Form) -> Iterator[Hashable]:
    """What stays the same where one word of several has a slip."""
    parts = _parts(form)
    yield len(parts), "first", parts[0], parts[-1][0]
    yield len(parts), "last", parts[-1], parts[0][0]


def _parts(form: Form) -> list[str]:
    return form.key.replace("-", " ").split()


def _join_shortened(groups: Groups, others: Sequence[Form]) -> None:
    """A shorter form of several words joins the one fuller form it can stand for: "Safety Board", "Harbour Safety Board"."""
    fuller: dict[str, set[str]] = defaultdict(set)
    for form in others:
        for short in short_others(form):
            fuller[short].add(form.key)
    for form in sorted(others, key=lambda f: len(f.words)):
        able = {groups.find(key) for key in fuller.get(form.key, ())} - {groups.find(form.key)}
        if len(form.words) > 1 and len(able) == 1:
            groups.join(able.pop(), form.key)


def _content(words: Sequence[str], kind: NameKind) -> str:
    """What is compared of a name: ("department", "of", "justice") is an organisation's "departmentjustice", in any order."""
    if kind == "group":
        return " ".join(words).removesuffix("s")
    kept = [w for w in " ".join(core(" ".join(words))).replace("-", " ").split() if w not in LINKING and w not in PARTICLES] or list(words)
    kept[-1] = SHORTENED.get(kept[-1], kept[-1])
    return "".join(sorted(map(_country_or, kept)) if kind == "organisation" else kept)


def _country_or(word: str) -> str:
    """A country's or a people's name as its code, so that "china's ministry" is the "chinese ministry"; any other word as it is."""
    land = tables().lands.get(word.removesuffix("'s"))
    return land.code if land is not None and land.sort != "capital" else word


def _acronyms(others: Sequence[Form]) -> dict[str, str]:
    """The forms that are the initials of just one organisation of the story, and its key."""
    singles = {f.key for f in others if len(f.words) == 1 and f.key not in tables().lands and f.key not in tables().states}
    full: dict[str, set[str]] = defaultdict(set)
    for form in others:
        if len(form.words) > 1 and form.kind in ("organisation", "group"):
            for letters in initials(form.words):
                full[letters].add(form.key)
    wide = {letters: keys for letters, keys in full.items() if letters in singles or len(keys) == 1}
    return {letters: min(keys) for letters, keys in wide.items() if len({_content(k.split(), "organisation") for k in keys}) == 1}


def short_others(form: Form) -> set[str]:
    """The ways an organisation or place is shortened: "porto safety board" to "safety board", "nordia air" to "nordia"."""
    words = core(form.key)
    if form.kind not in ("organisation", "place") or "of" in words or len(words) < 2:
        return set()
    heads = ORGANISATION_HEADS | CORPORATE if form.kind == "organisation" else DROPPED_HEADS
    found = {" ".join(words[:-1])} if words[-1] in heads else set()
    if form.kind == "organisation":
        headed = words[-1] in ORGANISATION_HEADS or "&" in words
        found |= {" ".join(words[i:]) for i in range(1, len(words) - 1) if headed or " ".join(words[:i]) in tables().lands}
    return {key for key in found if key not in tables().lands and key not in tables().states and key not in GENERIC}
