// Small windows over the page: a modal dialog beside what it is about (at the foot of the screen on a phone). The
// browser keeps focus inside, closes it with Esc and gives focus back; a click outside closes it too.
import { button, el } from "./dom.js";

const ROOM = 10;

/**
 * Opens a box. `anchor`: the element that it stands beside, or none for the middle of the screen. `build(close)` answers
 * what is in it. Resolves when it is closed.
 */
export function openBox(title, anchor, build, { wide = false } = {}) {
  return new Promise((resolve) => {
    const back = document.activeElement;
    const heading = el("h2", { id: "box-title" }, title);
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
    (dialog.querySelector("[autofocus]") ?? dialog.querySelector(".box-body input, .box-body textarea, .box-body button, .box-body a"))?.focus();
  });
}

/** Beside the anchor, below it where there is room. */
function stand(dialog, anchor) {
  if (innerWidth < 700) return;
  const { offsetWidth: width, offsetHeight: height } = dialog;
  const below = anchor.bottom + ROOM;
  const top = below + height < innerHeight ? below : Math.max(ROOM, anchor.top - height - ROOM);
  dialog.classList.add("beside");
  dialog.style.left = `${Math.min(Math.max(ROOM, anchor.left - 20), innerWidth - width - ROOM)}px`;
  dialog.style.top = `${Math.min(top, Math.max(ROOM, innerHeight - height - ROOM))}px`;
}

/** A form that runs `finish` on Enter or its first button. */
export function form(finish, label, ...children) {
  return el("form", { class: "form", on: { submit: (event) => { event.preventDefault(); finish(); } } }, children,
    el("div", { class: "row" }, el("button", { type: "submit", class: "primary" }, label)));
}
