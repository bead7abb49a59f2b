#!/usr/bin/env python3
"""How long charts take, and how large their pictures are.

Usage: Benchmarks/charts.py TOOL [--runs N]
Checks a site with charts on one thread, and the same site without them; the difference of processor time over the number of charts is the time of one, which
is read, held against the grammar, and drawn twice (for a page and for a phone) with its table and its description. A second table gives the bytes of the SVG
that a page holds. Where vl-convert-python is installed, it draws some of the same specifications in this process, warm, and the ratio is printed; it draws one
width without table and description. Otherwise Python's standard library only.
"""
import argparse
import json
import os
import pathlib
import random
import re
import resource
import shutil
import statistics
import subprocess
import tempfile
import time

REPORT = {"report": {"source": "s"}}


def bars(generator, count=8):
    return {"mark": "bar", "data": {"values": [{"c": f"类别{i}", "v": generator.randrange(1, 100)} for i in range(count)]},
            "encoding": {"x": {"field": "c", "type": "nominal"}, "y": {"field": "v", "type": "quantitative"}}, "usermeta": REPORT}


def lines(generator, series=3, points=12):
    rows = [{"t": str(2010 + i), "v": generator.random() * 1e10, "s": f"系列{s}"} for s in range(series) for i in range(points)]
    return {"mark": {"type": "line", "point": True}, "data": {"values": rows}, "usermeta": REPORT, "encoding": {
        "x": {"field": "t", "type": "temporal"}, "y": {"field": "v", "type": "quantitative"}, "color": {"field": "s"}}}


def scatter(generator, count=200):
    rows = [{"x": generator.gauss(0, 1), "y": generator.gauss(0, 1), "s": generator.choice("甲乙丙")} for _ in range(count)]
    return {"mark": "point", "data": {"values": rows}, "usermeta": REPORT, "encoding": {
        "x": {"field": "x", "type": "quantitative"}, "y": {"field": "y", "type": "quantitative"}, "color": {"field": "s"}}}


def facets(generator):
    chart = lines(generator, series=6, points=12)
    chart["encoding"]["facet"] = {**chart["encoding"].pop("color"), "columns": 3}
    return chart


def long_line(generator, count=10_000):
    value, rows = 0.0, []
    for i in range(count):
        value += generator.gauss(0, 1)
        rows.append({"x": i, "y": round(value, 3)})
    return {"mark": "line", "data": {"values": rows}, "usermeta": REPORT, "encoding": {
        "x": {"field": "x", "type": "quantitative"}, "y": {"field": "y", "type": "quantitative"}}}


CASES = [
    ("small charts (bars and lines)", 1000, lambda g: g.choice([bars, lines])(g), 1.5, 1.5),
    ("200 points", 200, scatter, 1.0, None),
    ("6 small multiples", 200, facets, None, None),
    ("a line of 10,000 points", 20, long_line, 25.0, None),
]


def write_site(folder, charts):
    content = pathlib.Path(folder) / "Content"
    (content / "charts").mkdir(parents=True)
    (content / "site.yaml").write_text("title: 图\nbase-url: https://example.org/\n", encoding="utf-8")
    (content / "index.md").write_text("---\ntitle: 图\n---\n\n正文。\n", encoding="utf-8")
    for index, chart in enumerate(charts):
        chart = {**chart, "title": f"图{index}"}
        (content / "charts" / f"c{index}.vl.json").write_text(json.dumps(chart, ensure_ascii=False), encoding="utf-8")


def check(tool, folder):
    """The processor time of a check on one thread: what else the machine does counts less."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([tool, "check", "--site", folder, "--jobs", "1"], capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(done.stderr[-2000:])
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def pictures(tool, folder):
    output = os.path.join(folder, "out")
    subprocess.run([tool, "build", "--site", folder, "--output", output, "--no-png"], check=True, capture_output=True)
    sizes = []
    for page in pathlib.Path(output, "charts").glob("*/index.html"):
        text = page.read_text(encoding="utf-8")
        sizes += [len(svg.encode()) for svg in re.findall(r"<svg [^>]*class=\"chart\".*?</svg>(?=</div>)", text, re.S)]
    shutil.rmtree(output)
    return sizes


def other_tool(charts):
    """Milliseconds that vl-convert takes for one of these specifications, warm; nothing where it is not installed."""
    try:
        import vl_convert
    except ImportError:
        return None
    texts = [json.dumps({key: value for key, value in chart.items() if key != "usermeta"}) for chart in charts[:20]]
    vl_convert.vegalite_to_svg(texts[0])
    times = []
    for text in texts:
        start = time.perf_counter()
        vl_convert.vegalite_to_svg(text)
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tool")
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    print(f"{'charts':32} {'one, ms':>9} {'bound':>7} {'all, s':>8} {'bound':>6} {'SVG, KB: median':>16} {'largest':>8} {'vl-convert, ms':>15} {'ratio':>6}")
    for name, count, make, bound, total_bound in CASES:
        generator = random.Random(count)
        with tempfile.TemporaryDirectory() as full, tempfile.TemporaryDirectory() as empty:
            charts = [make(generator) for _ in range(count)]
            write_site(full, charts)
            write_site(empty, [])
            times = [check(arguments.tool, full) - check(arguments.tool, empty) for _ in range(arguments.runs)]
            total = statistics.median(times)
            sizes = pictures(arguments.tool, full)
        other = other_tool(charts)
        compared = f"{other:15.1f} {other / (total / count * 1000):6.1f}" if other else ""
        print(
            f"{name:32} {total / count * 1000:9.2f} {bound or '':>7} {total:8.2f} {total_bound or '':>6} "
            f"{statistics.median(sizes) / 1024:16.1f} {max(sizes) / 1024:8.1f} {compared}")


main()
