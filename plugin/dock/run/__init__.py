"""The whole raster: what it takes, Processing's dialog, and the run as text."""
