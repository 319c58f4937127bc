"""manim: the twin of the animation of `gradus bench` (Benchmarks/descent.yaml), frames of 1280 x 720 pixels as PNG.

Eight paths of 200 steps grow over contours of Rosenbrock's function beside a table and the curves of their losses, as in
animation_peer.py. manim draws what does not move once an animation; numbers are texts that it sets anew each frame.
"""

import pathlib
import tempfile

import numpy as np

RATE = 25


def line(x, y, colour, width):
    from manim import VMobject
    shape = VMobject(stroke_color=colour, stroke_width=width)
    return shape.set_points_as_corners(np.stack([x, y, np.zeros_like(x)], axis=1))


def contours(across, up):
    """Rosenbrock's contours as matplotlib finds them, at the places where the map stands."""
    import contourpy
    x, y = np.meshgrid(np.linspace(-2, 2, 350), np.linspace(-1, 3, 350))
    found = contourpy.contour_generator(x, y, (1 - x) ** 2 + 100 * (y - x * x) ** 2)
    for level in np.geomspace(0.1, 2400, 14):
        for piece in found.lines(level):
            yield line(across(piece[:, 0]), up(piece[:, 1]), "#225577", 1)


def scene(frames):
    from manim import Create, DecimalNumber, Scene, Text, ValueTracker, linear
    share = np.linspace(0, 1, 201)
    colours = ["#000000", "#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7"]

    def across(x):
        return -6.5 + (x + 2) * 2.1

    def up(y):
        return -3 + (y + 1) * 1.5

    class Descent(Scene):
        def construct(self):
            self.camera.background_color = "#FFFFFF"
            self.add(*contours(across, up))
            time = ValueTracker(0)
            growing = []
            for number in range(8):
                x, y = -1.5 + 2.5 * share, 2 - share + 0.2 * np.sin(9 * share + number)
                losses = 10 * np.exp(-5 * share * (number + 1) / 8)
                growing.append(Create(line(across(x), up(y), colours[number], 3)))
                growing.append(Create(line(3 + 3.5 * share, -3 + 0.5 * np.log10(losses / 1e-3), colours[number], 2)))
                words = Text(f"optimizer {number + 1}, rate 0.0{number + 1}", color="#000000", font_size=16)
                self.add(words.move_to([4, 3 - 0.35 * number, 0]))
                loss = DecimalNumber(losses[0], 4, mob_class=Text, color="#000000", font_size=16)
                loss.move_to([6.2, 3 - 0.35 * number, 0])
                loss.add_updater(lambda shown, losses=losses: shown.set_value(losses[round(200 * time.get_value())]))
                self.add(loss)
            self.play(*growing, time.animate.set_value(1), run_time=frames / RATE, rate_func=linear)

    return Descent


def frames():
    """The version and a function that draws an animation of so many frames."""
    import manim

    def work(count):
        with tempfile.TemporaryDirectory() as folder, manim.tempconfig({
                "pixel_width": 1280, "pixel_height": 720, "frame_rate": RATE, "format": "png-sequence",
                "media_dir": folder, "disable_caching": True, "progress_bar": "none", "verbosity": "ERROR"}):
            scene(count)().render()
            written = len(list(pathlib.Path(folder).rglob("*.png")))
            assert written == count, f"{written} frames instead of {count}"
    return manim.__version__, work
