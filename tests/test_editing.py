"""What editors decided: the log, undo, merged speakers, roles."""

from hypothesis import given
from hypothesis import strategies as st

from panelscribe.editing import Edit, Heard, active, edit_people, lay, merged_labels, unfitting
from panelscribe.naming import Attribution, Naming
from panelscribe.panel import Panel, Person, Role
from panelscribe.transcript import Transcript, Turn, Word


def edit(kind: str, target: str, value: str = "") -> Edit:
    return Edit(kind, target, value, "Ed", "2026-11-24T10:00:00Z", "")


def transcript(*speakers: str) -> Transcript:
    turns = tuple(
        Turn(f"t{n:04d}", speaker, float(n), n + 0.5, (Word("Yes.", float(n), n + 0.5),))
        for n, speaker in enumerate(speakers, start=1)
    )
    return Transcript("x", "en", 10.0, turns)


def laid(heard: Transcript, *edits: Edit) -> Transcript:
    return lay(Heard(heard), edits).transcript


def test_an_undone_edit_does_not_count_and_a_redone_one_does() -> None:
    log = [edit("name", "A", "Ana Li"), edit("undo", "0")]
    assert active(log) == ()
    assert active([*log, edit("undo", "1")]) == (log[0],)


def test_merged_speakers_are_one_and_words_stay() -> None:
    edited = laid(transcript("A", "B", "C"), edit("merge", "C", "B"), edit("merge", "B", "A"))
    assert edited.speakers == ("A",)
    assert [turn.id for turn in edited.turns] == ["t0001", "t0002", "t0003"]
    assert len(list(edited.words())) == 3


@given(st.lists(st.tuples(st.sampled_from("ABCD"), st.sampled_from("ABCD"))))
def test_merges_in_a_circle_end(pairs: list[tuple[str, str]]) -> None:
    labels = merged_labels([edit("merge", one, other) for one, other in pairs])
    edited = laid(transcript("A", "B", "C", "D"), *[edit("merge", *p) for p in pairs])
    assert len(edited.turns) == 4
    assert all(label != end for label, end in labels.items())


def test_a_role_reaches_name_and_panel() -> None:
    ana = Person("Ana Li")
    naming = Naming(
        (Attribution("A", ana, True, 1.0, "x"), Attribution("B", None, False, 0, "y")), ()
    )
    edits = [edit("role", "A", "moderator"), edit("role", "B", "audience")]
    names, panel = edit_people(naming, Panel(people=(ana,)), edits)
    assert names.person("A") == Person("Ana Li", Role.MODERATOR) == panel.people[0]
    assert names.person("B") is None


def test_an_edit_for_a_speaker_who_is_gone_is_said() -> None:
    edits = [edit("name", "B", "Ana Li"), edit("merge", "C", "A")]
    assert unfitting(edits, Heard(transcript("A", "C")), ("A",), ()) == {0: "nobody is called B"}
