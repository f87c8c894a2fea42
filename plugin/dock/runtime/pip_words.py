"""What pip and Python say of an installation, in sentences for a user; their own words belong into the log."""

from __future__ import annotations

import re
import sys

from ...translation import tr


def stage_of(line: str) -> str:
    """What pip is doing, judged by a line of its output; "" if the line tells a user nothing."""
    size = re.search(r"\(([\d.]+ [kMG]B)\)", line)
    if line.startswith("Downloading") and size:
        return tr("Downloading onnxruntime ({}) …").format(size.group(1))
    stages = (
        ("Looking in links", ""),
        ("Collecting", tr("Looking for onnxruntime …")),
        ("Downloading", tr("Downloading onnxruntime …")),
        ("Processing", tr("Reading the wheel …")),
        ("Installing", tr("Unpacking onnxruntime …")),
    )
    return next((words for sign, words in stages if line.startswith(sign)), "")


def why_pip_failed(output: str) -> str:
    """One sentence on why pip failed, judged by its output."""
    causes = (
        (("407", "ProxyError", "Cannot connect to proxy"),
         tr("The proxy refused pip; set HTTPS_PROXY (with user name and password if it needs them) and start QGIS "
         "again.")),
        (("CERTIFICATE_VERIFY_FAILED", "SSLError"),
         tr("The certificate of the package index could not be verified; ask whoever runs your network what to set "
         "PIP_CERT to.")),
        (("NewConnectionError", "Temporary failure in name resolution", "getaddrinfo failed", "ConnectTimeout",
          "Network is unreachable", "Connection refused", "ReadTimeoutError", "MaxRetryError"),
         tr("The package index could not be reached; check the connection and try again, or install from a wheel "
         "file.")),
        (("No module named pip",), tr("This Python has no pip; install your system's package for it (python3-pip).")),
        (("Permission denied", "PermissionError", "Access is denied", "WinError 5", "WinError 32"),
         tr("The folder could not be written; close other QGIS windows, and check who owns your QGIS profile.")),
        (("No space left", "WinError 112"), tr("The disk is full; onnxruntime needs about 80 MB.")),
        (("not a supported wheel",), _other_wheel()),
        (("Invalid wheel", "BadZipFile", "is invalid.", "has an invalid wheel"),
         tr("The wheel file is damaged; download it again.")),
        (("No matching distribution",),
         tr("There is no onnxruntime for this Python and machine; use a newer QGIS, or classical methods.")),
    )  # fmt: skip
    found = next((sentence for signs, sentence in causes if any(sign in output for sign in signs)), "")
    return found or tr("pip could not install onnxruntime; what it said is in View > Panels > Log Messages > Amalgam.")


def why_it_does_not_load(output: str) -> str:
    """One sentence on why an onnxruntime that was installed does not load, judged by what Python said."""
    causes = (
        (("DLL load failed",),
         tr("onnxruntime was installed but does not load; install Microsoft's Visual C++ runtime and start QGIS "
         "again.")),
        (("_ARRAY_API", "numpy.core.multiarray failed", "numpy._core.multiarray failed", "compiled using NumPy"),
         tr("onnxruntime was installed but does not fit this QGIS's numpy; use a newer QGIS, or classical methods.")),
        (("GLIBC", "GLIBCXX"),
         tr("onnxruntime was installed but needs a newer system; use your system's own package of it, or classical "
         "methods.")),
    )  # fmt: skip
    found = next((sentence for signs, sentence in causes if any(sign in output for sign in signs)), "")
    return found or tr(
        "onnxruntime was installed but does not load; what Python said is in View > Panels > Log Messages > Amalgam."
    )


def why_no_wheel(name: str) -> str:
    """One sentence on why a file is no wheel of onnxruntime, by its name; "" if it may be one."""
    if name.startswith(("onnxruntime-", "onnxruntime_")) and name.endswith(".whl"):
        return ""
    return tr("{} is no wheel of onnxruntime; choose a file called onnxruntime-….whl, as it was downloaded.").format(
        name
    )


def _other_wheel() -> str:
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    return tr("This wheel is for another Python or machine; download the one for Python {} ({}).").format(
        python, f"cp{python.replace('.', '')}"
    )
