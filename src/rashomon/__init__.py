"""Rashomon: several reports of one event, side by side."""
