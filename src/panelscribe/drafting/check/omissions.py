"""What a quotation leaves out, and whether that changes the sense: between its words, and around them.

Pure. A newsroom may leave out whole words and show it; it may not leave out a "not", weld the beginning of one sentence
to the end of another, or print half a sentence as a whole one. What is left out fairly is listed, not blamed.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from panelscribe.drafting.check.records import Omission
from panelscribe.drafting.check.speech import Match, Speech
from panelscribe.drafting.language import Language

FARTHEST = 60
"""Words that one " ... " may stand for; what stands further apart is quoted in two quotations."""

_ELSEWHERE = {
    "de": frozenset({
        "nicht", "nichts", "nie", "niemals", "niemand", "kein", "keine", "keinen", "keinem", "keiner", "keines",
        "weder", "noch", "ohne", "kaum",
    }),
    "fr": frozenset({"ne", "pas", "jamais", "rien", "personne", "aucun", "aucune", "ni", "sans", "guère", "plus"}),
    "es": frozenset({"no", "nunca", "jamás", "nada", "nadie", "ningún", "ninguno", "ninguna", "ni", "sin", "tampoco"}),
}  # fmt: skip
"""Negations of languages that drafting has no words of its own for."""

_DENIAL = 5
"""Tokens of a sentence that does no more than deny the one before it ("No, not really.")."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why an omission can't stand. `altering` ones change the sense of what is printed."""

    message: str
    altering: bool


class Omissions:
    """Judges the omissions of quotations that were found."""

    def __init__(self, lang: Language, code: str) -> None:
        """`code` is the recording's language, which `lang` may only stand in for."""
        self._negations = lang.words["negations"] | _ELSEWHERE.get(code.casefold()[:2], frozenset())
        self._qualifiers = lang.words["qualifiers"]
        self._hedges = lang.words["hedges"]
        self._idle = lang.words["fillers"] | lang.words["openers"] | lang.words["leading"]
        self._linking = lang.words["linking"]

    def listed(self, match: Match) -> tuple[Omission, ...]:
        """What the quotation leaves out between its first and its last word."""
        return tuple(
            Omission(
                match.speech.text(first, last),
                shown,
                all(place in match.speech.gone for place in range(first, last)),
            )
            for first, last, shown in match.cuts
        )

    def between(self, match: Match) -> Iterator[Fault]:
        """What is wrong with what the quotation leaves out inside."""
        for first, last, _ in match.cuts:
            if fault := self._cut(match, first, last):
                yield fault

    def _cut(self, match: Match, first: int, last: int) -> Fault | None:
        speech = match.speech
        dropped = [place for place in range(first, last) if place not in speech.gone]
        printed = {speech.sentences[place] for place in match.positions}
        telling = self._negations | self._qualifiers | self._hedges
        for place in dropped:
            if self._is(speech.tokens[place], telling) and speech.sentences[place] in printed:
                return Fault(
                    f"leaves '{speech.tokens[place]}' out of a sentence: {speech.text(first, last)}",
                    True,
                )
        for number in dict.fromkeys(speech.sentences[place] for place in dropped):
            whole = [speech.tokens[p] for p in dropped if speech.sentences[p] == number]
            denies = any(self._is(token, self._negations) for token in whole)
            if number not in printed and len(whole) <= _DENIAL and denies:
                return Fault(f"leaves out a denial: {speech.text(first, last)}", True)
        if dropped and self._welds(speech, first, last):
            message = "joins the beginning of one sentence to the end of another, leaving out: "
            return Fault(message + speech.text(first, last), True)
        if len(dropped) > FARTHEST:
            return Fault(
                f"one ' ... ' stands for {len(dropped)} words; quote the parts separately", False
            )
        return None

    def _welds(self, speech: Speech, first: int, last: int) -> bool:
        mid_start = speech.sentences[first - 1] == speech.sentences[first]
        after = last
        while after > first and speech.sentences[after - 1] == speech.sentences[last]:
            after -= 1
        starts = all(speech.tokens[place] in self._idle for place in range(after, last))
        return mid_start and not starts and speech.sentences[first - 1] != speech.sentences[last]

    def around(self, match: Match, text: str, lead: str) -> Iterator[Fault]:
        """What is wrong with where the quotation begins and ends. `lead` is the prose before it in the sentence."""
        speech = match.speech
        sentence = speech.sentences[match.first]
        first = match.first
        while first > 0 and speech.sentences[first - 1] == sentence:
            first -= 1
        while first < match.first and speech.tokens[first] in self._idle:
            first += 1
        sentence, last = speech.sentences[match.last], match.last + 1
        while last < len(speech.tokens) and speech.sentences[last] == sentence:
            last += 1
        whole = _begins_whole(text)
        if first < match.first:
            yield from self._before(match, first, whole, lead)
        if match.last + 1 < last:
            yield from self._after(match, last, whole)

    def _before(self, match: Match, first: int, whole: bool, lead: str) -> Iterator[Fault]:
        speech, clause = match.speech, self._clause_start(match.speech, first, match.first)
        dropped = [p for p in range(first, match.first) if p not in speech.gone]
        denied = [p for p in dropped if p >= clause and self._is(speech.tokens[p], self._negations)]
        said = {word.strip(".,;:\"'“‘").casefold() for word in lead.split()[-8:]}
        if denied and not any(self._is(word, self._negations) for word in said):
            message = f"begins after '{speech.tokens[denied[-1]]}'; said: {speech.text(first, match.last + 1)}"
            yield Fault(message, True)
        elif whole and any(self._is(speech.tokens[p], self._qualifiers) for p in dropped):
            yield Fault(
                f"leaves out the condition before it: {speech.text(first, match.first)}", True
            )
        elif whole and dropped and clause < match.first and speech.word(match.first)[:1].islower():
            message = (
                f"begins in the middle of a sentence, after: {speech.text(first, match.first)}"
            )
            yield Fault(message, False)

    def _after(self, match: Match, last: int, whole: bool) -> Iterator[Fault]:
        speech, position = match.speech, match.last + 1
        dropped = range(position, last)
        end = position
        while end < last and speech.word(end - 1)[-1:] not in ",;:.—–":
            end += 1  # the rest of the clause that the quotation breaks into
        denied = [p for p in range(position, end) if self._is(speech.tokens[p], self._negations)]
        limits = [
            p for p in (end, end + 1) if p < last and self._is(speech.tokens[p], self._qualifiers)
        ]
        rest = speech.text(position, last)
        if all(speech.tokens[place] in self._idle for place in dropped):
            return
        if denied:
            yield Fault(
                f"ends before '{speech.tokens[denied[0]]}'; the sentence goes on: {rest}", True
            )
        elif whole and (limits or self._leaves_dependent(match)):
            yield Fault(f"leaves out what the sentence goes on to say: {rest}", True)
        elif whole and (end > position or self._is(speech.tokens[position], self._linking)):
            yield Fault(f"ends in the middle of a sentence, which goes on: {rest}", False)

    def _leaves_dependent(self, match: Match) -> bool:
        """Whether all that is printed of the sentence is a clause that hangs on what is left out ("If you can't …")."""
        speech, place = match.speech, match.last
        while place > match.first and speech.sentences[place - 1] == speech.sentences[match.last]:
            place -= 1
        while place < match.last and speech.tokens[place] in self._idle:
            place += 1
        printed = [speech.word(p)[-1:] for p in range(place, match.last)]
        return self._is(speech.tokens[place], self._qualifiers) and "," not in printed

    def _clause_start(self, speech: Speech, first: int, last: int) -> int:
        start = last
        while start > first and speech.word(start - 1)[-1:] not in ",;:.—–":
            start -= 1
        return start

    @staticmethod
    def _is(token: str, words: frozenset[str]) -> bool:
        return token in words or ("n't" in words and token.endswith("n't")) or token[:2] == "n'"


def _begins_whole(text: str) -> bool:
    """Whether a quotation is printed as a whole sentence: it begins with a capital or a figure."""
    first = next((char for char in text if char.isalnum()), "")
    return first.isupper() or first.isdigit()
