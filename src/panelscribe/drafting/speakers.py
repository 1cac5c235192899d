"""Who a text says is speaking: names read out of prose and laid beside the people who were heard.

Pure. Used by `check.py`. A surname that two people share is ambiguous and says so; a name that nobody has is unknown.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from panelscribe.drafting.language import Language
from panelscribe.drafting.people import label, surname
from panelscribe.drafting.quotations import Quotation
from panelscribe.drafting.wording import plain
from panelscribe.naming.records import Naming
from panelscribe.panel import Panel
from panelscribe.transcript import tokens

_VERBS = (
    r"(?:said|says|replied|replies|asked|asks|added|adds|told|tells|answered|answers|argued|noted|continued|recalled|"
    r"warned|explained|wrote|called|put it|responded|countered|agreed|joked|insisted|stressed|observed|concluded)"
)
_NAME = r"(?:[A-Z][\w'’.-]*)(?: (?:(?:van|von|de|der|den|del|la|le|di|da|al|bin) )*[A-Z][\w'’.-]*)*"
_UNKNOWN_AFTER = re.compile(
    rf"^[,\s]*(?:{_VERBS}\s+(?P<a>{_NAME})|(?P<b>{_NAME})(?:,[^,.]*,)?\s+{_VERBS}\b)"
)
_UNKNOWN_BEFORE = re.compile(
    rf"(?P<a>{_NAME})(?:,[^,.]*,)?\s+(?:\w+ly )?{_VERBS}[^.?!]*[:,]\s*$|^(?P<b>{_NAME}):\s*$"
)
_SENTENCE = re.compile(r"(?<=[.!?])(?<!\b[A-Z]\.)(?<!\bJr\.)(?<!\bSr\.)(?<!\bDr\.)\s+")
_PRONOUNS = frozenset({"he", "she", "they", "i", "we", "it", "the", "a", "an", "but", "and"})


@dataclass(frozen=True, slots=True)
class Attributed:
    """To whom a quotation is given: labels of the speakers it may mean, or a name that nobody has."""

    labels: frozenset[str]
    unknown: str | None = None


class Speakers:
    """The people who were heard, by all the forms in which a text may call them."""

    def __init__(
        self, naming: Naming, panel: Panel, speakers: Sequence[str], lang: Language
    ) -> None:
        self._names = {
            a.speaker: plain(a.person.name) for a in naming.attributions if a.person is not None
        }
        self._forms: dict[str, set[str]] = {}
        for speaker, name in self._names.items():
            first = name.split()[0]
            for form in {name, surname(name, lang), *({first} - set(self._names.values()))}:
                self._forms.setdefault(form, set()).add(speaker)
        unnamed = [speaker for speaker in speakers if speaker not in self._names]
        for speaker in unnamed:
            self._forms.setdefault(label(speaker), set()).add(speaker)
            for form in (
                "a speaker",
                "A speaker",
                "audience member",
                "Audience member",
                "a listener",
            ):
                self._forms.setdefault(form, set()).add(speaker)
        self._anybody = frozenset(unnamed)
        forms = sorted(self._forms, key=lambda form: (-len(form), form))
        self._pattern = (
            re.compile("|".join(rf"(?<![\w]){re.escape(form)}(?![\w])" for form in forms))
            if forms
            else None
        )
        texts = [
            panel.title,
            panel.event,
            panel.date,
            panel.publication,
            panel.media.podcast_title,
            panel.media.image_caption,
        ]
        texts += [text for p in panel.people for text in (p.name, p.title, p.organization)]
        texts += [link.title for link in (*panel.sponsors, *panel.resources)]
        labels = [label(speaker) for speaker in speakers]
        self.panel_tokens = frozenset(
            token for text in (*texts, *labels) if text for token in tokens(text)
        )

    def name(self, speaker: str) -> str | None:
        """The name of a speaker, None where it is not known."""
        return self._names.get(speaker)

    def people(self, labels: Iterable[str]) -> frozenset[str]:
        """The people behind labels: a name, or the label of somebody unnamed (who all count as one)."""
        return frozenset(self._names.get(one, "?") for one in labels)

    def same(self, labels: Iterable[str], speakers: Iterable[str]) -> bool:
        """Whether any of the one may be any of the other."""
        one, other = set(labels), set(speakers)
        named = {self._names[x] for x in one if x in self._names} & {
            self._names[x] for x in other if x in self._names
        }
        return bool(named) or bool(one & other)

    def attribution(
        self, text: str, quoted: Sequence[Quotation], place: int, carried: frozenset[str] | None
    ) -> Attributed:
        """Who the text says spoke the quotation at `place`: named after it, before it, or for the one before it."""
        here = quoted[place]
        before = text[quoted[place - 1].end if place else 0 : here.start]
        after = text[here.end : quoted[place + 1].start if place + 1 < len(quoted) else len(text)]
        lead = _SENTENCE.split(before)[-1] if before.strip() else ""
        tail = _SENTENCE.split(after.strip())[0] if after.strip() else ""
        leads = lead.rstrip().endswith((":", ","))
        continues = bool(tail) and (
            not here.text.rstrip().endswith(".") or tail[:1].islower() or tail.startswith(",")
        )
        if leads and (found := self._named(lead, subject=True)):
            return found
        if continues and not leads and (found := self._named(tail, subject=False)):
            return found
        if (
            lead.strip()
            and not lead.rstrip().endswith((".", "!", "?"))
            and (found := self._named(lead, subject=True))
        ):
            return found
        unknown = _UNKNOWN_AFTER.search(after) if continues and not leads else None
        unknown = unknown or _UNKNOWN_BEFORE.search(lead)
        name = (unknown["a"] or unknown["b"]) if unknown else None
        if name and name.casefold() not in _PRONOUNS:
            return Attributed(frozenset(), name)
        return Attributed(carried or frozenset())

    def _named(self, sentence: str, *, subject: bool) -> Attributed | None:
        """The speaker that a sentence names: the one next to a verb of speech, else the first (or the last)."""
        if self._pattern is None:
            return None
        mentions = list(self._pattern.finditer(sentence))
        if not mentions:
            return None
        unknown = self._larger(sentence, mentions)
        for match in mentions:
            rest = sentence[match.end() :]
            verb_after = re.match(
                rf"(?:,[^,]*(?:,[^,]*)?,)?(?: of [^,:]*?)?\s+(?:\w+ly )?{_VERBS}\b", rest
            )
            if verb_after or (
                not subject and re.search(rf"{_VERBS}\s+$", sentence[: match.start()])
            ):
                return unknown.get(match.start()) or Attributed(frozenset(self._forms[match[0]]))
        chosen = mentions[0]
        if subject and re.search(rf"\bby {re.escape(chosen[0])}", sentence) and len(mentions) > 1:
            chosen = mentions[1]
        return unknown.get(chosen.start()) or Attributed(frozenset(self._forms[chosen[0]]))

    def _larger(self, sentence: str, mentions: Sequence[re.Match[str]]) -> dict[int, Attributed]:
        """Mentions that are part of a longer name which nobody has ("Paul Whitcomb" for "Paul Whitcombe")."""
        found: dict[int, Attributed] = {}
        for match in mentions:
            wide = re.match(r"(?: [A-Z][\w'’-]+)+", sentence[match.end() :])
            ahead = re.search(r"(?:[A-Z][\w'’-]+ )+$", sentence[: match.start()])
            known = match[0] in self._names.values() or match[0] in (
                label(one) for one in self._anybody
            )
            if known:
                continue
            name = (ahead[0] if ahead else "") + match[0] + (wide[0] if wide else "")
            if name != match[0] and name not in self._names.values() and not ahead:
                found[match.start()] = Attributed(frozenset(), name)
        return found
