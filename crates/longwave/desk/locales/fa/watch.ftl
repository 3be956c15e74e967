# دیدن: آنچه تحریریه زیر نظر دارد، و اعلان‌ها.

nav-watch = دیده‌بانی
watch-needs = مورد نیازمند رسیدگی
watch-all = همه بخش‌های من
watch-show = نمایش تغییرها
watch-now = { $section }: { $countText }
watch-late = دیرشده
watch-late-none = چیزی دیر نشده است.
watch-failed = ناموفق
watch-failed-none = چیزی ناموفق نمانده است.
watch-killed = گرفتار ابطال
watch-killed-none = این هفته مطلبی باطل یا حذف نشده است.
watch-feeds = خوراک‌های خبرگزاری
watch-feeds-none = هیچ خوراکی تنظیم نشده است.
watch-quarantined = اول بررسی شود
watch-quarantined-none = از یک روز گذشته خبری در انتظار بررسی نیست.
watch-scheduled = زمان‌بندی‌شده
watch-scheduled-none = چیزی زمان‌بندی نشده است.
watch-embargoed = زیر ممنوعیت زمان‌دار
watch-embargoed-none = چیزی زیر ممنوعیت زمان‌دار نیست.
watch-held = موقتاً متوقف
watch-held-none = چیزی متوقف نیست.
watch-stale = ترجمه‌های عقب‌مانده
watch-stale-none = همه ترجمه‌های این هفته با متن مبدأ همخوان‌اند.
stale-count = { $count ->
    [one] { $countText } ترجمه از متن مبدأ عقب مانده است
   *[other] { $countText } ترجمه از متن مبدأ عقب مانده‌اند
}
late-since = موعد:
late-unknown = مانعی در کار نیست. ساعت تحریریه دوباره تلاش می‌کند؛ اگر اینجا ماند، دستی منتشرش کنید.
attend = رسیدگی شد
attended-by = { $who } رسیدگی می‌کند.
damaged = این مطلب خواندنی نیست. خوانندگان آن را نمی‌بینند؛ باید از نسخه پشتیبان بازگردانده شود.
killed-source = ترجمه از این مطلب
killed-seen = خوانندگان آنجا یک اطلاعیه می‌بینند.
killed-unseen = خوانندگان هرگز آن را ندیدند.
left-nothing = کار دیگری نمانده است.
left-translation = یک ترجمه همچنان برقرار است: { $service }
left-damaged = یک ترجمه خواندنی نیست؛ از دید خوانندگان برداشته شد
left-front = هنوز در صفحه نخست جا دارد: { $service }
left-front-section = هنوز در «{ $section }» جا دارد: { $service }
held-from-readers = از دید خوانندگان برداشته شده
embargo-ends = پایان:
who-clock = ساعت
who-import = ورود داده
failure-publication = انتشار سر وقت
failure-page = صفحه‌ای برای خوانندگان
failure-rendition = اندازه‌های یک عکس
failure-media = انبار عکس‌ها
failure-mail = ایمیل
failure-push = اعلان در مرورگرها
failure-feed = پرونده‌ای از یک خوراک
failure-wire = آنچه یک خبر از مطالب می‌خواهد
# ?
failure-unmatched = خبرگزاری خبری را متوقف می‌کند که هرگز نرسید: منظورش را دستی پیدا کنید
failure-times = { $count ->
    [one] { $countText } بار
   *[other] { $countText } بار
}
failure-first = نخستین بار
failure-last = آخرین بار
feed-arrived = آخرین خبر
feed-looked = آخرین وارسی
life-well = سالم
life-new = هنوز چیزی نرسیده
life-silent = مدتی طولانی ساکت
life-failing = خواندنی نیست

# از چه خبر داده می‌شود
notices = اعلان‌ها
notices-what = مرا باخبر کن از
notice-mail = با ایمیل
notice-push = در مرورگرها
notice-kill = ابطال یا حذف مطلبی از من
notice-hold = توقف مطلبی از من
notice-failure = دیرشده‌ها و ناموفق‌های بخش‌های من
notice-feed = خوراکی که قطع شده
notice-review = مطلبی که منتظر ویرایش است
notice-comment = یادداشتی بر مطلب من، یا با نام من
notice-source = تغییر متن مبدأ پس از ترجمه من
notice-breaking = خبر فوری
notices-no-mail = این تحریریه سرور ایمیل ندارد: برای کسی ایمیل فرستاده نمی‌شود.
notices-browsers = مرورگرهایی که اعلان می‌گیرند
notices-browsers-none = هنوز هیچ‌کدام.
notices-browser-add = دریافت اعلان در این مرورگر
notices-browser-end = دیگر آنجا نه
notices-browser-refused = به این مرورگر گفته شده اعلانی نشان ندهد. در تنظیماتش برای این سایت اجازه دهید و دوباره تلاش کنید.
notices-browser-cannot = این مرورگر نمی‌تواند اعلان بگیرد.
notice-kill-said = مطلبی باطل یا حذف شد: { $service }
notice-hold-said = مطلبی موقتاً متوقف شد: { $service }
notice-late-said = مطلبی دیر شد: { $service }
notice-failure-said = ناموفق ({ $service }): { $what }
notice-feed-said = خوراک { $feed } قطع شده است
notice-review-said = مطلبی منتظر ویرایش است: { $service }
notice-comment-said = بر مطلبی یادداشت نوشته شد: { $service }
notice-source-said = متن مبدأ ترجمه شما تغییر کرد: { $service }
notice-breaking-said = خبر فوری: { $service }
notice-by = { $who }، { $at }
notice-open = باز کردن در میز تحریریه
notice-why = لانگ‌ویو بنا بر انتخاب شما این را خبر می‌دهد.
notice-change = تغییر انتخاب:

# What agencies sent since
watch-newer = تازه‌تر نزد خبرگزاری
watch-newer-none = هیچ مطلبی از آنچه خبرگزاری‌اش فرستاده عقب نیست.
newer-corrected = { $provider } آنچه را این مطلب بر آن استوار است اصلاح کرد.
newer-sent = { $provider } نسخه تازه‌تری از آنچه این مطلب بر آن استوار است فرستاد.
newer-compare = چه چیزی عوض شد
newer-heed = در نظر گرفته شد
newer-heed-what = متن مطلب همان‌طور می‌ماند؛ نخست آنچه را باید، تغییر دهید. پس از آن این نسخه به کسی یادآوری نمی‌شود.
newer-title = آنچه نزد { $provider } عوض شد
newer-alone = نسخه پیشین اینجا نیست. این همه نسخه تازه است.
newer-open = باز کردن نسخه تازه
newer-before = باز کردن نسخه پیشین
notice-correction = اصلاح آنچه مطلب من بر آن استوار است، از سوی خبرگزاری
notice-correction-said = خبرگزاری آنچه را مطلبی بر آن استوار است اصلاح کرد: { $service }
life-paused = متوقف

# What waits to be edited
watch-review = برای ویرایش
watch-review-none = چیزی در انتظار ویرایش نیست.

# Taken back
attended-now = به آن رسیدگی کردید؛ دیگر منتظر کسی نیست.
attended-undo = پس گرفتن
