"""Each way to change something at the desk, down to what lies in the session afterwards, in a real browser."""

from typing import TYPE_CHECKING, Any

import pytest

from panelscribe.editing import Edit
from panelscribe.session import Session
from tests.browser_desk import (
    NAME,
    DeskUser,
    correct,
    headings,
    is_made,
    name_the_voice,
    printed,
    turn,
    until,
    word,
    words_of,
)

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

UNNAMED = "SPEAKER_03"
OTHER = "Wendell Okafor"


def turns_of(user: DeskUser, speaker: str) -> list[str]:
    """The ids of a speaker's turns."""
    turns = user.document("transcript.json")["turns"]
    return [one["id"] for one in turns if one["speaker"] == speaker]


def choose_who(page: "Page", turn_id: str, where: str, name: str) -> None:
    """Says who said a turn, in the box that its speaker's name opens."""
    turn(page, turn_id).locator(".who").click()
    box = page.get_by_role("dialog")
    box.get_by_label(where).check()
    box.get_by_role("button", name=name).click()
    box.wait_for(state="detached")
    is_made(page)


def kinds(user: DeskUser) -> list[str]:
    return [one["kind"] for one in user.edits()]


def article(user: DeskUser) -> str:
    return (user.folder / "article.md").read_text(encoding="utf-8")


def longest(user: DeskUser) -> tuple[int, dict[str, Any]]:
    """The printed quote with the most words, and which it is."""
    quotes = printed(user)
    index = max(range(len(quotes)), key=lambda one: quotes[one]["last"] - quotes[one]["first"])
    return index, quotes[index]


def test_two_speakers_become_one(user: DeskUser) -> None:
    page = user.open()
    mine = turns_of(user, UNNAMED)
    other = user.document("attribution.json")["speakers"]
    label = next(one["speaker"] for one in other if one["name"] == OTHER)
    theirs = turns_of(user, label)
    choose_who(page, mine[0], "Everywhere", OTHER)
    assert kinds(user) == ["merge"]
    assert set(turns_of(user, label)) >= {*mine, *theirs}
    assert turns_of(user, UNNAMED) == []
    for one in mine:
        assert turn(page, one).locator(".who").text_content() == OTHER
    page.get_by_role("button", name="Undo").click()
    until(page, "!document.querySelector('[data-act=redo]').disabled")
    is_made(page)
    assert turns_of(user, UNNAMED) == mine


def test_from_here_on_another_speaks_and_before_that_nobody_changes(user: DeskUser) -> None:
    page = user.open()
    first, *rest = turns_of(user, UNNAMED)
    before = turn(page, first).locator(".who").text_content()
    choose_who(page, rest[0], "From here on", OTHER)
    assert kinds(user) == ["speaker"]
    assert turns_of(user, UNNAMED) == [first]
    assert turn(page, first).locator(".who").text_content() == before
    for one in rest:
        assert turn(page, one).locator(".who").text_content() == OTHER


def test_everywhere_gives_the_voice_its_name(user: DeskUser) -> None:
    page = user.open()
    mine = turns_of(user, UNNAMED)
    choose_who(page, mine[-1], "Everywhere", NAME)
    assert kinds(user) == ["name"]
    for one in mine:
        assert turn(page, one).locator(".who").text_content() == NAME
    assert turns_of(user, UNNAMED) == mine
    assert NAME in article(user)


def test_a_quote_is_dropped(user: DeskUser) -> None:
    page = user.open()
    index, quote = longest(user)
    key = page.locator(".draft .quote").nth(index).get_attribute("data-quote")
    page.locator(".draft .quote").nth(index).click()
    page.locator(".strip").get_by_role("button", name="Drop").click()
    page.locator(f'.draft .quote[data-quote="{key}"]').wait_for(state="detached")
    is_made(page)
    assert kinds(user) == ["quote"]
    spans = [(one["turn"], one["first"], one["last"]) for one in printed(user)]
    assert (quote["turn"], quote["first"], quote["last"]) not in spans


def test_a_trimmed_quote_is_saved(user: DeskUser) -> None:
    page = user.open()
    index, quote = longest(user)
    words = words_of(user, quote)
    page.locator(".draft .quote").nth(index).click()
    page.locator(".strip").get_by_role("button", name="Trim").click()
    page.locator(".box .row", has_text="Begins").get_by_role("button", name="later").click()
    page.locator(".box").get_by_role("button", name="Save").click()
    page.locator(".box").wait_for(state="detached")
    is_made(page)
    assert kinds(user) == ["quote"]
    trimmed = printed(user)[index]
    assert words_of(user, trimmed) == words[1:]
    assert page.locator(".notice").count() == 0
    shown = page.locator(".draft .quote").nth(index).inner_text()
    assert words[0].strip(",.") not in shown.split()[:1]


def test_a_section_is_renamed_and_another_dropped(user: DeskUser) -> None:
    page = user.open()
    before = headings(page)
    section = page.locator(".draft .section")
    section.nth(1).get_by_role("button", name="Rename").click()
    page.get_by_role("textbox", name="Heading").fill("Soup and sleep")
    page.keyboard.press("Enter")
    is_made(page)
    assert headings(page) == [before[0], "Soup and sleep", *before[2:]]
    section.nth(2).get_by_role("button", name="Drop").click()
    page.get_by_role("button", name="Keep it").click()
    section.nth(2).get_by_role("button", name="Drop").click()
    page.get_by_role("button", name="Drop it").click()
    page.locator(".box").wait_for(state="detached")
    is_made(page)
    assert headings(page) == [before[0], "Soup and sleep", *before[3:]]
    assert kinds(user) == ["section", "section"]
    assert "## Soup and sleep" in article(user)
    assert f"## {before[2]}" not in article(user)
    page.get_by_role("button", name="Undo").click()
    until(page, "!document.querySelector('[data-act=redo]').disabled")
    is_made(page)
    assert headings(page) == [before[0], "Soup and sleep", *before[2:]]


def test_when_nothing_is_open_the_article_is_approved_without_a_reason(user: DeskUser) -> None:
    page = user.open()
    name_the_voice(page)
    page.locator(".left").click()
    for left in range(int(page.locator(".left").inner_text().split()[0]), 0, -1):
        page.locator(".question .hint", has_text=f" of {left}").wait_for()
        page.locator(".question").get_by_role("button", name="Checked").click()
    page.get_by_text("Nothing is open. The article can be approved.").first.wait_for()
    is_made(page)
    page.get_by_role("button", name="Approve").click()
    box = page.get_by_role("dialog", name="Approve the article")
    assert box.get_by_label("Why it may be printed all the same").count() == 0
    box.get_by_role("button", name="Approve").click()
    page.locator(".chip.approved", has_text="approved by Ed").wait_for()
    assert "status: approved" in article(user)
    assert page.get_by_role("button", name="Approve").count() == 0


def test_a_correction_that_the_session_can_not_take_is_said_and_taken_back(user: DeskUser) -> None:
    session = Session(user.folder)
    with session.locked():  # an editor changed something, and what was heard is gone
        session.add_edits([Edit("person", "Nobody", {"title": "x"}, "", "", "")], "Ed")
    session.path(".cache/heard.json").unlink()
    page = user.open()
    heard = word(page, "t0001", 0).inner_text()
    correct(page, "t0001", 0, "Fair")
    page.locator(".notice", has_text="Not saved").wait_for()
    assert "panelscribe transcribe " in page.locator(".notice").inner_text()
    assert page.get_by_role("button", name="Do it anyway").count() == 0
    word(page, "t0001", 0).get_by_text(heard).wait_for()
    assert kinds(user) == ["person"]


def test_one_edit_is_withdrawn_from_the_history_and_later_ones_stay(user: DeskUser) -> None:
    page = user.open()
    heard = word(page, "t0001", 0).inner_text()
    correct(page, "t0001", 0, "Fair")
    is_made(page)
    correct(page, "t0001", 3, "dear")
    is_made(page)
    page.get_by_role("button", name="History").click()
    line = page.locator(".log li", has_text="Fair")
    line.get_by_role("button", name="Withdraw").click()
    page.locator(".box").wait_for(state="detached")
    word(page, "t0001", 0).get_by_text(heard).wait_for()
    is_made(page)
    assert kinds(user) == ["words", "words", "undo"]
    words = user.document("transcript.json")["turns"][0]["words"]
    assert (words[0]["text"], words[3]["text"]) == (heard, "dear")
    page.get_by_role("button", name="History").click()
    assert page.locator(".log li.withdrawn").count() == 1
