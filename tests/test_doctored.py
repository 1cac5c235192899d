"""Doctored articles: every change that alters what was said, who said it or who somebody is, is caught in every format."""

import pytest

from panelscribe.drafting.check import FindingKind as Kind
from tests.doctoring import READERS, Change, report

K, B = "kitchens", "breakfast"
POLITE = '"It was wrong politely,"'
PRICE = "If you can't name the price of an error, you are not ready to automate the decision."
CASES: list[tuple[str, str, Change, Kind]] = [
    ("a negation taken out", K, (("you are not ready", "you are ready"),), Kind.ALTERED),
    ("a negation slipped in", K, (("that list is worth", "that list is not worth"),), Kind.ALTERED),
    ("a contracted negation undone", K, (('"Don\'t wait," Obi', '"Do wait," Obi'),), Kind.ALTERED),
    ("a negation behind an ellipsis", K, (("you are not ready", "you are ... ready"),), Kind.ALTERED),
    ("a condition behind an ellipsis", K, ((PRICE, "... you are not ready to automate the decision."),), Kind.ALTERED),
    ("half a quote without its condition", K, ((PRICE, "You are not ready to automate the decision."),), Kind.ALTERED),
    ("half a quote without its main clause", K, ((PRICE, "If you can't name the price of an error."),), Kind.ALTERED),
    ("half a quote after its negation", K, (('"Not on bridges."', '"On bridges."'),), Kind.ALTERED),
    ("half a quote, broken off", K, (("turn around in one week. Eleven.", "turn around."),), Kind.OMISSION),
    ("half a quote, begun late", K, (("A model will never say no to you for your own good.", "To you for your own good."),), Kind.ALTERED),
    ("half true, half invented", K, ((POLITE, '"It was wrong politely and very loudly,"'),), Kind.ALTERED),
    ("words reordered", K, (("A model will never say", "A model never will say"),), Kind.ALTERED),
    ("clauses reordered", K, (("Saying no. A model will never say no to you", "A model will never say no to you. Saying no"),), Kind.ALTERED),
    ("a number changed", K, (("We had eleven trucks", "We had twelve trucks"),), Kind.ALTERED),
    ("a number as a figure", K, (("We had eleven trucks", "We had 12 trucks"),), Kind.ALTERED),
    ("a word replaced", K, (("total confidence", "total certainty"),), Kind.ALTERED),
    ("a word translated", K, (("Collect your mistakes.", "Collect your Fehler."),), Kind.ALTERED),
    ("a letter of another alphabet", K, (("Collect your", "C\u043ellect your"),), Kind.ALTERED),
    ("a hedge left out", K, (("it misread maybe two", "it misread ... two"),), Kind.ALTERED),
    ("an um left out in silence", K, (("Hiring. ... Definitely", "Hiring. Definitely"),), Kind.ALTERED),
    ("two sentences welded", K, (("We had eleven trucks turn around in one week. Eleven.", "We had ... could tell me why it said so."),), Kind.ALTERED),
    ("a paraphrase in quotation marks", K, ((POLITE, '"The system misled drivers in a courteous way,"'),), Kind.NOT_FOUND),
    ("curly marks", K, ((POLITE, "“It was wrong rudely,”"),), Kind.ALTERED),
    ("straight single marks", K, ((POLITE, "'It was wrong rudely,'"),), Kind.ALTERED),
    ("single marks around an apostrophe", K, (("\"Don't wait,\" Obi", "'Don't you wait,' Obi"),), Kind.ALTERED),
    ("low marks", K, ((POLITE, "„It was wrong rudely“,"),), Kind.ALTERED),
    ("low single marks", K, ((POLITE, "‚It was wrong rudely‘,"),), Kind.ALTERED),
    ("French marks", K, ((POLITE, "« It was wrong rudely »,"),), Kind.ALTERED),
    ("German angle marks", K, ((POLITE, "»It was wrong rudely«,"),), Kind.ALTERED),
    ("single angle marks", K, ((POLITE, "‹It was wrong rudely›,"),), Kind.ALTERED),
    ("Swedish marks", K, ((POLITE, "”It was wrong rudely”,"),), Kind.ALTERED),
    ("mixed marks", K, ((POLITE, '“It was wrong rudely,"'),), Kind.ALTERED),
    ("nested marks", K, (("A model will never say no to you", "A model will always say 'no' to you"),), Kind.ALTERED),
    ("nested marks of one kind", K, (("A model will never say no to you", 'A model will always say "no" to you'),), Kind.ALTERED),
    ("a missing closing mark", K, ((POLITE, '"It was wrong politely,'),), Kind.UNBALANCED),
    ("a missing opening mark", K, ((POLITE, 'It was wrong politely,"'),), Kind.UNBALANCED),
    ("over two paragraphs", K, ((" Every time a person corrects", '\n\n"Every time a person ignores'), ), Kind.ALTERED),
    ("over two paragraphs, curly", K, (('"Collect your mistakes. Every time', '“Collect your mistakes.\n\n“Every single time'), ('buy today."', "buy today.”")), Kind.ALTERED),
    ("over two paragraphs, German", K, (('"Collect your mistakes. Every time', '„Collect your mistakes.\n\n„Every single time'), ('buy today."', "buy today.“")), Kind.ALTERED),
    ("over two paragraphs, French", K, (('"Collect your mistakes. Every time', '« Collect your mistakes.\n\n» Every single time'), ('buy today."', "buy today. »")), Kind.ALTERED),
    ("over two paragraphs, not reopened", K, (('"Collect your mistakes. Every time', '“Collect your mistakes.\n\nEvery single time'), ('buy today."', "buy today.”")), Kind.ALTERED),
    ("an HTML entity", K, (("you are not ready", "you&nbsp;are&#32;ready"),), Kind.ALTERED),
    ("quotes given to each other", K, (('"Buy a second server."', '"§"'), ('"Not on bridges."', '"Buy a second server."'), ('"§"', '"Not on bridges."')), Kind.SOMEBODY_ELSE),
    ("answers of a round exchanged", K, (("Mateo Lindgren:", "§:"), ("Paul Whitcombe:", "Mateo Lindgren:"), ("§:", "Paul Whitcombe:")), Kind.SOMEBODY_ELSE),
    ("another name behind a quote", K, (("Obi replied", "Lindgren replied"),), Kind.SOMEBODY_ELSE),
    ("another name before a quote", K, (("Lindgren saw it differently", "Whitcombe saw it differently"),), Kind.SOMEBODY_ELSE),
    ("the moderator's question given away", K, (("Cardoso asked Obi", "Obi asked Cardoso"),), Kind.SOMEBODY_ELSE),
    ("nobody named", K, (('"Don\'t wait," Obi said. "Collect', '"Don\'t wait. Collect'),), Kind.UNATTRIBUTED),
    ("nobody named after another's quote", K, (("Whitcombe had a shorter answer: ", ""),), Kind.UNATTRIBUTED),
    ("nobody named after a quote of the same person", B, (("Ferrante went on: ", ""),), Kind.UNATTRIBUTED),
    ("nobody named in a paragraph of its own", B, (('Vandersteen added: "We did', '\n\n"We did'),), Kind.UNATTRIBUTED),
    ("two people named", K, (("Obi replied", "Obi and Lindgren replied"),), Kind.AMBIGUOUS),
    ("a pronoun for nobody", K, (("Lindgren saw it differently:", "He saw it differently:"),), Kind.SOMEBODY_ELSE),
    ("somebody who was not there", K, (("Obi replied", "Brandvold replied"),), Kind.NAME),
    ("a translated first name", K, (("Paul Whitcombe", "Pablo Whitcombe"),), Kind.NAME),
    ("a translated first name in prose", K, (("Adaeze Obi, who leads", "Ada Obi, who leads"),), Kind.NAME),
    ("a misspelled surname", K, (("said Paul Whitcombe", "said Paul Whitcomb"),), Kind.NAME),
    ("a misspelled surname alone", K, (("Lindgren saw", "Lindgreen saw"),), Kind.NAME),
    ("a misspelled name in the caption", K, (("Pictured: Ines Cardoso", "Pictured: Ines Cardozo"),), Kind.NAME),
    ("an accent lost or found", K, (("Pictured: Ines Cardoso", "Pictured: Inés Cardoso"),), Kind.NAME),
    ("another title", K, (("director of operations at", "director of engineering at"),), Kind.TITLE),
    ("a higher title", K, (("chief technology officer of Kelp and Company. Ines", "chief executive officer of Kelp and Company. Ines"),), Kind.TITLE),
    ("a short title", K, (("chief technology officer of Kelp and Company. Ines", "CEO of Kelp and Company. Ines"),), Kind.TITLE),
    ("a vice left out", B, (("vice president of infrastructure at Parcelwise;", "president of infrastructure at Parcelwise;"),), Kind.TITLE),
    ("somebody else's title", K, (("Mateo Lindgren, chief technology officer of Kelp and Company.", "Mateo Lindgren, director of operations at Tramline Logistics."),), Kind.TITLE),
    ("another organization", K, (("operations at Tramline Logistics", "operations at Tramline Freight"),), Kind.TITLE),
    ("a misspelled organization", K, (("at Northlight University", "at Northlite University"),), Kind.TITLE),
    ("another group", K, (("leads the small models group", "leads the large models group"),), Kind.TITLE),
    ("a title before the name", K, (("Ines Cardoso, editor of the Harbor Review, moderated", "Publisher Ines Cardoso moderated"),), Kind.TITLE),
    ("a title with is", K, (("is chief technology officer", "is chief executive officer"),), Kind.TITLE),
    ("a number word in prose", K, (("after six weeks", "after seven weeks"),), Kind.NUMBER),
    ("a figure in prose", K, (("after six weeks", "after 7 weeks"),), Kind.NUMBER),
    ("another unit in prose", K, (("after six weeks", "after six months"),), Kind.NUMBER),
    ("how many panelists", K, (("Three panelists spoke", "Five panelists spoke"),), Kind.NUMBER),
    ("a number said of something else", K, (("who pulled a model out after six weeks", "whose eleven drivers and six trucks turned around"),), Kind.NUMBER),
    ("an episode or year", K, (("is a sponsor of DevHarbor 2026", "is a sponsor of DevHarbor 2027"),), Kind.NUMBER),
    ("no disclosure", K, (("Kelp and Company is a sponsor of DevHarbor 2026.", ""), ("Disclosure: Kelp and Company sponsored DevHarbor 2026; Mateo", "Mateo")), Kind.DISCLOSURE),
    ("a disclosure denied", K, (("Kelp and Company is a sponsor", "Kelp and Company is not a sponsor"),), Kind.DISCLOSURE),
    ("no disclosure at the end", K, (("Disclosure: Kelp and Company sponsored DevHarbor 2026; Mateo", "Mateo"),), Kind.DISCLOSURE),
    ("the headline's quote", K, (("ready to automate the decision’", "ready to automate a decision’"),), Kind.ALTERED),
    ("a heading's quote", K, (("‘Should we just wait?’", "‘We should just wait’"),), Kind.ALTERED),
    ("the standfirst's quote", K, (("who really shouldn't,\" as", "who really should,\" as"),), Kind.ALTERED),
    ("a figure in a long talk", B, (("forty by forty pixels", "fifty by fifty pixels"),), Kind.ALTERED),
    ("a decimal", B, (("to three point one", "to three point two"),), Kind.ALTERED),
    ("a claim turned round", B, (("Nostalgia doesn't save you six", "Nostalgia saves you six"),), Kind.ALTERED),
    ("a teacher elsewhere", B, (("Anneke Visser, a teacher in Rotterdam:", "Anneke Fischer, a teacher in Rotterdam:"),), Kind.NAME),
]  # fmt: skip  # noqa: E501


@pytest.mark.parametrize("kind", READERS)
@pytest.mark.parametrize("name", [K, B, "interview"])
def test_nothing_is_found_in_an_untouched_draft(name: str, kind: str) -> None:
    assert report(name, kind, ()).findings == ()


@pytest.mark.parametrize("kind", READERS)
@pytest.mark.parametrize(("name", "change", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_doctored_article_is_caught(
    name: str, change: Change, expected: Kind, kind: str
) -> None:
    found = report(name, kind, change).findings
    assert expected in [one.kind for one in found], found
