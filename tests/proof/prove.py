#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs everything that tries to break the promise of the money path, for the time given, and counts.

Called by `./dev prove`. Each part leaves its figures in build/proof/PART.json; page.py makes docs/proof.md of them, and
nothing stands on that page that is not in those files.
"""
import argparse
import datetime
import json
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import time

import page

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
OUT = ROOT / "build" / "proof"
TESTS = ROOT / "build" / "bin" / "tests"

# The share of the time that each part is given, of those that last as long as one lets them. The others last as long
# as they last.
SHARES = {"simulation": 0.45, "kills": 0.15, "io": 0.2, "fuzz": 0.2}
PARTS = ["matrix", "races", "simulation", "kills", "io", "fuzz", "sanitizers", "threads", "seeded-bugs"]

RACES = ["tst_store_races", "tst_store_crash", "tst_transfer_crashes", "tst_shared_pace", "tst_vault_files"]
SANITIZED = ["tst_json", "tst_sealed_box", "tst_dialect", "tst_verdict", "tst_one_shot_body", "tst_money_transport",
             "tst_http_client", "tst_matrix", "tst_fuzz", "tst_simpaisa", "tst_remid", "tst_rebit",
             "tst_transfer_sending", "tst_transfer_doubts", "tst_transfer_crashes", "tst_transfer_cancelling",
             "tst_transfer_closing", "tst_transfer_rules", "tst_callback_service", "tst_store_transfers",
             "tst_store_sealing", "tst_store_file", "tst_simulation"]


def say(text):
    print(f"==> {text}", file=sys.stderr, flush=True)


def test_environment(**more):
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", "TZ": "UTC",
            "QTEST_FUNCTION_TIMEOUT": "2000000000", **more}


def run_for(command, seconds, env):
    """Runs until it ends by itself or its time is over. The way it ended: 0, another number, or None when we ended it."""
    with open(OUT / "last.log", "wb") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=env, stdout=log, stderr=subprocess.STDOUT,
                                   start_new_session=True)
        try:
            return process.wait(seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGTERM)  # its own children and nobody else's
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
            return None


def keep_log(part):
    shutil.copy(OUT / "last.log", OUT / f"{part}.log")


def figures_of(part, command, seconds, **env):
    """A test program that writes its own figures."""
    file = OUT / f"{part}.figures"
    file.unlink(missing_ok=True)
    began = time.monotonic()
    ended = run_for(command, seconds, test_environment(REMITDESK_PROOF_FILE=str(file), **env))
    keep_log(part)
    if not file.exists():
        return {"ran": False, "why": f"it wrote no figures; build/proof/{part}.log says more"}
    figures = json.loads(file.read_text())
    return {"ran": True, "held": ended in (0, None), "endedEarly": ended is None,
            "seconds": round(time.monotonic() - began), "figures": figures}


def part_matrix(_seconds, _options):
    return figures_of("matrix", [str(TESTS / "tst_matrix"), "-silent"], 600)


def part_races(_seconds, _options):
    began, runs, failed = time.monotonic(), {}, []
    for test in RACES:
        runs[test] = 0
        for _ in range(5):
            if run_for([str(TESTS / test), "-silent"], 600, test_environment()) == 0:
                runs[test] += 1
            else:
                failed.append(test)
                keep_log(f"races-{test}")
    return {"ran": True, "held": not failed, "seconds": round(time.monotonic() - began), "passes": runs,
            "failed": failed}


def add(total, more):
    """Sums up two trees of figures: numbers are added, lists joined, texts kept."""
    for key, value in more.items():
        if isinstance(value, dict):
            add(total.setdefault(key, {}), value)
        elif isinstance(value, list):
            total.setdefault(key, []).extend(value)
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            total[key] = total.get(key, 0) + value
        else:
            total[key] = value


def part_simulation(seconds, options):
    began = time.monotonic()
    total, seeds, first, held = {}, 2000, options.first, True
    file = OUT / "simulation.figures"
    wanted = options.seeds
    while time.monotonic() - began < seconds or total.get("seeds", 0) < wanted:
        if wanted and total.get("seeds", 0) >= wanted:
            break
        round_began = time.monotonic()
        if wanted:
            seeds = min(seeds, wanted - total.get("seeds", 0))
        ended = run_for([str(ROOT / "build/bin/remitdesk-simulate"), "--seeds", str(seeds), "--first",
                         str(first), "--json", str(file)], None, test_environment())
        keep_log("simulation")
        if not file.exists():
            return {"ran": False, "why": "the simulation wrote no figures; build/proof/simulation.log says more"}
        figures = json.loads(file.read_text())
        file.unlink()
        for once in ("first", "hash"):
            figures.pop(once, None)
        cells = figures.pop("cells", {})
        add(total, figures)
        add(total.setdefault("cellCounts", {}), cells.get("counts", {}))
        if figures.get("failures") or figures.get("doubles"):
            held = False
            break
        held = held and ended == 0
        first += seeds
        took = max(1.0, time.monotonic() - round_began)
        seeds = max(500, int(seeds / took * 60))  # about a minute a round
        (OUT / "simulation.json").write_text(json.dumps({"ran": True, "held": held, "figures": total}))
        say(f"  {total['seeds']} seeds, {total['payouts']} payouts for {total['approvals']} approvals, "
            f"{total['doubles']} doubles")
    took = time.monotonic() - began
    return {"ran": True, "held": held, "seconds": round(took), "first": options.first, "last": first - 1,
            "seedsPerMinute": round(total.get("seeds", 0) / took * 60), "figures": total}


def part_kills(seconds, options):
    # Two kills a second is more than this machine can do; the time ends it.
    kills = options.kills or max(25, int(seconds * 2))
    return figures_of("kills", [str(TESTS / "tst_kills"), "-silent"], None if options.kills else max(seconds, 120),
                      REMITDESK_KILLS=str(kills))


def part_io(seconds, options):
    points = "all" if options.all_io or seconds >= 3600 else ""
    env = {"REMITDESK_IO_POINTS": points} if points else {}
    return figures_of("io", [str(TESTS / "tst_io_faults"), "-silent"],
                      None if options.all_io else max(seconds, 300), **env)


def part_fuzz(seconds, _options):
    listed = subprocess.run(["./dev", "fuzz", "list"], cwd=ROOT, capture_output=True, text=True, check=True)
    targets = [line for line in listed.stdout.split("\n") if line and " " not in line]
    each = max(5, int(seconds * 2 / len(targets)))  # two at a time
    began = time.monotonic()
    ended = run_for(["./dev", "fuzz", "all", str(each)], None, dict(os.environ))
    keep_log("fuzz")
    results = {}
    for file in sorted((ROOT / "build/fuzz/figures").glob("*")):
        name, executions, secs, result = file.read_text().split()
        results[name] = {"executions": int(executions), "seconds": int(secs), "held": result == "held"}
    if not results:
        return {"ran": False, "why": "nothing was fuzzed; build/proof/fuzz.log says more"}
    return {"ran": True, "held": ended == 0, "seconds": round(time.monotonic() - began), "targets": results}


def sanitized(part, preset, targets, command_of):
    began = time.monotonic()
    subprocess.run(["cmake", "--preset", preset, "--log-level=NOTICE"], cwd=ROOT, check=True,
                   stdout=subprocess.DEVNULL)
    built = run_for(["cmake", "--build", "--preset", preset, "--target", *targets], None, dict(os.environ))
    if built != 0:
        keep_log(part)
        return {"ran": False, "why": f"it does not build; build/proof/{part}.log says more"}
    passed, failed = [], []
    for name in targets:
        (passed if command_of(name) == 0 else failed).append(name)
        if failed and failed[-1] == name:
            keep_log(f"{part}-{name}")
    return {"ran": True, "held": not failed, "seconds": round(time.monotonic() - began), "passed": passed,
            "failed": failed}


def part_sanitizers(_seconds, _options):
    env = test_environment(ASAN_OPTIONS="detect_leaks=0:strict_string_checks=1", UBSAN_OPTIONS="print_stacktrace=1",
                           REMITDESK_SEEDS="300")
    bin_folder = ROOT / "build/asan/bin/tests"
    return sanitized("sanitizers", "asan", SANITIZED, lambda test: run_for([str(bin_folder / test), "-silent"], 1800, env))


def part_threads(_seconds, options):
    # Qt itself is not built for this sanitizer; what it does inside is left out.
    env = test_environment(TSAN_OPTIONS=f"suppressions={ROOT}/tests/proof/threads.supp:halt_on_error=1")
    program = ROOT / "build/tsan/bin/remitdesk-simulate"
    return sanitized("threads", "tsan", ["remitdesk-simulate"],
                     lambda _: run_for([str(program), "--seeds", "200", "--first", str(options.first), "--threads", "4",
                                        "--json", str(OUT / "threads.figures")], 3600, env))


def part_seeded_bugs(_seconds, _options):
    file = OUT / "seeded-bugs.figures"
    file.unlink(missing_ok=True)
    began = time.monotonic()
    ended = run_for(["python3", "tests/seeded_bugs/run.py", "--json", str(file)], None, dict(os.environ))
    keep_log("seeded-bugs")
    if not file.exists():
        return {"ran": False, "why": "it did not come to an end; build/proof/seeded-bugs.log says more"}
    return {"ran": True, "held": ended == 0, "seconds": round(time.monotonic() - began),
            "figures": json.loads(file.read_text())}


def first_line(command):
    try:
        return subprocess.run(command, capture_output=True, text=True, cwd=ROOT).stdout.strip().split("\n")[0]
    except OSError:
        return ""


def machine():
    cpu = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    memory = re.search(r"MemTotal:\s*(\d+)", pathlib.Path("/proc/meminfo").read_text())
    system = re.search(r'PRETTY_NAME="(.*)"', pathlib.Path("/etc/os-release").read_text())
    git = ["git", "-c", f"safe.directory={ROOT}"]
    dirty = subprocess.run([*git, "status", "--porcelain", "--", "src", "tests", "cmake", "dev", "resources"], cwd=ROOT,
                           capture_output=True, text=True).stdout.strip()
    return {
        "cpu": cpu.group(1) if cpu else "", "cores": os.cpu_count(),
        "memoryGiB": round(int(memory.group(1)) / 2**20) if memory else 0,
        "system": system.group(1) if system else "", "kernel": os.uname().release,
        "compiler": first_line(["g++", "--version"]), "qt": first_line(["qmake6", "-query", "QT_VERSION"]),
        "commit": first_line([*git, "rev-parse", "HEAD"]), "changed": bool(dirty),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("minutes", nargs="?", type=float, default=30)
    parser.add_argument("--parts", default=",".join(PARTS), help="only these, separated by commas: " + ", ".join(PARTS))
    parser.add_argument("--first", type=int, default=random.SystemRandom().randrange(10**6, 10**9),
                        help="the first seed of the simulation; another one each time unless said otherwise")
    parser.add_argument("--seeds", type=int, default=0, help="so many seeds, however long they take")
    parser.add_argument("--kills", type=int, default=0, help="so many random kills, however long they take")
    parser.add_argument("--all-io", action="store_true", help="every I/O point, however long they take (hours)")
    parser.add_argument("--page", default=str(ROOT / "docs" / "proof.md"))
    options = parser.parse_args()
    wanted = [part for part in options.parts.split(",") if part]
    for part in wanted:
        if part not in PARTS:
            parser.error(f"there is no part {part}")
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    run = {"machine": machine(), "began": datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds"),
           "minutes": options.minutes, "parts": PARTS, "wanted": wanted}
    whole = sum(SHARES[part] for part in wanted if part in SHARES) or 1
    results = {}
    for part in PARTS:
        if part not in wanted:
            results[part] = {"ran": False, "why": "it was not asked for"}
            continue
        seconds = options.minutes * 60 * SHARES.get(part, 0) / whole
        say(f"{part}" + (f", about {seconds / 60:.0f} minutes" if part in SHARES else ""))
        try:
            results[part] = globals()["part_" + part.replace("-", "_")](seconds, options)
        except (OSError, subprocess.CalledProcessError, ValueError) as error:
            results[part] = {"ran": False, "why": f"it could not be run: {error}"}
        (OUT / f"{part}.json").write_text(json.dumps(results[part], indent=1))
        result = results[part]
        say(f"{part}: " + ("held" if result.get("held") else "DID NOT HOLD" if result["ran"] else result["why"]))
        run["ended"] = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds")
        (OUT / "run.json").write_text(json.dumps(run, indent=1))
        # After each part: a run that is stopped leaves what it has.
        pathlib.Path(options.page).write_text(page.made_of(run, results), encoding="utf-8")
    say(f"written: {options.page}")
    sys.exit(0 if all(results[part].get("held") for part in wanted) else 1)


if __name__ == "__main__":
    main()
