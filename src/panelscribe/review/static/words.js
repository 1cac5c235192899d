// Correcting words: a stretch of them, or a whole turn as text (the way for a phone or a screen reader).
import { button, el, field } from "./dom.js";
import { form, openBox } from "./box.js";
import { changedWords, textOf } from "./model.js";
import { HEARD } from "./turn.js";

/** A box over the chosen words, which are heard as it opens. */
export function correctWords(desk, span, anchor) {
  const { view } = desk;
  const text = view.text(span);
  return openBox("Correct", anchor, (close) => {
    const input = el("input", { value: text, autofocus: true, autocomplete: "off", spellcheck: true, size: Math.min(60, Math.max(24, text.length + 4)) });
    const heard = view.heard(span).map((one) => HEARD[one.how](one.text)).join("; ");
    const save = () => {
      close();
      desk.setWords(span, input.value.trim().replace(/\s+/g, " "));
    };
    queueMicrotask(() => input.select());
    desk.playSpan(span, 0.4);
    return [
      form(save, "Save", field("What was said", input, heard)),
      el("div", { class: "row" }, button("Hear it again", () => desk.playSpan(span, 0.4), { title: "Alt + H" }), button("Never said: remove", () => { close(); desk.setWords(span, ""); })),
    ];
  });
}

/** A turn's words as text; only the stretch that was changed becomes an edit. */
export function correctTurn(desk, id, anchor) {
  const turn = desk.view.turn(id);
  const before = turn.words.map((word) => word.text);
  return openBox(`What ${desk.view.speaker(turn.speaker).shown} said`, anchor, (close) => {
    const box = el("textarea", { autofocus: true, spellcheck: true, rows: Math.min(14, Math.ceil(before.length / 9) + 1) });
    box.value = textOf(turn.words);
    const save = () => {
      const change = changedWords(before, box.value.split(/\s+/).filter(Boolean));
      close();
      if (change) desk.setWords({ turn: id, first: change.first, last: change.last }, change.words.join(" "));
    };
    return [form(save, "Save", field("Words", box, "Each word that you leave alone keeps its time.")), button("Hear it", () => desk.player.span(turn.start, turn.end))];
  }, { wide: true });
}
