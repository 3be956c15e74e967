# Administration: how the newsroom is set up.
administration = الإدارة
admin-services = الخدمات والأقسام
admin-services-what = كل خدمة لغوية: اسمها وعنوانها وأقسامها.
admin-desks = مكاتب التحرير
admin-desks-what = مجموعات من الصحفيين، لكل منها موادها.
admin-feeds = الوكالات ومصادر الأخبار
admin-feeds-what = أين تصل ملفات الوكالات.
admin-redirects = إعادة التوجيه
admin-redirects-what = إلى أين تقود عناوين موقع قديم.
admin-bylines = التواقيع
admin-bylines-what = من يوقّع المواد، بخط كل خدمة.
admin-topics = الموضوعات
admin-topics-what = عمّ تتحدث المواد، كما تسميه كل خدمة.
admin-tokens = رموز الدخول إلى الواجهة البرمجية
admin-tokens-what = ما تدخل به البرامج.
admin-setup = الكل في ملف واحد
admin-setup-what = إعدادات غرفة الأخبار: تصديرها واستيرادها وحفظها في git.
admin-rights = من يستطيع ماذا
admin-rights-what = الجدول الوحيد الذي يُسمح بموجبه بكل شيء أو يُرفض.
rights-how = يسري الدور في كل الخدمات أو في بعضها أو في مكتب تحرير. وفي المكتب يسري على مواد ذلك المكتب وحدها.
right-sections = أقسام الخدمة ومكاتب تحريرها
right-feeds = الوكالات ومصادر الأخبار (في كل الخدمات)
right-redirects = إعادة التوجيه (في كل الخدمات)
right-setup = تصدير كل الإعدادات واستيرادها (في كل الخدمات)

# Services and sections
site-name = اسم الموقع
host = نطاق خاص
sections = الأقسام
switched-on = يراها القراء
switched-off = متوقفة
service-on = يرى القراء هذه الخدمة
service-off-title = إيقاف { $name }
service-off-what = بعد ذلك لا يجد القراء شيئًا من هذه الخدمة:
service-off-pages = الواجهة وكل الأقسام والموضوعات وصفحات الكتّاب والخلاصات وخرائط الموقع تجيب بأن لا شيء هناك
service-off-stories = { $count ->
    [zero] لا مواد يراها القراء الآن
    [one] مادة واحدة يراها القراء الآن تغيب عنهم ما دامت الخدمة متوقفة
    [two] مادتان يراهما القراء الآن تغيبان عنهم ما دامت الخدمة متوقفة
    [few] { $countText } مواد يراها القراء الآن تغيب عنهم ما دامت الخدمة متوقفة
    [many] { $countText } مادة يراها القراء الآن تغيب عنهم ما دامت الخدمة متوقفة
   *[other] { $countText } مادة يراها القراء الآن تغيب عنهم ما دامت الخدمة متوقفة
}
service-off-alerts = { $count ->
    [zero] لا أخبار عاجلة معروضة هناك
    [one] خبر عاجل واحد معروض هناك لا يراه أحد
    [two] خبران عاجلان معروضان هناك لا يراهما أحد
    [few] { $countText } أخبار عاجلة معروضة هناك لا يراها أحد
    [many] { $countText } خبرًا عاجلًا معروضًا هناك لا يراها أحد
   *[other] { $countText } خبر عاجل معروض هناك لا يراها أحد
}
service-off-links = تُرفع من قائمة الخدمات، ولا تعود مواد الخدمات الأخرى ترتبط بترجماتها
service-off-back = لا يضيع شيء: يستمر العمل في غرفة الأخبار، وعند تشغيل الخدمة من جديد يعود كل شيء إلى العناوين نفسها.
service-off-do = إيقافها
service-begin = إنشاء خدمة
service-begin-how = تبدأ بأقسام لغتها وهي متوقفة: لا يرى القراء منها شيئًا حتى تشغّلها.
service-time-zone = المنطقة الزمنية
about-page = صفحة تعريف بها
mirrors = عناوين أخرى للموقع
mirrors-how = عنوان في كل سطر. للقراء الذين حُجب عنهم الموقع؛ وإن تُرك فارغًا فعناوين الموقع كله.
place = الترتيب
order-how = الخدمات ذات الرقم الأصغر أولًا.
sections-how = بترتيب القائمة. عنوان القسم لا يتغير أبدًا: ما لم يعد يُستخدم يُسحب من القائمة وتبقى صفحته.
# ? retired: kept, but no longer filled
retired = متقاعد
section-add = إضافة قسم
section-name = اسم { $id }
section-place = ترتيب { $id }
section-retired = { $id } متقاعد
in-addresses = اسمه في العناوين
id-how = حروف لاتينية صغيرة وأرقام وشرطات. لا يتغير بعد ذلك.

# Desks
desk = مكتب التحرير
desk-none = (الخدمة كلها)
do-to-desk = تسليم إلى هذا المكتب
event-to-desk = سُلّمت إلى مكتب تحرير
refusal-other-desk = هذا المكتب يتبع خدمة أخرى.
desks-how = مسودات المكتب خاصة به: لا يراها غير أهله إلا من يكتب للخدمة كلها.
desks-empty = لا مكاتب بعد: الجميع يعمل للخدمة كلها.
desk-begin = إضافة مكتب
# ? wording
desk-retired = هذا المكتب متقاعد: لا تصله مواد بعد الآن
desk-people = أعضاء هذا المكتب
desk-nobody = لا أحد له دور في هذا المكتب وحده.
desk-invite = إضافة شخص
desk-invite-how = من لا حساب له يُنشأ له حساب، وتحصل أنت على رابط له. اذكر حينها اسمه أيضًا.

# Feeds
# ? wording
feed = المصدر
folder = المجلد
format = الصيغة
format-asked = (حسب الملف)
last-seen = آخر وصول
providers = آخر وصول من كل وكالة
feed-of-settings = من ملف الإعدادات
feeds-empty = لم يُضبط أي مصدر بعد.
feed-begin = إضافة مصدر
folder-how = مجلد داخل مجلد البرقيات في غرفة الأخبار. يُنشأ إن لم يكن موجودًا.
feed-paused = متوقف مؤقتًا: لا يُؤخذ شيء والملفات تنتظر
paused = متوقف مؤقتًا
feed-try = تجربة
feed-tried = ما ينتج عن الملفات المنتظرة
feed-tried-empty = لا ملف في هذا المجلد. ضع ملفًا ثم جرّب مجددًا.
feed-items = عدد المواد: { $countText }
feed-end = إزالة هذا المصدر

# Redirects
redirects-how = لا يقود إلى مكان آخر إلا عنوان لا يجيب عنه شيء، وبصيغته هذه بالضبط. أما عنوان المادة نفسها فلا أبدًا.
redirects-from = ابتداءً من هذا العنوان
redirects-empty = لا عنوان هنا يقود إلى مكان آخر.
redirect-from = العنوان القديم
redirect-to = يقود إلى
redirect-to-how = مسار في هذا الموقع، أو معرّف مادة، أو عنوان كامل. فارغ إذا زال ما كان هناك.
redirect-status = الكيفية
redirect-301 = نُقل نهائيًا (301)
redirect-308 = نُقل نهائيًا والطلب كما هو (308)
redirect-410 = زال (410)
redirect-elsewhere = يجوز أن يقود إلى نطاق آخر
redirect-begin = إضافة توجيه
redirect-end = إزالة
redirect-end-this = إزالة { $from }
redirects-many = استيراد قائمة
redirects-list = القائمة
redirects-many-how = سطر لكل منها: العنوان القديم، فاصلة (,)، الوجهة، فاصلة، ثم 301 أو 308 أو 410. يُستورد الكل أو لا شيء.
redirects-wrong = لم يُستورد شيء. هذه الأسطر غير صالحة:
next = التالي
file = الملف

# Tokens
token = الرمز
token-secret = احفظ هذا الرمز: لن يظهر إلا الآن.
token-make = إنشاء رمز
token-how = بهذا الاسم يظهر مستخدمه في السجل.
token-where = أين يسري
token-until = حتى
last-used = آخر استخدام
token-end = إلغاء
token-end-this = إلغاء { $name }
token-ended = لم يعد ساريًا
token-maker = أنشأه
token-by-command = من سطر الأوامر

# Bylines and topics
byline-begin = إضافة توقيع
byline-latin = الاسم بالحروف اللاتينية
byline-desk = هذا مكتب يوقّع جماعيًا وليس شخصًا
byline-desk-short = جماعي
blurb = نبذة
topic = الموضوع
topic-begin = إضافة موضوع
concept = المفهوم (URI، مثل IPTC Media Topic)

# All as one file
setup-how = الخدمات والأقسام والمكاتب والأشخاص والمصادر والتوجيهات والتواقيع والموضوعات في ملف TOML واحد، بالترتيب نفسه دائمًا. لا كلمة مرور فيه ولا رمز.
setup-export = تنزيل newsroom.toml
setup-import = استيراد ملف
setup-text = محتوى الملف
setup-whole = الملف كامل: تُزال المصادر والتوجيهات التي لا يذكرها
setup-show = عرض ما سيتغير
setup-apply = تنفيذ
setup-changes = سيتغير: { $countText }
setup-done = تم.
setup-wrong = لا يمكن استيراد الملف. لم يتغير شيء.
change-begun = جديد
change-changed = تغيّر
change-removed = أُزيل
kind-service = خدمة
kind-desk = مكتب تحرير
kind-member = شخص
kind-feed = مصدر
kind-redirect = توجيه
kind-byline = توقيع
kind-topic = موضوع
kind-token = رمز
kind-invitation = دعوة
kind-factors = وسائل الدخول

# Why the newsroom can’t be set up so
setup-stays = يبقى { $what } لأن عنوانه معروف. أوقفه أو اسحبه.
setup-section-lost = أُسقط قسم: { $what }. عنوانه باقٍ، فاسحبه بدلًا من ذلك.
setup-last-administrator = { $what } هو آخر مدير لكل الخدمات. عيّن غيره أولًا.
setup-name-taken = الاسم «{ $what }» لشخص آخر أو لرمز دخول آخر. تعرفهم المواد والسجل بأسمائهم، فاختر اسمًا آخر.
setup-host-taken = هذا المضيف للخدمة { $what } بالفعل.
setup-no-service = لا توجد خدمة { $what }. أنشئها أولًا.
setup-no-desk = لا يوجد مكتب { $what }. أضفه أولًا.
setup-no-address = { $what } ليس عنوانًا. المتوقع مسار مثل /old/page.html.
setup-own-address = الموقع نفسه يجيب عند { $what }: صفحة له، أو عنوان مادة لا يقود إلى غيره أبدًا.
setup-elsewhere = { $what } في نطاق آخر. علّم على أن ذلك مسموح.
setup-bad-status = { $what }: 301 و308 يقودان إلى مكان، و410 لا يقود.
setup-circle = { $what } سيدور في حلقة أو عبر عناوين كثيرة.

# The record
record-kind = النوع
record-since = من
record-until = إلى
record-stories = المواد
record-wire = البرقيات
record-fronts = الواجهات
record-breaking = الأخبار العاجلة
record-pictures = الصور
record-people = الأشخاص
record-administration = الإدارة
record-account = الدخول والحسابات
feed-silent = يُعدّ متوقفًا بعد هذا العدد من الدقائق بلا برقيات
feed-silent-how = إن تُرك فارغًا: مرة ونصف أطول صمت له في الآونة الأخيرة.

# The picture of a byline
byline-picture = الصورة
byline-picture-none = لا صورة بعد. اختر واحدة؛ يراها قراء كل الخدمات.
