"""The spectrum under the cursor: what the pointer is on in the preview, as a plot below it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, QPoint

from ...fusion.errors import FusionError
from ...translation import told, tr
from ..view.spectrum_plot import SpectrumPlot
from ..view.swipe_view import SwipeView
from .preview import Preview


class SpectrumUnderCursor(QObject):
    """Drives the plot.

    Args:
        plot: shows the spectra.
        swipe: tells what the pointer is on.
    """

    def __init__(self, plot: SpectrumPlot, swipe: SwipeView) -> None:
        super().__init__(plot)
        self._plot = plot
        self._preview: Preview | None = None
        self._at: QPoint | None = None
        swipe.pointed.connect(self._point)

    def offer(self, preview: Preview | None, is_cube: bool) -> None:
        """Take the preview on view; the plot is there only for cubes."""
        self._plot.setVisible(is_cube)
        if preview is not self._preview:
            self._preview = preview
            self._show()

    def _point(self, at: QPoint | None) -> None:
        if at is not None and self._plot.isVisibleTo(self._plot.parentWidget()):
            self._at = at
            self._show()

    def _show(self) -> None:
        """Show the spectra of the pixel that was pointed at last, as long as the preview has it."""
        preview, at = self._preview, self._at
        spectra = None if preview is None else preview.spectra
        if preview is None or spectra is None or at is None or not preview.after.rect().contains(at):
            self._plot.clear(tr("Point at the preview: the spectra of cube, guide and result are drawn here."))
            return
        try:
            self._plot.show_curves(spectra.at(at.y(), at.x()), spectra.x_label)
        except FusionError as error:
            self._plot.clear(told(error.sentence))
