# Confidence: medium. The language is sure; the newsroom's terms want confirmation by the desk where marked.
# Usage: as in the desk: a story is «مطلب», a revision «ویرایش», a paragraph «بند». «تیتر» is the headline, so a heading is «میان‌تیتر».

editor-toolbar = متن و بلوک‌ها
editor-text = متن مطلب
editor-help = Alt F10 به دکمه‌ها می‌رود و Escape برمی‌گردد. با Tab از متن بیرون می‌روید.
editor-begin = از اینجا شروع کنید؛ / میان‌تیتر، عکس و مانند آن را می‌آورد
editor-people = دیگران در اینجا

editor-strong = پررنگ
# ? by meaning, since italics are foreign to the script; word processors say «کج» or «مورب»
editor-emphasis = تأکید
# ? «زیرنویس» is said too, but is also a subtitle
editor-sub = زیرنگاشت
# ? «بالانویس» is said too
editor-sup = بالانگاشت
editor-link = لینک
editor-lang = زبان
editor-paragraph = بند
editor-heading-2 = میان‌تیتر
editor-heading-3 = میان‌تیتر کوچک‌تر
editor-list = فهرست
editor-numbered = فهرست شماره‌دار
editor-quote = نقل‌قول
# ? newsrooms also say «سوتیتر»
editor-pull = نقل‌قول برجسته
editor-cite = گفته چه کسی
editor-picture = عکس
editor-gallery = گالری عکس
editor-table = جدول
# ? fact box: «frame of information»; newsrooms also say «باکس»
editor-alt = شرح برای نابینایان
editor-facts = کادر اطلاعات
# ? no short settled word
editor-embed = محتوای جاسازی‌شده
editor-row-add = افزودن ردیف
editor-row-remove = حذف ردیف
editor-column-add = افزودن ستون
editor-column-remove = حذف ستون
# ? «the first row names the columns»
editor-table-head = ردیف اول سرستون است
editor-table-caption = عنوان جدول
# ? as in Google’s documents; «یادداشت» is the note to editors
editor-comment = نظر
editor-suggest = پیشنهاد تغییر
editor-accept = پذیرفتن
editor-reject = رد کردن
editor-accept-all = پذیرفتن همه
editor-reject-all = رد کردن همه
editor-undo = واگرد
editor-redo = انجام دوباره

editor-ask-done = تمام
editor-ask-link-href = مقصد لینک
editor-ask-link-wrong = لینک با https یا http یا mailto یا tel شروع می‌شود.
editor-ask-lang-tag = کد زبان، مانند fa یا pt-BR
editor-ask-lang-wrong = این کد هیچ زبانی نیست.
editor-ask-alt-alt = عکس چه نشان می‌دهد، برای کسی که آن را نمی‌بیند
editor-ask-embed-url = نشانی
editor-ask-embed-title = چه چیزی را نشان می‌دهد
editor-ask-embed-wrong = نشانی با https شروع می‌شود.

editor-ask-comment-words = نظر شما درباره این واژه‌ها
editor-ask-comment-wrong = چیزی بنویسید.
editor-ask-lines = Enter سطر تازه می‌آورد؛ { $key } می‌فرستد

editor-comments = نظرها
# ? said of the comments; no settled word
editor-comments-resolved = حل‌شده‌ها هم
editor-comment-show = نمایش در متن
editor-comment-answer = پاسخ
# ? also «برطرف شد»
editor-comment-resolve = حل شد
editor-comment-done = حل شد
editor-comment-reopen = باز کردن دوباره
# ? marks (bold, links, language) are called «قالب‌بندی»
editor-suggest-words-only = هنگام پیشنهاد تغییر، واژه‌ها و بندهای کامل را می‌توان تغییر داد: نه تقسیم، نه ادغام، نه جابه‌جایی و نه قالب‌بندی

editor-connecting = در حال اتصال…
editor-saved = ذخیره شد
editor-saving = در حال ذخیره…
editor-offline = ارتباط قطع است: متن اینجا می‌ماند و با برقراری ارتباط فرستاده می‌شود
editor-offline-page = ارتباط قطع است: متن تا برقراری ارتباط در همین صفحه می‌ماند؛ صفحه را باز بگذارید
editor-read-only = می‌توانید این مطلب را بخوانید، اما نمی‌توانید در آن بنویسید
editor-unsaved = متن نگه داشته شد، اما به‌عنوان ویرایش ذخیره نشد: { $why }
editor-ended-unknown = از حساب خارج شده‌اید. آنچه نوشتید اینجا نگه داشته شده است؛ وارد شوید و مطلب را دوباره باز کنید
editor-ended-other = پایگاه داده تحریریه از نسخه پشتیبان بازگردانده شد. آنچه لازم دارید کپی کنید و بعد صفحه را دوباره بار کنید
editor-ended-unfit = آنچه نوشتید فرستادنی نیست. آن را کپی کنید و بعد صفحه را دوباره بار کنید
editor-length = { $words } واژه، { $minutes } دقیقه
editor-length-characters = { $words } نویسه، { $minutes } دقیقه
editor-bar = واژه‌های برگزیده
editor-menu = افزودن بلوک
editor-menu-what = چه بلوکی؟
editor-mark-ltr = نشانه چپ‌به‌راست
editor-mark-rtl = نشانه راست‌به‌چپ

# Blocks as wholes
editor-move-up = بردن به بالا
editor-move-down = بردن به پایین
editor-remove = برداشتن بلوک
editor-removed = بلوک برداشته شد؛ «واگرد» آن را برمی‌گرداند
editor-once-more = عکس انتخاب شد؛ اگر یک بار دیگر Backspace بزنید برداشته می‌شود
editor-help-blocks = Alt با کلید بالا یا پایین از بلوکی به بلوک دیگر می‌رود و همراه Shift بلوک را جابه‌جا می‌کند.

# From suggestion to suggestion, and comments whose words went
editor-suggestion-next = پیشنهاد بعدی
editor-suggestion-before = پیشنهاد قبلی
editor-comment-gone = واژه‌هایی که نظر درباره آن‌هاست دیگر در متن نیستند؛ نظر بدون آن‌ها می‌ماند

# Pasting
editor-paste-pictures = عکس‌های متن چسبانده‌شده نیامد؛ هر کدام را جداگانه به‌صورت فایل بکشید یا بچسبانید

# What was pressed without a connection
failed = ارتباط قطع است: این فرستاده نشد و کاری انجام نشد. وقتی برقرار شد دوباره تلاش کنید.

# What readers don’t see yet
later = { $count ->
    [one] { $countText } ویرایش تازه‌تر منتشر نشده
   *[other] { $countText } ویرایش تازه‌تر منتشر نشده
}
later-live = { $count ->
    [one] خوانندگان ویرایش { $shown } را می‌بینند؛ { $countText } ویرایش تازه‌تر منتشر نشده است.
   *[other] خوانندگان ویرایش { $shown } را می‌بینند؛ { $countText } ویرایش تازه‌تر منتشر نشده است.
}
later-scheduled = { $count ->
    [one] ویرایش { $shown } زمان‌بندی شده است؛ { $countText } ویرایش تازه‌تر با آن منتشر نمی‌شود.
   *[other] ویرایش { $shown } زمان‌بندی شده است؛ { $countText } ویرایش تازه‌تر با آن منتشر نمی‌شود.
}
later-compare = مقایسه آن‌ها

# What would help readers, and what isn’t translated yet
advice-heading-order = میان‌تیتری بالای میان‌تیتر کوچک‌تر «{ $words }»
advice-link-words = برای پیوند «{ $words }» واژه‌هایی که بگوید به کجا می‌رود
advice-link-address = واژه‌هایی برای پیوند { $words } به جای نشانی خالی
untranslated = { $count ->
    [one] { $countText } بخش هنوز همان متن منبع است
   *[other] { $countText } بخش هنوز همان متن منبع است
}

# Who else is named, and the address
more = بیشتر
one-a-line = در هر سطر یکی.
slug-how = حروف a تا z، رقم‌های 0 تا 9 و خط تیره؛ اگر خالی باشد از تیتر ساخته می‌شود. پس از انتشار تغییر نمی‌کند.
editor-crops = برش‌ها و حقوق

# What became of the story that is open
editor-standing-killed = این مطلب باطل شد و دیگر نمی‌توان در آن نوشت. دلیل: { $why }
editor-standing-taken-down = این مطلب از سایت حذف شد و دیگر نمی‌توان در آن نوشت. دلیل: { $why }
editor-standing-held = این مطلب موقتاً متوقف شده است، اما می‌توان در آن نوشت. دلیل: { $why }
editor-standing-live = این مطلب در حالی که نزد شما باز است منتشر شد. آنچه از این پس بنویسید با به‌روزرسانی به خوانندگان می‌رسد
editor-not-kept = آخرین نوشته شما ذخیره نشد، چون دیگر نمی‌توانستید در این مطلب بنویسید. آن نوشته فقط در همین صفحه است؛ آنچه لازم دارید کپی کنید
editor-not-kept-text = متن چنان‌که در این صفحه است
editor-copy = کپی متن
editor-copied = کپی شد
editor-ended-hidden = دیگر نمی‌توانید این مطلب را باز کنید: به میز دیگری رفته یا نقش شما عوض شده است. آنچه لازم دارید از این صفحه کپی کنید

# What came from the wire
editor-from-wire = از خبرگزاری: { $provider }
editor-suggested-by = پیشنهاد { $name } · { $when }

# Comments, from the line below the text
editor-comments-count = { $words } نظر

# Questions, pictures that come while one writes, names that are offered
editor-ask-cancel = انصراف
editor-picture-came = عکس حالا در متن است
editor-names-found = { $words } نام پیدا شد
# What waits, what is too long, and what does not go out
later-schedule = زمان‌بندی تازه‌ترین ویرایش
open-suggestions = { $count ->
    [one] { $countText } تغییر پیشنهادی هنوز باز است
   *[other] { $countText } تغییر پیشنهادی هنوز باز است
}
open-comments = { $count ->
    [one] { $countText } نظر هنوز باز است
   *[other] { $countText } نظر هنوز باز است
}
limit-count = نویسه‌ها: { $length } از { $most }
limit-body-blocks = بلوک‌های متن
limit-body-pictures = عکس‌های درون متن
limit-body-texts = تکه‌های متن
limit-body-bytes-of-text = بایت‌های متن
limit-body-characters-of-a-pull-quote = نویسه‌های نقل‌قول برجسته
limit-body-pictures-of-a-gallery = عکس‌های یک گالری
limit-body-rows-of-a-table = ردیف‌های یک جدول
limit-body-columns-of-a-table = ستون‌های یک جدول
