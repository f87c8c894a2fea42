from __future__ import annotations

import pytest

from plugin.fusion.networks import stopwatch as module
from plugin.fusion.networks.stopwatch import Stopwatch


def test_time_counts_once_however_many_are_inside(monkeypatch: pytest.MonkeyPatch) -> None:
    """One from 0 to 10, another from 4 to 12, none until 20, one to 21."""
    moments = iter((0.0, 12.0, 20.0, 21.0))
    monkeypatch.setattr(module.time, "perf_counter", lambda: next(moments))
    watch = Stopwatch()
    watch.__enter__()
    watch.__enter__()
    watch.__exit__()
    assert watch.seconds == 0.0
    watch.__exit__()
    assert watch.seconds == 12.0
    with watch:
        pass
    assert watch.seconds == 13.0
