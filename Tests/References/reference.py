"""Trains every lesson of lessons/ with PyTorch in float64 and writes what happened to expected/.

    python3 reference.py [NAME…]         write expected/NAME.json (all lessons without NAME)
    python3 reference.py --check         compute again, compare with what is committed, write nothing
    python3 reference.py --sensitivity   how far a last-bit change of the start drifts, relative to each value
"""

import argparse
import json
import pathlib
import sys

import torch
import yaml

from landscape import Landscape
from network import Network
from settings import known
from training import batches, clip, optimizer, penalty, schedule

FOLDER = pathlib.Path(__file__).resolve().parent


def train(lesson, nudge=0.0):
    """The iterations of a lesson, as dictionaries; `nudge` changes each parameter's start by that factor."""
    known(lesson, "title", "about", "seed", "data", "network", "loss", "landscape", "training", "record")
    model = Landscape(lesson) if "landscape" in lesson else Network(lesson)
    with torch.no_grad():
        for number, tensor in enumerate(model.tensors):
            tensor.mul_(1 + nudge * (-1) ** number)
    training = known(lesson["training"], "optimizer", "schedule", "batch", "shuffle", "epochs", "iterations",
                     "regularizer", "clip")
    descent = optimizer(training["optimizer"], model.tensors)
    rates = schedule(training.get("schedule", "constant"), descent)
    epoch = batches(training, len(model.inputs))
    last = training.get("iterations", training.get("epochs", 1) * len(epoch))
    recorded = lesson.get("record", range(1, last + 1))
    trained = [t for t in model.tensors if t.requires_grad]

    def loss(rows):
        return model.loss(rows) + penalty(training.get("regularizer", {}), model.weights)

    def parameters():
        return {name: tensor[index].item() for name, (tensor, index) in model.parameters.items()}

    everything = list(range(len(model.inputs)))
    yield {"iteration": 0, "loss": loss(everything).item(), "parameters": parameters()}
    for iteration in range(1, last + 1):
        rows = epoch[(iteration - 1) % len(epoch)]
        descent.zero_grad()
        value = loss(rows)
        value.backward()
        line = {"iteration": iteration, "loss": value.item()}
        line["gradients"] = {name: tensor.grad[index].item() for name, (tensor, index)
                             in model.parameters.items() if tensor.requires_grad}
        outputs = model.outputs(rows)
        clip(training.get("clip", {}), trained)
        descent.step()
        line["parameters"] = parameters()
        if outputs is not None:
            line["outputs"] = outputs.tolist()
        if iteration in recorded:
            yield line
        if iteration % len(epoch) == 0:
            rates.step()
    yield {"iteration": "end", "loss": loss(everything).item()}


def written(name, nudge=0.0):
    """The text of expected/NAME.json: one iteration a line, and the loss over all examples at the end."""
    lesson = yaml.safe_load((FOLDER / "lessons" / f"{name}.yaml").read_text())
    *iterations, end = train(lesson, nudge)
    lines = ",\n".join("  " + json.dumps(line, allow_nan=False, separators=(",", ":")) for line in iterations)
    return (f'{{\n"torch": {json.dumps(torch.__version__)},\n"end": {json.dumps({"loss": end["loss"]})},\n'
            f'"iterations": [\n{lines}\n]\n}}\n')


def numbers(node, path=""):
    """Every number below `node` with its path."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from numbers(value, f"{path}/{key}")
    elif isinstance(node, list):
        for position, value in enumerate(node):
            yield from numbers(value, f"{path}/{position}")
    elif isinstance(node, float):
        yield path, node


def drift(old, new):
    """The largest difference between two results, relative to the larger value, and where it is."""
    pairs = zip(numbers(json.loads(old)), numbers(json.loads(new)), strict=True)
    return max((abs(a - b) / (max(abs(a), abs(b)) or 1), path) for (path, a), (_, b) in pairs)


def regenerate(description, source, results, written, takes_names=False):
    """The command line of a script that writes results/NAME.json for every source/NAME.yaml, or checks them."""
    plain = argparse.RawDescriptionHelpFormatter
    options = argparse.ArgumentParser(description=description, formatter_class=plain)
    if takes_names:
        options.add_argument("names", nargs="*")
    options.add_argument("--check", action="store_true")
    options.add_argument("--sensitivity", action="store_true")
    options = options.parse_args()
    torch.set_default_dtype(torch.float64)
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    worst = 0.0
    names = options.names if takes_names else []
    for name in names or sorted(path.stem for path in (FOLDER / source).glob("*.yaml")):
        file = FOLDER / results / f"{name}.json"
        if options.check or options.sensitivity:
            other = written(name, 2.0**-52) if options.sensitivity else file.read_text()
            distance, path = drift(other, written(name))
            worst = max(worst, distance)
            print(f"{distance:9.1e}  {name}  {path if distance else ''}")
        else:
            file.write_text(written(name))
    if options.check and worst > 1e-12:
        sys.exit(f"{results}/ differs by up to {worst:.1e}; python3 {sys.argv[0]} writes it again")


if __name__ == "__main__":
    regenerate(__doc__, "lessons", "expected", written, takes_names=True)
