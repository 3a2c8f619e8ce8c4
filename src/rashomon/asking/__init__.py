"""A question put to a dossier: what is asked for, and which facts and quotes bear on it."""

from rashomon.asking.search import find

__all__ = ["find"]
