// People: one place to put a name, title, organisation or link right, and why each voice has its name.
import { button, clock, el, field } from "./dom.js";
import { form, openBox } from "./box.js";

const FIELDS = [["name", "Name"], ["title", "Title"], ["organization", "Organisation"], ["url", "Link"]];
const ROLES = ["moderator", "panelist", "host", "editor", "audience"];

export function editPerson(desk, person, anchor) {
  return openBox(person.name, anchor, (close) => {
    const inputs = new Map(FIELDS.map(([key]) => [key, el("input", { value: person[key] ?? "", type: key === "url" ? "url" : "text", autocomplete: "off" })]));
    const role = el("select", {}, ROLES.map((one) => el("option", { value: one, selected: one === person.role }, one)));
    inputs.set("role", role);
    const save = () => {
      const changed = [...inputs].filter(([key, input]) => input.value.trim() !== (person[key] ?? ""));
      close();
      if (!changed.length) return;
      const value = Object.fromEntries(changed.map(([key, input]) => [key, input.value.trim()]));
      const seen = Object.fromEntries(changed.map(([key]) => [key, person[key] ?? ""]));
      desk.submit("person", person.name, value, seen, `${person.name}: ${Object.values(value).join(", ")}`);
    };
    return form(save, "Save everywhere", FIELDS.map(([key, label]) => field(label, inputs.get(key))), field("Role", role));
  });
}

/** Every voice, how sure its name is and which lines prove it. */
export function showPeople(desk) {
  return openBox("Who is who", null, (close) => el("div", { class: "who-is-who" }, [...desk.view.speakers.values()].map((one) => voice(desk, one, close))), { wide: true, reading: true });
}

function voice(desk, speaker, close) {
  const person = desk.view.people.find((one) => one.name === speaker.name);
  const first = desk.view.turns.find((turn) => turn.speaker === speaker.label);
  return el("section", { style: { "--speaker": `var(--speaker-${speaker.colour})` } },
    el("h3", {}, el("span", { class: "dot" }), ` ${speaker.shown}`, el("small", {}, [speaker.role, speaker.name && `${Math.round((speaker.confidence ?? 0) * 100)} % sure`].filter(Boolean).map((one) => ` · ${one}`).join(""))),
    el("p", { class: "hint" }, desk.view.readable(speaker.reason ?? "")),
    el("ul", { class: "evidence" }, speaker.evidence.slice(0, 4).map((one) => el("li", {}, one.start === null ? "" : button(clock(one.start), () => { desk.goTo(one.start); }, { class: "quiet", "aria-label": `Play from ${clock(one.start)}` }), ` “${one.text}”`))),
    el("div", { class: "row" },
      person && button("Name, title, link", () => { close(); editPerson(desk, person, null); }),
      first && button("Who is it?", () => { close(); desk.askWho(first.id, null); })));
}
