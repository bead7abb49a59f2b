#!/usr/bin/env python3
"""How long the rules take: on a report that is there, and on a made site of many reports.

Usage: Benchmarks/argument-lint.py TOOL [--site DIR] [--reports N] [--nodes N] [--runs N] [--cores N]
Prints medians of the time of the stage that asks the rules (as `check --timings` tells it) and of the whole check. The tool runs on as many cores as
named. Python's standard library only.
"""
import argparse
import json
import os
import pathlib
import random
import re
import shutil
import statistics
import subprocess
import tempfile
import time

KINDS = [("bottlenecks", "b"), ("mechanisms", "m"), ("countermeasures", "c")]
WORDS = "规则 监管 企业 平台 出口 进口 品牌 人才 融资 创新 集聚 数据 政策 市场 质量 物流 成本 风险".split()


def write_site(root, reports, nodes):
    content = pathlib.Path(root) / "Content"
    (content / "datasets").mkdir(parents=True)
    (content / "site.yaml").write_text("title: 规则\nbase-url: https://example.org/\nas-of: 2026-01-31\n", encoding="utf-8")
    (content / "index.md").write_text("---\ntitle: 规则\n---\n\n正文。\n", encoding="utf-8")
    works = [{"id": f"w{i}", "type": "article-journal", "title": f"研究{i}", "language": "zh"} for i in range(200)]
    (content / "references.json").write_text(json.dumps(works, ensure_ascii=False), encoding="utf-8")
    description = {
        "name": "trade", "title": "贸易", "definition": "d", "asOf": "2025-07-14", "life": "P2Y",
        "sources": [{"name": "s", "title": "来源", "publisher": "海关"}],
        "schema": {"fields": [
            {"name": "period", "type": "string", "role": "period"}, {"name": "total", "type": "number", "unit": "CNY", "scale": 1e12}],
            "primaryKey": ["period"]},
        "data": [{"period": str(year), "total": 20 + year % 100} for year in range(2000, 2025)]}
    (content / "datasets" / "trade.json").write_text(json.dumps(description, ensure_ascii=False), encoding="utf-8")
    for number in range(reports):
        write_report(content / f"report-{number:03}", nodes, random.Random(number))


def write_report(folder, count, generator):
    names = {kind: [f"{letter}{i}" for i in range(count * (i3 + 1) // 3 - count * i3 // 3)] for i3, (kind, letter) in enumerate(KINDS)}
    links = "".join(f"[{name}]({kind}/{name}.md)、" for kind, _ in KINDS for name in names[kind])
    folder.mkdir()
    (folder / "index.md").write_text(f"---\ntitle: 报告\nkind: report\n---\n\n## 摘要 {{#abstract}}\n\n{links}等。\n", encoding="utf-8")
    for kind, _ in KINDS:
        (folder / kind).mkdir()
        for name in names[kind]:
            (folder / kind / f"{name}.md").write_text(node(kind, name, names, generator), encoding="utf-8")


def node(kind, name, names, generator):
    def link(target, source):
        to = generator.choice(names[target])
        basis = generator.choice(["explicit", "weak", "inferred"])
        return f'  - {{to: "{to}#p{generator.randrange(4)}", from: "#p{source}", basis: {basis}}}\n'

    front = f"title: {name}{generator.choice(WORDS)}\n"
    if kind == "mechanisms":
        front += "relieves:\n" + link("bottlenecks", 0) + link("bottlenecks", 1)
    if kind == "countermeasures":
        front += "activates:\n" + link("mechanisms", 0) + "addresses:\n" + link("bottlenecks", 1) + link("bottlenecks", 2)
    text = f"---\n{front}---\n\n{sentence(generator)}\n"
    for part in range(4):
        title = "".join(generator.sample(WORDS, 4))
        text += f"\n## {title}{name}第{part}条 {{#p{part}}}\n\n{sentence(generator)}{sentence(generator)}\n\n{sentence(generator)}\n"
    return text


def sentence(generator):
    words = "".join(generator.sample(WORDS, 8))
    kind = generator.randrange(4)
    if kind == 0:
        return f"{words}为[](value:trade.total@{2000 + generator.randrange(25)})。"
    if kind == 1:
        return f"{words}有研究[@w{generator.randrange(200)}]，[但 @w{generator.randrange(200)}]相反。两者样本不同。"
    return f"{words}没有数据。"


def run(tool, folder, cores):
    """Seconds of the whole check and of the stages."""
    start = time.perf_counter()
    process = subprocess.run(
        [tool, "check", "--site", folder, "--jobs", str(cores), "--timings"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    seconds = time.perf_counter() - start
    if process.returncode != 0:
        raise SystemExit(f"the check of {folder} failed\n{process.stderr[-2000:]}")
    stages = {name: float(value) / 1000 for name, value in re.findall(r"^([a-z]+) ([0-9.]+) ms$", process.stderr, re.M)}
    return seconds, stages


def measure(label, tool, folder, cores, count):
    runs = [run(tool, folder, cores) for _ in range(count)]
    stages = {name: statistics.median(r[1][name] for r in runs) for name in runs[0][1]}
    whole = statistics.median(r[0] for r in runs)
    lint = stages.pop("lint")
    others = ", ".join(f"{name} {seconds * 1000:.0f}" for name, seconds in stages.items())
    print(f"{label}: rules {lint * 1000:.1f} ms; whole check {whole * 1000:.0f} ms ({others})")
    return lint


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tool")
    parser.add_argument("--site", default=str(pathlib.Path(__file__).resolve().parent.parent))
    parser.add_argument("--reports", type=int, default=500)
    parser.add_argument("--nodes", type=int, default=20)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--cores", type=int, default=2)
    arguments = parser.parse_args()
    tool = shutil.which(arguments.tool) or str(pathlib.Path(arguments.tool).resolve())
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[: arguments.cores])
    print(f"{len(os.sched_getaffinity(0))} processors, medians of {arguments.runs} runs")
    small = measure("the report", tool, arguments.site, arguments.cores, arguments.runs)
    with tempfile.TemporaryDirectory() as folder:
        write_site(folder, arguments.reports, arguments.nodes)
        large = measure(f"{arguments.reports} reports of {arguments.nodes} nodes", tool, folder, arguments.cores, arguments.runs)
    print(f"at most 50 ms for the report: {'yes' if small <= 0.05 else 'no'}; at most 1 s for all: {'yes' if large <= 1 else 'no'}")


main()
