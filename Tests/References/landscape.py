"""Bare functions of two parameters x and y, in PyTorch."""

import math
from functools import partial

import torch

from settings import known

FUNCTIONS = {
    "rosenbrock": lambda x, y: (1 - x) ** 2 + 100 * (y - x**2) ** 2,
    "beale": lambda x, y: (1.5 - x + x * y) ** 2 + (2.25 - x + x * y**2) ** 2 + (2.625 - x + x * y**3) ** 2,
    "himmelblau": lambda x, y: (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2,
    "saddle": lambda x, y: x**2 - y**2,
    "ravine": lambda x, y: 0.5 * (x**2 + 25 * y**2),
    "quadratic": lambda x, y, condition=10, rotation=0: quadratic(x, y, condition, math.radians(rotation)),
    "rastrigin": lambda x, y: (20 + x**2 - 10 * torch.cos(2 * math.pi * x)
                               + y**2 - 10 * torch.cos(2 * math.pi * y)),
}


def quadratic(x, y, condition, angle):
    u, v = math.cos(angle) * x + math.sin(angle) * y, math.cos(angle) * y - math.sin(angle) * x
    return 0.5 * (u**2 + condition * v**2)


class Landscape:
    """A function and the point (x, y) on it, with the members of `Network`; one example, no outputs."""

    def __init__(self, lesson):
        landscape = known(dict(lesson["landscape"]), "function", "start", "condition", "rotation")
        function = FUNCTIONS[landscape.pop("function")]
        self.tensors = [torch.tensor(float(value), requires_grad=True) for value in landscape.pop("start")]
        self.function = partial(function, **landscape)
        self.weights = []
        self.parameters = {"x": (self.tensors[0], ()), "y": (self.tensors[1], ())}
        self.inputs = [()]

    def outputs(self, rows):
        return None

    def loss(self, rows):
        return self.function(*self.tensors)
