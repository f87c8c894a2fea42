"""Quality of a fused raster where no truth exists, as a Processing algorithm."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from ..fusion.quality.jobs import NoReferenceJob
from ..fusion.quality.no_reference_run import assess_without_reference
from ..numbers import filled
from ..translation import tr
from .layers import RasterParameter
from .names import (
    CONSISTENCY,
    CORRECT_SHIFT,
    D_LAMBDA,
    D_LAMBDA_K,
    D_RHO,
    D_S,
    FRINGE,
    FUSED,
    HQNR,
    PAN_ENERGY,
    PAN_SHARE,
    QNR,
    REPORT,
    SPECTRAL,
)
from .parameters.pair import add_either_parameters, bands_shown, either_inputs, refuse_both, refuse_neither
from .parameters.run import add_nodata_parameter, add_shift_parameter
from .parameters.sensor import add_gain_parameters, gain_settings
from .quality import QualityAlgorithm
from .watcher import ProcessingWatcher


class QualityNoReference(QualityAlgorithm):
    """The algorithm `amalgam:quality_no_reference`."""

    def name(self) -> str:
        return "quality_no_reference"

    def displayName(self) -> str:
        return tr("Fusion quality (without a reference)")

    def tags(self) -> list[str]:
        return tr(
            "quality,index,metric,assessment,qnr,hqnr,d_lambda,d_s,consistency,sharpness,full resolution,pansharpen"
        ).split(",")

    def shortDescription(self) -> str:
        return tr("Says whether a fused raster keeps the colours of MS and the detail of PAN.")

    def shortHelpString(self) -> str:
        return tr(
            "Says whether a fused raster keeps the colours of the multispectral raster (D_lambda, D_lambda_K, "
            "consistency) and the detail of the panchromatic one (D_s), and both in one number (QNR, HQNR), in the "
            "conventions of the DLPan toolbox.\n\n"
            "The fused raster lies on PAN's grid or on a part of it; the MS raster may have any ratio (1.5 to 8), "
            "origin, extent and CRS. Nodata in any of the three is left out. The rasters may be larger than "
            "memory.\n\n"
            "Distortions and consistency are 0 at best, QNR and HQNR 1. These indices can be misled: HQNR rewards "
            "keeping the MS as it is, and sees neither blur nor colour fringes. So read it together with PAN_SHARE "
            "(how much of PAN's finest detail the result shows, 1 at best), PAN_ENERGY (the contrast of that detail "
            "over PAN's, 1 is right) and FRINGE (the detail that the bands do not share, over the same in the MS), "
            "compare methods on the same pair only, and look at the result. Consistency here leaves out two MS pixels "
            "at each edge, where the sensor's blur reaches beyond the image; the one that a fusion reports does not."
            "\n\n"
            "Of a sharpened cube, give the guide in place of PAN. What stands for PAN of each band is then the mix of "
            "the guide's bands that explains it. Read D_lambda, which is 0 without any sharpening, together with "
            "D_rho, which sees blur."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_either_parameters(self)
        self.add(
            RasterParameter(FUSED, tr("Fused raster")),
            tr("The raster to judge: the bands of the coarse raster in the same order."),
        )
        add_gain_parameters(self)
        add_shift_parameter(
            self,
            tr(
                "If PAN and MS are found to be misregistered, judge against PAN moved onto MS, as the fusion does; "
                "switch this off for a raster that was fused without the correction."
            ),
        )
        add_nodata_parameter(self)
        self.add_report_parameter()
        self.add_numbers(
            {
                D_LAMBDA: tr("D_lambda, spectral distortion (0 is best)"),
                D_LAMBDA_K: tr("D_lambda_K, Khan's spectral distortion (0 is best)"),
                D_S: tr("D_s, spatial distortion (0 is best)"),
                D_RHO: tr("D_rho, what the bands lack of local correlation (low is best)"),
                QNR: tr("QNR (1 is best)"),
                HQNR: tr("HQNR (1 is best)"),
                CONSISTENCY: tr("Consistency with the MS (ERGAS; 0 is best)"),
                PAN_SHARE: tr("PAN's share: how much of its finest detail the result shows (1 is best)"),
                PAN_ENERGY: tr("PAN's energy: contrast of the finest detail over PAN's (1 is right)"),
                FRINGE: tr("Fringe: detail that the bands do not share, over the same in the MS (low is best)"),
            }
        )

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Also refuse a number that cannot be an MTF gain, and PAN together with a guide, or neither."""
        refuse_both(parameters)
        gain_settings(self, parameters, context)
        super().check(parameters, context)
        refuse_neither(parameters)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        self.job = NoReferenceJob(
            **either_inputs(self, parameters, context),
            fused=self.raster_input(parameters, FUSED, context),
            report=self.parameterAsFileOutput(parameters, REPORT, context),
            correct_shift=self.parameterAsBool(parameters, CORRECT_SHIFT, context),
            shown_bands=bands_shown(self, parameters, SPECTRAL, context),
            **gain_settings(self, parameters, context),
        )
        return True

    def process(self, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        result = assess_without_reference(self.job, ProcessingWatcher(feedback))
        indices = result.scores.indices
        feedback.pushInfo(
            filled(
                tr("D_lambda {:.4f}, D_lambda_K {:.4f}, D_s {:.4f}, QNR {:.4f}, HQNR {:.4f}, consistency {:.3f}."),
                *indices,
            )
        )
        if self.job.is_cube:
            feedback.pushInfo(filled(tr("D_rho {:.4f}."), result.scores.d_rho))
        else:
            feedback.pushInfo(filled(tr("PAN's share {:.3f}, its energy {:.3f}, fringe {:.2f}."), *result.sharpness))
        feedback.pushInfo(filled(tr("Done in {:.1f} s."), result.seconds))
        numbers: dict[str, Any] = dict(zip((D_LAMBDA, D_LAMBDA_K, D_S, QNR, HQNR, CONSISTENCY), indices))
        numbers[D_RHO] = result.scores.d_rho
        numbers |= dict(zip((PAN_SHARE, PAN_ENERGY, FRINGE), result.sharpness))
        if self.job.is_cube:
            numbers |= dict.fromkeys((PAN_SHARE, PAN_ENERGY, FRINGE))
        return numbers | ({REPORT: self.job.report} if self.job.report else {})
