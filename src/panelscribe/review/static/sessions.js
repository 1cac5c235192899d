// The sessions of a folder: which need an editor, and for how long they have waited.
import { ago, clock, count, el } from "./dom.js";

export function sessionList({ sessions }, open) {
  const waiting = [...sessions].sort((one, other) => order(one) - order(other) || other.modified.localeCompare(one.modified));
  return el("main", { class: "sessions", id: "sessions" }, el("h1", {}, "Sessions"),
    el("p", { class: "hint" }, `${count(sessions.filter((one) => one.status === "draft").length, "draft")} to review, ${sessions.filter((one) => one.status === "approved").length} approved.`),
    el("ul", { class: "session-list" }, waiting.map((one) => el("li", {}, line(one, open)))));
}

const order = (session) => (session.status === "approved" ? 1 : session.status === "no article" ? 2 : 0);

function line(session, open) {
  const left = session.open === null ? null : session.open ? count(session.open, "open question") : "nothing open";
  return el("a", { class: "session", href: `#session=${encodeURIComponent(session.id)}`, on: { click: (event) => { event.preventDefault(); open(session.id); } } },
    el("span", { class: "session-name" }, session.title), el("span", { class: "session-id" }, session.id),
    el("span", { class: session.status === "approved" ? "chip approved" : "chip" }, session.busy ? "at work…" : session.status),
    el("span", { class: "facts" }, [left, session.duration === null ? null : clock(session.duration), el("time", { datetime: session.modified, title: new Date(session.modified).toLocaleString() }, ago(session.modified))]
      .filter(Boolean).map((one) => el("span", {}, one))));
}
