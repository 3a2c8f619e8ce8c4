"""Whether two names are given for one matter: what tells so beyond the words around them.

A name that one report alone has, where others have another one that this report never mentions, in a like place, of the same kind, alike in
part ("Lena Holm" and "Rita Holm", "Porto Hospital" and "Lissa Hospital"), is most likely the same one told in two ways. The weights are a
logistic regression: names changed one at a time in reports, against names that differ in reports of one event as they stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from rashomon.facts.named.apart import Mask, apart, disjoint
from rashomon.facts.named.fillers import Comparison, compared, fits, words_of
from rashomon.facts.named.slots import Numbers, Placed, Vector, equal, features, numbered, odds
from rashomon.facts.pairs.candidates import Pairs, candidates
from rashomon.facts.pairs.likeness import members_alike, members_common, word_alike, words_alike
from rashomon.mentions.names.words import DOMAINS, ORGANISATION_HEADS, ROLES

RIVAL: Mapping[str, float] = {
    "constant": -8.93,
    "governor": 1.1,
    "near words": 1.62,
    "sentence words": 1.51,
    "most words": 2.13,
    "before": 1.98,
    "after": 0.91,
    "strangers": 1.53,
    "alone": 2.15,
    "share": 2.0,
    "one office": 2.5,
    "kind": 2.12,
    "distance": -1.24,
    "company": 1.15,
    "surname": 1.82,
    "head": 1.4,
    "people": 0.87,
}  # fmt: skip; "one office" by judgement: too few examples for a fit to tell
RIVALS = 0.65  # probability from which two names are given for one matter
ONE_NAME = 0.5  # the same for two names that may be one: slips, short forms
ONE_OFFICE = 0.75  # likeness of two words for an office: "lawyer", "attorney"
SEVERAL = 1.5  # reports, to the next half
USUAL = 6  # reports of a story that the weights were fitted on
MET = 0.5  # probability from which a slot has its match in the other's report, and so is no rival of another name there
AT = frozenset({"at", "in", "near", "outside", "around"})
MODIFIERS = frozenset({"compound", "amod", "nmod", "poss"})  # one thing can have several: "the Labour mayor", "the Porto mayor"


@dataclass(frozen=True, slots=True, order=True)
class Contender:
    """Two slots with two names on one matter."""

    likeness: float
    left: int
    right: int
    comparison: Comparison


def contenders(slots: Sequence[Placed], weight: Mapping[str, float], one_name: Pairs, same: Vector) -> list[Contender]:
    """Slots of two names on one matter, the surest first; `same` scores the pairs of slots of one name."""
    pairs = candidates([_marks(p) for p in slots], weight)
    pairs = pairs.where(_comparable(slots, pairs) & ~_met(slots, pairs, one_name.where(same >= MET)))
    if not len(pairs):
        return []
    found = contest(slots, features(slots, weight, pairs), weight, pairs)
    likely = np.where(apart(slots, found, pairs), 0, odds(found, RIVAL))
    good = np.flatnonzero(likely >= ONE_NAME)
    scored = zip(likely[good].tolist(), pairs.left[good].tolist(), pairs.right[good].tolist(), strict=True)
    return sorted(_worth(slots, scored), reverse=True)


def _marks(p: Placed) -> frozenset[str]:
    """What brings two slots together: the words of the sentence, what governs the name, what stands next to it."""
    slot = p.slot
    return (
        slot.words | slot.described | {f"{slot.relation}>{slot.governor}", f"{slot.before[:2]}<", f">{slot.after[:2]}", p.form.split()[-1]}
    )


def _comparable(slots: Sequence[Placed], pairs: Pairs) -> Mask:
    """Two names of two reports that no sentence names together, each governed by something; a country stands beside countries alone.

    Whom a report had it from, and an event, is no answer.
    """
    actor, report = numbered([p.actor for p in slots]), np.array([p.report for p in slots])
    loose = np.array([p.slot.relation == "root" or p.credited or p.name.kind == "event" for p in slots])
    country = np.array([p.actor.startswith("country:") for p in slots])
    left, right = pairs.left, pairs.right
    keep = (actor[left] != actor[right]) & (report[left] != report[right]) & (country[left] == country[right])
    return np.asarray(keep & ~loose[left] & ~loose[right] & ~_together(slots, actor[left], actor[right]))


def _together(slots: Sequence[Placed], one: Numbers, other: Numbers) -> Mask:
    """Does a sentence of any report name both?"""
    from scipy.sparse import csr_array

    sentence = numbered([f"{p.report} {p.slot.sentence}" for p in slots])
    actor = numbered([p.actor for p in slots])
    stands = csr_array((np.ones(len(slots), dtype=np.float32), (sentence, actor)))
    size = int(actor.max()) + 1
    shared = (stands.T @ stands).tocoo()
    return np.isin(one * size + other, shared.row.astype(np.int64) * size + shared.col)


def _met(slots: Sequence[Placed], pairs: Pairs, matched: Pairs) -> Mask:
    """Has one of the two its match in the other's report?"""
    report = np.array([p.report for p in slots])
    size = int(report.max()) + 1
    left, right = matched.left, matched.right
    has = np.concatenate([left * size + report[right], right * size + report[left]])
    return np.isin(pairs.left * size + report[pairs.right], has) | np.isin(pairs.right * size + report[pairs.left], has)


def _worth(slots: Sequence[Placed], scored: Iterable[tuple[float, int, int]]) -> Iterator[Contender]:
    """Those that are likely enough for what the two names are to each other."""
    least = _least(slots[-1].report + 1)
    for likeness, i, j in scored:
        comparison = compared(slots[i].form, slots[j].form, slots[i].name.kind)
        differ = comparison == "different"
        if comparison != "unclear" and likeness >= (least if differ else ONE_NAME) and (not differ or _exclusive(slots[i], slots[j])):
            yield Contender(likeness, i, j, comparison)


def _least(reports: int) -> float:
    """The more reports, the more names look alike by chance: the odds asked for rise with them."""
    asked = RIVALS / (1 - RIVALS) * max(1, reports / USUAL)
    return asked / (1 + asked)


def _exclusive(a: Placed, b: Placed) -> bool:
    """Can only one of two names hold there? Not two sorts of modifier, nor a surname that both may have."""
    modifiers = a.slot.relation in MODIFIERS and a.name.kind != b.name.kind
    return not (modifiers or fits(a.name.text, b.form) or fits(b.name.text, a.form))


def contest(slots: Sequence[Placed], found: Mapping[str, Vector], weight: Mapping[str, float], pairs: Pairs) -> dict[str, Vector]:
    """Arrays over pairs of slots of two names in two reports, each from 0 to 1; `found` are the features of their places."""
    order = np.array([p.order for p in slots], dtype=np.float32)
    told = [p.slot.described if p.name.kind != "place" else frozenset[str]() for p in slots]
    knowledge = _knowledge(slots, pairs)
    return {
        **found,
        **knowledge,
        "one office": _office(slots, pairs, knowledge["share"] * (slots[-1].report + 1)),
        "described": words_alike(told, weight, pairs),
        "kind": equal([_sort(p) for p in slots], pairs),
        "distance": np.abs(order[pairs.left] - order[pairs.right]),
        **_company(slots, pairs),
        **_parts(slots, pairs),
    }


def _sort(p: Placed) -> str:
    """The kind of a name; what something is at or in is a place, whatever it is taken for: "at the Rotunda"."""
    return "place" if p.slot.relation in AT and p.name.kind != "person" else p.name.kind


def _company(slots: Sequence[Placed], pairs: Pairs) -> dict[str, Vector]:
    """Who else is named in the two sentences: are some the same, or all others?"""
    there: dict[tuple[int, int], set[str]] = {}
    for p in slots:
        there.setdefault((p.report, p.slot.sentence), set()).add(p.actor)
    beside = [frozenset(there[p.report, p.slot.sentence] - {p.actor}) for p in slots]
    some = np.array([bool(bag) for bag in beside])
    share = members_alike(beside, pairs)
    return {"company": share, "strange company": ((share == 0) & some[pairs.left] & some[pairs.right]).astype(np.float32)}


def _office(slots: Sequence[Placed], pairs: Pairs, known: Vector) -> Vector:
    """Is one office of one body said of both? Several reports must have the other: a body has more than one spokesman.

    `known` is how many reports know the name that more of them know.
    """
    held = [_held(p) for p in slots]
    bodies = [p.slot.proper - ROLES - DOMAINS - ORGANISATION_HEADS for p in slots]
    domains = [p.slot.described & (DOMAINS - ROLES) for p in slots]
    one_body = (members_common(bodies, pairs) > 0) & ~disjoint(domains, pairs)
    return ((word_alike(held, pairs) >= ONE_OFFICE) & one_body & (known >= SEVERAL)).astype(np.float32)


def _held(p: Placed) -> str:
    """The word for the office that is said of a name, before it or behind a comma."""
    if p.role is not None:
        return p.role.role.split()[-1]
    return p.slot.governor if p.slot.relation == "appos" and p.slot.governor in ROLES else ""


def _parts(slots: Sequence[Placed], pairs: Pairs) -> dict[str, Vector]:
    """Have two names the surname, or else the last word, in common: "Lissa Hospital", "Porto Hospital"?"""
    words = [words_of(p.form) for p in slots]
    last = equal([w[-1] if len(w) > 1 else "" for w in words], pairs)
    person = np.array([p.name.kind == "person" for p in slots])
    people = person[pairs.left] & person[pairs.right]
    return {"surname": last * people, "head": last * ~people, "people": people.astype(np.float32)}


def _knowledge(slots: Sequence[Placed], pairs: Pairs) -> dict[str, Vector]:
    """Is neither name known in the other's report, is one known in a single report, and what part of the reports knows the other?"""
    actor, report = numbered([p.actor for p in slots]), np.array([p.report for p in slots])
    knows = np.zeros((actor.max() + 1, report.max() + 1), dtype=bool)
    knows[actor, report] = True
    reports = knows.sum(axis=1)
    left, right = pairs.left, pairs.right
    there = knows[actor[left], report[right]] | knows[actor[right], report[left]]
    one, other = reports[actor[left]], reports[actor[right]]
    return {
        "strangers": (~there).astype(np.float32),
        "alone": (np.minimum(one, other) == 1).astype(np.float32),
        "share": (np.maximum(one, other) / (report.max() + 1)).astype(np.float32),
    }
