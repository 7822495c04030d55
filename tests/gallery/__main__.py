"""Draws the gallery anew."""

import asyncio
import logging

from .drawing import redraw

# The client would otherwise tell of every step.
logging.basicConfig(level=logging.ERROR)
asyncio.run(redraw())
