"""A reply that is made once and sent to many: only whom its buttons are for differs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from discord import ui

from .ticket import readdressed

# A component in Discord's own form.
Component = dict[str, Any]


class Finished(ui.LayoutView):
    """A layout whose components have been made before."""

    def __init__(self, components: Sequence[Component], asker: int) -> None:
        super().__init__(timeout=None)
        self._components = [_for(asker, component) for component in components]
        # As in `layout`: discord.py has nothing to keep.
        self.stop()

    def to_components(self) -> list[Component]:
        """The components, as they are sent."""
        return self._components

    def has_components_v2(self) -> bool:
        """True: a layout consists of nothing else."""
        return True


def _for(asker: int, component: Component) -> Component:
    """The component and all it holds, with the buttons made out to `asker`."""
    if "custom_id" in component:
        return component | {"custom_id": readdressed(component["custom_id"], asker)}
    if "components" in component:
        component = component | {"components": [_for(asker, c) for c in component["components"]]}
    if "accessory" in component:
        component = component | {"accessory": _for(asker, component["accessory"])}
    return component
