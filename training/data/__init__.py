"""From files to episodes: scenes, random degradations after Wald's protocol, and the tensors that the networks see."""
