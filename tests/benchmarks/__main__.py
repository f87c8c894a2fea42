"""`./dev bench`: speeds measured side by side on this machine, printed as ratios; nothing here passes or fails."""

from __future__ import annotations

from .classical import classical_methods
from .samplers import sampler_overhead

if __name__ == "__main__":
    sampler_overhead()
    classical_methods()
