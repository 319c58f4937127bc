"""2-16-16-1 trained full batch with Adam in float64 on one thread: PyTorch, numpy by hand, JAX.

Each function returns the library's version and `start`, where `start()` gives a fresh run: a function of
a number of epochs that trains so many more and returns the loss before the last update.
"""

from lesson import Lesson


def pytorch(**options):
    import torch
    torch.set_num_threads(1)
    torch.set_default_dtype(torch.float64)
    lesson = Lesson()

    def start():
        x, y = torch.tensor(lesson.inputs), torch.tensor(lesson.targets, dtype=torch.float64)
        layers = []
        for w, b in zip(lesson.weights, lesson.biases):
            linear = torch.nn.Linear(len(w[0]), len(w))
            linear.weight.data = torch.tensor(w)
            linear.bias.data = torch.tensor(b, dtype=torch.float64)
            layers += [linear, torch.nn.Tanh()]
        model = torch.nn.Sequential(*layers[:-1])
        optimizer = torch.optim.Adam(model.parameters(), lr=lesson.rate, **options)

        def train(epochs):
            for _ in range(epochs):
                optimizer.zero_grad()
                loss = torch.nn.functional.mse_loss(model(x), y)
                loss.backward()
                optimizer.step()
            return loss.item()
        return train
    return torch.__version__, start


def numpy_by_hand():
    import numpy as np
    lesson = Lesson()

    def start():
        x, y = np.array(lesson.inputs), np.array(lesson.targets, dtype=float)
        shapes = [np.shape(p) for pair in zip(lesson.weights, lesson.biases) for p in pair]
        ends = np.cumsum([int(np.prod(shape)) for shape in shapes])

        def views(flat):
            return [part.reshape(shape) for part, shape in zip(np.split(flat, ends[:-1]), shapes)]

        flat = np.concatenate([np.ravel(p) for pair in zip(lesson.weights, lesson.biases) for p in pair])
        flat = flat.astype(float)
        g, m, v = np.zeros_like(flat), np.zeros_like(flat), np.zeros_like(flat)
        w1, b1, w2, b2, w3, b3 = views(flat)
        dw1, db1, dw2, db2, dw3, db3 = views(g)
        step = 0

        def train(epochs):
            nonlocal step
            for _ in range(epochs):
                a1 = np.tanh(x @ w1.T + b1)
                a2 = np.tanh(a1 @ w2.T + b2)
                difference = a2 @ w3.T + b3 - y
                loss = np.mean(difference * difference)
                d3 = difference * (2 / difference.size)
                d2 = (d3 @ w3) * (1 - a2 * a2)
                d1 = (d2 @ w2) * (1 - a1 * a1)
                np.matmul(d3.T, a2, out=dw3)
                np.matmul(d2.T, a1, out=dw2)
                np.matmul(d1.T, x, out=dw1)
                d3.sum(axis=0, out=db3)
                d2.sum(axis=0, out=db2)
                d1.sum(axis=0, out=db1)
                step += 1
                m[:] = 0.9 * m + 0.1 * g
                v[:] = 0.999 * v + 0.001 * g * g
                scale = lesson.rate / (1 - 0.9**step)
                flat[:] -= scale * m / (np.sqrt(v / (1 - 0.999**step)) + 1e-8)
            return float(loss)
        return train
    return np.__version__, start


def jax_whole_run():
    import jax
    import jax.numpy as jnp
    jax.config.update("jax_enable_x64", True)
    lesson = Lesson()
    x, y = jnp.array(lesson.inputs), jnp.array(lesson.targets, dtype=float)

    def loss(parameters):
        (w1, b1), (w2, b2), (w3, b3) = parameters
        a = jnp.tanh(jnp.tanh(x @ w1.T + b1) @ w2.T + b2)
        return jnp.mean((a @ w3.T + b3 - y) ** 2)

    def epoch(_, state):
        parameters, m, v, step, _ = state
        value, g = jax.value_and_grad(loss)(parameters)
        step += 1
        m = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g, m, g)
        v = jax.tree.map(lambda v, g: 0.999 * v + 0.001 * g * g, v, g)
        first, second = 1 - 0.9**step, 1 - 0.999**step
        parameters = jax.tree.map(
            lambda p, m, v: p - lesson.rate * (m / first) / (jnp.sqrt(v / second) + 1e-8), parameters, m, v)
        return parameters, m, v, step, value

    compiled = jax.jit(lambda state, epochs: jax.lax.fori_loop(0, epochs, epoch, state))

    def start():
        pairs = zip(lesson.weights, lesson.biases)
        parameters = [(jnp.array(w), jnp.array(b, dtype=float)) for w, b in pairs]
        zeros = jax.tree.map(jnp.zeros_like, parameters)
        zero = jnp.zeros((), dtype=float)  # a bare 0.0 would be weakly typed and compile the run twice
        state = (parameters, zeros, zeros, zero, zero)

        def train(epochs):
            nonlocal state
            state = jax.block_until_ready(compiled(state, epochs))
            return float(state[4])
        return train
    return jax.__version__, start
