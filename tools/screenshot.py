"""Take a picture of a sample story's dossier, whole or of one of its sections (needs Chromium and its driver):

python tools/screenshot.py docs/dossier.png
python tools/screenshot.py docs/lineage.png lineage
python tools/screenshot.py docs/relations.png relations selm-talks
"""

from __future__ import annotations

import base64
import shutil
import sys
import tempfile
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from rashomon import compare
from rashomon.outputs.html import html

EXAMPLES = Path(__file__).parents[1] / "examples"
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--window-size=1280,1400",
)  # fmt: skip
MARGIN, TALLEST = 16, 1400
PLACE = """const box = document.getElementById(arguments[0]).closest("section").getBoundingClientRect();
return [box.left + scrollX, box.top + scrollY, box.width, box.height]"""


def take(page: Path, picture: Path, profile: str, section: str = "") -> None:
    """The first screen of the page; or the section that the heading with this id stands in."""
    options = webdriver.ChromeOptions()
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.binary_location = shutil.which("chromium") or ""
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    try:
        driver.get(page.as_uri())
        clip = clipped(driver.execute_script(PLACE, section)) if section else {}
        shot = driver.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": bool(clip), **clip})
        picture.write_bytes(base64.b64decode(shot["data"]))
    finally:
        driver.quit()


def clipped(box: list[float]) -> dict[str, dict[str, float]]:
    left, top, width, height = box
    wide = {"x": left - MARGIN, "y": top, "width": width + 2 * MARGIN, "height": min(height + MARGIN, TALLEST)}
    return {"clip": {**wide, "scale": 1.0}}


def main(picture: str, section: str = "", story: str = "ostrel-dam") -> None:
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder, "dossier.html")
        written.write_text(html(compare(str(EXAMPLES / story))), encoding="utf-8")
        take(written, Path(picture).resolve(), folder, section)


if __name__ == "__main__":
    main(*sys.argv[1:])
