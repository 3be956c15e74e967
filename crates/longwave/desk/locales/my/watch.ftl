# စောင့်ကြည့်မှု နှင့် အသိပေးချက်များ။

# ? watch: “keeping watch”
nav-watch = စောင့်ကြည့်မှု
watch-needs = ခု ဆောင်ရွက်ရန် လိုအပ်
watch-all = ကျွန်ုပ်၏ ဌာန အားလုံး
watch-show = ပြောင်းလဲမှုများ ပြရန်
watch-now = { $section }: { $countText }
watch-late = နောက်ကျနေ
watch-late-none = နောက်ကျနေတာ မရှိပါ။
watch-failed = မအောင်မြင်
watch-failed-none = မအောင်မြင်တာ မရှိပါ။
# ? reached by a kill
watch-killed = ပယ်ဖျက်မှု သက်ရောက်သော သတင်းများ
watch-killed-none = ဒီအပတ် ပယ်ဖျက်ထားတဲ့ ဒါမှမဟုတ် ဖယ်ရှားထားတဲ့ သတင်း မရှိပါ။
watch-feeds = အေဂျင်စီ ဖိဒ်များ
watch-feeds-none = ဖိဒ် သတ်မှတ်မထားပါ။
watch-quarantined = အရင် စစ်ဆေးရန်
watch-quarantined-none = နောက်ဆုံးတစ်ရက်အတွင်း စစ်ဆေးရန် စောင့်နေတဲ့ အေဂျင်စီသတင်း မရှိပါ။
watch-scheduled = အချိန်သတ်မှတ်ထားသည်
watch-scheduled-none = အချိန်သတ်မှတ်ထားတာ မရှိပါ။
watch-embargoed = ဖော်ပြချိန် ကန့်သတ်ထားသည်
watch-embargoed-none = ဖော်ပြချိန် ကန့်သတ်ထားတာ မရှိပါ။
watch-held = ဆိုင်းငံ့ထားသည်
watch-held-none = ဆိုင်းငံ့ထားတာ မရှိပါ။
watch-stale = နောက်ကျနေသော ဘာသာပြန်များ
watch-stale-none = ဒီအပတ် ဘာသာပြန်အားလုံး မူရင်းနဲ့ ကိုက်ညီပါတယ်။
stale-count = ဘာသာပြန် { $countText } ခု မူရင်းထက် နောက်ကျနေပါတယ်
late-since = ထွက်ရမည့်အချိန်
late-unknown = တားဆီးနေတာ မရှိပါ။ သတင်းခန်းရဲ့ နာရီက ထပ်ကြိုးစားပါမယ်၊ ဒီမှာ ဆက်ရှိနေရင် ကိုယ်တိုင် ထုတ်ဝေပါ။
attend = ဆောင်ရွက်ပြီး
attended-by = { $who } က ဆောင်ရွက်နေပါတယ်။
damaged = ဒီသတင်းကို ဖတ်လို့ မရပါ။ စာဖတ်သူတွေ မမြင်ရပါ၊ အရန်မိတ္တူကနေ ပြန်ယူရပါမယ်။
killed-source = ဒီသတင်းကို ဘာသာပြန်ထားသည်
killed-seen = စာဖတ်သူတွေ အဲဒီမှာ အသိပေးစာ တွေ့ရပါတယ်။
killed-unseen = စာဖတ်သူတွေ တစ်ခါမှ မမြင်ခဲ့ရပါ။
left-nothing = လုပ်ရန် မကျန်တော့ပါ။
left-translation = ဘာသာပြန်တစ်ခု ဆက်ရှိနေပါတယ်: { $service }
left-damaged = ဘာသာပြန်တစ်ခု ဖတ်လို့ မရပါ၊ စာဖတ်သူတွေဆီက ဖယ်ထားပါတယ်
left-front = မျက်နှာစာမှာ နေရာ ကျန်နေပါသေးတယ်: { $service }
left-front-section = “{ $section }” မှာ နေရာ ကျန်နေပါသေးတယ်: { $service }
held-from-readers = စာဖတ်သူများထံမှ ဖယ်ထားသည်
embargo-ends = ပြီးဆုံးချိန်
who-clock = နာရီ
who-import = တင်သွင်းမှု
failure-publication = အချိန်မီ ထုတ်ဝေခြင်း
failure-page = စာဖတ်သူများအတွက် စာမျက်နှာ
failure-rendition = ဓာတ်ပုံ အရွယ်အစားများ
failure-media = ဓာတ်ပုံ သိုလှောင်ရာ
failure-mail = အီးမေးလ်
failure-push = ဘရောက်ဇာ အသိပေးချက်များ
failure-feed = ဖိဒ်မှ ဖိုင်
# ? what a wire item asks of stories
failure-wire = အေဂျင်စီသတင်းက တောင်းဆိုချက်
# ?
failure-unmatched = တစ်ခါမှ မရောက်ခဲ့တဲ့ သတင်းကို အေဂျင်စီက တားထားပါတယ် – ဘယ်သတင်းကို ဆိုလိုလဲ ကိုယ်တိုင် ရှာပါ
failure-times = { $countText } ကြိမ်
failure-first = ပထမဆုံး
failure-last = နောက်ဆုံး
feed-arrived = နောက်ဆုံး အေဂျင်စီသတင်း
feed-looked = နောက်ဆုံး စစ်ကြည့်ချိန်
life-well = ကောင်း
life-new = ဘာမှ မရောက်သေး
life-silent = အကြာကြီး တိတ်ဆိတ်နေ
life-failing = ဖတ်လို့ မရ

# အသိပေးမည့် အရာများ
notices = အသိပေးချက်များ
notices-what = ကျွန်ုပ်ကို အသိပေးရန်
notice-mail = အီးမေးလ်ဖြင့်
notice-push = ဘရောက်ဇာတွင်
notice-kill = ကျွန်ုပ်၏ သတင်း ပယ်ဖျက်ခံရခြင်း သို့မဟုတ် ဖယ်ရှားခံရခြင်း
notice-hold = ကျွန်ုပ်၏ သတင်း ဆိုင်းငံ့ခံရခြင်း
notice-failure = ကျွန်ုပ်၏ ဌာနများတွင် နောက်ကျမှု သို့မဟုတ် မအောင်မြင်မှု
notice-feed = ရပ်သွားသော ဖိဒ်
notice-review = တည်းဖြတ်ရန် စောင့်နေသော သတင်း
notice-comment = ကျွန်ုပ်၏ သတင်းပေါ် သို့မဟုတ် ကျွန်ုပ်အမည်ပါသော မှတ်ချက်
notice-source = ဘာသာပြန်ပြီးနောက် ပြောင်းသွားသော မူရင်း
notice-breaking = သတင်းထူး
notices-no-mail = ဒီသတင်းခန်းမှာ အီးမေးလ်ဆာဗာ မရှိပါ၊ ဘယ်သူ့ကိုမှ အီးမေးလ် မပို့ပါ။
notices-browsers = အသိပေးချက် လက်ခံသော ဘရောက်ဇာများ
notices-browsers-none = မရှိသေးပါ။
notices-browser-add = ဒီဘရောက်ဇာမှာ အသိပေးချက် လက်ခံရန်
notices-browser-end = အဲဒီမှာ ရပ်ရန်
notices-browser-refused = ဒီဘရောက်ဇာကို အသိပေးချက် မပြဖို့ သတ်မှတ်ထားပါတယ်။ ဆက်တင်မှာ ဒီဆိုက်အတွက် ခွင့်ပြုပြီး ထပ်စမ်းပါ။
notices-browser-cannot = ဒီဘရောက်ဇာက အသိပေးချက် လက်မခံနိုင်ပါ။
notice-kill-said = သတင်းတစ်ပုဒ် ပယ်ဖျက် သို့မဟုတ် ဖယ်ရှားခံရပါတယ်: { $service }
notice-hold-said = သတင်းတစ်ပုဒ် ဆိုင်းငံ့ခံရပါတယ်: { $service }
notice-late-said = သတင်းတစ်ပုဒ် နောက်ကျနေပါတယ်: { $service }
notice-failure-said = မအောင်မြင်ပါ ({ $service }): { $what }
notice-feed-said = ဖိဒ် { $feed } ရပ်သွားပါတယ်
notice-review-said = သတင်းတစ်ပုဒ် တည်းဖြတ်ရန် စောင့်နေပါတယ်: { $service }
notice-comment-said = သတင်းတစ်ပုဒ်ကို မှတ်ချက်ပေးထားပါတယ်: { $service }
notice-source-said = သင့်ဘာသာပြန်ရဲ့ မူရင်း ပြောင်းသွားပါတယ်: { $service }
notice-breaking-said = သတင်းထူး: { $service }
notice-by = { $who }၊ { $at }
notice-open = သတင်းခန်းမှာ ဖွင့်ရန်
notice-why = သင်ရွေးချယ်ထားတဲ့အတိုင်း Longwave က အသိပေးပါတယ်။
notice-change = ရွေးချယ်မှု ပြောင်းရန်:

# What agencies sent since
# ?
watch-newer = အေဂျင်စီမှာ ပိုသစ်နေသည်
# ?
watch-newer-none = အေဂျင်စီပို့ထားတာထက် နောက်ကျနေတဲ့ သတင်း မရှိပါ။
# ?
newer-corrected = { $provider } က ဒီသတင်း မှီငြမ်းထားတာကို အမှားပြင်ဆင်လိုက်သည်။
# ?
newer-sent = { $provider } က ဒီသတင်း မှီငြမ်းထားတာရဲ့ ပိုသစ်တဲ့ ဗားရှင်းကို ပို့လိုက်သည်။
newer-compare = ဘာပြောင်းသွားသလဲ
# ?
newer-heed = ထည့်သွင်းစဉ်းစားပြီး
# ?
newer-heed-what = သတင်းရဲ့ စာသားက အတိုင်းပဲ ရှိနေမည်။ ပြင်စရာရှိတာကို အရင်ပြင်ပါ။ ဒီဗားရှင်းကို ဘယ်သူ့ကိုမှ ထပ်မသတိပေးတော့ပါ။
# ?
newer-title = { $provider } မှာ ဘာပြောင်းသွားသလဲ
# ?
newer-alone = အရင်ဗားရှင်း ဒီမှာ မရှိပါ။ ဒါက ဗားရှင်းအသစ် အားလုံးဖြစ်သည်။
newer-open = ဗားရှင်းအသစ်ကို ဖွင့်ပါ
newer-before = အရင်ဗားရှင်းကို ဖွင့်ပါ
# ?
notice-correction = ကျွန်ုပ်၏ သတင်း မှီငြမ်းထားတာကို အေဂျင်စီက အမှားပြင်ဆင်ခြင်း
# ?
notice-correction-said = သတင်းတစ်ပုဒ် မှီငြမ်းထားတာကို အေဂျင်စီက အမှားပြင်ဆင်လိုက်ပါတယ်: { $service }
life-paused = ခေတ္တရပ်

# What waits to be edited
# ?
watch-review = တည်းဖြတ်ရန်
# ?
watch-review-none = တည်းဖြတ်ရန် စောင့်နေသည့် သတင်း မရှိပါ။

# Taken back
attended-now = သင် ဆောင်ရွက်ပြီးပါပြီ၊ ဘယ်သူ့ကိုမှ မစောင့်တော့ပါ။
attended-undo = ပြန်ရုပ်သိမ်းရန်
