"""matplotlib: the twin of the frame that `gradus bench` draws (Sources/gradus/Bench/BenchScene.swift).

28 edges, 11 nodes, 101 texts, a heat map of 100 x 100 cells, 12 contours and 8 trajectories of 200 points on
1600 x 1000 pixels. The figure is built once; for each frame the weights, the activations and the numbers change.
As a program it draws one frame: `python3 frame_peer.py out.svg`.
"""

import io
import logging
import sys

import numpy as np

LAYERS = [4, 4, 3]
OPTIMIZERS = ["descent", "momentum", "Nesterov", "Adagrad", "RMSprop", "Adam", "Adamax", "NAdam"]


def value(number, index):
    return np.sin(number * 0.37 + index * 1.7)


class Frame:
    def __init__(self):
        import matplotlib
        matplotlib.use("Agg")
        logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)  # fonts that are not there
        matplotlib.rcParams["font.family"] = ["Inter", "DejaVu Sans"]
        from matplotlib.figure import Figure
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        self.figure = Figure(figsize=(16, 10), dpi=100)
        FigureCanvasAgg(self.figure)
        page = self.figure.add_axes([0, 0, 1, 1])
        page.set(xlim=(0, 1600), ylim=(1000, 0))
        page.axis("off")
        self.page = page
        self.title = self.text(32, 44, 20, weight="semibold")
        self.text(32, 66, 13).set_text("The gradient of the loss with respect to one weight of the hidden layer")
        self.network()
        self.surface()
        self.losses = [self.text(1540, 740 + 22 * row, 12, "right") for row in range(8)]
        for row, name in enumerate(OPTIMIZERS):
            self.text(860, 740 + 22 * row, 12).set_text(name)
            self.text(960, 740 + 22 * row, 12).set_text(f"rate 0.0{row + 1}, every other setting its default")
        self.sentences = [self.text(32, 740 + 22 * line, 12) for line in range(8)]

    def text(self, x, y, size, align="left", **options):
        return self.page.text(x, y, "", fontsize=size * 0.72, ha=align, **options)

    def network(self):
        from matplotlib.lines import Line2D
        from matplotlib.patches import Circle
        place = lambda layer, unit: (120 + 280 * layer, 180 + 150 * unit + (75 if LAYERS[layer] == 3 else 0))
        self.edges, self.labels, self.nodes, self.values = [], [], [], []
        for layer in range(2):
            for target in range(LAYERS[layer + 1]):
                for source in range(LAYERS[layer]):
                    (x1, y1), (x2, y2) = place(layer, source), place(layer + 1, target)
                    self.edges.append(self.page.add_line(Line2D([x1, x2], [y1, y2])))
                    share = 0.3 + 0.1 * source
                    self.labels.append(self.text(x1 + (x2 - x1) * share, y1 + (y2 - y1) * share, 11, "center"))
        for layer, units in enumerate(LAYERS):
            for unit in range(units):
                x, y = place(layer, unit)
                circle = Circle((x, y), 30, edgecolor="#1B2430", linewidth=1.44, zorder=3)
                self.nodes.append(self.page.add_patch(circle))
                self.text(x, y - 4, 15, "center", zorder=4).set_text(f"a{unit + 1}")
                self.values.append(self.text(x, y + 14, 11, "center", zorder=4))

    def surface(self):
        plot = self.figure.add_axes([860 / 1600, 1 - 660 / 1000, 680 / 1600, 560 / 1000])
        cell = np.arange(10_000)
        x, y = cell % 100 / 50 - 1, cell // 100 / 50 - 1
        heat = np.minimum(1, 0.4 * x * x + 0.7 * y * y + 0.2 * np.sin(5 * x) * y + 0.1).reshape(100, 100)
        plot.imshow(heat, cmap="Greys", vmin=0, vmax=4, extent=(-4, 4, -3, 3), aspect="auto",
                    interpolation="nearest")
        turn = np.linspace(0, 2 * np.pi, 200)
        for level in range(1, 13):
            radius = level / 13 * (1 + 0.15 * np.sin(3 * turn))
            plot.plot(3.88 * radius * np.cos(turn), 2.9 * radius * np.sin(turn), color="#90AABB",
                      linewidth=0.72 * (1.1 if level % 3 == 0 else 0.7))
        share = np.linspace(0, 1, 200)
        for path in range(8):
            turn = path * 0.78 + 9 * share
            plot.plot(3.5 * (1 - share) * np.cos(turn), 2.6 * (1 - share) * np.sin(turn), linewidth=1.58)
        plot.set(xlim=(-4, 4), ylim=(-3, 3), xlabel="weight w₁", ylabel="weight w₂")
        plot.tick_params(labelsize=8)

    def show(self, number):
        self.title.set_text(f"Backward pass, step {number}")
        for index, (edge, label) in enumerate(zip(self.edges, self.labels)):
            weight = value(number, index)
            colour = "#B34A00" if weight < 0 else "#0072B2"
            edge.set(linewidth=0.72 * (0.8 + 4.2 * abs(weight) ** 0.5), color=colour,
                     linestyle=(0, (9, 4)) if weight < 0 else "solid")
            label.set(text=f"{weight:+.2f}", color=colour)
        for index, (node, text) in enumerate(zip(self.nodes, self.values)):
            activation = value(number, 100 + index)
            node.set_facecolor((1 - 0.4 * abs(activation), 0.85, 0.9))
            text.set_text(f"{activation:+.3f}")
        for row, text in enumerate(self.losses):
            text.set_text(f"{abs(value(number, 200 + row)):.4f}")
        for line, text in enumerate(self.sentences):
            text.set_text(f"The gradient of weight {line + 1} is what came back times what went forward: "
                          f"{value(number, 300 + line):+.3g}")

    def draw(self, form, **options):
        output = io.BytesIO()
        self.figure.savefig(output, format=form, dpi=100, **options)
        return output.getvalue()


def frames(form):
    """The version and a function that draws so many frames in a form of FORMS."""
    import matplotlib
    frame, number = Frame(), 0
    kind, options, settings = FORMS[form]

    def work(count):
        nonlocal number
        for _ in range(count):
            number += 1
            frame.show(number)
            with matplotlib.rc_context(settings):
                frame.draw(kind, **options)
    work(1)
    return matplotlib.__version__, work


FORMS = {
    "frame-png": ("png", {"pil_kwargs": {"compress_level": 1}}, {}),
    "frame-svg": ("svg", {}, {"svg.fonttype": "path"}),
    "frame-svg-text": ("svg", {}, {"svg.fonttype": "none"}),
    "frame-pdf": ("pdf", {}, {}),
}


if __name__ == "__main__":
    frame = Frame()
    frame.show(1)
    with open(sys.argv[1], "wb") as file:
        file.write(frame.draw(sys.argv[1].rsplit(".", 1)[-1]))
