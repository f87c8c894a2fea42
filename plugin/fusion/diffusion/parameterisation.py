"""Parameterisations: what a network estimates, and the way to x0 and back; two formulas each.

With x_t = cos(a) x0 + sin(a) eps at the noise level's angle a:

    epsilon   eps
    v         cos(a) eps - sin(a) x0                  (Salimans and Ho 2022, appendix D)
    velocity  eps - x0, along the straight path of flow matching, y = x_t / (cos(a) + sin(a)) = (1 - t) x0 + t eps
"""

from __future__ import annotations

from ..errors import SettingError
from ..sentences import Sentence
from ..spans import Image
from .levels import mix

PARAMETERISATIONS = ("x0", "epsilon", "v", "velocity")


def to_x0(parameterisation: str, x_t: Image, output: Image, level: float) -> Image:
    """The x0 that a network's output stands for, of the same shape.

    Args:
        parameterisation: one of PARAMETERISATIONS.
        x_t: the variance-preserving mix that the network saw.
        output: what it answered.
        level: noise level of x_t.

    Raises:
        SettingError: for epsilon at pure noise, which says nothing about x0, or an unknown parameterisation.
    """
    signal, noise = mix(level)
    if parameterisation == "x0":
        return output
    if parameterisation == "epsilon":
        _refuse(signal == 0.0, "epsilon", Sentence("pure noise"))
        return (x_t - noise * output) * (1.0 / signal)
    if parameterisation == "v":
        return signal * x_t - noise * output
    if parameterisation == "velocity":
        return (x_t - noise * output) * (1.0 / (signal + noise))
    raise _unknown(parameterisation)


def from_x0(parameterisation: str, x_t: Image, x0: Image, level: float) -> Image:
    """What a network of this parameterisation would answer if it meant this x0; the inverse of `to_x0`.

    Raises:
        SettingError: for epsilon, v or velocity of a clean image, which holds no noise, or an unknown parameterisation.
    """
    signal, noise = mix(level)
    if parameterisation == "x0":
        return x0
    if parameterisation not in PARAMETERISATIONS:
        raise _unknown(parameterisation)
    _refuse(noise == 0.0, parameterisation, Sentence("a clean image"))
    if parameterisation == "epsilon":
        return (x_t - signal * x0) * (1.0 / noise)
    if parameterisation == "v":
        return (signal * x_t - x0) * (1.0 / noise)
    return (x_t - (signal + noise) * x0) * (1.0 / noise)


def _refuse(undefined: bool, parameterisation: str, where: Sentence) -> None:
    if undefined:
        raise SettingError(
            "The parameterisation {} is not defined for {}; use x0, or stop short of it.", parameterisation, where
        )


def _unknown(parameterisation: str) -> SettingError:
    return SettingError("A network must estimate one of {}, not {}.", ", ".join(PARAMETERISATIONS), parameterisation)
