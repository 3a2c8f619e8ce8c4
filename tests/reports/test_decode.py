"""Bytes become the characters meant, and are left alone where nothing is wrong."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import BinaryReport
from rashomon.reports.decode import decode, mend

TEXT = "“Café” in Bogotá – naïve, said Zoë; 5 € more"


@pytest.mark.parametrize(
    ("data", "declared"),
    [
        (TEXT.encode(), None),
        (TEXT.encode(), "latin-1"),  # declared wrongly, as often
        (TEXT.encode("utf-8-sig"), None),
        (TEXT.encode("utf-16"), None),
        (TEXT.encode("utf-32"), None),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), None),
        (TEXT.encode("cp1252"), None),
        (TEXT.encode("cp1252"), "windows-1252"),
        (TEXT.encode("cp1252"), "no-such-charset"),
        ((TEXT + " The mayor said so.").encode("cp1252") * 20, None),
    ],
)
def test_decode(data: bytes, declared: str | None) -> None:
    assert decode(data, "a.txt", declared).startswith(TEXT)


@pytest.mark.parametrize("data", [b"%PDF-1.4", b"\x89PNG", b"PK\x03\x04", b"a\x00b", b"\x1f\x8b\x08", b"{\\rtf1"])
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(BinaryReport, match="expected text, HTML or JSON"):
        decode(data, "a")


@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=200).filter(
        lambda s: "\x00" not in s and not s.startswith(("\ufeff", "%PDF", "{\\rtf"))
    )
)
def test_utf8_comes_through_untouched(text: str) -> None:
    assert decode(text.encode(), "a") == text


@given(st.binary(max_size=300))
def test_any_bytes_decode_or_are_binary(data: bytes) -> None:
    with contextlib.suppress(BinaryReport):
        assert isinstance(decode(data, "a", "utf-16"), str)


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("The caf\u00c3\u00a9 in Bogot\u00c3\u00a1 was \u00e2\u20ac\u0153full\u00e2\u20ac\u009d", "The café in Bogotá was “full”"),
        (TEXT, TEXT),
        ("São Paulo, Århus, ÂNGELA and Ã", "São Paulo, Århus, ÂNGELA and Ã"),
        ("plain\r\n“quotes”\u00a0…", "plain\r\n“quotes”\u00a0…"),
    ],
)
def test_mend(broken: str, whole: str) -> None:
    assert mend(broken) == whole
