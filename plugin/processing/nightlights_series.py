"""Night lights from 1992 to today as one series, as a Processing algorithm."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputRasterLayer,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterRasterDestination,
    QgsRasterLayer,
)

from ..fusion.errors import FusionError
from ..fusion.job import Bounds, RasterInput
from ..fusion.series.composites import rasters_in
from ..fusion.series.intercalibration import NONE, PUBLISHED, SATELLITES
from ..fusion.series.job import MADE, Region, SeriesJob, YearOutcome, check_job, methods, year_path
from ..fusion.series.run import SeriesResult, make_series
from ..fusion.tasks.nightlights.formulas import DEFAULT_METHOD
from ..fusion.tasks.nightlights.formulas import METHODS as FORMULAS
from ..numbers import filled
from ..translation import tr
from .base import AmalgamAlgorithm
from .lights import STYLE
from .names import (
    CORRECT_SHIFT,
    DMSP,
    DMSP_PRODUCT,
    EXTENT,
    METHOD,
    OUTPUT,
    OVERWRITE,
    REPORT,
    SEED,
    TABLE,
    THREADS,
    TILE_SIZE,
    VIIRS,
)
from .parameters.kinds import integer_parameter
from .parameters.lights import add_product_parameter, add_regions_parameter, check_regions, name_of, regions_of
from .parameters.run import add_guide_shift_parameter, add_nodata_parameter, add_tile_parameters
from .parameters.series import add_series_rasters, series_rasters
from .parameters.storage import add_storage_parameters, storage_of
from .series_names import (
    DMSP_FOLDER,
    FIRST_YEAR,
    INTERCALIBRATION,
    KEPT_YEARS,
    LAST_YEAR,
    MADE_YEARS,
    STACK,
    STEP_AFTER,
    STEP_BEFORE,
    VIIRS_FOLDER,
)
from .values import with_titles
from .watcher import ProcessingWatcher


class NightlightsSeries(AmalgamAlgorithm):
    """The algorithm `amalgam:nightlights_series`."""

    rasters: ClassVar = {STACK: "stack"}
    styles: ClassVar = {STACK: STYLE}

    def name(self) -> str:
        return "nightlights_series"

    def displayName(self) -> str:
        return tr("Night-lights series 1992 to today")

    def group(self) -> str:
        return tr("Night lights")

    def groupId(self) -> str:
        return "nightlights"

    def tags(self) -> list[str]:
        return tr(
            "night lights,nighttime,DMSP,OLS,VIIRS,series,time series,harmonise,intercalibration,step,seam,batch,folder"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Makes one series without a step out of DMSP-OLS (1992 to 2013) and VIIRS (2012 to today).")

    def shortHelpString(self) -> str:
        return tr(
            "Makes one series of annual night lights, in nW/cm2/sr on VIIRS's grid, out of DMSP-OLS (1992 to 2013) and "
            "VIIRS (2012 to today). Years that only DMSP saw are fused: VIIRS of the nearest overlap year gives the "
            "structure, and DMSP of both years gives the change in between. Years of VIIRS are taken as they are.\n\n"
            "Years are found in the names of bands (2013), in dates that a file declares, or in its name: F182012.tif "
            "(satellite and year, as NOAA writes them), VNL_npp_2013_….tif, lights_2000_2020.tif with a band for each "
            "year.\n\n"
            "The step where VIIRS takes over is measured in a year that both saw (2012, 2013): over all, in cells of "
            "1 and 0.25 degrees, and in pixels. What the fusion leaves of it is removed by a gain and an exponent that "
            "are fitted on one half of the scene and judged on the other. The report shows the step before and after, "
            "and the sums of every year with the spread that a fusion from another year's guide has.\n\n"
            "All years share the same noise, so that no flicker is invented. Each year is written wholly or not at "
            "all, and a year that is there already is not made again unless its inputs or settings have changed: a "
            "cancelled series goes on where it stopped."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_series_rasters(self)
        self._add_choices()
        self._add_outputs()
        add_guide_shift_parameter(self)
        add_nodata_parameter(self)
        add_tile_parameters(self)
        add_storage_parameters(self)
        for name, label in (
            (MADE_YEARS, tr("Years that were made")),
            (KEPT_YEARS, tr("Years that were there already")),
            (STEP_BEFORE, tr("Step by DMSP's nominal law (%)")),
            (STEP_AFTER, tr("Step in the series (%)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))
        self.addOutput(QgsProcessingOutputRasterLayer(FIRST_YEAR, tr("Raster of the first year")))
        self.addOutput(QgsProcessingOutputRasterLayer(LAST_YEAR, tr("Raster of the last year")))

    def _add_choices(self) -> None:
        self.add(
            with_titles(
                QgsProcessingParameterEnum(
                    METHOD, tr("Method or model"), methods(), defaultValue=DEFAULT_METHOD, usesStaticStrings=True
                ),
                {name: tr(method.title) for name, method in FORMULAS.items()},
            ),
            tr(
                "How years of DMSP become radiance: change is the most faithful and takes seconds; models take longer "
                "and have the settings that their own algorithms recommend."
            ),
        )
        self.add(
            with_titles(
                QgsProcessingParameterEnum(
                    INTERCALIBRATION, tr("Inter-calibration of DMSP's satellites"), [NONE, PUBLISHED, SATELLITES],
                    defaultValue=NONE, usesStaticStrings=True,
                ),
                {
                    NONE: tr("None: the rasters are harmonised"),
                    PUBLISHED: tr("Published laws (Elvidge et al. 2014)"),
                    SATELLITES: tr("Measured on years that two satellites saw"),
                },
            ),
            tr(
                "Gains of DMSP's satellites differ. none takes DN as they are, for harmonised series; published "
                "applies the polynomials of Elvidge et al. (2014), and measures what they lack, such as F18 of 2013; "
                "satellites measures one law for each satellite where two of them saw the same year, or else on "
                "neighbouring years, whose lights are mostly alike. The last two need file names such as F152003.tif."
            ),
        )  # fmt: skip
        add_product_parameter(self)
        add_regions_parameter(
            self,
            tr(
                "Polygons whose lights are summed for every year, beside all and cells of 1 and 0.25 degrees; in table "
                "and report each is called by its first text field."
            ),
        )
        self.add(
            integer_parameter(SEED, tr("Seed"), 0, 0, 2**31 - 1),
            tr("Number that fixes the noise of models that draw samples, the same for all years."),
        )
        self.add(
            QgsProcessingParameterExtent(EXTENT, tr("Extent"), optional=True),
            tr("The part of the scene to make; if empty, everything that all rasters share."),
        )
        self.add(
            QgsProcessingParameterBoolean(OVERWRITE, tr("Make years again that are there already"), False),
            tr("Otherwise a year is made again only if its inputs or settings have changed."),
        )

    def _add_outputs(self) -> None:
        self.add(
            QgsProcessingParameterFolderDestination(OUTPUT, tr("Folder for the years")),
            tr("Where each year goes as a GeoTIFF of floats, such as nightlights_1992.tif; NaN where it has no value."),
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                STACK, tr("All years in one raster"), optional=True, createByDefault=False
            ),
            tr("The whole series as one GeoTIFF with a band for each year."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                TABLE, tr("Sums of lights"), tr("CSV files (*.csv)"), optional=True, createByDefault=False
            ),
            tr(
                "The sums of every year over all and over cells of 1 and 0.25 degrees, with their spread, and what "
                "DMSP's nominal law would give instead."
            ),
        )
        self.add(
            QgsProcessingParameterFileDestination(REPORT, tr("Report"), tr("HTML files (*.html)"), optional=True),
            tr("Sums, the step before and after, checks and pictures on one page that opens offline."),
        )

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Also refuse a series without rasters, and a method that cannot run here."""
        super().check(parameters, context)
        for name, folder in ((DMSP, DMSP_FOLDER), (VIIRS, VIIRS_FOLDER)):
            if not parameters.get(name) and not parameters.get(folder):
                raise FusionError("{} and {} are empty; choose rasters, or a folder that holds them.", name, folder)
            if parameters.get(folder):
                rasters_in(self.parameterAsString(parameters, folder, context), name)
        check_regions(self, parameters, context)
        unread = (RasterInput(""),)
        method = self.parameterAsEnumString(parameters, METHOD, context)
        check_job(SeriesJob(unread, unread, "", method, storage=storage_of(self, parameters, context)))

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        viirs = series_rasters(self, parameters, VIIRS, VIIRS_FOLDER, context)
        crs = _crs_of(viirs[0])
        regions, _ = regions_of(self, parameters, context, crs)
        self.job = SeriesJob(
            dmsp=series_rasters(self, parameters, DMSP, DMSP_FOLDER, context),
            viirs=viirs,
            output="",
            method=self.parameterAsEnumString(parameters, METHOD, context),
            intercalibration=self.parameterAsEnumString(parameters, INTERCALIBRATION, context),
            product=self.parameterAsEnumString(parameters, DMSP_PRODUCT, context),
            regions=tuple(Region(name_of(one), bytes(one.geometry().asWkb())) for one in regions),
            seed=self.parameterAsInt(parameters, SEED, context),
            bounds=self._bounds(parameters, context, crs),
            table=self.parameterAsFileOutput(parameters, TABLE, context) if parameters.get(TABLE) else "",
            report=self.parameterAsFileOutput(parameters, REPORT, context) if parameters.get(REPORT) else "",
            overwrite=self.parameterAsBool(parameters, OVERWRITE, context),
            correct_shift=self.parameterAsBool(parameters, CORRECT_SHIFT, context),
            tile_size=self.parameterAsInt(parameters, TILE_SIZE, context),
            threads=self.parameterAsInt(parameters, THREADS, context),
            storage=storage_of(self, parameters, context),
        )
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        self.job = replace(self.job, output=self.parameterAsString(parameters, OUTPUT, context))
        return super().processAlgorithm(parameters, context, feedback)

    def process(self, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        self._years: list[YearOutcome] = []
        result = make_series(self.job, ProcessingWatcher(feedback), self._years)
        made = sum(one.status == MADE for one in self._years)
        feedback.pushInfo(
            filled(tr("Done in {:.1f} s; years made: {}, kept: {}."), result.seconds, made, len(self._years) - made)
        )
        return self._outputs(result) | {MADE_YEARS: made, KEPT_YEARS: len(self._years) - made}

    def cancelled(self) -> str:
        if len(self._years) == 1:
            return tr("Cancelled; one year is there and is kept, and nothing remains of the one in progress.")
        return filled(
            tr("Cancelled; {} years are there and are kept, and nothing remains of the one in progress."),
            len(self._years),
        )

    def _outputs(self, result: SeriesResult) -> dict[str, Any]:
        years, anchor = result.plan.years, result.findings.anchor
        files = {STACK: self.job.stack, TABLE: self.job.table, REPORT: self.job.report}
        outputs: dict[str, Any] = {name: path for name, path in files.items() if path}
        outputs |= {
            OUTPUT: self.job.output,
            FIRST_YEAR: str(year_path(self.job, years[0])),
            LAST_YEAR: str(year_path(self.job, years[-1])),
        }
        if anchor is not None:
            outputs |= {
                STEP_BEFORE: round(anchor.assumed.whole.percent, 3),
                STEP_AFTER: round(anchor.corrected.whole.percent, 3),
            }
        return outputs

    def _bounds(
        self, parameters: dict[str, Any], context: QgsProcessingContext, crs: QgsCoordinateReferenceSystem
    ) -> Bounds | None:
        """EXTENT in the CRS of VIIRS; None if it is empty."""
        extent = self.parameterAsExtent(parameters, EXTENT, context, crs)
        if extent.isNull():
            return None
        return extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()


def _crs_of(viirs: RasterInput) -> QgsCoordinateReferenceSystem:
    return QgsCoordinateReferenceSystem.fromWkt(viirs.crs) if viirs.crs else QgsRasterLayer(viirs.path).crs()
