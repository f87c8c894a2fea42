"""The files of a comparison: names that cannot work are refused, and all are published together."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import FusionError
from ..names import refuse_long_name, refuse_unwritable
from ..quality.rasters import check_report
from ..raster.publishing import publish
from ..raster.workspace import workspace
from ..report.page import Page, write_page
from .outcome import Comparison
from .plan import ComparisonJob


def check_files(report: str, table: str, folder: str) -> None:
    """Refuse names that cannot work; "" is none.

    Raises:
        FusionError: with the reason.
    """
    check_report(report)
    if table and Path(table).suffix.lower() != ".csv":
        raise FusionError("The table {} needs a name that ends in .csv.", Path(table).name)
    refuse_long_name(table)
    if table and not Path(table).parent.is_dir():
        raise FusionError("The table's folder {} does not exist; create it or choose another.", Path(table).parent)
    if table:
        refuse_unwritable(Path(table).parent)
    if folder and not Path(folder).absolute().parent.is_dir():
        raise FusionError("FOLDER lies in {}, which does not exist; choose another.", Path(folder).parent)


@contextmanager
def kept_in(folder: str) -> Iterator[Path]:
    """A place inside the user's folder, on its disk; a folder that was made in vain is removed again."""
    path = Path(folder)
    is_new = not path.exists()
    try:
        path.mkdir(exist_ok=True)
    except OSError as error:
        raise FusionError("FOLDER {} cannot be made ({}); choose another.", path, error.strerror) from error
    try:
        with workspace(path / "fused.tif") as inside:
            yield inside
    except BaseException:
        if is_new and not list(path.iterdir()):
            path.rmdir()
        raise


def publish_comparison(job: ComparisonJob, comparison: Comparison, texts: dict[str, str]) -> None:
    """Give the fused rasters that are wanted, report and table their names, or none.

    Args:
        job: what was asked.
        comparison: what came of it.
        texts: of the report and the table, by path.

    Raises:
        FusionError: if the disk refuses.
    """
    fused = [outcome.fused for outcome in comparison.outcomes if job.folder and outcome.fused]
    pages: list[Page] = []
    try:
        for path, text in texts.items():
            pages.append(write_page(Path(path), text))
        publish([*(Page(Path(job.folder) / part.name, part) for part in fused), *pages])
    finally:
        for page in pages:
            page.abandon()
