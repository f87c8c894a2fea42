"""A cancelled run ends in the middle of a network's evaluation, not after it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from ..job import Feedback
from ..lookout import looking_out
from ..networks.session import Network

SECONDS_BETWEEN_LOOKS = 0.05


@contextmanager
def stopped_on_cancel(network: Network, feedback: Feedback) -> Iterator[None]:
    """Stop the network as soon as the user wants to stop; a thread of its own looks for that as long as this lasts.

    Args:
        network: whose evaluations then raise Cancelled.
        feedback: asked again and again, on that thread.
    """

    def look() -> bool:
        is_cancelled = feedback.is_cancelled()
        if is_cancelled:
            network.stop()
        return is_cancelled

    with looking_out(look, SECONDS_BETWEEN_LOOKS, "amalgam-cancel"):
        yield
