// The strip under the transcript: what the chosen words are, and what can be done with them. Always in one place, so that
// nothing floats over the text.
import { button, clock, el } from "./dom.js";
import { HEARD } from "./turn.js";

const SHOWN = 60; // characters of the chosen words that are shown

export class Strip {
  constructor(desk) {
    this.desk = desk;
    this.chosenQuote = null;
    this.node = el("div", { class: "strip", role: "toolbar", "aria-label": "Chosen words" });
  }

  /** A quote was chosen: its own tools come first. */
  quote(quote) {
    this.chosenQuote = quote;
    this.update(this.desk.selection);
  }

  update(selection = this.desk.selection) {
    const quote = this.current(selection);
    if (!selection || !this.desk.view.words(selection).length) {
      this.node.replaceChildren(el("span", { class: "hint" }, "Click a word to hear it, double-click to correct it. Keys: ?"));
      return;
    }
    this.node.replaceChildren(this.about(selection), el("span", { class: "row" }, quote ? this.quoteTools(quote) : this.wordTools(selection)));
  }

  /** The quote that is chosen, as long as its very words are. */
  current(selection) {
    const quote = this.chosenQuote && this.desk.view.article.quotes.find((one) => one.key === this.chosenQuote.key);
    if (quote && selection?.turn === quote.turn && selection.first === quote.first && selection.last === quote.last) return quote;
    this.chosenQuote = null;
    if (this.desk.draft.chosen && selection) this.desk.draft.choose(null);
    return null;
  }

  about(selection) {
    const { view } = this.desk;
    const text = view.text(selection);
    const words = view.words(selection);
    const notes = view.heard(selection).map((one) => HEARD[one.how](one.text));
    if (words.length === 1 && view.unsure(words[0])) notes.push(`unsure (${Math.round(words[0].probability * 100)} %)`);
    return el("span", { class: "about" }, el("b", {}, text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text), ` ${clock(words[0].start)}`,
      notes.length ? el("span", { class: "notes" }, ` ${notes.join("; ")}`) : null);
  }

  wordTools(selection) {
    const { desk } = this;
    return [
      button("Correct", () => desk.correct(), { title: "E or double-click" }),
      button("Hear", () => desk.playSpan(selection), { title: "H" }),
      button("Who?", () => desk.askWho(), { title: "Who said it: W" }),
      button("Split here", () => desk.split(), { title: "S", disabled: selection.first === 0 }),
      button("Quote", () => desk.quoteSelection(), { title: "Put into the article: Q" }),
    ];
  }

  quoteTools(quote) {
    const act = (action) => (event) => this.desk.quoteActions(quote, action, event.currentTarget);
    return [
      button("Hear", () => this.desk.chooseQuote(quote), { title: "H" }),
      button("Trim", act("trim"), { title: "Longer or shorter: T" }),
      button("Exchange", act("exchange"), { title: "Another from the same answer: X" }),
      button("Drop", act("drop"), { title: "Out of the article" }),
      button("Correct", () => this.desk.correct(), { title: "E" }),
    ];
  }
}
