"""A small made-up Sentinel-2 product: a SAFE folder with JPEG 2000 files, as ESA names them."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from plugin.fusion.physics.sampling import Relation
from plugin.fusion.physics.wald import degraded
from plugin.fusion.products.sentinel2 import BAND_IDS, NATIVE_M
from plugin.fusion.spans import Image
from plugin.fusion.tasks.hyperspectral.sentinel2_bands import gains_of
from tests.made_scenes import north_up, simulate_images, wkt

SIDE = 240
TILE = "T33UUB_20240601T102031"
OFFSET = -1000
LEVELS = {"1C": [*BAND_IDS], "2A": [name for name in BAND_IDS if name != "B10"]}


@dataclass(frozen=True)
class Safe:
    """A product.

    Attributes:
        folder: its SAFE folder.
        truth: DN of every band at 10 m, by name, (rows, columns).
        files: path of every band as it was measured.
    """

    folder: Path
    truth: dict[str, Image]
    files: dict[str, Path] = field(default_factory=dict)

    def rewrite(self, name: str, image: NDArray[np.uint16]) -> None:
        """Other pixels for a band."""
        jp2(self.files[name], image, NATIVE_M[name])


def make_safe(parent: Path, level: str = "2A", offset: int | None = OFFSET) -> Safe:
    """Write a product of 2.4 by 2.4 km.

    Args:
        parent: folder for it.
        level: "1C" or "2A".
        offset: of all bands; None for a product from before baseline 04.00, which names none.
    """
    folder = parent / f"S2A_MSIL{level}_20240601T102031_N0510_R108_T33UUB_20240601T140000.SAFE"
    images = folder / "GRANULE" / f"L{level}_T33UUB_A046" / "IMG_DATA"
    safe = Safe(folder, made_bands(LEVELS[level]))
    for name, truth in safe.truth.items():
        for size in (10, 20, 60) if level == "2A" else (NATIVE_M[name],):
            if size == 10 and NATIVE_M[name] != 10:
                continue
            path = (
                images / f"R{size}m" / f"{TILE}_{name}_{size}m.jp2" if level == "2A" else images / f"{TILE}_{name}.jp2"
            )
            jp2(path, seen(truth, name, size), size)
            if size == NATIVE_M[name]:
                safe.files[name] = path
    if level == "2A":
        classes = np.where(seen(safe.truth["B08"], "B08", 20) > np.median(safe.truth["B08"]), 4, 5)
        jp2(images / "R20m" / f"{TILE}_SCL_20m.jp2", classes.astype(np.uint8), 20)
    (folder / f"MTD_MSIL{level}.xml").write_text(metadata(level, offset), encoding="utf-8")
    return safe


def made_bands(names: list[str]) -> dict[str, Image]:
    """DN of bands that are mixes of four, cirrus excepted, which sees next to nothing."""
    images, _, _ = simulate_images(SIDE, SIDE, Relation.of_ratio(2))
    rng = np.random.default_rng(7)
    found = {}
    for place, name in enumerate(names):
        weights = np.exp(-0.5 * ((np.arange(4) - 0.3 * place) / 0.8) ** 2)
        found[name] = 1000.0 + 1.5 * np.tensordot(weights / weights.sum(), images, 1).astype(np.float32)
        if name == "B10":
            found[name] = np.float32(3.0) + rng.uniform(-2.0, 2.0, (SIDE, SIDE)).astype(np.float32)
    return found


def seen(truth: Image, name: str, size: int) -> NDArray[np.uint16]:
    """A band in pixels of this size."""
    if size == 10:
        return np.rint(truth).astype(np.uint16)
    (gain,) = gains_of([name])
    return np.rint(degraded(truth[None], Relation.of_ratio(size / 10), gain)[0]).astype(np.uint16)


def jp2(path: Path, image: NDArray[np.uint16] | NDArray[np.uint8], size: int) -> None:
    """Write an image without loss."""
    path.parent.mkdir(parents=True, exist_ok=True)
    dtype = gdal.GDT_Byte if image.dtype == np.uint8 else gdal.GDT_UInt16
    memory = gdal.GetDriverByName("MEM").Create("", image.shape[1], image.shape[0], 1, dtype)
    memory.SetProjection(wkt(32633))
    memory.SetGeoTransform(north_up(float(size)))
    memory.GetRasterBand(1).WriteArray(image)
    gdal.GetDriverByName("JP2OpenJPEG").CreateCopy(str(path), memory, options=["QUALITY=100", "REVERSIBLE=YES"])


def metadata(level: str, offset: int | None) -> str:
    """What the product's metadata say, in ESA's words."""
    kind, word = ("BOA", "BOA_ADD_OFFSET") if level == "2A" else ("RADIO", "RADIO_ADD_OFFSET")
    offsets = "" if offset is None else "".join(f'<{word} band_id="{k}">{offset}</{word}>' for k in range(13))
    scale = "BOA_QUANTIFICATION_VALUE" if level == "2A" else "QUANTIFICATION_VALUE"
    return (
        f'<?xml version="1.0"?><n1:Level-{level}_User_Product xmlns:n1="https://psd-14.sentinel2.eo.esa.int"><n1:General_Info>'
        "<PRODUCT_START_TIME>2024-06-01T10:20:31.024Z</PRODUCT_START_TIME><PROCESSING_BASELINE>05.10</PROCESSING_BASELINE>"
        "<SPACECRAFT_NAME>Sentinel-2A</SPACECRAFT_NAME>"
        f'<{scale} unit="none">10000</{scale}><{kind}_ADD_OFFSET_VALUES_LIST>{offsets}</{kind}_ADD_OFFSET_VALUES_LIST>'
        f"</n1:General_Info></n1:Level-{level}_User_Product>"
    )


def zipped(safe: Safe) -> Path:
    """The product as it is downloaded."""
    path = safe.folder.with_suffix(".zip")
    with zipfile.ZipFile(path, "w") as archive:
        for file in sorted(safe.folder.rglob("*")):
            if file.is_file():
                archive.write(file, file.relative_to(safe.folder.parent))
    return path
