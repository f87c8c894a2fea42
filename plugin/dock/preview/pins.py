"""Pinned previews: what is written on each, and the ways back to its settings and to its place."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import NamedTuple

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractButton

from ...translation import tr
from ..choose.ways import Way
from ..view.chip import Pinned
from ..view.filmstrip import MOST, Filmstrip
from ..view.swipe_view import SwipeView
from .preview import Preview
from .summary import made_with, pin_lines, summary


class Pin(NamedTuple):
    """A pinned preview.

    Attributes:
        key: identifies it for as long as the dock lives.
        name: its number in the strip, and what it was made with.
        preview: what it shows.
    """

    key: str
    name: str
    preview: Preview


class Pins(QObject):
    """Drives the button and the strip of pinned previews.

    Args:
        button: pins what is shown.
        strip: shows what is pinned.
        swipe: the picture whose part and scale the strip follows.
        way_of: finds an algorithm by its id.

    Signals:
        changed: previews were pinned, removed or renamed.
        chosen: with the Settings of a preview that was pressed.
        revisited: with the Order of a preview whose place is to be seen again.
    """

    changed = pyqtSignal()
    chosen = pyqtSignal(object)
    revisited = pyqtSignal(object)

    def __init__(
        self, button: QAbstractButton, strip: Filmstrip, swipe: SwipeView, way_of: Callable[[str], Way]
    ) -> None:
        super().__init__(button)
        self._button, self._strip, self._swipe, self._way_of = button, strip, swipe, way_of
        self._preview: Preview | None = None
        self._against = ""
        self._previews: dict[str, Preview] = {}
        self._keys = (f"pin {number}" for number in itertools.count(1))
        button.clicked.connect(self._pin)
        swipe.view_changed.connect(self._look_alike)
        strip.chosen.connect(lambda key: self.chosen.emit(self._previews[key].order.settings))
        strip.revisited.connect(lambda key: self.revisited.emit(self._previews[key].order))
        strip.changed.connect(self._follow_strip)
        self.offer(None)

    @property
    def pins(self) -> list[Pin]:
        """The pins, in the order in which they were made."""
        shown = enumerate(self._previews.items(), start=1)
        return [Pin(key, tr("Pin {}: {}").format(number, self._made_with(one)), one) for number, (key, one) in shown]

    def offer(self, preview: Preview | None, against: str = "") -> None:
        """Take the preview that the button would pin, or a sentence that says why it cannot be pinned now."""
        self._preview, self._against = preview, against
        self._write()
        self._say_what_is_possible()

    def update(self, preview: Preview) -> None:
        """Replace a preview by itself with its indices."""
        if self._preview is not None and self._preview.order == preview.order:
            self._preview = preview
        for key, pinned in self._previews.items():
            if pinned.order == preview.order:
                self._previews[key] = preview
        self._write()

    def clear(self) -> None:
        """Remove all pins."""
        self._strip.clear()

    def _pin(self) -> None:
        preview = self._preview
        if preview is None or preview.order in (one.order for one in self._previews.values()):
            return
        key = next(self._keys)
        self._previews[key] = preview
        self._strip.add(self._pinned(key, preview))
        self._look_alike()

    def _follow_strip(self) -> None:
        there = {chip.pinned.data for chip in self._strip.chips}
        self._previews = {key: preview for key, preview in self._previews.items() if key in there}
        self._write()
        self._say_what_is_possible()
        self.changed.emit()

    def _write(self) -> None:
        for key, preview in self._previews.items():
            self._strip.write(self._pinned(key, preview))

    def _pinned(self, key: str, preview: Preview) -> Pinned:
        number, shown = list(self._previews).index(key) + 1, self._preview
        is_here = shown is None or shown.order.place == preview.order.place
        lines = pin_lines(self._way_of(preview.order.settings.algorithm), preview)
        lines, about = (f"{number}  {lines[0]}", *lines[1:]), f"{self._made_with(preview)}; {summary(preview)}"
        if is_here:
            return Pinned(preview.after, lines, key, about=about)
        elsewhere = tr("This preview shows another place.")
        return Pinned(preview.after, (*lines[:-1], tr("another place")), key, elsewhere, about)

    def _made_with(self, preview: Preview) -> str:
        return ", ".join(made_with(self._way_of(preview.order.settings.algorithm), preview.order.settings))

    def _look_alike(self) -> None:
        """Let the chips show the part of the picture that is on view, made smaller where needed."""
        seen, smaller_side = self._swipe.viewport, min(self._swipe.width(), self._swipe.height())
        self._strip.look(None if seen is None else seen.at_scale(self._strip.picture_side / max(smaller_side, 1)))

    def _say_what_is_possible(self) -> None:
        is_pinned = self._preview is not None and self._preview.order in (one.order for one in self._previews.values())
        is_free = self._preview is not None and not self._strip.is_full and not is_pinned
        self._button.setEnabled(is_free and not self._against)
        if self._against:
            reason = self._against
        elif self._strip.is_full:
            reason = tr("{} previews are pinned; remove one first.").format(MOST)
        elif self._preview is None:
            reason = tr("There is no preview to keep yet.")
        elif is_pinned:
            reason = tr("This preview is pinned.")
        else:
            reason = tr("Keep this preview below, and compare it with others.")
        self._button.setToolTip(reason)
