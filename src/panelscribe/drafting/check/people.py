"""Names and titles in an article's own words that differ from the panel file.

Pure. The panel file's spelling holds. A word that is nearly a listed name, a listed surname under another first name,
and a post that gives somebody another title or organization are found; what the draft itself wrote is not questioned.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from panelscribe.drafting.check.blocks import Credited
from panelscribe.drafting.check.records import Finding, FindingKind
from panelscribe.drafting.language import Language
from panelscribe.drafting.people import post, surname
from panelscribe.drafting.records import Article
from panelscribe.drafting.wording import plain
from panelscribe.naming.records import Naming
from panelscribe.panel import Panel, Person
from panelscribe.transcript import Transcript, tokens

_PAIR = re.compile(r"(?<![\w’'])([A-Z][\w’-]+) [A-Z][\w’-]+")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_POST = re.compile(
    r"(?:, who [^,.;]+,)?\s+(?:is|was|became)\s+(?P<verb>[^,;:.()–—]+)|"
    r"(?:,| –| —| -)\s+(?P<post>[^,;:.()–—]+)|\s+\((?P<bracket>[^)]*)\)|(?P<of>\s+of\s+[A-Z][^,;:.()]*)"
)
_FUNCTION = frozenset({
    "a", "an", "the", "of", "at", "for", "in", "and", "is", "was", "who", "which", "with", "from", "on", "to", "its",
    "our", "their", "by", "as", "&",
})  # fmt: skip
_CLAUSE = frozenset({"who", "whose", "which", "where", "that", "when"})
_COMMON = frozenset(
    {"company", "group", "university", "institute", "bank", "inc", "corporation", "house", "school"}
)
_SHORT = {
    "ceo": "chief executive officer", "cto": "chief technology officer", "cfo": "chief financial officer",
    "coo": "chief operating officer", "cio": "chief information officer", "cmo": "chief marketing officer",
    "vp": "vice president", "svp": "senior vice president", "evp": "executive vice president",
    "prof": "professor", "md": "managing director", "gm": "general manager",
}  # fmt: skip
_NEAR_SHORT, _NEAR_LONG = 4, 7
"""Letters from which on a word one letter off, or two letters off, is taken for a listed name."""


class Listed:
    """The people and organizations that are spelled for us, and how a text may speak of them."""

    def __init__(
        self,
        naming: Naming,
        panel: Panel,
        transcript: Transcript,
        article: Article | None,
        lang: Language,
    ) -> None:
        heard = [a.person for a in naming.attributions if a.person is not None]
        people = {_bare(person.name): person for person in [*heard, *panel.people]}
        self._panel = panel
        self._lang = lang
        self._people = people
        self._listed = {person.name for person in panel.people}
        self._said = frozenset(t for turn in transcript.turns for t in tokens(turn.text))
        self._texts = [tuple(tokens(text)) for text in panel_texts(panel)]
        drafted = article.texts if article else ()
        self._drafted = tuple(token for text in drafted for token in tokens(text))
        names = [*self._people, *(p.organization or "" for p in people.values())]
        names += [sponsor.title for sponsor in panel.sponsors]
        self._names = {
            token for text in names for token in tokens(text) if token not in lang.words["stop"]
        }
        self._spelled = self._names | {t for text in self._texts for t in text} | {*self._drafted}
        self._surnames: dict[str, list[str]] = {}
        for name in self._people:
            self._surnames.setdefault(surname(name, lang), []).append(name)
        # People whom the draft names by ear are known as well.
        self._firsts = {pair[1]: pair[0] for text in drafted for pair in _PAIR.finditer(text)}
        self._firsts |= {name.split()[0]: name for name in self._people if " " in name}
        self._posts = {t for p in panel.people for t in self._post_tokens(p)}

    def is_title(self, text: str, *, part: bool = False) -> bool:
        """Whether a text in quotation marks is no speech but a title or name of the panel file, or a `part` of one."""
        wanted = tuple(tokens(text))
        return any(_holds(title, wanted) if part else title == wanted for title in self._texts)

    def credited(self, people: Sequence[Credited]) -> Iterator[Finding]:
        """What a text's front matter says otherwise of people than the panel file."""
        for credit in people:
            person = self._people.get(_bare(credit.name))
            if person is None:
                message = f"{credit.name} is neither on the panel file nor was heard"
                yield Finding(FindingKind.NAME, credit.name, message, 0)
                continue
            for wrote, listed in (
                (credit.title, person.title),
                (credit.organization, person.organization),
            ):
                if wrote and listed and tokens(wrote) != tokens(plain(listed)):
                    message = f"the panel file says of {person.name}: {listed}"
                    yield Finding(FindingKind.TITLE, wrote, message, 0, said=listed)

    def differing(self, text: str, block: int) -> Iterator[Finding]:
        """Names, titles and organizations in a block's own words that the panel file has otherwise."""
        seen: set[tuple[int, int]] = set()
        for finding in (
            *self._misnamed(text, block),
            *self._misspelled(text, block),
            *self._posted(text, block),
        ):
            if not any(first < finding.last and finding.first < last for first, last in seen):
                seen.add((finding.first, finding.last))
                yield finding

    def _misspelled(self, text: str, block: int) -> Iterator[Finding]:
        """Words with a capital that are nearly a listed name."""
        for match in _WORD.finditer(text):
            word = re.sub(r"['’]s$|['’]$", "", match[0])
            token = "".join(tokens(word))
            if not word[:1].isupper() or token in self._spelled or len(token) < _NEAR_SHORT:
                continue
            near = 2 if len(token) >= _NEAR_LONG else 1
            close = [name for name in self._names if len(name) >= _NEAR_SHORT and
                     Levenshtein.distance(token, name, score_cutoff=near) <= near]  # fmt: skip
            if close:
                name = min(close, key=lambda one: (Levenshtein.distance(token, one), one))
                shown = self._shown(name)
                message = f"the panel file spells it {shown}"
                yield Finding(
                    FindingKind.NAME,
                    word,
                    message,
                    block,
                    said=shown,
                    first=match.start(),
                    last=match.start() + len(word),
                )

    def _shown(self, token: str) -> str:
        texts = [*self._people, *(p.organization or "" for p in self._people.values())]
        texts += [sponsor.title for sponsor in self._panel.sponsors]
        words = (word.strip(".,;:") for text in texts for word in text.split())
        return next((word for word in words if "".join(tokens(word)) == token), token)

    def _misnamed(self, text: str, block: int) -> Iterator[Finding]:
        """A listed surname under a first name that nobody listed has, or the other way round."""
        for last, names in self._surnames.items():
            for match in re.finditer(
                rf"(?P<first>[^\W\d_][\w'’.-]*)\s+{re.escape(last)}(?!\w)", text
            ):
                first, where = match["first"], match.start()
                if (
                    not first[:1].isupper()
                    or match[0] in names
                    or self._introduces(first, text, where)
                ):
                    continue
                message = f"{match[0]} is not on the panel file; {' and '.join(names)} {'are' if len(names) > 1 else 'is'}"  # noqa: E501
                yield Finding(
                    FindingKind.NAME,
                    match[0],
                    message,
                    block,
                    said=names[0],
                    first=where,
                    last=match.end(),
                )
        for first, name in self._firsts.items():
            for match in re.finditer(rf"(?<!\w){re.escape(first)}\s+(?P<last>[A-Z][\w’-]+)", text):
                token = "".join(tokens(re.sub(r"['’]s$", "", match["last"])))
                known = token in self._spelled or token in self._said
                if known or token in self._lang.words["opening_words"]:
                    continue
                message = f"nobody is called {match[0]}; {name} is"
                yield Finding(
                    FindingKind.NAME,
                    match[0],
                    message,
                    block,
                    said=name,
                    first=match.start(),
                    last=match.end(),
                )

    def _introduces(self, word: str, text: str, where: int) -> bool:
        """Whether a word with a capital before a surname is none of its names ("But Obi", "Professor Obi")."""
        token = "".join(tokens(re.sub(r"['’]s$", "", word)))
        words = self._lang.words
        initial = re.fullmatch(r"[A-Z]\.?", word)
        if initial and any(name.startswith(word[0]) for name in self._people):
            return True
        if (
            token in self._spelled
            or token in words["opening_words"]
            or token in words["honorifics"]
            or token in words["posts"]
            or token in _SHORT
        ):
            return True
        opens = not text[:where].strip() or text[:where].rstrip()[-1] in '.!?:;"”’»—'
        return opens and (
            token in words["stop"]
            or token in words["opening_words"]
            or token.endswith(("ly", "ing", "ed"))
        )

    def _posted(self, text: str, block: int) -> Iterator[Finding]:
        """Posts behind a name that give somebody another title or organization than the panel file."""
        for name, person in self._people.items():
            for match in re.finditer(
                rf"(?<!\w)(?:{re.escape(name)}|{re.escape(surname(name, self._lang))})(?!\w)", text
            ):
                yield from self._post_before(text, match, person, block)
                given = _POST.match(text, match.end())
                if given is None:
                    continue
                words = next(part for part in given.groups() if part).strip()
                words = re.split(
                    r"\s(?:who|which|said|says|asked|told|spoke|moderated|hosted)\b", f" {words}"
                )
                wrote = words[0].strip() or (f"who{words[1]}" if len(words) > 1 else "")
                if wrote and (problem := self._post_problem(wrote, person)):
                    where = text.index(wrote.removeprefix("who").strip(), match.end())
                    yield Finding(FindingKind.TITLE, wrote, problem, block, said=post(person, self._lang) or None,
                                  first=where, last=where + len(wrote.removeprefix("who").strip()))  # fmt: skip

    def _post_before(
        self, text: str, name: re.Match[str], person: Person, block: int
    ) -> Iterator[Finding]:
        """A post that stands before a name ("chief executive Ana Li")."""
        lead = re.search(r"(?:[\w&'’-]+ ){0,5}[\w&'’-]+,? $", text[: name.start()])
        words = lead[0].rstrip(", ").split() if lead else []
        while words and not self._is_post(tokens(words[0])):
            words.pop(0)
        last = tokens(words[-1]) if words else []
        if not words or not self._is_post(last):
            return
        wrote = " ".join(words)
        if problem := self._post_problem(wrote, person):
            where = text.rindex(wrote, 0, name.start())
            yield Finding(
                FindingKind.TITLE, wrote, problem, block, said=post(person, self._lang) or None,
                first=where, last=where + len(wrote),
            )  # fmt: skip

    def _is_post(self, words: Sequence[str]) -> bool:
        return any(word in self._lang.words["posts"] or word in _SHORT for word in words)

    def _post_problem(self, wrote: str, person: Person) -> str | None:
        """What is wrong with a post, None if it is this person's or none at all."""
        given = [
            t for token in tokens(wrote) for t in re.split(r"[-/]", re.sub(r"'s$", "", token)) if t
        ]
        content = [token for token in given if token not in _FUNCTION]
        shared = [token for token in content if token in self._posts]
        is_post = any(token in self._lang.words["posts"] or token in _SHORT for token in content)
        telling = [token for token in shared if token not in _COMMON]
        if not content or not (is_post or len(telling) > (1 if given[0] in _CLAUSE else 0)):
            return None
        if any(
            token in {t for n in self._people for t in tokens(n)} - self._posts for token in content
        ):
            return None  # a list of people
        if any(
            _holds(self._drafted, (*tokens(name), *tokens(wrote)))
            for name in (person.name, surname(person.name, self._lang))
        ):
            return None
        if person.name not in self._listed:
            owners = [one for one in self._panel.people if self._is_title_of(content, one)]
            return f"this is the post of {owners[0].name}" if owners else None
        own = self._post_tokens(person)
        known = {*(own or self._said), person.role.value}
        wrong = [token for token in content if token not in known and not _stemmed(token, known)]
        ranks = [t for t in own if t in self._lang.words["ranks"] and t not in content]
        dropped = (
            ranks
            if is_post and any(t in own for t in content if t in self._lang.words["posts"])
            else []
        )
        if not wrong and not dropped:
            return None
        listed = post(person, self._lang)
        return (
            f"the panel file says of {person.name}: {listed}"
            if listed
            else f"the panel file gives {person.name} no title, and nobody said it"
        )

    def _is_title_of(self, content: Sequence[str], person: Person) -> bool:
        """Whether a post says of somebody else all that the title of `person` says."""
        title = [token for token in tokens(person.title or "") if token not in _FUNCTION]
        return len(title) > 1 and set(title) <= set(content)

    @staticmethod
    def _post_tokens(person: Person) -> dict[str, None]:
        """The tokens of a person's title and organization, with the short and the long form of what has both."""
        texts = [plain(person.title or ""), plain(person.organization or "")]
        found = dict.fromkeys(
            t
            for text in texts
            for token in tokens(text)
            for t in re.split(r"[-/]", token)
            if t and t not in _FUNCTION
        )
        for short, full in _SHORT.items():
            if short in found:
                found |= dict.fromkeys(full.split())
            elif _holds(tuple(found), tuple(full.split())):
                found[short] = None
        return found


def _bare(name: str) -> str:
    """A name as prose may have it, without the possessive that some rosters hold."""
    return re.sub(r"['’]s$", "", plain(name))


def _stemmed(token: str, known: Iterable[str]) -> bool:
    return token.removesuffix("s") in known or f"{token}s" in known


def _holds(row: Sequence[str], part: Sequence[str]) -> bool:
    """Whether `part` stands in `row` unbroken."""
    size = len(part)
    return size > 0 and any(
        tuple(row[i : i + size]) == tuple(part) for i in range(len(row) - size + 1)
    )


def panel_texts(panel: Panel) -> list[str]:
    """All that a panel file spells."""
    media = panel.media
    texts = [
        panel.title,
        panel.event,
        panel.date,
        panel.publication,
        media.podcast_title,
        media.image_caption,
    ]
    texts += [text for p in panel.people for text in (p.name, p.title, p.organization)]
    texts += [link.title for link in (*panel.sponsors, *panel.resources)]
    return [text for text in (*texts, *panel.glossary) if text]
