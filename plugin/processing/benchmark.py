"""How long a run will take on this machine, as a Processing algorithm."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsRasterLayer,
)

from ..fusion.checks import check_tile_size, sampler_of
from ..fusion.compare.plan import parse_steps
from ..fusion.diffusion.registry import SCHEDULERS
from ..fusion.errors import Cancelled, FusionError
from ..fusion.estimate import Speed, estimate, measured_speed
from ..fusion.job import MAX_ENSEMBLE
from ..fusion.networks.metadata import read_card
from ..fusion.networks.precision import PRECISIONS
from ..fusion.networks.registry import DEFAULT_PANSHARPENING, model_ids, model_path
from ..fusion.networks.runtime import is_available, missing_runtime
from ..fusion.tasks.registry import is_regression
from ..translation import told, tr
from .layers import RasterParameter
from .names import (
    BANDS,
    COARSE,
    COLS,
    ENSEMBLE,
    FINE,
    MEGABYTES,
    MODEL_ID,
    MODELS,
    PANCHROMATIC,
    PRECISION_ID,
    PRECISION_IDS,
    ROWS,
    SCHEDULER,
    SECONDS,
    SECONDS_EACH,
    SPECTRAL,
    STEPS,
    THREADS,
    TILE_SIZE,
)
from .parameters.kinds import choices_parameter, integer_parameter
from .parameters.run import add_tile_parameters
from .table import Record, TableAlgorithm
from .watcher import ProcessingWatcher, span_in_words

LARGEST = 200_000


class Benchmark(TableAlgorithm):
    """The algorithm `amalgam:benchmark`."""

    columns: Mapping[str, type] = {
        "MODEL": str, "PRECISION": str, "SCHEDULER": str, "STEPS": int, "ENSEMBLE": int, "SECONDS": float,
        "IN_NETWORK": float, "MEMORY_MB": float, "OUTPUT_MB": float, "SCRATCH_MB": float,
    }  # fmt: skip

    def name(self) -> str:
        return "benchmark"

    def displayName(self) -> str:
        return tr("How fast is this machine")

    def group(self) -> str:
        return tr("Models")

    def groupId(self) -> str:
        return "models"

    def tags(self) -> list[str]:
        return tr("benchmark,speed,time,seconds,estimate,duration,memory,performance").split(",")

    def shortDescription(self) -> str:
        return tr("Tells how long fusing a raster will take here, by model, precision and steps.")

    def shortHelpString(self) -> str:
        return tr(
            "Tells how long fusing a raster will take on this machine, for each model, precision and number of steps, "
            "and how much memory and disk space it will need. Each model is tried in each precision on a small "
            "simulated scene for a few seconds; a speed once measured is used again until QGIS is closed.\n\n"
            "Choose the rasters that you want to fuse, or give the size of the result in pixels and bands.\n\n"
            "Other work on the machine counts: expect the true time to be a fifth more or less, and far more on a "
            "shared machine. SECONDS, MEGABYTES, MODEL_ID and PRECISION_ID are those of the fastest row."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self._add_rasters()
        for name, label, default, high in (
            (ROWS, tr("Rows"), 4096, LARGEST), (COLS, tr("Columns"), 4096, LARGEST), (BANDS, tr("Bands"), 4, 1000),
        ):  # fmt: skip
            self.add(
                integer_parameter(name, label, default, 1, high),
                tr("Rows, columns and bands of the result count only if no raster is chosen above."),
            )
        models = model_ids()
        self.add(
            choices_parameter(
                MODELS, tr("Models"), models, [m for m in models if m == DEFAULT_PANSHARPENING] or models[:1]
            ),
            tr("The networks to try; each takes a few seconds per precision."),
        )
        self.add(
            choices_parameter(PRECISION_IDS, tr("Precisions"), list(PRECISIONS), ["auto"]),
            tr("The precisions in which to try each model; a model that has no file of a precision is skipped for it."),
        )
        self.add(
            QgsProcessingParameterEnum(
                SCHEDULER, tr("Scheduler"), list(SCHEDULERS), defaultValue="ddim", usesStaticStrings=True
            ),
            tr("heun, flow_heun and flow_midpoint evaluate the network about twice per step, all others once."),
        )
        self.add(
            QgsProcessingParameterString(STEPS, tr("Steps"), "1,4,25"),
            tr("Whole numbers separated by commas, such as 1,4,25; one row for each."),
        )
        self.add(
            integer_parameter(ENSEMBLE, tr("Samples to average"), 1, 1, MAX_ENSEMBLE),
            tr("Each sample takes as long as one run of the network."),
        )
        self.add_table(
            tr("Times"), tr("A table without geometry, with one row for each model, precision and number of steps.")
        )
        kind = Qgis.ProcessingNumberParameterType.Double
        self.add(
            QgsProcessingParameterNumber(SECONDS_EACH, tr("Seconds per measurement"), kind, 5.0, False, 0.5, 120.0),
            tr("Longer measurements can try larger tiles, and give more accurate times."),
            advanced=True,
        )
        add_tile_parameters(self)
        for name, label in ((MODEL_ID, tr("Fastest model")), (PRECISION_ID, tr("Precision of the fastest model"))):
            self.addOutput(QgsProcessingOutputString(name, label))
        for name, label in (
            (SECONDS, tr("Seconds of the fastest model")),
            (MEGABYTES, tr("Memory of the fastest model (MB)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def canExecute(self) -> tuple[bool, str]:
        return (True, "") if is_available() else (False, told(missing_runtime()))

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Also refuse steps that are no numbers, and more of them than the scheduler has."""
        scheduler = self.parameterAsEnumString(parameters, SCHEDULER, context)
        if scheduler in SCHEDULERS:
            for steps in parse_steps(self.parameterAsString(parameters, STEPS, context)):
                sampler_of(scheduler, steps, 1.0)
        check_tile_size(self.parameterAsInt(parameters, TILE_SIZE, context))
        super().check(parameters, context)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        fine = self._first_raster(parameters, (FINE, PANCHROMATIC), context)
        coarse = self._first_raster(parameters, (COARSE, SPECTRAL), context)
        self.size = (
            fine.height() if fine else self.parameterAsInt(parameters, ROWS, context),
            fine.width() if fine else self.parameterAsInt(parameters, COLS, context),
            coarse.bandCount() if coarse else self.parameterAsInt(parameters, BANDS, context),
        )
        self.bytes_per_value = coarse.dataProvider().dataTypeSize(1) if coarse else 2
        self.models = self.parameterAsEnumStrings(parameters, MODELS, context)
        self.precisions = self.parameterAsEnumStrings(parameters, PRECISION_IDS, context)
        self.scheduler = self.parameterAsEnumString(parameters, SCHEDULER, context)
        self.steps = parse_steps(self.parameterAsString(parameters, STEPS, context))
        self.ensemble = self.parameterAsInt(parameters, ENSEMBLE, context)
        self.measure_seconds = self.parameterAsDouble(parameters, SECONDS_EACH, context)
        self.tile_size = self.parameterAsInt(parameters, TILE_SIZE, context)
        self.threads = self.parameterAsInt(parameters, THREADS, context)
        return True

    def _add_rasters(self) -> None:
        """Declare FINE and COARSE, and for scripts the names that a pair to sharpen has in every other algorithm."""
        fine_label = tr("Raster that gives the size (PAN, VIIRS)")
        coarse_label = tr("Raster that gives the bands (MS, DMSP)")
        fine_help = tr("The sharp raster, whose rows and columns the result will have; instead of ROWS and COLS.")
        coarse_help = tr("The coarse raster, whose bands and data type the result will have; instead of BANDS.")
        for names, label, help_text in (
            ((FINE, PANCHROMATIC), fine_label, fine_help),
            ((COARSE, SPECTRAL), coarse_label, coarse_help),
        ):
            shown, hidden = (RasterParameter(name, label, optional=True) for name in names)
            hidden.setFlags(hidden.flags() | Qgis.ProcessingParameterFlag.Hidden)
            self.add(shown, help_text)
            self.add(hidden, help_text)

    def _first_raster(
        self, parameters: dict[str, Any], names: Sequence[str], context: QgsProcessingContext
    ) -> QgsRasterLayer | None:
        """The raster of the first of these parameters that has one."""
        layers = (self.parameterAsRasterLayer(parameters, name, context) for name in names)
        return next((layer for layer in layers if layer is not None), None)

    def process(self, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        tries = [(model, precision) for model in self.models for precision in self.precisions]
        rows: list[Record] = []
        watcher = ProcessingWatcher(feedback)
        for k, (model, precision) in enumerate(tries):
            if watcher.is_cancelled():
                raise Cancelled
            try:
                speed = measured_speed(model, precision, self.threads, self.measure_seconds, watcher)
            except FusionError as error:
                watcher.warn(error.sentence.template, *error.sentence.values)
                continue
            for row in self._rows_of(speed):
                rows.append(row)
                self._tell(row, watcher)
            watcher.progress((k + 1) / len(tries), None)
        if not rows:
            raise FusionError("None of these models could be measured; the log says why.")
        self.rows = rows
        fastest = min(rows, key=lambda row: float(row["SECONDS"]))
        return {
            MODEL_ID: fastest["MODEL"],
            PRECISION_ID: fastest["PRECISION"],
            SECONDS: fastest["SECONDS"],
            MEGABYTES: fastest["MEMORY_MB"],
        }

    def _tell(self, row: Record, watcher: ProcessingWatcher) -> None:
        steps, took = row["STEPS"], span_in_words(row["SECONDS"])
        if steps == 1:
            watcher.info("{} {}, 1 step: {}", row["MODEL"], row["PRECISION"], took)
        else:
            watcher.info("{} {}, {} steps: {}", row["MODEL"], row["PRECISION"], steps, took)

    def _rows_of(self, speed: Speed) -> list[Record]:
        """One row per number of steps; a regression has one step, and so one row."""
        once = is_regression(read_card(model_path(speed.model)))
        return [self._row(speed, steps) for steps in ((1,) if once else self.steps)]

    def _row(self, speed: Speed, steps: int) -> Record:
        sampler = sampler_of(self.scheduler, steps, 1.0)
        found = estimate(speed, *self.size, sampler, self.ensemble, self.bytes_per_value, self.tile_size)
        return {
            "MODEL": speed.model,
            "PRECISION": speed.precision,
            "SCHEDULER": self.scheduler,
            "STEPS": steps,
            "ENSEMBLE": self.ensemble,
            "SECONDS": round(found.seconds, 1),
            "IN_NETWORK": round(found.network_seconds / found.seconds, 3),
            "MEMORY_MB": round(found.memory_bytes / 1e6, 1),
            "OUTPUT_MB": round(found.output_bytes / 1e6, 1),
            "SCRATCH_MB": round(found.scratch_bytes / 1e6, 1),
        }
