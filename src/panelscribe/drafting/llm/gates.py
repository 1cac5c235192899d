"""The gates: a sentence of a model passes only if all it says was said, by whom it says, or stands in the panel file.

Pure. Exact on words, never a similarity: whatever carries meaning outside quotation marks must occur (by its stem) in a
cited turn of the person whom the sentence gives it to; numbers and names as they were said; nothing turned round by a
"not". A gate that refuses too much costs a sentence of prose; one that lets an invention through costs the newsroom.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from panelscribe.drafting.llm.ground import (
    Ground,
    Mention,
    denies,
    is_number,
    numbers,
    pieces,
    stem,
)
from panelscribe.drafting.llm.records import Candidate, Sentence
from panelscribe.drafting.llm.vocabulary import (
    AGREEING,
    DISAGREEING,
    EVENT,
    FUNCTION,
    NEGATIONS,
    REPLYING,
    REPORTING,
)
from panelscribe.drafting.sentences import Act
from panelscribe.transcript import normalise

LONGEST = 400
"""Characters of a sentence without its quotations."""
PLACE = re.compile(r"\[(q\d+)\]")
_MARKS = re.compile(r"[\"“”„«»‹›‘‚]|(?<!\w)['’]|['’](?!\w)")
_MARKUP = re.compile(r"[<>\[\]{}*#`_|\\~^=]|https?:|www\.|[\ue000-\uf8ff]|&\w+;")
_VERBS = f"(?:{'|'.join(sorted(REPORTING | AGREEING | DISAGREEING))})"
_ASKING = frozenset({"ask", "asks", "asked", "asking"})
_QUESTIONING = _ASKING | frozenset({"whether", "question", "questions", "wondered"})
_OBJECT = frozenset(
    {
        "with",
        "to",
        "from",
        "than",
        "of",
        "for",
        "about",
        "told",
        "asked",
        "like",
        "against",
        "on",
        "at",
        "between",
        "and",
        "or",
        "thanked",
        "answering",
        "answered",
        "challenged",
        "echoed",
        "countered",
        "contradicted",
        "joined",
    }
)
_FREE = FUNCTION | REPORTING | EVENT
_JOINED = re.compile(r"\s*(?:,|,?\s*(?:and|or))\s*")
_GAP, _BLOT = "\x1d", "\x1f"
"""Stand for a quotation and for a name while the words between are read."""


@dataclass(slots=True)
class Scene:
    """Where a sentence stands: the candidates and turns of its section, and what the article has told before it.

    `introduced` are people met by full name, `used` ids printed in the section, `told` turns that it rested on so far,
    `carried` who spoke last in the paragraph.
    """

    candidates: Mapping[str, Candidate]
    turns: frozenset[str]
    introduced: set[str] = field(default_factory=set)
    used: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)
    carried: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Claim:
    """Words of a sentence with those who are said to have said them (empty: whoever is cited)."""

    tokens: tuple[str, ...]
    owners: tuple[frozenset[str], ...]


def refusals(
    sentence: Sentence, scene: Scene, ground: Ground, *, heading: bool = False
) -> tuple[str, ...]:
    """Why a sentence does not pass, in words for its writer; () where it does.

    A `heading` need not say who said what: it may only use what its turns say.
    """
    text = sentence.text
    if found := _form(text):
        return found
    if found := tuple(_quotes(sentence, scene)):
        return found
    cites = cited(sentence, scene)
    unknown = [turn for turn in sentence.cites if turn not in scene.turns]
    if unknown:
        return (f"there is no turn {', '.join(unknown)} in this section",)
    if not cites:
        return ("it cites no turn: every sentence rests on turns of this section",)
    outside = PLACE.sub(_GAP, text)
    mentions = ground.mentions(outside)
    return tuple(
        dict.fromkeys(
            [
                *_people(outside, mentions, cites, scene, ground),
                *(() if heading else _attributions(sentence, scene, ground)),
                *_posts(outside, mentions, cites, ground),
                *_numbers(outside, mentions, cites, ground),
                *_minds(outside, mentions, cites, scene, ground),
                *_words(outside, mentions, cites, scene, ground),
                *_nothing(sentence, ground),
            ]
        )
    )


def offer_refusals(
    text: str, candidate: Candidate, turns: frozenset[str], ground: Ground
) -> tuple[str, ...]:
    """Why a paraphrase offered beside a quotation does not pass: it may say only what that turn says."""
    if PLACE.search(text):
        return ("a paraphrase has no place for a quote",)
    scene = Scene({}, turns, {ground.full_name([one]) or "" for one in ground.people})
    scene.carried = frozenset({candidate.line.speaker})
    return refusals(Sentence(text, (), (candidate.line.turn,)), scene, ground)


def accept(sentence: Sentence, scene: Scene, ground: Ground) -> None:
    """Takes note of a sentence that will be printed."""
    outside = PLACE.sub(_GAP, sentence.text)
    mentions = ground.mentions(outside)
    for mention in mentions:
        if mention.full and (name := ground.full_name(mention.labels)):
            scene.introduced.add(name)
    scene.used.update(PLACE.findall(sentence.text))
    scene.told.update(cited(sentence, scene))
    holders = _holders(outside, mentions)
    if holders:
        scene.carried = holders[-1].labels


def tells(text: str, ground: Ground) -> bool:
    """Whether a sentence says more than who spoke its quotations."""
    outside = PLACE.sub(_GAP, text)
    said = pieces(_without(outside, ground.mentions(outside)))
    return any(token not in _FREE for token in said)


def cited(sentence: Sentence, scene: Scene) -> tuple[str, ...]:
    """The turns that a sentence rests on: those it names and those of its quotations."""
    placed = [scene.candidates[q].line.turn for q in PLACE.findall(sentence.text)]
    return tuple(dict.fromkeys([*(t for t in sentence.cites if t in scene.turns), *placed]))


def _form(text: str) -> tuple[str, ...]:
    bare = PLACE.sub("", text)
    if not bare.strip() and not PLACE.search(text):
        return ("it is empty",)
    if len(bare) > LONGEST:
        return (f"it is longer than {LONGEST} characters",)
    if _MARKS.search(bare):
        return (
            "it has words in quotation marks that are none of the quotes: put [q1] where a quote goes",
        )
    if _MARKUP.search(bare) or not all(char.isprintable() for char in bare):
        return ("it has markup, an address or a place for a quote that does not exist",)
    return ()


def _quotes(sentence: Sentence, scene: Scene) -> Iterator[str]:
    placed = PLACE.findall(sentence.text)
    for quote in dict.fromkeys([*placed, *sentence.quotes]):
        candidate = scene.candidates.get(quote)
        if candidate is None:
            yield f"there is no quote {quote}"
        elif quote not in placed:
            yield f"it lists {quote} and has no place [{quote}] for it"
        elif placed.count(quote) > 1 or quote in scene.used:
            yield f"{quote} is printed already"
        elif any(candidate.line.overlaps(scene.candidates[o].line) for o in scene.used):
            yield f"{quote} repeats words that are printed already"
        elif candidate.needs and candidate.needs not in scene.used | set(
            placed[: placed.index(quote)]
        ):
            yield f"{quote} is understood only after the question [{candidate.needs}]"
    if re.search(r"\b(?:that|whether|if|because|how|why)\s*\[q", sentence.text):
        yield "a whole sentence in quotation marks can't follow 'that' or its like: use a colon or a comma"


def _nothing(sentence: Sentence, ground: Ground) -> Iterator[str]:
    """A sentence that only says that somebody spoke."""
    if not PLACE.search(sentence.text) and not tells(sentence.text, ground):
        yield "it says nothing: it has neither a quote nor anything that was said"


def _people(
    outside: str, mentions: Sequence[Mention], cites: Sequence[str], scene: Scene, ground: Ground
) -> Iterator[str]:
    """People who may not be named here, or not so."""
    introduced = set(scene.introduced)
    for mention in mentions:
        spoken = ground.by(mention.labels, cites)
        heard = {t for turn in cites for t in ground.tokens_of(turn)}
        parts = set(pieces(mention.name))
        if not mention.labels and not parts & heard:
            yield f"{mention.name} did not speak, and no cited turn speaks of them"
        elif not spoken and not (ground.name_tokens(mention.labels) | parts) & heard:
            yield f"{mention.name} is named, but no turn of theirs is cited"
        name = ground.full_name(mention.labels)
        if name is not None and name not in introduced:
            if not mention.full:
                yield f"{mention.name} has not been introduced yet: give the full name, {name}"
            introduced.add(name)
    yield from _strangers(outside, mentions, cites, ground)


def _strangers(
    outside: str, mentions: Sequence[Mention], cites: Sequence[str], ground: Ground
) -> Iterator[str]:
    """Capitalised words inside a sentence that are nobody's name and were not said."""
    heard = {token for turn in cites for token in ground.tokens_of(turn)}
    known = heard | ground.occasion
    for mention in mentions:
        known |= ground.post_tokens(mention.labels)
        beside = re.match(r"[’']?s?((?: [A-Z][\w’'-]+)+)", outside[mention.end :])
        ahead = re.search(r"((?:[A-Z][\w’'-]+ )+)$", outside[: mention.start])
        for found in (beside, ahead):
            wrong = [w for w in (found[1].split() if found else []) if normalise(w) not in known]
            wrong = [w for w in wrong if found is beside or normalise(w) not in _FREE]
            if wrong:
                yield f"nobody here is called {' '.join(wrong)} {mention.name}"
    covered = _without(outside, mentions)
    for match in re.finditer(r"(?<=[\w,;:’'] )[A-Z][\w’'&.-]*", covered):
        for token in pieces(match[0]):
            token = token.removesuffix("'s")
            if token not in known and token != "i":
                yield f"the name {match[0]} is neither in the cited turns nor on the panel file"


def _without(outside: str, mentions: Sequence[Mention]) -> str:
    """The text with the people named in it blotted out, places kept."""
    for mention in mentions:
        blot = _BLOT * (mention.end - mention.start)
        outside = outside[: mention.start] + blot + outside[mention.end :]
    return outside


def _holders(outside: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions whose are the words that follow them: not those after "with", "to" or "told".

    Of "Obi and Lindgren" either both hold or neither.
    """
    found: list[Mention] = []
    for before, here in pairwise([None, *mentions]):
        if here is None:
            continue
        joined = before is not None and _JOINED.fullmatch(outside[before.end : here.start])
        if (joined and before in found) or (not joined and _holds(outside, here)):
            found.append(here)
    return found


def _holds(outside: str, mention: Mention) -> bool:
    before = [normalise(word) for word in outside[: mention.start].split()[-2:]]
    last = before[-1] if before else ""
    if last == "by":
        return len(before) > 1 and before[0] in _ASKING
    return last not in _OBJECT


def _attributions(sentence: Sentence, scene: Scene, ground: Ground) -> Iterator[str]:
    """Quotations that the sentence gives to nobody, or to somebody else."""
    parts = PLACE.split(sentence.text)
    carried = scene.carried
    for index in range(1, len(parts), 2):
        quote = parts[index]
        line = scene.candidates[quote].line
        who = _attributed(parts[index - 1], parts[index + 1], ground) or carried
        if not who:
            yield f"it does not say who said {quote}"
        elif len({ground.full_name([one]) or one for one in who}) > 1:
            yield f"it is not clear who said {quote}"
        elif not any(ground.same(one, line.speaker) for one in who):
            name = ground.full_name([line.speaker]) or "somebody without a name"
            yield f"{quote} was said by {name}, and the sentence gives it to somebody else"
        carried = who


def _attributed(before: str, after: str, ground: Ground) -> frozenset[str]:
    """Whom the text around a quotation gives it to."""
    tail = ground.mentions(after)
    if tail and not before.rstrip().endswith((":", ",")):
        first = tail[0]
        lead = after[: first.start].strip(" ,").casefold()
        follows = after[first.end :]
        verb = re.match(rf"(?:,[^,]*,)?(?: of [^,:]*?)?\s+(?:\w+ly )?{_VERBS}\b", follows)
        if (not lead and verb) or re.fullmatch(_VERBS, lead):
            return first.labels
    holders = _holders(before, ground.mentions(before))
    return holders[-1].labels if holders else frozenset()


def _posts(
    outside: str, mentions: Sequence[Mention], cites: Sequence[str], ground: Ground
) -> Iterator[str]:
    """Titles and organisations that are not those of the person they stand beside."""
    for mention in mentions:
        follows = outside[mention.end :]
        beside = re.match(rf",\s*([^,.;:{_GAP}]+)|\s+((?:of|at|from|with) [^,.;:{_GAP}]+)", follows)
        ahead = re.search(r"((?:[\w’'-]+ ){1,5})$", outside[: mention.start])
        own = ground.post_tokens(mention.labels)
        spoken = {t for turn in ground.by(mention.labels, cites) for t in ground.tokens_of(turn)}
        apart = pieces((beside[1] or beside[2]) if beside else "")
        listed = bool(own)
        wrong = [t for t in apart if t in ground.posts and t not in own]
        wrong = [t for t in wrong if listed or t not in spoken]
        wrong += [t for t in pieces(ahead[1] if ahead else "") if t in ground.posts - own]
        wrong = [t for t in wrong if t not in _FREE and t not in ground.occasion]
        if wrong:
            yield f"{mention.name}'s post is not '{' '.join(wrong)}' on the panel file"
    heard = {token for turn in cites for token in ground.tokens_of(turn)}
    owners = frozenset(one for mention in mentions for one in mention.labels)
    own = ground.post_tokens(owners) | heard | ground.occasion | _FREE
    for token in pieces(_without(outside, mentions)):
        if token in ground.posts and token not in own:
            yield f"'{token}' is the post or organisation of nobody named here"


def _numbers(
    outside: str, mentions: Sequence[Mention], cites: Sequence[str], ground: Ground
) -> Iterator[str]:
    """Numbers that were not said so in a cited turn."""
    for number in numbers(pieces(_without(outside, mentions))):
        if not ground.said_number(number, cites) and not set(number) <= ground.occasion:
            yield f"the number '{' '.join(number)}' was not said so in the cited turns"


def _minds(
    outside: str, mentions: Sequence[Mention], cites: Sequence[str], scene: Scene, ground: Ground
) -> Iterator[str]:
    """Says that people agreed, disagreed or replied without the turns that make it true."""
    said = set(pieces(outside))
    heard = {token for turn in cites for token in ground.tokens_of(turn)}
    speakers = {ground.full_name([ground.speaker(t)]) or ground.speaker(t) for t in cites}
    for words, cues in ((AGREEING, ("agree",)), (DISAGREEING, ("disagree", "contradicts"))):
        found = sorted((said & words) - heard)
        if not found:
            continue
        if len(speakers) < 2:
            yield f"'{found[0]}' needs cited turns of both people"
        elif not any(_shows(turn, cues, cites, ground) for turn in cites):
            yield f"'{found[0]}': neither of the cited turns says so"
    if said & REPLYING - heard:
        follows = [
            turn
            for turn in cites
            if (before := ground.before(turn)) and set(before.turns) & (scene.told | set(cites))
        ]
        if not follows:
            yield "'replied' is for an answer to the turn just before, and that is not told here"
    if said & _ASKING and not any(_asks(turn, ground) for turn in cites):
        yield "'asked' needs the turn of the question among its cites"


def _shows(turn: str, cues: Sequence[str], cites: Sequence[str], ground: Ground) -> bool:
    """Whether a turn says that its speaker is of one mind, or not, with the one before, who is cited too."""
    passage, before = ground.passage(turn), ground.before(turn)
    if passage is None or before is None or not set(before.turns) & set(cites):
        return False
    opening = passage.sentences[:3]
    return any(ground.lang.has(cue, s.text) for s in opening for cue in cues)


def _asks(turn: str, ground: Ground) -> bool:
    passage = ground.passage(turn)
    return passage is not None and any(
        s.act is Act.QUESTION and s.turn == turn for s in passage.sentences
    )


def _words(
    outside: str, mentions: Sequence[Mention], cites: Sequence[str], scene: Scene, ground: Ground
) -> Iterator[str]:
    """Words that nobody said whom the sentence gives them to, and claims that were turned round."""
    minds = AGREEING | DISAGREEING
    for claim in _claims(outside, mentions, scene):
        carrying = [t for t in claim.tokens if not is_number(t) and t not in _FREE | NEGATIONS]
        carrying = [t for t in carrying if not t.endswith("n't") and t not in minds]
        own = ground.post_tokens([one for owner in claim.owners for one in owner])
        carrying = [t for t in carrying if t not in own and t not in ground.occasion]
        missing: list[str] = []
        turned = ""
        sources = [ground.by(owner, cites) for owner in claim.owners]
        both = bool(minds.intersection(claim.tokens))  # "Lindgren disagreed with Obi on the price"
        if not sources or both:
            sources = [tuple(cites)]
        for turns in sources:
            stems = ground.stems_of(turns)
            missing += [t for t in carrying if stem(t) not in stems]
            if not both:
                turned = turned or _turned(claim.tokens, carrying, turns, ground)
        if missing:
            words = ", ".join(dict.fromkeys(missing))
            yield f"these words are not in the cited turns of whom they are given to: {words}"
        elif turned:
            yield turned


def _turned(
    said: Sequence[str], carrying: Sequence[str], turns: Sequence[str], ground: Ground
) -> str:
    """How a claim departs from its nearest source: a "not" too much or too few, or a question told as a fact."""
    wanted = {stem(token) for token in carrying}
    if not wanted:
        return "it denies what no cited turn denies" if denies(said) else ""
    sources = ground.sources(turns)
    most = max((len(wanted & source.stems) for source in sources), default=0)
    nearest = [source for source in sources if most and len(wanted & source.stems) == most]
    if all(source.denies != denies(said) for source in nearest):
        return "it says the opposite of the cited turn, or leaves out (or adds) a 'not'"
    if all(source.asks for source in nearest) and not _QUESTIONING & set(said):
        return "it states what was only asked: say 'asked whether'"
    return ""


def _claims(outside: str, mentions: Sequence[Mention], scene: Scene) -> Iterator[_Claim]:
    """The words of a sentence by whose they are said to be: those after a name, up to the next that holds."""
    holders = _holders(outside, mentions)
    blotted = _without(outside, mentions)
    if not holders:
        owners = (scene.carried,) if scene.carried and not mentions else ()
        yield _Claim(tuple(pieces(blotted)), owners)
        return
    joined: list[frozenset[str]] = []
    start = 0
    for here, after in pairwise([*holders, None]):
        if here is None:
            break
        joined.append(here.labels)
        between = blotted[here.end : after.start] if after else ""
        if after and _JOINED.fullmatch(between):
            continue
        end = after.start if after else len(blotted)
        yield _Claim(tuple(pieces(blotted[start:end])), tuple(joined))
        start, joined = end, []
