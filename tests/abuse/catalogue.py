"""All campaigns, in the order of the report."""

from tests.abuse.campaign import Campaign

CAMPAIGNS: tuple[Campaign, ...] = ()


def named(name: str) -> Campaign:
    """The campaign of that name; raises KeyError."""
    return {campaign.name: campaign for campaign in CAMPAIGNS}[name]
