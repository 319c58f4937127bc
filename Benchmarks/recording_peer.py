"""micrograd: every scalar operation recorded in its graph of Values, forward and backward."""

import gc
import random

from lesson import Lesson

POINTS = 100


def micrograd(collector=True):
    """One step of micrograd's own demo: 2-16-16-1 ReLU on moons, margin loss, L2, SGD.

    Returns the version and `step`, which does one step and returns the number of operations in its graph
    (Values that came out of an operation; inputs, constants and parameters are not counted).
    """
    from importlib.metadata import version
    from micrograd.engine import Value
    from micrograd.nn import MLP
    lesson = Lesson()
    rows = [(x, y[0]) for x, y in zip(lesson.inputs[:POINTS], lesson.targets)]
    random.seed(1337)
    model = MLP(2, [16, 16, 1])

    def count(root):
        seen, waiting, operations = {root}, [root], 0
        while waiting:
            value = waiting.pop()
            operations += value._op != ""
            fresh = value._prev - seen
            seen |= fresh
            waiting += fresh
        return operations

    def step(counting=False):
        scores = [model([Value(x) for x in inputs]) for inputs, _ in rows]
        losses = [(1 + -y * score).relu() for (_, y), score in zip(rows, scores)]
        total = sum(losses) * (1.0 / len(losses)) + 1e-4 * sum(p * p for p in model.parameters())
        model.zero_grad()
        total.backward()
        for p in model.parameters():
            p.data -= 0.01 * p.grad
        return count(total) if counting else None

    def work(steps):
        if not collector:
            gc.disable()
        for _ in range(steps):
            step()
        if not collector:
            gc.enable()
            gc.collect()
    return version("micrograd"), step(counting=True), work
