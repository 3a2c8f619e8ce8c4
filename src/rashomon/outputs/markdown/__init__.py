"""A dossier as Markdown. All that comes from reports is escaped: it brings no HTML, no links and no headings of its own."""

from rashomon.outputs.markdown.document import markdown
from rashomon.outputs.markdown.words import escaped

__all__ = ["escaped", "markdown"]
