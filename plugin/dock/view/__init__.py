"""Widgets that show pictures; they know nothing of fusion."""
