"""Sentinel-2 products as they are delivered: a SAFE folder, its zip, or the files of the bands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from osgeo import gdal

from ..errors import FusionError

NATIVE_M = {
    "B01": 60, "B02": 10, "B03": 10, "B04": 10, "B05": 20, "B06": 20, "B07": 20, "B08": 10, "B8A": 20, "B09": 60,
    "B10": 60, "B11": 20, "B12": 20,
}  # fmt: skip
"""Bands in the order of their products, and the size of their pixels as they are measured."""

BAND_IDS = tuple(NATIVE_M)
"""Their names by the number that metadata have for them."""

BAND_FILE = re.compile(r"(^|[_.])(B\d\d|B8A)(_(10|20|60)m)?\.(jp2|tiff?)$", re.I)
SCL_FILE = re.compile(r"(^|[_.])SCL(_(20|60)m)?\.(jp2|tiff?)$", re.I)
METADATA_FILE = re.compile(r"MTD_MSIL(1C|2A)\.xml$")
SAFE_DEPTH = 6
ELEMENT, TEXT, ATTRIBUTE = 0, 1, 2
"""Kinds of nodes in what GDAL makes of XML."""

DEFAULT_SCALE = 10_000.0
MOST_BYTES = 64 * 2**20


class Sentinel2(NamedTuple):
    """A product.

    Attributes:
        title: what to call it.
        level: "1C" or "2A"; "" if nobody says.
        bands: path for GDAL of each band as it was measured, by name, in the order of the product.
        classes: path of the scene classification; "" for none.
        scale: DN of a reflectance of 1.
        offsets: what is added to the DN of each band before they are divided by that.
        taken: when and by what it was taken, by GDAL's usual names.
    """

    title: str
    level: str
    bands: Mapping[str, str]
    classes: str
    scale: float
    offsets: Mapping[str, float]
    taken: Mapping[str, str]

    def of_size(self, metres: int) -> list[str]:
        """Names of the bands with pixels of this size."""
        return [name for name in self.bands if NATIVE_M[name] == metres]


def find_sentinel2(path: str) -> Sentinel2:
    """The product that a user means by a SAFE folder, a zip, its metadata file, or a folder of bands.

    Raises:
        FusionError: if the bands of 10 m, or all others, are not there.
    """
    root = _root(path)
    files = sorted(_files_in(root))
    bands = _native(files)
    ten = [name for name in bands if NATIVE_M[name] == 10]
    if len(ten) < 4 or len(ten) == len(bands):
        raise FusionError(
            "{} does not hold the bands of a Sentinel-2 product (files named like ..._B02_10m.jp2 or ..._B02.jp2): "
            "found {}; choose a SAFE folder, its zip, or a folder with the bands.",
            path,
            ", ".join(bands) or "-",
        )
    ordered = {name: bands[name] for name in BAND_IDS if name in bands}
    metadata = next((file for file in files if METADATA_FILE.search(file)), "")
    tree = _parsed(metadata)
    match = METADATA_FILE.search(metadata)
    classes = [file for file in files if SCL_FILE.search(file)]
    return Sentinel2(
        title=Path(path.rstrip("/")).name.removesuffix(".zip").removesuffix(".SAFE"),
        level=match[1] if match else "",
        bands=ordered,
        classes=next((file for file in classes if "60m" not in file), ""),
        scale=_scale(tree),
        offsets=dict(_offsets(tree)),
        taken=_taken(tree),
    )


def _root(path: str) -> str:
    """Where to look: the folder itself, the inside of a zip, or the folder around a file."""
    if path.lower().endswith(".zip") and not path.startswith("/vsi"):
        return f"/vsizip/{path}"
    return path if Path(path).is_dir() or path.startswith("/vsi") else str(Path(path).parent)


def _files_in(root: str) -> Iterator[str]:
    for name in gdal.ReadDirRecursive(root) or ():
        if not name.endswith("/") and name.count("/") <= SAFE_DEPTH:
            yield f"{root}/{name}"


def _native(files: list[str]) -> dict[str, str]:
    """Files of the bands: of those that repeat a band in coarser or finer pixels, the one as it was measured."""
    found: dict[str, str] = {}
    for file in files:
        match = BAND_FILE.search(file)
        name = match[2].upper() if match else ""
        if match is None or name not in NATIVE_M or "/QI_DATA/" in file:
            continue
        if match[4] is None or int(match[4]) == NATIVE_M[name]:
            found.setdefault(name, file)
    return found


def _parsed(path: str) -> Any:
    """GDAL's tree of an XML file; None if there is none, or it cannot be read."""
    text = _text_of(path) if path else ""
    if not text:
        return None
    try:
        return gdal.ParseXMLString(text)
    except RuntimeError:
        return None


def _text_of(path: str) -> str:
    """A file's text, also inside an archive."""
    file = gdal.VSIFOpenL(path, "rb")
    if file is None:
        return ""
    try:
        return bytes(gdal.VSIFReadL(1, MOST_BYTES, file) or b"").decode("utf-8", errors="replace")
    finally:
        gdal.VSIFCloseL(file)


def _scale(tree: Any) -> float:
    texts = [text for name in ("BOA_QUANTIFICATION_VALUE", "QUANTIFICATION_VALUE") for _, text in _found(tree, name)]
    try:
        return float(texts[0]) if texts else DEFAULT_SCALE
    except ValueError:
        return DEFAULT_SCALE


def _offsets(tree: Any) -> Iterator[tuple[str, float]]:
    """Offsets by band, which products have from baseline 04.00 on."""
    for name in ("BOA_ADD_OFFSET", "RADIO_ADD_OFFSET"):
        for attributes, text in _found(tree, name):
            number = attributes.get("band_id", "")
            if number.isdigit() and int(number) < len(BAND_IDS) and re.fullmatch(r"-?\d+(\.\d+)?", text):
                yield BAND_IDS[int(number)], float(text)


def _taken(tree: Any) -> dict[str, str]:
    said = {
        "ACQUISITIONDATETIME": "PRODUCT_START_TIME",
        "SATELLITEID": "SPACECRAFT_NAME",
        "PROCESSING_BASELINE": "PROCESSING_BASELINE",
    }
    values = {item: next((text for _, text in _found(tree, name)), "") for item, name in said.items()}
    return {item: text for item, text in values.items() if text}


def _found(tree: Any, name: str) -> Iterator[tuple[dict[str, str], str]]:
    """Attributes and text of all elements of a name."""
    if not isinstance(tree, list) or tree[0] != ELEMENT:
        return
    if tree[1].rpartition(":")[2] == name:
        attributes = {child[1]: child[2][1] for child in tree[2:] if child[0] == ATTRIBUTE}
        yield attributes, next((child[1].strip() for child in tree[2:] if child[0] == TEXT), "")
    for child in tree[2:]:
        yield from _found(child, name)
