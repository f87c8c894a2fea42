"""One model, loaded: its card, and a function that runs it on a tile."""

from __future__ import annotations

import os
import time
from pathlib import Path

import numpy as np

from ..diffusion.parameterisation import to_x0
from ..errors import FusionError
from ..spans import Image
from .card import KEY, ModelCard
from .registry import digest
from .runtime import onnxruntime


class Network:
    """An ONNX session with the card found inside the file.

    Attributes:
        card: of the model.
        digest: SHA-256 of its file.
        seconds: spent inside onnxruntime so far.

    Raises:
        FusionError: if onnxruntime is missing, or the file is no model of this plugin's.
    """

    def __init__(self, path: Path, threads: int = 0) -> None:
        ort = onnxruntime()
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads or os.cpu_count() or 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        try:
            self._session = ort.InferenceSession(str(path), sess_options=options, providers=["CPUExecutionProvider"])
            card = self._session.get_modelmeta().custom_metadata_map.get(KEY)
        except Exception as error:  # onnxruntime's exceptions share no public base class
            raise FusionError(f"{path.name} is not a model that onnxruntime can load; choose another model.") from error
        if card is None:
            raise FusionError(f"{path.name} has no Amalgam model card inside; choose a model made for this plugin.")
        self.card = ModelCard.from_json(card)
        self.digest = digest(path)
        self.seconds = 0.0
        self.runtime_version = str(ort.__version__)

    def denoise(self, x_t: Image, noise_level: float, conditions: Image, context: Image) -> Image:
        """Estimate x0 of every band, one band at a time so that memory does not grow with their number.

        Args:
            x_t: (bands, rows, columns).
            noise_level: 0 for clean to 1 for pure noise.
            conditions: (bands, conditions, rows, columns).
            context: (bands, statistics).

        Returns:
            (bands, rows, columns) float32.
        """
        started = time.perf_counter()
        level = np.array([[noise_level]], np.float32)
        x0 = np.empty_like(x_t)
        for k in range(len(x_t)):
            feed = {
                "x_t": x_t[k, None, None],
                "noise_level": level,
                "conditions": conditions[k, None],
                "context": context[k, None],
            }
            x0[k] = to_x0(self.card.parameterisation, x_t[k], self._run(feed), noise_level)
        self.seconds += time.perf_counter() - started
        return x0

    def _run(self, feed: dict[str, Image]) -> Image:
        try:
            estimate: Image = self._session.run(None, feed)[0][0, 0]
        except Exception as error:  # onnxruntime's exceptions share no public base class
            reason = str(error).splitlines()[0]
            raise FusionError(
                f"The model {self.card.name} cannot be run; it may not be made for this version, or memory may be "
                f"short (a smaller TILE_SIZE needs less): {reason}"
            ) from error
        return estimate
