"""What a value is checked against: the other things the content speaks of."""

from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import ValidationInfo

from kiosk.content.languages import NATIVE_NAMES
from kiosk.content.links import domain_of
from kiosk.content.plain_values import Value
from kiosk.content.telephones import is_country


@dataclass(frozen=True)
class Surroundings:
    """Names that values may refer to; None where they are not known because a file is broken."""

    languages: tuple[str, ...] | None = None
    country: str | None = None
    domains: frozenset[str] | None = None
    places: frozenset[str] | None = None
    offices: frozenset[str] | None = None
    pictures: frozenset[str] | None = None

    @property
    def first_language(self) -> str:
        return self.languages[0] if self.languages else "en"


def surroundings_of(info: ValidationInfo) -> Surroundings:
    """What the reader handed to the validators."""
    context = info.context
    return context if isinstance(context, Surroundings) else Surroundings()


def surroundings_in(
    kiosk: Value | None, places: Value | None, offices: Sequence[str], pictures: Sequence[str]
) -> Surroundings:
    """What can be known from files as they stand, whatever else is wrong with them."""
    written = kiosk if isinstance(kiosk, dict) else {}
    country = written.get("country")
    return Surroundings(
        languages=_languages(written.get("languages")),
        country=country if isinstance(country, str) and is_country(country) else None,
        domains=_domains(written),
        places=frozenset(places) if isinstance(places, dict) else None,
        offices=frozenset(offices),
        pictures=frozenset(pictures),
    )


def _languages(value: Value | None) -> tuple[str, ...] | None:
    if not isinstance(value, list):
        return None
    known = [code for code in value if isinstance(code, str) and code in NATIVE_NAMES]
    return tuple(known) if known and len(known) == len(value) else None


def _domains(kiosk: dict[str, Value]) -> frozenset[str] | None:
    """The domains a link may lead to: those listed, else the one of the institution's website."""
    if "allowed_domains" in kiosk:
        listed = kiosk["allowed_domains"]
        if not isinstance(listed, list):
            return None
        return frozenset(domain.lower() for domain in listed if isinstance(domain, str))
    organisation = kiosk.get("organisation")
    website = organisation.get("website") if isinstance(organisation, dict) else None
    domain = domain_of(website) if isinstance(website, str) else None
    return frozenset() if domain is None else frozenset({domain.removeprefix("www.")})
