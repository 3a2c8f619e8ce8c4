"""Names, linked over the reports of a story, the actors they name, and who is said to be what."""

from rashomon.mentions.names.find import find_names
from rashomon.mentions.names.roles import find_roles

__all__ = ["find_names", "find_roles"]
