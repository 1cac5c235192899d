"""What editors decided, laid over what the machine found.

Pure. Edits are a log that only grows: undo is an edit too. Each function takes what a step is about to hand on and
gives it back as the editors want it; the machine's own version stays in the session's `.cache/`. Leaves out where edits
are stored (`session.py`).
"""

from panelscribe.editing.article import Revised, Reviser, revise
from panelscribe.editing.article_decisions import ArticleView, decide_article
from panelscribe.editing.binding import others
from panelscribe.editing.decisions import (
    NEW,
    Asked,
    View,
    anchor_speaker,
    decide,
    new_voice,
    parse_span,
    print_span,
)
from panelscribe.editing.layout import take_apart
from panelscribe.editing.log import (
    DONE,
    MERGE,
    NAME,
    OF_ARTICLE,
    OF_PEOPLE,
    OF_WORDS,
    PROSE,
    ROLE,
    UNDO,
    Edit,
    History,
    active,
    history,
    numbered,
    switches,
    withdrawn,
)
from panelscribe.editing.people import (
    edit_panel,
    edit_people,
    merged_labels,
    name_evidence,
    relabel,
    root_name,
    unfitting,
)
from panelscribe.editing.places import Anchor, Heard
from panelscribe.editing.sentences import sentence, stale_warning
from panelscribe.editing.words import Change, Laid, give_sound, lay

__all__ = [
    "DONE",
    "MERGE",
    "NAME",
    "NEW",
    "OF_ARTICLE",
    "OF_PEOPLE",
    "OF_WORDS",
    "PROSE",
    "ROLE",
    "UNDO",
    "Anchor",
    "ArticleView",
    "Asked",
    "Change",
    "Edit",
    "Heard",
    "History",
    "Laid",
    "Revised",
    "Reviser",
    "View",
    "active",
    "anchor_speaker",
    "decide",
    "decide_article",
    "edit_panel",
    "edit_people",
    "give_sound",
    "history",
    "lay",
    "merged_labels",
    "name_evidence",
    "new_voice",
    "numbered",
    "others",
    "parse_span",
    "print_span",
    "relabel",
    "revise",
    "root_name",
    "sentence",
    "stale_warning",
    "switches",
    "take_apart",
    "unfitting",
    "withdrawn",
]
