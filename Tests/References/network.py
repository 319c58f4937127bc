"""Dense networks of a lesson in PyTorch: parameters by textbook name, outputs, losses."""

import torch
import torch.nn.functional as F

from settings import known, named

ACTIVATIONS = {
    "linear": {}, "sigmoid": {}, "tanh": {}, "relu": {}, "leaky_relu": {"slope": 0.01}, "elu": {"alpha": 1.0},
    "softplus": {}, "gelu": {}, "swish": {}, "softmax": {},
}
LOSSES = {
    "squared_error": {"reduction": "mean"}, "binary_cross_entropy": {"reduction": "mean"},
    "cross_entropy": {}, "hinge": {"reduction": "mean"},
}


def activate(name, settings, z):
    match name:
        case "linear": return z
        case "sigmoid": return torch.sigmoid(z)
        case "tanh": return torch.tanh(z)
        case "relu": return F.relu(z)
        case "leaky_relu": return F.leaky_relu(z, settings["slope"])
        case "elu": return F.elu(z, settings["alpha"])
        case "softplus": return torch.logaddexp(z, torch.zeros_like(z))  # F.softplus is cut off at 20
        case "gelu": return F.gelu(z, approximate="none")
        case "swish": return F.silu(z)
        case "softmax": return F.softmax(z, dim=1)


class Network:
    """Layers with explicit weights and the loss; `parameters` maps w[l][j][i], b[l][j] to (tensor, index)."""

    def __init__(self, lesson):
        self.weights, self.biases, self.activations = [], [], []
        self.parameters = {}
        for l, layer in enumerate(known(lesson["network"], "layers")["layers"], start=1):
            known(layer, "units", "activation", "weights", "biases", "freeze")
            frozen = layer.get("freeze", [])
            w = torch.tensor(layer["weights"], dtype=torch.float64, requires_grad="weights" not in frozen)
            b = torch.tensor(layer["biases"], dtype=torch.float64, requires_grad="biases" not in frozen)
            assert w.shape[0] == b.shape[0] == layer["units"], f"layer {l}: units and weights disagree"
            self.weights.append(w)
            self.biases.append(b)
            self.activations.append(named(layer["activation"], ACTIVATIONS))
            for j in range(w.shape[0]):
                for i in range(w.shape[1]):
                    self.parameters[f"w[{l}][{j + 1}][{i + 1}]"] = (w, (j, i))
            for j in range(b.shape[0]):
                self.parameters[f"b[{l}][{j + 1}]"] = (b, (j,))
        self.tensors = [t for pair in zip(self.weights, self.biases) for t in pair]
        self.loss_name, self.loss_settings = named(lesson["loss"], LOSSES)
        self.read_examples(known(lesson["data"], "examples", "classes"))

    def read_examples(self, data):
        self.inputs = torch.tensor([[float(x) for x in row["inputs"]] for row in data["examples"]])
        if "classes" in data:  # one class number a row, counted from 0
            labels = torch.tensor([int(row["targets"][0]) for row in data["examples"]])
            self.targets = F.one_hot(labels, data["classes"]).to(torch.float64)
        else:
            self.targets = torch.tensor([[float(y) for y in row["targets"]] for row in data["examples"]])

    def forward(self, rows):
        """The last layer's weighted sums and its activations for the examples `rows`."""
        a = self.inputs[rows]
        for w, b, (name, settings) in zip(self.weights, self.biases, self.activations):
            z = F.linear(a, w, b)
            a = activate(name, settings, z)
        return z, a

    def outputs(self, rows):
        return self.forward(rows)[1]

    def loss(self, rows):
        """The mean over the examples `rows` of the lesson's loss, without regulariser."""
        z, a = self.forward(rows)
        y = self.targets[rows]
        last = self.activations[-1][0]
        match self.loss_name:
            case "cross_entropy":
                assert last == "softmax"
                return F.cross_entropy(z, y)
            case "binary_cross_entropy":
                assert last == "sigmoid"
                terms = F.binary_cross_entropy_with_logits(z, y, reduction="none")
            case "squared_error":
                terms = (a - y) ** 2
            case "hinge":
                terms = F.relu(1 - y * a)
        match self.loss_settings["reduction"]:
            case "mean": return terms.mean(dim=1).mean()
            case "sum": return terms.sum(dim=1).mean()
            case "half_sum": return terms.sum(dim=1).mean() / 2
