"""One request to a model's address, tried again where that can help: POST …/chat/completions, no redirects, within time and size."""

from __future__ import annotations

import http.client
import json
import ssl
import time
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from urllib3 import exceptions as faults

from rashomon.errors import ReaderError
from rashomon.readers.questions import Question, messages
from rashomon.readers.spec import ReaderSpec, keeps_secrets
from rashomon.reports.lines import cut_after, line_to

AGAIN = frozenset({408, 429, 500, 502, 503, 504})
REDIRECTS = frozenset({301, 302, 303, 307, 308})
MEANT = {
    401: "the key is missing or wrong; set RASHOMON_READER_KEY",
    403: "the key is not allowed to; set RASHOMON_READER_KEY",
    404: "check the address and the model's name",
    429: "too many requests; try again later",
}


class Unreachable(ReaderError):
    """Nothing more will come from this address; asking on is in vain."""


class _Again(ReaderError):
    """May be better the next time, after so many seconds."""

    def __init__(self, reason: str, wait: float = 0.0) -> None:
        super().__init__(reason)
        self.wait = wait


@dataclass(frozen=True, slots=True)
class Reply:
    status: int
    body: bytes
    location: str  # of a redirect
    retry_after: float  # seconds


def ask(spec: ReaderSpec, questions: Sequence[Question], deadline: float) -> bytes:
    """The body of a completion; raises ReaderError with why there is none. `deadline` is on the monotonic clock."""
    payload = {
        "model": spec.model,
        "messages": messages(questions),
        "temperature": 0,
        "max_tokens": spec.limits.answer_tokens,
        "response_format": {"type": "json_object"},
    }
    body = json.dumps(payload).encode()
    pause = spec.limits.pause
    for attempt in range(spec.limits.attempts):
        try:
            return _once(spec, body, deadline)
        except _Again as trouble:
            wait = max(pause * 2**attempt, trouble.wait)
            if attempt + 1 == spec.limits.attempts or time.monotonic() + wait >= deadline:
                raise Unreachable(str(trouble)) from trouble
            time.sleep(wait)
    raise Unreachable("no attempt was allowed")


def _once(spec: ReaderSpec, body: bytes, deadline: float) -> bytes:
    reply = _sent(spec, body, min(spec.limits.seconds, deadline - time.monotonic()))
    if reply.status in REDIRECTS:
        to = urlsplit(reply.location).netloc.rpartition("@")[2] or "another path"
        raise Unreachable(f"expected an answer, found a redirect to {to[:100]}, which is not followed; give that address if it is right")
    if reply.status in AGAIN:
        raise _Again(f"expected an answer, found status {reply.status} ({_phrase(reply.status)})", reply.retry_after)
    if reply.status != 200:
        raise Unreachable(f"expected an answer, found status {reply.status} ({_phrase(reply.status)})")
    if len(reply.body) > spec.limits.max_bytes:
        raise ReaderError(f"expected an answer of at most {spec.limits.max_bytes:,} bytes, found more")
    return reply.body


def _sent(spec: ReaderSpec, body: bytes, seconds: float) -> Reply:
    """What one request gives, read to one byte over the limit."""
    if seconds <= 0:
        raise Unreachable("expected an answer, found that the time for this story is up")
    until = time.monotonic() + seconds
    try:
        return _exchange(spec, body, seconds, until)
    except faults.NewConnectionError as error:  # a TimeoutError of theirs, too
        refused = isinstance(error.__cause__, ConnectionRefusedError)
        raise Unreachable(f"expected an answer, found {'a connection refused' if refused else 'no way to connect'}") from error
    except (TimeoutError, faults.TimeoutError) as error:
        raise _Again(_late(seconds)) from error
    except (ssl.SSLError, faults.SSLError) as error:
        raise Unreachable("expected an answer, found no certificate that can be trusted") from error
    except (OSError, faults.HTTPError, http.client.HTTPException, ValueError) as error:
        late = time.monotonic() >= until  # the watch has cut the line
        raise _Again(_late(seconds) if late else f"expected an answer, found a line that broke off ({type(error).__name__})") from error


def _exchange(spec: ReaderSpec, body: bytes, seconds: float, until: float) -> Reply:
    parts, headers = urlsplit(spec.url), _headers(spec)
    host = str(parts.hostname)
    connection = line_to(parts.scheme, host, host, parts.port or (443 if parts.scheme == "https" else 80), seconds)
    connection.connect()
    watch = cut_after(connection, max(0.0, until - time.monotonic()))
    try:
        connection.request("POST", f"{parts.path}/chat/completions", body=body, headers=headers, preload_content=False)
        response = connection.getresponse()
        content = response.read(spec.limits.max_bytes + 1, decode_content=True)
        if time.monotonic() >= until:
            raise TimeoutError  # a line cut by the watch looks like the end of the body
        given = response.headers
        return Reply(response.status, content, given.get("Location", ""), _seconds(given.get("Retry-After", "")))
    finally:
        watch.cancel()
        connection.close()


def _headers(spec: ReaderSpec) -> dict[str, str]:
    plain = {"User-Agent": "rashomon", "Content-Type": "application/json", "Accept": "application/json", "Accept-Encoding": "identity"}
    if spec.key is None:
        return plain
    if not keeps_secrets(spec.url):
        raise Unreachable("expected https for an address to which a key is sent, found http; use https, or unset RASHOMON_READER_KEY")
    return {**plain, "Authorization": f"Bearer {spec.key}"}


def _seconds(retry_after: str) -> float:
    """ "20" is 20; a date is left to our own pauses."""
    return float(retry_after) if retry_after.isascii() and retry_after.isdigit() and len(retry_after) < 6 else 0.0


def _late(seconds: float) -> str:
    return f"expected an answer, found none within {seconds:.3g} seconds (timeout)"


def _phrase(status: int) -> str:
    return MEANT.get(status) or http.client.responses.get(status, "unknown")
