"""`./dev bench`: speeds measured side by side on this machine, printed as ratios; nothing here passes or fails.

Other work on the machine lengthens wall time far more than CPU time, so ratios are of the latter.
"""

from __future__ import annotations

import argparse

from plugin.fusion.networks.registry import model_ids
from plugin.fusion.tasks.classical.registry import METHODS
from plugin.fusion.tasks.pansharpening.task import DIFFUSION, FLOW

from ..made_scenes import MODEL
from .against_published import against_published
from .ceiling import share_of_ceiling
from .growth import COPY, growth
from .programs import BANDS, side_by_side
from .samplers import sampler_overhead

PARTS = ("programs", "ceiling", "growth", "samplers")
TILE = 512


def main() -> None:
    """Run the parts that are asked for."""
    parser = argparse.ArgumentParser(prog="./dev bench", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="all if none is given")
    parser.add_argument("--edge", type=int, default=4096, help="of the scene, in PAN pixels")
    parser.add_argument("--quick", action="store_true", help="a scene of 1024 x 1024, one round, few methods")
    parser.add_argument("--models", nargs="*", default=[MODEL], choices=model_ids(*DIFFUSION, *FLOW))
    asked = parser.parse_args()
    edge, rounds = (1024, 1) if asked.quick else (asked.edge, 2)
    parts = asked.parts or PARTS
    # first what measures memory: Linux counts to a program what the process that starts it holds at that moment
    if "growth" in parts:
        growth([1024, 2048, 4096] if asked.quick else [2048, 4096, 8192, 16384], BANDS, COPY)
    if "programs" in parts:
        methods = list(METHODS)[1:3] if asked.quick else METHODS
        found = side_by_side(edge, rounds, tuple(methods), asked.models, (1, 4))
        ours = {program: cost for program, cost in found.items() if program.startswith(tuple(asked.models))}
        against_published(edge, BANDS, rounds, ours)
    if "samplers" in parts:
        sampler_overhead()
    if "ceiling" in parts:
        for model in asked.models:
            share_of_ceiling(model, TILE)


if __name__ == "__main__":
    main()
