"""Families of the models that sharpen cubes, and how they are fed."""

from __future__ import annotations

from ...networks.layout import Layout
from ...physics.sharpening import CONDITIONS, CONTEXT

DIFFUSION = ("ddrf_cube",)
"""Families of the models that estimate x0."""

FAMILIES = {family: Layout(CONDITIONS, CONTEXT, together=True) for family in DIFFUSION}
