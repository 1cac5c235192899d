"""Drafting with a language model inside a session: what is asked, what is kept, what is written down of it.

Leaves out what a sentence may say (`drafting/llm/`) and how a server is asked (`engines/language_model.py`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from panelscribe import drafting
from panelscribe.config import DrafterKind, DrafterSettings
from panelscribe.drafting import Article
from panelscribe.drafting.llm import Journal, Reply, Request, Written, comparison, write
from panelscribe.drafting.llm.hints import naming_brief, suggestions
from panelscribe.engines import Drafter, Report
from panelscribe.engines.language_model import KeptReplies
from panelscribe.engines.opening import open_drafter
from panelscribe.errors import PanelscribeError
from panelscribe.naming import Naming
from panelscribe.naming.records import Evidence
from panelscribe.panel import Panel
from panelscribe.session import CACHE, Session
from panelscribe.transcript import Transcript

KEPT = f"{CACHE}/llm"
COMPARISON = "comparison.md"
VERSION = 1
"""Raised when the same answers make another article."""


@dataclass(frozen=True, slots=True)
class ModelDrafting:
    """A language model and the terms on which it drafts.

    `budget` is the most tokens for one article; `dry_run` asks nothing and notes what would be asked; `compare` writes
    the extractive draft and the model's beside each other; `printed` says whose draft the article is. `tell` hears of
    each request, in words for people, `show` sees what was written.
    """

    drafter: Drafter
    budget: int | None = None
    answer_tokens: int = 1_200
    dry_run: bool = False
    compare: bool = False
    printed: bool = True
    tell: Callable[[str], None] = lambda text: None
    show: Callable[[Written], None] = lambda written: None

    @property
    def key(self) -> tuple[object, ...]:
        """What the draft depends on, for the freshness of the step."""
        terms = (self.budget, self.answer_tokens, self.dry_run, self.compare, self.printed)
        return (VERSION, self.drafter.identity, self.drafter.address, *terms)


def model_of(
    wanted: DrafterSettings,
    *,
    dry_run: bool = False,
    compare: bool = False,
    tell: Callable[[str], None] = lambda text: None,
    show: Callable[[Written], None] = lambda written: None,
) -> ModelDrafting | None:
    """The language model that the settings ask for, or a comparison needs; None where nobody asked for one.

    Nothing is sent yet. Raises InputError where they do not say which model.
    """
    asked = wanted.engine is DrafterKind.LLM
    if not asked and not compare:
        return None
    return ModelDrafting(
        open_drafter(wanted),
        budget=wanted.max_tokens,
        answer_tokens=wanted.answer_tokens,
        dry_run=dry_run,
        compare=compare,
        printed=asked,
        tell=tell,
        show=show,
    )


@dataclass(frozen=True, slots=True)
class Drafted:
    """An article, further outputs by file name, what the session's provenance keeps, and warnings."""

    article: Article
    outputs: Mapping[str, str]
    details: Mapping[str, object]
    warnings: tuple[str, ...]


def draft_with_model(
    manuscript: drafting.Manuscript, model: ModelDrafting, session: Session, report: Report
) -> Drafted:
    """The article with a model's sentences where they passed; the extractive one, whole, where they did not."""
    kept = KeptReplies(model.drafter, session.path(KEPT))

    def ask(request: Request) -> Reply | None:
        if model.dry_run:
            return None
        reply = kept.draft(request)
        source = "kept answer" if reply.cached else f"{reply.completion_tokens} written"
        model.tell(f"{request.purpose}: {reply.tokens} tokens ({source})")
        return reply

    written = write(
        manuscript,
        ask,
        budget=model.budget,
        answer_tokens=model.answer_tokens,
        report=report,
    )
    model.show(written)
    outputs = {COMPARISON: comparison(written)} if model.compare and not model.dry_run else {}
    article = written.article if model.printed else written.extractive
    return Drafted(article, outputs, _details(written, model), tuple(written.journal.warnings))


@dataclass(frozen=True, slots=True)
class NameHints:
    """What a model takes open speakers for; what was sent for it (None: nothing was, or would be), and warnings."""

    evidence: tuple[Evidence, ...] = ()
    record: Mapping[str, object] | None = None
    warnings: tuple[str, ...] = ()


def suggest_names(
    transcript: Transcript, naming: Naming, panel: Panel, model: ModelDrafting, session: Session
) -> NameHints:
    """Hints at names that are still open; none where nobody is, and where a model is only compared."""
    brief = naming_brief(transcript, naming, panel)
    if brief is None or not model.printed:
        return NameHints()
    request = brief.request()
    sent = {"purpose": request.purpose, "body": model.drafter.payload(request)}
    record = {"address": model.drafter.address, "dry_run": model.dry_run, "requests": [sent]}
    if model.dry_run:
        return NameHints(record=record)
    try:
        reply = KeptReplies(model.drafter, session.path(KEPT)).draft(request)
    except PanelscribeError as error:
        warning = f"the language model gave no hints at names: {error.message}"
        return NameHints(record={**record, "answered": False}, warnings=(warning,))
    model.tell(f"{request.purpose}: {reply.tokens} tokens")
    return NameHints(suggestions(reply, brief), {**record, "answered": True})


def _details(written: Written, model: ModelDrafting) -> dict[str, object]:
    journal = written.journal
    printed = model.printed and journal.tally.printed > 0
    return {
        **({"engine": model.drafter.identity} if printed else {}),
        "model": {
            "identity": model.drafter.identity,
            "address": model.drafter.address,
            "dry_run": model.dry_run,
            "budget": model.budget,
            "tokens": journal.tokens,
            "failed": journal.failed,
            "sentences": _tally(journal),
            "requests": [
                {
                    "purpose": sent.request.purpose,
                    "body": model.drafter.payload(sent.request),
                    "tokens": sent.tokens,
                    "kept": sent.cached,
                    "answered": sent.answered,
                }
                for sent in journal.sent
            ],
        },
    }


def _tally(journal: Journal) -> dict[str, object]:
    tally = journal.tally
    return {
        "proposed": tally.proposed,
        "refused": tally.refused,
        "mended": tally.mended,
        "printed": tally.printed,
        "share_refused": round(tally.share_refused, 3),
        "sections": tally.sections,
        "rewritten": tally.rewritten,
    }


def failed_before(session: Session) -> bool:
    """Whether the last draft lacks what a model did not answer: it is worth another try."""
    model: Any = session.step("draft").get("model")
    return isinstance(model, dict) and bool(model.get("failed"))


def wrote_before(session: Session) -> str | None:
    """The identity of the model that had a hand in the last draft, None where none had."""
    engine = session.step("draft").get("engine")
    return str(engine) if engine else None
