"""Which model is asked, where, and within which limits."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from rashomon.errors import ReaderError

_FORM = re.compile(r"openai:(?P<model>\S{1,200}?)@(?P<url>https?://\S{1,2000})")
EXPECTED = "expected a second reader such as openai:MODEL@http://localhost:8080/v1"


@dataclass(frozen=True, slots=True)
class ReadingLimits:
    """How much one story may ask of a model. The defaults suit a small one on the same machine."""

    questions: int = 40  # of one story
    batch: int = 8  # of them in one request
    characters: int = 400  # of a passage that is sent
    answer_tokens: int = 2_000  # of one request
    seconds: float = 120.0  # for one request
    total: float = 600.0  # seconds for all requests of a story, waits included
    attempts: int = 3  # of one request: again after 429, 5xx and a time-out
    pause: float = 1.0  # seconds before the second attempt, doubled before each further one
    max_bytes: int = 1_000_000  # of one answer


@dataclass(frozen=True, slots=True)
class ReaderSpec:
    """A language model behind an address that speaks the protocol of OpenAI's chat completions."""

    model: str
    url: str  # without the slash at its end: "http://localhost:8080/v1"
    key: str | None = field(default=None, repr=False)  # sent to this address alone, in the header
    cache: Path | None = None  # folder in which answers are kept
    limits: ReadingLimits = ReadingLimits()


def parse_reader(text: str) -> ReaderSpec:
    """ "openai:llama3.1:8b@http://localhost:11434/v1"; raises ReaderError, which says what was expected."""
    found = _FORM.fullmatch(text.strip())
    if not found:
        raise ReaderError(f"{EXPECTED}, found {_shown(text)!r}")
    try:
        parts = urlsplit(found["url"])
        usable = bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise ReaderError(f"{EXPECTED}, found an address that can't be read")
    if parts.username is not None or parts.password is not None:
        raise ReaderError(f"{EXPECTED}, found a name or password in the address; a key is given in the environment")
    if parts.query or parts.fragment:
        raise ReaderError(f"{EXPECTED}, found an address with ? or #; give what stands before /chat/completions")
    return ReaderSpec(found["model"], found["url"].rstrip("/"))


def keeps_secrets(url: str) -> bool:
    """May a key be sent there? Over https, or to this machine."""
    parts = urlsplit(url)
    if parts.scheme == "https" or parts.hostname == "localhost":
        return True
    try:
        return ipaddress.ip_address(parts.hostname or "").is_loopback
    except ValueError:
        return False


def _shown(text: str) -> str:
    """Without what may be a password before the @ of an address."""
    return re.sub(r"://[^/\s]*@", "://…@", text[:200])
