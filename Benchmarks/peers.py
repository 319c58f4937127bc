"""What learners would use instead, measured on this machine; prints one JSON object a line.

    python3 peers.py                       all peers
    python3 peers.py --only jax            one of them; may be given several times
    python3 peers.py --seconds 3           how long to measure each

A line holds the peer, its version, what was measured (`record` in operations/s, `train` in epochs/s, `surface` in surfaces/s, `frame-…` and
`animation` in frames/s, `first-figure` in figures/s: the names and units that Gradus prints), the median of the repeats and their range. For `train`, `loss` is the
loss of the lesson's last epoch, the same for everyone who trains the same thing.
"""

import os

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"  # before numpy and torch read them
os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"
os.environ["JAX_PLATFORMS"] = "cpu"

import argparse
import json
import pathlib
import platform
import subprocess
import sys
import tempfile

import animation_peer
import frame_peer
import manim_peer
import recording_peer
import surface_peer
import training_peers
from lesson import Lesson
from measuring import rates, summary

RECORDING = {
    "micrograd": lambda: recording_peer.micrograd(),
    "micrograd-no-collector": lambda: recording_peer.micrograd(collector=False),
}
TRAINING = {
    "pytorch": lambda: training_peers.pytorch(),
    "pytorch-fused": lambda: training_peers.pytorch(fused=True),
    "numpy": training_peers.numpy_by_hand,
    "jax": training_peers.jax_whole_run,
}
ANIMATION = {"matplotlib": animation_peer.frames, "manim": manim_peer.frames}
# A whole run that is one call is timed with as many epochs as Gradus', so that starting it does not count; an animation
# with a quarter of its frames.
LONG = {"jax": 20_000, "manim": 25}
DRAWING = {"matplotlib": frame_peer.FORMS}
SURFACE = {"numpy-surface": surface_peer.numpy_by_hand, "jax-surface": surface_peer.jax_compiled}


def recording(name, seconds):
    version, operations, work = RECORDING[name]()
    figures = [operations * rate for rate in rates(work, seconds)]
    return {"peer": name, "version": version, "name": "record", "unit": "operations/s", **summary(figures),
            "operations": operations}


def training(name, seconds):
    version, start = TRAINING[name]()
    loss = start()(Lesson().epochs)
    return {"peer": name, "version": version, "name": "train", "unit": "epochs/s",
            **summary(rates(start(), seconds, least=LONG.get(name, 1))), "loss": loss}


def drawing(name, form, seconds):
    version, work = frame_peer.frames(form)
    return {"peer": name, "version": version, "name": form, "unit": "frames/s", **summary(rates(work, seconds))}


def first_figure(name, seconds):
    import matplotlib
    program = pathlib.Path(frame_peer.__file__)

    def work(count):
        with tempfile.TemporaryDirectory() as folder:
            for _ in range(count):
                subprocess.run([sys.executable, program, f"{folder}/first.svg"], check=True)
    return {"peer": name, "version": matplotlib.__version__, "name": "first-figure", "unit": "figures/s",
            **summary(rates(work, seconds))}


def surface(name, seconds):
    version, work = SURFACE[name]()
    return {"peer": name, "version": version, "name": "surface", "unit": "surfaces/s",
            **summary(rates(work, seconds))}


def animation(name, seconds):
    version, work = ANIMATION[name]()
    return {"peer": name, "version": version, "name": "animation", "unit": "frames/s",
            **summary(rates(work, seconds, least=LONG.get(name, 1)))}


def tasks(name, seconds):
    """What is measured of a peer, one function a line."""
    if name in RECORDING:
        return [lambda: recording(name, seconds)]
    if name in TRAINING:
        return [lambda: training(name, seconds)]
    if name in SURFACE:
        return [lambda: surface(name, seconds)]
    if name not in DRAWING:
        return [lambda: animation(name, seconds)]
    frames = [lambda form=form: drawing(name, form, seconds) for form in DRAWING[name]]
    return [*frames, lambda: animation(name, seconds), lambda: first_figure(name, seconds)]


PEERS = [*RECORDING, *TRAINING, *SURFACE, *ANIMATION]


def main():
    plain = argparse.RawDescriptionHelpFormatter
    options = argparse.ArgumentParser(description=__doc__, formatter_class=plain)
    options.add_argument("--only", action="append", choices=PEERS, metavar="NAME")
    options.add_argument("--seconds", type=float, default=1.0)
    options = options.parse_args()
    for name in options.only or PEERS:
        try:
            for task in tasks(name, options.seconds):
                print(json.dumps({**task(), "python": platform.python_version()}), flush=True)
        except ImportError as missing:
            print(f"{name} is not measured: {missing} (pip install -r requirements.txt).", file=sys.stderr)


if __name__ == "__main__":
    main()
