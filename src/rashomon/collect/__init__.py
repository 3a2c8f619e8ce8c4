"""Watching sources politely: what is due, what to ask whom, what became of it."""
