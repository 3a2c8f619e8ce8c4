"""What a dossier says on a question, as the plain object that `schemas/answer-1.json` describes."""

from __future__ import annotations

from dataclasses import replace

from rashomon.outputs.json import JsonObject, dossier_object
from rashomon.types import Answer, Dossier

ANSWER = "rashomon/answer/1"
SHOWN = ("id", "source", "title", "outlet", "published", "published_basis", "url", "belongs")  # of a report; its text is in the dossier


def answer_object(answer: Answer, dossier: Dossier) -> JsonObject:
    """The object that `rashomon find --json` prints: facts and quotes as in the dossier, each with its score."""
    facts, quotes = tuple(found.fact for found in answer.facts), tuple(found.quote for found in answer.quotes)
    whole = dossier_object(replace(dossier, facts=facts, quotes=quotes))
    return {
        "schema": ANSWER,
        "question": answer.question,
        "sought": answer.sought,
        "facts": [{**fact, "score": found.score} for fact, found in zip(whole["facts"], answer.facts, strict=True)],
        "quotes": [{**quote, "score": found.score} for quote, found in zip(whole["quotes"], answer.quotes, strict=True)],
        "reports": [{name: report[name] for name in SHOWN} for report in whole["reports"]],
        "skipped": whole["skipped"],
        "stale": whole["stale"],
    }
