// Compares the script's terms and results with those that the Swift tests wrote into the folder.
import { readFileSync } from "node:fs";

const folder = process.argv[2];
const json = (name) => JSON.parse(readFileSync(`${folder}/${name}`, "utf8"));
const { search, tokenize, hits } = await import(`${folder}/search.mjs`);

let failures = 0;
function expectSame(what, actual, expected) {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b && failures++ < 20) console.error(`${what}\n  script ${a}\n  Swift  ${b}`);
}

const texts = json("terms.json");
for (const [text, alone, every] of texts) {
  const terms = tokenize(text, true);
  expectSame(`terms of ${JSON.stringify(text)}`, tokenize(text).map(([term]) => term), alone);
  expectSame(`all terms of ${JSON.stringify(text)}`, terms.map(([term]) => term), every);
  for (const [start, end] of hits(text, every)) if (!(start < end && end <= text.length)) expectSame("hit", [start, end], text);
}

let largest = 0;
const queries = json("queries.json");
for (const { language, query, terms, matches } of queries) {
  const loaded = new Map();
  const read = async (name) => {
    const text = readFileSync(`${folder}/${name}`);
    loaded.set(name, text.length);
    return JSON.parse(text);
  };
  const found = await search(query, language, read);
  expectSame(`terms of ${query}`, found.terms, terms);
  expectSame(`results of ${query}`, found.matches.map(({ id, score }) => [id, score]), matches);
  largest = Math.max(largest, [...loaded.values()].reduce((sum, size) => sum + size, 0));
}

if (largest > 100_000) expectSame("bytes of a query", largest, 100_000);
console.log(`${texts.length} texts, ${queries.length} queries, at most ${largest} bytes a query, ${failures} differences`);
process.exit(failures ? 1 : 0);
