"""Level, change, shares, prices and trade."""
import itertools
import math

import numpy as np
import pandas as pd

YEARS = list(range(2015, 2021))


def add(site, rng):
    regions, industries = [f"r{i}" for i in range(7)], [f"i{i}" for i in range(4)]
    rows = [(str(y), r, i, float(rng.lognormal(3, 2))) for y in YEARS for r in regions for i in industries]
    frame = pd.DataFrame(rows, columns=["period", "region", "industry", "value"])
    gaps = frame.copy()
    gaps.loc[rng.random(len(gaps)) < 0.08, "value"] = np.nan
    gaps.loc[rng.random(len(gaps)) < 0.05, "value"] = 0.0
    site.dataset("flows", ["region", "industry"], ["value"], frame.itertuples(index=False), csv=True)
    site.dataset("gaps", ["region", "industry"], ["value"], gaps.itertuples(index=False))
    signed = pd.DataFrame([(str(y), r, float(rng.normal(0, 1e6))) for y in YEARS for r in regions], columns=["period", "region", "value"])
    site.dataset("signed", ["region"], ["value"], signed.itertuples(index=False))
    site.indicator("sum-gaps", "sum", of="gaps.value", by=["region"])
    site.indicator("mean-gaps", "mean", of="gaps.value", by=["industry"])
    site.indicator("count-gaps", "count", of="gaps", by=["region"])
    site.indicator("sum-signed", "sum", of="signed.value")
    site.indicator("by-region", "sum", of="flows.value", by=["region"])
    site.indicator("total", "sum", of="flows.value")
    site.indicator("share-of-region", "share", of="by-region", unit="ratio", **{"in": "total"})
    site.indicator("ratio-of-region", "ratio", of="by-region", to="total")
    site.indicator("difference-of-region", "difference", of="by-region", minus="total")
    site.indicator("growth-of-region", "growth", of="by-region", over="previous", unit="ratio")
    site.indicator("change-of-region", "change", of="by-region", over="previous")
    site.indicator("cagr-of-region", "cagr", of="by-region", unit="ratio", **{"from": "2015", "to": "2020"})
    site.indicator("index-of-region", "index-number", of="by-region", base="2016")
    site.indicator("chained", "chained-index", of="growth-of-region", base="2015")
    site.indicator("contribution-rate", "contribution", of="by-region", by=["region"], variant="rate", over="previous", unit="ratio")
    site.indicator("contribution-pull", "contribution", of="by-region", by=["region"], variant="pull", over="previous", unit="ratio")
    for window, alignment in [(3, "centred"), (4, "centred"), (3, "trailing")]:
        site.indicator(f"moving-{window}-{alignment}", "moving-average", of="by-region", window=window, alignment=alignment)
    site.indicator("nation", "sum", of="flows.value", by=["industry"])
    for effect in ["national", "industry-mix", "regional", "total"]:
        front = {"of": "flows.value", "in": "nation", "by": ["industry"], "from": "2015", "to": "2020", "effect": effect}
        site.indicator(f"shift-{effect}", "shift-share", **front)
    for variant in ["balassa", "symmetric"]:
        site.indicator(f"rca-{variant}", "revealed-comparative-advantage", of="flows.value", by=["region", "industry"], variant=variant)
    site.indicator("lq", "location-quotient", of="flows.value", by=["region", "industry"])
    goods = [f"g{i}" for i in range(5)]
    prices = pd.DataFrame(
        [(str(y), g, float(rng.uniform(1, 9)), float(rng.uniform(1, 99))) for y in YEARS for g in goods], columns=["period", "good", "price", "quantity"])
    site.dataset("goods", ["good"], ["price", "quantity"], prices.itertuples(index=False))
    for formula, linking in itertools.product(["laspeyres", "paasche", "fisher", "tornqvist"], ["direct", "chained"]):
        site.indicator(
            f"price-{formula}-{linking}", "price-index", prices="goods.price", quantities="goods.quantity", by=["good"], formula=formula, linking=linking,
            base="2015")
    trade = pd.DataFrame(
        [(str(y), g, float(rng.lognormal(2, 1)), float(rng.lognormal(2, 1)), float(rng.lognormal(3, 1))) for y in YEARS for g in goods],
        columns=["period", "good", "exports", "imports", "output"])
    trade["output"] += trade["exports"]  # what is exported was made
    site.dataset("trade", ["good"], ["exports", "imports", "output"], trade.itertuples(index=False))
    site.indicator("tc", "trade-competitiveness", exports="trade.exports", imports="trade.imports")
    site.indicator("gl", "grubel-lloyd", exports="trade.exports", imports="trade.imports")
    site.indicator("gl-aggregate", "grubel-lloyd", exports="trade.exports", imports="trade.imports", by=["good"])
    site.indicator("penetration", "import-penetration", imports="trade.imports", production="trade.output", exports="trade.exports", unit="ratio")
    return frame, gaps, signed, prices, trade


def compare(data, results, check):
    frame, gaps, signed, prices, trade = data
    exact = dict(relative=1e-12)
    present = gaps.dropna()
    for (period, region), value in present.groupby(["period", "region"])["value"].sum().items():
        check.equal("sum", f"{period} {region}", results.value("sum-gaps", period, region=region), value, **exact)
    for (period, industry), value in present.groupby(["period", "industry"])["value"].mean().items():
        check.equal("mean", f"{period} {industry}", results.value("mean-gaps", period, industry=industry), value, **exact)
    for region, value in gaps.groupby("region").size().items():
        check.equal("count", region, results.value("count-gaps", region=region), value, relative=0)
    for period, part in signed.groupby("period"):
        check.equal("sum with cancellation", period, results.value("sum-signed", period), math.fsum(part["value"]), relative=1e-14)
    table = frame.pivot_table(index="period", columns="region", values="value", aggfunc="sum")
    total = table.sum(axis=1)
    growth = table.pct_change()
    change = table.diff()
    pull = change.div(total.shift(), axis=0)
    for region in table:
        check.equal("cagr", region, results.value("cagr-of-region", region=region), (table[region].iloc[-1] / table[region].iloc[0]) ** (1 / 5) - 1)
        for position, period in enumerate(table.index):
            here = table.loc[period, region]
            check.equal("share", f"{period} {region}", results.value("share-of-region", period, region=region), here / total[period], **exact)
            check.equal("difference", f"{period} {region}", results.value("difference-of-region", period, region=region), here - total[period], relative=1e-11)
            check.equal("ratio", f"{period} {region}", results.value("ratio-of-region", period, region=region), here / total[period], **exact)
            check.equal("index-number", f"{period} {region}", results.value("index-of-region", period, region=region), 100 * here / table.loc["2016", region], **exact)
            check.equal("chained-index", f"{period} {region}", results.value("chained", period, region=region), 100 * here / table.loc["2015", region])
            if position == 0:
                continue
            check.equal("growth", f"{period} {region}", results.value("growth-of-region", period, region=region), growth.loc[period, region], relative=1e-10)
            check.equal("change", f"{period} {region}", results.value("change-of-region", period, region=region), change.loc[period, region], relative=1e-10)
            check.equal("contribution", f"pull {period} {region}", results.value("contribution-pull", period, region=region), pull.loc[period, region])
            rate = change.loc[period, region] / change.loc[period].sum()
            check.equal("contribution", f"rate {period} {region}", results.value("contribution-rate", period, region=region), rate, relative=1e-8)
    # An even centred window is the mean of the two windows that it lies between.
    even = table.rolling(4).mean()
    averages = {
        "moving-3-centred": table.rolling(3, center=True).mean(), "moving-3-trailing": table.rolling(3).mean(),
        "moving-4-centred": ((even + even.shift(-1)) / 2).shift(-1),
    }
    for name, average in averages.items():
        found = average.stack().dropna()
        check.equal("moving-average", f"{name}: how many", results.count(name), len(found), relative=0)
        for (period, region), value in found.items():
            check.equal("moving-average", f"{name} {period} {region}", results.value(name, period, region=region), value, **exact)
    compare_places(frame, results, check)
    compare_prices(prices, results, check)
    for (period, good), row in trade.set_index(["period", "good"]).iterrows():
        x, m, q = row["exports"], row["imports"], row["output"]
        check.equal("trade-competitiveness", f"{period} {good}", results.value("tc", period, good=good), (x - m) / (x + m), relative=1e-11)
        check.equal("grubel-lloyd", f"{period} {good}", results.value("gl", period, good=good), 1 - abs(x - m) / (x + m), relative=1e-11)
        check.equal("import-penetration", f"{period} {good}", results.value("penetration", period, good=good), m / (q + m - x), relative=1e-11)
    for period, part in trade.groupby("period"):
        value = 1 - (part["exports"] - part["imports"]).abs().sum() / (part["exports"] + part["imports"]).sum()
        check.equal("grubel-lloyd", f"aggregate {period}", results.value("gl-aggregate", period), value, relative=1e-11)


def compare_places(frame, results, check):
    for period, part in frame.groupby("period"):
        cross = part.pivot_table(index="region", columns="industry", values="value")
        quotient = cross.div(cross.sum(axis=1), axis=0) / (cross.sum() / cross.values.sum())
        for region, industry in itertools.product(cross.index, cross.columns):
            value = quotient.loc[region, industry]
            members = dict(region=region, industry=industry)
            check.equal("location-quotient", f"{period} {members}", results.value("lq", period, **members), value, relative=1e-11)
            check.equal("comparative advantage", f"{period} {members}", results.value("rca-balassa", period, **members), value, relative=1e-11)
            symmetric = (value - 1) / (value + 1)
            check.equal("comparative advantage", f"symmetric {period} {members}", results.value("rca-symmetric", period, **members), symmetric, absolute=1e-14)
    start, end = (frame[frame["period"] == year].pivot_table(index="region", columns="industry", values="value") for year in ("2015", "2020"))
    nation = end.values.sum() / start.values.sum() - 1
    by_industry = end.sum() / start.sum() - 1
    effects = {
        "national": start.sum(axis=1) * nation, "industry-mix": (start * (by_industry - nation)).sum(axis=1),
        "regional": (start * (end / start - 1 - by_industry)).sum(axis=1), "total": end.sum(axis=1) - start.sum(axis=1),
    }
    for effect, values in effects.items():
        for region, value in values.items():
            found = [entry["value"] for key, entry in results.observations[f"shift-{effect}"].items() if ("region", region) in key[1]]
            check.equal("shift-share", f"{effect} {region}", found[0] if len(found) == 1 else None, value, absolute=1e-9 * abs(effects["total"][region]))


def compare_prices(prices, results, check):
    p = prices.pivot_table(index="period", columns="good", values="price")
    q = prices.pivot_table(index="period", columns="good", values="quantity")

    def step(base, now):
        laspeyres = (p.loc[now] * q.loc[base]).sum() / (p.loc[base] * q.loc[base]).sum()
        paasche = (p.loc[now] * q.loc[now]).sum() / (p.loc[base] * q.loc[now]).sum()
        weights = [(p.loc[t] * q.loc[t]) / (p.loc[t] * q.loc[t]).sum() for t in (base, now)]
        tornqvist = np.exp(((weights[0] + weights[1]) / 2 * np.log(p.loc[now] / p.loc[base])).sum())
        return {"laspeyres": laspeyres, "paasche": paasche, "fisher": np.sqrt(laspeyres * paasche), "tornqvist": tornqvist}

    chain = {formula: 100.0 for formula in ("laspeyres", "paasche", "fisher", "tornqvist")}
    for position, period in enumerate(p.index):
        direct = step(p.index[0], period)
        if position:
            link = step(p.index[position - 1], period)
            chain = {formula: chain[formula] * link[formula] for formula in chain}
        for formula in chain:
            check.equal("price-index", f"{formula} direct {period}", results.value(f"price-{formula}-direct", period), 100 * direct[formula], relative=1e-12)
            check.equal("price-index", f"{formula} chained {period}", results.value(f"price-{formula}-chained", period), chain[formula], relative=1e-12)
