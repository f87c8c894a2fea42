"""`./dev docs --check`: every page of the built site in a headless Chromium, on a desk and on a telephone.

What a reader would stumble over: a page wider than the screen, a picture that does not show, a link or an anchor that
leads nowhere, anything fetched from another host, an error in the console.
"""

from __future__ import annotations

import functools
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

WIDTHS = {1280: 800, 400: 800}
"""Of the windows that are tried, with their heights."""

FOUND = """() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const visible = [...document.querySelectorAll('main *')].filter(each => {
        const box = each.getBoundingClientRect();
        const scrolls = each.closest('.md-typeset__scrollwrap, pre, .highlight, .md-sidebar, .tabbed-labels');
        return box.width && box.right > innerWidth + 1 && !scrolls && !each.closest('[hidden]');
    });
    return {
        wide,
        out: visible.slice(0, 3).map(each => each.tagName + ' ' + each.className + ' ' + each.textContent.slice(0, 40)),
        pictures: [...document.images].filter(each => !(each.complete && each.naturalWidth)).map(each => each.src),
        silent: [...document.images].filter(each => !each.alt && each.closest('article')).map(each => each.src),
        links: [...document.querySelectorAll('a[href]')].map(each => each.href),
        anchors: [...document.querySelectorAll('[id]')].map(each => each.id),
    };
}"""


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address under which a folder is served meanwhile."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()


def problems_of(site: Path, pictures: Path | None = None, only: str = "") -> list[str]:
    """What is wrong with the site, a sentence for each.

    Args:
        site: the built site.
        pictures: a folder for a picture of every page at every width; None for none.
        only: look only at pages with this in their path.
    """
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    anchors: dict[str, set[str]] = {}
    links: dict[str, set[str]] = {}
    problems: list[str] = []
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for width, height in WIDTHS.items():
            for page in pages:
                if only in page and page != "404.html":
                    found, said = _look(browser, address, page, (width, height), pictures)
                    problems += [f"{page} at {width}: {problem}" for problem in said]
                    anchors[page] = set(found["anchors"])
                    links[page] = set(found["links"])
        browser.close()
    if not only:
        problems += _broken(site, address, links, anchors)
    return problems


def _look(
    browser: Browser, address: str, name: str, size: tuple[int, int], pictures: Path | None
) -> tuple[dict[str, Any], list[str]]:
    """What a page holds, and what is wrong with it at this size."""
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(f"a script failed: {error}"))
    page.on("request", lambda asked: _note_foreign(asked.url, address, said))
    page.goto(address + name.removesuffix("index.html"), wait_until="load")
    _scroll_through(page)
    found: dict[str, Any] = page.evaluate(FOUND)
    if pictures is not None:
        file = pictures / f"{name.removesuffix('/index.html').replace('/', '_').removesuffix('.html')}_{size[0]}.png"
        page.screenshot(path=str(file), full_page=True)
    page.close()
    if found["wide"] > 0 or found["out"]:
        said.append(f"wider than the screen by {found['wide']}: {found['out']}")
    said += [f"the picture {source} does not show" for source in found["pictures"]]
    said += [f"the picture {source} has no text in its place" for source in found["silent"]]
    return found, said


def _scroll_through(page: Page) -> None:
    """So that pictures that wait until they are seen are fetched."""
    page.evaluate("() => document.querySelectorAll('img[loading]').forEach(each => { each.loading = 'eager'; })")
    page.wait_for_function("() => [...document.images].every(each => each.complete)")


def _note_foreign(url: str, address: str, said: list[str]) -> None:
    if not url.startswith((address, "data:", "blob:")):
        said.append(f"{url} is fetched from another host")


def _broken(site: Path, address: str, links: dict[str, set[str]], anchors: dict[str, set[str]]) -> list[str]:
    """Links inside the site that lead nowhere."""
    problems = []
    for page, addresses in links.items():
        for link in sorted(addresses):
            target, anchor = urldefrag(link)
            if not target.startswith(address):
                continue
            path = unquote(urlsplit(target).path).lstrip("/")
            path += "index.html" if path.endswith("/") or not path else ""
            if not (site / path).is_file():
                problems.append(f"{page}: {target.removeprefix(address)} does not exist")
            elif anchor and path in anchors and unquote(anchor) not in anchors[path]:
                problems.append(f"{page}: {path} has no #{anchor}")
    return problems
