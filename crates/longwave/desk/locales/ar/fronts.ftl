# Fronts, previews and keys: what editors arrange, look at and send.

# Fronts
nav-fronts = الواجهات
services-none = لا توجد أي خدمة بعد.
fronts-none = لا يمكنك ترتيب أي واجهة. اطلب ذلك من رئيس القسم.
fronts-sections = واجهات هذا القسم اللغوي
fronts-own = واجهة القسم اللغوي نفسه
fronts-version = النسخة { $number }
fronts-look = عرض المعاينة
fronts-save = اعتماد هذه الواجهة
fronts-undo = إعادة الواجهة السابقة
fronts-candidates = مواد يمكن وضعها هنا
fronts-find = البحث بالعنوان أو الرابط
fronts-find-do = بحث
fronts-preview = الواجهة كما سيراها القراء
fronts-history = ما كان هنا
fronts-again = البدء من النسخة { $number }
fronts-never = لم يرتب أحد هذه الواجهة بعد. تمتلئ تلقائيًا بأحدث المواد.
fronts-same = المواد نفسها في الأماكن نفسها
fronts-until = يبقى حتى
fronts-always = يبقى حتى يزيله أحد
fronts-moved = من المكان { $was } إلى المكان { $place }
fronts-came = أُضيف في المكان { $place }
fronts-left = أُزيل؛ كان في المكان { $place }
fronts-overtaken = بينما كنت ترتب هذه الواجهة اعتمد { $who } واجهة أخرى، النسخة { $number }. لم تُعتمد واجهتك.
fronts-overtaken-do = ما أعددته موجود أدناه. اعتمده مجددًا ليحل محل الأخرى.
fronts-theirs = الإبقاء على الأخرى
fronts-slots = الأماكن، والخبر الرئيس أولًا
fronts-changed = لم تُعتمد بعد
fronts-not-yet = لا يرى القراء شيئًا من هذا بعد.
fronts-discard = تجاهل التغييرات
# ?
fronts-unset = متابعة التغييرات التي تُركت هنا
fronts-how = مفتاح Alt مع الأسهم ينقل المادة المحددة؛ أو اسحبها.
fronts-pick = تأتي المواد الجديدة قبل هذه أو مكانها
fronts-end = تأتي المواد الجديدة في النهاية
fronts-auto = تحت هذه الأماكن، وفي ما يخلو منها، تظهر أحدث المواد تلقائيًا.
fronts-up = إلى أعلى: { $headline }
fronts-down = إلى أسفل: { $headline }
fronts-out = إزالة: { $headline }
fronts-in = وضع
fronts-instead = استبدال
fronts-nothing-found = لا توجد مادة منشورة مطابقة.
fronts-said-place = { $headline }: المكان { $place } من { $places }
fronts-said-out = أُزيل: { $headline }
fronts-said-pick = اختر برقمها المادة المراد استبدالها
fronts-said-stays = تبقى المادة في مكانها: { $headline }
fronts-over = لا يمكن إخلاء مكان قبل شغله: راجع الوقت.
fronts-full = للواجهة 24 مكانًا على الأكثر، ولكل مادة مكان واحد.

# Times
time-zone = الأوقات بتوقيت { $zone }.
time-there = عند القراء { $at }

# Previews
preview = معاينة
preview-size = الحجم
preview-colours = الألوان
preview-device = كما في الجهاز
preview-light = فاتحة
preview-dark = داكنة
preview-what = الصفحة كما ستصل إلى القراء. معاينتها لا تنشرها.
# ?
preview-unsettled = هذه آخر مراجعة؛ ما كُتب بعدها لا يصلح مراجعة بعد.
preview-back = العودة إلى المادة
preview-page = الصفحة كاملة
preview-words = النسخة النصية

# Breaking news
breaking-ready = جاهز لـ: { $services }. راجع كلًّا منها أدناه ثم أرسل.
breaking-seen = كما يراه القراء: { $service }

# What an action changes
reach-then = يحدث ذلك في:
reach-until = من الآن لا يرى القراء شيئا منه، حتى:
reach-nothing = لا تتغير أي صفحة الآن.
reach-pages = الصفحات التي تتغير
reach-told = يقرأ القرّاء:
reach-story = صفحة المادة ونسختها النصية:
reach-front = الواجهة:
reach-section = القسم:
reach-section-feeds = خلاصات (RSS وAtom وJSON) قسم:
reach-topic = الموضوع:
reach-byline = صفحة الكاتب:
reach-latest = الأحدث:
reach-feeds = الخلاصات (RSS وAtom وJSON):
reach-sitemaps = خرائط الموقع:
reach-others = صفحات مواد أخرى تعرضها ضمن المواد ذات الصلة أو الأحدث
reach-family = روابط من المادة نفسها بلغات أخرى
reach-behind = ترجمات ستصبح متأخرة عنها
reach-alert-ends = تنتهي الأخبار العاجلة المؤدية إليها
reach-alert-waits = تُخفى الأخبار العاجلة المؤدية إليها حتى يُرفع التعليق

# The palette and the keys
palette = انتقل إلى، أو نفّذ
palette-places = الأماكن
palette-nothing = لا شيء مطابق.
keys = المفاتيح
keys-close = إغلاق

# Breaking news that can’t be sent
breaking-none = لا يمكنك إرسال أي خبر عاجل. اطلب ذلك من رئيس القسم.
breaking-barred-held = المادة معلّقة؛ لا يمكن أن يقود إليها خبر عاجل.
breaking-barred-embargoed = المادة تحت الحظر؛ لا يمكن أن يقود إليها خبر عاجل.
breaking-barred-ended = أُبطلت المادة أو سُحبت؛ لا يمكن أن يقود إليها خبر عاجل.
breaking-barred-unseen = لا يرى القرّاء المادة بعد. يجب نشرها أولًا، ثم إرسال الخبر العاجل.
