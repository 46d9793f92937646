"""Web and e-mail addresses: which ones a visitor may be led to."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from kiosk.content.refusal import refusal

LONGEST_LINK = 500
"""Letters of a web address; its QR code is unreadable long before."""

_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_DOMAIN = re.compile(rf"(?:{_LABEL}\.){{1,9}}[A-Za-z][A-Za-z0-9-]{{0,61}}[A-Za-z0-9]")
_LINK_LETTERS = re.compile(r"[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]+")
_MAIL = re.compile(r"([A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64})@(.{1,253})")


def is_domain(text: str) -> bool:
    """Whether the text is a domain name in plain letters, with at least one dot."""
    return len(text) <= 253 and _DOMAIN.fullmatch(text) is not None


def domain_of(link: str) -> str | None:
    """The domain a web address leads to, or None if it is no plain http(s) address."""
    if len(link) > LONGEST_LINK or not _LINK_LETTERS.fullmatch(link):
        return None
    try:
        parts = urlsplit(link)
        host, port_is_fine = parts.hostname or "", parts.port != 0
    except ValueError:
        return None
    plain = parts.scheme in ("http", "https") and "@" not in parts.netloc and port_is_fine
    return host if plain and is_domain(host) else None


def is_within(domain: str, allowed: Iterable[str]) -> bool:
    """Whether a domain is one of the allowed ones or lies below one of them."""
    return any(domain == one or domain.endswith(f".{one}") for one in allowed)


def checked_link(link: str, allowed: frozenset[str] | None) -> str:
    """The address itself; raises a refusal unless it is http(s) and leads to an allowed domain."""
    if len(link) > LONGEST_LINK:
        raise refusal("This address is longer than {most} letters.", most=str(LONGEST_LINK))
    if not link.lower().startswith(("http://", "https://")):
        raise refusal("A web address begins with “https://”. This one is “{link}”.", link=link)
    if "@" in link.split("/")[2]:
        raise refusal(
            "A name before “@” hides where the address “{link}” leads. Remove it.", link=link
        )
    if not _LINK_LETTERS.fullmatch(link):
        raise refusal(
            "The address “{link}” holds letters or spaces that no address has. Copy it from the "
            "address line of the browser.",
            link=link,
        )
    domain = domain_of(link)
    if domain is None:
        raise refusal("“{link}” is no complete web address.", link=link)
    if domain.startswith("xn--") or ".xn--" in domain:
        raise refusal("The domain “{domain}” is written in a disguised form.", domain=domain)
    if allowed is not None and not is_within(domain, allowed):
        raise refusal(
            "The address leads to {domain}, which is not among the allowed_domains of kiosk.yaml. "
            "Correct the address, or add the domain there.",
            domain=domain,
        )
    return link


def checked_mail(mail: str) -> str:
    """The e-mail address itself; raises a refusal if no mail could reach it."""
    parts = _MAIL.fullmatch(mail)
    if parts is None or not is_domain(parts[2]) or ".." in mail or mail[0] == "." or ".@" in mail:
        raise refusal(
            "“{mail}” is no e-mail address. Write it like {example}.",
            mail=mail,
            example="name@office.pl",
        )
    return mail
