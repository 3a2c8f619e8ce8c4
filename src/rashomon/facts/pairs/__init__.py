"""Which claims are worth setting side by side, how alike their words are, and groups of them."""
