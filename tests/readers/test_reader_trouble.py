"""Trouble with a second reader, over a real line: answers in no form, a line that breaks or drags, a host that refuses."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from rashomon.readers import Consulted, ReaderSpec, ReadingLimits, consult
from rashomon.types import Fact, Join, Understanding

if TYPE_CHECKING:
    from readers.conftest import Model, Reply

Story = tuple[Understanding, ...]
Asked = dict[str, Any]


def nothing(consulted: Consulted, *words: str) -> bool:
    """No decision, and one line of trouble that says this."""
    return not consulted.decisions and len(consulted.trouble) == 1 and all(word in consulted.trouble[0] for word in words)


# --- a malformed answer -----------------------------------------------------------------------------------------------

FINE = '{"id": "1", "same": false, "verdict": null, "first": "", "second": ""}'


@pytest.mark.parametrize(
    "content",
    [
        "",
        "Sure! The two agree.",
        '{"answers": [',
        f"```json\n{{'answers': [{FINE}]}}\n```",
        "[]",
        '{"answers": {}}',
        '{"answers": [], "more": 1}',
        f'{{"answers": [{FINE.replace("false", "0")}]}}',
        f'{{"answers": [{FINE.replace("null", "7")}]}}',
        f'{{"answers": [{FINE.replace("null", chr(34) + "single" + chr(34))}]}}',
        f'{{"answers": [{FINE[:-1]}, "confidence": 1}}]}}',
        f'{{"answers": [{FINE.replace(chr(34) + "1" + chr(34), "1")}]}}',
        f'{{"answers": [{FINE.replace(chr(34) * 2, chr(34) + "x" * 5_000 + chr(34), 1)}]}}',
        "[" * 100_000,
        '{"answers": ["\ud800"]}',
    ],
)
def test_what_is_not_in_form_is_refused(model: Model, reader: ReaderSpec, facts: list[Fact], story: Story, content: str) -> None:
    model.answer = lambda _: model.completion(content)
    assert nothing(consult(reader, facts, story), "expected answers in the form asked for")
    assert len(model.asked) == 1


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"null", b'{"choices": []}', b'{"choices": [{"message": {"content": null}}]}', b"\xff\xfe"]
)
def test_what_is_no_completion_is_refused(model: Model, reader: ReaderSpec, facts: list[Fact], story: Story, body: bytes) -> None:
    model.answer = lambda _: (200, {}, body)
    assert nothing(consult(reader, facts, story), "expected answers in the form asked for")


def test_one_bad_batch_leaves_the_others(model: Model, reader: ReaderSpec, facts: list[Fact], story: Story) -> None:
    model.answer = lambda payload: model.completion("no") if len(model.asked) == 1 else model.answering(payload)
    consulted = consult(replace(reader, limits=replace(reader.limits, batch=1)), facts, story)
    assert len(consulted.trouble) == 1
    assert sum(isinstance(d, Join) for d in consulted.decisions) == 1


# --- trouble on the line ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("status", "tries"), [(400, 1), (401, 1), (403, 1), (404, 1), (429, 3), (500, 3), (503, 3)])
def test_a_status_that_is_no_answer(model: Model, reader: ReaderSpec, facts: list[Fact], story: Story, status: int, tries: int) -> None:
    model.answer = lambda _: (status, {}, b'{"error": "hush"}')
    spec = replace(reader, key="hush", limits=replace(reader.limits, batch=1))
    consulted = consult(spec, facts, story)
    assert nothing(consulted, f"status {status}")
    assert "hush" not in consulted.trouble[0]
    assert len(model.asked) == tries


def test_what_goes_well_at_last_is_taken(model: Model, reader: ReaderSpec, facts: list[Fact], story: Story) -> None:
    model.answer = lambda payload: (503, {}, b"") if len(model.asked) < 3 else model.answering(payload)
    consulted = consult(reader, facts, story)
    assert consulted.trouble == ()
    assert sum(isinstance(d, Join) for d in consulted.decisions) == 2


def test_a_wait_longer_than_the_time_left_is_not_waited_for(model: Model, reader: ReaderSpec, facts: list[Fact], story: Story) -> None:
    model.answer = lambda _: (429, {"Retry-After": "86400"}, b"")
    assert nothing(consult(reader, facts, story), "status 429")
    assert len(model.asked) == 1


def test_no_answer_in_time(model: Model, reader: ReaderSpec, facts: list[Fact], story: Story) -> None:
    def silent(_: Asked) -> Reply:
        model.stop.wait(20)
        return 200, {}, b""

    model.answer = silent
    limits = replace(reader.limits, seconds=0.2, attempts=2)
    assert nothing(consult(replace(reader, limits=limits), facts, story), "timeout")
    assert len(model.asked) == 2


def test_a_byte_at_a_time_is_cut_off(model: Model, reader: ReaderSpec, facts: list[Fact], story: Story) -> None:
    def drip(_: Asked) -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"
        while not model.stop.is_set():
            yield b" "
            time.sleep(0.01)

    model.answer = drip
    limits = replace(reader.limits, seconds=0.3, attempts=1)
    assert nothing(consult(replace(reader, limits=limits), facts, story), "timeout")


def test_no_time_left_asks_nothing(model: Model, reader: ReaderSpec, facts: list[Fact], story: Story) -> None:
    assert nothing(consult(replace(reader, limits=replace(reader.limits, total=0)), facts, story), "time for this story is up")
    assert model.asked == []


def test_an_answer_over_the_limit(model: Model, reader: ReaderSpec, facts: list[Fact], story: Story) -> None:
    model.answer = lambda payload: model.completion(" " * 3_000 + model.answering(payload)[2].decode())
    assert nothing(consult(replace(reader, limits=replace(reader.limits, max_bytes=2_000)), facts, story), "at most 2,000 bytes")


def test_no_redirect_is_followed(model: Model, reader: ReaderSpec, facts: list[Fact], story: Story) -> None:
    model.answer = lambda _: (307, {"Location": "https://me:hush@elsewhere.example/v1/chat/completions"}, b"")
    consulted = consult(replace(reader, key="secret"), facts, story)
    assert nothing(consulted, "a redirect to elsewhere.example, which is not followed")
    assert "hush" not in consulted.trouble[0]
    assert len(model.asked) == 1


def test_a_line_that_breaks_off(model: Model, reader: ReaderSpec, facts: list[Fact], story: Story) -> None:
    model.answer = lambda _: iter([b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"])
    assert nothing(consult(reader, facts, story), "broke off")


def test_what_is_no_http(model: Model, reader: ReaderSpec, facts: list[Fact], story: Story) -> None:
    model.answer = lambda _: iter([b"hello\r\n\r\n"])
    assert nothing(consult(reader, facts, story), "broke off")


def test_a_connection_refused(facts: list[Fact], story: Story) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound, but nobody listens
        spec = ReaderSpec("small", f"http://127.0.0.1:{taken.getsockname()[1]}/v1", limits=ReadingLimits(pause=0.001))
        assert nothing(consult(spec, facts, story), "a connection refused")


def test_a_key_is_not_sent_in_the_open(facts: list[Fact], story: Story) -> None:
    consulted = consult(ReaderSpec("small", "http://192.0.2.1/v1", key="hush"), facts, story)
    assert nothing(consulted, "expected https")
    assert "hush" not in consulted.trouble[0]
