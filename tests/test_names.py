"""Long names: of files that are written, and of those that are written on the way there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plugin.fusion.checks import check_output
from plugin.fusion.errors import FusionError
from plugin.fusion.names import beside, short
from plugin.fusion.report.page import save_page

from .made_scenes import Pair
from .real_files.runs import classical


@pytest.mark.parametrize("stem", ["n" * 245, "n" * 251, "图" * 83], ids=["245", "longest", "longest in Chinese"])
def test_a_name_may_be_as_long_as_a_file_system_takes(pair: Pair, tmp_path: Path, stem: str) -> None:
    """https://github.com/EnMAP-Box/enmap-box/issues/1223: scratch files whose names grow too long."""
    output = tmp_path / f"{stem}.tif"
    classical(pair.pan, pair.ms, output)
    assert [path.name for path in tmp_path.iterdir()] == [output.name]


def test_a_report_of_the_longest_name_is_written(tmp_path: Path) -> None:
    save_page(tmp_path / f"{'n' * 250}.html", "<p>page</p>")
    assert len(list(tmp_path.iterdir())) == 1


def test_a_longer_name_is_refused_before_the_work(pair: Pair, tmp_path: Path) -> None:
    with pytest.raises(FusionError, match="is 256 bytes long, and file systems take 255"):
        check_output(str(tmp_path / f"{'n' * 252}.tif"))
    with pytest.raises(FusionError, match="choose a shorter one"):
        classical(pair.pan, pair.ms, tmp_path / f"{'图' * 84}.tif")


def test_short_names_stay_and_long_ones_stay_apart() -> None:
    assert short("fused") == "fused"
    one, other = short("图" * 80), short("图" * 80 + "2")
    assert one != other
    assert max(len(os.fsencode(name)) for name in (one, other)) < 80
    assert beside(Path("n" * 250), ".aux.xml") is None
    assert beside(Path("fused.tif"), ".ovr") == Path("fused.tif.ovr")
