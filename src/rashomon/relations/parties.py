"""Which side a phrase acts or is acted on for.

President Rita Falcao · Falcao's government · Elvan officials · the navy of Elva     Elva, whoever it is that acts
Elvan trawlers · a visa of Falcao's                                                  Elva, where something is done to them
an Elvan girl                                                                        Elva, where harm is done to her
Elvan trawlers, where they act · officials · Falcao's wife                           no side
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from rashomon.mentions.names.forms import word_set
from rashomon.mentions.names.words import KIN
from rashomon.mentions.quotes.cast import person_like
from rashomon.relations.offices import FORCES, GOVERNING, OFFICIALS
from rashomon.relations.sides import Sides
from rashomon.statements.clauses import fold
from rashomon.statements.present import LONGEST
from rashomon.types import Name, Parsed, Party

if TYPE_CHECKING:
    from spacy.tokens import Token

ACTS_FOR = GOVERNING | OFFICIALS | FORCES
BETWEEN = ACTS_FOR | {"flag", "flagged", "register", "registered", "own", "owned"}  # "an Elva-flagged trawler"
SITES = word_set(
    """
    airport area base bridge camp capital church city consulate district embassy factory harbour harbor home hospital house mosque plant
    position power province refinery region school settlement station target territory town village
    """
)
BORDERS = frozenset({"border", "frontier", "boundary"})
LANDS = frozenset({"country", "nation", "state", "republic", "kingdom"})
SHORTLY = 400  # characters for which a country stays in mind
THINGS = (
    BORDERS | SITES | word_set("airliner carrier cruiser cutter destroyer ferry freighter liner newspaper paper steamer tanker trawler")
)
OWNING = frozenset({"poss", "compound", "amod", "nmod", "npadvmod"})
DEEPEST = 3
Part = Literal["doer", "met", "harmed"]  # who does it; to whom something friendly is done; to whom something hostile
WHERE = frozenset({"in", "at", "near", "outside", "around", "inside", "across"})
PRONOUNS = word_set("he she they it we i you him her them us me who which himself herself itself themselves")
OWN = word_set("his her its their our my your")


@dataclass(frozen=True, slots=True)
class Acting:
    """A side, and who acts or is acted on in its name."""

    side: str
    through: tuple[str, ...] = ()  # persons and bodies, where the side is not itself what is named


@dataclass(frozen=True, slots=True)
class Page:
    """The names of one report, where phrases look theirs up."""

    parsed: Parsed
    names: Sequence[Name]  # with an actor, in order of their starts
    sides: Sides

    def over(self, word: Token) -> str | None:
        """The actor of the name that a word is part of."""
        near = self.names[bisect_left(self.names, word.idx - LONGEST, key=lambda n: n.start) :]
        for name in near:
            if name.start > word.idx:
                return None
            if word.idx < name.end:
                return name.actor
        return None


def acting_in(party: Party, page: Page, part: Part) -> Acting | None:
    """The side of a phrase by its part in an act; None where it tells none."""
    root = head_of(party, page)
    if root is None or _is_favoured(party, page):
        return None
    named = page.over(root)
    if named is not None and root.dep_ in OWNING and person_like(fold(root.head.lemma_)):
        return _of_owner(root.head, fold(root.head.lemma_), party, page, part)  # of "Nordia users" the users
    if named is not None:
        return None if _is_where(root, named, page) else _acting(named, page)
    lemma = fold(root.lemma_)
    if lemma in PRONOUNS or root.lower_ in PRONOUNS:
        return _acting(party.actors[0], page) if party.actors else None
    return _of_owner(root, lemma, party, page, part)


def _is_favoured(party: Party, page: Page) -> bool:
    """ "Elvan" in "a pro-Elvan rally" is for whom it is done, not against whom."""
    return page.parsed.report.text[max(0, party.start - 4) : party.start].casefold() in {"pro-", "pro–", "pro‑"}


def _is_where(root: Token, actor: str, page: Page) -> bool:
    """A city in which something is done is no party to it: "shots were fired in Ostrel"."""
    return actor in page.sides.places and page.sides.of(actor) != actor and root.dep_ == "pobj" and root.head.lower_ in WHERE


def both_in(party: Party, page: Page) -> tuple[Acting, Acting] | None:
    """The two sides of a phrase that names just two: "Beck and Falcao met"."""
    told = dict.fromkeys(a.side for actor in party.actors if (a := _acting(actor, page)) is not None)
    if len(told) != 2:
        return None
    through = {side: tuple(a for a in party.actors if a != side and page.sides.of(a) == side and a in page.sides.bodies) for side in told}
    one, other = (Acting(side, through[side]) for side in told)
    return one, other


def country_meant(party: Party, page: Page, source: str) -> Acting | None:
    """Of "the northern country" the only one, besides the side that acts, that is named shortly before it."""
    root = head_of(party, page)
    if root is None or fold(root.lemma_) not in LANDS or not any(c.lower_ in {"the", "that"} for c in root.children):
        return None
    before = _shortly_before(page.names, party.start)
    told = {side for name in before if (side := page.sides.of(name.actor)) is not None and page.sides.is_country(side)} - {source}
    return Acting(told.pop()) if len(told) == 1 else None


def _shortly_before(names: Sequence[Name], at: int) -> Sequence[Name]:
    """The names that begin shortly before an offset."""
    return names[bisect_left(names, at - SHORTLY, key=lambda n: n.start) : bisect_left(names, at, key=lambda n: n.start)]


def head_of(party: Party, page: Page) -> Token | None:
    """The word that the rest of a phrase hangs on."""
    span = page.parsed.doc.char_span(party.start, party.end, alignment_mode="expand")
    return span.root if span is not None and len(span) else None


def _of_owner(root: Token, lemma: str, party: Party, page: Page, part: Part) -> Acting | None:
    """Of "Falcao’s government" and "Elvan officials" Elva; of "Elvan trawlers" Elva where something is done to them."""
    acts = lemma in ACTS_FOR
    words = (*_beyond(root, lemma), *_owners(root, DEEPEST if acts else 1), *(_from(root, lemma) if part == "harmed" else ()))
    owners = [actor for actor in map(page.over, words) if page.sides.of(actor) is not None]
    if not owners and any(c.lower_ in OWN for c in root.children):
        owners = list(party.actors[:1])
    owner = next((one for one in owners if one is not None), None)
    if owner is None or lemma in KIN:
        return None
    country = page.sides.is_country(page.sides.of(owner) or "")
    someone = root.tag_ == "NN" and person_like(lemma) and lemma not in THINGS
    theirs = country and (part == "harmed" or (part == "met" and not someone))
    return _acting(owner, page, party.actors) if acts or theirs else None


def _owners(root: Token, deepest: int) -> Iterator[Token]:
    """The words that tell whose something is, the nearest first: "Elva" in "Elva’s navy", "the navy of Elva", "an Elvan police chief"."""
    for child in sorted(root.children, key=lambda c: abs(c.i - root.i)):
        inner = [child] if child.dep_ in OWNING else [c for c in child.children if c.dep_ == "pobj"] if child.lower_ == "of" else []
        for one in inner:
            yield one
            if deepest and fold(one.lemma_) in BETWEEN:  # of "an official of the Elvan navy", not of "the head of an Elvan bank"
                yield from _owners(one, deepest - 1)


def _from(root: Token, lemma: str) -> Iterator[Token]:
    """Where something stands or comes from: "Corran" in "a village in Corran" and in "lorries from Corran"."""
    links = WHERE | {"from"} if lemma in SITES else {"from"}
    return (p for c in root.children if c.lower_ in links for p in c.children if p.dep_ == "pobj")


def _beyond(root: Token, lemma: str) -> Iterator[Token]:
    """Who is on the other side: "Corran" in "its border with Corran", whatever the parse hangs it on."""
    after = root.doc[root.i + 1 : root.i + 2]
    return (p for c in after if lemma in BORDERS and c.lower_ == "with" for p in c.children if p.dep_ == "pobj")


def _acting(actor: str, page: Page, others: Sequence[str] = ()) -> Acting | None:
    """The side of an actor; `others` of the same phrase act for it too: "the minister, Lena Holm"."""
    side = page.sides.of(actor)
    if side is None:
        return None
    acting = (one for one in dict.fromkeys((actor, *others)) if one != side and one in page.sides.bodies)
    return Acting(side, tuple(one for one in acting if page.sides.of(one) == side))
