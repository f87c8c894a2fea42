from __future__ import annotations

import pickle

import pytest

from plugin.fusion.checks import sampler_of
from plugin.fusion.pipeline.plan import output_bytes, plan_of
from plugin.fusion.pipeline.sampling import Sampling
from plugin.fusion.raster.storage import COG, PLAIN, Storage
from plugin.fusion.raster.tiles import count_pixels
from plugin.fusion.spans import Span, Window

from ..networks.cards import card

SHARED = Window(Span(0, 300), Span(0, 400))
PART = Window(Span(100, 140), Span(200, 260))
CARD = card(stride=4, receptive_field=30)


def test_a_plan_is_samples_times_passes_times_tiles() -> None:
    plan = plan_of(SHARED, SHARED, 0, 5, sampler_of("ddim", 4, 1.0), 3, 128, CARD)
    assert (plan.members, plan.passes, plan.bands, plan.area) == (3, 4, 5, SHARED)
    assert plan.evaluated == 3 * 4 * count_pixels(SHARED, 128, 4, 32)
    assert plan.finished == 300 * 400


@pytest.mark.parametrize(
    ("scheduler", "steps", "members", "images"),
    [("ddim", 1, 1, 1), ("ddim", 1, 2, 5), ("ddim", 4, 1, 2), ("dpmsolver++", 4, 2, 8)],
)
def test_scratch_holds_two_passes_and_the_sums_of_an_ensemble(
    scheduler: str, steps: int, members: int, images: int
) -> None:
    """A step of the second order keeps its last estimate beside the state; sums stay until the next are complete."""
    plan = plan_of(SHARED, SHARED, 0, 5, sampler_of(scheduler, steps, 1.0), members, 128, CARD)
    assert plan.scratch_bytes == 4 * images * 5 * 300 * 400


def test_what_finishing_reaches_for_is_made_as_well() -> None:
    once = sampler_of("ddim", 1, 1.0)
    assert plan_of(PART, SHARED, 0, 5, once, 1, 128, CARD).area == PART
    assert plan_of(PART, SHARED, 20, 5, once, 1, 128, CARD).area == PART.grown(20)
    assert plan_of(PART, SHARED, 999, 5, once, 1, 128, CARD).area == SHARED


def test_a_preview_makes_a_halo_more_whatever_its_steps() -> None:
    for steps in (1, 8):
        plan = plan_of(PART, SHARED, 20, 5, sampler_of("ddim", steps, 1.0), 1, 128, CARD, exact_rim=False)
        assert set(plan.areas.made) == {PART.grown(32)}


def test_a_plan_and_a_sampling_can_be_sent_to_another_process() -> None:
    sampling = Sampling("unipc", 4, 1.0, seed=5, members=2)
    plan = plan_of(PART, SHARED, 20, 5, sampling.sampler(), sampling.members, 128, CARD)
    assert pickle.loads(pickle.dumps((plan, sampling))) == (plan, sampling)


@pytest.mark.parametrize(
    ("storage", "copies"), [(PLAIN, 1.0), (Storage(overviews=True), 4 / 3), (Storage(format=COG), 7 / 3)]
)
def test_overviews_and_the_copy_that_a_cog_is_made_of_need_room(storage: Storage, copies: float) -> None:
    assert output_bytes(SHARED, 3, 2, storage) == int(300 * 400 * 3 * 2 * copies)
