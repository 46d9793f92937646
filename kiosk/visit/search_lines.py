"""What a search leads to, for clerks who try out their keywords."""

from collections.abc import Iterator, Sequence

from kiosk.content.model import Content, Language
from kiosk.visit.search import Found


def found_lines(content: Content, hits: Sequence[Found], language: Language) -> Iterator[str]:
    """A line an office: its id, its name, and why it was found."""
    width = max((len(hit.office) for hit in hits), default=0)
    names = {office.id: office.short_name for office in content.offices}
    for hit in hits:
        name = names[hit.office].get(language, names[hit.office][content.first_language])
        why = hit.reason if hit.text in ("", name) else f"{hit.reason}: {hit.text}"
        yield f"{hit.office.ljust(width)}  {name} ({why})"
