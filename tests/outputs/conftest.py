"""What the outputs are shown: dossiers with all there can be, with hostile words, with nothing, of the sample story; reports alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import spacy
from selenium import webdriver

from rashomon import compare
from rashomon.outputs.html import html
from rashomon.outputs.reading_page import reading_page
from rashomon.types import Coverage, Dossier, Mentions, Parsed, Report, Understanding
from specimens.bridge import understanding
from specimens.chromium import Open, start
from specimens.ferry import DOSSIER
from specimens.hostile import MARKS, hostile_dossier, hostile_understanding
from specimens.quarrel import QUARREL, hostile_quarrel
from specimens.strait import STRAIT


@pytest.fixture(scope="session")
def sample() -> Dossier:
    """The dossier that the program itself makes of the sample story."""
    return compare(str(Path(__file__).parents[2] / "examples" / "ostrel-dam"))


@pytest.fixture
def dossier() -> Dossier:
    return DOSSIER


@pytest.fixture
def hostile() -> Dossier:
    return hostile_dossier()


@pytest.fixture
def quarrel() -> Dossier:
    """Two countries at odds, with all that a relation can hold."""
    return QUARREL


@pytest.fixture
def strait() -> Dossier:
    """Two countries at odds, told by reports that differ in days, codes and stance."""
    return STRAIT


@pytest.fixture
def spoilt_quarrel() -> Dossier:
    return hostile_quarrel(MARKS)


@pytest.fixture
def empty() -> Dossier:
    """Two reports with nothing in them to set side by side."""
    reports = (Report("a", "a.txt", "Rain."), Report("b", "b.txt", "Sun."))
    return Dossier(reports, ((), ()), (), (), (), (), (), (Coverage("a", 1, 0, 0, ()), Coverage("b", 0, 0, 0, ())), ())


@pytest.fixture
def understood() -> Understanding:
    return understanding()


@pytest.fixture
def hostile_understood() -> Understanding:
    return hostile_understanding()


@pytest.fixture
def bare_understood() -> Understanding:
    """Of an empty text, nothing."""
    return Understanding(Parsed(Report("r-bare", "bare.txt", ""), (), (), spacy.blank("en")("")), Mentions(), ())


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    driver = start(tmp_path_factory.mktemp("profile"))
    yield driver
    driver.quit()


@pytest.fixture
def opened(chromium: webdriver.Chrome, tmp_path: Path) -> Open:
    """Opens the page of a dossier or of a reading at a width, in light or dark, with or without its script."""

    def show(
        what: Dossier | Understanding, *, width: int = 1280, dark: bool = False, script: bool = True, media: str = ""
    ) -> webdriver.Chrome:
        page = html(what) if isinstance(what, Dossier) else reading_page([what])
        path = tmp_path / "page.html"
        path.write_text(page if script else page.replace("<script>", "<template>").replace("</script>", "</template>"), encoding="utf-8")
        size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 600}
        chromium.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        wanted = {"prefers-color-scheme": "dark" if dark else "light", "prefers-reduced-motion": "reduce"}
        features = [{"name": name, "value": value} for name, value in wanted.items()]
        chromium.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": features})
        chromium.get(path.as_uri())
        return chromium

    return show
