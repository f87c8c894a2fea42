from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal

from plugin.fusion.errors import FusionError
from plugin.fusion.raster.band import Band
from plugin.fusion.raster.grid import Grid
from plugin.fusion.raster.publishing import publish
from plugin.fusion.raster.writer import GeoTiffWriter

from ..made_scenes import UTM, north_up, wkt

GRID = Grid(wkt(UTM), north_up(0.5), 4, 5)


def closed(path: Path, value: float) -> GeoTiffWriter:
    """A raster of one value, which waits for its name."""
    folder = path.parent / ".unfinished"
    folder.mkdir(exist_ok=True)
    writer = GeoTiffWriter(path, GRID, GRID.window, [Band()], gdal.GDT_Float32, None, folder)
    writer.write(GRID.window, np.full((1, 4, 5), value, np.float32), np.ones((4, 5), bool))
    writer.close({})
    return writer


def value_of(path: Path) -> float:
    return float(gdal.Open(str(path)).ReadAsArray()[0, 0])


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_file())


@pytest.fixture
def old(tmp_path: Path) -> tuple[Path, Path]:
    """Two results of another run, one of them with overviews beside it."""
    one, two = tmp_path / "one.tif", tmp_path / "two.tif"
    publish([closed(one, 1.0), closed(two, 2.0)])
    (tmp_path / "one.tif.ovr").write_bytes(b"overviews of the old one")
    return one, two


def test_all_get_their_names_and_what_speaks_of_the_old_ones_goes(old: tuple[Path, Path], tmp_path: Path) -> None:
    publish([closed(old[0], 3.0), closed(old[1], 4.0)])
    assert [value_of(path) for path in old] == [3.0, 4.0]
    assert files(tmp_path) == ["one.tif", "two.tif"]
    assert files(tmp_path / ".unfinished") == []


def test_what_a_file_holds_is_on_the_disk_before_its_name_is_and_the_name_before_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that no failure of power leaves a name with half a file."""
    new, done = [closed(tmp_path / "one.tif", 1.0), closed(tmp_path / "two.tif", 2.0)], list[str]()
    replace, sync = os.replace, os.fsync

    def noted_replace(part: Path, path: Path) -> None:
        done.append(f"named {path.name}")
        replace(part, path)

    def noted_sync(descriptor: int) -> None:
        done.append(f"synced {Path(os.readlink(f'/proc/self/fd/{descriptor}')).name}")
        sync(descriptor)

    monkeypatch.setattr(os, "replace", noted_replace)
    monkeypatch.setattr(os, "fsync", noted_sync)
    publish(new)
    assert done == [
        "synced .one.part.tif", "synced .two.part.tif", "named one.tif", "named two.tif", f"synced {tmp_path.name}"
    ]  # fmt: skip


@pytest.mark.parametrize("has_links", [True, False])
def test_where_the_second_is_refused_both_are_what_they_were(
    old: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_links: bool
) -> None:
    """Overviews beside the first one, too; with hard links and on a file system that has none."""
    new = [closed(old[0], 3.0), closed(old[1], 4.0)]
    replace: Any = os.replace

    def refuse_the_second(part: Path, path: Path) -> None:
        if part == new[1].part:
            raise PermissionError("two.tif is open elsewhere")
        replace(part, path)

    def no_links(*_: object) -> None:
        raise OSError("not supported")

    monkeypatch.setattr(os, "replace", refuse_the_second)
    if not has_links:
        monkeypatch.setattr(os, "link", no_links)
    with pytest.raises(FusionError, match="is open elsewhere"):
        publish(new)
    for writer in new:
        writer.abandon()
    assert [value_of(path) for path in old] == [1.0, 2.0]
    assert (tmp_path / "one.tif.ovr").read_bytes() == b"overviews of the old one"
    assert files(tmp_path) == ["one.tif", "one.tif.ovr", "two.tif"]
    assert files(tmp_path / ".unfinished") == []


def test_where_there_was_none_none_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    new = [closed(tmp_path / "one.tif", 3.0), closed(tmp_path / "two.tif", 4.0)]
    new[1].part.unlink()
    with pytest.raises(FusionError, match="cannot be written"):
        publish(new)
    assert files(tmp_path) == []


def test_copies_that_cannot_be_removed_do_not_undo_a_publication(
    old: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows, while somebody still has the replaced file open."""
    unlink = Path.unlink

    def refuse_copies(path: Path, missing_ok: bool = False) -> None:
        if path.suffix == ".old" and path.exists():
            raise PermissionError("in use")
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse_copies)
    publish([closed(old[0], 3.0), closed(old[1], 4.0)])
    assert [value_of(path) for path in old] == [3.0, 4.0]


def test_a_sidecar_that_cannot_be_removed_brings_everything_back(
    old: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside a new raster, it would tell of one that is gone."""
    unlink = Path.unlink

    def refuse_overviews(path: Path, missing_ok: bool = False) -> None:
        if path.suffix == ".ovr" and path.exists():
            raise PermissionError("in use")
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse_overviews)
    with pytest.raises(FusionError, match="in use"):
        publish([closed(old[0], 3.0), closed(old[1], 4.0)])
    assert [value_of(path) for path in old] == [1.0, 2.0]
    assert (tmp_path / "one.tif.ovr").read_bytes() == b"overviews of the old one"
