from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from plugin.fusion.raster.scratch import Scratch
from plugin.fusion.raster.tiles import tiles
from plugin.fusion.spans import Image, Span, Window

OWN = Window(Span(-3, 9), Span(100, 117))


@pytest.fixture
def image(rng: np.random.Generator) -> Image:
    return rng.normal(size=(2, *OWN.shape)).astype(np.float32)


@pytest.fixture
def scratch(tmp_path: Path, image: Image) -> Scratch:
    made = Scratch(tmp_path / "state", 2, OWN)
    for tile in tiles(OWN, 4):
        made.write(tile, image[(slice(None), *tile.within(OWN))])
    return made


def test_what_was_written_in_tiles_is_read_as_a_whole(scratch: Scratch, image: Image) -> None:
    np.testing.assert_array_equal(scratch.read(OWN), image)


@pytest.mark.parametrize(
    ("rows", "cols"),
    [
        (Span(-8, 12), Span(95, 125)),
        (Span(-40, 50), Span(101, 102)),
        (Span(-12, -4), Span(118, 122)),
        (Span(20, 21), Span(60, 61)),
        (Span(-3, 9), Span(84, 101)),
    ],
)
def test_beyond_its_edges_scratch_mirrors(scratch: Scratch, image: Image, rows: Span, cols: Span) -> None:
    margin = 60
    padded = np.pad(image, ((0, 0), (margin, margin), (margin, margin)), mode="reflect")
    outer = OWN.grown(margin)
    expected = padded[(slice(None), *Window(rows, cols).within(outer))]
    np.testing.assert_array_equal(scratch.read(Window(rows, cols)), expected)


def test_what_was_read_stays_when_scratch_changes(scratch: Scratch, image: Image) -> None:
    before = scratch.read(OWN)
    scratch.write(OWN, image + 1.0)
    np.testing.assert_array_equal(before, image)
