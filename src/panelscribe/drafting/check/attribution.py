"""Who a text says is speaking: names read out of prose and laid beside the people who were heard.

Pure. A surname that two people share is ambiguous and says so; a name that nobody has is unknown; "she said" means
whoever was named last.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from panelscribe.drafting.check.marks import Quotation
from panelscribe.drafting.language import Language
from panelscribe.drafting.people import label, surname
from panelscribe.drafting.wording import plain
from panelscribe.naming.records import Naming
from panelscribe.panel import Role

_VERBS = (
    r"(?:said|says|replied|replies|asked|asks|added|adds|told|tells|answered|answers|argued|argues|noted|notes|continued|"
    r"recalled|recalls|warned|warns|explained|explains|wrote|called|calls|put it|responded|countered|agreed|joked|"
    r"insisted|insists|stressed|observed|concluded|quipped|remarked|went on|began|"
    r"objected|admitted|conceded|suggested|declared|"
    r"sagte|fragte|antwortete|erwiderte|widersprach|ergänzte|dijo|preguntó|respondió|añadió|objetó|"
    r"a dit|a demandé|a répondu|a ajouté|a objecté)"
)
_NAME = r"(?:[A-Z][\w'’.-]*)(?: (?:(?:van|von|de|der|den|del|la|le|di|da|al|bin) )*[A-Z][\w'’.-]*)*"
_UNKNOWN_AFTER = re.compile(
    rf"^[,\s]*(?:{_VERBS}\s+(?P<a>{_NAME})|(?P<b>{_NAME})(?:,[^,.]*,)?\s+{_VERBS}\b)|^\s*[—–-]+\s*(?P<c>{_NAME})"
)
_UNKNOWN_BEFORE = re.compile(
    rf"(?P<a>{_NAME})(?:,[^,.]*,)?\s+(?:\w+ly )?{_VERBS}[^.?!]*[:,]\s*$|^(?P<b>{_NAME}):\s*$"
)
_PRONOUN = re.compile(
    rf"^[,\s]*(?:(?:he|she|they)\s+(?:\w+ly )?{_VERBS}|{_VERBS}\s+(?:he|she|they))\b", re.I
)
_PRONOUN_LEAD = re.compile(r"^(?:\w+,? )?(?:he|she|they)\b[^.?!]*$", re.I)
_SENTENCE = re.compile(r"(?<=[.!?])(?<!\b[A-Z]\.)(?<!\bJr\.)(?<!\bSr\.)(?<!\bDr\.)\s+")
_SIGNED = re.compile(r"^\s*[—–-]+\s*[^\W\d]")
_NO_NAMES = frozenset(
    {"he", "she", "they", "i", "we", "it", "the", "a", "an", "but", "and", "asked", "answering"}
)


class How(StrEnum):
    """How a text says who speaks: by name, by "she said", by going on after an attribution, or not at all."""

    NAMED = "named"
    PRONOUN = "pronoun"
    CARRIED = "carried"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Attributed:
    """To whom a quotation is given: labels of the speakers it may mean, or a name that nobody has."""

    labels: frozenset[str]
    how: How
    unknown: str | None = None


NOBODY = Attributed(frozenset(), How.NOT)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words around a quotation: the sentence that leads to it, the one that follows, and all between it and the
    quotation before it in its paragraph.
    """

    lead: str
    tail: str
    between: str


class Speakers:
    """The people who were heard, by all the forms in which a text may call them."""

    def __init__(self, naming: Naming, speakers: Sequence[str], lang: Language) -> None:
        self._names = {
            a.speaker: plain(a.person.name) for a in naming.attributions if a.person is not None
        }
        self._forms: dict[str, set[str]] = {}
        for speaker, name in self._names.items():
            first = name.split()[0]
            for form in {name, surname(name, lang), *({first} - set(self._names.values()))}:
                self._forms.setdefault(form, set()).add(speaker)
        for role in (Role.MODERATOR, Role.HOST):
            leading = {a.speaker for a in naming.attributions if a.person and a.person.role is role}
            if len(self.people(leading)) == 1:
                self._forms |= {f"the {role}": leading, f"The {role}": leading}
        unnamed = [speaker for speaker in speakers if speaker not in self._names]
        someone = ("a speaker", "A speaker", "audience member", "Audience member", "a listener")
        for speaker in unnamed:
            for form in (label(speaker), *someone):
                self._forms.setdefault(form, set()).add(speaker)
        self._anybody = frozenset(unnamed)
        self._dotted = tuple(form for form in self._forms if form.endswith("."))
        forms = sorted(self._forms, key=lambda form: (-len(form), form))
        self._pattern = re.compile(
            "|".join(rf"(?<![\w]){re.escape(form)}(?![\w])" for form in forms) or r"(?!)"
        )

    def name(self, speaker: str) -> str:
        """The name of a speaker, else the label as readers see it."""
        return self._names.get(speaker) or label(speaker)

    def names(self, speakers: Iterable[str]) -> tuple[str, ...]:
        """The names of speakers, each once."""
        return tuple(dict.fromkeys(self.name(one) for one in sorted(speakers)))

    def people(self, labels: Iterable[str]) -> frozenset[str]:
        """The people behind labels: a name, or the label of somebody unnamed (who all count as one)."""
        return frozenset(self._names.get(one, "?") for one in labels)

    def same(self, labels: Iterable[str], speakers: Iterable[str]) -> bool:
        """Whether any of the one may be any of the other."""
        one, other = set(labels), set(speakers)
        return bool(one & other) or bool(self.people(one) & self.people(other) - {"?"})

    def surroundings(
        self, text: str, quoted: Sequence[Quotation], place: int, above: str, below: str
    ) -> Surroundings:
        """What stands around the quotation at `place`; `above` is the block before, which may lead to it with a colon,
        and `below` the one after, which may sign it with a dash.
        """
        here = quoted[place]
        before = text[quoted[place - 1].end if place else 0 : here.start]
        after = text[here.end : quoted[place + 1].start if place + 1 < len(quoted) else len(text)]
        if not place and not before.strip() and above.rstrip().endswith(":"):
            before = above
        if place + 1 == len(quoted) and not after.strip() and _SIGNED.match(below):
            after = below
        lead = self._sentences(before.rstrip())[-1] if before.strip() else ""
        tail = self._sentences(after.strip())[0] if after.strip() else ""
        ended = lead.endswith((".", "!", "?")) and not lead.endswith(self._dotted)
        return Surroundings("" if ended else lead, tail, before)

    def _sentences(self, text: str) -> list[str]:
        """The sentences of a text; the full stop of a name that has one ("James.", "Sammy Davis Jr.") ends none."""
        found: list[str] = []
        for part in _SENTENCE.split(text):
            if found and self._dotted and found[-1].endswith(self._dotted):
                found[-1] += f" {part}"
            else:
                found.append(part)
        return found

    def attribution(
        self, around: Surroundings, quotation: str, before: Attributed | None, last: frozenset[str]
    ) -> Attributed:
        """Who the text says spoke a quotation: named after it, before it, or the one who spoke before it.

        `before` is the attribution of the quotation before it in the paragraph, `last` whoever was named last.
        """
        lead, tail = around.lead, around.tail
        leads = lead.endswith((":", ","))
        continues = bool(tail) and (
            not quotation.rstrip().endswith(".") or tail[:1].islower() or tail[:1] in ",—–-"
        )
        if leads and (found := self._named(lead, subject=True)):
            return found
        if continues and not leads:
            if _PRONOUN.match(tail):
                return Attributed(self._meant(around.between) or last, How.PRONOUN)
            if found := self._named(tail, subject=False):
                return found
        if lead and (found := self._named(lead, subject=True)):
            return found
        if lead and leads and _PRONOUN_LEAD.match(lead):
            return Attributed(self._meant(around.between) or last, How.PRONOUN)
        unknown = _UNKNOWN_AFTER.search(tail) if continues and not leads else None
        unknown = unknown or _UNKNOWN_BEFORE.search(lead)
        name = next((part for part in unknown.groups() if part), None) if unknown else None
        if name and name.casefold() not in _NO_NAMES:
            return Attributed(frozenset(), How.NAMED, name)
        if before is not None and before.how in (How.NAMED, How.PRONOUN) and around.between.strip():
            return Attributed(before.labels, How.CARRIED)
        return NOBODY

    def _meant(self, before: str) -> frozenset[str]:
        """Whom a pronoun can mean after the words `before`: everybody in the last sentence that names anybody."""
        for sentence in reversed(self._sentences(before)):
            if found := [self._forms[match[0]] for match in self._pattern.finditer(sentence)]:
                return frozenset().union(*found)
        return frozenset()

    def _named(self, sentence: str, *, subject: bool) -> Attributed | None:
        """The speaker that a sentence names: the one next to a verb of speech, else the first."""
        mentions = list(self._pattern.finditer(sentence))
        if not mentions:
            return None
        chosen = self._chosen(sentence, mentions, subject)
        labels = frozenset(self._forms[chosen[0]])
        before = sentence[: chosen.start()]
        for other in mentions:
            if other.end() < chosen.start() and re.fullmatch(
                r",? (?:and|or) ", sentence[other.end() : chosen.start()]
            ):
                labels |= self._forms[other[0]]
        if longer := self._longer(sentence, chosen, before):
            return Attributed(frozenset(), How.NAMED, longer)
        return Attributed(labels, How.NAMED)

    def _chosen(
        self, sentence: str, mentions: Sequence[re.Match[str]], subject: bool
    ) -> re.Match[str]:
        for match in mentions:
            follows = rf"(?:,[^,]*(?:,[^,]*)?,)?(?: of [^,:]*?)?\s+(?:\w+ly )?{_VERBS}\b"
            inverted = not subject and re.fullmatch(
                rf"[,\s]*{_VERBS}\s+(?:[\w-]+ ){{0,2}}", sentence[: match.start()]
            )
            if inverted or re.match(follows, sentence[match.end() :]):
                return match
        asked_by = re.search(rf"\bby {re.escape(mentions[0][0])}", sentence)
        return mentions[1] if subject and asked_by and len(mentions) > 1 else mentions[0]

    def _longer(self, sentence: str, mention: re.Match[str], before: str) -> str | None:
        """The name that a mention is a part of where nobody has that name ("Paul Whitcomb" for "Paul Whitcombe")."""
        known = {*self._names.values(), *(label(one) for one in self._anybody)}
        wide = re.match(r"(?: [A-Z][\w'’-]+)+", sentence[mention.end() :])
        ahead = re.search(r"(?:[A-Z][\w'’-]+ )+$", before)
        if mention[0] in known or wide is None or ahead is not None:
            return None
        return mention[0] + wide[0]
