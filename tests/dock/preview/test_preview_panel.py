"""What is seen while a preview is made, and after it was cancelled, has failed, or has lost its layers."""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import pytest
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QEvent, QObject
from qgis.PyQt.QtGui import QImage

from plugin.dock.dock import AmalgamDock
from plugin.dock.preview import frames
from tests.made_scenes import Pair

from ..conftest import pick, settle, shot, wait_until
from .test_pictures import pixels

MANY_STEPS = 1000


class Sight(NamedTuple):
    """What the dock showed: names of the picture's sides, whether it was dimmed, its right side, and what was said."""

    names: tuple[str, str]
    is_dimmed: bool
    after: QImage | None
    sentence: str


class Witness(QObject):
    """Looks at the dock at all news of a preview, which never get lost; paints do, since a busy machine skips some.

    Attributes:
        sights: one for all news of the preview, in order.
        percents: where the bar was.
        painted: names of the right side, paint by paint.
    """

    def __init__(self, dock: AmalgamDock) -> None:
        super().__init__(dock)
        self.dock = dock
        self.sights: list[Sight] = []
        self.percents: list[int] = []
        self.painted: list[str] = []
        runner = dock.previews.runner
        for news in (runner.started, runner.estimated, runner.timed, runner.made, runner.failed):
            news.connect(self._look)  # after the panel, which heard of it first
        dock.progress_bar.valueChanged.connect(self.percents.append)
        dock.swipe.installEventFilter(self)

    @property
    def right_sides(self) -> list[str]:
        """Names of the right side, each as long as it lasted only once."""
        return [name for name, _ in groupby(sight.names[1] for sight in self.sights)]

    @property
    def sentences(self) -> list[str]:
        """What was said beneath the picture."""
        return [sight.sentence for sight in self.sights]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.painted.append(self._sight().names[1])
        return False

    def _look(self) -> None:
        self.sights.append(self._sight())

    def _sight(self) -> Sight:
        swipe = self.dock.swipe
        names = swipe._names if swipe._after is not None else ("", "")
        return Sight(names, swipe._is_dimmed, swipe._after, self.dock.status_label.text())


@pytest.fixture
def every_frame(monkeypatch: pytest.MonkeyPatch) -> None:
    """No frame is left out because the last one was made only just now."""
    monkeypatch.setattr(frames, "LEAST_SECONDS", 0.0)


@pytest.fixture
def seen(dock: AmalgamDock) -> AmalgamDock:
    """The dock with a preview of one step by the smaller model, which was asked for."""
    pick(dock.model_combo, "ddrf-s")
    dock.preview_button.click()
    settle(dock)
    wait_until(lambda: dock.previews.runner.is_quiet, "it is measured")
    assert dock.previews.preview is not None
    return dock


def test_nothing_is_dimmed_and_pin_can_be_pressed_once_it_is_made(seen: AmalgamDock) -> None:
    assert_last_good_is_seen(seen)


def test_sharp_picture_stays_dimmed_until_there_is_another(seen: AmalgamDock, tmp_path: Path) -> None:
    before = seen.previews.preview
    assert before is not None
    witness = Witness(seen)
    seen.steps_spin.setValue(3)
    wait_until(lambda: seen.previews.runner.is_running, "the new one has begun")
    shot(seen, tmp_path / "dimmed.png")
    settle(seen)
    names = [sight.names[1] for sight in witness.sights]
    first_new = names.index("Quick look (1 step)")
    assert first_new > 0
    assert all(sight.is_dimmed and sight.after is before.after for sight in witness.sights[:first_new])
    assert not any(sight.is_dimmed for sight in witness.sights[first_new:])
    assert "Fusing …" not in names
    assert_last_good_is_seen(seen)


def test_preview_follows_sharpness(seen: AmalgamDock) -> None:
    """Another picture, and one that shows less of PAN; settings are those it was made with."""
    sharp = seen.previews.preview
    assert sharp is not None
    seen.sharpness_spin.setValue(0.0)
    settle(seen)
    wait_until(lambda: seen.previews.runner.is_quiet, "it is measured")
    soft = seen.previews.preview
    assert soft is not None
    assert (sharp.order.settings.sharpness, soft.order.settings.sharpness) == (1.0, 0.0)
    assert dict(soft.order.parameters)["SHARPNESS"] == 0.0
    assert soft.numbers["PAN_SHARE"] < sharp.numbers["PAN_SHARE"]
    assert soft.after != sharp.after


@pytest.mark.usefixtures("every_frame")
def test_input_is_seen_at_once_where_nothing_was(dock: AmalgamDock) -> None:
    witness = Witness(dock)
    dock.steps_spin.setValue(2)
    dock.preview_button.click()
    settle(dock)
    assert witness.right_sides == ["", "Fusing …", "Quick look (1 step)", "Step 2 of 2", "Fused"]
    wait_until(lambda: witness.painted[-1:] == ["Fused"], "the last picture is painted")


def test_cancel_brings_the_last_good_picture_back(seen: AmalgamDock) -> None:
    begin_something_slow(seen)
    assert not seen.pin_button.isEnabled()
    assert seen.pin_button.toolTip() == "The preview is still being made."
    seen.preview_button.click()
    assert seen.status_label.text() == "Preview cancelled."
    assert_last_good_is_seen(seen)
    seen.pin_button.click()
    pinned = seen.pins.pins[0].preview
    assert pinned.after is seen.swipe._after


def test_cancel_leaves_a_hint_where_there_was_no_picture(dock: AmalgamDock) -> None:
    dock.steps_spin.setValue(MANY_STEPS)
    dock.preview_button.click()
    wait_until(lambda: dock.swipe._after is not None, "something is seen")
    dock.preview_button.click()
    assert dock.swipe._after is None
    assert dock.swipe._hint.startswith("Press Preview")


def test_failure_brings_the_last_good_picture_back(seen: AmalgamDock, town: Pair) -> None:
    content = Path(town.pan).read_bytes()
    seen.preview_button.click()
    settle(seen)
    try:
        Path(town.pan).write_bytes(content[: len(content) // 8])
        seen.seed_spin.setValue(5)
        settle(seen)
    finally:
        Path(town.pan).write_bytes(content)
    assert seen.status_label.text().startswith("The PAN raster cannot be")
    assert_last_good_is_seen(seen)


def test_layer_that_goes_away_ends_it_and_another_that_comes_begins_nothing(seen: AmalgamDock, pair: Pair) -> None:
    begin_something_slow(seen)
    QgsProject.instance().removeMapLayer(seen.second_combo.currentLayer().id())
    assert not seen.is_busy
    assert seen.swipe._names == ("MS", "Fused")
    assert not seen.swipe._is_dimmed
    layers = QgsRasterLayer(str(pair.pan), "PAN"), QgsRasterLayer(str(pair.ms), "MS")
    QgsProject.instance().addMapLayers(list(layers))
    assert not seen.choices.trouble
    assert not seen.is_busy
    wait_until(lambda: seen.previews.runner.is_quiet, "the slow one ends")
    assert not seen.is_busy


def test_layer_that_is_added_beside_the_others_begins_nothing(seen: AmalgamDock, pair: Pair) -> None:
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(pair.ms), "another MS"))
    assert not seen.is_busy
    assert_last_good_is_seen(seen)


def test_new_project_leaves_no_preview_no_pin_and_no_outline(seen: AmalgamDock) -> None:
    seen.pin_button.click()
    assert len(seen.pins.pins) == 1
    QgsProject.instance().clear()
    assert seen.previews.preview is None
    assert seen.swipe._after is None
    assert seen.pins.pins == []
    assert not seen.place._band._band.isVisible()
    assert not seen.is_busy
    assert seen.previews.runner._kept == {}


@pytest.mark.usefixtures("every_frame")
def test_every_picture_is_announced_with_the_time_that_is_left(seen: AmalgamDock) -> None:
    witness = Witness(seen)
    seen.steps_spin.setValue(4)
    settle(seen)
    said = [re.sub(r"about \d+ (s|min) left", "about so long left", sentence) for sentence in witness.sentences]
    announced = [sentence for sentence, _ in groupby(said) if sentence.startswith("Step")]
    assert announced == [f"Step {step} of 4, about so long left" for step in (1, 2, 3, 4)]


@pytest.mark.usefixtures("every_frame")
def test_samples_are_counted_and_their_mean_is_shown(seen: AmalgamDock) -> None:
    witness = Witness(seen)
    seen.ensemble_spin.setValue(3)
    settle(seen)
    assert any(sentence.startswith("Sample 2 of 3, step 1 of 1, about ") for sentence in witness.sentences)
    assert "Mean of 2 of 3" in witness.right_sides


def test_bar_moves_within_a_step(seen: AmalgamDock) -> None:
    """Of a network that looks at each band for itself."""
    pick(seen.model_combo, "ddrf-l")
    settle(seen)
    witness = Witness(seen)
    seen.seed_spin.setValue(9)
    settle(seen)
    assert len(set(witness.percents) - {0, 100}) >= 3  # of four bands


def test_nothing_moves_under_the_mouse(seen: AmalgamDock) -> None:
    def places() -> list[object]:
        return [widget.geometry() for widget in (seen.preview_button, seen.draw_button, seen.swipe, seen.status_label)]

    resting = places()
    begin_something_slow(seen)
    assert places() == resting
    seen.preview_button.click()
    assert places() == resting


def test_sharp_picture_is_dimmed_for_the_eye_too(seen: AmalgamDock) -> None:
    contrasts = []
    for is_dimmed in (False, True):
        seen.swipe.set_dimmed(is_dimmed)
        grabbed = seen.swipe.grab().toImage().convertToFormat(QImage.Format.Format_RGBA8888)
        contrasts.append(pixels(grabbed).astype(float).std())
    assert contrasts[0] > 1.5 * contrasts[1]


def test_button_says_that_the_rim_is_not_exact(seen: AmalgamDock) -> None:
    assert "Within a few pixels of its edges" in seen.preview_button.toolTip()


def begin_something_slow(dock: AmalgamDock) -> None:
    """Begin a slow preview, and wait until something of it is seen."""
    dock.steps_spin.setValue(MANY_STEPS)
    wait_until(lambda: dock.swipe._names[1].startswith("Step"), "the first steps are seen")


def assert_last_good_is_seen(dock: AmalgamDock) -> None:
    preview = dock.previews.preview
    assert preview is not None
    assert dock.swipe._after is preview.after
    assert dock.swipe._names == ("MS", "Fused")
    assert not dock.swipe._is_dimmed
    assert dock.pin_button.isEnabled()
