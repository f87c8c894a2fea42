"""A model that did not come with the plugin, tried out on a small tile within bounds of time and memory."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from threading import Lock, Timer
from typing import Any

import numpy as np

from ..errors import FusionError
from .graph import refuse_unbounded
from .metadata import read_card
from .registry import is_bundled, state_of_file
from .runtime import onnxruntime

SIZE, MOST_SECONDS, MOST_BYTES = 128, 30.0, 512 * 2**20
"""Edge of the tile in pixels, and what it may take; of the models that ship, the largest takes half a second, 40 MB."""

OUT_OF_MEMORY, LONGEST_REASON = "Available memory of", 200
"""What onnxruntime says where an allocator's limit is reached, and how much of what else it says is told."""

_lock = Lock()
_tried: set[tuple[Path, int, int]] = set()
_is_bounded: list[bool] = []


def refuse_unsound(path: Path) -> None:
    """Refuse a user's own model that may go on forever or take all memory; what was tried before is not tried again.

    Args:
        path: of the file. Those that came with the plugin have their digests, and are not tried.

    Raises:
        FusionError: in one sentence that names it.
    """
    if is_bundled(path):
        return
    key = (path, *state_of_file(path))
    with _lock:
        if key not in _tried:
            read_card(path)
            refuse_unbounded(path)
            _try_out(path)
            _tried.add(key)


def _try_out(path: Path) -> None:
    ort = onnxruntime()
    options = ort.RunOptions()
    options.log_severity_level = 4
    options.add_run_config_entry("memory.enable_memory_arena_shrinkage", "cpu:0")
    timer = Timer(MOST_SECONDS, setattr, (options, "terminate", True))
    timer.daemon = True
    try:
        session = ort.InferenceSession(str(path), _settings(ort), providers=["CPUExecutionProvider"])
        timer.start()
        session.run(None, some_inputs(session, SIZE), options)
    except Exception as error:  # onnxruntime's exceptions share no public base class
        reason = "" if options.terminate else (str(error).splitlines() or [""])[0]
    else:
        return
    finally:
        timer.cancel()
    if OUT_OF_MEMORY in reason:
        raise FusionError(
            "The model {} takes more than {:,.0f} MB of memory for a tile of {} x {} pixels; choose another model.",
            path.stem, MOST_BYTES / 1e6, SIZE, SIZE,
        )  # fmt: skip
    if not reason:
        raise FusionError(
            "The model {} takes longer than {:g} seconds for a tile of {} x {} pixels; choose another model.",
            path.stem, MOST_SECONDS, SIZE, SIZE,
        )  # fmt: skip
    raise FusionError(
        "The model {} cannot be run on a tile of {} x {} pixels ({}); choose another model.",
        path.stem, SIZE, SIZE, reason[-LONGEST_REASON:],
    )  # fmt: skip


def some_inputs(session: Any, size: int) -> dict[str, np.ndarray]:
    """Zeros for every input of a session, for a small tile."""
    free = (1, 1, size, size)
    shapes = {entry.name: entry.shape[:4] for entry in session.get_inputs()}
    return {
        name: np.zeros([n if isinstance(n, int) else free[k] for k, n in enumerate(shape)], np.float32)
        for name, shape in shapes.items()
    }


def _settings(ort: Any) -> Any:
    """Settings of a session whose results lie in memory that is bounded; its weights do not count."""
    settings = ort.SessionOptions()
    settings.intra_op_num_threads = settings.inter_op_num_threads = 1
    settings.enable_mem_pattern = False
    settings.log_severity_level = 4
    settings.graph_optimization_level = ort.GraphOptimizationLevel.ORT_DISABLE_ALL  # it would compute constants
    settings.add_session_config_entry("session.use_device_allocator_for_initializers", "1")
    if _memory_is_bounded(ort):
        settings.add_session_config_entry("session.use_env_allocators", "1")
    return settings


def _memory_is_bounded(ort: Any) -> bool:
    """Whether there is an allocator with a limit, which only trials use; onnxruntime takes one for a whole process."""
    if not _is_bounded:
        with suppress(Exception):  # a version without it, or another plugin has registered one
            about = ort.OrtMemoryInfo("Cpu", ort.OrtAllocatorType.ORT_ARENA_ALLOCATOR, 0, ort.OrtMemType.DEFAULT)
            limits = ort.OrtArenaCfg({"max_mem": MOST_BYTES, "arena_extend_strategy": 1})
            ort.create_and_register_allocator(about, limits)
            _is_bounded.append(True)
        _is_bounded.append(False)
    return _is_bounded[0]
