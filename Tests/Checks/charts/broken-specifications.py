#!/usr/bin/env python3
"""Feeds broken specifications to the tool: it must neither crash nor hang, nor print positions that are no numbers, nor errors without a place.

Usage: broken-specifications.py TOOL SPECS [--seconds N] [--seed N] [--keep FOLDER]
SPECS is a folder of specifications. Their values are replaced by extreme ones, keys are dropped and moved, data are emptied, doubled and mixed, by
a generator with a seed; the run ends after so many seconds. Python's standard library only.
"""
import argparse
import concurrent.futures
import copy
import glob
import json
import math
import pathlib
import random
import subprocess
import sys
import tempfile
import time

NUMBERS = [0, 1, -1, 2, 0.5, -0.001, 1e-9, 10, 100, 1000, 1e6, 1e15, -1e15, 1e22, 1e300, -1e300, 1.7976931348623157e308, 5e-324, 2147483648, 9007199254740993]
TEXTS = ["", " ", "a", "null", "NaN", "undefined", "2020-01-01", "2020-13-45", "-1", "1e999", "年", "\u0000", "\U0001F600", "x" * 3000, "a.b[0]", "\\", "%", "%Y", ".3s", "$,.2f", "0" * 40]
OTHERS = [None, True, False, [], {}, [[]], [None], [1, "a", None], {"a": 1}]
POSITIONS = {"x", "y", "x2", "y2", "width", "height", "position", "size", "startAngle", "endAngle", "innerRadius", "outerRadius", "fontSize", "angle", "padAngle",
             "opacity", "fillOpacity", "strokeOpacity", "strokeWidth"}
WORDS = ["quantitative", "temporal", "ordinal", "nominal", "log", "sqrt", "pow", "symlog", "time", "utc", "band", "point", "threshold", "quantile", "quantize", "linear",
         "sum", "mean", "median", "count", "min", "max", "q1", "stdev", "stderr", "ci0", "distinct", "year", "month", "yearmonth", "day", "hours", "quarter", "week",
         "zero", "normalize", "center", "bar", "line", "area", "point", "rect", "arc", "text", "tick", "rule", "circle", "errorbar", "errorband", "ascending",
         "descending", "-y", "x", "independent", "shared", "monotone", "step", "cardinal", "natural", "top", "right", "bottom", "left", "none"]


def children(value):
    return list(value.items()) if isinstance(value, dict) else list(enumerate(value)) if isinstance(value, list) else []


def places(value, found, inside_data=False):
    """Every place of a specification as its container and key; of data only a few, they are many."""
    items = children(value)
    for key, item in items[:6] if inside_data else items:
        found.append((value, key))
        places(item, found, inside_data or key in ("values", "datasets"))
    return found


def extreme(generator, old):
    kind = generator.randrange(10)
    if kind < 4 or (isinstance(old, (int, float)) and kind < 7):
        return generator.choice(NUMBERS)
    if kind < 6 and isinstance(old, str):
        return generator.choice(WORDS)
    if kind < 8:
        return generator.choice(TEXTS)
    return copy.deepcopy(generator.choice(OTHERS))


def mutant(generator, specs):
    spec = copy.deepcopy(generator.choice(specs))
    for _ in range(generator.choice([1, 1, 2, 3, 6])):
        found = places(spec, [])
        if not found:
            break
        container, key = generator.choice(found)
        kind = generator.randrange(16)
        if kind > 11:
            change_data(generator, spec)
        elif kind < 5:
            container[key] = extreme(generator, container[key])
        elif kind == 5:
            del container[key]
        elif kind == 6:
            other, other_key = generator.choice(found)
            other[other_key] = copy.deepcopy(container[key])
        elif kind == 7 and isinstance(container, list):
            container.extend(copy.deepcopy(container) * generator.choice([1, 3]))
            del container[400:]
        elif kind == 8 and isinstance(container, dict):
            donor, donor_key = generator.choice(places(generator.choice(specs), []))
            container[donor_key if isinstance(donor_key, str) else key] = copy.deepcopy(donor[donor_key])
        elif kind == 9:
            change_data(generator, spec)
        elif kind == 10 and isinstance(container[key], list):
            generator.shuffle(container[key])
        elif isinstance(container, dict) and isinstance(container[key], dict):
            container[key].update({name: extreme(generator, 0) for name in generator.sample(
                ["domain", "range", "padding", "scale", "axis", "legend", "bin", "sort", "stack", "timeUnit", "step", "width", "value", "datum", "format", "impute"], 2)})
    return spec


def change_data(generator, spec):
    """Replaces the values of a field, or all rows, of some inline data."""
    rows = [container[key] for container, key in places(spec, []) if key == "values" and isinstance(container[key], list) and container[key] and isinstance(container[key][0], dict)]
    if not rows:
        return
    data = generator.choice(rows)
    kind = generator.randrange(4)
    if kind == 0:
        data.clear()
    elif kind == 1:
        del data[1:]
    else:
        field = generator.choice(list(data[0]) or ["a"])
        pool = [extreme(generator, 0) for _ in range(generator.choice([1, 3]))]
        for row in data:
            if isinstance(row, dict) and (kind == 2 or generator.random() < 0.3):
                row[field] = copy.deepcopy(generator.choice(pool))


def lacking(value, path="$"):
    """Positions of a scene that are no finite numbers."""
    for key, item in children(value):
        where = f"{path}.{key}" if isinstance(key, str) else f"{path}[{key}]"
        if key in POSITIONS and (isinstance(item, bool) or not isinstance(item, (int, float)) or not math.isfinite(item)):
            yield where
        elif key == "points":
            yield from (f"{where}[{index}]" for index, point in enumerate(item)
                        if point is not None and not all(isinstance(number, (int, float)) and math.isfinite(number) for number in point))
        else:
            yield from lacking(item, where)


drawn = []


def refuse(word):
    raise ValueError(f"{word} in the scene")


def complaint(tool, file):
    try:
        run = subprocess.run([tool, "chart", str(file), "--format", "scene", "--diagnostics", "json"], capture_output=True, timeout=20)
    except subprocess.TimeoutExpired:
        return "takes longer than 20 s"
    drawn.append(run.returncode == 0)
    if run.returncode not in (0, 1):
        return f"ends with {run.returncode}: {run.stderr.decode(errors='replace')[:200]}"
    try:
        report, end = json.JSONDecoder().raw_decode(run.stdout.decode())
        scene = json.loads(run.stdout.decode()[end:], parse_constant=refuse) if run.returncode == 0 else {}
    except ValueError as error:
        return f"prints what is no JSON: {error}"
    errors = [item for item in report["diagnostics"] if item["severity"] == "error"]
    if run.returncode == 1 and not errors:
        return "fails without an error"
    for error in errors:
        if not error.get("place", {}).get("line"):
            return f"tells an error without a place: {error['message']}"
    found = next(lacking(scene), None)
    return f"prints no number at {found}" if found else None


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tool")
    parser.add_argument("specs")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", help="a folder for the specifications that fail")
    arguments = parser.parse_args()
    specs = [json.loads(pathlib.Path(path).read_text(encoding="utf-8")) for path in sorted(glob.glob(f"{arguments.specs}/*.vl.json"))]
    generator = random.Random(arguments.seed)
    stop = time.monotonic() + arguments.seconds
    count, failures = 0, []
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(2) as pool:
        while time.monotonic() < stop and len(failures) < 20:
            files = []
            for _ in range(50):
                count += 1
                file = pathlib.Path(folder) / f"{count}.vl.json"
                file.write_text(json.dumps(mutant(generator, specs)), encoding="utf-8")
                files.append(file)
            for file, found in zip(files, pool.map(lambda file: complaint(arguments.tool, file), files)):
                if found:
                    failures.append(found)
                    print(f"{file.name}: the tool {found}", file=sys.stderr)
                    if arguments.keep:
                        pathlib.Path(arguments.keep, file.name).write_bytes(file.read_bytes())
                file.unlink()
    print(f"{count} broken specifications with seed {arguments.seed}, {sum(drawn)} of them drawn all the same: {len(failures)} failures")
    if failures:
        raise SystemExit(1)


main()
