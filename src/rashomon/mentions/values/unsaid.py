"""What a number counts where no noun follows it: "killing four", "the toll rose to five", "eight of them", "a family of five"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.mentions.values.numbers import CROWDS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_HARM = frozenset({
    "kill", "shoot", "wound", "injure", "hurt", "arrest", "detain", "evacuate", "hospitalize", "hospitalise", "displace", "infect",
    "rescue", "die",
})  # fmt: skip
_GROUPS = frozenset({"family", "group", "party", "crew", "team", "gang"})
_PARENTS = frozenset({"mother", "father", "parent", "mom", "dad", "mum"})
_TOLLS = frozenset({"toll", "fatality", "casualty"})
_SUMS = frozenset({"number", "total", "count", "tally"})
_MOVES = frozenset({
    "rise", "climb", "grow", "increase", "jump", "reach", "stand", "pass", "hit", "exceed", "soar", "drop", "fall", "surge", "top",
    "mount", "be", "put", "revise", "raise", "bring", "take", "lower",
})  # fmt: skip
_VICTIMS = frozenset({"dead", "injured", "wounded", "missing", "homeless", "displaced", "casualties", "fatalities"})
_PRONOUNS = frozenset({"them", "those", "these", "whom"})
_SUMMED = frozenset({"nsubj", "nsubjpass", "dobj"})
_SINGULAR = {
    "people": "person",
    "persons": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "lives": "life",
    "olds": "person",
}
BACK = 60  # tokens in which the noun of a pronoun is looked for
PERSON = "person"


def unsaid(doc: Doc, number: int) -> str:
    """The singular lemma of what the number at a token counts; "" where nothing tells it."""
    return _by_pronoun(doc, number) or _by_harm(doc, number) or _by_group(doc, number) or _by_sum(doc[number]) or _by_whole(doc[number])


def singular(token: Token) -> str:
    """ "passengers" passenger, "people" person, "Americans" american."""
    word = token.lower_
    if word in _SINGULAR:
        return _SINGULAR[word]
    if token.pos_ == "PROPN" and token.tag_ == "NNPS" and word.endswith("s"):
        return word[:-1]
    return token.lemma_.lower()


def is_plural(token: Token) -> bool:
    return token.tag_ in {"NNS", "NNPS"} or token.lower_ in _SINGULAR


def _by_harm(doc: Doc, number: int) -> str:
    """ "killing four", "12 were wounded"."""
    harmed = doc[number].head.lemma_.lower() in _HARM or (number > 0 and doc[number - 1].lemma_.lower() in _HARM)
    return PERSON if harmed else ""


def _by_group(doc: Doc, number: int) -> str:
    """ "a family of five", "a mother of two"."""
    if number < 2 or doc[number - 1].lower_ != "of":
        return ""
    before = doc[number - 2].lemma_.lower()
    return PERSON if before in _GROUPS else "child" if before in _PARENTS else ""


def _by_sum(number: Token) -> str:
    """ "the death toll rose to five", "the number of arrests reached 34", "she put the toll at nine"."""
    verb = number.head.head if number.dep_ == "pobj" else number.head
    if verb.lemma_.lower() not in _MOVES:
        return ""
    sums = (_summed(t) for t in verb.children if t.dep_ in _SUMMED and t.i < number.i)
    return next((found for found in sums if found), "")


def _summed(subject: Token) -> str:
    """What a sum is of: "the toll" and "the number of dead" of people, "the number of arrests" of arrests."""
    lemma = subject.lemma_.lower()
    if lemma in _TOLLS:
        return PERSON
    if lemma not in _SUMS:
        return ""
    of = next((t for t in subject.children if t.lower_ == "of"), None)
    counted = next((t for t in of.children if t.dep_ == "pobj"), None) if of is not None else None
    if counted is None:
        return ""
    return PERSON if counted.lower_ in _VICTIMS else singular(counted) if is_plural(counted) else ""


def _by_pronoun(doc: Doc, number: int) -> str:
    """ "It treated 43 people. Eight of them …": what the last number before the pronoun counts."""
    following = doc[number + 1 : number + 3]
    if len(following) < 2 or following[0].lower_ != "of" or following[1].lower_ not in _PRONOUNS:
        return ""
    for token in reversed(doc[max(0, number - BACK) : number]):
        if is_plural(token) and (any(t.dep_ == "nummod" for t in token.children) or token.head.head.lower_ in CROWDS):
            return singular(token)
    return ""


def _by_whole(number: Token) -> str:
    """ "Of the 31 dams, 19 are privately run"."""
    of = next((t for head in (number, number.head) for t in head.children if t.lower_ == "of" and t.i < number.i), None)
    whole = next((t for t in of.children if t.dep_ == "pobj" and is_plural(t)), None) if of is not None else None
    return singular(whole) if whole is not None else ""
