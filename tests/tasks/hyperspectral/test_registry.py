"""Ids of the methods, which scripts rest on."""

from __future__ import annotations

import pytest

from plugin.fusion.errors import FusionError
from plugin.fusion.tasks.hyperspectral.registry import DEFAULT_METHOD, METHODS, method_of

IDS = ["cubic", "gsa", "mtf_glp", "mtf_glp_hpm", "local", "stacked", "subspace", "cnmf"]


def test_ids_are_what_they_were() -> None:
    assert list(METHODS) == IDS
    assert DEFAULT_METHOD in METHODS


def test_an_unknown_method_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(FusionError, match="choose one of: cubic, gsa, mtf_glp"):
        method_of("magic")
