"""Who is SPEAKER_02: cues in the text, evidence, assignment. Pure."""

from panelscribe.naming.attribution import attribute
from panelscribe.naming.records import Attribution, Evidence, EvidenceKind, Naming

__all__ = ["Attribution", "Evidence", "EvidenceKind", "Naming", "attribute"]
