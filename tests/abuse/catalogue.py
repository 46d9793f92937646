"""All campaigns, in the order of the report."""

from tests.abuse.campaign import Campaign
from tests.abuse.clock_faults import CLOCK_FAULTS
from tests.abuse.crash_loops import CRASH_LOOPS
from tests.abuse.day import DAYS
from tests.abuse.disk import DISK
from tests.abuse.double_taps import DOUBLE_TAPS
from tests.abuse.exceptions import EXCEPTIONS
from tests.abuse.four_hundred_days import FOUR_HUNDRED_DAYS
from tests.abuse.freezes import FREEZES
from tests.abuse.ghost_storm import GHOST_STORM
from tests.abuse.hostile_articles import MARKDOWN
from tests.abuse.keys_pressed import KEYS
from tests.abuse.kills import KILLS
from tests.abuse.odd_names import ODD_NAMES
from tests.abuse.pages_opened import PAGES
from tests.abuse.pictures import PICTURES
from tests.abuse.privacy import PRIVACY
from tests.abuse.save_styles import SAVE_STYLES
from tests.abuse.screen_faults import SCREEN_FAULTS
from tests.abuse.static_scan import STATIC_SCAN
from tests.abuse.touches import TOUCHES
from tests.abuse.yaml_files import YAML

CAMPAIGNS: tuple[Campaign, ...] = (
    SAVE_STYLES,
    DAYS,
    DISK,
    TOUCHES,
    KEYS,
    PAGES,
    DOUBLE_TAPS,
    GHOST_STORM,
    YAML,
    PICTURES,
    MARKDOWN,
    ODD_NAMES,
    EXCEPTIONS,
    FREEZES,
    CRASH_LOOPS,
    PRIVACY,
    FOUR_HUNDRED_DAYS,
    CLOCK_FAULTS,
    SCREEN_FAULTS,
    STATIC_SCAN,
    KILLS,
)


def named(name: str) -> Campaign:
    """The campaign of that name; raises KeyError."""
    return {campaign.name: campaign for campaign in CAMPAIGNS}[name]
