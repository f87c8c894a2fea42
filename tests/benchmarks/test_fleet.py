from __future__ import annotations

import pytest

from .fleet import Costs, rate, seconds_of_pass

COSTS = Costs(work=1.0, take=0.01, finish=0.1, write=0.02)
TILES = 2000


def test_one_worker_takes_the_time_of_all_tiles() -> None:
    assert seconds_of_pass(1, TILES, COSTS) == pytest.approx(TILES * COSTS.work, rel=0.02)


def test_few_workers_share_it() -> None:
    assert seconds_of_pass(20, TILES, COSTS) == pytest.approx(TILES * COSTS.work / 20, rel=0.05)


def test_many_wait_for_the_driver() -> None:
    assert seconds_of_pass(1000, TILES, COSTS) == pytest.approx(TILES * COSTS.take, rel=0.1)


def test_no_fleet_is_faster_than_the_driver_finishes() -> None:
    assert rate(1000, TILES, COSTS, threads=1) < 1.0 / COSTS.finish
    assert rate(1000, TILES, COSTS, threads=64) < 1.0 / COSTS.write
