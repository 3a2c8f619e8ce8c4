"""What a model answers: taken only in the form that was asked for, and then only as far as the reports bear it out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from rashomon.errors import ReaderError
from rashomon.readers.questions import Passage, Question, one_line

Proposed = Literal["agreed", "compatible", "updated", "disputed"]
LONGEST = 1_000  # characters of a quote


class _Strict(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Answer(_Strict):
    """The answer to one question, as the model gives it."""

    same: bool
    verdict: Proposed | None
    first: str = Field(max_length=LONGEST)
    second: str = Field(max_length=LONGEST)


class _Numbered(Answer):
    id: str = Field(max_length=20)


class _Answers(_Strict):
    answers: list[_Numbered]


class _Message(BaseModel):
    content: str


class _Choice(BaseModel):
    message: _Message


class _Completion(BaseModel):
    choices: list[_Choice] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two facts that are one matter, as far as the model can tell and the reports bear out."""

    question: Question
    verdict: Proposed


def read_answers(body: bytes, asked: int) -> dict[int, Answer]:
    """The answers in the body of a completion, by the index of their question; raises ReaderError where they are not in form."""
    try:
        content = _Completion.model_validate_json(body).choices[0].message.content
        answers = _Answers.model_validate_json(content.strip()).answers
    except ValidationError as error:
        raise ReaderError(f"expected answers in the form asked for, found {_fault(error)}") from error
    numbers = {str(n + 1): n for n in range(asked)}
    ids = [answer.id for answer in answers]
    if len(ids) != len(set(ids)) or not numbers.keys() >= set(ids):
        raise ReaderError("expected one answer to each question, found answers to none of the questions, or two to one")
    return {numbers[a.id]: Answer(same=a.same, verdict=a.verdict, first=a.first, second=a.second) for a in answers}


def checked(question: Question, answer: Answer) -> Proposal | str | None:
    """The proposal, why it is refused, or None where the model joins nothing."""
    if not answer.same:
        return None
    if answer.verdict is None:
        return "no verdict"
    if not (_stands(answer.first, question.first) and _stands(answer.second, question.second)):
        return "a quote that does not stand in the report"
    if answer.verdict not in _possible(question):
        return f"the verdict {answer.verdict} for values that {'can' if question.pair.meet else 'can not'} both be true"
    return Proposal(question, answer.verdict)


def _stands(quote: str, passage: Passage) -> bool:
    """Are these words of the passage, the value's among them?"""
    words = one_line(quote)
    return words in passage.words and passage.value in words


def _possible(question: Question) -> Sequence[Proposed]:
    return ("agreed", "compatible") if question.pair.meet else ("updated", "disputed")


def _fault(error: ValidationError) -> str:
    """The first thing that is wrong, without what was sent."""
    first = error.errors(include_input=False, include_url=False, include_context=False)[0]
    where = ".".join(str(part)[:40] for part in first["loc"])
    return f"{first['msg'][:120]}{f' at {where}' if where else ''}"
