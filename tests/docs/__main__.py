"""`./dev docs`: build the documentation site into dist/site; look at it, or measure anew what it tells."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "dist" / "site"


def build_site() -> int:
    """Build with every warning an error; 1 if there was one."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s: %(message)s")
    config = load_config(str(ROOT / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    except Abort as error:
        print(error, file=sys.stderr)
        return 1
    finally:
        config.plugins.on_shutdown()
    print(f"Built {SITE.relative_to(ROOT)}.")
    return 0


if __name__ == "__main__":
    sys.exit(build_site())
