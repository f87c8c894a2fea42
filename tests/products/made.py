"""Products as they are delivered, small, of made-up pixels: what GDAL and we need of them, in their real layout."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import gdal

from tests.made_scenes import Pair, north_up, write

MTL = """GROUP = LANDSAT_METADATA_FILE
  GROUP = PRODUCT_CONTENTS
    LANDSAT_PRODUCT_ID = "{scene}"
{files}
  END_GROUP = PRODUCT_CONTENTS
  GROUP = IMAGE_ATTRIBUTES
    SPACECRAFT_ID = "{spacecraft}"
    CLOUD_COVER = 3.10
  END_GROUP = IMAGE_ATTRIBUTES
END_GROUP = LANDSAT_METADATA_FILE
END
"""

DIMAP = """<?xml version="1.0" encoding="UTF-8"?>
<Dimap_Document>
  <Metadata_Identification><METADATA_FORMAT version="2.0">DIMAP</METADATA_FORMAT></Metadata_Identification>
  <Raster_Data>
    <Data_Access><Data_Files><Data_File tile_R="1" tile_C="1"><DATA_FILE_PATH href="{file}"/></Data_File></Data_Files>
    </Data_Access>
    <Raster_Display>
      <Raster_Index_List>{index}</Raster_Index_List>
    </Raster_Display>
    <Raster_Dimensions><NROWS>{rows}</NROWS><NCOLS>{cols}</NCOLS><NBANDS>{bands}</NBANDS></Raster_Dimensions>
  </Raster_Data>
  <Dataset_Sources><Source_Identification><Strip_Source>
    <MISSION>{mission}</MISSION><MISSION_INDEX>{number}</MISSION_INDEX>
    <IMAGING_DATE>2013-03-22</IMAGING_DATE><IMAGING_TIME>{time}</IMAGING_TIME>
  </Strip_Source></Source_Identification></Dataset_Sources>
</Dimap_Document>
"""

TIL = """bandId = "{band}";
numTiles = 1;
BEGIN_GROUP = TILE_1
	filename = "{tile}";
	ULColOffset = 0;
	ULRowOffset = 0;
	LRColOffset = {right};
	LRRowOffset = {bottom};
	ULLon = 13.37000000;
	ULLat = 52.51000000;
	URLon = 13.38000000;
	URLat = 52.51000000;
END_GROUP = TILE_1
END;
"""

IMD = """version = "28.4";
bandId = "{band}";
numRows = {rows};
numColumns = {cols};
bitsPerPixel = 16;
BEGIN_GROUP = IMAGE_1
	satId = "{satellite}";
END_GROUP = IMAGE_1
BEGIN_GROUP = MAP_PROJECTED_PRODUCT
	ULX = {x:.1f};
	ULY = {y:.1f};
END_GROUP = MAP_PROJECTED_PRODUCT
END;
"""


def landsat(folder: Path, pair: Pair, scene: str = "LC08_L1TP_x", spacecraft: str = "LANDSAT_8") -> Path:
    """A scene of bands 1 to 8, whose first MS band is the pair's first once more; its MTL file."""
    folder.mkdir(parents=True, exist_ok=True)
    ms = pair.ms_image.astype(np.uint16)
    bands = [ms[0], *ms, ms[3], ms[3]]
    for number, band in enumerate(bands, start=1):
        write(folder / f"{scene}_B{number}.TIF", band[None], pair.ms_transform())
    write(folder / f"{scene}_B8.TIF", pair.pan_image[None].astype(np.uint16), north_up(1.0))
    files = "\n".join(f'    FILE_NAME_BAND_{number} = "{scene}_B{number}.TIF"' for number in range(1, 9))
    path = folder / f"{scene}_MTL.txt"
    path.write_text(MTL.format(scene=scene, spacecraft=spacecraft, files=files))
    return path


def dimap(folder: Path, pair: Pair, mission: str = "SPOT", number: str = "6") -> tuple[Path, Path]:
    """A bundle, its PAN and its MS in folders of their own; the two metadata files."""
    ids = ("B2", "B1", "B0", "B3")
    made = []
    for kind, image, transform, time in (
        ("P", pair.pan_image[None], north_up(1.0), "09:46:02.8Z"),
        ("MS", pair.ms_image, pair.ms_transform(), "09:46:02.2Z"),
    ):
        own = folder / f"IMG_{mission}{number}_{kind}_001"
        own.mkdir(parents=True)
        raster = write(own / f"IMG_{mission}{number}_{kind}_R1C1.TIF", image.astype(np.uint16), transform)
        bands, rows, cols = image.shape
        index = "".join(
            f"<Raster_Index><BAND_ID>{name}</BAND_ID><BAND_INDEX>{k}</BAND_INDEX></Raster_Index>"
            for k, name in enumerate(ids[:bands] if bands > 1 else ("P",), start=1)
        )
        path = own / f"DIM_{mission}{number}_{kind}_2013032209460{time[7]}.XML"
        said = {"mission": mission, "number": number, "time": time, "file": raster.name, "index": index}
        path.write_text(DIMAP.format(rows=rows, cols=cols, bands=bands, **said))
        made.append(path)
    return made[0], made[1]


def maxar(folder: Path, pair: Pair, satellite: str = "WV02") -> tuple[Path, Path]:
    """An order of one part, a tile each; the two lists of tiles."""
    made = []
    for kind, letter, band, image, transform in (
        ("PAN", "P", "P", pair.pan_image[None], north_up(1.0)),
        ("MUL", "M", "MS1", pair.ms_image, pair.ms_transform()),
    ):
        own = folder / f"052_01_P001_{kind}"
        own.mkdir(parents=True)
        stem, tile = f"10JAN01-{letter}2AS-052_01_P001", f"10JAN01-{letter}2AS_R1C1-052_01_P001.TIF"
        write(own / tile, image.astype(np.uint16), transform)
        _, rows, cols = image.shape
        x, pixel, _, y, _, _ = transform
        first = {"x": x + pixel / 2.0, "y": y - pixel / 2.0, "satellite": satellite}
        (own / f"{stem}.IMD").write_text(IMD.format(band=band, rows=rows, cols=cols, **first))
        (own / f"{stem}.TIL").write_text(TIL.format(band=band, tile=tile, right=cols - 1, bottom=rows - 1))
        made.append(own / f"{stem}.TIL")
    return made[0], made[1]


def bands_of(path: str) -> int:
    return int(gdal.Open(path).RasterCount)
