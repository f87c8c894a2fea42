"""Store what diffusers makes of the analytic denoiser: `python -m tests.diffusion.make_golden` in the training venv."""

from __future__ import annotations

import numpy as np

from . import peers
from .analytic import draws
from .cases import GOLDEN, golden_cases


def main() -> None:
    """Overwrite golden.npz."""
    samples = [peers.run(scheduler, steps, draws(), spacing=spacing) for scheduler, spacing, steps in golden_cases()]
    np.savez_compressed(GOLDEN, samples=np.array(samples), diffusers=peers.VERSION)


if __name__ == "__main__":
    main()
