"""How good is a fused image: indices against a truth, and indices that need none."""
