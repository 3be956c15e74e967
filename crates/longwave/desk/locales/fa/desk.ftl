# Confidence: medium. The language is sure; the newsroom's terms want confirmation by the desk where marked.
# Usage: a story is «مطلب», a wire item «خبر خبرگزاری»; a language service is «بخش زبانی», a section of it «بخش».

skip = رفتن به محتوای صفحه
# ? desk: «news desk»
nav = میز خبر
nav-wire = خبرگزاری‌ها
nav-stories = مطالب
nav-breaking = خبر فوری
nav-people = همکاران
sign-in = ورود
sign-out = خروج
sign-in-wrong = ایمیل یا گذرواژه نادرست است.
sign-in-wait = { $count ->
    [one] تلاش‌های نادرست زیاد بود. { $countText } دقیقه صبر کنید و دوباره تلاش کنید.
   *[other] تلاش‌های نادرست زیاد بود. { $countText } دقیقه صبر کنید و دوباره تلاش کنید.
}
sign-in-forgotten = گذرواژه را فراموش کرده‌اید؟ از رئیس بخش زبانی خود لینک تازه بخواهید.
sign-in-nobody = هنوز هیچ‌کس اینجا حسابی ندارد. کسی که این تحریریه را راه می‌اندازد، نخستین حساب را با این فرمان می‌سازد:
email = ایمیل
password = گذرواژه
password-new = گذرواژه تازه
password-present = گذرواژه کنونی
password-present-wrong = گذرواژه کنونی نادرست است یا بیش از حد امتحان شده است.
password-rules = دست‌کم ۱۲ نویسه. چهار واژه بی‌ارتباط با هم خوب است؛ نام خودتان یا تکرار یک حرف خوب نیست.
why-weak-password = این گذرواژه خیلی کوتاه است یا به‌آسانی حدس زده می‌شود.
why-leaked-password = این گذرواژه در فهرست گذرواژه‌های لو رفته است؛ همین‌ها پیش از همه امتحان می‌شوند. گذرواژه دیگری انتخاب کنید.
password-change = تغییر گذرواژه
password-changed = گذرواژه تغییر کرد. در همه دستگاه‌های دیگر از حساب خارج شدید.
password-link = ساختن لینک برای گذرواژه تازه
invitation = دعوت‌نامه
invitation-welcome = خوش آمدید، { $name }
invitation-choose = یک گذرواژه انتخاب کنید تا وارد شوید.
invitation-enter = ورود به تحریریه
invitation-over = این دعوت‌نامه دیگر اعتبار ندارد
invitation-over-what = قبلاً استفاده شده یا خیلی قدیمی است. دعوت‌نامه تازه‌ای بخواهید.
invitation-link = { $count ->
    [one] این لینک را برایش بفرستید. { $countText } روز اعتبار دارد، یک بار کار می‌کند و فقط همین حالا نشان داده می‌شود.
   *[other] این لینک را برایش بفرستید. { $countText } روز اعتبار دارد، یک بار کار می‌کند و فقط همین حالا نشان داده می‌شود.
}
invite-again = ساختن دعوت‌نامه تازه
nothing-granted = هنوز به چیزی دسترسی ندارید
nothing-granted-what = حساب شما در هیچ بخش زبانی نقشی ندارد. از رئیس بخش زبانی خود نقش بخواهید.
back-to-desk = بازگشت به میز خبر
trouble = انجام نشد
trouble-not-found = در این نشانی چیزی نیست.
why-value = به این صورت انجام نمی‌شود: { $value }
trouble-overtaken = در این میان کس دیگری آن را تغییر داده است. نگاهش کنید و بعد دوباره انجام دهید.
trouble-store = پایگاه داده تحریریه در دسترس نیست. چیزی تغییر نکرد؛ دوباره تلاش کنید.
trouble-broken = رایانه تحریریه از عهده این کار برنیامد؛ دلیلش در گزارش آن است. چیزی تغییر نکرد.
# ? The reasons below are unchecked by a native speaker.
why-too-long = { $field }: حداکثر { $most } نویسه، اکنون { $length } نویسه است.
why-empty = این خانه نمی‌تواند خالی باشد: { $field }.
why-too-many = { $field }: حداکثر { $most }، اکنون { $length } است.
why-link = «{ $link }» پیوندی نیست که مخاطب بتواند باز کند. پیوند با https:// یا http:// یا mailto: یا tel: آغاز می‌شود و از ۲۰۰۰ نویسه بلندتر نیست.
why-slug = پایان نشانی از ۱ تا ۱۰۰ حرف کوچک لاتین، رقم و خط تیره ساخته می‌شود.
why-fact-box = کادر اطلاعات نمی‌تواند درون کادر دیگری باشد.
why-taken-already = بخش { $service } پیش‌تر از این خبر مطلب ساخته است.
why-translated-already = بخش { $service } پیش‌تر ترجمه‌ای از آن دارد.
why-at-home = این مطلب خود به زبان { $service } است.
why-doubtful = این خبر ایرادی دارد. آن را ببینید و سپس با وجود این بردارید.
why-canceled = { $provider } این خبر را باطل کرده است. نباید از آن استفاده شود.
why-withheld = { $provider } این خبر را فعلاً نگه داشته است. تا رسیدن نسخه تازه نباید از آن استفاده شود.
why-busy = همین حالا کسی در این مطلب می‌نویسد. دوباره تلاش کنید.
why-draft-unread = آخرین نوشته خوانده نمی‌شود. همه ویرایش‌ها سر جای خود هستند.
why-no-address = «{ $email }» نشانی ایمیل نیست.
why-account-exists = { $email } پیش‌تر حساب دارد.
why-account-ended = حساب { $email } بسته شده است. نخست آن را باز کنید.
why-hours = از ۱ تا { $most } ساعت.
why-no-service = دست‌کم یک بخش زبانی برگزینید.
why-time-zone = منطقه زمانی «{ $zone }» وجود ندارد. نمونه: Asia/Tehran.
# ?
why-no-words = بخش { $service } هنوز برای { $lacking } موردی که هر خواننده می‌بیند واژه ندارد. خوانندگان جای خالی می‌دیدند.
why-host = «{ $host }» نام میزبان نیست. نمونه: persian.example.org.
why-web-address = «{ $address }» نشانی وب نیست. نمونه: https://news.example.org.
why-section-reserved = «{ $section }» نشانی خود سایت است. نشانی دیگری برگزینید.
why-section-twice = بخش «{ $section }» دو بار آمده است.
why-id = «{ $id }» اینجا به کار نمی‌آید: تنها حروف کوچک لاتین و رقم، با خط تیره میان آن‌ها.
why-past = آن زمان گذشته است. زمان دیرتری برگزینید.
why-redirect-exists = برای { $from } پیش‌تر تغییر مسیری هست. نخست آن را بردارید.
why-folder-unread = پرونده‌های { $folder } خوانده نمی‌شود.
why-unjoined = تازه‌ترین ویرایش با آنچه در حال نوشتن است یکی نمی‌شود.
why-that-story = باز کردن آن مطلب

any = همه
show = نمایش
save = ذخیره
cancel = انصراف
older = قدیمی‌تر
yes = بله
no = خیر
done = انجام شد
refused = رد شد
name = نام
by = چه کسی
changed = زمان تغییر
# ? language service: «language section», as in «بخش فارسی»
service = بخش زبانی
standing = وضعیت
everywhere = همه بخش‌های زبانی
headline = تیتر
no-headline = (بدون تیتر)
summary = خلاصه
# ? slugline: no settled word; this says «short name of the story»
slugline = نام کوتاه مطلب
# ? dateline: «place and date of the news»
dateline = محل و تاریخ خبر
section = بخش
section-later = (هنوز بدون بخش)
bylines = نام نویسندگان
bylines-how = در هر سطر یک نام. نامی که صفحه خودش را دارد به آن پیوند می‌خورد.
label = نوع مطلب
label-none = خبر
label-analysis = تحلیل
label-opinion = دیدگاه
# ? no fixed newsroom word; this says «in plain words», as for readers
label-explainer = به زبان ساده
label-fact-check = راستی‌آزمایی

## The wire

wire-column-all = همه
wire-column-urgent = فوری
wire-column-killed = باطل
wire-empty = خبری با این مشخصات نرسیده است.
first-steps = گام‌های نخست
wire-keys = J پایین، K بالا، H و L ستون چپ و راست، Enter نمایش، T برداشتن، O باز کردن در صفحه جدا.
wire-new-rows = { $count ->
    [one] { $countText } خبر تازه
   *[other] { $countText } خبر تازه
}
column-arrange = چیدن { $name }
column-earlier = جابه‌جایی ستون { $name } به قبل
column-later = جابه‌جایی ستون { $name } به بعد
column-remove = حذف ستون { $name }
column-removed = ستون { $name } حذف شد.
column-restore = بازگرداندن ستون
column-add = افزودن ستون
column-name = نام ستون
provider = خبرگزاری
column-language = زبان
class = نوع محتوا
class-text = متن
class-picture = عکس
class-graphic = نمودار
class-video = ویدیو
class-audio = صدا
class-composite = بسته
class-animation = پویانمایی
class-other = غیره
urgency = فوریت
urgency-at-least = فوریت، دست‌کم
pubstatus = اعتبار
pubstatus-usable = قابل استفاده
# ? the provider’s stop until further notice: «not to be published for now»
pubstatus-withheld = فعلاً منتشر نشود
pubstatus-withheld-what = خبرگزاری می‌گوید: تا اطلاع بعدی منتشر نکنید. مطالبی که از آن ساخته شده‌اند موقتاً متوقف‌اند.
# ? kill: «void»; newsrooms also say «لغو» and «کان لم یکن»
pubstatus-canceled = باطل
pubstatus-canceled-what = خبرگزاری می‌گوید: به هیچ وجه نباید استفاده شود. مطالبی که از آن ساخته شده‌اند باطل‌اند.
# ? embargo: «ban until a time»; newsrooms also say «امبارگو»
embargo = ممنوعیت زمان‌دار
embargo-until = هیچ بخشی از آن نباید پیش از این زمان به مخاطب برسد: { $at }
signal-update = به‌روزرسانی
signal-correction = اصلاحیه
quarantined = اول بررسی شود
taken-at = برداشته‌اند:
# ? take: «pick up»; take-down is therefore «حذف از سایت», never «برداشتن»
take = برداشتن
take-to = به
take-anyway = برداشتن با وجود این
take-refused = برداشته نشد:
item-preview = خبر خبرگزاری
item-older = نسخه تازه‌تری از این خبر اینجا هست.
item-with = همراه آن
item-raw = به همان شکل که فرستاده شد
item-versions = نسخه‌های دیگر
ednote = یادداشت برای دبیران
# ? credit line of a picture
credit = منبع
copyright = حق نشر
usage-terms = شرایط استفاده
defect = اشکال

## Stories

stories-empty = مطلبی با این مشخصات نیست. یک خبر خبرگزاری بردارید یا همین‌جا مطلبی شروع کنید.
story-new = مطلب تازه
story-begin = شروع
story-panels = درباره این مطلب
checklist = پیش از انتشار لازم است
checklist-done = چیزی کم ندارد.
missing-headline = تیتر
missing-section = بخش
missing-byline = نام نویسنده یا خبرگزاری
missing-body = متن
missing-alt-text = توصیف عکس، برای کسانی که نمی‌توانند آن را ببینند
publishing = انتشار
family = زبان‌ها
behind = { $count ->
    [one] { $countText } ویرایش عقب‌تر
   *[other] { $countText } ویرایش عقب‌تر
}
translate = ترجمه
translate-to = ترجمه به
history = تاریخچه
standing-draft = پیش‌نویس
standing-review = در بازبینی
standing-ready = آماده
# ?
standing-spiked = کنارگذاشته
standing-scheduled = زمان‌بندی‌شده
standing-live = منتشرشده
standing-held = موقتاً متوقف
# ? see embargo
standing-embargoed = زیر ممنوعیت زمان‌دار
# ? see pubstatus-canceled
standing-killed = باطل
standing-taken-down = حذف‌شده از سایت
standing-ended = پایان‌یافته
scheduled-held = پس از رفع توقف و رسیدن زمانش منتشر می‌شود.
do-publish = انتشار
do-update = انتشار به‌عنوان به‌روزرسانی
do-correct = انتشار به‌عنوان اصلاحیه
do-schedule = زمان‌بندی
do-unschedule = لغو زمان‌بندی
# ? see embargo
do-embargo = گذاشتن ممنوعیت زمان‌دار
do-lift-embargo = لغو ممنوعیت
# ? hold: «temporary stop», reversible
do-hold = توقف موقت
do-release = رفع توقف
# ? see pubstatus-canceled
do-kill = ابطال
do-take-down = حذف از سایت
do-move = سپردن به مرحله دیگر
# ?
do-spike = کنار گذاشتن
do-confirm = همچنان معتبر است
field-at = زمان (به وقت این بخش زبانی)
field-note = چه چیزی نادرست بود، برای مخاطبان
field-reason = دلیل (برای میز خبر)
field-notice = آنچه به مخاطبان گفته می‌شود
reach-what = { $count ->
    [one] این کار { $countText } مطلب را تغییر می‌دهد:
   *[other] این کار { $countText } مطلب را تغییر می‌دهد:
}
event-begun = شروع
event-written = نوشتن
event-moved = سپردن به مرحله دیگر
event-published = انتشار
event-updated = انتشار به‌عنوان به‌روزرسانی
event-corrected = اصلاح
event-scheduled = زمان‌بندی
event-unscheduled = لغو زمان‌بندی
# ? see embargo
event-embargoed = گذاشتن ممنوعیت زمان‌دار
event-embargo-lifted = لغو ممنوعیت
event-held = توقف موقت
event-released = رفع توقف
# ? see pubstatus-canceled
event-killed = ابطال
event-taken-down = حذف از سایت
event-confirmed = تأیید اینکه همچنان معتبر است
event-drew = استفاده از یک خبر خبرگزاری

## Refusals

refusal-not-allowed = این کار به این نقش نیاز دارد: { $role }.
refusal-killed = این مطلب باطل شده است. نمی‌شود آن را تغییر داد یا دوباره استفاده کرد؛ مطلب تازه‌ای بنویسید.
refusal-taken-down = این مطلب از سایت حذف شده است. نمی‌شود آن را تغییر داد؛ مطلب تازه‌ای بنویسید.
refusal-overtaken = در این میان کس دیگری در آن نوشته است. نگاهش کنید و بعد دوباره انجام دهید.
refusal-nothing = چیزی تغییر نمی‌کند.
refusal-incomplete = پیش از انتشار این‌ها را لازم دارد: { $missing }.
refusal-already-live = منتشر شده است. به‌روزرسانی یا اصلاحیه بفرستید.
# ?
refusal-spiked = این مطلب کنار گذاشته شده است. اول آن را به پیش‌نویس‌ها برگردانید.
# ?
refusal-goes-out = منتشر یا زمان‌بندی شده است. آن را از سایت حذف کنید یا زمان‌بندی‌اش را لغو کنید.
refusal-not-live = هنوز منتشر نشده است. اول منتشرش کنید.
refusal-held = موقتاً متوقف است. اول رفع توقف کنید.
refusal-already-held = به همین دلیل از پیش متوقف است.
refusal-not-held = به این دلیل متوقف نیست.
refusal-embargoed = تا { $at } زیر ممنوعیت زمان‌دار است. برای همان زمان یا دیرتر زمان‌بندی کنید.
refusal-embargo-unclear = زمان ممنوعیت آن خوانده نمی‌شود ({ $said }). کسی باید آن را تعیین یا لغو کند.
refusal-no-embargo = ممنوعیت زمان‌داری ندارد.
refusal-past = آن زمان، { $at }، گذشته است. همین حالا منتشر کنید یا زمان دیرتری انتخاب کنید.
refusal-not-scheduled = زمان‌بندی نشده است.
refusal-not-due = برای { $at } زمان‌بندی شده که هنوز نرسیده است.
refusal-no-note = اصلاحیه باید بگوید چه چیزی نادرست بود.
refusal-no-reason = باید دلیل آن را بنویسید.
refusal-not-a-translation = این مطلب ترجمه نیست.
refusal-already-drawn = این مطلب از پیش از آن خبر خبرگزاری استفاده می‌کند.
refusal-not-drawn = بندی به خبری از خبرگزاری نسبت داده شده که این مطلب از آن استفاده نمی‌کند.
refusal-only-the-clock = این کار را فقط ساعت تحریریه انجام می‌دهد.

## Breaking news

breaking-running = اکنون روی سایت
breaking-send = فرستادن خبر فوری
breaking-end = پایان دادن
breaking-hours = برای چند ساعت

## People

people-may = دسترسی‌ها
people-invite = دعوت از همکار
why-oneself = هیچ‌کس حساب خودش را نمی‌بندد.
account-joined = پیوسته
account-invited = دعوت‌شده
account-ended = بسته
account-end = این حساب بسته شده است
role-none = (هیچ)
role-reporter = خبرنگار
role-editor = دبیر
role-chief = رئیس بخش زبانی
role-administrator = مدیر سامانه
rights = چه کسی چه کاری می‌تواند بکند
right = دسترسی
right-look = دیدن خبرهای خبرگزاری‌ها، آنچه منتشر شده و مطالب آماده
right-write = دیدن و نوشتن پیش‌نویس‌ها، برداشتن خبرهای خبرگزاری‌ها، ترجمه
right-pictures = افزودن عکس و نوشتن اینکه چه نشان می‌دهد
right-publish = انتشار، زمان‌بندی، به‌روزرسانی، اصلاح
right-embargo = گذاشتن و لغو ممنوعیت زمان‌دار
right-hold = توقف موقت و رفع توقف
right-kill = ابطال و حذف از سایت
right-fronts = چیدن صفحه‌های نخست
right-breaking = فرستادن خبر فوری
right-bar-pictures = منع استفاده از یک عکس در همه جا (همه بخش‌های زبانی)
right-bylines = نام نویسندگان، معرفی آن‌ها و موضوعات (همه بخش‌های زبانی)
right-people = دعوت همکاران و تعیین دسترسی‌هایشان
right-services = راه‌اندازی و تغییر بخش‌های زبانی (همه بخش‌های زبانی)
# ? API token: «access key of the programming interface»
right-tokens = کلیدهای دسترسی به رابط برنامه‌نویسی (همه بخش‌های زبانی)
record = سوابق
record-what = کار
record-result = نتیجه
record-from = از نشانی
record-refused = فقط آنچه رد شد
record-empty = سابقه‌ای با این مشخصات نیست.
interface-language = زبان میز خبر
sessions = جاهایی که وارد حساب شده‌اید
session-begun = از
session-seen = آخرین بازدید
session-here = این مرورگر
session-end = خروج از آن‌جا

## What changes by itself

live-back = ارتباط دوباره برقرار شد.

# The editor
editor-missing = ویرایشگر در این تحریریه نصب نشده است؛ مدیر سامانه این فرمان را اجرا کند: cargo xtask web

# جست‌وجو در اخبار خبرگزاری‌ها و موضوع مطلب
wire-search = جست‌وجو در اخبار خبرگزاری‌ها
wire-search-do = جست‌وجو
wire-search-end = پایان جست‌وجو
wire-search-how = همه واژه‌ها باید باشند، به هر ترتیبی. "واژه‌های درون گیومه" همان‌طور که هستند؛ -واژه یعنی نباشد؛ آغاز* با هر پایانی.
wire-search-found = یافته‌ها: { $words }
wire-search-keep = نگه داشتن به شکل ستون
wire-search-backlog = { $count ->
    [one] { $countText } خبر قدیمی هنوز نمایه نشده است.
   *[other] حدود { $countText } خبر قدیمی هنوز نمایه نشده است.
}
wire-search-none = هیچ خبری این واژه‌ها را ندارد: { $words }
wire-search-try-fewer = واژه‌های کمتر یا املای دیگری از نام را امتحان کنید.
wire-search-try-begin = آغاز واژه را با ستاره امتحان کنید: کتاب* «کتابخانه» را هم می‌یابد.
wire-search-try-language = واژه‌ها به زبان خود خبر جست‌وجو می‌شوند و ترجمه نمی‌شوند.
column-words = واژه‌ها
column-subject = موضوع
places = مکان‌ها
places-how = در هر سطر یک مکان: کجا رخ می‌دهد و به کجا مربوط است.
note = یادداشت برای همکاران
note-how = هرگز از تحریریه بیرون نمی‌رود.
hints = به خوانندگان کمک می‌کند:
hint-topics = یک موضوع
hint-places = یک مکان
topics = موضوع‌ها
topics-search = یافتن موضوع
topics-chosen = موضوع‌های این مطلب
topics-none = هنوز موضوعی ندارد.
topics-nameless = در این سرویس هنوز نامی ندارد و خوانندگان آن را نمی‌بینند
topics-drop = برداشتن { $name }
topics-proposed = پیشنهاد خبرگزاری:
topics-take-all = پذیرفتن همه
topics-found = { $count ->
    [one] { $countText } موضوع پیدا شد
   *[other] { $countText } موضوع پیدا شد
}
topics-not-found = موضوعی به این نام نیست: { $words }

# What is shown isn't up to date
live-since = از ساعت { $time } به‌روز نشده است. دوباره تلاش می‌شود.
live-out = نشست شما پایان یافته است. از ساعت { $time } چیزی اینجا به‌روز نشده است.

# What became of an item that is shown
item-now-canceled = خبرگزاری در این میان این خبر را لغو کرده است. نباید از آن استفاده شود.
item-now-withheld = خبرگزاری در این میان این خبر را متوقف کرده است. تا اطلاع بعدی منتشر نشود.
item-now-show = نمایش نسخه کنونی
taken-who = { $service } ({ $name })

# Why an item can't be taken
take-not-canceled = نمی‌توان آن را برداشت: خبرگزاری لغوش کرده است.
take-not-withheld = تا زمانی که خبرگزاری متوقفش کرده است نمی‌توان آن را برداشت.
take-not-here = نمی‌توانید آن را بردارید: در هیچ بخش زبانی فعالی نمی‌نویسید.

# The list of stories
stories-own = بخش‌های زبانی من
stories-mine = فقط آنچه من در آن نوشته‌ام
stories-words = واژه‌های تیتر یا نام کوتاه
stories-not-found = هیچ مطلبی یافت نشد. واژه‌های کمتر یا همه بخش‌های زبانی را امتحان کنید.
stories-new = { $count ->
    [one] { $countText } مطلب تازه
   *[other] { $countText } مطلب تازه
}

# A column of the wire
column-change-one = تغییر ستون { $name }

# Who publishes
publishing-editor = انتشار با دبیر است. مطلب را به بازبینی بفرستید تا دبیران ببینند که منتظرشان است.
publishing-waits = مطلب منتظر دبیر است.
# ?
spiked-said = این مطلب کنار گذاشته شده است و در هیچ فهرست کاری نیست. برای برگرداندنش «پیش‌نویس» را بزنید.

# What the record says was done
do-write = نوشتن
do-restore = بازگرداندن ویرایشی پیشین
do-draw = استفاده از خبر خبرگزاری
do-begin = شروع
do-take = برداشتن از خبرگزاری
do-translate = ترجمه
do-front = چیدن صفحه نخست
do-break = فرستادن خبر فوری
do-break-end = پایان دادن به خبر فوری
do-publish-due = انتشار زمان‌بندی‌شده
do-extend-embargo = تمدید ممنوعیت زمان‌دار

# Whose clock
zone-own = منطقه زمانی من
zone-own-how = همه زمان‌ها با این ساعت نشان داده می‌شوند؛ اگر ساعت خوانندگان بخشی فرق کند، کنار آن می‌آید.
zone-usual = همان که زبان دارد ({ $zone })
take-in-full = هنگام برداشتن کوتاه شد. متن کامل: { $text }
take-cut = پایان متن یا جدولی بریده شد. خبر خبرگزاری همه آن را دارد.

# What is wrong with what a provider sent
defect-truncated = پیش از پایان بریده شده است.
defect-malformed = آن‌گونه که قالبش می‌خواهد نوشته نشده؛ شاید بخشی از آن از دست رفته باشد.
defect-too-large = بزرگ‌تر از آن است که خوانده شود؛ باقی آن نیست.
defect-too-many-items = خبرهایی بیش از آنچه خوانده می‌شود در آن است؛ باقی نیست.
defect-more = ایرادهایش بیش از آن است که یک‌به‌یک گفته شود.
defect-rights-cut = همه شرایط استفاده از آن نگه‌داشتنی نبود.
defect-body-cut = متنش بلندتر از آن است که نگه داشته شود؛ باقی آن نیست.
defect-content-unread = محتوایی با آن آمد که هیچ‌یک خواندنی نبود.
defect-content-missing = متنی ندارد.
defect-charset-unknown = رمزگذاری نویسه‌هایش شناخته نیست؛ شاید برخی نادرست باشند.
defect-charset-undecodable = برخی از نویسه‌هایش خواندنی نبود.
defect-charset-guessed = رمزگذاری نویسه‌هایش حدس زده شد؛ شاید برخی نادرست باشند.
defect-entities-refused = تعریف‌هایی دارد که هرگز دنبال نمی‌شوند؛ شاید بخشی از متنش نباشد.
defect-element-unread = بخشی از آن که شاید استفاده از آن را منع کند خواندنی نبود.
defect-item-missing = هیچ خبری در آن یافت نشد.
defect-item-unreadable = خبری در آن خواندنی نبود.
defect-item-unread = خبری در آن به قالب دیگری نوشته شده و خوانده نشد.
defect-guid-missing = شناسه ندارد: نمی‌توان دانست که ابطال یا اصلاحیه‌ای بعدی از آنِ اوست.
defect-other-not-stopped = می‌گوید خبر دیگری نباید به کار رود و این انجام نشد. خودتان به آن برسید.
defect-association-barred = چیزی که همراه آن است ممنوع است؛ کنار گذاشته شد.
defect-status-unknown = وضعیتش شناخته نیست؛ متوقف به شمار می‌آید.
defect-status-contradicted = نشانه‌ای در آن جلویش را می‌گیرد، هرچند خود را قابل استفاده می‌خواند؛ متوقف به شمار می‌آید.
defect-profile-bars = اطلاعی برای تحریریه‌هاست، نه برای انتشار.
defect-embargo-unclear = زیر ممنوعیت انتشاری است که پایان روشنی ندارد؛ کسی باید آن را بردارد.
defect-date-to-come = زمانی که در آن آمده هنوز نرسیده است: شاید تا آن زمان زیر ممنوعیت انتشار باشد.
defect-date-unreadable = زمان پایان استفاده از آن خواندنی نبود؛ میان شرایط استفاده آمده است.
defect-note-stops = یادداشتی به سردبیران از ممنوعیت انتشار، توقف یا ابطال می‌گوید.
defect-post-not-public = فرستنده‌اش آن را منتشر نکرده؛ متوقف به شمار می‌آید.
defect-format-unknown = در قالبی است که اینجا خوانده نمی‌شود.
defect-picture = تصویری نیست که بتوان به کار برد.
defect-parser-broke = Longwave نتوانست آن را بخواند. لطفا این را با فایل گزارش دهید.
defect-other = ایرادی دارد.
# Times under an hour
minutes-now = همین حالا
minutes-ago = { $countText } دقیقه پیش
minutes-ahead = { $countText } دقیقه دیگر

# Languages in which items arrive and no service is
language-de = آلمانی
language-it = ایتالیایی
language-nl = هلندی
language-sv = سوئدی
language-da = دانمارکی
language-nb = نروژی
language-nn = نروژی (نینورسک)
language-no = نروژی
language-fi = فنلاندی
language-pl = لهستانی
language-cs = چکی
language-sk = اسلواکی
language-hu = مجاری
language-ro = رومانیایی
language-bg = بلغاری
language-ja = ژاپنی
language-he = عبری
language-hi = هندی

# Where something may be done
refusal-not-allowed-at = این کار به نقش { $role } در بخش { $service } نیاز دارد.
breaking-end-at = پایان دادن در: { $services }

# Where a story's words came from
from-wire = از خبرگزاری‌ها

# What a column looks for
column-subject-how = با نام آن، یا با کدی که خبرگزاری‌ها می‌فرستند (medtop:20000151).
why-no-subject = «{ $subject }» نه نام موضوعی است و نه کد آن. واژه‌ای از Media Topics متعلق به IPTC به کار ببرید، مانند «earthquake».

# What readers have already
refusal-nothing-new = خوانندگان تازه‌ترین متن را دارند. برای گفتن این که چه چیزی اشتباه بود، «انتشار به‌عنوان اصلاحیه» را برگزینید؛ وگرنه نخست چیز تازه‌ای بنویسید.

# What is waited for
waits-reach = در حال یافتن آنچه این تغییر می‌دهد…
waits-item = در حال باز کردن خبر…

# A service and one of its sections
service-section = { $service } · { $section }

# From what was refused
back-where = بازگشت به جایی که بودید

# What can’t be read, and who has no role
trouble-astray = این نشانی یا آنچه فرستاده شد خوانده نمی‌شود. برگردید، صفحه را دوباره بار کنید و باز امتحان کنید.
nothing-granted-account = حساب شما
why-no-role = دست‌کم یک نقش برگزینید: در یک بخش زبانی، یک میز یا همه‌جا. کسی که نقشی ندارد به چیزی دسترسی ندارد.
