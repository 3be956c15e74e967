# Fronts, previews and keys: what editors arrange, look at and send.

# Fronts
nav-fronts = Главные страницы
services-none = Пока нет ни одной службы.
fronts-none = Вы не можете составлять главные страницы. Обратитесь к руководителю службы.
fronts-sections = Главные страницы этой службы
fronts-own = Главная страница службы
fronts-version = Версия { $number }
fronts-look = Показать предпросмотр
fronts-save = Установить эту страницу
fronts-undo = Вернуть предыдущую
fronts-candidates = Материалы, которые можно поставить
fronts-find = Найти по заголовку или адресу
fronts-find-do = Найти
fronts-preview = Главная страница, какой её увидят читатели
fronts-history = Что здесь стояло
fronts-again = Начать с версии { $number }
fronts-never = Эту страницу ещё никто не составлял. Она сама заполняется новыми материалами.
fronts-same = Те же материалы на тех же местах
fronts-until = Стоит до
fronts-always = стоит, пока его не уберут
fronts-moved = с места { $was } на место { $place }
fronts-came = поставлен на место { $place }
fronts-left = убран; был на месте { $place }
fronts-overtaken = Пока вы составляли страницу, { $who } установил(а) другую, версию { $number }. Ваша не установлена.
fronts-overtaken-do = Ваш вариант стоит ниже. Установите его ещё раз, чтобы он заменил чужой.
fronts-theirs = Оставить чужой
fronts-slots = Места, сначала главное
fronts-changed = ещё не установлена
fronts-not-yet = Читатели этого ещё не видят.
fronts-discard = Отбросить
# ?
fronts-unset = Вернуться к изменениям, которые вы здесь оставили
fronts-how = Alt со стрелками передвигает материал, на котором стоит фокус; или перетащите его.
fronts-pick = Новые встанут перед этим или вместо него
fronts-end = Новые встанут в конец
fronts-auto = Ниже этих мест и на освободившихся сами встают новейшие материалы.
fronts-up = Выше: { $headline }
fronts-down = Ниже: { $headline }
fronts-out = Убрать: { $headline }
fronts-in = Поставить
fronts-instead = Заменить
fronts-nothing-found = Подходящих опубликованных материалов нет.
fronts-said-place = { $headline }: место { $place } из { $places }
fronts-said-out = { $headline }: убрано
fronts-said-pick = Выберите по номеру, какой материал заменить
fronts-said-stays = { $headline } остаётся на месте
fronts-over = Место не может освободиться раньше, чем занято: проверьте время.
fronts-full = На главной странице не больше 24 мест, и материал занимает одно из них.

# Times
time-zone = Время указано по { $zone }.
time-there = у читателей { $at }

# Previews
preview = Предпросмотр
preview-size = Размер
preview-colours = Цвета
preview-device = как на устройстве
preview-light = светлые
preview-dark = тёмные
preview-what = Страница, какой её получат читатели. Просмотр её не публикует.
preview-unsettled = Это последняя редакция; написанное после неё ещё не может стать редакцией.
preview-back = Назад к материалу
preview-page = Вся страница
preview-words = Текстовая версия

# Breaking news
breaking-ready = Готово для: { $services }. Проверьте ниже и отправьте.
breaking-seen = Как это увидят читатели: { $service }

# What an action changes
reach-then = Это произойдёт:
reach-until = С этого момента читатели ничего из этого не видят, до:
reach-nothing = Сейчас ни одна страница не изменится.
reach-pages = Какие страницы изменятся
reach-told = Читателям скажут:
reach-story = Страница материала и её текстовая версия:
reach-front = Главная страница:
reach-section = Раздел:
reach-section-feeds = Ленты (RSS, Atom, JSON) раздела:
reach-topic = Тема:
reach-byline = Страница автора:
reach-latest = Последние новости:
reach-feeds = Ленты (RSS, Atom, JSON):
reach-sitemaps = Карты сайта:
reach-others = Страницы других материалов, где он есть среди связанных или последних
reach-family = Ссылки из того же материала на других языках
reach-behind = Переводы, которые отстанут
reach-alert-ends = Срочные сообщения со ссылкой на него снимаются
reach-alert-waits = Срочные сообщения со ссылкой на него скрыты, пока его не возобновят

# The palette and the keys
palette = Перейти или сделать
palette-places = Места
palette-nothing = Ничего не подходит.
keys = Клавиши
keys-close = Закрыть

# Breaking news that can’t be sent
breaking-none = Вы не можете отправлять срочные новости. Обратитесь к руководителю службы.
breaking-barred-held = Материал приостановлен; срочная новость не может на него вести.
breaking-barred-embargoed = Материал под эмбарго; срочная новость не может на него вести.
breaking-barred-ended = Материал аннулирован или снят; срочная новость не может на него вести.
breaking-barred-unseen = Читатели ещё не видят материал. Сначала опубликуйте его, затем отправляйте срочную новость.
