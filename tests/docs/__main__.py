"""`./dev docs`: build the documentation site into dist/site; look at it, or measure anew what it tells."""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "dist" / "site"


def main() -> int:
    """Do what the command line asks for; 0 if nothing is wrong."""
    parser = argparse.ArgumentParser(prog="./dev docs", description=__doc__)
    parser.add_argument("--check", action="store_true", help="look at every page in a headless Chromium")
    parser.add_argument("--pictures", type=Path, help="with --check: a folder for pictures of the pages")
    parser.add_argument("--only", default="", help="with --check: pages with this in their path")
    parser.add_argument("--measure", nargs="*", metavar="PAGE", help="measure these pages anew; all if none is named")
    parser.add_argument("--models", action="store_true", help="say anew what of the models that ship pages repeat")
    asked = parser.parse_args()
    if asked.measure is not None or asked.models:
        return renew(asked.measure, parser)
    code = build_site()
    return code or (check(asked.pictures, asked.only) if asked.check else 0)


def build_site() -> int:
    """Build with every warning an error; 1 if there was one."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort

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


def renew(pages: list[str] | None, parser: argparse.ArgumentParser) -> int:
    """Measure these pages anew, or all if the list is empty; with None, only what pages say of models that ship."""
    from .measured import COMMANDS, measure, own_up
    from .model_pages import write_readme

    unknown = set(pages or ()) - set(COMMANDS)
    if unknown:
        parser.error(f"there is no {', '.join(sorted(unknown))} among {', '.join(COMMANDS)}")
    write_readme()
    if pages is None:
        own_up()
    else:
        measure(pages or COMMANDS)
    return 0


def check(pictures: Path | None, only: str) -> int:
    """Print what a browser finds wrong with the site; 1 if it finds something."""
    from .browser import WIDTHS, problems_of

    if pictures is not None:
        pictures.mkdir(parents=True, exist_ok=True)
    problems = problems_of(SITE, pictures, only)
    print("\n".join(problems) or f"Nothing wrong at {' and '.join(map(str, WIDTHS))} pixels.")
    return int(bool(problems))


if __name__ == "__main__":
    sys.exit(main())
