"""HTML reports that open offline in any browser: one file, no network, plots as SVG, pictures as data: URIs.

A report is a template in `templates/` that extends `page.html.j2` and imports the macros it needs; `page.render` fills
it and `page.save_page` writes it. The parts:
- `page`: `render(template, **values) -> str`, `save_page(path, html)`.
- `tables`: `Column`, for the macro `table(columns, rows)` of `tables.html.j2`: sorted by a click on any heading;
  `Figure`, for `cards(items)`: numbers in boxes; and `facts(items)`, names and values.
- `axes`: `PlotArea`, where values lie in a plot; `scatter`, `lines` and `histogram` of `plots.html.j2` draw in it.
- `colours`: `Palette`, which gives a name one colour in all plots of a page.
- `pictures`: `Overview` (a raster shrunk while it streams by), `stretch` (limits that compared images share),
  `quick_look(image, bands, limits)` -> data: URI and `heat_map(image, low, high)`, for `gallery` of `pictures.html.j2`.
Values are escaped by the templates; only what this package made itself is marked as markup.
"""
