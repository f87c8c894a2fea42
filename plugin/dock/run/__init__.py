"""The whole raster: what the run takes, Processing's dialog, and the run as text."""
