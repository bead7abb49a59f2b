"""Checks every page of a built site: links and anchors lead somewhere, ids are unique, nothing is inline or from another host.

Usage: pages.py OUTPUT
"""

import sys
import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

# Attributes that make a browser fetch something.
FETCHED = {
    ("link", "href"), ("script", "src"), ("img", "src"), ("iframe", "src"), ("source", "src"), ("video", "src"),
    ("audio", "src"), ("embed", "src"), ("object", "data"), ("image", "href"), ("use", "href"),
}
NOT_FETCHED_RELATIONS = {"canonical", "alternate", "prev", "next"}


class Page(HTMLParser):
    def __init__(self, path):
        super().__init__(convert_charrefs=True)
        self.path, self.ids, self.links, self.problems = path, set(), [], []
        self.feed(path.read_text(encoding="utf-8"))

    def problem(self, text):
        line, column = self.getpos()
        self.problems.append(f"{self.path}:{line}:{column + 1}: {text}")

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "script" and not values.get("src"):
            self.problem("an inline script")
        if tag == "style":
            self.problem("an inline style element")
        for name, value in attributes:
            if name == "style":
                self.problem(f"an inline style on <{tag}>")
            elif name.startswith("on"):
                self.problem(f"an event handler '{name}' on <{tag}>")
            elif name == "id":
                if value in self.ids:
                    self.problem(f"the id '{value}' is used twice")
                self.ids.add(value)
            elif name in ("href", "src"):
                relations = set((values.get("rel") or "").split())
                is_fetched = (tag, name) in FETCHED and not relations & NOT_FETCHED_RELATIONS
                if is_fetched and urlsplit(value).netloc:
                    self.problem(f"<{tag}> fetches from another host: {value}")
                self.links.append((self.getpos(), value))

    handle_startendtag = handle_starttag


def main(root):
    pages = {path: Page(path) for path in sorted(root.rglob("*.html"))}
    problems = [problem for page in pages.values() for problem in page.problems]
    count = 0
    for page in pages.values():
        for (line, column), link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc or (page.path.name == "404.html" and link.startswith("/")):
                continue
            count += 1
            target = (page.path.parent / unquote(parts.path)) if parts.path else page.path
            target = target.resolve()
            if target.is_dir():
                target = target / "index.html"
            place = f"{page.path}:{line}:{column + 1}"
            if root not in target.parents:
                problems.append(f"{place}: the link leaves the site: {link}")
            elif not target.is_file():
                problems.append(f"{place}: the link leads nowhere: {link}")
            elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids:
                problems.append(f"{place}: the anchor does not exist: {link}")
    pictures = sorted(root.rglob("*.svg"))
    for picture in pictures:
        try:
            tree = ElementTree.parse(picture)
        except ElementTree.ParseError as error:
            problems.append(f"{picture}: not well-formed: {error}")
            continue
        if any(element.tag.endswith("}script") for element in tree.iter()):
            problems.append(f"{picture}: a script")
    for problem in problems[:60]:
        print(problem)
    print(f"{len(pages)} pages, {count} internal links, {len(pictures)} pictures, {len(problems)} problems")
    if not pages:
        sys.exit("no pages were found")
    sys.exit(1 if problems else 0)


main(Path(sys.argv[1]).resolve())
