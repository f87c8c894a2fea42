"""`python -m tests.faults.fuzz [COUNT] [--seed SEED] [--kind KIND]`: inputs with random damage; nothing may break.

Every case is a raster, a card, a model or the journal of a stopped run with a few bytes or values changed. It may be
fused all the same, or refused in one sentence; anything else, and whatever takes longer than half a minute, is a
finding, as are other pixels after damage to a journal. A case is told by its number and the seed alone.
"""

from __future__ import annotations

import argparse
import faulthandler
import json
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from osgeo import gdal

from plugin.fusion.errors import FusionError
from plugin.fusion.job import RasterInput
from plugin.fusion.networks import registry
from plugin.fusion.networks.opening import open_network
from plugin.fusion.physics.sharpening import CONDITIONS, CONTEXT
from plugin.fusion.tasks.classical.job import ClassicalJob
from plugin.fusion.tasks.classical.task import pansharpen_classically
from plugin.fusion.tasks.pansharpening.task import FAMILIES
from tests.made_scenes import Pair, Watcher, simulate_pair
from tests.networks.cards import CARD, write_model

from .bad_rasters import copy
from .stopped import StoppedJob, with_odd_values

MOST_SECONDS = 30.0
SIDE, TILE = 64, 32
OTHERS = ((gdal.GDT_UInt16, True), (gdal.GDT_Int64, True), (gdal.GDT_Float64, False), (gdal.GDT_Float32, True))
"""Types of further MS rasters, and whether they have an alpha band."""

ODD: tuple[Any, ...] = (
    None, True, 0, -1, 1e308, float("nan"), float("inf"), 10**30, "", "x" * 300, "../../x", "\u0000", [], {}, [1, 2],
    {"a": 1}, {"a": [1.0]}, {"steps": [1, 2], "factor": [0.5]}, [[[]]], "x0", "epsilon", "linear", "flow",
)  # fmt: skip


class Finding(NamedTuple):
    """A case in which something broke."""

    kind: str
    number: int
    what: str


class Bench:
    """What cases are made of, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pair: Pair = simulate_pair(folder, SIDE, SIDE, bands=3)
        self.pan = self.pair.pan.read_bytes()
        self.ms = [self.pair.ms.read_bytes(), *(self._ms(*kind) for kind in OTHERS)]
        self.models = folder / "models"
        self.models.mkdir()
        self.model = write_model(self.models / "toy.onnx", CARD.to_json()).read_bytes()
        self.stopped = StoppedJob(folder / "stopped")

    def _ms(self, dtype: int, has_alpha: bool) -> bytes:
        path = self.folder / "other.tif"
        copy(self.pair, path, dtype, has_alpha).FlushCache()
        return path.read_bytes()


def raster(bench: Bench, rng: np.random.Generator) -> None:
    """PAN or MS with damage, fused."""
    pan, ms = bench.pan, bench.ms[int(rng.integers(len(bench.ms)))]
    is_pan = rng.random() < 0.3
    bench.pair.pan.write_bytes(damaged(pan, rng) if is_pan else pan)
    bench.pair.ms.write_bytes(ms if is_pan else damaged(ms, rng))
    inputs = RasterInput(str(bench.pair.pan)), RasterInput(str(bench.pair.ms))
    output = str(bench.folder / "out.tif")
    pansharpen_classically(ClassicalJob(inputs[0], inputs[1], output, "gsa", threads=1), Watcher())


def card(bench: Bench, rng: np.random.Generator) -> None:
    """A model whose card says something odd in a place or two."""
    values = json.loads(CARD.to_json())
    names = [*values, "calibration", "smearing", "trust", "loss", "scored_with", "conditions", "unknown"]
    for _ in range(int(rng.integers(1, 3))):
        values[names[int(rng.integers(len(names)))]] = ODD[int(rng.integers(len(ODD)))]
    write_model(bench.models / "toy.onnx", json.dumps(values))
    run_model()


def model(bench: Bench, rng: np.random.Generator) -> None:
    """A model with damage."""
    (bench.models / "toy.onnx").write_bytes(damaged(bench.model, rng))
    run_model()


def journal(bench: Bench, rng: np.random.Generator) -> None:
    """A stopped run that is gone on with, by a journal with damage, or with something odd in it."""
    stopped = bench.stopped
    if rng.random() < 0.5:
        stopped.go_on(with_odd_values(stopped.journal, ODD, rng))
        return
    found, _ = stopped.go_on(damaged(stopped.journal, rng))
    if found != stopped.expected:
        raise RuntimeError("the output has other bytes")


def run_model() -> None:
    """List the models, and run the user's own on a small tile."""
    registry.unusable_models()
    if "toy" not in registry.model_ids("ddrf"):
        return
    network = open_network("toy", "fp32", 1, 1, FAMILIES)
    shapes = (1, TILE, TILE), (1, len(CONDITIONS), TILE, TILE), (1, len(CONTEXT))
    x_t, conditions, context = (np.ones(shape, np.float32) for shape in shapes)
    network.denoise(x_t, 0.5, conditions, context)
    network.card.spread_factor(4)


def damaged(content: bytes, rng: np.random.Generator) -> bytes:
    """A file with a few bytes changed, mostly where it is described, or cut off."""
    found = bytearray(content)
    for _ in range(int(rng.integers(1, 6))):
        place = int(rng.integers(min(len(found), 600)))
        at = place if rng.random() < 0.5 else len(found) - 1 - place
        found[at] = int(rng.choice([0, 1, 255, int(rng.integers(256)), found[at] ^ (1 << int(rng.integers(8)))]))
    return bytes(found[: int(rng.integers(len(found)))]) if rng.random() < 0.1 else bytes(found)


KINDS: Mapping[str, Callable[[Bench, np.random.Generator], None]] = {
    "raster": raster, "card": card, "model": model, "journal": journal,
}  # fmt: skip


def run(
    folder: Path, count: int, seed: int = 0, kinds: tuple[str, ...] = tuple(KINDS)
) -> tuple[Counter[str], list[Finding]]:
    """How many cases ended how, and those in which something broke."""
    bench, outcomes, findings = Bench(folder), Counter[str](), list[Finding]()
    registry._user_folders[:] = [bench.models, bench.stopped.models]
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    for number in range(count):
        kind = kinds[number % len(kinds)]
        faulthandler.dump_traceback_later(MOST_SECONDS, exit=True)
        try:
            KINDS[kind](bench, np.random.default_rng([seed, number]))
            outcomes[f"{kind}: done"] += 1
        except FusionError as error:
            outcomes[f"{kind}: refused"] += 1
            if "\n" in str(error):
                findings.append(Finding(kind, number, f"more than one line: {error}"))
        except Exception:
            findings.append(Finding(kind, number, traceback.format_exc()))
        finally:
            faulthandler.cancel_dump_traceback_later()
    gdal.PopErrorHandler()
    return outcomes, findings


def main() -> None:
    """Run so many cases and tell what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=300)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--kind", choices=KINDS)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="amalgam-fuzz-") as folder:
        outcomes, findings = run(Path(folder), asked.count, asked.seed, (asked.kind,) if asked.kind else tuple(KINDS))
    for finding in findings:
        print(f"--- {finding.kind} {finding.number}\n{finding.what}")
    print(dict(outcomes), f"{len(findings)} findings")
    raise SystemExit(bool(findings))


if __name__ == "__main__":
    main()
