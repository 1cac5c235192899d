"""A score to read: as JSON for scripts, as rows of a table for people.

Pure; the command line draws the table.
"""

from dataclasses import asdict, dataclass

from panelscribe.formats import dump_document
from panelscribe.score.counts import StepCost, WordErrors
from panelscribe.score.session import Score

_MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: what was measured, the figure, and the counts behind it."""

    measure: str
    value: str
    detail: str


def to_json(score: Score) -> str:
    """The text of a scores file: the counts, and the ratio of each (null where nothing was
    counted).
    """
    body: dict[str, object] = {"sessions": score.sessions}
    for key, counts in _words(score):
        body[key] = _counts(counts)
    body["der"] = {
        **{key: _rounded(value) for key, value in asdict(score.der).items()},
        "rate": _rounded(score.der.rate),
    }
    body["speakers"] = {**asdict(score.speakers), "rate": _rounded(score.speakers.rate)}
    body["naming"] = {**asdict(score.naming), "rate": _rounded(score.naming.rate)}
    body["spelling"] = {**asdict(score.spelling), "rate": _rounded(score.spelling.rate)}
    body["quotes"] = {
        **asdict(score.quotes),
        "heard": _counts(score.quotes.heard),
        "fidelity": _rounded(score.quotes.fidelity),
        "attribution": _rounded(score.quotes.attribution),
    }
    body["steps"] = [
        {**asdict(cost), "seconds": _rounded(cost.seconds), "rate": _rounded(cost.rate)}
        for cost in score.costs.steps
    ]
    return dump_document("scores", body)


def _words(score: Score) -> tuple[tuple[str, WordErrors], ...]:
    return (
        ("wer", score.wer),
        ("wer_without_fillers", score.wer_plain),
        ("cpwer", score.cpwer),
        ("cpwer_without_fillers", score.cpwer_plain),
        ("tcpwer", score.tcpwer),
        ("tcpwer_without_fillers", score.tcpwer_plain),
    )


def _counts(counts: WordErrors) -> dict[str, object]:
    return {**asdict(counts), "errors": counts.errors, "rate": _rounded(counts.rate)}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4) + 0.0


def rows(score: Score) -> tuple[Row, ...]:
    """The table; measures without anything to count are left out."""
    table = [
        _word_row(name, counts, plain)
        for name, counts, plain in (
            ("WER", score.wer, score.wer_plain),
            ("cpWER", score.cpwer, score.cpwer_plain),
            ("tcpWER (5 s)", score.tcpwer, score.tcpwer_plain),
        )
        if counts.words or counts.errors
    ]
    table += _speaker_rows(score) + _name_rows(score) + _quote_rows(score)
    table += [_cost_row(cost) for cost in score.costs.steps]
    if score.costs.steps:
        table.append(_cost_row(score.costs.whole))
    return tuple(table)


def _word_row(name: str, counts: WordErrors, plain: WordErrors) -> Row:
    detail = (
        f"{counts.words} words: {counts.substitutions} wrong, {counts.deletions} missing, "
        f"{counts.insertions} too many; {_percent(plain.rate)} without fillers"
    )
    return Row(name, _percent(counts.rate), detail)


def _speaker_rows(score: Score) -> list[Row]:
    der, speakers = score.der, score.speakers
    table: list[Row] = []
    if der.speech or der.errors:
        shares = [
            f"{name} {_percent(seconds / der.speech if der.speech else None)}"
            for name, seconds in (
                ("missed", der.missed),
                ("false alarm", der.false_alarm),
                ("confusion", der.confusion),
            )
        ]
        table.append(Row("DER", _percent(der.rate), f"{', '.join(shares)} of {der.speech:.0f} s"))
    if speakers.sessions:
        right = f"{speakers.exact} of {speakers.sessions} right"
        detail = f"{speakers.hypothesis} found, {speakers.reference} there"
        table.append(Row("Speaker count", right, detail))
    return table


def _name_rows(score: Score) -> list[Row]:
    naming, spelling = score.naming, score.spelling
    table: list[Row] = []
    if naming.words or naming.strangers_named or naming.strangers_unnamed:
        detail = (
            f"{naming.words} words: {naming.wrong} under a wrong name, {naming.unnamed} under none"
        )
        if naming.strangers_named or naming.strangers_unnamed:
            detail += (
                f"; strangers' words: {naming.strangers_named} under a name, "
                f"{naming.strangers_unnamed} under none"
            )
        table.append(Row("Words under the right name", _percent(naming.rate), detail))
    if spelling.said:
        detail = f"{spelling.right} of {spelling.said} words of names"
        table.append(Row("Names spelled right", _percent(spelling.rate), detail))
    return table


def _quote_rows(score: Score) -> list[Row]:
    quotes = score.quotes
    if not quotes.quotes:
        return []
    table = [
        Row(
            "Quotes exact",
            _percent(quotes.fidelity),
            f"{quotes.exact} of {quotes.quotes} are the transcript's words",
        )
    ]
    judged = quotes.right + quotes.wrong + quotes.unnamed + quotes.unfound + quotes.strangers
    if judged:
        detail = (
            f"{quotes.wrong} under a wrong name, {quotes.unnamed} under none, "
            f"{quotes.unfound} not found in the reference"
        )
        table.append(Row("Quotes under the right name", _percent(quotes.attribution), detail))
        detail = (
            f"{quotes.verbatim} of {quotes.quotes} as said; "
            f"{_percent(quotes.heard.rate)} word errors in all"
        )
        verbatim = quotes.verbatim / quotes.quotes
        table.append(Row("Quotes as said in the reference", _percent(verbatim), detail))
    return table


def _cost_row(cost: StepCost) -> Row:
    rate = "–" if cost.rate is None else f"{cost.rate:.2f} × real time"
    memory = (
        "" if cost.peak_memory is None else f", peak memory {cost.peak_memory / _MEBIBYTE:.0f} MiB"
    )
    return Row(f"Time: {cost.step}", rate, f"{cost.seconds:.1f} s{memory}")


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f} %"
