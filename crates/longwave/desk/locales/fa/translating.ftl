# ترجمه و ویرایش‌ها.

source = منبع
source-of = منبع: { $service }
source-open = باز کردن منبع
source-follows = ترجمه از ویرایش { $revision } پیروی می‌کند
source-changed = { $count ->
    [one] { $countText } بند تغییر کرده
   *[other] { $countText } بند تغییر کرده
}
source-same = از آن پس چیزی تغییر نکرده است.
source-unseen = منبع دوباره پیش‌نویس بخش دیگری است. اکنون نمی‌توانید آن را ببینید.
source-above = { $count ->
    [one] خود منبع از { $service } عقب است: آنجا { $countText } بند تغییر کرده.
   *[other] خود منبع از { $service } عقب است: آنجا { $countText } بند تغییر کرده.
}
source-news = { $count ->
    [one] منبع تازه شده است: { $countText } بند نشان شده.
   *[other] منبع تازه شده است: { $countText } بند نشان شده.
}
source-show = نشان بده
source-confirmed = ثبت شد: ترجمه همچنان معتبر است.
became-changed = تغییر کرده
became-restyled = تنها پیوندها، تأکید یا شکل تغییر کرده
became-added = تازه
became-removed = حذف شده
became-moved = جابه‌جا شده
diff-removed = حذف شد:
diff-added = افزوده شد:
words-cite = گفتۀ چه کسی
words-caption = زیرنویس
words-alt = شرح برای نابینایان
words-address = نشانی
part-headline = تیتر
part-summary = چکیده
part-dateline = محل و تاریخ خبر
part-lead = تصویر بالای متن
part-slugline = نام کاری
part-section = بخش
part-label = گونه
part-slug = واژه‌های نشانی
part-bylines = نام نویسندگان
part-translator = مترجم
part-topics = موضوع‌ها
part-agencies = خبرگزاری‌ها
part-contributors = همکاران
part-places = جاها
part-note = یادداشت به همکاران
part-rights = حقوق
board = همۀ زبان‌ها
board-sort = ترتیب
# ?
sort-family = چه از چه ساخته شده
sort-service = زبان
sort-standing = وضعیت
sort-stale = میزان عقب‌ماندگی
sort-changed = واپسین تغییر
board-source = ساخته از
board-behind = عقب‌ماندگی
board-fresh = به‌روز
board-original = ترجمه نیست
board-unseen = پیش‌نویس بخش دیگر
board-missing = هنوز نیست
board-whole = همۀ بخش‌ها آن را دارند.
board-ended = همۀ آن باطل، حذف یا کنار گذاشته شده است و چیزی برای ترجمه نیست.
board-from = ترجمه از
board-begin = آغاز به { $service }
board-again = آغاز دوباره به { $service }
stale = ترجمه‌های عقب‌مانده
stale-translation = ترجمه
stale-empty = هیچ ترجمه‌ای از این بخش از منبعش عقب نیست.
revision = ویرایش
revisions = ویرایش‌ها
revision-n = ویرایش { $revision }
revision-with = همراه { $names }
revision-changed = { $count ->
    [one] { $countText } تغییر
   *[other] { $countText } تغییر
}
revision-restored = ویرایش { $revision } بازگردانده شد
revision-from = مقایسۀ این
revision-to = با این
revision-keys = J و K پایین و بالا می‌روند، Enter با ویرایش پیشین مقایسه می‌کند.
compare = مقایسه
compare-title = ویرایش‌های { $from } و { $to }
compare-same = هر دو یکی‌اند.
compare-earlier = تغییر پیشین
compare-later = تغییر پسین
restore = بازگرداندن ویرایش { $revision }
restore-short = بازگرداندن
restore-what = آنچه بازگردانده می‌شود ویرایش تازه‌ای است. چیزی از دست نمی‌رود و تا کسی منتشرش نکند خوانندگان چیزی نمی‌بینند.
