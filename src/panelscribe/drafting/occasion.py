"""What a leader says of the event itself: what it is about, and who is thanked for paying.

Pure. Used by `article.py`; how it is told stands in `frame.py`.
"""

import re

from panelscribe.drafting.language import Language
from panelscribe.drafting.outline import Outline
from panelscribe.drafting.quotes import Line, Quarry
from panelscribe.drafting.sentences import Act, Sentence
from panelscribe.drafting.wording import plain
from panelscribe.panel import Role
from panelscribe.transcript import tokens

_NAME = r"(?:[A-Z][\w'&-]*)(?: (?:and |of |& )?[A-Z][\w'&-]*)*"
_HEARD = re.compile(
    r"(?:sponsored|supported|underwritten|brought to you|made possible) by (?:our (?:friends|partners) (?:at|from) )?"
    rf"(?P<a>{_NAME})|(?:our|today's|the) (?:\w+ )?sponsors?(?: (?:for|of|this) \w+(?: \w+){{0,3}}?)?,?"
    rf" (?:is |are |today,? )?(?P<b>{_NAME})"
    rf"|(?:is|are|was|were|comes?) (?:on|courtesy of|thanks to) (?P<c>{_NAME})"
)


def heard_sponsors(outline: Outline) -> tuple[tuple[str, str], ...]:
    """Sponsors named from the stage: name as heard, and the turn."""
    found: dict[str, str] = {}
    for sentence in outline.left_out:
        if sentence.act.value == "sponsor":
            for match in _HEARD.finditer(sentence.text):
                name = next(group for group in match.groups() if group)
                found.setdefault(plain(name), sentence.turn)
    return tuple(found.items())


def theme(outline: Outline, quarry: Quarry, lang: Language) -> Line | None:
    """What the moderator says the panel is about, in their words."""
    for passage in outline.passages[:3]:
        if outline.roles[passage.speaker] is Role.PANELIST:
            continue
        for sentence in passage.sentences[:8]:
            if sentence.act in (Act.SPONSOR, Act.HOUSEKEEPING):
                continue
            line = _theme_in(passage.speaker, sentence, quarry, lang)
            if line is not None:
                return line
    return None


def announced(outline: Outline, quarry: Quarry, lang: Language) -> Line | None:
    """What whoever opens a call says that it is ("the Kelp Company third quarter earnings call"), in their words."""
    if not outline.on_call(lang):
        return None
    for passage in outline.passages[:3]:
        for sentence in passage.sentences[:6]:
            line = _span_of(passage.speaker, sentence, quarry, lang, "announced", "event")
            if line is None or not 4 <= line.length <= 18 or line.edits or line.flags:
                continue
            named = [word for word in line.text.split() if word[:1].isupper() or word[:1].isdigit()]
            if named and not lang.has("torn", line.text):
                return line
    return None


def _span_of(
    speaker: str, sentence: Sentence, quarry: Quarry, lang: Language, cue: str, group: str
) -> Line | None:
    """The words of a sentence that a group of a cue stands for."""
    words = quarry.turns[sentence.turn].words[sentence.first : sentence.last + 1]
    text = " ".join(word.text.replace("’", "'") for word in words)
    match = lang.patterns[cue].search(text)
    if match is None:
        return None
    start = sentence.first + len(text[: match.start(group)].split())
    last = start + len(match[group].split()) - 1
    return quarry.span(speaker, sentence.turn, start, last, fragment=True)


def _theme_in(speaker: str, sentence: Sentence, quarry: Quarry, lang: Language) -> Line | None:
    words = quarry.turns[sentence.turn].words[sentence.first : sentence.last + 1]
    text = " ".join(word.text.replace("’", "'") for word in words)
    match = lang.patterns["theme"].search(text)
    while match and (inner := lang.patterns["theme"].search(text, match.start() + 1)):
        match = inner  # "it's about agents, and we'll talk about what broke": the last says most
    if match is None:
        return None
    group = next(name for name, value in match.groupdict().items() if value)
    start = sentence.first + len(text[: match.start(group)].split())
    line = quarry.span(
        speaker, sentence.turn, start, start + len(match[group].split()) - 1, fragment=True
    )
    if line is None or not 3 <= line.length <= 24 or line.edits or line.flags:
        return None
    said = set(tokens(line.text))
    personal = said & {"i", "my", "i'm", "i'd", "we're", "we'll", "i'll"}
    pointing = said & lang.words["pointers"]
    if len(said - lang.words["stop"]) < 3:
        return None  # "what keeps them awake" may be said of anything
    if group == "theme5":
        pointing -= {"them", "they"}  # the people asked
    return None if personal or (line.length < 5 and pointing) else line
