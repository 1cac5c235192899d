"""A language model that may write, but not invent: the pure part.

A model gets a brief (outline, candidate quotes by id, people, house style), never the transcript, and answers with
sentences that have places for quotations. `gates.py` refuses each sentence that says more than the turns it cites and
the panel file do; what is refused twice is replaced by the extractive article's own words. Who carries requests to a
server is `engines/language_model.py`'s business.
"""

from panelscribe.drafting.llm.compare import Row, comparison, rows, summary
from panelscribe.drafting.llm.conversation import Written, write
from panelscribe.drafting.llm.records import Journal, Refusal, Reply, Request, Sent, Tally

__all__ = [
    "Journal",
    "Refusal",
    "Reply",
    "Request",
    "Row",
    "Sent",
    "Tally",
    "Written",
    "comparison",
    "rows",
    "summary",
    "write",
]
