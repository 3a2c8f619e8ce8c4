"""Watching sources politely: what is due, what to ask whom, what became of it."""

from rashomon.collect.keep import keep_watch
from rashomon.collect.news import News
from rashomon.collect.policy import Policy
from rashomon.collect.sink import HostNote, Lead, RawPage, Settlement, Sink

__all__ = ["HostNote", "Lead", "News", "Policy", "RawPage", "Settlement", "Sink", "keep_watch"]
