"""A file that stops a run as Cancel does, for runs that no button and no signal reaches (`qgis_process --json`)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Thread

from qgis.core import QgsProcessingFeedback

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
    file, is_over, is_obeyed = Path(f"{output.rstrip('/')}{ENDING}"), Event(), Event()

    def look() -> None:
        while not is_over.wait(SECONDS_BETWEEN_LOOKS):
            if file.is_file():
                with suppress(OSError):  # of somebody else; the run stops all the same
                    file.unlink()
                is_obeyed.set()
                feedback.cancel()
                return

    thread = Thread(target=look, name="amalgam-stop", daemon=True)
    thread.start()
    try:
        yield
    finally:
        is_over.set()
        thread.join()
        if is_obeyed.is_set():
            feedback.pushInfo(filled(tr("Stopped, as the file {} asked."), str(file)))
