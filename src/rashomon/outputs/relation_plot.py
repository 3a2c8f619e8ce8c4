"""Relations as a plot file: an SVG picture with a panel for each pair of actors, in the page's colours, for the screen and for print."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from textwrap import wrap

from markupsafe import Markup

from rashomon.errors import PlotError
from rashomon.outputs.chart import chart
from rashomon.outputs.files import write_whole
from rashomon.outputs.relating import turned
from rashomon.outputs.rendering import asset, draw
from rashomon.types import Relation

LINE, LINES = 140, 3  # letters in a line of words above a drawing, and how many lines there is room for

_VARIABLE = re.compile(r"--([\w-]+): ([^;}]+)")
_USED = re.compile(r"var\(--([\w-]+)\)")
_UNENCODED = re.compile("[\ufffe\uffff]")  # characters that no XML may hold


def write(relations: Sequence[Relation], path: Path) -> None:
    """Writes the plot to a file whose name ends in ".svg"; raises PlotError for another."""
    if path.suffix.lower() != ".svg":
        found = f"“{path.suffix}”" if path.suffix else "no ending"
        raise PlotError(f"{path}: expected a file name that ends in .svg, found {found}; name it, say, {path.stem or 'relations'}.svg")
    write_whole(path, svg(relations))


def svg(relations: Sequence[Relation]) -> str:
    """The picture: all in it, nothing that runs, and no links."""
    drawn = draw("relations.svg", panels=tuple((chart(relation), _turned(relation)) for relation in relations), style=_style())
    return _UNENCODED.sub("\ufffd", drawn)


def _turned(relation: Relation) -> list[str]:
    """What is said of the turning point, in lines."""
    said = turned(relation.turning) if relation.turning else ""
    return wrap(said, LINE, max_lines=LINES, placeholder=" …")


def _style() -> Markup:
    """The look of the drawing, light and dark, the page's colours written out: not every program that shows SVG knows variables."""
    light, dark = _colours()
    plain = asset("plot.css")

    def coloured(colours: dict[str, str]) -> str:
        return _USED.sub(lambda found: colours[found[1]], plain)

    return Markup(f"{coloured(light)}\n@media screen and (prefers-color-scheme: dark) {{\n{coloured(light | dark)}}}\n")


def _colours() -> tuple[dict[str, str], dict[str, str]]:
    """By name, of the light page and of the dark."""
    light, _, dark = asset("base.css").partition("prefers-color-scheme: dark")
    return dict(_VARIABLE.findall(light)), dict(_VARIABLE.findall(dark.partition("@media")[0].partition(".disputed")[0]))
