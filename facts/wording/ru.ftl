# Фразы бота на русском языке (Project Fluent).

## Ответы

help-greeting = Здравствуйте! Спрашивайте об отношениях Вьетнама, России и АСЕАН, например: «Каким был товарооборот России и Вьетнама в 2024 году?»
help-thanks = Пожалуйста! Будут ещё вопросы — спрашивайте.
help-about = Я отвечаю на вопросы о Вьетнаме, России и АСЕАН, опираясь на записанные факты, и всегда указываю источник. Спрашивайте по-русски, по-английски или по-вьетнамски.
help-name = Тема — { $name }. Что именно вы хотите узнать? Добавьте одно-два слова, например «когда», «сколько» или «кто».
partial-time = За указанный период ({ $missing }) данных нет. Есть такие сведения:
verdict-yes = Да, мои данные это подтверждают:
verdict-no = Нет, по моим данным это не так:
verdict-open = Вот что есть об этом в моих данных:
correction = Нет, по моим данным — { $recorded }, а не { $claimed }.
difference = { $first } ({ $of-first }) и { $second } ({ $of-second }): { $unit ->
    [percent] разница — { $difference } (в процентных пунктах).
   *[other] разница — { $difference }, то есть { $share } к первому показателю.
  }
not-recorded = { $near ->
    [0] Таких данных у меня нет.
   *[other] Таких данных у меня нет. Ниже — самые близкие записи, но на ваш вопрос они не отвечают.
  }
off-topic = { $count ->
    [0] По этой теме у меня нет фактов.
   *[other] По этой теме у меня нет фактов. Могу ответить на вопросы по таким темам: { $topics }.
  }
unanswered = На эту часть вопроса данных у меня нет: { $questions }
carried = (Понимаю вопрос так: { $subject }.)
further = { $count ->
    [0] Больше данных об этом у меня нет.
   *[other] Ещё по этой теме:
  }
superseded = Эта запись заменена другой: { $by }
ambiguous = Что именно вы имеете в виду?
other-language = Запись есть только на { $language ->
    [vi] вьетнамском
    [ru] русском
   *[en] английском
  } языке.

## Checking a message

check-introduction = { $count ->
    [one] В этом сообщении { $count } утверждение, вот что о нём есть в моих данных:
    [few] В этом сообщении { $count } утверждения, вот что о них есть в моих данных:
   *[other] В этом сообщении { $count } утверждений, вот что о них есть в моих данных:
  }
check-supported = Подтверждается
check-contradicted = Расходится с моими данными
check-not-covered = В моих данных этого нет
check-intended = В моих данных это только план или ожидание:
check-nothing = В этом сообщении мне нечего сверить. Я проверяю имена, даты и цифры о Вьетнаме, России и АСЕАН.

## Replies, on Discord and in the terminal

command-ask = спросить
command-ask-description = Задать вопрос и получить записанный факт с указанием источника
command-ask-question = вопрос
command-ask-question-description = На русском, английском или вьетнамском языке

reply-as-of = Дата: { $date }
reply-said-by = Чьи слова: { $speaker }
reply-note = Примечание: { $note }
reply-disputed = Источники расходятся в этом вопросе.
reply-source = Источник: { $source }
reply-title = «{ $title }»
reply-article = статья ({ $date })
reply-article-undated = статья, дата не указана
reply-undated = дата не указана
reply-no-publisher = издание не указано
reply-near = Близкие по теме сведения
reply-more = { $count ->
    [one] …и ещё { $count } запись
    [few] …и ещё { $count } записи
   *[other] …и ещё { $count } записей
}
discord-sorry = Извините, произошёл сбой, и ответить на ваш вопрос не удалось. Попробуйте, пожалуйста, ещё раз чуть позже.

## Terminal

terminal-greeting = Введите вопрос на русском, английском или вьетнамском языке. Чтобы выйти, введите exit или нажмите Ctrl-D.
terminal-leaving = выход, выйти, пока, до свидания

## Величины

quantity-usd = { $figure } долл. США
quantity-percent = { $figure }{ "\u00A0" }%
quantity-rank = { $figure }-е место
quantity-t = { $figure }{ "\u00A0" }т
quantity-countries = { $count ->
    [one] { $figure } страна
    [few] { $figure } страны
    [many] { $figure } стран
   *[other] { $figure } страны
}
quantity-doses = { $count ->
    [one] { $figure } доза
    [few] { $figure } дозы
    [many] { $figure } доз
   *[other] { $figure } дозы
}
quantity-lessons = { $count ->
    [one] { $figure } урок
    [few] { $figure } урока
    [many] { $figure } уроков
   *[other] { $figure } урока
}
quantity-organisations = { $count ->
    [one] { $figure } организация
    [few] { $figure } организации
    [many] { $figure } организаций
   *[other] { $figure } организации
}
quantity-principles = { $count ->
    [one] { $figure } принцип
    [few] { $figure } принципа
    [many] { $figure } принципов
   *[other] { $figure } принципа
}
quantity-projects = { $count ->
    [one] { $figure } проект
    [few] { $figure } проекта
    [many] { $figure } проектов
   *[other] { $figure } проекта
}
quantity-ventures = { $count ->
    [one] { $figure } предприятие
    [few] { $figure } предприятия
    [many] { $figure } предприятий
   *[other] { $figure } предприятия
}
quantity-years = { $count ->
    [one] { $figure } год
    [few] { $figure } года
    [many] { $figure } лет
   *[other] { $figure } года
}
