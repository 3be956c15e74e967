# المتابعة: ما تراقبه غرفة الأخبار، والتنبيهات.

nav-watch = المتابعة
watch-needs = بحاجة إلى متابعة
watch-all = كل خدماتي
watch-show = إظهار ما تغيّر
watch-now = { $section }: { $countText }
watch-late = متأخرة
watch-late-none = لا شيء متأخر.
watch-failed = تعذّر تنفيذه
watch-failed-none = لم يتعذّر شيء.
watch-killed = طالها إبطال
watch-killed-none = لم تُبطَل أي مادة ولم تُزَل هذا الأسبوع.
watch-feeds = خلاصات الوكالات
watch-feeds-none = لا توجد خلاصة معدّة.
watch-quarantined = للفحص أولًا
watch-quarantined-none = لا توجد برقية من اليوم الأخير تنتظر الفحص.
watch-scheduled = مجدولة
watch-scheduled-none = لا شيء مجدول.
watch-embargoed = تحت الحظر
watch-embargoed-none = لا شيء تحت الحظر.
watch-held = معلّقة
watch-held-none = لا شيء معلّق.
watch-stale = ترجمات متأخرة عن أصلها
watch-stale-none = كل ترجمات هذا الأسبوع تطابق أصلها.
stale-count = { $count ->
    [zero] لا ترجمات متأخرة عن أصلها
    [one] ترجمة واحدة متأخرة عن أصلها
    [two] ترجمتان متأخرتان عن أصلهما
    [few] { $countText } ترجمات متأخرة عن أصلها
    [many] { $countText } ترجمة متأخرة عن أصلها
   *[other] { $countText } ترجمة متأخرة عن أصلها
}
late-since = كان موعدها
late-unknown = لا شيء يمنعها. ستحاول ساعة غرفة الأخبار مجددًا؛ إن بقيت هنا فيجب نشرها يدويًا.
attend = تمت المعالجة
attended-by = يتولى الأمر { $who }.
damaged = لا يمكن قراءة هذه المادة. لا يراها القراء؛ ويجب استعادتها من نسخة احتياطية.
killed-source = مترجمة من هذه المادة
killed-seen = يجد القراء هناك إشعارًا.
killed-unseen = لم يرها القراء قط.
left-nothing = لم يبقَ ما يجب عمله.
left-translation = ما زالت ترجمة لها قائمة: { $service }
left-damaged = لا يمكن قراءة إحدى ترجماتها؛ حُجبت عن القراء
left-front = ما زال لها مكان في الواجهة: { $service }
left-front-section = ما زال لها مكان في «{ $section }»: { $service }
held-from-readers = محجوبة عن القراء
embargo-ends = ينتهي
who-clock = الساعة
who-import = استيراد
failure-publication = النشر في الموعد
failure-page = صفحة للقراء
failure-rendition = أحجام صورة
failure-media = مخزن الصور
failure-mail = البريد
failure-push = التنبيهات في المتصفحات
failure-feed = ملف من خلاصة
failure-wire = ما تطلبه برقية من المواد
# ?
failure-unmatched = وكالة توقف خبرًا لم يصل قط: ابحثوا يدويًا عن المقصود
failure-times = { $count ->
    [zero] ولا مرة
    [one] مرة واحدة
    [two] مرتان
    [few] { $countText } مرات
    [many] { $countText } مرة
   *[other] { $countText } مرة
}
failure-first = أول مرة
failure-last = آخر مرة
feed-arrived = آخر برقية
feed-looked = آخر فحص
life-well = سليمة
life-new = لم يصل شيء بعد
life-silent = صامتة منذ وقت طويل
life-failing = تتعذّر قراءتها

# ما يُنبَّه إليه
notices = التنبيهات
notices-what = أريد تنبيهي إلى
notice-mail = بالبريد
notice-push = في المتصفحات
notice-kill = مادة لي أُبطلت أو أُزيلت
notice-hold = مادة لي عُلّقت
notice-failure = ما تأخر أو تعذّر في خدماتي
notice-feed = خلاصة انقطعت
notice-review = مادة تنتظر التحرير
notice-comment = تعليق على مادة لي أو يذكر اسمي
notice-source = أصل تغيّر بعد أن ترجمته
notice-breaking = خبر عاجل
notices-no-mail = لا خادم بريد في غرفة الأخبار هذه: لا يُرسَل بريد إلى أحد.
notices-browsers = متصفحات تتلقى التنبيهات
notices-browsers-none = لا يوجد أي منها بعد.
notices-browser-add = تلقي التنبيهات في هذا المتصفح
notices-browser-end = إيقافها هناك
notices-browser-refused = هذا المتصفح ممنوع من إظهار التنبيهات. يجب السماح بها لهذا الموقع في إعداداته ثم إعادة المحاولة.
notices-browser-cannot = لا يستطيع هذا المتصفح تلقي التنبيهات.
notice-kill-said = أُبطلت مادة أو أُزيلت: { $service }
notice-hold-said = عُلّقت مادة: { $service }
notice-late-said = تأخرت مادة عن موعدها: { $service }
notice-failure-said = تعذّر ({ $service }): { $what }
notice-feed-said = انقطعت الخلاصة { $feed }
notice-review-said = مادة تنتظر التحرير: { $service }
notice-comment-said = كُتب تعليق على مادة: { $service }
notice-source-said = تغيّر أصل الترجمة: { $service }
notice-breaking-said = خبر عاجل: { $service }
notice-by = { $who }، { $at }
notice-open = فتحها في غرفة الأخبار
notice-why = ترسل Longwave هذا بحسب اختيار التنبيهات.
notice-change = لتغيير الاختيار:

# What agencies sent since
watch-newer = أحدث لدى الوكالة
watch-newer-none = لا توجد مادة متأخرة عما أرسلته وكالتها.
newer-corrected = { $provider }: صُحّح ما تستند إليه هذه المادة.
newer-sent = { $provider }: وصلت نسخة أحدث مما تستند إليه هذه المادة.
newer-compare = ما الذي تغير
newer-heed = أُخذ في الاعتبار
newer-heed-what = يبقى نص المادة كما هو؛ غيّر أولا ما يجب تغييره. لن يُذكَّر أحد بهذه النسخة بعد ذلك.
newer-title = ما الذي تغير لدى { $provider }
newer-alone = النسخة السابقة غير موجودة هنا. هذه هي النسخة الجديدة كاملة.
newer-open = فتح النسخة الجديدة
newer-before = فتح النسخة السابقة
notice-correction = وكالة تصحح ما تستند إليه مادة لي
notice-correction-said = صححت وكالة ما تستند إليه مادة: { $service }
life-paused = متوقف مؤقتًا

# What waits to be edited
watch-review = للتحرير
watch-review-none = لا شيء ينتظر التحرير.

# Taken back
attended-now = عالجتَ الأمر؛ لم يعد ينتظر أحدًا.
attended-undo = تراجع
