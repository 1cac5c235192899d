// The screen of one session: puts the parts together, holds the state, and brings every change to the server.
import { SessionApi } from "./api.js";
import { announce, button, count, el } from "./dom.js";
import { alreadySo, preview, seenNow } from "./edits.js";
import { Draft } from "./draft.js";
import { Keys } from "./keys.js";
import { View, spanKey } from "./model.js";
import { Outbox } from "./outbox.js";
import { editPerson, showPeople } from "./people.js";
import { Player } from "./player.js";
import { Questions } from "./questions.js";
import { chooseQuoteActions, quoteWords } from "./quotes.js";
import { Strip } from "./strip.js";
import { Timeline } from "./timeline.js";
import { TopBar } from "./topbar.js";
import { Transcript } from "./transcript.js";
import { askWho } from "./who.js";
import { correctTurn, correctWords } from "./words.js";
import { confirmDrop, renameSection } from "./sections.js";

const LOOK = 15000; // milliseconds between looks at whether another tab or a run changed the session

export class Desk {
  constructor(state, { by, home }) {
    this.api = new SessionApi(state.id);
    this.by = by || localStorage.getItem("panelscribe-editor") || "";
    this.home = home;
    this.view = new View(state);
    this.following = true;
    this.waiters = [];
    this.unmade = []; // edits that are saved, but that the last state may not show yet
    this.outbox = new Outbox(this.api, { state: (...what) => this.saved(...what), refused: (...what) => this.refused(...what), status: () => this.top?.status() });
    this.outbox.revision = state.revision;
    this.build();
    this.watch();
  }

  build() {
    this.player = new Player(this, (time, playing) => this.sounds(time, playing));
    this.timeline = new Timeline(this);
    this.transcript = new Transcript(this);
    this.draft = new Draft(this);
    this.questions = new Questions(this);
    this.strip = new Strip(this);
    this.top = new TopBar(this);
    this.keys = new Keys(this);
    this.notices = el("div", { class: "notices", role: "alert" });
    const tab = (name, label) => button(label, () => this.turnTo(name), { "data-tab": name, "aria-pressed": name === "draft" });
    this.tabs = el("nav", { class: "tabs", "aria-label": "Side" }, tab("draft", "Draft"), tab("transcript", "Transcript"));
    this.node = el("div", { class: "desk", "data-side": "draft" }, this.top.node, this.notices, this.questions.node, this.tabs,
      el("main", { class: "panes" },
        el("section", { class: "pane draft-pane", id: "draft", tabindex: -1, "aria-label": "Draft" }, this.draft.node),
        el("section", { class: "pane transcript-pane", id: "transcript", tabindex: -1, "aria-label": "Transcript" }, this.transcript.node, this.strip.node)),
      el("footer", { class: "sound", id: "sound", tabindex: -1, "aria-label": "Recording" }, this.player.node, this.timeline.node));
  }

  /** Once the page holds `node`: shows everything, then fetches what may come later. */
  start() {
    this.update();
    this.timeline.update();
    this.outbox.adopt().then((found) => found && this.say(`${count(found, "change")} from a page that was closed too early: sent now.`));
    if (this.view.state.recording.available) this.api.waveform().then((peaks) => { this.timeline.peaks = peaks; this.timeline.draw(); }, () => {});
    return this;
  }

  end() {
    this.player.audio.pause();
    this.keys.end();
    clearInterval(this.looking);
    removeEventListener("beforeunload", this.leaving);
    this.channel.close();
  }

  update() {
    this.top.update();
    this.draft.update();
    this.transcript.update();
    this.questions.update();
    this.strip.update();
  }

  // ---- the state, and changes to it

  setState(state) {
    this.outbox.revision = state.revision;
    if (!state.making) this.unmade = [];
    const changes = [...this.unmade, ...this.outbox.waiting.flatMap((entry) => entry.body.edits ?? [])];
    this.view = new View(changes.reduce(preview, state));
    this.update();
    this.timeline.update();
    this.askForMade(state);
    if (!state.making) for (const resolve of this.waiters.splice(0)) resolve();
  }

  /** Resolves once the screen shows all that follows from what is saved. */
  made() {
    return this.view.state.making ? new Promise((resolve) => this.waiters.push(resolve)) : Promise.resolve();
  }

  /** Saved edits reach the article a moment later on a long recording: asks for it when it is there. */
  async askForMade(state) {
    if (!state.making || this.awaiting) return;
    this.awaiting = true;
    try {
      const made = await this.api.state(true);
      this.awaiting = false;
      if (!this.outbox.waiting.length) this.setState(made);
    } catch {
      this.awaiting = false; // the next look at the server tells what is wrong
    }
  }

  saved(state, entry = null) {
    if (entry?.body.edits) this.unmade.push(...entry.body.edits);
    else this.unmade = [];
    this.setState(state);
    this.channel.postMessage(state.revision);
  }

  /** Sends one edit; resolves to whether it was saved. `refused(refusal)` may deal with a refusal itself (answer true). */
  submit(kind, target, value, seen, what, refused = null) {
    return this.submitAll([{ kind, target, value, seen }], what, refused);
  }

  submitAll(edits, what, refused = null) {
    this.view = new View(edits.reduce(preview, this.view.state));
    const sent = this.outbox.put("edits", { by: this.by, edits }, what, refused);
    this.update();
    return sent;
  }

  undo() { return this.again("undo"); }
  redo() { return this.again("redo"); }

  async again(action) {
    const what = this.view.state.edits[action];
    if (!what && !this.outbox.waiting.length) return announce(`Nothing to ${action}`);
    if (await this.outbox.put(action, { by: this.by }, action === "undo" ? "Undo" : "Redo")) announce(`${action === "undo" ? "Undone" : "Done again"}: ${what ?? ""}`);
    return undefined;
  }

  /** A change that the server did not take: shown, with what can be done about it. Nothing is thrown away silently. */
  async refused(entry, refusal, handled) {
    const edits = entry.body.edits ?? [];
    let known = true; // whether the view is what the server has, not what the page showed in advance
    if (refusal.body.state) this.setState(refusal.body.state);
    else known = await this.reload();
    if (known && edits.length && edits.every((edit) => alreadySo(this.view, edit, edits))) return;
    if (handled?.(refusal)) return;
    const actions = [];
    const now = edits.map((edit) => ({ ...edit, seen: seenNow(this.view, edit) }));
    if (refusal.body.conflicts && edits.length && now.every((edit) => edit.seen !== null)) {
      actions.push(["Do it anyway", () => this.submitAll(now, entry.what)]);
    }
    this.notice(`Not saved: ${entry.what}. ${[refusal.message, refusal.hint].filter(Boolean).join(". ")}`, actions, refusal.body.offers);
  }

  notice(text, actions = [], offers = []) {
    const close = () => node.remove();
    const node = el("div", { class: "notice" }, el("p", {}, text, offers?.length ? el("span", { class: "hint" }, ` Said was: ${offers.map((one) => `“${one}”`).join(", ")}`) : null),
      el("div", { class: "row" }, actions.map(([label, run]) => button(label, () => { close(); run(); })), button("Dismiss", close)));
    this.notices.append(node);
  }

  say(text) {
    announce(text);
    this.notice(text);
  }

  /** Whether the server answered. */
  async reload() {
    try {
      this.setState(await this.api.state());
      return true;
    } catch {
      this.top.status();
      return false;
    }
  }

  /** Notices what other tabs and runs changed, and that the server is gone. */
  watch() {
    this.channel = new BroadcastChannel(`panelscribe:${this.api.id}`);
    this.channel.addEventListener("message", (event) => { if (event.data !== this.outbox.revision) this.look(); });
    this.looking = setInterval(() => { if (!document.hidden) this.look(); }, LOOK);
    document.addEventListener("visibilitychange", () => { if (!document.hidden) this.look(); });
    this.leaving = (event) => { if (this.outbox.waiting.length || this.draft.editor?.dirty) event.preventDefault(); };
    addEventListener("beforeunload", this.leaving);
  }

  async look() {
    if (this.outbox.waiting.length || !this.node.isConnected) return;
    try {
      const state = await this.api.state();
      this.outbox.reached();
      if (!this.outbox.waiting.length && (state.revision !== this.outbox.revision || state.making !== this.view.state.making)) this.setState(state);
    } catch (refusal) {
      this.outbox.gone = true;
      this.outbox.trouble = refusal.status ? [refusal.message, refusal.hint].filter(Boolean).join("; ") : "";
    }
    this.top.status();
  }

  /** Who edits, as it will stand in the record. */
  call(name) {
    this.by = name.trim();
    localStorage.setItem("panelscribe-editor", this.by);
  }

  // ---- going to places, hearing them

  sounds(time, playing) {
    this.transcript.soundAt(time, playing);
    this.timeline.at(time, playing);
  }

  turnTo(side) {
    this.node.dataset.side = side;
    for (const tab of this.tabs.children) tab.setAttribute("aria-pressed", String(tab.dataset.tab === side));
  }

  listenAt(time) {
    if (time === null || time === undefined) return;
    this.player.from(time);
    this.goTo(time, false);
  }

  /** Shows what is said at a second, and plays from there. */
  goTo(time, play = true) {
    const found = this.view.wordAt(time + 0.01);
    if (found) this.transcript.reveal(this.view.turns[found[0]].id, found[1]);
    if (play) this.player.from(time);
  }

  playWord(turn, word) {
    this.player.from(this.view.turn(turn).words[word].start);
  }

  /** Plays just these words, with `around` seconds before and after. */
  playSpan(span, around = 0) {
    const seconds = this.view.seconds(span);
    if (seconds) this.player.span(Math.max(0, seconds.start - around), seconds.end + around);
  }

  /** A quote: transcript and sound jump to it, it alone is played, and what can be done with it is at hand. */
  chooseQuote(quote, play = true) {
    this.draft.choose(quote.key);
    this.transcript.choose({ turn: quote.turn, first: quote.first, last: quote.last });
    this.transcript.reveal(quote.turn, quote.first);
    this.strip.quote(quote);
    if (play) this.player.span(quote.start, quote.end);
  }

  // ---- what the parts tell each other

  chosen(selection) { this.strip.update(selection); }
  get selection() { return this.transcript.selection; }
  anchor() { return this.selection && this.transcript.wordNode(this.selection.turn, this.selection.first); }
  correct() { if (this.selection) correctWords(this, this.selection, this.anchor()); }
  correctTurn(turn, anchor) { correctTurn(this, turn, anchor); }
  askWho(turn = this.selection?.turn ?? this.transcript.current, anchor = this.anchor(), options = {}) { if (turn) askWho(this, turn, anchor, options); }
  quoteSelection() { if (this.selection) quoteWords(this, this.selection, this.anchor()); }
  quoteActions(quote, action, anchor) { chooseQuoteActions(this, quote, action, anchor); }
  editPerson(person, anchor) { editPerson(this, person, anchor); }
  showPeople() { showPeople(this); }
  renameSection(section, anchor) { renameSection(this, section, anchor); }
  dropSection(section) { confirmDrop(this, section); }
  reorder(order, seen) { return this.submit("order", "sections", order, seen, "Sections in a new order"); }

  /** Escape: out of what is open, back to the words. */
  escape() {
    if (!this.questions.node.hidden) this.questions.close();
    else if (this.notices.firstChild) this.notices.firstChild.remove();
    else this.player.audio.pause();
  }

  hearChosen() {
    const question = this.questions.shown;
    if (this.selection) this.playSpan(this.selection);
    else if (question) this.questions.hear(question);
  }

  /** "E": the paragraph where the draft has the focus, else the chosen words. */
  editHere() {
    const part = this.draft.focused;
    if (part?.key) this.draft.edit(part.key);
    else this.correct();
  }

  focusSide(side) {
    this.turnTo(side);
    (side === "draft" ? this.draft : this.transcript).focus();
  }

  toggleFollowing() {
    this.following = !this.following;
    this.player.follow.setAttribute("aria-pressed", String(this.following));
    announce(this.following ? "The transcript follows the sound" : "The transcript stays where it is");
  }

  /** The part of the turn from the first chosen word on gets a speaker of its own. */
  split() {
    const { selection } = this;
    if (!selection) return;
    if (selection.first === 0) announce("A turn is split before a word that is not its first");
    else askWho(this, selection.turn, this.anchor(), { at: selection.first });
  }

  tick(question, done = true) {
    return this.submit("done", question.id, done, question.text, done ? "Marked as checked" : "Marked as open");
  }

  setName(label, name) {
    const speaker = this.view.speaker(label);
    return this.submit("name", label, name, speaker.name ?? "", name ? `${speaker.shown} is ${name}` : `${speaker.shown} stays unnamed`);
  }

  setWords(span, text) {
    const seen = this.view.text(span);
    if (text === seen) return Promise.resolve(true);
    return this.submit("words", spanKey(span), text, seen, text ? `“${seen}” → “${text}”` : `“${seen}” removed`);
  }
}
