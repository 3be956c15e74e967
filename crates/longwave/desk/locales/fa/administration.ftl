# Administration: how the newsroom is set up.
administration = مدیریت
admin-services = بخش‌های زبانی و بخش‌هایشان
admin-services-what = هر بخش زبانی: نام، نشانی میزبان و بخش‌های آن.
admin-desks = میزهای خبر
admin-desks-what = گروه‌هایی از روزنامه‌نگاران، هر کدام با مطالب خود.
# ? wording
admin-feeds = خبرگزاری‌ها و خوراک‌ها
admin-feeds-what = جایی که پرونده‌های خبرگزاری‌ها می‌رسد.
admin-redirects = تغییر مسیرها
admin-redirects-what = نشانی‌های سایت پیشین به کجا می‌رسند.
admin-bylines = نام نویسندگان
admin-bylines-what = چه کسانی مطالب را امضا می‌کنند، به خط هر بخش زبانی.
admin-topics = موضوعات
admin-topics-what = مطالب درباره چیست، به نامی که هر بخش زبانی می‌گوید.
admin-tokens = کلیدهای دسترسی به رابط برنامه‌نویسی
admin-tokens-what = آنچه برنامه‌ها با آن وارد می‌شوند.
admin-setup = همه در یک پرونده
admin-setup-what = تنظیمات تحریریه برای گرفتن و بازگرداندن، و نگهداری در git.
admin-rights = چه کسی چه کاری می‌تواند بکند
admin-rights-what = تنها جدولی که بر پایه آن هر کاری مجاز یا رد می‌شود.
rights-how = هر نقش در همه بخش‌های زبانی، در چند تا از آن‌ها، یا در یک میز خبر است. در میز خبر تنها برای مطالب همان میز است.
right-sections = بخش‌ها و میزهای خبر یک بخش زبانی
right-feeds = خبرگزاری‌ها و خوراک‌ها (همه بخش‌های زبانی)
right-redirects = تغییر مسیرها (همه بخش‌های زبانی)
right-setup = گرفتن همه تنظیمات در یک پرونده و بازگرداندن آن (همه بخش‌های زبانی)

# Services and sections
site-name = نام سایت
host = دامنه اختصاصی
sections = بخش‌ها
switched-on = مخاطبان آن را می‌بینند
switched-off = خاموش
service-on = مخاطبان این بخش زبانی را می‌بینند
service-off-title = خاموش کردن { $name }
service-off-what = از آن پس خوانندگان چیزی از این بخش زبانی نمی‌یابند:
service-off-pages = صفحه نخست، همه بخش‌ها، موضوع‌ها، صفحه‌های نویسندگان، خوراک‌ها و نقشه‌های سایت پاسخ می‌دهند که چیزی نیست
service-off-stories = { $count ->
    [one] { $countText } مطلب که خوانندگان اکنون می‌بینند، تا وقتی این بخش خاموش است، برایشان نیست
   *[other] { $countText } مطلب که خوانندگان اکنون می‌بینند، تا وقتی این بخش خاموش است، برایشان نیست
}
service-off-alerts = { $count ->
    [one] { $countText } خبر فوری که آنجا نمایش داده می‌شود به هیچ‌کس نشان داده نمی‌شود
   *[other] { $countText } خبر فوری که آنجا نمایش داده می‌شود به هیچ‌کس نشان داده نمی‌شود
}
service-off-links = از فهرست بخش‌های زبانی برداشته می‌شود و مطالب بخش‌های دیگر دیگر به ترجمه‌های آن پیوند نمی‌دهند
service-off-back = چیزی از دست نمی‌رود: کار میز ادامه دارد و با روشن شدن دوباره، همه‌چیز در همان نشانی‌ها بازمی‌گردد.
service-off-do = خاموش کن
service-begin = راه‌اندازی بخش زبانی
service-begin-how = با بخش‌های معمول زبان خود و خاموش آغاز می‌شود: تا روشنش نکنید مخاطبان چیزی از آن نمی‌بینند.
service-time-zone = منطقه زمانی
about-page = صفحه معرفی
mirrors = نشانی‌های دیگر سایت
mirrors-how = هر کدام در یک خط. برای مخاطبانی که سایت برایشان مسدود است؛ اگر خالی بماند، نشانی‌های کل سایت.
place = جایگاه
order-how = بخش‌های زبانی با شماره کوچک‌تر جلوترند.
sections-how = به ترتیب فهرست. نشانی بخش هرگز تغییر نمی‌کند: بخشی که دیگر پر نمی‌شود کنار گذاشته می‌شود و صفحه‌اش می‌ماند.
# ? retired: kept, but no longer filled
retired = کنار گذاشته
section-add = افزودن بخش
section-name = نام { $id }
section-place = جایگاه { $id }
section-retired = { $id } کنار گذاشته شده
in-addresses = نامش در نشانی‌ها
id-how = حروف کوچک لاتین، رقم و خط تیره. برای همیشه می‌ماند.

# Desks
desk = میز خبر
desk-none = (همه بخش زبانی)
do-to-desk = سپردن به این میز
event-to-desk = به میزی سپرده شد
refusal-other-desk = این میز خبر از بخش زبانی دیگری است.
desks-how = پیش‌نویس‌های هر میز از آن خودش است: جز همکاران آن، تنها کسانی می‌بینند که برای همه بخش زبانی می‌نویسند.
desks-empty = هنوز میزی نیست: همه برای همه بخش زبانی کار می‌کنند.
desk-begin = افزودن میز
desk-retired = این میز کنار گذاشته شده: دیگر مطلبی به آن نمی‌آید
desk-people = همکاران این میز
desk-nobody = هیچ‌کس تنها در این میز نقشی ندارد.
desk-invite = افزودن همکار
desk-invite-how = هر که حساب ندارد صاحب حساب می‌شود و لینک آن به شما داده می‌شود. در این صورت نامش را هم بنویسید.

# Feeds
# ? wording
feed = خوراک
folder = پوشه
format = قالب
format-asked = (از روی خود پرونده)
last-seen = آخرین دریافت
providers = آخرین دریافت از هر خبرگزاری
feed-of-settings = از پرونده تنظیمات
feeds-empty = هنوز خوراکی تنظیم نشده است.
feed-begin = افزودن خوراک
folder-how = پوشه‌ای درون پوشه خبرگزاری‌های تحریریه. اگر نباشد ساخته می‌شود.
feed-paused = متوقف: چیزی گرفته نمی‌شود و پرونده‌ها می‌مانند
paused = متوقف
feed-try = آزمودن
feed-tried = حاصل پرونده‌هایی که آنجا منتظرند
feed-tried-empty = در این پوشه پرونده‌ای نیست. یکی بگذارید و دوباره بیازمایید.
feed-items = تعداد خبرها: { $countText }
feed-end = حذف این خوراک

# Redirects
redirects-how = تنها نشانی‌ای که هیچ صفحه‌ای پاسخ آن نیست، و درست به همین صورت، به جای دیگر می‌برد. نشانی خود مطلب هرگز.
redirects-from = از این نشانی به بعد
redirects-empty = اینجا هیچ نشانی‌ای به جای دیگر نمی‌برد.
redirect-from = نشانی پیشین
redirect-to = می‌برد به
redirect-to-how = مسیری در این سایت، شناسه یک مطلب، یا نشانی کامل. اگر آنچه بود دیگر نیست، خالی بگذارید.
redirect-status = چگونه
redirect-301 = برای همیشه جابه‌جا شد (301)
redirect-308 = برای همیشه جابه‌جا شد، درخواست بی‌تغییر (308)
redirect-410 = دیگر نیست (410)
redirect-elsewhere = می‌تواند به دامنه دیگری ببرد
redirect-begin = افزودن تغییر مسیر
redirect-end = حذف
redirect-end-this = حذف { $from }
redirects-many = وارد کردن فهرست
redirects-list = فهرست
redirects-many-how = هر کدام در یک خط: نشانی پیشین، ویرگول لاتین، مقصد، ویرگول، 301 یا 308 یا 410. همه وارد می‌شود یا هیچ.
redirects-wrong = چیزی وارد نشد. این خط‌ها به کار نمی‌آیند:
next = بعدی
file = پرونده

# Tokens
token = کلید
token-secret = این کلید را نگه دارید: تنها همین یک بار نشان داده می‌شود.
token-make = ساختن کلید
token-how = در سوابق با این نام می‌آید.
token-where = کجا اعتبار دارد
token-until = تا
last-used = آخرین استفاده
token-end = باطل کردن
token-end-this = باطل کردن { $name }
token-ended = دیگر اعتبار ندارد
token-maker = سازنده
token-by-command = از خط فرمان

# Bylines and topics
byline-begin = افزودن نام نویسنده
byline-latin = نام به حروف لاتین
byline-desk = این امضای گروهی یک میز است، نه یک فرد
byline-desk-short = گروهی
blurb = معرفی کوتاه
topic = موضوع
topic-begin = افزودن موضوع
concept = مفهوم (URI، مانند IPTC Media Topic)

# All as one file
setup-how = بخش‌های زبانی، بخش‌ها، میزها، همکاران، خوراک‌ها، تغییر مسیرها، نام نویسندگان و موضوعات در یک پرونده TOML، همیشه با یک ترتیب. گذرواژه و کلیدی در آن نیست.
setup-export = دریافت newsroom.toml
setup-import = وارد کردن پرونده
setup-text = متن پرونده
setup-whole = پرونده کامل است: خوراک‌ها و تغییر مسیرهایی که در آن نیست حذف می‌شود
setup-show = نشان بده چه تغییر می‌کند
setup-apply = انجام بده
setup-changes = تغییر می‌کند: { $countText }
setup-done = انجام شد.
setup-wrong = پرونده را نمی‌توان وارد کرد. چیزی تغییر نکرد.
change-begun = تازه
change-changed = تغییر
change-removed = حذف
kind-service = بخش زبانی
kind-desk = میز خبر
kind-member = همکار
kind-feed = خوراک
kind-redirect = تغییر مسیر
kind-byline = نام نویسنده
kind-topic = موضوع
kind-token = کلید
kind-invitation = دعوت‌نامه
kind-factors = راه‌های ورود

# Why the newsroom can’t be set up so
setup-stays = { $what } می‌ماند، چون نشانی‌اش شناخته شده است. خاموشش کنید یا کنار بگذارید.
setup-section-lost = بخشی از قلم افتاده است: { $what }. نشانی‌اش می‌ماند؛ به‌جای آن کنارش بگذارید.
setup-last-administrator = { $what } آخرین مدیر همه بخش‌های زبانی است. نخست مدیر دیگری برگزینید.
setup-name-taken = «{ $what }» نام شخص یا کلید دیگری است. مطالب و سوابق آن‌ها را به نامشان می‌شناسند؛ نام دیگری برگزینید.
setup-host-taken = این میزبان پیش‌تر از آن بخش زبانی { $what } است.
setup-no-service = بخش زبانی { $what } نیست. نخست راه‌اندازی‌اش کنید.
setup-no-desk = میز { $what } نیست. نخست بیفزاییدش.
setup-no-address = { $what } نشانی نیست. مسیری مانند /old/page.html لازم است.
setup-own-address = خود سایت در { $what } پاسخ می‌دهد: صفحه‌ای از آن، یا نشانی مطلبی که هرگز به جای دیگر نمی‌برد.
setup-elsewhere = { $what } در دامنه دیگری است. تیک اجازه‌اش را بزنید.
setup-bad-status = { $what }: 301 و 308 به جایی می‌برند، 410 به هیچ‌جا.
setup-circle = { $what } دور خود می‌چرخد یا از نشانی‌های بسیار می‌گذرد.

# The record
record-kind = نوع
record-since = از
record-until = تا
record-stories = مطالب
record-wire = خبرگزاری‌ها
record-fronts = صفحه‌های نخست
record-breaking = خبر فوری
record-pictures = عکس‌ها
record-people = همکاران
record-administration = مدیریت
record-account = ورود و حساب‌ها
feed-silent = پس از این تعداد دقیقه بدون خبر، از کار افتاده شمرده شود
feed-silent-how = اگر خالی بماند: یک‌ونیم برابرِ درازترین سکوت اخیرش.

# The picture of a byline
byline-picture = عکس
byline-picture-none = هنوز عکسی نیست. یکی برگزینید؛ خوانندگان همه بخش‌ها آن را می‌بینند.
