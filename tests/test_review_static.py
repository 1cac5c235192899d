"""The review page's files: nothing from elsewhere, nothing inline, no way for text to become markup."""

import re
from importlib.resources import files

import pytest

STATIC = files("panelscribe.review") / "static"
NAMES = sorted(one.name for one in STATIC.iterdir())
MODULES = [name for name in NAMES if name.endswith(".js")]
INDEX = (STATIC / "index.html").read_text(encoding="utf-8")


def test_all_modules_are_fetched_side_by_side() -> None:
    preloaded = re.findall(r'rel="modulepreload" href="/static/([\w.]+)"', INDEX)
    assert preloaded == [name for name in MODULES if name != "main.js"]


def test_all_that_the_page_names_is_there() -> None:
    for name in re.findall(r'(?:href|src)="/static/([^"]+)"', INDEX):
        assert name in NAMES
    for module in MODULES:
        text = (STATIC / module).read_text(encoding="utf-8")
        for name in re.findall(r'from "\./([^"]+)"', text):
            assert name in NAMES, f"{module} imports {name}"


def test_nothing_is_inline_and_nothing_comes_from_elsewhere() -> None:
    assert not re.search(r"<style|style=|\son\w+=|<script(?![^>]*\ssrc=)", INDEX)
    for name in NAMES:
        if name.endswith((".js", ".css", ".html")):
            text = (STATIC / name).read_text(encoding="utf-8")
            assert "http://" not in text, name
            assert "https://" not in text, name


@pytest.mark.parametrize("name", MODULES)
def test_no_text_becomes_markup(name: str) -> None:
    text = (STATIC / name).read_text(encoding="utf-8")
    forbidden = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|DOMParser|setHTML"
    assert not re.search(forbidden, text)
