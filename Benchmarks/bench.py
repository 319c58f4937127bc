"""Gradus and its peers, measured in alternating rounds on this machine; prints ratios with their range.

    GRADUS_BENCH="path/to/executable" python3 bench.py [--rounds 5] [--seconds 1] [--only NAME]

GRADUS_BENCH is a command that prints JSON lines such as
    {"name": "record", "value": 4.1e8, "unit": "operations/s"}
    {"name": "train", "value": 31000, "unit": "epochs/s", "loss": 0.154}
    {"name": "frame-png", "value": 160, "unit": "frames/s"}
where `loss` may be left out. Each round measures the peers, with Gradus before and after: a ratio compares
a peer with the mean of both, so that a machine that slows down for a minute slows both.
"""

import argparse
import json
import os
import pathlib
import shlex
import statistics
import subprocess
import sys

PEERS = pathlib.Path(__file__).resolve().parent / "peers.py"


def lines(command):
    """The JSON lines that a command prints; what it says besides goes to standard error as it is."""
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit(f"{shlex.join(command)} ended with status {done.returncode}")
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def gradus():
    """One run of Gradus by name, or nothing without GRADUS_BENCH."""
    return {line["name"]: line for line in lines(shlex.split(os.environ.get("GRADUS_BENCH", "")) or ["true"])}


def spread(values, form="{:,.2f}"):
    """Median and range as text."""
    return f"{form} [{form}–{form}]".format(statistics.median(values), min(values), max(values))


def measure(rounds, command):
    """Peers' lines and ratios by (name, peer), and Gradus' values by name, over all rounds."""
    measured, ratios, own = {}, {}, {}
    before = gradus()
    for number in range(1, rounds + 1):
        print(f"round {number} of {rounds}", file=sys.stderr)
        peers, after = lines(command), gradus()
        for name in before:
            own.setdefault(name, []).append(before[name]["value"])
        for peer in peers:
            key = (peer["name"], peer["peer"])
            measured.setdefault(key, []).append(peer)
            if peer["name"] in before and peer["name"] in after:
                here = (before[peer["name"]]["value"] + after[peer["name"]]["value"]) / 2
                ratios.setdefault(key, []).append(here / peer["value"])
        before = after
    for name in before:
        own.setdefault(name, []).append(before[name]["value"])
    return measured, ratios, own, before


def disagreements(measured, gradus):
    """Sentences about everyone whose training ends at another loss: it did not do the same work."""
    losses = {peer: rounds[0]["loss"] for (_, peer), rounds in measured.items() if "loss" in rounds[0]}
    if "loss" in gradus.get("train", {}):
        losses["Gradus"] = gradus["train"]["loss"]
    middle = statistics.median_low(losses.values()) if losses else 0
    return [f"{who} ends at loss {loss!r}, the others at {middle!r}." for who, loss in losses.items()
            if not abs(loss - middle) <= 1e-9 * abs(middle)]


def main():
    plain = argparse.RawDescriptionHelpFormatter
    options = argparse.ArgumentParser(description=__doc__, formatter_class=plain)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--seconds", type=float, default=1.0)
    options.add_argument("--only", action="append", metavar="NAME", help="a peer; may be given several times")
    options = options.parse_args()
    if "GRADUS_BENCH" not in os.environ:
        print("GRADUS_BENCH is not set, so only the peers are measured.", file=sys.stderr)
    command = [sys.executable, str(PEERS), "--seconds", str(options.seconds)]
    for peer in options.only or []:
        command += ["--only", peer]
    measured, ratios, own, last = measure(options.rounds, command)
    for name, values in own.items():
        print(f"Gradus, {name}: {spread(values, '{:.4g}')} {last[name].get('unit', '')}")
    print(f"{'':16}{'peer':26}{'version':16}{'median [min–max]':45}Gradus / peer")
    for (name, peer), rounds in sorted(measured.items()):
        values = spread([line["value"] for line in rounds], "{:,.4g}") + " " + rounds[0]["unit"]
        ratio = spread(ratios[name, peer]) if (name, peer) in ratios else "not measured"
        print(f"{name:16}{peer:26}{rounds[0]['version']:16}{values:44} {ratio}")
    wrong = disagreements(measured, last)
    if wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
