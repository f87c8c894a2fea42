"""How long something was going on, however many threads took part."""

from __future__ import annotations

import threading
import time


class Stopwatch:
    """Adds up the time during which at least one thread is inside its `with` block."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inside, self._since, self._total = 0, 0.0, 0.0

    @property
    def seconds(self) -> float:
        """Seconds so far, up to the last time that all threads had left."""
        return self._total

    def __enter__(self) -> None:
        with self._lock:
            if self._inside == 0:
                self._since = time.perf_counter()
            self._inside += 1

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._inside -= 1
            if self._inside == 0:
                self._total += time.perf_counter() - self._since
