"""The records of naming: what speaks for a name, and what was decided for each speaker."""

from dataclasses import dataclass
from enum import StrEnum

from panelscribe.panel import Person


class EvidenceKind(StrEnum):
    """Where a hint at a name comes from."""

    SELF_INTRODUCED = "self-introduced"
    INTRODUCED = "introduced"
    ADDRESSED = "addressed"
    THANKED = "thanked"
    AFFILIATION = "affiliation"
    ROLE = "role"
    VOICE = "voice"
    EDITOR = "editor"
    SUGGESTED = "suggested"  # by a language model, from a line that says the name


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason to believe (weight > 0) or doubt (weight < 0) that `speaker` is the person called `person`.

    `turn` is the id of the turn in which it was heard (None for what was not heard, such as an editor's decision) and
    `text` the words that prove it, as they stand in the transcript. `weight` is a log-odds contribution.
    """

    kind: EvidenceKind
    speaker: str
    person: str
    weight: float
    turn: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """What was decided for one speaker label.

    `person` is None where the evidence did not suffice; `reason` then says why in words for an editor. `listed` is
    False for a person who is not in the panel file. `confidence` is the probability that the name is right (0 to 1);
    for an unnamed speaker that of the best candidate.
    """

    speaker: str
    person: Person | None
    listed: bool
    confidence: float
    reason: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Naming:
    """The decision for a whole recording: one attribution per speaker label, in order of first speech, and the names
    of the listed people who never spoke.
    """

    attributions: tuple[Attribution, ...]
    absent: tuple[str, ...]

    def person(self, speaker: str) -> Person | None:
        """Who `speaker` is, or None."""
        return next((a.person for a in self.attributions if a.speaker == speaker), None)
