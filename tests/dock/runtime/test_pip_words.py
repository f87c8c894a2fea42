"""What pip and Python say becomes a sentence, and none of their own words."""

from __future__ import annotations

import pytest

from plugin.dock.runtime.pip_words import stage_of, why_it_does_not_load, why_no_wheel, why_pip_failed

NO_NETWORK = (
    "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError(': Failed to establish "
    "a new connection: [Errno -3] Temporary failure in name resolution')': /simple/onnxruntime/\n"
    "ERROR: Could not find a version that satisfies the requirement onnxruntime (from versions: none)\n"
    "ERROR: No matching distribution found for onnxruntime"
)
PROXY = (
    "after connection broken by 'ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed: 407 "
    "Proxy Authentication Required'))'\nERROR: No matching distribution found for onnxruntime"
)


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        (NO_NETWORK, "The package index could not be reached; check the connection"),
        (PROXY, "The proxy refused pip"),
        ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]", "The certificate"),
        ("/usr/bin/python3: No module named pip", "This Python has no pip"),
        ("ERROR: Could not install packages due to an OSError: [Errno 13] Permission denied: '/x'", "The folder"),
        ("OSError: [WinError 5] Access is denied: 'onnxruntime.dll'", "The folder could not be written; close other"),
        ("ERROR: No matching distribution found for onnxruntime", "There is no onnxruntime for this Python"),
        ("ERROR: x-cp27-win32.whl is not a supported wheel on this platform.", "This wheel is for another Python"),
        ("ERROR: Wheel 'onnxruntime' located at /x.whl is invalid.", "The wheel file is damaged"),
        ("OSError: [Errno 28] No space left on device", "The disk is full"),
        ("something new\n", "pip could not install onnxruntime; what it said is in View"),
        ("", "pip could not install onnxruntime; what it said is in View"),
    ],
)
def test_why_pip_failed_is_one_sentence(output: str, sentence: str) -> None:
    assert why_pip_failed(output).startswith(sentence)


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        ("ImportError: DLL load failed while importing onnxruntime_pybind11_state", "install Microsoft's Visual C++"),
        ("AttributeError: _ARRAY_API not found", "does not fit this QGIS's numpy"),
        ("ImportError: /lib/libc.so.6: version `GLIBC_2.38' not found", "needs a newer system"),
        ("Segmentation fault", "what Python said is in View"),
    ],
)
def test_why_it_does_not_load_is_one_sentence(output: str, sentence: str) -> None:
    assert sentence in why_it_does_not_load(output)


@pytest.mark.parametrize(
    ("line", "stage"),
    [
        ("Collecting onnxruntime<1.33,>=1.19.2", "Looking for onnxruntime …"),
        ("Downloading onnxruntime-1.32.0-cp311-cp311-manylinux_2_28_x86_64.whl (22.1 MB)",
         "Downloading onnxruntime (22.1 MB) …"),
        ("Processing /media/usb/onnxruntime-1.32.0-cp311-cp311-win_amd64.whl", "Reading the wheel …"),
        ("Installing collected packages: onnxruntime", "Unpacking onnxruntime …"),
        ("Looking in links: /opt/wheels", ""),
        ("WARNING: Running pip as the 'root' user can result in broken permissions", ""),
    ],
)  # fmt: skip
def test_lines_of_pip_become_stages(line: str, stage: str) -> None:
    assert stage_of(line) == stage


def test_a_wheel_is_known_by_its_name() -> None:
    assert why_no_wheel("onnxruntime-1.30.0-cp311-cp311-win_amd64.whl") == ""
    assert why_no_wheel("onnxruntime_directml-1.24.4-cp311-cp311-win_amd64.whl") == ""
    for name in ("onnxruntime-1.30.0.tar.gz", "numpy-2.0-cp311-cp311-win_amd64.whl"):
        assert why_no_wheel(name).startswith(f"{name} is no wheel of onnxruntime")
