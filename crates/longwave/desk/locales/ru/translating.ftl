# Перевод и версии.

source = Источник
source-of = Источник: { $service }
source-open = Открыть источник
source-follows = Перевод соответствует версии { $revision }
source-changed = { $count ->
    [one] Изменён { $countText } абзац
    [few] Изменены { $countText } абзаца
    [many] Изменено { $countText } абзацев
   *[other] Изменено { $countText } абзаца
}
source-same = С тех пор ничего не изменилось.
source-unseen = Источник снова черновик другой службы. Сейчас вам его не видно.
# ?
source-above = { $count ->
    [one] Сам источник отстал ({ $service }): там изменён { $countText } абзац.
    [few] Сам источник отстал ({ $service }): там изменены { $countText } абзаца.
    [many] Сам источник отстал ({ $service }): там изменено { $countText } абзацев.
   *[other] Сам источник отстал ({ $service }): там изменено { $countText } абзаца.
}
source-news = { $count ->
    [one] В источнике новое: отмечен { $countText } абзац.
    [few] В источнике новое: отмечены { $countText } абзаца.
    [many] В источнике новое: отмечено { $countText } абзацев.
   *[other] В источнике новое: отмечено { $countText } абзаца.
}
source-show = Показать
source-confirmed = Записано: перевод по-прежнему верен.
became-changed = Изменено
became-restyled = Изменились только ссылки, выделение или вид
became-added = Новое
became-removed = Удалено
became-moved = Перемещено
diff-removed = удалено:
diff-added = добавлено:
words-cite = Чьи слова
words-caption = Подпись
words-alt = Для тех, кто не видит снимка
words-address = Адрес
part-headline = Заголовок
part-summary = Краткое изложение
part-dateline = Место и дата
part-lead = Снимок над текстом
part-slugline = Рабочее название
part-section = Раздел
part-label = Жанр
part-slug = Слова адреса
part-bylines = Авторы
part-translator = Переводчик
part-topics = Темы
part-agencies = Агентства
part-contributors = Участники
part-places = Места
part-note = Заметка коллегам
part-rights = Права
board = Все языки
board-sort = Порядок
sort-family = Что из чего сделано
sort-service = Язык
sort-standing = Состояние
sort-stale = Отставание
sort-changed = Последнее изменение
board-source = Сделано из
board-behind = Отставание
board-fresh = Соответствует
board-original = Не перевод
board-unseen = Черновик другой службы
board-missing = Пока нет
board-whole = Есть у всех служб.
board-ended = Всё аннулировано, снято или в корзине: переводить не с чего.
board-from = Переводить с
board-begin = Начать: { $service }
board-again = Начать заново: { $service }
stale = Отставшие переводы
stale-translation = Перевод
stale-empty = Ни один перевод этой службы не отстал от источника.
revision = Версия
revisions = Версии
revision-n = Версия { $revision }
revision-with = вместе с: { $names }
revision-changed = { $count ->
    [one] { $countText } изменение
    [few] { $countText } изменения
    [many] { $countText } изменений
   *[other] { $countText } изменения
}
revision-restored = Восстановлена версия { $revision }
revision-from = Сравнить эту
revision-to = с этой
revision-keys = J и K — вниз и вверх, Enter — сравнить с предыдущей версией.
compare = Сравнить
compare-title = Версии { $from } и { $to }
compare-same = Они совпадают.
compare-earlier = Предыдущее изменение
compare-later = Следующее изменение
restore = Восстановить версию { $revision }
restore-short = Восстановить
restore-what = Восстановленное записывается новой версией. Ничего не теряется, и читатели этого не увидят, пока кто-нибудь не опубликует.
