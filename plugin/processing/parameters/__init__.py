"""Parameters that several algorithms share: how each is declared, with its help, and how its value is read."""
