"""How a second reader is named, and which addresses may be told a key."""

from __future__ import annotations

import pytest

from rashomon.errors import ReaderError
from rashomon.readers import ReaderSpec, parse_reader
from rashomon.readers.spec import keeps_secrets


@pytest.mark.parametrize(
    ("text", "model", "url"),
    [
        ("openai:small@http://localhost:8080/v1", "small", "http://localhost:8080/v1"),
        ("openai:llama3.1:8b@http://127.0.0.1:11434/v1/", "llama3.1:8b", "http://127.0.0.1:11434/v1"),
        (" openai:@cf/meta/some-model@https://models.example/v1 ", "@cf/meta/some-model", "https://models.example/v1"),
        ("openai:org/model-7b@https://[::1]:8443/api", "org/model-7b", "https://[::1]:8443/api"),
    ],
)
def test_a_reader_is_named(text: str, model: str, url: str) -> None:
    assert parse_reader(text) == ReaderSpec(model, url)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "found ''"),
        ("small", "openai:MODEL@http"),
        ("openai:small", "found 'openai:small'"),
        ("openai:@http://localhost/v1", "openai:MODEL@http"),
        ("openai:small@ftp://localhost/v1", "openai:MODEL@http"),
        ("openai:small@file:///etc/hosts", "openai:MODEL@http"),
        ("other:small@http://localhost/v1", "openai:MODEL@http"),
        ("openai:small@http://localhost:99999/v1", "can't be read"),
        ("openai:small@http://localhost:0/v1", "can't be read"),
        ("openai:small@http://[::1/v1", "can't be read"),
        ("openai:small@https://", "openai:MODEL@http"),
        ("openai:small@https:///v1", "can't be read"),
        ("openai:small@https://models.example/v1?key=1", "with ? or #"),
    ],
)
def test_what_is_no_reader(text: str, words: str) -> None:
    with pytest.raises(ReaderError) as error:
        parse_reader(text)
    assert words in str(error.value)


@pytest.mark.parametrize("text", ["openai:small@https://me:hush@models.example/v1", "openai:sm all@https://me:hush@models.example/v1"])
def test_a_password_in_an_address_is_refused_and_not_shown(text: str) -> None:
    with pytest.raises(ReaderError) as error:
        parse_reader(text)
    assert "hush" not in str(error.value)


def test_a_key_is_not_shown() -> None:
    assert "hush" not in repr(ReaderSpec("small", "https://models.example/v1", key="hush"))


@pytest.mark.parametrize(
    ("url", "may"),
    [
        ("https://models.example/v1", True),
        ("http://localhost:8080/v1", True),
        ("http://127.0.0.9/v1", True),
        ("http://[::1]:8080/v1", True),
        ("http://models.example/v1", False),
        ("http://localhost.example/v1", False),
        ("http://192.168.1.4/v1", False),
    ],
)
def test_a_key_goes_over_https_or_to_this_machine(url: str, may: bool) -> None:
    assert keeps_secrets(url) is may
