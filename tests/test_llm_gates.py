"""What a language model may write between quotations, sentence by sentence: nothing that was not said."""

import pytest

from panelscribe.drafting import manuscript
from panelscribe.drafting.asking import questions
from panelscribe.drafting.llm.brief import SectionBrief, section_briefs
from panelscribe.drafting.llm.gates import refusals
from panelscribe.drafting.llm.ground import Ground
from panelscribe.drafting.llm.reading import Scene
from panelscribe.drafting.llm.records import Candidate, Sentence
from tests.drafting_material import Case, kitchens, sample


class Stage:
    """The gates of one recording, every name introduced, every quotation at hand."""

    def __init__(self, case: Case) -> None:
        transcript, naming, panel = case
        written = manuscript(transcript, naming, panel)
        assert written is not None
        self.written = written
        self.ground = Ground(transcript, naming, panel, written.outline, written.lang)
        self.briefs: list[SectionBrief] = section_briefs(written)
        self.candidates = {q: c for b in self.briefs for q, c in b.candidates.items()}
        self.turns = frozenset(turn.id for turn in transcript.turns)
        self.names = {person.name for person in self.ground.people.values()}

    def why(
        self, text: str, *cites: str, introduced: bool = True, carried: str | None = None
    ) -> str:
        scene = Scene(self.candidates, self.turns, set(self.names) if introduced else set())
        if carried:
            scene.carried = frozenset(
                who for who, person in self.ground.people.items() if person.name == carried
            )
        return "; ".join(refusals(Sentence(text, (), cites), scene, self.ground))

    def quote(self, beginning: str) -> str:
        """The place of the quotation that begins so, a candidate of the section or not."""
        for quote, candidate in self.candidates.items():
            if candidate.line.text.startswith(beginning):
                return f"[{quote}]"
        for passage in self.written.outline.passages:
            quarry = self.written.quarry
            for line in (*quarry.lines(passage), *questions(quarry, passage)):
                if line.text.startswith(beginning):
                    quote = f"q{900 + len(self.candidates)}"
                    self.candidates[quote] = Candidate(quote, line)
                    return f"[{quote}]"
        raise AssertionError(f"nobody says {beginning!r}")


@pytest.fixture(scope="module")
def panel() -> Stage:
    return Stage(kitchens())


@pytest.fixture(scope="module")
def breakfast() -> Stage:
    return Stage(sample("breakfast"))


# Turns of the panel on kitchens: t0002 Whitcombe (bridge, trucks), t0003 Cardoso asks, t0004 Obi (price), t0005
# Lindgren disagrees, t0006 Obi answers, t0009 Obi (don't wait), t0010 Whitcombe (second server).
PASSES = (
    ("Lindgren learned the price by running a model on receipts for a month.", ("t0005",)),
    ("Whitcombe recalled that eleven trucks had to turn around in one week.", ("t0002",)),
    ("Cardoso asked whether it was the model or how they used it.", ("t0003",)),
    ("Asked by Cardoso whether it was the model, Obi said it was both.", ("t0003", "t0004")),
    ("Lindgren disagreed with Obi on the price of an error.", ("t0004", "t0005")),
    ("Whitcombe, director of operations at Tramline Logistics, said it was wrong.", ("t0002",)),
    ("Nobody had written down what a wrong answer costs, Obi said.", ("t0004",)),
    ("Obi and Whitcombe spoke of a model and of a second server.", ("t0009", "t0010", "t0013")),
)


@pytest.mark.parametrize(("text", "cites"), PASSES[:-1])
def test_what_was_said_passes(panel: Stage, text: str, cites: tuple[str, ...]) -> None:
    assert panel.why(text, *cites) == ""


def test_what_two_people_said_both_must_have_said(panel: Stage) -> None:
    text, cites = PASSES[-1]
    assert "second" in panel.why(text, *cites) or "server" in panel.why(text, *cites)


LIES = (
    # numbers
    ("Whitcombe said twelve trucks had to turn around.", ("t0002",), "number 'twelve'"),
    ("Whitcombe said 11 trucks had to turn around.", ("t0002",), "number '11'"),
    ("Lindgren said the model misread two hundred.", ("t0005",), "number 'two hundred'"),
    ("Whitcombe said all trucks had to turn around.", ("t0002",), "number 'all'"),
    ("Lindgren said the model misread two in a hundred.", ("t0004",), "no turn of theirs is cited"),
    # names
    ("Obi said nobody at Google had written down what a wrong answer costs.", ("t0004",), "Google"),
    ("Adaeze Whitcombe said nobody had written down what an answer costs.", ("t0004",), "Adaeze"),
    ("Paula Whitcombe said it was wrong politely.", ("t0002",), "Paula"),
    ("Elena Marsh said it was wrong politely.", ("t0002",), "elena, marsh"),
    ("Whitcombe told Reuters it was wrong politely.", ("t0002",), "Reuters"),
    # titles and organisations
    ("Whitcombe, chief executive of Tramline Logistics, said it was wrong.", ("t0002",), "post"),
    ("Whitcombe, chief technology officer of Kelp and Company, said it was wrong.", ("t0002",), "post"),
    ("Professor Obi said nobody had written down what an answer costs.", ("t0004",), "post"),
    ("Whitcombe of Northlight University said it was wrong politely.", ("t0002",), "post"),
    ("Tramline's chief, Whitcombe, said it was wrong politely.", ("t0002",), "chief"),
    # people who said something else, or nothing
    ("Lindgren said it was wrong politely.", ("t0002",), "no turn of theirs is cited"),
    ("Lindgren said it was wrong politely.", ("t0002", "t0005"), "given to: wrong, politely"),
    ("Obi said they had a model on receipts for a month.", ("t0004", "t0005"), "month"),
    ("Obi and Lindgren said nobody had written down the price.", ("t0004", "t0005"), "in this order"),
    # minds
    ("Obi agreed with Whitcombe.", ("t0004",), "both people"),
    ("Lindgren agreed with Obi on the price of an error.", ("t0004", "t0005"), "says so"),
    ("Whitcombe disagreed with Obi.", ("t0002", "t0004"), "says so"),
    ("Whitcombe echoed Obi.", ("t0002", "t0004"), "says so"),
    ("Whitcombe countered that Obi was wrong.", ("t0010", "t0009"), "says so"),
    # turned round
    ("Obi said they had written down what a wrong answer costs.", ("t0004",), "opposite"),
    ("Whitcombe said it was never wrong.", ("t0002",), "opposite"),
    ("Obi said to wait.", ("t0009",), "opposite"),
    ("Cardoso said it was the model.", ("t0003",), "only asked"),
    ("Obi said not to collect mistakes.", ("t0009",), "opposite"),
    ("Obi said partners can name the price of an error.", ("t0004",), "opposite"),
    ("Obi said partners are not ready to automate the decision.", ("t0004",), "conditional"),
    ("Obi said to automate the decision before the price of an error.", ("t0004",), "before"),
    ("Obi said they were not ready to automate the decision.", ("t0004",), "conditional"),
    ("Obi said every model is worth more than a list.", ("t0009",), "in this order"),
    ("Obi said the list would be worth more.", ("t0009",), "possible what was not"),
    # said of, or to, somebody else
    ("Obi told Whitcombe that nobody had written down an answer.", ("t0004", "t0002"), "speaks to Whitcombe"),
    # invented words
    ("Whitcombe admitted that it was wrong politely.", ("t0002",), "admitted"),
    ("Whitcombe said with a laugh that it was wrong.", ("t0002",), "laugh"),
    ("In a dramatic moment, Whitcombe said it was wrong.", ("t0002",), "dramatic"),
    ("She said nobody had written down what a wrong answer costs.", ("t0004",), "she"),
    ("The audience applauded.", ("t0004",), "applauded"),
    # somebody's words as the article's own
    ("We had eleven trucks turn around in one week.", ("t0002",), "inside quotations only"),
    ("Whitcombe said we had eleven trucks turn around.", ("t0002",), "inside quotations only"),
    # form
    ("Obi said it was “a disaster for everyone.”", ("t0004",), "quotation marks"),
    ('Obi said it was "a disaster for everyone."', ("t0004",), "quotation marks"),
    ("Obi said it was ‘a disaster for everyone.’", ("t0004",), "quotation marks"),
    ("Obi said it was «a disaster».", ("t0004",), "quotation marks"),
    ("Obi said it was <b>wrong</b>.", ("t0004",), "markup"),
    ("Obi said [it](https://evil.example) was wrong.", ("t0004",), "markup"),
    ("Obi said it was wrong \ue0000:stop\ue001.", ("t0004",), "markup"),
    ("Obi said it was wrong.", (), "cites no turn"),
    ("Obi said it was wrong.", ("t9999",), "no turn t9999"),
    ("Obi spoke.", ("t0004",), "says nothing"),
    ("", ("t0004",), "empty"),
    ("Obi said " + "the price of an error " * 30, ("t0004",), "longer than"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "cites", "reason"), LIES)
def test_what_was_not_said_is_refused(
    panel: Stage, text: str, cites: tuple[str, ...], reason: str
) -> None:
    assert reason in panel.why(text, *cites)


def test_a_quotation_has_its_speaker(panel: Stage) -> None:
    place = panel.quote("You learn the price")
    assert panel.why(f"{place}, Lindgren said.") == ""
    assert panel.why(f"Lindgren said: {place}") == ""
    assert (
        panel.why(f"{place}, said Mateo Lindgren, chief technology officer of Kelp and Company.")
        == ""
    )
    assert panel.why(place, carried="Mateo Lindgren") == ""
    assert "was said by Mateo Lindgren" in panel.why(f"{place}, Obi said.", "t0004")
    assert "was said by Mateo Lindgren" in panel.why(f"Obi said: {place}", "t0004")
    assert "was said by Mateo Lindgren" in panel.why(place, carried="Adaeze Obi")
    assert "does not say who" in panel.why(place)
    assert "does not say who" in panel.why(f"Someone said: {place}")


def test_two_quotations_have_each_their_speaker(panel: Stage) -> None:
    question, answer = panel.quote("Is that the model"), panel.quote("It's both")
    assert panel.why(f"Asked by Cardoso, {question}, Obi said: {answer}") == ""
    assert "was said by" in panel.why(f"Asked by Obi, {question}, Cardoso said: {answer}")


def test_a_whole_sentence_does_not_follow_that(panel: Stage) -> None:
    place = panel.quote("You learn the price")
    assert "can't follow 'that'" in panel.why(f"Lindgren said that {place}")


def test_a_quote_that_is_not_there_is_said(panel: Stage) -> None:
    assert panel.why("[q99], Obi said.", "t0004") == "there is no quote q99"


def test_nobody_is_met_by_surname_alone(panel: Stage) -> None:
    place = panel.quote("You learn the price")
    assert "full name, Mateo Lindgren" in panel.why(f"{place}, Lindgren said.", introduced=False)
    assert panel.why(f"{place}, Mateo Lindgren said.", introduced=False) == ""


def test_an_absent_person_said_nothing(panel: Stage) -> None:
    transcript, naming, listed = kitchens()
    from dataclasses import replace

    from panelscribe.panel import Person

    absent = replace(listed, people=(*listed.people, Person("Greta Vance", title="chair")))
    stage = Stage((transcript, replace(naming, absent=("Greta Vance",)), absent))
    assert "Vance did not speak" in stage.why("Vance said it was wrong politely.", "t0002")
    assert "Greta Vance did not speak" in stage.why("Obi told Greta Vance to wait.", "t0009")


def test_true_words_in_another_order_are_no_truth(breakfast: Stage) -> None:
    turn = next(
        t for t in breakfast.turns if "four hundred and twelve" in breakfast.ground.turns[t].text
    )
    assert breakfast.why("Okafor said nothing was broken.", turn) == ""
    for lie in (
        "Bernice spent four hundred and twelve thousand dollars, Okafor said.",
        "Okafor called a woman in accounting at home.",
        "A junior engineer called Okafor at home.",
        "Okafor said Bernice pushed a change on a Friday afternoon.",
    ):
        assert "in this order" in breakfast.why(lie, turn), lie


def test_what_somebody_would_do_they_have_not_done(breakfast: Stage) -> None:
    turn = next(t for t in breakfast.turns if "hire a teacher" in breakfast.ground.turns[t].text)
    assert breakfast.why("Vandersteen would hire a teacher.", turn) == ""
    assert "conditional or only possible" in breakfast.why("Vandersteen hired a teacher.", turn)


def test_a_number_with_one_in_it_is_whole(breakfast: Stage) -> None:
    turn = next(
        t for t in breakfast.turns if "one hundred developers" in breakfast.ground.turns[t].text
    )
    assert breakfast.why("Vandersteen followed three thousand one hundred developers.", turn) == ""
    assert "number" in breakfast.why("Vandersteen followed three thousand developers.", turn)


def test_a_number_is_not_cut_out_of_a_longer_one(breakfast: Stage) -> None:
    turn = next(
        t for t in breakfast.turns if "four hundred and twelve" in breakfast.ground.turns[t].text
    )
    speaker = breakfast.ground.short(breakfast.ground.speaker(turn))
    assert breakfast.why(f"{speaker} spent four hundred and twelve thousand dollars.", turn) == ""
    for wrong in ("four hundred", "twelve thousand", "four hundred and twelve", "twelve"):
        assert "number" in breakfast.why(f"{speaker} spent {wrong} dollars.", turn), wrong


def test_what_a_stranger_says_of_themselves_is_theirs(breakfast: Stage) -> None:
    turn = next(t for t in breakfast.turns if "Second Street" in breakfast.ground.turns[t].text)
    who = "Laura Whitfield, who looks after the computers at Second Street Shelters,"
    assert breakfast.why(f"{who} said everything costs more than a roof.", turn) == ""
    other = "Laura Whitfield, who looks after the cats at Second Street Shelters,"
    assert "in this order" in breakfast.why(
        f"{other} said everything costs more than a roof.", turn
    )
    assert breakfast.why(
        "Laura Whitfield, director of Second Street Shelters, has one afternoon.", turn
    )
