"""One section: a model's sentences through the gates, the refused ones sent back once, what still fails replaced.

Pure. `send_back` takes the refused sentences, numbered, and returns their second versions.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from panelscribe.drafting.llm.brief import SectionBrief
from panelscribe.drafting.llm.gates import accept, offer_refusals, refusals
from panelscribe.drafting.llm.ground import Ground
from panelscribe.drafting.llm.reading import PLACE, Scene, cited
from panelscribe.drafting.llm.records import Offer, Proposal, Refusal, Sentence, Tally
from panelscribe.drafting.llm.weave import plainly

Refused = tuple[int, Sentence, str]
"""A refused sentence with its number in the section (from 1) and the reason."""
SendBack = Callable[[Sequence[Refused]], Mapping[int, Sentence]]

_LONGEST_HEADING = 9


@dataclass(slots=True)
class Section:
    """What a section came to: its paragraphs, the heading that passed, what is offered beside it, what was refused."""

    paragraphs: list[list[Sentence]]
    heading: str | None
    offers: list[Offer]
    refusals: list[Refusal]


def judge(
    brief: SectionBrief,
    proposed: Proposal,
    ground: Ground,
    introduced: frozenset[str],
    send_back: SendBack,
    tally: Tally,
) -> Section:
    """A proposal with every sentence passed, mended or replaced."""
    where = f"section {brief.number}"
    first = _refused(proposed, brief, ground, introduced)
    count = sum(len(sentences) for sentences in proposed.paragraphs)
    mended = send_back([(n, s, why) for n, (s, why) in first.items()]) if first else {}
    judged = Section([], None, [], [])
    scene = _scene(brief, introduced)
    number = 0
    for sentences in proposed.paragraphs:
        scene.carried = frozenset()
        passed: list[Sentence] = []
        for sentence in sentences:
            number += 1
            again = mended.get(number, sentence) if number in first else sentence
            why = refusals(again, scene, ground)
            if not why:
                passed.append(_printed([again], scene, ground))
                if number in first:
                    tally.mended += 1
            else:
                passed += _replaced(again, sentence, scene, brief, ground)
            if why or number in first:
                reason = first[number][1] if number in first else "; ".join(why)
                outcome = (
                    "mended" if not why else "replaced" if PLACE.search(again.text) else "left out"
                )
                judged.refusals.append(Refusal(where, sentence.text, reason, outcome))
        if passed:
            judged.paragraphs.append(passed)
    tally.proposed += count
    tally.refused += len(judged.refusals)
    _beside(judged, proposed, brief, scene, ground, where)
    return judged


def _scene(brief: SectionBrief, introduced: frozenset[str]) -> Scene:
    told = {turn for prose in brief.kept for turn in prose.cites}
    return Scene(
        brief.candidates, brief.turns, set(introduced), set(), told | set(brief.kept_turns)
    )


def _refused(
    proposed: Proposal, brief: SectionBrief, ground: Ground, introduced: frozenset[str]
) -> dict[int, tuple[Sentence, str]]:
    """The sentences that do not pass at first, by number."""
    scene = _scene(brief, introduced)
    found: dict[int, tuple[Sentence, str]] = {}
    number = 0
    for sentences in proposed.paragraphs:
        scene.carried = frozenset()
        for sentence in sentences:
            number += 1
            if why := refusals(sentence, scene, ground):
                found[number] = (sentence, "; ".join(why))
            else:
                accept(sentence, scene, ground)
    return found


def _printed(sentences: Sequence[Sentence], scene: Scene, ground: Ground) -> Sentence:
    """The last of `sentences`, all of them noted as printed, with all that it rests on as cites."""
    for sentence in sentences:
        accept(sentence, scene, ground)
    last = sentences[-1]
    return Sentence(last.text, tuple(PLACE.findall(last.text)), cited(last, scene))


def _replaced(
    again: Sentence, sentence: Sentence, scene: Scene, brief: SectionBrief, ground: Ground
) -> list[Sentence]:
    """The quotations of a sentence that failed twice, in the plainest words; [] where none may be printed."""
    wanted = [*PLACE.findall(again.text), *PLACE.findall(sentence.text), *sentence.quotes]
    known = [q for q in dict.fromkeys(wanted) if q in brief.candidates]
    found: list[Sentence] = []
    for quote in known:
        speaker = brief.candidates[quote].line.speaker
        name = ground.full_name([speaker])
        short = ground.short(speaker) if name is None or name in scene.introduced else name
        plainest = plainly(quote, brief.candidates[quote], short)
        if not refusals(plainest, scene, ground):
            found.append(_printed([plainest], scene, ground))
    return found


def _beside(
    judged: Section,
    proposed: Proposal,
    brief: SectionBrief,
    scene: Scene,
    ground: Ground,
    where: str,
) -> None:
    """The heading and the paraphrases that passed."""
    if proposed.heading is not None:
        why = heading_refusals(proposed.heading.text, sorted(scene.told & brief.turns), ground)
        if why:
            judged.refusals.append(
                Refusal(f"{where}, heading", proposed.heading.text, "; ".join(why), "replaced")
            )
        else:
            judged.heading = proposed.heading.text.rstrip(".")
    for offer in proposed.offers[:6]:
        candidate = brief.candidates.get(offer.quote)
        if candidate is None or not candidate.clumsy or offer.quote not in scene.used:
            continue
        if not offer_refusals(offer.text, candidate, brief.turns, ground):
            judged.offers.append(offer)


def heading_refusals(text: str, turns: Sequence[str], ground: Ground) -> tuple[str, ...]:
    """Why a heading or headline of a model does not pass: it is held to what the turns say, by whomever."""
    if len(text.split()) > _LONGEST_HEADING:
        return (f"it has more than {_LONGEST_HEADING} words",)
    if PLACE.search(text):
        return ("a heading has no place for a quote",)
    scene = Scene({}, frozenset(turns), {ground.full_name([one]) or "" for one in ground.people})
    return refusals(Sentence(text, (), tuple(turns)), scene, ground, heading=True)
