"""Words × turns: each word to the speaker who explains the recording best; none lost."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from panelscribe.assembly import (
    Resemblance,
    assemble,
    assign,
    listened,
    reassign,
    stretches,
    unsettled,
)
from panelscribe.transcript import UNKNOWN, Turn, Word, cut_turns


def said(text: str, start: float, *, step: float = 0.3) -> list[Word]:
    """The words of a text, one every `step` seconds from `start` on."""
    return [
        Word(word, start + index * step, start + index * step + step * 0.9)
        for index, word in enumerate(text.split())
    ]


def turn(speaker: str, start: float, end: float) -> Turn:
    return Turn("", speaker, start, end)


def speakers_of(words: list[Word], turns: list[Turn]) -> str:
    return "".join(label[-1] for label in assign(words, turns, turns))


def test_words_go_to_whoever_speaks() -> None:
    words = said("Good morning to you.", 0) + said("Thank you very much.", 2)
    turns = [turn("SPEAKER_A", 0, 1.2), turn("SPEAKER_B", 2, 3.2)]
    assert speakers_of(words, turns) == "AAAABBBB"


def test_a_boundary_that_is_a_word_late_moves_to_the_sentence_end() -> None:
    words = said("What happened? It was wrong politely.", 0)
    turns = [turn("SPEAKER_A", 0, 0.75), turn("SPEAKER_B", 0.75, 2)]
    assert speakers_of(words, turns) == "AABBBB"
    late = [turn("SPEAKER_A", 0, 0.85), turn("SPEAKER_B", 0.85, 2)]
    assert speakers_of(words, late) == "AABBBB"
    early = [turn("SPEAKER_A", 0, 0.4), turn("SPEAKER_B", 0.4, 2)]
    assert speakers_of(words, early) == "AABBBB"


def test_an_interjection_inside_a_longer_turn_survives() -> None:
    words = [
        *said("We had eleven trucks", 0),
        Word("Eleven!", 1.3, 1.7),
        *said("turn around.", 1.9),
    ]
    turns = [turn("SPEAKER_A", 0, 1.25), turn("SPEAKER_B", 1.25, 1.75), turn("SPEAKER_A", 1.8, 2.6)]
    assert speakers_of(words, turns) == "AAAABAA"


def test_words_between_turns_go_to_the_nearest_speaker() -> None:
    words = said("Yes.", 1.2)
    assert speakers_of(words, [turn("SPEAKER_A", 0, 1), turn("SPEAKER_B", 4, 5)]) == "A"


def test_words_far_from_every_turn_are_nobodys() -> None:
    assert assign(said("Hello there.", 20), [turn("SPEAKER_A", 0, 1)], []) == [UNKNOWN, UNKNOWN]
    assert assign(said("Hello there.", 20), [], []) == [UNKNOWN, UNKNOWN]


def test_no_words_no_turns() -> None:
    assert assemble("s", "en", 3.0, [], [turn("SPEAKER_A", 0, 1)], []).turns == ()


def test_words_without_times_are_refused() -> None:
    with pytest.raises(ValueError, match="'hello' has no times"):
        assign([Word("hello")], [turn("SPEAKER_A", 0, 1)], [])


def test_a_turn_is_cut_at_a_long_silence_after_a_sentence() -> None:
    words = said("That is all.", 0) + said("Welcome back.", 10)
    assert [t.text for t in cut_turns(words, ["A"] * 5)] == ["That is all.", "Welcome back."]
    unfinished = said("That is", 0) + said("all.", 10)
    assert [t.text for t in cut_turns(unfinished, ["A"] * 3)] == ["That is all."]


def second_look(
    words: list[Word], turns: list[Turn], voices: list[str], names: tuple[str, ...] = ()
) -> str:
    """Speakers after the second look, where stretch i has the voice of `voices[i]`."""
    speakers = sorted({t.speaker for t in turns})
    found = stretches(words, turns, turns)
    assert len(found) == len(voices)
    similarity = np.array([[0.6 if s[-1] == v else 0.2 for s in speakers] for v in voices])
    labels = assign(words, turns, turns)
    again = reassign(words, labels, turns, turns, Resemblance(found, similarity), names)
    return "".join(label[-1] for label in again)


def test_a_sentence_in_another_voice_goes_to_that_voice() -> None:
    words = said("I don't want that. I think that's the wrong line. Every bed is good.", 0)
    turns = [turn("SPEAKER_A", 0, 2.7), turn("SPEAKER_B", 2.7, 4.5)]
    assert speakers_of(words, turns)[4:10] == "AAAAAA"
    assert second_look(words, turns, ["A", "B", "B"]) == "AAAABBBBBBBBBB"


def test_a_voice_that_is_silent_for_minutes_gets_nothing() -> None:
    words = said("I think that's the wrong line.", 0)
    turns = [turn("SPEAKER_A", 0, 2), turn("SPEAKER_B", 300, 310)]
    assert second_look(words, turns, ["B"]) == "AAAAAA"


def test_a_name_by_itself_hands_over() -> None:
    words = said("What would it be?", 0) + said("Dalia.", 1.6) + said("Any dashboard.", 2.0)
    turns = [turn("SPEAKER_A", 0, 1.3), turn("SPEAKER_B", 1.5, 3)]
    assert second_look(words, turns, ["A", "B", "B"]) == "AAAABBB"
    assert second_look(words, turns, ["A", "A", "B"], ("Dalia Ferrante",)) == "AAAAABB"


def test_nothing_to_look_at_twice() -> None:
    words = said("Hello.", 0)
    nothing = Resemblance(((0, 0),), np.zeros((1, 0)))
    assert reassign(words, [UNKNOWN], [], [], nothing) == [UNKNOWN]


turns_strategy = st.lists(
    st.tuples(st.integers(0, 3), st.floats(0, 50), st.floats(0.1, 9)).map(
        lambda t: turn(f"SPEAKER_{t[0]}", t[1], t[1] + t[2])
    ),
    max_size=12,
)
words_strategy = st.lists(
    st.tuples(st.sampled_from(["so", "yes.", "no,", "why?"]), st.floats(0, 60), st.floats(0, 1)),
    max_size=40,
).map(lambda items: sorted((Word(t, s, s + d) for t, s, d in items), key=lambda w: w.start or 0))


@given(words_strategy, turns_strategy)
def test_no_word_is_lost_repeated_or_reordered(words: list[Word], turns: list[Turn]) -> None:
    transcript = assemble("s", "en", 60.0, words, turns, turns)
    assert list(transcript.words()) == words
    assert len({t.id for t in transcript.turns}) == len(transcript.turns)
    assert all(t.words for t in transcript.turns)


@given(words_strategy, turns_strategy)
def test_labels_do_not_matter(words: list[Word], turns: list[Turn]) -> None:
    renamed = [Turn("", f"X{t.speaker}", t.start, t.end) for t in turns]
    assert [label.removeprefix("X") for label in assign(words, renamed, renamed)] == assign(
        words, turns, turns
    )


def test_only_what_may_be_somebody_elses_is_listened_to_again() -> None:
    words = [
        *(Word(f"a{n}", 0.5 * n, 0.5 * n + 0.5) for n in range(20)),  # 0 to 10 s
        *(Word(f"b{n}", 10 + 0.5 * n, 10.5 + 0.5 * n) for n in range(10)),  # 10 to 15 s
        Word("late", 30.0, 31.5),
    ]
    turns = [Turn("t1", "A", 0.0, 10.0), Turn("t2", "B", 10.0, 15.0)]
    found = [(0, 5), (6, 6), (7, 11), (12, 19), (20, 29), (30, 30)]
    # Alone in a long turn; short; alone; up to the change; after it; in silence.
    assert unsettled(words, found, turns) == (1, 3, 4, 5)
    assert unsettled(words, found, []) == unsettled(words, [], turns) == ()


def test_who_starts_again_said_the_first_word_too() -> None:
    words = [*said("what it costs?", 0.0), Word("Four,", 1.5, 1.8), *said("four people do.", 2.2)]
    turns = [Turn("t1", "A", 0.0, 1.85), Turn("t2", "B", 2.1, 4.0)]
    found = stretches(words, turns, turns)
    assert found == ((0, 2), (3, 3), (4, 6))
    voices = np.array([[0.8, 0.2], [0.3, 0.5], [0.1, 0.9]])
    labels = assign(words, turns, turns)
    second = reassign(words, labels, turns, turns, Resemblance(found, voices))
    assert second == ["A"] * 3 + ["B"] * 4


def test_a_name_before_a_pause_belongs_to_who_hands_over() -> None:
    words = [*said("so who goes first?", 0.0), Word("Dalia,", 1.4, 1.7), *said("I do it.", 2.1)]
    turns = [Turn("t1", "A", 0.0, 1.2), Turn("t2", "B", 1.38, 4.0)]
    found = stretches(words, turns, turns)
    assert found == ((0, 3), (4, 4), (5, 7))
    voices = Resemblance(found, np.array([[0.8, 0.2], [0.5, 0.3], [0.1, 0.9]]))
    labels = assign(words, turns, turns)
    assert (
        reassign(words, labels, turns, turns, voices, ["Dalia Ferrante"]) == ["A"] * 5 + ["B"] * 3
    )
    # Without a pause the name opens what its speaker goes on to say.
    close = [*words[:5], *said("what do you think?", 1.72)]
    turns = [Turn("t1", "A", 0.0, 4.0), Turn("t2", "B", 5.0, 9.0)]
    found = stretches(close, turns, turns)
    voices = Resemblance(found, np.array([[0.8, 0.2]] * len(found)))
    labels = assign(close, turns, turns)
    assert set(reassign(close, labels, turns, turns, voices, ["Dalia Ferrante"])) == {"A"}


def test_a_short_word_is_listened_to_with_the_silence_around_it() -> None:
    """Cut at its first and last sound, a reply of one word resembles nobody."""
    words = [
        Word("so.", 1.0, 1.4),
        Word("Why?", 1.5, 1.7),
        Word("Because", 2.5, 2.9),
        Word("of", 2.9, 3.0),
    ]
    spans = listened(words, [(0, 0), (1, 1), (2, 3)])
    assert spans[0] == pytest.approx((0.9, 1.45))
    assert spans[1] == pytest.approx((1.45, 1.8))
    assert spans[2] == pytest.approx((2.4, 3.0))


def test_a_reply_of_one_word_is_given_to_the_voice_that_it_has() -> None:
    words = [*said("We closed it.", 0.0), Word("Why?", 1.1, 1.35), *said("Nobody used it.", 1.6)]
    turns = [turn("B", 0.0, 1.0), turn("B", 1.05, 3.0), turn("A", 1.2, 1.22)]
    labels = assign(words, turns, turns)
    found = ((0, 2), (3, 3), (4, 6))
    alike = np.array([[0.1, 0.8], [0.7, 0.2], [0.1, 0.8]])
    again = reassign(words, labels, turns, turns, Resemblance(found, alike))
    assert again == ["B"] * 3 + ["A"] + ["B"] * 3
