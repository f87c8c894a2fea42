"""What is to be done with what: task, algorithm, layers, model and settings."""
