"""Translates between `Band` and GDAL's metadata, in the ways in which sensors, drivers and tools write wavelengths.

Read, nearest first: the band's IMAGERY domain (GDAL from 3.10), any other domain of the band (its default domain,
FORCE), and the lists in the ENVI domain of the whole file. Written: the first two, and the lists where every band has
its own, so that EnMAP-Box, QGIS and GDAL find them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence

from osgeo import gdal

from .band import Band, MetadataItem
from .history import PREFIX

IMAGERY, ENVI = "IMAGERY", "ENVI"
NANOMETRES = {
    "nanometer": 1.0, "nanometre": 1.0, "nm": 1.0, "micrometer": 1e3, "micrometre": 1e3, "micron": 1e3, "um": 1e3,
    "µm": 1e3, "μm": 1e3, "millimeter": 1e6, "millimetre": 1e6, "mm": 1e6, "centimeter": 1e7, "cm": 1e7, "meter": 1e9,
    "metre": 1e9, "m": 1e9, "angstrom": 0.1,
}  # fmt: skip
UNKNOWN_UNITS = ("", "unknown", "index")
LONGEST_IN_MICROMETRES = 100.0
"""A number without a unit counts micrometres if it is smaller than this, else nanometres."""

ROUNDED_NM = 0.501
"""How far GDAL is from the header of an ENVI file, which it gives with three digits, in micrometres."""

WAVELENGTH = ("wavelength", "wavelengths", "central wavelength", "center wavelength", "centre wavelength")
WAVELENGTH_UNIT = ("wavelength units", "wavelength unit")
FWHM = ("fwhm", "bandwidth")
FWHM_UNIT = ("fwhm units", "fwhm unit", "bandwidth unit")
GOOD = ("bbl", "bad band multiplier")
REWRITTEN = {*WAVELENGTH, *WAVELENGTH_UNIT, *FWHM, *FWHM_UNIT, *GOOD, "central wavelength um", "fwhm um"}
NOT_CARRIED = re.compile(
    r"statistics_|(_fillvalue|missing_value|valid_range|valid_min|valid_max|scale_factor|add_offset|units)$", re.I
)
"""Items that hold for the pixels of the input alone, and what GDAL says in words of its own."""

OWN_DOMAINS = ("IMAGE_STRUCTURE", "DERIVED_SUBDATASETS", "SUBDATASETS", "COLOR_PROFILE", "RPC", "GEOLOCATION")
TAKEN = re.compile(r"acqui|date|time|satellite|platform|sensor|instrument|mission|cloud", re.I)
"""Items of a whole file that say when and by what it was taken."""


def bands_of(dataset: gdal.Dataset, numbers: Sequence[int]) -> list[Band]:
    """What a file says of some of its bands.

    Args:
        dataset: the file.
        numbers: numbers of the bands, from 1.
    """
    lists = _lists(dataset)
    return [_band(dataset.GetRasterBand(number), number - 1, dataset.RasterCount, lists) for number in numbers]


def taken_of(dataset: gdal.Dataset) -> tuple[MetadataItem, ...]:
    """What a file says of when and by what it was taken, in its own words."""
    return tuple(
        (domain, name, text)
        for domain in ("", IMAGERY, ENVI)
        for name, text in (dataset.GetMetadata(domain) or {}).items()
        if TAKEN.search(name) and not text.startswith("{") and not name.startswith(PREFIX)
    )


def describe(dataset: gdal.Dataset, bands: Sequence[Band], taken: Sequence[MetadataItem]) -> None:
    """Write into a new file what others said of its bands and of itself.

    Args:
        dataset: the file, which has as many bands.
        bands: what to say of them.
        taken: as `taken_of` gives it.
    """
    for number, band in enumerate(bands, start=1):
        _describe(dataset.GetRasterBand(number), band)
    for domain, items in _domains([*taken, *_as_lists(bands)]).items():
        dataset.SetMetadata(items, domain)


def _band(band: gdal.Band, index: int, count: int, lists: Mapping[str, str]) -> Band:
    own = [
        (domain, name, text)
        for domain in band.GetMetadataDomainList() or ()
        if domain not in OWN_DOMAINS and not domain.lower().startswith("xml:")
        for name, text in (band.GetMetadata(domain) or {}).items()
    ]
    said = {name: _own_of(text, index, count) for name, text in lists.items()}
    said |= {_plain(name): _own_of(text, index, count) for _, name, text in own}
    unit = _first(said, WAVELENGTH_UNIT)
    micrometres = {_plain(name): text for domain, name, text in own if domain == IMAGERY}
    return Band(
        description=band.GetDescription(),
        unit=band.GetUnitType(),
        scale=band.GetScale(),
        offset=band.GetOffset(),
        colour=band.GetColorInterpretation(),
        wavelength_nm=_exact(
            _nanometres(micrometres.get("central wavelength um", ""), "um"),
            _nanometres(_first(said, WAVELENGTH), unit),
        ),
        fwhm_nm=_exact(
            _nanometres(micrometres.get("fwhm um", ""), "um"),
            _nanometres(_first(said, FWHM), _first(said, FWHM_UNIT) or unit or _unit_of(_first(said, WAVELENGTH))),
        ),
        is_bad=_is_bad(_first(said, GOOD)),
        items=tuple(item for item in own if _plain(item[1]) not in REWRITTEN and not NOT_CARRIED.search(item[1])),
    )


def _lists(dataset: gdal.Dataset) -> dict[str, str]:
    """What a whole file says of its bands: lists of as many entries as there are bands, or one text for all."""
    return {
        _plain(name): text
        for domain in ("", ENVI)
        for name, text in (dataset.GetMetadata(domain) or {}).items()
        if _plain(name) in REWRITTEN
    }


def _own_of(text: str, index: int, count: int) -> str:
    """A band's own entry of a list; a text that is no list of as many entries as bands, as it is."""
    parts = [part.strip() for part in text.strip("{}[] \n").split(",")]
    return parts[index] if len(parts) == count else text


def _plain(name: str) -> str:
    """A name without regard to how it is written: wavelength_units, Wavelength Units, NETCDF_DIM_wavelength."""
    return re.sub(r"[\s_]+", " ", name.lower()).removeprefix("netcdf dim ").strip()


def _first(said: Mapping[str, str], names: Sequence[str]) -> str:
    return next((said[name] for name in names if name in said), "")


def _number(text: str) -> float:
    """The number that a text begins with; NaN if it does not."""
    found = re.match(r"[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?", text.strip(), re.I)
    return float(found.group()) if found else math.nan


def _unit_of(text: str) -> str:
    """The unit of a wavelength that names none."""
    return "um" if _number(text) < LONGEST_IN_MICROMETRES else "nm"


def _nanometres(text: str, unit: str) -> float | None:
    """A length in nanometres; None if the text is no number, or the unit no unit of length."""
    number, unit = _number(text), unit.strip().lower()
    if unit in UNKNOWN_UNITS:
        unit = _unit_of(text)
    factor = NANOMETRES.get(unit) or NANOMETRES.get(unit.rstrip("s"))
    if factor is None or not number > 0.0:
        return None
    return float(f"{number * factor:.10g}")


def _exact(by_gdal: float | None, by_file: float | None) -> float | None:
    """Of two lengths the one that GDAL gives, unless that is the other one, which it rounds to whole nanometres."""
    is_same = by_gdal is not None and by_file is not None and abs(by_gdal - by_file) <= ROUNDED_NM
    return by_file if by_gdal is None or is_same else by_gdal


def _is_bad(text: str) -> bool | None:
    """Whether a band is bad, by a flag that is 1 for good ones; None if the flag is no number."""
    number = _number(text)
    return None if math.isnan(number) else number == 0.0


def _describe(band: gdal.Band, said: Band) -> None:
    band.SetDescription(said.description)
    band.SetUnitType(said.unit)
    if said.scale is not None:
        band.SetScale(said.scale)
    if said.offset is not None:
        band.SetOffset(said.offset)
    band.SetColorInterpretation(said.colour)
    for domain, items in _domains([*said.items, *_as_items(said)]).items():
        band.SetMetadata(items, domain)


def _as_items(band: Band) -> list[MetadataItem]:
    """Wavelength, width and flag as metadata items of the band."""
    items = []
    if band.wavelength_nm is not None:
        items += [("", "wavelength", f"{band.wavelength_nm:.10g}"), ("", "wavelength_units", "Nanometers")]
        items.append((IMAGERY, "CENTRAL_WAVELENGTH_UM", f"{band.wavelength_nm / 1e3:.10g}"))
    if band.fwhm_nm is not None:
        items += [("", "fwhm", f"{band.fwhm_nm:.10g}"), (IMAGERY, "FWHM_UM", f"{band.fwhm_nm / 1e3:.10g}")]
    if band.is_bad is not None:
        items.append(("", "bbl", "0" if band.is_bad else "1"))
    return items


def _as_lists(bands: Sequence[Band]) -> list[MetadataItem]:
    """Wavelengths, widths and flags as ENVI's lists, where every band has its own."""
    columns = {
        "wavelength": [band.wavelength_nm for band in bands],
        "fwhm": [band.fwhm_nm for band in bands],
        "bbl": [None if band.is_bad is None else float(not band.is_bad) for band in bands],
    }
    items = [
        (ENVI, name, "{" + ", ".join(f"{value:.10g}" for value in values if value is not None) + "}")
        for name, values in columns.items()
        if None not in values
    ]
    return [*items, (ENVI, "wavelength_units", "Nanometers")] if items and items[0][1] == "wavelength" else items


def _domains(items: Sequence[MetadataItem]) -> dict[str, dict[str, str]]:
    """Items by domain; of two with the same name, the later one."""
    found: dict[str, dict[str, str]] = {}
    for domain, name, text in items:
        found.setdefault(domain, {})[name] = text
    return found
