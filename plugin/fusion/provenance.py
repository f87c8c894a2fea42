"""How a result was made, as GeoTIFF metadata: enough to make it again."""

from __future__ import annotations

from pathlib import Path

from .job import RasterInput
from .networks.session import Network
from .raster.shifted import ShiftedSource
from .scene import Scene

METADATA_FILE = Path(__file__).resolve().parents[2] / "metadata.txt"


def plugin_version() -> str:
    """The version in metadata.txt."""
    return _entry("version") or "unknown"


def homepage() -> str:
    """The address in metadata.txt, without a slash at its end; "" if there is none."""
    return _entry("homepage").rstrip("/")


def _entry(name: str) -> str:
    """An entry of metadata.txt; "" if there is none."""
    lines = METADATA_FILE.read_text(encoding="utf-8").splitlines()
    return next((line.partition("=")[2].strip() for line in lines if line.startswith(f"{name}=")), "")


def pair_provenance(scene: Scene, pan: RasterInput, ms: RasterInput) -> dict[str, str]:
    """Version of the plugin, inputs, and what was measured of them, as strings."""
    return {
        "SOFTWARE": f"Amalgam {plugin_version()}",
        "PANCHROMATIC": pan.path,
        "SPECTRAL": ms.path,
        **bands_taken("PANCHROMATIC_BAND", pan),
        **bands_taken("BANDS", ms),
        "SENSOR": scene.sensor,
        "MTF_GAIN": f"{scene.statistics.mtf_gain:.3f}",
        "RATIO": f"{scene.relation.ratio:.4f}",
        "PAN_SHIFT": "unknown"
        if scene.shift is None
        else f"{scene.shift.rows:.3f} rows, {scene.shift.cols:.3f} columns",
        "PAN_SHIFT_CORRECTED": "yes" if isinstance(scene.pan, ShiftedSource) else "no",
    }


def bands_taken(name: str, raster: RasterInput) -> dict[str, str]:
    """Which bands were taken, if not all."""
    return {name: ", ".join(map(str, raster.bands))} if raster.bands else {}


def network_provenance(network: Network, scheduler: str, start_level: float, steps: int, seed: int) -> dict[str, str]:
    """Model, digest and settings of the sampler, as strings."""
    card = network.card
    return {
        "MODEL": f"{card.name} {card.version}",
        "MODEL_SHA256": network.digest,
        "PRECISION": network.arithmetic,
        "WEIGHTS": card.precision,
        "SCHEDULE": card.schedule,
        "SCHEDULER": scheduler,
        "START_LEVEL": f"{start_level:g}",
        "STEPS": str(steps),
        "SEED": str(seed),
        "ONNXRUNTIME": network.runtime_version,
        "PROVIDER": network.provider,
    }
