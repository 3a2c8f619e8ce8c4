"""Who the reports are about: a report of like deeds by others is told by whom it begins with.

Four reports say that one shipyard has paid an inspector, the fifth that another has: nearly all words are the same. But the yard it names
most, in its headline too, is in no other's lead, and two names that lead the others are missing from its own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.types import CLAIMING, Name, Understanding

WORD = re.compile(r"[^\W_]+")
LEAD = 70  # words at the top of a report that say what it is about
MOST_NAMED = 3  # of its actors
OFTEN = 5  # times named
FEW = 0.25  # part of the others that may know its protagonist
MANY = 0.6  # part of the others that begin with the same actor
MISSING = 2  # such actors


@dataclass(frozen=True, slots=True)
class _Cast:
    counts: Counter[str]  # how often each actor is named, but where an outlet is credited
    lead: frozenset[str]  # those named in the lead
    headline: frozenset[str]
    kinds: dict[str, str]
    forms: dict[str, str]  # as written, at length


@dataclass(frozen=True, slots=True)
class Protagonist:
    """Another than the others'."""

    report: int  # index
    name: str
    missing: tuple[str, ...]  # with whom the others begin


def other_protagonist(understandings: Sequence[Understanding], kept: Sequence[int]) -> Protagonist | None:
    """Of the reports kept, the first that is about somebody else; None where there is none."""
    casts = {i: _cast(understandings[i]) for i in kept}
    leading = Counter(actor for cast in casts.values() for actor in cast.lead)
    knowing = Counter(actor for cast in casts.values() for actor in cast.counts)
    others = len(kept) - 1
    usual = [actor for actor, count in leading.most_common() if count >= MANY * others]
    for i, cast in casts.items():
        missing = [actor for actor in usual if actor not in cast.lead]
        kinds = {other.kinds[actor] for actor in missing for other in casts.values() if actor in other.kinds}
        for actor, count in cast.counts.most_common(MOST_NAMED):
            alone = actor in cast.headline and leading[actor] == 1 and knowing[actor] - 1 <= FEW * others
            if alone and count >= OFTEN and len(missing) >= MISSING and cast.kinds[actor] in kinds:
                forms = {a: form for other in casts.values() for a, form in other.forms.items()}
                return Protagonist(i, cast.forms[actor], tuple(forms[a] for a in missing))
    return None


def _cast(understanding: Understanding) -> _Cast:
    text, passages = understanding.report.text, [p for p in understanding.parsed.passages if p.role in CLAIMING]
    words = [word.end() for p in passages for word in WORD.finditer(text, p.start, p.end)]
    end = words[min(LEAD, len(words)) - 1] if words else 0
    title = max((p.end for p in passages if p.role == "headline"), default=0)
    credited = [(c.start, c.end) for c in understanding.mentions.credits]
    names: list[tuple[str, Name]] = [
        (n.actor, n) for n in understanding.mentions.names if n.actor and not any(start <= n.start < stop for start, stop in credited)
    ]
    return _Cast(
        counts=Counter(actor for actor, _ in names),
        lead=frozenset(actor for actor, name in names if name.start < end),
        headline=frozenset(actor for actor, name in names if name.start < title),
        kinds={actor: name.kind for actor, name in names},
        forms=longest_forms(name for _, name in names),
    )


def longest_forms(names: Iterable[Name]) -> dict[str, str]:
    """By actor, as written at length."""
    forms: dict[str, str] = {}
    for name in names:
        if name.actor:
            forms[name.actor] = max(forms.get(name.actor, ""), " ".join(name.text.split()), key=len)
    return forms
