"""Hosts take turns, each at its own pace."""

from __future__ import annotations

from rashomon.collect.finding import lead_to
from rashomon.collect.turns import Task, Turns


def tasks(*urls: str) -> list[Task]:
    leads = [lead_to(url, "page", 0.0) for url in urls]
    return [Task(lead, lead.address, lead.host) for lead in leads]


def taken(turns: Turns) -> Task:
    task = turns.next(0.0)
    assert task is not None
    return task


def test_one_request_to_a_host_at_a_time() -> None:
    turns = Turns(1, 9)
    turns.add(tasks("https://a.example/1", "https://a.example/2", "https://b.example/1"))
    assert [task and task.url for task in (turns.next(0.0), turns.next(0.0), turns.next(0.0))] == [
        "https://a.example/1",
        "https://b.example/1",
        None,
    ]
    assert (turns.waiting(), turns.busy()) == (1, frozenset({"a.example", "b.example"}))


def test_a_host_is_asked_again_after_its_delay() -> None:
    turns = Turns(1, 9)
    turns.add(tasks("https://a.example/1", "https://a.example/2"))
    turns.done(taken(turns), ready=5.0, failed=False)
    assert (turns.soonest(), turns.next(4.9)) == (5.0, None)
    assert turns.next(5.0) is not None


def test_several_at_once_where_that_is_allowed() -> None:
    turns = Turns(2, 9)
    turns.add(tasks("https://a.example/1", "https://a.example/2", "https://a.example/3"))
    assert [turns.next(0.0) is not None for _ in range(3)] == [True, True, False]


def test_failures_in_a_row_are_counted() -> None:
    turns = Turns(9, 9)
    turns.add(tasks(*(f"https://a.example/{n}" for n in range(4))))
    begun = [taken(turns) for _ in range(4)]
    assert [turns.done(task, 0.0, failed=failed) for task, failed in zip(begun, (True, True, False, True), strict=True)] == [1, 2, 0, 1]


def test_the_host_that_has_waited_longest_comes_first() -> None:
    turns = Turns(1, 9)
    turns.add(tasks("https://a.example/1", "https://b.example/1"))
    turns.rest("a.example", 3.0)
    turns.rest("b.example", 2.0)
    task = turns.next(9.0)
    assert task is not None
    assert task.host == "b.example"


def test_idle_hosts_are_forgotten_and_resting_ones_are_not() -> None:
    turns = Turns(1, 9)
    turns.add(tasks("https://a.example/1"))
    turns.rest("b.example", 100.0)
    turns.rest("c.example", 1.0)
    turns.forget_idle(50.0)
    assert set(turns.hosts) == {"a.example", "b.example"}


def test_sources_leave_room_for_pages() -> None:
    turns = Turns(1, most_sources=1)
    sources = [lead_to(f"https://{name}.example/feed", "source", 0.0) for name in "ab"]
    turns.add(Task(lead, lead.address, lead.host) for lead in sources)
    turns.add(tasks("https://c.example/1"))
    first, page = taken(turns), taken(turns)
    assert (first.lead.kind, page.lead.kind, turns.next(0.0), turns.soonest()) == ("source", "page", None, None)
    turns.done(first, 0.0, failed=True)
    assert taken(turns).lead.kind == "source"
