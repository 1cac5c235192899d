"""The draft at the editor's desk: prose, sections, quotes, approval, in a real browser."""

from pathlib import Path

import pytest

from panelscribe.drafting import HouseStyle
from panelscribe.pipeline import load_panel, transcribe
from panelscribe.session import Session
from tests.browser_desk import (
    NAME,
    DeskUser,
    correct,
    headings,
    is_made,
    is_saved,
    name_the_voice,
    printed,
    until,
    word,
    words_of,
)
from tests.oracle_session import SilentProgress, oracle_engines

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]


def run_again(recording: Path, folder: Path) -> None:
    """As `panelscribe transcribe --again recognize` does, with the same engines."""
    transcribe(
        recording,
        Session(folder),
        panel_file=load_panel(recording.with_name("panel.yaml")),
        engines=oracle_engines(recording.parent),
        language=None,
        style=HouseStyle(),
        progress=SilentProgress(),
        again=frozenset({"recognize"}),
    )


def test_correct_a_word_in_a_quote_move_a_section_undo_reload_run_again_approve(
    user: DeskUser, original: Path
) -> None:
    page = user.open()
    name_the_voice(page)

    quote = printed(user)[4]
    heard = words_of(user, quote)[-1]
    correct(page, quote["turn"], quote["last"], "Utah.")
    is_made(page)
    page.locator(".draft .quote", has_text="Utah").first.wait_for()
    assert heard in word(page, quote["turn"], quote["last"]).get_attribute("title")

    before = headings(page)
    page.locator(".draft .section").nth(2).get_by_role("button", name="Move up").click()
    is_made(page)
    moved = headings(page)
    assert moved == [before[0], before[2], before[1], *before[3:]]
    page.get_by_role("button", name="Undo").click()
    until(page, "!document.querySelector('[data-act=redo]').disabled")
    is_made(page)
    assert headings(page) == before
    page.get_by_role("button", name="Redo").click()
    until(page, "document.querySelector('[data-act=redo]').disabled")
    is_made(page)
    assert headings(page) == moved

    page.reload()
    page.locator(".turn .w").first.wait_for()
    assert headings(page) == moved
    page.locator(".draft .quote", has_text="Utah").first.wait_for()

    is_made(page)
    run_again(original.parent.parent / "breakfast" / "breakfast.mp3", user.folder)
    page.reload()
    page.locator(".turn .w").first.wait_for()
    assert headings(page) == moved
    assert NAME in page.locator(".draft").inner_text()
    page.locator(".draft .quote", has_text="Utah").first.wait_for()

    page.get_by_role("button", name="Approve").click()
    page.get_by_label("Why it may be printed all the same").fill("Listened to all of it")
    page.get_by_role("button", name="Approve all the same").click()
    page.locator(".chip.approved").wait_for()
    assert "status: approved" in (user.folder / "article.md").read_text(encoding="utf-8")


def test_a_quotation_that_nobody_said_is_told_while_it_is_typed(user: DeskUser) -> None:
    page = user.open()
    block = page.locator(".draft .block", has=page.locator(".quote")).first
    before = str(block.get_attribute("data-text"))
    said = words_of(user, printed(user)[0])[0]
    block.hover()
    block.get_by_role("button", name="Edit paragraph").click()
    box = page.get_by_label("Text in Markdown")
    box.fill(before.replace(said, "Xyzzy", 1))
    page.locator(".findings .found", has_text="Xyzzy").wait_for()
    page.locator(".findings .offer", has_text=said).first.click()
    page.locator(".findings .found").wait_for(state="detached")
    box.fill(box.input_value() + " It was *Friday*.")
    page.keyboard.press("Control+Enter")
    is_made(page)
    page.locator(".draft .block em", has_text="Friday").wait_for()
    assert "It was *Friday*." in (user.folder / "article.md").read_text(encoding="utf-8")


def test_quotes_are_exchanged_trimmed_dropped_and_added(user: DeskUser) -> None:
    page = user.open()
    lengths = {t["id"]: len(t["words"]) for t in user.document("transcript.json")["turns"]}
    quotes = printed(user)
    index = max(range(len(quotes)), key=lambda one: lengths[quotes[one]["turn"]])
    words = words_of(user, quotes[index])
    page.locator(".draft .quote").nth(index).click()
    page.get_by_role("button", name="Trim").click()
    page.locator(".box .row", has_text="Begins").get_by_role("button", name="later").click()
    assert page.locator(".trim mark").inner_text() == " ".join(words[1:])
    page.keyboard.press("Escape")

    page.locator(".strip").get_by_role("button", name="Exchange").click()
    other = page.locator(".choices .candidate .text").first
    text = other.inner_text()
    other.click()
    is_made(page)
    page.locator(".draft .quote", has_text=text[1:-1]).first.wait_for()
    assert words != words_of(user, printed(user)[index])

    word(page, "t0001", 0).click()
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("q")
    page.get_by_role("button", name="Add").click()
    page.locator(".draft .quote", has_text="Good morning").wait_for()
    is_saved(page)


def test_sections_move_with_the_keyboard(user: DeskUser) -> None:
    page = user.open()
    before = headings(page)
    page.keyboard.press("d")
    page.locator(".draft .section").nth(1).get_by_role("button", name="Rename").focus()
    page.keyboard.press("Alt+ArrowDown")
    is_made(page)
    assert headings(page) == [before[0], before[2], before[1], *before[3:]]
