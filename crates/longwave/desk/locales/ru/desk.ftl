# Confidence: high. Wants confirmation by the desk where marked. No native-speaking desk has read it yet.

# «сообщение» is the wire item, «материал» the story; «аннулировать» is the kill (as TASS and Interfax do), «снять с
# публикации» the take-down, «приостановить» and «возобновить» the hold and its end.

skip = Перейти к содержанию
nav = Редакция
nav-wire = Лента
nav-stories = Материалы
nav-breaking = Срочные новости
nav-people = Сотрудники
sign-in = Войти
sign-out = Выйти
sign-in-wrong = Неверный адрес почты или пароль.
sign-in-wait = { $count ->
    [one] Слишком много неудачных попыток. Подождите { $countText } минуту и попробуйте снова.
    [few] Слишком много неудачных попыток. Подождите { $countText } минуты и попробуйте снова.
    [many] Слишком много неудачных попыток. Подождите { $countText } минут и попробуйте снова.
   *[other] Слишком много неудачных попыток. Подождите { $countText } минуты и попробуйте снова.
}
sign-in-forgotten = Забыли пароль? Попросите новую ссылку у руководителя службы.
sign-in-nobody = Здесь ещё ни у кого нет учётной записи. Первую создаёт администратор редакции командой:
email = Электронная почта
password = Пароль
password-new = Новый пароль
password-present = Текущий пароль
password-present-wrong = Текущий пароль неверен, или было слишком много попыток.
password-rules = Не меньше 12 знаков. Хорошо подходят четыре слова, не связанных между собой; ваше имя или одна повторённая буква не подойдут.
why-weak-password = Этот пароль слишком короткий, или его слишком легко угадать.
why-leaked-password = Этот пароль есть в списке утёкших паролей; их пробуют первыми. Выберите другой.
password-change = Сменить пароль
password-changed = Пароль изменён. На всех других устройствах выполнен выход.
password-link = Создать ссылку для нового пароля
invitation = Приглашение
invitation-welcome = Здравствуйте, { $name }
invitation-choose = Задайте пароль, чтобы войти.
invitation-enter = Войти в редакцию
invitation-over = Приглашение больше не действует
invitation-over-what = Оно уже использовано или устарело. Попросите новое.
invitation-link = { $count ->
    [one] Отправьте эту ссылку приглашённому. Она действует { $countText } день, срабатывает один раз и показана только сейчас.
    [few] Отправьте эту ссылку приглашённому. Она действует { $countText } дня, срабатывает один раз и показана только сейчас.
    [many] Отправьте эту ссылку приглашённому. Она действует { $countText } дней, срабатывает один раз и показана только сейчас.
   *[other] Отправьте эту ссылку приглашённому. Она действует { $countText } дня, срабатывает один раз и показана только сейчас.
}
invite-again = Создать новое приглашение
nothing-granted = Вам пока ничего не открыто
nothing-granted-what = У вашей учётной записи нет роли ни в одной службе. Обратитесь к руководителю службы.
back-to-desk = Вернуться в редакцию
trouble = Не получилось
trouble-not-found = По этому адресу ничего нет.
why-value = Так сделать нельзя: { $value }
trouble-overtaken = Тем временем кто-то внёс изменения. Посмотрите их и повторите действие.
trouble-store = База данных редакции недоступна. Ничего не изменено; попробуйте снова.
trouble-broken = Компьютер редакции не смог этого сделать; причина в его журнале. Ничего не изменено.
# ? The reasons below are unchecked by a native speaker.
why-too-long = { $field }: не более { $most } знаков, сейчас { $length }.
why-empty = Поле не может быть пустым: { $field }.
why-too-many = { $field }: не более { $most }, сейчас { $length }.
why-link = «{ $link }» — не ссылка, по которой может перейти читатель. Она начинается с https://, http://, mailto: или tel: и не длиннее 2000 знаков.
why-slug = Конец адреса — от 1 до 100 строчных латинских букв, цифр и дефисов.
why-fact-box = Справка не может стоять внутри другой справки.
why-taken-already = По этому сообщению уже есть материал на языке: { $service }.
why-translated-already = Перевод на этот язык уже есть: { $service }.
why-at-home = Материал и так на этом языке: { $service }.
why-doubtful = С этим сообщением что-то не так. Посмотрите его и всё равно возьмите.
why-canceled = { $provider }: сообщение аннулировано. Использовать его нельзя.
why-withheld = { $provider }: сообщение приостановлено. До новой версии использовать его нельзя.
why-busy = Прямо сейчас кто-то пишет в этом материале. Попробуйте ещё раз.
why-draft-unread = Последнее набранное не читается. Все версии на месте.
why-no-address = «{ $email }» — не адрес электронной почты.
why-account-exists = У { $email } уже есть учётная запись.
why-account-ended = Учётная запись { $email } закрыта. Сначала откройте её снова.
why-hours = От 1 до { $most } ч.
why-no-service = Выберите хотя бы одну службу.
why-time-zone = Часового пояса «{ $zone }» нет. Пример: Asia/Tehran.
why-no-words = { $service }: пока нет слов для того, что видит каждый читатель ({ $lacking }). Читатели увидели бы пустые места.
why-host = «{ $host }» — не имя хоста. Пример: persian.example.org.
why-web-address = «{ $address }» — не веб-адрес. Пример: https://news.example.org.
why-section-reserved = «{ $section }» — служебный адрес сайта. Выберите другой.
why-section-twice = Раздел «{ $section }» указан дважды.
why-id = «{ $id }» здесь не годится: только строчные латинские буквы и цифры, между ними дефисы.
why-past = Это время прошло. Выберите более позднее.
why-redirect-exists = Перенаправление с { $from } уже есть. Сначала удалите его.
why-folder-unread = Файлы в { $folder } не читаются.
why-unjoined = Новейшую редакцию не удаётся соединить с тем, что сейчас пишут.
why-that-story = Открыть этот материал

any = не важно
show = Показать
save = Сохранить
cancel = Назад
older = Более ранние
yes = да
no = нет
done = выполнено
refused = отказано
name = Имя
by = Кто
changed = Изменено
service = Служба
standing = Состояние
everywhere = все службы
headline = Заголовок
no-headline = (без заголовка)
# ? «лид» is also said
summary = Подзаголовок
# ? «слаг» is jargon, and mostly said of web addresses
slugline = Рабочее название
dateline = Место и дата
section = Раздел
section-later = (пока без раздела)
bylines = Авторы
bylines-how = По одному имени в строке. Имя, у которого есть своя страница, станет ссылкой на неё.
label = Жанр
label-none = Новость
label-analysis = Анализ
label-opinion = Мнение
label-explainer = Разбор
label-fact-check = Проверка фактов

# The wire
wire-column-all = Всё
wire-column-urgent = Срочно
wire-column-killed = Аннулировано
wire-empty = Подходящих сообщений нет.
first-steps = Первые шаги
# The keys are found by their place on the keyboard, not by their letter.
wire-keys = J и K — вниз и вверх, H и L — к колонке слева и справа, Enter — открыть, T — взять, O — открыть отдельно.
wire-new-rows = { $count ->
    [one] { $countText } новое сообщение
    [few] { $countText } новых сообщения
    [many] { $countText } новых сообщений
   *[other] { $countText } нового сообщения
}
column-arrange = Настроить колонку { $name }
column-earlier = Передвинуть колонку { $name } раньше
column-later = Передвинуть колонку { $name } дальше
column-remove = Убрать колонку { $name }
column-removed = Колонка { $name } убрана.
column-restore = Вернуть
column-add = Добавить колонку
column-name = Название
provider = Агентство
column-language = Язык
class = Тип
class-text = Текст
class-picture = Фото
class-graphic = Инфографика
class-video = Видео
class-audio = Аудио
# ? a package of texts, pictures and so on; also «пакет»
class-composite = Подборка
class-animation = Анимация
class-other = Другое
urgency = Срочность
urgency-at-least = Срочность, не ниже
pubstatus = Статус
pubstatus-usable = Можно использовать
pubstatus-withheld = Приостановлено
pubstatus-withheld-what = Агентство сообщает: не публиковать до особого уведомления. Материалы, сделанные на основе этого сообщения, приостановлены.
pubstatus-canceled = Аннулировано
pubstatus-canceled-what = Агентство сообщает: использовать нельзя. Материалы, сделанные на основе этого сообщения, аннулированы.
embargo = Эмбарго
embargo-until = Ничто из этого не должно попасть к читателям раньше срока: { $at }
signal-update = Обновление
# ? agencies also write «Поправка»
signal-correction = Исправление
quarantined = Сначала проверить
# ? before the names of services
taken-at = Взяли:
take = Взять
take-to = Куда
take-anyway = Всё равно взять
take-refused = Не взято:
item-preview = Сообщение
item-older = Есть более новая версия этого сообщения.
item-with = Приложено
item-raw = В исходном виде
item-versions = Другие версии
ednote = Примечание для редакций
# ? the credit line
credit = Источник
copyright = Авторские права
usage-terms = Условия использования
defect = Дефект

# Stories
stories-empty = Подходящих материалов нет. Возьмите сообщение с ленты или начните материал здесь.
story-new = Новый материал
story-begin = Начать
story-panels = Об этом материале
checklist = Перед публикацией
checklist-done = Всё на месте.
missing-headline = заголовок
missing-section = раздел
missing-byline = автор или агентство
missing-body = текст
missing-alt-text = описание изображения для тех, кто его не видит
publishing = Публикация
family = Языки
behind = { $count ->
    [one] отстаёт на { $countText } версию
    [few] отстаёт на { $countText } версии
    [many] отстаёт на { $countText } версий
   *[other] отстаёт на { $countText } версии
}
translate = Перевести
translate-to = Перевести для службы
history = История
standing-draft = Черновик
standing-review = На проверке
standing-ready = Готов
# ?
standing-spiked = В корзине
standing-scheduled = Запланирован
standing-live = Опубликован
standing-held = Приостановлен
standing-embargoed = Под эмбарго
standing-killed = Аннулирован
standing-taken-down = Снят с публикации
standing-ended = Аннулирован или снят
scheduled-held = Выйдет, когда его возобновят и наступит его время.
do-publish = Опубликовать
do-update = Опубликовать как обновление
do-correct = Опубликовать как исправление
do-schedule = Запланировать
# ? also «отменить отложенную публикацию», too long for a button
do-unschedule = Убрать из плана
do-embargo = Установить эмбарго
do-lift-embargo = Снять эмбарго
do-hold = Приостановить
# ? takes off a hold, whether the story was published before or not
do-release = Возобновить
do-kill = Аннулировать
do-take-down = Снять с публикации
do-move = Передать дальше
# ?
do-spike = В корзину
do-confirm = По-прежнему верно
field-at = Когда (время службы)
field-note = В чём была ошибка, для читателей
field-reason = Причина (для редакции)
field-notice = Что сообщить читателям
reach-what = { $count ->
    [one] Это затронет { $countText } материал:
    [few] Это затронет { $countText } материала:
    [many] Это затронет { $countText } материалов:
   *[other] Это затронет { $countText } материала:
}
event-begun = материал начат
event-written = текст изменён
event-moved = передан дальше
event-published = опубликован
event-updated = опубликовано обновление
event-corrected = опубликовано исправление
event-scheduled = запланирован
event-unscheduled = убран из плана
event-embargoed = установлено эмбарго
event-embargo-lifted = снято эмбарго
event-held = приостановлен
event-released = возобновлён
event-killed = аннулирован
event-taken-down = снят с публикации
event-confirmed = проверено: по-прежнему верно
event-drew = использовано сообщение с ленты

# Refusals
refusal-not-allowed = Для этого нужна роль: { $role }.
refusal-killed = Материал аннулирован. Изменять и использовать его больше нельзя; напишите новый.
refusal-taken-down = Материал снят с публикации. Изменять его нельзя; напишите новый.
refusal-overtaken = Тем временем кто-то изменил текст. Посмотрите его и повторите действие.
refusal-nothing = Ничего не изменится.
refusal-incomplete = Для публикации не хватает следующего: { $missing }.
refusal-already-live = Материал уже опубликован. Выпустите обновление или исправление.
# ?
refusal-spiked = Материал в корзине. Сначала верните его в черновики.
# ?
refusal-goes-out = Материал опубликован или запланирован. Снимите его с публикации или уберите из плана.
refusal-not-live = Материал ещё не опубликован. Сначала опубликуйте его.
refusal-held = Материал приостановлен. Сначала возобновите его.
refusal-already-held = Материал уже приостановлен по этой причине.
refusal-not-held = По этой причине материал не приостановлен.
refusal-embargoed = Материал под эмбарго. Срок эмбарго: { $at }. Запланируйте публикацию на это время или позже.
refusal-embargo-unclear = Срок эмбарго не удалось прочесть ({ $said }). Кто-то должен задать его или снять эмбарго.
refusal-no-embargo = Эмбарго на материал нет.
refusal-past = Это время ({ $at }) уже прошло. Опубликуйте сейчас или выберите более позднее.
refusal-not-scheduled = Материал не запланирован.
refusal-not-due = Материал запланирован ({ $at }), это время ещё не наступило.
refusal-no-note = В исправлении надо сказать, в чём была ошибка.
refusal-no-reason = Надо указать причину.
refusal-not-a-translation = Это не перевод.
refusal-already-drawn = Это сообщение в материале уже использовано.
refusal-not-drawn = Абзац отнесён к сообщению ленты, которое в материале не использовано.
refusal-only-the-clock = Это делают только часы редакции.

# Breaking news
breaking-running = Сейчас показываются
breaking-send = Отправить срочную новость
breaking-end = Завершить
breaking-hours = Сколько часов показывать

# People
people-may = Роли
people-invite = Пригласить сотрудника
why-oneself = Свою собственную учётную запись закрыть нельзя.
account-joined = работает
# Neutral in gender.
account-invited = есть приглашение
account-ended = закрыта
account-end = Учётная запись закрыта
role-none = (нет)
role-reporter = Корреспондент
role-editor = Редактор
role-chief = Руководитель службы
role-administrator = Администратор
rights = Кто что может
right = Право
right-look = Видеть ленту, опубликованное и готовые материалы
right-write = Видеть и писать черновики, брать сообщения с ленты, переводить
right-pictures = Добавлять фото и описывать, что на них
right-publish = Публиковать, планировать, обновлять, исправлять
right-embargo = Устанавливать и снимать эмбарго
right-hold = Приостанавливать и возобновлять
right-kill = Аннулировать и снимать с публикации
right-fronts = Составлять главные страницы
right-breaking = Отправлять срочные новости
right-bar-pictures = Запрещать фото везде (во всех службах)
right-bylines = Авторы, сведения о них и темы (во всех службах)
right-people = Приглашать сотрудников и определять их права
right-services = Создавать и менять службы (во всех службах)
# ? «токены» is what engineers say
right-tokens = Ключи доступа к API (во всех службах)
record = Журнал действий
record-what = Действие
record-result = Итог
record-from = Откуда
record-refused = только отказы
record-empty = Подходящих записей в журнале нет.
interface-language = Язык интерфейса
sessions = Где выполнен вход
session-begun = начало:
session-seen = последняя активность:
session-here = Этот браузер
session-end = Завершить этот сеанс

# What changes by itself
live-back = Связь восстановлена.

# The editor
editor-missing = Редактор не встроен в эту систему; её администратору нужно выполнить: cargo xtask web

# Поиск по ленте и темы материала
wire-search = Поиск по ленте
wire-search-do = Найти
wire-search-end = Закончить поиск
wire-search-how = Нужны все слова в любом порядке. "Слова в кавычках" — как есть; -слово — исключить; начало* — с любым окончанием.
wire-search-found = Найдено: { $words }
wire-search-keep = Сохранить как колонку
wire-search-backlog = { $count ->
    [one] Ещё не проиндексировано: { $countText } старое сообщение.
    [few] Ещё не проиндексировано примерно { $countText } старых сообщения.
    [many] Ещё не проиндексировано примерно { $countText } старых сообщений.
   *[other] Ещё не проиндексировано примерно { $countText } старого сообщения.
}
wire-search-none = Этих слов нет ни в одном сообщении: { $words }
wire-search-try-fewer = Попробуйте меньше слов или другое написание имени.
wire-search-try-begin = Попробуйте начало слова со звёздочкой: наводн* найдёт и «наводнения».
wire-search-try-language = Слова ищутся на языке сообщения, без перевода.
column-words = Слова
column-subject = Тема
places = Места
places-how = По одному месту в строке: где это происходит и кого касается.
note = Заметка для коллег
note-how = Она никогда не покидает редакцию.
hints = Помогло бы читателям:
hint-topics = тема
hint-places = место
topics = Темы
topics-search = Найти тему
topics-chosen = Темы этого материала
topics-none = Темы пока нет.
topics-nameless = у этой службы пока нет названия; читатели её не видят
topics-drop = Убрать { $name }
topics-proposed = В сообщении указано:
topics-take-all = Взять все
topics-found = { $count ->
    [one] Найдена { $countText } тема
    [few] Найдено { $countText } темы
    [many] Найдено { $countText } тем
   *[other] Найдено { $countText } темы
}
topics-not-found = Темы с таким названием нет: { $words }

# What is shown isn't up to date
live-since = Не обновляется с { $time }. Идёт повторная попытка.
live-out = Сеанс завершён. С { $time } здесь ничего не обновляется.

# What became of an item that is shown
item-now-canceled = Поставщик тем временем отозвал это сообщение. Использовать его нельзя.
item-now-withheld = Поставщик тем временем приостановил это сообщение. Не публикуйте его до особого указания.
item-now-show = Показать, что есть сейчас
taken-who = { $service } ({ $name })

# Why an item can't be taken
take-not-canceled = Взять нельзя: поставщик отозвал это сообщение.
take-not-withheld = Взять нельзя, пока поставщик его приостановил.
take-not-here = Взять нельзя: вы не пишете ни для одной открытой службы.

# The list of stories
stories-own = мои службы
stories-mine = только то, что писал(а) я
stories-words = Слова из заголовка или рабочего названия
stories-not-found = Ничего не найдено. Попробуйте меньше слов или все службы.
stories-new = { $count ->
    [one] { $countText } новый материал
    [few] { $countText } новых материала
    [many] { $countText } новых материалов
   *[other] { $countText } новых материала
}

# A column of the wire
column-change-one = Изменить колонку { $name }

# Who publishes
publishing-editor = Публикует редактор. Передайте материал на проверку: редакторы увидят, что он их ждёт.
publishing-waits = Материал ждёт редактора.
# ?
spiked-said = Материал в корзине: его нет ни в одном рабочем списке. Чтобы вернуть его, нажмите «Черновик».

# What the record says was done
do-write = Написать
do-restore = Восстановить версию
do-draw = Использовать сообщение ленты
do-begin = Начать
do-take = Взять с ленты
do-translate = Перевести
do-front = Составить главную страницу
do-break = Отправить срочную новость
do-break-end = Завершить срочную новость
do-publish-due = Опубликовать запланированное
do-extend-embargo = Продлить эмбарго

# Whose clock
zone-own = Мой часовой пояс
zone-own-how = Всё время показано по этим часам; если у читателей службы другое, оно стоит рядом.
zone-usual = как принято для языка ({ $zone })
take-in-full = Сокращено при взятии в работу. Полностью: { $text }
take-cut = Конец текста или таблицы отрезан. В сообщении он есть целиком.

# What is wrong with what a provider sent
defect-truncated = Текст обрывается до конца.
defect-malformed = Записано не так, как требует формат; часть могла потеряться.
defect-too-large = Больше, чем читается; остального нет.
defect-too-many-items = В нём больше сообщений, чем читается; остальных нет.
defect-more = Дефектов больше, чем можно перечислить.
defect-rights-cut = Не все условия использования удалось сохранить.
defect-body-cut = Текст длиннее, чем хранится; остального нет.
defect-content-unread = Содержание пришло, но прочесть его не удалось.
defect-content-missing = В нём нет текста.
defect-charset-unknown = Кодировка неизвестна; некоторые буквы могут быть неверны.
defect-charset-undecodable = Некоторые буквы не удалось прочесть.
defect-charset-guessed = Кодировка угадана; некоторые буквы могут быть неверны.
defect-entities-refused = В нём есть определения, которым никогда не следуют; часть текста могла пропасть.
defect-element-unread = Не удалось прочесть часть, которая, возможно, запрещает его использовать.
defect-item-missing = Сообщений в нём не найдено.
defect-item-unreadable = Одно из сообщений в нём не удалось прочесть.
defect-item-unread = Одно из сообщений в нём записано в другом формате и не прочитано.
defect-guid-missing = У него нет идентификатора: позднейший отзыв или исправление нельзя будет к нему отнести.
defect-other-not-stopped = В нём сказано, что другое сообщение нельзя использовать; это не сделано. Сделайте вручную.
defect-association-barred = Что-то из приложенного под запретом; оно не взято.
defect-status-unknown = Его статус неизвестен; оно считается приостановленным.
defect-status-contradicted = Сигнал в нём его останавливает, хотя оно названо пригодным; считается приостановленным.
defect-profile-bars = Это сведения для редакций, не для публикации.
defect-embargo-unclear = Оно под эмбарго без ясного конца; снять его должен человек.
defect-date-to-come = Указанная в нём дата ещё не наступила: возможно, до неё действует эмбарго.
defect-date-unreadable = Не удалось прочесть, когда заканчивается право использования; оно указано среди условий использования.
defect-note-stops = В примечании для редакторов говорится об эмбарго, приостановке или отзыве.
defect-post-not-public = Отправитель его не опубликовал; считается приостановленным.
defect-format-unknown = Такой формат здесь не читается.
defect-picture = Это не изображение, которое можно использовать.
defect-parser-broke = Longwave не смог его прочесть. Сообщите об этом, приложив файл.
defect-other = С этим что-то не так.
# Times under an hour
minutes-now = сейчас
minutes-ago = { $countText } мин назад
minutes-ahead = через { $countText } мин

# Languages in which items arrive and no service is
language-de = немецкий
language-it = итальянский
language-nl = нидерландский
language-sv = шведский
language-da = датский
language-nb = норвежский
language-nn = норвежский (нюнорск)
language-no = норвежский
language-fi = финский
language-pl = польский
language-cs = чешский
language-sk = словацкий
language-hu = венгерский
language-ro = румынский
language-bg = болгарский
language-ja = японский
language-he = иврит
language-hi = хинди

# Where something may be done
refusal-not-allowed-at = Для этого нужна роль «{ $role }» в службе { $service }.
breaking-end-at = Завершить для: { $services }

# Where a story's words came from
from-wire = Из лент агентств

# What a column looks for
column-subject-how = По названию или по коду, который присылают агентства (medtop:20000151).
why-no-subject = «{ $subject }» — ни название темы, ни её код. Возьмите термин из IPTC Media Topics, например «earthquake».

# What readers have already
refusal-nothing-new = Читатели уже видят последний текст. Чтобы сообщить им, что было неверно, выберите «Опубликовать как исправление»; иначе сначала напишите новое.

# What is waited for
waits-reach = Выясняется, что это изменит…
waits-item = Открывается сообщение…

# A service and one of its sections
service-section = { $service } · { $section }

# From what was refused
back-where = Назад, где вы были

# What can’t be read, and who has no role
trouble-astray = Этот адрес или отправленные данные не удалось прочитать. Вернитесь, обновите страницу и попробуйте ещё раз.
nothing-granted-account = Ваша учётная запись
why-no-role = Выберите хотя бы одну роль: в службе, в отделе или везде. Без роли ничего не открыть.
