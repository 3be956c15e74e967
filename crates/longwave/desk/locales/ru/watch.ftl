# Наблюдение: за чем следит редакция, и уведомления.

nav-watch = Наблюдение
watch-needs = требуют внимания
watch-all = Все мои
watch-show = Показать изменения
watch-now = { $section }: { $countText }
watch-late = Опаздывают
watch-late-none = Ничего не опаздывает.
watch-failed = Сбои
watch-failed-none = Сбоев нет.
watch-killed = Затронуты аннулированием
watch-killed-none = На этой неделе ни один материал не аннулирован и не снят.
watch-feeds = Каналы агентств
watch-feeds-none = Ни один канал не настроен.
watch-quarantined = Сначала проверить
watch-quarantined-none = За последние сутки нет сообщений, ждущих проверки.
watch-scheduled = Запланированы
watch-scheduled-none = Ничего не запланировано.
watch-embargoed = Под эмбарго
watch-embargoed-none = Под эмбарго ничего нет.
watch-held = Приостановлены
watch-held-none = Ничего не приостановлено.
watch-stale = Отставшие переводы
watch-stale-none = Все переводы этой недели соответствуют источникам.
stale-count = { $count ->
    [one] { $countText } перевод отстаёт от источника
    [few] { $countText } перевода отстают от источника
    [many] { $countText } переводов отстают от источника
   *[other] { $countText } перевода отстают от источника
}
late-since = срок был
late-unknown = Ничто не мешает. Часы редакции попробуют снова; если материал останется здесь, опубликуйте его вручную.
attend = Меры приняты
attended-by = Этим занимается { $who }.
damaged = Этот материал не читается. Читатели его не видят; его нужно восстановить из резервной копии.
killed-source = переведён с этого материала
killed-seen = Читатели видят там уведомление.
killed-unseen = Читатели его не видели.
left-nothing = Больше ничего делать не нужно.
left-translation = Перевод остаётся в работе: { $service }
left-damaged = Перевод не читается; он скрыт от читателей
left-front = Он всё ещё занимает место на главной: { $service }
left-front-section = Он всё ещё занимает место в разделе «{ $section }»: { $service }
held-from-readers = Скрыт от читателей
embargo-ends = заканчивается
who-clock = часы
who-import = импорт
failure-publication = Публикация в срок
failure-page = Страница для читателей
failure-rendition = Размеры снимка
failure-media = Хранилище снимков
failure-mail = Почта
failure-push = Уведомления в браузерах
failure-feed = Файл канала
failure-wire = Требование сообщения к материалам
failure-unmatched = Агентство останавливает сообщение, которое не приходило: найдите вручную, о каком речь
failure-times = { $count ->
    [one] { $countText } раз
    [few] { $countText } раза
    [many] { $countText } раз
   *[other] { $countText } раза
}
failure-first = впервые
failure-last = в последний раз
feed-arrived = Последнее сообщение
feed-looked = Последняя проверка
life-well = В порядке
life-new = Пока ничего не пришло
life-silent = Молчит слишком долго
life-failing = Не читается

# О чём сообщают
notices = Уведомления
notices-what = Сообщать мне
notice-mail = По почте
notice-push = В браузерах
notice-kill = об аннулировании или снятии моего материала
notice-hold = о приостановке моего материала
notice-failure = об опозданиях и сбоях в моих службах
notice-feed = о замолчавшем канале
notice-review = о материале, который ждёт редактора
notice-comment = о комментарии к моему материалу или с моим именем
notice-source = об изменении источника моего перевода
notice-breaking = о срочных новостях
notices-no-mail = У этой редакции нет почтового сервера: писем никто не получает.
notices-browsers = Браузеры, получающие уведомления
notices-browsers-none = Пока ни одного.
notices-browser-add = Получать уведомления в этом браузере
notices-browser-end = Больше не присылать туда
notices-browser-refused = Этому браузеру запрещено показывать уведомления. Разрешите их для этого сайта в настройках и попробуйте снова.
notices-browser-cannot = Этот браузер не может получать уведомления.
notice-kill-said = Материал аннулирован или снят: { $service }
notice-hold-said = Материал приостановлен: { $service }
notice-late-said = Материал опаздывает: { $service }
notice-failure-said = Сбой ({ $service }): { $what }
notice-feed-said = Канал { $feed } замолчал
notice-review-said = Материал ждёт редактора: { $service }
notice-comment-said = Материал прокомментирован: { $service }
notice-source-said = Источник вашего перевода изменился: { $service }
notice-breaking-said = Срочная новость: { $service }
notice-by = { $who }, { $at }
notice-open = Открыть в редакции
notice-why = Longwave сообщает об этом согласно вашему выбору уведомлений.
notice-change = Изменить выбор:

# What agencies sent since
watch-newer = Новее у агентства
watch-newer-none = Ни один материал не отстаёт от того, что прислало его агентство.
newer-corrected = { $provider }: исправлено то, на чём основан этот материал.
newer-sent = { $provider }: пришла более новая версия того, на чём основан этот материал.
newer-compare = Что изменилось
newer-heed = Учтено
newer-heed-what = Текст материала останется прежним; сначала измените то, что нужно. Об этой версии больше никому не напомнят.
newer-title = Что изменилось: { $provider }
newer-alone = Прежней версии здесь нет. Это вся новая.
newer-open = Открыть новую версию
newer-before = Открыть прежнюю версию
notice-correction = об исправлении агентством того, на чём основан мой материал
notice-correction-said = Агентство исправило то, на чём основан материал: { $service }
life-paused = Приостановлена

# What waits to be edited
watch-review = На редактуру
watch-review-none = Ничего не ждёт редактуры.

# Taken back
attended-now = Меры приняты; это больше никого не ждёт.
attended-undo = Отменить
