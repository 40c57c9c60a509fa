"""What can be worked on side by side: batches of whole stories, since no fact crosses one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from checker.model import Clipping

__all__ = ["Batch", "batches", "side_by_side", "worth"]

#: Clippings of a batch, or one story where that has more.
BATCH = 40
#: Below so many clippings for each process, starting one takes longer than it saves.
WORTH_A_PROCESS = 150

Batch = list[list[Clipping]]  # of stories
Thing = TypeVar("Thing")
Made = TypeVar("Made")


def batches(clippings: Iterable[Clipping], story: Mapping[str, int]) -> list[Batch]:
    """The clippings in batches of whole stories, the largest stories first: none is left for the end to wait for.

    Args:
        clippings: what is to be worked on.
        story: the number of the story that each clipping's id tells.
    """
    told: dict[int, list[Clipping]] = defaultdict(list)
    for clipping in clippings:
        told[story[clipping.id]].append(clipping)
    filled: list[Batch] = []
    room = 0
    for _, of_story in sorted(told.items(), key=lambda item: (-len(item[1]), item[0])):
        if len(of_story) > room:
            filled.append([])
            room = BATCH
        filled[-1].append(of_story)
        room -= len(of_story)
    return filled


def worth(jobs: int, clippings: Sequence[Clipping]) -> int:
    """How many of some processes it takes to work on the clippings."""
    return max(1, min(jobs, len(clippings) // WORTH_A_PROCESS))


def side_by_side(work: Callable[[Thing], Made], things: Sequence[Thing], jobs: int) -> Iterator[Made]:
    """What the work makes of each thing, in their order; by itself where one process is enough."""
    if jobs < 2:
        yield from map(work, things)
        return
    from concurrent.futures import ProcessPoolExecutor  # costs what a small run takes to start

    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(work, things)
