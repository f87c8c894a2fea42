from __future__ import annotations

import pytest

from plugin.fusion import clock as module
from plugin.fusion.clock import Clock
from plugin.fusion.errors import Cancelled

from .made_scenes import Watcher


class Listener(Watcher):
    """Remembers the time left, too."""

    left: float | None = None

    def progress(self, share: float, seconds_left: float | None) -> None:
        super().progress(share, seconds_left)
        self.left = seconds_left


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time, to be set."""
    time = [100.0]
    monkeypatch.setattr(module.time, "perf_counter", lambda: time[0])
    return time


def test_time_left_is_the_work_left_at_the_rate_so_far(now: list[float]) -> None:
    listener = Listener()
    clock = Clock(listener, work=1000.0, finish=0.0)
    now[0] += 2.0
    clock.tick(100.0)
    assert listener.left == pytest.approx(18.0)
    now[0] += 6.0
    clock.tick(300.0)
    assert listener.left == pytest.approx(12.0)
    assert listener.shares == pytest.approx([0.1, 0.4])


def test_the_last_pass_has_a_rate_of_its_own(now: list[float]) -> None:
    listener = Listener()
    clock = Clock(listener, work=10.0, finish=40.0)
    now[0] += 100.0
    clock.tick(10.0)
    assert listener.left == pytest.approx(100.0 / 10.0 * Clock.FINISH_WEIGHT * 40.0)
    now[0] += 1.0
    clock.tick(10.0)
    assert listener.left == pytest.approx(3.0)
    clock.tick(30.0)
    assert listener.left == 0.0
    assert listener.shares[-1] == pytest.approx(1.0)


def test_a_run_of_one_pass_only_ends_at_one(now: list[float]) -> None:
    listener = Listener()
    clock = Clock(listener, work=0.0, finish=3.0)
    for _ in range(3):
        now[0] += 1.0
        clock.tick()
    assert listener.shares == pytest.approx([1 / 3, 2 / 3, 1.0])


def test_a_cancelled_run_stops_at_the_next_check() -> None:
    with pytest.raises(Cancelled):
        Clock(Watcher(cancel_after=0), 1.0, 0.0).check()
