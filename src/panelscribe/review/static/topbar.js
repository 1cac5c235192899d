// The bar at the top: what is left to do, whether all is saved, undo and redo, approval, and what goes out.
import { announce, button, count, el, field } from "./dom.js";
import { form, openBox } from "./box.js";

const DOWNLOADS = [
  ["article.docx", "Word document"], ["article.md", "Markdown"], ["article.html", "Web page"], ["mail.html", "To mail to the panelists: article and transcript in one file"],
  ["transcript.vtt", "Captions (WebVTT)"], ["transcript.srt", "Captions (SRT)"], ["transcript.md", "Transcript"],
];
const AGAIN = 2000; // milliseconds until a file that is still being made is asked for again
const KEPT = 60000; // milliseconds that the browser has for writing a file down

export class TopBar {
  constructor(desk) {
    this.desk = desk;
    this.title = el("div", { class: "session-title" });
    this.chip = el("span", { class: "chip" });
    this.left = el("button", { type: "button", class: "left", on: { click: () => desk.questions.step(1) } });
    this.state = el("span", { class: "saved", role: "status" });
    this.undo = button("Undo", () => desk.undo(), { "data-act": "undo" });
    this.redo = button("Redo", () => desk.redo(), { "data-act": "redo" });
    this.past = button("History", () => this.history());
    this.approve = button("Approve", () => this.askApproval(), { class: "primary approve" });
    this.trouble = el("div", { class: "trouble", role: "alert", hidden: true });
    this.node = el("header", { class: "top" },
      desk.home && button("←", desk.home, { class: "quiet", "aria-label": "All sessions", title: "All sessions" }),
      el("div", { class: "titles" }, this.title, this.chip), this.left, el("span", { class: "grow" }), this.state,
      el("div", { class: "row tools" }, this.undo, this.redo, this.past, button("Out", (event) => this.out(event.currentTarget), { "aria-haspopup": "dialog" }),
        button("?", () => desk.keys.help(), { "aria-label": "Keys and help", title: "Keys (?)" }), this.approve), this.trouble);
  }

  update() {
    const { state, open } = this.desk.view;
    this.title.textContent = state.title;
    this.title.title = state.title;
    document.title = `${open.length ? `(${open.length}) ` : ""}${state.title} – panelscribe`;
    this.chip.textContent = state.busy ? "a run is at work" : state.approval.approved ? `approved${state.approval.by ? ` by ${state.approval.by}` : ""}` : state.status;
    this.chip.classList.toggle("approved", Boolean(state.approval.approved));
    this.undo.disabled = !state.edits.undo;
    this.redo.disabled = !state.edits.redo;
    this.undo.title = state.edits.undo ? `Undo: ${state.edits.undo} (Ctrl + Z)` : "Nothing to undo";
    this.redo.title = state.edits.redo ? `Redo: ${state.edits.redo} (Ctrl + Shift + Z)` : "Nothing to redo";
    this.approve.hidden = Boolean(state.approval.approved) || !state.article;
    this.approve.classList.toggle("waits", !state.approval.allowed);
    const stale = state.edits.log.filter((one) => one.stale && one.active).length;
    this.past.textContent = stale ? `History (${stale} no longer ${stale === 1 ? "applies" : "apply"})` : "History";
    this.past.classList.toggle("alert", stale > 0);
    this.progress();
    this.status();
  }

  progress() {
    const { questions } = this.desk.view.state;
    const open = this.desk.view.open.length;
    const done = questions.length - open;
    const share = questions.length ? done / questions.length : 1;
    this.left.replaceChildren(el("span", { class: "bar", "aria-hidden": "true" }, el("span", { class: "bar-done", style: { width: `${share * 100}%` } })),
      el("span", {}, open ? `${count(open, "open question")} ›` : "nothing open"));
    this.left.disabled = !open;
    this.left.title = open ? `${done} of ${questions.length} settled. Next: N` : "";
  }

  /** "Saved" is said only when the server has said so and nothing waits. */
  status() {
    const { outbox } = this.desk;
    const waiting = outbox.waiting.length;
    const gone = outbox.gone;
    const { making, edits } = this.desk.view.state;
    const text = gone ? "" : waiting ? "Saving…" : making ? "Saved; the article follows…" : edits.log.length ? "All changes saved" : "";
    if (this.state.textContent !== text) this.state.textContent = text;
    this.state.dataset.state = gone ? "gone" : waiting ? "saving" : making ? "making" : "saved";
    this.trouble.hidden = !gone;
    if (!gone) {
      this.trouble.replaceChildren();
      return;
    }
    const why = outbox.trouble || "The server does not answer.";
    const kept = waiting ? `${count(waiting, "change")} not saved yet: kept in this browser and sent as soon as it is back.` : "Nothing is lost; changes will be kept here until it is back.";
    const message = `${why} ${kept}`;
    if (this.trouble.firstChild?.textContent === message) return;
    this.trouble.replaceChildren(el("span", {}, message), button("Try now", () => { outbox.retry(); if (!outbox.waiting.length) this.desk.look(); }),
      waiting ? button("Give up the first one", () => { outbox.discard(); this.desk.reload(); }, { class: "quiet", title: outbox.waiting[0].what }) : "");
  }

  // ---- approval

  askApproval() {
    const { desk } = this;
    const { approval } = desk.view.state;
    return openBox(approval.allowed ? "Approve the article" : "Not everything is settled", null, (close) => {
      const by = el("input", { value: desk.by, required: true, autocomplete: "name", autofocus: !desk.by });
      const despite = approval.allowed ? null : el("input", { required: true, autofocus: Boolean(desk.by) });
      const error = el("p", { class: "error", role: "alert" });
      const send = async () => {
        desk.call(by.value);
        try {
          desk.saved(await desk.api.approve({ by: desk.by, ...(despite ? { despite: despite.value.trim() } : {}) }));
          close();
          announce("Approved");
        } catch (refusal) {
          error.textContent = [refusal.message, refusal.hint].filter(Boolean).join(". ");
        }
      };
      return [
        approval.allowed ? el("p", {}, "The article's status becomes “approved”, with your name and the time.") : el("p", {}, approval.reason),
        form(send, approval.allowed ? "Approve" : "Approve all the same", field("Your name", by), despite && field("Why it may be printed all the same", despite, "Stands in the record.")),
        approval.allowed ? null : button("Show what is open", () => { close(); desk.questions.step(1); }), error,
      ];
    });
  }

  // ---- history, out

  history() {
    const { log } = this.desk.view.state.edits;
    const { desk } = this;
    const withdraw = (one, close) => button("Withdraw", () => { close(); desk.submit("undo", String(one.n), true, one.what, `Withdrawn: ${one.what}`); });
    const line = (one, close) => el("li", { class: one.active ? "" : "withdrawn" }, el("time", { datetime: one.at }, new Date(one.at).toLocaleString()), el("span", {}, one.what), el("small", {}, [one.editor, one.active ? "" : "undone"].filter(Boolean).join(", ")), one.active && one.kind !== "undo" ? withdraw(one, close) : null,
      one.stale ? el("p", { class: "error" }, `No longer applies: ${one.stale}`) : null);
    return openBox("What was changed", null, (close) => (log.length ? el("ol", { class: "log" }, [...log].reverse().map((one) => line(one, close))) : el("p", { class: "hint" }, "Nothing yet.")), { wide: true, reading: true });
  }

  out(anchor) {
    const { desk } = this;
    const said = el("p", { class: "hint", role: "status" });
    const fetched = (name) => (event) => { event.preventDefault(); this.take(name, said); };
    return openBox("Out", anchor, (close) => [
      el("ul", { class: "downloads" }, DOWNLOADS.map(([name, what]) => el("li", {}, el("a", { href: desk.api.download(name), download: name, on: { click: fetched(name) } }, what), el("small", {}, ` ${name}`)))),
      said,
      button("Copy the article as rich text", () => { close(); this.copy(); }),
      el("p", { class: "hint" }, desk.view.state.approval.approved ? "" : "Not approved yet: files say “draft”."),
    ]);
  }

  /** One file, once all that was saved is in it; `said` tells why that takes a while. */
  async take(name, said) {
    if (this.desk.view.state.making) said.textContent = `${name} is still being made and comes as soon as it is there.`;
    try {
      const file = await this.desk.api.take(name);
      const url = URL.createObjectURL(file.content);
      el("a", { href: url, download: file.name }).click();
      setTimeout(() => URL.revokeObjectURL(url), KEPT);
      said.textContent = "";
    } catch (refusal) {
      if (refusal.status !== 503) {
        said.textContent = `${name} did not come: ${[refusal.message, refusal.hint].filter(Boolean).join("; ")}`;
        return;
      }
      said.textContent = `${name} is still being made and comes as soon as it is there.`;
      if (said.isConnected) setTimeout(() => said.isConnected && this.take(name, said), AGAIN);
    }
  }

  async copy() {
    try {
      const html = new Blob([await this.desk.api.fragment()], { type: "text/html" });
      await this.desk.made();
      const plain = new Blob([this.desk.view.state.markdown], { type: "text/plain" });
      await navigator.clipboard.write([new ClipboardItem({ "text/html": html, "text/plain": plain })]);
      this.desk.say("The article is on the clipboard.");
    } catch (error) {
      this.desk.say(`It could not be copied: ${error.message}`);
    }
  }
}
