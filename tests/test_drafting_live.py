"""What two invented panels that sound like a real stage taught: readers' questions, one-word answers, asides."""

import pytest

from panelscribe.drafting import Article, SectionKind, draft, outline
from panelscribe.drafting.cutting import Cutter, clause_starts
from panelscribe.drafting.language import language
from panelscribe.drafting.scoring import Score
from panelscribe.drafting.sentences import Act, sentences
from panelscribe.drafting.style import Policy
from panelscribe.naming.records import Naming
from panelscribe.panel import Panel
from panelscribe.transcript import Transcript, Turn, Word
from tests.drafting_material import panel

EN = language("en")


def turn(text: str) -> Turn:
    return Turn("t0001", "A", None, None, tuple(map(Word, text.split())))


def acts(text: str) -> list[Act]:
    return [sentence.act for sentence in sentences(turn(text), EN)]


def cutter(text: str) -> Cutter:
    return Cutter(Transcript("s", "en", None, (turn(text),)), Naming((), ()), Panel(), 0.5, EN)


@pytest.fixture(scope="module")
def lighthouse() -> Article:
    article = draft(*panel("lighthouse"))
    assert article is not None
    return article


@pytest.fixture(scope="module")
def orchards() -> Article:
    article = draft(*panel("orchards"))
    assert article is not None
    return article


def text(article: Article) -> str:
    return "\n".join(p.text for section in article.sections for p in section.paragraphs)


def test_not_one_of_them_could_tell_me_asks_nothing() -> None:
    assert acts("They knew, and not one of them could tell me.") == [Act.CONTENT]
    assert acts("Imogen, tell us what happened.") == [Act.QUESTION]


def test_a_sender_with_a_question_mark_is_no_question() -> None:
    said = acts("And Ana Ruiz, who's with Dunmore Tugs? Ana says, why start with passengers?")
    assert said == [Act.INTRODUCTION, Act.QUESTION]


def test_a_reader_who_is_named_without_a_phrase_is_told_with_the_place(lighthouse: Article) -> None:
    assert "brought a question from Judith Pascoe in Thunder Bay: " in text(lighthouse)
    assert "brought a question from Callum Reyes, who's with Dunmore Tugs: " in text(lighthouse)
    assert "brought a question from an unnamed member of the audience: " in text(lighthouse)


def test_a_question_of_the_editors_own_is_not_the_audiences() -> None:
    told = outline(*panel("lighthouse"))
    (asked,) = (
        e
        for e in told.exchanges
        if e.question and any("cheaper" in s.text for s in e.question.sentences)
    )
    assert asked.kind is SectionKind.TOPIC
    assert not asked.brought


def test_an_answer_of_one_word_is_told_where_more_follows(orchards: Article) -> None:
    assert '"Nine," Marchetti said.' in text(orchards)


def test_the_prompt_of_a_round_is_what_is_asked_for_and_not_the_way_there(
    orchards: Article,
) -> None:
    headings = [s.heading for s in orchards.sections if s.kind is SectionKind.LIGHTNING_ROUND]
    assert len(headings) == 1
    assert "card" not in headings[0]


def test_yeah_no_is_no_no() -> None:
    said = "Yeah, no, absolutely. We are ready."
    assert cutter(said).opens(turn(said), 0, 2) == 2


@pytest.mark.parametrize(
    "said", ["Now captains, that's.", "It was what they're.", "And I know it's."]
)
def test_a_sentence_that_ends_on_a_contraction_was_not_finished(said: str) -> None:
    (sentence,) = sentences(turn(said), EN)
    assert not cutter(said).complete(sentence)


def test_i_do_now_hangs_on_its_question() -> None:
    def hangs(said: str) -> bool:
        score = Score(said, (), Policy.STRICT, EN, asked=frozenset(), leads=True, asking=False)
        return score.hangs

    assert hangs("I do now.")
    assert hangs("We did too. Nobody asked us.")
    assert not hangs("I pay.")


def test_what_is_not_to_be_printed_heads_nothing(lighthouse: Article) -> None:
    assert not [s.heading for s in lighthouse.sections if s.heading and "print that" in s.heading]


def test_a_correction_of_a_number_is_told_with_the_number(lighthouse: Article) -> None:
    told = text(lighthouse).lower()
    assert "a hundred and forty" not in told or "it's two hundred and twelve, not a hundred" in told


def test_a_condition_at_the_end_of_a_question_is_no_question() -> None:
    asked = turn("Who is the captain, in law, when the captain's a computer?")
    assert list(clause_starts(asked, 0, len(asked.words) - 1, EN)) == []
    assert list(clause_starts(turn("Ana, why?"), 0, 1, EN)) == [1]
    assert list(clause_starts(turn("And then, when do we get there?"), 0, 6, EN)) == [2]


def test_a_sentence_that_trails_off_on_so_was_not_finished() -> None:
    said = "We told our board this on Tuesday, so."
    assert not cutter(said).complete(sentences(turn(said), EN)[0])
    said = "I really do think so."
    assert cutter(said).complete(sentences(turn(said), EN)[0])
