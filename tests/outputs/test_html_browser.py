"""The page in a real Chromium: it fits, leads to the words, runs nothing but its own script, and can be used by everyone."""

from __future__ import annotations

import base64
from dataclasses import replace
from importlib.resources import files
from typing import Any

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from rashomon.types import Dossier
from specimens.chromium import IN_BROWSER, Open, background, complaints, one, shown

pytestmark = IN_BROWSER


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
    folds = len(driver.find_elements(By.CSS_SELECTOR, "details"))
    for left in (0, folds):
        one(driver, "#fold").click()
        assert len(driver.find_elements(By.CSS_SELECTOR, "details:not([open])")) == left


@pytest.mark.parametrize("script", [True, False])
def test_of_many_reports_the_folded_text_opens_for_the_words_asked_for(dossier: Dossier, opened: Open, script: bool) -> None:
    more = tuple(replace(dossier.reports[0], id=f"r-{n}", outlet=f"Outlet {n}") for n in range(9))
    many = replace(dossier, reports=(*dossier.reports, *more), passages=(*dossier.passages, *((),) * len(more)))
    driver = opened(many, script=script)
    assert not one(driver, "#report-1 .text").is_displayed()
    one(driver, "#fact-f-length .words").click()
    assert one(driver, ":target").is_displayed()
    assert one(driver, ":target").text.startswith("All were taken ashore")


def test_the_words_for_a_thing_are_shown(dossier: Dossier, opened: Open) -> None:
    assert one(opened(dossier), "#fact-f-word tbody").text.startswith("ran aground Harbour Gazette")


def test_an_id_is_copied_whole_by_a_click(dossier: Dossier, opened: Open) -> None:
    driver = opened(dossier)
    assert driver.execute_script("return getComputedStyle(document.querySelector('#fact-f-length .id')).userSelect") == "all"


@pytest.mark.parametrize("width", [360, 1280])
def test_the_drawing_of_who_repeats_whom_fits_and_its_rows_meet_its_arcs(dossier: Dossier, opened: Open, width: int) -> None:
    driver = opened(dossier, width=width)
    rows, arcs, right = driver.execute_script(
        """const box = (selector) => document.querySelector(selector).getBoundingClientRect();
        return [box(".drawing ol").height, box(".drawing .arcs").height, box(".drawing .arcs").right]"""
    )
    assert abs(rows - arcs) <= 2
    assert right <= width


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
