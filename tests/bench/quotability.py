"""How quotable the quotes of drafts are: the earnings calls under their rosters, no models needed.

python -m tests.bench.quotability [CALL …]
"""

import re
import sys
from dataclasses import dataclass

from panelscribe.drafting import Article, draft
from tests.drafting_material import CALL_IDS, call

_WEAK = re.compile(r"(and|but|so|i think|i mean|you know)\b", re.IGNORECASE)
"""Openings that a reporter would rather cut."""
_WORD = re.compile(r"\w[\w'’-]*")


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts over articles: quotes, ellipses in them, quotes with two or more, weak openings, words of prose."""

    articles: int = 0
    quotes: int = 0
    ellipses: int = 0
    often_cut: int = 0
    weak: int = 0
    words: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.articles + other.articles,
            self.quotes + other.quotes,
            self.ellipses + other.ellipses,
            self.often_cut + other.often_cut,
            self.weak + other.weak,
            self.words + other.words,
        )

    def __str__(self) -> str:
        return (
            f"{self.quotes} quotes, {self.ellipses / max(1, self.quotes):.2f} ellipses a quote, "
            f"{self.often_cut / max(1, self.quotes):.0%} with two or more, "
            f"{self.weak / max(1, self.quotes):.0%} begin weakly, "
            f"{self.words / max(1, self.articles):.0f} words an article"
        )


def counted(article: Article) -> Tally:
    """The figures of one article."""
    cuts = [quote.text.count(" ... ") for quote in article.quotes]
    return Tally(
        1,
        len(cuts),
        sum(cuts),
        sum(count > 1 for count in cuts),
        sum(bool(_WEAK.match(quote.text)) for quote in article.quotes),
        len(_WORD.findall(" ".join(article.texts))),
    )


def main() -> None:
    """Prints the figures of each call and of all."""
    total = Tally()
    for call_id in sys.argv[1:] or CALL_IDS:
        article = draft(*call(call_id))
        if article is None:
            print(f"{call_id}: no article")
            continue
        tally = counted(article)
        total += tally
        print(f"{call_id}: {tally}", flush=True)
    print(f"all {total.articles}: {total}")


if __name__ == "__main__":
    main()
