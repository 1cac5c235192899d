"""What passes between the newsroom's language model and the article: requests, replies, sentences, refusals.

A request holds a brief, never the transcript; a reply is text until `answers.py` has read it; a sentence has places for
quotations, and only the transcript fills them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from panelscribe.drafting.quotes import Line
from panelscribe.drafting.records import Note


@dataclass(frozen=True, slots=True)
class Request:
    """One question to a language model.

    `purpose` is for people ("section 3"). `messages` are pairs of role and text. `schema` is the JSON schema that the
    answer should have, `max_tokens` the most that it may be long.
    """

    purpose: str
    messages: tuple[tuple[str, str], ...]
    schema: Mapping[str, object]
    max_tokens: int


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer as it came. `complete` is False where the model was cut off; tokens are as the server counts them, or
    estimated. `cached` says that nothing was sent.
    """

    text: str
    prompt_tokens: int
    completion_tokens: int
    complete: bool = True
    cached: bool = False

    @property
    def tokens(self) -> int:
        """Tokens read and written."""
        return self.prompt_tokens + self.completion_tokens


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that the model may print by its id. `needs` is the id of the question without which it hangs in the air;
    `clumsy` says that a paraphrase beside it may help an editor.
    """

    id: str
    line: Line
    needs: str | None = None
    clumsy: bool = False
    asks: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a model: `text` has places such as [q3] for quotations, `cites` are turns that it rests on."""

    text: str
    quotes: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Offer:
    """A paraphrase offered beside a clumsy quote, for the editor to choose; never printed by itself."""

    quote: str
    text: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """A section as a model would have it."""

    heading: Sentence | None
    paragraphs: tuple[tuple[Sentence, ...], ...]
    offers: tuple[Offer, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """A sentence that did not pass, why, and what came of it: "mended", "replaced" or "left out"."""

    where: str
    text: str
    reason: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Sent:
    """A request as it went out, for the session's provenance, and what it cost."""

    request: Request
    tokens: int
    cached: bool
    answered: bool


@dataclass(slots=True)
class Tally:
    """What became of a model's sentences; `proposed` counts first versions only."""

    proposed: int = 0
    refused: int = 0
    mended: int = 0
    printed: int = 0
    sections: int = 0
    rewritten: int = 0

    @property
    def share_refused(self) -> float:
        """Share of the proposed sentences that a gate refused (0 to 1)."""
        return self.refused / self.proposed if self.proposed else 0.0


@dataclass(slots=True)
class Journal:
    """All that happened while a model drafted."""

    tally: Tally = field(default_factory=Tally)
    refusals: list[Refusal] = field(default_factory=list)
    sent: list[Sent] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    failed: str | None = None

    @property
    def tokens(self) -> int:
        """Tokens of all requests, cached ones included: a re-run has the same budget."""
        return sum(one.tokens for one in self.sent)
