"""Which part of a picture is seen, and how large: shared by the swipe view and the filmstrip."""

from __future__ import annotations

from dataclasses import dataclass, replace

from qgis.PyQt.QtCore import QPointF, QRectF, QSizeF, Qt
from qgis.PyQt.QtGui import QImage, QPainter

SCALES = (0.25, 32.0)
SMOOTH_BELOW = 1.5


@dataclass(frozen=True)
class Viewport:
    """A view of a picture.

    Attributes:
        x, y: the picture's pixel in the middle of the view.
        scale: screen pixels per picture pixel.
    """

    x: float
    y: float
    scale: float

    def target(self, view: QRectF, image: QImage) -> QRectF:
        """Where in a view the whole picture lies."""
        corner = view.center() - QPointF(self.x, self.y) * self.scale
        return QRectF(corner, QSizeF(image.size()) * self.scale)

    def zoomed(self, factor: float, view: QRectF, anchor: QPointF) -> Viewport:
        """A larger or smaller view, with the picture fixed beneath a point of the view."""
        scale = min(max(self.scale * factor, SCALES[0]), SCALES[1])
        offset = (anchor - view.center()) * (1.0 / self.scale - 1.0 / scale)
        return Viewport(self.x + offset.x(), self.y + offset.y(), scale)

    def at_scale(self, factor: float) -> Viewport:
        """The same middle in a view `factor` times as large."""
        return replace(self, scale=self.scale * factor)

    def moved(self, by: QPointF, image: QImage) -> Viewport:
        """The picture moved by so many screen pixels; its edge never passes the middle of the view."""
        x, y = self.x - by.x() / self.scale, self.y - by.y() / self.scale
        return replace(self, x=min(max(x, 0.0), image.width()), y=min(max(y, 0.0), image.height()))


def fitted(view: QRectF, image: QImage) -> Viewport:
    """All of a picture, as large as the view allows."""
    scale = min(view.width() / image.width(), view.height() / image.height())
    return Viewport(image.width() / 2, image.height() / 2, min(max(scale, SCALES[0]), SCALES[1]))


def paint_picture(painter: QPainter, view: QRectF, viewport: Viewport, image: QImage) -> None:
    """Paint the visible part of a picture; where it is magnified, its pixels stay sharp squares."""
    painter.save()
    painter.setClipRect(view, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, viewport.scale < SMOOTH_BELOW)
    painter.drawImage(viewport.target(view, image), image)
    painter.restore()
