// What the screen needs to know of a session's state, worked out once per state. No DOM here.
import { clock } from "./dom.js";

const NO_ARTICLE = { title: "", standfirst: "", people: [], sections: [], quotes: [], disclosure: null, caption: null };
const SURE = 0.6; // below this a word is tinted as unsure; recognizers' probabilities are well above it where they are right

/** "t0003:4-17" → {turn, first, last}; "t0003:4" is one word. Null for anything else. */
export function parseSpan(key) {
  const match = /^(.+):(\d+)(?:-(\d+))?$/.exec(key);
  return match && { turn: match[1], first: Number(match[2]), last: Number(match[3] ?? match[2]) };
}

export const spanKey = (span) => (span.first === span.last ? `${span.turn}:${span.first}` : `${span.turn}:${span.first}-${span.last}`);
export const textOf = (words) => words.map((word) => word.text).join(" ");

/** The speakers in the order in which they first speak, with a colour each. */
function speakersOf(state) {
  const known = new Map(state.attribution.speakers.map((one) => [one.speaker, one]));
  const speakers = new Map();
  for (const { speaker } of state.transcript.turns) {
    if (speakers.has(speaker)) continue;
    const one = state.speakers[speaker] ?? { display: speaker, name: null, role: null };
    speakers.set(speaker, {
      label: speaker, name: one.name, shown: one.display, role: one.role, confidence: one.confidence, reason: one.reason,
      evidence: known.get(speaker)?.evidence ?? [], colour: speakers.size % 8,
    });
  }
  return speakers;
}

/** Spans with what was heard there, by turn. */
function heardIn(spans, how) {
  return Object.entries(spans ?? {}).map(([key, text]) => ({ ...parseSpan(key), text, how }));
}

function grouped(items, key) {
  const groups = new Map();
  for (const item of items) {
    const name = key(item);
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(item);
  }
  return groups;
}

/** All words in the order of time, to find the one that sounds. */
function timedWords(turns) {
  const timed = [];
  turns.forEach((turn, index) => turn.words.forEach((word, at) => {
    if (word.start !== null && word.start !== undefined) timed.push([word.start, word.end ?? word.start, index, at]);
  }));
  return timed.sort((one, other) => one[0] - other[0]);
}

export class View {
  constructor(state) {
    this.state = state;
    this.turns = state.transcript.turns;
    this.turnIndex = new Map(this.turns.map((turn, index) => [turn.id, index]));
    this.speakers = speakersOf(state);
    this.article = state.article ?? NO_ARTICLE;
    this.quotes = new Map(this.article.quotes.map((quote) => [quote.id, quote]));
    this.quotesOf = grouped(printedQuotes(this.article), (quote) => quote.turn);
    this.questionsOf = grouped(state.questions.filter((one) => !one.done && one.turn), (one) => one.turn);
    const last = (id) => (this.turn(id)?.words.length ?? 1) - 1;
    const removed = heardIn(state.removed, "removed").map((one) => ({ ...one, first: Math.min(one.first, last(one.turn)), last: Math.min(one.first, last(one.turn)) }));
    this.heardOf = grouped([...heardIn(state.spelled, "spelled"), ...heardIn(state.heard, "corrected"), ...removed], (one) => one.turn);
    this.open = state.questions.filter((one) => !one.done);
    this.timed = timedWords(this.turns);
    this.duration = state.duration ?? this.timed.at(-1)?.[1] ?? 0;
  }

  turn(id) { return this.turns[this.turnIndex.get(id)]; }
  speaker(label) { return this.speakers.get(label) ?? { label, shown: label ?? "", name: null, role: null, evidence: [], colour: 0 }; }
  speakerOfTurn(id) { return this.speaker(this.turn(id)?.speaker); }
  words(span) { return this.turn(span.turn)?.words.slice(span.first, span.last + 1) ?? []; }
  text(span) { return textOf(this.words(span)); }
  unsure(word) { return word.probability < SURE; }

  /** A text for people: turn ids in it become times; the id of the quote that it is about goes, for that is shown. */
  readable(text) {
    return text.replace(/^q\d+: (listen: )?/, "").replace(/\bt\d{4}(?:w\d+)*\b/g, (id) => (this.turn(id) ? clock(this.turn(id).start) : id));
  }

  /** Who a voice may be: what the evidence says, then those on the panel who have no voice yet. */
  candidates(question) {
    const found = question.candidates ?? [];
    const rest = (this.state.attribution.absent ?? []).filter((name) => !found.some((one) => one.name === name));
    return [...found, ...rest.map((name) => ({ name, why: "no other voice is theirs" }))].slice(0, 6);
  }

  /** What was heard where a word of this span was put right: [{text, how, first, last}]. */
  heard(span) {
    return (this.heardOf.get(span.turn) ?? []).filter((one) => one.first <= span.last && span.first <= one.last);
  }

  /** Everybody whose name may be given to a voice: the panel's, and those already named. */
  get people() {
    const people = new Map();
    for (const person of [...(this.state.panel?.people ?? []), ...this.article.people]) {
      if (person.name && !people.has(person.name)) people.set(person.name, person);
    }
    for (const one of this.speakers.values()) if (one.name && !people.has(one.name)) people.set(one.name, { name: one.name, role: one.role });
    return [...people.values()];
  }

  /** Seconds in which a span sounds; null where the transcript has no times. */
  seconds(span) {
    const words = this.words(span).filter((word) => word.start !== null);
    return words.length ? { start: words[0].start, end: words.at(-1).end } : null;
  }

  /** The word that sounds at `time`, as [turn, word] indices; null in silence before the first. */
  wordAt(time) {
    let low = 0;
    let high = this.timed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.timed[middle][0] <= time) low = middle + 1;
      else high = middle;
    }
    const found = this.timed[low - 1];
    return found ? [found[2], found[3]] : null;
  }
}

/** The quotes that stand in the article's text. */
function printedQuotes(article) {
  const used = new Set(article.sections.flatMap((section) => [section.question, ...section.paragraphs.flatMap((one) => one.quotes)]));
  return article.quotes.filter((quote) => used.has(quote.id));
}

/**
 * The one run of words that differs between two texts: old words `first` to `last` became `words`. A pure insertion takes
 * the word beside it along, so that there is always an old word to hold on to. Null where nothing changed.
 */
export function changedWords(before, after) {
  let first = 0;
  while (first < before.length && first < after.length && before[first] === after[first]) first += 1;
  let tail = 0;
  while (tail < before.length - first && tail < after.length - first && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  if (first === before.length && first === after.length) return null;
  if (first + tail === before.length) first > 0 ? (first -= 1) : (tail -= 1);
  return { first, last: before.length - 1 - tail, words: after.slice(first, after.length - tail) };
}
