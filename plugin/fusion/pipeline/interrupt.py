"""A cancelled run ends in the middle of a network's evaluation, not after it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

from ..job import Feedback
from ..networks.session import Network

SECONDS_BETWEEN_LOOKS = 0.05


@contextmanager
def stopped_on_cancel(network: Network, feedback: Feedback) -> Iterator[None]:
    """Stop the network as soon as the user wants to stop; a thread of its own looks for that as long as this lasts.

    Args:
        network: whose evaluations then raise Cancelled.
        feedback: asked again and again, on that thread.
    """
    is_over = Event()

    def look() -> None:
        while not is_over.wait(SECONDS_BETWEEN_LOOKS):
            if feedback.is_cancelled():
                network.stop()
                return

    thread = Thread(target=look, name="amalgam-cancel", daemon=True)
    thread.start()
    try:
        yield
    finally:
        is_over.set()
        thread.join()
