// A paragraph of the article as nodes: its words, its quotations (each leads to its place), and links and stress where an
// editor wrote it in Markdown.

const MARKS = { american: /"[^"]*"/g, british: /‘[^’]*’/g };
const MARKDOWN = /\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*/g;

/** Words with links and stress. Addresses are http(s) by the pattern; everything else stays text. */
function marked(text) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(MARKDOWN)) {
    nodes.push(text.slice(end, match.index));
    const [whole, label, address, strong, stress] = match;
    const node = document.createElement(address ? "a" : strong ? "strong" : "em");
    node.textContent = label ?? strong ?? stress;
    if (address) Object.assign(node, { href: address, target: "_blank", rel: "noopener noreferrer" });
    nodes.push(node);
    end = match.index + whole.length;
  }
  return [...nodes, text.slice(end)].filter((node) => node !== "");
}

/** `paragraph` as nodes, its quotations between the house's `marks`; `link(quoteId, text)` makes the node of each. */
export function paragraphNodes(paragraph, marks, link) {
  const { text, quotes, markdown } = paragraph;
  const words = (part) => (markdown ? marked(part) : [part].filter(Boolean));
  const nodes = [];
  let end = 0;
  [...text.matchAll(MARKS[marks] ?? MARKS.american)].slice(0, quotes.length).forEach((match, index) => {
    nodes.push(...words(text.slice(end, match.index)), link(quotes[index], match[0]));
    end = match.index + match[0].length;
  });
  return [...nodes, ...words(text.slice(end))];
}
