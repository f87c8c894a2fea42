from __future__ import annotations

import json
import math

import numpy as np
import pytest

from plugin.fusion.cluster.worker import CLASSES
from plugin.fusion.job import RasterInput
from plugin.fusion.plain import from_plain, to_plain
from plugin.fusion.raster.missing import Missing
from plugin.fusion.raster.storage import Storage
from plugin.fusion.tasks.nightlights.job import NightlightsJob
from plugin.fusion.tasks.pansharpening.job import PansharpeningJob

COG = Storage("COG", ("A=B",))
RASTER = RasterInput("a.tif", "", (3, 1), Missing(((-math.inf, 0.1),), ((2, (1.0, 2.0)),), (4,)))


@pytest.mark.parametrize(
    "job",
    [
        PansharpeningJob(
            RASTER, RASTER, "o.tif", "m", bounds=(0.1, 1 / 3, 2.0, 1e300), storage=Storage("COG", ("A=B",))
        ),
        NightlightsJob(RASTER, None, "o.tif", "m", regions=(b"\x00\xff", b"")),
    ],
)
def test_a_job_comes_back_from_json_as_it_was(job: object) -> None:
    assert from_plain(json.loads(json.dumps(to_plain(job))), CLASSES) == job


def test_what_is_not_plain_is_refused() -> None:
    with pytest.raises(TypeError, match="ndarray"):
        to_plain((np.zeros(3),))


def test_no_class_is_made_that_is_not_known() -> None:
    with pytest.raises(KeyError):
        from_plain({"class": "Popen", "fields": {"args": "ls"}}, CLASSES)
