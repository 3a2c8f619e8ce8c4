"""A dossier on a terminal: readable at 80 columns, without colour when piped."""

from rashomon.outputs.terminal.console import heading, indented, plain_console
from rashomon.outputs.terminal.dossier import print_dossier

__all__ = ["heading", "indented", "plain_console", "print_dossier"]
