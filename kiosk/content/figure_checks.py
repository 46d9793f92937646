"""What can be wrong with the figures although each line is fine."""

from collections.abc import Mapping

from kiosk.content.guard import Document
from kiosk.content.problems import Findings
from kiosk.content.source import FigureEntry

HARDLY_SEEN = 1000
"""So many times longer, and on a card as wide as a screen the shorter bar has a pixel or two."""


def check_figures(
    document: Document, figures: Mapping[str, FigureEntry], findings: Findings
) -> None:
    """Numbers that cannot be drawn: below nothing, larger than their whole, or too small beside
    the others of their group."""
    for figure_id, figure in figures.items():
        _check_part(document, figure_id, figure, findings)
    for group in _groups(figures).values():
        _check_scale(document, group, findings)


def _check_part(
    document: Document, figure_id: str, figure: FigureEntry, findings: Findings
) -> None:
    if figure.number is None:
        if figure.of is not None:
            findings.error(
                document.key_mark(figure_id, "of"), "“of” needs “number”: the part of it."
            )
    elif figure.of is not None and (not 0 <= figure.number <= figure.of or figure.of == 0):
        findings.error(
            document.mark(figure_id, "number"),
            "{number} is no part of {of}.",
            number=f"{figure.number:.12g}",
            of=f"{figure.of:.12g}",
        )
    elif figure.number < 0:
        findings.error(
            document.mark(figure_id, "number"),
            "{number} is less than nothing and cannot be drawn.",
            number=f"{figure.number:.12g}",
        )


def _groups(figures: Mapping[str, FigureEntry]) -> dict[str, dict[str, FigureEntry]]:
    """Figures that are drawn at one scale, by their heading in the language written first."""
    groups: dict[str, dict[str, FigureEntry]] = {}
    for figure_id, figure in figures.items():
        if figure.group is not None:
            heading = next(iter(figure.group.values()), "")
            groups.setdefault(heading, {})[figure_id] = figure
    return groups


def _check_scale(document: Document, group: Mapping[str, FigureEntry], findings: Findings) -> None:
    lengths = {
        figure_id: figure.number for figure_id, figure in group.items() if figure.number is not None
    }
    longest = max([*lengths.values(), *(each.of or 0 for each in group.values())], default=0)
    for figure_id, number in lengths.items():
        if 0 < number * HARDLY_SEEN < longest:
            findings.warning(
                document.mark(figure_id, "number"),
                "Beside {longest} in the same group {number} will hardly be seen. Take it out of "
                "the group.",
                longest=f"{longest:.12g}",
                number=f"{number:.12g}",
            )
