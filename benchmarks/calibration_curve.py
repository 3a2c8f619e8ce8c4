"""The curve of calibration as an SVG image: confidence to the right, the share that is right upwards."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

SIDE, EDGE = 320, 44  # of the square of the plot, and of the room around it for words
LEAST = 0.5  # where both axes begin
Z = 1.645  # nine in ten of such intervals hold the true share
TICKS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


def drawn(points: Sequence[tuple[float, float, int]]) -> str:
    """An image of points (mean confidence, share right, facts) with their 90 % intervals, beside the line of a perfect calibration."""
    size = SIDE + 2 * EDGE
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" font-family="sans-serif" font-size="11" role="img">',
            "<title>Share of verdicts that are right, by confidence, whole stories left out</title>",
            f'<rect width="{size}" height="{size}" fill="#fff"/>',
            *_axes(),
            f'<path d="M{_x(LEAST)} {_y(LEAST)}L{_x(1)} {_y(1)}" stroke="#888" stroke-dasharray="4 3"/>',
            *(line for point in points for line in _point(*point)),
            f'<text x="{size / 2}" y="{size - 8}" text-anchor="middle" fill="#222">confidence</text>',
            f'<text x="12" y="{size / 2}" text-anchor="middle" transform="rotate(-90 12 {size / 2})" fill="#222">share right</text>',
            "</svg>\n",
        ]
    )


def interval(share: float, number: int) -> tuple[float, float]:
    """The bounds of a share seen in `number` cases (Wilson's)."""
    scale = 1 + Z**2 / number
    middle = (share + Z**2 / (2 * number)) / scale
    reach = Z * math.sqrt(share * (1 - share) / number + Z**2 / (4 * number**2)) / scale
    return middle - reach, middle + reach


def _axes() -> Iterable[str]:
    for tick in TICKS:
        yield f'<path d="M{_x(LEAST)} {_y(tick)}H{_x(1)}M{_x(tick)} {_y(LEAST)}V{_y(1)}" stroke="#ddd"/>'
        yield f'<text x="{_x(tick)}" y="{_y(LEAST) + 16}" text-anchor="middle" fill="#222">{tick}</text>'
        yield f'<text x="{_x(LEAST) - 6}" y="{_y(tick) + 4}" text-anchor="end" fill="#222">{tick}</text>'


def _point(sure: float, right: float, number: int) -> Iterable[str]:
    low, high = interval(right, number)
    yield f'<path d="M{_x(sure)} {_y(low)}V{_y(high)}" stroke="#1f5fa8"/>'
    yield f'<circle cx="{_x(sure)}" cy="{_y(right)}" r="4" fill="#1f5fa8"><title>{right:.2f} of {number}</title></circle>'


def _x(share: float) -> float:
    return round(EDGE + SIDE * (max(share, LEAST) - LEAST) / (1 - LEAST), 1)


def _y(share: float) -> float:
    return round(EDGE + SIDE * (1 - max(share, LEAST)) / (1 - LEAST), 1)
