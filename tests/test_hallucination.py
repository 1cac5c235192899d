"""What is marked as made up, and what people really say and must stay."""

from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from panelscribe.engines import Doubt
from panelscribe.engines.hallucination import (
    Passage,
    compression_ratio,
    doubts,
    echoes,
    find_loop,
    is_loop,
    is_too_fast,
    mark,
)
from panelscribe.engines.rehearing import insert, is_made_up, unheard
from panelscribe.transcript import Word


def passage(
    text: str,
    *,
    start: float = 10.0,
    pace: float = 0.4,
    probability: float = 0.9,
    log_probability: float = -0.2,
    no_speech: float = 0.05,
    length: float | None = None,
) -> Passage:
    words = tuple(
        Word(word, start + index * pace, start + index * pace + 0.9 * pace, probability)
        for index, word in zip(count(), text.split(), strict=False)
    )
    end = start + (length if length is not None else max(1.0, len(words) * pace))
    return Passage(start, end, words, log_probability, no_speech)


def reasons(heard: Passage, speech: list[tuple[float, float]] | None = None) -> list[str]:
    return [doubt.reason for doubt in doubts(heard, speech)]


@pytest.mark.parametrize(
    "text",
    [
        "thank you thank you thank you thank you thank you thank you thank you",
        "go go go go go go go",
        "I think that's a good question. I think that's a good question. I think that's a good question.",
        "So " + "we have to go to the " * 6,
    ],
)
def test_loops_are_found(text: str) -> None:
    assert is_loop(passage(text))
    assert is_made_up(passage(text))
    assert reasons(passage(text)) == ["the same words over and over"]


@pytest.mark.parametrize(
    "text",
    [
        "no, no, no, no, that is very very very good",
        "A whistle. A whistle. A whistle, one blast opened the valve.",
        "I knew. I knew. By three o'clock we had pulled every cable.",
        "nine days, nine days with clipboards",
        "yeah yeah yeah yeah yeah",
        "",
    ],
)
def test_people_repeat_themselves_too(text: str) -> None:
    assert not is_loop(passage(text))
    assert find_loop(passage(text).words) is None
    assert reasons(passage(text)) == []


def test_a_long_loop_of_long_units_shows_in_its_compression() -> None:
    unit = "this is a rather long sentence about nothing in particular that goes on and on "
    assert compression_ratio(unit * 4) > 2.4
    assert find_loop(passage(unit * 4).words) is None
    assert reasons(passage(unit * 4)) == ["the same words over and over"]
    assert compression_ratio("") == 0.0


def test_only_the_repetitions_of_a_loop_are_doubted() -> None:
    heard = passage("this was said. " + "and we go " * 6)
    marked = mark(heard.words, doubts(heard, None))
    assert [word.doubtful for word in marked] == [False] * 6 + [True] * 15


def test_more_words_than_anybody_says() -> None:
    text = " ".join(f"{first}{last}" for first in "abcdef" for last in "uvwxyz")
    assert is_too_fast(passage(text, pace=0.05))
    assert reasons(passage(text, pace=0.05)) == ["more words than anybody says in that time"]
    assert not is_too_fast(passage(text, pace=0.16))
    assert not is_too_fast(passage("yes of course", pace=0.05, length=0.2))


@pytest.mark.parametrize(
    "text",
    [
        "Subtitles by the Amara.org community",
        "Untertitel der Amara.org-Community",
        "Untertitelung des ZDF, 2020",
        "Sous-titrage ST' 501",
        "Subtítulos realizados por la comunidad de Amara.org",
        "Sottotitoli creati dalla comunità Amara.org",
        "Субтитры сделал DimaTorzok",
    ],
)
def test_credits_of_subtitles_are_never_speech(text: str) -> None:
    assert reasons(passage(text)) == ["what subtitles say, not people"]


@pytest.mark.parametrize(
    "text", ["Thank you.", "Thanks for watching!", "Vielen Dank.", "Merci.", "you"]
)
def test_closing_phrases_need_other_signs(text: str) -> None:
    said = passage(text)
    assert reasons(said) == []
    assert reasons(said, [(9.0, 30.0)]) == []
    assert reasons(said, [(40.0, 50.0)]) == ["a phrase that is often heard in silence or music"]
    unsure = passage(text, probability=0.3, no_speech=0.7)
    assert reasons(unsure) == ["a phrase that is often heard in silence or music"]


def test_words_outside_speech_and_words_that_do_not_fit() -> None:
    assert reasons(passage("maybe so", probability=0.4), [(20.0, 30.0)]) == [
        "words where nobody speaks"
    ]
    assert reasons(passage("maybe so", probability=0.9), [(20.0, 30.0)]) == []
    assert reasons(passage("purple monkey dishwasher", probability=0.1)) == [
        "words that hardly fit the sound"
    ]
    assert reasons(passage("it was so", no_speech=0.8, log_probability=-1.5)) == [
        "hardly a voice in the sound, and words that hardly fit it"
    ]


def test_a_few_guesses_in_music_are_not_believed() -> None:
    guess = passage("this is the first time", length=25.0, probability=0.3)
    assert reasons(guess) == ["few words in much sound, and they hardly fit it"]
    assert reasons(passage("this is the first time", length=25.0, probability=0.8)) == []
    assert reasons(passage("this is the first time", length=2.0, probability=0.3)) == []


def test_marking_keeps_every_word() -> None:
    words = passage("one two three four").words
    marked = mark(words, [Doubt(10.3, 11.1, "because")])
    assert [word.text for word in marked] == [word.text for word in words]
    assert [word.doubtful for word in marked] == [False, True, True, False]


def test_reciting_the_prompt_is_noticed() -> None:
    names = ["Ana Ruiz", "Bob Lee", "Cem Kaya", "Dora Maar"]
    assert echoes(passage("Ana Ruiz, Bob Lee, Cem Kaya."), names)
    assert not echoes(passage("Cem Kaya asked Ana Ruiz and Bob Lee."), names)
    assert not echoes(passage("Ana Ruiz"), names[:2])


def test_speech_without_words_is_found() -> None:
    heard = passage("one two three", length=20.0)
    assert unheard(heard, [(10.0, 30.0)])[0] == pytest.approx((11.46, 30.0))
    assert unheard(heard, [(10.0, 12.5)]) == []
    assert unheard(heard, [(0.0, 9.0)]) == []
    assert unheard(passage("", length=20.0), [(12.0, 28.0)]) == [(12.0, 28.0)]
    stretched = Passage(0.0, 20.0, (Word("so", 0.0, 9.0), Word("on", 9.0, 9.3)))
    assert unheard(stretched, [(0.0, 10.0)])[0] == pytest.approx((0.85, 8.7))


def test_runs_without_words_are_heard_together_over_short_pauses() -> None:
    silent = passage("", start=0.0, length=20.0)
    assert unheard(silent, [(1.0, 2.5), (3.0, 4.5)]) == [(1.0, 4.5)]
    assert unheard(silent, [(1.0, 2.5), (4.5, 6.0)]) == []
    word = Passage(0.0, 20.0, (Word("so", 4.9, 5.2),))
    assert [time for run in unheard(word, [(1.0, 9.0)]) for time in run] == pytest.approx(
        [1.0, 4.6, 5.5, 9.0]
    )


def test_what_was_skipped_is_put_where_it_was_said() -> None:
    first = Passage(
        0.0, 20.0, (Word("one", 0.0, 0.3), Word("two", 0.4, 0.7), Word("nine", 15.0, 15.3))
    )
    late = passage("two three four five nine", start=0.7, pace=3.0)
    assert insert(first, late).text == "one two three four five nine"
    for unusable in (
        passage("two three", log_probability=-1.2),
        passage("and so on " * 9),
        passage("Untertitelung des ZDF"),
    ):
        assert insert(first, unusable) == first


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=80), st.floats(0.01, 1.0), st.floats(-3.0, 0.0), st.floats(0.0, 1.0))
def test_any_text_can_be_judged(
    text: str, probability: float, log_probability: float, no_speech: float
) -> None:
    heard = passage(
        text, probability=probability, log_probability=log_probability, no_speech=no_speech
    )
    for speech in (None, [(0.0, 100.0)]):
        found = doubts(heard, speech)
        assert len(mark(heard.words, found)) == len(heard.words)
        assert all(doubt.start <= doubt.end and doubt.reason for doubt in found)
