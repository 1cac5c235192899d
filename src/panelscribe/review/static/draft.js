// The draft as it will be printed, with each quotation one click from its sound and each part open to correction.
import { button, clock, count, el, sign } from "./dom.js";
import { paragraphNodes } from "./inline.js";
import { ProseEditor } from "./prose.js";

const KINDS = {
  opening: "Opening", topic: "Topic", "audience-question": "From the audience", "lightning-round": "Lightning round", closing: "Closing",
};

export class Draft {
  constructor(desk) {
    this.desk = desk;
    this.editor = null;
    this.chosen = null;
    this.article = el("article", { class: "draft", "aria-label": "Draft" });
    this.node = el("div", { class: "scroller draft-scroller" }, this.article);
    this.article.addEventListener("dblclick", (event) => this.doubleClick(event));
    this.article.addEventListener("keydown", (event) => this.key(event));
  }

  /** Builds the draft anew (it is short), with scroll, focus and an open editor where they were. */
  update() {
    const { state, article } = this.desk.view;
    if (state.article === this.shown?.article && state.speakers === this.shown.speakers) return;
    this.shown = state;
    const held = this.article.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
    const top = this.node.scrollTop;
    if (state.language) this.article.lang = state.language;
    if (state.article === null) this.article.replaceChildren(el("p", { class: "empty" }, "Nobody spoke: there is no article."));
    else this.article.replaceChildren(...this.parts(article));
    this.node.scrollTop = top;
    if (this.editor) this.editor.rejoin();
    else if (held) this.article.querySelector(`[data-focus="${CSS.escape(held)}"]`)?.focus({ preventScroll: true });
  }

  parts(article) {
    const last = article.sections.length - 1;
    return [
      this.warnings(this.desk.view.state.warnings ?? []),
      this.block("title", article.title, el("h1", {}, article.title), "title"),
      article.standfirst ? this.block("standfirst", article.standfirst, el("p", { class: "standfirst" }, article.standfirst), "standfirst") : null,
      this.people(article.people),
      ...article.sections.map((section, index) => this.section(section, index, last)),
      article.disclosure ? this.block("disclosure", article.disclosure, el("p", { class: "end-matter" }, article.disclosure), "disclosure") : null,
      article.caption ? this.block("caption", article.caption, el("p", { class: "end-matter" }, article.caption), "caption") : null,
    ].filter(Boolean);
  }

  prose(tag, attributes, paragraph) {
    return el(tag, attributes, paragraphNodes(paragraph, this.desk.view.article.marks, (id, words) => this.quote(id, words)));
  }

  /** A part that can be edited as prose. */
  block(key, text, node, name) {
    const edit = button("Edit", () => this.edit(key), { class: "edit", "data-focus": `edit ${key}`, "aria-label": `Edit ${name}`, title: "Edit (E)" });
    return el("div", { class: "block", "data-key": key, "data-text": text }, node, edit);
  }

  /** What went less than well while the recording was worked on; never printed. */
  warnings(texts) {
    if (!texts.length) return null;
    return el("details", { class: "warnings" }, el("summary", {}, count(texts.length, "warning")), el("ul", {}, texts.map((text) => el("li", {}, text))));
  }

  people(people) {
    return el("ul", { class: "people", "aria-label": "People" }, people.map((person) => {
      const label = [...this.desk.view.speakers.values()].find((one) => one.label === person.speaker);
      const style = label ? { "--speaker": `var(--speaker-${label.colour})` } : {};
      const what = [person.role, person.title, person.organization].filter(Boolean).join(", ");
      return el("li", { style }, button(person.name, (event) => this.desk.editPerson(person, event.currentTarget),
        { class: "person", "data-focus": `person ${person.name}`, title: what, "aria-haspopup": "dialog" }));
    }), el("li", {}, button("Who is who", () => this.desk.showPeople(), { class: "quiet", "data-focus": "people" })));
  }

  section(section, index, last) {
    const name = section.heading || KINDS[section.kind];
    const heading = section.heading ? el("h2", {}, section.heading) : el("h2", { class: "unprinted" }, KINDS[section.kind]);
    const tools = el("div", { class: "section-tools", role: "toolbar", "aria-label": `Section “${name}”` },
      section.start !== null && sign("▶", `Play from ${clock(section.start)}`, () => this.desk.goTo(section.start), { "data-focus": `play ${section.key}` }),
      sign("↑", "Move up (Alt + ↑)", () => this.move(section.key, -1), { "data-focus": `up ${section.key}`, disabled: index === 0 }),
      sign("↓", "Move down (Alt + ↓)", () => this.move(section.key, 1), { "data-focus": `down ${section.key}`, disabled: index === last }),
      button("Rename", (event) => this.desk.renameSection(section, event.currentTarget), { "data-focus": `rename ${section.key}`, "aria-haspopup": "dialog" }),
      button("Drop", () => this.desk.dropSection(section), { "data-focus": `drop ${section.key}` }));
    const tag = section.kind === "lightning-round" ? "ul" : "div";
    return el("section", { class: `section ${section.kind}`, "data-section": section.key }, el("header", {}, heading, tools),
      el(tag, { class: "paragraphs" }, section.paragraphs.map((one) => this.paragraph(one, tag === "ul"))));
  }

  paragraph(paragraph, listed) {
    const block = this.block(paragraph.key, paragraph.text, this.prose("p", {}, paragraph), "paragraph");
    return listed ? el("li", {}, block) : block;
  }

  quote(id, words) {
    const quote = this.desk.view.quotes.get(id);
    if (!quote) return words;
    const speaker = this.desk.view.speaker(quote.speaker);
    const flags = quote.flags?.length ? `listen first: ${quote.flags.join(", ")}` : "";
    return el("a", {
      class: ["quote", flags && "flagged", this.chosen === quote.key && "chosen"].filter(Boolean).join(" "), href: `#${id}`, "data-quote": quote.key, "data-focus": `quote ${quote.key}`,
      style: { "--speaker": `var(--speaker-${speaker.colour})` },
      title: [`${speaker.shown}, ${clock(quote.start)}`, flags].filter(Boolean).join("; "),
      on: { click: (event) => { event.preventDefault(); this.desk.chooseQuote(quote); } },
    }, words);
  }

  // ---- correcting

  edit(key) {
    if (this.editor) {
      this.editor.focus();
      return;
    }
    const block = this.article.querySelector(`.block[data-key="${CSS.escape(key)}"]`);
    if (!block) return;
    this.editor = new ProseEditor(this.desk, this.article, key, block.dataset.text, () => { this.editor = null; });
  }

  /** Moves a section; the server makes the article in the new order. */
  move(key, by) {
    const order = this.desk.view.article.sections.map((section) => section.key);
    const from = order.indexOf(key);
    const to = from + by;
    if (to < 0 || to >= order.length) return;
    const seen = [...order];
    [order[from], order[to]] = [order[to], order[from]];
    this.desk.reorder(order, seen);
  }

  doubleClick(event) {
    if (event.target.closest("button, textarea")) return;
    const block = event.target.closest(".block");
    if (!block) return;
    getSelection().removeAllRanges();
    this.edit(block.dataset.key);
  }

  key(event) {
    const section = event.target.closest?.("[data-section]");
    if (event.altKey && section && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      this.move(section.dataset.section, event.key === "ArrowUp" ? -1 : 1);
    }
  }

  /** The part of the draft that has the focus: {key} of prose, {quote}, or null. */
  get focused() {
    const node = document.activeElement;
    if (!this.article.contains(node)) return null;
    return { quote: node.dataset.quote ?? null, key: node.closest(".block")?.dataset.key ?? null, section: node.closest("[data-section]")?.dataset.section ?? null };
  }

  focus() {
    (this.article.querySelector(".quote.chosen") ?? this.article.querySelector("[data-focus]"))?.focus();
  }

  // ---- showing

  choose(key) {
    this.chosen = key;
    for (const node of this.article.querySelectorAll(".quote")) node.classList.toggle("chosen", node.dataset.quote === key);
  }

  quoteNode(key) {
    return this.article.querySelector(`.quote[data-quote="${CSS.escape(key)}"]`);
  }

  revealQuote(key) {
    this.quoteNode(key)?.scrollIntoView({ block: "center", behavior: "auto" });
  }
}
