"""Pages of `docs/` that a command writes again, around what a person wrote, with a line that says what was measured."""

from __future__ import annotations

import importlib.metadata
import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from plugin.fusion.networks.metadata import read_card
from plugin.fusion.networks.registry import model_path

MARKS = ("<!-- findings -->", "<!-- end -->")
MEASURED = "**Measured with**"
"""Begins the paragraph of a page that names models with their versions, and the machine."""

OLDER = "**Older than what ships:**"
"""Begins the paragraph that names those of them of which another version ships."""

MODEL_VERSION = re.compile(r"\b([a-z][a-z0-9]*(?:-[a-z0-9]+)+) (\d+\.\d+\.\d+)\b")
CPU_INFO = Path("/proc/cpuinfo")


def findings_of(page: Path) -> str:
    """What a person wrote about the last measurement, between two marks; it outlives a new one."""
    text = page.read_text(encoding="utf-8") if page.exists() else ""
    inside = text.partition(MARKS[0])[2].partition(MARKS[1])[0].strip("\n")
    return f"{MARKS[0]}\n{inside}\n{MARKS[1]}"


def measured_with(models: Iterable[str]) -> str:
    """The paragraph of a page that says with which models, and on what machine, it was made."""
    versions = ", ".join(f"{model} {read_card(model_path(model)).version}" for model in models)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    runtime = importlib.metadata.version("onnxruntime")
    machine = f"{_processor()}, {cores} core{'s' if cores != 1 else ''}, onnxruntime {runtime}"
    return f"{MEASURED} {versions or 'formulas alone'}; {machine}."


def models_named(page: str) -> dict[str, str]:
    """Models and versions that a page says it was measured with; empty if it does not say."""
    return dict(MODEL_VERSION.findall(paragraph(page, MEASURED)))


def models_owned_up_to(page: str) -> dict[str, str]:
    """Models and versions that a page itself says are no longer what ships."""
    return dict(MODEL_VERSION.findall(paragraph(page, OLDER)))


def with_older(page: str, shipped: Mapping[str, str]) -> str:
    """The page, which says of what it was measured with that another version ships; or does so no longer."""
    said = paragraph(page, OLDER)
    page = page.replace(f"\n\n{said}", "", 1) if said else page
    older = [
        f"{name} {version} ({f'{shipped[name]} ships' if name in shipped else 'it does not ship'})"
        for name, version in models_named(page).items()
        if shipped.get(name) != version
    ]
    measured = paragraph(page, MEASURED)
    return page.replace(measured, f"{measured}\n\n{OLDER} {', '.join(older)}.", 1) if older else page


def paragraph(page: str, beginning: str) -> str:
    """The first paragraph that begins so, its lines as they are; "" if there is none."""
    return next((part.strip("\n") for part in page.split("\n\n") if part.strip("\n").startswith(beginning)), "")


def _processor() -> str:
    lines = CPU_INFO.read_text(encoding="utf-8").splitlines() if CPU_INFO.exists() else []
    return next((line.partition(": ")[2] for line in lines if line.startswith("model name")), "an unknown processor")
