"""From the bytes of feeds, sitemaps and lists of feeds to entries. Nothing here fetches."""
