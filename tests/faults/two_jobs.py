"""`python -m tests.faults.two_jobs PAN MS FOLDER`: two jobs of one process overlap, and the disk fills up for one.

The first begins before the second, and ends while the second is at work; from then on no file can grow beyond a few
bytes. In a process of its own, since limits and GDAL's settings hold for all of it.
"""

from __future__ import annotations

import resource
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

from osgeo import gdal, osr

from plugin.fusion.errors import FusionError
from plugin.fusion.job import RasterInput
from plugin.fusion.tasks.classical.job import ClassicalJob
from plugin.fusion.tasks.classical.task import pansharpen_classically

LIMIT_BYTES, PATIENCE_S = 4096, 60.0


class Hooked:
    """A feedback that does something at the first sign of progress."""

    def __init__(self, hook: Callable[[], object]) -> None:
        self._hook, self._is_done = hook, False

    def is_cancelled(self) -> bool:
        return False

    def progress(self, share: float, seconds_left: float | None) -> None:
        if not self._is_done:
            self._is_done = True
            self._hook()

    def info(self, template: str, *values: object) -> None: ...

    def warn(self, template: str, *values: object) -> None: ...


def settings() -> tuple[int, bool, bool]:
    return gdal.GetCacheMax(), bool(gdal.GetUseExceptions()), bool(osr.GetUseExceptions())


def main(pan: str, ms: str, folder: Path) -> None:
    """Run both, and print what became of the second, and whether the settings are what they were."""
    before = settings()
    second_is_inside, first_is_over = Event(), Event()
    outcome: list[str] = []

    def fuse(name: str, hook: Callable[[], object]) -> None:
        output = str(folder / name)
        job = ClassicalJob(RasterInput(pan), RasterInput(ms), output, "gsa", tile_size=64, threads=1)
        pansharpen_classically(job, Hooked(hook))

    def fill_the_disk() -> None:
        second_is_inside.set()
        first_is_over.wait(PATIENCE_S)
        resource.setrlimit(resource.RLIMIT_FSIZE, (LIMIT_BYTES, resource.RLIM_INFINITY))

    def second() -> None:
        try:
            fuse("second.tif", fill_the_disk)
        except FusionError as error:
            outcome.append(str(error))
        else:
            outcome.append("OK")

    thread = Thread(target=second)

    def begin_the_second() -> None:
        thread.start()
        second_is_inside.wait(PATIENCE_S)

    fuse("first.tif", begin_the_second)
    first_is_over.set()
    thread.join(PATIENCE_S)
    print(outcome[0])
    print("restored" if settings() == before else f"{before} became {settings()}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
