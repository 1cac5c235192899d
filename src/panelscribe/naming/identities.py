"""Who may be meant by a name: the people of the panel file, and others who are heard of.

Pure. A heard name stands for the listed people whom it fits, in shares; what fits nobody founds an identity of its own,
spelled as it was heard most often. Called by `evidence.py`.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from panelscribe.naming.names import FIRST, FULL, LAST, match_name, name_tokens
from panelscribe.panel import Person

PARTS = (FIRST, LAST)
LEAST = 0.6
"""Quality of a match below which a heard name is somebody else's."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Somebody who may be a speaker. `person` is None for one who is not in the panel file; `names` are folded."""

    name: str
    person: Person | None
    names: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a heard name: which identity, and how well it fits (0 to 1)."""

    identity: int
    quality: float
    form: str


class Identities:
    """All who may be meant in a recording. The order is that of the names, not that of the panel file."""

    def __init__(
        self,
        people: Sequence[Person],
        heard: Iterable[tuple[tuple[str, ...], str]],
        enrolled: Sequence[str] = (),
        mentioned: Iterable[tuple[tuple[str, ...], str]] = (),
    ) -> None:
        listed = sorted(people, key=lambda person: (person.name.casefold(), person.name))
        self.all: list[Identity] = [
            Identity(p.name, p, tuple(name_tokens(n) for n in (p.name, *p.aliases))) for p in listed
        ]
        known = {person.name for person in people}
        self.all += [Identity(n, None, (name_tokens(n),)) for n in sorted({*enrolled} - known)]
        self._readings: dict[tuple[str, ...], tuple[Reading, ...]] = {}
        everywhere = Counter(mentioned)
        for tokens, _ in sorted(everywhere):
            self._learn(tokens)
        self._found_others(Counter(heard))
        self._complete(everywhere)

    def _found_others(self, heard: Counter[tuple[tuple[str, ...], str]]) -> None:
        """Identities from names that fit nobody so far: longer names first, then the more frequent."""
        ranked = sorted(
            heard.items(), key=lambda item: (-min(len(item[0][0]), 2), -item[1], item[0])
        )
        for (tokens, text), _ in ranked:
            if not self._fitting(tokens):
                self.all.append(Identity(text, None, (tokens,)))

    def _fitting(self, tokens: tuple[str, ...]) -> list[int]:
        return [
            number
            for number, identity in enumerate(self.all)
            if any(match_name(tokens, name).quality >= LEAST for name in identity.names)
        ]

    def _complete(self, mentioned: Counter[tuple[tuple[str, ...], str]]) -> None:
        """Gives an unlisted first or family name its full form, where one alone is heard that fits it alone."""
        fulls = [
            entry
            for entry, _ in sorted(mentioned.items(), key=lambda m: (-m[1], m[0]))
            if len(entry[0]) in (2, 3)
        ]
        for number, identity in enumerate(self.all):
            if identity.person or len(identity.names[0]) > 1:
                continue
            fitting = [(t, x) for t, x in fulls if match_name(identity.names[0], t).form in PARTS]
            different = [t for t, _ in fitting if match_name(t, fitting[0][0]).quality < LEAST]
            if not fitting or different or self._owned(fitting[0][0], number):
                continue
            tokens, text = fitting[0]
            self.all[number] = Identity(text, None, (tokens, *identity.names))

    def _owned(self, tokens: tuple[str, ...], number: int) -> bool:
        return any(
            match_name(tokens, name).quality >= LEAST
            for other, identity in enumerate(self.all)
            if other != number
            for name in identity.names
        )

    def _learn(self, tokens: tuple[str, ...]) -> None:
        """A full name that fits one identity alone is another way to hear that one: "Shivaun Kearny" makes "Shivaun"
        a name of Siobhan Kearney.
        """
        fits = self._fitting(tokens) if len(tokens) > 1 else []
        if len(fits) == 1 and not self._fitting(tokens[:1]):
            identity = self.all[fits[0]]
            self.all[fits[0]] = replace(identity, names=(*identity.names, tokens))

    def readings(self, tokens: tuple[str, ...]) -> tuple[Reading, ...]:
        """Whom a heard name may mean, best first; empty for nobody known."""
        if tokens not in self._readings:
            self._readings[tokens] = self._read(tokens)
        return self._readings[tokens]

    def _read(self, tokens: tuple[str, ...]) -> tuple[Reading, ...]:
        matches = []
        for number, identity in enumerate(self.all):
            match = max(
                (match_name(tokens, name) for name in identity.names), key=lambda m: m.quality
            )
            if match.quality >= LEAST:
                matches.append((match.quality, number, match.form))
        if not matches:
            return ()
        best = max(quality for quality, _, _ in matches)
        # A full name means one person; a first name may mean all who bear it.
        slack = 0.08 if len(tokens) > 1 else 0.15
        kept = [(q, n, f) for q, n, f in matches if q >= best - slack]
        return tuple(
            Reading(n, q, FULL if f == FULL and len(tokens) > 1 else f or FIRST)
            for q, n, f in sorted(kept, key=lambda m: (-m[0], m[1]))
        )
