"""Whether a sentence's own words were said: together, in that order, by whom they are given to, and meaning the same.

Pure. All that carries meaning must stand in one sentence of a cited turn, or in two that follow on each other, in the
order of the claim: the same words in another order can say who cut whom. What the source denies, doubts or only asks
is denied, doubted or asked.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from panelscribe.drafting.llm.ground import Ground, Mention, Source, denies, is_number, stem
from panelscribe.drafting.llm.reading import ASKING, FREE, Claim, Scene, claims
from panelscribe.drafting.llm.vocabulary import AGREEING, DISAGREEING, MODALS, NEGATIONS

_QUESTIONING = ASKING | {"whether", "question", "questions"}
_MINDS = AGREEING | DISAGREEING
_BEFORE = 3
"""Words before a claim's first in its source in which "would" or "maybe" still belongs to it."""


def unsaid(
    text: str, mentions: Sequence[Mention], cites: Sequence[str], scene: Scene, ground: Ground
) -> Iterator[str]:
    """What is wrong with the words of a sentence, quotations apart."""
    for claim in claims(text, mentions, scene):
        carrying = _carrying(claim, ground)
        both = bool(_MINDS.intersection(claim.tokens))  # "Lindgren disagreed with Obi on the price"
        spoken = [ground.by(owner, cites) for owner in claim.owners]
        for turns in spoken if spoken and not both else [tuple(cites)]:
            if reason := _reason(claim, carrying, ground.sources(turns), both=both):
                yield reason
                break


def _carrying(claim: Claim, ground: Ground) -> list[str]:
    """The words of a claim that mean something: not those of the person's post, nor of the event."""
    own = ground.post_tokens([one for owner in claim.owners for one in owner])
    known = own | ground.occasion | NEGATIONS | _MINDS
    return [
        token
        for token in claim.tokens
        if is_number(token)
        or not (token in FREE or token in known or token.endswith("n't") or token in MODALS)
    ]


def _reason(claim: Claim, carrying: Sequence[str], sources: Sequence[Source], *, both: bool) -> str:
    wanted = [stem(token) for token in carrying]
    heard = {one for source in sources for one in source.stems}
    missing = [token for token, one in zip(carrying, wanted, strict=True) if one not in heard]
    if missing:
        words = ", ".join(dict.fromkeys(missing))
        return f"these words are not in the cited turns of whom they are given to: {words}"
    if both:
        return ""
    if not wanted:
        return "it denies what no cited turn denies" if denies(claim.tokens) else ""
    windows = _windows(wanted, sources)
    if not windows:
        words = ", ".join(carrying)
        return f"these words were not said together and in this order: {words}"
    reasons = [_departs(claim.tokens, wanted, window) for window in windows]
    return "" if "" in reasons else reasons[0]


def _windows(wanted: Sequence[str], sources: Sequence[Source]) -> list[Sequence[Source]]:
    """The sentences that hold all of `wanted` in order; pairs of sentences only where no single one does."""
    single = [[source] for source in sources if _follows(wanted, source.stems)]
    if single:
        return [*single]
    return [
        [one, other]
        for one, other in pairwise(sources)
        if one.turn == other.turn and _follows(wanted, (*one.stems, *other.stems))
    ]


def _follows(wanted: Sequence[str], said: Sequence[str]) -> bool:
    """Whether all of `wanted` stand in `said`, in that order."""
    rest = iter(said)
    return all(any(one == other for other in rest) for one in wanted)


def _departs(claimed: Sequence[str], wanted: Sequence[str], window: Sequence[Source]) -> str:
    """How a claim departs from what was said, "" where it does not."""
    if any(source.denies for source in window) != denies(claimed):
        return "it says the opposite of the cited turn, or leaves out (or adds) a 'not'"
    if window[-1].asks and not _QUESTIONING & set(claimed):
        return "it states what was only asked: say 'asked whether'"
    said = [token for source in window for token in source.tokens]
    stems = [one for source in window for one in source.stems]
    first = stems.index(wanted[0])
    last = len(stems) - 1 - stems[::-1].index(wanted[-1])
    near = {MODALS[token] for token in said[max(0, first - _BEFORE) : last + 1] if token in MODALS}
    near |= {"if"} & {MODALS[token] for token in said if token in MODALS}
    whole = {MODALS[token] for token in said if token in MODALS}
    mine = {MODALS[token] for token in claimed if token in MODALS}
    if window[-1].asks:
        mine.discard("if")  # "asked whether"
        near.discard("if")
    if near - mine:
        return f"it leaves out what makes it conditional or only possible ({', '.join(sorted(near - mine))})"
    if mine - whole:
        return f"it makes conditional or possible what was not ({', '.join(sorted(mine - whole))})"
    return ""
