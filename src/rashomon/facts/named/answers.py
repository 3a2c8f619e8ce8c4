"""Facts of names written down: the verdict, why, a readable topic, and the readings with their evidence."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from rashomon.facts.confidence import confidence
from rashomon.facts.named.fillers import Comparison, compared, described, words_of
from rashomon.facts.named.names import NameMatter, name_matters
from rashomon.facts.named.slots import Placed, placed
from rashomon.facts.named.swaps import Swap, swaps
from rashomon.mentions.names.words import SHIRES
from rashomon.reports.hours import age
from rashomon.reports.naming import names_apart
from rashomon.text.evidence import evidence
from rashomon.types import Fact, NameKind, Reading, Span, Understanding, Verdict

PLACING = frozenset({"in", "at", "near", "from", "to", "on", "off", "outside", "into", "over", "around", "towards", "between", "across"})
FOREMOST = 0.2  # the part of a story's names that stands for whom it is about
SWAPPED = 0.8  # probability, by judgement, that a word changed in one sentence is one matter
OFTEN = 4  # times a report that such a one is named
KINDS = SHIRES | {"airport", "city", "island", "neighborhood", "neighbourhood", "port", "prison", "suburb", "town", "township", "village"}
TELLING = 3  # content words of a clause that says enough to ask by
_INITIAL = re.compile(r"\s\w\.\s")  # "Lena K. Holm"
_MARKS = str.maketrans(dict.fromkeys('“”"()[]', " "))
LONGEST = 38  # characters of a topic to either side of the name


def name_facts(understandings: Sequence[Understanding], weight: Mapping[str, float]) -> list[Fact]:
    """Facts of kind name: who was the pilot, where the ferry sank, which firm ran it."""
    slots = placed(understandings)
    foremost = _foremost(slots, len(understandings))
    called = names_apart(u.report for u in understandings)
    told = ((m, _fact(m, understandings, called)) for m in name_matters(slots, weight))
    named = [fact for m, fact in told if not (fact.verdict == "agreed" and _goes_without_saying(m, foremost))]
    return named + [_fact(NameMatter(_most_first(swap), "different", SWAPPED), understandings, called) for swap in swaps(understandings)]


def _most_first(sides: Swap) -> Swap:
    one, other = sides
    return (other, one) if len({p.report for p in other}) > len({p.report for p in one}) else (one, other)


def _foremost(slots: Sequence[Placed], reports: int) -> frozenset[str]:
    """Whom a story is about: named again and again, by a good part of all its names."""
    named = Counter(p.actor for p in slots)
    return frozenset(actor for actor, n in named.items() if n >= max(FOREMOST * len(slots), OFTEN * reports))


def _goes_without_saying(matter: NameMatter, foremost: frozenset[str]) -> bool:
    """Whom the story is about, and nothing said of who that is: it answers no question that a reader would ask."""
    every = [p for side in matter.sides for p in side]
    return every[0].actor in foremost and not any(p.role for p in every)


def _fact(matter: NameMatter, understandings: Sequence[Understanding], called: Mapping[str, str]) -> Fact:
    slots = sorted((p for side in matter.sides for p in side), key=lambda p: (p.report, p.name.start))
    verdict, why = _judged(matter, [called[u.report.id] for u in understandings])
    central = min(matter.sides[0], key=lambda p: (p.role is None, p.order))
    return Fact(
        id=_id(slots, understandings),
        kind="name",
        topic=_office_or_part(central) if _one_name(matter) else _topic(central, understandings[central.report]),
        verdict=verdict,
        confidence=confidence("name", verdict, matter.likeness, len({p.report for p in slots})),
        why=why,
        origins=1,
        readings=tuple(_reading(p, understandings[p.report]) for p in slots),
    )


def _judged(matter: NameMatter, called: Sequence[str]) -> tuple[Verdict, str]:
    by_side = [_by_form(side, called) for side in matter.sides]
    if matter.comparison == "different":
        most, fewest = by_side
        if _one_name(matter):
            return "disputed", f"Opposite words of one name: {_listed(most)}; {_listed(fewest)}."
        return "disputed", f"Where {_listed(most)} stands, {_listed(fewest)} stands instead."
    said_by = {form: names for side in by_side for form, names in side.items()}
    differ = _difference(list(said_by), matter.sides[0][0].name.kind)
    if differ == "same":
        held = {p.report for side in matter.sides for p in side}
        return "agreed", f"{'Both' if len(held) == 2 else f'All {len(held)}'} say the same: {max(said_by, key=len)}."
    if differ == "spelling":
        return "compatible", f"The same name, spelled in more than one way: {_listed(said_by)}."
    how = "in more than one way" if differ == "different" else "more fully by some"
    return "compatible", f"The same, named {how}: {_listed(said_by)}."


def _difference(forms: Sequence[str], kind: NameKind) -> Comparison:
    """How far apart the forms of a name are; the long and short names of a body, a middle initial, a bare surname make no other answer."""
    full = [_INITIAL.sub(" ", form) for form in forms if kind != "person" or (" " in form and not described(form))]
    found = {compared(a, b, kind) for n, a in enumerate(full) for b in full[:n]}
    if "spelling" in found:
        return "spelling"
    if any(_reworded(a, b) for n, a in enumerate(full) for b in full[:n]):
        return "different"
    return "fuller" if kind == "person" and found - {"same"} else "same"


def _reworded(a: str, b: str) -> bool:
    """Has either a word of its own, and more than one: "Harbour Safety Board", "Board of Harbour Security"?"""
    one, other = {*words_of(a)}, {*words_of(b)}
    return len(one & other) > 1 and bool(one - other) and bool(other - one)


def _by_form(side: Sequence[Placed], called: Sequence[str]) -> dict[str, list[str]]:
    """Who says it, by the form of the name."""
    found: dict[str, list[str]] = {}
    for p in side:
        names = found.setdefault(p.form, [])
        name = called[p.report]
        if name not in names:
            names.append(name)
    return found


def _listed(said_by: Mapping[str, Sequence[str]]) -> str:
    return "; ".join(f"{form} ({', '.join(names)})" for form, names in said_by.items())


def _one_name(matter: NameMatter) -> bool:
    """Are two things said of one name, rather than two names given?"""
    actors = {p.actor for side in matter.sides for p in side}
    return matter.comparison == "different" and len(actors) == 1 and "" not in actors


def _office_or_part(central: Placed) -> str:
    """ "which office: Lena Holm", "which part: Elva"."""
    return f"{'which office' if central.name.kind == 'person' else 'which part'}: {' '.join(central.name.text.split())}"


def _topic(central: Placed, understanding: Understanding) -> str:
    """ "who: director of Harbour Safety"; else the clause around the name, the name left open: "where: the ferry sank off …"."""
    asked = _asked(central)
    if central.role is not None:
        return f"{asked}: {' '.join(central.role.text.split())}"
    text, clause = understanding.report.text, _clause(central, understanding)
    left = _plain(text[clause.start : central.name.start])
    right = _plain(text[central.name.end : clause.end])
    if len(left) > LONGEST:
        left = "… " + left[-LONGEST:].split(" ", 1)[-1]
    if len(right) > LONGEST:
        right = right[:LONGEST].rsplit(" ", 1)[0] + " …"
    return " ".join(f"{asked}: {left} … {right}".split()).rstrip(" ,;:.")


def _clause(central: Placed, understanding: Understanding) -> Span:
    """The smallest clause that holds the name and says more than it; else its sentence."""
    name = central.name
    around = [
        s.clause
        for s in understanding.statements
        if s.sentence == central.slot.sentence and s.clause.start <= name.start and name.end <= s.clause.end and len(s.words) >= TELLING
    ]
    sentence = understanding.parsed.sentences[central.slot.sentence]
    return min(around, key=lambda span: span.end - span.start, default=Span(sentence.start, sentence.end))


def _plain(words: str) -> str:
    """On one line, without quotation marks and brackets, whose other half may be elsewhere, and without loose ends."""
    return " ".join(words.translate(_MARKS).split()).strip(" ,;:—–")


def _asked(central: Placed) -> str:
    """Who, for a person; where, for a place that something is in or goes to; "which village", "which district"; which, for all else."""
    slot = central.slot
    if central.name.kind == "person":
        return "who"
    if slot.governor in KINDS and slot.relation in {"of", "compound", "appos", "nmod"} and not central.actor.startswith("country:"):
        return f"which {slot.governor}"
    return "where" if central.name.kind == "place" and slot.relation in PLACING else "which"


def _reading(p: Placed, understanding: Understanding) -> Reading:
    phrase = p.slot.phrase
    return Reading(
        report=understanding.report.id,
        value=p.form,
        attributed_to=p.slot.attributed_to,
        evidence=evidence(understanding.report.text, phrase.start, phrase.end),
    )


def _id(slots: Sequence[Placed], understandings: Sequence[Understanding]) -> str:
    """From the oldest reading, as other facts have it."""
    reports = [understandings[p.report].report for p in slots]
    report, p = min(zip(reports, slots, strict=True), key=lambda one: (age(one[0]), one[1].name.start))
    return hashlib.sha256(f"name {report.id} {p.name.start}".encode()).hexdigest()[:12]
