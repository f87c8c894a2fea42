"""Quality of a fused raster against the truth, as a Processing algorithm."""

from __future__ import annotations

import math
from typing import Any, ClassVar

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterRasterDestination

from ..fusion.quality.beside_cubic import beside
from ..fusion.quality.jobs import ReferenceJob
from ..fusion.quality.reference_run import assess_with_reference, check_settings
from ..fusion.report.page import number
from ..numbers import filled, local, rounded
from ..translation import tr
from .layers import RasterParameter
from .names import (
    CROP,
    ERGAS,
    ERROR_MAP,
    FUSED,
    NDRE_RMSE,
    NDVI_RMSE,
    NDWI_RMSE,
    PEAK,
    PSNR,
    Q2N,
    RATIO,
    REFERENCE,
    REPORT,
    SAM,
    SCC,
    SPECTRAL,
    SSIM,
)
from .parameters.kinds import integer_parameter, real_parameter
from .parameters.pair import bands_shown, is_given
from .parameters.run import add_nodata_parameter
from .quality import QualityAlgorithm
from .watcher import ProcessingWatcher


class QualityWithReference(QualityAlgorithm):
    """The algorithm `amalgam:quality_with_reference`."""

    rasters: ClassVar = {ERROR_MAP: "error_map"}

    def name(self) -> str:
        return "quality_with_reference"

    def displayName(self) -> str:
        return tr("Fusion quality (with a reference)")

    def tags(self) -> list[str]:
        return tr("quality,index,metric,assessment,sam,ergas,psnr,ssim,scc,q2n,q4,q8,uqi,rmse,fusion,pansharpen").split(
            ","
        )

    def shortDescription(self) -> str:
        return tr("Says how far a fused raster is from the true one.")

    def shortHelpString(self) -> str:
        return tr(
            "Says how far a fused raster is from the true one (SAM, ERGAS, PSNR, SCC, Q2n, SSIM), over all bands and "
            "band by band, in the conventions of the DLPan toolbox.\n\n"
            "Both rasters must lie on one grid, to a tenth of a pixel; where they overlap only in part, that part is "
            "compared. Nodata in either is left out. The rasters may be larger than memory.\n\n"
            "SAM and ERGAS are 0 at best; SCC, Q2n and SSIM are 1 at best; PSNR grows with quality. SCC looks at "
            "neighbouring bands together; the report gives it band by band as well, as published tables do.\n\n"
            "Where the bands have wavelengths, the report's plots run over them, and indices of two bands (NDVI, NDRE, "
            "NDWI, NDMI) are compared as well. Bands that a file flags as bad (bbl) do not count.\n\n"
            "Where there is no truth, make one with “Simulate a coarse pair”, or use “Fusion quality (without a "
            "reference)”."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add(
            RasterParameter(REFERENCE, tr("Reference raster (the truth)")),
            tr("What a perfect fusion would give."),
        )
        self.add(
            RasterParameter(FUSED, tr("Fused raster")),
            tr("The raster to judge: the same bands in the same order."),
        )
        self.add(
            RasterParameter(SPECTRAL, tr("Coarse raster that it was made from"), optional=True),
            tr(
                "The MS or the cube before it was sharpened. It is interpolated (cubic) and held against the same "
                "truth, so that the report shows what was gained."
            ),
        )
        self.add(
            real_parameter(RATIO, tr("Ratio"), 4.0, 0.0),
            tr("Size of an MS pixel in PAN pixels, for ERGAS."),
        )
        self.add(
            integer_parameter(CROP, tr("Pixels to leave out at each edge"), 0, 0, 2**31 - 1),
            tr("Published tables at reduced resolution leave out 21; 0 compares everything."),
        )
        self.add(
            real_parameter(PEAK, tr("Peak"), 0.0, 0.0),
            tr(
                "Largest value that the sensor can give, for PSNR and SSIM: 2047 for 11 bits. 0 derives it from the "
                "reference: for integers the smallest of 255, 511, 1023 and so on that holds its maximum, for floats "
                "the maximum."
            ),
            advanced=True,
        )
        add_nodata_parameter(self)
        self.add(
            QgsProcessingParameterRasterDestination(ERROR_MAP, tr("Error map"), optional=True, createByDefault=False),
            tr("Fused minus reference for each band, and the spectral angle in degrees as the last band."),
        )
        self.add_report_parameter()
        self.add_numbers(
            {
                SAM: tr("SAM, degrees (0 is best; needs two bands)"),
                ERGAS: tr("ERGAS (0 is best)"),
                PSNR: tr("PSNR, dB (higher is better)"),
                SCC: tr("SCC (1 is best)"),
                Q2N: tr("Q2n (1 is best)"),
                SSIM: tr("SSIM (1 is best)"),
                NDVI_RMSE: tr("RMSE of NDVI (0 is best)"),
                NDRE_RMSE: tr("RMSE of NDRE, by the red edge (0 is best)"),
                NDWI_RMSE: tr("RMSE of NDWI, of water (0 is best)"),
            }
        )

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Also refuse settings with which no rasters could be compared."""
        check_settings(
            self.parameterAsDouble(parameters, RATIO, context),
            self.parameterAsDouble(parameters, PEAK, context),
            self.parameterAsInt(parameters, CROP, context),
        )
        super().check(parameters, context)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        self.job = ReferenceJob(
            reference=self.raster_input(parameters, REFERENCE, context),
            fused=self.raster_input(parameters, FUSED, context),
            ratio=self.parameterAsDouble(parameters, RATIO, context),
            peak=self.parameterAsDouble(parameters, PEAK, context),
            crop=self.parameterAsInt(parameters, CROP, context),
            report=self.parameterAsFileOutput(parameters, REPORT, context),
            shown_bands=bands_shown(self, parameters, FUSED, context),
            spectral=self.raster_input(parameters, SPECTRAL, context) if is_given(parameters, SPECTRAL) else None,
        )
        return True

    def process(self, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        result = assess_with_reference(self.job, ProcessingWatcher(feedback))
        scores = result.scores
        feedback.pushInfo(
            tr("SAM {} degrees, ERGAS {}, PSNR {} dB, SCC {}, Q2n {}, SSIM {}.").format(
                *(local(number(value, 3)) for value in (scores.sam, scores.ergas, scores.psnr)),
                *(local(number(value, 4)) for value in (scores.scc, scores.q2n, scores.ssim)),
            )
        )
        if result.cubic:
            text = tr("Interpolated (cubic): SAM {:.3f} degrees, ERGAS {:.3f}.")
            feedback.pushInfo(filled(text, result.cubic.sam, result.cubic.ergas))
        for index, cubic in beside(result.indices, result.cubic):
            text = tr("RMSE of {}: {:.4f}, interpolated {:.4f}.") if result.cubic else tr("RMSE of {}: {:.4f}.")
            feedback.pushInfo(filled(text, index.name, index.rmse, cubic))
        feedback.pushInfo(filled(tr("Done in {:.1f} s."), result.seconds))
        numbers = {name: getattr(scores, name.lower()) for name in (SAM, ERGAS, PSNR, SCC, Q2N, SSIM)}
        found = {index.name: index.rmse for index in result.indices}
        numbers |= {f"{name}_RMSE": rounded(found.get(name, math.nan), 6) for name in ("NDVI", "NDRE", "NDWI")}
        files = {ERROR_MAP: self.job.error_map, REPORT: self.job.report}
        return numbers | {name: path for name, path in files.items() if path}
