"""Who appears in a report: where each is named, as what each is described, and whether a "he" or a "she" can be meant.

"Mayor Ann Lee", "Ann Lee, the mayor", "the mayor, Ann Lee" and "Ann Lee is the mayor" all make "the mayor" Ann Lee.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rashomon.mentions.quotes.page import Page
from rashomon.types import Actor, Name, NameKind

if TYPE_CHECKING:
    from spacy.tokens import Token

GENDERS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
TITLED = {
    "mr": "m",
    "sir": "m",
    "lord": "m",
    "king": "m",
    "prince": "m",
    "mrs": "f",
    "ms": "f",
    "miss": "f",
    "lady": "f",
    "queen": "f",
    "princess": "f",
}
GENDERED = re.compile(
    r"(?:(?P<f>\w*(?:woman|actress|mother|wife|sister|daughter|girl|aunt))|(?P<m>\w*(?:man|father|husband|brother|son|boy|uncle)))$"
)
ALSO = {  # what else someone so titled may be called
    "rep": ("congressman", "congresswoman", "representative", "lawmaker"),
    "sen": ("senator", "lawmaker"),
    "gov": ("governor",),
    "pres": ("president",),
    "prof": ("professor",),
    "gen": ("general", "commander"),
    "lt": ("lieutenant", "officer"),
    "sgt": ("sergeant", "officer"),
    "det": ("detective", "officer"),
    "capt": ("captain",),
    "rev": ("reverend", "pastor"),
    "congressman": ("lawmaker", "representative"),
    "congresswoman": ("lawmaker", "representative"),
    "president": ("leader",),
    "minister": ("leader",),
    "chancellor": ("leader",),
    "spokesman": ("spokesperson",),
    "spokeswoman": ("spokesperson",),
    "spokesperson": ("spokesman", "spokeswoman"),
}
PERSON = re.compile(
    r"(?:\w+(?:er|or|ist|ian|eer|crat|aire|ee|ess|person)|(?:\w+-)?(?:president|model|star|chief|king|queen|coach|captain|judge|official|candidate"
    r"|republican|expert|veteran|aide|head|host|pilot|chair|relative|friend|resident|student|guard|witness|analyst|attendant|assistant|agent"
    r"|native|rebel|general|sergeant|lieutenant|detective|tycoon|mogul|patient|victim|suspect|pope|imam|rabbi|priest|ally|critic))$"
)
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
REMEMBERED = 1000  # appearances
EPITHETS = frozenset({"compound", "amod", "nmod", "poss"})


@dataclass(frozen=True, slots=True)
class Appearance:
    """One naming of someone."""

    start: int
    actor: str  # id of the actor; the words themselves for someone only described
    name: str
    kind: NameKind
    subject: bool


@dataclass(slots=True)
class Cast:
    appearances: list[Appearance] = field(default_factory=list)  # in order of their start
    described: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # lemmas of descriptions by actor
    genders: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))  # evidence for "m" and "f" by actor

    def gender(self, actor: str) -> str | None:
        counts = self.genders.get(actor)
        return counts.most_common(1)[0][0] if counts else None

    def is_sure(self, actor: str) -> bool:
        """Whether more than one sign tells the gender."""
        return sum(self.genders.get(actor, Counter()).values()) > 1

    def before(self, offset: int) -> Iterator[Appearance]:
        """The appearances before an offset, the latest first, as far back as a reader would remember."""
        last = bisect_left(self.appearances, offset, key=lambda a: a.start)
        return (self.appearances[i] for i in range(last - 1, max(-1, last - 1 - REMEMBERED), -1))

    def add(self, appearance: Appearance) -> None:
        self.appearances.insert(bisect_left(self.appearances, appearance.start, key=lambda a: a.start), appearance)


def cast_of(page: Page, names: tuple[Name, ...], actors: tuple[Actor, ...]) -> Cast:
    """Everyone named outside quotation marks."""
    cast, known = Cast(), {actor.id: actor for actor in actors}
    for name in names:
        first, last = page.token_at(name.start), page.token_at(name.end)
        actor = known.get(name.actor or "")
        if actor is None or first >= last or page.inside[first]:
            continue
        root = next((t for t in page.doc[first:last] if not first <= t.head.i < last or t.head.i == t.i), page.doc[last - 1])
        subject = root.dep_ in SUBJECTS or (root.dep_ == "appos" and root.head.dep_ in SUBJECTS)
        cast.appearances.append(Appearance(name.start, actor.id, actor.name, name.kind, subject))
        if name.kind in ("person", "organisation"):
            words = set(_descriptions(root, first, last))
            _vote(cast, actor.id, root, words)
            cast.described[actor.id] |= words | {other for word in words for other in ALSO.get(word.rstrip("."), ())}
    return cast


def _descriptions(root: Token, first: int, last: int) -> Iterator[str]:
    """Lemmas of titles, appositions and predicates of a name."""
    for child in root.children:
        if (child.i < first and child.dep_ in EPITHETS) or (child.i >= last and child.dep_ == "appos"):
            yield from _lemmas(child)
    if root.dep_ == "appos":
        yield from _lemmas(root.head)
    if root.dep_ in SUBJECTS and root.head.lemma_ == "be":
        for child in root.head.children:
            if child.dep_ == "attr":
                yield from _lemmas(child)


def _lemmas(token: Token) -> Iterator[str]:
    yield token.lemma_.lower()
    for child in token.children:
        if child.dep_ in EPITHETS:
            yield child.lemma_.lower()


def _vote(cast: Cast, actor: str, root: Token, words: set[str]) -> None:
    """Evidence of a gender: a title, a gendered description, a pronoun later in the same sentence where the name is its subject."""
    for word in words:
        cast.genders[actor].update(gender_of(word))
    clause = root.head if root.dep_ in SUBJECTS else next((c for c in root.children if c.dep_ == "relcl"), None)
    if clause is not None:
        pronoun = next((t.lower_ for t in clause.subtree if t.i > root.i and t.lower_ in GENDERS), None)
        cast.genders[actor].update(filter(None, [GENDERS.get(pronoun or "")]))


def gender_of(word: str) -> tuple[str, ...]:
    """What gender a title or noun tells: "Mrs." and "spokeswoman" f, "chairman" m, "officer" none."""
    gendered = GENDERED.match(word)
    found = gendered.lastgroup if gendered is not None else TITLED.get(word.rstrip("."))
    return (found,) if found else ()


def person_like(lemma: str) -> bool:
    """Whether a noun is of a person by its look: "senator", "spokeswoman", "fighter"."""
    return bool(GENDERED.match(lemma) or PERSON.match(lemma))
