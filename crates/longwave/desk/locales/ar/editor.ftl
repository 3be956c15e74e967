# Confidence: medium. Modern Standard Arabic; the newsroom's terms want confirmation by the desk where marked.
# Usage: as in the desk: nobody is addressed by gender: nouns and «يرجى» instead of imperatives. A story is «مادة», a revision «تعديل».

editor-toolbar = النص والكتل
editor-text = نص المادة
editor-help = الضغط على Alt F10 للانتقال إلى الأزرار، وعلى Escape للعودة، وعلى Tab للخروج من النص.
editor-begin = بداية النص هنا؛ / لعرض العناوين والصور وغيرها
editor-people = هنا أيضًا

editor-strong = غامق
# ? by meaning, since italics are foreign to the script; word processors say «مائل»
editor-emphasis = تأكيد
editor-sub = حرف منخفض
editor-sup = حرف مرتفع
editor-link = رابط
editor-lang = اللغة
editor-paragraph = فقرة
editor-heading-2 = عنوان فرعي
editor-heading-3 = عنوان فرعي أصغر
editor-list = قائمة
editor-numbered = قائمة مرقّمة
editor-quote = اقتباس
# ? no settled word; this says «prominent quotation»
editor-pull = اقتباس بارز
# ? «the one who said it»
editor-cite = صاحب القول
editor-picture = صورة
editor-gallery = معرض صور
editor-table = جدول
# ? fact box: «frame of information»
editor-alt = وصف الصورة
editor-facts = إطار معلومات
editor-embed = محتوى مضمّن
editor-row-add = إضافة صف
editor-row-remove = إزالة الصف
editor-column-add = إضافة عمود
editor-column-remove = إزالة العمود
editor-table-head = الصف الأول رأس الجدول
# ? the title of the table; «تعليق» is the hold
editor-table-caption = عنوان الجدول
# ? word processors’ word, but «تعليق» alone is the hold, so «add a comment»
editor-comment = إضافة تعليق
# ? not «تعديلات», which are revisions
editor-suggest = اقتراح تغييرات
editor-accept = قبول
editor-reject = رفض
editor-accept-all = قبول الكل
editor-reject-all = رفض الكل
editor-undo = تراجع
editor-redo = إعادة

editor-ask-done = تم
editor-ask-link-href = وجهة الرابط
editor-ask-link-wrong = يبدأ الرابط بـ https أو http أو mailto أو tel.
editor-ask-lang-tag = رمز اللغة، مثل fa أو pt-BR
editor-ask-lang-wrong = هذا ليس رمز لغة.
# ? «العنوان» is also the headline; here an address on the web
editor-ask-alt-alt = ما تُظهره الصورة لمن لا يستطيع رؤيتها
editor-ask-embed-url = العنوان
editor-ask-embed-title = ما يعرضه
editor-ask-embed-wrong = يبدأ العنوان بـ https.

editor-ask-comment-words = تعليقك على هذه الكلمات
editor-ask-comment-wrong = يرجى كتابة شيء ما.
# ? short, as a hint: «Enter for a new line»
editor-ask-lines = Enter لسطر جديد، و{ $key } للإرسال

# ? comments, in the plural; no holds
editor-comments = التعليقات
# ? said of the comments; no short settled word
editor-comments-resolved = المحلولة أيضًا
editor-comment-show = عرض في النص
editor-comment-answer = رد
# ? «it was solved», as in Google’s documents
editor-comment-resolve = تم الحل
editor-comment-done = تم الحل
editor-comment-reopen = إعادة الفتح
# ? marks (bold, links, language) are called «تنسيق»
editor-suggest-words-only = أثناء الاقتراح يمكن تغيير الكلمات والفقرات الكاملة: لا تقسيم ولا دمج ولا نقل ولا تنسيق

editor-connecting = جارٍ الاتصال…
editor-saved = تم الحفظ
editor-saving = جارٍ الحفظ…
editor-offline = لا اتصال: النص محفوظ هنا ويُرسل عند عودة الاتصال
editor-offline-page = لا اتصال: النص باقٍ في هذه الصفحة حتى عودة الاتصال؛ يرجى تركها مفتوحة
editor-read-only = يمكنك قراءة هذه المادة، لا الكتابة فيها
# ? see the desk’s word for a revision
editor-unsaved = النص باقٍ، لكنه لم يُحفظ كتعديل: { $why }
editor-ended-unknown = تم تسجيل خروجك. ما كتبته محفوظ هنا؛ يرجى تسجيل الدخول وفتح المادة من جديد
editor-ended-other = استُعيدت قاعدة بيانات غرفة الأخبار من نسخة سابقة. يرجى نسخ ما يلزم، ثم إعادة تحميل الصفحة
editor-ended-unfit = لا يمكن إرسال ما كتبته. يرجى نسخه، ثم إعادة تحميل الصفحة
editor-length = { $words ->
    [one] كلمة واحدة، الدقائق: { $minutes }
    [two] كلمتان، الدقائق: { $minutes }
    [few] { $words } كلمات، الدقائق: { $minutes }
   *[other] { $words } كلمة، الدقائق: { $minutes }
}
editor-length-characters = { $words ->
    [one] حرف واحد، الدقائق: { $minutes }
    [two] حرفان، الدقائق: { $minutes }
    [few] { $words } أحرف، الدقائق: { $minutes }
    [many] { $words } حرفا، الدقائق: { $minutes }
   *[other] { $words } حرف، الدقائق: { $minutes }
}
editor-bar = الكلمات المحددة
editor-menu = إضافة كتلة
editor-menu-what = ما نوع الكتلة؟
editor-mark-ltr = علامة: من اليسار إلى اليمين
editor-mark-rtl = علامة: من اليمين إلى اليسار

# Blocks as wholes
editor-move-up = تحريك إلى أعلى
editor-move-down = تحريك إلى أسفل
editor-remove = إزالة الكتلة
editor-removed = أُزيلت الكتلة؛ «تراجع» يعيدها
editor-once-more = الصورة محددة؛ الضغط على Backspace مرة أخرى يزيلها
editor-help-blocks = ينقل Alt مع السهم إلى أعلى أو أسفل من كتلة إلى أخرى، ومع Shift يحرّك الكتلة.

# From suggestion to suggestion, and comments whose words went
editor-suggestion-next = الاقتراح التالي
editor-suggestion-before = الاقتراح السابق
editor-comment-gone = الكلمات التي يتناولها التعليق لم تعد في النص؛ يبقى التعليق من دونها

# Pasting
editor-paste-pictures = لم تُنقل صور النص الملصق؛ يمكن إفلات كل صورة أو لصقها كملف

# What was pressed without a connection
failed = لا اتصال: لم يُرسل هذا ولم يُنفَّذ شيء. يرجى إعادة المحاولة عند عودة الاتصال.

# What readers don’t see yet
later = { $count ->
    [zero] لا تعديلات لاحقة
    [one] تعديل لاحق لم يُنشر
    [two] تعديلان لاحقان لم يُنشرا
    [few] { $countText } تعديلات لاحقة لم تُنشر
    [many] { $countText } تعديلًا لاحقًا لم يُنشر
   *[other] { $countText } تعديل لاحق لم يُنشر
}
later-live = { $count ->
    [zero] يرى القراء التعديل { $shown }.
    [one] يرى القراء التعديل { $shown }؛ وثمة تعديل لاحق لم يُنشر.
    [two] يرى القراء التعديل { $shown }؛ وثمة تعديلان لاحقان لم يُنشرا.
    [few] يرى القراء التعديل { $shown }؛ وثمة { $countText } تعديلات لاحقة لم تُنشر.
    [many] يرى القراء التعديل { $shown }؛ وثمة { $countText } تعديلًا لاحقًا لم يُنشر.
   *[other] يرى القراء التعديل { $shown }؛ وثمة { $countText } تعديل لاحق لم يُنشر.
}
later-scheduled = { $count ->
    [zero] التعديل { $shown } مجدول.
    [one] التعديل { $shown } مجدول؛ وثمة تعديل لاحق لن يُنشر معه.
    [two] التعديل { $shown } مجدول؛ وثمة تعديلان لاحقان لن يُنشرا معه.
    [few] التعديل { $shown } مجدول؛ وثمة { $countText } تعديلات لاحقة لن تُنشر معه.
    [many] التعديل { $shown } مجدول؛ وثمة { $countText } تعديلًا لاحقًا لن يُنشر معه.
   *[other] التعديل { $shown } مجدول؛ وثمة { $countText } تعديل لاحق لن يُنشر معه.
}
later-compare = مقارنتها

# What would help readers, and what isn’t translated yet
advice-heading-order = عنوان فرعي فوق العنوان الأصغر «{ $words }»
advice-link-words = للرابط «{ $words }» كلمات تقول إلى أين يؤدي
advice-link-address = كلمات للرابط { $words } بدلا من العنوان وحده
untranslated = { $count ->
    [zero] لم يبق جزء بنص المصدر
    [one] لا يزال جزء واحد بنص المصدر
    [two] لا يزال جزءان بنص المصدر
    [few] لا تزال { $countText } أجزاء بنص المصدر
    [many] لا يزال { $countText } جزءًا بنص المصدر
   *[other] لا يزال { $countText } جزء بنص المصدر
}

# Who else is named, and the address
more = المزيد
one-a-line = واحد في كل سطر.
slug-how = الحروف a إلى z والأرقام 0 إلى 9 والواصلات؛ إن تُرك فارغا أُخذ من العنوان. لا يتغيّر بعد النشر.
editor-crops = القص والحقوق

# What became of the story that is open
editor-standing-killed = أُبطلت هذه المادة، ولا يمكن الكتابة فيها بعد الآن. السبب: { $why }
editor-standing-taken-down = أُزيلت هذه المادة من الموقع، ولا يمكن الكتابة فيها بعد الآن. السبب: { $why }
editor-standing-held = هذه المادة معلّقة، ويمكن مواصلة الكتابة فيها. السبب: { $why }
editor-standing-live = نُشرت هذه المادة وهي مفتوحة لديك. ما تكتبه الآن يصل إلى القرّاء مع التحديث التالي
editor-not-kept = لم يُحفظ آخر ما كتبته، إذ لم تعد الكتابة في هذه المادة متاحة لك. هو موجود في هذه الصفحة وحدها؛ يرجى نسخ ما يلزم
editor-not-kept-text = النص كما هو في هذه الصفحة
editor-copy = نسخ النص
editor-copied = تم النسخ
editor-ended-hidden = لم يعد بإمكانك فتح هذه المادة: انتقلت إلى مكتب تحرير آخر أو تغيّر دورك. يرجى نسخ ما يلزم من هذه الصفحة

# What came from the wire
editor-from-wire = من الوكالة: { $provider }
editor-suggested-by = اقتراح من { $name } · { $when }

# Comments, from the line below the text
editor-comments-count = { $words ->
    [zero] لا تعليقات
    [one] تعليق واحد
    [two] تعليقان
    [few] { $words } تعليقات
    [many] { $words } تعليقًا
   *[other] { $words } تعليق
}

# Questions, pictures that come while one writes, names that are offered
editor-ask-cancel = رجوع
editor-picture-came = أصبحت الصورة في النص
editor-names-found = { $words ->
    [zero] لا أسماء
    [one] اسم واحد
    [two] اسمان
    [few] { $words } أسماء
    [many] { $words } اسمًا
   *[other] { $words } اسم
}
# What waits, what is too long, and what does not go out
later-schedule = جدولة الأحدث
open-suggestions = { $count ->
    [zero] لا تغييرات مقترحة تنتظر البتّ
    [one] تغيير مقترح واحد ينتظر البتّ
    [two] تغييران مقترحان ينتظران البتّ
    [few] { $countText } تغييرات مقترحة تنتظر البتّ
    [many] { $countText } تغييرًا مقترحًا ينتظر البتّ
   *[other] { $countText } تغيير مقترح ينتظر البتّ
}
open-comments = { $count ->
    [zero] لا تعليقات مفتوحة
    [one] تعليق واحد ما زال مفتوحًا
    [two] تعليقان ما زالا مفتوحين
    [few] { $countText } تعليقات ما زالت مفتوحة
    [many] { $countText } تعليقًا ما زال مفتوحًا
   *[other] { $countText } تعليق ما زال مفتوحًا
}
limit-count = الحروف: { $length } من { $most }
limit-body-blocks = كتل النص
limit-body-pictures = الصور في النص
limit-body-texts = أجزاء النص
limit-body-bytes-of-text = بايتات النص
limit-body-characters-of-a-pull-quote = حروف الاقتباس البارز
limit-body-pictures-of-a-gallery = صور المعرض
limit-body-rows-of-a-table = صفوف الجدول
limit-body-columns-of-a-table = أعمدة الجدول
