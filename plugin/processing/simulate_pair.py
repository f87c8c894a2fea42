"""Wald's protocol, as a Processing algorithm."""

from __future__ import annotations

from typing import Any, ClassVar

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterExtent,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from ..fusion.checks import parse_weights
from ..fusion.scenes.pair import RATIO_RANGE
from ..fusion.wald.job import SimulationJob
from ..fusion.wald.run import simulate_pair
from ..numbers import filled
from ..translation import tr
from .layers import RasterParameter
from .names import (
    BANDS,
    CORRECT_SHIFT,
    EXTENT,
    GUIDE,
    GUIDE_BANDS,
    MTF_GAIN,
    MTF_GAIN_USED,
    NOISE,
    OUTPUT_MS,
    OUTPUT_PAN,
    PAN_WEIGHTS,
    PANCHROMATIC,
    PANCHROMATIC_BAND,
    RATIO,
    RATIO_USED,
    SECONDS,
    SEED,
    SENSOR,
    SPECTRAL,
    TRUTH,
)
from .parameters.kinds import integer_parameter, real_parameter
from .parameters.pair import (
    add_band_parameters,
    add_guide_bands,
    add_guide_raster,
    fine_of,
    input_of_bands,
    is_given,
    refuse_both,
)
from .parameters.run import add_nodata_parameter, add_shift_parameter
from .parameters.sensor import sensor_parameter, sensors_in_words
from .quality import QualityAlgorithm
from .watcher import ProcessingWatcher


class SimulatePair(QualityAlgorithm):
    """The algorithm `amalgam:simulate_pair`."""

    rasters: ClassVar = {OUTPUT_PAN: "output_pan", OUTPUT_MS: "output_ms", TRUTH: "output_truth"}

    def name(self) -> str:
        return "simulate_pair"

    def displayName(self) -> str:
        return tr("Simulate a coarse pair (Wald's protocol)")

    def tags(self) -> list[str]:
        return tr("wald,protocol,reduced resolution,degrade,simulate,mtf,truth,reference,pansharpen,fusion").split(",")

    def shortDescription(self) -> str:
        return tr("Makes a PAN and an MS raster whose fusion has a known truth.")

    def shortHelpString(self) -> str:
        return tr(
            "Makes a panchromatic (PAN) and a multispectral (MS) raster whose fusion has a known truth: blurred as by "
            "the sensor's optics (MTF) and decimated, half-pixel exact.\n\n"
            "With a multispectral raster alone: it is the truth, PAN is a weighted mean of its bands, and MS is its "
            "degraded copy.\n\n"
            "With a panchromatic raster as well: both are degraded by the ratio between them, and the original MS is "
            "the truth. This is the reduced-resolution test of the literature.\n\n"
            "Fuse PAN and MS by any method and compare the result with the truth: the three lie on matching grids and "
            "cover the same ground. Type, nodata and band names are kept."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self._add_inputs()
        self._add_sensor()
        self.add(
            QgsProcessingParameterExtent(EXTENT, tr("Extent"), optional=True),
            tr("The part of the scene to degrade; if empty, all of it."),
        )
        for name, label, help_text, optional in (
            (OUTPUT_PAN, tr("Simulated PAN"), tr("The sharp raster, of one band, on the truth's grid."), False),
            (OUTPUT_MS, tr("Simulated MS"), tr("The coarse raster."), False),
            (TRUTH, tr("Truth"), tr("What a perfect fusion of the two would give: the MS raster as it was."), True),
        ):
            self.add(QgsProcessingParameterRasterDestination(name, label, optional=optional), help_text)
        self.add_numbers(
            {
                RATIO_USED: tr("Ratio of the pair"),
                MTF_GAIN_USED: tr("MTF gain of the MS, mean over bands"),
                SECONDS: tr("Seconds taken"),
            }
        )

    def _add_inputs(self) -> None:
        self.add(
            RasterParameter(SPECTRAL, tr("Multispectral raster (MS)")),
            tr("The raster that becomes the truth."),
        )
        self.add(
            RasterParameter(PANCHROMATIC, tr("Panchromatic raster (PAN)"), optional=True),
            tr("The sharp raster of the same place, if there is one; otherwise PAN is made from the MS bands."),
        )
        add_guide_raster(self)
        add_band_parameters(self)
        add_guide_bands(self)
        self.add(
            real_parameter(RATIO, tr("Ratio"), 4.0, *RATIO_RANGE),
            tr(
                "Size of a simulated MS pixel in PAN pixels. Not used with a panchromatic raster, since the pair has "
                "a ratio of its own."
            ),
        )
        self.add(
            QgsProcessingParameterString(PAN_WEIGHTS, tr("Weights of the bands in PAN"), "", optional=True),
            tr(
                "Numbers separated by commas, one per band; only their proportions matter. If empty, all are equal. "
                "Not used with a panchromatic raster."
            ),
        )

    def _add_sensor(self) -> None:
        self.add(
            sensor_parameter(),
            tr(
                "The sensor whose published MTF gains at Nyquist blur the bands: {}. For these none is published: {}; "
                "their gain is estimated from the pair if there is a panchromatic raster, as with auto; otherwise it "
                "is 0.3, as with other."
            ).format(sensors_in_words(True), sensors_in_words(False)),
        )
        self.add(
            real_parameter(MTF_GAIN, tr("MTF gain at Nyquist"), 0.0, 0.0, 0.99),
            tr(
                "How much contrast is left at the Nyquist frequency of the MS bands, the same for all; 0 takes the "
                "sensor's gains."
            ),
            advanced=True,
        )
        add_shift_parameter(
            self,
            tr(
                "If there is a panchromatic raster, move it onto the MS first if the two are found to be misregistered."
            ),
        )
        add_nodata_parameter(self)
        self.add(
            real_parameter(NOISE, tr("Noise"), 0.0, 0.0),
            tr("Standard deviation of Gaussian noise added to PAN and MS, in their units."),
            advanced=True,
        )
        self.add(
            integer_parameter(SEED, tr("Seed of the noise"), 0, 0, 2**31 - 1),
            tr("The same seed gives the same noise."),
            advanced=True,
        )

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        fine = fine_of(parameters)
        has_pan, is_cube = is_given(parameters, fine), fine == GUIDE
        bands = GUIDE_BANDS if is_cube else PANCHROMATIC_BAND
        self.job = SimulationJob(
            ms=input_of_bands(self, parameters, SPECTRAL, BANDS, context),
            pan=input_of_bands(self, parameters, fine, bands, context) if has_pan else None,
            output_pan="",
            output_ms="",
            ratio=self.parameterAsDouble(parameters, RATIO, context),
            pan_weights=parse_weights(self.parameterAsString(parameters, PAN_WEIGHTS, context), PAN_WEIGHTS),
            sensor=self.parameterAsEnumString(parameters, SENSOR, context),
            mtf_gain=self.parameterAsDouble(parameters, MTF_GAIN, context),
            noise=self.parameterAsDouble(parameters, NOISE, context),
            seed=self.parameterAsInt(parameters, SEED, context),
            bounds=self.bounds(parameters, context, fine if has_pan else SPECTRAL),
            correct_shift=self.parameterAsBool(parameters, CORRECT_SHIFT, context),
            is_cube=is_cube,
        )
        return True

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Also refuse weights that are not numbers, and PAN together with a guide."""
        refuse_both(parameters)
        parse_weights(self.parameterAsString(parameters, PAN_WEIGHTS, context), PAN_WEIGHTS)
        super().check(parameters, context)

    def process(self, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        result = simulate_pair(self.job, ProcessingWatcher(feedback))
        feedback.pushInfo(filled(tr("Done in {:.1f} s."), result.seconds))
        outputs = {OUTPUT_PAN: self.job.output_pan, OUTPUT_MS: self.job.output_ms}
        if self.job.output_truth:
            outputs[TRUTH] = self.job.output_truth
        return outputs | {
            RATIO_USED: round(result.ratio, 4),
            MTF_GAIN_USED: round(sum(result.mtf_gains) / len(result.mtf_gains), 4),
            SECONDS: round(result.seconds, 3),
        }
