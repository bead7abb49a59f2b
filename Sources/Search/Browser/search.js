// Searches the index beside this file; see Documentation/Search.md. Terms and order are those of the Swift target Search.

const words = {
  zh: {
    kinds: ["页面", "论断", "数", "图", "数据集"],
    none: "没有找到，请换一个词：",
    some: "结果：",
    failed: "读不到索引，请稍后再试。",
  },
  en: {
    kinds: ["Page", "Claim", "Number", "Chart", "Dataset"],
    none: "Nothing found, try another word: ",
    some: "Results: ",
    failed: "The index could not be read. Try again later.",
  },
};

const han = /[\u4e00-\u9fff\u3400-\u4dbf\u3041-\u3096\u30a1-\u30fa\u30fc-\u30fe\u3005-\u3007\uac00-\ud7a3\uf900-\ufaff\u{20000}-\u{3fffd}]/u;
const unseen = /[\u0300-\u036f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/;
const special = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", þ: "th", ı: "i", ħ: "h" };

/** A character in a word; "" parts words, null is not seen. */
function fold(char) {
  let code = char.codePointAt(0);
  if (code >= 0xff01 && code <= 0xff5e) char = String.fromCharCode((code -= 0xfee0));
  if (code < 128) return /[a-z0-9.,']/i.test(char) ? char.toLowerCase() : "";
  if (code === 0x2019) return "'";
  if (unseen.test(char)) return null;
  if ((code >= 0xc0 && code < 0x250) || (code >= 0x1e00 && code < 0x1f00)) {
    const letters = special[char.toLowerCase()] ?? char.normalize("NFD")[0].toLowerCase();
    return /^[a-z]+$/.test(letters) ? letters : "";
  }
  return code >= 0x370 && code < 0x530 && /\p{L}/u.test(char) ? char.toLowerCase() : "";
}

const follows = (pattern, text, index) => pattern.test([...text.slice(index, index + 4)].map((c) => fold(c) || " ").join(""));

const singular = (word) =>
  /^[a-z]{4,}$/.test(word) ? word.replace(/([^ae])ies$|([^us])s$/, (_, y, s) => (y ? y + "y" : s)) : word;

/** [term, start, end] of each term; `every` adds Han characters that do not stand alone. */
export function tokenize(text, every = false) {
  const terms = [];
  let char, word = "", start, last, before, since, run = 0, digit = false;
  const end = () => {
    if (word) terms.push([singular(word), start, last]);
    else if (run === 1 && !every) terms.push([before, since, last]);
    word = "";
    run = 0;
    digit = false;
  };
  for (let index = 0; index < text.length; index += char.length) {
    char = String.fromCodePoint(text.codePointAt(index));
    const next = index + char.length;
    if (han.test(char)) {
      if (word) end();
      if (run++) terms.push([before + char, since, next]);
      if (every) terms.push([char, index, next]);
      [before, since, last] = [char, index, next];
      continue;
    }
    const part = fold(char);
    if (part === null || (part === "'" && word) || (part === "," && digit && follows(/^\d{3}(?!\d)/, text, next))) continue;
    if ("',".includes(part) || (part === "." && !(digit && follows(/^\d/, text, next)))) {
      end();
      continue;
    }
    if (run) end();
    if (!word) start = index;
    for (const letter of part) if (word.length < 40) word += letter;
    digit = /\d/.test(part);
    last = next;
  }
  end();
  return terms;
}

const queryTerms = (query) => [...new Set(tokenize(query).map(([term]) => term))].slice(0, 12);

/** 20 bits of the FNV-1a hash. */
function bucket(term) {
  let hash = 2166136261;
  for (let index = 0; index < term.length; index++) hash = Math.imul(hash ^ term.charCodeAt(index), 16777619);
  return hash >>> 12;
}

/** Takes whole numbers off a list of characters, five bits each. */
const digit = (chars) => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".indexOf(chars.pop());
const number = (chars) => {
  const low = digit(chars);
  return low < 32 ? low : low - 32 + 32 * number(chars);
};
const list = (text) => [...text].reverse();

function sums(text) {
  const numbers = [];
  for (let sum = 0, chars = list(text); chars.length; numbers.push(sum)) sum += number(chars);
  return numbers;
}

/** [id, score] of documents, the best first. */
function rank(values) {
  const scores = new Map();
  for (const value of values) {
    const chars = list(value);
    const rarity = number(chars);
    for (let id = 0; chars.length; ) {
      id += number(chars);
      const [sum, count] = scores.get(id) ?? [0, 0];
      scores.set(id, [sum + rarity * digit(chars), count + 1]);
    }
  }
  return [...scores].map(([id, [sum, count]]) => [id, sum * count]).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}

const place = (starts, number) => starts.findLastIndex((start) => start <= number);

/** `read(name)` gives the JSON of a file. */
export async function search(query, language, read) {
  const terms = queryTerms(query);
  if (!terms.length) return { terms, matches: [] };
  const manifest = await read(`${language}/index.json`);
  const [buckets, starts] = [sums(manifest.terms), sums(manifest.excerpts)];
  const value = async (term) => {
    const entries = await read(`${language}/t${place(buckets, bucket(term))}.json`);
    return Object.hasOwn(entries, term) ? entries[term] : "";
  };
  const ranked = rank((await Promise.all(terms.map(value))).filter(Boolean));
  const match = async ([id, score]) => {
    const shard = place(starts, id);
    const [kind, title, path, sections] = (await read(`${language}/d${shard}.json`))[id - starts[shard]];
    return { id, score, kind, title, path: manifest.root + path, sections };
  };
  return { terms, matches: await Promise.all(ranked.slice(0, 10).map(match)) };
}

/** The stretches of a text that the terms cover. */
export function hits(text, terms) {
  const found = [];
  for (const [term, start, end] of tokenize(text, true)) {
    const last = found.at(-1);
    if (!terms.includes(term)) continue;
    if (last?.[1] >= start) last[1] = Math.max(last[1], end);
    else found.push([start, end]);
  }
  return found;
}

function marked(text, terms, from = 0, to = 1e9) {
  const nodes = [];
  for (const [start, end] of hits(text, terms)) {
    if (start < from || end > to) continue;
    nodes.push(text.slice(from, start), element("mark", text.slice(start, end)));
    from = end;
  }
  return [...nodes, text.slice(from, to)];
}

function bestSection(sections, terms) {
  let best = ["", "", ""], most = -1;
  for (let index = 0; index < sections.length; index += 3) {
    const section = sections.slice(index, index + 3);
    const found = tokenize(section[0] + "\n" + section[2], true).map(([term]) => term);
    const count = terms.filter((term) => found.includes(term)).length;
    if (count > most) [best, most] = [section, count];
  }
  return best;
}

function element(name, ...children) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

function item({ kind, title, path, sections }, terms, say) {
  const [heading, anchor, text] = bestSection(sections, terms);
  const from = Math.max(0, (hits(text, terms)[0]?.[0] ?? 0) - 50);
  const to = from + 150;
  const link = element("a", ...marked(title, terms));
  link.href = new URL(`./${path}${anchor && "#" + anchor}`, import.meta.url);
  const place = element("b", ...marked(heading, terms));
  const excerpt = element("p", place, from ? " …" : " ", ...marked(text, terms, from, to), to < text.length ? "…" : "");
  return element("li", element("small", say.kinds[kind]), " ", link, excerpt);
}

function enhance(form) {
  const language = form.dataset.search || document.documentElement.lang;
  const say = words[language.startsWith("zh") ? "zh" : "en"];
  const input = form.querySelector("input");
  const status = element("p");
  status.setAttribute("role", "status");
  const results = element("ol");
  results.className = "search-results";
  form.after(status, results);
  const files = new Map();
  let running, timer;
  const read = async (name, signal) => {
    if (!files.has(name)) {
      const response = await fetch(new URL(name, import.meta.url), { signal });
      if (!response.ok) throw Error(name);
      files.set(name, await response.json());
    }
    return files.get(name);
  };
  const run = async () => {
    clearTimeout(timer);
    running?.abort();
    const { signal } = (running = new AbortController());
    const query = input.value.trim();
    let items = [], message = say.failed;
    try {
      const { terms, matches } = await search(query, language, (name) => read(name, signal));
      items = matches.map((match) => item(match, terms, say));
      message = items.length ? say.some + items.length : query && say.none + query;
    } catch {}
    if (signal.aborted) return;
    results.replaceChildren(...items);
    status.textContent = message;
  };
  const later = (event) => {
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(run, 150);
  };
  input.addEventListener("input", later);
  input.addEventListener("compositionend", later);
  form.onsubmit = (event) => (event.preventDefault(), run());
  input.value ||= new URLSearchParams(location.search).get("q") ?? "";
  if (input.value) run();
}

if (globalThis.document) document.querySelectorAll("form[data-search]").forEach(enhance);
