"""Who of those on the way of an act can act and be acted on, and who does it to whom.

[Elva] and [Corran] signed a pact      each with the other
[Elva] met [Corran]                    and so does who is met
[the clerk] was arrested               somebody unnamed does it to the clerk
the storm killed three                 a storm acts on nobody
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rashomon.events.coding import Act
from rashomon.events.parties import is_of, is_own, is_party, is_place
from rashomon.events.paths import OBJECT, arguments, is_passive
from rashomon.events.phrases import sides
from rashomon.statements.clauses import fold
from rashomon.statements.present import Present

if TYPE_CHECKING:
    from spacy.tokens import Token

MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE"})  # what those joined do with one another
MADE = frozenset(  # that too, whatever its code: "[A and B] signed a pact", "declared a truce", "failed to reach a deal"
    {"agreement", "accord", "deal", "pact", "treaty", "memorandum", "contract", "convention", "charter", "settlement", "compromise"}
    | {"ceasefire", "truce", "armistice", "tie", "relation", "relationship", "talk", "negotiation", "dialogue", "swap", "exchange"}
)
CLASHING = frozenset({"ASSAULT", "ACCUSE"})  # and this, where nobody else is told: "[A and B] clashed"
MET = frozenset({"meet", "negotiate", "phone"})  # modes that are done by both
OPINIONS = frozenset({"ACCUSE", "REJECT", "SUPPORT", "PROTEST"})  # on anything
PHYSICAL = frozenset({"ASSAULT", "COERCE", "YIELD", "MOBILIZE", "THREATEN"})  # on what stands somewhere
UNTOLD = frozenset({"COERCE", "ACCUSE", "SANCTION", "YIELD"})  # though nobody is said to do it: "was arrested", but not "was killed"
FIRST_AND_SECOND = frozenset({"i", "we", "you", "me", "us"})  # nobody knows whom they mean, unless the speaker is known
SAME = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "they": "they", "them": "they", "their": "they"}
FACING = frozenset({"with", "to", "in"})
AGAINST = frozenset({"against", "over", "at", "outside", "of", "about", "by"})

Pair = tuple["Token | None", "Token"]


def pairs_of(act: Act, present: Present) -> tuple[Pair, ...]:
    """Who does it, and to whom; nobody does it to himself."""
    doing = [one for w in act.sources for one in sides(w, present) if _acts(one, act, present)]
    done_to = [one for w in act.targets for one in sides(w, present) if _bears(one, act, present)]
    if not act.sources and is_passive(act.words[0]) and (act.code in UNTOLD or (act.code == "ASSAULT" and act.mode)):
        patients = {a.word.i for a in arguments(act.words[0]) if a.link == OBJECT}
        return tuple((None, one) for one in done_to if one.i in patients and is_party(one, present))
    found = [(a, b) for a, b in _paired(act, doing, done_to) if a.i != b.i and not _whose(a, present) & _whose(b, present)]
    return tuple(dict.fromkeys(found))


def _whose(word: Token, present: Present) -> frozenset[str]:
    """Whom a word names or means; of "his government" him."""
    owners = [c for c in word.children if c.dep_ == "poss" and is_of(word, "state")]
    meant = (present.pronouns.get(c.idx) for c in owners)
    return present.those(word) | frozenset(filter(None, meant)) | {SAME[t.lower_] for t in (word, *owners) if t.lower_ in SAME}


def _paired(act: Act, doing: list[Token], done_to: list[Token]) -> Iterator[tuple[Token, Token]]:
    if len(doing) > 1 and (act.code in MUTUAL or any(fold(w.lemma_) in MADE for w in act.words)):
        yield from ((a, b) for a in doing for b in doing)
        done_to = [one for one in done_to if one.dep_ == "pobj" and one.head.lower_ in FACING]
    elif len(doing) > 1 and not done_to and act.code in CLASHING and not any(c.dep_ == "dobj" for c in act.words[0].children):
        yield from ((a, b) for a in doing for b in doing)
    yield from ((a, b) for a in doing for b in done_to)
    if act.code == "CONSULT" and act.mode in MET:
        yield from ((b, a) for a in doing for b in done_to)


def _acts(word: Token, act: Act, present: Present) -> bool:
    """Whether it can be the one who acts: somebody, a capital that stands for a state, and of an assault the weapon."""
    weapon = act.code == "ASSAULT" and is_of(word, "weapon")
    return not _is_unknown(word, present) and (weapon or is_party(word, present) or is_place(word, present))


def _bears(word: Token, act: Act, present: Present) -> bool:
    """Whether it can be acted on so: anything can be condemned or rejected, but only what stands somewhere can be struck."""
    aimed = act.code != "PROTEST" or (word.dep_ == "pobj" and word.head.lower_ in AGAINST)
    if word.pos_ == "PRON" and not is_party(word, present):
        return False
    told = act.code != "REJECT" and word in act.words  # "lodged a [complaint]" is not what is complained of
    thing = (act.code in OPINIONS and aimed and not told and not is_own(word)) or (act.code in PHYSICAL and is_of(word, "thing"))
    placed = is_place(word, present) and act.mode != "phone"
    return not _is_unknown(word, present) and (thing or is_party(word, present) or placed)


def _is_unknown(word: Token, present: Present) -> bool:
    open_ = word.lower_ in FIRST_AND_SECOND or word.tag_ == "WP"
    return word.pos_ == "PRON" and open_ and word.idx not in present.pronouns
