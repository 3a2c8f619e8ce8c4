"""A person's tasks in a real Chromium, at a desk and on a phone, with and without its script; and what the pages look like to everyone."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from importlib.resources import files
from threading import Thread

import pytest
import uvicorn
from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.support.expected_conditions import staleness_of
from selenium.webdriver.support.ui import Select, WebDriverWait

from rashomon.engine import bring_up_to_date
from rashomon.reports.build import identify
from rashomon.store import Store, Story, open_store
from rashomon.types import Report
from rashomon.web.access import Access
from rashomon.web.app import make_app
from specimens.chromium import IN_BROWSER, complaints, one, start
from specimens.clock import Clock

pytestmark = IN_BROWSER

PATIENCE = 30  # seconds that a page may take to be what it is to be, where a story is compared meanwhile
LEDE = "The tanker Halvek Star ran aground off Orrin on Thursday, injuring {} sailors, the coast guard said. "
NORTH = LEDE + "Rita Falcao, the director of Harbour Safety, said the Halvek Star had carried 300 tonnes of oil."
SUND = LEDE + "Divers searched the hold of the Halvek Star until nightfall. In the hospital of Orrin, nine people were treated."
VOTE = "The council of Tessmark voted against the tram line on Thursday. Mayor Dita Marsh said the line to {} would have cost $40 million."
REPORTS = (
    ("northline", "Tanker Halvek Star runs aground off Orrin", NORTH.format("four")),
    ("sund", "Halvek Star aground off Orrin", SUND.format("seven")),
    ("weighhouse", "Tessmark council votes down tram line", VOTE.format("Vellin")),
    ("courier", "Council of Tessmark rejects the tram line", VOTE.format("Vellin")),
)
Arrive = Callable[..., webdriver.Chrome]


def keep(store: Store, outlet: str, title: str, text: str) -> None:
    address, whole = f"https://{outlet}.example/1", f"{title}\n\n{text}"
    report = Report(identify(whole, outlet), address, whole, title, outlet, "2031-03-06T17:00:00+00:00", "given", address, "en")
    with store.transaction() as tx:
        tx.reports.save(report)


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Two stories that the program itself compared, one of them disputed; then a report of it was edited."""
    clock = Clock(datetime.fromisoformat("2031-03-06T18:00:00+00:00"))
    with open_store(tmp_path_factory.mktemp("newsroom") / "news.db", now=clock) as store:
        for report in REPORTS:
            keep(store, *report)
        bring_up_to_date(store)
        clock.on(hours=1)
        outlet, title, text = REPORTS[0]
        keep(store, outlet, title, f"{text} Two tugs reached the ship on Friday.")
        bring_up_to_date(store)
        clock.on(hours=1)
        yield store


@pytest.fixture(scope="module")
def address(newsroom: Store) -> Iterator[str]:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(make_app(newsroom, Access()), log_level="error", lifespan="off"))
        thread = Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join(10)


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    driver = start(tmp_path_factory.mktemp("profile"))
    yield driver
    driver.quit()


@pytest.fixture
def arrive(chromium: webdriver.Chrome, address: str) -> Iterator[Arrive]:
    """Opens a page at a width, with or without its script."""

    def come(path: str = "/", *, width: int = 1280, script: bool = True) -> webdriver.Chrome:
        size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 600}
        chromium.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        chromium.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not script})
        chromium.get(address + path)
        return chromium

    yield come
    chromium.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def until(driver: webdriver.Chrome, selector: str, words: str) -> None:
    """Waits until an element says this, while the page may load anew."""

    def says(_: webdriver.Chrome) -> bool:
        found = driver.find_elements(By.CSS_SELECTOR, selector)
        return any(words in element.text for element in found)

    WebDriverWait(driver, PATIENCE, ignored_exceptions=[WebDriverException]).until(says)


def grounding(store: Store) -> Story:
    """The story that is disputed, until somebody decides otherwise."""
    with store.snapshot() as tx:
        return next(one for one in tx.stories.recent() if one.title and "Halvek" in one.title)


def press(driver: webdriver.Chrome, selector: str) -> None:
    """Clicks on what leads to another page, and waits for that."""
    page = one(driver, "html")
    one(driver, selector).click()
    WebDriverWait(driver, PATIENCE, ignored_exceptions=[WebDriverException]).until(staleness_of(page))


def open_reading(driver: webdriver.Chrome) -> str:
    """Follows the first reading of a dispute to its words, as soon as the page has come to rest; what it says."""

    def opened(_: webdriver.Chrome) -> str:
        reading = one(driver, "article.fact.disputed .words")
        said = reading.find_element(By.TAG_NAME, "q").text
        reading.click()
        return said

    return str(WebDriverWait(driver, PATIENCE, ignored_exceptions=[WebDriverException]).until(opened))


def disputed_story(driver: webdriver.Chrome) -> None:
    one(driver, "input[name=disputed]").click()
    press(driver, ".tools button")
    (story,) = driver.find_elements(By.CSS_SELECTOR, ".stories h2 a")
    assert "Halvek Star" in story.text
    press(driver, ".stories h2 a")


@pytest.mark.parametrize(("width", "script"), [(1280, True), (360, True), (1280, False)])
def test_the_disputed_story_is_found_and_a_reading_opened(width: int, script: bool, arrive: Arrive) -> None:
    driver = arrive(width=width, script=script)
    assert len(driver.find_elements(By.CSS_SELECTOR, ".stories > li")) == 2
    disputed_story(driver)
    said = open_reading(driver)
    target = one(driver, "mark:target")
    assert said.strip("“”")[:20] in target.text
    assert target.is_displayed()


@pytest.mark.parametrize(("width", "script"), [(360, False), (1280, True)])
def test_two_facts_are_joined_shown_as_the_editors_and_taken_back(width: int, script: bool, arrive: Arrive) -> None:
    driver = arrive(width=width, script=script)
    disputed_story(driver)
    dossier = driver.current_url
    facts = driver.find_elements(By.CSS_SELECTOR, "article.fact.disputed input[name=fact]") + driver.find_elements(
        By.CSS_SELECTOR, "[data-kind=count][data-verdict=single] input[name=fact]"
    )
    for box in facts[:2]:
        box.click()
    press(driver, "#deciding button")
    assert len(driver.find_elements(By.CSS_SELECTOR, "input[name=fact]:checked")) == 2
    name = one(driver, "#who")
    name.clear()
    name.send_keys("Lena Holm")
    one(driver, "#why").send_keys("Both count the sailors.")
    press(driver, ".asked button.chief")
    until(driver, ".done", "compared anew. See the dossier")
    press(driver, ".done a")
    assert "Joined by the editor (Lena Holm" in one(driver, "#facts").text
    assert driver.find_elements(By.CSS_SELECTOR, "article.fact .decided")
    driver.get(f"{dossier.split('#')[0]}/decisions")
    one(driver, "details summary").click()
    press(driver, "details button")
    until(driver, ".hits", "Taken back by Lena Holm")
    until(driver, "main", "Taken back")


def test_what_changed_is_seen(arrive: Arrive) -> None:
    driver = arrive()
    disputed_story(driver)
    press(driver, "nav.local a[href$='/history']")
    assert "Reports edited" in one(driver, ".difference").text
    assert "Two tugs reached the ship" in one(driver, ".difference ins").text
    press(driver, "nav.bar a[href='/changes']")
    box = one(driver, "input[name=since]")
    box.clear()
    box.send_keys("2031-03-06")
    press(driver, ".tools button")
    assert "Halvek Star" in one(driver, "main").text
    press(driver, "a[href*='/versions/1..2']")
    assert "Two tugs" in one(driver, ".edit ins").text


def test_a_verdict_is_set_from_a_phone_and_what_was_typed_is_kept(arrive: Arrive) -> None:
    driver = arrive(width=390)
    disputed_story(driver)
    driver.execute_script("arguments[0].click()", one(driver, "article.fact.disputed input[name=fact]"))
    press(driver, "#deciding button")
    one(driver, "input[value=verdict]").click()
    name = one(driver, "#who")
    name.clear()
    name.send_keys("Lena Holm")
    one(driver, "#why").send_keys("The later count.")
    press(driver, ".asked button.chief")
    assert "choose one" in one(driver, "[role=alert]").text
    assert one(driver, "#why").get_attribute("value") == "The later count."
    Select(one(driver, "select[name=verdict]")).select_by_visible_text("updated")
    press(driver, ".asked button.chief")
    until(driver, ".done", "compared anew. See the dossier")
    press(driver, ".done a")
    assert "Verdict set by the editor (Lena Holm" in one(driver, "#facts").text


def test_two_reports_scroll_together(arrive: Arrive, newsroom: Store) -> None:
    story = grounding(newsroom)
    driver = arrive(f"/beside/{story.reports[0]}/{story.reports[1]}")
    driver.execute_script("for (const text of document.querySelectorAll('.beside .text')) text.style.maxHeight = '60px'")
    driver.execute_script("const text = document.querySelector('#left .text'); text.scrollTop = text.scrollHeight")
    WebDriverWait(driver, PATIENCE).until(lambda _: driver.execute_script("return document.querySelector('#right .text').scrollTop") > 0)


@pytest.mark.parametrize("width", [360, 1280])
def test_every_page_fits_and_axe_finds_nothing_amiss(width: int, arrive: Arrive, newsroom: Store) -> None:
    story = grounding(newsroom)
    with newsroom.snapshot() as tx:
        newest = tx.dossiers.newest(story.id)
        assert newest is not None
        fact = tx.dossiers.dossier(newest).facts[0].id
    at, (left, right, *_) = f"/stories/{story.id}", story.reports
    pages = ["/", at, f"{at}/history", f"{at}/decisions", f"{at}/decide?fact={fact}", "/changes?since=2031-03-06", "/search?q=Halvek"]
    for path in [*pages, f"/reports/{left}", f"/reports/{left}/versions/1..2", f"/beside/{left}/{right}", "/login", "/nowhere"]:
        driver = arrive(path, width=width)
        assert driver.execute_script("return document.documentElement.scrollWidth") <= width, path
        assert [one for one in complaints(driver) if one["level"] != "DEBUG" and one["source"] != "network"] == [], path
        driver.execute_script(files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
        found = driver.execute_async_script("axe.run().then(arguments[arguments.length - 1])")
        assert {problem["id"]: [node["html"][:200] for node in problem["nodes"][:3]] for problem in found["violations"]} == {}, path


def test_paper_has_the_dossier_and_not_the_desk(arrive: Arrive, newsroom: Store) -> None:
    driver = arrive(f"/stories/{grounding(newsroom).id}")
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        assert not one(driver, "nav.bar").is_displayed()
        assert not one(driver, ".choose").is_displayed()
        assert one(driver, "article.fact").is_displayed()
    finally:
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
