"""matplotlib: the twin of the animation of `gradus bench` (Benchmarks/descent.yaml), 100 frames of 1280 x 720 pixels.

Eight paths of 200 steps grow over contours of Rosenbrock's function beside a table and the curves of their losses. The
figure is built once; a frame changes the lines and the numbers. What is drawn is a path of the same length, not the same
path: no optimizer runs while frames are timed.
"""

import io

import numpy as np

FRAMES = 100


class Animation:
    def __init__(self):
        import matplotlib
        matplotlib.use("Agg")
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure
        self.figure = Figure(figsize=(12.8, 7.2), dpi=100)
        FigureCanvasAgg(self.figure)
        plot = self.figure.add_axes([0.07, 0.12, 0.6, 0.74])
        x, y = np.meshgrid(np.linspace(-2, 2, 350), np.linspace(-1, 3, 350))
        height = (1 - x) ** 2 + 100 * (y - x * x) ** 2
        levels = np.geomspace(0.1, 2400, 14)
        plot.contourf(x, y, height, levels, cmap="Greys", alpha=0.3)
        plot.contour(x, y, height, levels, colors="#225577", linewidths=0.6)
        share = np.linspace(0, 1, 201)
        self.paths = [(-1.5 + 2.5 * share, 2 - share + 0.2 * np.sin(9 * share + path)) for path in range(8)]
        self.lines = [plot.plot([], [], linewidth=1.6, marker="o", markevery=20)[0] for _ in range(8)]
        plot.set(xlim=(-2, 2), ylim=(-1, 3), xlabel="x", ylabel="y")
        race = self.figure.add_axes([0.75, 0.1, 0.23, 0.3])
        race.set(xlim=(0, 200), ylim=(1e-3, 100), yscale="log")
        self.curves = [race.plot([], [], linewidth=1.2)[0] for _ in range(8)]
        self.losses = [10 * np.exp(-5 * share * (path + 1) / 8) for path in range(8)]
        self.title = self.figure.text(0.03, 0.94, "", fontsize=15, weight="semibold")
        for row in range(8):
            self.figure.text(0.72, 0.84 - 0.04 * row, f"optimizer {row + 1}, rate 0.0{row + 1}", fontsize=9)
        self.numbers = [self.figure.text(0.97, 0.84 - 0.04 * row, "", fontsize=9, ha="right") for row in range(8)]

    def draw(self, step):
        self.title.set_text(f"After iteration {step}")
        for line, path, curve, losses, number in zip(
                self.lines, self.paths, self.curves, self.losses, self.numbers):
            line.set_data(path[0][:step + 1], path[1][:step + 1])
            curve.set_data(np.arange(step + 1), losses[:step + 1])
            number.set_text(f"{losses[step]:.4g}")
        output = io.BytesIO()
        self.figure.savefig(output, format="png", dpi=100, pil_kwargs={"compress_level": 1})
        return output.getvalue()


def frames():
    """The version and a function that draws so many frames."""
    import matplotlib
    animation, number = Animation(), 0

    def work(count):
        nonlocal number
        for _ in range(count):
            number = number % FRAMES + 1
            animation.draw(2 * number)
    work(1)
    return matplotlib.__version__, work
