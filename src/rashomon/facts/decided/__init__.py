"""What an editor, or a model, has decided, applied to the facts."""
