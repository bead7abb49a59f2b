#!/usr/bin/env python3
"""Holds the tool's verdict on changed specifications against that of the statement of the subset.

Usage: grammar-agreement.py TOOL SET [--mutants N] [--seed N]
SET is the folder of the conformance set, with subset.py and specs/. Keys are renamed, dropped, moved and added, values exchanged; the tool
and subset.py must agree on whether the specification is still inside the subset. Where subset.py takes any constant, any number or any text,
the tool may be stricter: `opacity: "abc"` is inside the subset, but no opacity. Python's standard library only.
"""
import argparse
import concurrent.futures
import copy
import glob
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

STRANGE = ["params", "projection", "repeat", "selection", "titleFont", "bandwidth", "zindex", "tooltip", "legend", "axis", "scale", "labelColor", "href", "cursor", "extent", "stack", "sort", "format", "value", "datum"]
VALUES = [None, True, False, 0, 3.5, -7, 1e300, "", "x", "red", "#12", "circle", "middle", "bold", "viridis", "quantitative", "descending", [], [1, 2], ["a"], {}, {"expr": "1"}, {"field": "a"}, "center", "width", {"band": 0.5}, "datum.a > 1", "foo(datum.a)"]
EXPRESSIONS = ["datum.a ** 2", "datum[a]", "datum['a']", "upper(datum.a)", "now()", "a", "datum.a ? 1", "datum.a == null", "-datum.a % 2 >= .5", "[1]", "!datum.a && 'x'", "year(datum.d) === 2000", "substring(datum.a, 1)", "1e5", "datum.a; 1", "datum.a = 1", "datum.b.c", "datum", "(1", "/a/"]


def places(value, found, path=()):
    """All objects and lists within a specification, but for its data."""
    if isinstance(value, dict):
        found.append(value)
        for key, item in value.items():
            if key not in ("values", "datasets", "usermeta", "$schema"):
                places(item, found, path + (key,))
    elif isinstance(value, list):
        for item in value:
            places(item, found, path)
    return found


def mutant(spec, generator):
    spec = copy.deepcopy(spec)
    for _ in range(generator.choice([1, 1, 1, 2])):
        target = generator.choice([place for place in places(spec, []) if place] or [spec])
        key = generator.choice(list(target))
        kind = 6 if key in ("calculate", "filter", "test", "labelExpr") else generator.randrange(6)
        if kind == 0:
            target[key + generator.choice(["s", "X", ""])] = target.pop(key)
        elif kind == 1:
            target[key] = generator.choice(VALUES)
        elif kind == 2:
            del target[key]
        elif kind == 3:
            target[generator.choice(STRANGE)] = generator.choice(VALUES)
        elif kind == 4:
            other = generator.choice(places(spec, []))
            other[key] = copy.deepcopy(target[key])
        elif kind == 6:
            target[key] = generator.choice(EXPRESSIONS)
        elif isinstance(target[key], str):
            target[key] = generator.choice([target[key][:-1], target[key].upper(), target[key] + "2"])
    return spec


def constants(subset, spec):
    """The paths at which the statement of the subset takes a constant, a number or a text, whatever it is."""
    found = set()

    class Recorder(subset.Checker):
        def scalar(self, value, path):
            found.add(path)
            super().scalar(value, path)

        def number(self, value, path):
            found.add(path)
            super().number(value, path)

        def string(self, value, path):
            found.add(path)
            super().string(value, path)

        def mark_pos(self, word):
            return lambda value, path: (found.add(path), super(Recorder, self).mark_pos(word)(value, path))

        def list_of(self, check):
            def run(value, path):
                if check in (self.number, self.scalar):
                    found.add(path)
                super(Recorder, self).list_of(check)(value, path)

            return run

        def enum(self, *values):
            def check(value, path):
                if value in (0, 1):
                    found.add(path)  # Python takes them for false and true
                super(Recorder, self).enum(*values)(value, path)

            return check

        def any(self, value, path):
            found.add(path)

    Recorder().view(spec, "$", top=True)
    return found


def refusals(tool, file):
    """The paths that the tool refuses; None for a crash."""
    run = subprocess.run([tool, "chart", str(file), "--diagnostics", "json"], capture_output=True, text=True)
    if run.returncode not in (0, 1):
        return None
    report = json.JSONDecoder().raw_decode(run.stdout)[0]
    refused = [item["message"] for item in report["diagnostics"] if item["rule"] == "chart-unsupported"]
    return ["$." + message[1:].split("'")[0] if message.startswith("'") else "$" for message in refused]


def agree(refused, problems, free):
    if refused is None:
        return False
    stated = {path for path, _ in problems}
    needless = [path for path in refused if path not in free and re.sub(r"\[\d+\]$", "", path) not in free]
    return bool(needless) or bool(stated & set(refused)) if problems else not needless


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tool")
    parser.add_argument("set")
    parser.add_argument("--mutants", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", help="a folder for the mutants on which the two differ")
    arguments = parser.parse_args()
    sys.path.insert(0, arguments.set)
    import subset

    specs = [json.loads(pathlib.Path(path).read_text(encoding="utf-8")) for path in sorted(glob.glob(f"{arguments.set}/specs/*.vl.json"))]
    generator = random.Random(arguments.seed)
    with tempfile.TemporaryDirectory() as folder:
        cases = []
        for number in range(arguments.mutants):
            spec = mutant(generator.choice(specs), generator)
            try:
                problems = subset.problems(spec)
            except (AttributeError, TypeError):
                continue  # it has no verdict on some objects where words are due
            file = pathlib.Path(folder) / f"{number}.vl.json"
            file.write_text(json.dumps(spec), encoding="utf-8")
            cases.append((file, problems, constants(subset, spec)))
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            refused = list(pool.map(lambda case: refusals(arguments.tool, case[0]), cases))
        differing = [(file, problems, found) for (file, problems, free), found in zip(cases, refused) if not agree(found, problems, free)]
        for file, problems, found in differing[:20]:
            print(f"the tool refuses {'by a crash' if found is None else found}, the statement of the subset {problems[:1]}", file=sys.stderr)
            if arguments.keep:
                pathlib.Path(arguments.keep, file.name).write_bytes(file.read_bytes())
    outside = sum(bool(problems) for _, problems, _ in cases)
    strict = sum(bool(found) and not problems for (_, problems, _), found in zip(cases, refused))
    print(f"{len(cases)} changed specifications, {outside} of them outside the subset, {strict} with constants that only the tool refuses: "
          f"the two differ on {len(differing)}")
    if differing:
        raise SystemExit(1)


main()
