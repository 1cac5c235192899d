"""Who is who: whole conversations in, names and reasons out."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from panelscribe.naming import Evidence, EvidenceKind, Naming
from panelscribe.naming.attribution import attribute
from panelscribe.panel import Panel, Person, Role
from panelscribe.transcript import UNKNOWN, Transcript, Turn, Word, number_turns


def said(text: str, language: str = "en") -> Transcript:
    """A transcript from lines "A: words"; other lines go on with the turn before."""
    spoken: list[tuple[str, list[Word]]] = []
    for line in text.strip().splitlines():
        label, colon, words = line.strip().partition(": ")
        if colon and len(label) < 9:
            spoken.append((label, []))
        spoken[-1][1].extend(Word(w) for w in (words if colon and len(label) < 9 else line).split())
    turns = [Turn("", label, None, None, tuple(words)) for label, words in spoken]
    return Transcript("test", language, None, number_turns(turns))


def panel(*people: str | Person) -> Panel:
    return Panel(people=tuple(p if isinstance(p, Person) else Person(p) for p in people))


def names(naming: Naming) -> dict[str, str | None]:
    return {a.speaker: a.person.name if a.person else None for a in naming.attributions}


def reason(naming: Naming, speaker: str) -> str:
    return next(a.reason for a in naming.attributions if a.speaker == speaker)


HARBOR = """
A: Good morning everybody, find a seat. I'm Ines Cardoso, I edit the Harbor Review. Coffee is on Kelp and
Company, thank you, Kelp. On my right, Mateo Lindgren, who is CTO at, well, at Kelp. Then Adaeze Obi, who
leads the small models group at Northlight University. And Paul Whitcombe runs operations at Tramline
Logistics. Paul, you pulled a model out after six weeks. What happened?
B: Uh, it was wrong politely. That's the short version.
A: Adaeze, is that the model, or is that how they used it?
C: It's both, but mostly it's that nobody had written down what a wrong answer costs.
D: I disagree a little bit. You learn the price by running it.
C: On receipts, yes. Not on bridges.
A: Okay. There's a question down here. Yes, please, and say who you are.
E: Hi, Shirin Vaziri, I started a little company called Papaya Clinic, we do scheduling for rural doctors.
Should we just wait?
C: Don't wait. Collect your mistakes.
B: And buy a second server.
A: Right, we've got two minutes. One line each: what should stay human? Mateo.
D: Hiring. Um, definitely hiring.
C: Saying no.
B: Bridges.
A: Thank you Mateo, Adaeze and Paul. See you next month.
"""
HARBOR_PANEL = panel(
    Person("Ines Cardoso", Role.MODERATOR, organization="Harbor Review"),
    Person("Lena Fuchs"),
    Person("Mateo Lindgren", organization="Kelp and Company"),
    Person("Adaeze Obi", organization="Northlight University"),
    Person("Paul Whitcombe", organization="Tramline Logistics"),
)
HARBOR_NAMES = {
    "A": "Ines Cardoso",
    "B": "Paul Whitcombe",
    "C": "Adaeze Obi",
    "D": "Mateo Lindgren",
    "E": "Shirin Vaziri",
}


def test_everyone_on_a_panel_gets_their_name_and_the_guest_is_unlisted() -> None:
    naming = attribute(said(HARBOR), HARBOR_PANEL)
    assert names(naming) == HARBOR_NAMES
    assert naming.absent == ("Lena Fuchs",)
    guest = naming.attributions[-1]
    assert guest.speaker == "E"
    assert not guest.listed
    assert guest.person == Person(
        "Shirin Vaziri", Role.AUDIENCE, title="founder", organization="Papaya Clinic"
    )
    assert all(a.listed for a in naming.attributions[:-1])


@pytest.mark.parametrize(
    ("language", "introduction", "title", "organization"),
    [
        (
            "en",
            "My name is Laura Whitfield, I look after the computers at Second Street Shelters.",
            "looks after the computers",
            "Second Street Shelters",
        ),
        ("en", "I'm Laura Whitfield with the Harbor Union.", None, "Harbor Union"),
        ("en", "I'm Laura Whitfield, I'm a nurse.", "nurse", None),
        (
            "de",
            "Mein Name ist Laura Whitfield, ich leite die Bücherei in Altfeld.",
            "leitet die Bücherei",
            None,
        ),
        ("fr", "Je m'appelle Laura Whitfield, je tiens le café du port.", "tient le café", None),
    ],
)
def test_a_guest_is_known_by_what_they_say_of_their_work(
    language: str, introduction: str, title: str | None, organization: str | None
) -> None:
    naming = attribute(said(f"A: {HELLO[language]}\nB: {introduction}", language), HARBOR_PANEL)
    assert naming.person("B") == Person(
        "Laura Whitfield", Role.AUDIENCE, title=title, organization=organization
    )


HELLO = {
    "en": "Good evening. Is there a question from the audience? Say your name, please.",
    "de": "Guten Abend. Gibt es Fragen aus dem Publikum? Bitte sagen Sie uns Ihren Namen.",
    "fr": "Bonsoir. Y a-t-il une question dans la salle ? Présentez-vous, s'il vous plaît.",
}


def test_each_name_comes_with_the_words_that_prove_it() -> None:
    transcript = said(HARBOR)
    for attribution in attribute(transcript, HARBOR_PANEL).attributions:
        assert attribution.evidence
        assert 0.85 <= attribution.confidence <= 1.0
        assert attribution.evidence[0].weight > 0
        for evidence in attribution.evidence:
            assert evidence.turn is not None
            assert evidence.text in transcript.turn(evidence.turn).text
            assert evidence.person == (attribution.person and attribution.person.name)


@settings(max_examples=25, deadline=None)
@given(order=st.permutations(range(5)), labels=st.permutations(["A", "B", "C", "D", "E"]))
def test_neither_the_labels_nor_the_order_of_the_list_matter(
    order: list[int], labels: list[str]
) -> None:
    new = dict(zip("ABCDE", labels, strict=True))
    transcript = said(HARBOR)
    turns = tuple(replace(t, speaker=f"X{new[t.speaker]}") for t in transcript.turns)
    people = tuple(HARBOR_PANEL.people[i] for i in order)
    naming = attribute(replace(transcript, turns=turns), replace(HARBOR_PANEL, people=people))
    assert names(naming) == {f"X{new[label]}": name for label, name in HARBOR_NAMES.items()}
    assert naming.absent == ("Lena Fuchs",)
    straight = attribute(transcript, HARBOR_PANEL)
    assert [a.confidence for a in naming.attributions] == [
        a.confidence for a in straight.attributions
    ]
    assert [a.evidence[0].text for a in naming.attributions] == [
        a.evidence[0].text for a in straight.attributions
    ]


WORDS = st.sampled_from(
    ["I'm", "Paul.", "Paul,", "thanks,", "Ines", "Cardoso", "over", "to", "you,", "what", "do", "think?", "Will", "May",
     "the",
     "<inaudible>",
     "question", "from", "Dr.", "Obi", "—", "...", "ÉLODIE", "O'Brien's", "你好", "S.", "and", "here."]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["A", "B", UNKNOWN]), st.lists(WORDS, max_size=9)), max_size=8
    )
)
def test_any_words_give_one_verdict_per_label_and_no_listed_name_twice_by_chance(
    turns: list[tuple[str, list[str]]],
) -> None:
    transcript = Transcript(
        "x",
        "en",
        None,
        number_turns([Turn("", s, None, None, tuple(map(Word, w))) for s, w in turns]),
    )
    naming = attribute(transcript, HARBOR_PANEL)
    assert [a.speaker for a in naming.attributions] == list(transcript.speakers)
    assert naming.person(UNKNOWN) is None
    for attribution in naming.attributions:
        assert 0.0 <= attribution.confidence <= 1.0
        assert attribution.reason
        assert attribution.listed == (attribution.person in HARBOR_PANEL.people)
    present = {a.person.name for a in naming.attributions if a.person}
    assert list(naming.absent) == [p.name for p in HARBOR_PANEL.people if p.name not in present]
    assert attribute(transcript, HARBOR_PANEL) == naming


def test_silence_names_nobody() -> None:
    empty = Transcript("x", "en", 3.0, ())
    assert attribute(empty, HARBOR_PANEL) == Naming((), tuple(p.name for p in HARBOR_PANEL.people))


def test_words_of_nobody_are_never_named() -> None:
    naming = attribute(
        said(f"{UNKNOWN}: My name is Paul Whitcombe.\nB: Thank you, Paul."), HARBOR_PANEL
    )
    assert naming.person(UNKNOWN) is None
    assert "no speaker" in reason(naming, UNKNOWN)


def test_nobody_is_named_because_somebody_is_left() -> None:
    naming = attribute(
        said(
            "A: Hello, I'm Ines Cardoso, and welcome.\nB: The water is cold today and it will stay cold."
        ),
        panel("Ines Cardoso", "Paul Whitcombe"),
    )
    assert names(naming) == {"A": "Ines Cardoso", "B": None}
    assert naming.absent == ("Paul Whitcombe",)
    assert "nobody calls this speaker by name" in reason(naming, "B")


def test_somebody_who_is_only_talked_about_does_not_speak() -> None:
    naming = attribute(
        said("""
        A: Good morning, I'm Ines Cardoso. As Linus Berg said last year, the kernel is never done.
        B: I agree with Linus. But I think that Linus was in a bad mood that day.
        A: What did Linus say to you?
        B: Nothing that I can repeat here. Linus is a private man.
        """),
        panel(Person("Ines Cardoso", Role.MODERATOR), "Linus Berg"),
    )
    assert naming.person("B") is None
    assert naming.absent == ("Linus Berg",)


def test_two_of_one_first_name_are_not_told_apart_by_chance() -> None:
    naming = attribute(
        said("""
        A: Welcome. I'm Priya Raman. Anna, let me start with you. Why are trains late?
        B: Because of the track.
        A: Anna, is it the track?
        C: It is the drivers. We have none.
        """),
        panel("Anna Berg", "Anna Okafor", Person("Priya Raman", Role.MODERATOR)),
    )
    assert names(naming) == {"A": "Priya Raman", "B": None, "C": None}
    assert "Anna Berg" in reason(naming, "B")
    assert "Anna Okafor" in reason(naming, "B")


def test_one_full_name_tells_two_of_one_first_name_apart() -> None:
    naming = attribute(
        said("""
        A: Welcome. I'm Priya Raman. Anna Berg, let me start with you. Why are trains late?
        B: Because of the track.
        A: Anna, is it the track?
        B: It is the track, Priya.
        A: Anna Okafor, what do you say?
        C: It is the drivers. We have none.
        """),
        panel("Anna Berg", "Anna Okafor", Person("Priya Raman", Role.MODERATOR)),
    )
    assert names(naming) == {"A": "Priya Raman", "B": "Anna Berg", "C": "Anna Okafor"}


def test_a_slip_that_is_taken_back_does_not_count() -> None:
    naming = attribute(
        said("""
        A: Hello and welcome, I'm Alex Moss. Ken, sorry, Kelsey, what did you make of that?
        B: It was strong. I liked it.
        A: Thank you, Kelsey. And now Ken?
        C: I did not like it at all.
        """),
        panel(Person("Alex Moss", Role.MODERATOR), "Ken Adeyemi", "Kelsey Hightower"),
    )
    assert names(naming) == {"A": "Alex Moss", "B": "Kelsey Hightower", "C": "Ken Adeyemi"}


def test_who_calls_in_for_somebody_is_not_that_one() -> None:
    naming = attribute(
        said("""
        A: Our next question comes from the line of Blayne Curtis with Barclays. Please go ahead.
        B: Hey guys, this is Tom O'Malley on for Blayne Curtis. Congrats on the results.
        C: Thanks, Tom. Well, it was a good quarter and we are happy with it.
        """),
        panel("Blayne Curtis", "Tom O'Malley", "Rajesh Vashist"),
    )
    assert naming.person("B") == Person("Tom O'Malley")
    assert "Blayne Curtis" in naming.absent


@pytest.mark.parametrize(
    "introduction",
    [
        "My name is Kelsey High Tower and I write software.",
        "I'm kelsey hightower, and I write software.",
        "Hi, this is Kelsy Hightowr from the north.",
        "Kelsey Hightower here. Can you hear me?",
    ],
)
def test_misheard_names_are_recognised(introduction: str) -> None:
    naming = attribute(
        said(f"A: Welcome to the show.\nB: {introduction}"),
        panel("Ken Adeyemi", "Kelsey Hightower"),
    )
    assert naming.person("B") == Person("Kelsey Hightower")


def test_an_ordinary_word_is_not_a_name() -> None:
    naming = attribute(
        said("""
        A: Good evening. Will you start? It may rain in May, and I will mark the day.
        B: Will it rain? Grace is what we need. May I say more?
        A: Thank you. Mark my words.
        B: I will.
        """),
        panel("Will Larson", "May Chen", "Mark Stone", "Grace Park"),
    )
    assert set(names(naming).values()) == {None}


def test_an_address_cut_into_the_answer_still_counts_for_the_one_who_answers() -> None:
    text = """
    A: Hello, I'm Ines Cardoso and welcome to all of you here in the hall, so what happened to the model,
    B: Paul? It was wrong politely. That is the short version.
    A: And was it the model, or was it how they used it, do you think,
    C: Adaeze? It was both, I would say, but mostly how they used it.
    """
    naming = attribute(said(text), HARBOR_PANEL)
    assert names(naming) == {"A": "Ines Cardoso", "B": "Paul Whitcombe", "C": "Adaeze Obi"}


def test_an_interjection_between_question_and_answer_is_passed_over() -> None:
    naming = attribute(
        said("""
        A: Hello, I'm Ines Cardoso. Paul Whitcombe, what happened?
        C: Yeah.
        B: It was wrong politely, and for six weeks nobody saw it, which is the worst part of the story.
        A: Thank you, Paul.
        B: You are very welcome, and I mean that from the bottom of my heart.
        """),
        panel("Ines Cardoso", "Paul Whitcombe"),
    )
    assert naming.person("C") is None


def test_a_person_split_into_two_labels_is_joined() -> None:
    naming = attribute(
        said("""
        A: Good morning, I'm Ines Cardoso. Paul, what happened?
        B: Paul Whitcombe here, hello. It was wrong politely.
        A: Adaeze, what do you think?
        C: I'm Adaeze Obi. I think that it was used wrongly.
        A: We are back after the break. Say your name again, please, for the radio.
        D: My name is Paul Whitcombe, and I run operations at Tramline Logistics.
        """),
        HARBOR_PANEL,
    )
    assert naming.person("B") == naming.person("D")
    assert naming.person("D") == HARBOR_PANEL.people[-1]
    reasons = [reason(naming, "B"), reason(naming, "D")]
    assert sum(text.startswith("the same person as") for text in reasons) == 1


def voice(speaker: str, person: str, weight: float) -> Evidence:
    return Evidence(EvidenceKind.VOICE, speaker, person, weight, None, "like the enrolled voice")


def test_a_person_split_into_two_labels_is_joined_by_voice() -> None:
    """Nobody calls the second label by name; the voice alone says that it is the same one."""
    text = said("""
    A: Good morning, I'm Ines Cardoso. Paul, what happened?
    B: Paul Whitcombe here, hello. It was wrong politely.
    A: We are back after the break. What else?
    C: It would tell a driver that the bridge was open.
    D: The bridge was shut.
    """)
    voices = [
        voice("B", "Paul Whitcombe", 5.0),
        voice("C", "Paul Whitcombe", 5.0),
        voice("D", "Paul Whitcombe", -3.0),
    ]
    naming = attribute(text, HARBOR_PANEL, voices=voices)
    assert names(naming) == {
        "A": "Ines Cardoso",
        "B": "Paul Whitcombe",
        "C": "Paul Whitcombe",
        "D": None,
    }
    assert reason(naming, "C").startswith("the same person as B, split in two: sounds like")
    # A voice that is only somewhat like joins nothing.
    faint = [*voices[:1], voice("C", "Paul Whitcombe", 2.5)]
    assert names(attribute(text, HARBOR_PANEL, voices=faint))["C"] is None


def test_a_voice_that_says_another_name_than_the_words_names_nobody() -> None:
    """Two people in one label: one is called, the other one's voice is heard."""
    naming = attribute(
        said("""
        A: Good morning, I'm Ines Cardoso. Paul, what happened?
        B: It was wrong politely. It would tell a driver that the bridge was open.
        A: Thank you, Paul.
        """),
        HARBOR_PANEL,
        voices=[voice("B", "Adaeze Obi", 5.0), voice("B", "Paul Whitcombe", -3.0)],
    )
    assert naming.person("B") is None
    assert "Paul Whitcombe" in reason(naming, "B")
    assert "Adaeze Obi" in reason(naming, "B")


def test_labels_that_overlap_are_never_joined() -> None:
    text = said("""
    A: Good morning, I'm Ines Cardoso. Paul, what happened?
    B: Paul Whitcombe here, hello. It was wrong politely.
    D: My name is Paul Whitcombe, and I run operations at Tramline Logistics.
    """)
    times = [(0.0, 5.0), (5.0, 12.0), (8.0, 14.0)]
    turns = tuple(
        replace(t, start=start, end=end) for t, (start, end) in zip(text.turns, times, strict=True)
    )
    naming = attribute(replace(text, duration=14.0, turns=turns), HARBOR_PANEL)
    assert [naming.person("B"), naming.person("D")].count(
        Person("Paul Whitcombe", organization="Tramline Logistics")
    ) <= 1


def test_two_people_in_one_label_are_noticed() -> None:
    naming = attribute(
        said("""
        A: Good morning, I'm Ines Cardoso. Who have we got?
        B: I'm Paul Whitcombe, I run operations.
        A: And who else?
        B: My name is Adaeze Obi, and I teach.
        """),
        HARBOR_PANEL,
    )
    assert naming.person("B") is None
    assert "two people seem to share this label" in reason(naming, "B")
    assert "Paul Whitcombe" in reason(naming, "B")
    assert "Adaeze Obi" in reason(naming, "B")


def editor(speaker: str, person: str) -> Evidence:
    return Evidence(EvidenceKind.EDITOR, speaker, person, 99.0, None, "")


@pytest.mark.parametrize(
    ("edits", "speaker", "expected", "listed"),
    [
        ([editor("B", "Mateo Lindgren")], "B", "Mateo Lindgren", True),
        ([editor("B", "Somebody Else")], "B", "Somebody Else", False),
        ([editor("B", "")], "B", None, False),
        ([editor("B", ""), editor("B", "adaeze  obi")], "B", "Adaeze Obi", True),
    ],
)
def test_the_editor_has_the_last_word(
    edits: Sequence[Evidence], speaker: str, expected: str | None, listed: bool
) -> None:
    naming = attribute(said(HARBOR), HARBOR_PANEL, edits=edits)
    assert names(naming)[speaker] == expected
    decided = next(a for a in naming.attributions if a.speaker == speaker)
    assert decided.listed is listed
    assert decided.confidence == 1.0
    assert "editor" in decided.reason
    assert names(naming)["A"] == "Ines Cardoso"


def test_a_name_that_an_editor_gave_away_is_taken() -> None:
    naming = attribute(said(HARBOR), HARBOR_PANEL, edits=[editor("D", "Paul Whitcombe")])
    assert names(naming)["D"] == "Paul Whitcombe"
    assert names(naming)["B"] is None
    assert "Mateo Lindgren" in naming.absent


def test_a_voice_names_who_is_never_called_and_may_be_unlisted() -> None:
    transcript = said("A: The water is cold today.\nB: It is, and it will stay so.")
    voices = [
        Evidence(EvidenceKind.VOICE, "A", "Paul Whitcombe", 6.0, None, "like the enrolled voice"),
        Evidence(EvidenceKind.VOICE, "B", "Vera Nilsson", 9.0, None, "like the enrolled voice"),
    ]
    naming = attribute(transcript, HARBOR_PANEL, voices=voices)
    assert names(naming) == {"A": "Paul Whitcombe", "B": "Vera Nilsson"}
    assert [a.listed for a in naming.attributions] == [True, False]
    assert "voice" in reason(naming, "A")


def test_without_a_panel_file_the_same_cues_give_names_with_less_confidence() -> None:
    listed = attribute(said(HARBOR), HARBOR_PANEL)
    unlisted = attribute(said(HARBOR), Panel())
    found = {label: name for label, name in names(unlisted).items() if name}
    assert found.items() <= HARBOR_NAMES.items()
    assert len(found) >= 3
    for one, other in zip(unlisted.attributions, listed.attributions, strict=True):
        assert not one.listed
        if one.person and other.listed:
            assert one.confidence <= other.confidence
    assert unlisted.attributions[0].person == Person(
        "Ines Cardoso", Role.MODERATOR, title="edits the Harbor Review"
    )


def test_titles_initials_and_nicknames_stand_for_the_person() -> None:
    naming = attribute(
        said("""
        A: Good evening and welcome. I'm Priya Raman. Dr. Owens, why is a doctor here?
        B: Because my nurses take the train.
        A: Thank you, Dave. J.P., what do you do about that?
        C: I run the trains. We try.
        A: Liz, do you believe it?
        D: Not for a minute.
        """),
        panel(
            "David Owens",
            "Jean Pierre Marchand",
            "Elizabeth Stone",
            Person("Priya Raman", Role.MODERATOR),
        ),
    )
    assert names(naming) == {
        "A": "Priya Raman",
        "B": "David Owens",
        "C": "Jean Pierre Marchand",
        "D": "Elizabeth Stone",
    }


def test_a_transcript_without_capitals_still_gives_listed_names() -> None:
    naming = attribute(
        said("""
        A: good morning i'm ines cardoso and this is the harbor review
        B: thanks ines it was wrong politely and nobody saw it for six weeks
        A: thank you paul whitcombe and adaeze what do you think
        C: it's both i would say
        """),
        HARBOR_PANEL,
    )
    assert naming.person("A") == HARBOR_PANEL.people[0]


MARGO = Person("Margo Ellis", Role.MODERATOR)
LEADS = """
A: Good evening and welcome to all of you. Paul Whitcombe, what happened in the harbor this year?
B: It was wrong politely, and nobody saw it for six weeks.
A: Adaeze, was it the model, or was it the way in which they used it?
C: Both, I would say. Mostly that nobody had written down what a wrong answer costs.
A: Thank you, Adaeze. Paul, is that so?
B: It is.
"""


def test_the_listed_moderator_who_calls_everybody_else_needs_no_name_said() -> None:
    naming = attribute(said(LEADS), panel(MARGO, "Paul Whitcombe", "Adaeze Obi"))
    assert names(naming) == {"A": "Margo Ellis", "B": "Paul Whitcombe", "C": "Adaeze Obi"}
    assert reason(naming, "A").startswith("leads the conversation")


AFTERTHOUGHT = """
A: Good evening, I'm Margo Ellis. Paul, what went wrong?
B: We were late, and we were told so.
A: One more. Here at the front.
C: Hi, it's a question and a bit of a rant. I teach farm mechanics at the college up the road, and my students
ask me whether they can mend it, and I have to say no, it is glued shut, every single year. So why don't they
hand over the keys when the company dies? Oh, I'm Joanne Tully, I should have said.
B: You know what, {called}I'd sign that tomorrow.
"""


@pytest.mark.parametrize(("called", "name"), [("Joanne, ", "Joanne Tully"), ("", None)])
def test_a_guest_who_gives_a_name_last_has_it_once_it_is_used(
    called: str, name: str | None
) -> None:
    naming = attribute(said(AFTERTHOUGHT.format(called=called)), panel(MARGO, "Paul Whitcombe"))
    assert names(naming)["C"] == name


def test_who_stands_in_for_the_moderator_is_not_the_moderator() -> None:
    text = LEADS.replace("to all of you.", "to all of you. I'm Joan Price.")
    naming = attribute(said(text), panel(MARGO, "Paul Whitcombe", "Adaeze Obi"))
    assert naming.person("A") == Person("Joan Price", Role.MODERATOR)
    assert naming.absent == ("Margo Ellis",)


def test_a_relative_is_not_the_listed_person() -> None:
    """Once "Becky Frobisher" was cut to "Frobisher", and so to her father."""
    naming = attribute(
        said("""
        A: Hello, I'm Margo Ellis. Alan Frobisher couldn't make it, but his daughter, Becky Frobisher, who runs
        the yard, is here. Becky, what would you buy?
        B: I would buy oak. Dad always says so.
        A: Thank you, Becky.
        """),
        panel(MARGO, "Alan Frobisher"),
    )
    assert names(naming)["B"] == "Becky Frobisher"
    assert naming.absent == ("Alan Frobisher",)


def test_an_interpreter_is_not_who_was_asked() -> None:
    naming = attribute(
        said("""
        A: Hello, I'm Margo Ellis. And Jun Watanabe, do you have a ledger in your book as well?
        B: She says that in her book it is a ledger of the weather, and that nobody has to pay.
        """),
        panel(MARGO, "Jun Watanabe"),
    )
    assert naming.person("B") is None


def test_a_letter_that_is_read_aloud_introduces_nobody() -> None:
    naming = attribute(
        said("""
        A: There's a letter here. It says, Dear panel, my name is Olive Hart, and I am nine.
        B: That is a very good letter, and I have no answer to it.
        """),
        Panel(),
    )
    assert set(names(naming).values()) == {None}


def test_a_stranger_whose_name_is_almost_that_of_somebody_missing_stays_unnamed() -> None:
    text = "A: Good morning. My name is Kareen Haddo, and I have a question about the roof."
    naming = attribute(said(text), panel(MARGO, "Corinne Haddow"))
    assert naming.person("A") is None
    assert "may be Corinne Haddow misheard" in reason(naming, "A")
    assert names(attribute(said(text), panel(MARGO)))["A"] == "Kareen Haddo"


@pytest.mark.parametrize(
    "answer",
    [
        "Al Petrosky, Hickory Lane. Why is the water brown?",
        "Yes, hello, Al Petrosky, Baltic Transport Workers. Why is the water brown?",
        "Thank you. Al Petrosky, I'm with the tenants. Why is the water brown?",
        "Hi, I'm Al. Al Petrosky. Why is the water brown?",
    ],
)
def test_who_was_asked_for_a_name_may_say_nothing_but_the_name(answer: str) -> None:
    naming = attribute(
        said(f"A: We take questions now. Say your name, please, and be brief.\nB: {answer}"),
        panel(MARGO, "Paul Whitcombe"),
    )
    assert names(naming)["B"] == "Al Petrosky"


def test_a_remark_to_one_speaker_does_not_call_the_next() -> None:
    """ "Well spotted, Rose. Who's next?" named the listener who was next Rose."""
    naming = attribute(
        said("""
        A: Hello, I'm Margo Ellis. Rose Tilley, could it be the soil in this garden?
        B: It is a viburnum, and I thought so all along.
        A: Well spotted, Rose. Who's next?
        C: I have got moles, and I would like advice that my wife approves of.
        """),
        panel(MARGO, "Rose Tilley"),
    )
    assert names(naming) == {"A": "Margo Ellis", "B": "Rose Tilley", "C": None}


def test_in_german_a_trade_is_no_name() -> None:
    naming = attribute(
        said("A: Wer sind Sie, bitte?\nB: Ich bin Elektriker. Warum holt man uns nicht?", "de"),
        panel(MARGO),
    )
    assert naming.person("B") is None
    naming = attribute(
        said("A: Hallo Lukas!\nB: Ich bin Lukas. Schön, hier zu sein.", "de"), Panel()
    )
    assert names(naming)["B"] == "Lukas"
