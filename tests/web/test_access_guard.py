"""Who may come in: hosts, tokens, forms of other sites, sizes; and what every answer carries."""

from __future__ import annotations

import pytest

from rashomon.errors import ServeError
from rashomon.web.access import SESSION, Access, access_for, host_of
from rashomon.web.login import within
from web.conftest import Visit

TOKEN = "a-token-of-some-length"
LOCKED = Access(None, TOKEN)


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8377", 200),
        ("localhost", 200),
        ("LOCALHOST:1", 200),
        ("[::1]:8377", 200),
        ("news.example", 421),
        ("127.0.0.1.news.example", 421),
        ("127.0.0.1@news.example", 421),
        ("[::1", 421),
        ("", 421),
    ],
)
def test_a_request_has_to_name_a_loopback_host(host: str, status: int, visit: Visit) -> None:
    assert visit().get("/", headers={"host": host}).status_code == status
    assert visit().get("/api/v1/stories", headers={"host": host}).status_code == status


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 403),  # the form's own token is missing
        ({"origin": "http://127.0.0.1:8377"}, 403),
        ({"origin": "http://news.example"}, "foreign"),
        ({"origin": "null"}, "foreign"),
        ({"origin": "http://127.0.0.1:9999"}, "foreign"),
        ({"origin": "http://[::1"}, "foreign"),
        ({"sec-fetch-site": "cross-site"}, "foreign"),
        ({"sec-fetch-site": "same-site"}, "foreign"),
        ({"sec-fetch-site": "same-origin"}, 403),
    ],
)
def test_a_form_of_another_site_is_refused(headers: dict[str, str], status: int | str, visit: Visit) -> None:
    answer = visit().post("/stories/ferry/decisions", data={"kind": "verdict", "who": "R. Falcao"}, headers=headers)
    assert answer.status_code == 403
    assert ("found one sent by another" in answer.text) == (status == "foreign")


def test_the_api_refuses_another_site_too(visit: Visit) -> None:
    answer = visit().post("/api/v1/stories/ferry/decisions", json={}, headers={"origin": "http://news.example"})
    assert (answer.status_code, answer.headers["content-type"]) == (403, "application/problem+json")


@pytest.mark.parametrize(
    ("headers", "status"), [({"content-length": "70000"}, 413), ({"content-length": "x"}, 411), ({"transfer-encoding": "chunked"}, 411)]
)
def test_bodies_are_bounded(headers: dict[str, str], status: int, visit: Visit) -> None:
    assert visit().post("/login", headers=headers, content=b"token=x").status_code == status


@pytest.mark.parametrize("path", ["/", "/stories/ferry", "/login", "/nowhere", "/api/v1/stories", "/search?q=ferry"])
def test_every_answer_carries_its_bounds(path: str, visit: Visit) -> None:
    headers = visit().get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "no-cache" in headers["cache-control"] or "no-store" in headers["cache-control"]


def test_without_the_token_there_is_only_the_login(visit: Visit) -> None:
    client = visit(LOCKED)
    asked = client.get("/stories/ferry?a=b", follow_redirects=False)
    assert (asked.status_code, asked.headers["location"]) == (303, "/login?next=%2Fstories%2Fferry%3Fa%3Db")
    assert client.get("/login").status_code == 200
    for path in ("/api/v1/stories", "/stories/ferry"):
        refused = client.get(path, headers={"accept": "application/json"})
        assert (refused.status_code, refused.headers["www-authenticate"]) == (401, "Bearer")
    assert client.post("/stories/ferry/decisions", data={"who": "x"}).status_code == 401


def test_the_token_opens(visit: Visit) -> None:
    client = visit(LOCKED)
    answer = client.post("/login", data={"token": f" {TOKEN} ", "next": "/stories/ferry"}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/stories/ferry")
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert TOKEN not in cookie
    assert client.get("/stories/ferry").status_code == 200
    other = visit(Access(None, TOKEN[::-1]))
    other.cookies = client.cookies
    assert other.get("/", follow_redirects=False).status_code == 303


def test_a_wrong_token_is_told(visit: Visit) -> None:
    client = visit(LOCKED)
    answer = client.post("/login", data={"token": "wrong", "next": "/"})
    assert answer.status_code == 403
    assert "found another" in answer.text
    assert SESSION not in client.cookies
    assert client.post("/login", content="").status_code == 403


@pytest.mark.parametrize(
    ("header", "status"),
    [(f"Bearer {TOKEN}", 200), (f"bearer {TOKEN}", 200), ("Bearer wrong", 401), (f"Basic {TOKEN}", 401), ("Bearer", 401)],
)
def test_a_program_shows_the_token_in_a_header(header: str, status: int, visit: Visit) -> None:
    assert visit(LOCKED).get("/api/v1/stories", headers={"authorization": header}).status_code == status


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/stories/s1?a=b#c", "/stories/s1?a=b#c"),
        ("//news.example", "/"),
        ("/\\news.example", "/"),
        ("https://news.example", "/"),
        ("javascript:alert(1)", "/"),
        ("/a\nSet-Cookie: x", "/"),
        ("", "/"),
    ],
)
def test_the_login_leads_nowhere_else(address: str, expected: str) -> None:
    assert within(address) == expected


@pytest.mark.parametrize(
    ("host", "token", "hosts"),
    [
        ("127.0.0.1", None, {"localhost", "127.0.0.1", "::1"}),
        ("127.0.0.2", None, {"localhost", "127.0.0.1", "::1", "127.0.0.2"}),
        ("localhost", TOKEN, {"localhost", "127.0.0.1", "::1"}),
        ("::1", None, {"localhost", "127.0.0.1", "::1"}),
        ("news.example", TOKEN, {"localhost", "127.0.0.1", "::1", "news.example"}),
        ("192.0.2.7", TOKEN, {"localhost", "127.0.0.1", "::1", "192.0.2.7"}),
        ("0.0.0.0", TOKEN, None),
        ("::", TOKEN, None),
    ],
)
def test_where_it_may_listen(host: str, token: str | None, hosts: set[str] | None) -> None:
    access = access_for(host, token)
    assert (access.hosts, access.token) == (hosts, token)
    assert token is None or token not in repr(access)


@pytest.mark.parametrize(
    ("host", "token"),
    [("0.0.0.0", None), ("::", None), ("news.example", None), ("192.0.2.7", None), ("127.0.0.1", "short"), ("0.0.0.0", "")],
)
def test_where_it_may_not(host: str, token: str | None) -> None:
    with pytest.raises(ServeError, match="token"):
        access_for(host, token)


@pytest.mark.parametrize(
    ("named", "host"), [("a.example:80", "a.example"), ("A.Example", "a.example"), ("[::1]:80", "::1"), ("[x", ""), ("", "")]
)
def test_the_host_of_a_header(named: str, host: str) -> None:
    assert host_of(named) == host
