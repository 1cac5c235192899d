// Where the page begins: login with the token of the address, then the list of sessions or one of them.
import { SessionApi, login, sessions } from "./api.js";
import { button, el } from "./dom.js";
import { Desk } from "./desk.js";
import { sessionList } from "./sessions.js";

const page = document.getElementById("page");
const skips = document.getElementById("skips");
let desk = null;

function put(node, links) {
  desk?.end();
  desk = null;
  skips.replaceChildren(...links.map(([id, label]) => el("a", { class: "skip", href: `#${id}`, on: { click: (event) => { event.preventDefault(); (id === "transcript" || id === "draft" ? focusSide(id) : document.getElementById(id)?.focus()); } } }, label)));
  page.replaceChildren(node);
}

function focusSide(side) {
  desk?.focusSide(side);
}

function fail(refusal) {
  const hint = refusal.status === 401 ? "Open the address that panelscribe review printed: it holds the key to this page." : refusal.hint;
  put(el("main", { class: "empty" }, el("h1", {}, "This can't be shown"), el("p", {}, refusal.message), hint && el("p", {}, hint), button("Try again", show, { class: "primary" })), []);
}

/** The session in the address, the only one, or the list. */
async function show() {
  try {
    await login();
    const wanted = new URLSearchParams(location.hash.slice(1)).get("session");
    const [list, state] = await Promise.all([sessions(), wanted ? new SessionApi(wanted).state() : null]);
    const id = wanted ?? list.only;
    if (id === null) return showList(list);
    return await showSession(state ?? (await new SessionApi(id).state()), list);
  } catch (refusal) {
    if (refusal.status === undefined) throw refusal;
    return fail(refusal);
  }
}

function showList(list) {
  document.title = "Sessions – panelscribe";
  put(sessionList(list, (id) => { location.hash = `session=${encodeURIComponent(id)}`; }), [["sessions", "Skip to the sessions"]]);
}

function showSession(state, list) {
  const home = list.only === null ? () => { location.hash = ""; } : null;
  const next = new Desk(state, { by: list.by, home });
  put(next.node, [["draft", "Skip to the draft"], ["transcript", "Skip to the transcript"], ["sound", "Skip to the player"]]);
  desk = next.start();
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("desk-shown")));
}

addEventListener("hashchange", show);
show();
