"""Where names that differ in case or in the form of their letters mean one file: as on macOS."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from plugin.fusion.checks import check_ensemble
from plugin.fusion.errors import FusionError

COMPOSED = "/tmp/münchen.tif"
SPELLINGS = [("/tmp/Fused.tif", "/tmp/fused.TIF"), (COMPOSED, unicodedata.normalize("NFD", COMPOSED))]


@pytest.mark.parametrize(("one", "other"), SPELLINGS)
def test_two_outputs_must_differ_in_more_than_spelling(monkeypatch: pytest.MonkeyPatch, one: str, other: str) -> None:
    check_ensemble(2, 4, one, other)
    monkeypatch.setattr(sys, "platform", "darwin")
    with pytest.raises(FusionError, match="name the same file"):
        check_ensemble(2, 4, one, other)
