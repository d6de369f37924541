#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Removes one guard of the money path at a time, in a copy of the tree, and shows whether the tests notice.

Run from the root of the project, by `./dev seeded-bugs`. The tree itself is never touched.
"""
import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
WORK = ROOT / "build" / "seeded"
TREE = WORK / "tree"
BUILD = TREE / "build"  # where the tree itself has it: so the compiler cache knows what is the same
LAUNCHER = WORK / "compile"


class Bug:
    def __init__(self, name):
        self.name = name
        self.tests = []
        self.edits = []  # (file, find, replace)


def read_bugs():
    bugs = []
    file = None
    lines = iter((HERE / "bugs.txt").read_text(encoding="utf-8").split("\n"))
    for line in lines:
        if line.startswith("== "):
            bugs.append(Bug(line[3:].strip()))
            file = None
        elif line.startswith("tests: "):
            bugs[-1].tests = line[7:].split()
        elif line.startswith("file: "):
            file = line[6:].strip()
        elif line == "<<<<":
            parts = [[], []]
            at = 0
            for inner in lines:
                if inner == ">>>>":
                    break
                if inner == "====":
                    at = 1
                else:
                    parts[at].append(inner + "\n")
            bugs[-1].edits.append((file, "".join(parts[0]), "".join(parts[1])))
        elif line and not line.startswith("#"):
            sys.exit(f"bugs.txt: what is this? {line}")
    for bug in bugs:
        if not bug.tests or not bug.edits:
            sys.exit(f"bugs.txt: '{bug.name}' names no test or no change")
    return bugs


def changed_texts(bug, root):
    """The files of the bug as they become; ends the program where a text does not stand exactly once."""
    texts = {}
    for file, find, replace in bug.edits:
        path = root / file
        text = texts.get(path, path.read_text(encoding="utf-8") if path.exists() else "")
        count = text.count(find)
        if count != 1:
            return None, f"{file}: the text of the guard stands there {count} times"
        texts[path] = text.replace(find, replace)
    return texts, None


def check_all(bugs):
    faults = []
    for bug in bugs:
        _, why = changed_texts(bug, ROOT)
        if why:
            faults.append(f"{bug.name}: {why}")
    return faults


def bring_tree_up_to_date():
    listed = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-co", "--exclude-standard", "-z"],
        cwd=ROOT, check=True, capture_output=True).stdout.decode()
    wanted = {name for name in listed.split("\0") if name and (ROOT / name).is_file()}
    for name in wanted:
        source, target = ROOT / name, TREE / name
        if target.exists() and target.read_bytes() == source.read_bytes():
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)
    for folder, folders, files in os.walk(TREE):
        folders[:] = [name for name in folders if pathlib.Path(folder, name) != BUILD]
        for path in [pathlib.Path(folder, name) for name in files]:
            if str(path.relative_to(TREE)) not in wanted:
                path.unlink()


def environment():
    env = dict(os.environ)
    # What was compiled for the tree itself need not be compiled again for its copy.
    env["CCACHE_BASEDIR"] = str(ROOT)
    env["CCACHE_NOHASHDIR"] = "1"
    return env


def build(tests):
    run = subprocess.run(["nice", "ninja", "-j2", "-C", str(BUILD), *tests], env=environment(),
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return run.returncode == 0, run.stdout.decode(errors="replace")


def run_test(name, limit):
    """None when it passes, else how it ended."""
    run = subprocess.run(["nice", "ctest", "--test-dir", str(BUILD), "-R", f"^{name}$", "--no-tests=error",
                          "--output-on-failure", "--timeout", str(limit)],
                         env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    out = run.stdout.decode(errors="replace")
    if run.returncode == 0:
        return None
    if "No tests were found" in out:
        return "there is no such test"
    if "***Timeout" in out:
        return "did not end in time"
    first = re.search(r"^\d+: FAIL!\s*: (.*)$|^FAIL!\s*: (.*)$|^.*(Assertion|FATAL|does not hold:)(.*)$", out, re.M)
    return first.group(0).strip()[:160] if first else "failed"


def without(bug, limits):
    """Takes the guard out of the copy, and sees which test notices."""
    began = time.monotonic()
    texts, why = changed_texts(bug, TREE)
    if why:
        sys.exit(f"{bug.name}: {why}")
    originals = {path: path.read_text(encoding="utf-8") for path in texts}
    caught, by, how = False, "", "no test noticed"
    try:
        for path, text in texts.items():
            path.write_text(text, encoding="utf-8")
        for test in bug.tests:
            good, out = build([test])
            if not good:
                how = "does not build: " + next((line for line in out.split("\n") if ": error:" in line), out[-200:])
                break
            why = run_test(test, limits[test])
            if why:
                caught, by, how = True, test, why
                break
    finally:
        for path, text in originals.items():
            path.write_text(text, encoding="utf-8")
    return {"guard": bug.name, "caught": caught, "by": by, "how": how, "seconds": round(time.monotonic() - began)}


def tried(options):
    file = pathlib.Path(options.json)
    return json.loads(file.read_text())["guards"] if options.json and file.exists() else []


def keep(options, results, wanted, unusable):
    if not options.json:
        return
    draft = pathlib.Path(options.json + ".new")
    draft.write_text(json.dumps(
        {"program": "seeded-bugs", "listed": wanted, "removed": len(results),
         "caught": sum(result["caught"] for result in results), "guards": results, "failedAnyway": unusable}, indent=2))
    draft.replace(options.json)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="only see whether every guard is where it should be")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--only", default="", help="the guards whose name contains this")
    parser.add_argument("--skip-tests", default="", help="leave these tests out, such as long ones")
    parser.add_argument("--json", default="", help="write the figures there, after each guard")
    parser.add_argument("--keep", action="store_true", help="guards that the file of figures names need not be tried again")
    options = parser.parse_args()
    bugs = [bug for bug in read_bugs() if options.only in bug.name]
    if options.list:
        print("\n".join(f"{bug.name}: {' '.join(bug.tests)}" for bug in bugs))
        return
    faults = check_all(bugs)
    if faults:
        sys.exit("These guards have moved; tests/seeded_bugs/bugs.txt has to follow:\n" + "\n".join(faults))
    if options.check:
        print(f"{len(bugs)} guards are where they should be")
        return
    left_out = set(options.skip_tests.split())
    for bug in bugs:
        bug.tests = [test for test in bug.tests if test not in left_out]

    began = time.monotonic()
    TREE.mkdir(parents=True, exist_ok=True)
    bring_tree_up_to_date()
    # What is left over without its guard is no error here; whatever else is the same comes from the compiler cache.
    LAUNCHER.write_text('#!/bin/sh\nccache "$@" || exec ccache "$@" -Wno-error\n', encoding="utf-8")
    LAUNCHER.chmod(0o755)
    subprocess.run(["cmake", "--preset", "dev", "--log-level=NOTICE", "-S", str(TREE), "-B", str(BUILD),
                    f"-DCMAKE_CXX_COMPILER_LAUNCHER={LAUNCHER}"], cwd=TREE, check=True, stdout=subprocess.DEVNULL)
    everything = sorted({test for bug in bugs for test in bug.tests})
    good, out = build(everything)
    if not good:
        sys.exit(out[-4000:] + "\nthe copy does not build, with every guard in place")
    unusable, limits = [], {}
    for test in everything:
        began_test = time.monotonic()
        why = run_test(test, 1200)
        # A busy machine is no guard that was missed: much longer than with every guard in place.
        limits[test] = max(120, int(10 * (time.monotonic() - began_test)))
        print(f"  with every guard: {test} {'passes' if not why else 'FAILS: ' + why} "
              f"({time.monotonic() - began_test:.0f} s)", flush=True)
        if why:
            unusable.append(test)  # what fails anyway notices nothing
    if unusable:
        for bug in bugs:
            bug.tests = [test for test in bug.tests if test not in unusable]

    wanted = len(bugs)
    results = tried(options) if options.keep else []
    known = {result["guard"] for result in results}
    for bug in [bug for bug in bugs if bug.name not in known]:
        results.append(without(bug, limits))
        result = results[-1]
        print(f"{'caught    ' if result['caught'] else 'NOT CAUGHT'} {bug.name}: {result['by']} {result['how']} "
              f"({result['seconds']} s)", flush=True)
        keep(options, results, wanted, unusable)

    number = sum(result["caught"] for result in results)
    print(f"{number} of {len(results)} caught in {(time.monotonic() - began) / 60:.0f} minutes")
    keep(options, results, wanted, unusable)
    sys.exit(0 if number == len(results) and not unusable else 1)


if __name__ == "__main__":
    main()
