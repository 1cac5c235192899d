"""What single phrases are understood to mean, in each language, and how names compare."""

import pytest

from panelscribe.naming.collection import collect
from panelscribe.naming.cues import CueReader, cue_words
from panelscribe.naming.guests import clean, heard_organization, heard_title
from panelscribe.naming.languages import LANGUAGES, language_of
from panelscribe.naming.names import match_name, name_tokens, sound
from panelscribe.panel import Link, Panel, Person
from panelscribe.transcript import Transcript, Turn, Word, number_turns


def transcript(text: str, language: str = "en") -> Transcript:
    turns = [
        Turn("", f"S{n % 2}", None, None, tuple(map(Word, part.split())))
        for n, part in enumerate(text.split(" | "))
    ]
    return Transcript("x", language, None, number_turns(turns))


def kinds(text: str, language: str = "en", panel: Panel | None = None) -> list[tuple[str, str]]:
    found = collect(transcript(text, language), panel or Panel())
    return [(cue.mention.text, cue.kind) for cue in found.cues if cue.kind != "mentions"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I'm Ines Cardoso, hello.", [("Ines Cardoso", "names_self")]),
        ("Hi. My name is Rosa Delgado.", [("Rosa Delgado", "names_self")]),
        ("Good evening all, Im Rosa Delgado, find a seat.", [("Rosa Delgado", "names_self")]),
        ("The crossword, if it's Phil Moss, please don't print that.", []),
        ("Yes, this is Tom O'Malley with Barclays.", [("Tom O'Malley", "names_self")]),
        ("Good morning, Howard Pike here.", [("Howard Pike", "names_self")]),
        ("Hi, Shirin Vaziri, I started a clinic.", [("Shirin Vaziri", "leads_with_self")]),
        ("Our next question comes from the line of Bret Jordan of Jefferies.", [("Bret Jordan", "announces")]),
        ("Bret Jordan, your line is open.", [("Bret Jordan", "announces")]),
        ("I will turn the call over to our Chief Executive Officer Brett Ponton.", [("Brett Ponton", "hands_over")]),
        ("Please welcome Sanjay Gupta.", [("Sanjay Gupta", "hands_over")]),
        ("So what do you think, Paul Berg?", [("Paul Berg", "asks")]),
        ("Paul Berg, do you agree?", [("Paul Berg", "asks")]),
        ("Well, thanks, Erica.", [("Erica", "thanks")]),
        ("Good morning, Erica.", [("Erica", "greets")]),
        ("As Linus Berg said, it is fine.", [("Linus Berg", "recalls")]),
        ("On my right, Mateo Lindgren.", [("Mateo Lindgren", "presents")]),
        ("I am calling on behalf of Blayne Curtis.", [("Blayne Curtis", "stands_in")]),
        ("It is Berlin's best bakery, and Monday is a holiday.", []),
    ],
)  # fmt: skip
def test_english_phrases(text: str, expected: list[tuple[str, str]]) -> None:
    found = [cue for cue in kinds(text) if cue[1] not in ("employs",)]
    assert found == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Guten Tag, mein Name ist Anke Sommer.", ("Anke Sommer", "names_self")),
        ("de", "Frau Yildiz, sehen Sie das auch so?", ("Frau Yildiz", "asks")),
        ("de", "Ich gebe weiter an Jürgen Möller.", ("Jürgen Möller", "hands_over")),
        ("de", "Vielen Dank, Miriam.", ("Miriam", "thanks")),
        ("de", "Neben mir sitzt Jürgen Möller.", ("Jürgen Möller", "presents")),
        ("es", "Hola, me llamo Pedro Salinas.", ("Pedro Salinas", "names_self")),
        ("es", "Carmen, ¿qué opina usted?", ("Carmen", "asks")),
        ("es", "Le doy la palabra a José Ángel.", ("José Ángel", "hands_over")),
        ("es", "Muchas gracias, Lucía.", ("Lucía", "thanks")),
        ("fr", "Je m'appelle Hélène Dubreuil.", ("Hélène Dubreuil", "names_self")),
        ("fr", "Aïcha, pourquoi est-ce difficile ?", ("Aïcha", "asks")),
        ("fr", "Je passe la parole à Aïcha Benali.", ("Aïcha Benali", "hands_over")),
        ("fr", "Merci beaucoup, Hélène.", ("Hélène", "thanks")),
    ],
)
def test_phrases_of_other_languages(language: str, text: str, expected: tuple[str, str]) -> None:
    assert kinds(text, language) == [expected]


def test_names_in_a_list_are_marked_and_call_up_nobody() -> None:
    found = collect(transcript("Thank you Mateo, Adaeze and Paul. | Bye."), Panel())
    assert [cue.together for cue in found.cues] == [True, True, True]
    assert not any(hint.speaker == "S1" for hint in found.hints)


def test_what_the_panel_file_calls_a_thing_is_not_taken_for_a_person() -> None:
    panel = Panel(
        people=(Person("Ines Cardoso", organization="Harbor Review"),),
        sponsors=(Link("Kelp Brothers"),),
    )
    assert kinds("Thank you, Kelp Brothers. Thanks, Harbor Review.", panel=panel) == []


def test_every_language_compiles_and_has_all_kinds_of_phrases() -> None:
    assert set(LANGUAGES) == {"en", "de", "es", "fr"}
    for code, language in LANGUAGES.items():
        assert language.code == code
        assert all(CueReader(language).patterns.values())
        assert not cue_words(language) & language.name_words
        assert {"" for pattern in language.asks_names if "{n}" in pattern} == set()


def test_a_language_without_a_file_falls_back_to_english() -> None:
    assert language_of("nl").code == "en"
    assert language_of("DE_at").code == "de"


@pytest.mark.parametrize(
    ("heard", "written", "low", "high"),
    [
        ("Kelsey High Tower", "Kelsey Hightower", 0.99, 1.0),
        ("Bret", "Brett Ponton", 0.8, 0.95),
        ("Mike", "Michael Lavery", 0.8, 0.95),
        ("Randy Dearth", "Randall Dearth", 0.85, 1.0),
        ("Josh Pokrzywinsky", "Josh Pokrzywinski", 0.9, 1.0),
        ("Dr. Owens", "David Owens", 0.9, 1.0),
        ("Mueller", "Jürgen Müller", 0.7, 1.0),
        ("Jose", "José Ángel Robles", 0.9, 1.0),
        ("Weinstein", "Michael W.", 0.0, 0.0),
        ("Michael Weinstein", "Michael W.", 0.8, 1.0),
        ("J.P.", "Jean Pierre Marchand", 0.7, 1.0),
        ("Brian Smith", "Brian Nagel", 0.0, 0.0),
        ("Mark", "Mike Deck", 0.0, 0.0),
        ("Anna", "Hannah Leitner", 0.0, 0.7),
        ("Alex", "Sandra Wallet", 0.0, 0.0),
    ],
)
def test_how_heard_names_fit_written_ones(
    heard: str, written: str, low: float, high: float
) -> None:
    assert low <= match_name(name_tokens(heard), name_tokens(written)).quality <= high


def test_sounds_alike() -> None:
    assert sound("kearny") == sound("kearney")
    assert sound("philip") == sound("filip")
    assert sound("mark") != sound("mike")


def tail(text: str) -> list[Word]:
    return [Word(word) for word in text.split()]


@pytest.mark.parametrize(
    ("text", "organization", "title"),
    [
        ("I'm with Tulip Parking.", "Tulip Parking", None),
        (
            "I started a little company called Papaya Clinic, we do scheduling.",
            "Papaya Clinic",
            "founder",
        ),
        ("I'm a nurse at St. Jude Hospital.", "St. Jude Hospital", "nurse"),
        ("vice president of Infrastructure at Parcelwise.", "Parcelwise", None),
        ("and I'm a big fan of the show.", None, None),
        (
            "and I look after the computers at Second Street Shelters.",
            "Second Street Shelters",
            "looks after the computers",
        ),
        ("", None, None),
    ],
)
def test_what_guests_say_of_their_work(
    text: str, organization: str | None, title: str | None
) -> None:
    english = LANGUAGES["en"]
    assert heard_organization(tail(text), english) == organization
    assert heard_title(tail(text), english) == title


def test_titles_are_not_part_of_a_name() -> None:
    assert clean("Ms. Leanne Sievers") == "Leanne Sievers"
    assert clean("Dr.") == "Dr."


PILOTS = Panel(people=tuple(Person(n) for n in ("Callum Reid", "Yetunde Ade", "Mei Tan")))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Called behind a "So" in mid-turn.
        ("It is ten years away. So Callum, let me start there. Why?", [("Callum", "asks")]),
        # The recognizer lost the comma, or heard an "s".
        ("Yetunde is that right. Is it only money?", [("Yetunde", "asks")]),
        ("What would you do? Callum's.", [("Callum", "calls")]),
        # Told about, not spoken to.
        ("They build turbines. And Callum, who runs the yard, is here.", [("Callum", "presents")]),
        ("That was Callum's.", []),
    ],
)
def test_who_is_spoken_to_where_commas_fail(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text, panel=PILOTS) == expected


def test_names_in_a_row_without_commas_are_no_person_of_their_own() -> None:
    found = collect(transcript("There we are, Callum Yetunde Mei, thank you very much."), PILOTS)
    assert [cue.mention.text for cue in found.cues] == ["Callum", "Yetunde", "Mei"]
    assert all(cue.together for cue in found.cues)
    whole = collect(transcript("There we are, Callum Reid, thank you very much."), PILOTS)
    assert [cue.mention.text for cue in whole.cues] == ["Callum Reid"]
