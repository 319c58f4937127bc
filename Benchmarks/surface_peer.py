"""A loss surface of 200 x 200 places of a 2-8-1 network on 200 points in float64: the twin of `gradus bench`'s `surface`.

All 33 parameters move along two random directions. Each function returns the library's version and a function that
computes so many surfaces; data and weights are random, since the work does not depend on them.
"""

SIDE, POINTS, UNITS = 200, 200, 8
SIZE = 4 * UNITS + 1


def problem():
    import numpy as np
    random = np.random.default_rng(1)
    inputs, targets = random.normal(size=(POINTS, 2)), random.choice([-1.0, 1.0], size=(POINTS, 1))
    return inputs, targets, random.normal(size=SIZE), random.normal(size=(2, SIZE))


def numpy_by_hand():
    import numpy as np
    inputs, targets, centre, directions = problem()
    ends = np.linspace(-1, 1, SIDE)

    def row(up):
        """The losses of one row of places, all of them at once."""
        parameters = centre + ends[:, None] * directions[0] + up * directions[1]
        first = parameters[:, :2 * UNITS].reshape(SIDE, UNITS, 2)
        hidden = np.tanh(np.einsum("pui,ni->pnu", first, inputs) + parameters[:, None, 2 * UNITS:3 * UNITS])
        outputs = np.einsum("pnu,pu->pn", hidden, parameters[:, 3 * UNITS:4 * UNITS]) + parameters[:, -1:]
        return np.mean((outputs - targets[:, 0]) ** 2, axis=1)

    def work(count):
        for _ in range(count):
            np.stack([row(up) for up in ends])
    return np.__version__, work


def jax_compiled():
    import jax
    import jax.numpy as jnp
    jax.config.update("jax_enable_x64", True)
    inputs, targets, centre, directions = (jnp.array(part) for part in problem())
    ends = jnp.linspace(-1, 1, SIDE)

    def loss(across, up):
        p = centre + across * directions[0] + up * directions[1]
        hidden = jnp.tanh(inputs @ p[:2 * UNITS].reshape(UNITS, 2).T + p[2 * UNITS:3 * UNITS])
        return jnp.mean((hidden @ p[3 * UNITS:4 * UNITS] + p[-1] - targets[:, 0]) ** 2)

    rows = jax.vmap(loss, in_axes=(0, None))
    surface = jax.jit(lambda: jax.lax.map(lambda up: rows(ends, up), ends))

    def work(count):
        for _ in range(count):
            surface().block_until_ready()
    work(1)
    return jax.__version__, work
