// One turn of the transcript as elements: who, when, and the words, in paragraphs of readable length.
import { clock, el } from "./dom.js";
import { textOf } from "./model.js";

/** What is said of a word that is not as it was heard. */
export const HEARD = {
  corrected: (text) => `heard: “${text}”`, spelled: (text) => `spelled as on the panel file; heard: “${text}”`, removed: (text) => `removed here: “${text}”`,
};

/** Where a long turn is broken for reading, as [first, last] words: at a full stop with a pause, or when it gets long. */
function stretches(words) {
  const found = [];
  let first = 0;
  words.forEach((word, index) => {
    const next = words[index + 1];
    const size = index - first + 1;
    const stop = /[.?!…]["”’)]*$/.test(word.text);
    const pause = next && next.start !== null && word.end !== null ? next.start - word.end : 0;
    if (next && !(stop && (size >= 110 || (size >= 45 && pause > 1))) && size < 250) return;
    found.push([first, index]);
    first = index + 1;
  });
  return found;
}

/** What a turn looks like, as one string: a turn whose mark is unchanged is left alone. */
export function markOf(view, turn) {
  const speaker = view.speaker(turn.speaker);
  const quotes = (view.quotesOf.get(turn.id) ?? []).map((quote) => `${quote.first}-${quote.last}`);
  const heard = (view.heardOf.get(turn.id) ?? []).map((one) => `${one.first}-${one.last}${one.how}${one.text}`);
  const questions = (view.questionsOf.get(turn.id) ?? []).map((one) => one.id);
  const words = turn.words.map((word) => (view.unsure(word) ? `${word.text}?` : word.text));
  return JSON.stringify([speaker.shown, speaker.colour, turn.start, quotes, heard, questions, turn.pending ?? false, words.join(" ")]);
}

/** A turn as plain text; the words get elements of their own by `bringNear`. */
export function buildTurn(view, turn) {
  const speaker = view.speaker(turn.speaker);
  const questions = view.questionsOf.get(turn.id) ?? [];
  return el("li", {
    class: turn.pending ? "turn pending" : "turn", "data-turn": turn.id,
    style: { "--speaker": `var(--speaker-${speaker.colour})`, "contain-intrinsic-size": `auto ${Math.ceil(turn.words.length / 11) * 27 + 40}px` },
  }, el("div", { class: "turn-head" },
    el("button", { type: "button", class: speaker.name ? "who" : "who nobody", "data-act": "who", tabindex: -1, "aria-haspopup": "dialog", title: "Who said this? (W)" }, speaker.shown),
    el("button", { type: "button", class: "when", "data-act": "play", tabindex: -1, "aria-label": `Play from ${clock(turn.start)}` }, clock(turn.start)),
    el("button", { type: "button", class: "turn-edit", "data-act": "text", tabindex: -1, "aria-haspopup": "dialog", "aria-label": "Correct this turn's words" }, "Correct"),
    asks(view, questions)),
  stretches(turn.words).map(([first, last]) => el("p", { class: "words", "data-first": first, "data-last": last }, textOf(turn.words.slice(first, last + 1)))));
}

/** The mark of a turn's open questions; it opens the first. */
function asks(view, questions) {
  if (!questions.length) return null;
  const text = questions.map((one) => view.readable(one.text)).join("\n");
  return el("button", { type: "button", class: "asks", "data-act": "question", "data-question": questions[0].id, tabindex: -1, title: text }, el("span", { "aria-hidden": "true" }, questions.length > 1 ? `${questions.length} ?` : "?"), el("span", { class: "hidden" }, `Open: ${text}`));
}

/** Gives each word of a paragraph an element of its own. */
export function bringNear(view, turn, paragraph) {
  if (paragraph.classList.contains("near")) return;
  paragraph.classList.add("near");
  const [begin, end] = [Number(paragraph.dataset.first), Number(paragraph.dataset.last)];
  const heard = view.heardOf.get(turn.id) ?? [];
  const quotes = [...(view.quotesOf.get(turn.id) ?? [])].sort((one, other) => one.first - other.first);
  const parts = [];
  let inside = null;
  for (let index = begin; index <= end; index += 1) {
    const word = turn.words[index];
    if (inside && index > inside.last) inside = null;
    const quote = inside ? null : quotes.find((one) => one.first <= index && index <= one.last);
    if (quote) {
      inside = { last: quote.last, node: el("mark", { class: "quoted" }) };
      parts.push(inside.node);
    }
    const place = inside ? inside.node : { append: (...more) => parts.push(...more) };
    place.append(wordOf(view, word, index, heard.filter((one) => one.first <= index && index <= one.last)));
    if (index < end) inside && index === inside.last ? parts.push(" ") : place.append(" ");
  }
  paragraph.replaceChildren(...parts);
}

function wordOf(view, word, index, heard) {
  const unsure = view.unsure(word);
  const title = [unsure && `unsure (${Math.round(word.probability * 100)} %)`, ...heard.map((one) => HEARD[one.how](one.text))].filter(Boolean).join("; ");
  return el("span", { class: ["w", unsure && "unsure", ...heard.map((one) => one.how)].filter(Boolean).join(" "), "data-w": index, title: title || false }, word.text);
}
