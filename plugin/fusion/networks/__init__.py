"""Model files: the card inside each, the registry of those on this machine, and the sessions that run them."""
