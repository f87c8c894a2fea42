"""Indices of two bands, found by wavelength."""

from __future__ import annotations

import math

import numpy as np
import pytest

from plugin.fusion.quality.spectral_indices import IndexErrors, found_in
from plugin.fusion.raster.band import Band


def bands(*wavelengths: float | None, **more: object) -> list[Band]:
    return [Band(wavelength_nm=nm, **more) for nm in wavelengths]  # type: ignore[arg-type]


def test_the_nearest_bands_are_taken_and_none_that_are_far() -> None:
    found = {one.kind.name: (one.first, one.second) for one in found_in(bands(705.0, 740.0, 783.0, 865.0, 1610.0))}
    assert found == {"NDRE": (3, 0), "NDMI": (3, 4)}
    assert not found_in(bands(None, None))


def test_flagged_bands_make_no_index() -> None:
    described = [Band(wavelength_nm=665.0, is_bad=True), Band(wavelength_nm=865.0)]
    assert not found_in(described)


def test_errors_are_of_values_not_of_numbers() -> None:
    """With an offset, numbers of one ratio are values of another."""
    described = bands(665.0, 865.0, scale=1e-4, offset=-0.1)
    truth = np.array([1500.0, 4000.0]).reshape(2, 1, 1) * np.ones((2, 4, 4))
    fused = truth + np.array([100.0, 0.0]).reshape(2, 1, 1)
    errors = IndexErrors(described)
    errors.add(fused, truth, np.ones((4, 4), bool))
    (score,) = errors.rmse()
    red, nir = 0.05, 0.3
    expected = abs((nir - red) / (nir + red) - (nir - red - 0.01) / (nir + red + 0.01))
    assert (score.name, score.first_nm, score.second_nm) == ("NDVI", 865.0, 665.0)
    assert score.rmse == pytest.approx(expected)


def test_pixels_without_reflectance_do_not_count() -> None:
    described = bands(665.0, 865.0)
    truth = np.full((2, 2, 2), 100.0)
    truth[0, 0, 0] = 0.0
    errors = IndexErrors(described)
    errors.add(np.full((2, 2, 2), 100.0), truth, np.ones((2, 2), bool))
    assert errors.rmse()[0].rmse == 0.0
    nothing = IndexErrors(described)
    nothing.add(truth, truth, np.zeros((2, 2), bool))
    assert math.isnan(nothing.rmse()[0].rmse)
