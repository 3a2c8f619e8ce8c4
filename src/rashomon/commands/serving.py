"""The command that serves a store to a browser: `rashomon serve`."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType
from typing import Annotated

import typer

from rashomon.errors import ServeError
from rashomon.options import STDOUT, Debug, StorePlace
from rashomon.shell import explained, own_store, tell

LONGEST = 4096  # characters of a token

serving = typer.Typer()


@serving.command(short_help="A page to work in: stories, dossiers, history, decisions.")
def serve(
    store: StorePlace = None,
    host: Annotated[str, typer.Option(metavar="HOST", help="Listen here; any other than loopback needs a token.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, metavar="PORT", help="0 takes a free one.")] = 8377,
    token: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Ask for the token in this file (- reads it from standard input).", show_default=False),
    ] = None,
    follow: Annotated[bool, typer.Option("--follow", help="Keep the store's stories and dossiers current meanwhile.")] = False,
    debug: Debug = False,
) -> None:
    """Serve a store to a browser: stories, their dossiers, history, search, decisions by hand; at http://127.0.0.1:8377, until stopped."""
    with explained(debug=debug):
        server = _server()
        server.serve(store or own_store(), server.Listening(host, port, _token(token)), follow=follow, tell=tell)


def _server() -> ModuleType:
    """The server, whose libraries come with an extra."""
    try:
        from rashomon.web import server
    except ModuleNotFoundError as error:
        raise ServeError(f"expected {error.name} to serve with, found it missing; pip install 'rashomon[serve]'") from None
    return server


def _token(place: str | None) -> str | None:
    """The first line of a file, or of standard input."""
    if place is None:
        return None
    if place == STDOUT:
        return sys.stdin.readline(LONGEST).strip()
    with Path(place).open(encoding="utf-8") as file:
        return file.readline(LONGEST).strip()
