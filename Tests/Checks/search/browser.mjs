// Opens a page with the search form in headless Chromium, below a sub-folder and under the site's content security policy, and reads what stands there.
// usage: node browser.mjs FOLDER CHROMIUM, with the index and search.js in FOLDER
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const [folder, chromium] = process.argv.slice(2);
const page = (language) => `<!doctype html><html lang="${language}"><title>Search</title>
<form data-search role="search" action=""><label>Search <input type="search" name="q"></label></form>
<script type="module" src="../search/search.js"></script></html>`;
const served = [];

const server = createServer((request, response) => {
  const path = new URL(request.url, "http://localhost").pathname;
  response.setHeader("Content-Security-Policy", "default-src 'none'; script-src 'self'; connect-src 'self'");
  served.push(path);
  try {
    const found = path.match(/^\/sub\/folder\/(\S+)$/)?.[1] ?? "";
    if (found.startsWith("find/")) return response.setHeader("Content-Type", "text/html; charset=utf-8").end(page(found.slice(5)));
    const type = found.endsWith(".js") ? "text/javascript" : "application/json";
    response.setHeader("Content-Type", type).end(readFileSync(`${folder}/${found.replace(/^search\//, "")}`));
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const root = `http://127.0.0.1:${server.address().port}/sub/folder/`;

const open = (language, query) =>
  new Promise((resolve, reject) => {
    const options = ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=5000", "--dump-dom"];
    execFile(chromium, [...options, `${root}find/${language}?q=${encodeURIComponent(query)}`], { timeout: 60_000 }, (error, output) =>
      error ? reject(error) : resolve(output),
    );
  });

const cases = [
  ["zh-Hans", "小额免税", [/<p role="status">结果：\d+<\/p>/, /<small>页面<\/small> <a href="ROOTpilot-zones\/analyses\/shocks-after-the-paper\//, /<mark>小额免税<\/mark>/]],
  ["zh-Hans", "泰尔指数", [/<small>数<\/small> <a href="ROOTindicators\/zones-theil/]],
  ["en", "de minimis", [/<p role="status">Results: \d+<\/p>/, /<mark>de<\/mark> <mark>minimis<\/mark>/]],
  ["en", "<img src=x onerror=alert(1)>", [/<p role="status">/, /^(?!.*<img)/s]],
  ["en", "xyzzy", [/Nothing found, try another word: xyzzy/]],
  ["fr", "mot", [/The index could not be read/]],
];
let failures = 0;
for (const [language, query, patterns] of cases) {
  const dom = await open(language, query);
  for (const pattern of patterns) {
    const expected = new RegExp(pattern.source.replace("ROOT", root), pattern.flags);
    if (!expected.test(dom) && ++failures) console.error(`${query}: ${expected} is missing in\n${dom}`);
  }
}
server.close();
if (served.some((path) => !path.startsWith("/sub/folder/") && path !== "/favicon.ico") && ++failures) console.error("read outside the sub-folder", served);
console.log(`${cases.length} queries in the browser, ${failures} failures`);
process.exit(failures ? 1 : 0);
