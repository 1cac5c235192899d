"""Naming held against whole recordings: invented panels, our samples, the earnings calls."""

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from panelscribe.naming.attribution import attribute
from panelscribe.panel import Panel, parse_panel
from panelscribe.transcript import Transcript, Turn, Word, number_turns
from tests.bench import naming as bench

PANELS = bench.load_panels()


@pytest.mark.parametrize(("call", "panel"), PANELS, ids=[call.name for call, _ in PANELS])
def test_an_invented_panel_is_named_without_a_fault(call: bench.Call, panel: Panel) -> None:
    naming = attribute(call.transcript, panel)
    score = bench.grade(call, naming, listed=True)
    assert score.wrong == 0, score.faults
    assert score.nobody_named == 0, score.faults
    assert score.missed <= 2, score.faults
    assert set(naming.absent) >= set(call.decoys)


def test_panels_without_a_panel_file_give_most_names_and_hardly_a_wrong_one() -> None:
    total = bench.Score()
    for call, _ in PANELS:
        total.add(bench.grade(call, attribute(call.transcript, Panel()), listed=False))
    assert total.right >= 0.75 * (total.right + total.wrong + total.missed)
    # Wrong are names spelled by ear: Shivaun for Siobhan, John Luke for Jean-Luc.
    assert total.wrong <= 2, total.faults
    assert total.nobody_named == 0


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(PANELS), st.randoms(use_true_random=False), st.booleans())
def test_names_depend_neither_on_labels_nor_on_the_order_of_the_list(
    case: tuple[bench.Call, Panel], random: Random, listed: bool
) -> None:
    call, panel = case
    panel = panel if listed else Panel()
    labels = list(call.transcript.speakers)
    others = [f"X{number:02d}" for number in range(len(labels))]
    random.shuffle(others)
    new = dict(zip(labels, others, strict=True))
    people = list(panel.people)
    random.shuffle(people)
    turns = tuple(replace(turn, speaker=new[turn.speaker]) for turn in call.transcript.turns)
    straight = attribute(call.transcript, panel)
    changed = attribute(replace(call.transcript, turns=turns), replace(panel, people=tuple(people)))
    assert sorted(changed.absent) == sorted(straight.absent)
    for one, other in zip(straight.attributions, changed.attributions, strict=True):
        assert other.speaker == new[one.speaker]
        assert other.person == one.person
        assert other.confidence == pytest.approx(one.confidence)


def _reference(folder: Path, name: str = "ref.stm") -> Transcript:
    turns = []
    for line in (folder / name).read_text("utf-8").splitlines():
        if line.startswith(";"):
            continue
        _, _, speaker, start, end, text = line.split(None, 5)
        first, last = float(start), float(end)
        words = text.split()
        step = (last - first) / len(words)
        timed = tuple(
            Word(w, first + i * step, first + (i + 1) * step) for i, w in enumerate(words)
        )
        turns.append(Turn("", speaker, first, last, timed))
    turns.sort(key=lambda turn: turn.start or 0.0)
    return Transcript(folder.name, "en", turns[-1].end, number_turns(turns))


@pytest.mark.parametrize("name", ["interview", "breakfast"])
def test_a_sample_has_every_word_under_the_right_name(samples: Path, name: str) -> None:
    folder = samples / name
    panel = parse_panel((folder / "panel.yaml").read_text("utf-8"))
    naming = attribute(_reference(folder), panel)
    for attribution in naming.attributions:
        assert attribution.person is not None, attribution.reason
        assert attribution.person.name == attribution.speaker.replace("_", " ")
        assert attribution.listed == (attribution.person in panel.people)
    assert naming.absent == ()


def test_two_callers_who_say_their_names_are_named_without_a_panel_file(shared_data: Path) -> None:
    """The telephone call of the shared data."""
    naming = attribute(_reference(shared_data / "phone-call", "sample.stm"), Panel())
    assert {a.speaker: a.person and a.person.name for a in naming.attributions} == {
        "Diane": "Diane",
        "Sheila": "Sheila",
    }


def test_earnings_calls_reach_what_the_documentation_says(shared_data: Path) -> None:
    calls = bench.load_calls(shared_data / "earnings21")[::3]
    total = bench.Score()
    for call in calls:
        total.add(bench.grade(call, attribute(call.transcript, call.panel()), listed=True))
    named = total.right + total.wrong + total.missed
    assert total.right >= 0.93 * named, total.faults
    assert total.wrong == 0, total.faults
    assert total.nobody_named <= 0.02 * total.nobody_words, total.faults
    assert total.decoys_named == 0
