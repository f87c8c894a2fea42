from __future__ import annotations

import math
from collections.abc import Callable

import pytest

from plugin.fusion.checks import sampler_of
from plugin.fusion.diffusion.sampler import Sampler
from plugin.fusion.pipeline.areas import EXACT_MARGIN_STEPS, Areas, exact_areas, framed_areas
from plugin.fusion.raster.tiles import tiles
from plugin.fusion.spans import Span, Window

from ..networks.cards import card

CARD = card(stride=4, receptive_field=33)  # a halo of 36
WANTED = Window(Span(401, 530), Span(300, 428))
EVERYTHING = Window(Span(0, 2000), Span(0, 2000))


def sampler(steps: int) -> Sampler:
    return sampler_of("ddim", steps, 1.0)


def test_exact_passes_make_a_halo_more_for_each_that_follows_but_not_for_ever() -> None:
    made = exact_areas(WANTED, sampler(8), CARD, EVERYTHING).made
    margins = [(len(area.rows) - 129) // 2 for area in made]
    assert margins == [36 * min(left, EXACT_MARGIN_STEPS) for left in range(7, -1, -1)]


def test_framed_passes_make_and_see_what_is_wanted_and_one_halo() -> None:
    areas = framed_areas(WANTED, sampler(8), CARD, EVERYTHING)
    frame = Window(Span(400 - 36, 532 + 36), Span(300 - 36, 428 + 36))
    assert areas.made == (frame,) * 8
    assert {areas.shown(tile) for tile in tiles(frame, 4096)} == {frame}
    assert areas.evaluated(4096) == 8 * math.prod(frame.shape)


def test_frame_is_no_larger_than_a_single_exact_step_sees() -> None:
    exact, framed = (make(WANTED, sampler(1), CARD, EVERYTHING) for make in (exact_areas, framed_areas))
    assert framed.frame == exact.shown(WANTED)
    assert framed.evaluated(4096) == exact.evaluated(4096)


def test_at_the_edge_of_the_raster_a_frame_goes_on_beyond_it_as_exact_tiles_do() -> None:
    corner = Window(Span(0, 64), Span(0, 64))
    areas = framed_areas(corner, sampler(2), CARD, EVERYTHING)
    assert areas.made[0] == Window(Span(0, 100), Span(0, 100))
    assert areas.shown(areas.made[0]) == Window(Span(-36, 100), Span(-36, 100))


@pytest.mark.parametrize("make", [exact_areas, framed_areas])
@pytest.mark.parametrize("size", [64, 100])
def test_pixels_are_counted_tile_by_tile(make: Callable[..., Areas], size: int) -> None:
    areas = make(WANTED, sampler(3), CARD, EVERYTHING)
    one_by_one = sum(math.prod(areas.shown(tile).shape) for area in areas.made for tile in tiles(area, size))
    assert areas.evaluated(size) == one_by_one
