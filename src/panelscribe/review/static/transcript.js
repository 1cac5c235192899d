// The transcript: one list item per turn, a paragraph for each stretch of it. Turns far away are not laid out
// (content-visibility; on turns only, for within one another it upsets the browser's scroll anchoring and words jump away
// under the pointer), and their paragraphs are plain text; near ones get an element per word. An update touches only turns
// that differ. So three hours stay quick.
import { el, motion } from "./dom.js";
import { bringNear, buildTurn, markOf } from "./turn.js";

const NEAR = "900px 0px";
const REST = 4000; // milliseconds after the reader scrolled, during which following the sound does not pull the page away

export class Transcript {
  /** `desk`: see desk.js; told of words chosen by `desk.chosen(selection)`. */
  constructor(desk) {
    this.desk = desk;
    this.nodes = new Map();
    this.marks = new Map();
    this.selection = null;
    this.sounding = null;
    this.scrolled = 0;
    this.list = el("ol", { class: "turns", lang: desk.view.state.language || false });
    this.node = el("div", { class: "scroller transcript-scroller" }, this.list);
    this.near = new IntersectionObserver((entries) => this.approach(entries), { root: this.node, rootMargin: NEAR });
    this.listen();
  }

  listen() {
    this.list.addEventListener("click", (event) => this.click(event));
    this.list.addEventListener("dblclick", (event) => this.doubleClick(event));
    this.list.addEventListener("keydown", (event) => this.key(event));
    this.list.addEventListener("focusin", (event) => this.focused(event));
    for (const type of ["wheel", "touchmove", "pointerdown"]) {
      this.node.addEventListener(type, () => { this.scrolled = performance.now(); }, { passive: true });
    }
    document.addEventListener("selectionchange", () => this.marked());
  }

  // ---- building and patching

  update() {
    const { view } = this.desk;
    const wanted = new Map(view.turns.map((turn) => [turn.id, turn]));
    for (const [id, node] of this.nodes) if (!wanted.has(id)) this.forget(id, node);
    let before = null;
    for (const turn of view.turns) {
      const node = this.turnNode(turn);
      const place = before ? before.nextSibling : this.list.firstChild;
      if (place !== node) this.list.insertBefore(node, place);
      before = node;
    }
    if (!this.current || !this.nodes.has(this.current)) this.enter(view.turns[0]?.id ?? null);
    this.paintSelection();
  }

  forget(id, node) {
    this.unwatch(node);
    node.remove();
    this.nodes.delete(id);
    this.marks.delete(id);
    if (this.selection?.turn === id) this.selection = null;
  }

  turnNode(turn) {
    const mark = markOf(this.desk.view, turn);
    const old = this.nodes.get(turn.id);
    if (old && this.marks.get(turn.id) === mark) return old;
    const node = buildTurn(this.desk.view, turn);
    this.marks.set(turn.id, mark);
    this.nodes.set(turn.id, node);
    if (old) this.exchange(turn, old, node);
    for (const paragraph of node.querySelectorAll(".words")) this.near.observe(paragraph);
    return node;
  }

  unwatch(node) {
    for (const paragraph of node.querySelectorAll(".words")) this.near.unobserve(paragraph);
  }

  /** A new version of a turn takes the old one's place, with focus where it was. */
  exchange(turn, old, node) {
    const held = old.contains(document.activeElement) ? this.handle(document.activeElement) : null;
    this.unwatch(old);
    const fresh = node.querySelectorAll(".words");
    old.querySelectorAll(".words").forEach((paragraph, index) => {
      if (paragraph.classList.contains("near") && fresh[index]) bringNear(this.desk.view, turn, fresh[index]);
    });
    old.replaceWith(node);
    if (this.current === turn.id) this.enter(turn.id);
    if (!held) return;
    const again = held.word === null ? node.querySelector(`[data-act="${held.act}"]`) : this.wordNode(turn.id, Math.min(held.word, turn.words.length - 1));
    again?.focus({ preventScroll: true });
  }

  handle(node) {
    return { word: node.dataset.w === undefined ? null : Number(node.dataset.w), act: node.dataset.act };
  }

  approach(entries) {
    for (const entry of entries) {
      if (!entry.isIntersecting || entry.target.classList.contains("near")) continue;
      const turn = this.desk.view.turn(entry.target.parentElement?.dataset.turn);
      if (turn) bringNear(this.desk.view, turn, entry.target);
    }
    this.paintSelection();
    this.paintSound();
  }

  wordNode(id, index) {
    const node = this.nodes.get(id);
    if (!node) return null;
    const paragraph = [...node.querySelectorAll(".words")].find((one) => index <= Number(one.dataset.last));
    if (!paragraph) return null;
    bringNear(this.desk.view, this.desk.view.turn(id), paragraph);
    return paragraph.querySelector(`[data-w="${index}"]`);
  }

  // ---- pointing, typing, choosing

  /** The turn and word that an element belongs to. */
  at(node) {
    const element = node instanceof Element ? node : node?.parentElement;
    const turn = element?.closest(".turn");
    const word = element?.closest(".w");
    return turn && { turn: turn.dataset.turn, word: word ? Number(word.dataset.w) : null };
  }

  click(event) {
    const place = this.at(event.target);
    if (!place) return;
    this.enter(place.turn);
    const act = event.target.closest("[data-act]");
    if (act) return this.act(act, place.turn);
    if (place.word === null || !getSelection().isCollapsed) return;
    if (event.shiftKey && this.selection?.turn === place.turn) return this.extend(place.word);
    this.choose({ turn: place.turn, first: place.word, last: place.word });
    this.focusWord(place.turn, place.word);
    this.desk.playWord(place.turn, place.word);
  }

  act(node, turn) {
    if (node.dataset.act === "who") this.desk.askWho(turn, node);
    if (node.dataset.act === "play") this.desk.listenAt(this.desk.view.turn(turn).start);
    if (node.dataset.act === "text") this.desk.correctTurn(turn, node);
    if (node.dataset.act === "question") this.desk.questions.open(node.dataset.question);
  }

  doubleClick(event) {
    const place = this.at(event.target);
    if (place?.word === null || !place) return;
    getSelection().removeAllRanges();
    this.choose({ turn: place.turn, first: place.word, last: place.word });
    this.desk.correct();
  }

  /** A stretch marked with the pointer (or a finger) becomes the chosen words. */
  marked() {
    const selection = getSelection();
    if (selection.isCollapsed || !selection.rangeCount || !this.list.contains(selection.anchorNode)) return;
    const range = selection.getRangeAt(0);
    const start = this.at(range.startContainer);
    const turn = start && this.nodes.get(start.turn);
    if (!turn) return;
    const touched = [...turn.querySelectorAll(".w")].filter((word) => range.intersectsNode(word) && this.reallyIn(range, word));
    if (!touched.length) return;
    this.choose({ turn: start.turn, first: Number(touched[0].dataset.w), last: Number(touched.at(-1).dataset.w) });
  }

  /** Whether more than the word's edge lies in the range. */
  reallyIn(range, word) {
    const text = word.firstChild;
    return !(range.startContainer === text && range.startOffset === text.length) && !(range.endContainer === text && range.endOffset === 0);
  }

  key(event) {
    const place = this.at(event.target);
    if (!place || place.word === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const moves = { ArrowRight: 1, ArrowLeft: -1 };
    const last = this.desk.view.turn(place.turn).words.length - 1;
    if (event.key in moves) event.shiftKey ? this.extend(this.reach(place.turn) + moves[event.key]) : this.step(place, moves[event.key]);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") this.stepTurn(place.turn, event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "Home" || event.key === "End") this.goTo(place.turn, event.key === "Home" ? 0 : last);
    else if (event.key === "Enter") this.desk.playWord(place.turn, place.word);
    else return;
    event.preventDefault();
  }

  step(place, direction) {
    const words = this.desk.view.turn(place.turn).words.length;
    const next = place.word + direction;
    if (next >= 0 && next < words) this.goTo(place.turn, next);
    else this.stepTurn(place.turn, direction, direction < 0);
  }

  stepTurn(id, direction, atEnd = false) {
    const turn = this.desk.view.turns[this.desk.view.turnIndex.get(id) + direction];
    if (turn?.words.length) this.goTo(turn.id, atEnd ? turn.words.length - 1 : 0);
  }

  goTo(turn, word) {
    this.choose({ turn, first: word, last: word });
    this.focusWord(turn, word);
    this.keepInView(turn, word);
  }

  reach(turn) {
    if (this.selection?.turn !== turn) return 0;
    return this.anchor === this.selection.first ? this.selection.last : this.selection.first;
  }

  extend(word) {
    const { turn } = this.selection;
    const to = Math.min(Math.max(0, word), this.desk.view.turn(turn).words.length - 1);
    const anchor = this.anchor;
    this.choose({ turn, first: Math.min(anchor, to), last: Math.max(anchor, to) });
    this.anchor = anchor;
    this.keepInView(turn, to);
  }

  choose(selection) {
    this.selection = selection;
    this.anchor = selection?.first ?? null;
    this.paintSelection();
    this.desk.chosen(selection);
  }

  paintSelection() {
    for (const word of this.list.querySelectorAll(".w.chosen")) word.classList.remove("chosen");
    if (!this.selection) return;
    const node = this.nodes.get(this.selection.turn);
    for (const word of node?.querySelectorAll(".w") ?? []) {
      const index = Number(word.dataset.w);
      if (index >= this.selection.first && index <= this.selection.last) word.classList.add("chosen");
    }
  }

  // ---- focus: one turn, and in it one word, is in the order of the Tab key

  focused(event) {
    const place = this.at(event.target);
    if (!place) return;
    this.enter(place.turn);
    if (place.word !== null && !this.selection) this.choose({ turn: place.turn, first: place.word, last: place.word });
  }

  enter(id) {
    if (this.current !== id || id === null) {
      const old = this.nodes.get(this.current);
      for (const node of old?.querySelectorAll('[tabindex="0"]') ?? []) node.tabIndex = -1;
      this.current = id;
    }
    const node = this.nodes.get(id);
    if (!node) return;
    for (const act of node.querySelectorAll("[data-act]")) act.tabIndex = 0;
    if (!node.querySelector('.w[tabindex="0"]')) this.makeReachable(this.wordNode(id, 0));
  }

  makeReachable(word) {
    if (!word) return;
    for (const other of this.list.querySelectorAll(".w[tabindex]")) {
      other.removeAttribute("tabindex");
      other.removeAttribute("role");
    }
    word.tabIndex = 0;
    word.setAttribute("role", "button");
  }

  focusWord(turn, index) {
    const word = this.wordNode(turn, index);
    this.enter(turn);
    this.makeReachable(word);
    word?.focus({ preventScroll: true });
  }

  /** Puts the reader's focus on the words chosen, or the first word in sight. */
  focus() {
    const selection = this.selection ?? { turn: this.current, first: 0 };
    if (selection.turn) this.focusWord(selection.turn, selection.first);
  }

  // ---- showing and following

  /** Scrolls to a word; `gently` keeps still where it is in sight already. */
  reveal(turn, index = 0) {
    const word = this.wordNode(turn, index) ?? this.nodes.get(turn);
    word?.scrollIntoView({ block: "center", behavior: "auto" });
    this.scrolled = 0;
  }

  keepInView(turn, index) {
    const word = this.wordNode(turn, index);
    if (!word) return;
    const box = word.getBoundingClientRect();
    const frame = this.node.getBoundingClientRect();
    if (box.top < frame.top + 40 || box.bottom > frame.bottom - 70) word.scrollIntoView({ block: "center", behavior: "auto" });
  }

  /** Marks the word that sounds, and keeps it in sight unless the reader just scrolled elsewhere. */
  soundAt(time, playing) {
    const found = this.desk.view.wordAt(time);
    const key = found ? found.join(":") : "";
    if (key === this.soundKey) return;
    this.soundKey = key;
    this.sounding = found && { turn: this.desk.view.turns[found[0]].id, word: found[1] };
    this.paintSound();
    if (playing && this.desk.following) this.follow();
  }

  paintSound() {
    if (this.lit?.isConnected) this.lit.classList.remove("sounding");
    this.litTurn?.classList.remove("speaking");
    if (!this.sounding) return;
    const node = this.nodes.get(this.sounding.turn);
    this.litTurn = node;
    node?.classList.add("speaking");
    this.lit = node?.querySelector(`[data-w="${this.sounding.word}"]`);
    this.lit?.classList.add("sounding");
  }

  follow() {
    if (performance.now() - this.scrolled < REST) return;
    const node = this.wordNode(this.sounding.turn, this.sounding.word);
    if (!node) return;
    this.paintSound();
    const box = node.getBoundingClientRect();
    const frame = this.node.getBoundingClientRect();
    if (box.top < frame.top + frame.height * 0.15 || box.bottom > frame.bottom - frame.height * 0.3) {
      const far = Math.abs(box.top - frame.top) > frame.height * 2;
      this.node.scrollBy({ top: box.top - frame.top - frame.height * 0.3, behavior: far ? "auto" : motion() });
    }
  }
}
