# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes docs/proof.md of the figures of one run. Nothing on the page comes from anywhere else."""


def number(value):
    return f"{value:,}" if isinstance(value, int) else str(value)


def duration(seconds):
    if seconds < 120:
        return f"{seconds} s"
    return f"{seconds / 60:.0f} min" if seconds < 7200 else f"{seconds / 3600:.1f} h"


def outcome(result):
    if not result["ran"]:
        return f"**did not run**: {result['why']}"
    words = "held" if result["held"] else "**DID NOT HOLD**"
    return words + (" as far as it came (not at its end)" if result.get("endedEarly") else "")


def verdict(result):
    return outcome(result) + (f", {duration(result.get('seconds', 0))}" if result["ran"] else "")


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return lines + ["| " + " | ".join(number(cell) for cell in row) + " |" for row in rows] + [""]


def counts_of(result):
    return result.get("figures", {}) if result["ran"] else {}


def state(result):
    commits = result.get("commits", [result["commit"]])
    changed = ", with changes that are not committed" if result["changed"] else ""
    return ", ".join(f"`{commit[:12]}`" for commit in commits) + changed


def heading(parts, results):
    ran = [results[part] for part in parts if results[part]["ran"]]
    lines = ["# The proof", "",
             "At most one payout per approved transfer; every transfer is final or visibly unconfirmed. This page is",
             "what `./dev prove` counted when it tried to break that. Every figure comes from these runs.", ""]
    if not ran:
        return lines
    missing = [part for part in parts if not results[part]["ran"]]
    unfinished = [part for part in parts if results[part]["ran"] and results[part].get("endedEarly")]
    held = all(result["held"] for result in ran)
    states = {state(result) for result in ran}
    machines = {result["machine"]["cpu"]: result["machine"] for result in ran}
    lines += table(["run", ""], [
        ["commit", states.pop() if len(states) == 1 else "**several**, see below"],
        ["from, to (UTC)", f"{min(result['began'] for result in ran)}, {max(result['ended'] for result in ran)}"],
        *[["machine", f"{one['cpu']}, {one['cores']} cores, {one['memoryGiB']} GiB"] for one in machines.values()],
        *[["system", f"{one['system']}, Linux {one['kernel']}"] for one in machines.values()],
        *[["compiler, Qt", f"{one['compiler']}; Qt {one['qt']}"] for one in machines.values()],
        ["outcome", "every part that ran held" if held else "**something did not hold; see below**"],
    ])
    lines += table(["part", "outcome", "took", "ended (UTC)", "commit"],
                   [[part, outcome(results[part]), duration(results[part].get("seconds", 0)), results[part]["ended"],
                     state(results[part])] if results[part]["ran"] else [part, outcome(results[part]), "", "", ""]
                    for part in parts])
    if unfinished:
        lines += ["Not at its end: " + ", ".join(unfinished) + ". What is told of it is what it had counted so far.", ""]
    if missing:
        lines += ["Not run: " + ", ".join(missing) + ".", ""]
    return lines


SUMS = [("doubles", "doubles"), ("unowned doubts", "unownedDoubts"), ("lost records", "lostRecords")]


def overview(results):
    counted = [counts_of(results[part]) for part in ("simulation", "kills", "counters", "io")]
    rows = []
    for words, key in SUMS:
        row = [words]
        for figures in counted:
            row.append(figures.get(key, "did not run"))
        rows.append(row)
    return ["## What must be zero", ""] + table(
        ["", "simulation", "kills of the real program", "counters on one server", "I/O faults"], rows)


def simulation(result):
    lines = ["## Simulation", "", verdict(result), ""]
    if not result["ran"]:
        return lines
    figures = result["figures"]
    names = [("seeds", "seeds"), ("approvals", "approved"), ("payouts", "paid out"),
             ("doubles", "approvals that were paid twice"), ("unownedDoubts", "doubts that nobody owns"),
             ("lostRecords", "records lost"), ("leftUnconfirmed", "left to a person as unconfirmed, with an owner"),
             ("leftOnHold", "left to a person on hold, with a reason"), ("requests", "money requests"),
             ("copies", "of them repeats by the rules"), ("looks", "looks"), ("writes", "writes to the store"),
             ("processes", "processes"), ("livedTwice", "lives lived twice and compared bit for bit")]
    lines += ["Whole shops on a simulated clock, network, store and keychain, against a provider of each safety class",
              "that keeps its own ledger. `remitdesk-simulate --first SEED --seeds 1 --story` tells one life again.", ""]
    rows = [[words, figures[key]] for key, words in names if key in figures]
    if "last" in result:
        rows.append(["first and last seed", f"{result['first']}, {result['last']}"])
        rows.append(["seeds a minute", result["seedsPerMinute"]])
    lines += table(["", "count"], rows)
    if len(result.get("commits", [])) > 1:
        sample = result["sample"]
        lines += [f"Counted at several commits: {number(sample['lives'])} lives of each, compared bit for bit, were the "
                  f"same (`{sample['hash']}`).", ""]
    lines += ["What was checked, and how often:", ""]
    lines += table(["", "holds", "checked"], [[code, entry.get("holds", ""), entry.get("checked", 0)]
                                              for code, entry in figures.get("invariants", {}).items()])
    faults = figures.get("faults", {})
    lines += [f"Faults that struck, {len(faults)} kinds:", ""]
    lines += table(["fault", "times"], faults.items())
    cells = figures.get("cellCounts", {})
    if cells:
        lines += [f"{number(len(cells))} cells of class, state and event were reached; the rarest of them "
                  f"{number(min(cells.values()))} times.", ""]
    for line in figures.get("failures", []) + figures.get("notMet", []):
        lines.append(f"- {line}")
    return lines + [""]


def struck(title, words, result):
    lines = [f"## {title}", "", verdict(result), ""]
    if not result["ran"]:
        return lines
    figures = result["figures"]
    points = figures.get("points", {})
    lines += [words, ""]
    names = [("runs", "runs"), ("fired", "faults that struck"), ("kills", "of them kills"), ("doubles", "doubles"),
             ("unownedDoubts", "doubts that nobody owns"), ("lostRecords", "records lost"), ("hung", "commands that hung"),
             ("otherFaults", "other faults")]
    rows = [[words, figures[key]] for key, words in names if key in figures]
    known = {"program", "points", "struck", "findings", "knownDefects"} | {key for key, _ in names}
    rows += [[key, value] for key, value in figures.items() if key not in known and not isinstance(value, (dict, list))]
    lines += table(["", "count"], rows)
    workflows = figures.get("struck", {})
    if workflows:
        kinds = sorted({kind for faults in workflows.values() for kind in faults})
        lines += table(["workflow", "points", *kinds],
                       [[name, points.get(name, ""), *[faults.get(kind, 0) for kind in kinds]]
                        for name, faults in workflows.items()])
    rows = result.get("runs", {})
    lines += table(["row", "", "strikes", "commit"],
                   [[name.partition(":")[2] or name, outcome(run), run["figures"]["runs"], f"`{run['commit'][:12]}`"]
                    for name, run in rows.items()]) if rows else []
    lines += [f"- {line}" for line in figures.get("findings", []) + result.get("said", [])]
    return lines + [""]


def network(result):
    lines = ["## The network, and what Qt alone would have done", "", verdict(result), ""]
    if not result["ran"]:
        return lines
    figures = result["figures"]
    ours, plain = figures["ours"], figures["plain"]
    lines += [f"{figures['behaviours']} server behaviours x plain and TLS x new and used connection x method: "
              f"{number(figures['cells'])} cells for this program's own clients, {number(figures['plain_cells'])} for a "
              f"`QNetworkAccessManager` of Qt {figures['qt']} left alone.", ""]
    lines += table(["", "calls that write", "arrived more than once", "most copies of one call"],
                   [["RemitDesk", ours["writing_calls"], ours["arrived_more_than_once"], ours["most_copies"]],
                    ["Qt alone", plain["writing_calls"], plain["arrived_more_than_once"], plain["most_copies"]]])
    lines += ["Complete POSTs that the server counted for one `post()`; the worst of its cells (ours: DELETE as well).",
              "\"Paid\": the program saw one clean 200, whatever became of the money. The redirects lead back to the same",
              "server for ever; Qt stops at fifty.", ""]

    def cell(row, who, wire):
        key = f"{who}_{wire}"
        if key not in row:
            return "-"
        return number(row[key]) + (", paid" if row.get(f"plain_looks_paid_{wire}") and who == "plain" else "")

    lines += table(["server", "Qt, clear", "Qt, TLS", "ours, clear", "ours, TLS"],
                   [[row["server"], cell(row, "plain", "clear"), cell(row, "plain", "tls"), cell(row, "ours", "clear"),
                     cell(row, "ours", "tls")] for row in figures["table"]])
    return lines


def fuzzing(result):
    lines = ["## Fuzzing", "", verdict(result), ""]
    if not result["ran"]:
        return lines
    targets = result["targets"]
    total = sum(entry["executions"] for entry in targets.values())
    lines += [f"{number(total)} executions of {len(targets)} targets, with the address and undefined-behaviour "
              "sanitizers. Each asserts properties and not only that nothing crashes; `tests/fuzz` says which.", ""]
    return lines + table(["target", "executions", "seconds", ""],
                         [[name, entry["executions"], entry["seconds"], "held" if entry["held"] else "**broken**"]
                          for name, entry in targets.items()])


def seeded(result):
    lines = ["## Guards removed", "", verdict(result), ""]
    if not result["ran"]:
        return lines
    figures = result["figures"]
    listed = figures.get("listed", figures["removed"])
    lines += [f"{figures['caught']} of {figures['removed']} noticed" +
              (f"; {listed - figures['removed']} more were not tried" if listed > figures["removed"] else "") +
              ". One guard at a time was taken out of a copy of the code; the test named here failed.", ""]
    if figures.get("failedAnyway"):
        lines += ["These failed with every guard in place, and so could notice nothing: " +
                  ", ".join(f"`{name}`" for name in figures["failedAnyway"]) + ".", ""]

    def noticed(entry):
        if not entry["caught"]:
            return f"**{entry['how']}**"
        return f"`{entry['by']}`" + (", which did not end" if entry["how"] == "did not end in time" else "")

    return lines + table(["guard", "noticed by"], [[entry["guard"], noticed(entry)] for entry in figures["guards"]])


def programs(title, words, result):
    lines = [f"## {title}", "", verdict(result), ""]
    if not result["ran"]:
        return lines
    if "passes" in result:
        rows = [[f"`{name}`", count] for name, count in result["passes"].items()]
        lines += [words, ""] + table(["program", "passes"], rows)
    else:
        lines += [words + " " + ", ".join(f"`{name}`" for name in result["passed"]) + ".", ""]
    if result["failed"]:
        lines += ["Failed: " + ", ".join(f"`{name}`" for name in result["failed"]) + ".", ""]
    return lines


def made_of(parts, results):
    results = {part: results.get(part, {"ran": False, "why": "nobody has run it"}) for part in parts}
    lines = heading(parts, results)
    lines += overview(results)
    lines += simulation(results["simulation"])
    lines += struck("Kills of the real program",
                    "`remitdesk-cli` is killed at every recovery point by name, at random moments, within the keychain, "
                    "and with several processes on one key.", results["kills"])
    lines += struck("Counters on one server",
                    "Two and eight counters of two homes send at once on one PostgreSQL; counters are killed, and the "
                    "server throws connections out.", results["counters"])
    lines += struck("I/O faults of the real program",
                    "Each point is a call that writes, syncs, renames or sends. At it the program is killed, the call "
                    "fails, the disk is full, a write is torn, or what was not synced is lost.", results["io"])
    lines += programs("Races", "Each program that lets processes and threads run into each other, five times:",
                      results["races"])
    lines += network(results["matrix"])
    lines += fuzzing(results["fuzz"])
    lines += seeded(results["seeded-bugs"])
    lines += programs("Address and undefined-behaviour sanitizers", "Clean:", results["sanitizers"])
    lines += programs("Thread sanitizer", "Clean, with Qt's own inside left out:", results["threads"])
    lines += ["## Again, please", "",
              "`./dev prove 600` takes the night and other seeds; `--first`, `--seeds`, `--kills` and `--all-io` ask for",
              "more of one thing; `--parts` for less. A page with a part missing says so.", ""]
    return "\n".join(lines)
