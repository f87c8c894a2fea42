"""One calm line over the picture that unfolds into all there is to say: warnings first."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from qgis.PyQt.QtCore import QEvent, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from qgis.PyQt.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QStyle, QToolButton, QVBoxLayout, QWidget

from ...translation import tr
from .fonts import small

HIGHEST = 150
"""Greatest height of the unfolded text, in pixels; longer texts scroll."""
SHADE = QColor(0, 0, 0, 200)
WARNING_COLOUR = "#ffd166"


class Fact(NamedTuple):
    """Something to say.

    Attributes:
        text: a sentence or two.
        is_warning: whether it should worry the reader.
    """

    text: str
    is_warning: bool


class Unfolding(QWidget):
    """A line to press, and the text beneath it; hidden as long as there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headline = ""
        self.header, self.body, self._scroll = QToolButton(self), QLabel(self), QScrollArea(self)
        for widget in (self.header, self.body):
            widget.setFont(small(self.font()))
            palette = widget.palette()
            for role in (QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
                palette.setColor(role, QColor("white"))
            widget.setPalette(palette)
        self.header.setAutoRaise(True)
        self.header.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.header.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.header.clicked.connect(self._fold)
        self.body.setWordWrap(True)
        self.body.setTextFormat(Qt.TextFormat.RichText)
        self.body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._scroll.setWidget(self.body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for see_through in (self._scroll.viewport(), self.body):
            see_through.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 4, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._scroll)
        self._scroll.setVisible(False)
        self.setVisible(False)

    def show_facts(self, facts: Sequence[Fact], otherwise: str) -> None:
        """Say these, with the first warning in the line.

        Args:
            facts: warnings first; no facts hide the line.
            otherwise: what the line says if there is no warning.
        """
        warnings = [fact for fact in facts if fact.is_warning]
        more = f" (+{len(warnings) - 1})" if len(warnings) > 1 else ""
        self._headline = warnings[0].text + more if warnings else otherwise
        kinds = QStyle.StandardPixmap
        kind = kinds.SP_MessageBoxWarning if warnings else kinds.SP_MessageBoxInformation
        self.header.setIcon(self.style().standardIcon(kind))
        side = self.header.fontMetrics().height()
        self.header.setIconSize(QSize(side, side))
        self.header.setAccessibleName(self._headline)
        self.header.setToolTip(self._headline)
        self.body.setText("".join(f"<p style='margin:2px'>{_html(fact)}</p>" for fact in facts))
        self.setVisible(bool(facts))
        self._write()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a dark plate."""
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(SHADE)
        painter.drawRoundedRect(QRectF(self.rect()), 3, 3)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the line as there is room for."""
        super().resizeEvent(event)
        self._write()
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Adapt icons and fonts to the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._write()

    @property
    def is_open(self) -> bool:
        """Whether it is unfolded."""
        return not self._scroll.isHidden()

    def _fold(self) -> None:
        self._scroll.setVisible(not self.is_open)
        self._write()
        self._fit()

    def _fit(self) -> None:
        wanted = self.body.heightForWidth(max(self.width() - 24, 50)) + 4
        self._scroll.setFixedHeight(min(wanted, HIGHEST))

    def _write(self) -> None:
        arrow, metrics = "▾" if self.is_open else "▸", self.header.fontMetrics()
        room = self.header.width() - self.header.iconSize().width() - metrics.horizontalAdvance(arrow) - 28
        text = metrics.elidedText(self._headline, Qt.TextElideMode.ElideRight, max(room, 20))
        self.header.setText(f"{text} {arrow}")


def _html(fact: Fact) -> str:
    text = escape(fact.text)
    return f"<span style='color:{WARNING_COLOUR}'>{escape(tr('Note:'))} {text}</span>" if fact.is_warning else text
