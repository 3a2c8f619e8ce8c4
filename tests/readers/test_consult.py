"""A second reader consulted over a real line: what is sent, what is taken from a good or lying answer, and what is kept."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from rashomon.readers import Consulted, ReaderSpec, ReadingLimits, consult
from rashomon.types import Decision, Fact, Join, Settle, Understanding

if TYPE_CHECKING:
    from readers.conftest import Model, Reply

Story = tuple[Understanding, ...]
Asked = dict[str, Any]
SAVED, LORRIES = {"saved-a", "saved-b"}, {"lorries-a", "lorries-b"}


def joined(decisions: tuple[Decision, ...]) -> list[set[object]]:
    return [set(d.facts) for d in decisions if isinstance(d, Join)]


def nothing(consulted: Consulted, *words: str) -> bool:
    """No decision, and one line of trouble that says this."""
    return not consulted.decisions and len(consulted.trouble) == 1 and all(word in consulted.trouble[0] for word in words)


# --- a good answer ----------------------------------------------------------------------------------------------------


def test_what_the_reports_bear_out_is_proposed(model: Model, reader: ReaderSpec, facts: list[Fact], story: Story) -> None:
    model.answer = model.answering
    consulted = consult(reader, facts, story)
    assert consulted.trouble == ()
    assert len(joined(consulted.decisions)) == 2
    assert SAVED in joined(consulted.decisions)
    assert LORRIES in joined(consulted.decisions)
    assert {(d.by, d.who) for d in consulted.decisions} == {("model", "small")}
    assert all(d.sure < 0.8 for d in consulted.decisions)
    assert any("“14 passengers” and “17 passengers”" in d.note for d in consulted.decisions)


def test_only_that_one_has_been_overtaken_is_the_models_to_say(model: Model, reader: ReaderSpec, facts: list[Fact], story: Story) -> None:
    model.answer = lambda payload: model.in_form(
        [model.answered(q, **({"verdict": "updated"} if "passengers" in q["first"]["value"] else {})) for q in model.questions(payload)]
    )
    settled = [d for d in consult(reader, facts, story).decisions if isinstance(d, Settle)]
    assert [(d.fact in SAVED, d.verdict, d.by) for d in settled] == [(True, "updated", "model")]


def test_what_is_sent(model: Model, reader: ReaderSpec, facts: list[Fact], story: Story) -> None:
    model.answer = model.answering
    consult(replace(reader, key="hush"), facts, story)
    sent = model.asked[0]
    assert model.paths == ["/v1/chat/completions"]
    assert (sent["model"], sent["temperature"], sent["response_format"]) == ("small", 0, {"type": "json_object"})
    assert [m["role"] for m in sent["messages"]] == ["system", "user"]
    assert model.headers[0]["Authorization"] == "Bearer hush"
    assert "hush" not in json.dumps(sent)
    assert "hush" not in model.paths[0]
    assert "12 million" not in json.dumps(sent)  # the price is nowhere else: it is not asked about, and does not leave the machine
    assert "system" not in {key for q in model.questions(sent) for key in q}


def test_without_a_key_none_is_sent(model: Model, reader: ReaderSpec, facts: list[Fact], story: Story) -> None:
    model.answer = model.answering
    consult(reader, facts, story)
    assert "Authorization" not in model.headers[0]


def test_questions_go_in_batches_and_not_beyond_the_limit(model: Model, reader: ReaderSpec, facts: list[Fact], story: Story) -> None:
    model.answer = model.answering
    every = consult(replace(reader, limits=replace(reader.limits, batch=1)), facts, story)
    assert joined(every.decisions) == joined(consult(reader, facts, story).decisions)
    assert all(len(model.questions(sent)) == 1 for sent in model.asked[:-1])
    assert len(model.questions(model.asked[-1])) == len(model.asked) - 1
    model.asked.clear()
    consult(replace(reader, limits=replace(reader.limits, questions=1)), facts, story)
    assert [len(model.questions(sent)) for sent in model.asked] == [1]


def test_a_long_passage_is_cut_around_its_value(model: Model, reader: ReaderSpec, facts: list[Fact], story: Story) -> None:
    model.answer = model.answering
    consult(replace(reader, limits=replace(reader.limits, characters=24)), facts, story)
    sides = [side for q in model.questions(model.asked[0]) for side in (q["first"], q["second"])]
    assert all(len(side["passage"]) <= 24 and side["value"] in side["passage"] for side in sides)


def test_nothing_open_asks_nothing(model: Model, reader: ReaderSpec, facts: list[Fact], story: Story) -> None:
    assert consult(reader, facts[:1], story) == Consulted((), ())
    assert model.asked == []


# --- a lying answer ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lie", "words"),
    [
        ({"first": "Rescuers pulled 99 passengers from the water"}, "does not stand"),
        ({"second": "rescuers PULLED"}, "does not stand"),
        ({"first": "", "second": ""}, "does not stand"),
        ({"first": "the"}, "does not stand"),  # it stands there, but says nothing of the value
        ({"verdict": None}, "no verdict"),
        ({"verdict": "agreed"}, "can not both be true"),
    ],
)
def test_what_the_reports_do_not_bear_out_is_refused(
    model: Model, reader: ReaderSpec, facts: list[Fact], story: Story, lie: dict[str, Any], words: str
) -> None:
    model.answer = partial(model.answering, same=True, **lie)
    consulted = consult(reader, [f for f in facts if f.id in SAVED], story)
    assert nothing(consulted, "second reader small", "1 of the answers refused", words)


def test_two_values_that_can_both_be_true_are_no_dispute(model: Model, reader: ReaderSpec, facts: list[Fact], story: Story) -> None:
    model.answer = partial(model.answering, verdict="disputed")
    consulted = consult(reader, [f for f in facts if f.id in LORRIES], story)
    assert nothing(consulted, "can both be true")


def test_every_fact_joined_to_every_other_makes_no_chain(model: Model, reader: ReaderSpec, facts: list[Fact], story: Story) -> None:
    def all_one(payload: Asked) -> Reply:
        whole = [(q, {"first": q["first"]["passage"], "second": q["second"]["passage"]}) for q in model.questions(payload)]
        return model.in_form([model.answered(q, same=True, verdict="updated", **quotes) for q, quotes in whole])

    model.answer = all_one
    pairs = joined(consult(reader, facts, story).decisions)
    assert sum(map(len, pairs)) == len(set().union(*pairs))


@pytest.mark.parametrize(
    "answers",
    [
        [{"id": "77", "same": False, "verdict": None, "first": "", "second": ""}],
        [{"id": "1", "same": False, "verdict": None, "first": "", "second": ""}] * 2,
        [{"id": "0", "same": False, "verdict": None, "first": "", "second": ""}],
    ],
)
def test_answers_to_other_questions_are_refused(
    model: Model, reader: ReaderSpec, facts: list[Fact], story: Story, answers: list[dict[str, object]]
) -> None:
    model.answer = lambda _: model.in_form(answers)
    assert nothing(consult(reader, facts, story), "expected one answer to each question")


# --- answers that are kept --------------------------------------------------------------------------------------------


@pytest.fixture
def keeping(reader: ReaderSpec, tmp_path: Path) -> ReaderSpec:
    return replace(reader, cache=tmp_path / "answers", key="hush")


def files(spec: ReaderSpec) -> list[Path]:
    return sorted(p for p in spec.cache.rglob("*") if p.is_file()) if spec.cache else []


def test_what_is_known_is_not_asked_again(model: Model, keeping: ReaderSpec, facts: list[Fact], story: Story) -> None:
    model.answer = model.answering
    first = consult(keeping, facts, story)
    assert files(keeping)
    assert all("hush" not in path.read_text() and path.suffix == ".json" for path in files(keeping))
    assert consult(keeping, facts, story) == first
    assert len(model.asked) == 1


@pytest.mark.parametrize("change", [{"model": "other"}, {"limits": ReadingLimits(characters=30)}])
def test_another_model_or_passage_is_asked_anew(
    model: Model, keeping: ReaderSpec, facts: list[Fact], story: Story, change: dict[str, Any]
) -> None:
    model.answer = model.answering
    consult(keeping, facts, story)
    consult(replace(keeping, **change), facts, story)
    assert len(model.asked) == 2


@pytest.mark.parametrize("junk", [b"", b"{", b"\x00\xff", b'{"same": true}', b"[" * 50_000, b" " * 200_000])
def test_a_corrupt_file_is_asked_for_again_and_mended(
    model: Model, keeping: ReaderSpec, facts: list[Fact], story: Story, junk: bytes
) -> None:
    model.answer = model.answering
    first = consult(keeping, facts, story)
    whole = {path: path.read_bytes() for path in files(keeping)}
    broken = files(keeping)[0]
    broken.write_bytes(junk)
    assert consult(keeping, facts, story) == first
    assert [len(model.questions(sent)) for sent in model.asked] == [len(whole), 1]
    assert {path: path.read_bytes() for path in files(keeping)} == whole


def test_a_lie_that_is_kept_is_refused_again(model: Model, keeping: ReaderSpec, facts: list[Fact], story: Story) -> None:
    model.answer = partial(model.answering, same=True, first="99 passengers")
    first = consult(keeping, facts, story)
    assert not first.decisions
    assert consult(keeping, facts, story) == first
    assert len(model.asked) == 1


def test_what_goes_wrong_is_not_kept(model: Model, keeping: ReaderSpec, facts: list[Fact], story: Story) -> None:
    model.answer = lambda _: model.completion("no")
    consult(keeping, facts, story)
    assert files(keeping) == []


def test_a_folder_that_cannot_be_written_to_costs_a_line(
    model: Model, reader: ReaderSpec, facts: list[Fact], story: Story, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    model.answer = model.answering
    consulted = consult(replace(reader, cache=tmp_path / "file"), facts, story)
    assert len(joined(consulted.decisions)) == 2
    assert len(consulted.trouble) == 1
    assert "can't be kept" in consulted.trouble[0]
