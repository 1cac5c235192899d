"""The recording as a reporter understands it: who asked what and who answered, and what belongs to no story.

Pure. Leaves out which words are worth printing (`quotes.py`) and how they are told (`prose.py`). An event need not have
any of the parts: what is not there is simply missing from the outline.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from panelscribe.drafting.language import Language
from panelscribe.drafting.passages import answering, passages, ushers
from panelscribe.drafting.records import SectionKind
from panelscribe.drafting.roles import Passage, roles
from panelscribe.drafting.sentences import Act, Sentence
from panelscribe.naming.records import Naming
from panelscribe.panel import Panel, Role
from panelscribe.transcript import UNKNOWN, Transcript, normalise, tokens

_ROUND_WORDS = 30
"""An answer of a lightning round has at most so many words, or twice as many where the round was announced."""
_FOLLOWUP_WORDS = 14
_HALF_WORDS = 7
"""Words in which whoever read out a question asks for the rest of the answer."""
_SPEECH = 500
"""Words that are no answer any more."""
_SUBJECT = 45
"""Words of a statement that may be about something else than the one before it."""
_TALKED = 250
_NEAR = 4
"""Sentences within which a question follows that somebody is said to have."""
_BROUGHT_WORDS = 8
"""Words of an editor that make a question of the audience, where no question was heard."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question and the answers it drew; without a question, a statement.

    `asker` is the label of who asked; `source` who an editor asked for, as heard (`where` they are from, "" if not
    said, and no name for "a reader"); `unnamed` says that it was read out for somebody without a name. `answers`
    are in order; `followups` the questions that kept the exchange going. `reason` says what it was recognised by.
    """

    kind: SectionKind
    question: Passage | None
    asker: str | None
    answers: tuple[Passage, ...]
    followups: tuple[Passage, ...] = ()
    source: str | None = None
    where: str = ""
    brought: bool = False
    reason: str = ""
    unnamed: bool = False

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Question, follow-ups and answers in order of time."""
        every = [*([self.question] if self.question else []), *self.followups, *self.answers]
        return tuple(sorted(every, key=lambda passage: passage.turns[:1]))

    @property
    def question_asked(self) -> bool:
        """Whether its question is one, and no mere comment."""
        return self.question is not None and bool(self.question.questions)

    @property
    def start(self) -> float | None:
        """When it begins (seconds)."""
        return self.passages[0].start if self.passages else None

    @property
    def end(self) -> float | None:
        """When it is over (seconds)."""
        ends = [passage.end for passage in self.passages if passage.end is not None]
        return max(ends) if ends else None


@dataclass(frozen=True, slots=True)
class Outline:
    """The whole event. `roles` has every label; `left_out` are sentences kept out of the story, by kind."""

    roles: dict[str, Role]
    passages: tuple[Passage, ...]
    opening: tuple[Passage, ...]
    exchanges: tuple[Exchange, ...]
    closing: tuple[Passage, ...]
    left_out: tuple[Sentence, ...]

    def of(self, kind: SectionKind) -> tuple[Exchange, ...]:
        """The exchanges of one kind, in order."""
        return tuple(exchange for exchange in self.exchanges if exchange.kind is kind)

    def on_call(self, lang: Language) -> bool:
        """Whether the questions came over the telephone: there is no audience then."""
        opening = " ".join(s.text for passage in self.passages[:6] for s in passage.sentences)
        return lang.has("fence", opening)


def outline(transcript: Transcript, naming: Naming, panel: Panel, lang: Language) -> Outline:
    """The outline of a recording."""
    said = tuple(passages(transcript, lang))
    parts = roles(said, naming, panel, lang)
    listed = (p.name for p in panel.people if p.role is not Role.AUDIENCE)
    heard = (
        a.person.name
        for a in naming.attributions
        if a.person is not None and parts.get(a.speaker) is not Role.AUDIENCE
    )
    said = tuple(answering(passage, parts, lang) for passage in said)
    builder = _Builder(
        said,
        parts,
        lang,
        frozenset(t for n in (*listed, *heard) for t in tokens(n)),
        ushers(said, parts, lang),
    )
    builder.run()
    aside = {Act.SPONSOR, Act.HOUSEKEEPING}
    left_out = tuple(s for passage in said for s in passage.sentences if s.act in aside)
    return Outline(
        parts,
        said,
        tuple(builder.opening),
        tuple(builder.exchanges),
        builder.closing(),
        left_out,
    )


@dataclass(slots=True)
class _Draft:
    """An exchange while it grows."""

    question: Passage | None
    asker: str | None
    kind: SectionKind = SectionKind.TOPIC
    source: str | None = None
    where: str = ""
    brought: bool = False
    unnamed: bool = False
    answers: list[Passage] = field(default_factory=list)
    followups: list[Passage] = field(default_factory=list)


def _introduces(draft: _Draft) -> bool:
    """Whether somebody who was taken for a questioner only gave the floor: no question mark, and a speech follows.
    To be asked of the first exchange alone: a long answer to an analyst is an answer.
    """
    if draft.kind is not SectionKind.AUDIENCE_QUESTION or draft.brought or draft.question is None:
        return False
    asks = any(sentence.text.endswith("?") for sentence in draft.question.questions)
    return not asks and bool(draft.answers) and draft.answers[0].words > _SPEECH


class _Builder:
    """Walks the passages once and groups them."""

    def __init__(
        self,
        passages: Sequence[Passage],
        parts: dict[str, Role],
        lang: Language,
        panelists: frozenset[str],
        ushers: frozenset[str],
    ) -> None:
        """`panelists` are the words of the names of everybody who asks for themselves, `ushers` the labels of those on
        the panel who tell nothing.
        """
        self.ushers = ushers
        self.panelists = panelists
        self.passages = passages
        self.parts = parts
        self.lang = lang
        self.opening: list[Passage] = []
        self.drafts: list[_Draft] = []
        self._last: list[Passage] = []

    @property
    def exchanges(self) -> list[Exchange]:
        """The exchanges that drew an answer, with lightning rounds told apart."""
        return [
            self._finished(draft, index)
            for index, draft in enumerate(self.drafts)
            if draft.answers or draft.kind is SectionKind.AUDIENCE_QUESTION
        ]

    def run(self) -> None:
        """Groups all passages."""
        for index, passage in enumerate(self.passages):
            role = self.parts[passage.speaker]
            if role is Role.PANELIST:
                self._panelist(passage)
            elif role is Role.AUDIENCE:
                self._audience(passage)
            else:
                self._leader(passage, index)

    def closing(self) -> tuple[Passage, ...]:
        """What leaders said last, after all answers."""
        return tuple(self._last)

    def _panelist(self, passage: Passage) -> None:
        self._last = []
        if not passage.content or passage.speaker in self.ushers:
            return
        if not self.drafts:
            self.drafts.append(_Draft(None, None))
        draft = self.drafts[-1]
        monologue = (
            draft.question is None
            and draft.answers
            and draft.answers[-1].speaker != passage.speaker
        )
        if monologue and self._changes_subject(draft, passage):
            draft = _Draft(None, None)
            self.drafts.append(draft)
        draft.answers.append(passage)

    def _changes_subject(self, draft: _Draft, passage: Passage) -> bool:
        """Whether somebody who was asked nothing brings up something else: at length, with few words in common."""
        if passage.words < _SUBJECT or self.lang.has(
            "disagree", " ".join(s.text for s in passage.sentences[:3])
        ):
            return False
        said = self._carrying(passage)
        before = {token for answer in draft.answers[-3:] for token in self._carrying(answer)}
        talked = sum(answer.words for answer in draft.answers)
        return len(said & before) <= (2 if talked < _TALKED else 5)

    def _carrying(self, passage: Passage) -> set[str]:
        words = {token for s in passage.content for token in tokens(s.text)}
        return words - self.lang.words["stop"]

    def _audience(self, passage: Passage) -> None:
        self._last = []
        draft = self.drafts[-1] if self.drafts else None
        same = (
            draft is not None
            and draft.asker == passage.speaker
            and draft.kind is SectionKind.AUDIENCE_QUESTION
        )
        if passage.speaker == UNKNOWN or (not passage.questions and (same or passage.words < 12)):
            return
        if same and draft is not None and draft.answers:
            draft.followups.append(passage)
        elif same and draft is not None:
            draft.question = (
                passage if not (draft.question and draft.question.questions) else draft.question
            )
        else:
            self.drafts.append(_Draft(passage, passage.speaker, SectionKind.AUDIENCE_QUESTION))

    def _leader(self, passage: Passage, index: int) -> None:
        after = self.passages[index + 1] if index + 1 < len(self.passages) else None
        asking = passage.questions or (
            after is not None and (self._prompts(passage, after) or self._reads_out(passage, after))
        )
        self._last.append(passage)
        if not asking or after is None or self.parts[after.speaker] is Role.AUDIENCE:
            if not self.drafts:
                self.opening.append(passage)
            return
        if not self.drafts and len(passage.sentences) > len(passage.questions):
            self.opening.append(passage)
        self._last = []
        if self._follows_up(passage, after):
            self.drafts[-1].followups.append(passage)
            return
        draft = _Draft(passage, passage.speaker)
        self._who_wants_to_know(draft, passage)
        self.drafts.append(draft)

    def _prompts(self, passage: Passage, after: Passage) -> bool:
        """Whether a leader gives somebody a subject without a question ("Wendell, you had another bad weekend")."""
        if self.parts[after.speaker] is not Role.PANELIST or not self.drafts:
            return False
        words = [normalise(word) for sentence in passage.content for word in sentence.text.split()]
        return len(words) >= 3 and bool({"you", "you've", "you're", "your"}.intersection(words))

    def _reads_out(self, passage: Passage, after: Passage) -> bool:
        """Whether a leader reads out what somebody else wants to know, without a question that was heard as one."""
        if self.parts[after.speaker] is not Role.PANELIST or passage.words < _BROUGHT_WORDS:
            return False
        if self.parts[passage.speaker] is Role.EDITOR:
            return True
        matches = (self.lang.patterns["brought"].search(s.text) for s in passage.sentences)
        return any(m and (m["asker1"] or m["asker2"] or m["unnamed"]) for m in matches)

    def _follows_up(self, passage: Passage, after: Passage) -> bool:
        """Whether a leader's question goes on with the exchange that is open."""
        draft = self.drafts[-1] if self.drafts else None
        if draft is None or draft.question is None or draft.asker is None:
            return False
        text = " ".join(sentence.text for sentence in passage.sentences)
        if any(self.lang.has(cue, text) for cue in ("brought", "lightning", "closing_question")):
            return False
        if draft.brought and draft.asker == passage.speaker and passage.length <= _HALF_WORDS:
            return True  # "And the other half, the jobs?"
        short = passage.words <= _FOLLOWUP_WORDS
        if not draft.answers or (draft.kind is SectionKind.AUDIENCE_QUESTION and not draft.brought):
            return short
        same = bool(draft.answers) and draft.answers[-1].speaker == after.speaker
        if passage.questions and len(self._names_only(passage)) == 0:
            return True
        objects = self.lang.has("followup", text) and self.parts[passage.speaker] is not Role.EDITOR
        if not passage.questions:
            return same and (passage.words <= 6 or (short and objects))
        takes_up = self.lang.words["pointers"].intersection(tokens(text)) or self._echoes(passage)
        return short and same and (objects or bool(takes_up) or passage.words <= 3)

    def _echoes(self, passage: Passage) -> bool:
        """Whether a question begins with words that were said just before it ("Seven hundred. How long …?")."""
        said = tokens(passage.sentences[0].text)
        answer = self.drafts[-1].answers[-1]
        before = {token for s in answer.content[-3:] for token in tokens(s.text)}
        return bool(said) and set(said) <= before - self.lang.words["stop"]

    def _names_only(self, passage: Passage) -> list[str]:
        """Words of a question that are more than a name ("Adaeze?") or "and you?"."""
        words = [word for sentence in passage.questions for word in sentence.text.split()]
        return [
            word
            for position, word in enumerate(words)
            if (
                not word[:1].isupper()
                and normalise(word) not in {"and", "you", "about", "what", "how", "then"}
            )
            or (position == 0 and len(words) > 2 and normalise(word) not in {"and", "what", "how"})
        ]

    def _on_panel(self, name: str) -> bool:
        """Whether a name as heard ("And Dalia") is that of somebody who asks for themselves."""
        small = self.lang.words["stop"] | self.lang.words["openers"] | self.lang.words["leading"]
        return self.panelists.issuperset(set(tokens(name)) - small)

    def _sent_in(self, draft: _Draft, passage: Passage) -> None:
        """Marks a question that an editor reads out without saying so, unless it is their own."""
        text = " ".join(sentence.text for sentence in passage.sentences)
        if self.lang.has("own_question", text):
            return
        draft.kind, draft.brought = SectionKind.AUDIENCE_QUESTION, True
        for sentence in passage.sentences[:2]:
            match = self.lang.patterns["sent_in"].search(sentence.text)
            if match and not self._on_panel(match["asker"]):
                draft.source = match["asker"].rstrip(".,")
                draft.where = " ".join((match["where"] or "").strip(" ,.").split())
                return

    def _who_wants_to_know(self, draft: _Draft, passage: Passage) -> None:
        """Marks a question that an editor or moderator asks for somebody else."""
        match, described = None, None
        for place, sentence in enumerate(passage.sentences):
            match = self.lang.patterns["brought"].search(sentence.text)
            if match is not None and not self._soon_asked(passage, place):
                match = None  # "Oliver has been collecting your questions, I'll come to him later"
            if match is not None:
                after = passage.sentences[
                    place + 1 : place + 2
                ]  # "she" of a later sentence may be anybody
                described = next(
                    (m for s in after if (m := self.lang.patterns["brought_who"].search(s.text))),
                    None,
                )
                break
        if match is None:
            if self.parts[passage.speaker] is Role.EDITOR:
                self._sent_in(draft, passage)
            return
        asker = match.group("asker1") or match.group("asker2")
        if asker and self._on_panel(asker):
            return  # "Dalia asks …" tells of the panel
        draft.kind, draft.brought = SectionKind.AUDIENCE_QUESTION, True
        draft.unnamed = True
        for number in ("1", "2"):
            name = match.group(f"asker{number}")
            if (
                name
                and normalise(name.split()[0])
                not in self.lang.words["stop"] | self.lang.words["openers"]
            ):
                draft.source = name.rstrip(".,").removesuffix("'s")
                draft.where = " ".join((match.group(f"where{number}") or "").strip(" ,.").split())
                if not draft.where and described is not None:
                    draft.where = described["what"]

    def _soon_asked(self, passage: Passage, place: int) -> bool:
        """Whether the question that a sentence speaks of follows it, and not after something else, or later on."""
        if self.lang.has("postponed", passage.sentences[place].text):
            return False
        asked = (s.act is Act.QUESTION for s in passage.sentences[place : place + _NEAR])
        return any(asked) or not passage.questions

    def _finished(self, draft: _Draft, index: int) -> Exchange:
        if index == 0 and _introduces(draft):
            draft.question, draft.asker, draft.kind = None, None, SectionKind.TOPIC
        kind, reason = draft.kind, "a question and its answers"
        if draft.question is None:
            reason = "said without a question"
        elif kind is SectionKind.AUDIENCE_QUESTION:
            reason = (
                "somebody of the audience asks"
                if not draft.brought
                else "asked for somebody of the audience"
            )
        elif why := self._round(draft):
            kind, reason = SectionKind.LIGHTNING_ROUND, why
        return Exchange(
            kind, draft.question, draft.asker, tuple(draft.answers), tuple(draft.followups),
            draft.source, draft.where, draft.brought, reason, draft.unnamed and draft.source is None,
        )  # fmt: skip

    def _round(self, draft: _Draft) -> str:
        """Why an exchange is a lightning round: one prompt, a short answer from each in turn; "" if it is none."""
        if draft.question is None:
            return ""
        panelists = {who for who, role in self.parts.items() if role is Role.PANELIST}
        answering = list(dict.fromkeys(answer.speaker for answer in draft.answers if answer.words))
        enough = len(answering) >= 2 and len(answering) >= min(3, len(panelists))
        prompt = " ".join(
            s.text
            for s in [
                *draft.question.sentences[-6:],
                *(s for f in draft.followups for s in f.sentences),
            ]
        )
        lengths = sorted(
            sum(a.length for a in draft.answers if a.speaker == who) for who in answering
        )
        announced = self.lang.has("lightning", prompt)
        if not enough or len(draft.followups) > 2 * len(answering):
            return ""
        middle = lengths[len(lengths) // 2]
        if announced and middle <= 2 * _ROUND_WORDS:
            return "announced as a quick round, and everybody answers in turn"
        once = len(answering) == len(draft.answers) and len(answering) >= 3
        return (
            "one prompt, and short answers in turn" if once and lengths[-1] <= _ROUND_WORDS else ""
        )
