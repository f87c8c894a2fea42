"""A preview as plain data: what is asked for, what is seen on the way, and what was made."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from qgis.PyQt.QtGui import QImage

from ...fusion.job import RasterInput
from ...fusion.pipeline.estimates import Stage
from ..choose.settings import Settings
from ..place.rectangle import PreviewRectangle
from .pictures import Stretch
from .preview_files import PreviewFiles
from .spectra import Spectra
from .spread import SpreadPicture


class Guide(NamedTuple):
    """A sharp raster, and how it is painted."""

    raster: RasterInput
    stretch: Stretch


@dataclass(frozen=True)
class Order:
    """A preview to make; two equal orders look the same.

    Attributes:
        settings: the algorithm and what was chosen for it.
        parameters: names and values, layers by their ids; without EXTENT and the outputs.
        rectangle: the place.
        shape: rows and columns of the result.
        before: the raster to compare with.
        stretch: how both pictures are stretched.
        pan: PAN, if indices without a reference are wanted; else None.
        has_spread: whether its samples have an uncertainty to show.
        guide: the sharp raster that the result takes its detail from (PAN, VIIRS); None if there is none.
        is_cube: whether the spectra of its pixels are wanted.
    """

    settings: Settings
    parameters: tuple[tuple[str, Any], ...]
    rectangle: PreviewRectangle
    shape: tuple[int, int]
    before: RasterInput
    stretch: Stretch
    pan: RasterInput | None = None
    has_spread: bool = False
    guide: Guide | None = None
    is_cube: bool = False

    @property
    def stretch_of_result(self) -> Stretch:
        """The stretch of the result: that of the input, except that radiance is not painted as DN."""
        return replace(self.stretch, is_dn=False)

    @property
    def place(self) -> tuple[PreviewRectangle, tuple[int, int]]:
        """What previews share that can be laid over each other: rectangle and shape."""
        return self.rectangle, self.shape


class Note(NamedTuple):
    """A message of a run.

    Attributes:
        text: one sentence or more.
        is_warning: whether the user should know, or only may.
    """

    text: str
    is_warning: bool


class Frame(NamedTuple):
    """An estimate on the way to a preview.

    Attributes:
        order: the preview being made.
        before: the input, interpolated.
        image: the estimate of x0 as an image; before the network has begun, the input again.
        stage: how far the run is; None before it has begun.
    """

    order: Order
    before: QImage
    image: QImage
    stage: Stage | None


class Preview(NamedTuple):
    """A finished preview.

    Attributes:
        order: what was asked for.
        before, after: the input, interpolated, and the result.
        spread: the uncertainty, if there are samples to tell it from.
        seconds: how long the algorithm took.
        numbers: the algorithm's outputs, and what was measured on the result since.
        files: the result as a raster, which lasts as long as the preview does.
        guide: the sharp raster, interpolated; None if there is none.
        notes: what the algorithm said.
        brightest: for night lights, the radiance that is white in all pictures; otherwise None.
        spectra: of a cube's pixels; None for other rasters.
    """

    order: Order
    before: QImage
    after: QImage
    spread: SpreadPicture | None
    seconds: float
    numbers: dict[str, Any]
    files: PreviewFiles
    guide: QImage | None = None
    notes: tuple[Note, ...] = ()
    brightest: float | None = None
    spectra: Spectra | None = None
