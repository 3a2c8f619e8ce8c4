"""Take a picture of the sample story's dossier: `python tools/screenshot.py docs/dossier.png` (needs Chromium and its driver)."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from rashomon import compare
from rashomon.outputs.html import html

STORY = Path(__file__).parents[1] / "examples" / "ostrel-dam"
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")


def take(page: Path, picture: Path, profile: str) -> None:
    options = webdriver.ChromeOptions()
    for flag in (
        *FLAGS,
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--window-size=1280,1400",
        f"--user-data-dir={profile}",
    ):
        options.add_argument(flag)
    options.binary_location = shutil.which("chromium") or ""
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    try:
        driver.get(page.as_uri())
        driver.save_screenshot(str(picture))
    finally:
        driver.quit()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder, "dossier.html")
        written.write_text(html(compare(str(STORY))), encoding="utf-8")
        take(written, Path(sys.argv[1]).resolve(), folder)
