"""Hints at names from a language model: little weight, only listed people, only where a line says the name."""

from panelscribe.drafting.llm.hints import WEIGHT, NamingBrief, naming_brief, suggestions
from panelscribe.naming.attribution import attribute
from panelscribe.naming.records import Attribution, Evidence, EvidenceKind, Naming
from panelscribe.panel import Panel, Person
from panelscribe.transcript import Transcript, Turn, Word, number_turns
from tests.llm_material import reply

PANEL = Panel(people=(Person("Ana Li"), Person("Omar Haddad"), Person("Greta Vance")))


def said(*lines: tuple[str, str]) -> Transcript:
    turns = [Turn("", who, None, None, tuple(map(Word, text.split()))) for who, text in lines]
    return Transcript("talk", "en", None, number_turns(turns))


TALK = said(
    ("SPEAKER_00", "Welcome. Omar wrote the book that everybody here read on the train."),
    ("SPEAKER_01", "It took me nine years to write and a week to forget."),
    ("SPEAKER_00", "Nobody in this room has ever forgotten anything so well."),
)
OPEN = Naming(
    (
        Attribution("SPEAKER_00", PANEL.people[0], True, 0.95, ""),
        Attribution("SPEAKER_01", None, False, 0.3, "nobody says a name"),
    ),
    ("Omar Haddad", "Greta Vance"),
)


def brief() -> NamingBrief:
    found = naming_brief(TALK, OPEN, PANEL)
    assert found is not None
    return found


def hint(speaker: str, person: str, turn: str) -> dict[str, str]:
    return {"speaker": speaker, "person": person, "turn": turn}


def test_only_the_lines_that_say_a_name_are_sent() -> None:
    text = brief().request().messages[1][1]
    assert "Omar wrote the book" in text
    assert "nine years" not in text
    assert "forgotten anything" not in text


def test_where_nobody_is_open_nothing_is_asked() -> None:
    everyone = Naming(tuple(OPEN.attributions[:1]), ("Omar Haddad",))
    assert naming_brief(TALK, everyone, PANEL) is None
    nobody_left = Naming(OPEN.attributions, ())
    assert naming_brief(TALK, nobody_left, PANEL) is None


def test_a_hint_is_evidence_of_little_weight() -> None:
    (found,) = suggestions(
        reply({"suggestions": [hint("SPEAKER_01", "Omar Haddad", "t0001")]}), brief()
    )
    assert (found.kind, found.speaker, found.person, found.turn) == (
        EvidenceKind.SUGGESTED, "SPEAKER_01", "Omar Haddad", "t0001",
    )  # fmt: skip
    assert 0 < found.weight < 0.5
    assert found.text == "Omar wrote the book that everybody here read on the train."


def test_hints_that_rest_on_nothing_are_refused() -> None:
    rows: list[object] = [
        hint("SPEAKER_01", "Greta Vance", "t0001"),  # the line says another name
        hint("SPEAKER_01", "Elena Marsh", "t0001"),  # not on the panel file
        hint("SPEAKER_01", "Ana Li", "t0001"),  # taken
        hint("SPEAKER_01", "Omar Haddad", "t0002"),  # a line that was not sent
        hint("SPEAKER_00", "Omar Haddad", "t0001"),  # a speaker who has a name
        "Omar Haddad", None, {"speaker": 3}, {"person": ["x"], "speaker": "SPEAKER_01", "turn": "t0001"},
    ]  # fmt: skip
    for row in rows:
        assert suggestions(reply({"suggestions": [row]}), brief()) == (), row
    for answer in ("no", "[]", '{"suggestions": 4}', "null"):
        assert suggestions(reply(answer), brief()) == ()


def test_no_name_rests_on_a_hint_alone() -> None:
    hints = suggestions(
        reply({"suggestions": [hint("SPEAKER_01", "Omar Haddad", "t0001")]}), brief()
    )
    without, with_hint = attribute(TALK, PANEL), attribute(TALK, PANEL, suggestions=hints)
    assert [a.person for a in with_hint.attributions] == [a.person for a in without.attributions]
    assert with_hint.attributions[1].person is None
    assert with_hint.attributions[1].evidence == hints, "the editor sees it"


def test_a_hint_adds_to_what_is_heard() -> None:
    called = said(
        ("SPEAKER_00", "I'm Ana Li. Omar, what took you nine years?"),
        ("SPEAKER_01", "The first chapter took me nine years to write and a week to forget."),
    )
    weak = Panel(people=(Person("Ana Li"), Person("Omar Haddad"), Person("Greta Vance")))
    hint_ = Evidence(
        EvidenceKind.SUGGESTED, "SPEAKER_01", "Omar Haddad", WEIGHT, "t0001", "Omar, what"
    )
    before = attribute(called, weak).attributions[1].confidence
    after = attribute(called, weak, suggestions=[hint_]).attributions[1].confidence
    assert before <= after < before + 0.1
