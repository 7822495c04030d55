"""The gallery: its pages hold what was sent and nothing more, and each picture has its alt text."""

from __future__ import annotations

import datetime as dt
import re
from io import BytesIO

import pytest
from PIL import Image

from tests.gallery.browser import Drawn, chromium
from tests.gallery.drawing import DOCS, PICTURES, draw, small, written
from tests.gallery.markdown import Markdown
from tests.gallery.page import Look
from tests.gallery.scene import Scene, asked
from tests.gallery.scenes import SCENES

# Markup of Discord's, markup of a page, and a word too long for a phone.
HOSTILE = (
    f"**ASEAN** <b>là</b> </div><script>document.write(1)</script> `gì` _&lt;_ {'ASEAN' * 40}?"
)

TO_DRAW = {
    scene.name: scene
    for scene in (
        Scene("hostile", Look("vi", screen="phone"), "", "", asked(HOSTILE)),
        # The last of them stops the bot from answering there.
        *(scene for scene in SCENES if scene.name in {"ask-vi", "sources", "settings-where"}),
    )
}


@pytest.fixture
def markdown() -> Markdown:
    names = {"7": "Facts", "8": "questions"}
    return Markdown(names, now=dt.datetime.fromtimestamp(100, dt.UTC), locale="ru")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a <b> & c", '<div class="line plain">a &lt;b&gt; &amp; c</div>'),
        (r"\*a\* \<b> \&", '<div class="line plain">*a* &lt;b&gt; &amp;</div>'),
        ("**a** `<b>`", '<div class="line plain"><b>a</b> <code>&lt;b&gt;</code></div>'),
        ("~~a~~", '<div class="line plain"><s>a</s></div>'),
        ("### a", '<div class="line heading">a</div>'),
        ("-# a", '<div class="line small">a</div>'),
        ("> -# a", '<div class="line quote"><span class="small">a</span></div>'),
        ("> a", '<div class="line quote">a</div>'),
        ("- a", '<div class="line item">a</div>'),
        ("```bibtex\n<a>\n```", "<pre>&lt;a&gt;</pre>"),
        ("<@7>", '<div class="line plain"><span class="mention">@Facts</span></div>'),
        ("<@&7>", '<div class="line plain"><span class="mention">@Facts</span></div>'),
        ("<#8>", '<div class="line plain"><span class="mention">#questions</span></div>'),
        ("<t:130:d>", '<div class="line plain"><span class="time">01.01.1970</span></div>'),
        (
            "<t:130:D>",
            '<div class="line plain"><span class="time">1 января 1970\u202fг.</span></div>',
        ),
        (
            "<t:130:f>",
            '<div class="line plain"><span class="time">1 января 1970\u202fг. 00:02</span></div>',
        ),
        ("<t:130:R>", '<div class="line plain"><span class="time">через 30 секунд</span></div>'),
    ],
)
def test_markdown_becomes_html_and_nothing_else_does(
    markdown: Markdown, text: str, shown: str
) -> None:
    assert markdown.html(text) == shown


@pytest.mark.skipif(chromium() is None, reason="needs Chromium to draw (Debian: chromium)")
async def test_a_picture_shows_what_was_sent_in_its_whole_width() -> None:
    drawn = {scene.name: (reply, shown) async for scene, reply, shown in draw(TO_DRAW.values())}

    for name, (reply, shown) in drawn.items():
        width, height = size(shown)
        assert width == 2 * TO_DRAW[name].look.width
        assert 200 < height < 5000
        assert shown.wide == ()
        assert words("\n".join(shown.texts)) == words(reply.text)
    [question, *_] = drawn["hostile"][1].texts
    assert question.replace("\u200b", "") == HOSTILE
    assert size(drawn["ask-vi"][1]) == Image.open(BytesIO(small(drawn["ask-vi"][1].png))).size


def test_the_page_names_every_picture_that_is_there_and_no_other() -> None:
    page = (DOCS / "gallery.md").read_text(encoding="utf-8")
    images = dict(re.findall(r'<img src="gallery/([\w-]+)\.png" width="\d+" alt="([^"]+)">', page))

    assert page == written(), "run python -m tests.gallery"
    assert images.keys() == {scene.name for scene in SCENES}
    assert images.keys() == {picture.stem for picture in PICTURES.iterdir()}
    assert all(len(alt) > 30 for alt in images.values())


def test_the_pictures_are_whole_and_small() -> None:
    for scene in SCENES:
        with Image.open(PICTURES / f"{scene.name}.png") as picture:
            picture.load()
            assert (picture.format, picture.width) == ("PNG", 2 * scene.look.width)
    assert sum(picture.stat().st_size for picture in PICTURES.iterdir()) < 5_000_000


def size(drawn: Drawn) -> tuple[int, int]:
    assert drawn.png.startswith(b"\x89PNG")
    return Image.open(BytesIO(drawn.png)).size


def words(text: str) -> list[str]:
    """The words that a person reads, without their markup."""
    text = re.sub(r"^(-# |> |- |### |```\w*)", "", text, flags=re.MULTILINE)
    return re.sub(r"[\\*`\u200b]", "", text).split()
