"""What an event is, for a reader, in the words of one of its reports; else its sides beside the words of the act."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.dossier.phrases import Phrase, phrase_at
from rashomon.dossier.wording import one_line, shortened
from rashomon.relations.parties import PRONOUNS
from rashomon.relations.told import Told
from rashomon.types import Parsed

_MARKS = str.maketrans(dict.fromkeys('“”"«»'))
LONGEST = 60  # characters of an act, where no clause tells it well
MOST = 140  # characters of a clause
TRIED = 8  # tellings that are looked at


def what_of(tellings: Sequence[Told], parsed: Mapping[str, Parsed], names: Mapping[str, str]) -> str:
    """ "Corran revoked the envoy’s visa" as a report has it; "Corran – “revoked the visa” – Elva" where none says it in one clause."""
    ranked = sorted(tellings, key=_plainness)[:TRIED]
    phrases = [(phrase, told) for told in ranked if (phrase := _phrase(told, parsed[told.report])).tells and "…" not in phrase.text]
    whole = [phrase.text for phrase, told in phrases if _tells_both(phrase, told)]
    parts = [words for told in ranked if (words := _clause(told, parsed[told.report])) is not None]
    words = next(iter((*whole, *parts, *(phrase.text for phrase, _ in phrases))), None)
    return words[:1].upper() + words[1:] if words else _between(ranked[0], parsed, names)


def _clause(told: Told, parsed: Parsed) -> str | None:
    """From the one party to the other, where one of them opens it and neither is a pronoun: "Corran’s seizure of the Elvan trawler"."""
    event = told.event
    parties = [party for party in (event.source, event.target) if party is not None]
    words = one_line(parsed.report.text[event.clause.start : event.clause.end])
    opens = any(party.start == event.clause.start for party in parties)
    named = len(parties) == 2 and not any(party.text.casefold() in PRONOUNS and party.text != "US" for party in parties)
    return words if opens and named and len(words) <= MOST and event.clause.start < event.start < event.clause.end else None


def _between(told: Told, parsed: Mapping[str, Parsed], names: Mapping[str, str]) -> str:
    act = shortened(_unquoted(parsed[told.report].report.text[told.event.start : told.event.end]), LONGEST)
    return f"{names[told.source.side]} – “{act}” – {names[told.target.side]}"


def _unquoted(text: str) -> str:
    return one_line(text.translate(_MARKS))


def _plainness(told: Told) -> tuple[object, ...]:
    """What speaks against telling an event in the words of a report, the worst first."""
    return told.modality != "done", told.event.voice != "outlet", told.headline, told.days is None, told.order


def _phrase(told: Told, parsed: Parsed) -> Phrase:
    """The clause around a verb; of an act that a noun tells the clause tells another: "he condemned [Corran’s raid on Elva]"."""
    span = parsed.doc.char_span(told.event.start, told.event.end, alignment_mode="expand")
    nominal = span is not None and len(span) > 0 and span.root.pos_ in {"NOUN", "PROPN"}
    return Phrase("") if nominal else phrase_at(parsed, told.event.start, told.event.end)


def _tells_both(phrase: Phrase, told: Told) -> bool:
    parties = (told.event.source, told.event.target)
    return all(party is not None and one_line(party.text) in phrase.text for party in parties)
