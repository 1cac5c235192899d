// Changes on their way to the server, in order. A change leaves the outbox only when the server has said that it is
// saved; until then it is also kept in the browser's storage, so that a closed tab or a crash loses nothing.
import { Refusal } from "./api.js";

const WAITS = [1000, 2000, 4000, 8000];
const PREFIX = "panelscribe-outbox:";

/** Whether a change is to be sent again later: no answer, a server in trouble, a new server that does not know this page, a run at work. */
const waits = (refusal) => refusal.status === 0 || refusal.status === 401 || refusal.status >= 500 || refusal.body.busy === true;

/** One change: what is sent, and what people call it. */
const entry = (action, body, what) => ({ key: crypto.randomUUID(), action, body, what });

export class Outbox {
  /** `told`: {state(state, entry), refused(entry, refusal, handled), status()}. */
  constructor(api, told) {
    this.api = api;
    this.told = told;
    this.waiting = [];
    this.callers = new Map();
    this.revision = null;
    this.gone = false;
    this.tries = 0;
    this.sending = false;
    this.place = `${PREFIX}${api.id}:${crypto.randomUUID()}`;
    // Held while this tab lives: another tab takes over only what a dead one left behind.
    navigator.locks?.request(this.place, () => new Promise(() => {}));
    addEventListener("online", () => this.retry());
  }

  /** Puts a change in; resolves to true once it is saved, to false where it was refused (`refused` may deal with that). */
  put(action, body, what, refused = null) {
    const one = entry(action, body, what);
    this.waiting.push(one);
    const settled = new Promise((resolve) => this.callers.set(one.key, { resolve, refused }));
    this.keep();
    this.send();
    return settled;
  }

  /** Gives the first change up, for good: only on the editor's word. */
  discard() {
    const one = this.waiting[0];
    if (one && !this.sending) this.settle(one, false);
  }

  keep() {
    try {
      if (this.waiting.length) localStorage.setItem(this.place, JSON.stringify(this.waiting));
      else localStorage.removeItem(this.place);
    } catch {
      // Storage is full or forbidden: the change is still in memory, and leaving the page warns.
    }
    this.told.status();
  }

  /** Takes over what tabs that are gone had not sent; answers how much. */
  async adopt() {
    let found = 0;
    const held = new Set((await navigator.locks?.query())?.held.map((lock) => lock.name));
    for (const place of Object.keys(localStorage)) {
      if (!place.startsWith(`${PREFIX}${this.api.id}:`) || held.has(place)) continue;
      const left = JSON.parse(localStorage.getItem(place) ?? "[]");
      localStorage.removeItem(place);
      this.waiting.push(...left);
      found += left.length;
    }
    if (found) {
      this.keep();
      this.send();
    }
    return found;
  }

  retry() {
    clearTimeout(this.timer);
    this.send();
  }

  async send() {
    if (this.sending) return;
    this.sending = true;
    while (this.waiting.length && (await this.sendFirst()));
    this.sending = false;
    this.told.status();
  }

  /** Whether to go on with the next one. */
  async sendFirst() {
    const one = this.waiting[0];
    try {
      if (one.doubtful && (await this.happened(one))) return true;
      const state = await this.api.send(one.action, { ...one.body, revision: this.revision });
      this.reached();
      this.settle(one, true);
      this.told.state(state, one);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (waits(error)) return this.later(one, error);
      this.reached();
      const caller = this.settle(one, false);
      this.told.refused(one, error, caller?.refused);
    }
    return true;
  }

  settle(one, saved) {
    const caller = this.callers.get(one.key);
    this.callers.delete(one.key);
    this.waiting = this.waiting.filter((other) => other.key !== one.key);
    this.keep();
    caller?.resolve(saved);
    return caller;
  }

  reached() {
    this.gone = false;
    this.tries = 0;
    this.trouble = "";
  }

  /**
   * An undo whose answer was lost may have happened: sent again it would undo one more. The revision tells. (An edit
   * that is sent twice does no harm: `seen` is then no longer what stands there.)
   */
  async happened(one) {
    const state = await this.api.state();
    if (state.revision === one.doubtful) return false;
    this.reached();
    this.settle(one, true);
    this.told.state(state, one);
    return true;
  }

  later(one, error) {
    this.gone = true;
    this.trouble = error.status ? [error.message, error.hint].filter(Boolean).join("; ") : "";
    if (error.status === 0 && one.action !== "edits") one.doubtful ??= this.revision;
    const wait = WAITS[Math.min(this.tries, WAITS.length - 1)];
    this.tries += 1;
    this.timer = setTimeout(() => this.send(), wait);
    return false;
  }
}
