"""Decimal numbers as data files have them, read as Python's float reads them; and the quantiles and tails of Student's t."""
import json

import numpy as np
from scipy import stats

TEXTS = ["0.1", "1e-7", "2.675", "123456789.123456789", "0.30000000000000004", "9007199254740993", "1.7976931348623157e308", "5e-324", "2.2250738585072011e-308", "-0.0", "1E5", "12345678901234567890.5"]


def add(site, rng):
    texts = list(TEXTS)
    for _ in range(600):
        digits = "".join(rng.choice(list("0123456789"), int(rng.integers(1, 22)))).lstrip("0") or "0"
        point = int(rng.integers(0, len(digits) + 1))
        text = (digits[:point] or "0") + ("." + digits[point:] if point < len(digits) else "")
        exponent = "" if rng.random() < 0.6 else f"e{int(rng.integers(-250, 250))}"
        texts.append(("-" if rng.random() < 0.3 else "") + text + exponent)
    texts = [text for text in texts if np.isfinite(float(text))]
    for name in ("text", "json"):
        fields = [{"name": "n", "type": "string", "role": "dimension"}, {"name": "x", "type": "number", "unit": "ratio"}]
        description = {
            "name": f"{name}-numbers", "title": name, "definition": "d", "sources": [{"title": "s"}], "schema": {"fields": fields, "primaryKey": ["n"]}}
        file = site.content / "datasets" / f"{name}-numbers.json"
        if name == "text":
            description["path"] = "text-numbers.csv"
            lines = ["n,x"] + [f"k{i},{text}" for i, text in enumerate(texts)]
            (site.content / "datasets" / "text-numbers.csv").write_text("\n".join(lines) + "\n")
            file.write_text(json.dumps(description))
        else:
            rows = ", ".join(f'["k{i}", {text}]' for i, text in enumerate(texts))
            file.write_text(json.dumps(description)[:-1] + f', "data": [{rows}]}}')
        site.indicator(f"{name}-read", "value", of=f"{name}-numbers.x")
    return texts


def compare(texts, results, check):
    for name in ("text", "json"):
        for i, text in enumerate(texts):
            check.equal(f"decimal numbers, {name}", text, results.value(f"{name}-read", n=f"k{i}"), float(text), relative=0)
