// The recording at a glance: sections, waveform, one lane per speaker, quotes and open questions; zoom and scroll.
// A picture for those who see it: the slider of the player and the transcript say the same to everybody else.
import { clock, el, sign } from "./dom.js";

const TOP = 18;
const WAVE = 30;
const LANE = 8;
const GAP = 2;
const NEAREST = 8; // seconds that the closest zoom shows

export class Timeline {
  constructor(desk) {
    this.desk = desk;
    this.from = 0;
    this.to = Math.max(NEAREST, desk.view.duration);
    this.peaks = null;
    this.canvas = el("canvas", { class: "lanes", role: "img" });
    this.head = el("div", { class: "playhead", "aria-hidden": "true" });
    this.tip = el("div", { class: "lane-tip", "aria-hidden": "true" });
    this.picture = el("div", { class: "picture" }, this.canvas, this.head, this.tip);
    this.node = el("div", { class: "timeline" }, this.picture,
      el("div", { class: "zoom", role: "group", "aria-label": "Zoom of the timeline" },
        sign("+", "Zoom in ( + )", () => this.zoom(0.5)), sign("−", "Zoom out ( − )", () => this.zoom(2)), sign("⤢", "Show all ( 0 )", () => this.fit())));
    this.listen();
    new ResizeObserver(() => this.draw()).observe(this.picture);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.draw());
  }

  listen() {
    this.picture.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    this.picture.addEventListener("pointerdown", (event) => this.drag(event));
    this.picture.addEventListener("pointermove", (event) => this.hover(event));
    this.picture.addEventListener("pointerleave", () => { this.tip.textContent = ""; });
  }

  update() {
    const speakers = [...this.desk.view.speakers.values()];
    this.canvas.style.height = `${TOP + WAVE + GAP + speakers.length * (LANE + GAP)}px`;
    this.canvas.setAttribute("aria-label", `Timeline of ${clock(this.desk.view.duration)}: ${speakers.map((one) => one.shown).join(", ")}`);
    this.draw();
  }

  get span() { return this.to - this.from; }
  x(time) { return ((time - this.from) / this.span) * this.picture.clientWidth; }
  timeAt(event) { return this.from + ((event.clientX - this.picture.getBoundingClientRect().left) / this.picture.clientWidth) * this.span; }

  show(from, span) {
    const whole = Math.max(NEAREST, this.desk.view.duration);
    const width = Math.min(whole, Math.max(NEAREST, span));
    this.from = Math.min(Math.max(0, from), whole - width);
    this.to = this.from + width;
    this.draw();
  }

  zoom(factor, about = this.desk.player.time) {
    const middle = about >= this.from && about <= this.to ? about : (this.from + this.to) / 2;
    this.show(middle - (middle - this.from) * factor, this.span * factor);
  }

  fit() { this.show(0, this.desk.view.duration); }

  wheel(event) {
    event.preventDefault();
    if (Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey) this.show(this.from + ((event.deltaX || event.deltaY) / this.picture.clientWidth) * this.span, this.span);
    else this.zoom(Math.exp(event.deltaY / 300), this.timeAt(event));
  }

  /** A click goes there; a drag moves what is shown, once zoomed in. */
  drag(event) {
    const grip = { x: event.clientX, from: this.from, moved: false };
    const move = (now) => {
      if (Math.abs(now.clientX - grip.x) > 4) grip.moved = true;
      if (grip.moved) this.show(grip.from - ((now.clientX - grip.x) / this.picture.clientWidth) * this.span, this.span);
    };
    const drop = (now) => {
      this.picture.removeEventListener("pointermove", move);
      if (!grip.moved && now.type === "pointerup") this.desk.listenAt(this.timeAt(now));
    };
    this.picture.setPointerCapture(event.pointerId);
    this.picture.addEventListener("pointermove", move);
    this.picture.addEventListener("pointerup", drop, { once: true });
    this.picture.addEventListener("pointercancel", drop, { once: true });
  }

  hover(event) {
    const time = this.timeAt(event);
    const y = event.clientY - this.picture.getBoundingClientRect().top;
    const lane = Math.floor((y - TOP - WAVE - GAP) / (LANE + GAP));
    const speaker = lane >= 0 ? [...this.desk.view.speakers.values()][lane] : null;
    const section = y < TOP ? this.desk.view.article.sections.find((one) => one.heading && one.start !== null && one.start <= time && time < one.end) : null;
    this.tip.textContent = [clock(time), speaker?.shown, section?.heading].filter(Boolean).join(" · ");
    const left = Math.min(event.clientX - this.picture.getBoundingClientRect().left + 12, this.picture.clientWidth - this.tip.offsetWidth - 4);
    this.tip.style.transform = `translate(${Math.max(0, left)}px, ${Math.max(0, y - 24)}px)`;
  }

  /** Where the sound is; the window follows it while it plays. */
  at(time, playing) {
    if (playing && (time > this.to || time < this.from)) this.show(time - this.span * 0.1, this.span);
    const x = this.x(time);
    this.head.style.transform = `translateX(${x}px)`;
    this.head.hidden = x < 0 || x > this.picture.clientWidth;
  }

  draw() {
    if (this.waiting) return;
    this.waiting = requestAnimationFrame(() => {
      this.waiting = 0;
      this.paint();
      this.at(this.desk.player.time, false);
    });
  }

  paint() {
    const width = this.picture.clientWidth;
    const height = this.canvas.clientHeight;
    if (!width || !height) return;
    const scale = window.devicePixelRatio || 1;
    this.canvas.width = Math.round(width * scale);
    this.canvas.height = Math.round(height * scale);
    const pen = this.canvas.getContext("2d");
    pen.scale(scale, scale);
    const style = getComputedStyle(this.picture);
    const colour = (name) => style.getPropertyValue(name).trim();
    this.paintSections(pen, colour);
    this.paintWave(pen, colour);
    this.paintLanes(pen, colour, width);
    this.paintQuestions(pen, colour);
  }

  paintSections(pen, colour) {
    pen.font = `11px ${colour("--sans")}`;
    pen.textBaseline = "middle";
    this.desk.view.article.sections.forEach((section, index) => {
      if (section.start === null || section.end === null || !section.heading) return;
      const [left, right] = [this.x(section.start), this.x(section.end)];
      if (right < 0 || left > this.picture.clientWidth) return;
      pen.fillStyle = colour(index % 2 ? "--band" : "--band-2");
      pen.fillRect(left, 0, Math.max(1, right - left - 1), TOP - 4);
      if (right - left < 40) return;
      pen.save();
      pen.beginPath();
      pen.rect(left, 0, right - left - 5, TOP - 4);
      pen.clip();
      pen.fillStyle = colour("--soft");
      pen.fillText(section.heading, Math.max(left, 0) + 5, (TOP - 4) / 2 + 0.5);
      pen.restore();
    });
  }

  paintWave(pen, colour) {
    const middle = TOP + WAVE / 2;
    pen.fillStyle = colour("--wave");
    if (!this.peaks) return pen.fillRect(0, middle, this.picture.clientWidth, 1);
    const { rate, peaks } = this.peaks;
    for (let x = 0; x < this.picture.clientWidth; x += 1) {
      const first = Math.floor((this.from + (x / this.picture.clientWidth) * this.span) * rate);
      const last = Math.max(first + 1, Math.floor((this.from + ((x + 1) / this.picture.clientWidth) * this.span) * rate));
      let peak = 0;
      for (let index = first; index < last && index < peaks.length; index += 1) if (peaks[index] > peak) peak = peaks[index];
      const high = Math.max(1, (peak / 255) * WAVE);
      pen.fillRect(x, middle - high / 2, 1, high);
    }
  }

  paintLanes(pen, colour, width) {
    const { view } = this.desk;
    const lanes = new Map([...view.speakers.keys()].map((label, index) => [label, TOP + WAVE + GAP + index * (LANE + GAP)]));
    pen.fillStyle = colour("--rule");
    for (const y of lanes.values()) pen.fillRect(0, y + LANE / 2, width, 1);
    let before = null;
    for (const turn of view.turns) {
      if (turn.start === null || turn.end === null) continue;
      this.paintOverlap(pen, colour, before, turn, lanes);
      if (!before || turn.end > before.end) before = turn;
      const left = this.x(turn.start);
      const right = this.x(turn.end);
      if (right < 0 || left > width) continue;
      const y = lanes.get(turn.speaker);
      pen.fillStyle = colour(`--speaker-${view.speaker(turn.speaker).colour}`);
      pen.globalAlpha = 0.55;
      pen.fillRect(left, y, Math.max(1, right - left), LANE);
      pen.globalAlpha = 1;
      for (const quote of view.quotesOf.get(turn.id) ?? []) {
        if (quote.start !== null) pen.fillRect(this.x(quote.start), y, Math.max(2, this.x(quote.end) - this.x(quote.start)), LANE);
      }
    }
  }

  /** Where two people talk at once. */
  paintOverlap(pen, colour, before, turn, lanes) {
    if (!before || before.end - turn.start < 0.15 || before.speaker === turn.speaker) return;
    const left = this.x(turn.start);
    const right = this.x(Math.min(before.end, turn.end));
    if (right < 0 || left > this.picture.clientWidth) return;
    const ys = [lanes.get(before.speaker), lanes.get(turn.speaker)].sort((one, other) => one - other);
    pen.fillStyle = colour("--overlap");
    pen.fillRect(left, ys[0] - 1, Math.max(2, right - left), ys[1] - ys[0] + LANE + 2);
  }

  paintQuestions(pen, colour) {
    pen.fillStyle = colour("--alert");
    for (const question of this.desk.view.open) {
      if (question.start === null || question.start === undefined) continue;
      pen.beginPath();
      pen.arc(this.x(question.start), TOP + 1, 3, 0, 7);
      pen.fill();
    }
  }
}
