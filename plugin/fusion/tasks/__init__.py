"""Task by task: what is particular to it, from its job to its result; `registry` lists them."""
