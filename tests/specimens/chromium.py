"""A real Chromium for pages, where one is installed, and short ways to what it shows."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement

PROGRAM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
)  # fmt: skip

IN_BROWSER = [
    pytest.mark.browser,
    pytest.mark.skipif(not (PROGRAM and DRIVER), reason="Chromium and its driver are not installed (Debian: chromium, chromium-driver)"),
]

Open = Callable[..., webdriver.Chrome]


def start(profile: Path) -> webdriver.Chrome:
    options = webdriver.ChromeOptions()
    options.binary_location = PROGRAM or ""
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    driver.set_script_timeout(180)  # axe takes its time over a long page
    return driver


def one(driver: webdriver.Chrome, selector: str) -> WebElement:
    return driver.find_element(By.CSS_SELECTOR, selector)


def shown(driver: webdriver.Chrome, selector: str) -> list[str]:
    return [element.get_attribute("id") or "" for element in driver.find_elements(By.CSS_SELECTOR, selector) if element.is_displayed()]


def complaints(driver: webdriver.Chrome) -> list[Any]:
    return list(driver.get_log("browser"))  # type: ignore[no-untyped-call]


def background(driver: webdriver.Chrome, selector: str) -> str:
    return str(driver.execute_script("return getComputedStyle(document.querySelector(arguments[0])).backgroundColor", selector))
