"""The editor's desk as an editor uses it: a real browser, a real server, the sample's session."""

from typing import Any

import pytest

from tests.browser_desk import (
    NAME,
    DeskUser,
    at,
    axe_findings,
    correct,
    is_made,
    is_saved,
    name_the_voice,
    printed,
    turn,
    until,
    word,
    words_of,
)

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

UNNAMED = "SPEAKER_03"
SETTLING = """async (turn) => {
  const node = document.querySelector(`.turn[data-turn="${turn}"]`);
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  node.scrollIntoView({ block: "center" });
  const places = [];
  await frame();
  await frame();
  for (let n = 0; n < 10; n += 1) {
    await frame();
    places.push(Math.round(node.getBoundingClientRect().top));
  }
  return places;
}"""
"""Where a turn stands in ten frames, shortly after it was scrolled to."""


def test_a_quote_leads_to_its_words_and_sounds_alone(user: DeskUser) -> None:
    page = user.open()
    quote = printed(user)[2]
    page.locator(".draft .quote").nth(2).click()
    page.locator(".w.chosen").first.wait_for()
    assert page.locator(".w.chosen").all_inner_texts() == words_of(user, quote)
    page.evaluate(f"document.querySelector('audio').currentTime = {quote['end'] - 0.5}")
    until(page, "document.querySelector('audio').paused")
    assert quote["end"] - 0.6 < at(page) < quote["end"] + 0.8


def test_a_word_plays_from_there_and_the_words_follow(user: DeskUser) -> None:
    page = user.open()
    word(page, "t0001", 30).click()
    page.locator('.turn[data-turn="t0001"] .w.sounding').wait_for()
    start = user.document("transcript.json")["turns"][0]["words"][30]["start"]
    assert start - 0.1 <= at(page) < start + 5
    page.keyboard.press("Space")
    until(page, "document.querySelector('audio').paused")


def test_a_voice_is_named_once_and_everywhere(user: DeskUser) -> None:
    page = user.open()
    name_the_voice(page)
    turns = [t["id"] for t in user.document("transcript.json")["turns"] if t["speaker"] == UNNAMED]
    assert turn(page, turns[0]).locator(".who").text_content() == NAME
    assert page.locator(".draft .person", has_text=NAME).count() == 1
    assert [e["kind"] for e in user.edits()] == ["name"]
    assert NAME in (user.folder / "article.md").read_text(encoding="utf-8")
    assert NAME in (user.folder / "transcript.vtt").read_text(encoding="utf-8")


def test_a_turn_gets_another_speaker_and_is_split(user: DeskUser) -> None:
    page = user.open()
    word(page, "t0001", 5).click()
    page.keyboard.press("s")
    page.get_by_role("dialog").get_by_role("button", name="Wendell Okafor").click()
    is_saved(page)
    second = turn(page, "t0001w5")
    assert second.locator(".who").inner_text() == "Wendell Okafor"
    second.locator(".who").click()
    page.get_by_role("dialog").get_by_role("button", name="Theo Brandvold").click()
    is_saved(page)
    assert second.locator(".who").inner_text() == "Theo Brandvold"
    assert turn(page, "t0001").locator(".w").count() == 5


def test_somebody_not_listed_is_named_for_one_turn(user: DeskUser) -> None:
    page = user.open()
    turn(page, "t0003").locator(".who").click()
    page.get_by_label("Somebody not listed").fill("Nora Quist")
    page.get_by_role("button", name="Set").click()
    page.locator('.turn[data-turn="t0003"] .who', has_text="Nora Quist").wait_for()
    is_saved(page)
    assert [e["kind"] for e in user.edits()] == ["speaker", "name"]


def test_a_person_is_put_right_everywhere(user: DeskUser) -> None:
    page = user.open()
    page.locator(".person", has_text="Saoirse Kilbride").click()
    page.get_by_label("Name", exact=True).fill("Saoirse Kilbride-Moore")
    page.get_by_role("button", name="Save everywhere").click()
    is_made(page)
    page.locator('.turn[data-turn="t0002"] .who', has_text="Kilbride-Moore").wait_for()
    assert "Kilbride-Moore" in (user.folder / "transcript.srt").read_text(encoding="utf-8")


def test_a_panelist_called_script_stays_a_name(user: DeskUser) -> None:
    name = "<script>alert(1)</script><img src=x onerror=alert(2)>"
    page = user.open()
    page.on("dialog", lambda dialog: user.complaints.append(dialog.message))
    page.locator(".left").click()
    page.get_by_role("button", name="Somebody else…").click()
    page.get_by_label("Somebody not listed").fill(name)
    page.get_by_role("button", name="Set").click()
    is_made(page)
    page.locator(".turn .who", has_text="<script>alert(1)").first.wait_for()
    assert page.locator(".person", has_text=name).count() == 1
    assert page.locator("body script, .desk img").count() == 0


def test_two_tabs_see_each_other_and_both_are_kept(user: DeskUser) -> None:
    context = user.context()
    one, other = user.open(context), user.open(context)
    correct(one, "t0002", 0, "Ah,")
    is_saved(one)
    other.locator('.turn[data-turn="t0002"] [data-w="0"]', has_text="Ah,").wait_for()
    correct(other, "t0005", 0, "Windell,")
    is_saved(other)
    one.locator('.turn[data-turn="t0005"] [data-w="0"]', has_text="Windell,").wait_for()


def test_a_change_of_what_somebody_else_changed_meanwhile_is_offered_again(user: DeskUser) -> None:
    one, other = user.open(), user.open()
    correct(one, "t0002", 0, "Ah,")
    is_saved(one)
    correct(other, "t0005", 0, "Windell,")
    is_saved(other)
    word(other, "t0002", 0).wait_for()
    correct(one, "t0002", 0, "Oh,")
    is_saved(one)
    correct(other, "t0002", 0, "Er,")
    other.locator(".notice", has_text="Not saved").wait_for()
    assert word(other, "t0002", 0).inner_text() == "Oh,"
    other.get_by_role("button", name="Do it anyway").click()
    other.locator('.turn[data-turn="t0002"] [data-w="0"]', has_text="Er,").wait_for()
    is_saved(other)
    assert [e["value"] for e in user.edits()] == ["Ah,", "Windell,", "Oh,", "Er,"]


@pytest.mark.parametrize("width", [1280, 1000, 390])
def test_what_appears_by_itself_moves_nothing(user: DeskUser, width: int) -> None:
    page = user.open(viewport={"width": width, "height": 800})
    height = "document.querySelector('.top').offsetHeight"
    before = page.evaluate(height)
    page.evaluate("document.querySelector('.saved').textContent = 'Saved; the article follows…'")
    assert page.evaluate(height) == before
    page.locator(".tabs [data-tab=transcript], #transcript").filter(visible=True).first.click()
    for turn_id in ("t0005", "t0012", "t0020", "t0004"):
        places = page.evaluate(SETTLING, turn_id)
        assert len(set(places)) == 1, (turn_id, places)


def test_a_killed_server_loses_nothing_that_was_called_saved(user: DeskUser) -> None:
    server = user.serve()
    context = user.context()
    page = user.open(context, server)
    correct(page, "t0002", 0, "Ah,")
    is_saved(page)
    correct(page, "t0005", 0, "Windell,")
    server.kill()
    correct(page, "t0001", 0, "Fair")
    page.get_by_text("not saved yet").wait_for()
    assert page.locator('.saved:has-text("All changes saved")').count() == 0
    assert user.edits()[0]["value"] == "Ah,"
    assert "Fair" not in {e["value"] for e in user.edits()}

    again = user.serve(server.port)
    user.open(context, again)
    is_saved(page)
    assert [e["value"] for e in user.edits()] == ["Ah,", "Windell,", "Fair"]
    assert page.locator(".notice").count() == 0


def test_a_closed_tab_leaves_its_unsent_changes_to_the_next(user: DeskUser) -> None:
    server = user.serve()
    context = user.context()
    page = user.open(context, server)
    server.kill()
    correct(page, "t0001", 0, "Fair")
    page.get_by_text("not saved yet").wait_for()
    page.close(run_before_unload=False)
    page = user.open(context, user.serve(server.port))
    is_saved(page)
    assert [e["value"] for e in user.edits()] == ["Fair"]
    assert word(page, "t0001", 0).inner_text() == "Fair"


def test_with_the_keyboard_alone(user: DeskUser) -> None:
    page = user.open()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the transcript"
    page.keyboard.press("Enter")
    for key in ("ArrowRight", "ArrowDown", "ArrowRight", "Shift+ArrowRight"):
        page.keyboard.press(key)
    assert page.locator(".w.chosen").count() == 2
    page.keyboard.press("e")
    page.keyboard.type("I'd been")
    page.keyboard.press("Enter")
    is_saved(page)
    assert page.locator('.turn[data-turn="t0002"] .w').all_inner_texts()[:3] == [
        "Uh,",
        "I'd",
        "been",
    ]
    page.keyboard.press("u")
    page.locator('.turn[data-turn="t0002"] [data-w="2"]', has_text="was").wait_for()

    page.keyboard.press("n")
    page.locator(".question .kind.unnamed").wait_for()
    page.keyboard.press("1")
    page.locator(".turn .who", has_text=NAME).first.wait_for()
    is_saved(page)

    page.keyboard.press("n")
    left = page.locator(".left").inner_text()
    page.keyboard.press("c")
    page.locator(".left", has_not_text=left).wait_for()
    is_saved(page)

    page.keyboard.press("?")
    page.get_by_role("dialog", name="Keys").wait_for()
    page.keyboard.press("Escape")
    page.locator("dialog").wait_for(state="detached")


@pytest.mark.parametrize("look", ["light", "dark", "phone"])
def test_axe_finds_nothing_serious(user: DeskUser, look: str) -> None:
    options: dict[str, Any] = {"color_scheme": "dark" if look == "dark" else "light"}
    if look == "phone":
        options |= {"viewport": {"width": 390, "height": 844}, "has_touch": True}
    page = user.open(**options)
    page.locator(".left").click()
    page.locator(".question .kind.unnamed").wait_for()
    assert axe_findings(page) == []
    page.locator(".turn .who:visible").first.click()
    assert axe_findings(page) == []
    if look == "light":
        page.keyboard.press("Escape")
        page.keyboard.press("?")
        assert axe_findings(page) == []


def test_on_a_phone_nothing_sticks_out(user: DeskUser) -> None:
    page = user.open(viewport={"width": 390, "height": 844}, has_touch=True)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.locator(".tabs").get_by_text("Transcript").tap()
    turn(page, "t0002").get_by_role("button", name="Correct").tap()
    box = page.get_by_role("textbox", name="Words")
    box.fill(box.input_value().replace("Uh,", "Ah,", 1))
    page.get_by_role("button", name="Save").tap()
    is_saved(page)
    assert [(e["target"], e["value"]) for e in user.edits()] == [("t0002:0", "Ah,")]


def test_a_folder_shows_its_sessions(user: DeskUser) -> None:
    page = user.context().new_page()
    page.goto(user.shared.address)
    line = page.locator(".session", has=page.get_by_text(user.folder.name, exact=True))
    line.wait_for()
    assert axe_findings(page) == []
    line.click()
    page.locator(".turn .w").first.wait_for()
    page.get_by_role("button", name="All sessions").click()
    line.wait_for()


def test_three_hours_are_not_laid_out_word_by_word(user: DeskUser) -> None:
    def longer(route: Any) -> None:
        state = route.fetch().json()
        turns, duration = state["transcript"]["turns"], state["duration"]
        state["transcript"]["turns"] = [later(t, n, n * duration) for n in range(20) for t in turns]
        route.fulfill(json=state)

    def later(one: dict[str, Any], copy: int, seconds: float) -> dict[str, Any]:
        words = [
            {**w, "start": w["start"] + seconds, "end": w["end"] + seconds} for w in one["words"]
        ]
        times = {"start": one["start"] + seconds, "end": one["end"] + seconds}
        return {**one, **times, "id": f"{one['id']}c{copy}" if copy else one["id"], "words": words}

    context = user.context()
    context.route(f"**/api/sessions/{user.folder.name}", longer)
    page = user.open(context)
    assert page.locator(".turn").count() > 1000
    assert page.evaluate("document.querySelectorAll('*').length") < 15_000
    page.locator(".turn").last.scroll_into_view_if_needed()
    page.locator(".turn").last.locator(".w").first.wait_for()
    assert page.locator(".w").count() < 6_000
