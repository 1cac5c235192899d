// Small tools for building the page. Everything shown is set as text: nothing here takes markup.

/** An element. `attributes`: `class`, `on` (listeners), `style` (custom properties too), else attributes; false leaves one out (but for aria-…). */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || (value === false && !name.startsWith("aria-"))) continue;
    if (name === "on") for (const [type, listener] of Object.entries(value)) node.addEventListener(type, listener);
    else if (name === "style") for (const [key, one] of Object.entries(value)) node.style.setProperty(key, one);
    else node.setAttribute(name, value === true && !name.startsWith("aria-") ? "" : String(value));
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** A button with words on it. */
export function button(label, run, attributes = {}) {
  return el("button", { type: "button", ...attributes, on: { click: run, ...attributes.on } }, label);
}

/** A button that shows a sign; its name is for those who hear it and for the tooltip. */
export function sign(symbol, name, run, attributes = {}) {
  return button(el("span", { "aria-hidden": "true" }, symbol), run, { "aria-label": name, title: name, ...attributes });
}

/** A field with its label above it. */
export function field(label, input, hint = "") {
  return el("label", { class: "field" }, el("span", { class: "field-name" }, label), input, hint && el("span", { class: "hint" }, hint));
}

/** Seconds as people read them: 64.9 → "1:04". */
export function clock(seconds) {
  if (seconds === null || seconds === undefined || Number.isNaN(seconds)) return "–:––";
  const whole = Math.max(0, Math.floor(seconds));
  const two = (number) => String(number).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return hours ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** "1 question", "2 questions". */
export function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** How long ago an ISO time was, roughly, as people say it. */
export function ago(time, now = Date.now()) {
  const minutes = Math.floor((now - Date.parse(time)) / 60000);
  if (Number.isNaN(minutes)) return "";
  if (minutes < 1) return "just now";
  if (minutes < 60) return `${count(minutes, "minute")} ago`;
  if (minutes < 48 * 60) return `${count(Math.floor(minutes / 60), "hour")} ago`;
  return `${count(Math.floor(minutes / 1440), "day")} ago`;
}

/** Says something to people who listen to the page. */
export function announce(text) {
  const place = document.getElementById("said");
  place.textContent = "";
  requestAnimationFrame(() => { place.textContent = text; });
}

/** Whether typing goes into this element. */
export function takesText(node) {
  return node instanceof HTMLElement && (node.isContentEditable || node.matches("textarea, select, input:not([type=range], [type=radio], [type=checkbox])"));
}

/** How far things may move: gently, or at once for people who asked for less motion. */
export function motion() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}

/** `run`, once calls have paused for `milliseconds`. */
export function paused(run, milliseconds) {
  let timer = 0;
  return (...parameters) => {
    clearTimeout(timer);
    timer = setTimeout(() => run(...parameters), milliseconds);
  };
}
