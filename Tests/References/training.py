"""The training part of a lesson in PyTorch: optimizer, schedule, batches, regulariser, clipping."""

import torch
from torch.optim import lr_scheduler

from settings import known, named

# The lesson's name of a setting, and the argument of the class in torch.optim.
RATE = {"rate": "lr", "weight_decay": "weight_decay"}
ADAM = {**RATE, "epsilon": "eps", "beta1": "betas", "beta2": "betas"}
OPTIMIZERS = {
    "sgd": (torch.optim.SGD, {
        **RATE, "momentum": "momentum", "dampening": "dampening", "nesterov": "nesterov"}),
    "adagrad": (torch.optim.Adagrad, {
        **RATE, "epsilon": "eps", "rate_decay": "lr_decay",
        "initial_accumulator": "initial_accumulator_value"}),
    "rmsprop": (torch.optim.RMSprop, {
        **RATE, "epsilon": "eps", "decay": "alpha", "momentum": "momentum", "centered": "centered"}),
    "adam": (torch.optim.Adam, {**ADAM, "amsgrad": "amsgrad"}),
    "adamw": (torch.optim.AdamW, {**ADAM, "amsgrad": "amsgrad"}),
    "adamax": (torch.optim.Adamax, ADAM),
    "nadam": (torch.optim.NAdam, {**ADAM, "momentum_decay": "momentum_decay"}),
    "adadelta": (torch.optim.Adadelta, {**RATE, "epsilon": "eps", "decay": "rho"}),
}
SCHEDULES = {  # defaults differ between libraries, so a reference gives these settings
    "constant": {}, "step": {"every": None, "factor": None}, "exponential": {"factor": None},
    "cosine": {"epochs": None, "minimum": 0.0}, "warmup": {"epochs": None, "start": None},
}


def optimizer(node, tensors):
    """The optimizer over what is not frozen; a setting that the lesson leaves out is PyTorch's default."""
    name, given = named(node, {name: dict.fromkeys(table) for name, (_, table) in OPTIMIZERS.items()})
    build, table = OPTIMIZERS[name]
    beta1, beta2 = given.pop("beta1", 0.9), given.pop("beta2", 0.999)
    arguments = {table[key]: value for key, value in given.items()}
    if "beta1" in table:
        arguments["betas"] = (beta1, beta2)
    return build([t for t in tensors if t.requires_grad], foreach=False, **arguments)


def schedule(node, optimizer):
    """The schedule, to be stepped after each epoch."""
    name, values = named(node, SCHEDULES)
    match name:
        case "constant": return lr_scheduler.ConstantLR(optimizer, factor=1.0)
        case "step": return lr_scheduler.StepLR(optimizer, values["every"], values["factor"])
        case "exponential": return lr_scheduler.ExponentialLR(optimizer, values["factor"])
        case "cosine": return lr_scheduler.CosineAnnealingLR(optimizer, values["epochs"], values["minimum"])
        case "warmup": return lr_scheduler.LinearLR(optimizer, values["start"], 1.0, values["epochs"])


def penalty(node, weights):
    """λ₁ Σ|w| + λ₂/2 Σw² over all weights; biases are not included."""
    known(node, "l1", "l2")
    absolute = sum(w.abs().sum() for w in weights)
    squares = sum((w**2).sum() for w in weights)
    return node.get("l1", 0.0) * absolute + node.get("l2", 0.0) / 2 * squares


def clip(node, tensors):
    known(node, "norm", "value")
    if "value" in node:
        torch.nn.utils.clip_grad_value_(tensors, node["value"], foreach=False)
    if "norm" in node:
        torch.nn.utils.clip_grad_norm_(tensors, node["norm"], foreach=False)


def batches(training, count):
    """The batches of one epoch in the data's order, the last one short where it does not come out even."""
    size = training.get("batch", "full")
    size = count if size == "full" else size
    assert size == count or training.get("shuffle") is False, "a reference needs shuffle: false"
    return [list(range(first, min(first + size, count))) for first in range(0, count, size)]
