"""Facts with a measure: which claims are about one matter, and which of them exclude each other."""
