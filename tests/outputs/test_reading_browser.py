"""The page of what was understood of a report, in a real Chromium: its layers, its lists, its keys."""

from __future__ import annotations

import pytest
from selenium import webdriver
from selenium.webdriver.common.keys import Keys

from rashomon.types import Understanding
from specimens.chromium import IN_BROWSER, Open, one

pytestmark = IN_BROWSER


def decoration(driver: webdriver.Chrome, selector: str) -> tuple[str, ...]:
    """What shows that a mark is there."""
    script = """const s = getComputedStyle(document.querySelector(arguments[0]));
    return [s.backgroundColor, s.borderBottomStyle, s.boxShadow, s.outlineStyle, s.textDecorationLine, s.pointerEvents]"""
    return tuple(driver.execute_script(script, selector))


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("layer", ["names", "times", "values", "quotes", "events", "statements", "credits"])
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
