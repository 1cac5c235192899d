"""The transcript as editors want it: corrections, speakers, splits; what outlives a better recognition."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from panelscribe import formats
from panelscribe.editing import (
    Asked,
    Edit,
    Heard,
    Laid,
    View,
    decide,
    history,
    lay,
    print_span,
    switches,
)
from panelscribe.errors import EditError, StaleError
from panelscribe.naming import Naming
from panelscribe.panel import Panel
from panelscribe.transcript import Transcript, Turn, Word, number_turns

TEXT = (
    ("A", "Good morning everybody this is the Harbor Review"),
    ("B", "It was wrong politely and the bridge was shut"),
    ("A", "Is that so"),
    ("B", "We had eleven trucks turn around in one week"),
    ("C", "Do not wait collect your mistakes"),
)


def transcript(text: tuple[tuple[str, str], ...] = TEXT, *, timed: bool = True) -> Transcript:
    turns, clock = [], 1.0
    for speaker, line in text:
        words = []
        for word in line.split():
            words.append(
                Word(word, round(clock, 3), round(clock + 0.3, 3), 0.9) if timed else Word(word)
            )
            clock += 0.4
        turns.append(Turn("", speaker, words[0].start, words[-1].end, tuple(words)))
        clock += 0.5
    return Transcript("x", "en", round(clock, 3) if timed else None, number_turns(turns))


class Desk:
    """A log of edits over a transcript, as the server keeps it."""

    def __init__(self, heard: Transcript) -> None:
        self.heard = Heard(heard)
        self.edits: list[Edit] = []

    @property
    def laid(self) -> Laid:
        return lay(self.heard, self.edits)

    @property
    def text(self) -> list[tuple[str, str]]:
        return [(turn.speaker, turn.text) for turn in self.laid.transcript.turns]

    def ask(
        self, kind: str, target: str, value: object, seen: object = "", base: Laid | None = None
    ) -> None:
        view = View(self.laid, Naming((), ()), Panel(), self.edits, base)
        edit = decide(Asked(kind, target, value, seen), view)
        if edit:
            self.edits.append(replace(edit, editor="Ed", at=str(len(self.edits))))

    def words(self, turn: str, first: int, last: int, value: str) -> None:
        said = self.laid.transcript.turn(turn).words[first : last + 1]
        self.ask(
            "words", print_span(turn, first, last), value, " ".join(word.text for word in said)
        )

    def undo(self, number: int) -> None:
        self.edits.append(Edit("undo", str(number), "", "Ed", str(len(self.edits)), ""))


@pytest.fixture
def desk() -> Desk:
    return Desk(transcript())


def test_a_corrected_word_keeps_its_time_and_is_sure(desk: Desk) -> None:
    desk.words("t0002", 2, 2, "right")
    word = desk.laid.transcript.turn("t0002").words[2]
    before = desk.heard.turns[1].words[2]
    assert (word.text, word.probability) == ("right", 1.0)
    assert (word.start, word.end) == (before.start, before.end)
    (change,) = desk.laid.changes
    assert (change.turn, change.first, change.last, change.heard) == ("t0002", 2, 3, "wrong")


def test_more_words_share_the_time_of_fewer_and_fewer_keep_count_of_what_was_heard(
    desk: Desk,
) -> None:
    desk.words("t0002", 5, 6, "all of the bridges")
    turn = desk.laid.transcript.turn("t0002")
    assert turn.text == "It was wrong politely and all of the bridges was shut"
    times = [time for word in turn.words for time in (word.start, word.end)]
    assert times == sorted(times, key=lambda time: time or 0)
    desk.words("t0002", 5, 6, "")
    text = "It was wrong politely and the bridges was shut"
    assert desk.laid.transcript.turn("t0002").text == text
    # What an editor put in and took out again was never heard.
    assert [c.heard for c in desk.laid.changes] == ["bridge"]
    desk.words("t0002", 0, 1, "")
    assert [c.heard for c in desk.laid.changes if c.turn == "t0002" and c.first == c.last == 0] == [
        "It was"
    ]


def test_a_correction_of_a_correction_is_one(desk: Desk) -> None:
    desk.words("t0002", 2, 2, "not wrong at")
    desk.words("t0002", 4, 5, "but politely")
    assert (
        desk.laid.transcript.turn("t0002").text
        == "It was not wrong but politely and the bridge was shut"
    )
    desk.undo(0)  # the later correction replaced it whole and still stands
    assert (
        desk.laid.transcript.turn("t0002").text
        == "It was not wrong but politely and the bridge was shut"
    )
    desk.undo(1)
    assert desk.laid.transcript == desk.heard.transcript


def test_confirming_words_makes_them_sure(desk: Desk) -> None:
    desk.words("t0005", 0, 1, "Do not")
    assert [w.probability for w in desk.laid.transcript.turn("t0005").words[:3]] == [1.0, 1.0, 0.9]
    assert desk.laid.changes == ()


def test_what_was_seen_must_still_stand(desk: Desk) -> None:
    desk.words("t0002", 2, 2, "right")
    with pytest.raises(StaleError):
        desk.ask("words", "t0002:2", "left", "wrong")


def test_words_are_counted_as_the_editor_saw_them(desk: Desk) -> None:
    before = desk.laid
    desk.words("t0002", 0, 1, "And it has been")
    desk.ask("words", "t0002:6", "bridges", "bridge", base=before)
    text = "And it has been wrong politely and the bridges was shut"
    assert desk.laid.transcript.turn("t0002").text == text
    with pytest.raises(
        StaleError
    ):  # another "was" stands in the turn; it is not the one that was seen
        desk.ask("words", "t0002:1", "is", "was", base=before)
    with pytest.raises(StaleError):
        desk.ask("words", "t0002:6", "bridges", "bridge")


def test_a_turn_is_given_to_another_speaker_and_to_a_new_one(desk: Desk) -> None:
    desk.ask("speaker", "t0003", {"speaker": "C", "scope": "turn"}, "A")
    assert [turn.speaker for turn in desk.laid.transcript.turns] == ["A", "B", "C", "B", "C"]
    desk.ask("speaker", "t0004", {"speaker": "new"}, "B")
    desk.ask("speaker", "t0002", {"speaker": "new"}, "B")
    labels = [turn.speaker for turn in desk.laid.transcript.turns]
    assert len(set(labels)) == 4
    assert labels[1] != labels[3]


def test_from_here_on_means_this_speaker_alone(desk: Desk) -> None:
    desk.ask("speaker", "t0003", {"speaker": "C", "scope": "onward"}, "A")
    desk.ask("speaker", "t0002", {"speaker": "A", "scope": "onward"}, "B")
    assert [turn.speaker for turn in desk.laid.transcript.turns] == ["A", "A", "C", "A", "C"]


def test_a_split_turn_is_two_and_its_ids_tell_where(desk: Desk) -> None:
    desk.ask("split", "t0002:4", "A", "and")
    assert desk.text[1:3] == [("B", "It was wrong politely"), ("A", "and the bridge was shut")]
    assert [turn.id for turn in desk.laid.transcript.turns][1:3] == ["t0002", "t0002w4"]
    desk.words("t0002w4", 1, 1, "the old")
    desk.ask("speaker", "t0002w4", {"speaker": "C"}, "A")
    assert desk.text[2] == ("C", "and the old bridge was shut")
    desk.undo(0)  # the cut goes, the other speaker of those words stays
    assert desk.text[1:3] == [("B", "It was wrong politely"), ("C", "and the old bridge was shut")]


def test_a_split_within_a_correction_falls_between_its_words(desk: Desk) -> None:
    desk.words("t0003", 1, 2, "that really how it is")
    desk.ask("split", "t0003:3", "B", "how")
    assert desk.text[2:4] == [("A", "Is that really"), ("B", "how it is")]


@pytest.mark.parametrize(
    ("kind", "target", "value"),
    [
        ("split", "t0002:0", "A"), ("split", "t0002:99", "A"), ("speaker", "t0002", "A"),
        ("speaker", "t0002", {"speaker": "A", "scope": "x"}), ("words", "t0002", "x"), ("words", "t0002:5-2", "x"),
        ("merge", "A", "A"), ("nothing", "A", "A"), ("undo", "7", True),
        ("done", "q", "yes"), ("words", "t0002:0", 7),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(desk: Desk, kind: str, target: str, value: object) -> None:
    with pytest.raises(EditError):
        desk.ask(kind, target, value, "It" if kind == "words" else "")
    assert not desk.edits


def test_undo_and_redo_have_no_end(desk: Desk) -> None:
    desk.words("t0002", 2, 2, "right")
    desk.words("t0003", 0, 0, "Was")
    for _ in range(3):
        while done := history(desk.edits).done:
            desk.undo(int(switches(desk.edits, done[-1])[0]))
        assert desk.laid.transcript == desk.heard.transcript
        while undone := history(desk.edits).undone:
            desk.undo(int(switches(desk.edits, undone[-1])[0]))
        assert desk.laid.transcript.turn("t0003").text == "Was that so"
    desk.undo(int(switches(desk.edits, history(desk.edits).done[-1])[0]))
    desk.words("t0001", 0, 0, "Fine")
    assert history(desk.edits).undone == ()  # a new edit ends what could be redone
    assert len(history(desk.edits).done) == 2


def better(*lines: tuple[str, str], shift: float = 0.05) -> Transcript:
    """The same recording as another recognizer hears it."""
    heard = transcript(tuple(lines))
    return replace(
        heard,
        turns=tuple(
            replace(
                t,
                words=tuple(
                    replace(w, start=(w.start or 0) + shift, end=(w.end or 0) + shift)
                    for w in t.words
                ),
            )
            for t in heard.turns
        ),
    )


def test_edits_outlive_a_better_recognition(desk: Desk) -> None:
    desk.words("t0002", 2, 2, "right")
    desk.ask("speaker", "t0003", {"speaker": "C"}, "A")
    desk.words("t0004", 2, 2, "seven")
    # Turns are cut and numbered otherwise, speakers too; "seven" is heard right now.
    anew = better(
        ("X", "Good morning everybody"), ("X", "this is the Harbor Review"),
        ("Y", "It was wrong politely and the bridge was shut"), ("X", "Is that so"),
        ("Y", "We had seven trucks turn around in one week"), ("Z", "Do not wait collect your mistakes"),
        shift=-0.2,
    )  # fmt: skip
    laid = lay(Heard(anew), desk.edits)
    assert [t.speaker for t in laid.transcript.turns] == ["X", "X", "Y", "Z", "Y", "Z"]
    assert laid.transcript.turns[2].text.startswith("It was right politely")
    assert laid.stale == {}


def test_an_edit_of_words_that_were_heard_otherwise_is_stale(desk: Desk) -> None:
    desk.words("t0002", 2, 3, "right politely")
    anew = better(*TEXT[:1], ("B", "It was strong policy and the bridge was shut"), *TEXT[2:])
    laid = lay(Heard(anew), desk.edits)
    assert laid.transcript == anew
    assert "wrong politely" in laid.stale[0]


def test_without_times_edits_hold_too() -> None:
    desk = Desk(transcript(timed=False))
    desk.words("t0002", 2, 2, "not wrong")
    desk.ask("split", "t0002:5", "A", "and")
    assert desk.text[1:3] == [("B", "It was not wrong politely"), ("A", "and the bridge was shut")]
    moved = transcript((("Z", "Before all"), *TEXT), timed=False)
    laid = lay(Heard(moved), desk.edits)
    assert laid.transcript.turns[2].text == "It was not wrong politely"
    assert laid.stale == {}


ACTIONS = st.lists(
    st.tuples(
        st.sampled_from(["words", "speaker", "onward", "split", "merge", "undo"]),
        st.integers(0, 99), st.integers(0, 99), st.integers(0, 3), st.sampled_from(["", "a", "b c", "d e f"]),
    ), max_size=12,
)  # fmt: skip


def act(desk: Desk, actions: list[tuple[str, int, int, int, str]]) -> None:
    """Whatever of `actions` can be done, in order."""
    for kind, one, other, length, text in actions:
        turns = desk.laid.transcript.turns
        if kind == "undo":
            if desk.edits:
                desk.undo(one % len(desk.edits))
            continue
        if not turns:
            return
        turn = turns[one % len(turns)]
        word = other % len(turn.words)
        label = (*desk.laid.transcript.speakers, "new")[
            other % (len(desk.laid.transcript.speakers) + 1)
        ]
        try:
            if kind == "words":
                desk.words(turn.id, word, min(len(turn.words) - 1, word + length), text)
            elif kind == "split":
                desk.ask("split", f"{turn.id}:{word}", label)
            elif kind == "merge":
                desk.ask("merge", turn.speaker, label)
            else:
                desk.ask(
                    "speaker",
                    turn.id,
                    {"speaker": label, "scope": kind if kind == "onward" else "turn"},
                )
        except EditError:
            continue


@settings(deadline=None, max_examples=60)
@given(ACTIONS, st.booleans())
def test_all_undone_gives_the_bytes_that_were_there(
    actions: list[tuple[str, int, int, int, str]], timed: bool
) -> None:
    desk = Desk(transcript(timed=timed))
    act(desk, actions)
    while done := history(desk.edits).done:
        for target in switches(desk.edits, done[-1]):
            desk.undo(int(target))
    assert formats.dump_transcript(desk.laid.transcript) == formats.dump_transcript(
        desk.heard.transcript
    )
    assert desk.laid.stale == {}


@settings(deadline=None, max_examples=60)
@given(ACTIONS)
def test_speakers_and_splits_lose_repeat_and_reorder_no_word(
    actions: list[tuple[str, int, int, int, str]],
) -> None:
    desk = Desk(transcript())
    act(desk, [action for action in actions if action[0] != "words"])
    assert list(desk.laid.transcript.words()) == list(desk.heard.transcript.words())
    ids = [turn.id for turn in desk.laid.transcript.turns]
    assert max(Counter(ids).values()) == 1


@settings(deadline=None, max_examples=60)
@example([("words", 0, 57, 0, "b c"), ("split", 0, 74, 0, "")])  # a split between corrected words
@example([("words", 0, 0, 0, "")] * 8 + [("words", 0, 57, 0, "b c"), ("split", 0, 74, 0, "")])
@given(ACTIONS)
def test_what_was_heard_is_accounted_for_and_the_file_reads_back(
    actions: list[tuple[str, int, int, int, str]],
) -> None:
    desk = Desk(transcript())
    act(desk, actions)
    laid = desk.laid
    assert (
        formats.parse_transcript_json(formats.dump_transcript(laid.transcript)) == laid.transcript
    )
    said = Counter(word.text for word in laid.transcript.words())
    put = Counter(
        word.text
        for change in laid.changes
        if change.turn in {turn.id for turn in laid.transcript.turns}
        for word in laid.transcript.turn(change.turn).words[change.first : change.last]
    )
    heard = Counter(word for change in laid.changes for word in change.heard.split())
    assert said - put + heard == Counter(word.text for word in desk.heard.transcript.words())


@settings(deadline=None, max_examples=60)
@given(st.permutations(range(4)))
def test_edits_of_different_things_do_not_depend_on_their_order(order: list[int]) -> None:
    asked = [
        ("words", "t0001:1", "evening", "morning"), ("speaker", "t0003", {"speaker": "C"}, "A"),
        ("split", "t0004:4", "C", "turn"), ("words", "t0002:2-3", "quite right, politely", "wrong politely"),
    ]  # fmt: skip
    first, other = Desk(transcript()), Desk(transcript())
    for kind, target, value, seen in asked:
        first.ask(kind, target, value, seen)
    for index in order:
        other.ask(*asked[index])
    assert other.laid.transcript == first.laid.transcript
