"""Least squares on regressors that may repeat each other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]


def ridge_coefficients(correlation: Vector, with_target: Vector, ridge: float) -> Vector:
    """Coefficients of regressors that are scaled to a standard deviation of 1.

    Regressors that are the same share their coefficient, and others hardly notice the ridge.

    Args:
        correlation: (n, n) of the regressors.
        with_target: (n,) covariance of each with the target.
        ridge: what is added to the diagonal.

    Returns:
        (n,).
    """
    return np.linalg.solve(correlation + ridge * np.eye(len(correlation)), with_target)
