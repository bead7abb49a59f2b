#!/usr/bin/env python3
"""Holds `throughline serve` against cold builds: after every edit the served site is, byte for byte, what a build gives; a broken build keeps the last one.

Usage: Tests/Checks/serve.py TOOL
Edits a copy of the repository's Content. Python's standard library only.
"""
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request

SCRIPT = re.compile(rb"<script[^>]*/-/preview\.js[^>]*></script>\n?")
PATIENCE = 60


def fetch(address):
    with urllib.request.urlopen(address, timeout=10) as answer:
        return SCRIPT.sub(b"", answer.read())


def cold_build(tool, site, output):
    shutil.rmtree(output, ignore_errors=True)
    subprocess.run([tool, "build", "--no-png", "--site", site, "--output", output], check=True, capture_output=True)
    files = {str(path.relative_to(output)): path.read_bytes() for path in output.rglob("*") if path.is_file()}
    files.pop("build.json")
    return files


def differences(address, files):
    wrong = []
    for path, wanted in files.items():
        if path.startswith("_"):
            continue
        try:
            if fetch(f"{address}{urllib.request.quote(path)}") != wanted:
                wrong.append(path)
        except urllib.error.HTTPError as error:
            wrong.append(f"{path} ({error.code})")
    return wrong


def wait_for(address, files, probe):
    """Waits until the page that an edit changed is there, then compares the whole site."""
    end = time.time() + PATIENCE
    while time.time() < end:
        try:
            if fetch(address + probe) == files[probe]:
                break
        except urllib.error.URLError:
            pass
        time.sleep(0.05)
    return differences(address, files)


def main(tool):
    tool = str(pathlib.Path(tool).resolve())
    generator = random.Random(7)
    with tempfile.TemporaryDirectory() as folder:
        site, output = pathlib.Path(folder, "site"), pathlib.Path(folder, "out")
        shutil.copytree("Content", site / "Content")
        server = subprocess.Popen([tool, "serve", "--site", site, "--port", "8791"], stderr=subprocess.PIPE, text=True)
        try:
            address = next(line.strip() for line in server.stderr if line.startswith("http://"))
            threading.Thread(target=server.stderr.read, daemon=True).start()
            about = site / "Content/about.md"
            original = about.read_text(encoding="utf-8")
            edits = []
            for number in range(4):
                edits.append(("a page changed", lambda n=number: about.write_text(f"{original}\n第{n}次修改。\n", encoding="utf-8"), "about/index.html"))
            new = site / "Content/methods/extra.md"
            edits += [
                ("a page is new", lambda: new.write_text("---\ntitle: 新页\n---\n\n正文。\n", encoding="utf-8"), "methods/extra/index.html"),
                ("a page is renamed", lambda: new.rename(new.with_name("other.md")), "methods/other/index.html"),
                ("a page is gone", lambda: new.with_name("other.md").unlink(), "sitemap.xml"),
            ]
            for name, edit, probe in edits:
                edit()
                wrong = wait_for(address, cold_build(tool, site, output), probe)
                if wrong:
                    raise SystemExit(f"serve: after '{name}' the served site differs from a cold build: {', '.join(wrong[:5])}")
            good = fetch(address + "about/index.html")
            about.write_text(original + "\n[](value:no-such-series@2022)\n", encoding="utf-8")
            time.sleep(3)
            if fetch(address + "about/index.html") != good:
                raise SystemExit("serve: a broken build took the place of the last good one")
            about.write_text(original, encoding="utf-8")
            wrong = wait_for(address, cold_build(tool, site, output), "about/index.html")
            if wrong:
                raise SystemExit(f"serve: after a broken build the site did not recover: {', '.join(wrong[:5])}")
            server.send_signal(signal.SIGINT)
            if server.wait(timeout=20) != 0:
                raise SystemExit(f"serve: Ctrl-C ended it with {server.returncode}")
        finally:
            server.kill()
    print(f"serve: {len(edits) + 1} edits, each served as a cold build gives it")


main(sys.argv[1])
