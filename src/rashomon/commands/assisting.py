"""The command that lets assistants look into a store: `rashomon mcp`."""

from __future__ import annotations

from typing import Annotated

import typer

from rashomon.options import Debug, StorePlace
from rashomon.shell import explained, own_store

assisting = typer.Typer()


@assisting.command("mcp", short_help="A store for assistants, over the Model Context Protocol.")
def assist(
    store: StorePlace = None,
    pipeline: Annotated[str | None, typer.Option(metavar="NAME", help="An installed spaCy pipeline to read questions with.")] = None,
    debug: Debug = False,
) -> None:
    """Give an assistant the stories, facts and evidence of a store over standard input and output (MCP); nothing is ever written."""
    with explained(debug=debug):
        from rashomon.errors import ServeError
        from rashomon.store import open_store

        try:
            from rashomon.mcp import serve_stdio
        except ModuleNotFoundError as error:
            raise ServeError(f"expected {error.name} to serve assistants with, found it missing; pip install 'rashomon[mcp]'") from None

        with open_store(store or own_store(), make=False) as opened:
            serve_stdio(opened, pipeline)
