import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from panelscribe.errors import InputError
from panelscribe.formats import (
    decode_text,
    dump_markdown,
    dump_srt,
    dump_stm,
    dump_transcript,
    dump_vtt,
    parse_plain,
    parse_srt,
    parse_transcript,
    parse_vtt,
    parse_whisperx,
)
from panelscribe.formats.cues import MAX_LINE, MAX_SECONDS, make_cues, wrap
from panelscribe.formats.pieces import mark_sounds
from panelscribe.formats.speakers import split_prefix
from panelscribe.transcript import UNKNOWN, Transcript, Turn, Word, number_turns

relaxed = settings(deadline=None, max_examples=60)


def said(speaker: str, start: float, text: str, pace: float = 0.4) -> Turn:
    """A turn whose words each take `pace` seconds."""
    words = tuple(
        Word(word, round(start + pace * index, 3), round(start + pace * (index + 1), 3))
        for index, word in enumerate(text.split())
    )
    return Turn("", speaker, start, words[-1].end, words)


def transcript(*turns: Turn, duration: float | None = 600.0) -> Transcript:
    return Transcript("panel", "en", duration, number_turns(list(turns)))


def lines_of(turns: tuple[Turn, ...]) -> list[tuple[str, str]]:
    return [(turn.speaker, turn.text) for turn in turns]


WORDS = ["so", "we", "had", "eleven", "trucks,", "turn", "around", "(in)", "one", "week.", "R&D",
         "<b>", "it's", "internationalization", "Why?", "—", "x" * 50]  # fmt: skip


@st.composite
def transcripts(draw: st.DrawFn) -> Transcript:
    """Turns one after another, of words at natural and at strange speeds."""
    turns: list[Turn] = []
    now = 0
    for index in range(draw(st.integers(1, 4))):
        words: list[Word] = []
        for text in draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30)):
            start = now + draw(st.sampled_from([0, 0, 0, 100, 700, 4000]))
            now = start + draw(st.sampled_from([80, 200, 400, 9000]))
            words.append(Word(text, start / 1000, now / 1000))
        speaker = f"SPEAKER_{index % 2:02d}"
        turns.append(Turn("", speaker, words[0].start, words[-1].end, tuple(words)))
    return transcript(*turns)


# ---------------------------------------------------------------- captions out


@relaxed
@given(transcripts(), st.booleans())
def test_cues_keep_to_what_broadcasters_accept(given_one: Transcript, name_in_line: bool) -> None:
    names = {"SPEAKER_00": "Ana Li"}
    cues = make_cues(given_one, names, name_in_line=name_in_line)
    for cue in cues:
        assert 1 <= len(cue.lines) <= 2
        assert 0 < cue.end - cue.start <= MAX_SECONDS + 1e-6
        for line in cue.lines:
            # Only a word that is longer than a line makes a line too long.
            longest = max(map(len, line.split()))
            assert len(line) <= MAX_LINE or longest > MAX_LINE - len("Speaker 2: ")
    for one, other in pairwise(cues):
        assert one.start <= other.start
        assert one.end <= other.start or one.start == other.start
    text = [line for cue in cues for line in cue.lines]
    if not name_in_line:
        assert " ".join(text).split() == [word.text for word in given_one.words()]


@relaxed
@given(transcripts())
def test_webvtt_has_every_word_under_its_voice(given_one: Transcript) -> None:
    found = parse_vtt(dump_vtt(given_one, {"SPEAKER_00": "R&D <Ana>"}))
    heard = [(turn.speaker, word.text) for turn in found for word in turn.words]
    voices = {"SPEAKER_00": "R&D <Ana>", "SPEAKER_01": "Speaker 2"}
    assert heard == [(voices[t.speaker], word.text) for t in given_one.turns for word in t.words]


@relaxed
@given(transcripts())
def test_srt_has_every_word_under_its_name(given_one: Transcript) -> None:
    found = parse_srt(dump_srt(given_one, {"SPEAKER_00": "Ana Li"}))
    heard = [(turn.speaker, word.text) for turn in found for word in turn.words]
    names = {"SPEAKER_00": "Ana Li", "SPEAKER_01": "Speaker 2"}
    look_alike = str.maketrans("<>", "‹›")
    assert heard == [
        (names[t.speaker], word.text.translate(look_alike))
        for t in given_one.turns
        for word in t.words
    ]


def test_webvtt_as_it_is_written() -> None:
    given_one = transcript(
        said(
            "SPEAKER_00",
            1.0,
            "It was wrong politely. Nobody could tell me why it said so, not once.",
        ),
        said("SPEAKER_02", 8.0, "A < B & C."),
    )
    assert dump_vtt(given_one, {"SPEAKER_00": "Ana Li"}) == (
        "WEBVTT\n"
        "\n00:00:01.000 --> 00:00:06.600\n"
        "<v Ana Li>It was wrong politely. Nobody could\ntell me why it said so, not once.\n"
        "\n00:00:08.000 --> 00:00:10.000\n<v Speaker 3>A &lt; B &amp; C.\n"
    )


def test_srt_as_it_is_written() -> None:
    given_one = transcript(said("SPEAKER_00", 1.0, "Good {\\an8} <i>day</i>."))
    assert dump_srt(given_one, {"SPEAKER_00": "Ana Li"}) == (
        "1\n00:00:01,000 --> 00:00:02,824\nAna Li: Good (\\an8) ‹i›day‹/i›.\n\n"
    )


def test_cues_end_at_sentences_and_pauses_rather_than_anywhere() -> None:
    text = (
        "We pulled the model out after six weeks. It would tell a driver, with total confidence, "
        "that a bridge was open, and the bridge had been shut since March."
    )
    cues = make_cues(transcript(said("A", 0.0, text, pace=0.3)), {})
    assert [" ".join(cue.lines) for cue in cues] == [
        "We pulled the model out after six weeks.",
        "It would tell a driver, with total confidence,",
        "that a bridge was open, and the bridge had been shut since March.",
    ]


def test_words_that_were_never_said_are_in_no_caption() -> None:
    words = (Word("Yes.", 0.0, 0.5), Word("Thanks", 0.5, 1.0, 0.0))
    given_one = transcript(Turn("", "A", 0.0, 1.0, words), Turn("", "B", 2.0, 3.0, words[1:]))
    assert "Thanks" not in dump_vtt(given_one, {}) + dump_srt(given_one, {})


def test_a_short_cue_is_held_while_nobody_speaks() -> None:
    cues = make_cues(
        transcript(said("A", 0.0, "Yes."), said("B", 0.6, "No."), said("A", 9.0, "So.")), {}
    )
    assert [(cue.start, cue.end) for cue in cues] == [(0.0, 0.6), (0.6, 1.6), (9.0, 10.0)]


def test_a_turn_that_goes_on_after_an_interjection_names_its_speaker_again() -> None:
    long = "We had eleven trucks turn around in one week, and nobody could tell me why it said so."
    given_one = transcript(said("SPEAKER_00", 0.0, long), said("SPEAKER_01", 2.0, "Eleven?"))
    text = dump_srt(given_one, {"SPEAKER_00": "Ana Li", "SPEAKER_01": "Ben Ek"})
    assert text.count("Ana Li: ") == 2
    assert [(turn.speaker, len(turn.words)) for turn in parse_srt(text)] == [
        ("Ana Li", 9), ("Ben Ek", 1), ("Ana Li", 9),
    ]  # fmt: skip


def test_a_transcript_without_times_has_no_captions() -> None:
    untimed = transcript(Turn("", "A", None, None, (Word("Hi"),)), duration=None)
    with pytest.raises(ValueError, match="has no times"):
        dump_vtt(untimed, {})


def test_lines_break_after_punctuation_where_both_fit() -> None:
    assert wrap(
        ["On", "receipts,", "yes.", "Not", "on", "any", "of", "the", "bridges", "there."]
    ) == [
        "On receipts, yes.",
        "Not on any of the bridges there.",
    ]


# ---------------------------------------------------------------- WebVTT in


def test_webvtt_with_voices_and_everything_that_may_stand_in_it() -> None:
    text = (
        "\ufeffWEBVTT - a title\r\nKind: captions\r\n\r\n"
        "STYLE\r\n::cue { color: white }\r\n\r\nREGION\r\nid:fred\r\n\r\n"
        "NOTE this is\r\nnot said\r\n\r\n"
        "intro\r\n00:01.000 --> 00:03.000 align:start position:10%\r\n"
        "<v.loud Ana Li>Good <i.x>morning</i>,\r\neverybody &amp; all.</v>\r\n\r\n"
        "2\r\n00:00:03.000 --> 00:00:04.000\r\n<v Ben Ek>Hi.</v> <v Ana Li>Yes?\r\n\r\n"
        "00:00:05.000 --> 00:00:06.000\r\nnobody\r\n"
    )
    turns = parse_vtt(text)
    assert lines_of(turns) == [
        ("Ana Li", "Good morning, everybody & all."),
        ("Ben Ek", "Hi."),
        ("Ana Li", "Yes?"),
        (UNKNOWN, "nobody"),
    ]
    assert (turns[0].start, turns[0].end) == (1.0, 3.0)
    assert turns[1].start == 3.0
    assert turns[2].end == 4.0


def test_timestamps_inside_a_cue_time_its_words() -> None:
    text = "WEBVTT\n\n00:10.000 --> 00:14.000\n<v Ana>one <00:00:11.500>two three <00:00:13.000><c>four</c>\n"
    words = parse_vtt(text)[0].words
    assert [(word.text, word.start, word.end) for word in words] == [
        ("one", 10.0, 11.5), ("two", 11.5, 12.062), ("three", 12.062, 13.0), ("four", 13.0, 14.0),
    ]  # fmt: skip


def test_rolling_captions_are_read_once() -> None:
    text = (
        "WEBVTT\nKind: captions\nLanguage: de\n\n"
        "00:00:00.160 --> 00:00:02.790 align:start\n \nwelcome<00:00:00.480><c> to</c><00:00:00.640><c> the</c>\n\n"
        "00:00:02.790 --> 00:00:02.800 align:start\nwelcome to the\n \n\n"
        "00:00:02.800 --> 00:00:05.000 align:start\nwelcome to the\nshow<00:00:03.000><c> today</c>\n"
    )
    found = parse_transcript(text, filename="a.vtt", session="a")
    assert lines_of(found.turns) == [(UNKNOWN, "welcome to the show today")]
    assert [word.start for word in found.words()] == [0.16, 0.48, 0.64, 2.8, 3.0]
    assert found.language == "de"


def test_names_before_a_colon_are_speakers_where_the_file_has_them() -> None:
    text = (
        "WEBVTT\n\n00:00.000 --> 00:02.000\nAna Li: Good morning.\n\n"
        "00:02.000 --> 00:04.000\nRemember: we are closed.\n\n"
        "00:04.000 --> 00:06.000\nBEN: Really?\nAna Li: Really.\n\n"
        "00:06.000 --> 00:07.000\nBEN: No.\n"
    )
    assert lines_of(parse_vtt(text)) == [
        ("Ana Li", "Good morning. Remember: we are closed."),
        ("BEN", "Really?"),
        ("Ana Li", "Really."),
        ("BEN", "No."),
    ]


def test_a_colon_makes_no_speaker_where_the_file_has_none() -> None:
    text = "WEBVTT\n\n00:00.000 --> 00:02.000\nGood morning.\n\n00:02.000 --> 00:04.000\nSteve Jobs: the man.\n"
    assert lines_of(parse_vtt(text)) == [(UNKNOWN, "Good morning. Steve Jobs: the man.")]


def test_marks_of_a_new_speaker_begin_a_turn() -> None:
    text = "WEBVTT\n\n00:00.000 --> 00:02.000\n&gt;&gt; Good morning.\n\n00:02.000 --> 00:04.000\n- Is it?\n- It is.\n"
    assert lines_of(parse_vtt(text)) == [
        (UNKNOWN, "Good morning."), (UNKNOWN, "Is it?"), (UNKNOWN, "It is."),
    ]  # fmt: skip


def test_cues_out_of_order_are_put_in_order() -> None:
    text = "WEBVTT\n\n00:05.000 --> 00:06.000\n<v B>two\n\n00:00.000 --> 00:01.000\n<v A>one\n"
    assert lines_of(parse_vtt(text)) == [("A", "one"), ("B", "two")]


def test_a_long_silence_after_a_sentence_begins_a_turn() -> None:
    text = "WEBVTT\n\n00:00.000 --> 00:01.000\n<v A>One.\n\n00:09.000 --> 00:10.000\n<v A>Two.\n"
    assert lines_of(parse_vtt(text)) == [("A", "One."), ("A", "Two.")]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("00:00.000 --> 00:01.000\nhi\n", "begins with WEBVTT"),
        ("WEBVTT\n\n00:00 --> later\nhi\n", "line 3: these are not times: 00:00 --> later"),
        ("WEBVTT\n\n00:61.000 --> 01:02.000\nhi\n", "line 3: these are not times"),
        ("WEBVTT\n\n00:02.000 --> 00:01.000\nhi\n", "line 3: the cue ends before it starts"),
    ],
)
def test_broken_webvtt_is_named(text: str, message: str) -> None:
    with pytest.raises(InputError, match=f"talk.vtt.*{message}"):
        parse_transcript(text, filename="talk.vtt", session="talk")


def test_a_webvtt_file_without_cues_is_an_empty_transcript() -> None:
    found = parse_transcript("WEBVTT\n", filename="talk.vtt", session="talk")
    assert (found.turns, found.duration) == ((), 0.0)


# ---------------------------------------------------------------- SRT in


def test_srt_as_editors_leave_it() -> None:
    text = (
        "\ufeff1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>Good</i> {\\an8}morning,\r\n\r\neverybody.\r\n\r\n"
        "2\r\n0:00:03.000-->0:00:04\r\n3 < 4\r\n"
    )
    turns = parse_srt(text.replace("-->0", "--> 0").replace("000-->", "000 -->"))
    assert lines_of(turns) == [(UNKNOWN, "Good morning, everybody. 3 < 4")]
    assert turns[0].words[0].start == 1.0
    assert turns[0].words[-1].end == 4.0


def test_cue_numbers_are_not_said_but_numbers_are() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\nHow many?\n\n2\n00:00:02,000 --> 00:00:03,000\n42\n\n"
    assert lines_of(parse_srt(text)) == [(UNKNOWN, "How many? 42")]
    bare = "00:00:01,000 --> 00:00:02,000\nHow many?\n\n00:00:02,000 --> 00:00:03,000\n42\n"
    assert lines_of(parse_srt(bare)) == [(UNKNOWN, "How many? 42")]


def test_text_without_times_is_no_srt() -> None:
    with pytest.raises(InputError, match="no line has the form"):
        parse_transcript("Hello there\n", filename="a.srt", session="a")


# ---------------------------------------------------------------- WhisperX

WHISPERX = {
    "segments": [
        {
            "start": 0.0,
            "end": 3.0,
            "text": " It cost £13.60 then.",
            "speaker": "SPEAKER_01",
            "words": [
                {"word": "It", "start": 0.1, "end": 0.3, "score": 0.9, "speaker": "SPEAKER_01"},
                {"word": "cost", "start": 0.3, "end": 0.6, "score": 0.8, "speaker": "SPEAKER_01"},
                {"word": "£13.60"},
                {"word": "then.", "start": 2.0, "end": 2.5, "score": 0.0, "speaker": "SPEAKER_00"},
            ],
        },
        {"start": 4.0, "end": 6.0, "text": "Yes it did."},
    ],
    "language": "en",
}


def test_whisperx_words_keep_times_and_speakers() -> None:
    turns, language = parse_whisperx(json.dumps(WHISPERX))
    assert language == "en"
    assert lines_of(turns) == [
        ("SPEAKER_01", "It cost £13.60"), ("SPEAKER_00", "then."), (UNKNOWN, "Yes it did."),
    ]  # fmt: skip
    assert turns[0].words[2] == Word("£13.60", 0.6, 2.0, 1.0)
    assert turns[0].words[0].probability == 0.9
    assert not turns[1].words[0].doubtful
    assert (turns[2].start, turns[2].end) == (4.0, 6.0)


def test_whisperx_words_without_times_at_the_edges_get_the_rest() -> None:
    words = [{"word": "a"}, {"word": "bc"}, {"word": "d", "start": 4.0, "end": 5.0}, {"word": "e"}]
    line = {"start": 1.0, "end": 7.0, "words": words}
    turns, _ = parse_whisperx(json.dumps([line]))
    assert [(word.start, word.end) for word in turns[0].words] == [
        (1.0, 2.0), (2.0, 4.0), (4.0, 5.0), (5.0, 7.0),
    ]  # fmt: skip
    del line["start"], line["end"]
    turns, _ = parse_whisperx(json.dumps([line]))
    assert (turns[0].start, turns[0].end) == (4.0, 5.0)


def test_whisper_json_without_any_times_is_read() -> None:
    found = parse_transcript(
        '{"segments": [{"text": "Hi all", "speaker": "Ana", "words": [{"word": " Hi"}, {"word": " all"}]}]}',
        filename="a.json",
        session="a",
    )
    assert lines_of(found.turns) == [("Ana", "Hi all")]
    assert (found.duration, found.turns[0].start) == (None, None)


def test_scores_that_are_no_numbers_count_as_missing() -> None:
    text = '{"segments": [{"start": 0, "end": 1, "words": [{"word": "Hi", "start": 0, "end": 1, "score": NaN}]}]}'
    assert parse_whisperx(text)[0][0].words[0].probability == 1.0


def test_broken_whisperx_is_named() -> None:
    with pytest.raises(InputError, match=r"a.json, segments\[0\]\.words\[0\]: 'word' is missing"):
        parse_transcript(
            '{"segments": [{"words": [{"text": "Hi"}]}]}', filename="a.json", session="a"
        )


# ---------------------------------------------------------------- plain text


def test_plain_lines_are_turns_without_times() -> None:
    turns = parse_plain(
        "SPEAKER_03: Good morning.\nIt is early.\n\nInes de la Cruz: Yes: it is.\nSPEAKER_03: Well.\n"
    )
    assert lines_of(turns) == [
        ("SPEAKER_03", "Good morning. It is early."),
        ("Ines de la Cruz", "Yes: it is."),
        ("SPEAKER_03", "Well."),
    ]
    assert {turn.start for turn in turns} == {None}
    assert [turn.id for turn in turns] == ["t0001", "t0002", "t0003"]


@pytest.mark.parametrize(
    "text",
    [
        "[0:05] Ana Li: Good morning.\n[00:10] Ben Ek: Hi.\n",
        "(00:00:05) Ana Li: Good morning.\n(00:00:10) Ben Ek: Hi.\n",
        "0:05 Ana Li: Good morning.\n0:10 Ben Ek: Hi.\n",
        "0:05 - Ana Li: Good morning.\n0:10 - Ben Ek: Hi.\n",
        "Ana Li (0:05): Good morning.\nBen Ek (0:10): Hi.\n",
        "Ana Li  0:05\nGood morning.\n\nBen Ek  0:10\nHi.\n",
        "**Ana Li** [0:05]\n\nGood morning.\n\n**Ben Ek** [0:10]\n\nHi.\n",
        "**Ana Li:** [0:05]\nGood morning.\n**Ben Ek:** [0:10]\nHi.\n".replace(":** [", "** ["),
        "[0:05]\nAna Li: Good morning.\n[0:10]\nBen Ek: Hi.\n",
    ],
)
def test_times_are_read_however_services_write_them(text: str) -> None:
    turns = parse_plain(text)
    assert lines_of(turns) == [("Ana Li", "Good morning."), ("Ben Ek", "Hi.")]
    assert [turn.start for turn in turns] == [5.0, 10.0]
    assert turns[0].words[1].end == turns[0].end
    # Two words do not take five seconds: a turn ends when it was said, not when the next begins.
    assert turns[0].end == pytest.approx(6.68)


def test_missing_times_are_estimated_from_what_is_said() -> None:
    turns = parse_plain(
        "Ana: one two\n[1:00] Ben: three\nAna: four five\n[2:00] Ben: six\nAna: seven\n"
    )
    starts = [turn.start or 0.0 for turn in turns]
    assert starts[1] == 60.0
    assert starts[3] == 120.0
    assert starts == sorted(starts)
    assert 50.0 < starts[0] < 60.0 < starts[2] < 120.0 < starts[4] < 125.0


def test_a_lone_remark_is_no_speaker_but_stays_said() -> None:
    text = "Ana Li: One.\ntwo\nthree\nRemember: four.\nfive\nAna Li: Six.\nBen Ek (0:40)\n"
    assert lines_of(parse_plain(text)) == [
        ("Ana Li", "One. two three Remember: four. five"), ("Ana Li", "Six."),
    ]  # fmt: skip
    assert lines_of(parse_plain("Ana Li: We met at\nnoon or 12:30\n")) == [
        ("Ana Li", "We met at noon or 12:30")
    ]


def test_times_that_go_back_are_refused() -> None:
    with pytest.raises(InputError, match=r"talk\.txt: the time 0:10 stands after 5:00"):
        parse_transcript("[5:00] Ana: a\n[0:10] Ben: b\n", filename="talk.txt", session="talk")


def test_what_stands_before_the_first_name_is_nobodys() -> None:
    turns = parse_plain("Panel of 5 May\n\nAna Li: Hi.\nBen Ek: Ho.\n")
    assert lines_of(turns)[0] == (UNKNOWN, "Panel of 5 May")


def test_text_that_names_nobody_is_refused() -> None:
    text = "It was a long day.\nWe walked home.\nThen it rained.\nNobody came.\nRemember: never.\nSo.\n"
    with pytest.raises(InputError, match="no line begins with a speaker") as caught:
        parse_plain(text)
    assert caught.value.hint is not None


def test_sounds_in_brackets_were_not_said() -> None:
    turns = parse_plain("Ana Li: [applause] Good (laughs) morning (sic).\n")
    assert [word.text for word in turns[0].words if word.doubtful] == ["[applause]", "(laughs)"]
    notes = [Word(text) for text in ("♪", "la", "la", "♪", "so")]
    assert [word.doubtful for word in mark_sounds(notes)] == [True] * 4 + [False]
    open_ended = [Word("[well")] + [Word("so")] * 20
    assert not any(word.doubtful for word in mark_sounds(open_ended))


@pytest.mark.parametrize(
    "line",
    ["it was: fine", "What? Me: yes", "Note: no", "12:30 is late", "https://a.example",
     "One two three four five six seven: x", ": x"],
)  # fmt: skip
def test_what_is_no_name_is_none(line: str) -> None:
    assert split_prefix(line) is None


# ---------------------------------------------------------------- any transcript


@pytest.mark.parametrize(
    ("filename", "text", "expected"),
    [
        ("a.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\n<v Ana>Hi\n", 1.0),
        ("a.txt", "WEBVTT\n\n00:00.000 --> 00:01.000\n<v Ana>Hi\n", 1.0),
        ("a.srt", "1\n00:00:00,000 --> 00:00:01,000\nAna: Hi\n", 1.0),
        ("a.txt", "1\n00:00:00,000 --> 00:00:01,000\nAna: Hi\n", 1.0),
        ("a.stm", "s 1 Ana 0 1 Hi\n", 1.0),
        ("a.txt", "s 1 Ana 0 1 Hi\n", 1.0),
        ("a.json", '{"segments": [{"start": 0, "end": 1, "text": "Hi", "speaker": "Ana"}]}', 1.0),
        ("a", '[{"start": 0, "end": 1, "text": "Hi", "speaker": "Ana"}]', 1.0),
        ("a.txt", "Ana: Hi\n", None),
        ("a.md", "# Title\n\n**Ana**: Hi\n", None),
    ],
)
def test_the_kind_of_file_is_known_by_what_is_in_it(
    filename: str, text: str, expected: float | None
) -> None:
    found = parse_transcript(text, filename=filename, session="a", language="en")
    assert lines_of(found.turns) == [("Ana", "Hi")]
    assert (found.session, found.language, found.duration) == ("a", "en", expected)


def test_our_own_transcript_is_taken_as_it_stands() -> None:
    own = transcript(said("SPEAKER_00", 0.0, "Hi."), duration=9.0)
    assert parse_transcript(dump_transcript(own), filename="x.json", session="x") == own


def test_our_own_markdown_can_be_read_back() -> None:
    own = transcript(
        said("SPEAKER_00", 5.0, "R&D *is* <b> fine."), said("SPEAKER_01", 9.0, "# Yes.")
    )
    text = dump_markdown(own, {"SPEAKER_00": "Ana Li"}, "A title")
    found = parse_transcript(text, filename="transcript.md", session="a")
    assert lines_of(found.turns) == [("Ana Li", "R&D *is* <b> fine."), ("Speaker 2", "# Yes.")]


def test_a_reference_can_be_drafted_from() -> None:
    own = transcript(said("Ana", 0.0, "Hi there."), said("Ben", 3.0, "Ho."))
    found = parse_transcript(dump_stm("s", own.turns), filename="ref.stm", session="s")
    assert lines_of(found.turns) == lines_of(own.turns)


@pytest.mark.parametrize(
    ("filename", "text", "message"),
    [
        ("a.txt", "", "the file is empty"),
        ("a.vtt", "\ufeff \n", "the file is empty"),
        ("a.txt", "Ana: Hi\0", "not a text file"),
        ("a.json", '{"a": 1}', "this JSON is not a transcript"),
        ("a.json", "3", "this JSON is not a transcript"),
        ("a.json", "{", "not valid JSON"),
        ("a.json", '{"format": "panelscribe/article", "version": 1}', "not a panelscribe transcript"),
        ("a.rttm", "SPEAKER s 1 0 1 <NA> <NA> A <NA> <NA>", "not what was said"),
        ("a.txt", "SPEAKER s 1 0 1 <NA> <NA> A <NA> <NA>", "not what was said"),
        ("a.docx", "just words", "no line begins with a speaker"),
    ],
)  # fmt: skip
def test_what_is_no_transcript_is_refused_with_a_reason(
    filename: str, text: str, message: str
) -> None:
    with pytest.raises(InputError, match=message) as caught:
        parse_transcript(text, filename=filename, session="a")
    assert caught.value.message.startswith(filename)


def test_bytes_are_text_or_refused() -> None:
    assert decode_text("Grüße".encode(), "a.txt") == "Grüße"
    assert decode_text("Grüße".encode("utf-8-sig"), "a.txt") == "Grüße"
    assert decode_text("Grüße".encode("utf-16"), "a.txt") == "Grüße"
    with pytest.raises(InputError, match="not UTF-8"):
        decode_text("Grüße".encode("latin-1"), "a.txt")
    with pytest.raises(InputError, match="not a text file"):
        decode_text(b"ID3\0\0", "a.mp3")
    with pytest.raises(InputError, match="not UTF-8"):
        decode_text(b"\xff\xfe\x00", "a.txt")


@relaxed
@given(
    st.text(max_size=80),
    st.sampled_from(["a.vtt", "a.srt", "a.txt", "a.md", "a.json", "a.stm", "a"]),
)
def test_any_text_is_read_or_refused_never_a_crash(text: str, filename: str) -> None:
    for candidate in (text, "WEBVTT\n\n00:00.000 --> 00:01.000\n" + text, "Ana: hi\n" + text):
        try:
            found = parse_transcript(candidate, filename=filename, session="a")
        except InputError:
            continue
        assert all(word.text.strip() for word in found.words())


def test_real_calls_keep_every_word_and_label(shared_data: Path) -> None:
    files = sorted((shared_data / "earnings21" / "turns").glob("*.txt"))
    assert files
    for file in files:
        text = file.read_text(encoding="utf-8")
        found = parse_transcript(text, filename=file.name, session=file.stem)
        assert [turn.speaker for turn in found.turns] == [
            line.partition(":")[0] for line in text.splitlines() if line.partition(":")[2].strip()
        ]
        assert [word.text for word in found.words()] == [
            word for line in text.splitlines() for word in line.partition(":")[2].split()
        ]
