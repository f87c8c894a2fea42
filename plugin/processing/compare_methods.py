"""One pair, many methods, one report: as a Processing algorithm."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from ..fusion.compare.files import check_files
from ..fusion.compare.plan import ComparisonJob, parse_steps
from ..fusion.compare.run import compare
from ..fusion.compare.ways import OF_CUBES, OF_PAN
from ..fusion.diffusion.registry import SCHEDULERS
from ..fusion.networks.registry import DEFAULT_PANSHARPENING
from ..fusion.tasks.classical.registry import METHODS as CLASSICAL
from ..numbers import rounded
from ..translation import tr
from .base import AmalgamAlgorithm
from .layers import RasterParameter
from .names import (
    BEST_METHOD,
    BEST_MODEL,
    BEST_SCHEDULER,
    BEST_STEPS,
    CORRECT_SHIFT,
    CUBE_METHOD_IDS,
    ERGAS,
    EXTENT,
    FOLDER,
    GUIDE,
    HQNR,
    METHOD_IDS,
    OUTPUT_HTML,
    REDUCED,
    REFERENCE,
    ROWS,
    SAM,
    SCHEDULER_IDS,
    SEED,
    SPECTRAL,
    STEPS,
    TABLE,
    THREADS,
)
from .parameters.kinds import choices_parameter, integer_parameter
from .parameters.pair import add_either_parameters, bands_shown, either_inputs, fine_of, refuse_both, refuse_neither
from .parameters.run import add_nodata_parameter, add_shift_parameter, add_threads_parameter
from .watcher import ProcessingWatcher

DEFAULT_CUBE_METHODS = ("cubic", "gsa", "mtf_glp_hpm", "local", "stacked")
DEFAULT_CLASSICAL = ("exp", "gsa", "bdsd_pc", "mtf_glp_fs", "mtf_glp_hpm_r")


class CompareMethods(AmalgamAlgorithm):
    """The algorithm `amalgam:compare_methods`."""

    def name(self) -> str:
        return "compare_methods"

    def displayName(self) -> str:
        return tr("Compare methods, schedulers and steps")

    def group(self) -> str:
        return tr("Quality")

    def groupId(self) -> str:
        return "quality"

    def tags(self) -> list[str]:
        return tr(
            "compare,benchmark,evaluate,quality,report,pansharpen,method,scheduler,steps,reduced resolution"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Fuses one pair in many ways and reports which way is best.")

    def shortHelpString(self) -> str:
        return tr(
            "Fuses one pair of a panchromatic (PAN) and a multispectral (MS) raster in many ways: by each classical "
            "method chosen, and by each model chosen with each scheduler and number of steps. Times and scores every "
            "result, and writes one HTML report that opens offline: a table to sort, quality against time, pictures, "
            "errors and spectra of the places where the methods differ most, and the command that repeats each "
            "row.\n\n"
            "Without a reference, the scores that need a truth are taken at reduced resolution: PAN and MS are "
            "degraded by their own ratio (Wald's protocol), so that the original MS is the truth. Scores that need no "
            "truth, times and further pictures come from the pair itself.\n\n"
            "Of a cube, give the guide in place of the panchromatic raster, and choose CUBE_METHODS. The report then "
            "shows errors over wavelength, and those of spectral indices beside what cubic interpolation gives.\n\n"
            "Start with an extent of a few hundred PAN pixels a side: all rows are run on it, one after another. A "
            "row that cannot be run says why, and the others go on.\n\n"
            "BEST_METHOD has the lowest ERGAS, or, without any truth, the highest HQNR. BEST_MODEL, BEST_SCHEDULER "
            "and BEST_STEPS are those of the best model, so that a graphical model can go on with them."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_either_parameters(self)
        self._add_choices()
        self.add(
            RasterParameter(REFERENCE, tr("Reference"), optional=True),
            tr("The true MS on PAN's grid, or the true cube on the guide's, if it is known."),
        )
        self.add(
            QgsProcessingParameterBoolean(REDUCED, tr("Score at reduced resolution if there is no reference"), True),
            tr(
                "Gives the scores that need a truth (such as SAM and ERGAS), and takes about 10 % longer; otherwise "
                "there are only those that need none (such as HQNR)."
            ),
        )
        self.add(
            QgsProcessingParameterExtent(EXTENT, tr("Extent"), optional=True),
            tr(
                "The part of the scene to compare on; if empty, everything that the two rasters share, which can take "
                "long."
            ),
        )
        self._add_outputs()
        add_shift_parameter(
            self,
            tr("In every row, move PAN onto MS if the two are found to be misregistered."),
        )
        add_nodata_parameter(self)
        add_threads_parameter(self)

    def _add_choices(self) -> None:
        methods, cube_methods, schedulers = OF_PAN.ids, OF_CUBES.ids, list(SCHEDULERS)
        chosen = [method for method in (*DEFAULT_CLASSICAL, DEFAULT_PANSHARPENING) if method in methods]
        self.add(
            choices_parameter(METHOD_IDS, tr("Methods"), methods, chosen),
            tr("Classical methods ({}) and models on this machine ({}).").format(
                ", ".join(CLASSICAL), ", ".join(method for method in methods if method not in CLASSICAL)
            ),
        )
        self.add(
            choices_parameter(CUBE_METHOD_IDS, tr("Methods for a cube"), cube_methods, list(DEFAULT_CUBE_METHODS)),
            tr(
                "What a cube is sharpened by, with a guide: cubic, which only interpolates; the other formulas; and "
                "models for cubes on this machine ({}). METHODS is then not used."
            ).format(", ".join(method for method in cube_methods if method not in OF_CUBES.formulas) or tr("none")),
        )
        self.add(
            choices_parameter(SCHEDULER_IDS, tr("Schedulers"), schedulers, schedulers[:1]),
            tr("Every model is run with each of these schedulers."),
        )
        self.add(
            QgsProcessingParameterString(STEPS, tr("Steps"), "1,4"),
            tr(
                "Numbers of steps for the models: whole numbers separated by commas, such as 1,4,25. Every scheduler "
                "is run with each of them."
            ),
        )
        self.add(
            integer_parameter(SEED, tr("Seed"), 0, 0, 2**31 - 1),
            tr("Number that fixes the noise of all models."),
        )

    def _add_outputs(self) -> None:
        self.add(
            QgsProcessingParameterFileDestination(
                OUTPUT_HTML, tr("Report"), tr("HTML files (*.html)"), defaultValue="compare.html"
            ),
            tr("The comparison on one page that opens offline."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                TABLE, tr("Table"), tr("CSV files (*.csv)"), optional=True, createByDefault=False
            ),
            tr("All numbers and commands, one row per combination."),
        )
        self.add(
            QgsProcessingParameterFolderDestination(
                FOLDER, tr("Folder for the fused rasters"), optional=True, createByDefault=False
            ),
            tr("Where to keep the fused rasters, one per row; if empty, they are discarded."),
        )
        for name, label in (
            (BEST_METHOD, tr("Best method")),
            (BEST_MODEL, tr("Best model")),
            (BEST_SCHEDULER, tr("Scheduler of the best model")),
        ):
            self.addOutput(QgsProcessingOutputString(name, label))
        for name, label in (
            (BEST_STEPS, tr("Steps of the best model")),
            (SAM, tr("SAM of the best method (degrees)")),
            (ERGAS, tr("ERGAS of the best method")),
            (HQNR, tr("HQNR of the best method")),
            (ROWS, tr("Rows that could be run")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Also refuse PAN with a guide or neither, steps that are no numbers, and files that cannot be written."""
        refuse_both(parameters)
        parse_steps(self.parameterAsString(parameters, STEPS, context))
        files = (_asked(parameters, name) for name in (OUTPUT_HTML, TABLE, FOLDER))
        check_files(*files)
        super().check(parameters, context)
        refuse_neither(parameters)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        methods = CUBE_METHOD_IDS if fine_of(parameters) == GUIDE else METHOD_IDS
        has_reference = self.parameterAsRasterLayer(parameters, REFERENCE, context) is not None
        self.job = ComparisonJob(
            **either_inputs(self, parameters, context),
            report=self.parameterAsFileOutput(parameters, OUTPUT_HTML, context),
            methods=tuple(self.parameterAsEnumStrings(parameters, methods, context)),
            schedulers=tuple(self.parameterAsEnumStrings(parameters, SCHEDULER_IDS, context)),
            steps=parse_steps(self.parameterAsString(parameters, STEPS, context)),
            reference=self.raster_input(parameters, REFERENCE, context) if has_reference else None,
            reduced=self.parameterAsBool(parameters, REDUCED, context),
            seed=self.parameterAsInt(parameters, SEED, context),
            bounds=self.bounds(parameters, context, fine_of(parameters)),
            table=self.parameterAsFileOutput(parameters, TABLE, context),
            folder=self.parameterAsString(parameters, FOLDER, context) if parameters.get(FOLDER) else "",
            correct_shift=self.parameterAsBool(parameters, CORRECT_SHIFT, context),
            shown_bands=bands_shown(self, parameters, SPECTRAL, context),
            threads=self.parameterAsInt(parameters, THREADS, context),
        )
        return True

    def process(self, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        watcher = ProcessingWatcher(feedback)
        comparison = compare(self.job, watcher)
        best, network = comparison.best, comparison.best_network
        watcher.info("Best: {}. Done in {:.1f} s.", best.row.words, comparison.seconds)
        outputs: dict[str, Any] = {
            OUTPUT_HTML: self.job.report,
            BEST_METHOD: best.row.method,
            BEST_MODEL: network.row.method if network else "",
            BEST_SCHEDULER: network.row.scheduler if network else "",
            BEST_STEPS: network.row.steps if network else None,
            ROWS: sum(not one.error for one in comparison.outcomes),
        }
        outputs |= {name: rounded(best.score(name), 5) for name in (SAM, ERGAS, HQNR)}
        return outputs | {name: path for name, path in ((TABLE, self.job.table), (FOLDER, self.job.folder)) if path}


def _asked(parameters: dict[str, Any], name: str) -> str:
    """The path that the user gave, or "" if QGIS is to choose one."""
    value = parameters.get(name)
    return value if isinstance(value, str) and value != QgsProcessing.TEMPORARY_OUTPUT else ""
