# ဘာသာပြန်ခြင်းနှင့် ပြင်ဆင်မှုများ။

source = မူရင်း
source-of = မူရင်း − { $service }
source-open = မူရင်းကို ဖွင့်ရန်
# ?
source-follows = ဘာသာပြန်သည် ပြင်ဆင်မှု { $revision } ကို လိုက်နာထားသည်
source-changed = { $count ->
   *[other] စာပိုဒ် { $countText } ပိုဒ် ပြောင်းထားသည်
}
source-same = ထို့နောက် ဘာမှ မပြောင်းပါ။
source-unseen = မူရင်းသည် အခြားဌာန၏ မူကြမ်း ပြန်ဖြစ်နေသည်။ ယခု မမြင်နိုင်ပါ။
# ?
source-above = { $count ->
   *[other] မူရင်းကိုယ်တိုင် { $service } နောက် ကျန်နေသည် − ထိုတွင် စာပိုဒ် { $countText } ပိုဒ် ပြောင်းထားသည်။
}
# ?
source-news = { $count ->
   *[other] မူရင်းတွင် အသစ်ရှိသည် − စာပိုဒ် { $countText } ပိုဒ် အမှတ်အသားပြုထားသည်။
}
source-show = ပြရန်
source-confirmed = မှတ်တမ်းတင်ပြီး − ဘာသာပြန် မှန်ဆဲဖြစ်သည်။
became-changed = ပြောင်းထားသည်
# ?
became-restyled = လင့်ခ်၊ အလေးပေးပုံ သို့မဟုတ် ပုံစံသာ ပြောင်းထားသည်
became-added = အသစ်
became-removed = ဖယ်ထားသည်
became-moved = နေရာရွှေ့ထားသည်
diff-removed = ဖယ်ထား −
diff-added = ထည့်ထား −
# ?
words-cite = မည်သူ့စကား
words-caption = ပုံစာ
words-alt = ပုံကို မမြင်ရသူများအတွက်
words-address = လိပ်စာ
part-headline = ခေါင်းစဉ်
part-summary = အကျဉ်းချုပ်
part-dateline = နေရာနှင့်ရက်
part-lead = စာအပေါ်ရှိ ပုံ
part-slugline = အလုပ်သုံးအမည်
part-section = ကဏ္ဍ
part-label = အမျိုးအစား
part-slug = လိပ်စာပါ စကားလုံးများ
part-bylines = ရေးသားသူများ
part-translator = ဘာသာပြန်သူ
part-topics = အကြောင်းအရာများ
part-agencies = သတင်းအေဂျင်စီများ
part-contributors = ပါဝင်ကူညီသူများ
part-places = နေရာများ
part-note = လုပ်ဖော်ကိုင်ဖက်များသို့ မှတ်စု
part-rights = အခွင့်အရေးများ
board = ဘာသာစကားအားလုံး
board-sort = အစဉ်
# ?
sort-family = မည်သည်မှ မည်သည်ဖြစ်လာ
sort-service = ဘာသာစကား
sort-standing = အခြေအနေ
sort-stale = ကျန်နေပုံ
sort-changed = နောက်ဆုံးပြောင်းချိန်
board-source = အခြေခံ
board-behind = ကျန်နေမှု
board-fresh = နောက်ဆုံးအတိုင်း
board-original = ဘာသာပြန် မဟုတ်
board-unseen = အခြားဌာန၏ မူကြမ်း
board-missing = မရှိသေး
board-whole = ဌာနတိုင်းတွင် ရှိပြီး။
board-ended = အားလုံးကို ပယ်ဖျက်၊ ဖယ်ရှား သို့မဟုတ် ပယ်ထားလို့ ဘာသာပြန်စရာ မရှိတော့ပါ။
board-from = မည်သည်မှ ဘာသာပြန်မည်
# ?
board-begin = { $service } ဖြင့် စတင်ရန်
board-again = { $service } ဖြင့် ပြန်စရန်
stale = နောက်ကျန်နေသော ဘာသာပြန်များ
stale-translation = ဘာသာပြန်
stale-empty = ဤဌာန၏ ဘာသာပြန်များ မူရင်းနောက် ကျန်မနေပါ။
revision = ပြင်ဆင်မှု
revisions = ပြင်ဆင်မှုများ
revision-n = ပြင်ဆင်မှု { $revision }
# ?
revision-with = { $names } နှင့်အတူ
revision-changed = { $count ->
   *[other] ပြောင်းလဲမှု { $countText } ခု
}
revision-restored = ပြင်ဆင်မှု { $revision } ကို ပြန်ယူထားသည်
revision-from = ဤအရာကို နှိုင်းယှဉ်
revision-to = ဤအရာနှင့်
# ?
revision-keys = J နှင့် K အောက်၊ အပေါ်သွားသည်၊ Enter သည် ရှေ့ပြင်ဆင်မှုနှင့် နှိုင်းယှဉ်သည်။
compare = နှိုင်းယှဉ်ရန်
compare-title = ပြင်ဆင်မှု { $from } နှင့် { $to }
compare-same = နှစ်ခုလုံး တူညီသည်။
compare-earlier = ရှေ့ပြောင်းလဲမှု
compare-later = နောက်ပြောင်းလဲမှု
restore = ပြင်ဆင်မှု { $revision } ကို ပြန်ယူရန်
restore-short = ပြန်ယူရန်
# ?
restore-what = ပြန်ယူသောအရာကို ပြင်ဆင်မှုအသစ်အဖြစ် ရေးသည်။ ဘာမှ မပျောက်ပါ၊ တစ်စုံတစ်ယောက် ထုတ်ပြန်သည်အထိ စာဖတ်သူများ မမြင်ရပါ။
