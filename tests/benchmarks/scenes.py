"""Scenes of any size to fuse, in a process of its own and with the rasters as small on disk as can be."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

import numpy as np
from osgeo import gdal

from plugin.fusion.physics.sampling import Relation

from ..made_scenes import north_up, simulate_images, wkt, write

RATIO, UTM = 4, 32633
SIMULATED = 256
"""Edge of the place that is simulated; larger scenes are mirrored and repeated from it."""


def scene(folder: Path, edge: int, bands: int = 4) -> tuple[Path, Path]:
    """A PAN of edge x edge pixels and its MS, 16 bits, uncompressed."""
    _, pan, ms = simulate_images(edge // 4, edge // 4, Relation.of_ratio(RATIO))
    return (
        write(folder / "pan.tif", _mirrored(pan[None]).astype(np.uint16), north_up(1.0)),
        write(folder / "ms.tif", _mirrored(ms[:bands]).astype(np.uint16), north_up(RATIO)),
    )


def sparse_scene(folder: Path, edge: int, bands: int = 4) -> tuple[Path, Path]:
    """A scene of any size, made of one small place that a virtual raster repeats."""
    place = folder / "place"
    place.mkdir(exist_ok=True)
    files = scene(place, 4 * SIMULATED, bands)
    return (
        _repeated(files[0], folder / f"pan_{edge}.vrt", edge, 1),
        _repeated(files[1], folder / f"ms_{edge}.vrt", edge // RATIO, RATIO),
    )


def _mirrored(image: np.ndarray) -> np.ndarray:
    """Four times as long along both axes."""
    image = np.concatenate([image, image[:, ::-1]], axis=1)
    image = np.concatenate([image, image[:, :, ::-1]], axis=2)
    return np.tile(image, (1, 2, 2))


def _repeated(path: Path, target: Path, edge: int, pixel: int) -> Path:
    source = gdal.Open(str(path))
    size, transform = source.RasterXSize, ", ".join(map(str, north_up(pixel)))
    bands = ""
    for number in range(1, source.RasterCount + 1):
        pieces = "".join(
            f'<SimpleSource><SourceFilename relativeToVRT="0">{escape(str(path))}</SourceFilename>'
            f'<SourceBand>{number}</SourceBand><SrcRect xOff="0" yOff="0" xSize="{size}" ySize="{size}"/>'
            f'<DstRect xOff="{left}" yOff="{top}" xSize="{size}" ySize="{size}"/></SimpleSource>'
            for top in range(0, edge, size)
            for left in range(0, edge, size)
        )
        bands += f'<VRTRasterBand dataType="UInt16" band="{number}">{pieces}</VRTRasterBand>'
    target.write_text(
        f'<VRTDataset rasterXSize="{edge}" rasterYSize="{edge}"><SRS>{escape(wkt(UTM))}</SRS>'
        f"<GeoTransform>{transform}</GeoTransform>{bands}</VRTDataset>",
        encoding="utf-8",
    )
    return target
