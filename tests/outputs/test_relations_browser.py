"""Relations in a real Chromium: points lead to their words, the drawing can be zoomed in every way, and everyone can use it."""

from __future__ import annotations

from importlib.resources import files

import pytest
from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

from rashomon.types import Dossier
from specimens.chromium import IN_BROWSER, Open, complaints, one

pytestmark = IN_BROWSER


def points(driver: webdriver.Chrome, words: str) -> list[WebElement]:
    """The points of the drawings of which the words are said."""
    return driver.find_elements(By.XPATH, f"//figure//*[local-name()='a'][*[local-name()='title'][contains(., '{words}')]]")


def frame(driver: webdriver.Chrome) -> tuple[float, float, float]:
    """How wide the first drawing is, how much of it can be seen, and from where."""
    found: list[float] = driver.execute_script(
        "const p = document.querySelector('.pan'); return [p.scrollWidth, p.clientWidth, p.scrollLeft]"
    )
    return found[0], found[1], found[2]


def scale(driver: webdriver.Chrome) -> float:
    whole, seen, _ = frame(driver)
    return round(whole / seen, 1)


def labels(driver: webdriver.Chrome) -> list[tuple[float, float, float, float]]:
    script = """return [...document.querySelectorAll('.pan .label')].filter((one) => getComputedStyle(one).display !== 'none')
      .map((one) => { const b = one.getBoundingClientRect(); return [b.left, b.right, b.top, b.bottom]; })"""
    return [tuple(edges) for edges in driver.execute_script(script)]


@pytest.mark.parametrize("which", ["strait", "quarrel", "spoilt_quarrel"])
@pytest.mark.parametrize("width", [360, 768, 1280])
def test_the_page_fits_its_width_and_nothing_complains(which: str, width: int, opened: Open, request: pytest.FixtureRequest) -> None:
    driver = opened(request.getfixturevalue(which), width=width)
    driver.execute_script("for (const one of document.querySelectorAll('details')) one.open = true")
    assert driver.execute_script("return document.documentElement.scrollWidth") <= width
    assert complaints(driver) == []
    assert driver.execute_script("return performance.getEntriesByType('resource').length") == 0


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("width", [390, 1280])
def test_a_point_leads_to_its_sentence_lit_and_in_view(strait: Dossier, opened: Open, script: bool, width: int) -> None:
    driver = opened(strait, script=script, width=width)
    (point,) = points(driver, "expelled two")
    driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", point)
    ActionChains(driver).move_to_element(point).click().perform()
    assert one(driver, ":target").text == "Corran expelled two Elvan diplomats in March."
    top, bottom = driver.execute_script("const b = document.querySelector(':target').getBoundingClientRect(); return [b.top, b.bottom]")
    assert 0 <= top < bottom <= 800


def test_a_point_is_opened_by_the_enter_key_and_left_again(strait: Dossier, opened: Open) -> None:
    driver = opened(strait)
    call = points(driver, "telephoned")[1]
    driver.execute_script("arguments[0].focus()", call)
    driver.switch_to.active_element.send_keys(Keys.ENTER)
    assert one(driver, ":target").text == "Rita Falcao called Orlan Beck on Sunday, 8 June."
    one(driver, "#back").click()
    assert 0 <= driver.execute_script("return arguments[0].getBoundingClientRect().top", call) < 800


def test_a_point_says_what_it_is(strait: Dossier, opened: Open) -> None:
    (point,) = points(opened(strait), "expelled two")
    assert point.accessible_name == (
        "14 March 2031: Corran expelled two Elvan diplomats (Corran to Elva; SANCTION, done; −6.5), in Tessin Herald and Strait Post"
    )


def test_buttons_zoom_in_on_the_turning_point_and_out_again(strait: Dossier, opened: Open) -> None:
    driver = opened(strait)
    closer, further, whole = (one(driver, f"[data-zoom={way}]") for way in ("in", "out", "whole"))
    assert (scale(driver), further.is_enabled()) == (1.0, False)
    for _ in range(4):
        closer.click()
    assert scale(driver) == 6.6
    left, right, at = driver.execute_script(
        """const box = (selector) => document.querySelector(selector).getBoundingClientRect(), turn = box(".pan .turn");
        return [box(".pan").left, box(".pan").right, (turn.left + turn.right) / 2]"""
    )
    assert abs((left + right) / 2 - at) < 5
    further.click()
    assert scale(driver) == 4.1
    whole.click()
    assert (scale(driver), whole.is_enabled()) == (1.0, False)


def test_zooming_ends(strait: Dossier, opened: Open) -> None:
    driver = opened(strait)
    closer = one(driver, "[data-zoom=in]")
    for _ in range(20):
        driver.execute_script("arguments[0].click()", closer)
    assert not closer.is_enabled()
    assert scale(driver) == float(one(driver, ".sheet").get_attribute("data-most") or 0)


def test_keys_zoom_and_move(strait: Dossier, opened: Open) -> None:
    driver = opened(strait)
    pan = one(driver, ".pan")
    pan.send_keys("+")
    pan.send_keys("+")
    assert scale(driver) == 2.6
    before = frame(driver)[2]
    pan.send_keys(Keys.ARROW_LEFT)
    driver.execute_async_script("setTimeout(arguments[0], 300)")
    assert frame(driver)[2] < before
    pan.send_keys("-")
    assert scale(driver) == 1.6
    pan.send_keys("0")
    assert scale(driver) == 1.0


def wheel(driver: webdriver.Chrome, ctrl: bool) -> bool:
    """Turns the wheel over the drawing; whether the page was kept from scrolling."""
    script = """const pan = document.querySelector(".pan"), box = pan.getBoundingClientRect();
    const turn = new WheelEvent("wheel", { deltaY: -300, ctrlKey: arguments[0], clientX: box.left + 100, cancelable: true, bubbles: true });
    return !pan.dispatchEvent(turn)"""
    return bool(driver.execute_script(script, ctrl))


def test_the_wheel_zooms_with_ctrl_alone(strait: Dossier, opened: Open) -> None:
    driver = opened(strait)
    assert (wheel(driver, False), scale(driver)) == (False, 1.0)
    assert (wheel(driver, True), scale(driver)) == (True, 2.7)
    assert abs(frame(driver)[2] - (2.718 - 1) * 100) < 3


def test_two_fingers_zoom(strait: Dossier, opened: Open) -> None:
    driver = opened(strait, width=390)
    driver.execute_script("document.querySelector('.pan').scrollIntoView({block: 'center'})")
    left, top = driver.execute_script("const b = document.querySelector('.pan').getBoundingClientRect(); return [b.left, b.top]")

    def touch(kind: str, *places: float) -> None:
        points = [{"x": left + x, "y": top + 150, "id": number} for number, x in enumerate(places)]
        driver.execute_cdp_cmd("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    driver.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": True, "maxTouchPoints": 2})
    touch("touchStart", 100, 150)
    touch("touchMove", 80, 180)
    touch("touchMove", 60, 210)
    touch("touchEnd")
    driver.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": False})
    assert scale(driver) == 3.0


def test_dragging_moves_a_drawing_that_is_zoomed(strait: Dossier, opened: Open) -> None:
    driver = opened(strait)
    pan = one(driver, ".pan")
    pan.send_keys("+")
    pan.send_keys("+")
    before = frame(driver)[2]
    driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", pan)
    ActionChains(driver).move_to_element_with_offset(pan, 200, 100).click_and_hold().move_by_offset(60, 0).release().perform()
    assert frame(driver)[2] == before - 60


@pytest.mark.parametrize("width", [360, 768, 1280])
@pytest.mark.parametrize("closer", [0, 3, 6])
def test_labels_never_lie_over_each_other(strait: Dossier, opened: Open, width: int, closer: int) -> None:
    driver = opened(strait, width=width)
    for _ in range(closer):
        driver.execute_script("document.querySelector('[data-zoom=in]').click()")
    found = labels(driver)
    assert found
    for number, (left, right, top, bottom) in enumerate(found):
        for other in found[number + 1 :]:
            assert right <= other[0] + 1 or other[1] <= left + 1 or bottom <= other[2] + 3 or other[3] <= top + 3


def test_more_is_labelled_where_there_is_more_room(strait: Dossier, opened: Open) -> None:
    assert len(labels(opened(strait, width=360))) < len(labels(opened(strait, width=1280)))


def test_without_its_script_the_drawing_is_whole_and_offers_no_buttons(strait: Dossier, opened: Open) -> None:
    driver = opened(strait, script=False)
    assert not one(driver, "[data-zoom=in]").is_displayed()
    found = points(driver, "")
    assert len(found) >= len(strait.relations[0].events)
    assert all(driver.execute_script("return arguments[0].getBoundingClientRect().width", point) > 0 for point in found)


def test_a_member_s_act_leads_into_the_folded_table(strait: Dossier, opened: Open) -> None:
    driver = opened(strait)
    assert not one(driver, "#relation-1-3").is_displayed()
    one(driver, "#relation-1 .members summary").click()
    one(driver, "#relation-1 .members a[href='#relation-1-3']").click()
    driver.execute_async_script("setTimeout(arguments[0], 50)")
    assert one(driver, "#relation-1-3").is_displayed()


def test_on_paper_the_drawing_stands_without_its_buttons(strait: Dossier, opened: Open) -> None:
    driver = opened(strait)
    for _ in range(3):
        one(driver, "[data-zoom=in]").click()
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    assert not one(driver, "[data-zoom=in]").is_displayed()
    drawn, room = driver.execute_script("return ['.sheet svg', '.pan'].map((s) => document.querySelector(s).getBoundingClientRect().width)")
    assert drawn == room > 300


@pytest.mark.parametrize("which", ["strait", "quarrel", "spoilt_quarrel"])
@pytest.mark.parametrize(("width", "dark"), [(1280, False), (1280, True), (390, False)])
def test_axe_finds_nothing_amiss(which: str, width: int, dark: bool, opened: Open, request: pytest.FixtureRequest) -> None:
    driver = opened(request.getfixturevalue(which), width=width, dark=dark)
    driver.execute_script("for (const one of document.querySelectorAll('details')) one.open = true")
    driver.execute_script(files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
    found = driver.execute_async_script("axe.run().then(arguments[arguments.length - 1])")
    assert [(v["id"], v["nodes"][0]["html"][:200], v["nodes"][0]["failureSummary"]) for v in found["violations"]] == []
    assert len(found["passes"]) > 10
