import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from panelscribe.drafting.records import (
    Article,
    Credit,
    Deletion,
    Note,
    Paragraph,
    Quote,
    Section,
    SectionKind,
)
from panelscribe.errors import InputError
from panelscribe.formats import (
    clock,
    display_name,
    dump_article,
    dump_corrections,
    dump_diarization,
    dump_document,
    dump_markdown,
    dump_naming,
    dump_rttm,
    dump_sound,
    dump_stm,
    dump_transcript,
    dump_words,
    escape_inline,
    escape_markdown,
    parse_article,
    parse_corrections,
    parse_diarization,
    parse_names,
    parse_naming,
    parse_rttm,
    parse_sound,
    parse_stm,
    parse_transcript_json,
    parse_words,
)
from panelscribe.formats.timing import parse_clock, timestamp
from panelscribe.naming.records import Attribution, Evidence, EvidenceKind, Naming
from panelscribe.panel import Panel, Person, Role
from panelscribe.spelling import Correction
from panelscribe.transcript import UNKNOWN, Transcript, Turn, Word, number_turns

relaxed = settings(deadline=None, max_examples=60)

# ---------------------------------------------------------------- what the tests are made of

TRANSCRIPT = Transcript(
    "panel",
    "en",
    12.0,
    (
        Turn("t0001", "SPEAKER_00", 0.5, 2.0, (Word("Grüße,", 0.5, 1.0, 0.98), Word("all", 1.0, 2.0, 0.5))),
        Turn("t0002", UNKNOWN, 3.0, 4.0, (Word("you", 3.0, 4.0, 0.0),)),
    ),
)  # fmt: skip

PANEL = Panel(
    people=(Person("Ana Li", Role.MODERATOR, "Editor", "Harbor Review", "https://a.example"),)
)

NAMING = Naming(
    (
        Attribution(
            "SPEAKER_00",
            PANEL.people[0],
            True,
            0.987,
            "introduces herself",
            (
                Evidence(
                    EvidenceKind.SELF_INTRODUCED, "SPEAKER_00", "Ana Li", 4.25, "t0001", "I'm Ana"
                ),
            ),
        ),
        Attribution("SPEAKER_01", None, False, 0.3, "nobody calls them by name"),
        Attribution("SPEAKER_02", Person("Bo Ek", Role.AUDIENCE), False, 0.9, "says so"),
    ),
    ("Cy Dee",),
)

ARTICLE = Article(
    title="Small Models",
    standfirst="What was said.",
    people=(Credit(PANEL.people[0], "SPEAKER_00"), Credit(Person("Cy Dee"), None)),
    sections=(
        Section(
            SectionKind.AUDIENCE_QUESTION,
            "From the audience",
            0.5,
            4.0,
            "Bo Ek",
            "q001",
            (Paragraph("“Grüße,” she said.", ("q001",), ("t0001",)),),
        ),
        Section(SectionKind.CLOSING, "Closing", None, None, None, None, ()),
    ),
    quotes=(
        Quote(
            "q001", "Ana Li", "SPEAKER_00", "t0001", 0, 1, "Grüße, all", 0.5, 2.0,
            (Deletion(1, 1, "all"),), ("overlap",),
        ),
    ),
    disclosure="Kelp pays.",
    caption=None,
    notes=(Note("number", "check it", "t0001"), Note("absent", "Cy Dee never spoke")),
)  # fmt: skip

plain_text = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Z"], exclude_characters="\x85"),
    min_size=1,
    max_size=8,
)
milliseconds = st.integers(0, 10_000_000).map(lambda value: round(value / 1000, 3))


@st.composite
def spans(draw: st.DrawFn) -> tuple[float, float]:
    first, second = sorted((draw(milliseconds), draw(milliseconds)))
    return first, second


@st.composite
def words(draw: st.DrawFn) -> Word:
    start, end = draw(spans())
    probability = draw(st.integers(0, 1000)) / 1000
    return Word(draw(plain_text), start, end, probability)


@st.composite
def transcripts(draw: st.DrawFn) -> Transcript:
    turns = [
        Turn("", draw(plain_text), *draw(spans()), tuple(draw(st.lists(words(), max_size=4))))
        for _ in range(draw(st.integers(0, 4)))
    ]
    return Transcript(draw(plain_text), "en", draw(st.none() | milliseconds), number_turns(turns))


# ---------------------------------------------------------------- transcript.json


@relaxed
@given(transcripts())
def test_a_transcript_is_what_its_file_says(transcript: Transcript) -> None:
    text = dump_transcript(transcript)
    assert parse_transcript_json(text) == transcript
    assert dump_transcript(parse_transcript_json(text)) == text


def test_the_transcript_file_has_the_fields_of_the_contract_in_their_order() -> None:
    text = dump_transcript(TRANSCRIPT)
    assert text.endswith("}\n")
    assert "Grüße" in text
    found = json.loads(text)
    assert list(found) == ["format", "version", "session", "language", "duration", "turns"]
    assert (found["format"], found["version"]) == ("panelscribe/transcript", 1)
    assert list(found["turns"][0]) == ["id", "speaker", "start", "end", "words"]
    assert found["turns"][0]["words"][0] == {
        "text": "Grüße,", "start": 0.5, "end": 1.0, "probability": 0.98,
    }  # fmt: skip


def test_each_word_has_a_line() -> None:
    line = '    {"text": "all", "start": 1.0, "end": 2.0, "probability": 0.5}'
    assert line in dump_transcript(TRANSCRIPT).splitlines()


def test_times_are_rounded_and_blanks_around_words_go() -> None:
    turn = Turn("t0001", "A", 0.12345, 1.99999, (Word(" hi ", 0.12345, 1.99999, 0.123456),))
    word = (
        parse_transcript_json(dump_transcript(Transcript("s", "en", 2.0, (turn,))))
        .turns[0]
        .words[0]
    )
    assert word == Word("hi", 0.123, 2.0, 0.123)


def test_a_small_probability_is_not_rounded_to_never_said() -> None:
    turn = Turn("t0001", "A", 0.0, 1.0, (Word("hm", 0.0, 1.0, 0.0001), Word("x", 0.0, 1.0, 0.0)))
    found = parse_transcript_json(dump_transcript(Transcript("s", "en", 1.0, (turn,))))
    assert [word.doubtful for word in found.words()] == [False, True]


def test_a_transcript_without_times_stays_without() -> None:
    untimed = Transcript("s", "en", None, (Turn("t0001", "A", None, None, (Word("Hi"),)),))
    assert parse_transcript_json(dump_transcript(untimed)) == untimed


def change(text: str, *path: Any, to: Any = ...) -> str:
    """The document with one value changed, or taken out."""
    document = json.loads(text)
    inner = document
    for key in path[:-1]:
        inner = inner[key]
    if to is ...:
        del inner[path[-1]]
    else:
        inner[path[-1]] = to
    return json.dumps(document)


WORD = ("turns", 0, "words", 1)


@pytest.mark.parametrize(
    ("path", "to", "message"),
    [
        (("format",), "panelscribe/article", "not a panelscribe transcript"),
        (("format",), ..., "not a panelscribe transcript"),
        (("version",), 2, "version 2 of the transcript format"),
        (("version",), True, "version True"),
        (("session",), "", "session: this must not be empty"),
        (("language",), ..., "'language' is missing"),
        (("duration",), "12", 'duration: a number is expected, not "12"'),
        (("turns",), {}, "turns: a list is expected, not an object"),
        (("turns", 0), [], r"turns\[0\]: an object with fields is expected, not a list"),
        (("turns", 1, "id"), "t0001", "turns: two turns have the id 't0001'"),
        (("turns", 0, "speaker"), None, r"turns\[0\]\.speaker: a text is expected, not null"),
        (("turns", 0, "start"), None, r"turns\[0\]: start and end must both be numbers or both"),
        (("turns", 0, "end"), 0.1, r"turns\[0\]: it ends at 0\.1, before it starts at 0\.5"),
        ((*WORD, "text"), " ", r"turns\[0\]\.words\[1\]\.text: this must not be empty"),
        ((*WORD, "probability"), 1.5, r"words\[1\]\.probability: a number from 0 to 1"),
        ((*WORD, "probability"), True, r"probability: a number is expected, not true"),
        ((*WORD, "start"), "x" * 60, r"a number is expected, not \"x+…"),
    ],
)  # fmt: skip
def test_a_broken_field_is_named(path: tuple[Any, ...], to: Any, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        parse_transcript_json(change(dump_transcript(TRANSCRIPT), *path, to=to), "my.json")
    assert caught.value.message.startswith("my.json")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"format": ', "line 1: this is not valid JSON"),
        ('{\n"a": 1,\n}', "line 3: this is not valid JSON"),
        ("", "line 1: this is not valid JSON"),
        ('{"duration": NaN}', "NaN is not a number"),
        ("[" * 100_000, "not valid JSON"),
        ("[]", "an object with fields is expected"),
    ],
)
def test_what_is_no_json_is_refused(text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        parse_transcript_json(text)


def test_a_byte_order_mark_is_no_obstacle() -> None:
    assert parse_transcript_json("\ufeff" + dump_transcript(TRANSCRIPT)) == TRANSCRIPT


def test_numbers_that_are_none_are_never_written() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        dump_document("example", {"a": float("nan")})


# ---------------------------------------------------------------- the engines' answers


@relaxed
@given(
    st.lists(words(), max_size=5),
    st.lists(st.tuples(milliseconds, milliseconds, plain_text), max_size=2),
)
def test_words_are_what_their_file_says(
    given_words: list[Word], doubts: list[tuple[float, float, str]]
) -> None:
    text = dump_words(given_words, "en", doubts)
    assert parse_words(text) == (tuple(given_words), "en", tuple(doubts))


@relaxed
@given(st.lists(st.tuples(plain_text, spans()), max_size=5))
def test_turns_are_what_their_file_says(given_turns: list[tuple[str, tuple[float, float]]]) -> None:
    turns = number_turns([Turn("", speaker, *span) for speaker, span in given_turns])
    text = dump_diarization(turns, turns[:1])
    assert parse_diarization(text) == (turns, turns[:1])
    assert "voice" not in text


def test_a_diarized_turn_has_times() -> None:
    text = dump_diarization((Turn("", "A", 0.0, 1.0),), ())
    with pytest.raises(InputError, match=r"turns\[0\]\.start: a number is expected, not null"):
        parse_diarization(change(text, "turns", 0, "start", to=None))


def test_the_length_of_the_sound() -> None:
    assert parse_sound(dump_sound(12.34567)) == 12.346
    with pytest.raises(InputError, match="not a panelscribe sound"):
        parse_sound(dump_transcript(TRANSCRIPT))


CORRECTION = Correction(
    turn="t0001",
    first=0,
    last=0,
    heard="Gruse,",
    written="Grüße,",
    score=0.98765,
    reason="sounds and looks like it",
    original=(Word("Gruse,", 0.5, 1.0, 0.25),),
)


def test_corrections_keep_what_was_heard() -> None:
    text = dump_corrections([CORRECTION])
    assert parse_corrections(text) == (replace(CORRECTION, score=0.988),)
    with pytest.raises(InputError, match=r"corrections\[0\]\.first: a whole number is expected"):
        parse_corrections(change(text, "corrections", 0, "first", to=0.5))


# ---------------------------------------------------------------- attribution.json


def test_names_are_what_their_file_says() -> None:
    text = dump_naming(NAMING, TRANSCRIPT)
    assert parse_naming(text, PANEL) == NAMING
    assert dump_naming(parse_naming(text, PANEL), TRANSCRIPT) == text


def test_the_attribution_file_has_the_fields_of_the_contract_in_their_order() -> None:
    found = json.loads(dump_naming(NAMING, TRANSCRIPT))
    assert list(found) == ["format", "version", "session", "speakers", "absent"]
    assert found["speakers"][0] == {
        "speaker": "SPEAKER_00",
        "name": "Ana Li",
        "role": "moderator",
        "listed": True,
        "confidence": 0.987,
        "reason": "introduces herself",
        "evidence": [
            {
                "kind": "self-introduced",
                "turn": "t0001",
                "start": 0.5,
                "text": "I'm Ana",
                "weight": 4.25,
            }
        ],
    }
    assert list(found["speakers"][0]) == [
        "speaker", "name", "role", "listed", "confidence", "reason", "evidence",
    ]  # fmt: skip
    assert (found["speakers"][1]["name"], found["speakers"][1]["role"]) == (None, None)
    assert found["absent"] == ["Cy Dee"]


def test_a_person_who_is_no_longer_listed_keeps_name_and_role() -> None:
    person = parse_naming(dump_naming(NAMING, TRANSCRIPT)).person("SPEAKER_00")
    assert person == Person("Ana Li", Role.MODERATOR)


def test_evidence_that_nobody_heard_has_no_start() -> None:
    evidence = Evidence(EvidenceKind.EDITOR, "SPEAKER_00", "Ana Li", 9.0, None, "")
    naming = Naming((replace(NAMING.attributions[0], evidence=(evidence,)),), ())
    found = json.loads(dump_naming(naming, TRANSCRIPT))["speakers"][0]["evidence"][0]
    assert (found["turn"], found["start"]) == (None, None)


@pytest.mark.parametrize(
    ("path", "to", "message"),
    [
        (("speakers", 0, "role"), "king", r"speakers\[0\]\.role: 'king' is not known"),
        (("speakers", 0, "listed"), 1, r"speakers\[0\]\.listed: true or false is expected, not 1"),
        (("speakers", 0, "evidence", 0, "kind"), "guess", r"evidence\[0\]\.kind: 'guess' is not known"),
        (("absent", 0), 7, r"absent\[0\]: a text is expected, not 7"),
        (("speakers", 0, "confidence"), -1, "confidence: a number from 0 to 1"),
    ],
)  # fmt: skip
def test_a_broken_attribution_is_named(path: tuple[Any, ...], to: Any, message: str) -> None:
    with pytest.raises(InputError, match=message):
        parse_naming(change(dump_naming(NAMING, TRANSCRIPT), *path, to=to))


def test_the_names_alone_are_read_from_either_form() -> None:
    expected = {"SPEAKER_00": "Ana Li", "SPEAKER_01": None, "SPEAKER_02": "Bo Ek"}
    assert parse_names(dump_naming(NAMING, TRANSCRIPT)) == expected
    assert parse_names(json.dumps(expected)) == expected
    with pytest.raises(InputError, match="SPEAKER_00: a text is expected, not 3"):
        parse_names('{"SPEAKER_00": 3}')


# ---------------------------------------------------------------- article.json


def test_an_article_is_what_its_file_says() -> None:
    text = dump_article("panel", ARTICLE)
    assert parse_article(text) == ARTICLE
    assert dump_article("panel", parse_article(text)) == text


def test_the_article_file_has_the_fields_of_the_contract_in_their_order() -> None:
    found = json.loads(dump_article("panel", ARTICLE))
    assert list(found) == [
        "format", "version", "session", "title", "standfirst", "people", "sections", "quotes",
        "disclosure", "caption", "notes",
    ]  # fmt: skip
    assert list(found["people"][0]) == ["name", "role", "title", "organization", "url", "speaker"]
    assert list(found["sections"][0]) == [
        "kind", "heading", "start", "end", "asked_by", "question", "paragraphs",
    ]  # fmt: skip
    assert list(found["sections"][0]["paragraphs"][0]) == ["text", "quotes", "cites"]
    assert list(found["quotes"][0]) == [
        "id", "name", "speaker", "turn", "first", "last", "text", "start", "end", "edits", "flags",
    ]  # fmt: skip
    assert list(found["notes"][0]) == ["kind", "text", "turn"]


@pytest.mark.parametrize(
    ("path", "to", "message"),
    [
        (
            ("quotes", 0, "first"),
            2,
            r"quotes\[0\]: the last word \(1\) comes before the first \(2\)",
        ),
        (("quotes", 0, "last"), 1.5, r"quotes\[0\]\.last: a whole number is expected, not 1\.5"),
        (("quotes", 0, "edits", 0, "first"), -1, r"edits\[0\]\.first: a whole number"),
        (("sections", 0, "kind"), "aside", r"sections\[0\]\.kind: 'aside' is not known"),
        (("people", 0, "name"), "", r"people\[0\]\.name: this must not be empty"),
        (("notes", 0, "text"), None, r"notes\[0\]\.text: a text is expected, not null"),
    ],
)
def test_a_broken_article_is_named(path: tuple[Any, ...], to: Any, message: str) -> None:
    with pytest.raises(InputError, match=message):
        parse_article(change(dump_article("panel", ARTICLE), *path, to=to))


# ---------------------------------------------------------------- RTTM and STM

labels = st.text(st.sampled_from("ABab019_-é"), min_size=1, max_size=6)


@relaxed
@given(st.lists(st.tuples(labels, spans()), max_size=6))
def test_rttm_says_who_spoke_when(given_turns: list[tuple[str, tuple[float, float]]]) -> None:
    ordered = sorted(given_turns, key=lambda item: item[1])
    turns = number_turns([Turn("", speaker, *span) for speaker, span in ordered])
    found = parse_rttm(dump_rttm("panel", turns))
    assert [turn.speaker for turn in found] == [turn.speaker for turn in turns]
    for one, other in zip(found, turns, strict=True):
        assert one.span == pytest.approx(other.span, abs=1e-9)


@relaxed
@given(st.lists(st.tuples(labels, spans(), st.lists(plain_text, max_size=4)), max_size=5))
def test_stm_says_who_said_what(
    given_turns: list[tuple[str, tuple[float, float], list[str]]],
) -> None:
    ordered = sorted(given_turns, key=lambda item: item[1])
    turns = [Turn("", label, *span, tuple(map(Word, texts))) for label, span, texts in ordered]
    found = parse_stm(dump_stm("panel", turns))
    assert [(t.speaker, t.span, t.text) for t in found] == [
        (t.speaker, t.span, t.text) for t in turns
    ]


def test_blanks_in_labels_become_underscores() -> None:
    turn = Turn("", "Ana Li", 0.0, 1.0)
    assert " Ana_Li " in dump_rttm("my panel", [turn])
    assert dump_stm("my panel", [turn]).startswith("my_panel 1 Ana_Li 0.000 1.000")


def test_a_word_like_a_label_is_no_label() -> None:
    turn = Turn("t0001", "A", 0.0, 1.0, (Word("<o,f0>"), Word("hi")))
    assert parse_stm(dump_stm("s", [turn]))[0].text == "<o,f0> hi"


def test_what_else_stands_in_rttm_and_stm_is_passed_over() -> None:
    rttm = ";; comment\n\nSPKR-INFO s 1 <NA> <NA> <NA> unknown A <NA>\nSPEAKER s 1 0 1 <NA> <NA> A <NA>\n"
    assert [turn.speaker for turn in parse_rttm(rttm)] == ["A"]
    stm = ";; comment\ns 1 A 0 1 <O,F0,M> hi\ns 1 X 1 2 ignore_time_segment_in_scoring\ns 1 B 2 3\n"
    assert [(turn.speaker, turn.text) for turn in parse_stm(stm)] == [("A", "hi"), ("B", "")]


def test_one_recording_of_several_is_chosen() -> None:
    text = "one 1 A 0 1 hi\ntwo 1 B 0 1 ho\n"
    assert parse_stm(text, session="two")[0].text == "ho"
    with pytest.raises(InputError, match=r"it tells of 2 recordings \(one, two, …\)"):
        parse_stm(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SPEAKER s 1 0 1 <NA>", "line 1: a SPEAKER line has 9 or 10 fields, this one has 6"),
        ("\nSPEAKER s 1 zero 1 <NA> <NA> A", "line 2: 'zero' is not a time in seconds"),
        ("SPEAKER s 1 0 -1 <NA> <NA> A", "line 1: '-1' is not a time"),
    ],
)
def test_a_broken_rttm_line_is_named(text: str, message: str) -> None:
    with pytest.raises(InputError, match=f"ref.rttm, {message}"):
        parse_rttm(text, source="ref.rttm")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("s 1 A 0", "line 1: a line has a name, a channel"),
        ("s 1 A 0 nan hi", "line 1: 'nan' is not a time in seconds"),
        ("s 1 A 0 1 hi\ns 1 A 2 1 hi", "line 2: it ends at 1, before it starts at 2"),
    ],
)
def test_a_broken_stm_line_is_named(text: str, message: str) -> None:
    with pytest.raises(InputError, match=f"ref.stm, {message}"):
        parse_stm(text, source="ref.stm")


def test_a_turn_without_times_has_no_line() -> None:
    with pytest.raises(ValueError, match="has no times"):
        dump_rttm("s", [Turn("t0001", "A", None, None)])


# ---------------------------------------------------------------- names and times in text


def test_speakers_without_a_name_get_a_number_that_people_count_with() -> None:
    assert display_name("SPEAKER_00", {}) == "Speaker 1"
    assert display_name("SPEAKER_11", {"SPEAKER_11": "Ana Li"}) == "Ana Li"
    assert display_name(UNKNOWN, {}) == "Unknown speaker"


@given(st.integers(0, 10**8))
def test_a_timestamp_says_the_time_to_the_millisecond(value: int) -> None:
    for point in ".,":
        assert parse_clock(timestamp(value / 1000, point)) == value / 1000


def test_clocks() -> None:
    assert clock(3599.9) == "59:59"
    assert parse_clock("61:01:01") == 219661.0
    assert parse_clock("1:60:00") is None


# ---------------------------------------------------------------- transcript.md


def test_the_markdown_transcript_names_times_and_marks_doubt() -> None:
    assert dump_markdown(TRANSCRIPT, {"SPEAKER_00": "Ana Li"}, "Small *Models*") == (
        "# Small \\*Models\\*\n\n"
        "Words that are ~~struck through~~ were most likely never said: the recognizer made them up.\n\n"
        "**Ana Li** [0:00]\n\nGrüße, all\n\n"
        "**Unknown speaker** [0:03]\n\n~~you~~\n"
    )


def test_the_markdown_transcript_says_what_was_heard_where_a_name_was_put_right() -> None:
    text = dump_markdown(TRANSCRIPT, {}, corrections=[CORRECTION])
    assert text.endswith("---\n\nNames and terms that were heard otherwise and stand above as the "
                         "panel file writes them:\n\n- [0:00] Grüße, (heard: Gruse,)\n")  # fmt: skip
    taken_back = replace(CORRECTION, written="Grusse,")
    assert dump_markdown(TRANSCRIPT, {}, corrections=[taken_back]) == dump_markdown(TRANSCRIPT, {})


def test_the_markdown_transcript_of_a_text_has_no_times() -> None:
    untimed = Transcript("s_1", "en", None, (Turn("t0001", "A", None, None, (Word("Hi."),)),))
    assert dump_markdown(untimed, {}) == "# s\\_1\n\n**A**\n\nHi.\n"


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("<script>alert(1)</script>", r"\<script\>alert(1)\</script\>"),
        ("[click](https://x.example)", r"\[click\](https\://x.example)"),
        ("*a* _b_ `c` ~d~ | $e$ \\", r"\*a\* \_b\_ \`c\` \~d\~ \| \$e\$ \\"),
        ("R&D &amp; &#60;", r"R&D \&amp; \&#60;"),
        ("www.example.com", r"www\.example.com"),
        ("# one", r"\# one"),
        ("- one", r"\- one"),
        ("+ one", r"\+ one"),
        ("1. one", r"1\. one"),
        ("12) one", r"12\) one"),
        ("=== one", r"\=== one"),
        ("3.5 million", "3.5 million"),
        ("a\n# b", "a # b"),
    ],
)
def test_nothing_said_becomes_markup(said: str, written: str) -> None:
    assert escape_markdown(said) == written


def test_within_a_line_block_marks_stay() -> None:
    assert escape_inline("- 1. #") == "- 1. #"
