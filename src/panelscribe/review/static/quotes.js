// Quotes: trimmed or lengthened, exchanged for another of the same answer, dropped, or added from the transcript.
import { button, clock, el } from "./dom.js";
import { form, openBox } from "./box.js";
import { spanKey } from "./model.js";

const AROUND = 14; // words of the turn that are shown before and after a quote that is being trimmed

export function chooseQuoteActions(desk, quote, action, anchor) {
  if (action === "trim") return trim(desk, quote, anchor);
  if (action === "exchange") return exchange(desk, quote, anchor);
  return desk.submit("quote", quote.key, { drop: true }, quote.text, `Quote dropped: “${quote.text.slice(0, 40)}…”`);
}

const replace = (desk, quote, span, what) => desk.submit("quote", quote.key, { span }, quote.text, what);

/** The turn around the quote; both ends move word by word, each step can be heard. */
function trim(desk, quote, anchor) {
  const { words } = desk.view.turn(quote.turn);
  const span = { turn: quote.turn, first: quote.first, last: quote.last };
  const text = el("p", { class: "trim", "aria-live": "polite" });
  const show = () => {
    const from = Math.max(0, Math.min(span.first, quote.first) - AROUND);
    const to = Math.min(words.length, Math.max(span.last, quote.last) + AROUND + 1);
    const part = (first, last) => words.slice(first, last).map((word) => word.text).join(" ");
    text.replaceChildren(from > 0 ? "… " : "", part(from, span.first), " ", el("mark", {}, part(span.first, span.last + 1)), " ", part(span.last + 1, to), to < words.length ? " …" : "");
  };
  const move = (end, by) => () => {
    const next = { ...span, [end]: span[end] + by };
    if (next.first < 0 || next.last >= words.length || next.first > next.last) return;
    Object.assign(span, next);
    show();
  };
  show();
  return openBox("Trim the quote", anchor, (close) => [
    text,
    el("div", { class: "row" }, el("span", { class: "field-name" }, "Begins"), button("← earlier", move("first", -1)), button("later →", move("first", 1))),
    el("div", { class: "row" }, el("span", { class: "field-name" }, "Ends"), button("← earlier", move("last", -1)), button("later →", move("last", 1))),
    el("div", { class: "row" }, button("Hear it", () => desk.playSpan(span)), button("Save", () => { close(); replace(desk, quote, spanKey(span), "Quote trimmed"); }, { class: "primary" })),
  ], { wide: true });
}

/** Other sentences of the same answer, each with its sound. */
function exchange(desk, quote, anchor) {
  const list = el("ul", { class: "choices", "aria-busy": "true" }, el("li", { class: "hint" }, "Looking…"));
  return openBox("Another quote from this answer", anchor, (close) => {
    desk.api.candidates(quote.key).then((found) => {
      list.removeAttribute("aria-busy");
      if (!found.length) return list.replaceChildren(el("li", { class: "hint" }, "Nothing else in this answer can be quoted. Mark words in the transcript to quote others."));
      return list.replaceChildren(...found.map((one) => el("li", { class: "candidate" },
        button("▶", () => desk.player.span(one.start, one.end), { "aria-label": `Hear it at ${clock(one.start)}` }),
        button(one.text, () => { close(); replace(desk, quote, one.span, "Quote exchanged"); }, { class: "text" }))));
    }, (refusal) => list.replaceChildren(el("li", { class: "hint" }, refusal.message)));
    return list;
  }, { wide: true });
}

/** The section that tells of a second, to offer it first. */
function likely(sections, start) {
  const near = sections.find((one) => one.start !== null && one.start <= start && start < one.end);
  return (near ?? sections[0])?.key;
}

/** The chosen words become a quote in a section of the editor's choice. */
export function quoteWords(desk, span, anchor) {
  const { view } = desk;
  const text = view.text(span);
  const start = view.seconds(span)?.start ?? 0;
  return openBox("Put into the article", anchor, (close) => {
    const section = el("select", { autofocus: true, "aria-label": "Section" }, view.article.sections.map((one) => el("option", { value: one.key, selected: one.key === likely(view.article.sections, start) }, one.heading || one.kind)));
    return form(() => {
      close();
      desk.submit("quote", `add:${section.value}`, { span: spanKey(span) }, text, `Quote added: “${text.slice(0, 40)}”`);
    }, "Add", el("p", { class: "said" }, `“${text}”`), el("label", { class: "field" }, el("span", { class: "field-name" }, "Section"), section));
  });
}
