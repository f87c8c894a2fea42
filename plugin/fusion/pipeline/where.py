"""Where tiles are worked on: on threads of this process, with results in order and a bounded number at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Protocol, TypeVar

from ..cores import usual_threads

Item = TypeVar("Item")
Result = TypeVar("Result")

IN_FLIGHT = 2
"""Items begun or waiting to be fetched, per thread: enough to keep all busy while one result is being used."""

MOST_THREADS = 8
"""Most threads if a job leaves it open: each holds a tile in memory, and more would only wait for the writer."""


class Where(Protocol):
    """A way to have many tiles worked on; what it returns does not depend on it."""

    def __call__(self, work: Callable[[Any], Any], items: Iterable[Any], threads: int) -> Generator[Any, None, None]:
        """Do what `in_order` does, perhaps elsewhere."""


def thread_count(asked: int) -> int:
    """Number of threads to use; 0 asks for the usual number."""
    return asked or min(usual_threads(), MOST_THREADS)


def in_order(work: Callable[[Item], Result], items: Iterable[Item], threads: int) -> Generator[Result, None, None]:
    """What `work` makes of each item, in the items' order; on one thread, it is the caller's.

    If an item raises an exception, it is raised when the item's turn comes, and nothing is begun after it. No thread
    outlives
    the iteration: a caller that may leave it early must close it.
    """
    if threads == 1:
        yield from map(work, items)
        return
    pending: deque[Future[Result]] = deque()
    pool = ThreadPoolExecutor(threads)
    try:
        for item in items:
            pending.append(pool.submit(work, item))
            if len(pending) == IN_FLIGHT * threads:
                yield pending.popleft().result()
        while pending:
            yield pending.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
