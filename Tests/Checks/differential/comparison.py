"""Holds computed values against expected ones, group by group."""
import math


class Comparison:
    def __init__(self, spoil=None):
        self.groups = {}
        self.failures = []
        # In a self-test the first expectation of this group is wrong on purpose.
        self.spoil = spoil

    def equal(self, group, label, actual, expected, relative=1e-9, absolute=0.0):
        expected = float(expected)
        count, worst = self.groups.get(group, (0, 0.0))
        if self.spoil == group and count == 0:
            expected += max(abs(expected) * max(relative, 1e-12) * 100, absolute * 100, 1e-300)
        scale = max(abs(expected), 1e-300)
        if actual is None or not math.isfinite(actual) or not math.isfinite(expected):
            difference = 0.0 if actual == expected else math.inf
        else:
            difference = abs(actual - expected)
        if difference > absolute and difference / scale > relative:
            self.failures.append(f"{group}: {label}: {actual!r}, expected {expected!r}")
        if difference > absolute:
            worst = max(worst, difference / scale)
        self.groups[group] = (count + 1, worst)

    def report(self):
        for group, (count, worst) in sorted(self.groups.items()):
            print(f"{group:34} {count:6} numbers, worst relative difference {worst:.1e}")
