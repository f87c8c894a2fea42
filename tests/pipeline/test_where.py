from __future__ import annotations

import threading
import time

import pytest

from plugin.fusion.pipeline.where import IN_FLIGHT, MOST_THREADS, in_order, thread_count

several = pytest.mark.parametrize("threads", [1, 2, 5])


@several
def test_results_come_in_the_order_of_the_items(threads: int) -> None:
    def work(item: int) -> int:
        time.sleep(0.002 * (item % 3))
        return item * item

    assert list(in_order(work, range(20), threads)) == [item * item for item in range(20)]


@several
def test_no_more_are_begun_than_may_be_in_flight(threads: int) -> None:
    begun: list[int] = []
    results = in_order(begun.append, range(100), threads)
    for taken in range(1, 30):
        next(results)
        assert len(begun) <= taken + IN_FLIGHT * threads
    results.close()


@several
def test_an_error_comes_in_its_turn_and_nothing_is_begun_after_it(threads: int) -> None:
    begun = []

    def work(item: int) -> int:
        begun.append(item)
        if item == 3:
            raise KeyError("three")
        return item

    results = in_order(work, range(1000), threads)
    assert [next(results) for _ in range(3)] == [0, 1, 2]
    with pytest.raises(KeyError, match="three"):
        next(results)
    assert len(begun) <= 4 + IN_FLIGHT * threads


def test_no_thread_outlives_the_iteration() -> None:
    before = set(threading.enumerate())
    results = in_order(abs, range(100), 4)
    next(results)
    results.close()
    assert set(threading.enumerate()) <= before


def test_one_thread_is_the_callers() -> None:
    assert list(in_order(lambda _: threading.get_ident(), range(3), 1)) == [threading.get_ident()] * 3
    assert threading.get_ident() not in list(in_order(lambda _: threading.get_ident(), range(3), 2))


def test_zero_threads_are_all_cores_within_reason() -> None:
    assert 1 <= thread_count(0) <= MOST_THREADS
    assert thread_count(3) == 3
