from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from plugin.fusion.locks import locked

HOLD = "import sys, time; from pathlib import Path; from plugin.fusion.locks import locked\n"
HOLD += "lock = locked(Path(sys.argv[1])); print(lock is not None, flush=True); time.sleep(600)"


def test_nobody_else_gets_a_lock_until_it_is_closed(tmp_path: Path) -> None:
    first = locked(tmp_path / "lock")
    assert first is not None
    assert locked(tmp_path / "lock") is None
    first.close()
    assert locked(tmp_path / "lock") is not None


def test_the_lock_of_a_process_ends_with_it_however_it_ends(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with subprocess.Popen([sys.executable, "-c", HOLD, str(path)], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "True\n"
        assert locked(path) is None
        holder.send_signal(signal.SIGKILL)
        holder.wait()
    assert locked(path) is not None


def test_what_is_no_file_and_what_cannot_be_written_has_no_lock(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert locked(tmp_path / "pipe") is None
    assert locked(tmp_path) is None
    assert locked(tmp_path / "none" / "lock") is None
