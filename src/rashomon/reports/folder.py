"""The files of a folder that may hold reports."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

DEPTH = 8  # folders within folders
DECISIONS = ".toml"  # an editor's decisions lie next to the reports


def files_in(folder: Path) -> Iterator[Path]:
    """The regular files in a folder and below it, sorted; hidden ones, decisions, and links that lead out of it, are left out."""
    root = folder.resolve()
    for parent, folders, files in os.walk(folder):
        below = Path(parent)
        deep = len(below.relative_to(folder).parts) >= DEPTH
        folders[:] = [] if deep else sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = below / name
            if not name.startswith(".") and path.suffix.lower() != DECISIONS and path.is_file() and path.resolve().is_relative_to(root):
                yield path
