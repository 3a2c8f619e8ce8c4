"""Facts told in words alone: one statement in several reports, and who denies, alleges or plans it."""
