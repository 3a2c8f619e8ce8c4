"""The second reader consulted: open pairs in, decisions out, and a line for whatever went wrong."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rashomon.errors import ReaderError
from rashomon.readers.answers import Answer, Proposal, checked, read_answers
from rashomon.readers.asking import Unreachable, ask
from rashomon.readers.cache import keep, recall
from rashomon.readers.pairs import open_pairs
from rashomon.readers.questions import Question, fingerprint, question
from rashomon.readers.spec import ReaderSpec
from rashomon.types import Decision, Fact, Join, Settle, Understanding

CONFIDENCE = 0.6  # of a fact that a model has decided


@dataclass(frozen=True, slots=True)
class Consulted:
    """What a second reader proposes, as decisions, and a line for the user on everything that went wrong."""

    decisions: tuple[Decision, ...]
    trouble: tuple[str, ...]


def consult(reader: ReaderSpec, facts: Sequence[Fact], understandings: Sequence[Understanding]) -> Consulted:
    """Never raises for what the model or the line to it does: what can't be had is left as the core has it."""
    limits = reader.limits
    asked = [question(p, understandings, limits.characters) for p in open_pairs(facts, understandings, limits.questions)]
    known: dict[int, Answer] = {n: a for n, q in enumerate(asked) if (a := recall(reader.cache, fingerprint(reader, q)))}
    trouble = list(_answered(reader, asked, known))
    found = [checked(asked[n], known[n]) for n in sorted(known)]
    refused = Counter(one for one in found if isinstance(one, str))
    trouble += [f"{count} of the answers refused: {why}" for why, count in sorted(refused.items())]
    proposals = [one for one in found if isinstance(one, Proposal)]
    return Consulted(tuple(_decisions(proposals, reader.model)), tuple(f"second reader {reader.model}: {line}" for line in trouble))


def reading_with(
    reader: ReaderSpec, tell: Callable[[str], None]
) -> Callable[[Sequence[Fact], Sequence[Understanding]], Sequence[Decision]]:
    """A second reader as `reconcile` takes it, which tells what goes wrong, a line at a time."""

    def propose(facts: Sequence[Fact], understandings: Sequence[Understanding]) -> Sequence[Decision]:
        consulted = consult(reader, facts, understandings)
        for line in consulted.trouble:
            tell(line)
        return consulted.decisions

    return propose


def _answered(reader: ReaderSpec, asked: Sequence[Question], known: dict[int, Answer]) -> Iterator[str]:
    """Asks what is not known yet, adds it to `known`, and says what went wrong."""
    deadline = time.monotonic() + reader.limits.total
    fresh = [n for n in range(len(asked)) if n not in known]
    size = max(1, reader.limits.batch)
    for batch in (fresh[i : i + size] for i in range(0, len(fresh), size)):
        try:
            answers = read_answers(ask(reader, [asked[n] for n in batch], deadline), len(batch))
        except Unreachable as error:
            yield str(error)
            return
        except ReaderError as error:
            yield str(error)
            continue
        known.update({batch[i]: answer for i, answer in answers.items()})
        yield from _kept(reader, [(asked[batch[i]], answer) for i, answer in answers.items()])


def _kept(reader: ReaderSpec, answers: Sequence[tuple[Question, Answer]]) -> Iterator[str]:
    try:
        for asked, answer in answers:
            keep(reader.cache, fingerprint(reader, asked), answer)
    except OSError as error:
        yield f"its answers can't be kept in {reader.cache} ({error.strerror or error})"


def _decisions(proposals: Sequence[Proposal], model: str) -> Iterator[Decision]:
    """Each fact is joined to one other at most, the likeliest, so that no chain of guesses makes a fact.

    Joined facts are judged anew by their ranges, which tell whether both can be true, but not always that one has been overtaken.
    """
    taken: set[str] = set()
    for proposal in proposals:
        asked = proposal.question
        ids = (asked.pair.first.fact.id, asked.pair.second.fact.id)
        if not taken & set(ids):
            taken.update(ids)
            note = f"“{asked.first.value}” and “{asked.second.value}” are on one matter"
            yield Join(facts=ids, by="model", who=model, note=note, sure=CONFIDENCE)
            if proposal.verdict == "updated":
                yield Settle(fact=ids[0], verdict="updated", by="model", who=model, sure=CONFIDENCE)
