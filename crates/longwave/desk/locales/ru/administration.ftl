# Administration: how the newsroom is set up.
administration = Управление
admin-services = Службы и разделы
admin-services-what = Каждая языковая служба: её название, адрес и разделы.
admin-desks = Отделы
admin-desks-what = Группы журналистов, у каждой свои материалы.
admin-feeds = Агентства и ленты
admin-feeds-what = Куда приходят файлы агентств.
admin-redirects = Перенаправления
admin-redirects-what = Куда ведут адреса прежнего сайта.
admin-bylines = Авторы
admin-bylines-what = Кто подписывает материалы, письмом каждой службы.
admin-topics = Темы
admin-topics-what = О чём материалы, как это называет каждая служба.
admin-tokens = Ключи доступа к API
admin-tokens-what = С чем входят программы.
admin-setup = Всё в одном файле
admin-setup-what = Настройки редакции: выгрузить, загрузить и хранить в git.
admin-rights = Кто что может
admin-rights-what = Единая таблица, по которой всё разрешается или отклоняется.
rights-how = Роль действует во всех службах, в некоторых или в отделе. В отделе она действует только для его материалов.
right-sections = Разделы и отделы службы
right-feeds = Агентства и ленты (во всех службах)
right-redirects = Перенаправления (во всех службах)
right-setup = Выгружать и загружать все настройки (во всех службах)

# Services and sections
site-name = Название сайта
host = Собственный адрес (хост)
sections = Разделы
switched-on = Видна читателям
switched-off = Отключена
service-on = Читатели видят эту службу
service-off-title = Выключить: { $name }
service-off-what = После этого читатели ничего не найдут от этой службы:
service-off-pages = Главная страница и все разделы, темы, страницы авторов, ленты и карты сайта ответят, что ничего нет
service-off-stories = { $count ->
    [one] { $countText } материал, который читатели видят сейчас, исчезнет для них, пока служба выключена
    [few] { $countText } материала, которые читатели видят сейчас, исчезнут для них, пока служба выключена
    [many] { $countText } материалов, которые читатели видят сейчас, исчезнут для них, пока служба выключена
   *[other] { $countText } материала, которые читатели видят сейчас, исчезнут для них, пока служба выключена
}
service-off-alerts = { $count ->
    [one] { $countText } срочное сообщение там не увидит никто
    [few] { $countText } срочных сообщения там не увидит никто
    [many] { $countText } срочных сообщений там не увидит никто
   *[other] { $countText } срочных сообщения там не увидит никто
}
service-off-links = Она уйдёт из списка служб, и материалы других служб больше не будут вести к её переводам
service-off-back = Ничего не пропадёт: работа в редакции продолжается, а когда службу снова включат, всё вернётся по тем же адресам.
service-off-do = Выключить
service-begin = Создать службу
service-begin-how = Она начинается с разделами своего языка и отключённой: читатели ничего не увидят, пока вы её не включите.
service-time-zone = Часовой пояс
about-page = Страница о службе
mirrors = Другие адреса сайта
mirrors-how = По одному в строке. Для читателей, у которых сайт заблокирован; если пусто, действуют адреса всего сайта.
place = Место
order-how = Службы с меньшим числом стоят первыми.
sections-how = В порядке меню. Адрес раздела никогда не меняется: тот, что больше не ведётся, выводят из меню, а его страница остаётся.
# ? retired: kept, but no longer filled
retired = Выведен
section-add = Добавить раздел
section-name = Название { $id }
section-place = Место { $id }
section-retired = { $id } выведен
in-addresses = Имя в адресах
id-how = Строчные латинские буквы, цифры и дефисы. Навсегда.

# Desks
# ? desk: a group of journalists
desk = Отдел
desk-none = (вся служба)
do-to-desk = Передать отделу
event-to-desk = передан отделу
refusal-other-desk = Этот отдел относится к другой службе.
desks-how = Черновики отдела принадлежат ему: кроме его людей, их видят только те, кто пишет для всей службы.
desks-empty = Отделов пока нет: все работают на всю службу.
desk-begin = Добавить отдел
desk-retired = Отдел закрыт: новых материалов в нём не будет
desk-people = Сотрудники отдела
desk-nobody = Ни у кого нет роли только в этом отделе.
desk-invite = Добавить сотрудника
desk-invite-how = У кого ещё нет учётной записи, тот её получит, а вы — ссылку для него. Тогда укажите и имя.

# Feeds
feed = Лента
folder = Папка
format = Формат
format-asked = (по самому файлу)
last-seen = Последнее поступление
providers = Последнее поступление от каждого агентства
feed-of-settings = из файла настроек
feeds-empty = Лент пока нет.
feed-begin = Добавить ленту
folder-how = Папка внутри папки лент редакции. Создаётся, если её нет.
feed-paused = Приостановлена: ничего не принимается, файлы ждут
paused = Приостановлена
feed-try = Проверить
feed-tried = Что получится из ожидающих файлов
feed-tried-empty = В этой папке нет файлов. Положите один и проверьте снова.
feed-items = сообщений: { $countText }
feed-end = Удалить ленту

# Redirects
redirects-how = Ведёт дальше только адрес, на который больше ничто не отвечает, и только в точности таким. Собственный адрес материала — никогда.
redirects-from = Начиная с адреса
redirects-empty = Перенаправлений здесь нет.
redirect-from = Старый адрес
redirect-to = Ведёт на
redirect-to-how = Путь на этом сайте, номер материала или полный адрес. Пусто, если страницы больше нет.
redirect-status = Как
redirect-301 = Перемещено навсегда (301)
redirect-308 = Перемещено навсегда, запрос без изменений (308)
redirect-410 = Удалено (410)
redirect-elsewhere = Может вести на другой хост
redirect-begin = Добавить перенаправление
redirect-end = Удалить
redirect-end-this = Удалить { $from }
redirects-many = Загрузить список
redirects-list = Список
redirects-many-how = По строке: старый адрес, запятая, куда ведёт, запятая, 301, 308 или 410. Загружается всё или ничего.
redirects-wrong = Ничего не загружено. Эти строки непригодны:
next = Далее
file = Файл

# Tokens
token = Ключ
token-secret = Сохраните этот ключ: он показан только сейчас.
token-make = Создать ключ
token-how = Под этим именем пользователь ключа стоит в журнале.
token-where = Где действует
token-until = До
last-used = Последнее использование
token-end = Отозвать
token-end-this = Отозвать { $name }
token-ended = больше не действует
token-maker = Кем создан
token-by-command = в командной строке

# Bylines and topics
byline-begin = Добавить автора
byline-latin = Имя латинскими буквами
byline-desk = Это общая подпись отдела, а не человек
byline-desk-short = общая
blurb = Строка об авторе
topic = Тема
topic-begin = Добавить тему
concept = Понятие (URI, например IPTC Media Topic)

# All as one file
setup-how = Службы, разделы, отделы, люди, ленты, перенаправления, авторы и темы в одном файле TOML, всегда в том же порядке. Ни паролей, ни ключей в нём нет.
setup-export = Скачать newsroom.toml
setup-import = Загрузить файл
setup-text = Содержимое файла
setup-whole = Файл полон: ленты и перенаправления, которых в нём нет, удаляются
setup-show = Показать, что изменится
setup-apply = Применить
setup-changes = Изменится: { $countText }
setup-done = Готово.
setup-wrong = Файл нельзя загрузить. Ничего не изменено.
change-begun = новое
change-changed = изменено
change-removed = удалено
kind-service = служба
kind-desk = отдел
kind-member = человек
kind-feed = лента
kind-redirect = перенаправление
kind-byline = автор
kind-topic = тема
kind-token = ключ
kind-invitation = приглашение
kind-factors = способы входа

# Why the newsroom can’t be set up so
setup-stays = { $what } остаётся: адрес уже известен. Отключите или выведите.
setup-section-lost = Пропущен раздел: { $what }. Его адрес остаётся; выведите его.
setup-last-administrator = { $what } — последний администратор всех служб. Сначала назначьте другого.
setup-name-taken = Имя «{ $what }» уже носит другой человек или ключ доступа. По имени их знают материалы и журнал; выберите другое.
setup-host-taken = Этот адрес уже у службы { $what }.
setup-no-service = Службы { $what } нет. Сначала создайте её.
setup-no-desk = Отдела { $what } нет. Сначала добавьте его.
setup-no-address = { $what } — не адрес. Нужен путь, например /old/page.html.
setup-own-address = По адресу { $what } отвечает сам сайт: его страница или адрес материала, который никуда не ведёт.
setup-elsewhere = { $what } — на другом хосте. Отметьте, что так можно.
setup-bad-status = { $what }: 301 и 308 ведут куда-то, 410 — никуда.
setup-circle = { $what } вело бы по кругу или через слишком многие другие.

# The record
record-kind = Вид
record-since = С
record-until = По
record-stories = Материалы
record-wire = Лента
record-fronts = Главные страницы
record-breaking = Срочные новости
record-pictures = Снимки
record-people = Люди
record-administration = Управление
record-account = Вход и учётные записи
feed-silent = Считать неработающей после стольких минут без сообщений
feed-silent-how = Если пусто: в полтора раза дольше самого долгого молчания за последнее время.

# The picture of a byline
byline-picture = Фотография
byline-picture-none = Фотографии пока нет. Выберите её; её видят читатели всех служб.
