"""How good a session is, measured against a reference.

Pure: text and records in, counts out. Counts of several sessions add up; ratios are those of the
sums. Leaves out how references are made and how a table looks (the command line draws it).
"""

from panelscribe.score.counts import (
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
from panelscribe.score.report import Row, rows, to_json
from panelscribe.score.session import Reference, Score, parse_reference, score_session
from panelscribe.score.tokens import comparable
from panelscribe.score.words import cpwer, spoken_tokens, tcpwer, wer, without_fillers

__all__ = [
    "DiarizationErrors",
    "NamingCounts",
    "QuoteCounts",
    "Reference",
    "Row",
    "Score",
    "SpeakerCounts",
    "SpellingCounts",
    "StepCost",
    "StepCosts",
    "WordErrors",
    "comparable",
    "cpwer",
    "diarization_errors",
    "parse_reference",
    "rows",
    "score_session",
    "speaker_counts",
    "spoken_tokens",
    "tcpwer",
    "to_json",
    "wer",
    "without_fillers",
]
