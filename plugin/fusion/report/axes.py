"""Where values lie in a plot: the arithmetic behind the SVG macros. All positions are in SVG units."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

WIDTH, HEIGHT = 480.0, 300.0
LEFT, RIGHT, TOP, BOTTOM = 58.0, 14.0, 12.0, 46.0
LETTER = 7.0
LINE = 13.0
MARK = 5.0
"""Half the size of a point's mark."""

TINY = 1e-30

_SHIFTS = sorted(
    (
        (shift, lift * LINE)
        for shift in (0.0, 8.0, -8.0, 24.0, -24.0, 48.0, -48.0)
        for lift in (0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5)
        if (shift, lift) != (0.0, 0)
    ),
    key=lambda place: math.hypot(*place),
)
"""Where a text may stand beside its point, nearest first."""


class Tick(NamedTuple):
    """A value on an axis, where it lies and how it reads."""

    at: float
    label: str


class Box(NamedTuple):
    """The area that a text or a point covers."""

    left: float
    top: float
    right: float
    bottom: float

    def overlap(self, other: Box) -> float:
        """The area that this box shares with another one."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(width, 0.0) * max(height, 0.0)


class Label(NamedTuple):
    """A text, placed.

    Attributes:
        x, y: where its start, middle or end lies, as `anchor` says, and its baseline.
        anchor: "start", "middle" or "end".
        text: as it reads.
        leader: SVG path of a line from its point to it; "" where it stands beside its point.
    """

    x: float
    y: float
    anchor: str
    text: str
    leader: str = ""


class PlotAxis:
    """One direction of a plot, linear or logarithmic, with round ticks."""

    def __init__(
        self, values: Sequence[float], start: float, stop: float, log: bool, from_zero: bool, years: bool = False
    ) -> None:
        low, high = _range([v for v in values if math.isfinite(v) and (v > 0.0 or not log)], log, from_zero)
        if years and len(set(values)) == 1:
            low, high = values[0] - 0.5, values[0] + 0.5
        self._log, self._start, self._stop = log, start, stop
        self._low, self._high = self._scaled(low), self._scaled(high)
        values_at = _log_ticks(low, high) if log else _years(low, high) if years else _ticks(low, high)
        self.ticks = [Tick(self.at(value), label) for value, label in values_at]

    def at(self, value: float) -> float:
        """Where a value lies; NaN for what a logarithmic axis cannot show."""
        if not math.isfinite(value) or (self._log and value <= 0.0):
            return math.nan
        share = (self._scaled(value) - self._low) / (self._high - self._low)
        return round(self._start + share * (self._stop - self._start), 1)

    def _scaled(self, value: float) -> float:
        return math.log10(value) if self._log else value


class PlotArea:
    """The area that a plot draws in.

    Args:
        xs, ys: every value that must be in sight; NaN and infinities are left out.
        log_x, log_y: logarithmic axes, which show only what is above zero.
        from_zero: whether the y axis starts at zero.
        years: whether the x axis shows whole years.
    """

    width, height, left, top = WIDTH, HEIGHT, LEFT, TOP
    right, bottom = WIDTH - RIGHT, HEIGHT - BOTTOM

    def __init__(
        self,
        xs: Sequence[float],
        ys: Sequence[float],
        log_x: bool = False,
        log_y: bool = False,
        from_zero: bool = False,
        years: bool = False,
    ) -> None:
        self.x = PlotAxis(xs, self.left, self.right, log_x, from_zero=False, years=years)
        self.y = PlotAxis(ys, self.bottom, self.top, log_y, from_zero)

    def path(self, xs: Sequence[float], ys: Sequence[float]) -> str:
        """An SVG path through these points, broken where one cannot be shown; a point on its own is a dot."""
        parts, is_new = [], True
        for x, y in zip(map(self.x.at, xs), map(self.y.at, ys)):
            if math.isnan(x) or math.isnan(y):
                is_new = True
                continue
            parts.append(f"M{x:g} {y:g}h0" if is_new else f"L{x:g} {y:g}")
            is_new = False
        return "".join(parts)

    def steps(self, edges: Sequence[float], heights: Sequence[float]) -> str:
        """An SVG path along the tops of a histogram's bars; one edge more than heights."""
        xs = [edge for k in range(len(heights)) for edge in (edges[k], edges[k + 1])]
        return self.path(xs, [height for height in heights for _ in range(2)])

    def labels(self, xs: Sequence[float], ys: Sequence[float], texts: Sequence[str]) -> list[Label]:
        """Texts near their points, each at the nearest place where it covers no point and no other text.

        Where every place is taken it stands where it covers least.
        """
        points = [(self.x.at(x), self.y.at(y)) for x, y in zip(xs, ys)]
        shown = [(x, y, text) for (x, y), text in zip(points, texts) if not math.isnan(x) and not math.isnan(y)]
        taken = [Box(x - MARK, y - MARK, x + MARK, y + MARK) for x, y, _ in shown]
        placed = []
        for x, y, text in shown:
            label, box = min(_around(x, y, text), key=lambda place: self._cost(place[1], taken))
            placed.append(label)
            taken.append(box)
        return placed

    def _cost(self, box: Box, taken: Sequence[Box]) -> float:
        """What a box covers of others and of what lies outside the plot; the first of equals is the nearest."""
        inside = Box(self.left, 0.0, self.width, self.bottom)
        outside = (box.right - box.left) * (box.bottom - box.top) - box.overlap(inside)
        return 10.0 * outside + sum(box.overlap(other) for other in taken)


def _range(values: Sequence[float], log: bool, from_zero: bool) -> tuple[float, float]:
    """What an axis covers: all values and a small margin, and more than one value in any case."""
    low, high = (min(values), max(values)) if values else (1.0, 10.0)
    if log:
        margin = 2.0 if high == low else (high / low) ** 0.05
        return low / margin, high * margin
    if from_zero:
        low, high = min(low, 0.0), max(high, 0.0)
    size = max(abs(low), abs(high))
    if high - low <= 1e-9 * size or size < TINY:
        widening = 0.5 * (size if size >= TINY else 1.0)
        return low - widening, high + widening
    margin = 0.0 if from_zero else 0.04 * (high - low)
    return low - margin, high + margin


def _around(x: float, y: float, text: str) -> list[tuple[Label, Box]]:
    """Places for a text around its point, nearest first, each with the box it covers."""
    width = LETTER * len(text)
    places = []
    for shift, lift in _SHIFTS:
        anchor = "middle" if shift == 0.0 else "start" if shift > 0.0 else "end"
        left = x + shift - {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor] * width
        box = Box(left, y + lift - 6.0, left + width, y + lift + 6.0)
        label = Label(round(x + shift, 1), round(y + lift + 4.0, 1), anchor, text, _leader(x, y, box))
        places.append((label, box))
    return places


def _leader(x: float, y: float, box: Box) -> str:
    """A line from the rim of a point to the nearest end of a text that does not stand right beside it."""
    end_x, end_y = min(max(x, box.left), box.right), min(max(y, box.top), box.bottom)
    away = math.hypot(end_x - x, end_y - y)
    if away < 1.2 * LINE:
        return ""
    start_x, start_y = x + (end_x - x) * MARK / away, y + (end_y - y) * MARK / away
    return f"M{start_x:.1f} {start_y:.1f}L{end_x:.1f} {end_y:.1f}"


def _ticks(low: float, high: float, most: int = 6) -> list[tuple[float, str]]:
    """Round values of an axis: multiples of 1, 2, 2.5 or 5 times a power of ten."""
    power = 10.0 ** math.floor(math.log10((high - low) / most))
    step = next(m * power for m in (1.0, 2.0, 2.5, 5.0, 10.0, 20.0) if (high - low) / (m * power) <= most)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    digits = max(0, -math.floor(math.log10(step) + 1e-9) + (1 if step / power == 2.5 else 0))
    return [(k * step, _plain(k * step, digits)) for k in range(first, last + 1)]


def _years(low: float, high: float, most: int = 8) -> list[tuple[float, str]]:
    """Whole years, not too many, written without separators."""
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100) if (high - low) / step <= most)
    first, last = math.ceil(low / step), math.floor(high / step)
    return [(float(k * step), str(k * step)) for k in range(first, last + 1)]


def _log_ticks(low: float, high: float) -> list[tuple[float, str]]:
    """Round values of a logarithmic axis: 1, 2 and 5 times powers of ten, or only the powers if there are many."""
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    multiples = (
        (1.0,) if high / low > 1e4 else (1.0, 2.0, 5.0) if high / low > 4.0 else (1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 7.0)
    )
    values = [m * 10.0**power for power in powers for m in multiples]
    return [(value, f"{value:g}") for value in values if low <= value <= high]


def _plain(value: float, digits: int) -> str:
    if abs(value) >= 1e6 or digits > 6:
        return f"{value:.3g}".replace("-", "−")
    return f"{value:,.{digits}f}".replace("-", "−")
