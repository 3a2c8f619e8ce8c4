"""A relation as a drawing: its events by day and intensity, placed so that one template can draw them in a page and in a file."""

from rashomon.outputs.chart.chart import Chart, chart

__all__ = ["Chart", "chart"]
