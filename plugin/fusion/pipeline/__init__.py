"""From a job to a raster: a scene is opened and measured, worked on tile by tile, and written."""
