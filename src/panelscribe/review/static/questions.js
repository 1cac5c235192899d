// Open questions, one after the other, each with its sound and one-click answers; and the bar of what is left.
import { announce, button, clock, el, sign } from "./dom.js";
import { parseSpan } from "./model.js";

const KINDS = {
  unnamed: "Who is this?", listen: "Listen first", corrected: "Corrected quote", spelling: "Spelled by ear", number: "A number",
  sponsor: "Sponsor", check: "To check", note: "Note",
};

export class Questions {
  constructor(desk) {
    this.desk = desk;
    this.current = null;
    this.node = el("section", { class: "question", "aria-label": "Open question", hidden: true });
  }

  get all() { return this.desk.view.open; }

  update() {
    if (!this.current) return;
    const now = this.desk.view.state.questions.find((one) => one.id === this.current);
    if (now && !now.done) return this.show(now);
    const rest = this.all;
    if (!rest.length) return this.finished();
    return this.go(rest[Math.min(this.index ?? 0, rest.length - 1)], { quietly: true });
  }

  /** The next (or previous) open question, heard and shown. */
  step(by) {
    const rest = this.all;
    if (!rest.length) return announce("Nothing is open");
    const at = rest.findIndex((one) => one.id === this.current);
    const next = at < 0 ? (by > 0 ? 0 : rest.length - 1) : (at + by + rest.length) % rest.length;
    return this.go(rest[next]);
  }

  open(id) {
    const question = this.all.find((one) => one.id === id);
    if (question) this.go(question);
  }

  go(question, { quietly = false } = {}) {
    this.current = question.id;
    this.index = this.all.indexOf(question);
    this.show(question);
    this.reveal(question);
    if (!quietly || !this.desk.player.playing) this.hear(question);
    announce(`${KINDS[question.kind] ?? question.kind}: ${this.desk.view.readable(question.text)}`);
  }

  quoteOf(question) {
    return question.quote ? this.desk.view.article.quotes.find((one) => one.key === question.quote || one.id === question.quote) : null;
  }

  reveal(question) {
    this.desk.turnTo("transcript");
    const quote = this.quoteOf(question);
    if (quote) {
      this.desk.chooseQuote(quote, false);
      return this.desk.draft.revealQuote(quote.key);
    }
    const span = question.turn && parseSpan(question.turn);
    if (span) return this.desk.transcript.reveal(span.turn, span.first);
    if (!question.turn || !this.desk.view.turn(question.turn)) return undefined;
    const at = question.start === null ? 0 : this.desk.view.turn(question.turn).words.findIndex((word) => word.start >= question.start - 0.05);
    return this.desk.transcript.reveal(question.turn, Math.max(0, at));
  }

  hear(question) {
    if (question.start !== null && question.start !== undefined) this.desk.player.span(question.start, question.end ?? question.start + 8);
  }

  show(question) {
    const rest = this.all;
    const held = this.node.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
    this.node.hidden = false;
    this.node.replaceChildren(
      el("div", { class: "question-text" },
        el("p", {}, el("span", { class: `kind ${question.kind}` }, KINDS[question.kind] ?? question.kind), el("span", { class: "hint" }, ` ${rest.indexOf(question) + 1} of ${rest.length}${question.must ? "" : ", may stay open"}`)),
        el("p", { class: "asked" }, this.desk.view.readable(question.text))),
      el("div", { class: "row answers" },
        question.start !== null && question.start !== undefined ? button(`▶ ${clock(question.start)}`, () => { this.reveal(question); this.hear(question); }, { title: "Hear it again (H)", "data-focus": "hear", class: "hear" }) : null,
        this.answers(question)),
      el("div", { class: "row steps" }, button("Previous", () => this.step(-1), { title: "P", "data-focus": "previous" }), button("Next", () => this.step(1), { title: "N", "data-focus": "next" }),
        sign("×", "Close the question (Esc)", () => this.close(), { class: "quiet", "data-focus": "close" })));
    if (held) (this.node.querySelector(`[data-focus="${CSS.escape(held)}"]`) ?? this.node.querySelector("button"))?.focus();
  }

  answers(question) {
    const { desk } = this;
    if (question.kind === "unnamed") {
      const candidates = desk.view.candidates(question).map((one, index) => button(
        [el("kbd", { "aria-hidden": "true" }, String(index + 1)), ` ${one.name} `, el("small", {}, one.why ? this.desk.view.readable(one.why) : `${Math.round(one.confidence * 100)} %`)],
        () => desk.setName(question.speaker, one.name), { class: "candidate-name", "data-focus": `candidate ${index}`, "data-candidate": index }));
      return [...candidates, button("Somebody else…", (event) => this.nameOther(question, event.currentTarget), { "data-focus": "other" }),
        button("Leave unnamed", () => desk.setName(question.speaker, ""), { "data-focus": "nobody" })];
    }
    const quote = this.quoteOf(question);
    return [
      button("Checked", () => this.tick(question), { class: "primary", title: "C", "data-focus": "checked" }),
      quote ? button("Correct the words", () => { desk.chooseQuote(quote, false); desk.correct(); }, { "data-focus": "correct" }) : null,
      quote ? button("Drop the quote", () => desk.quoteActions(quote, "drop"), { "data-focus": "drop" }) : null,
      !quote && question.turn ? button("Correct the words", (event) => desk.correctTurn(parseSpan(question.turn)?.turn ?? question.turn, event.currentTarget), { "data-focus": "correct" }) : null,
    ].filter(Boolean);
  }

  nameOther(question, anchor) {
    const turn = question.turn ?? this.desk.view.turns.find((one) => one.speaker === question.speaker)?.id;
    if (turn) this.desk.askWho(turn, anchor, { scope: "everywhere" });
  }

  tick(question) {
    const index = this.index;
    this.desk.tick(question);
    this.index = index;
  }

  /** What the keys mean while a question is shown. */
  get shown() { return this.node.hidden ? null : this.all.find((one) => one.id === this.current) ?? null; }
  tickShown() { if (this.shown && this.shown.kind !== "unnamed") this.tick(this.shown); }
  candidate(index) { this.node.querySelector(`[data-candidate="${index}"]`)?.click(); }

  finished() {
    this.current = null;
    this.node.replaceChildren(el("p", { class: "question-text asked" }, "Nothing is open. The article can be approved."), button("Close", () => this.close()));
    announce("Nothing is open. The article can be approved.");
  }

  close() {
    this.current = null;
    this.node.hidden = true;
    this.desk.transcript.focus();
  }
}
