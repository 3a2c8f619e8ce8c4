"""Grouping a stream of reports into stories, in one pass.

Grouping().place(report) → Placement     one report, as it comes: its story, why, and what changed for those before
group(reports) → Stories                 a stream that ends
saved(grouping) → bytes → restored       a grouping that is stopped and goes on
"""

from rashomon.stories.group import ENDLESS, Ledger, group
from rashomon.stories.grouping import Grouping, name_of
from rashomon.stories.memory import Memory
from rashomon.stories.saving import restored, saved
from rashomon.stories.values import Placement, Stories, Story, Window

__all__ = ["ENDLESS", "Grouping", "Ledger", "Memory", "Placement", "Stories", "Story", "Window", "group", "name_of", "restored", "saved"]
