"""The dock itself: puts the parts together and passes on what they say. Nothing in it is modal or slow."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsDockWidget, QgsMapCanvas
from qgis.PyQt import uic
from qgis.PyQt.QtCore import QSize, Qt, QTimer
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QIcon, QResizeEvent, QShowEvent
from qgis.PyQt.QtWidgets import QComboBox, QFrame, QSizePolicy, QStyle, QWidget

from ..fusion.networks.runtime import runtime_folder
from .arrangement import arrange, stack
from .choose.band_choice import BandChoice
from .choose.choices import Choices
from .choose.layer_files import LayerFiles
from .place.place import PreviewPlace
from .preview.follow import FollowMap
from .preview.on_map import OnMap
from .preview.pins import Pins
from .preview.preview_panel import PreviewPanel
from .preview.spectrum import SpectrumUnderCursor
from .run.run_panel import RunPanel
from .runtime.runtime_panel import RuntimePanel
from .runtime.warm_up import WarmUp
from .view.filmstrip import Filmstrip
from .view.sides import SidesBar
from .view.spectrum_plot import SpectrumPlot
from .view.unfolding import Unfolding

ROOT = Path(__file__).resolve().parents[2]
FORM = ROOT / "ui" / "dock.ui"
DIE = ROOT / "resources" / "die.svg"
DRAW = ROOT / "resources" / "draw.svg"
MAP = ROOT / "resources" / "map.svg"
FLICKER = ROOT / "resources" / "flicker.svg"
LINK = ROOT / "resources" / "link.svg"
LEAST_LETTERS = 8
STATUS_LINES = 2
"""Lines that are kept free for the status, whether something is written there or not."""
PROGRESS_HEIGHT = 4
PRESSED = (
    "QToolButton:checked {background: palette(highlight); color: palette(highlighted-text);"
    " border: 1px solid palette(highlight); border-radius: 3px; padding: 2px;}"
)
"""Makes a pressed button stand out in every theme; a shade of grey would look disabled."""


class AmalgamDock(QgsDockWidget):
    """The dock: choose, preview, trust, run.

    Args:
        canvas: the map that is previewed.
        parent: the main window.
        pip: see `RuntimeInstaller`.

    Attributes:
        choices, files, place, previews, pins, run: the parts.
    """

    def __init__(self, canvas: QgsMapCanvas, parent: QWidget | None = None, pip: tuple[str, ...] = ()) -> None:
        super().__init__(parent)
        uic.loadUi(str(FORM), self, package=__package__)
        self._finish_widgets()
        self.setAcceptDrops(True)
        folder = runtime_folder(Path(QgsApplication.qgisSettingsDirPath()))
        self._runtime = RuntimePanel(
            self.runtime_frame, self.runtime_label, self.install_button, self.wheel_button, self.install_progress,
            folder, pip,
        )  # fmt: skip
        self.choices = Choices(self, self)
        self.files = LayerFiles(self, self.choices.layers)
        self.place = PreviewPlace(canvas, self.side_combo, self.draw_button)
        self.previews = PreviewPanel(self, self.choices, self.place)
        self.pins = Pins(self.pin_button, self.filmstrip, self.swipe, self.choices.way_of)
        self.on_map = OnMap(self.map_button, canvas)
        self.follow = FollowMap(self.sides_bar.follow_button, self.swipe, canvas)
        self.spectrum = SpectrumUnderCursor(self.spectrum_plot, self.swipe)
        self.run = RunPanel(self, self.choices.layers, self.choices.form, self.place)
        self._warm_up = WarmUp(self)
        self._connect()
        self.previews.use_task()
        self._update()

    @property
    def is_busy(self) -> bool:
        """Whether a preview is being made, or about to be."""
        return self.previews.is_busy

    def shut_down(self) -> None:
        """Stop all work and let go of the project and the map; the dock is of no use afterwards."""
        self.previews.shut_down()
        self.run.stop()
        self._runtime.stop()
        QgsProject.instance().cleared.disconnect(self._forget_project)
        self.files.disconnect_project()
        self.choices.layers.disconnect_project()
        self.on_map.remove()
        self.follow.remove()
        self.place.remove()

    def hideEvent(self, event: QHideEvent) -> None:
        """Hide the outline on the map together with the dock."""
        self.place.set_visible(False)
        super().hideEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the outline on the map together with the dock."""
        self.place.set_visible(True)
        self._keep_wide_enough()
        QTimer.singleShot(0, self._keep_wide_enough)  # styles decide on sizes too, and are asked only after this
        self._warm_up.start()
        super().showEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept dragged files."""
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Make layers of dropped files, and choose them."""
        event.acceptProposedAction()
        self.files.take(_dropped(event))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give all spare room to the picture."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        arrange(self.body, self.form_panel, self.advanced_panel, self.scroll_area.size())

    def _finish_widgets(self) -> None:
        """Set what a .ui file cannot say in a way that both Qt 5 and Qt 6 understand."""
        self.runtime_frame.setFrameShape(QFrame.Shape.StyledPanel)
        side = self.fontMetrics().height()
        for button, icon in ((self.die_button, DIE), (self.draw_button, DRAW), (self.map_button, MAP)):
            button.setIcon(QIcon(str(icon)))
            button.setIconSize(QSize(side, side))
        for combo in (
            self.task_combo, self.way_combo, self.model_combo, self.first_combo, self.second_combo, self.band_combo,
            self.scheduler_combo, self.precision_combo,
        ):  # fmt: skip
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(LEAST_LETTERS)
        self.side_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._lay_over_the_picture()
        self.preview_row.insertStretch(3, 1)
        for button in (self.fast_button, self.balanced_button, self.best_button, self.draw_button):
            button.setStyleSheet(PRESSED)
        self.band_choice = BandChoice(self.form_panel)
        self.form_column.insertWidget(1, self.band_choice)
        self.spectrum_plot = SpectrumPlot(self.picture_panel)
        self.picture_column.insertWidget(2, self.spectrum_plot)
        self.form_column.addStretch(1)
        self.form_panel.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._reserve_places()

    def _lay_over_the_picture(self) -> None:
        """Lay the choice of sides and the pins over the picture, so that they take none of its room."""
        bar = self.sides_bar = SidesBar(self.swipe)
        self.filmstrip = Filmstrip(self.swipe)
        bar.set_icons(QIcon(str(FLICKER)), QIcon(str(LINK)), self.fontMetrics().height())
        self.why = Unfolding(self.swipe)
        self.swipe.lay_over(bar, self.why, self.filmstrip)
        chain = (
            self.map_button, bar.combos[0], bar.flicker_button, bar.follow_button, bar.combos[1], self.swipe,
            self.why.header, self.filmstrip,
        )  # fmt: skip
        for first, second in zip(chain, chain[1:]):
            self.setTabOrder(first, second)

    def _reserve_places(self) -> None:
        """Reserve room for widgets that come and go, so that nothing else moves."""
        for label, lines in ((self.layers_label, 1), (self.status_label, STATUS_LINES)):
            label.setText("\n".join("X" * lines))
            label.setMinimumHeight(label.sizeHint().height())
            label.clear()
        self.status_label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        policy = self.progress_bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.progress_bar.setSizePolicy(policy)
        self.progress_bar.setTextVisible(False)
        self.progress_bar.setFixedHeight(PROGRESS_HEIGHT)
        height = self.advanced_button.sizeHint().height()
        for button in (self.fast_button, self.balanced_button, self.best_button, self.advanced_button):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setFixedHeight(height)

    def _keep_wide_enough(self) -> None:
        """Keep the dock wide enough for all its widgets in their fonts, and a scroll bar: it never scrolls sideways."""
        stack(self.body, self.form_panel)
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self.scroll_area)
        margins = self.contents.minimumSizeHint().width() - self.form_panel.minimumSizeHint().width()
        folded = self.advanced_panel.minimumSizeHint().width() + margins
        self.scroll_area.setMinimumWidth(max(self.contents.minimumSizeHint().width(), folded) + bar)
        self._arrange()
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _connect(self) -> None:
        self._runtime.installed.connect(self.choices.renew)
        self._runtime.installed.connect(self._warm_up.start)
        self.choices.task_changed.connect(self.previews.use_task)
        self.choices.layers_changed.connect(self._change_layers)
        self.choices.settings_changed.connect(self.previews.restart)
        self.place.changed.connect(self.previews.draw)
        self.previews.changed.connect(self._update)
        self.previews.measured.connect(self.pins.update)
        self.pins.chosen.connect(self.choices.take)
        self.pins.changed.connect(lambda: self.previews.use_pins(self.pins.pins))
        self.pins.revisited.connect(self.previews.revisit)
        self.run.said.connect(self.previews.say)
        self.files.said.connect(self.previews.say)
        QgsProject.instance().cleared.connect(self._forget_project)

    def _change_layers(self) -> None:
        self.place.move()
        self.previews.restart()

    def _forget_project(self) -> None:
        """Forget what was seen: it belongs to the project before."""
        self.pins.clear()
        self.previews.forget()

    def _update(self) -> None:
        """Update whatever depends on the choices or on a preview."""
        self.on_map.offer(self.previews.preview)
        self.follow.offer(self.previews.preview)
        self.spectrum.offer(self.previews.preview, self.choices.layers.task.is_cube)
        self.pins.offer(self.previews.preview, self.previews.against_pin)
        self.run.update(self.choices.trouble, self.previews.is_busy)


def _dropped(event: QDropEvent) -> list[Path]:
    """The local files that are being dragged."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
