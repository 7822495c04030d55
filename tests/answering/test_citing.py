"""A source as a citation to copy, in every style, whatever is known of it."""

from __future__ import annotations

from typing import Any

import pytest

from bot.answering.citing import STYLES, Style, cite
from bot.answering.wording import Wording
from bot.records.factbook import FactBook
from bot.records.models import LANGUAGES, Language, Source

INFERRED = {"kind": "inferred", "from": "what else it tells"}
ADDRESS = "https://lunar.example/tides"


@pytest.fixture(scope="module")
def wording(shipped: FactBook) -> Wording:
    return Wording(shipped)


def source(**known: Any) -> Source:
    return Source.model_validate({"id": "tides-2021", **known})


def tides(**more: Any) -> Source:
    """An article of which everything is known."""
    whole = {"title": "Tides", "publisher": "Lunar Press", "published": "2021-04-06"}
    return source(**{**whole, "language": "en", "url": ADDRESS, **more})


SHIPPED: dict[str, dict[Style, str]] = {
    "apa-2014-customs-union": {
        "plain": "APA, article of 2014, para. 3 (date inferred)",
        "apa": "[Article]. ([2014]). APA.\n([Article], [2014], para. 3)",
        "gost": "[Статья] // APA. [2014]. Абз. 3.",
        "bibtex": """\
@misc{apa-2014-customs-union,
  howpublished = {APA},
  year = {2014},
  language = {english},
  note = {para. 3; date inferred},
}""",
    },
    "bangkok-2019-asean-russia": {
        "plain": "article of August 2019, publisher not recorded, para. 3 (date inferred)",
        "apa": "[Article]. ([2019, August]).\n([Article], [2019], para. 3)",
        "gost": "[Статья]. [2019. Август]. Абз. 3.",
        "bibtex": """\
@misc{bangkok-2019-asean-russia,
  year = {2019},
  month = aug,
  language = {english},
  note = {para. 3; date inferred},
}""",
    },
    "bernama-2022-lavrov-asean": {
        "plain": "Bernama, article of 2022, para. 3 (date inferred)",
        "apa": "[Article]. ([2022]). Bernama.\n([Article], [2022], para. 3)",
        "gost": "[Статья] // Bernama. [2022]. Абз. 3.",
        "bibtex": """\
@misc{bernama-2022-lavrov-asean,
  howpublished = {Bernama},
  year = {2022},
  language = {english},
  note = {para. 3; date inferred},
}""",
    },
    "hanoitimes-2021-strategic-partnership": {
        "plain": (
            "Hanoi Times, “Vietnam-Russia strategic partnership: 20 years and prospect”, "
            "6 April 2021, para. 3 (publisher inferred)"
        ),
        "apa": (
            "Vietnam-Russia strategic partnership: 20 years and prospect. (2021, April 6). "
            "[Hanoi Times].\n"
            "(“Vietnam-Russia strategic partnership: 20 years and prospect,” 2021, para. 3)"
        ),
        "gost": (
            "Vietnam-Russia strategic partnership: 20 years and prospect // [Hanoi Times]. "
            "2021. 6 апреля. Абз. 3."
        ),
        "bibtex": """\
@misc{hanoitimes-2021-strategic-partnership,
  title = {{Vietnam-Russia strategic partnership: 20 years and prospect}},
  howpublished = {Hanoi Times},
  year = {2021},
  month = apr,
  day = {6},
  language = {english},
  note = {para. 3; publisher inferred},
}""",
    },
    "vna-2025-energy-pillar": {
        "plain": (
            "Vietnam News Agency, “Energy cooperation - a pillar of Vietnam-Russia Comprehensive "
            "Strategic Partnership: official”, May 2025, para. 3 (date inferred)"
        ),
        "apa": (
            "Energy cooperation - a pillar of Vietnam-Russia Comprehensive Strategic Partnership: "
            "official. ([2025, May]). Vietnam News Agency.\n"
            "(“Energy cooperation - a pillar of Vietnam-Russia Comprehensive Strategic "
            "Partnership: official,” [2025], para. 3)"
        ),
        "gost": (
            "Energy cooperation - a pillar of Vietnam-Russia Comprehensive Strategic Partnership: "
            "official // Vietnam News Agency. [2025. Май]. Абз. 3."
        ),
        "bibtex": """\
@misc{vna-2025-energy-pillar,
  title = {{Energy cooperation - a pillar of Vietnam-Russia Comprehensive Strategic Partnership: official}},
  howpublished = {Vietnam News Agency},
  year = {2025},
  month = may,
  language = {english},
  note = {para. 3; date inferred},
}""",  # noqa: E501 -- one field, one line
    },
}


def test_every_shipped_source_has_its_citations_below(shipped: FactBook) -> None:
    assert set(SHIPPED) == set(shipped.sources)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("identity", SHIPPED)
def test_a_shipped_source_is_cited_in_every_style(
    shipped: FactBook, wording: Wording, identity: str, style: Style
) -> None:
    cited = cite(shipped.sources[identity], [3], style=style, language="en", wording=wording)

    assert cited == SHIPPED[identity][style]


@pytest.mark.parametrize(
    ("style", "cited"),
    [
        ("plain", f"Lunar Press, “Tides”, 6 April 2021, {ADDRESS}"),
        ("apa", f"Tides. (2021, April 6). Lunar Press. {ADDRESS}"),
        ("gost", f"Tides // Lunar Press. 2021. 6 апреля. URL: {ADDRESS}"),
    ],
)
def test_an_address_stands_last_with_nothing_after_it(
    wording: Wording, style: Style, cited: str
) -> None:
    assert cite(tides(), style=style, language="en", wording=wording) == cited


@pytest.mark.parametrize(
    ("style", "nothing_known"),
    [
        ("plain", "article, date not recorded, publisher not recorded"),
        ("apa", "[Article]. (n.d.)."),
        ("gost", "[Статья]. [б. г.]."),
        ("bibtex", "@misc{tides-2021,\n}"),
    ],
)
def test_nothing_unknown_is_made_up(wording: Wording, style: Style, nothing_known: str) -> None:
    assert cite(source(), style=style, language="en", wording=wording) == nothing_known


def test_an_undated_article_says_so_where_it_is_cited_in_the_text(wording: Wording) -> None:
    cited = cite(tides(published=None), [7], style="apa", language="en", wording=wording)

    assert cited == f"Tides. (n.d.). Lunar Press. {ADDRESS}\n(“Tides,” n.d., para. 7)"


@pytest.mark.parametrize(
    ("published", "apa", "gost", "bibtex"),
    [
        ("2021", "(2021)", "2021.", "  year = {2021},\n"),
        ("2021-09", "(2021, September)", "2021. Сентябрь.", "  year = {2021},\n  month = sep,\n"),
        (
            "2021-05-09",
            "(2021, May 9)",
            "2021. 9 мая.",
            "  year = {2021},\n  month = may,\n  day = {9},\n",
        ),
        ("2001/2012", "(2001–2012)", "2001–2012.", "  date = {2001/2012},\n"),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(
    wording: Wording, published: str, apa: str, gost: str, bibtex: str
) -> None:
    dated = source(title="Tides", published=published)

    assert cite(dated, style="apa", language="en", wording=wording) == f"Tides. {apa}."
    assert cite(dated, style="gost", language="en", wording=wording) == f"Tides. {gost}"
    assert cite(dated, style="bibtex", language="en", wording=wording) == (
        f"@misc{{tides-2021,\n  title = {{{{Tides}}}},\n{bibtex}}}"
    )


def test_what_is_inferred_is_in_brackets_or_said(wording: Wording) -> None:
    guessed = tides(
        url=None, title_basis=INFERRED, publisher_basis=INFERRED, published_basis=INFERRED
    )
    stated = tides(url=None, title_basis={**INFERRED, "kind": "stated"})

    def cited(of: Source, style: Style) -> str:
        return cite(of, style=style, language="en", wording=wording)

    assert cited(guessed, "apa") == "[Tides]. ([2021, April 6]). [Lunar Press]."
    assert cited(guessed, "gost") == "[Tides] // [Lunar Press]. [2021. 6 апреля]."
    note = "title inferred; publisher inferred; date inferred"
    assert f"note = {{{note}}}" in cited(guessed, "bibtex")
    assert cited(guessed, "plain").endswith(f" ({note.replace(';', ',')})")
    assert cited(stated, "apa") == "Tides. (2021, April 6). Lunar Press."


@pytest.mark.parametrize(
    ("language", "plain", "note"),
    [
        ("en", "Lunar Press, “Tides”, 2021, paras. 2, 14", "paras. 2, 14"),
        ("vi", "Lunar Press, “Tides”, 2021, đoạn 2, 14", "đoạn 2, 14"),
        ("ru", "Lunar Press, «Tides», 2021, абз. 2, 14", "абз. 2, 14"),
    ],
)
def test_paragraphs_are_named_once_each_in_the_language_asked_for(
    wording: Wording, language: Language, plain: str, note: str
) -> None:
    known = source(title="Tides", publisher="Lunar Press", published="2021")
    many = [2, 14, 2]

    assert cite(known, many, style="plain", language=language, wording=wording) == plain
    entry = cite(known, many, style="bibtex", language=language, wording=wording)
    assert f"  note = {{{note}}},\n" in entry


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_standard_keeps_its_own_language(wording: Wording, language: Language) -> None:
    undated = source(publisher="Lunar Press")

    def cited(style: Style) -> str:
        return cite(undated, [2, 4], style=style, language=language, wording=wording)

    assert cited("apa") == "[Article]. (n.d.). Lunar Press.\n([Article], n.d., paras. 2, 4)"
    assert cited("gost") == "[Статья] // Lunar Press. [б. г.]. Абз. 2, 4."


@pytest.mark.parametrize("title", ["Is it so?", "At last!", "Lunar Press Inc."])
def test_a_title_that_ends_a_sentence_gets_no_second_full_stop(
    wording: Wording, title: str
) -> None:
    cited = cite(source(title=title), style="apa", language="en", wording=wording)

    assert cited == f"{title} (n.d.)."


def test_quotation_marks_inside_quotation_marks_are_single(wording: Wording) -> None:
    known = source(title='The "pillar" of “all”', published="2021")

    cited = cite(known, [1], style="apa", language="en", wording=wording)

    assert cited.splitlines()[1] == "(“The 'pillar' of ‘all’,” 2021, para. 1)"


@pytest.mark.parametrize("style", STYLES)
def test_a_title_over_several_lines_is_put_in_one(wording: Wording, style: Style) -> None:
    cited = cite(source(title="Tides\n  and   ebbs"), style=style, language="en", wording=wording)

    assert "Tides and ebbs" in cited


def test_bibtex_shields_what_it_would_take_for_its_own(wording: Wording) -> None:
    hostile = source(
        title='50% of {all} "R&D" costs $5 #1 a_b ~ ^ \\end}',
        publisher="Smith & Sons}",
        url="https://lunar.example/a_b?c=%7Bd}{e\\f",
    )

    cited = cite(hostile, style="bibtex", language="en", wording=wording)

    assert cited.splitlines()[1:-1] == [
        (
            r'  title = {{50\% of \textbraceleft{}all\textbraceright{} "R\&D" costs \$5 \#1 a\_b '
            r"\textasciitilde{} \textasciicircum{} \textbackslash{}end\textbraceright{}}},"
        ),
        r"  howpublished = {Smith \& Sons\textbraceright{}},",
        "  url = {https://lunar.example/a_b?c=%7Bd%7D%7Be%5Cf},",
    ]
    assert cited.count("{") == cited.count("}")


def test_bibtex_keeps_every_script(wording: Wording) -> None:
    known = source(title="Thủy triều и приливы", publisher="Лунное общество", language="vi")

    cited = cite(known, style="bibtex", language="ru", wording=wording)

    assert "  title = {{Thủy triều и приливы}},\n  howpublished = {Лунное общество},\n" in cited
    assert "  language = {vietnamese},\n" in cited


@pytest.mark.parametrize(
    ("tag", "name"), [("ru", "russian"), ("zh-Hant", "chinese"), ("qaa", "qaa")]
)
def test_bibtex_names_the_language_as_far_as_it_has_a_name(
    wording: Wording, tag: str, name: str
) -> None:
    cited = cite(source(language=tag), style="bibtex", language="en", wording=wording)

    assert f"language = {{{name}}}" in cited
