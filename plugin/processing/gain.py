"""SENSOR and MTF_GAIN: what a user knows of how sharp the multispectral sensor is."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterEnum

from ..fusion.checks import GAIN_RANGE, check_gain
from ..fusion.physics.sensors import OTHER, SENSORS, mean_ms_gain
from ..translation import tr
from .base import AmalgamAlgorithm
from .numeric import real_parameter

SENSOR = "SENSOR"
MTF_GAIN = "MTF_GAIN"
AUTO = "auto"
KNOWN_SENSORS = tuple(sensor for sensor in SENSORS if sensor != OTHER)


def add_gain_parameters(algorithm: AmalgamAlgorithm) -> None:
    """The advanced SENSOR and MTF_GAIN."""
    algorithm.add(
        QgsProcessingParameterEnum(
            SENSOR, tr("Sensor"), [AUTO, *KNOWN_SENSORS], defaultValue=AUTO, usesStaticStrings=True
        ),
        tr(
            "auto estimates from the two rasters how sharp the MS sensor is, which suits resampled products, too; a "
            "sensor's name takes its published MTF gain: {}."
        ).format(", ".join(f"{sensor} ({SENSORS[sensor].title})" for sensor in KNOWN_SENSORS)),
        advanced=True,
    )
    algorithm.add(
        real_parameter(MTF_GAIN, tr("MTF gain of MS at Nyquist"), 0.0, 0.0, GAIN_RANGE[1]),
        tr(
            "How much contrast the MS sensor keeps of the finest pattern it can sample, usually .15 to .36, where you "
            "know it; 0 takes what SENSOR says."
        ),
        advanced=True,
    )


def known_gain(algorithm: AmalgamAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> float:
    """The MTF gain of MS by MTF_GAIN, else by SENSOR; 0 where it is to be estimated.

    Raises:
        FusionError: if no sensor has such a gain; in one sentence.
    """
    gain: float = algorithm.parameterAsDouble(parameters, MTF_GAIN, context)
    check_gain(gain)
    sensor = algorithm.parameterAsEnumString(parameters, SENSOR, context)
    return gain or (0.0 if sensor == AUTO else mean_ms_gain(sensor))
