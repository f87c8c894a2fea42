"""What the whole raster will take: measured when nothing else goes on, told beside the button that runs it."""

from __future__ import annotations

import threading

import pytest
from qgis.core import QgsRasterLayer

from plugin.dock.dock import AmalgamDock
from plugin.dock.run import estimator
from plugin.dock.run.extent_of_run import RunSize, run_size, size_and_time
from plugin.fusion.errors import Cancelled
from plugin.fusion.estimate import Estimate, Speed
from plugin.fusion.job import Feedback
from plugin.processing.watcher import span_in_words

from ..conftest import choose, wait_until

SPEED = Speed("ddrf-s", "auto", 0, 4, 36, network=100.0, beside=1.0, finish=1.0, start=2.0)
Layers = tuple[QgsRasterLayer, QgsRasterLayer]


class Meter:
    """Stands in for the measurement; tells who asked, and takes as long as it is held."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        self.threads: list[int] = []
        self.cancelled = 0
        self.is_held = False

    def __call__(self, model: str, precision: str, feedback: Feedback) -> Speed:
        self.asked.append((model, precision))
        self.threads.append(threading.get_ident())
        while self.is_held:
            if feedback.is_cancelled():
                self.cancelled += 1
                raise Cancelled
        return SPEED


@pytest.fixture
def meter(monkeypatch: pytest.MonkeyPatch, dock: AmalgamDock) -> Meter:
    meter = Meter()
    monkeypatch.setattr(estimator, "measured_speed", meter)
    dock.run._quiet.setInterval(10)
    return meter


def known(dock: AmalgamDock) -> None:
    wait_until(lambda: dock.run.estimator.knows(dock.choices.form.settings()), "the speed is known")


def test_speed_is_measured_once_in_the_background_and_told(meter: Meter, dock: AmalgamDock) -> None:
    assert dock.estimate_label.text() == "Whole raster: 448 × 448 px; a file of 2 MB at most."
    dock.seed_spin.setValue(1)
    known(dock)
    assert dock.estimate_label.text().startswith("Whole raster: 448 × 448 px: about ")
    assert dock.estimate_label.text().endswith(" of memory, a file of 2 MB at most.")
    assert meter.asked == [("ddrf-s", "auto")]
    assert meter.threads != [threading.get_ident()]
    one = dock.estimate_label.text()
    dock.steps_spin.setValue(50)
    assert dock.estimate_label.text() != one
    assert len(meter.asked) == 1


def test_preview_comes_first(meter: Meter, dock: AmalgamDock) -> None:
    meter.is_held = True
    dock.seed_spin.setValue(1)
    wait_until(lambda: bool(meter.asked), "the measurement has begun")
    assert dock.estimate_label.text().endswith("Measuring how long it will take …")
    dock.preview_button.click()
    wait_until(lambda: meter.cancelled == 1, "it gives way")
    assert not dock.estimate_label.text().endswith("…")
    meter.is_held = False
    wait_until(lambda: not dock.is_busy, "the preview ends")
    known(dock)
    assert len(meter.asked) == 2


def test_formula_has_a_size_but_nothing_is_measured(meter: Meter, dock: AmalgamDock) -> None:
    choose(dock, 0, "classical_pansharpening")
    assert dock.estimate_label.text() == "Whole raster: 448 × 448 px; a file of 2 MB at most."
    assert not dock.run._quiet.isActive()


def test_size_is_that_of_the_result(dock: AmalgamDock, layers: Layers) -> None:
    """448 x 448 pixels of 4 bands with 16 bits."""
    size = run_size(dock.choices.layers)
    assert size == RunSize(448, 448, 4, 2)
    assert size is not None
    assert size.output_bytes == 448 * 448 * 4 * 2


def test_large_numbers_are_told_in_larger_units() -> None:
    size = RunSize(30_000, 40_000, 8, 2)
    takes = Estimate(7200.0, 7000.0, 1_500_000_000, size.output_bytes, 0)
    assert size_and_time(size, takes) == (
        "Whole raster: 40,000 × 30,000 px: about 2.0 h, 1.5 GB of memory, a file of 19.2 GB at most."
    )


def test_long_runs_are_warned_of_and_not_told_to_the_minute() -> None:
    size = RunSize(60_000, 60_000, 4, 2)
    takes = Estimate(267.3 * 3600.0, 0.0, 900_000_000, size.output_bytes, 0)
    assert size_and_time(size, takes).startswith(
        "Whole raster: 60,000 × 60,000 px: about 11 days; use a smaller extent, or the preset Fast."
    )


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(7.2, "7 s"), (89, "89 s"), (100, "2 min"), (5300, "88 min"), (7200, "2.0 h"), (4e4, "11 h"), (962e3, "11 days")],
)
def test_times_are_told_in_the_unit_that_fits(seconds: float, words: str) -> None:
    assert span_in_words(seconds) == words
