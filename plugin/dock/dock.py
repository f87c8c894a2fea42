"""The dock itself: puts the parts together and passes on what they say. Nothing in it is modal or slow."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsRasterLayer
from qgis.gui import QgsDockWidget, QgsMapCanvas
from qgis.PyQt import uic
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QHideEvent, QIcon, QShowEvent
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QFrame, QMenu, QStyle, QToolButton, QWidget

from ..fusion.networks.runtime import runtime_folder
from ..processing.base import tr
from .band import PreviewBand
from .commands import as_python, as_qgis_process, open_dialog, output_beside
from .filmstrip import MOST, Pinned
from .fitting import shared_extent
from .form import SettingsForm
from .layer_choice import LayerChoice, raster_input
from .pictures import Stretch, stretch_of
from .preview_runner import PreviewRunner
from .preview_task import Order, Preview
from .rectangle import PreviewRectangle, preview_rectangle
from .runtime_panel import RuntimePanel
from .settings import SIDES, Settings, last_algorithm, last_side, save, save_side
from .summary import pin_lines, summary
from .ways import NIGHT_LIGHTS, tasks

ROOT = Path(__file__).resolve().parents[2]
FORM = ROOT / "ui" / "dock.ui"
DIE = ROOT / "resources" / "die.svg"
PAUSE_MS = 250
"""How long a setting must stay before its preview starts, so that a slider can be dragged."""
LEAST_LETTERS = 12


class AmalgamDock(QgsDockWidget):
    """Choose, preview, trust, run.

    Args:
        canvas: the map whose centre is previewed.
        parent: the main window.
        pip: see `RuntimeInstaller`.

    Attributes:
        form: the settings.
        runner: makes the previews.
        preview: the one that is shown, if any.
    """

    def __init__(self, canvas: QgsMapCanvas, parent: QWidget | None = None, pip: tuple[str, ...] = ()) -> None:
        super().__init__(parent)
        uic.loadUi(str(FORM), self, package=__package__)
        self._canvas = canvas
        self._band = PreviewBand(canvas)
        self._rectangle: PreviewRectangle | None = None
        self.preview: Preview | None = None
        self._is_live = False
        self._tasks = tasks()
        self._finish_widgets()
        self.runner = PreviewRunner(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        folder = runtime_folder(Path(QgsApplication.qgisSettingsDirPath()))
        self._runtime = RuntimePanel(
            self.runtime_frame, self.runtime_label, self.install_button, self.install_progress, folder, pip
        )
        self.form = SettingsForm(self, self)
        labels, combos = (self.first_label, self.second_label), (self.first_combo, self.second_combo)
        self._layers = LayerChoice(self._tasks[0], labels, combos, self.layers_label)
        self._start_where_it_ended()
        self._connect()
        self._clear()

    @property
    def is_busy(self) -> bool:
        """Whether a preview is being made, or about to be."""
        return self.runner.is_running or self._pause.isActive()

    def shut_down(self) -> None:
        """Stop all work and let go of the project and the map; the dock is of no use afterwards."""
        self._is_live = False
        self._pause.stop()
        self.runner.cancel()
        self._runtime.stop()
        self._layers.disconnect_project()
        self._band.remove()

    def hideEvent(self, event: QHideEvent) -> None:
        """The outline on the map goes with the dock."""
        self._band.set_visible(False)
        super().hideEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """And comes back with it."""
        self._band.set_visible(self._rectangle is not None)
        self._keep_wide_enough()
        super().showEvent(event)

    def _finish_widgets(self) -> None:
        """What a .ui file cannot say in a way that Qt 5 and Qt 6 both understand."""
        self.runtime_frame.setFrameShape(QFrame.Shape.StyledPanel)
        self.die_button.setIcon(QIcon(str(DIE)))
        self.side_combo.addItems([tr("{0} × {0} px").format(side) for side in SIDES])
        for task in self._tasks:
            self.task_combo.addItem(task.title, task.id)
        menu = QMenu(self.copy_button)
        self.copy_command_action = menu.addAction(tr("Copy as qgis_process command"))
        self.copy_python_action = menu.addAction(tr("Copy as Python"))
        self.copy_button.setMenu(menu)
        self.copy_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        for combo in (self.task_combo, self.way_combo, self.model_combo, self.first_combo, self.second_combo):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(LEAST_LETTERS)
        for widget in (self.card_view, self.progress_bar):
            widget.setVisible(False)

    def _keep_wide_enough(self) -> None:
        """For all that is in the dock, in the fonts it is shown in, and a scroll bar; it never scrolls sideways."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self.scroll_area)
        self.scroll_area.setMinimumWidth(self.contents.minimumSizeHint().width() + bar)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _start_where_it_ended(self) -> None:
        index, row = self._place_of(last_algorithm())
        self.task_combo.setCurrentIndex(index)
        self.side_combo.setCurrentIndex(SIDES.index(last_side()))
        self._use_task(index)
        self.way_combo.setCurrentIndex(row)
        self.form.use(self._tasks[index].ways[row])

    def _place_of(self, algorithm: str) -> tuple[int, int]:
        """Rows of an algorithm's task and of itself; the first ones if it is unknown."""
        for index, task in enumerate(self._tasks):
            for row, way in enumerate(task.ways):
                if way.id == algorithm:
                    return index, row
        return 0, 0

    def _connect(self) -> None:
        self.task_combo.currentIndexChanged.connect(self._change_task)
        self.way_combo.currentIndexChanged.connect(self._change_way)
        self.side_combo.currentIndexChanged.connect(self._change_place)
        self._layers.changed.connect(self._change_place)
        self.form.changed.connect(self._change_settings)
        self._runtime.installed.connect(self.form.refresh_models)
        self.preview_button.clicked.connect(self._press_preview)
        self.pin_button.clicked.connect(self._pin)
        self.run_button.clicked.connect(self._run)
        self.copy_command_action.triggered.connect(self._copy_command)
        self.copy_python_action.triggered.connect(self._copy_python)
        self._pause.timeout.connect(self._ask)
        self.runner.started.connect(self._show_started)
        self.runner.progressed.connect(self._show_progress)
        self.runner.made.connect(self._show_made)
        self.runner.failed.connect(self._show_failed)
        self.swipe.view_changed.connect(self._look_alike)
        self.filmstrip.chosen.connect(self._take_back)
        self.filmstrip.changed.connect(self._update_buttons)

    # What is chosen

    def _change_task(self, index: int) -> None:
        self._clear()
        self._use_task(index)
        self._change_way(0)

    def _use_task(self, index: int) -> None:
        self.way_combo.blockSignals(True)
        self.way_combo.clear()
        for row, way in enumerate(self._tasks[index].ways):
            self.way_combo.addItem(way.title)
            self.way_combo.setItemData(row, way.title, Qt.ItemDataRole.ToolTipRole)
        self.way_combo.blockSignals(False)
        self._layers.use(self._tasks[index])

    def _change_way(self, index: int) -> None:
        self.form.use(self._layers.task.ways[max(0, index)])

    def _change_place(self) -> None:
        save_side(self._side)
        self._rectangle = None
        self._change_settings()

    def _change_settings(self) -> None:
        """Another choice: its preview replaces the one that is shown, or being made."""
        save(self.form.settings())
        self.runner.cancel()
        self.progress_bar.setVisible(False)
        self._update_buttons()
        if not self._is_live:
            return
        if self._trouble:
            self.status_label.setText(self._trouble)
        else:
            self._pause.start()

    @property
    def _side(self) -> int:
        return SIDES[self.side_combo.currentIndex()]

    @property
    def _trouble(self) -> str:
        if QgsApplication.processingRegistry().algorithmById(self.form.way.id) is None:
            return tr("Amalgam is switched off; turn it on in Settings > Options > Processing > Providers.")
        return self._layers.trouble or self.form.trouble

    # The preview

    def _press_preview(self) -> None:
        if self.is_busy:
            self._stop()
            return
        self._is_live, self._rectangle = True, None
        self._ask()

    def _stop(self) -> None:
        self._is_live = False
        self._pause.stop()
        self.runner.cancel()
        self.progress_bar.setVisible(False)
        self.status_label.setText(tr("Preview cancelled."))
        self._update_buttons()

    def _ask(self) -> None:
        before = self._layers.before
        if before is None or self._trouble:
            return
        self.runner.ask(self._order(before))
        self._update_buttons()

    def _order(self, before: QgsRasterLayer) -> Order:
        self._rectangle = self._rectangle or self._centred()
        self._band.show_at(self._rectangle)
        parameters = self._layers.ids() | self.form.parameters()
        stretch = stretch_of(before)
        if self._layers.task.id == NIGHT_LIGHTS:
            stretch = Stretch((1,), is_light=True)
        return Order(
            self.form.settings(), tuple(sorted(parameters.items())), self._rectangle, raster_input(before), stretch
        )

    def _centred(self) -> PreviewRectangle:
        """A rectangle of so many pixels of the result: without a guide, DMSP pixels are twice as wide as those."""
        frame, other = self._layers.frame, self._layers.other
        side = self._side // 2 if frame is self._layers.before else self._side
        centre, crs = self._canvas.center(), self._canvas.mapSettings().destinationCrs()
        return preview_rectangle(frame, shared_extent(frame, other), centre, crs, side)

    def _show_started(self) -> None:
        self._show_progress(0.0)
        self.progress_bar.setVisible(True)
        self.status_label.setText(tr("Making the preview …"))
        self._update_buttons()

    def _show_progress(self, percent: float) -> None:
        """Busy until there is something to tell."""
        self.progress_bar.setMaximum(100 if percent > 0.0 else 0)
        self.progress_bar.setValue(round(percent))

    def _show_made(self, preview: Preview) -> None:
        self.preview = preview
        names = (tr("DMSP"), tr("Radiance")) if preview.order.stretch.is_light else (tr("MS"), tr("Fused"))
        self.swipe.show_pair(preview.before, preview.after, names)
        self.progress_bar.setVisible(False)
        self.status_label.setText(summary(preview))
        self._update_buttons()

    def _show_failed(self, sentence: str) -> None:
        self._clear(tr("There is no preview."))
        self.status_label.setText(sentence)
        self._update_buttons()

    def _clear(self, hint: str = "") -> None:
        self.preview = None
        self.progress_bar.setVisible(False)
        self.swipe.clear(hint or tr("Press Preview: the middle of the map is fused, and compared here."))
        self.status_label.setText("")
        self._update_buttons()

    def _update_buttons(self) -> None:
        trouble = self._trouble
        self.preview_button.setText(tr("Cancel") if self.is_busy else tr("Preview"))
        self.preview_button.setEnabled(self.is_busy or not trouble)
        self.preview_button.setToolTip(trouble or tr("Fuse the middle of the map, in the background."))
        self.run_button.setEnabled(not trouble)
        self.run_button.setToolTip(trouble or tr("Fuse the whole raster: opens the Processing dialog, filled in."))
        self.copy_button.setEnabled(not trouble)
        self.copy_button.setToolTip(trouble or tr("The run on the whole raster as text, on the clipboard."))
        self.pin_button.setEnabled(self.preview is not None and not self.filmstrip.is_full)
        self.pin_button.setToolTip(
            tr("{} previews are pinned; remove one first.").format(MOST)
            if self.filmstrip.is_full
            else tr("Keep this preview below, beside up to three others.")
        )
        form_trouble = self.form.trouble
        self.trouble_label.setText(form_trouble)
        self.trouble_label.setVisible(bool(form_trouble))

    # The filmstrip

    def _pin(self) -> None:
        if self.preview is not None:
            task, row = self._place_of(self.preview.order.settings.algorithm)
            lines = pin_lines(self._tasks[task].ways[row], self.preview)
            self.filmstrip.add(Pinned(self.preview.after, lines, self.preview.order.settings))
            self._look_alike()

    def _take_back(self, settings: Settings) -> None:
        task, row = self._place_of(settings.algorithm)
        self.task_combo.setCurrentIndex(task)
        self.way_combo.setCurrentIndex(row)
        self.form.take(settings)

    def _look_alike(self) -> None:
        self.filmstrip.look(self.swipe.viewport)

    # The whole raster

    def _run(self) -> None:
        open_dialog(self.form.way.id, self._layers.ids() | self.form.parameters())

    def _copy_command(self) -> None:
        self._copy(as_qgis_process(*self._whole_run()), tr("The command is on the clipboard."))

    def _copy_python(self) -> None:
        self._copy(as_python(*self._whole_run()), tr("The Python text is on the clipboard."))

    def _whole_run(self) -> tuple[str, dict[str, Any], str]:
        before = self._layers.before
        output = output_beside(raster_input(before), "radiance" if self._layers.task.id == NIGHT_LIGHTS else "fused")
        return self.form.way.id, self._layers.sources() | self.form.parameters(), output

    def _copy(self, text: str, said: str) -> None:
        QApplication.clipboard().setText(text)
        self.status_label.setText(said)
