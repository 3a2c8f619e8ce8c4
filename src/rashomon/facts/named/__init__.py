"""Facts whose answer is a name: who, where, which."""
