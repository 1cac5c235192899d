// Keys for everything, and the list of them under "?".
import { el, field, takesText } from "./dom.js";
import { openBox } from "./box.js";

const SINGLE = "panelscribe-single-keys"; // people who dictate or have tremor can turn single-letter keys off

const table = (desk) => [
  ["Hearing", [
    [[" "], "Space", "Play, pause", () => desk.player.toggle()],
    [["b", "j"], "B", "Back 3 seconds", () => desk.player.skip(-3)],
    [["l"], "L", "On 3 seconds", () => desk.player.skip(3)],
    [["<", ","], "<", "Slower", () => desk.player.step(-1)],
    [[">", "."], ">", "Faster", () => desk.player.step(1)],
    [["r"], "R", "The last stretch again", () => desk.player.replay()],
    [["h"], "H", "Hear the chosen words or question", () => desk.hearChosen()],
    [["f"], "F", "Follow the sound, or not", () => desk.toggleFollowing()],
  ]],
  ["Open questions", [
    [["n"], "N", "Next", () => desk.questions.step(1)],
    [["p"], "P", "Previous", () => desk.questions.step(-1)],
    [["c"], "C", "Mark as checked", () => desk.questions.tickShown()],
    ...[0, 1, 2, 3, 4, 5].map((index) => [[String(index + 1)], index === 0 ? "1 … 6" : "", index === 0 ? "Name the voice: first to sixth candidate" : "", () => desk.questions.candidate(index)]),
  ]],
  ["Words (in the transcript)", [
    [[], "← → ↑ ↓", "Word by word, turn by turn"],
    [[], "Shift + ← →", "Choose several words"],
    [[], "Enter", "Play from the word"],
    [["e"], "E", "Correct the chosen words; edit the paragraph (in the draft)", () => desk.editHere()],
    [["w"], "W", "Who said it", () => desk.askWho()],
    [["s"], "S", "Split the turn before the word", () => desk.split()],
    [["q"], "Q", "Quote the chosen words", () => desk.quoteSelection()],
    [["v"], "V", "Correct the whole turn as text", () => desk.transcript.current && desk.correctTurn(desk.selection?.turn ?? desk.transcript.current, desk.anchor())],
  ]],
  ["Draft", [
    [[], "Enter", "On a quote: show and play it"],
    [["t"], "T", "Trim the chosen quote", () => desk.strip.chosenQuote && desk.quoteActions(desk.strip.chosenQuote, "trim", desk.anchor())],
    [["x"], "X", "Exchange the chosen quote", () => desk.strip.chosenQuote && desk.quoteActions(desk.strip.chosenQuote, "exchange", desk.anchor())],
    [[], "Alt + ↑ ↓", "Move the section"],
  ]],
  ["Everywhere", [
    [["u"], "U, Ctrl + Z", "Undo", () => desk.undo()],
    [["U"], "Ctrl + Shift + Z", "Redo", () => desk.redo()],
    [["d"], "D", "Go to the draft", () => desk.focusSide("draft")],
    [["g"], "G", "Go to the transcript", () => desk.focusSide("transcript")],
    [["+", "="], "+ −", "Zoom the timeline", () => desk.timeline.zoom(0.5)],
    [["-"], "", "", () => desk.timeline.zoom(2)],
    [["0"], "0", "Show the whole timeline", () => desk.timeline.fit()],
    [["?"], "?", "This list", () => desk.keys.help()],
  ]],
];

export class Keys {
  constructor(desk) {
    this.table = table(desk);
    this.desk = desk;
    this.runs = new Map(this.table.flatMap(([, rows]) => rows).flatMap(([keys, , , run]) => keys.map((key) => [key, run])));
    this.single = localStorage.getItem(SINGLE) !== "off";
    this.listener = (event) => this.pressed(event);
    document.addEventListener("keydown", this.listener);
  }

  end() { document.removeEventListener("keydown", this.listener); }

  pressed(event) {
    if (event.defaultPrevented || event.isComposing) return;
    const inBox = document.querySelector("dialog[open]");
    if (inBox && event.altKey && event.key.toLowerCase() === "h") return this.run(event, () => this.desk.player.replay());
    if (inBox || takesText(event.target)) return undefined;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "z") return this.run(event, () => (event.shiftKey ? this.desk.redo() : this.desk.undo()));
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "y") return this.run(event, () => this.desk.redo());
    if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
    if (event.key === "Escape") return this.desk.escape();
    if (event.key === " " && this.pressable(event.target)) return undefined;
    const run = this.single || event.key === "?" ? this.runs.get(event.key) : null;
    return run ? this.run(event, run) : undefined;
  }

  /** Whether the space bar presses what has the focus, as it does for any button; words only play. */
  pressable(node) {
    return node.matches?.("button, summary, select, input") ?? false;
  }

  run(event, run) {
    event.preventDefault();
    run();
  }

  help() {
    const { desk } = this;
    return openBox("Keys", null, () => [
      el("div", { class: "keys" }, this.table.map(([title, rows]) => el("section", {}, el("h3", {}, title), el("dl", {}, rows.filter(([, label]) => label).map(([, label, what]) => [el("dt", {}, el("kbd", {}, label)), el("dd", {}, what)])))),
      el("section", {}, el("h3", {}, "Signs"), el("dl", {}, legend()))),
      el("label", { class: "check" }, el("input", { type: "checkbox", checked: this.single, on: { change: (event) => this.setSingle(event.target.checked) } }), " Single-letter keys are on"),
      field("Your name, for the record of changes", el("input", { value: desk.by, autocomplete: "name", on: { change: (event) => desk.call(event.target.value) } })),
    ], { wide: true, reading: true });
  }

  setSingle(on) {
    this.single = on;
    localStorage.setItem(SINGLE, on ? "on" : "off");
  }
}

function legend() {
  const row = (kind, text, what) => [el("dt", { class: "words" }, el("span", { class: `w ${kind}` }, text)), el("dd", {}, what)];
  return [...row("unsure", "word", "The recognizer was unsure: listen"), ...row("corrected", "word", "Corrected by an editor; what was heard is shown when it is chosen"), ...row("spelled", "Name", "Spelled as on the panel file"),
    el("dt", { class: "words" }, el("mark", { class: "quoted" }, "words")), el("dd", {}, "Quoted in the draft")];
}
