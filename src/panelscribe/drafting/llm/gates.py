"""The gates: a sentence of a model passes only if all it says was said, by whom it says, or stands in the panel file.

Pure. Exact on words, never a similarity: whatever carries meaning outside quotation marks must occur (by its stem) in a
cited turn of the person whom the sentence gives it to; numbers and names as they were said; nothing turned round by a
"not". A gate that refuses too much costs a sentence of prose; one that lets an invention through costs the newsroom.
"""

import re
from collections.abc import Iterator, Sequence

from panelscribe.drafting.llm.claims import unsaid
from panelscribe.drafting.llm.ground import Ground, Mention, numbers, pieces
from panelscribe.drafting.llm.reading import (
    ASKING,
    FREE,
    GAP,
    PLACE,
    Scene,
    blotted,
    cited,
    holders,
    outside_of,
    tells,
)
from panelscribe.drafting.llm.records import Candidate, Sentence
from panelscribe.drafting.llm.vocabulary import AGREEING, DISAGREEING, REPLYING, REPORTING
from panelscribe.drafting.sentences import Act
from panelscribe.transcript import normalise, tokens

LONGEST = 400
"""Characters of a sentence without its quotations."""
_MARKS = re.compile(r"[\"“”„«»‹›‘‚]|(?<!\w)['’]|['’](?!\w)")
_MARKUP = re.compile(r"[<>\[\]{}*#`_|\\~^=]|https?:|www\.|[\ue000-\uf8ff]|&\w+;")
_VERBS = f"(?:{'|'.join(sorted(REPORTING | AGREEING | DISAGREEING))})"


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
    outside = outside_of(sentence)
    mentions = ground.mentions(outside)
    return tuple(
        dict.fromkeys(
            [
                *_person(outside, ground),
                *_people(outside, mentions, cites, scene, ground),
                *(() if heading else _attributions(sentence, scene, ground)),
                *_posts(outside, mentions, cites, ground),
                *_numbers(outside, mentions, cites, ground),
                *_minds(outside, mentions, cites, scene, ground),
                *unsaid(outside, mentions, cites, scene, ground),
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
    outside = outside_of(sentence)
    mentions = ground.mentions(outside)
    for mention in mentions:
        if mention.full and (name := ground.full_name(mention.labels)):
            scene.introduced.add(name)
    scene.used.update(PLACE.findall(sentence.text))
    scene.told.update(cited(sentence, scene))
    holding = holders(outside, mentions)
    if holding:
        scene.carried = holding[-1].labels


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


def _person(outside: str, ground: Ground) -> Iterator[str]:
    """The first and second person outside quotation marks: somebody's words told as the article's own."""
    if found := ground.lang.words["person_one_two"].intersection(tokens(outside)):
        words = ", ".join(sorted(found))
        yield f"'{words}' stands inside quotations only: put the place of the quote, not its words"


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
    yield from _addressed(outside, mentions, cites, ground)
    yield from _strangers(outside, mentions, cites, ground)


def _addressed(
    outside: str, mentions: Sequence[Mention], cites: Sequence[str], ground: Ground
) -> Iterator[str]:
    """People to whom, or of whom, nobody cited speaks: not named in what they say, nor just before or after them."""
    holding = holders(outside, mentions)
    for mention in mentions:
        if mention in holding or not holding:
            continue
        turns = [t for one in holding for t in ground.by(one.labels, cites)]
        names = ground.name_tokens(mention.labels) | set(pieces(mention.name))
        named = any(names & set(ground.tokens_of(turn)) for turn in turns)
        beside = {who for turn in turns for who in ground.beside(turn)}
        if not named and not any(ground.same(a, b) for a in beside for b in mention.labels):
            yield f"nobody cited here speaks to {mention.name} or of them"


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
            wrong = [w for w in wrong if found is beside or normalise(w) not in FREE]
            if wrong:
                yield f"nobody here is called {' '.join(wrong)} {mention.name}"
    covered = blotted(outside, mentions)
    for match in re.finditer(r"(?<=[\w,;:’'] )[A-Z][\w’'&.-]*", covered):
        for token in pieces(match[0]):
            token = token.removesuffix("'s")
            if token not in known and token != "i":
                yield f"the name {match[0]} is neither in the cited turns nor on the panel file"


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
    holding = holders(before, ground.mentions(before))
    return holding[-1].labels if holding else frozenset()


def _posts(
    outside: str, mentions: Sequence[Mention], cites: Sequence[str], ground: Ground
) -> Iterator[str]:
    """Titles and organisations that are not those of the person they stand beside."""
    for mention in mentions:
        follows = outside[mention.end :]
        beside = re.match(rf",\s*([^,.;:{GAP}]+)|\s+((?:of|at|from|with) [^,.;:{GAP}]+)", follows)
        ahead = re.search(r"((?:[\w’'-]+ ){1,5})$", outside[: mention.start])
        own = ground.post_tokens(mention.labels)
        spoken = {t for turn in ground.by(mention.labels, cites) for t in ground.tokens_of(turn)}
        apart = pieces((beside[1] or beside[2]) if beside else "")
        listed = bool(own)
        wrong = [t for t in apart if t in ground.posts and t not in own]
        wrong = [t for t in wrong if listed or t not in spoken]
        wrong += [t for t in pieces(ahead[1] if ahead else "") if t in ground.posts - own]
        wrong = [t for t in wrong if t not in FREE and t not in ground.occasion]
        if wrong:
            yield f"{mention.name}'s post is not '{' '.join(wrong)}' on the panel file"
    heard = {token for turn in cites for token in ground.tokens_of(turn)}
    owners = frozenset(one for mention in mentions for one in mention.labels)
    own = ground.post_tokens(owners) | heard | ground.occasion | FREE
    for token in pieces(blotted(outside, mentions)):
        if token in ground.posts and token not in own:
            yield f"'{token}' is the post or organisation of nobody named here"


def _numbers(
    outside: str, mentions: Sequence[Mention], cites: Sequence[str], ground: Ground
) -> Iterator[str]:
    """Numbers that were not said so in a cited turn."""
    for number in numbers(pieces(blotted(outside, mentions))):
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
    if said & ASKING and not any(_asks(turn, ground) for turn in cites):
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
