"""What the editor should know before printing: names heard by ear, numbers nobody checked, words to listen to.

Pure. Notes are never printed with the article; `session.py` keeps them beside it.
"""

import re
from collections.abc import Iterable, Sequence

from panelscribe.drafting.frame import conflicts
from panelscribe.drafting.language import Language
from panelscribe.drafting.outline import Outline
from panelscribe.drafting.people import label
from panelscribe.drafting.plan import Plan
from panelscribe.drafting.records import Note, Quote
from panelscribe.drafting.sentences import Act
from panelscribe.drafting.wording import bare_end, plain
from panelscribe.naming.records import Naming
from panelscribe.panel import Panel, Role
from panelscribe.transcript import UNKNOWN, Transcript, normalise

_HEARD = 8


def notes(
    transcript: Transcript,
    naming: Naming,
    panel: Panel,
    outline: Outline,
    plan: Plan,
    quotes: Sequence[Quote],
    heard_sponsors: Sequence[tuple[str, str]],
    lang: Language,
) -> tuple[Note, ...]:
    """All notes, the weightiest kinds first."""
    found: list[Note] = []
    found += _unnamed(transcript, naming)
    found += _unlisted(naming, transcript, outline)
    found += [
        Note("absent", f"{plain(name)} is on the panel file and was not heard.")
        for name in naming.absent
    ]
    found += _unquoted(plan, outline)
    found += [
        Note("listen", f"{quote.id}: {flag}", quote.turn)
        for quote in quotes
        for flag in quote.flags
    ]
    found += _deletions(quotes)
    found += _numbers(quotes, lang)
    found += _sponsors(panel, naming, outline, heard_sponsors)
    found += _rests(plan, outline)
    found += _left_out(outline, transcript)
    return tuple(found)


def _excerpt(text: str, words: int = 18) -> str:
    parts = plain(text).split()
    return " ".join(parts[:words]) + (" …" if len(parts) > words else "")


def _unnamed(transcript: Transcript, naming: Naming) -> Iterable[Note]:
    """Speakers without a name, with their longest turn."""
    for attribution in naming.attributions:
        if attribution.person is not None:
            continue
        turns = [
            turn for turn in transcript.turns if turn.speaker == attribution.speaker and turn.words
        ]
        if not turns:
            continue
        longest = max(turns, key=lambda turn: len(turn.words))
        who = (
            "Words that belong to nobody"
            if attribution.speaker == UNKNOWN
            else f"{label(attribution.speaker)} has no name"
        )
        reason = f" ({plain(attribution.reason)})" if attribution.reason else ""
        yield Note("unnamed", f"{who}{reason}; heard: {_excerpt(longest.text)}", longest.id)


def _unlisted(naming: Naming, transcript: Transcript, outline: Outline) -> Iterable[Note]:
    """Names that nobody spelled for us: of people who are not on the panel file."""
    for attribution in naming.attributions:
        person = attribution.person
        if person is None or attribution.listed:
            continue
        turn = next((t.id for t in transcript.turns if t.speaker == attribution.speaker), None)
        where = f", {plain(person.organization)}" if person.organization else ""
        yield Note(
            "spelling", f"{plain(person.name)}{where}: not on the panel file, spelled by ear.", turn
        )
    for exchange in outline.exchanges:
        if exchange.source and exchange.question:
            where = f", {plain(exchange.where)}" if exchange.where else ""
            yield Note(
                "spelling", f"{plain(exchange.source)}{where}: a question was read out for them; spelled by ear.",
                exchange.question.turns[0],
            )  # fmt: skip


def _unquoted(plan: Plan, outline: Outline) -> Iterable[Note]:
    for who in plan.unquoted:
        yield Note(
            "unquoted",
            f"{plain(who)} spoke, but no sentence of theirs can be quoted as it was recognized.",
        )


def _deletions(quotes: Sequence[Quote]) -> Iterable[Note]:
    for quote in quotes:
        if quote.edits:
            gone = "; ".join(plain(edit.text) for edit in quote.edits)
            yield Note("deletion", f"{quote.id} leaves out: {gone}", quote.turn)


def _numbers(quotes: Sequence[Quote], lang: Language) -> Iterable[Note]:
    """Figures in quotations: stated, not checked. "one" is left alone, it is seldom a number."""
    seen: set[tuple[str, str]] = set()
    for quote in quotes:
        words = quote.text.split()
        index = 0
        while index < len(words):
            end = _number_end(words, index, lang)
            if end == index:
                index += 1
                continue
            counted = end < len(words) and normalise(words[end]) not in lang.words["stop"]
            near = bare_end(" ".join(words[index : end + counted])).strip("'")
            if (near, quote.turn) not in seen:
                seen.add((near, quote.turn))
                who = quote.name or label(quote.speaker)
                yield Note(
                    "number",
                    f"{near}: stated by {plain(who)} ({quote.id}), not checked.",
                    quote.turn,
                )
            index = end


def _number_end(words: Sequence[str], start: int, lang: Language) -> int:
    """Where the number that begins at `start` ends (exclusive); `start` if there is none."""
    end = start
    while end < len(words):
        token = normalise(words[end])
        figure = bool(re.search(r"\d", token)) or bool(
            set(token.split("-")) & lang.words["number_words"]
        )
        joins = end > start and token in ("and", "point", "a") and end + 1 < len(words)
        follows = joins and set(normalise(words[end + 1]).split("-")) & lang.words["number_words"]
        if not figure and not (token == "one" and end > start) and not follows:
            break
        end += 1
        if words[end - 1][-1] in ".,;:!?":
            break
    return end


def _sponsors(
    panel: Panel, naming: Naming, outline: Outline, heard: Sequence[tuple[str, str]]
) -> Iterable[Note]:
    people = [a.person for a in naming.attributions if a.person is not None]
    for person in conflicts(panel, people):
        yield Note(
            "sponsor",
            f"{plain(person.name)} works for a sponsor ({plain(person.organization or '')}).",
        )
    if panel.sponsors:
        return
    for name, turn in heard:
        yield Note(
            "sponsor",
            f"{name} was named as a sponsor and is not on the panel file; spelled by ear.",
            turn,
        )
    named = {turn for _, turn in heard}
    for sentence in outline.left_out:
        if sentence.act is Act.SPONSOR and sentence.turn not in named:
            yield Note(
                "sponsor", f"This may name a sponsor: {_excerpt(sentence.text)}", sentence.turn
            )


def _rests(plan: Plan, outline: Outline) -> Iterable[Note]:
    """Where the article's own words rest on somebody else's."""
    if plan.lede is not None and plan.lede.setup is not None:
        clause, turn = plan.lede.setup
        yield Note(
            "paraphrase", f"'{clause}' rests on the moderator's words, not on the quotation.", turn
        )


def _left_out(outline: Outline, transcript: Transcript) -> Iterable[Note]:
    """What was kept out of the story, in sum."""
    kinds = (("sponsor reads", Act.SPONSOR), ("housekeeping", Act.HOUSEKEEPING))
    for name, act in kinds:
        found = [sentence for sentence in outline.left_out if sentence.act is act]
        if found:
            yield Note("left-out", f"{name}: {len(found)} sentence{'s' if len(found) > 1 else ''}, the first: "
                       f"{_excerpt(found[0].text)}", found[0].turn)  # fmt: skip
    doubtful = sum(1 for word in transcript.words() if word.doubtful)
    if doubtful:
        yield Note(
            "left-out", f"{doubtful} words that the recognizer most likely made up were not used."
        )
    asides = [
        s
        for p in outline.passages
        if outline.roles[p.speaker] is not Role.PANELIST
        for s in p.content
    ]
    if not outline.exchanges and asides:
        yield Note("left-out", "Nobody on the panel was heard to answer; the draft tells little.")
