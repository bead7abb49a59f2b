"""Compares every measure with numpy, scipy, statsmodels and pandas on seeded random data and on published data.

Usage: python Tests/Checks/differential TOOL [--self-test] [--seeds N]
"""
import argparse
import shutil
import sys
import tempfile

import numpy as np

import composite
import effects
import inequality
import levels
import numbers_read
import published
import regression
from comparison import Comparison
from site_folder import Site

FAMILIES = [levels, inequality, composite, regression, effects, numbers_read]


def built(tool, families, seed):
    folder = tempfile.mkdtemp(prefix="throughline-differential-")
    site, rng = Site(folder), np.random.default_rng(seed)
    data = [family.add(site, rng) for family in families]
    return folder, families, data, site.build(tool)


def compared(sites, spoil=None):
    check = Comparison(spoil)
    for _, families, data, results in sites:
        for family, part in zip(families, data):
            family.compare(part, results, check)
    return check


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tool")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--self-test", action="store_true", help="show that a wrong number in each group is found")
    arguments = parser.parse_args()
    sites = [built(arguments.tool, FAMILIES, seed) for seed in range(1, arguments.seeds + 1)] + [built(arguments.tool, [published], 0)]
    check = compared(sites)
    check.report()
    for failure in check.failures[:40]:
        print(failure, file=sys.stderr)
    if check.failures:
        raise SystemExit(f"{len(check.failures)} numbers differ; the sites are kept: {' '.join(site[0] for site in sites)}")
    if arguments.self_test:
        blind = [group for group in check.groups if not compared(sites[:1] + sites[-1:], spoil=group).failures]
        if blind:
            raise SystemExit(f"a wrong number was not noticed in: {', '.join(blind)}")
        print(f"a wrong number is noticed in each of {len(check.groups)} groups")
    for site in sites:
        shutil.rmtree(site[0])


main()
