"""English is told from other languages; what is too short to tell is read as English."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import ForeignReport
from rashomon.reports.language import check_english, is_english

ENGLISH = (
    "The mayor of Port Alder said on Monday that the bridge would stay closed until the engineers have looked at it. She said it was safe. "
    * 2
)
SPORTS = "Results Monday: Alder 3, Birch 2; Cedar 1, Dogwood 1; Elm 4, Fir 0 at Gum Park. Scorers: Ash, Beech, Cole, Dunn, Ellis. " * 3
FOREIGN = {
    "es": "El alcalde dijo el lunes que el puente no se abrirá hasta que los ingenieros lo hayan visto, y la gente debe esperar. ",
    "fr": "Le maire de la ville a dit que le pont ne sera pas ouvert avant que les ingénieurs ne soient sûrs et sûrs de la route. ",
    "de": "Der Bürgermeister sagte am Montag, dass die Brücke nicht geöffnet wird, bis sich die Ingenieure sicher sind. ",
    "it": "Il sindaco della città ha detto che il ponte non sarà aperto prima che gli ingegneri siano sicuri e la gente aspetta. ",
    "nl": "De burgemeester van de stad zei maandag dat de brug niet opengaat voordat de ingenieurs het zeker weten. ",
    "pl": "Burmistrz miasta powiedział w poniedziałek, że most nie zostanie otwarty, dopóki inżynierowie nie będą pewni. ",
    "sw": "Meya wa mji alisema Jumatatu kuwa daraja halitafunguliwa hadi wahandisi wawe na uhakika, na watu wasubiri. ",
    "ru": "Мэр города сказал в понедельник, что мост не откроют, пока инженеры не будут уверены, и что люди должны подождать. ",
    "zh": "市长星期一表示，在工程师确定之前，大桥不会开放，市民需要等待一段时间，市政府将另行通知。",
    "ar": "قال رئيس البلدية يوم الاثنين إن الجسر لن يفتح قبل أن يتأكد المهندسون وإن على الناس الانتظار. ",
}


@pytest.mark.parametrize("text", [ENGLISH, SPORTS, "Alles klar, Herr Kommissar", "", "12 34", "– –"])
def test_english_or_too_short_to_tell(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize("text", FOREIGN.values(), ids=FOREIGN.keys())
def test_another_language(text: str) -> None:
    assert not is_english(text * 3)


def test_the_reason_names_the_language_given() -> None:
    with pytest.raises(ForeignReport, match="'fr'"):
        check_english(FOREIGN["fr"] * 3, "a.txt", "fr")


@given(st.text(max_size=500))
def test_any_text_is_judged(text: str) -> None:
    assert is_english(text) in (True, False)
