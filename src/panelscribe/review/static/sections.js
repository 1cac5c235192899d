// Sections: renamed, or dropped after a look at what goes with them.
import { button, count, el, field } from "./dom.js";
import { form, openBox } from "./box.js";

export function renameSection(desk, section, anchor) {
  return openBox("Heading", anchor, (close) => {
    const input = el("input", { value: section.heading, autofocus: true, size: 48 });
    return form(() => {
      const heading = input.value.trim();
      close();
      if (heading !== section.heading) desk.submit("section", section.key, { heading }, section.heading, `Heading: ${heading}`);
    }, "Save", field("Heading", input, "Words between ‘quotation marks’ must be words of the transcript."));
  });
}

export function confirmDrop(desk, section) {
  const quotes = section.paragraphs.reduce((sum, one) => sum + one.quotes.length, 0);
  return openBox(`Drop “${section.heading || section.kind}”?`, null, (close) => [
    el("p", {}, `${count(section.paragraphs.length, "paragraph")} with ${count(quotes, "quote")} leave the article. Undo brings them back.`),
    el("div", { class: "row" }, button("Drop it", () => {
      close();
      desk.submit("section", section.key, { drop: true }, section.heading, `Section dropped: ${section.heading}`);
    }, { class: "primary", autofocus: true }), button("Keep it", close)),
  ]);
}
