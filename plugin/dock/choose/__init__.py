"""What to do, and with what: task, algorithm, layers, model and settings."""
