"""A desktop of its own: an X server, a window manager, QGIS, and a hand on mouse and keyboard."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
from pathlib import Path
from typing import Any

AGENT = Path(__file__).with_name("agent.py")
PATIENCE_S = 400.0
BLINK_S = 0.15
"""Between two gestures: a person is not faster."""


class Desktop:
    """QGIS on a screen, with the files of one folder.

    Args:
        folder: for the profile, the socket and the logs.
        profile: of QGIS; made if it is not there.
        size: of the screen in pixels.
        language: of QGIS.
    """

    def __init__(self, folder: Path, profile: Path, size: tuple[int, int] = (1366, 768), language: str = "en") -> None:
        self.folder = folder
        self._programs: list[subprocess.Popen[bytes]] = []
        kept = {name: value for name, value in os.environ.items() if name in ("HOME", "LANG", "TMPDIR", "CI")}
        own = {"PATH": "/usr/bin:/bin", "NO_AT_BRIDGE": "1", "AMALGAM_AGENT": str(folder / "agent")}
        self._environment = kept | own
        self._line = socket.socket(socket.AF_UNIX)
        try:
            self._begin(profile, size, language)
        except BaseException:
            self.close()
            raise

    def _begin(self, profile: Path, size: tuple[int, int], language: str) -> None:
        """Screen, window manager, QGIS, and a word with its agent."""
        self._environment["DISPLAY"] = self._open_screen(size)
        self._start("openbox")
        plain = "--nologo", "--noversioncheck", "--lang", language
        self._start("qgis", *plain, "--profiles-path", str(profile), "--code", str(AGENT))
        self._call_agent()

    def close(self) -> None:
        """End all that was started, the last one first."""
        self._line.close()
        for program in reversed(self._programs):
            program.kill()
            program.wait()

    def ask(self, expression: str) -> Any:
        """The value of an expression inside QGIS.

        Raises:
            LookupError: with what went wrong there.
        """
        self._line.sendall(json.dumps(expression).encode() + b"\n")
        answer = b""
        while not answer.endswith(b"\n"):
            received = self._line.recv(1 << 20)
            if not received:
                raise ConnectionError(f"QGIS has gone; its last words: {self.last_words()}")
            answer += received
        said = json.loads(answer)
        if "trouble" in said:
            raise LookupError(said["trouble"])
        return said["answer"]

    def wait_for(self, expression: str, patience_s: float = PATIENCE_S) -> Any:
        """The value of an expression once it is there and true.

        Raises:
            AssertionError: if it never is.
        """
        deadline, trouble = time.monotonic() + patience_s, "false"
        while time.monotonic() < deadline:
            try:
                value = self.ask(expression)
            except LookupError as error:
                trouble = str(error).strip().splitlines()[-1]
            else:
                if value:
                    return value
            time.sleep(BLINK_S)
        self.picture(self.folder / "gave_up.png")
        raise AssertionError(
            f"{expression}: not within {patience_s:.0f} s ({trouble}); windows: {self.ask('titles()')}"
        )

    def click(self, where: str, button: int = 1, times: int = 1, at: tuple[float, float] = (0.5, 0.5)) -> None:
        """Press what an expression gives the box of, once it is there and has stopped moving.

        Args:
            where: an expression whose value is a box.
            button: of the mouse.
            times: 2 for a double click.
            at: where inside the box.
        """
        place = self.wait_for(where)
        while True:
            time.sleep(BLINK_S)
            now = self.wait_for(where)
            if now == place:
                break
            place = now
        left, top, width, height = place
        self.move(left + round(at[0] * width), top + round(at[1] * height))
        self._hand("click", "--repeat", str(times), "--delay", "80", str(button))

    def move(self, x: int, y: int) -> None:
        """The mouse to a pixel of the screen."""
        self._hand("mousemove", str(x), str(y))
        time.sleep(BLINK_S)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """With the left button held."""
        self.move(*start)
        self._hand("mousedown", "1")
        middle = (start[0] + end[0]) // 2, (start[1] + end[1]) // 2
        for point in (middle, end):
            self.move(*point)
        self._hand("mouseup", "1")

    def write(self, text: str) -> None:
        """By the keyboard, once the window that is in front has it."""
        self.wait_for("has_keyboard()")
        self._hand("type", "--delay", "15", text)
        time.sleep(BLINK_S)

    def press(self, *keys: str) -> None:
        """Keys by their X names, such as Return or ctrl+a, once the window that is in front has the keyboard."""
        self.wait_for("has_keyboard()")
        self._hand("key", "--delay", "40", *keys)
        time.sleep(BLINK_S)

    def picture(self, path: Path) -> Path:
        """The whole screen as a PNG."""
        self.ask(f"QApplication.primaryScreen().grabWindow(0).save({str(path)!r})")
        return path

    def last_words(self) -> str:
        """The end of QGIS's own log."""
        return (self.folder / "qgis.log").read_text(errors="replace")[-2000:]

    def resident_mb(self) -> float:
        """Memory that QGIS holds."""
        return int(self.ask("open('/proc/self/statm').read().split()[1]")) * 4096 / 1e6

    def _hand(self, *gesture: str) -> None:
        subprocess.run(["xdotool", *gesture], env=self._environment, check=True, timeout=30)

    def _open_screen(self, size: tuple[int, int]) -> str:
        """The display's name; the server itself finds a free number."""
        readable, writable = os.pipe()
        screen = ["-screen", "0", f"{size[0]}x{size[1]}x24", "-nolisten", "tcp", "-dpi", "96"]
        self._programs.append(
            subprocess.Popen(
                ["Xvfb", "-displayfd", str(writable), *screen],
                pass_fds=[writable], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )
        )  # fmt: skip
        os.close(writable)
        with os.fdopen(readable) as number:
            return f":{number.readline().strip()}"

    def _start(self, *command: str) -> None:
        with (self.folder / f"{command[0]}.log").open("wb") as log:
            self._programs.append(
                subprocess.Popen(command, env=self._environment, stdout=log, stderr=subprocess.STDOUT)
            )

    def _call_agent(self) -> None:
        self._line.settimeout(PATIENCE_S)
        deadline = time.monotonic() + PATIENCE_S
        while True:
            try:
                self._line.connect(self._environment["AMALGAM_AGENT"])
            except OSError:
                if time.monotonic() > deadline or self._programs[-1].poll() is not None:
                    raise ConnectionError(f"QGIS does not answer: {self.last_words()}") from None
                time.sleep(BLINK_S)
            else:
                return
