"""Checks expected/ without PyTorch: losses and gradients of the first iteration, by SciPy's differences.

    python3 spot.py [NAME…]

A lesson is computed again with numpy from its file, for iteration 1 only, and differentiated by SciPy's
adaptive high-order central differences. Landscapes, and logits too large for differences, are left out.
"""

import json
import pathlib
import sys

import numpy as np
import yaml
from scipy.differentiate import derivative
from scipy.special import erf, expit, log_softmax, softmax, xlogy

FOLDER = pathlib.Path(__file__).resolve().parent
ACTIVATIONS = {
    "linear": lambda z: z, "sigmoid": expit, "tanh": np.tanh, "relu": lambda z: np.maximum(z, 0),
    "leaky_relu": lambda z, slope=0.01: np.where(z > 0, z, slope * z),
    "elu": lambda z, alpha=1.0: np.where(z > 0, z, alpha * np.expm1(np.minimum(z, 0))),
    "softplus": lambda z: np.logaddexp(0, z), "gelu": lambda z: z * (1 + erf(z / np.sqrt(2))) / 2,
    "swish": lambda z: z * expit(z), "softmax": lambda z: softmax(z, axis=-1),
}


def named(node):
    node = {"name": node} if isinstance(node, str) else dict(node)
    return node.pop("name"), node


def loss(lesson, change):
    """The first batch's mean loss, regulariser included, after adding `change[name]` to the parameters."""
    data, training = lesson["data"], lesson["training"]
    batch = training.get("batch", "full")
    rows = data["examples"][: None if batch == "full" else batch]
    a = np.array([row["inputs"] for row in rows], dtype=float)
    y = np.array([row["targets"] for row in rows])
    y = np.eye(data["classes"])[y[:, 0]] if "classes" in data else y.astype(float)
    regularizer, penalty = training.get("regularizer", {}), 0.0
    for l, layer in enumerate(lesson["network"]["layers"], start=1):
        w, b = np.array(layer["weights"], dtype=float), np.array(layer["biases"], dtype=float)
        for j in range(len(b)):
            b[j] += change.get(f"b[{l}][{j + 1}]", 0.0)
            for i in range(w.shape[1]):
                w[j, i] += change.get(f"w[{l}][{j + 1}][{i + 1}]", 0.0)
        penalty += regularizer.get("l1", 0) * np.abs(w).sum() + regularizer.get("l2", 0) / 2 * (w * w).sum()
        z = a @ w.T + b
        name, settings = named(layer["activation"])
        a = ACTIVATIONS[name](z, **settings)
    name, settings = named(lesson["loss"])
    if name == "cross_entropy":
        return -(y * log_softmax(z, axis=-1)).sum(axis=1).mean() + penalty
    terms = {"squared_error": lambda: (a - y) ** 2, "hinge": lambda: np.maximum(0, 1 - y * a),
             "binary_cross_entropy": lambda: -xlogy(y, a) - xlogy(1 - y, 1 - a)}[name]()
    scale = {"mean": 1 / y.shape[1], "sum": 1, "half_sum": 1 / 2}[settings.get("reduction", "mean")]
    return scale * terms.sum(axis=1).mean() + penalty


def main():
    worst = 0.0
    for name in sys.argv[1:] or sorted(path.stem for path in (FOLDER / "lessons").glob("*.yaml")):
        lesson = yaml.safe_load((FOLDER / "lessons" / f"{name}.yaml").read_text())
        if "landscape" in lesson or name.startswith("logits-"):
            continue
        first = json.loads((FOLDER / "expected" / f"{name}.json").read_text())["iterations"][1]
        off = abs(loss(lesson, {}) / first["loss"] - 1)
        for parameter, gradient in first["gradients"].items():
            shifted = np.vectorize(lambda step: loss(lesson, {parameter: step}))
            off = max(off, abs(derivative(shifted, 0.0, initial_step=1e-2).df - gradient))
        worst = max(worst, off)
        print(f"{off:9.1e}  {name}")
    if worst > 1e-9:
        sys.exit(f"expected/ differs from numpy and SciPy by up to {worst:.1e}")


if __name__ == "__main__":
    main()
