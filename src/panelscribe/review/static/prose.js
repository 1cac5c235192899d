// Editing a paragraph as Markdown, in its place. Quotations stay bound to the transcript: while one types, the server
// is asked which of them nobody said so, and what was said instead is offered.
import { announce, button, el, paused } from "./dom.js";

export class ProseEditor {
  constructor(desk, article, key, text, done) {
    this.desk = desk;
    this.article = article;
    this.key = key;
    this.before = text;
    this.done = done;
    this.asked = 0;
    this.box = el("textarea", { "aria-label": "Text in Markdown", "aria-describedby": "prose-findings", spellcheck: true, rows: 3, on: { input: () => this.typed(), keydown: (event) => this.keyed(event) } });
    this.box.value = text;
    this.findings = el("ul", { class: "findings", id: "prose-findings", role: "status" });
    this.save = button("Save", () => this.finish(), { class: "primary", title: "Ctrl + Enter" });
    this.node = el("div", { class: "prose-editor" }, this.box, this.findings,
      el("div", { class: "row" }, this.save, button("Cancel", () => this.close(), { title: "Esc" }), el("span", { class: "hint" }, "Markdown. Quotations must be words of the transcript.")));
    this.check = paused(() => this.askServer(), 250);
    this.rejoin();
    this.box.focus();
    this.grow();
  }

  get dirty() { return this.box.value.trim() !== this.before; }

  /** Takes its paragraph's place in the draft, again after each new state. */
  rejoin() {
    const block = this.article.querySelector(`.block[data-key="${CSS.escape(this.key)}"]`);
    if (!block) return this.lost();
    const held = this.node.contains(document.activeElement) || !this.node.isConnected;
    const [start, end] = [this.box.selectionStart, this.box.selectionEnd];
    block.classList.add("editing");
    block.append(this.node);
    if (held) this.box.focus({ preventScroll: true });
    this.box.setSelectionRange(start, end);
    return undefined;
  }

  /** The paragraph is gone from the article: what was typed must not go with it. */
  lost() {
    this.article.prepend(this.node);
    this.say("This paragraph is no longer in the article. Copy what you need from here.");
  }

  focus() { this.box.focus(); }

  grow() {
    this.box.style.height = "auto";
    this.box.style.height = `${this.box.scrollHeight + 2}px`;
  }

  typed() {
    this.grow();
    this.check();
  }

  keyed(event) {
    if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.finish();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  async askServer() {
    const asked = ++this.asked;
    const text = this.box.value;
    try {
      const { findings } = await this.desk.api.check(text, this.key);
      if (asked === this.asked && this.node.isConnected) this.show(findings);
    } catch (refusal) {
      if (asked === this.asked) this.say(`Not checked: ${refusal.message}`);
    }
  }

  say(text) {
    this.findings.replaceChildren(el("li", {}, text));
  }

  show(findings) {
    this.box.classList.toggle("wrong", findings.length > 0);
    this.findings.replaceChildren(...findings.map((one) => el("li", {},
      button(one.text, () => this.mark(one), { class: "found", title: "Show in the text" }), " ", one.message,
      one.offers?.length ? el("span", { class: "offers" }, " Said was: ", one.offers.map((words) => button(words, () => this.replace(one, words), { class: "offer" }))) : null)));
  }

  mark(finding) {
    this.box.focus();
    this.box.setSelectionRange(finding.start, finding.end);
  }

  replace(finding, words) {
    this.box.setRangeText(words, finding.start, finding.end, "end");
    this.box.focus();
    this.typed();
  }

  async finish() {
    const text = this.box.value.trim();
    if (text === this.before) return this.close();
    this.save.disabled = true;
    const saved = await this.desk.submit("prose", this.key, text, this.before, `Text: ${text.slice(0, 60)}`, (refusal) => this.refused(refusal));
    this.save.disabled = false;
    if (saved) {
      announce("Saved");
      this.close();
    }
    return undefined;
  }

  /** The server did not take it: what was typed stays, with what is wrong about it. */
  refused(refusal) {
    if (refusal.body.conflicts) {
      const now = this.article.querySelector(`.block[data-key="${CSS.escape(this.key)}"]`)?.dataset.text ?? "";
      this.before = now;
      this.say(`Meanwhile it was changed to: ${now} Save again to put yours in its place.`);
      return true;
    }
    const findings = refusal.body.findings;
    if (findings?.length) this.show(findings);
    else this.say([refusal.message, refusal.hint].filter(Boolean).join(" "));
    return true;
  }

  close() {
    this.node.parentElement?.classList.remove("editing");
    this.node.remove();
    this.done();
    this.article.querySelector(`[data-focus="${CSS.escape(`edit ${this.key}`)}"]`)?.focus({ preventScroll: true });
  }
}
