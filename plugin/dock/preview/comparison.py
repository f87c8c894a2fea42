"""What is seen left and right of the divider: input, guide, result, uncertainty, pins; any against any."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtGui import QColor, QImage

from ...fusion.tasks.nightlights.finish import UNIT
from ...numbers import filled
from ...translation import tr
from ..choose.limits import against_spread
from ..choose.ways import Way
from ..view.legend import Legend
from ..view.sides import Side, SidesBar
from ..view.swipe_view import SwipeView
from ..view.unfolding import Unfolding
from .pins import Pin
from .preview import Frame, Preview
from .progress import caption
from .spread import COLOURS, SpreadPicture
from .why import facts_of, nothing_unusual

BEFORE, GUIDE, AFTER, SPREAD = "before", "guide", "after", "spread"
USUAL = (BEFORE, AFTER)
GREYS = 17


class PictureNames(NamedTuple):
    """What the pictures of a task are called."""

    before: str
    guide: str
    after: str


class Seen(NamedTuple):
    """A picture that can be chosen, with its name and what its colours mean."""

    name: str
    image: QImage
    legend: Legend | None = None


class PreviewComparison(QObject):
    """Drives the swipe view and the combos over it.

    Args:
        bar: chooses the sides.
        swipe: shows them.
        why: says what the preview's run has found.
    """

    def __init__(self, bar: SidesBar, swipe: SwipeView, why: Unfolding) -> None:
        super().__init__(bar)
        self._bar, self._swipe, self._why = bar, swipe, why
        self._preview: Preview | None = None
        self._frame: Frame | None = None
        self._pins: Sequence[Pin] = ()
        self._against_spread = ""
        self._names = PictureNames(tr("MS"), tr("PAN"), tr("Fused"))
        bar.changed.connect(self._show)
        bar.flickered.connect(swipe.flicker)
        self._show()

    @property
    def is_empty(self) -> bool:
        """Whether there is only a sentence to see."""
        return self._preview is None and self._frame is None

    @property
    def shows_frame(self) -> bool:
        """Whether the picture on view is unfinished."""
        return self._frame is not None

    def use(self, names: PictureNames) -> None:
        """Name the pictures of a task."""
        self._names = names
        self._show()

    def offer(self, against_uncertainty: str) -> None:
        """Say why there will be no uncertainty; "" if there will be."""
        self._against_spread = against_uncertainty
        self._show()

    def use_pins(self, pins: Sequence[Pin]) -> None:
        """Offer the pinned previews."""
        self._pins = pins
        self._show()

    def show_preview(self, preview: Preview, way: Way) -> None:
        """Show a preview; a side that it lacks is replaced by the usual one."""
        self._preview, self._frame = preview, None
        self._swipe.set_dimmed(False)
        self._against_spread = "" if preview.spread is not None else against_spread(preview.order.settings, way)
        self._show()

    def remeasure(self, preview: Preview) -> None:
        """Take the indices of the preview on view, which have now been measured."""
        self._preview = preview
        self._show()

    def show_frame(self, frame: Frame) -> None:
        """Show an estimate of a run in progress."""
        self._frame = frame
        self._swipe.set_dimmed(False)
        self._show()

    def wait(self) -> None:
        """Dim the pictures: something else will be there soon."""
        self._swipe.set_dimmed(True)

    def take_back(self, hint: str) -> None:
        """Show the last preview again or, if there is none, a sentence."""
        if self._preview is None:
            self.clear(hint)
            return
        self._frame = None
        self._swipe.set_dimmed(False)
        self._show()

    def clear(self, hint: str) -> None:
        """Show a sentence instead."""
        self._preview = self._frame = None
        self._swipe.set_dimmed(False)
        self._swipe.clear(hint)
        self._show()

    def _show(self) -> None:
        seen = self._seen()
        sides = [
            Side(BEFORE, self._names.before),
            Side(GUIDE, self._names.guide, "" if GUIDE in seen else self._against_guide()),
            Side(AFTER, self._names.after),
            Side(
                SPREAD,
                tr("Uncertainty"),
                "" if SPREAD in seen else self._against_spread or tr("This is not ready yet."),
            ),
            *(
                Side(pin.key, pin.name, "" if pin.key in seen else tr("This preview shows another place."))
                for pin in self._pins
            ),
        ]
        self._bar.offer(sides, USUAL)
        self._bar.setVisible(bool(seen))
        is_done = self._preview is not None and self._frame is None
        self._why.show_facts(facts_of(self._preview) if self._preview and is_done else [], nothing_unusual())
        if seen:
            left, right = (seen[key] for key in self._bar.chosen)
            self._swipe.show_pair(left.image, right.image, (left.name, right.name), (left.legend, right.legend))

    def _seen(self) -> dict[str, Seen]:
        """All pictures of the place on view, by their keys."""
        preview, frame = self._preview, self._frame
        if frame is not None:
            seen = {BEFORE: Seen(self._names.before, frame.before), AFTER: Seen(caption(frame.stage), frame.image)}
            order = frame.order
        elif preview is not None:
            lights, names = legend_of_lights(preview.brightest), self._names
            seen = {
                BEFORE: Seen(names.before, preview.before, lights),
                AFTER: Seen(names.after, preview.after, lights),
            }
            order = preview.order
        else:
            return {}
        if preview is not None and preview.guide is not None and preview.order.place == order.place:
            seen[GUIDE] = Seen(self._names.guide, preview.guide, legend_of_lights(preview.brightest))
        if preview is not None and preview.spread is not None and frame is None:
            seen[SPREAD] = Seen(tr("Uncertainty"), preview.spread.image, legend_of(preview.spread))
        here = (pin for pin in self._pins if pin.preview.order.place == order.place)
        return seen | {pin.key: Seen(pin.name, pin.preview.after) for pin in here}

    def _against_guide(self) -> str:
        order = self._frame.order if self._frame is not None else self._preview.order if self._preview else None
        return (
            tr("There is nothing to show here.")
            if order is not None and order.guide is None
            else tr("This is not ready yet.")
        )


def legend_of(spread: SpreadPicture) -> Legend:
    """Legend of an uncertainty, from agreement to disagreement."""
    colours = tuple(QColor(*(int(channel) for channel in colour)) for colour in COLOURS)
    return Legend(colours, "0", filled("{:.3g} {}", spread.brightest, spread.unit or tr("MS units")))


def legend_of_lights(brightest: float | None) -> Legend | None:
    """Legend of night lights, from dark to the radiance that is white, by the square root; None for other pictures."""
    if brightest is None:
        return None
    greys = (round(255.0 * math.sqrt(share / (GREYS - 1))) for share in range(GREYS))
    return Legend(tuple(QColor(grey, grey, grey) for grey in greys), "0", filled("{:.3g} {}", brightest, UNIT))
