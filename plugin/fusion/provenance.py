"""How a result was made, as GeoTIFF metadata: enough to make it again."""

from __future__ import annotations

from pathlib import Path

from .job import PansharpeningJob
from .networks.session import Network
from .scene import Scene

VERSION_FILE = Path(__file__).resolve().parents[2] / "metadata.txt"


def plugin_version() -> str:
    """The version in metadata.txt."""
    for line in VERSION_FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("version="):
            return line.partition("=")[2].strip()
    return "unknown"


def provenance(job: PansharpeningJob, network: Network, scene: Scene, consistency: float) -> dict[str, str]:
    """Model, digest, settings, inputs and versions, as strings."""
    card = network.card
    return {
        "SOFTWARE": f"Amalgam {plugin_version()}",
        "MODEL": f"{card.name} {card.version}",
        "MODEL_SHA256": network.digest,
        "PRECISION": card.precision,
        "SCHEDULE": card.schedule,
        "SCHEDULER": job.scheduler,
        "START_LEVEL": f"{job.start_level:g}",
        "STEPS": str(job.steps),
        "SEED": str(job.seed),
        "PANCHROMATIC": job.pan,
        "SPECTRAL": job.ms,
        "MTF_GAIN": f"{scene.statistics.mtf_gain:.3f}",
        "RATIO": f"{scene.relation.ratio:.4f}",
        "CONSISTENCY": f"{consistency:.4f}",
        "CONSISTENCY_ITERATIONS": str(job.consistency_iterations),
        "ONNXRUNTIME": network.runtime_version,
        "PROVIDER": "CPUExecutionProvider",
    }
