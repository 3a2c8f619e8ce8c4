from __future__ import annotations

import runpy
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_the_reference_of_the_commands_is_current() -> None:
    reference = runpy.run_path(str(ROOT / "tools" / "cli_reference.py"))["reference"]
    written = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert written == reference(), "run: python tools/cli_reference.py docs/cli.md"
