"""Names, linked over the reports of a story, and the actors they name."""

from rashomon.mentions.names.find import find_names

__all__ = ["find_names"]
