"""Write docs/cli.md from the commands themselves: `python tools/cli_reference.py docs/cli.md`."""

from __future__ import annotations

import sys
from pathlib import Path

from typer.testing import CliRunner

ARGUMENTS = ["rashomon.cli", "utils", "docs", "--name", "rashomon", "--title", "Commands"]


def reference() -> str:
    """The reference as typer writes it; its usage lines are forms, no commands to try."""
    from typer.cli import app

    written = CliRunner().invoke(app, ARGUMENTS, catch_exceptions=False).stdout
    return written.replace("```console\n$ ", "```text\n").strip() + "\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(reference(), encoding="utf-8")
