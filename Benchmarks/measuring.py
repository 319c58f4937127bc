"""Timing: how often a piece of work is done a second, as the median of repeats."""

import statistics
import time


def rates(work, seconds, repeats=7, least=1):
    """Units of work a second, one figure a repeat.

    `work(count)` does `count` units, `least` or more. The count is raised until one repeat lasts its share of `seconds`;
    at least three repeats are measured however long they last. Every count is timed twice on the way, so
    that a compilation within the first does not pass for slow work.
    """
    count, share = least, seconds / repeats
    while (elapsed := timed(work, count)) < share / 2 or (elapsed := timed(work, count)) < share / 2:
        count = max(count * 2, min(count * 10, int(count * share / max(elapsed, 1e-6))))
    if elapsed > share * 2:
        repeats = max(3, int(seconds / elapsed))
    return [count / timed(work, count) for _ in range(repeats)]


def timed(work, count):
    start = time.perf_counter()
    work(count)
    return time.perf_counter() - start


def summary(figures):
    """Median and range of the figures."""
    return {"value": statistics.median(figures), "minimum": min(figures), "maximum": max(figures),
            "repeats": len(figures)}
