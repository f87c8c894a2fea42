"""Where the form and the picture lie in the dock: one above the other, or side by side."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QBoxLayout, QWidget

LEAST_FORM_WIDTH = 300
WIDEST = 16777215
"""QWIDGETSIZE_MAX, which PyQt does not export."""


def is_beside(room: QSize, form: QSize) -> bool:
    """Whether a square picture becomes larger beside the form than below it.

    Args:
        room: for form and picture together, in pixels.
        form: how much of it the form takes.
    """
    below = min(room.width(), room.height() - form.height())
    return min(room.width() - form.width(), room.height()) > below


def arrange(body: QBoxLayout, form: QWidget, folded: QWidget, room: QSize) -> None:
    """Put form and picture where the picture becomes largest.

    Args:
        body: layout that holds the two, the form first.
        form: keeps its size; the picture gets all the rest.
        folded: the part of the form that is not always seen; folding it moves only what is below it.
        room: for form and picture together, in pixels.
    """
    stack(body, form)
    shown = form.sizeHint().height() - (folded.sizeHint().height() if folded.isVisibleTo(form) else 0)
    width = max(LEAST_FORM_WIDTH, form.minimumSizeHint().width())
    if is_beside(room, QSize(width, shown)):
        body.setDirection(QBoxLayout.Direction.LeftToRight)
        form.setFixedWidth(width)


def stack(body: QBoxLayout, form: QWidget) -> None:
    """Put the form above the picture, as wide as the dock."""
    body.setDirection(QBoxLayout.Direction.TopToBottom)
    form.setMinimumWidth(0)
    form.setMaximumWidth(WIDEST)
