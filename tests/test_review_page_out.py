"""What leaves the desk: the downloads, the article on the clipboard, the page that is mailed."""

import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser_desk import DeskUser, printed, words_of

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

FILES = [
    "article.docx", "article.md", "article.html", "mail.html", "transcript.vtt", "transcript.srt", "transcript.md",
]  # fmt: skip
LINK = re.compile(r"\]\([^)]*\)")
"""Where a link leads: the copied session lies elsewhere, seen from its recording, than when it was written."""


def take(page: "Page", name: str, folder: Path) -> Path:
    """A click on one of the files under "Out". Returns where the browser put it, under the name it was given."""
    with page.expect_download() as coming:
        page.locator(f'.downloads a[download="{name}"]').click()
    path = folder / coming.value.suggested_filename
    coming.value.save_as(path)
    return path


def straight(text: str) -> str:
    """A text with quotation marks of one kind."""
    return text.translate(str.maketrans("“”‘’", "\"\"''")).strip()


def test_every_file_under_out_arrives(user: DeskUser, tmp_path: Path) -> None:
    page = user.open()
    page.get_by_role("button", name="Out", exact=True).click()
    offered = page.locator(".downloads a").evaluate_all("all => all.map((one) => one.download)")
    assert offered == FILES
    for name in FILES:
        path = take(page, name, tmp_path)
        assert path.name == f"{user.folder.name}-{name}"
        if name != "mail.html":
            assert path.read_bytes() == (user.folder / name).read_bytes() != b""
    with zipfile.ZipFile(tmp_path / f"{user.folder.name}-article.docx") as document:
        assert document.testzip() is None


def test_the_article_is_copied_as_rich_text(user: DeskUser) -> None:
    context = user.context(permissions=["clipboard-read", "clipboard-write"])
    page = user.open(context)
    page.get_by_role("button", name="Out", exact=True).click()
    page.get_by_role("button", name="Copy the article as rich text").click()
    page.get_by_text("The article is on the clipboard.").first.wait_for()
    rich, plain = page.evaluate(
        """async () => {
          const [item] = await navigator.clipboard.read();
          const text = async (kind) => (await item.getType(kind)).text();
          const rich = new DOMParser().parseFromString(await text("text/html"), "text/html");
          const all = (what) => [...rich.querySelectorAll(what)].map((one) => one.textContent);
          return [{ h1: all("h1"), h2: all("h2"), p: all("p, li") }, await text("text/plain")];
        }"""
    )
    article = user.document("article.json")
    assert rich["h1"] == [article["title"]]
    assert rich["h2"] == [one["heading"] for one in article["sections"] if one["heading"]]
    for section in article["sections"]:
        for paragraph in section["paragraphs"]:
            assert straight(paragraph["text"]) in [straight(one) for one in rich["p"]]
    written = (user.folder / "article.md").read_text(encoding="utf-8")
    assert LINK.sub("]", plain) == LINK.sub("]", written)


def test_the_mailed_page_works_as_a_file_without_a_network(user: DeskUser, tmp_path: Path) -> None:
    desk = user.open()
    desk.get_by_role("button", name="Out", exact=True).click()
    path = take(desk, "mail.html", tmp_path)

    page = user.context(offline=True).new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: user.complaints.append(str(error)))
    page.on("console", lambda message: user.complaints.append(message.text))
    page.goto(path.as_uri())
    assert page.locator("script").count() == 0

    links = page.locator('article a[href^="#said-"]')
    assert links.count() > 10
    quotes = {quote["id"]: quote for quote in printed(user)}
    for index in range(links.count()):
        quote = quotes[str(links.nth(index).get_attribute("href")).removeprefix("#said-")]
        links.nth(index).click()
        back = page.locator(f"#said-{quote['id']}:target")
        assert back.is_visible()
        marked = page.locator(f"#{quote['turn']} mark").all_inner_texts()
        assert " ".join(words_of(user, quote)) in " ".join(marked)
        back.click()
        assert page.locator(f"article #{quote['id']}:target").is_visible()
    assert [url for url in asked if not url.startswith("file:")] == []


def test_a_file_that_is_still_being_made_is_announced_and_comes(
    user: DeskUser, tmp_path: Path
) -> None:
    page = user.open()
    asked: list[str] = []

    def not_yet(route: "Route") -> None:
        asked.append(route.request.url)
        if len(asked) > 1:
            route.continue_()
            return
        body = '{"error": "this is still being made", "hint": "try again in a moment"}'
        headers = {"Content-Type": "application/json", "Retry-After": "2"}
        route.fulfill(status=503, headers=headers, body=body)

    page.route("**/download/article.md", not_yet)
    page.get_by_role("button", name="Out", exact=True).click()
    with page.expect_download() as coming:
        page.locator('.downloads a[download="article.md"]').click()
        page.get_by_text("article.md is still being made and comes").wait_for()
    coming.value.save_as(tmp_path / "article.md")
    assert len(asked) == 2
    assert (tmp_path / "article.md").read_bytes() == (user.folder / "article.md").read_bytes()
