"""What a question asks for: the kinds of fact that can answer it, the words they must be about, and whose words are wanted."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.asking.words import words_of
from rashomon.facts.naming import LABELS
from rashomon.mentions.quotes.lexicon import verbs
from rashomon.mentions.values.units import currency_named, unit_named
from rashomon.statements.clauses import CARRIERS, LIGHT
from rashomon.types import FactKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

WHEN: tuple[FactKind, ...] = ("date", "time")
HOW: Mapping[str, tuple[FactKind, ...]] = {  # after "how"
    "long": ("duration", "length"),
    "many": ("count",),
    "much": ("money", "percent", "mass", "count"),
    "old": ("age",),
    "far": ("length",),
    "high": ("length", "percent", "money"),
    "tall": ("length",),
    "deep": ("length",),
    "wide": ("length",),
    "fast": ("speed",),
    "heavy": ("mass",),
}
NOUNS: Mapping[str, tuple[FactKind, ...]] = {  # in "what time", "the cost of", "death toll"
    **dict.fromkeys(("day", "date", "month", "year", "time", "hour", "week", "weekday"), WHEN),
    **dict.fromkeys(("price", "cost", "sum", "amount"), ("money",)),
    **dict.fromkeys(("percentage", "percent", "share", "proportion", "rate"), ("percent",)),
    **dict.fromkeys(("number", "toll"), ("count",)),
    **dict.fromkeys(("height", "width", "depth", "distance"), ("length",)),
    "length": ("duration", "length"),
    "duration": ("duration",),
    "weight": ("mass",),
    "speed": ("speed",),
    "age": ("age",),
}
SIZES = frozenset({"high", "tall", "deep", "wide", "heavy", "height", "width", "depth"})  # tell one length from another
BARE = frozenset({  # implied by the kind of answer, so that they tell little
    "last", "happen", "occur", "cost", "measure", "weigh", "people", "person", "thing", "money", "time", "long", "many", "much", "old",
    "far", "high",
})  # fmt: skip
REACTING = frozenset({"comment", "describe", "react", "think"})  # ask for words too, though they take none in quotation marks
OPENING = frozenset({"how", "when", "where", "who", "whom", "whose", "which", "what", "why"})
ASKING = frozenset({
    "am", "is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could", "shall", "should", "may",
    "might", "must",
})  # fmt: skip
FULL, SORT, FAINT = 1.0, 0.75, 0.35


@dataclass(frozen=True, slots=True)
class Term:
    """A word that what answers must be about."""

    word: str  # in lower case, without accents
    weight: float  # SORT for the sort of name that is wanted, FAINT for what the kind of answer implies
    name: bool = False  # a part of a name


@dataclass(frozen=True, slots=True)
class Question:
    text: str
    opening: str  # "how", "where"; "" where there is none
    kinds: tuple[FactKind, ...]  # of the facts that can answer it; none where any can
    sought: str  # for a reader: "how long, about: call"
    terms: tuple[Term, ...]
    speaker: tuple[Term, ...] = ()  # whose words are wanted: "Marant" in "what did Marant say about the dam"
    counted: str = ""  # "soldier" in "how many soldiers"

    @property
    def broad(self) -> bool:
        """ "When did it happen?", "What did the mayor say?": whatever is of the kind, or in that mouth, answers."""
        return bool(self.kinds or self.speaker) and all(term.weight == FAINT for term in self.terms)


def read_question(doc: Doc) -> Question:
    """ "How long was the call?": durations and lengths, about a call. "Did the mayor resign?": statements."""
    tokens = [token for token in doc if not token.is_space]
    opening = next((token for token in tokens if token.lower_ in OPENING), None)
    word = opening.lower_ if opening else ""
    after = [token for token in tokens if opening is None or token.i > opening.i]
    asked, kinds = _asked(word, after)
    speaker = _speaker(tokens) if word == "what" or (word == "how" and not kinds) else []
    if speaker:
        asked, kinds = set(), ()
    spoken = {token.i for token in speaker} | ({token.i for token in tokens if _says(token)} if speaker else set())
    terms = [token for token in tokens if token.i not in asked | spoken and _carries(token)]
    return Question(
        text=" ".join(doc.text.split()),
        opening=word,
        kinds=kinds,
        sought=_sought(kinds, terms, speaker),
        terms=_terms(terms, {_sort_of_answer(after)} if kinds == ("name",) and word in {"which", "what"} else set()),
        speaker=_terms(speaker, set()),
        counted=_counted(after) if kinds == ("count",) else "",
    )


def _asked(word: str, after: Sequence[Token]) -> tuple[set[int], tuple[FactKind, ...]]:
    """The tokens that only say what kind of answer is wanted, and the kinds; none where any will do."""
    if word == "how" and after:
        return {after[0].i} - _sizes(after[0]), _how(after)
    if word == "when":
        return set(), WHEN
    if word in {"who", "whom", "whose", "where"}:
        return set(), ("name",)
    if word == "why" or (not word and after and after[0].lower_ in ASKING):
        return set(), ("statement",)
    noun = next((token for token in after if token.pos_ == "NOUN" and token.dep_ != "compound"), None)
    if noun is not None and noun.lemma_ in NOUNS:
        return {noun.i} - _sizes(noun), NOUNS[noun.lemma_]
    return set(), ("name",) if word == "which" or (word == "what" and after and after[0] is noun) else ()


def _counted(after: Sequence[Token]) -> str:
    """ "officer" in "how many police officers"."""
    noun = next((token for token in after if token.pos_ in {"NOUN", "PROPN"} and token.dep_ != "compound"), None)
    return noun.lemma_.lower() if noun is not None and noun.lemma_.lower() not in BARE else ""


def _how(after: Sequence[Token]) -> tuple[FactKind, ...]:
    """ "how many minutes" is a duration, "how many euros" money, "how many people" a count; "how did it happen" anything."""
    word, *rest = after
    if word.lower_ in {"many", "much"} and rest:
        if currency_named(rest[0].lower_):
            return ("money",)
        unit = unit_named(rest[0].lower_)
        if unit is not None and unit.kind in {"duration", "length", "mass", "speed", "percent"}:
            return (unit.kind, "count")
    if word.lower_ == "long" and rest and rest[0].lower_ == "ago":
        return WHEN
    return HOW.get(word.lower_, ())


def _sizes(token: Token) -> set[int]:
    return {token.i} if token.lemma_.lower() in SIZES else set()


def _speaker(tokens: Sequence[Token]) -> list[Token]:
    """Who is to have said what is asked for: "What did the energy minister say about the dam?"."""
    verb = next((token for token in tokens if _says(token)), None)
    subjects = [] if verb is None else [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]
    return [token for subject in subjects for token in subject.subtree if _carries(token)]


def _says(token: Token) -> bool:
    """ "say", "warn", "promise": what can be said in quotation marks and with "that"."""
    frames = verbs().get(token.lemma_, frozenset())
    return token.pos_ == "VERB" and (token.lemma_ in REACTING or {"quote", "clause"} <= frames)


def _carries(token: Token) -> bool:
    lemma = token.lemma_.lower()
    return (token.pos_ in CARRIERS or token.pos_ == "NUM") and lemma not in LIGHT | OPENING and any(c.isalnum() for c in lemma)


def _sort_of_answer(after: Sequence[Token]) -> int:
    """The noun that says what sort of name is wanted, which reports have no need to say: "city" in "which city was hit"."""
    return next((token.i for token in after if token.pos_ in {"NOUN", "PROPN"} and token.dep_ != "compound"), -1)


def _terms(tokens: Sequence[Token], sorts: Container[int]) -> tuple[Term, ...]:
    weighed = ((token, SORT if token.i in sorts else _weight(token)) for token in tokens)
    found = (Term(word, weight, token.pos_ == "PROPN") for token, weight in weighed for word in words_of(token.text))
    return tuple({term.word: term for term in found}.values())


def _weight(token: Token) -> float:
    return FAINT if {token.lemma_.lower(), token.lower_} & BARE else FULL


def _sought(kinds: Sequence[FactKind], terms: Sequence[Token], speaker: Sequence[Token]) -> str:
    """ "how long, about: call", "what is said by: mayor, about: dam"."""
    what = LABELS.get(kinds[0], "what is said") if kinds else "what is said"
    by = f" by: {' '.join(token.text for token in speaker)}" if speaker else ""
    about = f", about: {' '.join(token.text for token in terms)}" if terms else ""
    return f"{what}{by}{about}"
