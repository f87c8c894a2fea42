"""A thread of its own that looks for something while other work goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread


@contextmanager
def looking_out(look: Callable[[], bool], seconds_between: float, name: str) -> Iterator[None]:
    """Look again and again for as long as this lasts.

    Args:
        look: on the thread; says whether it has seen enough, and then is not asked again.
        seconds_between: two looks.
        name: of the thread.
    """
    is_over = Event()

    def keep_looking() -> None:
        while not is_over.wait(seconds_between):
            if look():
                return

    thread = Thread(target=keep_looking, name=name, daemon=True)
    thread.start()
    try:
        yield
    finally:
        is_over.set()
        thread.join()
