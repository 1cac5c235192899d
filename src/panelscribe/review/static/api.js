// The server, as docs/review.md describes it. Leaves out when to ask (outbox.js, desk.js).

/** What the server refused, or that it did not answer (`status` 0). */
export class Refusal extends Error {
  constructor(status, body) {
    super(body.error || "The server does not answer.");
    this.status = status;
    this.hint = body.hint || "";
    this.body = body;
  }
}

async function ask(path, options = {}) {
  let answer;
  try {
    answer = await fetch(path, { credentials: "same-origin", cache: "no-store", ...options });
  } catch {
    throw new Refusal(0, {});
  }
  if (answer.ok) return answer;
  let body = {};
  try {
    body = await answer.json();
  } catch {
    body = { error: `The server answered ${answer.status}.` };
  }
  throw new Refusal(answer.status, body);
}

const get = async (path) => (await ask(path)).json();

function post(path, body) {
  const headers = { "Content-Type": "application/json" };
  return ask(path, { method: "POST", headers, body: JSON.stringify(body) }).then((answer) => (answer.status === 204 ? null : answer.json()));
}

/** Trades the token of the address for a cookie, and takes it out of the address. */
export async function login() {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const token = fragment.get("token");
  if (!token) return;
  const session = fragment.get("session");
  history.replaceState(null, "", session ? `#session=${encodeURIComponent(session)}` : location.pathname);
  await post("/api/login", { token });
}

export const sessions = () => get("/api/sessions");

/** What one session answers. */
export class SessionApi {
  constructor(id) {
    this.id = id;
    this.base = `/api/sessions/${encodeURIComponent(id)}`;
  }
  /** `made`: answers once all that follows from saved edits is made (the server may answer sooner: `making`). */
  state(made = false) { return get(made ? `${this.base}?wait=1` : this.base); }
  waveform() { return get(`${this.base}/waveform`); }
  candidates(quote) { return get(`${this.base}/candidates?quote=${encodeURIComponent(quote)}`).then((found) => found.candidates); }
  fragment() { return ask(`${this.base}/fragment`).then((answer) => answer.text()); }
  download(name) { return `${this.base}/download/${name}`; }
  /** A file to take away, under the name that the server gives it. */
  async take(name) {
    const answer = await ask(this.download(name));
    const [, coded, plain] = /filename(?:\*=utf-8''([^;]+)|="([^"]+)")/i.exec(answer.headers.get("Content-Disposition") ?? "") ?? [];
    return { name: coded ? decodeURIComponent(coded) : (plain ?? name), content: await answer.blob() };
  }
  check(text, target) { return post(`${this.base}/prose-check`, { text, target }); }
  approve(body) { return post(`${this.base}/approve`, body); }
  send(action, body) { return post(`${this.base}/${action}`, body); }
}
