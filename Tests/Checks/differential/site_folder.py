"""Small sites: datasets and indicators out, computed values in."""
import json
import math
import pathlib
import subprocess


class Site:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.content = self.folder / "Content"
        for name in ("datasets", "indicators"):
            (self.content / name).mkdir(parents=True, exist_ok=True)
        (self.content / "site.yaml").write_text("title: 对照\nbase-url: https://example.org/\n", encoding="utf-8")
        (self.content / "index.md").write_text("---\ntitle: 对照\n---\n\n对照。\n", encoding="utf-8")

    def dataset(self, name, dimensions, columns, rows, unit="ratio", period=True, csv=False):
        """`rows` are tuples: the period where there is one, the dimensions, the columns; None and NaN are missing."""
        fields = [{"name": "period", "type": "string", "role": "period"}] if period else []
        fields += [{"name": dimension, "type": "string", "role": "dimension"} for dimension in dimensions]
        fields += [{"name": column, "type": "number", "unit": unit} for column in columns]
        names = [field["name"] for field in fields]
        description = {
            "name": name, "title": name, "definition": "d", "sources": [{"title": "s"}],
            "schema": {"fields": fields, "primaryKey": names[: len(names) - len(columns)]},
        }
        rows = [[clean(cell) for cell in row] for row in rows]
        if csv:
            description["path"] = f"{name}.csv"
            lines = [",".join("" if cell is None else str(cell) for cell in row) for row in [names] + rows]
            (self.content / "datasets" / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        else:
            description["data"] = rows
        (self.content / "datasets" / f"{name}.json").write_text(json.dumps(description), encoding="utf-8")

    def indicator(self, name, measure, **front):
        # YAML reads JSON; underscores in the names of options stand for hyphens.
        lines = [f"{key.replace('_', '-')}: {json.dumps(value)}" for key, value in front.items()]
        text = "\n".join(["---", f"title: {name}", f"measure: {measure}"] + lines + ["---", "", "对照。", ""])
        (self.content / "indicators" / f"{name}.md").write_text(text, encoding="utf-8")

    def build(self, tool):
        output = self.folder / "Output"
        command = [tool, "build", "--site", str(self.folder), "--output", str(output)]
        run = subprocess.run(command, capture_output=True, text=True)
        if run.returncode != 0:
            raise SystemExit(f"the site {self.folder} does not build:\n{run.stderr[-4000:]}")
        return Results(json.loads((output / "indicators.json").read_text(encoding="utf-8")))


def clean(cell):
    if cell is None or (isinstance(cell, float) and math.isnan(cell)):
        return None
    return cell.item() if hasattr(cell, "item") else cell


class Results:
    def __init__(self, document):
        self.observations = {
            indicator["name"]: {
                (entry.get("period"), frozenset(entry["members"].items())): entry for entry in indicator["observations"]
            }
            for indicator in document["indicators"]
        }

    def count(self, indicator):
        return len(self.observations[indicator])

    def value(self, indicator, period=None, statistic=None, **members):
        key = (None if period is None else str(period), frozenset((name.replace("_", "-"), str(member)) for name, member in members.items()))
        entry = self.observations.get(indicator, {}).get(key)
        if entry is None:
            known = sorted(self.observations.get(indicator, {}), key=str)[:4]
            raise SystemExit(f"'{indicator}' has no observation {key}; it has {known}")
        return entry["value"] if statistic is None else entry["statistics"].get(statistic)
