import json
import os
import warnings
from collections.abc import Sequence
from dataclasses import fields, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from panelscribe.drafting.records import Article, Deletion, Quote
from panelscribe.errors import InputError
from panelscribe.formats import parse_rttm, parse_stm
from panelscribe.naming.records import Attribution, Naming
from panelscribe.panel import Person
from panelscribe.score import (
    DiarizationErrors,
    NamingCounts,
    QuoteCounts,
    Reference,
    Score,
    SpeakerCounts,
    SpellingCounts,
    StepCost,
    StepCosts,
    WordErrors,
    comparable,
    cpwer,
    diarization_errors,
    parse_reference,
    rows,
    score_session,
    speaker_counts,
    spoken_tokens,
    tcpwer,
    to_json,
    wer,
    without_fillers,
)
from panelscribe.score.alignment import Stream, align, distance
from panelscribe.score.quotes import passage_errors
from panelscribe.score.words import SpokenToken
from panelscribe.transcript import UNKNOWN, Transcript, Turn, Word, number_turns

# Every example is a small computation; how long it takes on a busy machine says nothing.
relaxed = settings(deadline=None, max_examples=60)

# ---------------------------------------------------------------- what the tests are made of


def said(speaker: str, start: float, text: str, pace: float = 0.5) -> Turn:
    """A turn whose words each take `pace` seconds."""
    words = tuple(
        Word(word, start + pace * index, start + pace * (index + 1))
        for index, word in enumerate(text.split())
    )
    return Turn("", speaker, start, start + pace * len(words), words)


def transcript(*turns: Turn, duration: float | None = 60.0) -> Transcript:
    return Transcript("panel", "en", duration, number_turns(list(turns)))


def named(**names: str | None) -> Naming:
    return Naming(
        tuple(
            Attribution(speaker, Person(name) if name else None, True, 0.9, "")
            for speaker, name in names.items()
        ),
        (),
    )


def quote(spoken: Turn, begin: int, until: int, called: str | None, **changes: Any) -> Quote:
    words = spoken.words[begin : until + 1]
    text = " ".join(word.text for word in words)
    made = Quote(
        "q001", called, spoken.speaker, spoken.id, begin, until, text, words[0].start, words[-1].end
    )
    return replace(made, **changes)


def article(*quotes: Quote) -> Article:
    return Article("", "", (), (), quotes, None, None, ())


@st.composite
def streams(draw: st.DrawFn, speakers: str) -> tuple[SpokenToken, ...]:
    """Tokens of several speakers; each speaker's words do not overlap one another."""
    tokens: list[SpokenToken] = []
    for speaker in draw(st.lists(st.sampled_from(speakers), unique=True, max_size=3)):
        clock = 0
        for text in draw(st.lists(st.sampled_from("abc"), min_size=1, max_size=7)):
            clock += draw(st.integers(0, 30))
            start, clock = clock / 10, clock + draw(st.integers(1, 12))
            tokens.append(SpokenToken(text, speaker, start, clock / 10, 0, 0, 0))
    return tuple(tokens)


def meeteval_lines(tokens: Sequence[SpokenToken]) -> list[dict[str, object]]:
    return [
        {
            "session_id": "s",
            "speaker": token.speaker,
            "words": token.text,
            "start_time": token.start,
            "end_time": token.end,
        }
        for token in tokens
    ]


@st.composite
def turns(draw: st.DrawFn, speakers: str = "ABC") -> tuple[Turn, ...]:
    """Turns in tenths of seconds; speakers overlap each other, but not themselves."""
    found: list[Turn] = []
    for speaker in draw(st.lists(st.sampled_from(speakers), unique=True, max_size=3)):
        clock = 0
        for _ in range(draw(st.integers(1, 4))):
            start = clock + draw(st.integers(1, 30))
            clock = start + draw(st.integers(1, 40))
            found.append(Turn("", speaker, start / 10, clock / 10))
    return tuple(found)


def counts(errors: WordErrors) -> tuple[int, int]:
    return errors.errors, errors.words


# ---------------------------------------------------------------- words compared


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Well — I DON’T know.", "well I don't know"),
        ("twenty-five percent", "25%"),
        ("It cost $4.5 million", "it cost 4.5 million dollars"),
        ("$5 million", "five million dollars"),
        ("5 million", "5,000,000"),
        ("in twenty twenty-five", "in 2025"),
        ("nineteen ninety nine", "1999"),
        ("two hundred and five", "205"),
        ("one thousand and five of us", "1005 of us"),
        ("one hundred and then some", "100 and then some"),
        ("five hundred thousand", "500,000"),
        ("nineteen o five", "19 o 5"),
        ("one hundred and twenty-first", "121st"),
        ("one thousand two hundred", "1,200"),
        ("three million", "3,000,000"),
        ("the twenty-first century", "the 21st century"),
        ("the first and the third", "the 1st and the 3rd"),
        ("R&D", "R and D"),
        ("the U.S. economy", "the US economy"),
        ("co-op", "co op"),
        ("OK, mister Smith", "okay Mr. Smith"),
        ("[laughter] Yes", "yes"),
        ("zero", "0"),
        ("a hundred", "a hundred"),
    ],
)
def test_what_is_the_same_to_the_ear_is_the_same_token(one: str, other: str) -> None:
    assert texts(one) == texts(other)


def texts(text: str, language: str = "en") -> list[str]:
    return [token.text for token in comparable(text.split(), language)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("I can", "I can't"),
        ("we are", "we're"),
        ("colour", "color"),
        ("twenty", "two"),
        ("no no", "no"),
        ("twenty twenty", "forty"),
        ("one two", "12"),
    ],
)
def test_what_differs_to_the_ear_differs(one: str, other: str) -> None:
    assert texts(one) != texts(other)


def test_numbers_are_left_alone_in_other_languages() -> None:
    assert texts("one 25% Zug", "de") == ["one", "25%", "zug"]


def test_a_number_of_several_words_knows_its_first_and_last_word() -> None:
    token = comparable(["about", "twenty", "five", "people"])[1]
    assert (token.text, token.first, token.last) == ("25", 1, 2)


@relaxed
@given(
    st.lists(
        st.sampled_from(
            ["one", "two", "twenty", "hundred", "thousand", "million", "first", "7", "and"]
        )
    )
)
def test_every_number_word_belongs_to_one_token(words: list[str]) -> None:
    covered = [
        index
        for token in dict.fromkeys((t.first, t.last) for t in comparable(words))
        for index in range(token[0], token[1] + 1)
    ]
    assert covered == list(range(len(words)))


def test_words_that_were_never_said_are_not_compared() -> None:
    turn = Turn("t0001", "A", 0.0, 1.0, (Word("Yes", 0.0, 0.5), Word("thanks", 0.5, 1.0, 0.0)))
    assert [token.text for token in spoken_tokens([turn])] == ["yes"]


def test_fillers_are_taken_out_of_both_sides() -> None:
    tokens = spoken_tokens([said("A", 0, "Um, well, uh, yes")])
    assert [token.text for token in without_fillers(tokens)] == ["well", "yes"]


# ---------------------------------------------------------------- word errors against MeetEval


@relaxed
@given(streams("AB"), streams("XYZ"))
def test_cpwer_is_meetevals(
    reference: tuple[SpokenToken, ...], hypothesis: tuple[SpokenToken, ...]
) -> None:
    meeteval = pytest.importorskip("meeteval.wer")
    if not reference and not hypothesis:
        assert cpwer(reference, hypothesis) == WordErrors()
        return
    expected = meeteval.wer.cp.cp_word_error_rate(
        meeteval_lines(reference), meeteval_lines(hypothesis)
    )
    assert counts(cpwer(reference, hypothesis)) == (expected.errors, expected.length)


@relaxed
@given(streams("AB"), streams("XYZ"), st.sampled_from([0.1, 0.5, 2.0, 5.0]))
def test_tcpwer_is_meetevals(
    reference: tuple[SpokenToken, ...], hypothesis: tuple[SpokenToken, ...], collar: float
) -> None:
    meeteval = pytest.importorskip("meeteval.wer")
    if not reference and not hypothesis:
        assert tcpwer(reference, hypothesis) == WordErrors()
        return
    expected = meeteval.wer.time_constrained.time_constrained_minimum_permutation_word_error_rate(
        meeteval_lines(reference),
        meeteval_lines(hypothesis),
        collar=collar,
        reference_pseudo_word_level_timing=None,
        hypothesis_pseudo_word_level_timing=None,
    )
    assert counts(tcpwer(reference, hypothesis, collar)) == (expected.errors, expected.length)


@relaxed
@given(streams("A"), streams("X"))
def test_wer_of_one_speaker_is_meetevals_and_cpwer(
    reference: tuple[SpokenToken, ...], hypothesis: tuple[SpokenToken, ...]
) -> None:
    meeteval = pytest.importorskip("meeteval.wer")
    expected = meeteval.siso_word_error_rate(
        " ".join(t.text for t in reference), " ".join(t.text for t in hypothesis)
    )
    found = wer(reference, hypothesis)
    assert counts(found) == (expected.errors, expected.length)
    assert counts(found) == counts(cpwer(reference, hypothesis))


def test_word_times_of_stm_lines_are_meetevals() -> None:
    meeteval = pytest.importorskip("meeteval")
    line = "s 1 A 3 11 a bcd ef ghijk"
    expected = meeteval.wer.wer.time_constrained.get_pseudo_word_level_timings(
        meeteval.io.STM.parse(line, parse_float=float), "character_based"
    )
    for word, entry in zip(parse_stm(line)[0].words, expected.lines, strict=True):
        assert word.text == entry.transcript
        assert word.start == pytest.approx(entry.begin_time, abs=6e-4)
        assert word.end == pytest.approx(entry.end_time, abs=6e-4)


# ---------------------------------------------------------------- properties of word errors


@relaxed
@given(streams("ABC"), streams("ABC"))
def test_cpwer_does_not_know_what_speakers_are_called(
    reference: tuple[SpokenToken, ...], hypothesis: tuple[SpokenToken, ...]
) -> None:
    renamed = tuple(
        replace(t, speaker={"A": "z", "B": "y", "C": "x"}[t.speaker]) for t in hypothesis
    )
    assert cpwer(reference, hypothesis) == cpwer(reference, renamed)
    assert counts(tcpwer(reference, hypothesis)) == counts(tcpwer(reference, renamed))


@relaxed
@given(streams("ABC"))
def test_nothing_differs_from_itself(tokens: tuple[SpokenToken, ...]) -> None:
    for measure in (cpwer, tcpwer):
        assert measure(tokens, tokens) == WordErrors(words=len(tokens))


@relaxed
@given(streams("AB"), streams("AB"))
def test_time_can_only_add_errors_and_an_endless_collar_adds_none(
    reference: tuple[SpokenToken, ...], hypothesis: tuple[SpokenToken, ...]
) -> None:
    free = cpwer(reference, hypothesis).errors
    assert tcpwer(reference, hypothesis, 1e6).errors == free
    assert tcpwer(reference, hypothesis, 1.0).errors >= free


@relaxed
@given(streams("A"), streams("A"), st.sampled_from([0.0, 1.0, 5.0]))
def test_an_alignment_costs_the_distance_and_never_crosses(
    reference: tuple[SpokenToken, ...], hypothesis: tuple[SpokenToken, ...], collar: float
) -> None:
    ours, theirs = stream(reference), stream(hypothesis)
    pairs = align(ours, theirs, collar)
    substituted = sum(int(ours.ids[i] != theirs.ids[j]) for i, j in pairs)
    assert len(ours) + len(theirs) - 2 * len(pairs) + substituted == distance(ours, theirs, collar)
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(pairs))
    for i, j in pairs:
        assert ours.times[i, 0] < theirs.times[j, 1] + collar
        assert theirs.times[j, 0] - collar < ours.times[i, 1]


def stream(tokens: Sequence[SpokenToken], owners: Sequence[int] = ()) -> Stream:
    times = [(t.start or 0.0, t.end or 0.0) for t in tokens]
    return Stream(
        np.array([ord(t.text) for t in tokens], dtype=np.int64),
        np.array(times, dtype=np.float64).reshape(-1, 2),
        np.array(owners or [0] * len(tokens), dtype=np.int64),
    )


def test_of_equal_alignments_that_with_the_right_owner_wins() -> None:
    tokens = [SpokenToken("a", "A", 0.0, 1.0, 0, 0, 0), SpokenToken("a", "B", 1.0, 2.0, 0, 0, 0)]
    assert align(stream(tokens, [1, 2]), stream(tokens[1:], [2]), 5.0) == ((1, 0),)
    assert align(stream(tokens, [1, 2]), stream(tokens[1:], [1]), 5.0) == ((0, 0),)


def test_a_token_without_times_has_no_tcpwer() -> None:
    untimed = (SpokenToken("a", "A", None, None, 0, 0, 0),)
    with pytest.raises(ValueError, match="has no times"):
        tcpwer(untimed, untimed)


# ---------------------------------------------------------------- diarization


@relaxed
@given(turns(), turns("XYZ"), st.sampled_from([0.0, 0.25]))
def test_der_is_that_of_pyannote_metrics(
    reference: tuple[Turn, ...], hypothesis: tuple[Turn, ...], collar: float
) -> None:
    found = diarization_errors(reference, hypothesis, collar)
    expected = pyannote_errors(reference, hypothesis, collar)
    assert [getattr(found, f.name) for f in fields(found)] == pytest.approx(expected, abs=1e-6)


def pyannote_errors(
    reference: Sequence[Turn], hypothesis: Sequence[Turn], collar: float
) -> list[float]:
    os.environ["PYANNOTE_METRICS_ENABLED"] = "0"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        core = pytest.importorskip("pyannote.core")
        metrics = pytest.importorskip("pyannote.metrics.diarization")

        def annotation(given: Sequence[Turn]) -> Any:
            made = core.Annotation(uri="s")
            for index, turn in enumerate(given):
                made[core.Segment(*turn.span), index] = turn.speaker
            return made

        whole = core.Timeline([core.Segment(0, 1000)])
        metric = metrics.DiarizationErrorRate(collar=2 * collar)
        detail = metric(annotation(reference), annotation(hypothesis), uem=whole, detailed=True)
    keys = ("total", "missed detection", "false alarm", "confusion")
    return [float(detail[key]) for key in keys]


@relaxed
@given(turns())
def test_who_speaks_when_does_not_differ_from_itself(given_turns: tuple[Turn, ...]) -> None:
    errors = diarization_errors(given_turns, given_turns)
    assert errors.errors == pytest.approx(0.0)
    assert errors.speech == pytest.approx(sum((t.end or 0) - (t.start or 0) for t in given_turns))


@relaxed
@given(turns(), turns())
def test_der_does_not_know_what_speakers_are_called(
    reference: tuple[Turn, ...], hypothesis: tuple[Turn, ...]
) -> None:
    renamed = [replace(t, speaker={"A": "C", "B": "A", "C": "B"}[t.speaker]) for t in hypothesis]
    one, other = diarization_errors(reference, hypothesis), diarization_errors(reference, renamed)
    assert one.errors == pytest.approx(other.errors)


def test_a_speaker_who_overlaps_himself_counts_once() -> None:
    twice = [Turn("", "A", 0.0, 2.0), Turn("", "A", 1.0, 3.0)]
    assert diarization_errors(twice, [Turn("", "X", 0.0, 3.0)]) == DiarizationErrors(speech=3.0)


def test_a_collar_forgives_the_boundary_alone() -> None:
    reference = [Turn("", "A", 1.0, 5.0)]
    late = [Turn("", "X", 1.2, 5.0)]
    assert diarization_errors(reference, late).missed == pytest.approx(0.2)
    forgiven = diarization_errors(reference, late, collar=0.25)
    assert forgiven.missed == pytest.approx(0.0)
    assert forgiven.speech == pytest.approx(3.5)


def test_turns_without_times_have_no_der() -> None:
    with pytest.raises(ValueError, match="has no times"):
        diarization_errors([Turn("t0001", "A", None, None)], [])


def test_speakers_are_counted_without_nobody() -> None:
    reference = [Turn("", "A", 0, 1), Turn("", "B", 1, 2)]
    hypothesis = [Turn("", "X", 0, 1), Turn("", UNKNOWN, 1, 2)]
    assert speaker_counts(reference, hypothesis) == SpeakerCounts(1, 0, 2, 1, 1)


# ---------------------------------------------------------------- names

TRUTH = {"A": "Ana Li", "B": "Ben Okafor", "C": None}
REFERENCE = Reference(
    turns=(Turn("", "A", 0, 4), Turn("", "B", 10, 14), Turn("", "C", 20, 22)),
    utterances=number_turns(
        [
            said("A", 0, "Good morning everybody and welcome to Harbor Hall"),
            said("B", 10, "Thank you Ana it is good to be"),
            said("C", 20, "May I ask"),
        ]
    ),
    names=TRUTH,
)


def heard(**labels: str) -> Transcript:
    """The reference's words under other labels."""
    return transcript(*(replace(t, speaker=labels[t.speaker]) for t in REFERENCE.utterances))


def test_words_stand_under_the_right_name_a_wrong_one_or_none() -> None:
    hypothesis = heard(A="S0", B="S1", C="S2")
    right = score_session(
        hypothesis, REFERENCE, naming=named(S0="Ana Li", S1="Ben Okafor", S2=None)
    )
    assert right.naming == NamingCounts(right=16, strangers_unnamed=3)
    wrong = score_session(
        hypothesis, REFERENCE, naming=named(S0="Ben Okafor", S1=None, S2="Ana Li")
    )
    assert wrong.naming == NamingCounts(wrong=8, unnamed=8, strangers_named=3)
    assert right.naming.rate == 1.0
    assert wrong.naming.rate == 0.0


def test_a_misspelt_name_is_a_wrong_name() -> None:
    naming = named(S0="Anna Li", S1="Ben Okafor", S2=None)
    assert score_session(heard(A="S0", B="S1", C="S2"), REFERENCE, naming=naming).naming.wrong == 8


def test_misheard_words_are_judged_by_who_speaks() -> None:
    hypothesis = transcript(said("S0", 0, "Could mourning every buddy an walcom two Harbour"))
    naming = named(S0="Ana Li")
    assert score_session(hypothesis, REFERENCE, naming=naming).naming == NamingCounts(right=8)
    naming = named(S0="Ben Okafor")
    assert score_session(hypothesis, REFERENCE, naming=naming).naming == NamingCounts(wrong=8)


def test_words_where_nobody_speaks_are_nobodys() -> None:
    hypothesis = transcript(said("S0", 40, "thanks for watching"))
    found = score_session(hypothesis, REFERENCE, naming=named(S0="Ana Li")).naming
    assert found == NamingCounts(nobodys=3)


def test_a_word_that_two_people_say_at_once_is_either_ones() -> None:
    reference = Reference(
        utterances=(said("A", 0, "yes yes yes"), said("B", 0.2, "yes")), names=TRUTH
    )
    hypothesis = transcript(said("S1", 0.1, "yes"))
    naming = named(S1="Ben Okafor")
    assert score_session(hypothesis, reference, naming=naming).naming == NamingCounts(right=1)


def test_without_times_words_alone_tell_whose_they_are() -> None:
    hypothesis = Transcript(
        "panel",
        "en",
        None,
        tuple(
            replace(t, start=None, end=None, words=tuple(Word(w.text) for w in t.words))
            for t in REFERENCE.utterances
        ),
    )
    score = score_session(hypothesis, REFERENCE, naming=named(A="Ana Li", B="Ben Okafor", C=None))
    assert score.naming == NamingCounts(right=16, strangers_unnamed=3)
    assert score.tcpwer == WordErrors()
    assert counts(score.cpwer) == (0, 19)


def test_without_times_misheard_words_are_nobodys() -> None:
    hypothesis = Transcript("panel", "en", None, (Turn("t0001", "S0", None, None, (Word("Gud"),)),))
    score = score_session(hypothesis, REFERENCE, naming=named(S0="Ana Li"))
    assert score.naming == NamingCounts(nobodys=1)


def test_names_in_the_text_are_spelled_right_or_not() -> None:
    hypothesis = transcript(
        said("S0", 0, "Good morning everybody and welcome to Harbour Hall"),
        said("S1", 10, "Thank you Anna it is good to be"),
    )
    found = score_session(hypothesis, REFERENCE, vocabulary=["Harbor Hall"])
    assert found.spelling == SpellingCounts(said=3, right=1)


def test_a_word_that_begins_a_sentence_is_not_taken_for_a_name() -> None:
    utterance = said("A", 0, "Will you wait? I will. Then Will said so.")
    reference = Reference(utterances=(utterance,), names={"A": "Will Young"})
    hypothesis = transcript(said("S0", 0, "Will you wait? I will. Then Bill said so."))
    assert score_session(hypothesis, reference).spelling == SpellingCounts(said=1, right=0)


# ---------------------------------------------------------------- quotes


def quoted(name: str | None, **changes: Any) -> QuoteCounts:
    hypothesis = heard(A="S0", B="S1", C="S2")
    made = quote(hypothesis.turns[0], 0, 4, name, **changes)
    return score_session(hypothesis, REFERENCE, article=article(made)).quotes


def test_a_quote_is_exact_and_under_the_right_name() -> None:
    found = quoted("Ana Li")
    assert found == QuoteCounts(1, 1, right=1, verbatim=1, heard=WordErrors(5))
    assert (found.fidelity, found.attribution) == (1.0, 1.0)


def test_a_quote_under_a_wrong_name_or_none() -> None:
    assert quoted("Ben Okafor").wrong == 1
    assert quoted(None).unnamed == 1


def test_a_quote_with_declared_deletions_is_exact() -> None:
    text = "Good morning ... and welcome"
    assert quoted("Ana Li", text=text, edits=(Deletion(2, 2, "everybody"),)).exact == 1
    assert quoted("Ana Li", text=text).exact == 0


@pytest.mark.parametrize(
    "changes",
    [
        {"text": "Good morning everybody and not welcome"},
        {"turn": "t0009"},
        {"speaker": "S1"},
        {"last": 99},
    ],
)
def test_a_quote_that_is_no_span_is_not_exact(changes: dict[str, Any]) -> None:
    assert quoted("Ana Li", **changes).exact == 0


def test_a_quote_without_times_is_searched_everywhere() -> None:
    assert quoted("Ana Li", start=None, end=None).verbatim == 1


def test_a_misheard_quote_is_exact_but_not_verbatim() -> None:
    hypothesis = transcript(said("S0", 0, "Good morning everybody and will come"))
    made = quote(hypothesis.turns[0], 0, 5, "Ana Li")
    found = score_session(hypothesis, REFERENCE, article=article(made)).quotes
    assert (found.exact, found.verbatim, found.right) == (1, 0, 1)
    assert found.heard == WordErrors(6, substitutions=2)


def test_a_quote_that_nobody_said_is_not_found() -> None:
    hypothesis = transcript(said("S0", 0, "thanks for watching and please subscribe"))
    made = quote(hypothesis.turns[0], 0, 5, "Ana Li")
    found = score_session(hypothesis, REFERENCE, article=article(made)).quotes
    assert (found.exact, found.unfound) == (1, 1)


def test_a_quote_of_a_stranger_wants_no_name() -> None:
    hypothesis = heard(A="S0", B="S1", C="S2")
    unnamed = quote(hypothesis.turns[2], 0, 2, None)
    found = score_session(hypothesis, REFERENCE, article=article(unnamed)).quotes
    assert (found.strangers, found.attribution) == (1, None)
    claimed = quote(hypothesis.turns[2], 0, 2, "Ana Li")
    assert score_session(hypothesis, REFERENCE, article=article(claimed)).quotes.wrong == 1


def test_quotes_are_checked_against_the_transcript_without_a_reference_text() -> None:
    hypothesis = heard(A="S0", B="S1", C="S2")
    made = quote(hypothesis.turns[0], 0, 4, "Ana Li")
    score = score_session(hypothesis, Reference(turns=REFERENCE.turns), article=article(made))
    assert score.quotes == QuoteCounts(1, 1)


@relaxed
@given(st.lists(st.sampled_from("abc"), max_size=6), st.lists(st.sampled_from("abc"), max_size=8))
def test_a_passage_is_the_best_of_all_passages(wanted: list[str], text: list[str]) -> None:
    levenshtein = pytest.importorskip("rapidfuzz.distance").Levenshtein
    passages = [text[i:j] for i in range(len(text) + 1) for j in range(i, len(text) + 1)]
    assert passage_errors(wanted, text) == min(levenshtein.distance(wanted, p) for p in passages)


# ---------------------------------------------------------------- the whole

PROVENANCE = {
    "steps": {
        "decode": {"seconds": 1.5, "peak_memory": 200 * 2**20},
        "recognize": {"seconds": 30, "peak_memory": None},
        "names": {},
    }
}


def full() -> Score:
    hypothesis = heard(A="S0", B="S1", C="S2")
    return score_session(
        hypothesis,
        REFERENCE,
        turns=[Turn("", "S0", 0, 4), Turn("", "S1", 10, 15)],
        naming=named(S0="Ana Li", S1=None, S2=None),
        article=article(quote(hypothesis.turns[0], 0, 4, "Ana Li")),
        provenance=PROVENANCE,
    )


def test_a_session_is_scored_in_all_measures() -> None:
    score = full()
    assert counts(score.wer) == counts(score.cpwer) == counts(score.tcpwer) == (0, 19)
    assert score.der == DiarizationErrors(10.0, 2.0, 1.0, 0.0)
    assert score.speakers == SpeakerCounts(1, 0, 3, 2, 1)
    assert score.costs == StepCosts(
        (StepCost("decode", 1.5, 60.0, 200 * 2**20), StepCost("recognize", 30.0, 60.0, None))
    )


def test_scores_add_up_and_nothing_adds_nothing() -> None:
    score = full()
    assert score + Score() == Score() + score == score
    twice = score + score
    assert (twice.sessions, twice.wer.words, twice.quotes.heard.words) == (2, 38, 10)
    assert twice.costs.steps[0] == StepCost("decode", 3.0, 120.0, 200 * 2**20)
    assert twice.der.rate == score.der.rate


@relaxed
@given(*[st.builds(WordErrors, *[st.integers(0, 99)] * 4)] * 3)
def test_counts_are_a_monoid(a: WordErrors, b: WordErrors, c: WordErrors) -> None:
    assert (a + b) + c == a + (b + c)
    assert a + WordErrors() == a == WordErrors() + a


def test_ratios_of_nothing_are_none() -> None:
    zero = Score()
    assert [zero.wer.rate, zero.der.rate, zero.speakers.rate, zero.naming.rate] == [None] * 4
    assert [zero.spelling.rate, zero.quotes.fidelity, zero.quotes.attribution] == [None] * 3
    assert StepCost("decode", 1.0, 0.0, None).rate is None
    assert rows(zero) == ()


def test_json_has_counts_and_ratios_and_is_stable() -> None:
    text = to_json(full())
    assert text == to_json(full())
    found = json.loads(text)
    assert found["format"] == "panelscribe/scores"
    assert found["cpwer"] == {
        "words": 19, "substitutions": 0, "deletions": 0, "insertions": 0, "errors": 0, "rate": 0.0,
    }  # fmt: skip
    assert found["der"]["rate"] == 0.3
    assert found["steps"][1]["rate"] == 0.5
    assert json.loads(to_json(Score()))["wer"]["rate"] is None


def test_the_table_names_every_measure() -> None:
    table = {row.measure: row for row in rows(full())}
    assert list(table) == [
        "WER", "cpWER", "tcpWER (5 s)", "DER", "Speaker count", "Words under the right name",
        "Names spelled right", "Quotes exact", "Quotes under the right name",
        "Quotes as said in the reference", "Time: decode", "Time: recognize", "Time: all",
    ]  # fmt: skip
    assert table["DER"].value == "30.0 %"
    assert table["Words under the right name"].value == "50.0 %"
    assert table["Words under the right name"].detail == (
        "16 words: 0 under a wrong name, 8 under none; strangers' words: 0 under a name, 3 under none"
    )
    assert table["Time: all"].value == "0.53 × real time"
    assert table["Time: all"].detail == "31.5 s, peak memory 200 MiB"


def test_a_reference_is_read_from_its_files() -> None:
    found = parse_reference(
        "SPEAKER s 1 0 1 <NA> <NA> A <NA> <NA>\n",
        "s 1 A 0 1 Good morning\n",
        '{"format": "panelscribe/attribution", "version": 1, "speakers": [{"speaker": "A", "name": "Ana Li"}]}',
    )
    assert (found.turns[0].speaker, found.utterances[0].text) == ("A", "Good morning")
    assert found.names == {"A": "Ana Li"}
    assert parse_reference(stm="s 1 A 0 1 Good\n", attribution='{"A": null}').names == {"A": None}


def test_a_reference_without_anything_is_an_error() -> None:
    with pytest.raises(InputError, match=r"neither ref\.rttm nor ref\.stm"):
        parse_reference()


def test_an_hour_of_eight_speakers_is_scored() -> None:
    utterances = []
    hypothesis = []
    for index in range(900):
        text = " ".join(f"w{(index * 7 + k * k) % 500}" for k in range(11))
        utterances.append(said(f"R{(index * 5 + index // 7) % 8}", index * 4.0, text, pace=0.35))
        label = f"S{(index * 5 + index // 7) % 8 if index % 9 else 0}"
        hypothesis.append(said(label, index * 4.0 + 0.1, text.replace("w1", "x1"), pace=0.35))
    names = {f"R{k}": f"Person Number{k}" for k in range(8)}
    reference = Reference(utterances=tuple(utterances), names=names)
    naming = named(**{f"S{k}": f"Person Number{k}" for k in range(8)})
    score = score_session(transcript(*hypothesis, duration=3600.0), reference, naming=naming)
    assert score.wer.words == 9900
    assert score.wer.errors < score.cpwer.errors <= score.tcpwer.errors
    assert score.naming.wrong > 0


# ---------------------------------------------------------------- real material


def test_the_phone_call_against_itself(shared_data: Path) -> None:
    folder = shared_data / "phone-call"
    reference = parse_reference(
        (folder / "sample.rttm").read_text(encoding="utf-8"),
        (folder / "sample.stm").read_text(encoding="utf-8"),
        '{"Diane": "Diane", "Sheila": "Sheila"}',
    )
    hypothesis = transcript(*reference.utterances, duration=30.0)
    score = score_session(
        hypothesis, reference, turns=reference.turns, naming=named(Diane="Diane", Sheila="Sheila")
    )
    assert (score.wer.errors, score.cpwer.errors, score.tcpwer.errors) == (0, 0, 0)
    assert score.der.errors == pytest.approx(0.0)
    assert score.naming == NamingCounts(right=score.wer.words)
    assert score.spelling == SpellingCounts(2, 2)


def test_real_meetings_score_like_pyannote_metrics(shared_data: Path) -> None:
    files = sorted((shared_data / "ami").glob("*.rttm"))
    assert files
    for one, other in pairwise(files):
        reference = parse_rttm(one.read_text(encoding="utf-8"))
        hypothesis = parse_rttm(other.read_text(encoding="utf-8"))
        found = diarization_errors(reference, hypothesis)
        expected = pyannote_errors(reference, hypothesis, 0.0)
        assert [getattr(found, f.name) for f in fields(found)] == pytest.approx(expected, abs=1e-3)
