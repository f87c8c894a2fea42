"""The font of what is written on pictures."""

from __future__ import annotations

from qgis.PyQt.QtGui import QFont

SMALLER = 0.85


def small(font: QFont) -> QFont:
    """A font smaller than that of everything else."""
    smaller = QFont(font)
    smaller.setPointSizeF(SMALLER * font.pointSizeF())
    return smaller
