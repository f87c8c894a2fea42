"""A plot of spectra, drawn as the theme has it: a few curves over wavelength, with axes and a legend."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ...fusion.report.axes import PlotAxis
from .fonts import small
from .swipe_marks import paint_hint

HEIGHT = 150
BEFORE, GUIDE, AFTER = range(3)
"""What a spectrum is of; a guide's is drawn as points."""

COLOURS = ("#7f7f7f", "#d95f02", "#1b74c5")

MARK = 3.0
GAP = 5.0
"""How many times the usual distance between bands breaks a curve."""

PADDING = 6.0


class Curve(NamedTuple):
    """A spectrum.

    Attributes:
        name: for the legend.
        xs, ys: values; NaN is not drawn.
        role: what it is of, which decides how it is drawn.
    """

    name: str
    xs: NDArray[np.float64]
    ys: NDArray[np.float64]
    role: int


class SpectrumPlot(QWidget):
    """Shows curves, or a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._curves: Sequence[Curve] = ()
        self._x_label = self._hint = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)

    @property
    def curves(self) -> Sequence[Curve]:
        """What is shown."""
        return self._curves

    def sizeHint(self) -> QSize:
        """As high as it is, and as narrow as the dock."""
        return QSize(240, HEIGHT)

    def show_curves(self, curves: Sequence[Curve], x_label: str) -> None:
        """Show spectra over what the label says."""
        self._curves, self._x_label = curves, x_label
        self.update()

    def clear(self, hint: str) -> None:
        """Show a sentence instead."""
        self._curves, self._hint = (), hint
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the axes, the curves and the legend."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(small(self.font()))
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Base))
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        xs, ys = (
            np.concatenate([getattr(curve, axis) for curve in self._curves] or [np.empty(0)]) for axis in ("xs", "ys")
        )
        if np.isfinite(xs).any() and np.isfinite(ys).any():
            self._paint_plot(painter, xs[np.isfinite(xs)].tolist(), ys[np.isfinite(ys)].tolist())
        else:
            paint_hint(painter, QRectF(self.rect()), self._hint)
        painter.end()

    def _paint_plot(self, painter: QPainter, xs: list[float], ys: list[float]) -> None:
        metrics = painter.fontMetrics()
        line = float(metrics.height())
        bottom, top = self.height() - 2.0 * line - PADDING, line + 2.0 * PADDING
        y_axis = PlotAxis(ys, bottom, top, log=False, from_zero=min(ys) >= 0.0)
        left = PADDING + max(metrics.horizontalAdvance(tick.label) for tick in y_axis.ticks) + PADDING
        x_axis = PlotAxis(xs, left, self.width() - 2.0 * PADDING, log=False, from_zero=False)
        faint = QColor(self.palette().color(QPalette.ColorRole.Text))
        faint.setAlphaF(0.2)
        text = self.palette().color(QPalette.ColorRole.Text)
        for tick in y_axis.ticks:
            painter.setPen(faint)
            painter.drawLine(QPointF(left, tick.at), QPointF(self.width() - 2.0 * PADDING, tick.at))
            painter.setPen(text)
            width = metrics.horizontalAdvance(tick.label)
            painter.drawText(QPointF(left - PADDING - width, tick.at + metrics.ascent() / 2.0 - 1.0), tick.label)
        for tick in x_axis.ticks:
            width = metrics.horizontalAdvance(tick.label)
            painter.drawText(QPointF(tick.at - width / 2.0, bottom + line), tick.label)
        width = metrics.horizontalAdvance(self._x_label)
        painter.drawText(QPointF((left + self.width() - width) / 2.0, bottom + 2.0 * line), self._x_label)
        for curve in self._curves:
            _paint_curve(painter, curve, x_axis, y_axis)
        self._paint_legend(painter, left, PADDING + metrics.ascent())

    def _paint_legend(self, painter: QPainter, x: float, baseline: float) -> None:
        metrics = painter.fontMetrics()
        for curve in self._curves:
            painter.setPen(QPen(QColor(COLOURS[curve.role]), 2.0))
            middle = baseline - metrics.ascent() / 3.0
            painter.drawLine(QPointF(x, middle), QPointF(x + 2.0 * PADDING, middle))
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            painter.drawText(QPointF(x + 3.0 * PADDING, baseline), curve.name)
            x += 5.0 * PADDING + metrics.horizontalAdvance(curve.name)


def _paint_curve(painter: QPainter, curve: Curve, x_axis: PlotAxis, y_axis: PlotAxis) -> None:
    """A line, broken where bands are missing or go back to shorter wavelengths; or points."""
    colour, is_points = QColor(COLOURS[curve.role]), curve.role == GUIDE
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(colour if is_points else Qt.BrushStyle.NoBrush)
    shown = np.isfinite(curve.xs) & np.isfinite(curve.ys)
    points = [
        QPointF(x_axis.at(x), y_axis.at(y)) for x, y in zip(curve.xs[shown].tolist(), curve.ys[shown].tolist())
    ]  # fmt: skip
    if is_points or len(points) == 1:
        for point in points:
            painter.drawEllipse(point, MARK, MARK)
        return
    steps = np.diff(curve.xs[shown])
    usual = float(np.median(np.abs(steps))) if steps.size else 0.0
    cuts = 1 + np.flatnonzero((steps < 0.0) | (steps > GAP * usual)) if len(points) > 2 * GAP else np.empty(0, int)
    edges = [0, *cuts.tolist(), len(points)]
    for start, stop in zip(edges, edges[1:]):
        painter.drawPolyline(QPolygonF(points[start:stop]))
