"""What bodies and persons act for: a ministry for its country, a minister for theirs, a spokesman for the body spoken for.

the U.S. State Department · the Kremlin · Ostrel's navy      the country
Foreign Minister Lena Holm of Corran                         Corran, be it in no table
the Beck administration                                      what Beck acts for
the founder of Nordia Air                                    Nordia Air
a former minister, an expert, a victim                       nobody but themselves
"""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise

from rapidfuzz.distance import Prefix

from rashomon.mentions.names.actors import COUNTRY
from rashomon.mentions.names.countries import tables
from rashomon.mentions.names.forms import fold, word_set
from rashomon.types import Actor, Name, RoleMention, Understanding

GOVERNING = word_set(  # heads of bodies and forces that act for a state
    """
    administration agency army authorities authority bureau cabinet chancellery coastguard command congress consulate council court
    customs delegation department embassy executive fleet force forces government guard guards house intelligence judiciary junta leadership
    legislature marines military militia ministry mission navy office palace parliament police presidency regime secretariat senate
    service services state treasury tribunal
    """
)
OFFICIALS = word_set(  # those who act for a state: "Elvan officials"
    """
    admiral ambassador attache chancellor chief colonel commander consul counterpart deputy diplomat emir emissary envoy general
    governor head king lawmaker leader legislator mayor minister monarch negotiator official premier president prime prince princess
    prosecutor queen representative secretary senator soldier spokesman spokesperson spokeswoman sultan troop undersecretary
    """
)
STATELY = word_set("admiral ambassador chancellor consul emir envoy general king minister monarch premier president queen secretary sultan")
LAWMAKING = word_set("assemblyman assemblywoman councillor councilman councilwoman councilor delegate lawmaker representative senator")
LEADING = word_set("chairman chairperson chairwoman chief commander head leader official secretary spokesman spokesperson spokeswoman")
FORCES = word_set("aircraft bomber drone fighter frigate gunboat helicopter jet missile side submarine tank warplane warship")
HEADED = word_set("administration cabinet government junta presidency regime")  # what goes by the name of who heads it
BESIDE = word_set(  # roles of people who act for nobody else
    """
    activist actor actress analyst anchor artist astronomer author columnist comedian commentator correspondent critic designer doctor
    economist editor expert farmer father historian host journalist lecturer meteorologist model mother nurse physician physicist
    professor psychiatrist reporter researcher scientist singer star strategist striker student surgeon teacher tenant victim witness
    writer opposition rebel exiled shadow
    """
)
NEARLY = 0.7  # part of the mentions of a body that must tell the same country
NEAR = 3  # characters between "Corran’s" and the body that it owns
STEM, ENDING = 4, 5  # letters of a country's name that "Corranese" begins with; letters that it may be longer
PEOPLE = ("an", "ans", "en", "ens", "er", "ers", "ese", "i", "is", "ic", "ish", "ite", "ites")
_OF = re.compile(r"\s+of\s+(?:the\s+)?")
DEEPEST = 4  # from a spokesman to the body, from that to its country


def offices_of(understandings: Iterable[Understanding], states: frozenset[str], parties: frozenset[str]) -> dict[str, str]:
    """The country or body that each person acts for now, as most reports that tell it say.

    `parties` are groups of which many are members: only who leads one or speaks for it acts for it; a lawmaker acts for no constituency.
    """
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for u in understandings:
        told = ((r.actor, {*r.role.split()}, body) for r, body in held_in(u) if not BESIDE & {*r.role.split(), *fold(r.text).split()})
        for actor, body in {
            (actor, body)
            for actor, role, body in told
            if (body not in parties or LEADING & role) and (body in states or not LAWMAKING & role)
        }:
            votes[actor][body] += 1
    return {actor: min(told, key=lambda body: (-told[body], body)) for actor, told in votes.items()}


def held_in(u: Understanding) -> Iterator[tuple[RoleMention, str]]:
    """The offices that a report tells of now, and what they are of, be it behind the name: "President Orlan Beck of Corran"."""
    starting = {n.start: n.actor for n in u.mentions.names if n.kind != "person"}
    for role in u.mentions.roles:
        behind = _OF.match(u.report.text, role.end)
        body = role.body or seats().get(fold(role.text)) or (starting.get(behind.end()) if behind else None)
        if body and not role.former:
            yield role, body


def statesmen(understandings: Iterable[Understanding]) -> frozenset[str]:
    """Those who hold an office of a state now: "the president", of whatever country."""
    return frozenset(r.actor for u in understandings for r in u.mentions.roles if not r.former and STATELY & {*r.role.split()})


def states_of(understandings: Iterable[Understanding]) -> frozenset[str]:
    """Countries: those of the tables that are named, and what has a president, a minister, an envoy."""
    named = {n.actor for u in understandings for n in u.mentions.names if n.actor and n.actor.startswith(COUNTRY)}
    return frozenset(named | {body for u in understandings for role, body in held_in(u) if STATELY & {*role.role.split()}})


def forms_of(actor: Actor) -> frozenset[str]:
    """All its names, folded."""
    return frozenset(fold(form) for _, forms in actor.names for form in (*forms, actor.name))


@cache
def seats() -> dict[str, str]:
    """Folded names of seats and bodies of governments, and whose they are."""
    lines = files(__package__).joinpath("data", "seats.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    return {fold(name): COUNTRY + row["code"] for row in rows for name in row["names"].split("|")}


def seat_of(actor: Actor) -> str | None:
    """The country whose seat of government it is: "the Kremlin"; of "Ostrel’s Foreign Office" see `owner_named`."""
    return next((seats()[form] for form in sorted(forms_of(actor)) if form in seats()), None)


def capital_of(actor: Actor) -> str | None:
    """The country whose capital it is."""
    if actor.kind != "place":
        return None
    lands = (tables().land(form) for _, forms in actor.names for form in forms)
    return next((COUNTRY + land.code for land in lands if land is not None and land.sort == "capital"), None)


def governs(actor: Actor) -> bool:
    """Whether it is a body of some state: "Foreign Ministry", "Coast Guard", "Bureau of Fisheries"."""
    return any(GOVERNING & {*form.split()[-1:], *form.split(" of ")[0].split()[-1:]} for form in forms_of(actor))


def owner_named(actor: Actor, polities: Mapping[str, str]) -> str | None:
    """The country that the name of a body begins with or has after "of": "Colombian Embassy", "Ministry of Justice of Elva"."""
    found = (country_in(form, polities) for _, forms in actor.names for form in sorted(forms))
    return next((country for country in found if country is not None), None)


def country_in(form: str, polities: Mapping[str, str]) -> str | None:
    """The first country that a form names; `polities` are those of this story that no table has, by their folded names."""
    words = form.replace("’s", "").replace("'s", "").split()
    for size, at in ((size, at) for at in range(len(words)) for size in (3, 2, 1) if at + size <= len(words)):
        part = " ".join(words[at : at + size])
        land = tables().land(part)
        if land is not None and land.sort != "capital":
            return COUNTRY + land.code
        made = polity_of(fold(part), polities)
        if made is not None:
            return made
    return None


def polity_of(form: str, polities: Mapping[str, str]) -> str | None:
    """The country that a form names or tells the people of: "corran", "corranese"."""
    if form in polities:
        return polities[form]
    return next((polities[base] for base in sorted(polities) if tells_people(form, base)), None)


def tells_people(form: str, base: str) -> bool:
    """Whether a word may tell the people of a country: "corranese" of "corran", "elvans" of "elva", "norvian" of "norvia"."""
    alike = Prefix.similarity(form, base)
    return alike >= max(STEM, len(base) - 2) and alike < len(form) <= len(base) + ENDING and form.endswith(PEOPLE)


def owners_beside(understandings: Iterable[Understanding]) -> dict[str, str]:
    """Whose each body is by the name that owns it in the text: "Corran’s [Foreign Ministry]", "U.S. [State Department]"."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for u in understandings:
        for before, name in _beside(u):
            if before.actor and name.actor and before.kind in {"place", "group"}:
                votes[name.actor][before.actor] += 1
    return {body: owner for body, told in votes.items() for owner, n in told.most_common(1) if n >= NEARLY * told.total()}


def _beside(u: Understanding) -> Iterator[tuple[Name, Name]]:
    names = sorted(u.mentions.names, key=lambda n: (n.start, -n.end))
    for before, name in pairwise(names):
        between = u.report.text[before.end : name.start]
        if name.kind == "organisation" and before.end <= name.start <= before.end + NEAR and between.strip() in {"", "'s", "’s", "'", "’"}:
            yield before, name


def headed_by(actor: Actor, surnames: Mapping[str, str]) -> str | None:
    """The person whose administration it is: "Beck administration", "Falcao White House"."""
    for form in sorted(forms_of(actor)):
        first, *rest = form.replace("'s", "").split() or [""]
        if first in surnames and (" ".join(rest) in seats() or HEADED & {*rest[-1:]}):
            return surnames[first]
    return None


def surnames_of(actors: Sequence[Actor]) -> dict[str, str]:
    """The persons of a story by the last word of their names, where that is just one's."""
    by_name: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        if actor.kind == "person":
            for surname in fold(actor.name).split()[-1:]:
                by_name[surname].add(actor.id)
    return {name: next(iter(ids)) for name, ids in by_name.items() if len(ids) == 1}
