"""What visitors will read of sensitive matters where others can see it."""

from kiosk.content.guard import Document, KeyPath
from kiosk.content.problems import Findings
from kiosk.content.source import OfficeFile, SituationEntry


def check_neutral_name(
    written: OfficeFile | SituationEntry, document: Document, path: KeyPath, findings: Findings
) -> None:
    """Warns of a sensitive matter without a name for its tile, and of such a name without use."""
    if written.sensitive and written.neutral_name is None:
        findings.warning(
            document.mark(*path, "sensitive"),
            "There is no “neutral_name”: on the tile visitors will read “Private matter”.",
        )
    elif written.neutral_name is not None and not written.sensitive:
        findings.warning(
            document.key_mark(*path, "neutral_name"),
            "“neutral_name” is only shown where “sensitive” is true.",
        )
