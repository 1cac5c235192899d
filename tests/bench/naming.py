"""Naming measured on the earnings calls: with roster, without, with misheard names.

`python -m tests.bench.naming` prints the tables of docs/naming.md; `-v` adds every fault.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

from panelscribe.naming import Naming
from panelscribe.naming.attribution import attribute
from panelscribe.naming.names import match_name, name_tokens
from panelscribe.panel import Panel, Person, Role
from panelscribe.transcript import Transcript, Turn, Word, number_turns

PANELS = Path(__file__).with_name("panels")
DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "earnings21"
NOBODY = re.compile(r"speaker ?\d+|operator|unknown|.*\bhost", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Call:
    """One call: what was said, who said it, and the roster with two strangers."""

    name: str
    transcript: Transcript
    truth: dict[str, str]
    decoys: tuple[str, ...]

    @property
    def real(self) -> dict[str, str]:
        return {label: name for label, name in self.truth.items() if not NOBODY.fullmatch(name)}

    def panel(self) -> Panel:
        names = sorted({*self.real.values(), *self.decoys})
        return Panel(people=tuple(Person(name) for name in names))


@dataclass(slots=True)
class Score:
    """Counts; sums over calls."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    nobody_words: int = 0
    nobody_named: int = 0
    decoys_named: int = 0
    decoys: int = 0
    faults: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        for name in (
            "right",
            "wrong",
            "missed",
            "nobody_words",
            "nobody_named",
            "decoys_named",
            "decoys",
        ):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.faults += other.faults

    def __str__(self) -> str:
        total = max(1, self.right + self.wrong + self.missed)
        given = max(1, self.right + self.wrong)
        return (
            f"right {self.right}/{total} = {self.right / total:.1%}  wrong {self.wrong} = {self.wrong / total:.1%}"
            f"  missed {self.missed}  precision {self.right / given:.1%}"
            f"  nobody named {self.nobody_named / max(1, self.nobody_words):.2%} of words"
            f"  decoys {self.decoys_named}/{self.decoys}"
        )


def read_turns(text: str, session: str) -> Transcript:
    turns = []
    for line in text.splitlines():
        label, mark, spoken = line.partition(": ")
        if mark:
            turns.append(Turn("", label, None, None, tuple(Word(w) for w in spoken.split())))
    return Transcript(session, "en", None, number_turns(turns))


def load_calls(folder: Path = DATA) -> list[Call]:
    paths = sorted((folder / "turns").glob("*.txt"))
    truths = [json.loads((folder / "names" / f"{p.stem}.json").read_text("utf-8")) for p in paths]
    calls = []
    for number, (path, truth) in enumerate(zip(paths, truths, strict=True)):
        own = {token for name in truth.values() for token in name_tokens(name)}
        text = path.read_text("utf-8")
        others = [n for t in truths[number + 1 :] + truths[:number] for n in sorted(t.values())]
        strangers = [
            n
            for n in others
            if not NOBODY.fullmatch(n)
            and len(name_tokens(n)) > 1
            and n not in text
            and not own & {*name_tokens(n)}
        ]
        calls.append(Call(path.stem, read_turns(text, path.stem), truth, tuple(strangers[:2])))
    return calls


def load_panels(folder: Path = PANELS) -> list[tuple[Call, Panel]]:
    """Invented panels: a header of comments (language, people, unlisted), then `Name: text`; "?" is a nobody."""
    return [_panel_case(path) for path in sorted(folder.glob("*.txt"))]


def _panel_case(path: Path) -> tuple[Call, Panel]:
    lines = [line for line in path.read_text("utf-8").splitlines() if line.strip()]
    head = dict(
        re.findall(r"^# (language|people|unlisted|decoys): (.+)$", "\n".join(lines), re.MULTILINE)
    )
    people = tuple(_person(text) for text in head["people"].split("; "))
    pairs = [line.split(": ", 1) for line in lines if not line.startswith("#")]
    names = sorted({name for name, _ in pairs})
    random.Random(path.stem).shuffle(names)
    labels = {name: f"SPEAKER_{number:02d}" for number, name in enumerate(names)}
    turns = [
        Turn("", labels[name], None, None, tuple(Word(w) for w in text.split()))
        for name, text in pairs
    ]
    transcript = Transcript(path.stem, head.get("language", "en"), None, number_turns(turns))
    truth = {label: "Unknown" if name.startswith("?") else name for name, label in labels.items()}
    absent = tuple(p.name for p in people if p.name not in names)
    return Call(path.stem, transcript, truth, absent), Panel(people=people)


def _person(text: str) -> Person:
    found = re.fullmatch(r"(.+?)(?: \((\w+)(?:, (.+))?\))?", text)
    if found is None:
        raise ValueError(text)
    name, role, organization = found.groups()
    return Person(name, Role(role or "panelist"), organization=organization)


def corrupt(call: Call, share: float, seed: int) -> Call:
    """The call with `share` of the letters in all names of its roster changed, wherever they are spoken."""
    chance = random.Random(f"{call.name}{seed}")
    tokens = {token for name in call.real.values() for token in name_tokens(name)}

    def worse(word: Word) -> Word:
        if (
            not word.text[:1].isupper()
            or re.sub(r"\W|'s\b", "", word.text).casefold() not in tokens
        ):
            return word
        letters = [
            chance.choice("abcdefghijklmnopqrstuvwxyz")
            if c.isalpha() and chance.random() < share
            else c
            for c in word.text
        ]
        text = "".join(letters)
        return Word(text[:1].upper() + text[1:])

    turns = [
        Turn(t.id, t.speaker, None, None, tuple(worse(w) for w in t.words))
        for t in call.transcript.turns
    ]
    transcript = Transcript(call.transcript.session, "en", None, tuple(turns))
    return Call(call.name, transcript, call.truth, call.decoys)


def grade(call: Call, naming: Naming, *, listed: bool) -> Score:
    score = Score(decoys=len(call.decoys) if listed else 0)
    for attribution in naming.attributions:
        label, person = attribution.speaker, attribution.person
        truth = call.truth.get(label, "Unknown")
        size = sum(len(t.words) for t in call.transcript.turns if t.speaker == label)
        note = f"{call.name} {label} {truth}: {person.name if person else None} ({attribution.confidence:.2f})"
        if NOBODY.fullmatch(truth):
            score.nobody_words += size
            if person:
                score.nobody_named += size
                score.faults.append(f"NOBODY {note} {size} words")
        elif person is None:
            score.missed += 1
            score.faults.append(f"missed {note}")
        elif person.name == truth or (
            not listed and match_name(name_tokens(person.name), name_tokens(truth)).quality >= 0.6
        ):
            score.right += 1
        else:
            score.wrong += 1
            score.faults.append(f"WRONG  {note}")
        if person and person.name in call.decoys:
            score.decoys_named += 1
    return score


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("-v", action="store_true")
    parser.add_argument("--mode", default="")
    arguments = parser.parse_args()
    calls = load_calls()
    modes = {
        "roster": [(c, c.panel()) for c in calls],
        "no roster": [(c, Panel()) for c in calls],
        "panels": load_panels(),
        "panels without a panel file": [(c, Panel()) for c, _ in load_panels()],
        "corrupted": [(corrupt(c, 0.05, seed), c.panel()) for c in calls for seed in range(2)],
    }
    for mode, cases in modes.items():
        if arguments.mode and arguments.mode != mode:
            continue
        total = Score()
        for call, panel in cases:
            total.add(grade(call, attribute(call.transcript, panel), listed=bool(panel.people)))
        sys.stdout.write(f"{mode:28} {total}\n")
        if arguments.v:
            sys.stdout.write("\n".join(total.faults) + "\n")


if __name__ == "__main__":
    main()
