"""Charts of the report: bars as SVG, and how dark a block of the week is. They only adorn: every
figure stands beside them as text."""

from kiosk.report_cells import Cell

_WIDTH, _HEIGHT = 100, 8
"""In the drawing's own units; the style sheet says how large it is."""

SHADES = 5


def bar(cell: Cell, largest: int, kind: str = "bar") -> str:
    """A bar as long as its share of the largest; none for what is not shown."""
    length = 0 if cell is None else max(1, round(_WIDTH * cell / largest))
    return (
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect class="ground" width="{_WIDTH}" height="{_HEIGHT}"/>'
        f'<rect class="{kind}" width="{length}" height="{_HEIGHT}"/></svg>'
    )


def shade(cell: Cell, largest: int) -> int:
    """From 0 for what is not shown to SHADES for the largest."""
    return 0 if cell is None else -(-SHADES * cell // largest)
