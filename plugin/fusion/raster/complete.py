"""Whether a closed GeoTIFF is all there: what a full disk cut off must not be taken for a result."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from osgeo import gdal


def refuse_incomplete(path: Path, may_be_sparse: bool) -> None:
    """Refuse a GeoTIFF with blocks that are missing or reach beyond the end of the file.

    It does not depend on whether GDAL raises exceptions, which anybody in the process may switch off.

    Args:
        path: of the file.
        may_be_sparse: whether blocks may be left out that hold nothing.

    Raises:
        RuntimeError: if it is not all there.
    """
    dataset = gdal.Open(str(path))
    if dataset is None:
        raise RuntimeError("the file is cut off")
    size = path.stat().st_size
    for offset, length in _blocks(dataset):
        if (offset == 0 and not may_be_sparse) or offset + length > size:
            raise RuntimeError("the file is cut off")


def _blocks(dataset: gdal.Dataset) -> Iterator[tuple[int, int]]:
    """Where each block of the full resolution lies in the file, and how long it is; zeros if it is not there."""
    is_shared = dataset.GetMetadataItem("INTERLEAVE", "IMAGE_STRUCTURE") == "PIXEL"
    for number in range(1, 2 if is_shared else dataset.RasterCount + 1):
        band = dataset.GetRasterBand(number)
        width, height = band.GetBlockSize()
        for row in range(-(-dataset.RasterYSize // height)):
            for col in range(-(-dataset.RasterXSize // width)):
                found = (band.GetMetadataItem(f"BLOCK_{what}_{col}_{row}", "TIFF") for what in ("OFFSET", "SIZE"))
                offset, length = (int(text or 0) for text in found)
                yield offset, length
