"""What a raster says of each of its bands, and of when and by what it was taken."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from osgeo import gdal

MetadataItem = tuple[str, str, str]
"""Domain, name and text of one item of GDAL's metadata."""


class Conversion(NamedTuple):
    """From the numbers in a file to values: times the scale, plus the offset."""

    scale: float = 1.0
    offset: float = 0.0


AS_IT_IS = Conversion()


@dataclass(frozen=True)
class Band:
    """A band as its file describes it.

    Attributes:
        description: its name; "" for none.
        unit: of its values once scale and offset are applied; "" if nobody says.
        scale, offset: a value is its number times scale plus offset; None for 1 and 0 that nobody wrote down.
        colour: GDAL's colour interpretation.
        wavelength_nm: centre of its spectral response, in nanometres; None if nobody says.
        fwhm_nm: width of that response at half its height, in nanometres; None if nobody says.
        is_bad: whether it is flagged as one not to be used; None if nobody says.
        items: whatever else the file says of it (dates, roles, names), as it says it.
    """

    description: str = ""
    unit: str = ""
    scale: float | None = None
    offset: float | None = None
    colour: int = gdal.GCI_Undefined
    wavelength_nm: float | None = None
    fwhm_nm: float | None = None
    is_bad: bool | None = None
    items: tuple[MetadataItem, ...] = ()

    def named(self, name: str) -> Band:
        """This band under another name."""
        return replace(self, description=name)

    @property
    def conversion(self) -> Conversion:
        """The conversion from its numbers to values in its unit."""
        return Conversion(self.scale or 1.0, self.offset or 0.0)

    def difference(self) -> Band:
        """The band for differences between values of this one: the same scale and unit, without the offset."""
        return replace(self, offset=None)

    def of(self, unit: str, name: str, colour: int) -> Band:
        """A band for other values of the same date or place in a series, in a unit of their own."""
        return Band(name, unit, colour=colour, items=self.items)
