"""The note type of our Anki notes: their fields, the two sides, and how they look."""

from __future__ import annotations

from typing import Final

import genanki

# Anki knows a note type by its id: with another one, or with other fields, no import would update.
_ID: Final = 1_762_310_419
NAME: Final = "VRA Facts"
FIELDS: Final = (
    "Question", "Prompt", "Answer", "Fact", "Remark", "Speaker", "As of", "Sources", "Card ID",
    "Language",
)  # fmt: skip

# What a fact holds is text: neither Anki nor its mathematics shall take any of it for more.
_FRAME: Final = '<div class="vra tex2jax_ignore" lang="{{{{Language}}}}" dir="auto">{}</div>'
_FRONT: Final = _FRAME.format(
    '<div class="prompt">{{Prompt}}</div><div class="question">{{Question}}</div>'
)
_BACK: Final = "{{FrontSide}}<hr id=answer>" + _FRAME.format(
    '<div class="answer">{{Answer}}</div>'
    + "".join(
        f'{{{{#{name}}}}}<div class="{name.lower()}">{{{{{name}}}}}</div>{{{{/{name}}}}}'
        for name in ("Fact", "Remark")
    )
    + '<div class="about">'
    + "".join(
        f"{{{{#{name}}}}}<div>{{{{{name}}}}}</div>{{{{/{name}}}}}"
        for name in ("As of", "Speaker", "Sources")
    )
    + "</div>"
)
# All colours but that of the answer are Anki's own, so that day and night both suit them.
_STYLE: Final = """\
.card {
  font-family: -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
  font-size: 20px;
  line-height: 1.45;
  text-align: left;
}
.vra { max-width: 34em; margin: 0 auto; padding: 0 .4em; overflow-wrap: anywhere; }
.prompt { font-size: .8em; font-weight: 600; opacity: .75; margin-bottom: .4em; }
.question { font-size: 1.1em; }
hr { max-width: 34em; margin: 1em auto; border: 0; border-top: 1px solid; opacity: .3; }
.answer { font-size: 1.15em; font-weight: 700; color: #1a5fb4; }
.nightMode .answer, .night_mode .answer { color: #8ab8f0; }
.fact, .remark { margin-top: .6em; }
.remark { border-left: 3px solid #d09a1f; padding-left: .6em; font-size: .9em; }
.about { margin-top: 1em; font-size: .75em; opacity: .8; }
.about a { color: inherit; }
"""


def note_type() -> genanki.Model:
    """The note type, made anew: genanki writes into it."""
    return genanki.Model(
        _ID,
        NAME,
        fields=[{"name": name} for name in FIELDS],
        templates=[{"name": NAME, "qfmt": _FRONT, "afmt": _BACK}],
        css=_STYLE,
    )
