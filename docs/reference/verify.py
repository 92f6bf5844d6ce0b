#!/usr/bin/env python3
"""A second verifier of a published finding, written from verification-pack.md alone, with Python's standard library.

    python3 verify.py FOLDER [--commitment FILE|HASH]

It prints what agrees, what differs, and what it does not check. Exit code 0 when all that it checks agrees, 1 when something
differs, 2 when the folder cannot be read.
"""
import csv
import hashlib
import io
import json
import math
import os
import random
import re
import sys

LIMIT = 4.0
DRAWS = 999


def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


class Report:
    """Collects what was held against the folder."""

    def __init__(self):
        self.differ = 0

    def check(self, what, agrees, difference=""):
        print(("agrees   " if agrees else "DIFFERS  ") + what)
        if not agrees:
            self.differ += 1
            print("           " + difference)

    def same(self, what, stated, found):
        self.check(what, stated == found, "stated %s, found %s" % (stated, found))


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def frame_hash(pack, path):
    text = io.StringIO()
    out = csv.writer(text, lineterminator="\n")
    text.write("truecount frame 1\n")
    out.writerow(["frozen on", pack["frozen_on"]])
    for note in pack["frame_notes"]:
        out.writerow(["note", note["count"], note["what"]])
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            out.writerow(row[:-1])
    return sha256(text.getvalue())


def plan_hash(pack):
    return sha256("truecount plan 1\n" + "".join("%s=%s\n" % part for part in sorted(pack["plan"].items())))


def method(pack):
    found = re.search(r", version ([0-9]+)$", pack["methods"]["estimate"])
    return int(found.group(1)) if found else 0


def commitment_hash(pack, source):
    return sha256(
        "truecount commitment 1\nplan,%s\nframe,%s\nmethod,%d\nseed,%s\n"
        % (pack["plan_hash"], pack["frame_hash"], method(pack), source))


def links(folder):
    """Whatever is neither a plain file nor a folder of its own."""
    found = []
    for place, folders, files in os.walk(folder):
        for name in folders + files:
            path = os.path.join(place, name)
            if os.path.islink(path) or not (os.path.isdir(path) or os.path.isfile(path)):
                found.append(os.path.relpath(path, folder))
    return sorted(found)


def strata_of(frame):
    strata = {}
    for unit in frame:
        strata.setdefault(unit["stratum"], []).append(unit)
    return strata


def drawn_by_smallest_tickets(strata, sample):
    """The first unit that should have been drawn, or should not; none when each stratum gave its smallest tickets."""
    drawn = {}
    for item in sample:
        drawn.setdefault(item["stratum"], set()).add(item["record_key"])
    for name, keys in drawn.items():
        if name not in strata:
            return "stratum %s is not in the frame" % name
        smallest = sorted(strata[name], key=lambda unit: unit["ticket"])[: len(keys)]
        wrong = keys ^ {unit["record_key"] for unit in smallest}
        if wrong:
            return "unit %s of stratum %s" % (sorted(wrong)[0], name)
    return ""


def looks_like_a_draw(strata, sample, column):
    """Expanded sum, the frame's sum, standard errors between them, and whether the rule says that they stand out."""
    drawn = {}
    for item in sample:
        drawn.setdefault(item["stratum"], set()).add(item["record_key"])
    expanded = total = variance = 0.0
    lists = []
    for name in sorted(strata):
        values = [float(unit[column]) for unit in strata[name]]
        keys = drawn.get(name, set())
        size, sampled = len(values), len(keys)
        mean = sum(values) / size
        total += sum(values)
        lists.append((values, sampled))
        if sampled == 0:
            continue
        expanded += size / sampled * sum(float(unit[column]) for unit in strata[name] if unit["record_key"] in keys)
        if size > 1:
            spread = sum((value - mean) ** 2 for value in values) / (size - 1)
            variance += size * size * (1 - sampled / size) * spread / sampled
    away = abs(expanded - total)
    if variance <= 0:
        return expanded, total, 0.0, away > 1e-6 * max(1.0, total)
    z = (expanded - total) / math.sqrt(variance)
    if abs(z) <= LIMIT:
        return expanded, total, z, False
    steady = random.Random(20260401)
    for _ in range(DRAWS):
        again = sum(len(values) / n * sum(steady.sample(values, n)) for values, n in lists if n)
        if abs(again - total) >= away:
            return expanded, total, z, False
    return expanded, total, z, True


def accuracy(frame, strata, sample, codes, trust):
    """V / (V + U) for all crime by the difference estimator; trust is 1 where the score is used, else 0."""
    by_key = {}
    for code in codes:
        by_key.setdefault(code["record_key"], []).append(code)
    units = {unit["record_key"]: unit for unit in frame}
    taken = {}
    for item in sample:
        taken[item["stratum"]] = taken.get(item["stratum"], 0) + 1
    valid = sum(int(unit["linked_crimes"]) for unit in frame)
    unrecorded = trust * sum(float(unit["model_score"]) for unit in frame)
    for item in sample:
        unit = units[item["record_key"]]
        weight = len(strata[item["stratum"]]) / taken[item["stratum"]]
        count = {}
        for code in by_key.get(item["record_key"], []):
            count[code["code"]] = count.get(code["code"], 0) + int(code["count"])
        linked = int(unit["linked_crimes"])
        if "unreadable" in count:
            recorded, missing = linked, count["unreadable"]
        else:
            recorded = sum(count.get(code, 0) for code in ("recorded", "wrong-class", "recorded-elsewhere"))
            missing = count.get("unrecorded", 0)
        valid -= weight * (linked - recorded)
        unrecorded += weight * (missing - trust * float(unit["model_score"]))
    return valid / (valid + unrecorded) if valid + unrecorded > 0 else float("nan")


def stated_accuracy(folder):
    with open(os.path.join(folder, "finding.json"), encoding="utf-8") as file:
        finding = json.load(file)
    for table in finding["tables"]:
        if table["id"] == "accuracy":
            return table["figures"][0]["value"]
    return None


def verify(folder, commitment):
    report = Report()
    strangers = links(folder)
    report.check("Nothing in the folder is a link to somewhere else", not strangers, ", ".join(strangers))
    if strangers:
        return report
    place = os.path.join(folder, "pack")
    with open(os.path.join(place, "audit.json"), encoding="utf-8") as file:
        pack = json.load(file)
    frame = rows(os.path.join(place, "frame.csv"))
    sample = rows(os.path.join(place, "sample.csv"))
    codes = rows(os.path.join(place, "verdicts.csv"))
    strata = strata_of(frame)
    report.same("The plan has the hash that audit.json gives", pack["plan_hash"], plan_hash(pack))
    report.same(
        "The frame has the hash that audit.json gives",
        pack["frame_hash"],
        frame_hash(pack, os.path.join(place, "frame.csv")))
    report.same(
        "The audit has the hash that audit.json gives",
        pack["audit_hash"],
        sha256("%s|%s|%s" % (pack["plan_hash"], pack["frame_hash"], pack["seed"])))
    report.same("The frame has as many units as audit.json says", pack["units"], len(frame))
    report.same("As many items were drawn as audit.json says", pack["items"], len(sample))
    keys = [unit["record_key"] for unit in frame]
    report.check("No unit stands in the frame twice", len(keys) == len(set(keys)), "some do")
    wrong = [u["record_key"] for u in frame if u["ticket"] != sha256("%s|%s" % (pack["seed"], u["record_key"]))]
    report.check("Every ticket is SHA-256 of seed and record key", not wrong, "ticket of " + (wrong or [""])[0])
    strange = drawn_by_smallest_tickets(strata, sample)
    report.check("Each stratum gave the units with its smallest tickets", not strange, strange)
    order = [sha256("%s|order|%s" % (pack["seed"], item["record_key"])) for item in sample]
    report.check("The items stand in the order of the review", order == sorted(order), "another order")
    for column, words in (("linked_crimes", "linked crimes"), ("model_score", "scores")):
        expanded, total, z, stands_out = looks_like_a_draw(strata, sample, column)
        report.check(
            "The %s of the drawn units add up, by their weights, to those of the frame" % words,
            not stands_out,
            "%.1f expanded, %.1f in the frame: %.1f standard errors apart" % (expanded, total, z))
    judged = {code["record_key"] for code in codes}
    report.check(
        "Every drawn unit has a verdict, and no other",
        judged == {item["record_key"] for item in sample},
        "%d units judged" % len(judged))
    stated = stated_accuracy(folder)
    rounds = os.path.exists(os.path.join(place, "rounds.csv"))
    if stated and stated["kind"] == "share" and not rounds and pack["plan"].get("mode", "") != "classic":
        again = [accuracy(frame, strata, sample, codes, trust) for trust in (1, 0)]
        report.check(
            "The accuracy for all crime is what comes out again",
            any(abs(one - stated["share"]) < 1e-6 for one in again),
            "published %.6f, found %.6f with the score and %.6f without" % (stated["share"], again[0], again[1]))
    source = pack.get("commitment", {}).get("seed_source")
    own = commitment_hash(pack, source) if source else None
    if source:
        report.same("The commitment has the hash that audit.json gives", pack["commitment"]["hash"], own)
    if commitment:
        report.same("The commitment published before the draw is the one of this pack", commitment, own or "none")
    print()
    print("This could not be checked:")
    if not commitment:
        print("  Whether plan, frame, scores and links were fixed before the seed was known"
              + (": give --commitment." if source else ": the audit was drawn without a commitment."))
    if source:
        print('  Whether the seed is what came out of its source: "%s". Look it up there.' % source)
    print("  Whether the verdicts are those that the logs deserve, how the items were shared among the strata, the intervals,"
          " and the kinds of crime.")
    return report


def given_commitment(text):
    if re.fullmatch("[0-9a-f]{64}", text.strip().lower()):
        return text.strip().lower()
    with open(text, encoding="utf-8") as file:
        stated = json.load(file)
    return commitment_hash(
        {
            "plan_hash": stated["plan_hash"],
            "frame_hash": stated["frame_hash"],
            "methods": {"estimate": ", version %d" % stated["method"]},
        },
        stated["seed_source"])


def main(arguments):
    commitment = None
    if "--commitment" in arguments:
        at = arguments.index("--commitment")
        if at + 1 == len(arguments):
            print(__doc__)
            return 2
        commitment = given_commitment(arguments[at + 1])
        del arguments[at: at + 2]
    if len(arguments) != 1 or not os.path.isfile(os.path.join(arguments[0], "pack", "audit.json")):
        print(__doc__)
        return 2
    try:
        return 1 if verify(arguments[0], commitment).differ else 0
    except (OSError, ValueError, KeyError) as fault:
        print("DIFFERS  The folder can be read as verification-pack.md says")
        print("           %s: %s" % (type(fault).__name__, fault))
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
