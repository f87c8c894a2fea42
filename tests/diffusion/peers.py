"""The same samplers as `diffusers` has them, run on the same denoiser and the same noise. Needs torch and diffusers."""

from __future__ import annotations

import importlib
import math
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

import numpy as np

from plugin.fusion.diffusion.levels import RIGHT_ANGLE
from plugin.fusion.diffusion.paths import FLOW
from plugin.fusion.diffusion.sampler import Draw
from plugin.fusion.diffusion.schedule import Table

from .analytic import Pixels, mixture

diffusers: Any = importlib.import_module("diffusers")
torch: Any = importlib.import_module("torch")

VERSION = diffusers.__version__
BETAS = {"beta_start": 1e-4, "beta_end": 0.02}
SCHEDULES = {"cosine": "squaredcos_cap_v2"}
PREDICTIONS = {"x0": "sample", "epsilon": "epsilon", "v": "v_prediction"}
CLASSES = {
    "ddim": "DDIMScheduler",
    "ddpm": "DDPMScheduler",
    "dpmsolver++": "DPMSolverMultistepScheduler",
    "unipc": "UniPCMultistepScheduler",
    "euler": "EulerDiscreteScheduler",
    "heun": "HeunDiscreteScheduler",
}


def run(
    scheduler: str,
    steps: int,
    draw: Draw,
    schedule: str = "cosine",
    spacing: str = "trailing",
    parameterisation: str = "x0",
    eta: float = 0.0,
    float64: bool = True,
    **options: Any,
) -> Pixels:
    """The sample that diffusers makes of this noise.

    Its coefficients come from float32 tables and are combined in float32. With float64 the tables stay, and only what
    is done with them becomes exact: in sigma, where a sample of the cosine schedule starts at 20291 eps, float32 alone
    moves the result by 1e-3 (Euler) and more (Heun); elsewhere by up to 2e-5.
    """
    if scheduler.startswith("flow_"):
        return _run_flow(scheduler, steps, draw, spacing)
    peer = _peer(scheduler, schedule, spacing, parameterisation, options)
    peer.set_timesteps(steps)
    if float64:
        _to_float64(peer, spacing)
    times = [t.item() for t in peer.timesteps]
    x = torch.from_numpy(np.asarray(draw(0), np.float64)) * float(peer.init_noise_sigma)
    for k, t in enumerate(peer.timesteps):
        if scheduler == "euler":
            x = x.float().double()  # as its step does; rounded only there, the network would have seen other noise
        index = int(t) if scheduler in ("ddim", "ddpm") else k
        signal, noise, scale = _mix(peer, scheduler, index)
        x_t = (x / scale).numpy()
        level = math.atan2(noise, signal) / RIGHT_ANGLE
        output = torch.from_numpy(_output(parameterisation, x_t, mixture(x_t, level), signal, noise))
        peer.scale_model_input(x, t)
        extra: dict[str, Any] = {}
        if scheduler == "ddim":
            _repair_previous_timestep(peer, times, k)
            if eta:
                extra = {"eta": eta, "variance_noise": torch.from_numpy(np.asarray(draw(k + 1)))}
        with _noise_from(draw, k + 1):
            x = peer.step(output, t, x, return_dict=False, **extra)[0]
    return np.asarray(x.numpy())


def alpha_bar(schedule: str, **options: Any) -> Table:
    """The table of diffusers' DDPM."""
    settings = {"beta_schedule": SCHEDULES.get(schedule, schedule), **BETAS, **options}
    return np.asarray(diffusers.DDPMScheduler(**settings).alphas_cumprod.double())


def _peer(scheduler: str, schedule: str, spacing: str, parameterisation: str, options: dict[str, Any]) -> Any:
    settings: dict[str, Any] = {
        "beta_schedule": SCHEDULES.get(schedule, schedule),
        "prediction_type": PREDICTIONS[parameterisation],
        **BETAS,
        **options,
    }
    if spacing == "karras":
        settings["use_karras_sigmas"] = True
    else:
        settings["timestep_spacing"] = spacing
    if scheduler in ("ddim", "ddpm"):
        settings["clip_sample"] = False  # the default clips x0 to +-1, which residuals exceed
    return getattr(diffusers, CLASSES[scheduler])(**settings)


def _mix(peer: Any, scheduler: str, index: int) -> tuple[float, float, float]:
    """cos(a), sin(a) and the scale of the peer's sample, in the precision that the peer computes them in."""
    if scheduler in ("ddim", "ddpm"):
        alpha_bar = peer.alphas_cumprod[index]
        return float(alpha_bar**0.5), float((1 - alpha_bar) ** 0.5), 1.0
    sigma = float(peer.sigmas[index])
    in_sigma = scheduler in ("euler", "heun")
    if in_sigma:
        return 1.0 / math.hypot(sigma, 1.0), sigma / math.hypot(sigma, 1.0), math.hypot(sigma, 1.0)
    signal, noise = peer._sigma_to_alpha_sigma_t(peer.sigmas[index])
    return float(signal), float(noise), 1.0


def _output(parameterisation: str, x_t: Pixels, x0: Pixels, signal: float, noise: float) -> Pixels:
    """What a network would answer that means this x0, with the peer's own (float32) coefficients.

    Near pure noise epsilon says x0 divided by cos(a) = 5e-5; with other coefficients than the peer's, its rounding of
    sin(a) to 1 alone would move x0 by 2e-5.
    """
    if parameterisation == "epsilon":
        return (x_t - signal * x0) / noise
    if parameterisation == "v":
        return signal * ((x_t - signal * x0) / noise) - noise * x0
    return x0


def _to_float64(peer: Any, spacing: str) -> None:
    peer.alphas_cumprod = peer.alphas_cumprod.double()
    if hasattr(peer, "sigmas"):
        peer.sigmas = peer.sigmas.double()
        if spacing != "karras":
            table = ((1.0 - peer.alphas_cumprod) / peer.alphas_cumprod).sqrt()
            peer.sigmas[:-1] = torch.from_numpy(np.interp(peer.timesteps.double(), np.arange(len(table)), table))
    if hasattr(peer, "final_alpha_cumprod"):
        peer.final_alpha_cumprod = peer.final_alpha_cumprod.double()


def _repair_previous_timestep(peer: Any, times: list[int], k: int) -> None:
    """Make DDIM step to the next timestep of its own list.

    It steps to t - 1000 // steps, which is the next one for "trailing" and "leading" where steps divides 1000, but
    never for "linspace": there it treats the sample as noisier or cleaner than it is.
    """
    after = times[k + 1] if k + 1 < len(times) else -1
    peer.register_to_config(num_train_timesteps=times[k] - after)
    peer.num_inference_steps = 1


@contextmanager
def _noise_from(draw: Draw, index: int) -> Iterator[None]:
    """DDPM draws its own noise; let it draw ours."""

    def drawn(*_: Any, **__: Any) -> Any:
        return torch.from_numpy(np.asarray(draw(index)))

    with mock.patch("diffusers.schedulers.scheduling_ddpm.randn_tensor", drawn):
        yield


def _run_flow(scheduler: str, steps: int, draw: Draw, spacing: str) -> Pixels:
    """Flow matching with the network's velocity.

    "linspace" is diffusers' default, which ends at t = 0.001 and so wastes its last step; "trailing" is 1 to 1 / steps:
    Euler takes it as an argument, Heun only as the number of training steps.
    """
    if scheduler == "flow_euler":
        peer = diffusers.FlowMatchEulerDiscreteScheduler()
        if spacing == "trailing":
            peer.set_timesteps(sigmas=np.linspace(1.0, 1.0 / steps, steps))
        else:
            peer.set_timesteps(steps)
    else:
        peer = diffusers.FlowMatchHeunDiscreteScheduler(num_train_timesteps=steps if spacing == "trailing" else 1000)
        peer.set_timesteps(steps)
    last = 1.0 / steps if spacing == "trailing" else 0.001
    times = np.append(np.linspace(1.0, last, steps), 0.0)
    peer.sigmas = torch.from_numpy(times if scheduler == "flow_euler" else np.repeat(times, 2)[1:-1])
    y = torch.from_numpy(np.asarray(draw(0), np.float64))
    for k, t in enumerate(peer.timesteps):
        y = y.float().double()  # as its step does
        time = float(peer.sigmas[k])
        level = FLOW.level(time)
        x0 = mixture(y.numpy() * FLOW.scale(level), level)
        y = peer.step((y - torch.from_numpy(x0)) / time, t, y, return_dict=False)[0]
    return np.asarray(y.numpy())
