#!/usr/bin/env python3
"""Turns the scene graph of Vega into the scene form of the conformance set (SCENE.md there).

  python3 scenegraph.py SPEC...            prints the scene of each specification
  python3 scenegraph.py --out DIR SPEC...  writes DIR/NAME.json for each specification NAME.vl.json

Needs vl-convert-python (tested with 1.9.0). Times are taken as UTC.
"""
import json
import os
import re
import sys

os.environ["TZ"] = "UTC"

import vl_convert  # noqa: E402

SIDES = ("left", "right", "top", "bottom")


def color(value):
    if not isinstance(value, str) or value in ("transparent", "none", ""):
        return None
    match = re.match(r"rgba?\(([^)]*)\)", value)
    if match:
        parts = [float(p) for p in match.group(1).split(",")]
        return "#%02x%02x%02x" % tuple(int(round(p)) for p in parts[:3])
    if value.startswith("#") and len(value) == 4:
        return "#" + "".join(c * 2 for c in value[1:]).lower()
    return NAMES.get(value.lower(), value.lower())


NAMES = {"black": "#000000", "white": "#ffffff", "red": "#ff0000", "green": "#008000", "blue": "#0000ff", "gray": "#808080",
         "grey": "#808080", "orange": "#ffa500", "firebrick": "#b22222", "steelblue": "#4682b4", "yellow": "#ffff00",
         "purple": "#800080", "lightgray": "#d3d3d3", "lightgrey": "#d3d3d3", "goldenrod": "#daa520", "teal": "#008080",
         "pink": "#ffc0cb", "brown": "#a52a2a", "darkred": "#8b0000", "navy": "#000080", "crimson": "#dc143c"}


def r2(value):
    return round(value, 2)


def text_of(value):
    if isinstance(value, list):
        return "\n".join(str(v) for v in value)
    return "" if value is None else str(value)


def finite(*values):
    return all(isinstance(v, (int, float)) and v == v and abs(v) != float("inf") for v in values)


def groups(item, role):
    return [m for m in item.get("items") or [] if m.get("marktype") == "group" and m.get("role") == role]


def style(item):
    out = {}
    for key in ("fill", "stroke"):
        c = color(item.get(key))
        if c:
            out[key] = c
    for key in ("opacity", "fillOpacity", "strokeOpacity"):
        if item.get(key, 1) != 1:
            out[key] = item[key]
    if "stroke" in out:
        if item.get("strokeWidth", 1) != 1:
            out["strokeWidth"] = item["strokeWidth"]
        if item.get("strokeDash"):
            out["strokeDash"] = item["strokeDash"]
    return out


def mark_of(mark):
    kind = mark["marktype"]
    items = []
    if kind in ("line", "area"):
        points = []
        for it in mark["items"]:
            if it.get("defined") is False or not finite(it.get("x", 0), it.get("y", 0)):
                points.append(None)
            elif kind == "line":
                points.append([r2(it.get("x", 0)), r2(it.get("y", 0))])
            elif it.get("orient") == "horizontal":
                x = it.get("x", 0)
                points.append([r2(x + (it.get("width") or 0)), r2(it.get("y", 0)), r2(x), r2(it.get("y", 0))])
            else:
                y = it.get("y", 0)
                points.append([r2(it.get("x", 0)), r2(y + (it.get("height") or 0)), r2(it.get("x", 0)), r2(y)])
        if mark["items"]:
            first = mark["items"][0]
            out = {"points": points, **style(first)}
            if first.get("interpolate", "linear") != "linear":
                out["interpolate"] = first["interpolate"]
            items.append(out)
    for it in mark["items"] if kind not in ("line", "area") else []:
        x, y = it.get("x", 0), it.get("y", 0)
        if not finite(x, y):
            continue
        if kind == "rect":
            out = {"x": r2(x), "y": r2(y), "width": r2(it.get("width") or 0), "height": r2(it.get("height") or 0)}
        elif kind == "symbol":
            out = {"x": r2(x), "y": r2(y), "size": r2(it.get("size", 64)), "shape": it.get("shape", "circle")}
        elif kind == "rule":
            out = {"x": r2(x), "y": r2(y), "x2": r2(it.get("x2", x)), "y2": r2(it.get("y2", y))}
        elif kind == "text":
            import math
            radius, theta = it.get("radius") or 0, it.get("theta") or 0
            if radius:
                x += radius * math.cos(theta - math.pi / 2)
                y += radius * math.sin(theta - math.pi / 2)
            dx, dy = it.get("dx") or 0, it.get("dy") or 0
            angle = math.radians(it.get("angle") or 0)
            x, y = x + dx * math.cos(angle) - dy * math.sin(angle), y + dx * math.sin(angle) + dy * math.cos(angle)
            out = {"x": r2(x), "y": r2(y), "text": text_of(it.get("text")), "align": it.get("align", "left"),
                   "baseline": it.get("baseline", "alphabetic"), "fontSize": it.get("fontSize", 11)}
            if it.get("angle"):
                out["angle"] = it["angle"]
        elif kind == "arc":
            out = {"x": r2(x), "y": r2(y), "startAngle": round(it.get("startAngle", 0), 4), "endAngle": round(it.get("endAngle", 0), 4),
                   "innerRadius": r2(it.get("innerRadius") or 0), "outerRadius": r2(it.get("outerRadius") or 0)}
            if it.get("padAngle"):
                out["padAngle"] = round(it["padAngle"], 4)
        else:
            continue
        out.update(style(it))
        items.append(out)
    return {"type": kind, **({"clip": True} if mark.get("clip") else {}), "items": items}


def moved(mark, x, y):
    """The mark within a group that stands at (x, y)."""
    if x or y:
        for it in mark["items"]:
            for key, d in (("x", x), ("y", y), ("x2", x), ("y2", y)):
                if key in it:
                    it[key] = r2(it[key] + d)
    return mark


def axis_of(group):
    """The axis of an axis group, or None, and the channel of its grid lines."""
    item = group["items"][0]
    orient = item.get("orient", "left")
    horizontal = orient in ("top", "bottom")
    title, ticks, grid, seen = None, [], None, False
    for mark in item.get("items") or []:
        role = mark.get("role")
        if role == "axis-grid" and mark["items"]:
            grid = "x" if horizontal else "y"
        elif role == "axis-label":
            for it in mark["items"]:
                seen = True
                ticks.append({"label": text_of(it.get("text")), "position": r2(it.get("x" if horizontal else "y", 0)),
                              "visible": it.get("opacity", 1) != 0})
        elif role == "axis-title" and mark["items"]:
            seen = True
            title = text_of(mark["items"][0].get("text")) or None
    return ({"orient": orient, "title": title, "ticks": ticks} if seen else None), grid


def legend_of(group):
    title, entries, labels, shown = None, [], [], False

    def visit(mark):
        nonlocal title, shown
        role = mark.get("role")
        for it in mark.get("items") or []:
            if mark["marktype"] == "group":
                for child in it.get("items") or []:
                    visit(child)
            elif role == "legend-title":
                title = text_of(it.get("text")) or None
            elif role == "legend-symbol":
                entries.append(color(it.get("fill")) or color(it.get("stroke")))
            elif role == "legend-label":
                if it.get("opacity", 1) != 0:
                    labels.append(text_of(it.get("text")))
            elif role in ("legend-gradient", "legend-band"):
                shown = True

    visit(group)
    if shown:
        return {"title": title, "labels": [label for label in labels if label]}
    return {"title": title, "entries": [{"label": l, **({"color": c} if c else {})} for l, c in zip(labels, entries)]}


class Scene:
    def __init__(self):
        self.views, self.legends, self.headers = [], [], []
        self.title, self.subtitle = None, None

    def title_of(self, item):
        """The title and the subtitle of a group."""
        title = subtitle = None
        for group in groups(item, "title"):
            for part in group["items"][0].get("items") or []:
                texts = [text_of(it.get("text")) for it in part.get("items") or []]
                if part.get("role") == "title-subtitle":
                    subtitle = "\n".join(texts) or None
                elif texts:
                    title = "\n".join(texts) or None
        return title, subtitle

    def read(self, item, x, y, is_top=False, owner_title=False):
        title, subtitle = self.title_of(item)
        for group in groups(item, "legend"):
            self.legends.append(legend_of(group))
        scopes = groups(item, "scope")
        if is_top:
            self.title, self.subtitle = title, subtitle
        if not scopes:
            self.view(item, x, y, None if is_top else title)
            return
        if title and not is_top:
            self.headers.append({"kind": "concat", "title": title, "labels": []})
        first = len(self.views)
        wrapped = []
        for scope in scopes:
            is_facet = any(groups(item, r) for r in ("row-header", "column-header", "row-footer", "column-footer")) or \
                (scope.get("name") or "").endswith("cell")
            for cell in scope["items"]:
                if is_facet:
                    t, _ = self.title_of(cell)
                    if t is not None and (scope.get("name") or "").endswith("cell"):
                        wrapped.append(t)
                before = len(self.views)
                self.read(cell, x + cell.get("x", 0), y + cell.get("y", 0))
                if is_facet and before < len(self.views):
                    self.views[before].pop("title", None)
        cells = self.views[first:]
        self.facet_headers(item, x, y, cells, wrapped)

    def facet_headers(self, item, x, y, cells, wrapped):
        for kind in ("row", "column"):
            title = None
            for group in groups(item, kind + "-title"):
                for cell in group["items"]:
                    t, _ = self.title_of(cell)
                    title = t or title
            labels = []
            for end in ("header", "footer"):
                for group in groups(item, f"{kind}-{end}"):
                    for cell in group["items"]:
                        t, _ = self.title_of(cell)
                        if t is not None:
                            labels.append(t)
                        for axis_group in groups(cell, "axis"):
                            axis, _ = axis_of(axis_group)
                            if axis:
                                self.place(axis, kind, cell, x, y, cells)
            if title and kind == "column" and wrapped:
                self.headers.append({"kind": "facet", "title": title, "labels": wrapped})
                wrapped = []
            elif title or labels:
                self.headers.append({"kind": kind, "title": title, "labels": labels})
        if wrapped:
            self.headers.append({"kind": "facet", "title": None, "labels": wrapped})

    def place(self, axis, kind, cell, x, y, cells):
        key = "y" if kind == "row" else "x"
        at = (y if kind == "row" else x) + cell.get(key, 0)
        line = [v for v in cells if abs(v["_" + key] - at) < 1]
        if line:
            line[0 if axis["orient"] in ("left", "top") else -1]["axes"].append(axis)

    def view(self, item, x, y, title):
        view = {"x": x, "y": y, "_x": x, "_y": y, "width": r2(item.get("width") or 0), "height": r2(item.get("height") or 0)}
        if title:
            view["title"] = title
        view["axes"], view["marks"], grid = [], [], set()
        for group in groups(item, "axis"):
            axis, channel = axis_of(group)
            if axis:
                view["axes"].append(axis)
            if channel:
                grid.add(channel)

        def marks(node, x, y):
            for mark in node.get("items") or []:
                if mark.get("role") in ("mark", "scope"):
                    if mark["marktype"] == "group":
                        for child in mark["items"]:
                            marks(child, x + (child.get("x") or 0), y + (child.get("y") or 0))
                    else:
                        view["marks"].append(moved(mark_of(mark), x, y))

        marks(item, 0, 0)
        view["grid"] = sorted(grid)
        if view["width"] or view["height"]:
            self.views.append(view)

    def json(self):
        x0, y0 = (self.views[0]["x"], self.views[0]["y"]) if self.views else (0, 0)
        for v in self.views:
            v["x"], v["y"] = r2(v["x"] - x0), r2(v["y"] - y0)
            del v["_x"], v["_y"]
        out = {"views": self.views, "legends": self.legends, "title": self.title}
        if self.subtitle:
            out["subtitle"] = self.subtitle
        if self.headers:
            out["headers"] = self.headers
        return out


def pathgroups(node):
    """Vega-Lite draws each series of a line, and each stack of bars with round corners, in a group with the role of a scope."""
    for mark in node.get("items") or []:
        if not isinstance(mark, dict):
            continue
        name = mark.get("name") or ""
        if mark.get("marktype") == "group" and mark.get("role") == "scope" and (
                not name or name.endswith("pathgroup")):
            mark["role"] = "mark"
        for item in mark.get("items") or []:
            if isinstance(item, dict):
                pathgroups(item)


def scene(spec):
    graph = vl_convert.vegalite_to_scenegraph(spec)["scenegraph"]
    root = graph["items"][0]
    pathgroups(root)
    result = Scene()
    result.read(root, 0, 0, is_top=True)
    return result.json()


def main(argv):
    folder = None
    if argv[:1] == ["--out"]:
        folder, argv = argv[1], argv[2:]
        os.makedirs(folder, exist_ok=True)
    for path in argv:
        with open(path, encoding="utf-8") as f:
            result = scene(json.load(f))
        text = json.dumps(result, ensure_ascii=False)
        if folder:
            name = os.path.basename(path).removesuffix(".vl.json")
            with open(os.path.join(folder, name + ".json"), "w", encoding="utf-8") as f:
                f.write(text + "\n")
        else:
            print(text)


if __name__ == "__main__":
    main(sys.argv[1:])
