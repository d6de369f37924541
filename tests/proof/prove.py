#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs everything that tries to break the promise of the money path, for the time given, and counts.

Called by `./dev prove`. Each part leaves its figures in build/proof/PART.json, with the commit and the time it ran at;
page.py makes docs/proof.md of these files, and nothing stands on that page that is not in them. With --keep a proof can
be put together of several calls, even of some at the same time. Whoever ends this program (SIGTERM, SIGINT) ends the part
that is running, which then says how far it came.
"""
import argparse
import concurrent.futures
import copy
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
SHARES = {"simulation": 0.4, "kills": 0.15, "counters": 0.1, "io": 0.2, "fuzz": 0.15}
PARTS = ["matrix", "races", "simulation", "kills", "counters", "io", "fuzz", "sanitizers", "threads", "seeded-bugs"]

RACES = ["tst_store_races", "tst_store_crash", "tst_transfer_crashes", "tst_shared_pace", "tst_vault_files"]
SANITIZED = ["tst_json", "tst_sealed_box", "tst_dialect", "tst_verdict", "tst_one_shot_body", "tst_money_transport",
             "tst_http_client", "tst_matrix", "tst_fuzz", "tst_simpaisa", "tst_remid", "tst_rebit",
             "tst_transfer_sending", "tst_transfer_doubts", "tst_transfer_crashes", "tst_transfer_cancelling",
             "tst_transfer_closing", "tst_transfer_rules", "tst_callback_service", "tst_store_transfers",
             "tst_store_sealing", "tst_store_file", "tst_simulation"]


class Stop:
    """Somebody wants the run to end: what is running is told, and nothing else begins."""

    asked = False
    children = set()

    @classmethod
    def ask(cls, _signal, _frame):
        cls.asked = True
        for child in list(cls.children):
            end(child, signal.SIGTERM)


def end(process, how):
    try:
        os.killpg(process.pid, how)  # its own children and nobody else's
    except ProcessLookupError:
        pass


def say(text):
    print(f"==> {text}", file=sys.stderr, flush=True)


def now():
    return datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds").replace("+00:00", "Z")


def write(path, text):
    """All of it or nothing: another call may read it at the same time."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)


def test_environment(**more):
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", "TZ": "UTC",
            "QTEST_FUNCTION_TIMEOUT": "2000000000", **more}


def run_for(log, command, seconds, env):
    """Runs until it ends by itself or its time is over. The way it ended: 0, another number, or None when we ended it."""
    if Stop.asked:
        return None
    with open(OUT / f"{log}.log", "wb") as file:
        process = subprocess.Popen(command, cwd=ROOT, env=env, stdout=file, stderr=subprocess.STDOUT,
                                   start_new_session=True)
        Stop.children.add(process)
        if Stop.asked:  # just now, by another thread's signal
            end(process, signal.SIGTERM)
        try:
            ended = process.wait(seconds)
            return None if Stop.asked else ended
        except subprocess.TimeoutExpired:
            end(process, signal.SIGTERM)
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                end(process, signal.SIGKILL)
                process.wait()
            return None
        finally:
            Stop.children.discard(process)


def figures_of(part, command, seconds, **env):
    """A test program that writes its own figures."""
    file = OUT / f"{part}.figures"
    file.unlink(missing_ok=True)
    began = time.monotonic()
    ended = run_for(part, command, seconds, test_environment(REMITDESK_PROOF_FILE=str(file), **env))
    if not file.exists():
        return {"ran": False, "why": f"it wrote no figures; build/proof/{part}.log says more"}
    figures = json.loads(file.read_text())
    return {"ran": True, "held": ended in (0, None) and not wrong(figures), "endedEarly": ended is None,
            "seconds": round(time.monotonic() - began), "figures": figures, "said": complaints(part)}


def complaints(log):
    text = (OUT / f"{log}.log").read_text(encoding="utf-8", errors="replace")
    return [line for line in text.split("\n") if line.startswith("FAIL!")]


def wrong(figures):
    return [key for key in ("doubles", "unownedDoubts", "lostRecords", "hung", "otherFaults") if figures.get(key)]


def part_matrix(_seconds, _options, _notes):
    return figures_of("matrix", [str(TESTS / "tst_matrix"), "-silent"], 600)


def part_races(_seconds, _options, _notes):
    began, runs, failed = time.monotonic(), {}, []
    for test in RACES:
        runs[test] = 0
        for number in range(5):
            ended = run_for(f"races-{test}-{number}", [str(TESTS / test), "-silent"], 600, test_environment())
            if Stop.asked:
                break
            if ended == 0:
                runs[test] += 1
            else:
                failed.append(test)
    return {"ran": True, "held": not failed, "endedEarly": Stop.asked, "seconds": round(time.monotonic() - began),
            "passes": runs, "failed": failed}


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


def sample_of(program):
    """A thousand lives and the hash of all their logs: programs that tell them alike, bit for bit, behave alike."""
    file = OUT / "sample.figures"
    # Not whether it ended well: so few lives may miss a rare turn, and the rounds tell of failures.
    subprocess.run([str(program), "--seeds", "1000", "--first", "1", "--json", str(file)], check=False,
                   stdout=subprocess.DEVNULL, env=test_environment())
    return {"lives": 1000, "hash": json.loads(file.read_text())["hash"]}


def part_simulation(seconds, options, notes):
    program, file = OUT / "remitdesk-simulate", OUT / "simulation.figures"
    shutil.copy(ROOT / "build/bin/remitdesk-simulate", program)  # whoever builds meanwhile does not disturb it
    sample = sample_of(program)
    before = notes.kept("simulation", sample) or {"seconds": 0, "first": options.first, "last": options.first - 1,
                                                  "held": True, "figures": {}}
    total, held, first, seeds = before["figures"], before["held"], before["last"] + 1, 2000
    began = time.monotonic()

    def result():
        took = before["seconds"] + time.monotonic() - began
        return {"ran": True, "held": held, "seconds": round(took), "first": before["first"], "last": first - 1,
                "sample": sample, "commits": commits_of(before, notes),
                "endedEarly": total.get("seeds", 0) < options.seeds,
                "seedsPerMinute": round(total.get("seeds", 0) / max(1, took) * 60), "figures": total}

    while not Stop.asked and not total.get("failures") and not total.get("doubles"):
        left = options.seeds - total.get("seeds", 0)
        if left <= 0 if options.seeds else time.monotonic() - began >= seconds:
            break
        seeds = min(seeds, left) if options.seeds else seeds
        round_began = time.monotonic()
        ended = run_for("simulation", [str(program), "--seeds", str(seeds), "--first", str(first), "--json", str(file)],
                        None, test_environment())
        if ended is None:
            break  # a round that was cut short is not counted
        if not file.exists():
            return {"ran": False, "why": "the simulation wrote no figures; build/proof/simulation.log says more"}
        figures = json.loads(file.read_text())
        file.unlink()
        for once in ("first", "hash"):
            figures.pop(once, None)
        cells = figures.pop("cells", {})
        add(total, figures)
        add(total.setdefault("cellCounts", {}), cells.get("counts", {}))
        held = held and ended == 0
        first += seeds
        seeds = max(500, int(seeds / max(1.0, time.monotonic() - round_began) * 60))  # about a minute a round
        notes.note("simulation", result())
        say(f"  {total['seeds']} seeds, {total['payouts']} payouts for {total['approvals']} approvals, "
            f"{total['doubles']} doubles")
    if not total:
        return {"ran": False, "why": "not one round of it came to its end"}
    return result()


def commits_of(before, notes):
    """All that the figures come from, the oldest first."""
    earlier = before.get("commits") or ([before["commit"]] if "commit" in before else [])
    return list(dict.fromkeys([*earlier, notes.stamp["commit"]]))


def random_kills(figures):
    return sum(faults.get("random kill", 0) for workflow, faults in figures.get("struck", {}).items()
               if workflow != "eight processes")  # those are counted by rounds


def part_kills(seconds, options, notes):
    if not options.kills:
        # Two kills a second is more than this machine can do; the time ends it.
        return figures_of("kills", [str(TESTS / "tst_kills"), "-silent"], max(seconds, 120),
                          REMITDESK_KILLS=str(max(25, int(seconds * 2))))
    result = notes.kept("kills", cli=True) or {"ran": False, "why": "it had not yet counted anything"}
    # Some end before they are killed, and are not counted: a little more until there are enough.
    while not Stop.asked and result.get("held", True):
        total = result.get("figures", {})
        left = options.kills - random_kills(total)
        if left <= 0:
            break
        one = figures_of("kills", [str(TESTS / "tst_kills"), "-silent"], None, REMITDESK_KILLS=str(min(250, left + 12)))
        if not one["ran"]:
            return result if Stop.asked else one
        for once in ("seed", "randomKills"):
            one["figures"].pop(once, None)
        points = one["figures"].pop("points", {})  # the same places every time
        add(total, one["figures"])
        total["points"] = points
        result = {"ran": True, "held": one["held"], "endedEarly": random_kills(total) < options.kills,
                  "commits": commits_of(result, notes),
                  "seconds": result.get("seconds", 0) + one["seconds"], "figures": total,
                  "said": result.get("said", []) + one["said"]}
        total["randomKills"] = random_kills(total)
        notes.note("kills", result)
        say(f"  {total['randomKills']} random kills")
    return result


def part_counters(seconds, options, _notes):
    """Some two dozen counters are killed in each round, which takes about ten seconds."""
    rounds = -(-options.kills // 25) if options.kills else max(1, int(seconds / 8))
    return figures_of("counters", [str(TESTS / "tst_counters"), "-silent"], None if options.kills else max(seconds, 120),
                      REMITDESK_KILLS=str(rounds * 25))


def part_io(seconds, options, notes):
    if not options.all_io and seconds < 3600:
        return figures_of("io", [str(TESTS / "tst_io_faults"), "-silent"], max(seconds, 300))
    return every_io_point(notes)


def every_io_point(notes):
    """As many workflows at a time as there are cores; what came to its end need not be done again."""
    program = str(TESTS / "tst_io_faults")
    listed = subprocess.run([program, "-datatags"], cwd=ROOT, env=test_environment(), capture_output=True, text=True)
    rows = [f"everyPointOfAWorkflow:{line.split(' ', 2)[2]}" for line in listed.stdout.split("\n")
            if " everyPointOfAWorkflow " in line]
    wanted = [(row, "all") for row in [*rows, "everyReadThatFails"]] + [(row, "recovery") for row in rows]
    # Each row stands for itself, and the page names its commit. One that did not hold is not tried until it does.
    here = notes.stamp["commit"]
    done = {row: run for row, run in notes.rows("io").items()
            if (not run["endedEarly"] if run["held"] else run["commit"] == here)}
    left = [(words, which) for words, which in wanted if f"{words}, {which}" not in done]

    def struck(words, which):
        return words, which, figures_of(f"io-{re.sub('[^A-Za-z]+', '-', words)}-{which}", [program, words], None,
                                        REMITDESK_IO_POINTS=which)

    def result():
        if not done:
            return {"ran": False, "why": "it had not yet counted anything"}
        total = {}
        for run in done.values():
            add(total, copy.deepcopy(run["figures"]))
        return {"ran": True, "held": all(run["held"] for run in done.values()),
                "endedEarly": len(done) < len(wanted) or any(run["endedEarly"] for run in done.values()),
                "seconds": sum(run["seconds"] for run in done.values()), "figures": total, "runs": done,
                "commits": sorted({run["commit"] for run in done.values()}),
                "said": [line for run in done.values() for line in run["said"]]}

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for future in concurrent.futures.as_completed([pool.submit(struck, *row) for row in left]):
            words, which, one = future.result()
            if not one["ran"]:
                if Stop.asked:
                    continue
                return one
            one["figures"].pop("seed", None)
            done[f"{words}, {which}"] = {**one, "commit": here}
            notes.note("io", result())
            say(f"  {words}, {which}: " + ("held" if one["held"] else "DID NOT HOLD"))
    return result()


def part_fuzz(seconds, options, _notes):
    listed = subprocess.run(["./dev", "fuzz", "list"], cwd=ROOT, capture_output=True, text=True, check=True)
    targets = [line for line in listed.stdout.split("\n") if line and " " not in line]
    each = options.fuzz or max(5, int(seconds * 2 / len(targets)))  # two at a time
    began = time.monotonic()
    ended = run_for("fuzz", ["./dev", "fuzz", "all", str(each)], None, dict(os.environ))
    results = {}
    for file in sorted((ROOT / "build/fuzz/figures").glob("*")):
        name, executions, secs, result = file.read_text().split()
        results[name] = {"executions": int(executions), "seconds": int(secs), "held": result == "held"}
    if not results:
        return {"ran": False, "why": "nothing was fuzzed; build/proof/fuzz.log says more"}
    held = all(entry["held"] for entry in results.values()) and ended in (0, None)
    return {"ran": True, "held": held, "endedEarly": ended is None, "seconds": round(time.monotonic() - began),
            "targets": results}


def sanitized(part, preset, targets, command_of, seconds, env):
    began = time.monotonic()
    subprocess.run(["cmake", "--preset", preset, "--log-level=NOTICE"], cwd=ROOT, check=True,
                   stdout=subprocess.DEVNULL)
    built = run_for(part, ["cmake", "--build", "--preset", preset, "--target", *targets], None, dict(os.environ))
    if built != 0:
        return {"ran": False, "why": f"it was not built; build/proof/{part}.log says more"}
    passed, failed = [], []
    for name in targets:
        ended = run_for(f"{part}-{name}", command_of(name), seconds, env)
        if Stop.asked:
            break
        (passed if ended == 0 else failed).append(name)
    return {"ran": True, "held": not failed, "endedEarly": Stop.asked, "seconds": round(time.monotonic() - began),
            "passed": passed, "failed": failed}


def part_sanitizers(_seconds, _options, _notes):
    env = test_environment(ASAN_OPTIONS="detect_leaks=0:strict_string_checks=1", UBSAN_OPTIONS="print_stacktrace=1",
                           REMITDESK_SEEDS="300")
    return sanitized("sanitizers", "asan", SANITIZED,
                     lambda test: [str(ROOT / "build/asan/bin/tests" / test), "-silent"], 1800, env)


def part_threads(_seconds, options, _notes):
    # Qt itself is not built for this sanitizer; what it does inside is left out.
    env = test_environment(TSAN_OPTIONS=f"suppressions={ROOT}/tests/proof/threads.supp:halt_on_error=1")
    program = str(ROOT / "build/tsan/bin/remitdesk-simulate")
    return sanitized("threads", "tsan", ["remitdesk-simulate"],
                     lambda _: [program, "--seeds", "200", "--first", str(options.first), "--threads", "4", "--json",
                                str(OUT / "threads.figures")], 3600, env)


def part_seeded_bugs(_seconds, _options, notes):
    file = OUT / "seeded-bugs.figures"
    before = notes.kept("seeded-bugs")
    if not before:
        file.unlink(missing_ok=True)
    began = time.monotonic()
    ended = run_for("seeded-bugs", ["python3", "tests/seeded_bugs/run.py", "--json", str(file), "--keep"], None,
                    dict(os.environ))
    if not file.exists():
        return {"ran": False, "why": "it did not come to an end; build/proof/seeded-bugs.log says more"}
    figures = json.loads(file.read_text())
    took = round(time.monotonic() - began) + (before or {}).get("seconds", 0)
    held = figures["caught"] == figures["removed"] and not figures["failedAnyway"] and ended in (0, None)
    return {"ran": True, "held": held, "endedEarly": ended is None, "seconds": took, "figures": figures}


def first_line(command):
    try:
        return subprocess.run(command, capture_output=True, text=True, cwd=ROOT).stdout.strip().split("\n")[0]
    except OSError:
        return ""


def commit():
    git = ["git", "-c", f"safe.directory={ROOT}"]
    dirty = subprocess.run([*git, "status", "--porcelain", "--", "src", "tests", "cmake", "dev", "resources"], cwd=ROOT,
                           capture_output=True, text=True).stdout.strip()
    return {"commit": first_line([*git, "rev-parse", "HEAD"]), "changed": bool(dirty)}


def same_command_line(commit):
    """Whether all that the command line and the tests of it are made of is as it was at that commit."""
    window = [":(exclude)src/gui", ":(exclude)src/models", ":(exclude)src/app/window*"]
    if not commit:
        return False
    asked = subprocess.run(["git", "-c", f"safe.directory={ROOT}", "diff", "--quiet", commit, "HEAD", "--", "src",
                            "tests/faults", "tests/support", "tests/app", *window], cwd=ROOT)
    return asked.returncode == 0


def machine():
    cpu = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    memory = re.search(r"MemTotal:\s*(\d+)", pathlib.Path("/proc/meminfo").read_text())
    system = re.search(r'PRETTY_NAME="(.*)"', pathlib.Path("/etc/os-release").read_text())
    return {
        "cpu": cpu.group(1) if cpu else "", "cores": os.cpu_count(),
        "memoryGiB": round(int(memory.group(1)) / 2**20) if memory else 0,
        "system": system.group(1) if system else "", "kernel": os.uname().release,
        "compiler": first_line(["g++", "--version"]), "qt": first_line(["qmake6", "-query", "QT_VERSION"]),
    }


class Notes:
    """What each part has come to, in its file and on the page."""

    def __init__(self, options):
        self.page = pathlib.Path(options.page)
        self.stamp = {**commit(), "machine": machine()}
        self.began = {}

    def begin(self, part):
        self.began[part] = now()

    def kept(self, part, sample=None, cli=False):
        """What an earlier call has left, of a part that goes on where it stopped: that of this commit, for the command
        line (`cli`) of one with the same sources of it, or of one that behaved the same in a sample."""
        file = OUT / f"{part}.json"
        result = json.loads(file.read_text()) if file.exists() else {}
        alike = sample and result.get("sample") == sample
        alike = alike or result.get("commit") == self.stamp["commit"] or (cli and same_command_line(result.get("commit", "")))
        fits = result.get("ran") and alike
        if not fits or result["changed"] or self.stamp["changed"]:
            return None
        self.began[part] = result["began"]
        return result

    def rows(self, part):
        """The rows that earlier calls have counted, of whatever commit."""
        file = OUT / f"{part}.json"
        if not file.exists() or self.stamp["changed"]:
            return {}
        self.began[part] = json.loads(file.read_text()).get("began", self.began[part])
        return json.loads(file.read_text()).get("runs", {})

    def note(self, part, result):
        result = {**result, **self.stamp, "began": self.began[part], "ended": now()}
        write(OUT / f"{part}.json", json.dumps(result, indent=1))
        self.make_page()

    def make_page(self):
        results = {part: json.loads((OUT / f"{part}.json").read_text()) for part in PARTS
                   if (OUT / f"{part}.json").exists()}
        write(self.page, page.made_of(PARTS, results))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("minutes", nargs="?", type=float, default=30)
    parser.add_argument("--parts", default=",".join(PARTS), help="only these, separated by commas: " + ", ".join(PARTS))
    parser.add_argument("--keep", action="store_true",
                        help="leave what other calls have counted on the page, and go on where a part was stopped")
    parser.add_argument("--first", type=int, default=random.SystemRandom().randrange(10**6, 10**9),
                        help="the first seed of the simulation; another one each time unless said otherwise")
    parser.add_argument("--seeds", type=int, default=0, help="so many seeds, however long they take")
    parser.add_argument("--kills", type=int, default=0, help="so many random kills, however long they take")
    parser.add_argument("--all-io", action="store_true", help="every I/O point, however long they take (hours)")
    parser.add_argument("--fuzz", type=int, default=0, help="so many seconds for each target of the fuzzing")
    parser.add_argument("--page", default=str(ROOT / "docs" / "proof.md"))
    options = parser.parse_args()
    wanted = [part for part in options.parts.split(",") if part]
    for part in wanted:
        if part not in PARTS:
            parser.error(f"there is no part {part}")
    if not options.keep:
        shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True, exist_ok=True)
    for how in (signal.SIGTERM, signal.SIGINT):
        signal.signal(how, Stop.ask)
    notes = Notes(options)
    whole = sum(SHARES[part] for part in wanted if part in SHARES) or 1
    good = True
    for part in [part for part in PARTS if part in wanted and not Stop.asked]:
        seconds = options.minutes * 60 * SHARES.get(part, 0) / whole
        say(f"{part}" + (f", about {seconds / 60:.0f} minutes" if part in SHARES else ""))
        notes.begin(part)
        try:
            result = globals()["part_" + part.replace("-", "_")](seconds, options, notes)
        except (OSError, subprocess.CalledProcessError, ValueError) as error:
            result = {"ran": False, "why": f"it could not be run: {error}"}
        notes.note(part, result)  # after each part: a run that is stopped leaves what it has
        good = good and result.get("held", False)
        say(f"{part}: " + (result["why"] if not result["ran"] else "held" if result["held"] else "DID NOT HOLD"))
    notes.make_page()
    say(f"written: {options.page}")
    sys.exit(0 if good and not Stop.asked else 1)


if __name__ == "__main__":
    main()
