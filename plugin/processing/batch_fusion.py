"""A folder of scenes, fused one after another, as a Processing algorithm."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from ..fusion.batch.job import FAILED, FUSED, SKIPPED, UNPAIRED, BatchJob, SceneOutcome, batch_methods, check_job
from ..fusion.batch.run import fuse_folder
from ..fusion.tasks.classical.registry import DEFAULT_METHOD, METHODS
from ..numbers import filled, rounded
from ..translation import told, tr
from .names import (
    ASSESS,
    CORRECT_SHIFT,
    FRINGE,
    HQNR,
    INPUT,
    METHOD,
    MS_PATTERN,
    OUTPUT,
    OVERWRITE,
    PAN_ENERGY,
    PAN_PATTERN,
    PAN_SHARE,
    RECURSIVE,
    TABLE,
    THREADS,
    TILE_SIZE,
)
from .nodata import nodata_of
from .parameters.run import add_nodata_parameter, add_shift_parameter, add_tile_parameters
from .parameters.storage import add_storage_parameters, storage_of
from .table import Record, TableAlgorithm
from .values import with_titles
from .watcher import ProcessingWatcher

SHARPNESS = (PAN_SHARE, PAN_ENERGY, FRINGE)
NO_SHARPNESS = (None, None, None)
COUNTS = {FUSED: "FUSED", SKIPPED: "SKIPPED", FAILED: "FAILED", UNPAIRED: "UNPAIRED"}


class BatchFusion(TableAlgorithm):
    """The algorithm `amalgam:batch_fusion`."""

    table = TABLE
    columns: Mapping[str, type] = {
        "SCENE": str, "STATUS": str, "SECONDS": float, "CONSISTENCY": float, HQNR: float, PAN_SHARE: float,
        PAN_ENERGY: float, FRINGE: float, "SENSOR": str, "PAN": str, "MS": str, "OUTPUT": str, "MESSAGE": str,
    }  # fmt: skip

    def name(self) -> str:
        return "batch_fusion"

    def displayName(self) -> str:
        return tr("Fuse a folder of scenes")

    def group(self) -> str:
        return tr("Pansharpening")

    def groupId(self) -> str:
        return "pansharpening"

    def tags(self) -> list[str]:
        return tr("batch,folder,pansharpen,fusion,merge,many,scenes,Landsat,DIMAP,WorldView,SPOT,Pléiades").split(",")

    def shortDescription(self) -> str:
        return tr("Finds the pairs of PAN and MS rasters in a folder and fuses them one after another.")

    def shortHelpString(self) -> str:
        return tr(
            "Finds the pairs of a panchromatic (PAN) and a multispectral (MS) raster in a folder, fuses them one "
            "after another, and lists in a table how each of them went. If a scene fails, the table says why, and the "
            "batch goes on. Scenes that already have a result are skipped, so a cancelled batch goes on where it "
            "stopped.\n\n"
            "Products are recognised by their metadata: Landsat 7 to 9 (…_MTL.txt: band 8 with the 30 m bands that it "
            "covers), SPOT and Pléiades (DIM_….XML), WorldView, GeoEye and QuickBird (….IMD with ….TIL or ….TIF). If "
            "the bands of a scene are separate files, a virtual raster of them is left beside the result. SENSOR is "
            "taken from the metadata.\n\n"
            "Other rasters are paired by names that differ only in the word that tells which of the two it is (pan, p "
            "or B8; ms, mss, mul, multi, mux or xs), as in town_PAN.tif and town_MS.tif, PAN/town.tif and "
            "MUL/town.tif, GF2_…-PAN1.tiff and GF2_…-MSS1.tiff. If names follow another rule, set PAN_PATTERN and "
            "MS_PATTERN: in *_hi.tif and *_lo.tif, each * stands for what both names share. A pattern with a / in it "
            "applies to the whole path below the folder.\n\n"
            "A result is named after its MS: town_MS_fused.tif."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add(
            QgsProcessingParameterFile(
                INPUT, tr("Folder with the scenes"), Qgis.ProcessingFileParameterBehavior.Folder
            ),
            tr("The folder that holds the PAN and MS rasters."),
        )
        self.add(
            with_titles(
                QgsProcessingParameterEnum(
                    METHOD, tr("Method or model"), batch_methods(), defaultValue=DEFAULT_METHOD, usesStaticStrings=True
                ),
                {name: tr(method.title) for name, method in METHODS.items()},
            ),
            tr("A classical method, or a model with the settings that its own algorithm recommends."),
        )
        self.add(
            QgsProcessingParameterBoolean(RECURSIVE, tr("Search subfolders as well"), False),
            tr("Search all folders below too, however deep; otherwise only files in the folder itself count."),
        )
        self.add(
            QgsProcessingParameterBoolean(OVERWRITE, tr("Fuse again scenes that have a result"), False),
            tr("Replace the results of an earlier run; otherwise these scenes are skipped."),
        )
        self.add(
            QgsProcessingParameterBoolean(ASSESS, tr("Measure how good each result is"), False),
            tr(
                "Fill the table's HQNR, which rewards keeping the MS as it is, and what HQNR cannot see: PAN_SHARE "
                "(how much of PAN's finest detail the result shows), PAN_ENERGY (with what contrast; less than 1 is "
                "soft) and FRINGE (how much the bands disagree in it, over what they do in the MS)."
            ),
        )
        for name, label, example in (
            (PAN_PATTERN, tr("Pattern of PAN's names"), "*_pan.tif"),
            (MS_PATTERN, tr("Pattern of MS's names"), "*_ms.tif"),
        ):
            self.add(
                QgsProcessingParameterString(name, label, "", optional=True),
                tr(
                    "Such as {}, where each * stands for what both names share; if empty, the usual words tell PAN "
                    "from MS."
                ).format(example),
            )
        self.add(
            QgsProcessingParameterFolderDestination(OUTPUT, tr("Folder for the results")),
            tr(
                "Where the fused rasters go. It is created if it does not exist, and may be the folder with the scenes."
            ),
        )
        self.add_table(
            tr("Scenes"), tr("A table without geometry, with one row per scene: how it went, and why."), True
        )
        self._add_advanced()
        for name, label in (
            ("FUSED", tr("Scenes that were fused")),
            ("SKIPPED", tr("Scenes that already had a result")),
            ("FAILED", tr("Scenes that failed")),
            ("UNPAIRED", tr("Rasters without a partner")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def _add_advanced(self) -> None:
        add_shift_parameter(
            self,
            tr("In every scene, move PAN onto MS if the two are found to be misregistered."),
        )
        add_nodata_parameter(self)
        add_tile_parameters(self)
        add_storage_parameters(self)

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Also refuse a folder, a method or patterns that cannot work."""
        super().check(parameters, context)
        check_job(self._job(parameters, context, ""))

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        self.job = self._job(parameters, context, self.parameterAsFileOutput(parameters, OUTPUT, context))
        return True

    def process(self, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        self._scenes: list[SceneOutcome] = []
        fuse_folder(self.job, ProcessingWatcher(feedback), self._scenes)
        self.rows = [_row(scene) for scene in self._scenes]
        counts = {name: sum(scene.status == status for scene in self._scenes) for status, name in COUNTS.items()}
        feedback.pushInfo(
            filled(tr("Fused: {}; skipped: {}; failed: {}."), counts["FUSED"], counts["SKIPPED"], counts["FAILED"])
        )
        return {OUTPUT: self.job.output} | counts

    def cancelled(self) -> str:
        done = sum(scene.status == FUSED for scene in self._scenes)
        if done == 1:
            return tr("Cancelled; one scene was fused and is kept: run the batch again to go on with the others.")
        return filled(
            tr("Cancelled; {} scenes were fused and are kept: run the batch again to go on with the others."), done
        )

    def _job(self, parameters: dict[str, Any], context: QgsProcessingContext, output: str) -> BatchJob:
        return BatchJob(
            folder=self.parameterAsString(parameters, INPUT, context),
            output=output,
            method=self.parameterAsEnumString(parameters, METHOD, context),
            recursive=self.parameterAsBool(parameters, RECURSIVE, context),
            pan_pattern=self.parameterAsString(parameters, PAN_PATTERN, context).strip(),
            ms_pattern=self.parameterAsString(parameters, MS_PATTERN, context).strip(),
            overwrite=self.parameterAsBool(parameters, OVERWRITE, context),
            assess=self.parameterAsBool(parameters, ASSESS, context),
            correct_shift=self.parameterAsBool(parameters, CORRECT_SHIFT, context),
            tile_size=self.parameterAsInt(parameters, TILE_SIZE, context),
            threads=self.parameterAsInt(parameters, THREADS, context),
            storage=storage_of(self, parameters, context),
            nodata=nodata_of(self, parameters, context),
        )


def _row(scene: SceneOutcome) -> Record:
    return {
        "SCENE": scene.name,
        "STATUS": scene.status,
        "SECONDS": round(scene.seconds, 2) if scene.status == FUSED else None,
        "CONSISTENCY": rounded(scene.consistency, 4),
        HQNR: rounded(scene.hqnr, 4),
        **{name: rounded(value, 4) for name, value in zip(SHARPNESS, scene.sharpness or NO_SHARPNESS)},
        "SENSOR": scene.sensor,
        "PAN": scene.pan,
        "MS": scene.ms,
        "OUTPUT": scene.output,
        "MESSAGE": "" if scene.why is None else told(scene.why),
    }
