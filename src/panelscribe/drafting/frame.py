"""What stands around the story: title, standfirst, who was there, sponsors, caption.

Pure. Names, titles, organizations and sponsors come from the panel file, letter for letter; a name that was only heard
carries a note for the editor (`notes.py`).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from panelscribe.drafting.compose import Composer, Prose
from panelscribe.drafting.language import Language
from panelscribe.drafting.outline import Outline
from panelscribe.drafting.people import Cast, listing, number, post
from panelscribe.drafting.plan import Plan
from panelscribe.drafting.quotes import Line
from panelscribe.drafting.records import Credit, SectionKind
from panelscribe.drafting.style import Disclosure
from panelscribe.drafting.wording import capital, plain
from panelscribe.naming.records import Naming
from panelscribe.panel import Panel, Person, Role
from panelscribe.transcript import UNKNOWN

_MOST_NAMES = 4
_BROADCAST = re.compile(r"\b(?:episode|podcast|show|series|radio|call|webinar|interview)\b", re.I)


def credits(naming: Naming, panel: Panel, roles: Mapping[str, Role]) -> tuple[Credit, ...]:
    """Everybody the article presents: the listed people in the file's order, then the others who gave a name. `roles`
    are those of the outline, by label: who stands in the file without one and only asked is of the audience.
    """
    speakers: dict[str, str] = {}
    people: dict[str, Person] = {}
    for attribution in naming.attributions:
        if attribution.person is not None:
            speakers.setdefault(attribution.person.name, attribution.speaker)
            people.setdefault(attribution.person.name, attribution.person)
    listed = {person.name: person for person in panel.people}
    others = {name: person for name, person in people.items() if name not in listed}
    return tuple(
        Credit(_with_part(person, roles.get(speakers.get(name, ""))), speakers.get(name))
        for name, person in (listed | others).items()
    )


def _with_part(person: Person, part: Role | None) -> Person:
    """Somebody as one of the audience where that is what they were; the word of the panel file else."""
    asked = person.role is Role.PANELIST and part is Role.AUDIENCE
    return replace(person, role=Role.AUDIENCE) if asked else person


class Frame:
    """Writes what frames one article."""

    def __init__(
        self,
        panel: Panel,
        plan: Plan,
        outline: Outline,
        theme: Line | None,
        cast: Cast,
        composer: Composer,
        lang: Language,
        announced: Line | None = None,
    ) -> None:
        """`theme` is what the moderator said it would be about, `announced` what a call was said to be; None if nothing
        was said.
        """
        self.theme = theme
        self.announced = announced
        self.panel = panel
        self.plan = plan
        self.outline = outline
        self.cast = cast
        self.composer = composer
        self.lang = lang
        self._forms = lang.forms

    def title(self, session: str) -> Prose:
        """The panel's title and its most telling short line; whose line it is where there is no title."""
        line = self.plan.headline
        head = plain(self.panel.title or "")
        if line is None:
            return Prose(head or plain(self.panel.event or "") or self._people_title(session))
        quote = self.composer.quote(line).at("bare")
        head = head or capital(self.cast.full(line.speaker))
        between = " " if head.endswith(("?", "!", ":")) else " – " if ":" in head else ": "
        return Prose(f"{head}{between}{quote}")

    def _people_title(self, session: str) -> str:
        names = [self.cast.full(who) for who in self._panelists() if self.cast.name(who)]
        return listing(names[:_MOST_NAMES]) if 0 < len(names) <= _MOST_NAMES else plain(session)

    def occasion(self) -> str:
        """Where it happened, as it follows a verb; "" where that is not known."""
        event = plain(self.panel.event or "")
        if not event:
            return ""
        return self._forms["on" if _BROADCAST.search(event) else "at"].format(event=event)

    def standfirst(self) -> Prose:
        """One or two sentences on what it was about."""
        where = self.occasion()
        if self.theme is not None:
            quote = self.composer.quote(self.theme)
            who = self.cast.full(self.theme.speaker)
            company = self._company()
            return Prose(
                self.composer.say(
                    "standfirst_theme",
                    people=company,
                    occasion=where,
                    quote=quote,
                    who=who,
                    divided=self.plan.divided,
                )
            )
        line = self.plan.standfirst
        if line is not None:
            who = self.cast.full(line.speaker)
            quote = self.composer.quote(line)
            other = self.plan.opponent
            if other is not None:
                text = self.composer.say(
                    "standfirst_divided",
                    quote=quote,
                    who=who,
                    occasion=where,
                    other=self.cast.full(other),
                )
                return Prose(text)
            return Prose(self.composer.say("standfirst_line", quote=quote, who=who, occasion=where))
        text = self.composer.say(
            "standfirst_plain", people=self._presented(), occasion=self._what_happened()
        )
        rivals = self.plan.rivals if len(self._panelists()) > 2 else None
        if rivals is not None and all(self.cast.name(x) for x in rivals):
            one, other = (self.cast.full(x) for x in rivals)
            text += " " + self.composer.say("standfirst_rivals", one=one, other=other)
        return Prose(text)

    def _presented(self) -> str:
        """Who spoke; somebody alone with their post."""
        who = self._panelists()
        company = self._company(named=True)
        post_of = self.cast.told(who[0]) if len(who) == 1 else ""
        return f"{company}{post_of}," if post_of.startswith(",") else company

    def _what_happened(self) -> str:
        asked = self.outline.of(SectionKind.AUDIENCE_QUESTION)
        several = "_several" if len(self._panelists()) > 1 else ""
        parts = (
            self._forms[f"spoke{several}"],
            self.occasion(),
            self._forms[f"took_questions{several}"] if asked else "",
        )
        return " ".join(part for part in parts if part)

    def _company(self, *, named: bool = False) -> str:
        who = self._panelists()
        names = list(dict.fromkeys(self.cast.full(one) for one in who if self.cast.name(one)))
        if len(names) == len(who) and (
            len(names) == 1 or (named and 0 < len(names) <= _MOST_NAMES)
        ):
            return self._list(names)
        if len(who) == 1:
            return capital(self._forms["a_speaker"])
        word = self._forms["panelists" if self._led() else "speakers"]
        return capital(f"{number(len(who), self.lang)} {word}" if who else word)

    def _list(self, items: Sequence[str]) -> str:
        return listing(items, self._forms["and"])

    def _led(self) -> bool:
        return any(role in (Role.MODERATOR, Role.HOST) for role in self.outline.roles.values())

    def _panelists(self) -> list[str]:
        """Labels of the panelists who said something, one for each person."""
        found: dict[str, str] = {}
        for passage in self.outline.passages:
            if (
                self.outline.roles[passage.speaker] is Role.PANELIST
                and passage.speaker != UNKNOWN
                and passage.content
            ):
                found.setdefault(
                    self.cast.name(passage.speaker) or passage.speaker, passage.speaker
                )
        return list(found.values())

    def who_was_there(self, subject: str | None) -> list[Prose]:
        """Who sat on the panel, who led it, who brought the questions, who paid."""
        sentences: list[str] = []
        panelists = [
            who for who in self._panelists() if who != subject and not self._same(who, subject)
        ]
        company = self._list([self._met(who) for who in panelists if self.cast.name(who)])
        leading = self._leading(Role.MODERATOR, Role.HOST)
        leaders = [speaker for speaker in leading if self._surely_led(speaker)]
        led_alone = len(panelists) == 0 and len(leaders) == 1 and subject is not None
        occasion = self.occasion() if led_alone else self._spoken_at()
        if subject is not None and self.cast.name(subject) and (company or occasion or led_alone):
            if led_alone:
                company, leaders = self._met(leaders[0]), []
            sentences.append(self._spoke(subject, occasion, company))
        elif company:
            spoke = self._forms["spoke_several" if len(panelists) > 1 else "spoke"]
            verb = spoke if not occasion else f"{spoke} {occasion}"
            posts = any("," in self.cast.told(who) for who in panelists if self.cast.name(who))
            sentences.append(f"{capital(company)}{',' if posts else ''} {verb}.")
        phrases: dict[str, list[str]] = {}
        for speaker in leaders:
            sure = self._role(speaker) is not None or len(panelists) > 1
            phrase = "hosted" if self._role(speaker) is Role.HOST else "moderated"
            phrases.setdefault(phrase if sure else "interviewed", []).append(speaker)
        for phrase, people in phrases.items():
            who = self._list([self._met(one, closed=len(people) == 1) for one in people])
            comma = "," if len(people) > 1 and "," in who else ""
            sentences.append(self.composer.say(phrase, who=who + comma))
        sentences += self._editors()
        if self.announced is not None and not (self.panel.event or self.panel.title):
            sentences.append(self._welcomed(self.announced))
        paragraphs = [Prose(" ".join(sentences), self._introduced())] if sentences else []
        if self.panel.sponsors and self.composer.style.disclosure is not Disclosure.END:
            paragraphs.append(Prose(self._sponsors()))
        return paragraphs

    def _welcomed(self, line: Line) -> str:
        """What a call is, as whoever opened it said: an operator is no member of the audience."""
        who = self.cast.name(line.speaker) or capital(self._forms["a_speaker"])
        return self.composer.say("announced", who=who, quote=self.composer.quote(line))

    def _introduced(self) -> tuple[str, ...]:
        opening = self.outline.opening or self.outline.passages[:1]
        return opening[0].turns[:1]

    def _spoke(self, subject: str, occasion: str, company: str) -> str:
        if not occasion and company and len(self._panelists()) > 1:
            several = len(self._panelists()) > 2
            return self.composer.say("others", company=company, several=several)
        text = f"{capital(self.cast.meet(subject))} {self._forms['spoke']}"
        with_whom = self._forms["with"].format(company=company) if company else ""
        if len(self._panelists()) == 1 and company:
            comma = "," if "," in company and occasion else ""
            return f"{text} {with_whom}{comma}{' ' + occasion if occasion else ''}."
        text += f" {occasion}" if occasion else ""
        if company:
            text += f"{',' if occasion else ''} {with_whom}"
        return text + "."

    def _spoken_at(self) -> str:
        title, event = plain(self.panel.title or ""), self.occasion()
        several = len(self._panelists()) > 1
        if title and not any(title.casefold() in text.casefold() for text in (event,)):
            where = self._forms["panel" if several else "talk"].format(title=title)
            return f"{where}{', ' + event if event else ''}"
        return event

    def _same(self, one: str, other: str | None) -> bool:
        return (
            other is not None
            and self.cast.name(one) is not None
            and self.cast.name(one) == self.cast.name(other)
        )

    def _met(self, speaker: str, *, closed: bool = False) -> str:
        return self.cast.meet(speaker, closed=closed)

    def _role(self, speaker: str) -> Role | None:
        """The role that the panel file gives, None where it was read from the recording."""
        person = self.cast.people.get(speaker)
        return person.role if person is not None and person.role is not Role.PANELIST else None

    def _leading(self, *wanted: Role) -> list[str]:
        found: dict[str, str] = {}
        for speaker, role in self.outline.roles.items():
            if role in wanted and self.cast.name(speaker):
                found.setdefault(self.cast.name(speaker) or speaker, speaker)
        return list(found.values())

    def _surely_led(self, speaker: str) -> bool:
        """Whether the panel file says that somebody led, or they alone asked what was asked on stage: an operator who
        only gives the floor did neither.
        """
        if self._role(speaker) is not None:
            return True
        asked = self.outline.of(SectionKind.TOPIC)
        askers = {exchange.asker for exchange in asked if exchange.question is not None}
        return askers == {speaker} and not self.outline.of(SectionKind.AUDIENCE_QUESTION)

    def _editors(self) -> list[str]:
        brought = {exchange.asker for exchange in self.outline.exchanges if exchange.brought}
        sentences = []
        for speaker in self._leading(Role.EDITOR):
            if speaker in brought:
                sentences.append(self.composer.say("editors", who=self._met(speaker, closed=True)))
            else:
                sentences.append(
                    self.composer.say(
                        "editors_present", who=self._met(speaker, closed=True), several=False
                    )
                )
        return sentences

    def _sponsors(self) -> str:
        names = [plain(sponsor.title) for sponsor in self.panel.sponsors]
        text = self.composer.say(
            "sponsor",
            sponsors=self._list(names),
            several=len(names) > 1,
            occasion=self._supported(),
        )
        return text

    def _supported(self) -> str:
        event = plain(self.panel.event or "")
        if not event:
            several = len(self._panelists()) > 1
            return self._forms["this_event" if several else "this_conversation"]
        return event

    def disclosure(self, heard: Sequence[str]) -> str | None:
        """The sentence for the end: sponsors of the panel file, else those that were thanked from the stage."""
        if self.panel.sponsors:
            if self.composer.style.disclosure is Disclosure.OPENING:
                return None
            names = [plain(sponsor.title) for sponsor in self.panel.sponsors]
            return self.composer.say(
                "disclosure",
                sponsors=self._list(names),
                occasion=self._supported(),
                conflict=self._interest(),
            )
        if heard:
            return self.composer.say(
                "disclosure_heard", sponsors=self._list(list(heard)), several=len(heard) > 1
            )
        return None

    def _interest(self) -> str:
        """People who spoke and work for a sponsor."""
        found = []
        for person in conflicts(self.panel, self.cast.people.values()):
            moderator = person.role in (Role.MODERATOR, Role.HOST)
            place = post(person, self.lang)
            found.append(
                self.composer.say(
                    "conflict", who=plain(person.name), moderator=moderator, post=_is(place)
                )
            )
        return "; ".join(found)

    def caption(self) -> str | None:
        """The caption of the panel file, else everybody who sat on the panel."""
        media = self.panel.media
        if media.image_caption:
            return plain(media.image_caption)
        staged = any(person.role in (Role.MODERATOR, Role.HOST) for person in self.panel.people)
        if (
            not media.image and not staged
        ):  # a list of names alone says of nobody that they were to be seen
            return None
        spoke = {
            person.name
            for speaker, person in self.cast.people.items()
            if self.outline.roles[speaker] is not Role.AUDIENCE
        }
        names = [
            plain(p.name)
            for p in self.panel.people
            if p.name in spoke and p.role is not Role.AUDIENCE
        ]
        return self.composer.say("pictured", names=", ".join(names)) if names else None


def conflicts(panel: Panel, people: Iterable[Person]) -> list[Person]:
    """People who spoke and whose organization is among the sponsors."""
    sponsors = [plain(sponsor.title).casefold() for sponsor in panel.sponsors]
    found: dict[str, Person] = {}
    for person in people:
        home = plain(person.organization or "").casefold()
        if home and any(home == name or home in name or name in home for name in sponsors):
            found.setdefault(person.name, person)
    return list(found.values())


def _is(place: str) -> str:
    """A post as it follows "is"."""
    if place.startswith("of "):
        return "with " + place.removeprefix("of ")
    return place
