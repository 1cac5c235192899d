// Who said it: this turn, from here on, or the voice everywhere; and the second part of a turn that is split.
import { announce, button, el, field } from "./dom.js";
import { openBox } from "./box.js";

/** People to choose from, each with the speaker that is called so now, if any. */
function choices(view) {
  const labels = new Map([...view.speakers.values()].filter((one) => one.name).map((one) => [one.name, one.label]));
  const people = view.people.map((person) => ({ name: person.name, role: person.role, label: labels.get(person.name) ?? null }));
  const voices = [...view.speakers.values()].filter((one) => !one.name).map((one) => ({ name: one.shown, label: one.label, voice: true }));
  return [...people, ...voices];
}

/** `at`: the word from which the rest of the turn belongs to somebody else, for a split. `scope`: what is chosen at first. */
export function askWho(desk, id, anchor, { at = null, scope = "turn" } = {}) {
  const { view } = desk;
  const turn = view.turn(id);
  const speaker = view.speaker(turn.speaker);
  const title = at === null ? `Who said this? (now ${speaker.shown})` : `Who speaks from “${turn.words[at].text}” on?`;
  return openBox(title, anchor, (close) => {
    const scopes = at === null ? scopeChoice(scope) : null;
    const give = (choice) => {
      close();
      apply(desk, turn, choice, at === null ? scopes.value() : "split", at);
    };
    const other = el("input", { autocomplete: "off", placeholder: "Name" });
    return [
      el("p", { class: "said" }, `“${(at === null ? turn.words : turn.words.slice(at)).slice(0, 14).map((word) => word.text).join(" ")}…”`),
      scopes?.node,
      el("ul", { class: "choices" }, choices(view).map((one) => el("li", {}, button([
        el("span", { class: "dot", style: { "--speaker": `var(--speaker-${view.speaker(one.label).colour})` }, hidden: !one.label }), one.name, one.role ? el("small", {}, ` ${one.role}`) : null,
      ].filter(Boolean), () => give(one), { "aria-pressed": one.label === turn.speaker }))),
      el("li", {}, button("Somebody else", () => give({ name: "", label: "new" }))),
      scopes && speaker.name ? el("li", {}, button("Not known: take the name away everywhere", () => { close(); desk.setName(turn.speaker, ""); })) : null),
      el("form", { class: "inline", on: { submit: (event) => { event.preventDefault(); if (other.value.trim()) give({ name: other.value.trim(), label: null }); } } },
        field("Somebody not listed", other), el("button", { type: "submit" }, "Set")),
    ];
  });
}

function scopeChoice(chosen) {
  const option = (value, label) => el("label", {}, el("input", { type: "radio", name: "scope", value, checked: value === chosen }), ` ${label}`);
  const node = el("fieldset", { class: "scope" }, el("legend", {}, "Where"), option("turn", "This turn"), option("onward", "From here on"), option("everywhere", "Everywhere"));
  return { node, value: () => node.querySelector("input:checked").value };
}

async function apply(desk, turn, choice, scope, at) {
  const { view } = desk;
  const seen = view.speaker(turn.speaker);
  if (scope === "everywhere") return everywhere(desk, turn.speaker, choice);
  const label = choice.label ?? "new";
  const what = `${choice.name || "somebody else"} ${{ turn: "said this turn", onward: "speaks from here on", split: "speaks from a word on" }[scope]}`;
  const edits = [scope === "split"
    ? { kind: "split", target: `${turn.id}:${at}`, value: label, seen: turn.words[at].text }
    : { kind: "speaker", target: turn.id, value: { speaker: label, scope }, seen: seen.label }];
  // Sent together: the server knows which voice is new, however many tabs make some.
  if (label === "new" && choice.name) edits.push({ kind: "name", target: "new", value: choice.name, seen: "" });
  return (await desk.submitAll(edits, what)) && announce(what);
}

/** The whole voice: it is named, or becomes one with the voice that has the name. */
function everywhere(desk, label, choice) {
  if (choice.label === label) return null;
  if (choice.label && choice.label !== "new") {
    const [one, other] = [desk.view.speaker(label), desk.view.speaker(choice.label)];
    return desk.submit("merge", label, choice.label, "", `${one.shown} and ${other.shown} are one voice`);
  }
  return choice.name ? desk.setName(label, choice.name) : desk.setName(label, "");
}
