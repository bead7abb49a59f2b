"""Validates the site's datapackage.json, with all its CSV files, by the Frictionless framework.

Usage: data-package.py OUTPUT
"""

import sys
from pathlib import Path

from frictionless import validate

report = validate(str(Path(sys.argv[1]) / "datapackage.json"))
for task in report.tasks:
    for error in task.errors:
        print(f"{task.place}: {error.message}")
for error in report.errors:
    print(error.message)
rows = sum(task.stats.get("rows", 0) for task in report.tasks)
print(f"{len(report.tasks)} tables, {rows} rows, {'valid' if report.valid else 'not valid'}")
sys.exit(0 if report.valid and report.tasks else 1)
