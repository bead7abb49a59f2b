#!/usr/bin/env python3
"""How long a check of a site takes whose one dataset has a million rows of six columns, summed by group, and how much memory.

Usage: Benchmarks/large-tables.py TOOL [--rows N] [--runs N] [--forms csv lists objects sqlite]
Prints for each form the size of the file, the median time and the greatest memory of the runs. Python's standard library only.
"""
import argparse
import json
import os
import pathlib
import random
import resource
import shutil
import sqlite3
import statistics
import tempfile
import time

FIELDS = [
    {"name": "period", "type": "string", "role": "period"}, {"name": "region", "type": "string", "role": "dimension"},
    {"name": "industry", "type": "string", "role": "dimension"}, {"name": "id", "type": "string", "role": "dimension"},
    {"name": "value", "type": "number", "unit": "CNY", "constraints": {"minimum": 0}}, {"name": "weight", "type": "number", "unit": "ratio"},
]
NAMES = [field["name"] for field in FIELDS]


def rows(count):
    generator = random.Random(1)
    regions = [f"地区{i}" if i % 2 else f"region-{i}" for i in range(30)]
    for i in range(count):
        yield (
            str(2015 + generator.randrange(10)), generator.choice(regions), f"industry-{generator.randrange(200)}", f"id{i:07}",
            round(generator.random() * 1e5, 2), round(generator.random(), 4))


def write_site(folder, form, count):
    content = pathlib.Path(folder) / "Content"
    for name in ("datasets", "indicators"):
        (content / name).mkdir(parents=True)
    (content / "site.yaml").write_text("title: 大表\nbase-url: https://example.org/\n", encoding="utf-8")
    (content / "index.md").write_text("---\ntitle: 大表\n---\n\n正文。\n", encoding="utf-8")
    indicator = "---\ntitle: 分地区合计\nunit: CNY\nmeasure: sum\nof: big.value\nby: [region]\n---\n\n各地区合计。\n"
    (content / "indicators" / "by-region.md").write_text(indicator, encoding="utf-8")
    description = {
        "name": "big", "title": "大表", "definition": "d", "sources": [{"title": "s"}], "schema": {"fields": FIELDS, "primaryKey": ["id"]}}
    data, datasets = rows(count), content / "datasets"
    if form == "csv":
        description["path"] = "big.csv"
        with open(datasets / "big.csv", "w", encoding="utf-8") as file:
            file.write(",".join(NAMES) + "\n")
            file.writelines(",".join(map(str, row)) + "\n" for row in data)
    elif form == "sqlite":
        description |= {"path": "big.sqlite", "query": "select * from big order by id"}
        database = sqlite3.connect(datasets / "big.sqlite")
        database.execute("create table big (period text, region text, industry text, id text primary key, value real, weight real) without rowid")
        database.executemany("insert into big values (?, ?, ?, ?, ?, ?)", data)
        database.commit()
        database.close()
    text = json.dumps(description, ensure_ascii=False)
    with open(datasets / "big.json", "w", encoding="utf-8") as file:
        if form in ("csv", "sqlite"):
            file.write(text)
            return
        file.write(text[:-1] + ', "data": [\n')
        for number, row in enumerate(data):
            value = row if form == "lists" else dict(zip(NAMES, row))
            file.write((",\n" if number else "") + json.dumps(value, ensure_ascii=False))
        file.write("\n]}\n")


def run(tool, folder):
    """Seconds and megabytes of one check."""
    start = time.perf_counter()
    process = os.posix_spawn(tool, [tool, "check", "--site", folder], os.environ)
    _, status, usage = os.wait4(process, 0)
    if status != 0:
        raise SystemExit(f"the check of {folder} failed")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tool")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--forms", nargs="+", default=["csv", "lists", "objects", "sqlite"])
    arguments = parser.parse_args()
    tool = shutil.which(arguments.tool) or str(pathlib.Path(arguments.tool).resolve())
    print(f"{arguments.rows} rows, {len(os.sched_getaffinity(0))} processors")
    for form in arguments.forms:
        with tempfile.TemporaryDirectory() as folder:
            write_site(folder, form, arguments.rows)
            size = sum(file.stat().st_size for file in pathlib.Path(folder).rglob("*") if file.is_file()) / 1e6
            runs = [run(tool, folder) for _ in range(arguments.runs)]
            seconds, memory = statistics.median(r[0] for r in runs), max(r[1] for r in runs)
            print(f"{form:8} {size:6.0f} MB  {seconds:5.2f} s  {memory:4.0f} MB")


main()
