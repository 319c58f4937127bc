"""Trains every variant of trajectories/*.yaml with PyTorch in float64: 200 steps of every optimizer.

    python3 trajectories.py                 write trajectories/NAME.json
    python3 trajectories.py --check         compute again, compare with what is committed, write nothing
    python3 trajectories.py --sensitivity   how far a last-bit change of the start drifts, relative to each value
"""

import copy
import json

import torch
import yaml

from reference import FOLDER, regenerate, train


def runs(lesson, nudge):
    """What each variant leaves, by label: the loss before and the parameters after every recorded update."""
    for variant in lesson.pop("compare"):
        own = copy.deepcopy(lesson)
        (key, optimizer), = variant["set"].items()
        assert key == "training.optimizer", f"{key}: a trajectory changes the optimizer alone"
        own["training"]["optimizer"] = optimizer
        _, *iterations, _ = train(own, nudge)
        yield variant["label"], [{key: line[key] for key in ("iteration", "loss", "parameters")}
                                 for line in iterations]


def written(name, nudge=0.0):
    """The text of trajectories/NAME.json, one recorded iteration a line."""
    lesson = yaml.safe_load((FOLDER / "trajectories" / f"{name}.yaml").read_text())
    parts = []
    for label, iterations in runs(lesson, nudge):
        lines = ",\n".join("  " + json.dumps(line, allow_nan=False, separators=(",", ":")) for line in iterations)
        parts.append(f"{json.dumps(label)}: [\n{lines}\n]")
    return f'{{\n"torch": {json.dumps(torch.__version__)},\n"runs": {{\n{",".join(parts)}\n}}\n}}\n'


if __name__ == "__main__":
    regenerate(__doc__, "trajectories", "trajectories", written)
