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
command-more = ещё
command-more-description = Другие команды о фактах
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
report-lost = К сожалению, замечание сейчас не удалось сохранить. Отправьте его ещё раз через несколько минут.
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
mydata-deleted = Удалено везде: ваш язык, ещё не рассмотренные предложения, всё об учёбе и викторинах, ваш текст во всём остальном, что вы прислали или решили, и ваше имя. Что остаётся, написано в /privacy.
mydata-lost = К сожалению, сейчас это не получается. Попробуйте ещё раз через несколько минут.
language-chosen = Теперь, если язык вопроса неясен, я буду отвечать вам по-русски.
language-left = Теперь язык ответов снова берётся из настроек Discord.
language-lost = К сожалению, это сейчас не удалось сохранить. Попробуйте ещё раз через несколько минут.
reply-unread = Я могу прочитать ответ, только если в нём есть упоминание меня (@). Нажмите кнопку, чтобы спросить дальше.
mention-of-another = Это сообщение мне не видно. Чтобы сверить его с фактами, откройте меню сообщения, затем «Приложения» и «Проверить сообщение».
help-discord = **Факты о Вьетнаме, России и АСЕАН — каждый с источником**
  Задайте вопрос командой `/ask`, упомяните { $bot } вместе с вопросом или напишите мне в личные сообщения — по-русски, по-английски или по-вьетнамски. Например: «Каким был товарооборот России и Вьетнама в 2024 году?»
  - Просмотр: `/topic`, `/entity`, `/source`, `/fact`, `/timeline`, `/compare`.
  - Учиться вместе: `/quiz`, `/leaderboard`, `/daily`; самостоятельно: `/study`; карточки для Anki или для печати: `/deck`.
  - Посмотреть на картинке: `/chart`, `/graph` и `/timeline` с картинкой.
  - Проверить чужие слова: меню сообщения → «Приложения» → «Проверить сообщение».
  - Предложить факт: `/suggest`; что с ним стало: `/mysuggestions`.
  - `/language` задаёт ваш язык; `/about` и `/privacy` рассказывают, кто я и что храню, а `/mydata` выдаёт или удаляет это.
  - Модераторам: `/facts` — управление фактами сервера.
  - Владельцу бота: `/reload` — прочитать факты заново.
  Администраторы выбирают каналы и участников для каждой команды: Настройки сервера → Интеграция.
  Администраторам: `/settings` — где и как я здесь отвечаю; `/block` и `/unblock` — кому не отвечаю; `/audit` — кто что сделал.
help-moved = Часть этих названий здесь занята другими командами бота, поэтому мои команды такие: { $commands }.
about = **Фактов: { $facts }, статей: { $sources }**; людей, организаций и мест: { $names } (версия { $version }).
  Вопрос сопоставляется с этими записями по правилам; языковая модель не участвует, поэтому на один и тот же вопрос ответ всегда один. Если чего-то в записях нет, я так и скажу. Кнопка «Почему такой ответ» показывает каждый шаг.
  Статьи:
privacy = **Что я о вас храню**
  - ваш язык, если вы выбрали его командой `/language`;
  - то, что вы прислали: предложения и замечания («Неверно») — ваш текст, факты, о которых идёт речь, сервер, канал, время, как вам сообщить о решении и само решение;
  - если вы модератор: ваши правки с причинами, ваши решения и записи о ваших действиях в журнале сервера;
  - на каких серверах вас заблокировали командой `/block`;
  - как вы учитесь: ваш план (часовой пояс, дневные лимиты, тема, напоминание), какую карточку, когда и как вы оценили;
  - викторины: какие вы начали и сколько очков дал каждый ваш ответ (но не его текст) — 30 дней; ваши очки в рейтингах, в которых вы участвуете.
  Всё это — вместе с вашим ID в Discord. О своих ответах на серверах я храню только их ID и то, какие факты в них приведены, чтобы туда дошла поправка: 30 дней, если сервер не задал другой срок или не отключил это. Вопросы, на которые я не смог ответить, хранятся лишь там, где сервер это включил, и без указания, кто спросил: 90 дней, если сервер не задал другой срок.
  Остальное хранится, пока вы этого не удалите. Если я ухожу с сервера, всё, что к нему относится, удаляется через 30 дней, если сервер не задал другой срок.
  `/mydata export` выдаст всё это, `/mydata delete` удалит — сразу и на всех серверах. Останется лишь то, что сделано, но не кем: правка с её причиной или решение без вашего имени, замечание без имени и текста; а также блокировка на сервере — её хранит сам сервер.
  Других вопросов я не храню: ответ цитирует вопрос, и кнопки читают его оттуда. В оперативной памяти ответ остаётся пять минут, чтобы страницы листались быстро. Я читаю только сообщения, в которых меня упомянули, ответы на мои сообщения, личные сообщения и те, что вы просите проверить.

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
command-facts-description = Управлять фактами этого сервера (для модераторов)
desk-not-yours-review = Это доступно только модераторам сервера. Предложить факт можно командой /suggest.
desk-not-yours-admin = Это доступно только тем, кто управляет сервером. Обратитесь к кому-нибудь из них.
desk-servers-only = Это работает только на сервере. Вызовите команду там.
desk-lost = Извините, ничего не изменено: база данных сейчас недоступна. Попробуйте ещё раз через минуту.
desk-faults = Ничего не изменено. Исправьте, пожалуйста, следующее и попробуйте снова{ $more ->
    [0] :
   *[other] {" "}(и ещё { $more }):
}
desk-changed-meanwhile = Ничего не изменено: пока вы писали, правку внёс кто-то другой. Посмотрите, что получилось, и внесите свою заново.
desk-decided-meanwhile = Решение об этом уже принял кто-то другой.
desk-another-person = На этом сервере то, что вы написали сами, должен одобрить кто-то другой.


## Desk: adding and changing facts

command-facts-add = добавить
command-facts-add-description = Добавить факт с его источником
command-facts-edit = изменить
command-facts-edit-description = Изменить факт на этом сервере
command-facts-retire = отозвать
command-facts-retire-description = Отозвать факт на этом сервере
command-facts-restore = вернуть
command-facts-restore-description = Вернуть отозванный факт
command-facts-history = история
command-facts-history-description = Кто, когда, почему и как менял факт
command-facts-revert = откатить
command-facts-revert-description = Вернуть факт к прежней версии
option-reason = причина
option-reason-description = Почему; это останется в истории
option-revision = версия
option-revision-description = Номер в истории; 0 — исходная версия, с которой поставляется бот
option-written-description = На каком языке вы пишете; если не указать, я увижу это по тексту
option-edited-description = Язык текста, который нужно изменить
fact-form-add = Новый факт
fact-form-edit = Изменить факт
fact-form-claim = { $language ->
    [any] Факт на русском, английском, вьетнамском
    [vi] Факт на вьетнамском языке
    [ru] Факт на русском языке
   *[en] Факт на английском языке
}
fact-form-claim-example = Одно утверждение своими словами, понятное само по себе
fact-form-sources = Где это написано: по источнику в строке
fact-form-sources-example = Код, слова из заголовка или ссылка, затем абзац: vna-2025-energy-pillar ¶21
fact-form-date = Когда это было (если известно)
fact-form-date-example = 2024, март 2001, 1.3.2001, 2001/2012
fact-form-more = Дополнительно, в YAML (необязательно)
fact-form-more-example = property, entities, quantity, note, questions …, как в facts/README.md
fact-form-reason = Причина
fact-form-reason-example = Это останется в истории.
draft-no-claim = Напишите сам факт хотя бы на одном языке.
draft-no-source = Укажите источник: его код, заголовок или ссылку.
draft-which-source = Под «{ $source }» подходит несколько источников: { $sources }. Напишите код нужного, а если источник новый, добавьте ссылку.
draft-no-such-source = Источника { $source } нет. Если он новый, напишите заголовок или ссылку.
draft-no-such-date = Не понимаю дату «{ $date }». Напишите 2024, 2016-10, 2001-03-01 или 2001/2012.
draft-no-fields = { $field }: пишите по одному полю со значением в строке, например «property: trade-turnover».
draft-own-field = Для «{ $name }» в форме есть своё поле; уберите его из YAML.
draft-id-stays = Код факта не меняется: { $fact }.
draft-id-taken = Код { $fact } уже занят, возможно, отозванным фактом. Выберите другой или не указывайте его.
fact-mend = Ничего не изменено. Исправьте, пожалуйста, следующее{ $more ->
    [0] :
   *[other] {" "}(и ещё { $more }):
}
button-fact-mend = Назад к форме
button-fact-again = Править нынешнюю версию
fact-words-kept = Ваш текст хранится 15 минут: кнопка снова откроет форму с ним.
fact-words-gone = Ваш текст здесь больше не хранится. Начните, пожалуйста, заново: /facts add или /facts edit.
fact-changed-meanwhile = Ничего не изменено: с тех пор как вы открыли `{ $fact }`, его изменил кто-то другой.
fact-unchanged = Менять нечего: всё уже так и есть.
fact-too-long = `{ $fact }` не помещается в форму. Измените его в файле: сначала /facts export, затем /facts import.
fact-waiting = На этом сервере правку должен одобрить кто-то другой: она ждёт в /facts review под номером { $number }. Когда решение примут, я напишу вам; его покажет и /mysuggestions.
fact-added = Добавлено: теперь на этом сервере я отвечаю и по этому факту. /facts edit добавит язык или другие поля, /facts retire отзовёт факт.
fact-edited = Изменено: теперь на этом сервере я отвечаю так. Что было раньше, покажет /facts history.
fact-retired = Отозван на этом сервере: `{ $fact }`. /facts restore вернёт его.
fact-gone = `{ $fact }` на этом сервере отозван. Вернуть его можно командой /facts restore.
fact-restored = Возвращён: на этом сервере я снова отвечаю по этому факту.
fact-reverted = Готово: факт снова такой, каким был тогда. Все изменения покажет /facts history.
fact-none-withdrawn = Такого отозванного факта здесь нет. Что стало с фактом, покажет /facts history.
fact-no-such-revision = У `{ $fact }` здесь нет версии { $number }. Какие есть, покажет /facts history.
fact-history = **`{ $fact }` на этом сервере**, последние изменения сверху
fact-revert-choose = Откатить к версии…
fact-revert-form = Откатить к версии { $number }
revision = **{ $number }** · { revision-action } · { $by }{ $approved ->
    [yes] , одобрено: { $approver }
   *[no] {""}
} · { $at }
revision-action = { $action ->
    [add] добавлено
    [edit] изменено
    [retire] отозвано
    [restore] возвращено
    [revert] откат
    [import] импорт
   *[other] { $action }
}
revision-name = { $number } · { revision-action } · { $date }
revision-shipped = **0** · исходная версия, с которой поставляется бот
revision-shipped-name = 0 · исходная версия, с которой поставляется бот
revision-by-nobody = участник, удаливший свои данные



## Desk: import and export

command-facts-import = импорт
command-facts-import-description = Добавить или изменить факты из файла
command-facts-export = экспорт
command-facts-export-description = Факты этого сервера в виде файла
option-file = файл
option-file-description = YAML в том виде, в каком его выдаёт /facts export
option-everything = всё
option-everything-description = Вместе с фактами, которые поставляются с ботом
facts-exported = Записи этого сервера. Такой файл можно загрузить командой /facts import.
import-too-large = Этот файл больше { $most } кБ. Разделите его и импортируйте по частям.
import-unread = Не удалось получить файл от Discord. Попробуйте ещё раз.
import-faults = Ничего не импортировано. { $count ->
    [one] Сначала исправьте { $count } ошибку
    [few] Сначала исправьте { $count } ошибки
   *[other] Сначала исправьте { $count } ошибок
}{ $more ->
    [0] :
   *[other] {" "}(ещё { $more } — в файле ниже):
}
import-preview = Пока ничего не изменено. Если импортировать этот файл{ $same ->
    [0] :
    [one] {" "}({ $same } запись останется прежней):
    [few] {" "}({ $same } записи останутся прежними):
   *[other] {" "}({ $same } записей останутся прежними):
}
import-added = { $count ->
    [one] добавится { $count } запись
    [few] добавятся { $count } записи
   *[other] добавится { $count } записей
}
import-changed = { $count ->
    [one] изменится { $count } запись
    [few] изменятся { $count } записи
   *[other] изменится { $count } записей
}
import-withdrawn = { $count ->
    [one] будет отозвана { $count } запись
    [few] будут отозваны { $count } записи
   *[other] будет отозвано { $count } записей
}
import-same = Импортировать нечего: всё, что есть в файле, уже так и записано.
import-done = { $count ->
    [one] Импортировано: изменена { $count } запись.
    [few] Импортировано: изменены { $count } записи.
   *[other] Импортировано: изменено { $count } записей.
} Теперь на этом сервере я отвечаю по ним; каждое изменение покажет /facts history.
import-cancelled = Ничего не импортировано.
import-too-old = Этот файл здесь больше не хранится. Отправьте его снова: /facts import.
import-changed-meanwhile = Ничего не импортировано: за это время кто-то изменил одну из этих записей. Теперь получится так:
button-import = Импортировать
button-import-not = Не импортировать



## Desk: suggestions and review

command-suggest = предложить
command-suggest-description = Предложить факт модераторам этого сервера
command-mysuggestions = мои-предложения
command-mysuggestions-description = Что стало с вашими предложениями и замечаниями
command-facts-review = рассмотреть
command-facts-review-description = Рассмотреть предложения, замечания и черновики
option-suggest-language-description = На каком языке вы пишете; если не указать, я увижу это по тексту
form-suggest = Предложить факт
form-suggest-claim = Что стоит записать?
form-suggest-claim-example = Одно утверждение, понятное само по себе
form-suggest-source = Где об этом можно прочитать?
form-suggest-source-example = Ссылка или заголовок статьи
form-suggest-date = Когда это было?
form-suggest-date-example = 2024, 2016-05 или 20 мая 2016
form-tell = Как сообщить вам о решении?
form-tell-dm = Личным сообщением
form-tell-channel = В этом канале
form-tell-no = Не сообщать
suggest-kept = Спасибо! Это предложение № { $number }. Модераторы прочитают его и одобрят, объединят с другим фактом или отклонят; до этого оно фактом не считается.
suggest-dm = Когда модераторы примут решение, я напишу вам, если вы разрешаете личные сообщения с этого сервера. Посмотреть можно и командой /mysuggestions.
suggest-channel = Когда модераторы примут решение, я упомяну вас в этом канале. Посмотреть можно и командой /mysuggestions.
suggest-no = Что с ним стало, покажет команда /mysuggestions.
suggest-empty = Предложение пустое. Вызовите /suggest ещё раз и напишите, что стоит записать.
suggest-full = Здесь уже ждёт много ваших предложений и замечаний: модераторам нужно время. Возвращайтесь, когда часть из них рассмотрят; их список — в /mysuggestions.
mine = Ваши предложения и замечания: { $count }
mine-none = Здесь от вас ничего не сохранено. Предложить факт можно командой /suggest, а сказать об ошибке — кнопкой «Неверно» под ответом.
outcome-open = Ждёт решения модераторов.
outcome-approved-suggestion = Одобрено: теперь это факт `{ $fact }`.
outcome-approved-report = Модераторы согласились с замечанием о факте `{ $fact }`.
outcome-approved-draft = Одобрено: `{ $fact }`.
outcome-merged = Объединено с фактом `{ $fact }`.
outcome-declined = Отклонено. Причина: { $reason }
outcome-withdrawn = Факт `{ $fact }` здесь больше не приводится.
told-in = Сервер: { $server }
review-suggestion = Предложение № { $number }
review-report = Замечание № { $number }
review-draft = Черновик № { $number }
review-of = { $at } из { $count }
review-forgotten = участник, удаливший свои данные
review-source = Источник: { $source }
review-no-source = не указан
review-date = Дата: { $date }
review-empty = Очередь пуста: всё рассмотрено.
review-gone = В очереди этого больше нет.
review-outdated = Эта страница устарела. Вот как обстоит дело сейчас.
review-needs-source = Факту нужен источник, а он не указан. Добавьте его через «Изменить и одобрить».
review-needs-date = Не понимаю дату «{ $date }». Нажмите «Изменить и одобрить» и напишите её как 2016-05 или 20 мая 2016 либо уберите.
review-needs-why = Напишите, пожалуйста, почему: участник увидит причину.
review-no-such-fact = Такого факта я не знаю. Выберите из списка, напишите несколько слов из факта или его код.
review-waits = На этом сервере то, что вы пишете сами, должен одобрить кто-то другой: ваша правка ждёт как черновик № { $number }. До тех пор и эта запись остаётся в очереди.
review-dispute = Пока решение не принято, факт `{ $fact }` во всех ответах отмечен как спорный.
review-settle = Факт `{ $fact }` больше не отмечен как спорный.
review-merge = Объединить с фактом
review-merge-likely = Какой факт уже говорит об этом?
review-merge-other = Другой: укажу ниже
review-merge-words = Или другой: слова из него или код
review-decline = Отклонить
review-decline-why = Почему? Участник увидит причину.
review-decline-example = Например: в статье этого нет
review-button-approve = Одобрить
review-button-edit = Изменить и одобрить
review-button-merge = Объединить с…
review-button-decline = Отклонить…
review-button-correct = Исправить факт…
review-button-retire = Отозвать факт
review-button-dispute = Отметить как спорный
review-button-settle = Больше не спорный
review-button-agree = Верно, уже исправлено


## Desk: gaps, outdated and untranslated facts

command-facts-gaps = пробелы
command-facts-gaps-description = Вопросы, на которые здесь не нашлось ответа
gaps = { $count ->
    [0] Пробелов нет: на все сохранённые вопросы ответ уже есть.
    [one] Здесь остался без ответа { $count } вопрос
    [few] Здесь остались без ответа { $count } вопроса
   *[other] Здесь осталось без ответа { $count } вопросов
}
gaps-off = На этом сервере вопросы без ответа не сохраняются. Администраторы могут включить это в /settings; кто именно спрашивал, не сохраняется.
gap-asked = { $count ->
    [one] спросили { $count } раз
    [few] спросили { $count } раза
   *[other] спросили { $count } раз
}, последний — { $latest } · { $languages }
button-gap-fact = Создать факт
button-gap-name = Добавить слово или имя
button-gap-drop = Убрать из списка
gap-reason = Здесь спрашивали: { $question }
gap-name = { $language ->
    [vi] Слово или имя на вьетнамском
    [ru] Слово или имя на русском
   *[en] Слово или имя на английском
}
gap-question = Вопрос (для справки)
gap-phrase = Слово или имя, которого я не знал
gap-what = Что это значит
gap-what-example = Например: Лавров, АСЕАН, торговля
command-facts-stale = пора-проверить
command-facts-stale-description = Факты, которые пора проверить снова
stale = { $count ->
    [0] Нет фактов, которые пора проверить снова.
    [one] { $count } факт пора проверить снова
    [few] { $count } факта пора проверить снова
   *[other] { $count } фактов пора проверить снова
}
stale-since = срок проверки: { $date }
button-stale-edit = Изменить
button-still-right = По-прежнему верно
still-right = По-прежнему верно
still-right-date = Когда проверить снова
still-right-date-example = 2027, 2027-05, май 2027
still-right-no-date = Нужна дата в будущем, а «{ $date }» я так не понимаю. Напишите, например, 2027 или 2027-05.
still-right-reason = Проверено снова: по-прежнему верно
form-text-there = Текст, который есть (для справки)
command-facts-untranslated = без-перевода
command-facts-untranslated-description = Факты, у которых нет текста на каком-то языке
option-lacking-description = Какого языка не хватает; оставьте пустым, если любого
untranslated = { $count ->
    [0] Таких фактов нет.
    [one] { $count } факт без перевода
    [few] { $count } факта без перевода
   *[other] { $count } фактов без перевода
}
button-translate = { $language ->
    [vi] Добавить перевод на вьетнамский
    [ru] Добавить перевод на русский
   *[en] Добавить перевод на английский
}
translate = { $language ->
    [vi] Факт на вьетнамском языке
    [ru] Факт на русском языке
   *[en] Факт на английском языке
}
translate-text = { $language ->
    [vi] То же на вьетнамском
    [ru] То же на русском
   *[en] То же на английском
}
translate-not-lacking = Такой текст у этого факта уже есть, или самого факта больше нет. Вызовите /facts untranslated ещё раз.
translate-empty = Ничего не изменено: текст пуст.
translate-reason = Переведено


## Desk: sources, names and words

command-facts-source = источник
command-facts-source-description = Добавить или изменить статью
command-facts-entity = кто-и-что
command-facts-entity-description = Добавить или изменить человека, организацию, место…
command-facts-alias = другое-имя
command-facts-alias-description = Добавить кому-то или чему-то ещё одно имя
command-facts-word = слово
command-facts-word-description = Добавить слово, которым об этом спрашивают
option-entity = кто-и-что
option-entity-description = Кого или что так называют
option-written-in-description = На каком оно языке
option-alias-description = Другое имя; добавленное здесь раньше можно убрать
option-what = о-чём
option-what-description = О чём спрашивают этим словом: торговля, визиты…
option-word = слово
option-word-description = Слово или выражение; добавленное здесь раньше можно убрать
option-kind = вид
option-kind-description = Что это такое; нужно для новой записи
option-changed-entity-description = Кого или что изменить; чтобы добавить новое, оставьте пустым
option-changed-source-description = Какую статью изменить; чтобы добавить новую, оставьте пустым
option-id = код
option-id-description = Только для новой статьи; если не указать, он составится из её слов
kind-state = государство
kind-person = человек
kind-office = должность
kind-body = организация
kind-company = компания
kind-agreement = соглашение
kind-place = место
kind-event = событие
kind-project = проект
kind-product = продукт
kind-document = документ
kind-topic = тема
naming-odd = Знаки ^, $ и … в имени или слове не допускаются.
naming-empty = В «{ $text }» нет ни одного слова.
naming-short = «{ $text }» — слишком коротко: совпало бы почти с чем угодно.
naming-number = «{ $text }» — просто число или дата: в вопросах я и так их понимаю.
naming-hollow = «{ $text }» само по себе ничего не значит: совпало бы почти с любым вопросом.
naming-known = «{ $text }» уже значит **{ $meaning }**. Менять ничего не нужно.
naming-name = Новое имя { $language ->
    [vi] на вьетнамском
    [ru] на русском
   *[en] на английском
}: «{ $text }». Кто или что это: **{ $meaning }**.
naming-word = Новое слово { $language ->
    [vi] на вьетнамском
    [ru] на русском
   *[en] на английском
}: «{ $text }». О чём им спрашивают: **{ $meaning }**.
naming-remove = Здесь уже добавлено { $language ->
    [vi] на вьетнамском
    [ru] на русском
   *[en] на английском
}: «{ $text }» — **{ $meaning }**. Убрать?
naming-others = ⚠️ У этого уже есть другое значение: { $others }. Вопрос с ним можно будет понять по-разному.
naming-facts = { $count ->
    [0] Ни в одном факте этих слов нет.
    [one] Эти слова есть в { $count } факте. По ним найдётся:
   *[other] Эти слова есть в { $count } фактах. По ним найдутся:
}
naming-more-facts = …и ещё { $count }
naming-gone = Здесь этого больше нет: введённое хранится только 15 минут. Вызовите команду ещё раз.
naming-done = Готово: теперь в вопросах на этом сервере я это учитываю.
naming-cancelled = Ничего не изменено.
button-name-yes = Подтвердить
button-name-remove = Убрать
button-name-no = Отмена
record-id-taken = Код { $id } уже занят, возможно, отозванной записью. Выберите другой или не указывайте его.
record-id-odd = Код состоит из строчных латинских букв, цифр и одиночных дефисов, например vna-2025-visit; «{ $id }» не подходит. Не указывайте его, и я составлю код сам.
entity-form = О ком или о чём факты
entity-form-name-en = Имя или название на английском
entity-form-name-en-example = Достаточно одного языка.
entity-form-name-vi = Имя или название на вьетнамском
entity-form-name-vi-example = Со всеми диакритическими знаками.
entity-form-name-ru = Имя или название на русском
entity-form-name-ru-example = В именительном падеже.
entity-form-description = Кто или что это: по строке на язык
entity-form-description-example = ru: государственная нефтяная компания России
entity-form-aliases = Другие имена: по строке на язык
entity-form-aliases-example = ru: СРВ; Социалистическая Республика Вьетнам
entity-no-name = Нужно имя или название хотя бы на одном языке.
entity-which-kind = Для новой записи выберите, что это такое. Чтобы изменить имеющуюся, выберите её саму.
entity-which-language = Начните эту строку с en:, vi: или ru:, чтобы был ясен её язык: «{ $line }»
entity-new = Будет добавлено: **{ $name }**, код `{ $id }`.
entity-changed = Будет изменено: **{ $name }** (`{ $id }`).
entity-others = ⚠️ У «{ $text }» уже есть другое значение: { $others }. Вопрос с ним можно будет понять по-разному.
source-form = Статья
source-form-title = Заголовок, как в публикации
source-form-title-example = Чего не знаете, оставьте пустым.
source-form-publisher = Издание
source-form-publisher-example = Например: Bernama
source-form-published = Дата
source-form-published-example = 2025, 2025-05, 09.05.2025
source-form-url = Ссылка
source-form-url-example = https://…
source-form-language = Язык (код)
source-form-language-example = en, vi, ru, th…
source-empty = У статьи должен быть заголовок, издание или ссылка.
source-odd-url = «{ $url }» — не ссылка: она начинается с https:// или http:// и не содержит пробелов.
source-odd-language = «{ $language }» — не код языка: напишите en, vi, ru или другой.
source-kept = Записано: { $source } · `{ $id }`


## Desk: settings and blocks

admission-blocked = По решению администраторов на этом сервере я вам не отвечаю. Команды `/privacy` и `/mydata` по-прежнему работают.
admission-elsewhere = На этом сервере я отвечаю в { $channels }. Можно также написать мне лично.
admission-not-here = В этом канале я не отвечаю. Попробуйте другой или напишите мне лично.
admission-nowhere = Администраторы этого сервера ещё не выбрали, где мне отвечать. Можно написать мне лично.
admission-unread = Сейчас я не могу прочитать, что изменено на этом сервере, и лучше промолчу, чем отвечу неверно. Попробуйте ещё раз через минуту.
command-settings = настройки
command-settings-description = Как я работаю на этом сервере (для администраторов)
settings-where = Ответы
settings-pace = Лимиты
settings-people = Роли
settings-kept = Хранение
settings-turn-on = Включить
settings-turn-off = Выключить
settings-choose = Выберите…
settings-take-out = Убрать то, чего больше нет
settings-gone = На сервере больше нет: { $ids }
settings-nowhere = Ни один канал пока не выбран, поэтому я нигде не отвечаю.
settings-everyone = Эта роль есть у всех. Выберите роли, которые есть лишь у части участников.
settings-cannot-write = Я не могу писать в { $channel }. Дайте мне там права «Просматривать канал» и «Отправлять сообщения» и выберите его снова.
setting-none = нет
setting-on = включено
setting-off = выключено
setting-of-bot = по умолчанию
setting-where = Где я отвечаю
setting-where-about = Эта панель, другие команды для модераторов, `/help`, `/privacy` и `/mydata` работают везде.
setting-where-all = во всех каналах
setting-where-only = только в каналах ниже
setting-where-except = везде, кроме каналов ниже
setting-channels = Каналы
setting-channels-about = Ветка считается частью своего канала.
setting-language = Язык
setting-language-about = Если он не ясен ни из вопроса, ни из настроек участника.
setting-language-discord = как задано в Discord
setting-private = Ответы видны только спросившему
setting-private-about = Касается команд. Чтобы показать ответ всем, участник добавляет `только-мне: False`.
setting-cooldown-questions = Вопросов подряд
setting-cooldown-questions-about = Столько вопросов один участник может задать в одном канале за время, указанное ниже.
setting-cooldown-seconds = За время
setting-cooldown-seconds-about = Отсчёт идёт с первого вопроса.
setting-reviewers = Модераторы фактов
setting-reviewers-about = Роли, которые следят за фактами: им доступны все команды `/facts`. Тем, кто управляет сервером, они доступны всегда.
setting-admins = Администраторы
setting-admins-about = Роли, которым доступно то же, а ещё эти настройки, блокировка участников и `/audit`.
setting-second-person = Одобрение вторым человеком
setting-second-person-about = Правка вступает в силу, только когда её одобрит не автор, а кто-то другой.
setting-log-channel = Журнал модерации
setting-log-channel-about = Туда я пишу короткую строку о каждом изменении и никого не упоминаю.
setting-keep-questions = Хранить вопросы без ответа
setting-keep-questions-about = Для `/facts gaps`: только текст, без имени спросившего.
setting-questions-days = Срок хранения вопросов
setting-questions-days-about = Более старые удаляются.
setting-corrections = Поправки
setting-corrections-about = Сколько прежних ответов, самое большее, получат поправку, если факт исправлен.
setting-answers-days = Помнить свои ответы
setting-answers-days-about = Только их ID, чтобы поправки дошли по адресу.
setting-departed-days = Хранить после моего ухода
setting-departed-days-about = По истечении этого срока всё, что хранится для этого сервера, удаляется.
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
command-block-description = Перестать отвечать кому-то на этом сервере (для администраторов)
command-unblock = разблокировать
command-unblock-description = Снова отвечать кому-то на этом сервере (для администраторов)
option-user = пользователь
option-user-description = Участник или ID того, кто уже ушёл
option-block-reason-description = Почему; это останется в журнале аудита
block-done = Теперь я не отвечаю { $member } на этом сервере. Отменить это можно командой `/unblock`.
block-already = Ничего не изменено: на этом сервере я и так не отвечаю { $member }.
block-yourself = Заблокировать себя нельзя.
block-me = Себя я заблокировать не могу. Чтобы я молчал, выберите в `/settings`, где мне отвечать.
block-admin = Заблокировать { $member } нельзя: этот участник помогает управлять сервером.
unblock-done = Теперь я снова отвечаю { $member } на этом сервере.
unblock-already = Ничего не изменено: на этом сервере { $member } не в блокировке.


## Desk: the audit log

command-audit = аудит
command-audit-description = Кто что сделал с фактами и настройками (для администраторов)
option-person = кто
option-person-description = Кто это сделал
option-action = действие
option-action-description = Что сделано; выберите из подсказок
option-target = объект
option-target-description = С чем: код факта, номер в очереди, участник
option-since = начиная-с
option-since-description = День, месяц или год: 2026-05-20, 2026-05, 2026
audit-title = Журнал аудита
audit-empty = Таких записей в журнале нет.
audit-no-such-time = «{ $since }» — не день, не месяц и не год, или я этого не понимаю. Напишите 2026, 2026-05 или 2026-05-20.
audit-newest = ⏮ Последние
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
log-entity = человек, организация или место
log-alias = имена объекта
log-word = слова темы
log-dispute = спор о факте
log-review = пункт очереди
log-import = Импортировано
log-settings = Настройка
log-block = Заблокировано
log-unblock = Разблокировано
log-did-add = Добавлено
log-did-edit = Изменено
log-did-retire = Отозвано
log-did-restore = Возвращено
log-did-revert = Откат
log-did-import = Импортировано
log-did-dispute = Открыто
log-did-settle = Решено
log-did-approved = Одобрено
log-did-merged = Объединено
log-did-declined = Отклонено
log-forgotten = участник, удаливший свои данные
log-more = …и ещё { $count }; всё покажет `/audit`.



## Corrections

correction-changed = **Поправка.** Сказанное выше с тех пор исправлено. Было:
correction-now = **Стало:**
correction-figure = **Стало** (цифра: { $figure }):
correction-withdrawn = **Поправка.** Модераторы отозвали то, что сказано выше:
correction-restored = **Поправка.** Отозванное ранее снова в силе:

## Reloading

command-reload = перечитать
command-reload-description = Прочитать факты заново (для владельца бота)
reload-not-yours = Это доступно только владельцу бота. Модераторы меняют факты сервера командами /facts.
reload-done = Факты прочитаны заново: всего { $facts }, версия { $version }. Теперь я отвечаю по ним.
reload-same = Ничего не изменилось. Фактов: { $facts }, версия { $version }.
reload-faults = Прежние факты остаются. Исправьте, пожалуйста, следующее и попробуйте снова{ $more ->
    [0] :
   *[other] {" "}(и ещё { $more }):
}

## Records in doubt

reply-doubted = Модераторы этого сервера проверяют эту запись.

## Desk: what is told of the languages, the figure and the fields of a fact

fact-read-as = Язык записи: { $language }. Если это другой язык, выберите его здесь:
fact-other-languages = Есть и текст на других языках: { $languages }. Он остался прежним; его можно изменить командой /facts edit с параметром «{ option-language }».
fact-other-figure = Записанная величина прежняя: { $figure }. Если изменилась и она, поправьте «quantity» в поле «{ fact-form-more }» командой /facts edit.
facts-none-own = У этого сервера пока нет своих записей. С параметром «{ option-everything }» вы получите факты из поставки бота.
review-would = Если принять:
field-text = Текст ({ $language })
field-references = Источники
field-time = Дата

## Cards

card-date-year = В каком году?
card-date-month = В каком месяце и году?
card-date-day = Какого числа, месяца и года?
card-number-money = Сколько?
card-number-count = Сколько?
card-number-percent = Сколько процентов?
card-number-rank = Какое место по счёту?
card-name-state = Какая страна?
card-name-person = Кто?
card-name-office = Какая должность?
card-name-body = Какая организация?
card-name-company = Какая компания?
card-name-agreement = Какой документ?
card-name-place = О каком месте речь?
card-name-event = Какое событие?
card-name-project = Какой проект или объект?
card-name-product = Какое название?
card-name-document = Какой документ?
card-name-topic = Что пропущено?
card-list-state =
    { $count ->
        [one] Назовите { $count } страну.
        [few] Назовите { $count } страны.
       *[other] Назовите { $count } стран.
    }
card-list-person =
    { $count ->
        [one] Кто этот { $count } человек?
        [few] Кто эти { $count } человека?
       *[other] Кто эти { $count } человек?
    }
card-list-body =
    { $count ->
        [one] Назовите { $count } организацию.
        [few] Назовите { $count } организации.
       *[other] Назовите { $count } организаций.
    }
card-list-company =
    { $count ->
        [one] Назовите { $count } компанию.
        [few] Назовите { $count } компании.
       *[other] Назовите { $count } компаний.
    }
card-list-place =
    { $count ->
        [one] Назовите { $count } место.
        [few] Назовите { $count } места.
       *[other] Назовите { $count } мест.
    }
card-list-name =
    { $count ->
        [one] Назовите { $count } название.
        [few] Назовите { $count } названия.
       *[other] Назовите { $count } названий.
    }
card-one-of = { $about } · № { $position }
card-recall = Что об этом говорится в источниках?
picture-chart = { $named ->
    [0] Показатели из записей
   *[other] Показатели из записей: { $topic }
}
picture-graph = { $named ->
    [0] Кто с кем встречался
   *[other] Кто с кем встречался: { $name }
}
picture-sources = Источники
picture-happened = состоялось
picture-planned = на тот момент план или ожидание
picture-result = достигнутый показатель
picture-aim = цель или ожидание, а не результат
picture-noted = { $mark } К этому есть примечание редактора, оно в файле CSV.
picture-more = Здесь не показано: { $count }. В файле CSV есть всё.
encounter-summit-held = саммит
encounter-meeting = встреча
encounter-phone-call = телефонный разговор
encounter-visit = визит
encounter-interview-given = интервью
picture-study = Ход учёбы
picture-cards = Карточки: { $count }
picture-cards-new = новые
picture-cards-learning = заучиваются
picture-cards-review = выучены
picture-cards-relearning = заучиваются снова
picture-retention = Вспомнили верно: { $share }
picture-reviews = Повторений за { $days ->
    [one] последний { $days } день
    [few] последние { $days } дня
   *[other] последние { $days } дней
}: { $count }
picture-due = Карточек к повторению на { $days ->
    [one] ближайший { $days } день
    [few] ближайшие { $days } дня
   *[other] ближайшие { $days } дней
}: { $count }
command-chart = диаграмма
command-chart-description = Показатели из записей на картинке
command-graph = встречи
command-graph-description = Кто с кем встречался, на картинке
option-chart-kind = вид
option-chart-kind-description = Торговля, инвестиции…; если не указать — всё
option-graph-name-description = Чьи встречи показать; если не указать — все
option-picture = картинка
option-picture-description = Показать картинкой
option-theme = цвета
option-theme-description = Цвета картинки; по умолчанию тёмные
theme-dark = тёмные
theme-light = светлые
button-csv = CSV
picture-table = Данные картинки: { $count ->
    [one] { $count } строка
    [few] { $count } строки
   *[other] { $count } строк
}
picture-no-files = Мне нельзя прикреплять здесь файлы, поэтому вот то же самое словами. Чтобы я мог показать картинку, нужно право «Прикреплять файлы».
picture-no-table = Мне нельзя прикреплять здесь файлы. Попросите об этом в личных сообщениях, или пусть администратор даст мне право «Прикреплять файлы».
picture-nothing-timeline = Об этом нет записей с датами. Попробуйте другую тему или более длительный период.
picture-nothing-chart = Об этом нет записанных показателей. Попробуйте другой вид или не указывайте его, чтобы увидеть все.
picture-nothing-graph = Об этом не записано ни встреч, ни разговоров, ни визитов. Не указывайте имя, чтобы увидеть всех.
command-study = учить
command-study-description = Учить факты по карточкам, в своём темпе
command-study-cards = карточки
command-study-cards-description = Сначала то, что пора повторить, потом новое
command-study-plan = план
command-study-plan-description = Сколько карточек в день и напоминания
command-study-stats = успехи
command-study-stats-description = Что вы уже помните и что предстоит
option-study-topic-description = Одна тема; без неё — всё по вашему плану
option-study-new = новых
option-study-new-description = Лимит новых карточек в день
option-study-repeats = повторений
option-study-repeats-description = Лимит повторений в день
option-study-plan-topic-description = О чём новые карточки
option-study-zone = часовой-пояс
option-study-zone-description = По нему считается ваш день; он начинается в 4 часа утра
option-study-remind = напоминать
option-study-remind-description = В котором часу написать вам, если есть что повторить; или не писать
study-remind-off = не напоминать
study-left = Осталось на сегодня: повторить — { $due }, новых — { $new }
study-new = Новая карточка
study-corrected = ⚠️ **Исправлено:** с тех пор как вы выучили этот факт, его исправили. Выучите его заново.
study-show = Показать ответ
study-again = Не помню
study-hard = Трудно
study-good = Помню
study-easy = Легко
study-minutes = { $count } мин
study-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[other] { $count } дней
}
study-months = { $count ->
    [one] { $count } месяц
    [few] { $count } месяца
   *[other] { $count } месяцев
}
study-years = { $count ->
    [one] { $count } год
    [few] { $count } года
   *[other] { $count } лет
}
study-undo = ↩ Отменить
study-go = Учить сейчас
study-beyond = Всё равно продолжить
study-done = На сегодня всё 🎉
study-nothing = Пока повторять нечего.
study-empty = Таких карточек здесь пока нет. Выберите другую тему или не указывайте её.
study-today = { $count ->
    [one] Сегодня вы дали { $count } ответ.
    [few] Сегодня вы дали { $count } ответа.
   *[other] Сегодня вы дали { $count } ответов.
}
study-tomorrow = Завтра: повторить — { $due }, новых — { $new }.
study-held-back = { $count ->
    [one] Из-за дневных лимитов { $count } карточка отложена на потом.
    [few] Из-за дневных лимитов { $count } карточки отложены на потом.
   *[other] Из-за дневных лимитов { $count } карточек отложено на потом.
} Изменить лимиты можно командой `/study plan`.
study-counted = Эта карточка уже оценена; дважды ничего не засчитывается.
study-undone-already = Отменить это уже нельзя: оценка отменена раньше, или карточку с тех пор оценили снова.
study-gone = Этой карточки больше нет: факт отозван или изменён. Оценка не засчитана.
study-not-yours = Это карточки другого человека. Свои вы получите командой `/study cards`.
study-too-old = Эта кнопка осталась от прежней версии и больше не работает. Продолжить можно командой `/study cards`.
study-plan = Ваш план
study-plan-kept = Ваш план сохранён
study-plan-new = { $count ->
    [0] Без новых карточек
    [one] { $count } новая карточка в день
    [few] { $count } новые карточки в день
   *[other] { $count } новых карточек в день
}
study-plan-repeats = { $count ->
    [0] Без повторений
    [one] Не больше { $count } повторения в день
   *[other] Не больше { $count } повторений в день
}
study-every-topic = Новые карточки по всем темам
study-plan-topic = Новые карточки по теме: { $topic }
study-plan-zone = Часовой пояс: { $zone }
study-plan-no-reminder = Без напоминаний
study-plan-reminder = Личное сообщение в { $hour }, если есть что повторить. Разрешите, пожалуйста, личные сообщения с этого сервера.
study-zone-hint = Ваш день считается по UTC. Укажите свой часовой пояс командой `/study plan`, параметр «{ option-study-zone }».
study-no-such-zone = Такого часового пояса я не знаю. Начните вводить город или страну и выберите одну из подсказок.
study-quiet = Больше не буду напоминать. Включить снова можно командой `/study plan`.
study-remind = { $count ->
    [one] Сегодня пора повторить { $count } карточку.
    [few] Сегодня пора повторить { $count } карточки.
   *[other] Сегодня пора повторить { $count } карточек.
}
study-remind-server = Из них на сервере { $server }: { $count }.
study-remind-why = Вы сами попросили об этом командой `/study plan`; я пишу не чаще раза в день.
study-remind-stop = Больше не напоминать
study-stats = Как идёт учёба
study-stats-none = Вы ещё не учили ни одной карточки. Начните командой `/study cards`.
study-stats-cards = Карточек начато: { $count }. Заучиваются: { $learning }, выучены недавно: { $young }, выучены прочно: { $mature } (повторение через три недели и позже)
study-stats-known = Сейчас вы, вероятно, помните около { $share } % из них.
study-stats-answers = Ответов: сегодня — { $today }, за 7 дней — { $week }, за 30 дней — { $month }
study-stats-streak = { $count ->
    [one] Вы учитесь { $count } день подряд
    [few] Вы учитесь { $count } дня подряд
   *[other] Вы учитесь { $count } дней подряд
}
study-stats-recalled = Вспомнили при повторении: { $share } % за { $weeks ->
    [one] { $weeks } неделю
    [few] { $weeks } недели
   *[other] { $weeks } недель
}
study-stats-recalled-mature = Из прочно выученных: { $share } %
study-stats-coming = Пора повторить: сегодня — { $today }, завтра — { $tomorrow }, за 7 дней — { $week }
verdict-exact = Верно.
verdict-alias = Верно: это { $read }.
verdict-script = Верно, хоть и другими буквами: { $read }.
verdict-typo = Верно, если не считать опечатки: { $read }.
verdict-rounded = Верно, с округлением.
verdict-members = Верно: названы все ({ $total }).
verdict-members-some = Названо { $named } из { $total }.
verdict-members-and-others = Названо { $named } из { $total }; за лишнее снимаются очки.
verdict-more-precise = { $recorded ->
    [year] Верно: в записях указан только год.
   *[month] Верно: в записях указаны только месяц и год.
}
verdict-less-precise = { $recorded ->
    [month] Отчасти верно: в записях указан и месяц.
   *[day] Отчасти верно: в записях указан и день.
}
verdict-without-year = Может быть, но не хватает года.
verdict-wrong = Нет, это не так.
verdict-wrong-read = Нет, это не так. Понимаю ваш ответ так: { $read }.
verdict-several = Несколько ответов сразу не засчитываются: дайте один.
verdict-empty = Здесь нет ответа.
verdict-negated = Отрицание не засчитывается: напишите, как на самом деле.
verdict-unit = Не та единица измерения: проверьте, о чём спрашивают.
verdict-scale = Цифры верные, а порядок — нет: тысячи, миллионы или миллиарды?
verdict-vague = Это слишком неопределённо: назовите одну дату или одно число.
command-leaderboard = рейтинг
command-leaderboard-description = У кого сколько очков в викторинах этого сервера
command-leaderboard-show = показать
command-leaderboard-show-description = Первая десятка и ваше место
command-leaderboard-join = участвовать
command-leaderboard-join-description = С этой минуты ваши очки в викторинах засчитываются
command-leaderboard-leave = выйти
command-leaderboard-leave-description = Больше не участвовать и удалить свои очки
command-leaderboard-reset = обнулить
command-leaderboard-reset-description = Удалить очки всех участников (для модераторов)
option-rank-topic-description = Одна тема; не указывайте, чтобы увидеть все вместе
leaderboard = { $named ->
    [0] Рейтинг
   *[other] Рейтинг, { $topic }
  }
leaderboard-line = **{ $place }.** { $member } — { $count ->
    [one] { $points } очко
    [few] { $points } очка
    [many] { $points } очков
   *[other] { $points } очка
  }, { $asked ->
    [one] { $asked } вопрос
    [few] { $asked } вопроса
   *[other] { $asked } вопросов
  }
leaderboard-how = Очки дают викторины. Участвовать в рейтинге: `/leaderboard join`; выйти: `/leaderboard leave`.
leaderboard-empty = Очков здесь пока ни у кого нет. Начните: `/leaderboard join`, а затем сыграйте в викторину.
leaderboard-joined = Вы в рейтинге: с этой минуты ваши очки в викторинах здесь засчитываются, и видеть их могут все. Выйти можно командой `/leaderboard leave`.
leaderboard-there = Вы уже в рейтинге. Посмотреть его: `/leaderboard show`.
leaderboard-left = Вы больше не в рейтинге, ваши очки на этом сервере удалены. Вернуться можно командой `/leaderboard join`.
leaderboard-not-there = Вас нет в рейтинге, поэтому ваших очков я здесь не храню. Участвовать: `/leaderboard join`.
leaderboard-reset-sure = **{ $title }**: удалить очки всех участников? Отменить это нельзя. Участники рейтинга останутся в нём.
leaderboard-reset-done = **{ $title }**: все очки удалены. Следующая викторина начнётся с нуля.
leaderboard-reset-empty = **{ $title }**: удалять нечего, очков пока нет.
leaderboard-kept = Всё остаётся как есть.
button-rank-reset = Удалить все очки
button-rank-keep = Оставить
log-leaderboard = рейтинг
log-did-reset = Обнулено
command-daily = ежедневно
command-daily-description = Факт или вопрос в канале каждый день (для администраторов)
command-daily-set = настроить
command-daily-set-description = Публиковать каждый день факт или вопрос
command-daily-off = выключить
command-daily-off-description = Больше ничего не публиковать
command-daily-show = показать
command-daily-show-description = Что и где публикуется и когда следующий раз
option-channel = канал
option-channel-description = Где публиковать
option-hour = час
option-hour-description = В котором часу, от 0 до 23
option-zone = часовой-пояс
option-zone-description = Часовой пояс; если не указать — прежний или UTC
option-daily-what = что
option-daily-what-description = Факт с источником или вопрос, на который можно ответить
option-daily-topic-description = Одна тема; не указывайте, чтобы брать все
daily-form-fact = факт
daily-form-question = вопрос
daily-fact = Факт дня
daily-question = Вопрос дня
button-daily-answer = Ответить
button-daily-reveal = Показать ответ
daily-set = Готово.
daily-shown = Сейчас настроено так:
daily-each-fact = Каждый день в { $hour } ({ $zone }) я публикую факт с источником в канале { $channel }{ $named ->
    [0] .
   *[other] , тема: { $topic }.
  }
daily-each-question = Каждый день в { $hour } ({ $zone }) я публикую вопрос в канале { $channel }{ $named ->
    [0] .
   *[other] , тема: { $topic }.
  }
daily-next = Следующий раз: { $when }.
daily-off = Ежедневных публикаций больше не будет. Начать снова: `/daily set`.
daily-none = Здесь ничего не публикуется каждый день. Начать: `/daily set`.
daily-nothing = Публиковать нечего: таких фактов нет или нет вопросов на языке этого сервера. Выберите другую тему или не указывайте её.
daily-no-channel = Этого канала больше нет. Выберите другой командой `/daily set`.
daily-lacking = Я не могу писать в { $channel }. Дайте мне там права: { $permissions }.
permission-view-channel = Просматривать канал
permission-send-messages = Отправлять сообщения
daily-gone = Этого вопроса в записях больше нет. Завтра будет другой.
daily-answer = Ответ: **{ $answer }**
log-daily = ежедневная публикация
log-did-set = Настроено
log-did-off = Выключено
log-did-stopped = Выключено после трёх неудачных дней подряд
quiz-alone-begin = { $count ->
    [one] { $count } вопрос.
    [few] { $count } вопроса.
   *[many] { $count } вопросов.
} Пустая строка — пропустить, Ctrl-D — выйти.
quiz-alone-type = Введите ответ на русском, английском или вьетнамском языке.
quiz-alone-choose = Введите номер выбранного варианта.
quiz-alone-answer = Ответ: { $answer }
quiz-alone-score = Счёт: { $points } из { $count }.
quiz-alone-missed = Стоит повторить:

## Decks to take along: /deck export and `deck --out`

deck-other = Прочее
deck-column-language = Язык
deck-column-topic = Тема
deck-column-prompt = Что нужно назвать
deck-column-question = Вопрос
deck-column-answer = Ответ
deck-column-fact = Факт
deck-column-note = Примечание
deck-column-speaker = Кто сказал
deck-column-as-of = По состоянию на
deck-column-sources = Источники
deck-column-links = Ссылки
deck-column-card = Карточка
handout-title = { $named ->
    [0] Вопросы для повторения
   *[other] Вопросы для повторения: { $topic }
  }
handout-about = VRA Facts, { $date }. { $count ->
    [one] { $count } вопрос
    [few] { $count } вопроса
   *[many] { $count } вопросов
  }; ответы с указанием статей — на последних страницах.
handout-name = Имя и дата:
handout-questions = Вопросы
handout-answers = Ответы и источники
command-deck = колода
command-deck-description = Карточки, чтобы учить факты в другой программе или на бумаге
command-deck-export = экспорт
command-deck-export-description = Карточки в виде файла: для Anki, таблицей или для печати
option-format = формат
option-format-description = Если не выбрать, будет файл для Anki
option-deck-language-description = Карточки только на одном языке
deck-form-apkg = Anki (.apkg)
deck-form-csv = Таблица (.csv)
deck-form-pdf = Листы для печати (.pdf)
deck-ready-apkg = **{ $count ->
    [one] { $count } карточка
    [few] { $count } карточки
   *[many] { $count } карточек
  } для Anki**, с источниками. Откройте файл в Anki («Файл» → «Импортировать») или в AnkiDroid. Если позже импортировать файл поновее, карточки обновятся, а всё выученное сохранится.
deck-ready-csv = **{ $count ->
    [one] { $count } карточка
    [few] { $count } карточки
   *[many] { $count } карточек
  } таблицей**, с источниками. Файл открывают табличные редакторы; в другие программы для карточек он импортируется как CSV: разделитель — запятая, кодировка UTF-8.
deck-ready-pdf = **{ $count ->
    [one] { $count } вопрос
    [few] { $count } вопроса
   *[many] { $count } вопросов
  } для печати**, с местом для записей. Ответы — на отдельных страницах, внизу которых указаны статьи.
deck-none = Таких карточек у меня нет. Попробуйте другую тему или другой язык или не указывайте их, чтобы получить все карточки.
deck-no-files = Здесь у меня не получается прикрепить файл. Используйте `/deck export` в другом канале или в личных сообщениях со мной; если выбрать одну тему, файл будет меньше.

## Quizzes

command-quiz = викторина
command-quiz-description = Учить факты вместе
command-quiz-start = начать
command-quiz-start-description = Начать викторину в этом канале
command-quiz-stop = закончить
command-quiz-stop-description = Закончить викторину в этом канале (для того, кто начал, и модераторов)
option-quiz-topic-description = Одна тема; без неё — все
option-quiz-mode = режим
option-quiz-mode-description = Как играть; если не указать, на каждый вопрос отвечают все
option-quiz-questions = вопросы
option-quiz-questions-description = Сколько вопросов, от 1 до 50; если не указать — 10
option-quiz-answers = ответы
option-quiz-answers-description = Выбор из четырёх или свой ответ; если не указать — выбор
quiz-mode-normal = отвечают все
quiz-mode-race = на скорость
quiz-mode-survival = на выбывание
quiz-mode-repeat = с повтором ошибок
quiz-mode-exam = экзамен, только для вас
quiz-form-choice = выбор из четырёх
quiz-form-typed = свой ответ
quiz-question = Вопрос { $number } из { $count }
quiz-ends = Закрытие вопроса: { $when }
quiz-rules-normal = Отвечают все. Вопрос закроется раньше, если ответят все, кто играет.
quiz-rules-race = Очко получает тот, кто первым ответит верно.
quiz-rules-survival = Кто ошибся или промолчал, выбывает. Играют те, кто ответил на первый вопрос.
quiz-rules-repeat = Вопросы, на которые никто не ответил верно, прозвучат в конце ещё раз.
quiz-rules-exam = Это видно только вам, время не ограничено. Что было верно, вы узнаете в конце.
quiz-how = Отвечайте кнопкой, ответом на это сообщение или упомянув меня (@) в этом канале.
quiz-how-alone = Отвечайте кнопкой или просто напишите ответ здесь.
quiz-tries-3 = У вас три попытки, засчитывается лучшая.
quiz-tries-1 = У вас одна попытка.
quiz-tries-0 = Пробуйте сколько угодно, но не чаще раза в 3 секунды.
quiz-half = Была подсказка: теперь за ответ вдвое меньше очков.
quiz-paused = **Пауза.** Когда викторина продолжится, время на этот вопрос пойдёт заново.
quiz-hint = 💡 { $hint }
quiz-hint-decade = В { $first }-х годах.
quiz-hint-year = В { $year } году.
quiz-hint-between = Больше чем { $least } и меньше чем { $most }.
quiz-right = ✅ **{ $answer }**
quiz-were-right = Верно ответили: { $members }{ $more ->
    [0] {""}
   *[other] {" "}и ещё { $more }
  }
quiz-were-partly-right = Отчасти верно ответили: { $members }{ $more ->
    [0] {""}
   *[other] {" "}и ещё { $more }
  }
quiz-nobody = Никто не ответил верно.
quiz-silence = Никто не ответил.
quiz-passed-over = Запись, по которой задан этот вопрос, исправлена или отозвана, поэтому вопрос не считается.
quiz-board = Счёт
quiz-board-line = **{ $place }.** { $member } — { $points }, верно: { $right }
quiz-board-more = …и ещё { $count }
quiz-points = { $count ->
    [one] { $points } очко
    [few] { $points } очка
    [many] { $points } очков
   *[other] { $points } очка
  }
quiz-over = Викторина окончена
quiz-over-silence = Никто не ответил, поэтому счёта нет.
quiz-missed = Где были ошибки
quiz-missed-more = …и ещё { $count }: ответы выше, под своими вопросами.
quiz-exam-over = **Экзамен окончен: { $points }, верных ответов: { $right } из { $count }.** Вот все ответы с источниками:
quiz-exam-right = **{ $number }.** ✅ { $answer }
quiz-exam-partly = **{ $number }.** 🟡 Отчасти верно. Полный ответ: { $answer }
quiz-exam-wrong = **{ $number }.** ❌ Верный ответ: { $answer }
quiz-exam-skipped = **{ $number }.** ➖ Без ответа. Верный ответ: { $answer }
quiz-you-right = ✅ **Верно**, { $points }.
quiz-you-partly = 🟡 **Отчасти верно**, { $points }.
quiz-you-wrong = ❌ **Неверно.**
quiz-try-again = { $left ->
    [0] Пока вопрос открыт, можно попробовать ещё.
    [one] Осталась { $left } попытка.
    [few] Осталось { $left } попытки.
   *[other] Осталось попыток: { $left }.
  }
quiz-wait-for-it = Верный ответ появится, когда вопрос закроется.
quiz-see-it = Верный ответ уже показан под вопросом.
quiz-not-closed = Этот вопрос уже закрыт. Отвечайте на следующий.
quiz-not-paused = Сейчас пауза. Отвечайте, когда викторина продолжится.
quiz-not-again = На этот вопрос вы уже ответили. Верный ответ появится, когда вопрос закроется.
quiz-not-soon = Слишком быстро. Подождите три секунды и попробуйте снова.
quiz-not-out = В этой викторине вы больше не участвуете: кто ошибся или промолчал, выбывает. Ждём вас в следующей.
quiz-unread = Чтобы ответить, нажмите кнопку под вопросом. Я читаю только сообщения, в которых есть упоминание меня (@).
quiz-which = Чтобы ответить, нажмите кнопку под вопросом или напишите букву ответа, упомянув меня (@).
quiz-form = Вопрос { $number }
quiz-form-answer = Ваш ответ
quiz-not-yours = Это может сделать только тот, кто начал викторину, или модератор.
quiz-led-taken = Готово.
quiz-led-closed = Викторина уже ушла вперёд, поэтому ничего не изменилось.
quiz-none = В этом канале нет викторины. Начните её командой /quiz start.
quiz-no-place = Мне нельзя писать в этом канале. Попросите администратора это разрешить или начните викторину в другом.
quiz-no-cards = Таких вопросов на этом языке пока нет. Выберите другую тему или другой способ ответа.
quiz-busy = В этом канале уже идёт викторина. Присоединяйтесь или начните свою в другом.
quiz-begun = Начинаем! Вопросов: { $count }.
quiz-study-kept = { $count ->
    [one] { $count } карточка добавлена к вашим, её пора повторить: `/study cards`.
    [few] { $count } карточки добавлены к вашим, их пора повторить: `/study cards`.
   *[other] Карточек добавлено к вашим: { $count }; их пора повторить: `/study cards`.
  }
quiz-study-none = Добавлять нечего: ошибок у вас не было или эти карточки уже среди ваших.
button-quiz-type = Ответить
button-quiz-hint = Подсказка
button-quiz-skip = Дальше
button-quiz-pause = Пауза
button-quiz-go = Продолжить
button-quiz-stop = Закончить
button-quiz-study = Выучить это
button-quiz-again = Ещё раз
