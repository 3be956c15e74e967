# Fronts, previews and keys: what editors arrange, look at and send.

# Fronts
nav-fronts = صفحه‌های نخست
services-none = هنوز هیچ بخش زبانی‌ای وجود ندارد.
fronts-none = اجازه چیدن هیچ صفحه نخستی را ندارید. از سرپرست بخش بخواهید.
fronts-sections = صفحه‌های نخست این بخش زبانی
fronts-own = صفحه نخست خود بخش
fronts-version = نسخه { $number }
fronts-look = نمایش پیش‌نما
fronts-save = ثبت این صفحه نخست
fronts-undo = برگرداندن صفحه پیشین
fronts-candidates = مطالبی که می‌توان گذاشت
fronts-find = جست‌وجو با تیتر یا نشانی
fronts-find-do = جست‌وجو
fronts-preview = صفحه نخست، آن‌گونه که مخاطبان خواهند دید
fronts-history = آنچه پیش‌تر اینجا بود
fronts-again = شروع از نسخه { $number }
fronts-never = هنوز کسی این صفحه را نچیده است. خودبه‌خود با تازه‌ترین مطالب پر می‌شود.
fronts-same = همان مطالب در همان جاها
fronts-until = می‌ماند تا
fronts-always = می‌ماند تا کسی آن را بردارد
fronts-moved = از جای { $was } به جای { $place }
fronts-came = در جای { $place } گذاشته شد
fronts-left = برداشته شد؛ در جای { $place } بود
# ?
fronts-overtaken = هنگامی که این صفحه را می‌چیدید، { $who } صفحه دیگری ثبت کرد: نسخه { $number }. صفحه شما ثبت نشده است.
# ?
fronts-overtaken-do = آنچه شما چیده‌اید در پایین است. برای جایگزین کردن، دوباره ثبتش کنید.
fronts-theirs = ماندن همان صفحه
fronts-slots = جاها، از تیتر یک
fronts-changed = هنوز ثبت نشده
fronts-not-yet = مخاطبان هنوز چیزی از این نمی‌بینند.
fronts-discard = دور ریختن
# ?
fronts-unset = ادامه تغییراتی که اینجا رها کردید
fronts-how = کلید Alt با پیکان‌ها مطلبی را که مکان‌نما روی آن است جابه‌جا می‌کند؛ یا آن را بکشید.
fronts-pick = مطالب تازه پیش از این یا به جای این می‌آیند
fronts-end = مطالب تازه در پایان می‌آیند
fronts-auto = زیر این جاها، و در جاهایی که خالی می‌شوند، تازه‌ترین مطالب خودبه‌خود می‌آیند.
fronts-up = بالا: { $headline }
fronts-down = پایین: { $headline }
fronts-out = برداشتن: { $headline }
fronts-in = گذاشتن
fronts-instead = جایگزین کردن
fronts-nothing-found = هیچ مطلب منتشرشده‌ای نخواند.
fronts-said-place = { $headline }: جای { $place } از { $places }
fronts-said-out = برداشته شد: { $headline }
fronts-said-pick = با شماره برگزینید که جایگزین کدام مطلب شود
fronts-said-stays = { $headline } سر جای خود می‌ماند
# ?
fronts-over = جایی را نمی‌توان پیش از گرفتن رها کرد: زمانش را ببینید.
fronts-full = صفحه نخست حداکثر ۲۴ جا دارد و هر مطلب در یکی از آن‌ها می‌آید.

# Times
time-zone = زمان‌ها به وقت { $zone } است.
time-there = برای مخاطبان { $at }

# Previews
preview = پیش‌نما
preview-size = اندازه
preview-colours = رنگ‌ها
preview-device = مانند دستگاه
preview-light = روشن
preview-dark = تیره
preview-what = صفحه، آن‌گونه که به مخاطبان می‌رسد. دیدنش آن را منتشر نمی‌کند.
preview-unsettled = این آخرین نسخه است؛ آنچه پس از آن نوشته شده هنوز نمی‌تواند نسخه شود.
preview-back = بازگشت به مطلب
preview-page = صفحه کامل
preview-words = نسخه متنی

# Breaking news
breaking-ready = آماده برای: { $services }. هر کدام را در پایین ببینید و بفرستید.
breaking-seen = آن‌گونه که مخاطبان می‌بینند: { $service }

# What an action changes
reach-then = زمان انجام:
reach-until = از همین حالا خوانندگان چیزی از آن نمی‌بینند، تا:
reach-nothing = اکنون هیچ صفحه‌ای تغییر نمی‌کند.
reach-pages = صفحه‌هایی که تغییر می‌کنند
reach-told = خوانندگان می‌خوانند:
reach-story = صفحه مطلب و نسخه متنی آن:
reach-front = صفحه نخست:
reach-section = بخش:
reach-section-feeds = خوراک‌های (⁨RSS، Atom، JSON⁩) بخش:
reach-topic = موضوع:
reach-byline = صفحه نویسنده:
reach-latest = تازه‌ترین‌ها:
reach-feeds = خوراک‌ها (⁨RSS، Atom، JSON⁩):
reach-sitemaps = نقشه‌های سایت:
reach-others = صفحه‌های مطالب دیگر که آن را در مطالب مرتبط یا تازه‌ترین‌ها نشان می‌دهند
reach-family = پیوندها از همین مطلب به زبان‌های دیگر
reach-behind = ترجمه‌هایی که عقب می‌مانند
reach-alert-ends = خبرهای فوری که به آن می‌رسند پایان می‌یابند
reach-alert-waits = خبرهای فوری که به آن می‌رسند تا رفع توقف پنهان می‌مانند

# The palette and the keys
palette = رفتن یا انجام دادن
palette-places = جاها
palette-nothing = چیزی پیدا نشد.
keys = کلیدها
keys-close = بستن

# Breaking news that can’t be sent
breaking-none = اجازه فرستادن خبر فوری ندارید. از سرپرست بخش بخواهید.
breaking-barred-held = این مطلب موقتاً متوقف است؛ خبر فوری نمی‌تواند به آن برسد.
breaking-barred-embargoed = این مطلب زیر ممنوعیت زمان‌دار است؛ خبر فوری نمی‌تواند به آن برسد.
breaking-barred-ended = این مطلب باطل یا برداشته شده است؛ خبر فوری نمی‌تواند به آن برسد.
breaking-barred-unseen = خوانندگان هنوز این مطلب را نمی‌بینند. اول آن را منتشر کنید، بعد خبر فوری را بفرستید.
