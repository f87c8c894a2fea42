"""A file that stops a run as Cancel does, for runs that no button and no signal reaches (`qgis_process --json`)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event

from qgis.core import QgsProcessingFeedback

from ..fusion.lookout import looking_out
from ..numbers import filled
from ..translation import tr

ENDING = ".stop"
"""What is added to the output's name."""

SECONDS_BETWEEN_LOOKS = 0.5


@contextmanager
def stopped_by_file(output: str, feedback: QgsProcessingFeedback) -> Iterator[None]:
    """Cancel a run once there is a file of its output's name and `.stop`, which is then removed.

    Args:
        output: path of a file or a folder; "" where there is none to be named after.
        feedback: of the run.
    """
    if not output:
        yield
        return
    file, is_obeyed = Path(f"{output.rstrip('/')}{ENDING}"), Event()

    def look() -> bool:
        if not file.is_file():
            return False
        with suppress(OSError):  # of somebody else; the run stops all the same
            file.unlink()
        is_obeyed.set()
        feedback.cancel()
        return True

    try:
        with looking_out(look, SECONDS_BETWEEN_LOOKS, "amalgam-stop"):
            yield
    finally:
        if is_obeyed.is_set():
            feedback.pushInfo(filled(tr("Stopped, as the file {} asked."), str(file)))
