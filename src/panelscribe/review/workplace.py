"""One session at the desk: what the page reads of it, and what it changes.

A change is on the disk before it is answered; what follows from it is made by the pipeline, behind the page's back
(`maker.py`). Several tabs and threads may ask at once. Leaves out HTTP (`app.py`) and the list of sessions (`desk.py`).
"""

import json
import threading
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from panelscribe import formats, pipeline
from panelscribe.drafting import HouseStyle
from panelscribe.drafting.check import Report
from panelscribe.editing import (
    NEW,
    OF_ARTICLE,
    OF_PEOPLE,
    OF_WORDS,
    PROSE,
    ArticleView,
    Asked,
    Edit,
    Heard,
    Laid,
    Reviser,
    View,
    active,
    decide,
    decide_article,
    history,
    lay,
    new_voice,
    numbered,
    others,
    print_span,
    switches,
)
from panelscribe.engines import Report as Progress
from panelscribe.errors import EditError, InputError, SessionError, StaleError
from panelscribe.model_drafting import ModelDrafting
from panelscribe.renderings import style_of
from panelscribe.review import sound
from panelscribe.review.mail import render_fragment, render_mail
from panelscribe.review.maker import Maker
from panelscribe.review.requests import Refusal
from panelscribe.review.state import Source, build, revision
from panelscribe.session import Session
from panelscribe.signoff import approve, check_session, keep_check, kept_check

ANSWER = 0.4
"""Seconds that an answer waits for all that follows from a change; what takes longer is announced as being made."""
LONG = 25.0
"""Seconds that a page may wait for it."""
DOWNLOADS = {
    "article.md": "text/markdown; charset=utf-8", "article.html": "text/html; charset=utf-8",
    "article.docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "editor-notes.md": "text/markdown; charset=utf-8", "transcript.md": "text/markdown; charset=utf-8",
    "transcript.vtt": "text/vtt; charset=utf-8", "transcript.srt": "application/x-subrip; charset=utf-8",
}  # fmt: skip
"""Files that may be taken away, and their media types."""
_SETTLE = "settle what is open, or say why it may stand"
_REMEMBERED = 500
"""Revisions that a tab may lag behind and still have its words counted as it saw them."""
_AFTER_NAMES = pipeline.STEPS.index("draft")


@dataclass(frozen=True, slots=True)
class Terms:
    """How a desk makes drafts anew, and who edits where a request does not say."""

    style: HouseStyle
    by: str = ""
    model: ModelDrafting | None = None


class Workplace:
    """One session, for as long as the desk is open."""

    def __init__(self, session_id: str, folder: Path, terms: Terms) -> None:
        self.id = session_id
        self.folder = folder
        self.terms = terms
        self._lock = threading.RLock()
        self._session = Session(folder)
        self._maker = Maker(self._make, self._session.locked)
        self._whole: int | None = None  # edits that the files have, from the first change on
        self._reached = (0, 0)  # edits that the round at work makes, and the step that it is at
        self._shown: dict[str, int] = {}  # how many edits there were at a revision
        self._state: tuple[str, str] = ("", "")
        self._report: Report | None = None
        self._checked: object = None  # what was rendered when it was made
        self._laid: tuple[tuple[Edit, ...], Laid] | None = None
        self._opened = False

    # Reading

    def state(self, *, wait: bool = False) -> str:
        """The state as JSON text; with `wait`, not before everything is made (or a while has passed)."""
        self._open(LONG if wait else ANSWER)
        self._maker.wait(LONG if wait else 0.0)
        with self._lock:
            busy = not self._maker.busy and Session(self.folder).busy()
            making = self._maker.busy
            key = f"{revision(self._session)}{busy}{making}{id(self._report)}"
            if self._state[0] != key:
                self._shown[revision(self._session)] = len(self._session.edits())
                while len(self._shown) > _REMEMBERED:
                    del self._shown[next(iter(self._shown))]
                self._state = (key, build(self._source(busy, making)))
            return self._state[1]

    def _source(self, busy: bool, making: bool) -> Source:
        return Source(
            self.id, self._session.again(), self.terms.style, self._lay(self._session.edits()),
            self._report, busy, making, self._maker.trouble,
        )  # fmt: skip

    def _open(self, seconds: float = LONG) -> None:
        """The first time: makes what a crash, another version or a changed panel file left to be made, and waits for it
        for so long at most.
        """
        with self._lock:
            if self._opened:
                return
            self._opened = True
            try:
                with self._maker.change():
                    pass
            except SessionError:
                self._opened = False  # a run is at work: once it is done
                return
        self._maker.wait(seconds)

    def recording(self) -> Path:
        """The recording. Raises Refusal (404) where it is gone."""
        path = sound.recording(Session(self.folder))
        if path is None:
            raise Refusal(
                404,
                "the recording is not where it was",
                "put it back, or run panelscribe transcribe again",
            )
        return path

    def audio(self) -> tuple[Path, str]:
        """The sound file to send and its media type."""
        with self._lock:
            return sound.sound_file(Session(self.folder), self.recording())

    def waveform(self) -> str:
        """JSON of the peaks."""
        with self._lock:
            return sound.peaks(Session(self.folder), self.recording())

    # Changing

    def edit(self, asked: Sequence[Asked], by: str, seen_at: str = "") -> str:
        """Records edits, all or none, and answers with the state; `seen_at` is the revision that the editor saw.

        Raises Refusal (409, 422), SessionError.
        """
        kinds = {one.kind for one in asked}
        if kinds & OF_ARTICLE:
            self._maker.wait(LONG)
        elif kinds & OF_PEOPLE:
            count = len(self._session.edits())
            self._maker.wait(LONG, lambda: self._reached >= (count, _AFTER_NAMES))
        return self._change(lambda: self._decided(asked, seen_at), by)

    def undo(self, by: str, *, redo: bool = False) -> str:
        """Withdraws the last group of edits, or brings the last withdrawn one back."""

        def decided() -> list[Edit]:
            edits = self._session.edits()
            past = history(edits)
            groups = past.undone if redo else past.done
            if not groups:
                raise Refusal(409, f"there is nothing to {'redo' if redo else 'undo'}")
            return [Edit("undo", target, "", "", "", "") for target in switches(edits, groups[-1])]

        return self._change(decided, by)

    def _change(self, decide_all: Callable[[], list[Edit]], by: str) -> str:
        self._open()
        with self._lock:
            try:
                with self._maker.change():
                    decisions = decide_all()
                    if decisions:
                        self._refuse_unheard(decisions)
                        if self._whole is None:
                            self._whole = len(self._session.edits())
                        editor = by or self.terms.by or "an editor"
                        pipeline.record_edits(self._session, decisions, editor)
            except SessionError as error:
                raise _busy(error) from error
        self._maker.wait(ANSWER)
        return self.state()

    def _decided(self, asked: Sequence[Asked], seen_at: str) -> list[Edit]:
        """The edits that do what was asked, each held against what the ones before it leave."""
        view = self._view(seen_at)
        article: ArticleView | None = None
        found: list[Edit] = []
        made: str | None = None
        for index, sent in enumerate(asked):
            one = replace(sent, target=made) if made and sent.target == NEW else sent
            try:
                if one.kind in OF_ARTICLE:
                    article = article or self._article(view)
                    edit, layout = decide_article(one, article)
                    article = replace(article, layout=layout)
                else:
                    edit, article = decide(one, view), None
            except StaleError as error:
                raise Refusal(
                    409, error.message, error.hint or "this is how it stands now",
                    conflicts=[index], state=json.loads(self.state()),
                ) from error  # fmt: skip
            except EditError as error:
                wrong = self._findings(article, one) if article and one.kind == PROSE else []
                raise Refusal(
                    422, error.message, error.hint,
                    index=index, offers=list(error.offers), findings=wrong,
                ) from error  # fmt: skip
            if edit:
                found.append(edit)
                made = new_voice(one, edit) or made
                edits = (*view.edits, edit)
                laid = lay(view.laid.heard, edits) if edit.kind in OF_WORDS else view.laid
                view = replace(view, edits=edits, laid=laid)
        return found

    def _article(self, view: View) -> ArticleView:
        """The article as it stands, for edits to be held against. Raises StaleError where there is none."""
        if not self._session.path(pipeline.DRAFTED).is_file():
            raise StaleError("there is no article")
        drafted = self._session.load(pipeline.DRAFTED, formats.parse_article)
        reviser = Reviser(view.laid, view.naming, style_of(self._session, self.terms.style))
        layout = reviser.open(drafted)
        for _, edit in numbered(view.edits, OF_ARTICLE):
            with suppress(EditError):
                layout = reviser.apply(layout, edit)
        return ArticleView(view, reviser, layout)

    @staticmethod
    def _findings(article: ArticleView, asked: Asked) -> list[dict[str, Any]]:
        found = article.reviser.findings(article.layout, asked.target, str(asked.value))
        return [asdict(one) for one in found]

    def check_prose(self, text: str, target: str) -> list[dict[str, Any]]:
        """What is wrong with the quotations of a text that is being written; changes nothing."""
        self._open()
        with self._lock:
            return self._findings(self._article(self._view("")), Asked(PROSE, target, text))

    def candidates(self, key: str) -> list[dict[str, Any]]:
        """Other quotable sentences of the answer that a quote is from. Raises Refusal (404)."""
        self._open()
        with self._lock:
            article = self._article(self._view(""))
        shown = next(
            (one for one in article.layout.shown() if key in (one.key, one.quote.id)), None
        )
        if shown is None:
            raise Refusal(404, "there is no such quotation", "reload the page")
        return [
            {"span": print_span(one.turn, one.first, one.last), "text": one.text, "start": one.start, "end": one.end}
            for one in others(article.reviser.binder, article.view.laid.transcript, shown.quote)
        ]  # fmt: skip

    def approve(self, by: str, despite: str | None) -> str:
        """Signs the draft off; a finding of the check that an editor ticked stands as checked by them.

        Raises Refusal (409) while something is open and `despite` does not say why it may stand.
        """
        self._open()
        self._maker.wait(LONG)
        with self._lock:
            standing = json.loads(self.state())["approval"]
            if not standing["allowed"] and despite is None:
                raise Refusal(409, f"not approved: {standing['reason']}", _SETTLE)
            if self._report is not None and self._report.open:
                despite = despite or "every finding was checked at the desk"
            progress = _Steps(lambda name: None)
            try:
                with self._maker.alone():
                    session = Session(self.folder)
                    done = approve(
                        session, self.terms.style, by, progress=progress, despite=despite
                    )
            except SessionError as error:
                raise _busy(error) from error
            if done.outcome is None:
                raise Refusal(409, "not approved: the check found something", _SETTLE)
        return self.state()

    def page(self, name: str) -> str:
        """The article as HTML: "fragment" to paste, "mail.html" to send.

        Raises Refusal: 404 where there is none, 503 while it is being made.
        """
        self._await_made()
        session = Session(self.folder)
        if not session.path("article.json").is_file():
            raise Refusal(404, "there is no article")
        article = formats.parse_article(session.read("article.json"))
        known, style = pipeline.people(session), style_of(session, self.terms.style)
        if name == "fragment":
            return render_fragment(article, known.panel, style)
        approval = session.fact("approval")
        return render_mail(
            article, known.transcript, known.naming, known.panel, style,
            approved_by=approval["by"] if approval else None,
        )  # fmt: skip

    def file(self, name: str) -> tuple[Path, str]:
        """A file to take away and its media type. Raises Refusal: 404, 503 while it is being made."""
        self._await_made()
        path = Session(self.folder).path(name)
        if name not in DOWNLOADS or not path.is_file():
            raise Refusal(404, f"there is no {name[:40]}", "see the list of downloads")
        return path, DOWNLOADS[name]

    def _await_made(self) -> None:
        """Raises Refusal where what leaves the desk would lack what was saved last: 503, 409 where making failed."""
        self._open()
        if not self._maker.wait(LONG):
            raise Refusal(503, "this is still being made", "try again in a moment", retry=2)
        trouble = self._maker.trouble
        if trouble and self._whole is not None and self._whole < len(self._session.edits()):
            raise Refusal(
                409,
                f"the files lack what was saved last, for they can't be made: {trouble}",
                "put that right, then reload the page",
            )

    def _view(self, seen_at: str) -> View:
        """What there is now, and what there was at a revision, for edits to be held against."""
        edits = self._session.edits()
        known = pipeline.people(self._session)
        laid, count = self._lay(edits), self._shown.get(seen_at)
        heard = pipeline.heard_of(self._session)
        past = heard is not None and count is not None and count < len(edits)
        base = lay(laid.heard, edits[:count]) if past else laid
        return View(laid, known.naming, known.panel, edits, base if count is not None else None)

    def _lay(self, edits: tuple[Edit, ...]) -> Laid:
        heard = pipeline.heard_of(self._session)
        if heard is None:  # its transcript has the edits in it already
            heard, edits = Heard(pipeline.people(self._session).transcript), ()
        known = self._laid
        if known is None or known[0] != edits or known[1].heard.transcript is not heard.transcript:
            known = (edits, lay(heard, edits))
            self._laid = known
        return known[1]

    def _refuse_unheard(self, decisions: Sequence[Edit]) -> None:
        """Raises Refusal (409) for edits of words and speakers where nobody knows any more what was heard: they could
        neither be anchored nor taken back.
        """
        edits = self._session.edits()
        if pipeline.heard_of(self._session) is not None:
            return
        if active([*edits, *decisions], OF_WORDS) != active(edits, OF_WORDS):
            known = self._session.fact("recording")
            source = known["path"] if known else "the transcript it was made from"
            command = "transcribe" if known else "draft"
            raise Refusal(
                409,
                "words and speakers can't be changed: what was heard is no longer in this session's .cache",
                f"run panelscribe {command} on {source} with the same -o: your edits are kept",
            )

    # Making

    def _make(self) -> None:
        """Everything that follows from the edits (called in the maker's thread)."""
        self._reached = (len(self._session.edits()), 0)
        pipeline.remake(
            self._session,
            style=self.terms.style,
            progress=_Steps(self._step),
            model=self.terms.model,
        )
        self._whole = self._reached[0]
        rendered = self._session.step("render").get("key")
        if rendered != self._checked:
            self._report, self._checked = self._check(), rendered

    def _step(self, name: str) -> None:
        self._reached = (self._reached[0], pipeline.STEPS.index(name))
        self._maker.told()

    def _check(self) -> Report | None:
        """The check of the draft: the one that was kept, where it is of the same draft and recording."""
        if not self._session.path("article.md").is_file():
            return None
        kept = kept_check(self._session)
        if kept is not None:
            return kept
        try:
            report = check_session(self._session, self.terms.style).report
        except InputError:
            return None
        keep_check(self._session, report)
        return report


class _Steps:
    """Tells when a step begins."""

    def __init__(self, begins: Callable[[str], None]) -> None:
        self._begins = begins

    def step(self, name: str) -> AbstractContextManager[Progress]:
        self._begins(name)
        return nullcontext(lambda done, total: None)


def _busy(error: SessionError) -> Exception:
    if "at work" in error.message:
        return Refusal(409, error.message, "wait for it to end; nothing was changed", busy=True)
    return error


def asked(entry: dict[str, Any]) -> Asked:
    """An edit as it was sent."""
    return Asked(entry["kind"], entry["target"], entry["value"], entry.get("seen", ""))
