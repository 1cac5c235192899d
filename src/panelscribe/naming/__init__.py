"""Who is SPEAKER_02: cues in the text, evidence, assignment. Pure.

`attribution.attribute` does it. It is not taken in here: whoever only reads names needs no numpy.
"""

from panelscribe.naming.records import Attribution, Evidence, EvidenceKind, Naming

__all__ = ["Attribution", "Evidence", "EvidenceKind", "Naming"]
