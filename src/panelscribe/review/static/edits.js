// What the page knows of edits: how the screen looks before the server has answered, and what stands there now.
import { parseSpan, textOf } from "./model.js";

const MADE = "SPEAKER_NEW_"; // how the labels of voices begin that an editor made

/** The state as it will look once the server has made it: for what shows at once; the rest waits for the answer. */
export function preview(state, edit) {
  const run = PREVIEWS[edit.kind];
  return (run && run(state, edit)) || state;
}

const PREVIEWS = {
  words(state, { target, value, seen }) {
    const span = parseSpan(target);
    const turns = state.transcript.turns.map((turn) => (turn.id === span?.turn ? withWords(turn, span, value, seen) : turn));
    return { ...state, transcript: { ...state.transcript, turns } };
  },
  name(state, { target, value }) {
    const speaker = state.speakers[target];
    if (!speaker || !value) return null;
    return { ...state, speakers: { ...state.speakers, [target]: { ...speaker, name: value, display: value } } };
  },
  speaker(state, { target, value }) {
    if (value.scope !== "turn" || !(value.speaker in state.speakers)) return null;
    const turns = state.transcript.turns.map((turn) => (turn.id === target ? { ...turn, speaker: value.speaker, pending: true } : turn));
    return { ...state, transcript: { ...state.transcript, turns } };
  },
  done(state, { target, value }) {
    return { ...state, questions: state.questions.map((one) => (one.id === target ? { ...one, done: value } : one)) };
  },
};

/** New words share the time of the old ones. Where the old ones no longer stand, the edit is in the state already. */
function withWords(turn, span, text, seen) {
  const old = turn.words.slice(span.first, span.last + 1);
  if (!old.length || textOf(old) !== seen) return turn;
  const texts = text.split(/\s+/).filter(Boolean);
  const { start } = old[0];
  const { end } = old.at(-1);
  const at = (index) => (start === null || end === null ? null : start + ((end - start) * index) / texts.length);
  const words = texts.map((one, index) => ({ text: one, start: at(index), end: at(index + 1), probability: 1 }));
  return { ...turn, pending: true, words: [...turn.words.slice(0, span.first), ...words, ...turn.words.slice(span.last + 1)] };
}

function blockText(view, key) {
  if (["title", "standfirst", "caption", "disclosure"].includes(key)) return view.article[key] ?? "";
  return view.article.sections.flatMap((one) => one.paragraphs).find((one) => one.key === key)?.text ?? null;
}

const section = (view, key) => view.article.sections.find((one) => one.key === key);

/** What an edit's `seen` would be if the editor looked now; null where its target is gone. */
export function seenNow(view, edit) {
  const run = SEEN[edit.kind];
  return run ? run(view, edit) : null;
}

const SEEN = {
  words: (view, { target }) => textOf(view.words(parseSpan(target))) || null,
  name: (view, { target }) => (target === "new" ? "" : view.speakers.has(target) ? (view.speaker(target).name ?? "") : null),
  role: (view, { target }) => (view.speakers.has(target) ? (view.speaker(target).role ?? "") : null),
  merge: (view, { target }) => (view.speakers.has(target) ? "" : null),
  speaker: (view, { target }) => view.turn(target)?.speaker ?? null,
  split: (view, { target }) => view.words(parseSpan(target))[0]?.text ?? null,
  section: (view, { target }) => section(view, target)?.heading ?? null,
  order: (view, { value }) => {
    const now = view.article.sections.map((one) => one.key);
    return value.length === now.length && now.every((key) => value.includes(key)) ? now : null;
  },
  quote: (view, { target, value }) => (target.startsWith("add:") ? view.text(parseSpan(value.span)) || null : (view.article.quotes.find((one) => one.key === target)?.text ?? null)),
  prose: (view, { target }) => blockText(view, target),
  done: (view, { target }) => view.state.questions.find((one) => one.id === target)?.text ?? null,
  person: (view, { target }) => (view.people.some((one) => one.name === target) ? "" : null),
};

/** Whether what an edit, sent as one of `edits`, wants stands there already: it was saved, and only the answer was lost. */
export function alreadySo(view, edit, edits) {
  const run = SO[edit.kind];
  return run ? run(view, edit, edits) : false;
}

const SO = {
  words(view, { target, value }) {
    const span = parseSpan(target);
    const words = value.split(/\s+/).filter(Boolean);
    return words.length > 0 && view.text({ ...span, last: span.first + words.length - 1 }) === words.join(" ");
  },
  name: (view, { target, value }, edits) => (view.speaker(target === "new" ? view.turn(edits[0].target)?.speaker : target).name ?? "") === value,
  section: (view, { target, value }) => (value.drop ? !section(view, target) : section(view, target)?.heading === value.heading),
  order: (view, { value }) => view.article.sections.map((one) => one.key).join() === value.join(),
  prose: (view, { target, value }) => blockText(view, target) === value,
  done: (view, { target, value }) => (view.state.questions.find((one) => one.id === target)?.done ?? true) === value,
  speaker(view, { target, value, seen }) {
    const now = view.turn(target)?.speaker;
    return value.speaker === "new" ? Boolean(now?.startsWith(MADE)) && now !== seen : now === value.speaker;
  },
  merge: (view, { target }) => !view.speakers.has(target),
};
