"""The console that outputs print to, and the few shapes they print."""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text


class _Stdout(Console):
    def on_broken_pipe(self) -> None:
        raise BrokenPipeError  # a console of its own accord ends the program here, which is not for an output to do


def plain_console() -> Console:
    """Standard output, with nothing in a text taken for markup."""
    return _Stdout(highlight=False, markup=False, emoji=False)


def heading(out: Console, text: str, style: str = "bold") -> None:
    out.print()
    out.print(Rule(Text(text, style=style), align="left", characters="─", style="dim"))


def indented(out: Console, text: Text, by: int = 2) -> None:
    out.print(Padding(text, (0, 0, 0, by)))
