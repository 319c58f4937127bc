"""The lesson that the bench trains, as arrays: moons.yaml beside this file."""

import pathlib

import yaml


class Lesson:
    """200 examples, the starting weights of 2-16-16-1 and Adam's rate, as lists of numbers."""

    def __init__(self, path=pathlib.Path(__file__).resolve().parent / "moons.yaml"):
        lesson = yaml.load(path.read_text(), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        self.inputs = [row["inputs"] for row in lesson["data"]["examples"]]
        self.targets = [row["targets"] for row in lesson["data"]["examples"]]
        layers = lesson["network"]["layers"]
        assert [layer["activation"] for layer in layers] == ["tanh", "tanh", "linear"]
        self.weights = [layer["weights"] for layer in layers]
        self.biases = [layer["biases"] for layer in layers]
        optimizer = lesson["training"]["optimizer"]
        assert optimizer["name"] == "adam" and lesson["loss"] == {"name": "squared_error"}
        self.rate = optimizer["rate"]
        self.epochs = lesson["training"]["epochs"]
