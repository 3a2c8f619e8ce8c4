"""The commands that do not set reports side by side themselves: following sources, sorting a stream, looking into a store, serving it."""
