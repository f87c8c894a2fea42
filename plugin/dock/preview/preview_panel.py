"""The preview: asked for, made in the background, seen as it grows, and compared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QProgressBar, QPushButton

from ...fusion.pipeline.estimates import Stage
from ...translation import tr
from ..choose.choices import Choices
from ..choose.limits import against_spread
from ..place.place import PreviewPlace
from ..view.sides import SidesBar
from ..view.swipe_view import SwipeView
from ..view.unfolding import Unfolding
from .comparison import PictureNames, PreviewComparison
from .orders import order_of
from .pins import Pin
from .preview import Frame, Order, Preview
from .preview_runner import PreviewRunner
from .progress import progress
from .summary import explanation, summary

PAUSE_MS = 250
"""How long a setting must stay before its preview starts, so that a slider can be dragged."""


class PreviewWidgets(Protocol):
    """The dock's widgets that the panel needs."""

    preview_button: QPushButton
    progress_bar: QProgressBar
    sides_bar: SidesBar
    why: Unfolding
    swipe: SwipeView
    status_label: QLabel


class PreviewPanel(QObject):
    """Drives the widgets of the preview.

    Args:
        widgets: the dock's.
        choices: what is chosen.
        place: where on the map.

    Attributes:
        runner: makes the previews.
        preview: the last preview made of this task; on view, unless something newer is on its way.

    Signals:
        changed: something began or ended.
        measured: with a Preview whose indices are there now.
    """

    changed = pyqtSignal()
    measured = pyqtSignal(object)

    def __init__(self, widgets: PreviewWidgets, choices: Choices, place: PreviewPlace) -> None:
        super().__init__(choices)
        self._ui, self._choices, self._place = widgets, choices, place
        self.preview: Preview | None = None
        self._is_live = False
        self._stage: Stage | None = None
        self._seconds_left: float | None = None
        self._comparison = PreviewComparison(widgets.sides_bar, widgets.swipe, widgets.why)
        widgets.status_label.setToolTip(explanation())
        self.runner = PreviewRunner(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        widgets.preview_button.clicked.connect(self._press)
        self.runner.started.connect(self._show_started)
        self.runner.progressed.connect(self._show_progress)
        self.runner.estimated.connect(self._show_frame)
        self.runner.timed.connect(self._show_time)
        self.runner.made.connect(self._show_made)
        self.runner.measured.connect(self._show_measured)
        self.runner.failed.connect(self._show_failed)
        self.clear()

    @property
    def is_busy(self) -> bool:
        """Whether a preview is being made, or about to be."""
        return self.runner.is_running or self._pause.isActive()

    @property
    def against_pin(self) -> str:
        """Why what is seen cannot be pinned; "" if it can, or if nothing is seen."""
        return tr("The preview is still being made.") if self._comparison.shows_frame else ""

    def restart(self) -> None:
        """Make a preview of the new choice, in place of one that is shown or being made."""
        self.runner.cancel()
        self._ui.progress_bar.setVisible(False)
        if self._choices.layers.trouble:
            self._is_live = False  # whatever changes next, such as a layer, asks for no preview
        if self._choices.trouble:
            self._pause.stop()
            self._comparison.take_back(self._hint())
            self.say("")  # the form says it
        elif self._is_live and not self._place.is_drawing:
            self._comparison.wait()
            self._pause.start()
        else:
            self._comparison.take_back(self._hint())
        self._update()

    def draw(self) -> None:
        """Preview a rectangle as soon as it is drawn; start drawing if it is not."""
        if self._place.is_drawing:
            self.say(tr("Draw a rectangle on the map; Esc leaves drawing."))
        elif self._place.is_drawn:
            self._is_live = True
        self.restart()

    def use_pins(self, pins: Sequence[Pin]) -> None:
        """Let pinned previews be compared with what is shown, and with each other."""
        self._comparison.use_pins(pins)

    def revisit(self, order: Order) -> None:
        """Show a preview that was made before, at its place and with its settings."""
        self._is_live = True
        self._place.go_to(order.rectangle)
        self._choices.take(order.settings)
        self.restart()

    def clear(self) -> None:
        """Show no preview."""
        self.preview = None
        self._ui.progress_bar.setVisible(False)
        self._comparison.clear(self._hint())
        self.say("")
        self._update()

    def forget(self) -> None:
        """Show no preview, make none, and keep none."""
        self._is_live = False
        self._pause.stop()
        self.runner.forget()
        self._place.forget()
        self.clear()

    def shut_down(self) -> None:
        """Stop all work."""
        self._is_live = False
        self._pause.stop()
        self.runner.stop()

    def say(self, sentence: str) -> None:
        """Write something beneath the preview."""
        self._ui.status_label.setText(sentence)

    def use_task(self) -> None:
        """Name previews as another task does."""
        self._comparison.use(PictureNames(*self._choices.layers.task.pictures()))
        self.clear()

    def _press(self) -> None:
        if self.is_busy:
            self._is_live = False
            self._pause.stop()
            self.runner.cancel()
            self._end(tr("Preview cancelled."), self._hint())
            return
        self._is_live = True
        self._place.move()
        self._ask()

    def _ask(self) -> None:
        if not self._choices.trouble:
            self.runner.ask(order_of(self._choices, self._place))
        self._update()

    def _show_started(self) -> None:
        self._stage = self._seconds_left = None
        self._show_progress(0.0)
        self._ui.progress_bar.setVisible(True)
        self.say(progress(None, None))
        if self._comparison.is_empty:
            self._comparison.clear(tr("Making the preview …"))
        self._comparison.wait()
        self._update()

    def _show_progress(self, percent: float) -> None:
        """Show the progress, or that there is none to tell yet."""
        self._ui.progress_bar.setMaximum(100 if percent > 0.0 else 0)
        self._ui.progress_bar.setValue(round(percent))

    def _show_frame(self, frame: Frame) -> None:
        """Show a frame; the bare input replaces a sharp picture only where nothing was shown."""
        self._stage = frame.stage
        if frame.stage is not None or self._comparison.is_empty:
            self._comparison.show_frame(frame)
            self._update()
        self.say(progress(self._stage, self._seconds_left))

    def _show_time(self, seconds_left: float) -> None:
        self._seconds_left = seconds_left
        self.say(progress(self._stage, seconds_left))

    def _show_made(self, preview: Preview) -> None:
        self.preview = preview
        self._comparison.show_preview(preview, self._choices.form.way)
        self._ui.progress_bar.setVisible(False)
        self.say(summary(preview))
        self._update()

    def _show_measured(self, preview: Preview) -> None:
        if self.preview is not None and preview.order == self.preview.order:
            self.preview = preview
            self._comparison.remeasure(preview)
            if not self.is_busy:
                self.say(summary(preview))
        self.measured.emit(preview)

    def _show_failed(self, sentence: str) -> None:
        self._end(sentence, tr("There is no preview."))

    def _end(self, sentence: str, hint: str) -> None:
        """Show again what was seen before, with a sentence on why there is no new preview."""
        self._ui.progress_bar.setVisible(False)
        self._comparison.take_back(hint)
        self.say(sentence)
        self._update()

    def _about(self) -> str:
        return tr(
            "Fuse a part of the map, in the background. Within a few pixels of its edges, a preview may differ very "
            "slightly from the run."
        )

    def _hint(self) -> str:
        """What to do, if there is nothing to see."""
        return tr("Press Preview: the middle of the map is fused, and compared here.")

    def _update(self) -> None:
        """Enable what can be pressed, and say why the rest cannot."""
        button, trouble, choices = self._ui.preview_button, self._choices.trouble, self._choices
        button.setText(tr("Cancel") if self.is_busy else tr("Preview"))
        button.setEnabled(self.is_busy or not trouble)
        button.setToolTip(trouble or self._about())
        if self.preview is None:
            self._comparison.offer(against_spread(choices.form.settings(), choices.form.way))
        self.changed.emit()
