# Confidence: high. Wants confirmation by the desk where marked. No native-speaking desk has read it yet.

# «Подзаголовок» is the summary in the desk and «раздел» its section, so a heading in the text is a «межзаголовок».
# A revision is «версия», as in the desk.

editor-toolbar = Текст и блоки
editor-text = Текст материала
editor-help = Alt F10 — к кнопкам, Escape — обратно в текст. Tab — выйти из текста.
editor-begin = Начните здесь; / — подзаголовки, фотографии и другое
editor-people = Сейчас здесь также

editor-strong = Полужирный
editor-emphasis = Курсив
editor-sub = Подстрочный
editor-sup = Надстрочный
editor-link = Ссылка
editor-lang = Язык
editor-paragraph = Абзац
editor-heading-2 = Межзаголовок
# ? a smaller heading; no settled word
editor-heading-3 = Малый межзаголовок
editor-list = Список
editor-numbered = Нумерованный список
editor-quote = Цитата
# ? also «вынос»
editor-pull = Цитата-врезка
editor-cite = Чьи слова
editor-picture = Фото
editor-gallery = Галерея
editor-table = Таблица
# ? newsrooms say «справка», which in software means help
editor-alt = Описание
editor-facts = Врезка с фактами
# ? no short settled word
editor-embed = Встроенный контент
editor-row-add = Добавить строку
editor-row-remove = Убрать строку
editor-column-add = Добавить столбец
editor-column-remove = Убрать столбец
editor-table-head = Первая строка — шапка
editor-table-caption = Подпись
editor-comment = Комментарий
# ? word processors also say «советовать правки», «режим правки»
editor-suggest = Предлагать правки
editor-accept = Принять
editor-reject = Отклонить
editor-accept-all = Принять все
editor-reject-all = Отклонить все
editor-undo = Отменить
editor-redo = Повторить

editor-ask-done = Готово
editor-ask-link-href = Куда ведёт
editor-ask-link-wrong = Ссылка начинается с https, http, mailto или tel.
editor-ask-lang-tag = Код языка, например fa или pt-BR
editor-ask-lang-wrong = Такого кода языка не бывает.
editor-ask-alt-alt = Что на фото — для тех, кто его не видит
editor-ask-embed-url = Адрес
editor-ask-embed-title = Что там показано
editor-ask-embed-wrong = Адрес начинается с https.

editor-ask-comment-words = Ваш комментарий к этим словам
editor-ask-comment-wrong = Напишите что-нибудь.
editor-ask-lines = Enter — новая строка, { $key } — отправить

editor-comments = Комментарии
# ? a comment that is «решён», as in Google’s documents
editor-comments-resolved = И решённые тоже
editor-comment-show = Показать в тексте
editor-comment-answer = Ответить
editor-comment-resolve = Решено
editor-comment-done = Решено
editor-comment-reopen = Открыть снова
# ? marks (bold, links, language) are called «форматирование»
editor-suggest-words-only = Предлагая правки, можно менять слова и целые абзацы: делить, соединять, переставлять и форматировать нельзя

editor-connecting = Подключение…
editor-saved = Сохранено
editor-saving = Сохранение…
editor-offline = Нет связи: текст хранится здесь и будет отправлен, когда она восстановится
editor-offline-page = Нет связи: пока она не восстановится, текст хранится на этой странице; не закрывайте её
editor-read-only = Этот материал вам можно читать, но не изменять
editor-unsaved = Текст не пропал, но не сохранён как версия: { $why }
editor-ended-unknown = Вы вышли из системы. Написанное хранится здесь; войдите и снова откройте материал
editor-ended-other = База данных редакции восстановлена из копии. Скопируйте нужное и перезагрузите страницу
editor-ended-unfit = Написанное нельзя отправить. Скопируйте его и перезагрузите страницу
editor-length = { $words ->
    [one] { $words } слово, { $minutes } мин
    [few] { $words } слова, { $minutes } мин
   *[other] { $words } слов, { $minutes } мин
}
editor-length-characters = { $words ->
    [one] { $words } знак, { $minutes } мин
    [few] { $words } знака, { $minutes } мин
   *[other] { $words } знаков, { $minutes } мин
}
editor-bar = Выделенные слова
editor-menu = Добавить блок
editor-menu-what = Какой блок?
editor-mark-ltr = Знак: слева направо
editor-mark-rtl = Знак: справа налево

# Blocks as wholes
editor-move-up = Переместить выше
editor-move-down = Переместить ниже
editor-remove = Удалить блок
editor-removed = Блок удалён; «Отменить» вернёт его
editor-once-more = Фото выделено; ещё раз Backspace — и оно удалено
editor-help-blocks = Alt со стрелкой вверх или вниз — от блока к блоку; вместе с Shift — переместить блок.

# From suggestion to suggestion, and comments whose words went
editor-suggestion-next = Следующая правка
editor-suggestion-before = Предыдущая правка
editor-comment-gone = Слов, к которым относится комментарий, в тексте больше нет; комментарий остаётся без них

# Pasting
editor-paste-pictures = Фото из вставленного текста не вошли; перетащите или вставьте каждое как файл

# What was pressed without a connection
failed = Нет связи: ничего не отправлено и ничего не сделано. Повторите, когда она восстановится.

# What readers don’t see yet
later = { $count ->
    [one] { $countText } более поздняя версия не опубликована
    [few] { $countText } более поздние версии не опубликованы
    [many] { $countText } более поздних версий не опубликовано
   *[other] { $countText } более поздних версий не опубликовано
}
later-live = { $count ->
    [one] Читатели видят версию { $shown }; { $countText } более поздняя не опубликована.
    [few] Читатели видят версию { $shown }; { $countText } более поздние не опубликованы.
    [many] Читатели видят версию { $shown }; { $countText } более поздних не опубликовано.
   *[other] Читатели видят версию { $shown }; { $countText } более поздних не опубликовано.
}
later-scheduled = { $count ->
    [one] Запланирована версия { $shown }; { $countText } более поздняя с ней не выйдет.
    [few] Запланирована версия { $shown }; { $countText } более поздние с ней не выйдут.
    [many] Запланирована версия { $shown }; { $countText } более поздних с ней не выйдут.
   *[other] Запланирована версия { $shown }; { $countText } более поздних с ней не выйдут.
}
later-compare = Сравнить их

# What would help readers, and what isn’t translated yet
advice-heading-order = межзаголовок над малым межзаголовком «{ $words }»
advice-link-words = для ссылки «{ $words }» — слова, из которых ясно, куда она ведёт
advice-link-address = слова для ссылки { $words } вместо голого адреса
untranslated = { $count ->
    [one] { $countText } часть ещё совпадает с исходным текстом
    [few] { $countText } части ещё совпадают с исходным текстом
    [many] { $countText } частей ещё совпадают с исходным текстом
   *[other] { $countText } частей ещё совпадают с исходным текстом
}

# Who else is named, and the address
more = Ещё
one-a-line = По одному в строке.
slug-how = Буквы a–z, цифры и дефисы; если пусто — из заголовка. После публикации не меняется.
editor-crops = Кадрирование и права

# What became of the story that is open
editor-standing-killed = Этот материал аннулирован, писать в нём больше нельзя. Причина: { $why }
editor-standing-taken-down = Этот материал снят с публикации, писать в нём больше нельзя. Причина: { $why }
editor-standing-held = Этот материал приостановлен, писать в нём можно. Причина: { $why }
editor-standing-live = Этот материал опубликован, пока он у вас открыт. Написанное теперь дойдёт до читателей с обновлением
editor-not-kept = Последнее, что вы написали, не сохранено: писать в этом материале вам уже было нельзя. Оно есть только на этой странице; скопируйте нужное
editor-not-kept-text = Текст, как он стоит на этой странице
editor-copy = Скопировать текст
editor-copied = Скопировано
editor-ended-hidden = Вы больше не можете открывать этот материал: он перешёл в другой отдел или изменилась ваша роль. Скопируйте нужное с этой страницы

# What came from the wire
editor-from-wire = Из ленты: { $provider }
editor-suggested-by = Предлагает { $name } · { $when }

# Comments, from the line below the text
editor-comments-count = { $words ->
    [one] { $words } комментарий
    [few] { $words } комментария
   *[other] { $words } комментариев
}

# Questions, pictures that come while one writes, names that are offered
editor-ask-cancel = Назад
editor-picture-came = Фото теперь в тексте
editor-names-found = { $words ->
    [one] Найдено { $words } имя
    [few] Найдено { $words } имени
   *[other] Найдено { $words } имён
}
# What waits, what is too long, and what does not go out
later-schedule = Запланировать новейшую
open-suggestions = { $count ->
    [one] Не рассмотрена { $countText } предложенная правка
    [few] Не рассмотрены { $countText } предложенные правки
    [many] Не рассмотрено { $countText } предложенных правок
   *[other] Не рассмотрено { $countText } предложенной правки
}
open-comments = { $count ->
    [one] Не закрыт { $countText } комментарий
    [few] Не закрыты { $countText } комментария
    [many] Не закрыто { $countText } комментариев
   *[other] Не закрыто { $countText } комментария
}
limit-count = Знаков: { $length } из { $most }
limit-body-blocks = Блоки текста
limit-body-pictures = Фото в тексте
limit-body-texts = Фрагменты текста
limit-body-bytes-of-text = Байты текста
limit-body-characters-of-a-pull-quote = Знаки цитаты-врезки
limit-body-pictures-of-a-gallery = Фото галереи
limit-body-rows-of-a-table = Строки таблицы
limit-body-columns-of-a-table = Столбцы таблицы
