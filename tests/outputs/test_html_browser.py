"""The page in a real Chromium: it fits, leads to the words, runs nothing but its own script, and can be used by everyone."""

from __future__ import annotations

import base64
import shutil
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

from rashomon.outputs.html import html
from rashomon.outputs.reading_page import reading_page
from rashomon.types import Dossier, Understanding

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="Chromium and its driver are not installed (Debian: chromium, chromium-driver)"),
]

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
)  # fmt: skip

Open = Callable[..., webdriver.Chrome]


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM or ""
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
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


def one(driver: webdriver.Chrome, selector: str) -> WebElement:
    return driver.find_element(By.CSS_SELECTOR, selector)


def shown(driver: webdriver.Chrome, selector: str) -> list[str]:
    return [element.get_attribute("id") or "" for element in driver.find_elements(By.CSS_SELECTOR, selector) if element.is_displayed()]


def complaints(driver: webdriver.Chrome) -> list[Any]:
    return list(driver.get_log("browser"))  # type: ignore[no-untyped-call]


def background(driver: webdriver.Chrome, selector: str) -> str:
    return str(driver.execute_script("return getComputedStyle(document.querySelector(arguments[0])).backgroundColor", selector))


@pytest.mark.parametrize("which", ["dossier", "hostile", "empty", "sample", "understood", "hostile_understood", "bare_understood"])
@pytest.mark.parametrize("width", [360, 390, 768, 1280])
def test_the_page_fits_its_width_and_nothing_complains(which: str, width: int, opened: Open, request: pytest.FixtureRequest) -> None:
    driver = opened(request.getfixturevalue(which), width=width)
    assert driver.execute_script("return document.documentElement.scrollWidth") <= width
    assert complaints(driver) == []
    assert driver.execute_script("return performance.getEntriesByType('resource').length") == 0


def test_hostile_words_run_nothing(hostile: Dossier, opened: Open) -> None:
    driver = opened(hostile)
    for link in driver.find_elements(By.CSS_SELECTOR, "main a")[:40]:
        driver.execute_script("arguments[0].click()", link)
    assert driver.execute_script("return window.pwned") is None
    assert complaints(driver) == []
    assert driver.execute_script("return document.images.length + document.forms.length") == 1  # the form is the page's own


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("width", [390, 1280])
def test_a_reading_leads_to_its_sentence_lit_and_in_view(dossier: Dossier, opened: Open, script: bool, width: int) -> None:
    driver = opened(dossier, script=script, width=width)
    plain = background(driver, "mark")
    one(driver, "#fact-f-inspection .words").click()
    target = one(driver, ":target")
    assert target.tag_name == "mark"
    assert target.text.startswith("had been inspected in January, the ministry said.")
    assert background(driver, ":target") != plain
    top, bottom = driver.execute_script(
        "const box = document.querySelector(':target').getBoundingClientRect(); return [box.top, box.bottom]"
    )
    assert 0 <= top < bottom <= 800


def test_the_way_back_leads_to_the_fact(dossier: Dossier, opened: Open) -> None:
    driver = opened(dossier)
    assert not one(driver, "#back").is_displayed()
    link = one(driver, "#fact-f-length .words")
    link.click()
    one(driver, "#back").click()
    box = driver.execute_script("return arguments[0].getBoundingClientRect().top", link)
    assert 0 <= box < 800


def test_a_link_into_something_folded_or_filtered_opens_it(dossier: Dossier, opened: Open) -> None:
    driver = opened(dossier)
    one(driver, "details.singles summary").click()
    one(driver, "input[value=single]").click()
    assert not one(driver, "#fact-f-built").is_displayed()
    driver.execute_script("location.hash = 'fact-f-built'")
    assert one(driver, "#fact-f-built").is_displayed()


@pytest.mark.parametrize(
    ("change", "left"),
    [
        ("find('find').value = 'TARN'", []),
        ("find('find').value = 'Sund Line'", ["fact-f-aboard"]),
        ("find('kind').value = 'date'", ["fact-f-inspection", "fact-f-day", "fact-f-built"]),
        ("find('sure').value = 0.9", ["fact-f-length", "fact-f-day"]),
        (
            "document.querySelector('[value=disputed]').checked = false",
            ["fact-f-hurt", "fact-f-day", "fact-f-aboard", "fact-f-resume", "fact-f-built", "fact-f-word"],
        ),
    ],
)
def test_facts_can_be_filtered(dossier: Dossier, opened: Open, change: str, left: list[str]) -> None:
    driver = opened(dossier)
    driver.execute_script(f"{change}; find('tools').dispatchEvent(new Event('input'))")
    assert shown(driver, "[data-sure]") == left
    rows = {f"fact-{fact.id}" for fact in dossier.facts if fact.verdict != "single" and fact.kind != "wording"} & set(left)
    assert len(shown(driver, "[data-row]")) == len(rows)
    one(driver, "#all").click()
    assert len(shown(driver, "[data-sure]")) == len(dossier.facts)


def test_what_is_folded_can_be_unfolded_and_folded_again(dossier: Dossier, opened: Open) -> None:
    driver = opened(dossier)
    for left in (0, 13):
        one(driver, "#fold").click()
        assert len(driver.find_elements(By.CSS_SELECTOR, "details:not([open])")) == left


def test_without_its_script_the_page_shows_all_and_offers_no_tools(dossier: Dossier, opened: Open) -> None:
    driver = opened(dossier, script=False)
    assert len(shown(driver, "[data-sure]")) == len(dossier.facts)
    assert not one(driver, "#tools").is_displayed()
    assert not one(driver, "#back").is_displayed()


def test_dark_is_dark_and_light_is_light(dossier: Dossier, opened: Open) -> None:
    def brightness(dark: bool) -> int:
        return int(background(opened(dossier, dark=dark), "body").removeprefix("rgb(").split(",")[0])

    assert brightness(True) < 64 < 192 < brightness(False)


def test_every_stop_of_the_tab_key_shows_where_it_is_and_has_a_name(dossier: Dossier, opened: Open) -> None:
    driver = opened(dossier)
    stops: list[Any] = []
    for _ in range(45):
        driver.switch_to.active_element.send_keys(Keys.TAB)
        stops.append(
            driver.execute_script(
                """const e = document.activeElement, s = getComputedStyle(e), by = e.getAttribute("aria-labelledby");
                const name = e.getAttribute("aria-label") || (by && document.getElementById(by).textContent) || e.textContent
                  || (e.labels && e.labels[0] && e.labels[0].textContent);
                return [e.tagName, name.trim(), s.outlineStyle, parseFloat(s.outlineWidth), e.getBoundingClientRect().top];"""
            )
        )
    assert stops[0][:2] == ["A", "Skip to the facts"]
    assert all(name and outline != "none" and width >= 2 for _, name, outline, width, _ in stops)
    assert {"INPUT", "SELECT", "BUTTON", "A"} <= {tag for tag, *_ in stops}


def test_the_skip_link_leads_past_the_head(dossier: Dossier, opened: Open) -> None:
    driver = opened(dossier)
    driver.switch_to.active_element.send_keys(Keys.TAB)
    driver.switch_to.active_element.send_keys(Keys.ENTER)
    assert driver.switch_to.active_element.get_attribute("id") == "facts"


def test_the_wide_table_scrolls_in_its_own_frame(dossier: Dossier, opened: Open) -> None:
    driver = opened(dossier, width=360)
    inner, outer = driver.execute_script("const frame = document.querySelector('.scroll'); return [frame.scrollWidth, frame.clientWidth]")
    assert inner > outer
    assert one(driver, ".scroll").get_attribute("tabindex") == "0"


def test_on_paper_everything_folded_is_open_and_the_tools_are_gone(dossier: Dossier, opened: Open) -> None:
    driver = opened(dossier, script=False, media="print")
    uncompared = one(driver, ".coverage details .words")
    assert driver.execute_script("return arguments[0].getBoundingClientRect().height", uncompared) > 0
    assert not one(driver, "nav").is_displayed()
    pdf = base64.b64decode(driver.execute_cdp_cmd("Page.printToPDF", {"printBackground": False})["data"])
    assert pdf.startswith(b"%PDF")


@pytest.mark.parametrize("which", ["dossier", "hostile", "empty", "sample", "understood", "hostile_understood", "bare_understood"])
@pytest.mark.parametrize(("width", "dark"), [(1280, False), (1280, True), (390, False)])
def test_axe_finds_nothing_amiss(which: str, width: int, dark: bool, opened: Open, request: pytest.FixtureRequest) -> None:
    driver = opened(request.getfixturevalue(which), width=width, dark=dark)
    driver.execute_script(files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
    found = driver.execute_async_script("axe.run().then(arguments[arguments.length - 1])")
    assert [(v["id"], v["nodes"][0]["html"][:200], v["nodes"][0]["failureSummary"]) for v in found["violations"]] == []
    assert len(found["passes"]) > 10


def decoration(driver: webdriver.Chrome, selector: str) -> tuple[str, ...]:
    """What shows that a mark is there."""
    script = """const s = getComputedStyle(document.querySelector(arguments[0]));
    return [s.backgroundColor, s.borderBottomStyle, s.boxShadow, s.outlineStyle, s.textDecorationLine, s.pointerEvents]"""
    return tuple(driver.execute_script(script, selector))


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("layer", ["names", "times", "values", "quotes", "statements", "credits"])
def test_a_layer_can_be_switched_off_and_on(understood: Understanding, opened: Open, layer: str, script: bool) -> None:
    driver = opened(understood, script=script)
    mark, switch = f"#report-1-{layer}-1", one(driver, f"#show-{layer}")
    if not switch.is_selected():
        switch.click()
    on = decoration(driver, mark)
    switch.click()
    off = decoration(driver, mark)
    assert on != off
    assert off == ("rgba(0, 0, 0, 0)", "none", "none", "none", "none", "none")


def said_of(driver: webdriver.Chrome, selector: str) -> str:
    return str(driver.execute_script("return getComputedStyle(document.querySelector(arguments[0]), '::after').content", selector))


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("width", [390, 1280])
def test_a_line_of_a_list_leads_to_its_words_and_what_is_said_of_them(
    understood: Understanding, opened: Open, script: bool, width: int
) -> None:
    driver = opened(understood, script=script, width=width)
    assert said_of(driver, "#report-1-names-3") == "none"
    one(driver, "a[href='#report-1-names-3']").click()
    assert one(driver, ":target").text == "Voss"
    assert said_of(driver, ":target") == '"person · Ida Voss · the mayor"'
    assert driver.execute_script("return document.documentElement.scrollWidth") <= width


def test_a_link_into_a_layer_that_is_off_switches_it_on(understood: Understanding, opened: Open) -> None:
    driver = opened(understood)
    driver.execute_script("location.hash = 'report-1-statements-3'")
    driver.execute_async_script("setTimeout(arguments[0], 50)")
    assert one(driver, "#show-statements").is_selected()


def test_arrow_keys_lead_from_mark_to_mark_of_the_layers_that_are_on(understood: Understanding, opened: Open) -> None:
    driver = opened(understood)
    one(driver, "#none").click()
    one(driver, "#show-names").click()
    driver.execute_script("find('report-1-names-1').focus()")
    reached = []
    for key in (Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_LEFT):
        driver.switch_to.active_element.send_keys(key)
        reached.append(driver.switch_to.active_element.get_attribute("id"))
    assert reached == [f"report-1-names-{number}" for number in (2, 3, 3, 2)]


def test_a_reading_on_paper_has_its_lists_open_and_no_switches(understood: Understanding, opened: Open) -> None:
    driver = opened(understood, script=False, media="print")
    assert driver.execute_script("return arguments[0].getBoundingClientRect().height", one(driver, "details.times li")) > 0
    assert not one(driver, ".switches").is_displayed()
