"""What each speaker does in the recording: leads, answers, or asks from the audience.

Pure. The panel file's word counts where it gives roles; where it gives none (an unlisted speaker, a recording without a
panel file, a list of names alone) the part is read from who asks, who hands over and who answers. Used by `outline.py`.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from panelscribe.drafting.language import Language
from panelscribe.drafting.sentences import Act, Sentence
from panelscribe.naming.records import Naming
from panelscribe.panel import Panel, Role
from panelscribe.transcript import UNKNOWN

LEADING = frozenset({Role.MODERATOR, Role.HOST, Role.EDITOR})
_MEANING = frozenset({Act.CONTENT, Act.QUESTION})
_MINIMUM = 8
"""Words that make a contribution; fewer are a nod."""
_QUIET = 0.2
"""Share of all that is told, below which somebody who hands over to three others is who leads."""
_GUEST = 0.2
"""Share of all words above which nobody is a mere asker: a chief executive who closes on questions is none."""
_INTERVIEW = 6
"""Questions from which on somebody who asks more than all others together leads."""
_AFTERTHOUGHT = 30
"""Words in which somebody who asks may answer what they are asked back."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What one speaker says until somebody else takes the floor; nods of others do not end it.

    `sentences` are in order and may stand in several turns.
    """

    speaker: str
    sentences: tuple[Sentence, ...]
    start: float | None
    end: float | None

    @property
    def turns(self) -> tuple[str, ...]:
        """The ids of its turns, in order."""
        return tuple(dict.fromkeys(sentence.turn for sentence in self.sentences))

    @property
    def questions(self) -> tuple[Sentence, ...]:
        """The sentences that ask."""
        return tuple(s for s in self.sentences if s.act is Act.QUESTION)

    @property
    def content(self) -> tuple[Sentence, ...]:
        """The sentences that say something."""
        return tuple(s for s in self.sentences if s.act in _MEANING)

    @property
    def words(self) -> int:
        """Number of words that say something."""
        return sum(sentence.length for sentence in self.content)

    @property
    def length(self) -> int:
        """Number of all words."""
        return sum(sentence.length for sentence in self.sentences)

    def has(self, act: Act) -> bool:
        """Whether any sentence is of that kind."""
        return any(sentence.act is act for sentence in self.sentences)

    @property
    def asks(self) -> bool:
        """Whether it ends on a question: one among its last sentences that say something."""
        return any(sentence.act is Act.QUESTION for sentence in self.content[-3:])


def roles(
    passages: Sequence[Passage], naming: Naming, panel: Panel, lang: Language
) -> dict[str, Role]:
    """A role for each speaker label, in order of first speech."""
    speakers = list(dict.fromkeys(passage.speaker for passage in passages))
    known = _known(speakers, naming, panel)
    behaviour = _Behaviour(passages)
    found = dict(known)
    open_to = [speaker for speaker in speakers if speaker not in known and speaker != UNKNOWN]
    titled = _titled(naming)
    if not any(role in (Role.MODERATOR, Role.HOST) for role in known.values()):
        leader = behaviour.leader(open_to, len(speakers))
        if leader is not None:
            found[leader] = Role.MODERATOR
    for speaker in open_to:
        if speaker not in found and behaviour.puts_the_questions(speaker):
            found[speaker] = Role.MODERATOR
        if speaker not in found:
            asks = (
                len(speakers) > 2
                and speaker not in titled
                and (
                    behaviour.mostly_asks(speaker)
                    or behaviour.called_up(speaker, found, lang)
                    or behaviour.given_a_question(speaker, lang)
                )
            )
            found[speaker] = Role.AUDIENCE if asks else Role.PANELIST
    return {speaker: found.get(speaker, Role.AUDIENCE) for speaker in speakers}


def _known(speakers: Sequence[str], naming: Naming, panel: Panel) -> dict[str, Role]:
    """Roles that somebody decided: those of the panel file, if it has any but the default, and heard ones."""
    decided = any(person.role in LEADING for person in panel.people)
    known: dict[str, Role] = {}
    for attribution in naming.attributions:
        person = attribution.person
        if person is None or attribution.speaker not in speakers:
            continue
        if person.role is not Role.PANELIST or (attribution.listed and decided):
            known[attribution.speaker] = person.role
    return known


def _titled(naming: Naming) -> frozenset[str]:
    """The labels of people whom the panel file lists with a title: no behaviour makes them one of the audience."""
    return frozenset(
        a.speaker
        for a in naming.attributions
        if a.listed and a.person is not None and a.person.title
    )


class _Behaviour:
    """Counts of who asks, who hands over and who answers."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.first = passages[0].speaker if passages else None
        self.led: dict[str, set[str]] = {}
        self.leads: Counter[str] = Counter()
        self.asking: Counter[str] = Counter()
        self.telling: Counter[str] = Counter()
        self.replying: Counter[str] = Counter()
        self.words: Counter[str] = Counter()
        self.places: dict[str, list[int]] = {}
        self.passages = passages
        for place, passage in enumerate(passages):
            self.places.setdefault(passage.speaker, []).append(place)
        for here, after in zip(passages, [*passages[1:], None], strict=False):
            self._count(here, after.speaker if after else None)
        for before, here in pairwise(passages):
            if before.asks and not here.asks and here.words >= _MINIMUM:
                self.replying[here.speaker] += here.words

    def _count(self, here: Passage, after: str | None) -> None:
        who = here.speaker
        self.words[who] += here.words
        if after and (here.asks or here.has(Act.HANDOFF)):
            self.led.setdefault(who, set()).add(after)
            self.leads[who] += 1
        if here.asks:
            self.asking[who] += 1
        elif here.words >= _MINIMUM:
            self.telling[who] += here.words

    def leader(self, speakers: Sequence[str], everybody: int) -> str | None:
        """Who gives the floor to most others, if anybody plainly does."""
        if everybody == 1 or not speakers:
            return None
        ranked = sorted(
            speakers,
            key=lambda who: (-len(self.led.get(who, ())), -self.leads[who], speakers.index(who)),
        )
        total = sum(self.telling.values())
        quiet = [
            who
            for who in ranked
            if len(self.led.get(who, ())) >= 3 and self.telling[who] < _QUIET * total
        ]
        best = (quiet or ranked)[
            0
        ]  # who answers at length does not lead, however often they ask back
        led = len(self.led.get(best, ()))
        if everybody == 2:
            other = next((who for who in self.words if who != best), best)
            return (
                best if self.asking[best] >= 2 and self.asking[best] > self.asking[other] else None
            )
        opened = best == self.first
        return (
            best
            if led >= 3 or (led == 2 and opened) or (led >= 1 and opened and everybody == 3)
            else None
        )

    def mostly_asks(self, speaker: str) -> bool:
        """Whether most of what somebody contributes are questions, and they neither speak at length nor answer."""
        return (
            self.asking[speaker] > 0
            and self.telling[speaker] <= max(120, self.words[speaker] // 2)
            and self.words[speaker] <= _GUEST * sum(self.words.values())
            and self.replying[speaker] <= max(_AFTERTHOUGHT, self.words[speaker] // 4)
        )

    def puts_the_questions(self, speaker: str) -> bool:
        """Whether somebody asks most of what is asked, though another gives the floor: reads out what was sent in."""
        return (
            self.asking[speaker] >= _INTERVIEW
            and 2 * self.asking[speaker] > sum(self.asking.values())
            and max(self.telling[speaker], self.replying[speaker]) <= self.words[speaker] // 4
        )

    def given_a_question(self, speaker: str, lang: Language) -> bool:
        """Whether somebody's name was called for the next question ("… from the line of …"), and they hardly answer
        anybody: an analyst, though what they ask may have no question mark.
        """
        given = any(
            lang.has("calls_for_question", sentence.text)
            for place in self.places[speaker]
            if place
            for sentence in self.passages[place - 1].sentences[-4:]
        )
        return (
            given
            and self.words[speaker] <= _GUEST * sum(self.words.values())
            and self.replying[speaker] <= self.words[speaker] // 2
        )

    def called_up(self, speaker: str, known: dict[str, Role], lang: Language) -> bool:
        """Whether somebody is heard in one short stretch only, after a leader announced a question."""
        places = self.places[speaker]
        if (
            places[0] == 0
            or self.words[speaker] > 150
            or places[-1] - places[0] > 0.15 * len(self.passages)
        ):
            return False
        before = self.passages[places[0] - 1]
        leads = known.get(before.speaker) in LEADING
        return leads and any(lang.has("calls_on", s.text) for s in before.sentences[-3:])
