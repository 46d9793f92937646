"""What can be wrong with the kiosk and its notices although each line is fine."""

from collections.abc import Mapping
from datetime import date

from kiosk.content.guard import Document
from kiosk.content.plain_values import Value
from kiosk.content.problems import Findings
from kiosk.content.source import KioskFile, NoticeEntry
from kiosk.resources import assets

WRITTEN_IN = "en"
"""The language in which the words of the interface stand in the program itself."""


def check_kiosk(document: Document, kiosk: KioskFile, findings: Findings) -> None:
    """Words of the interface that nobody translated; a night without an end."""
    for at, language in enumerate(kiosk.languages):
        words = assets() / "locale" / language / "LC_MESSAGES"
        if language != WRITTEN_IN and not any(
            (words / f"visitor.{ending}").is_file() for ending in ("po", "mo")
        ):
            findings.warning(
                document.mark("languages", at),
                "The words of the interface are not translated into “{language}”; visitors will "
                "read them in English.",
                language=language,
            )
    if kiosk.night is not None and kiosk.night.begins == kiosk.night.until:
        findings.error(
            document.mark("night", "until"),
            "This night begins and ends at the same time. Write until when the screen is dark, or "
            "delete the line.",
        )


def check_repeated(document: Document, findings: Findings) -> None:
    """Languages and offices that stand in a list twice."""
    values = document.values
    if not isinstance(values, dict):
        return
    for name in ("languages", "order", "allowed_domains"):
        _check_list(document, name, values.get(name), findings)


def _check_list(document: Document, name: str, listed: Value | None, findings: Findings) -> None:
    seen: set[str] = set()
    for at, one in enumerate(listed if isinstance(listed, list) else []):
        if not isinstance(one, str):
            continue
        if one in seen:
            findings.error(
                document.mark(name, at),
                "“{entry}” stands in this list a second time. Delete it.",
                entry=one,
            )
        seen.add(one)


def check_notices(
    document: Document, notices: Mapping[str, NoticeEntry], today: date, findings: Findings
) -> None:
    """Notices that end before they begin, or are over."""
    for notice_id, notice in notices.items():
        if notice.until < notice.first_day:
            findings.error(
                document.mark(notice_id, "until"),
                "This notice ends on {until}, before it begins on {first}.",
                until=notice.until.isoformat(),
                first=notice.first_day.isoformat(),
            )
        elif notice.until < today:
            findings.warning(
                document.mark(notice_id, "until"), "This notice is over. It can be deleted."
            )
