// The sound: play from a second, play just a stretch, slower and faster; tells others where it is.
import { button, clock, el, sign } from "./dom.js";

const RATES = [0.5, 0.75, 0.9, 1, 1.25, 1.5, 1.75, 2];
const TAIL = 0.12; // a word's end is where the recognizer heard it; a little more keeps its last sound

export class Player {
  /** `at(time, playing)` is called for each frame while sound plays, and after each jump. */
  constructor(desk, at) {
    this.desk = desk;
    this.at = at;
    this.stop = null;
    this.last = null;
    const { recording } = desk.view.state;
    this.audio = el("audio", { preload: "metadata", src: recording.available ? recording.url : false });
    this.build(recording.available);
    this.audio.addEventListener("play", () => this.sounding());
    this.audio.addEventListener("pause", () => this.sounding());
    this.audio.addEventListener("seeked", () => this.tell());
    this.audio.addEventListener("error", () => this.failed());
    this.audio.addEventListener("loadedmetadata", () => this.tell());
  }

  build(available) {
    this.play = sign("▶", "Play (space)", () => this.toggle(), { class: "play", disabled: !available });
    this.place = el("input", {
      type: "range", min: 0, max: Math.max(1, Math.ceil(this.desk.view.duration)), step: 1, value: 0, class: "place",
      "aria-label": "Place in the recording", disabled: !available, on: { input: () => this.seek(Number(this.place.value)) },
    });
    this.clock = el("output", { class: "clock", "aria-live": "off" }, "0:00");
    this.rate = el("select", { "aria-label": "Speed", title: "Speed: < slower, > faster", class: "rate", on: { change: () => this.setRate(Number(this.rate.value)) } },
      RATES.map((rate) => el("option", { value: rate, selected: rate === 1 }, `${rate}×`)));
    this.note = el("span", { class: "player-note" }, available ? "" : "The recording is not on this machine.");
    this.node = el("div", { class: "player", role: "group", "aria-label": "Player" },
      sign("↺ 3", "Back 3 seconds (B)", () => this.skip(-3), { class: "back", disabled: !available }), this.play,
      sign("↻ 3", "On 3 seconds (L)", () => this.skip(3), { class: "on", disabled: !available }),
      button("Replay", () => this.replay(), { class: "replay", title: "Play the last stretch again (R)", disabled: !available }),
      this.audio, this.clock, el("span", { class: "of" }, `of ${clock(this.desk.view.duration)}`), this.place, this.rate,
      this.follow = button("Follow", () => this.desk.toggleFollowing(), { class: "follow", "aria-pressed": "true", title: "The transcript follows the sound (F)" }), this.note);
  }

  get time() { return this.audio.currentTime; }
  get playing() { return !this.audio.paused; }

  toggle() {
    if (this.playing) return this.audio.pause();
    this.stop = null;
    return this.start();
  }

  async start() {
    try {
      await this.audio.play();
    } catch (error) {
      if (error.name !== "AbortError") this.failed();
    }
  }

  failed() {
    if (!this.audio.getAttribute("src")) return;
    this.note.textContent = "The recording can't be played here.";
  }

  /** From a second on, to the end. */
  from(time) { this.stretch(time, null); }

  /** Just this stretch. */
  span(start, end) { this.stretch(start, end); }

  stretch(start, end) {
    if (start === null || start === undefined) return;
    this.last = [start, end];
    this.stop = end === null ? null : end + TAIL;
    this.audio.currentTime = start;
    this.start();
  }

  replay() { if (this.last) this.stretch(...this.last); }
  skip(seconds) { this.seek(this.time + seconds); }

  seek(time) {
    this.stop = null;
    this.audio.currentTime = Math.min(Math.max(0, time), this.audio.duration || this.desk.view.duration);
    this.tell();
  }

  step(direction) {
    const index = RATES.indexOf(Number(this.rate.value));
    this.setRate(RATES[Math.min(RATES.length - 1, Math.max(0, index + direction))]);
  }

  setRate(rate) {
    this.audio.playbackRate = rate;
    this.rate.value = String(rate);
  }

  sounding() {
    const name = this.playing ? "Pause (space)" : "Play (space)";
    this.play.firstChild.textContent = this.playing ? "❚❚" : "▶";
    this.play.setAttribute("aria-label", name);
    this.play.title = name;
    if (this.playing) this.frame();
    else this.tell();
  }

  frame() {
    if (!this.playing) return;
    if (this.stop !== null && this.time >= this.stop) {
      this.stop = null;
      this.audio.pause();
    }
    this.tell();
    requestAnimationFrame(() => this.frame());
  }

  tell() {
    const shown = clock(this.time);
    if (this.clock.value !== shown) {
      this.clock.value = shown;
      this.place.value = String(this.time);
      this.place.setAttribute("aria-valuetext", `${shown} of ${clock(this.desk.view.duration)}`);
    }
    this.at(this.time, this.playing);
  }
}
