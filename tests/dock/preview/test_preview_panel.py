"""What is seen while a preview is made, and after it was cancelled, has failed, or has lost its layers."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QEvent, QObject
from qgis.PyQt.QtGui import QImage

from plugin.dock.dock import AmalgamDock
from tests.made_scenes import Pair

from ..conftest import pick, settle, shot, wait_until
from .test_pictures import pixels

MANY_STEPS = 1000


class Sight(NamedTuple):
    """What the picture showed: names of its sides, whether it was dimmed, and its right side."""

    names: tuple[str, str]
    is_dimmed: bool
    after: QImage | None


class Witness(QObject):
    """Looks at the picture whenever it is painted anew, and at every sentence beneath it."""

    def __init__(self, dock: AmalgamDock) -> None:
        super().__init__(dock)
        self.dock = dock
        self.sights: list[Sight] = []
        self.sentences: list[str] = []
        self.percents: list[int] = []
        dock.swipe.installEventFilter(self)
        dock.progress_bar.valueChanged.connect(self.percents.append)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            swipe = self.dock.swipe
            self.sights.append(
                Sight(swipe._names if swipe._after is not None else ("", ""), swipe._is_dimmed, swipe._after)
            )
            self.sentences.append(self.dock.status_label.text())
        return False


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
    first_new = next(k for k, name in enumerate(names) if name == "Quick look (1 step)")
    assert all(sight.after is before.after for sight in witness.sights[:first_new])
    assert witness.sights[first_new - 1].is_dimmed
    assert not any(sight.is_dimmed for sight in witness.sights[first_new:])
    assert "Fusing …" not in names
    assert_last_good_is_seen(seen)


def test_preview_follows_sharpness(seen: AmalgamDock) -> None:
    """Another picture, and one that shows less of PAN; settings are those it was made with."""
    sharp = seen.previews.preview
    assert sharp is not None
    seen.sharpness_spin.setValue(0.0)
    wait_until(lambda: seen.previews.runner.is_running, "another has begun")
    settle(seen)
    wait_until(lambda: seen.previews.runner.is_quiet, "it is measured")
    soft = seen.previews.preview
    assert soft is not None
    assert (sharp.order.settings.sharpness, soft.order.settings.sharpness) == (1.0, 0.0)
    assert dict(soft.order.parameters)["SHARPNESS"] == 0.0
    assert soft.numbers["PAN_SHARE"] < sharp.numbers["PAN_SHARE"]
    assert soft.after != sharp.after


def test_input_is_seen_at_once_where_nothing_was(dock: AmalgamDock) -> None:
    witness = Witness(dock)
    dock.steps_spin.setValue(2)
    dock.preview_button.click()
    settle(dock)
    wait_until(lambda: witness.sights[-1].names[1] == "Fused", "the last picture is painted")
    names = list(dict.fromkeys(sight.names[1] for sight in witness.sights))
    assert names[:3] == ["", "Fusing …", "Quick look (1 step)"] or names[:2] == ["Fusing …", "Quick look (1 step)"]


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


def test_every_picture_is_announced_with_the_time_that_is_left(seen: AmalgamDock) -> None:
    witness = Witness(seen)
    seen.steps_spin.setValue(4)
    settle(seen)
    announced = {sentence for sentence in witness.sentences if sentence.startswith("Step")}
    assert announced
    assert all(re.fullmatch(r"Step [1-4] of 4, about \d+ s left", sentence) for sentence in announced)


def test_samples_are_counted_and_their_mean_is_shown(seen: AmalgamDock) -> None:
    witness = Witness(seen)
    seen.ensemble_spin.setValue(3)
    settle(seen)
    assert any(sentence.startswith("Sample 2 of 3, step 1 of 1, about ") for sentence in witness.sentences)
    assert "Mean of 2 of 3" in {sight.names[1] for sight in witness.sights}


def test_bar_moves_within_a_step(seen: AmalgamDock) -> None:
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
