"""SENSOR and MTF_GAIN: what a user knows about the sensor and its sharpness."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterEnum

from ...fusion.checks import GAIN_RANGE, check_gain
from ...fusion.physics.sensors import AUTO, SENSORS
from ...translation import tr
from ..base import AmalgamAlgorithm
from ..names import MTF_GAIN, SENSOR
from ..values import with_titles
from .kinds import real_parameter


def sensor_parameter(of_auto: str = "") -> QgsProcessingParameterEnum:
    """SENSOR, for an algorithm to add with a help text of its own, and with a title of its own for AUTO."""
    titles = {AUTO: of_auto or tr("Estimated from the pair")}
    titles |= {id_: tr(sensor.title) for id_, sensor in SENSORS.items()}
    parameter = QgsProcessingParameterEnum(
        SENSOR, tr("Sensor"), [AUTO, *SENSORS], defaultValue=AUTO, usesStaticStrings=True
    )
    return with_titles(parameter, titles)


def sensors_in_words(published: bool) -> str:
    """Ids and titles of the sensors whose MTF gains are published, or of the others."""
    chosen = {id_: each for id_, each in SENSORS.items() if each.bands and each.is_published == published}
    return ", ".join(f"{id_} ({each.title})" for id_, each in chosen.items())


def add_gain_parameters(algorithm: AmalgamAlgorithm) -> None:
    """The advanced SENSOR and MTF_GAIN."""
    algorithm.add(
        sensor_parameter(),
        tr(
            "auto estimates from the two rasters how sharp the MS sensor is, which also suits resampled products. For "
            "these sensors the published MTF gain is used: {}. For these none is published, and it is estimated as "
            "with auto: {}. WV1 has only PAN, and goes with the MS of another sensor; other takes 0.3, a typical "
            "gain. The sensor also tells in which order the file has its bands, for pictures in true colour."
        ).format(sensors_in_words(True), sensors_in_words(False)),
        advanced=True,
    )
    algorithm.add(
        real_parameter(MTF_GAIN, tr("MTF gain of MS at Nyquist"), 0.0, 0.0, GAIN_RANGE[1]),
        tr(
            "The share of contrast that the MS sensor keeps of the finest pattern it can sample, if you know it: "
            "usually 0.15 to 0.36. 0 takes what SENSOR says."
        ),
        advanced=True,
    )


def gain_settings(
    algorithm: AmalgamAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> dict[str, Any]:
    """The fields of a job that describe the sensor.

    Raises:
        FusionError: if no sensor has such a gain.
    """
    gain: float = algorithm.parameterAsDouble(parameters, MTF_GAIN, context)
    check_gain(gain)
    return {"mtf_gain": gain, "sensor": algorithm.parameterAsEnumString(parameters, SENSOR, context)}
