# Confidence: medium. Modern Standard Arabic; the newsroom's terms want confirmation by the desk where marked.
# Usage: nobody is addressed by gender: nouns and «يرجى» instead of imperatives. A story is «مادة», a wire item «برقية», so standings are feminine.

skip = الانتقال إلى محتوى الصفحة
nav = مكتب التحرير
# ? the agencies’ wires are called simply «the agencies»
nav-wire = الوكالات
# ? «story»: some newsrooms say «قصة», others «خبر»
nav-stories = المواد
nav-breaking = خبر عاجل
nav-people = الأشخاص
sign-in = تسجيل الدخول
sign-out = تسجيل الخروج
sign-in-wrong = البريد الإلكتروني أو كلمة المرور غير صحيحة.
sign-in-wait = { $count ->
    [zero] محاولات خاطئة كثيرة. يرجى الانتظار قليلًا ثم إعادة المحاولة.
    [one] محاولات خاطئة كثيرة. يرجى الانتظار دقيقة واحدة ثم إعادة المحاولة.
    [two] محاولات خاطئة كثيرة. يرجى الانتظار دقيقتين ثم إعادة المحاولة.
    [few] محاولات خاطئة كثيرة. يرجى الانتظار { $countText } دقائق ثم إعادة المحاولة.
    [many] محاولات خاطئة كثيرة. يرجى الانتظار { $countText } دقيقة ثم إعادة المحاولة.
   *[other] محاولات خاطئة كثيرة. يرجى الانتظار { $countText } دقيقة ثم إعادة المحاولة.
}
sign-in-forgotten = نسيت كلمة المرور؟ يُطلب رابط جديد من رئيس الخدمة.
sign-in-nobody = لا يوجد أي حساب هنا بعد. ينشئ المسؤول عن تشغيل غرفة الأخبار هذه الحساب الأول بالأمر:
email = البريد الإلكتروني
password = كلمة المرور
password-new = كلمة المرور الجديدة
password-present = كلمة المرور الحالية
password-present-wrong = كلمة المرور الحالية غير صحيحة، أو جُرّبت مرات كثيرة.
password-rules = 12 حرفًا على الأقل. أربع كلمات لا رابط بينها خيار جيد، أما اسمك أو حرف واحد مكرر فلا.
why-weak-password = كلمة المرور هذه قصيرة جدًا أو يسهل تخمينها.
why-leaked-password = كلمة المرور هذه واردة في قائمة بكلمات مرور مسرَّبة، وهي أول ما يجرّبه من يحاول التخمين. يرجى اختيار كلمة أخرى.
password-change = تغيير كلمة المرور
password-changed = تم تغيير كلمة المرور. أُنهيت الجلسات على كل الأجهزة الأخرى.
password-link = إنشاء رابط لكلمة مرور جديدة
invitation = دعوة
invitation-welcome = أهلًا، { $name }
invitation-choose = يكفي اختيار كلمة مرور للدخول.
invitation-enter = دخول غرفة الأخبار
invitation-over = هذه الدعوة لم تعد صالحة
invitation-over-what = إما أنها استُخدمت من قبل أو أنها قديمة جدًا. يرجى طلب دعوة جديدة.
invitation-link = { $count ->
    [zero] يرجى إرسال هذا الرابط إلى صاحب الدعوة. صلاحيته أقل من يوم، ويعمل مرة واحدة، ولا يظهر إلا الآن.
    [one] يرجى إرسال هذا الرابط إلى صاحب الدعوة. صلاحيته يوم واحد، ويعمل مرة واحدة، ولا يظهر إلا الآن.
    [two] يرجى إرسال هذا الرابط إلى صاحب الدعوة. صلاحيته يومان، ويعمل مرة واحدة، ولا يظهر إلا الآن.
    [few] يرجى إرسال هذا الرابط إلى صاحب الدعوة. صلاحيته { $countText } أيام، ويعمل مرة واحدة، ولا يظهر إلا الآن.
    [many] يرجى إرسال هذا الرابط إلى صاحب الدعوة. صلاحيته { $countText } يومًا، ويعمل مرة واحدة، ولا يظهر إلا الآن.
   *[other] يرجى إرسال هذا الرابط إلى صاحب الدعوة. صلاحيته { $countText } يوم، ويعمل مرة واحدة، ولا يظهر إلا الآن.
}
invite-again = إنشاء دعوة جديدة
nothing-granted = لا شيء متاح لك بعد
nothing-granted-what = لم يُمنح حسابك دورًا في أي خدمة. يُطلب ذلك من رئيس الخدمة.
back-to-desk = العودة إلى مكتب التحرير
trouble = لم تنجح العملية
trouble-not-found = لا يوجد شيء على هذا العنوان.
why-value = لا يمكن تنفيذ ذلك بهذا الشكل: { $value }
trouble-overtaken = غيّر شخص آخر هذا في الأثناء. يرجى الاطلاع على التغيير ثم إعادة المحاولة.
trouble-store = تعذّر الوصول إلى قاعدة بيانات غرفة الأخبار. لم يتغيّر شيء؛ يرجى إعادة المحاولة.
trouble-broken = لم يتمكن حاسوب غرفة الأخبار من ذلك؛ السبب في سجله. لم يتغيّر شيء.
# ? The reasons below are unchecked by a native speaker.
why-too-long = { $field }: الحد الأقصى { $most } من الحروف، والموجود { $length }.
why-empty = لا يمكن ترك هذا الحقل فارغًا: { $field }.
why-too-many = { $field }: الحد الأقصى { $most }، والموجود { $length }.
why-link = «{ $link }» ليس رابطًا يمكن للقراء فتحه. يبدأ الرابط بـ https:// أو http:// أو mailto: أو tel: ولا يتجاوز 2000 حرف.
why-slug = تتكوّن نهاية العنوان من 1 إلى 100 من الحروف اللاتينية الصغيرة والأرقام والشرطات.
why-fact-box = لا يمكن وضع إطار معلومات داخل إطار آخر.
why-taken-already = توجد مادة مأخوذة من هذا الخبر بالفعل: { $service }.
why-translated-already = توجد ترجمة بالفعل: { $service }.
why-at-home = المادة مكتوبة بهذه اللغة بالفعل: { $service }.
why-doubtful = ثمة خلل في هذا الخبر. اطّلع عليه ثم استلمه رغم ذلك.
why-canceled = { $provider }: أُبطل هذا الخبر. لا يجوز استخدامه.
why-withheld = { $provider }: هذا الخبر موقوف. لا يجوز استخدامه إلى أن تصل نسخة جديدة.
why-busy = يكتب شخص ما في هذه المادة في هذه اللحظة. حاول مرة أخرى.
why-draft-unread = تتعذر قراءة آخر ما كُتب. المراجعات كلها موجودة.
why-no-address = «{ $email }» ليس عنوان بريد إلكتروني.
why-account-exists = لدى { $email } حساب بالفعل.
why-account-ended = حساب { $email } مغلق. أعد فتحه أولًا.
why-hours = من 1 إلى { $most } ساعة.
why-no-service = اختر خدمة واحدة على الأقل.
why-time-zone = لا توجد منطقة زمنية باسم «{ $zone }». مثال: Asia/Tehran.
# ?
why-no-words = { $service }: لا كلمات بعد لما يراه كل قارئ ({ $lacking }). سيرى القراء فراغات.
why-host = «{ $host }» ليس اسم مضيف. مثال: persian.example.org.
why-web-address = «{ $address }» ليس عنوانًا على الويب. مثال: https://news.example.org.
why-section-reserved = «{ $section }» عنوان محجوز للموقع. اختر عنوانًا آخر.
why-section-twice = القسم «{ $section }» مذكور مرتين.
why-id = لا يمكن استخدام «{ $id }» هنا: حروف لاتينية صغيرة وأرقام فقط، تفصل بينها شرطات.
why-past = ذلك الوقت مضى. اختر وقتًا لاحقًا.
why-redirect-exists = توجد إعادة توجيه من { $from } بالفعل. احذفها أولًا.
why-folder-unread = تتعذر قراءة الملفات في { $folder }.
why-unjoined = يتعذر دمج أحدث نسخة مع ما يُكتب الآن.
why-that-story = فتح تلك المادة

any = الكل
show = عرض
save = حفظ
# «إلغاء» is kept out here: it would stand beside the kill
cancel = رجوع
older = الأقدم
yes = نعم
no = لا
done = تم
refused = رُفض
name = الاسم
by = بواسطة
changed = وقت التغيير
service = الخدمة
standing = الوضع
everywhere = كل الخدمات
headline = العنوان
no-headline = (بلا عنوان)
summary = الملخص
# ? slugline: no settled word; this says «reference title»
slugline = العنوان المرجعي
# ? dateline: «line of place and date»
dateline = سطر المكان والتاريخ
section = القسم
section-later = (بلا قسم بعد)
bylines = التواقيع
bylines-how = اسم واحد في كل سطر. الاسم الذي له صفحة خاصة يُربط بها.
label = النوع
label-none = خبر
label-analysis = تحليل
label-opinion = رأي
# ? explainer: no settled label; this says «explanation»
label-explainer = شرح
label-fact-check = تدقيق الحقائق

## The wire

wire-column-all = الكل
wire-column-urgent = العاجلة
wire-column-killed = المُبطَلة
wire-empty = لم يصل شيء يطابق هذا الاختيار.
first-steps = الخطوات الأولى
wire-keys = J وK للنزول والصعود، H وL للعمود الأيسر والأيمن، Enter للعرض، T للاستلام، O للفتح في صفحة مستقلة.
wire-new-rows = { $count ->
    [zero] لا برقيات جديدة
    [one] برقية جديدة
    [two] برقيتان جديدتان
    [few] { $countText } برقيات جديدة
    [many] { $countText } برقية جديدة
   *[other] { $countText } برقية جديدة
}
column-arrange = ترتيب { $name }
column-earlier = تقديم العمود { $name }
column-later = تأخير العمود { $name }
column-remove = إزالة العمود { $name }
column-removed = أُزيل العمود { $name }.
column-restore = إعادته
column-add = إضافة عمود
column-name = اسمه
provider = الوكالة
column-language = اللغة
class = نوع المحتوى
class-text = نص
class-picture = صورة
class-graphic = رسم بياني
class-video = فيديو
class-audio = صوت
class-composite = حزمة
class-animation = رسوم متحركة
class-other = غير ذلك
urgency = درجة الاستعجال
urgency-at-least = درجة الاستعجال، على الأقل
pubstatus = الحالة
pubstatus-usable = صالحة للاستخدام
# ? the provider’s stop until further notice; «معلّقة» is kept for our own hold
pubstatus-withheld = موقوفة
pubstatus-withheld-what = الوكالة تقول: يُمنع النشر حتى إشعار آخر. المواد المأخوذة منها معلّقة.
# ? kill: agencies write «إلغاء», which is also the software’s word for «cancel»; this says «declared void»
pubstatus-canceled = مُبطَلة
pubstatus-canceled-what = الوكالة تقول: يُمنع استخدامها منعًا تامًا. المواد المأخوذة منها مُبطَلة.
# ? «حظر النشر» alone is also a court’s or a government’s ban; the moment beside it tells them apart
embargo = حظر نشر حتى موعد
embargo-until = لا يجوز أن يصل شيء منها إلى القراء قبل: { $at }
signal-update = تحديث
signal-correction = تصحيح
quarantined = للفحص أولًا
taken-at = استلمتها:
# ? take: «taking in hand», as one takes a task; «سحب» is avoided, it means withdrawing
take = استلام
take-to = إلى
take-anyway = استلام رغم ذلك
take-refused = لم تُستلم:
item-preview = البرقية
item-older = توجد هنا نسخة أحدث من هذه البرقية.
item-with = المرفقات
item-raw = كما أُرسلت
item-versions = نسخ أخرى
ednote = ملاحظة للمحررين
# ? credit line of a picture
credit = المصدر
copyright = حقوق النشر
usage-terms = شروط الاستخدام
defect = خلل

## Stories

stories-empty = لا مادة تطابق هذا الاختيار. يمكن استلام برقية أو بدء مادة من هنا.
story-new = مادة جديدة
story-begin = بدء
story-panels = عن هذه المادة
checklist = قبل أن يمكن نشرها
checklist-done = لا ينقصها شيء.
missing-headline = عنوان
missing-section = قسم
missing-byline = توقيع أو اسم وكالة
missing-body = نص
missing-alt-text = وصف لصورة، لمن لا يستطيع رؤيتها
publishing = النشر
family = اللغات
behind = { $count ->
    [zero] غير متأخرة
    [one] متأخرة تعديلًا واحدًا
    [two] متأخرة تعديلين
    [few] متأخرة { $countText } تعديلات
    [many] متأخرة { $countText } تعديلًا
   *[other] متأخرة { $countText } تعديل
}
translate = ترجمة
translate-to = ترجمة إلى
history = السجل
standing-draft = مسودة
standing-review = قيد المراجعة
standing-ready = جاهزة
# ?
standing-spiked = مستبعدة
standing-scheduled = مجدولة
standing-live = منشورة
standing-held = معلّقة
standing-embargoed = تحت الحظر
# ? see pubstatus-canceled
standing-killed = مُبطَلة
standing-taken-down = أُزيلت من الموقع
standing-ended = منتهية
scheduled-held = تُنشر متى رُفع التعليق وحان وقتها.
do-publish = نشر
do-update = نشر كتحديث
do-correct = نشر كتصحيح
do-schedule = جدولة
do-unschedule = إزالة الجدولة
do-embargo = فرض حظر حتى موعد
do-lift-embargo = رفع الحظر
# ? hold: a reversible stop
do-hold = تعليق
do-release = رفع التعليق
# ? see pubstatus-canceled
do-kill = إبطال
do-take-down = إزالة من الموقع
do-move = تسليم
# ?
do-spike = استبعاد
do-confirm = لا تزال صالحة
field-at = الموعد (بتوقيت الخدمة)
field-note = ما كان الخطأ، للقراء
field-reason = السبب (لمكتب التحرير)
field-notice = ما يُقال للقراء
reach-what = { $count ->
    [zero] هذا لا يغيّر أي مادة:
    [one] هذا يغيّر مادة واحدة:
    [two] هذا يغيّر مادتين:
    [few] هذا يغيّر { $countText } مواد:
    [many] هذا يغيّر { $countText } مادة:
   *[other] هذا يغيّر { $countText } مادة:
}
event-begun = بدء المادة
event-written = كتابة
event-moved = تسليم
event-published = نشر
event-updated = نشر كتحديث
event-corrected = تصحيح
event-scheduled = جدولة
event-unscheduled = إزالة الجدولة
event-embargoed = فرض حظر
event-embargo-lifted = رفع الحظر
event-held = تعليق
event-released = رفع التعليق
# ? see pubstatus-canceled
event-killed = إبطال
event-taken-down = إزالة من الموقع
event-confirmed = تأكيد أنها لا تزال صالحة
event-drew = أخذ عن برقية

## Refusals

refusal-not-allowed = هذا يتطلب دور: { $role }.
refusal-killed = هذه المادة أُبطلت. لا يمكن تغييرها ولا استخدامها من جديد؛ يجب كتابة مادة جديدة.
refusal-taken-down = هذه المادة أُزيلت من الموقع. لا يمكن تغييرها؛ يجب كتابة مادة جديدة.
refusal-overtaken = كتب شخص آخر فيها في الأثناء. يرجى الاطلاع على ما كُتب ثم إعادة المحاولة.
refusal-nothing = لن يتغيّر شيء.
refusal-incomplete = ينقصها قبل النشر: { $missing }.
refusal-already-live = هي منشورة بالفعل. المطلوب نشر تحديث أو تصحيح.
# ?
refusal-spiked = هذه المادة مستبعدة. يجب إعادتها إلى المسودات أولًا.
# ?
refusal-goes-out = هي منشورة أو مجدولة. يجب إزالتها من الموقع أو إزالة جدولتها.
refusal-not-live = لم تُنشر بعد. يجب نشرها أولًا.
refusal-held = هي معلّقة. يجب رفع التعليق أولًا.
refusal-already-held = هي معلّقة لهذا السبب بالفعل.
refusal-not-held = هي غير معلّقة لهذا السبب.
refusal-embargoed = هي تحت الحظر حتى { $at }. يمكن جدولتها لهذا الموعد أو بعده.
refusal-embargo-unclear = لا يمكن فهم موعد الحظر ({ $said }). يجب أن يحدده شخص أو يرفعه.
refusal-no-embargo = لا حظر عليها.
refusal-past = هذا الموعد، { $at }، قد مضى. يمكن نشرها الآن أو اختيار موعد لاحق.
refusal-not-scheduled = هي غير مجدولة.
refusal-not-due = هي مجدولة لموعد { $at }، ولم يحن بعد.
refusal-no-note = يجب أن يذكر التصحيح ما كان الخطأ.
refusal-no-reason = يجب ذكر السبب.
refusal-not-a-translation = هذه ليست ترجمة.
refusal-already-drawn = هي تأخذ عن هذه البرقية بالفعل.
refusal-not-drawn = فقرة منسوبة إلى برقية لا تأخذ عنها هذه المادة.
refusal-only-the-clock = لا تفعل ذلك إلا ساعة غرفة الأخبار.

## Breaking news

breaking-running = يُعرض الآن
breaking-send = إرسال خبر عاجل
breaking-end = إنهاء
breaking-hours = المدة بالساعات

## People

people-may = الصلاحيات
people-invite = دعوة شخص
why-oneself = لا أحد يلغي حسابه بنفسه.
account-joined = مفعّل
account-invited = بانتظار التفعيل
account-ended = مغلق
account-end = هذا الحساب مغلق
role-none = (لا شيء)
role-reporter = صحفي
role-editor = محرر
role-chief = رئيس الخدمة
role-administrator = مدير النظام
rights = من يحق له ماذا
right = الصلاحية
right-look = الاطلاع على برقيات الوكالات وعلى ما نُشر وعلى المواد الجاهزة
right-write = الاطلاع على المسودات وكتابتها، واستلام البرقيات، والترجمة
right-pictures = إضافة الصور ووصف ما فيها
right-publish = النشر والجدولة والتحديث والتصحيح
right-embargo = فرض الحظر ورفعه
right-hold = التعليق ورفع التعليق
right-kill = الإبطال والإزالة من الموقع
right-fronts = ترتيب الواجهات
right-breaking = إرسال الأخبار العاجلة
right-bar-pictures = منع صورة في كل مكان (في كل الخدمات)
right-bylines = التواقيع ونبذات الكتّاب والموضوعات (في كل الخدمات)
right-people = دعوة الأشخاص وتحديد صلاحياتهم
right-services = إنشاء الخدمات وتغييرها (كل الخدمات)
# ? API: «programming interface»
right-tokens = رموز الدخول إلى الواجهة البرمجية (في كل الخدمات)
record = سجل العمليات
record-what = العملية
record-result = النتيجة
record-from = من عنوان
record-refused = المرفوضة فقط
record-empty = لا شيء في السجل يطابق هذا الاختيار.
interface-language = لغة مكتب التحرير
sessions = الجلسات المفتوحة
session-begun = منذ
session-seen = آخر ظهور
session-here = هذا المتصفح
session-end = تسجيل الخروج من هناك

## What changes by itself

live-back = عاد الاتصال.

# The editor
editor-missing = المحرّر غير مثبّت في غرفة الأخبار هذه؛ على من يديرها تشغيل: cargo xtask web

# البحث في البرقيات، وموضوعات المادة
wire-search = البحث في البرقيات
wire-search-do = بحث
wire-search-end = إنهاء البحث
wire-search-how = يجب أن ترد كل الكلمات بأي ترتيب. "كلمات بين علامتي اقتباس" كما هي؛ -كلمة لاستبعادها؛ بداية* لكل نهاية.
wire-search-found = نتائج البحث: { $words }
wire-search-keep = حفظ كعمود
wire-search-backlog = { $count ->
    [zero] لا برقيات قديمة في انتظار الفهرسة.
    [one] برقية قديمة واحدة لم تُفهرس بعد.
    [two] برقيتان قديمتان لم تُفهرسا بعد.
    [few] نحو { $countText } برقيات قديمة لم تُفهرس بعد.
    [many] نحو { $countText } برقية قديمة لم تُفهرس بعد.
   *[other] نحو { $countText } برقية قديمة لم تُفهرس بعد.
}
wire-search-none = لا برقية فيها هذه الكلمات: { $words }
wire-search-try-fewer = يمكن تجربة كلمات أقل أو كتابة أخرى للاسم.
wire-search-try-begin = يمكن تجربة بداية الكلمة مع نجمة: فيضان* تعثر على فيضانات أيضا.
wire-search-try-language = البحث عن الكلمات يجري بلغة البرقية من دون ترجمة.
column-words = كلمات
column-subject = الموضوع
places = الأماكن
places-how = مكان واحد في كل سطر: أين يقع الحدث ومن يعنيه.
note = ملاحظة للزملاء
note-how = لا تخرج أبدا من غرفة الأخبار.
hints = مما يفيد القراء:
hint-topics = موضوع
hint-places = مكان
topics = الموضوعات
topics-search = البحث عن موضوع
topics-chosen = موضوعات هذه المادة
topics-none = لا موضوع بعد.
topics-nameless = لا اسم له في هذه الخدمة بعد، ولا يراه القراء
topics-drop = إزالة { $name }
topics-proposed = تقترح البرقية:
topics-take-all = قبول الكل
topics-found = { $count ->
    [zero] لا موضوعات
    [one] موضوع واحد
    [two] موضوعان
    [few] { $countText } موضوعات
    [many] { $countText } موضوعا
   *[other] { $countText } موضوع
}
topics-not-found = لا موضوع بهذا الاسم: { $words }

# What is shown isn't up to date
live-since = لا تحديث منذ { $time }. تُعاد المحاولة.
live-out = انتهت جلستك. لا شيء هنا محدَّث منذ { $time }.

# What became of an item that is shown
item-now-canceled = ألغى المصدر هذه البرقية في هذه الأثناء. يجب عدم استخدامها.
item-now-withheld = علّق المصدر هذه البرقية في هذه الأثناء. لا تنشرها حتى إشعار آخر.
item-now-show = عرض النسخة الحالية
taken-who = { $service } ({ $name })

# Why an item can't be taken
take-not-canceled = لا يمكن استلامها: ألغاها المصدر.
take-not-withheld = لا يمكن استلامها ما دام المصدر يعلّقها.
take-not-here = لا يمكنك استلامها: لا تكتب في أي خدمة مفتوحة.

# The list of stories
stories-own = خدماتي
stories-mine = ما كتبتُ فيه فقط
stories-words = كلمات من العنوان أو العنوان المرجعي
stories-not-found = لا توجد مادة مطابقة. جرّب كلمات أقل أو كل الخدمات.
stories-new = { $count ->
    [zero] لا مواد جديدة
    [one] مادة جديدة
    [two] مادتان جديدتان
    [few] { $countText } مواد جديدة
    [many] { $countText } مادة جديدة
   *[other] { $countText } مادة جديدة
}

# A column of the wire
column-change-one = تعديل العمود { $name }

# Who publishes
publishing-editor = النشر من مهام المحرر. سلّم المادة إلى المراجعة ليرى المحررون أنها في انتظارهم.
publishing-waits = المادة في انتظار محرر.
# ?
spiked-said = هذه المادة مستبعدة: لا تظهر في أي قائمة عمل. لاستعادتها يجب اختيار «مسودة».

# What the record says was done
do-write = كتابة
do-restore = استعادة نسخة سابقة
do-draw = الاستناد إلى برقية
do-begin = بدء
do-take = استلام برقية
do-translate = ترجمة
do-front = ترتيب الواجهة
do-break = إرسال خبر عاجل
do-break-end = إنهاء خبر عاجل
do-publish-due = نشر المجدول
do-extend-embargo = تمديد الحظر

# Whose clock
zone-own = منطقتي الزمنية
zone-own-how = تُعرض كل الأوقات بهذه الساعة؛ وإن اختلفت ساعة قرّاء خدمة ما فإنها تظهر بجانبها.
zone-usual = حسب اللغة ({ $zone })
take-in-full = اختُصر عند استلامه. النص الكامل: { $text }
take-cut = قُطعت نهاية النص أو جدول فيه. البرقية تحوي النص كله.

# What is wrong with what a provider sent
defect-truncated = إنه مقطوع قبل نهايته.
defect-malformed = لم يُكتب كما تقتضي صيغته؛ وقد يكون جزء منه مفقودا.
defect-too-large = أكبر مما يُقرأ؛ والباقي مفقود.
defect-too-many-items = يحوي برقيات أكثر مما يُقرأ؛ والباقي مفقود.
defect-more = فيه من العيوب أكثر مما يمكن سرده.
defect-rights-cut = تعذر حفظ جميع شروط استخدامه.
defect-body-cut = نصه أطول مما يُحفظ؛ والباقي مفقود.
defect-content-unread = وصل بمحتوى لم تمكن قراءة شيء منه.
defect-content-missing = ليس فيه نص.
defect-charset-unknown = ترميز حروفه غير معروف؛ وقد يكون بعضها خاطئا.
defect-charset-undecodable = تعذرت قراءة بعض حروفه.
defect-charset-guessed = خُمّن ترميز حروفه؛ وقد يكون بعضها خاطئا.
defect-entities-refused = يحوي تعريفات لا تُتّبع أبدا؛ وقد ينقص شيء من نصه.
defect-element-unread = تعذرت قراءة جزء منه قد يمنع استخدامه.
defect-item-missing = لم يُعثر فيه على أي برقية.
defect-item-unreadable = تعذرت قراءة برقية فيه.
defect-item-unread = فيه خبر مكتوب بصيغة أخرى ولم يُقرأ.
defect-guid-missing = ليس له معرّف: لا يمكن أن يُعرف أن إبطالا أو تصحيحا لاحقا يخصه.
defect-other-not-stopped = يقول إن برقية أخرى يجب ألا تُستخدم، ولم يُنفّذ ذلك. عالجه يدويا.
defect-association-barred = شيء مرفق به محظور؛ فتُرك.
defect-status-unknown = حالته غير معروفة؛ ويُعد معلّقا.
defect-status-contradicted = فيه إشارة توقفه مع أنه يُسمّى صالحا للاستخدام؛ ويُعد معلّقا.
defect-profile-bars = هذه معلومات لغرف الأخبار، وليست للنشر.
defect-embargo-unclear = تحت حظر نشر لا نهاية واضحة له؛ ويجب أن ينهيه شخص.
defect-date-to-come = فيه موعد لم يحن بعد: قد يكون تحت حظر نشر حتى ذلك الحين.
defect-date-unreadable = تعذرت قراءة موعد انتهاء استخدامه؛ وهو مذكور ضمن شروط الاستخدام.
defect-note-stops = ملاحظة للمحررين تتحدث عن حظر نشر أو تعليق أو إبطال.
defect-post-not-public = لم ينشره مرسله؛ ويُعد معلّقا.
defect-format-unknown = صيغته ليست مما يُقرأ هنا.
defect-picture = ليست صورة يمكن استخدامها.
defect-parser-broke = أخفق Longwave في قراءته. يُرجى الإبلاغ عن ذلك مع الملف.
defect-other = ثمة خلل فيه.
# Times under an hour
minutes-now = الآن
minutes-ago = { $count ->
    [one] منذ دقيقة
    [two] منذ دقيقتين
    [few] منذ { $countText } دقائق
   *[other] منذ { $countText } دقيقة
}
minutes-ahead = { $count ->
    [one] بعد دقيقة
    [two] بعد دقيقتين
    [few] بعد { $countText } دقائق
   *[other] بعد { $countText } دقيقة
}

# Languages in which items arrive and no service is
language-de = الألمانية
language-it = الإيطالية
language-nl = الهولندية
language-sv = السويدية
language-da = الدنماركية
language-nb = النرويجية
language-nn = النرويجية (نينورسك)
language-no = النرويجية
language-fi = الفنلندية
language-pl = البولندية
language-cs = التشيكية
language-sk = السلوفاكية
language-hu = المجرية
language-ro = الرومانية
language-bg = البلغارية
language-ja = اليابانية
language-he = العبرية
language-hi = الهندية

# Where something may be done
refusal-not-allowed-at = هذا يتطلب دور { $role } في خدمة { $service }.
breaking-end-at = إنهاؤه في: { $services }

# Where a story's words came from
from-wire = من الوكالات

# What a column looks for
column-subject-how = باسمه، أو بالرمز الذي ترسله الوكالات (medtop:20000151).
why-no-subject = «{ $subject }» ليس اسم موضوع ولا رمزه. استعمل مصطلحًا من Media Topics لدى IPTC.

# What readers have already
refusal-nothing-new = لدى القراء أحدث نص بالفعل. لإخبارهم بما كان خطأ، اختر «نشر كتصحيح»؛ وإلا فاكتب شيئًا جديدًا أولًا.

# What is waited for
waits-reach = جارٍ معرفة ما سيغيّره هذا…
waits-item = جارٍ فتح الخبر…

# A service and one of its sections
service-section = { $service } · { $section }

# From what was refused
back-where = العودة إلى حيث كنت

# What can’t be read, and who has no role
trouble-astray = تعذّرت قراءة هذا العنوان أو ما أُرسل. يُرجى الرجوع وتحميل الصفحة من جديد ثم المحاولة مرة أخرى.
nothing-granted-account = حسابك
why-no-role = اختر دورًا واحدًا على الأقل: في خدمة أو في قسم أو في كل مكان. من لا دور له لا يُفتح له شيء.
