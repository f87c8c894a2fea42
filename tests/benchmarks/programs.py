"""Ours beside OTB's BundleToPerfectSensor and gdal_pansharpen: whole programs, from file to file."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from plugin.fusion.networks.registry import int8_path

from .scenes import RATIO, scene
from .timing import Cost, ours, programs_side_by_side

BANDS = 4
COMPRESSED = "TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=1", "PREDICTOR=2", "NUM_THREADS=2"
"""What the plugin writes, as creation options."""


def side_by_side(
    edge: int, rounds: int, methods: Sequence[str], models: Sequence[str], steps: Sequence[int]
) -> dict[str, Cost]:
    """Print what each takes for one scene, and the ratio to OTB; what was found."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pan, ms = scene(folder, edge, BANDS)
        commands = _peers(str(pan), str(ms), str(folder / "peer.tif")) | _ours(pan, ms, folder, methods, models, steps)
        found = programs_side_by_side(rounds, commands)
        inside = {program: _share_inside(folder, command) for program, command in commands.items()}
    print(f"\n{edge} x {edge} PAN pixels, {BANDS} bands of 16 bits, ratio {RATIO}: whole programs, least of {rounds}")
    print(f"  {'':32} {'wall s':>8} {'CPU s':>8} {'peak MB':>8} {'in network':>10}   CPU over OTB's")
    otb = {program: cost for program, cost in found.items() if program.startswith("OTB")}
    for program, cost in found.items():
        within = inside[program]
        share = "" if within is None else f"{100 * within:.0f} %"
        ratios = "".join(f"  {cost.cpu / other.cpu:7.2f}" for other in otb.values())
        print(f"  {program:32} {cost.wall:8.2f} {cost.cpu:8.2f} {cost.peak_mb:8.0f} {share:>10}   {ratios}")
    if not otb:
        print("  OTB is not installed (apt-get install otb-bin): nothing to compare with")
    return found


def classical(method: str, pan: str, ms: str, output: str) -> None:
    """One run by a formula, for a process of its own."""
    from plugin.fusion.job import RasterInput
    from plugin.fusion.tasks.classical.job import ClassicalJob
    from plugin.fusion.tasks.classical.task import pansharpen_classically

    from ..made_scenes import Watcher

    pansharpen_classically(ClassicalJob(RasterInput(pan), RasterInput(ms), output, method), Watcher())


def network(model: str, precision: str, steps: str, pan: str, ms: str, output: str) -> None:
    """One run by a network, for a process of its own; the share of time inside it goes beside the output."""
    from plugin.fusion.job import RasterInput
    from plugin.fusion.tasks.pansharpening.job import PansharpeningJob
    from plugin.fusion.tasks.pansharpening.task import pansharpen

    from ..made_scenes import Watcher

    job = PansharpeningJob(
        RasterInput(pan), RasterInput(ms), output, model, steps=int(steps), precision=precision
    )  # fmt: skip
    result = pansharpen(job, Watcher())
    Path(f"{output}.json").write_text(json.dumps(result.network_seconds / result.seconds), encoding="ascii")


def precisions(model: str) -> list[str]:
    """That differ on a processor, of those a model has files for: fp16 is computed as fp32."""
    return ["fp32"] + (["int8"] if int8_path(model) is not None else [])


def _share_inside(folder: Path, command: Sequence[str]) -> float | None:
    note = Path(f"{command[-1]}.json")
    return float(json.loads(note.read_text(encoding="ascii"))) if note.parent == folder and note.is_file() else None


def _ours(
    pan: Path, ms: Path, folder: Path, methods: Sequence[str], models: Sequence[str], steps: Sequence[int]
) -> dict[str, list[str]]:  # fmt: skip
    commands = {method: ours("programs:classical", method, pan, ms, folder / "classical.tif") for method in methods}
    for model in models:
        for precision in precisions(model):
            for number in steps:
                output = folder / f"{model}_{precision}_{number}.tif"
                title = f"{model}, {precision}, {number} step" + ("s" if number > 1 else "")
                commands[title] = ours("programs:network", model, precision, number, pan, ms, output)
    return commands


def _peers(pan: str, ms: str, output: str) -> dict[str, list[str]]:
    commands: dict[str, list[str]] = {}
    otb = shutil.which("otbcli_BundleToPerfectSensor")
    if otb:
        extended = f"{output}?" + "".join(f"&gdal:co:{option}" for option in COMPRESSED)
        for title, target in (("OTB, uncompressed", output), ("OTB, DEFLATE", extended)):
            commands[title] = [otb, "-inp", pan, "-inxs", ms, "-out", target, "uint16", "-method", "rcs"]
    gdal_pansharpen = shutil.which("gdal_pansharpen.py")
    if gdal_pansharpen:
        options = [word for option in COMPRESSED for word in ("-co", option)]
        commands["gdal_pansharpen, DEFLATE"] = [
            gdal_pansharpen, "-threads", "ALL_CPUS", "-r", "cubic", pan, ms, output, *options
        ]  # fmt: skip
    return commands
