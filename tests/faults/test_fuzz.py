"""A handful of the cases of `tests.faults.fuzz`; run it by hand, with another seed, for thousands."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugin.fusion.networks import registry

from .fuzz import KINDS, run


@pytest.mark.parametrize("kind", KINDS)
def test_random_damage_is_fused_or_refused_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setattr(registry, "_user_folders", [])
    outcomes, findings = run(tmp_path, 20, kinds=(kind,))
    assert findings == []
    assert sum(outcomes.values()) == 20
