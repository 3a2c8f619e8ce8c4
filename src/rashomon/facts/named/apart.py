"""What keeps two names apart, however alike the words around them: each then names something of its own.

Numbers beside them ("the 400 block of Quay Street", "the 1500 block of Mill Street"), a street and a town, a mother and a daughter, two who
speak, offices of two bodies, a name that the other's sentence holds too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.facts.named.fillers import words_of
from rashomon.facts.named.slots import Placed, Vector, equal, numbered
from rashomon.facts.pairs.candidates import Pairs
from rashomon.facts.pairs.likeness import members_common
from rashomon.mentions.names.countries import tables
from rashomon.mentions.names.forms import word_set
from rashomon.mentions.names.words import DOMAINS, KIN, ROLES, SHIRES, STREETS
from rashomon.statements.clauses import SAYING, fold

Mask = NDArray[np.bool_]
Bag = frozenset[str]

WIDE, CLOSE = 4, 2  # words to either side in which numbers are compared, and parts of names
ALIKE = 0.5  # the share of common words from which two sentences are one, and hardly anything keeps their names apart
ONE = 0.75  # the same for sentences of which one is the other's copy
RUN = 0.6  # the same for an unbroken run of words beside the names
FEWEST = 1 / 3  # of a dozen words in common, below which two people are two
TO_MANY = word_set("accuse arrest capture charge convict detain hospitalize indict injure jail kill sentence shoot wound")
SHARED = word_set("councilman councilwoman councillor delegate deputy detective lawmaker magistrate officer sergeant trooper")
PLACED = (0.6, 0.3)  # likeness of the governors, and of what stands or is said beside the names, that make a like place


def apart(slots: Sequence[Placed], found: Mapping[str, Vector], pairs: Pairs) -> Mask:
    """Which pairs of slots of two names are never one matter; `found` are the features of `contest`."""
    akin, office = found["surname"] > 0, found["one office"] > 0
    people = equal([p.name.kind if p.name.kind == "person" else "" for p in slots], pairs) > 0
    alike = (found["most words"] >= ALIKE) & ~(people & (found["many words"] < FEWEST))
    one, both = _spoken(slots, pairs)
    untold = found["described"] < PLACED[1]
    one_of_many = _one_of_many(slots, pairs) & ~akin & (found["most words"] < ONE)
    said = untold & ((one & (~akin | (found["before"] == 0))) | (both & ~akin))
    known = (found["strangers"] == 0) & (found["before"] < RUN) & (found["after"] < RUN)
    streets = _streets(slots, pairs) & (found["before"] < PLACED[1])
    never = _numbers(slots, pairs) | _levels(slots, pairs) | _overlap(slots, pairs) | _idle(slots, pairs)
    others = np.where(akin, _families(slots, pairs), _offices(slots, pairs))
    unlike = known | (people & ~akin & ~office)
    elsewhere = (_elsewhere(found) | _beings(slots, pairs) | (found["strange company"] > 0)) & (found["most words"] < ONE)
    return np.asarray(never | others | (elsewhere & ~office) | streets | (unlike & ~alike) | (said & ~office) | one_of_many)


def _either(slots: Sequence[Placed], holds: Callable[[Placed], bool], pairs: Pairs) -> Mask:
    flags = np.array([holds(p) for p in slots], dtype=bool)
    return np.asarray(flags[pairs.left] | flags[pairs.right])


def disjoint(bags: Sequence[Bag], pairs: Pairs) -> Mask:
    """Two bags that hold something each, and nothing in common."""
    full = np.array([bool(bag) for bag in bags])
    return np.asarray(full[pairs.left] & full[pairs.right] & (members_common(bags, pairs) == 0))


def _numbers(slots: Sequence[Placed], pairs: Pairs) -> Mask:
    """Each has another number close by: of a block in a street, of a telephone, an age."""
    return disjoint([frozenset(w for w in (*p.slot.before[:WIDE], *p.slot.after[:WIDE]) if any(map(str.isdigit, w))) for p in slots], pairs)


def _levels(slots: Sequence[Placed], pairs: Pairs) -> Mask:
    """A street and a town, a town and its state: one lies in the other, or may."""
    size = numbered([level(p) for p in slots])
    return np.asarray((size[pairs.left] != size[pairs.right]) & (size[pairs.left] >= 0) & (size[pairs.right] >= 0))


def level(p: Placed) -> str:
    """How large a place is, by its name; "" for what is no place."""
    words = words_of(p.name.text)
    if fold(p.name.text) in tables().states:
        return "state"
    if p.actor.startswith("country:"):
        return "country"
    last = words[-1] if len(words) > 1 else ""
    if last in STREETS or last in SHIRES:
        return "street" if last in STREETS else "shire"
    return "site" if p.name.kind == "place" else ""


def _beings(slots: Sequence[Placed], pairs: Pairs) -> Mask:
    """A person and what is none."""
    person = np.array([p.name.kind == "person" for p in slots])
    return np.asarray(person[pairs.left] != person[pairs.right])


def _streets(slots: Sequence[Placed], pairs: Pairs) -> Mask:
    """Two streets: a place has one on each side."""
    return equal([size if (size := level(p)) == "street" else "" for p in slots], pairs) > 0


def _families(slots: Sequence[Placed], pairs: Pairs) -> Mask:
    """One is a mother, a brother, a cousin in its report, or named close to one, the other not."""
    called: dict[tuple[str, int], set[str]] = {}
    for p in slots:
        called.setdefault((p.actor, p.report), set()).update(p.slot.described & KIN)
    bags = [frozenset(called[p.actor, p.report] | ({*p.slot.before, *p.slot.after} & KIN)) for p in slots]
    kin = np.array([bool(bag) for bag in bags])
    return np.asarray(kin[pairs.left] != kin[pairs.right]) | disjoint(bags, pairs)


def _overlap(slots: Sequence[Placed], pairs: Pairs) -> Mask:
    """What only one name has stands next to the other, or is in a name beside it: "Shock [Trauma Centre]", "[Shock Centre]"."""
    names = [frozenset(words_of(p.form)) for p in slots]
    there: dict[tuple[int, int], set[str]] = {}
    for p, name in zip(slots, names, strict=True):
        there.setdefault((p.report, p.slot.sentence), set()).update(name)
    around = [
        frozenset({*there[p.report, p.slot.sentence], *p.slot.before[:CLOSE], *p.slot.after[:CLOSE]} - name)
        for p, name in zip(slots, names, strict=True)
    ]
    bags, size = [*names, *around], len(slots)
    one = Pairs(2 * size, pairs.left, pairs.right + size)
    other = Pairs(2 * size, pairs.right, pairs.left + size)
    return np.asarray((members_common(bags, one) > 0) | (members_common(bags, other) > 0))


def _idle(slots: Sequence[Placed], pairs: Pairs) -> Mask:
    """In a headline, or where it is said who did or did not comment: each report asks others."""
    return _either(slots, lambda p: p.passage == "headline" or "comment" in p.slot.words, pairs)


def _elsewhere(found: Mapping[str, Vector]) -> Mask:
    """Nothing places the two alike but the sentence as a whole: each is another part of it."""
    governed, beside = PLACED
    near = np.maximum.reduce([found["before"], found["after"], found["described"]])
    part = np.maximum(found["surname"], found["head"])
    tied = (found["relation"] > 0) & (found["people"] == 0)
    return np.asarray((found["governor"] < governed) & ~tied & (near < beside) & (part == 0))


def _spoken(slots: Sequence[Placed], pairs: Pairs) -> tuple[Mask, Mask]:
    """Does one of the two say something, or do both? Many speak of one event, and in one setting."""
    says = np.array([p.slot.relation == "subject" and p.slot.governor in SAYING - {"tell"} for p in slots])
    left, right = says[pairs.left], says[pairs.right]
    return np.asarray(left != right), np.asarray(left & right)


def _one_of_many(slots: Sequence[Placed], pairs: Pairs) -> Mask:
    """Two people of whom something is told that is true of several: "Ada Holm was charged", "Deputy Otto Brandauer"."""
    told = np.array([p.name.kind == "person" and p.slot.governor in TO_MANY for p in slots])
    done = told & np.array([p.slot.relation == "object" for p in slots])
    rank = equal([p.role.role if p.role and p.role.role in SHARED else "" for p in slots], pairs) > 0
    left, right = pairs.left, pairs.right
    return np.asarray(rank | (told[left] & told[right] & (done[left] | done[right])))


def _offices(slots: Sequence[Placed], pairs: Pairs) -> Mask:
    """Each holds another office, or the same one of another body, or one did so formerly."""
    held = [p.role.role if p.role else "" for p in slots]
    role = numbered([role.removesuffix("person").removesuffix("man").removesuffix("wo") for role in held])
    body = numbered([(p.role.body or "") if p.role else "" for p in slots])
    former = np.array([p.role is not None and p.role.former for p in slots])
    left, right = pairs.left, pairs.right
    one_body = (body[left] == body[right]) & (body[left] >= 0)
    others = ~one_body & disjoint([p.slot.proper - ROLES - DOMAINS for p in slots], pairs)
    both = (role[left] >= 0) & (role[right] >= 0)
    return np.asarray((both & ((role[left] != role[right]) | others)) | (former[left] != former[right]))
