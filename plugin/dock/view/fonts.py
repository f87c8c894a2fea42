"""The font of what is written on pictures."""

from __future__ import annotations

from qgis.PyQt.QtGui import QFont

SMALLER = 0.85


def small(font: QFont) -> QFont:
    """A smaller one than that of all else."""
    smaller = QFont(font)
    smaller.setPointSizeF(SMALLER * font.pointSizeF())
    return smaller
