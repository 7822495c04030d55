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

## Просмотр

browse = { $count ->
    [0] { $title }: записей нет.
    [one] { $title }: { $count } факт
    [few] { $title }: { $count } факта
   *[other] { $title }: { $count } фактов
  }
browse-timeline = { $named ->
    [0] Хронология
   *[other] Хронология, { $topic }
  }
browse-incomparable = У этих двух фактов нет сопоставимых цифр. Выберите два однородных, например два показателя товарооборота.

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

## Discord: команды

command-topic = тема
command-topic-description = Все факты по теме
command-entity = кто-и-что
command-entity-description = Все факты о человеке, организации или месте
command-source = источник
command-source-description = Статья и все взятые из неё факты
command-fact = факт
command-fact-description = Один факт по коду или нескольким словам
command-timeline = хронология
command-timeline-description = Что и когда произошло
command-compare = сравнить
command-compare-description = Две цифры рядом
command-help = помощь
command-help-description = Что и как можно спросить
command-about = о-боте
command-about-description = Что это за факты и как находятся ответы
command-privacy = приватность
command-privacy-description = Что о вас хранится
command-language = язык
command-language-description = Язык ответов, когда по вопросу его не определить
command-mydata = мои-данные
command-mydata-description = Что о вас хранится
command-mydata-export = выгрузить
command-mydata-export-description = Получить файлом прямо сейчас
command-mydata-delete = удалить
command-mydata-delete-description = Удалить сразу и везде
command-group = vrafacts
command-group-description = Факты о Вьетнаме, России и АСЕАН
command-check = Проверить сообщение
option-language = язык
option-language-description = Язык ответа
option-chosen-description = Оставьте пустым — будет язык из настроек Discord
option-private = только-мне
option-private-description = Показать ответ только вам
option-topic = тема
option-topic-description = Например, торговля, энергетика или дипломатия
option-timeline-topic-description = Одна тема; без неё — основные вехи
option-name = имя
option-name-description = По-русски, по-английски или по-вьетнамски
option-source = источник
option-source-description = Издание, заголовок или дата
option-fact = факт
option-fact-description = Код или несколько слов факта
option-from = с
option-from-description = С какого времени, например 2001 или 2016-05
option-to = по
option-to-description = По какое время, например 2012 или 2016-05
option-first = первый
option-first-description = Факт с цифрой
option-second = второй
option-second-description = Другой факт того же рода
language-en = английский
language-vi = вьетнамский
language-ru = русский

## Discord: ответы

reply-topic = Тема для следующего вопроса: { $topic }
picked = Выбранная вами запись:
stance-expected = Тогда это ожидалось; сбылось ли, не сообщается
stance-planned = Тогда это планировалось; о выполнении не сообщается
stance-opinion = Мнение
button-page-back = ◀ { $page }/{ $pages }
button-page-on = { $page }/{ $pages } ▶
button-more = Ещё
button-whyy = Почему такой ответ
button-cite = Источники
button-time = Хронология
button-next = Спросить ещё
button-flag = Неверно
button-show = Показать в канале
button-drop = Удалить
button-lang-en = English
button-lang-vi = Tiếng Việt
button-lang-ru = Русский
form-question = Ещё один вопрос
form-question-label = Ваш вопрос
form-question-example = А в 2013 году?
form-reason = Что неверно?
form-reason-label = В чём ошибка и где это можно проверить?
form-reason-example = Это прочитает модератор.
report-kept = Спасибо. Модераторы это проверят.
report-lost = К сожалению, сообщение сейчас не удалось сохранить. Отправьте его ещё раз через несколько минут.
why = Как найден этот ответ (факты { $version }, только правила, без языковой модели):
cite-plain = Обычный вид
cite-apa = APA
cite-gost = ГОСТ Р 7.0.5
cite-bibtex = BibTeX
shown = Показано в канале.
wait = Как быстро! Следующий вопрос можно задать { $again }.
press-too-old = Эта кнопка осталась от прежней версии и больше не работает. Задайте вопрос ещё раз командой /ask.
press-not-yours = Удалить этот ответ может только тот, кто спрашивал, или модератор.
no-such-choice = Ничего с таким названием у меня нет. Начните вводить заново и выберите одну из подсказок.
no-such-time = Не понимаю такую дату. Напишите 2001, 2016-05 или 2016-05-20; более раннюю дату укажите первой.
mydata-exported = Всё, что я о вас храню
mydata-deleted = Удалено: выбранный язык — везде, имя и слова — в том, о чём вы сообщали.
mydata-lost = К сожалению, сейчас это не получается. Попробуйте ещё раз через несколько минут.
language-chosen = Теперь, если язык вопроса неясен, я буду отвечать вам по-русски.
language-left = Теперь язык ответов снова берётся из настроек Discord.
language-lost = К сожалению, это сейчас не удалось сохранить. Попробуйте ещё раз через несколько минут.
reply-unread = Я могу прочитать ответ, только если в нём есть упоминание меня (@). Нажмите кнопку, чтобы спросить дальше.
mention-of-another = Это сообщение мне не видно. Чтобы сверить его с фактами, откройте меню сообщения, затем «Приложения» и «Проверить сообщение».
help-discord = **Факты о Вьетнаме, России и АСЕАН — каждый с источником**
  Задайте вопрос командой `/ask`, упомяните { $bot } вместе с вопросом или напишите мне в личные сообщения — по-русски, по-английски или по-вьетнамски. Например: «Каким был товарооборот России и Вьетнама в 2024 году?»
  - Просмотр: `/topic`, `/entity`, `/source`, `/fact`, `/timeline`, `/compare`.
  - Проверить чужие слова: меню сообщения → «Приложения» → «Проверить сообщение».
  - `/language` задаёт ваш язык; `/about` и `/privacy` рассказывают, кто я и что храню, а `/mydata` выдаёт или удаляет это.
  Администраторы выбирают каналы и участников для каждой команды: Настройки сервера → Интеграция.
  Администраторам: `/settings` — где и как я здесь отвечаю; `/block`, `/unblock` и `/audit` (кто что сделал).
help-moved = Часть этих названий здесь занята другими командами бота, поэтому мои команды такие: { $commands }.
about = **Фактов: { $facts }, статей: { $sources }**; людей, организаций и мест: { $names } (версия { $version }).
  Вопрос сопоставляется с этими записями по правилам; языковая модель не участвует, поэтому на один и тот же вопрос ответ всегда один. Если чего-то в записях нет, я так и скажу. Кнопка «Почему такой ответ» показывает каждый шаг.
  Статьи:
privacy = **Что я о вас храню**
  - язык, выбранный командой `/language`;
  - то, что вы отправили через кнопку «Неверно»: ваши слова, факты, о которых идёт речь, сервер и время.
  `/mydata export` выдаст всё это, `/mydata delete` — удалит.
  Вопросы я не храню: ответ цитирует вопрос, и кнопки читают его оттуда. В оперативной памяти ответ остаётся пять минут, чтобы страницы листались быстро. Я читаю только сообщения, в которых меня упомянули, ответы на мои сообщения и личные сообщения.

## Citations

citation-article = Статья
citation-undated = б. г.
citation-paragraphs = абз. { $paragraphs }
citation-inferred-title = заглавие установлено по косвенным признакам
citation-inferred-publisher = издание установлено по косвенным признакам
citation-inferred-date = дата установлена по косвенным признакам

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

## The fact desk

command-facts = факты
command-facts-description = Следить за фактами этого сервера (для модераторов)
desk-not-yours-review = Это могут только модераторы сервера. Предложить факт можно командой /suggest.
desk-not-yours-admin = Это могут только те, кто управляет сервером. Обратитесь к одному из них.
desk-servers-only = Это работает только на серверах: воспользуйтесь командой там.
desk-lost = Извините, ничего не изменено: база данных сейчас недоступна. Попробуйте ещё раз через минуту.
desk-faults = Ничего не изменено. Исправьте, пожалуйста, следующее и попробуйте снова{ $more ->
    [0] :
   *[other]  (и ещё { $more }):
}
desk-changed-meanwhile = Ничего не изменено: пока вы писали, это изменил кто-то другой. Посмотрите, как теперь, и внесите правку заново.
desk-decided-meanwhile = Решение об этом уже принял кто-то другой.
desk-another-person = На этом сервере то, что вы написали сами, должен одобрить другой человек.


## Desk: adding and changing facts

command-facts-retire = снять
command-facts-retire-description = Снять факт на этом сервере
option-reason = причина
option-reason-description = Почему; это останется в истории
fact-retired = Факт на этом сервере снят: `{ $fact }`. Вернуть его можно командой /facts restore.



## Desk: import and export



## Desk: suggestions and review



## Desk: gaps, outdated and untranslated facts



## Desk: sources, names and words



## Desk: settings and blocks

admission-blocked = Администраторы этого сервера решили, что здесь я вам не отвечаю. Команды `/privacy` и `/mydata` работают по-прежнему.
admission-elsewhere = На этом сервере я отвечаю в { $channels }. Можно также написать мне лично.
admission-not-here = В этом канале я не отвечаю. Попробуйте другой или напишите мне лично.
admission-nowhere = Администраторы этого сервера ещё не выбрали, где мне отвечать. Можно написать мне лично.
command-settings = настройки
command-settings-description = Как я работаю на этом сервере (для администраторов)
settings-where = Ответы
settings-pace = Темп
settings-people = Команда
settings-kept = Хранение
settings-turn-on = Включить
settings-turn-off = Выключить
settings-choose = Выберите…
settings-take-out = Убрать то, чего больше нет
settings-gone = На сервере больше нет: { $ids }
settings-nowhere = Ни один канал пока не выбран, поэтому я нигде не отвечаю.
settings-everyone = Эта роль есть у всех. Выберите роли, которые есть лишь у некоторых.
settings-cannot-write = Я не могу писать в { $channel }. Дайте мне там права «Просматривать канал» и «Отправлять сообщения» и выберите его снова.
setting-none = нет
setting-on = включено
setting-off = выключено
setting-of-bot = как везде
setting-where = Где я отвечаю
setting-where-about = Эта панель, другие команды для модераторов, `/help`, `/privacy` и `/mydata` работают везде.
setting-where-all = во всех каналах
setting-where-only = только в каналах ниже
setting-where-except = везде, кроме каналов ниже
setting-channels = Каналы
setting-channels-about = Ветка считается частью своего канала.
setting-language = Язык
setting-language-about = Если его не видно ни по вопросу, ни по настройкам участника.
setting-language-discord = как задано в Discord
setting-private = Личные ответы
setting-private-about = Ответ на команду видит только тот, кто спросил, если он не добавил `private: False`.
setting-cooldown-questions = Вопросов подряд
setting-cooldown-questions-about = Столько вопросов один участник может задать в одном канале за время, указанное ниже.
setting-cooldown-seconds = За время
setting-cooldown-seconds-about = Отсчёт идёт с первого вопроса.
setting-reviewers = Проверяющие
setting-reviewers-about = Роли, которые следят за фактами: им доступны все команды `/facts`. Тем, кто управляет сервером, они доступны всегда.
setting-admins = Администраторы
setting-admins-about = Роли, которым доступно то же, а ещё эти настройки, блокировка участников и `/audit`.
setting-second-person = Одобряет второй человек
setting-second-person-about = Правка вступает в силу, только когда её одобрит не её автор.
setting-log-channel = Журнал модерации
setting-log-channel-about = Там я отмечаю каждое изменение короткой строкой и никого не упоминаю.
setting-keep-questions = Хранить вопросы без ответа
setting-keep-questions-about = Для `/facts gaps`: только текст, без имени спросившего.
setting-questions-days = Хранить их
setting-questions-days-about = Более старые удаляются.
setting-corrections = Исправления
setting-corrections-about = Когда факт исправлен, не больше стольких прежних ответов получат об этом сообщение.
setting-answers-days = Помнить ответы
setting-answers-days-about = Только их идентификаторы, чтобы исправления дошли по адресу.
setting-departed-days = После моего ухода
setting-departed-days-about = По истечении этого срока всё, что хранится для сервера, удаляется.
setting-count-questions = { $count ->
    [0] без ограничений
    [one] { $count } вопрос
    [few] { $count } вопроса
   *[other] { $count } вопросов
}
setting-count-seconds = { $count ->
    [one] { $count } секунда
    [few] { $count } секунды
   *[other] { $count } секунд
}
setting-count-minutes = { $count ->
    [one] { $count } минута
    [few] { $count } минуты
   *[other] { $count } минут
}
setting-count-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[other] { $count } дней
}
setting-count-corrections = { $count ->
    [0] нет
    [one] { $count } ответ
    [few] { $count } ответа
   *[other] { $count } ответов
}
command-block = заблокировать
command-block-description = Больше не отвечать кому-то на этом сервере (для администраторов)
command-unblock = разблокировать
command-unblock-description = Снова отвечать кому-то на этом сервере (для администраторов)
option-user = пользователь
option-user-description = Участник или ID того, кто уже ушёл
option-block-reason-description = Почему; это останется в журнале аудита
block-done = С этого момента { $member } не получает от меня ответов на этом сервере. Отменить это можно командой `/unblock`.
block-already = { $member } уже в блокировке на этом сервере.
block-yourself = Нельзя заблокировать самого себя.
block-me = Себя я заблокировать не могу. Чтобы я молчал, выберите в `/settings`, где мне отвечать.
block-admin = { $member } помогает управлять сервером, блокировка здесь невозможна.
unblock-done = С этого момента { $member } снова получает от меня ответы на этом сервере.
unblock-already = { $member } не в блокировке на этом сервере.


## Desk: the audit log

command-audit = аудит
command-audit-description = Кто что сделал с фактами и настройками (для администраторов)
option-person = кто
option-person-description = Кто это сделал
option-action = действие
option-action-description = Что сделано; выберите из предложенного
option-target = объект
option-target-description = С чем: ID факта, номер предложения, участник
option-since = начиная-с
option-since-description = День, месяц или год: 2026-05-20, 2026-05, 2026
audit-title = Журнал аудита
audit-empty = Ничего такого здесь не было.
audit-newest = ⏮ К новым
audit-older = Раньше ▶
audit-file = Файлом
audit-exported = { $count ->
    [one] { $count } запись журнала аудита по вашим фильтрам
    [few] { $count } записи журнала аудита по вашим фильтрам
   *[other] { $count } записей журнала аудита по вашим фильтрам
}
audit-exported-in-part = Последние записи журнала аудита ({ $count }): больше в файл не помещается. Чтобы получить более ранние, уточните фильтры.
log-fact = факт
log-source = статья
log-entity = персона, организация или место
log-alias = имена для
log-word = слова для
log-dispute = спор о факте
log-review = предложение
log-import = Импортировано
log-settings = Настройка
log-block = Заблокировано
log-unblock = Разблокировано
log-did-add = Добавлено
log-did-edit = Изменено
log-did-retire = Снято
log-did-restore = Возвращено
log-did-revert = Откат
log-did-import = Импортировано
log-did-dispute = Открыто
log-did-settle = Решено
log-did-approved = Одобрено
log-did-merged = Объединено
log-did-declined = Отклонено
log-forgotten = кто-то, чьи данные удалены по его просьбе
log-more = … и ещё { $count }; всё показывает `/audit`.



## Corrections



## Reloading
