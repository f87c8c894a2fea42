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
    """The paragraph of a page that says with which models, as they are now, and on what machine, it was made."""
    return measured_by(f"{model} {read_card(model_path(model)).version}" for model in models)


def measured_by(versions: Iterable[str]) -> str:
    """The same of models with their versions."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    machine = f"{_processor()}, {cores} core{'s' if cores != 1 else ''}"
    runtime = importlib.metadata.version("onnxruntime")
    return f"{MEASURED} {', '.join(versions) or 'formulas alone'}; {machine}, onnxruntime {runtime}."


def below_title(page: str, paragraph: str) -> str:
    """The page with a paragraph more, the first below its title."""
    title, _, rest = page.partition("\n\n")
    return f"{title}\n\n{paragraph}\n\n{rest}"


def with_new_measured(page: str, paragraph: str) -> str:
    """The page with this in place of the paragraph that says with what it was measured."""
    parts = page.split("\n\n")
    return "\n\n".join(paragraph if part.startswith(MEASURED) else part for part in parts)


def models_named(page: str) -> dict[str, set[str]]:
    """Models, with their versions, that a page says it was measured with; empty if it does not say."""
    return _named(page, MEASURED)


def models_owned_up_to(page: str) -> dict[str, set[str]]:
    """Models, with their versions, that a page itself says are not what ships."""
    return _named(page, OLDER)


def with_older(page: str, shipped: Mapping[str, str]) -> str:
    """The page, which says of what it was measured with whether another version ships."""
    parts: list[str] = []
    for part in page.split("\n\n"):
        if not part.startswith(OLDER):
            parts.append(part)
        if part.startswith(MEASURED):
            older = [
                f"{name} {version} ({f'{shipped[name]} ships' if name in shipped else 'it does not ship'})"
                for name, version in MODEL_VERSION.findall(part)
                if shipped.get(name) != version
            ]
            parts += [f"{OLDER} {', '.join(older)}."] if older else []
    return "\n\n".join(parts)


def _named(page: str, beginning: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for part in page.split("\n\n"):
        if part.startswith(beginning):
            for name, version in MODEL_VERSION.findall(part):
                found.setdefault(name, set()).add(version)
    return found


def _processor() -> str:
    lines = CPU_INFO.read_text(encoding="utf-8").splitlines() if CPU_INFO.exists() else []
    return next((line.partition(": ")[2] for line in lines if line.startswith("model name")), "an unknown processor")
