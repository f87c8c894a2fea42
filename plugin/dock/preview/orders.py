"""Orders of previews from what is chosen. Main thread only."""

from __future__ import annotations

from qgis.core import QgsRasterLayer

from ...processing.layers import raster_input_of
from ..choose.choices import Choices
from ..choose.layer_choice import LayerChoice
from ..choose.limits import against_spread
from ..place.place import PreviewPlace
from ..place.rectangle import PreviewRectangle
from .pictures import DMSP, Stretch, stretch_of
from .preview import Guide, Order


def order_of(choices: Choices, place: PreviewPlace) -> Order:
    """The order for a preview of what is chosen, which must go together."""
    layers, form = choices.layers, choices.form
    before, frame = layers.before, layers.frame
    rectangle = place.rectangle(frame, layers.other, halves=frame is before)
    parameters = layers.ids() | form.parameters()
    settings = form.settings()
    return Order(
        settings,
        tuple(sorted(parameters.items())),
        rectangle,
        _shape(rectangle, frame, 2 if frame is before else 1),
        raster_input_of(before),
        _stretch(choices, before),
        None if layers.task.is_light or layers.task.is_cube else raster_input_of(frame),
        not against_spread(settings, form.way),
        _guide(layers),
        layers.task.is_cube,
    )


def _stretch(choices: Choices, before: QgsRasterLayer) -> Stretch:
    """How input and result are painted: as the layer is, unless other bands are chosen."""
    if choices.layers.task.is_light:
        return DMSP
    usual, bands = stretch_of(before), choices.shown_bands
    return Stretch(bands) if bands and bands != usual.bands else usual


def _guide(layers: LayerChoice) -> Guide | None:
    if not layers.task.is_light:
        return Guide(raster_input_of(layers.frame), stretch_of(layers.frame))
    if layers.second is None:
        return None
    return Guide(raster_input_of(layers.second), Stretch((layers.band or 1,), is_light=True))


def _shape(rectangle: PreviewRectangle, frame: QgsRasterLayer, finer: int) -> tuple[int, int]:
    """Rows and columns of the result, whose pixels are `finer` times finer than those of `frame`."""
    rows = (rectangle.y_max - rectangle.y_min) / frame.rasterUnitsPerPixelY()
    cols = (rectangle.x_max - rectangle.x_min) / frame.rasterUnitsPerPixelX()
    return finer * round(rows), finer * round(cols)
