"""Pictures of the replies: the real payloads, as pages in Discord's look, drawn by Chromium.

`python -m tests.gallery` plays every scene of `scenes.py` to the real client over the loopback
server, and writes docs/gallery.md and its pictures anew. It needs Chromium and a font with
Vietnamese and Cyrillic letters (on Debian: apt-get install chromium
fonts-noto-core fonts-noto-color-emoji).
"""
