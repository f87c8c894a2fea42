"""The preview: made in the background, seen as it grows, kept, measured and compared."""
