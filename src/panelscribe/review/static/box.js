// Small windows over the page: a modal dialog beside what it is about (at the foot of the screen on a phone). The
// browser keeps focus inside, closes it with Esc and gives focus back; a click outside closes it too.
import { button, el } from "./dom.js";

const ROOM = 10;

/**
 * Opens a box. `anchor`: the element that it stands beside, or none for the middle of the screen. `build(close)` answers
 * what is in it. `reading`: focus begins at the heading, not at the first thing to press. Resolves when it is closed.
 */
export function openBox(title, anchor, build, { wide = false, reading = false } = {}) {
  return new Promise((resolve) => {
    const back = document.activeElement;
    const heading = el("h2", { id: "box-title", tabindex: -1 }, title);
    const dialog = el("dialog", { class: wide ? "box wide" : "box", "aria-labelledby": "box-title" });
    const close = () => dialog.close();
    dialog.append(el("div", { class: "box-head" }, heading, button("Close", close, { class: "quiet close", title: "Esc" })), el("div", { class: "box-body" }, build(close)));
    dialog.addEventListener("click", (event) => { if (event.target === dialog) close(); });
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (back?.isConnected) back.focus({ preventScroll: true });
      resolve();
    });
    document.body.append(dialog);
    dialog.showModal();
    if (anchor) stand(dialog, anchor.getBoundingClientRect());
    (dialog.querySelector("[autofocus]") ?? (reading ? heading : dialog.querySelector(".box-body input, .box-body textarea, .box-body button, .box-body a")))?.focus();
  });
}

/** Beside the anchor: below it where there is room, else above; what grows later grows away from it. */
function stand(dialog, anchor) {
  if (innerWidth < 700) return;
  const { offsetWidth: width, offsetHeight: height } = dialog;
  const below = innerHeight - anchor.bottom - 2 * ROOM;
  const above = anchor.top - 2 * ROOM;
  if (Math.max(below, above) < Math.min(height, 260)) return;
  dialog.classList.add("beside");
  dialog.style.left = `${Math.min(Math.max(ROOM, anchor.left - 20), innerWidth - width - ROOM)}px`;
  const under = below >= height || below >= above;
  dialog.style.setProperty(under ? "top" : "bottom", `${under ? anchor.bottom + ROOM : innerHeight - anchor.top + ROOM}px`);
  dialog.style.maxHeight = `${under ? below : above}px`;
}

/** A form that runs `finish` on Enter or its first button. */
export function form(finish, label, ...children) {
  return el("form", { class: "form", on: { submit: (event) => { event.preventDefault(); finish(); } } }, children,
    el("div", { class: "row" }, el("button", { type: "submit", class: "primary" }, label)));
}
