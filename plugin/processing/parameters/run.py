"""What most runs have in common: EXTENT, where rasters lie (CORRECT_SHIFT), NODATA, PRECISION, TILE_SIZE, THREADS."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ...fusion.job import TILE_SIZES
from ...fusion.networks.precision import PRECISIONS
from ...translation import tr
from ..base import AmalgamAlgorithm
from ..names import (
    CLUSTER,
    CORRECT_BANDS,
    CORRECT_SHIFT,
    DISPLACEMENT,
    DISPLACEMENT_SIZE,
    EXTENT,
    NODATA,
    PRECISION,
    SHIFT_COLS,
    SHIFT_ROWS,
    THREADS,
    TILE_SIZE,
)
from .kinds import integer_parameter


def add_shift_parameter(algorithm: AmalgamAlgorithm, help_text: str, label: str = "") -> None:
    """Declare the advanced CORRECT_SHIFT, between PAN and MS unless its label says otherwise."""
    algorithm.add(
        QgsProcessingParameterBoolean(CORRECT_SHIFT, label or tr("Correct a shift between PAN and MS"), True),
        help_text,
        advanced=True,
    )


def add_placing_parameters(algorithm: AmalgamAlgorithm) -> None:
    """Declare the advanced CORRECT_SHIFT and CORRECT_BANDS, and outputs that say where PAN and MS were found to lie."""
    add_shift_parameter(
        algorithm,
        tr(
            "A shift between the two is measured to a tenth of a PAN pixel and reported. If it is corrected, PAN "
            "is moved onto MS and the result lies where MS lies; and where MS lies off PAN differently from place to "
            "place (relief, resampling), it is read where PAN shows it. If not, the shift blurs and colours edges."
        ),
    )
    algorithm.add(
        QgsProcessingParameterBoolean(CORRECT_BANDS, tr("Bring shifted bands together"), False),
        tr(
            "Bands that lie beside each other by 0.3 MS pixels or more are always reported. If this is on, each is "
            "moved to where the others and PAN show the same. It pays where they are really shifted; shadows and "
            "vegetation can feign a shift of the near infrared."
        ),
        advanced=True,
    )
    algorithm.addOutput(QgsProcessingOutputNumber(SHIFT_ROWS, tr("How far PAN lies below MS (PAN pixels)")))
    algorithm.addOutput(QgsProcessingOutputNumber(SHIFT_COLS, tr("How far PAN lies right of MS (PAN pixels)")))
    algorithm.addOutput(
        QgsProcessingOutputNumber(DISPLACEMENT_SIZE, tr("How far MS lies off PAN from place to place (MS pixels)"))
    )


def add_displacement_raster(algorithm: AmalgamAlgorithm) -> None:
    """Declare DISPLACEMENT; call it after OUTPUT was declared, so that dialogs show it below."""
    algorithm.add(
        QgsProcessingParameterRasterDestination(
            DISPLACEMENT, tr("Displacement of the MS"), optional=True, createByDefault=False
        ),
        tr(
            "By how many MS pixels further down and right each MS pixel is read, so that it shows what PAN shows "
            "there, and the standard error of either; three bands on the MS raster's grid. Zero where MS is read as it "
            "lies."
        ),
    )


def add_guide_shift_parameter(algorithm: AmalgamAlgorithm) -> None:
    """Declare the advanced CORRECT_SHIFT between DMSP and VIIRS."""
    algorithm.add(
        QgsProcessingParameterBoolean(CORRECT_SHIFT, tr("Correct a shift between DMSP and VIIRS"), True),
        tr(
            "DMSP composites can lie up to a kilometre off. With a VIIRS raster the shift is measured and "
            "reported, and corrected unless this is switched off."
        ),
        advanced=True,
    )


def add_extent_parameter(algorithm: AmalgamAlgorithm) -> None:
    """Declare EXTENT."""
    algorithm.add(
        QgsProcessingParameterExtent(EXTENT, tr("Extent"), optional=True),
        tr(
            "The part of the scene to fuse; if empty, everything that the inputs share. With up to five steps its "
            "pixels are the same as in a run on the whole scene."
        ),
    )


def add_nodata_parameter(algorithm: AmalgamAlgorithm) -> None:
    """Declare the advanced NODATA."""
    algorithm.add(
        QgsProcessingParameterString(NODATA, tr("Numbers that are no values"), "", optional=True),
        tr(
            "What the rasters hold where nothing was measured, where they do not say so themselves: one number, "
            "such as 0, or several with spaces between them, such as 255 -9999. They are nodata in every band of "
            "every raster that is read, beside what a file or a layer of the project declares."
        ),
        advanced=True,
    )


def add_precision_parameter(algorithm: AmalgamAlgorithm) -> None:
    """Declare the advanced PRECISION."""
    algorithm.add(
        QgsProcessingParameterEnum(
            PRECISION, tr("Precision"), list(PRECISIONS), defaultValue="auto", usesStaticStrings=True
        ),
        tr(
            "auto uses an accelerator if your onnxruntime has one; otherwise int8, if the processor is faster "
            "with it and the model loses next to nothing; otherwise fp16. int8 computes most layers in 8 bits, on "
            "the processor only. On the processor fp16 and fp32 give the same pixels, because weights stored in "
            "16 bits are widened to 32 before anything is computed; accelerators compute in 32 bits only with "
            "fp32. The log says what was used."
        ),
        advanced=True,
    )


def add_tile_parameters(algorithm: AmalgamAlgorithm) -> None:
    """Declare the advanced TILE_SIZE and THREADS."""
    algorithm.add(
        integer_parameter(TILE_SIZE, tr("Tile size"), 512, *TILE_SIZES),
        tr("Edge of a tile in pixels, a multiple of 4. Smaller tiles need less memory; the result stays the same."),
        advanced=True,
    )
    add_threads_parameter(algorithm)


def add_threads_parameter(algorithm: AmalgamAlgorithm) -> None:
    """Declare the advanced THREADS."""
    algorithm.add(
        integer_parameter(THREADS, tr("Threads"), 0, 0, 1024),
        tr(
            "Processor cores to use. 0 uses as many as are worthwhile: all of them on small machines, 8 to 16 on "
            "large ones."
        ),
        advanced=True,
    )


def add_cluster_parameter(algorithm: AmalgamAlgorithm) -> None:
    """Declare the advanced CLUSTER."""
    algorithm.add(
        QgsProcessingParameterString(CLUSTER, tr("Dask cluster"), "", optional=True),
        tr(
            "Where the network runs, if not in QGIS: local:4 starts four workers on this machine, and the address of a "
            "Dask scheduler, such as tcp://10.0.0.1:8786, uses its workers, which must see the rasters and the folder "
            "of OUTPUT under the same paths, and have this version of Amalgam. Pixels stay the same. It needs Dask's "
            "package distributed."
        ),
        advanced=True,
    )
