"""Recordings in words for the drafting tests: a small panel, the project's samples, earnings calls where they lie."""

import json
import re
from dataclasses import replace
from pathlib import Path

from panelscribe.naming.records import Attribution, Naming
from panelscribe.panel import Link, Media, Panel, Person, Role, parse_panel
from panelscribe.transcript import Transcript, Turn, Word, number_turns

Case = tuple[Transcript, Naming, Panel]

ROOT = Path(__file__).parent.parent
PANELS = Path(__file__).parent / "panels"
PANEL_NAMES = sorted(path.stem for path in PANELS.glob("*.txt"))
"""Invented panels, each with its panel file; somebody called "Unnamed …" is a voice without a name."""
CALLS = ROOT.parent / "shared" / "data" / "earnings21"
CALL_IDS = sorted(path.stem for path in (CALLS / "names").glob("*.json"))
NOBODY = re.compile(r"(speaker \d+|operator|unknown.*)", re.IGNORECASE)

KITCHENS = """\
4 Ines Cardoso: Good morning everybody, find a seat. I'm Ines Cardoso, I edit the Harbor Review, and this is small \
models, big kitchens, where we ask who should run a language model in the back room and who really shouldn't. Coffee \
is on Kelp and Company, thank you, Kelp. On my right, Mateo Lindgren, who is CTO at, well, at Kelp. Then Adaeze Obi, \
who leads the small models group at Northlight University. And Paul Whitcombe runs operations at Tramline Logistics. \
Paul, you pulled a model out after six weeks. What happened?
41 Paul Whitcombe: Uh, it was wrong politely. That's the short version. It would tell a driver, with total \
confidence, that a bridge was open, and the bridge had been shut since March. We had eleven trucks turn around in one \
week. Eleven. And nobody could tell me why it said so.
65 Ines Cardoso: Adaeze, is that the model, or is that how they used it?
69 Adaeze Obi: It's, it's both, but mostly it's that nobody had written down what a wrong answer costs. We tell \
every partner the same thing. If you can't name the price of an error, you are not ready to automate the decision.
87 Mateo Lindgren: I disagree a little bit. You learn the price by running it. We had a model on receipts for a \
month, it misread maybe two in a hundred, and that was how we found out that two in a hundred was fine.
103 Adaeze Obi: On receipts, yes. Not on bridges.
107 Ines Cardoso: (laughs) Okay. There's a question down here. Yes, please, and say who you are.
113 Shirin Vaziri: Hi, Shirin Vaziri, I started a little company called Papaya Clinic, we do scheduling for, for \
rural doctors. We have one server and no machine learning people at all. Is there anything we should be doing, or \
should we just wait?
130 Adaeze Obi: Don't wait. Collect your mistakes. Every time a person corrects the schedule, keep what it was and \
what it became. In a year that list is worth more than any model that you could buy today.
144 Paul Whitcombe: And buy a second server.
148 Ines Cardoso: Right, we've got two minutes. One line each: what should stay human? Mateo.
154 Mateo Lindgren: Hiring. Um, definitely hiring.
157 Adaeze Obi: Saying no. A model will never say no to you for your own good.
162 Paul Whitcombe: Bridges.
164 Ines Cardoso: Thank you Mateo, Adaeze and Paul. See you next month.
"""

KITCHEN_PANEL = Panel(
    title="Small Models, Big Kitchens",
    event="DevHarbor 2026",
    date="2026-05-04",
    publication="Harbor Review",
    media=Media("Small Models, Big Kitchens", "https://pod.example/1", "https://youtu.be/abcdefgh"),
    people=(
        Person(
            "Ines Cardoso",
            Role.MODERATOR,
            "editor",
            "the Harbor Review",
            "https://harbor.example/ines",
        ),
        Person("Mateo Lindgren", Role.PANELIST, "chief technology officer", "Kelp and Company"),
        Person(
            "Adaeze Obi", Role.PANELIST, "leads the small models group", "Northlight University"
        ),
        Person("Paul Whitcombe", Role.PANELIST, "director of operations", "Tramline Logistics"),
    ),
    sponsors=(Link("Kelp and Company", "https://kelp.example"),),
)


def spoken(
    text: str, *, timed: bool = True, probability: float = 0.95
) -> tuple[Transcript, dict[str, str]]:
    """A transcript from lines "SECONDS NAME: words", and the label of each name."""
    rows = [
        re.fullmatch(r"([\d.]+) ([^:]+): (.*)", line) for line in text.splitlines() if line.strip()
    ]
    found = [(float(row[1]), row[2], row[3].split()) for row in rows if row]
    labels: dict[str, str] = {}
    turns = []
    for index, (start, name, words) in enumerate(found):
        speaker = labels.setdefault(name, f"SPEAKER_{len(labels):02d}")
        end = found[index + 1][0] - 0.4 if index + 1 < len(found) else start + 4.0
        step = (end - start) / len(words)
        turns.append(
            Turn("", speaker, start if timed else None, end if timed else None, tuple(
                Word(word, round(start + k * step, 3), round(start + (k + 0.9) * step, 3), probability)
                if timed else Word(word, None, None, probability)
                for k, word in enumerate(words)
            ))
        )  # fmt: skip
    duration = found[-1][0] + 5.0 if timed and found else None
    return Transcript("session", "en", duration, number_turns(turns)), labels


def named(labels: dict[str, str], panel: Panel, *, unnamed: tuple[str, ...] = ()) -> Naming:
    """Everybody under their own name but `unnamed`; those not on the panel are of the audience."""
    people = {person.name: person for person in panel.people}
    found = []
    for name, speaker in labels.items():
        if name in unnamed:
            found.append(Attribution(speaker, None, False, 0.2, "nobody said a name"))
        else:
            found.append(
                Attribution(
                    speaker, people.get(name, Person(name, Role.AUDIENCE)), name in people, 0.97, ""
                )
            )
    absent = tuple(person.name for person in panel.people if person.name not in labels)
    return Naming(tuple(found), absent)


def kitchens(*, timed: bool = True, unnamed: tuple[str, ...] = ()) -> Case:
    """The panel on small models."""
    transcript, labels = spoken(KITCHENS, timed=timed)
    return transcript, named(labels, KITCHEN_PANEL, unnamed=unnamed), KITCHEN_PANEL


def panel(name: str) -> Case:
    """One of the invented panels of `tests/panels`, spoken at 2.6 words a second, 0.4 s between turns."""
    header, _, body = (PANELS / f"{name}.txt").read_text(encoding="utf-8").partition("---\n")
    listed = parse_panel(header)
    rows, clock = [], 1.0
    for line in body.splitlines():
        who, _, words = line.partition(": ")
        rows.append(f"{clock:.1f} {who}: {words}")
        clock += len(words.split()) / 2.6 + 0.4
    transcript, labels = spoken("\n".join(rows))
    unnamed = tuple(who for who in labels if who.startswith("Unnamed"))
    transcript = replace(transcript, session=name, language=listed.language or "en")
    return transcript, named(labels, listed, unnamed=unnamed), listed


def sample(name: str) -> Case:
    """One of the project's samples, from its reference."""
    folder = ROOT / "samples" / name
    panel = parse_panel((folder / "panel.yaml").read_text(encoding="utf-8"))
    lines = []
    for line in (folder / "ref.stm").read_text(encoding="utf-8").splitlines():
        _, _, speaker, start, end, words = line.split(" ", 5)
        lines.append((speaker, float(start), float(end), words.split()))
    reference = json.loads((folder / "ref.attribution.json").read_text(encoding="utf-8"))
    labels = {row["speaker"]: f"SPEAKER_{i:02d}" for i, row in enumerate(reference["speakers"])}
    turns = [
        Turn("", labels[speaker], start, end, tuple(
            Word(word, start + k * (end - start) / len(words), start + (k + 0.9) * (end - start) / len(words), 0.95)
            for k, word in enumerate(words)
        ))
        for speaker, start, end, words in lines
    ]  # fmt: skip
    people = {person.name: person for person in panel.people}
    attributions = tuple(
        Attribution(
            labels[row["speaker"]], people.get(row["name"], Person(row["name"], Role(row["role"]))), row["listed"], 0.95, ""  # noqa: E501
        )
        for row in reference["speakers"]
    )  # fmt: skip
    return (
        Transcript(name, "en", turns[-1].end, number_turns(turns)),
        Naming(attributions, ()),
        panel,
    )


def call(call_id: str) -> Case:
    """An earnings call under its right names; who has none there has none here."""
    names = json.loads((CALLS / "names" / f"{call_id}.json").read_text(encoding="utf-8"))
    turns = []
    for line in (CALLS / "turns" / f"{call_id}.txt").read_text(encoding="utf-8").splitlines():
        speaker, _, words = line.partition(": ")
        if words.split():
            turns.append(Turn("", speaker, None, None, tuple(Word(word) for word in words.split())))
    real = {speaker: name for speaker, name in names.items() if not NOBODY.fullmatch(name)}
    people = tuple(Person(name) for name in sorted(set(real.values())))
    speakers = dict.fromkeys(turn.speaker for turn in turns)
    attributions = tuple(
        Attribution(
            speaker, Person(real[speaker]) if speaker in real else None, speaker in real, 0.95, ""
        )
        for speaker in speakers
    )
    return (
        Transcript(call_id, "en", None, number_turns(turns)),
        Naming(attributions, ()),
        Panel(people=people),
    )


def with_probability(transcript: Transcript, word: str, probability: float) -> Transcript:
    """The transcript with one probability for each occurrence of a word."""
    turns = tuple(
        replace(turn, words=tuple(
            replace(w, probability=probability) if w.text.strip(".,?").casefold() == word else w for w in turn.words
        ))
        for turn in transcript.turns
    )  # fmt: skip
    return replace(transcript, turns=turns)
