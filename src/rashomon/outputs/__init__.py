"""A dossier for people and programs: terminal, Markdown, HTML, JSON."""
