"""The score of a session: all measures in one record that adds up over sessions.

Pure: files are read by the command line, which also draws the table from `rows`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from panelscribe.drafting.records import Article
from panelscribe.errors import InputError
from panelscribe.formats import parse_names, parse_rttm, parse_stm
from panelscribe.naming.records import Naming
from panelscribe.score.counts import (
    Counts,
    DiarizationErrors,
    NamingCounts,
    QuoteCounts,
    SpeakerCounts,
    SpellingCounts,
    StepCost,
    StepCosts,
    WordErrors,
)
from panelscribe.score.diarization import diarization_errors, speaker_counts
from panelscribe.score.naming import naming_counts, pair_words, spelling_counts
from panelscribe.score.quotes import quote_counts
from panelscribe.score.words import by_time, cpwer, spoken_tokens, tcpwer, wer, without_fillers
from panelscribe.transcript import Transcript, Turn


@dataclass(frozen=True, slots=True)
class Reference:
    """What is known to be true of a recording, as far as it is known.

    `turns` say who speaks when, `utterances` who says what (labels need not be the same in both),
    and `names` who the speakers of `utterances` are (None: nobody can know).
    """

    turns: tuple[Turn, ...] = ()
    utterances: tuple[Turn, ...] = ()
    names: Mapping[str, str | None] = field(default_factory=dict)


def parse_reference(
    rttm: str | None = None, stm: str | None = None, attribution: str | None = None
) -> Reference:
    """A reference from the texts of ref.rttm, ref.stm and ref.attribution.json, as many as there
    are.

    Raises InputError where all are missing or one can't be read.
    """
    if rttm is None and stm is None:
        raise InputError(
            "the reference has neither ref.rttm nor ref.stm",
            hint="a reference folder holds ref.rttm, ref.stm and ref.attribution.json, or some of them",
        )
    return Reference(
        parse_rttm(rttm, source="ref.rttm") if rttm is not None else (),
        parse_stm(stm, source="ref.stm") if stm is not None else (),
        parse_names(attribution, source="ref.attribution.json") if attribution is not None else {},
    )


@dataclass(frozen=True, slots=True)
class Score(Counts):
    """Counts of everything; `Score()` is zero and `+` adds sessions.

    The three with `_plain` are without fillers on both sides.
    """

    sessions: int = 0
    wer: WordErrors = field(default_factory=WordErrors)
    wer_plain: WordErrors = field(default_factory=WordErrors)
    cpwer: WordErrors = field(default_factory=WordErrors)
    cpwer_plain: WordErrors = field(default_factory=WordErrors)
    tcpwer: WordErrors = field(default_factory=WordErrors)
    tcpwer_plain: WordErrors = field(default_factory=WordErrors)
    der: DiarizationErrors = field(default_factory=DiarizationErrors)
    speakers: SpeakerCounts = field(default_factory=SpeakerCounts)
    naming: NamingCounts = field(default_factory=NamingCounts)
    spelling: SpellingCounts = field(default_factory=SpellingCounts)
    quotes: QuoteCounts = field(default_factory=QuoteCounts)
    costs: StepCosts = field(default_factory=StepCosts)


def score_session(
    hypothesis: Transcript,
    reference: Reference,
    *,
    turns: Sequence[Turn] | None = None,
    naming: Naming | None = None,
    article: Article | None = None,
    vocabulary: Sequence[str] = (),
    provenance: Mapping[str, Any] | None = None,
) -> Score:
    """The score of one session.

    `turns` are the diarizer's (they may overlap); without them DER is left out and speakers are
    counted in the transcript. Without `naming` no names are scored. `vocabulary` are names besides
    the reference's own whose spelling counts. `provenance` is the content of session.json.
    """
    words = _word_scores(hypothesis, reference, naming, article, vocabulary)
    there = reference.turns or reference.utterances
    found = hypothesis.turns if turns is None else turns
    timed = turns is not None and reference.turns
    diarized = Score(
        sessions=1,
        der=diarization_errors(reference.turns, turns or ()) if timed else DiarizationErrors(),
        speakers=speaker_counts(there, found),
        costs=step_costs(provenance or {}, hypothesis.duration),
    )
    return words + diarized


def _word_scores(
    hypothesis: Transcript,
    reference: Reference,
    naming: Naming | None,
    article: Article | None,
    vocabulary: Sequence[str],
) -> Score:
    language, utterances = hypothesis.language, reference.utterances
    theirs = spoken_tokens(hypothesis.turns, language)
    ours = spoken_tokens(utterances, language)
    quotes = article.quotes if article else ()
    quoted = quote_counts(quotes, hypothesis, ours, utterances, reference.names)
    if not utterances:
        return Score(quotes=quoted)
    ours_plain, theirs_plain = without_fillers(ours), without_fillers(theirs)
    timed = all(token.start is not None and token.end is not None for token in theirs)
    names: dict[str, str | None] = {}
    if naming is not None:
        names = {a.speaker: a.person.name if a.person else None for a in naming.attributions}
    ours_by_time, theirs_by_time = by_time(ours), by_time(theirs)
    pairs = pair_words(ours_by_time, theirs_by_time, names, reference.names)
    spelled = [*(name for name in reference.names.values() if name), *vocabulary]
    judged = naming is not None and bool(reference.names)
    return Score(
        wer=wer(ours, theirs),
        wer_plain=wer(ours_plain, theirs_plain),
        cpwer=cpwer(ours, theirs),
        cpwer_plain=cpwer(ours_plain, theirs_plain),
        tcpwer=tcpwer(ours, theirs) if timed else WordErrors(),
        tcpwer_plain=tcpwer(ours_plain, theirs_plain) if timed else WordErrors(),
        naming=naming_counts(
            ours_by_time, theirs_by_time, pairs, utterances, names, reference.names
        )
        if judged
        else NamingCounts(),
        spelling=spelling_counts(ours_by_time, theirs_by_time, pairs, utterances, spelled),
        quotes=quoted,
    )


def step_costs(provenance: Mapping[str, Any], sound: float | None) -> StepCosts:
    """What each step took, as session.json tells; steps without a time are left out."""
    steps = provenance.get("steps", {})
    return StepCosts(
        tuple(
            StepCost(name, float(entry["seconds"]), sound or 0.0, entry.get("peak_memory"))
            for name, entry in steps.items()
            if isinstance(entry, dict) and isinstance(entry.get("seconds"), int | float)
        )
    )
