"""Where on the map the preview lies."""
