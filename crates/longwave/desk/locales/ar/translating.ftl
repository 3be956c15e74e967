# الترجمة والتعديلات.

source = المصدر
source-of = المصدر: { $service }
source-open = افتح المصدر
source-follows = تتبع الترجمة التعديل { $revision }
source-changed = { $count ->
    [zero] لم تتغير أي فقرة
    [one] تغيرت فقرة واحدة
    [two] تغيرت فقرتان
    [few] تغيرت { $countText } فقرات
    [many] تغيرت { $countText } فقرة
   *[other] تغيرت { $countText } فقرة
}
source-same = لم يتغير شيء منذ ذلك الحين.
source-unseen = عاد المصدر مسودة لخدمة أخرى. لا يمكنك رؤيته الآن.
# ?
source-above = { $count ->
    [zero] المصدر نفسه متأخر عن { $service }.
    [one] المصدر نفسه متأخر عن { $service }: تغيرت هناك فقرة واحدة.
    [two] المصدر نفسه متأخر عن { $service }: تغيرت هناك فقرتان.
    [few] المصدر نفسه متأخر عن { $service }: تغيرت هناك { $countText } فقرات.
    [many] المصدر نفسه متأخر عن { $service }: تغيرت هناك { $countText } فقرة.
   *[other] المصدر نفسه متأخر عن { $service }: تغيرت هناك { $countText } فقرة.
}
source-news = { $count ->
    [zero] في المصدر جديد، ولا فقرة معلّمة.
    [one] في المصدر جديد: فقرة واحدة معلّمة.
    [two] في المصدر جديد: فقرتان معلّمتان.
    [few] في المصدر جديد: { $countText } فقرات معلّمة.
    [many] في المصدر جديد: { $countText } فقرة معلّمة.
   *[other] في المصدر جديد: { $countText } فقرة معلّمة.
}
source-show = اعرضه
source-confirmed = سُجِّل: الترجمة ما زالت صالحة.
became-changed = تغيّر
became-restyled = تغيرت الروابط أو الإبراز أو الشكل فقط
became-added = جديد
became-removed = محذوف
became-moved = نُقل
diff-removed = حُذف:
diff-added = أُضيف:
words-cite = قائل الكلام
words-caption = التعليق
words-alt = لمن لا يرى الصورة
words-address = العنوان
part-headline = العنوان
part-summary = الملخص
part-dateline = مكان الخبر وتاريخه
part-lead = الصورة فوق النص
part-slugline = اسم العمل
part-section = القسم
part-label = النوع
part-slug = كلمات العنوان الشبكي
part-bylines = التواقيع
part-translator = المترجم
part-topics = المواضيع
part-agencies = الوكالات
part-contributors = المساهمون
part-places = الأماكن
part-note = ملاحظة للزملاء
part-rights = الحقوق
board = كل اللغات
board-sort = الترتيب
# ?
sort-family = ما أُخذ مِن ماذا
sort-service = اللغة
sort-standing = الحالة
sort-stale = مقدار التأخر
sort-changed = آخر تغيير
board-source = مأخوذ من
board-behind = التأخر
board-fresh = محدّثة
board-original = ليست ترجمة
board-unseen = مسودة خدمة أخرى
board-missing = غير موجودة بعد
board-whole = موجودة لدى كل الخدمات.
board-ended = أُبطلت كلها أو سُحبت أو استُبعدت: لا شيء يُترجم منها.
board-from = ترجم من
board-begin = ابدأ بـ{ $service }
board-again = ابدأ من جديد بـ{ $service }
stale = ترجمات متأخرة
stale-translation = الترجمة
stale-empty = لا ترجمة لهذه الخدمة متأخرة عن مصدرها.
revision = التعديل
revisions = التعديلات
revision-n = التعديل { $revision }
revision-with = مع { $names }
revision-changed = { $count ->
    [zero] لا تغيير
    [one] تغيير واحد
    [two] تغييران
    [few] { $countText } تغييرات
    [many] { $countText } تغييرًا
   *[other] { $countText } تغيير
}
revision-restored = استُعيد التعديل { $revision }
revision-from = قارن هذا
revision-to = بهذا
revision-keys = J وK للنزول والصعود، وEnter للمقارنة بالتعديل السابق.
compare = قارن
compare-title = التعديلان { $from } و{ $to }
compare-same = لا فرق بينهما.
compare-earlier = التغيير السابق
compare-later = التغيير التالي
restore = استعد التعديل { $revision }
restore-short = استعادة
restore-what = يُكتب ما يُستعاد تعديلًا جديدًا. لا يضيع شيء، ولا يرى القراء منه شيئًا حتى ينشره أحد.
