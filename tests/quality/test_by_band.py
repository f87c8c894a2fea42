"""Tables and curves over the bands."""

from __future__ import annotations

import numpy as np

from plugin.fusion.quality.by_band import curves_by_band, rows_by_band, x_label
from plugin.fusion.raster.band import Band


def test_a_row_is_a_name_and_its_value_in_every_column() -> None:
    assert rows_by_band(["red", "green"], np.array([1.0, 2.0]), np.array([3.0, 4.0])) == [
        ["red", 1.0, 3.0],
        ["green", 2.0, 4.0],
    ]


def test_curves_count_bands_from_one_and_need_three() -> None:
    assert curves_by_band([("SCC", np.array([0.5, 0.6, 0.7]))]) == [("SCC", [1, 2, 3], [0.5, 0.6, 0.7])]
    assert curves_by_band([("SCC", np.array([0.5, 0.6]))]) == []


def described(*wavelengths: float) -> list[Band]:
    return [Band(wavelength_nm=nm) for nm in wavelengths]


def test_with_wavelengths_curves_run_over_them_from_short_to_long() -> None:
    found = curves_by_band([("UQI", np.array([3.0, 1.0, 2.0]))], described(700.0, 500.0, 600.0))
    assert found == [("UQI", [500.0, 600.0, 700.0], [1.0, 2.0, 3.0])]
    assert (x_label(described(1.0)), x_label([Band()]), x_label([])) == ("Wavelength, nm", "Band", "Band")


def test_a_curve_breaks_where_bands_are_missing_and_where_another_detector_begins() -> None:
    first, second, third = (
        np.arange(400.0, 1000.0, 10.0),
        np.arange(900.0, 1300.0, 10.0),
        np.arange(1500.0, 1700.0, 10.0),
    )
    wavelengths = np.concatenate([first, second, third])
    ((_, xs, ys),) = curves_by_band([("RMSE", wavelengths)], described(*wavelengths))
    breaks = np.flatnonzero(np.isnan(xs))
    assert breaks.tolist() == [len(first), len(first) + len(second) + 1]
    np.testing.assert_array_equal(np.array(xs)[~np.isnan(xs)], wavelengths)
    np.testing.assert_array_equal(xs, ys)
