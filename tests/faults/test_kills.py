"""A handful of the kills of `tests.faults.kills`; run it by hand, with another seed, for hundreds."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

KILLS = 6
ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such kills")
def test_a_job_that_is_killed_at_random_goes_on_to_the_same_bytes() -> None:
    """In processes of their own, without the threads of this one."""
    command = [sys.executable, "-m", "tests.faults.kills", str(KILLS), "--seed", "1"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert re.fullmatch(rf"\s*{KILLS} kills of \d+ jobs, [1-9]\d* runs resumed, 0 findings\s*", ran.stdout), ran
