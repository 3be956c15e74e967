# Fronts, previews and keys: what editors arrange, look at and send.

# Fronts
nav-fronts = မျက်နှာစာများ
# ?
services-none = ဝန်ဆောင်မှု ဌာန တစ်ခုမျှ မရှိသေးပါ။
fronts-none = မျက်နှာစာ စီစဉ်ခွင့် မရှိပါ။ ဌာနမှူးထံ တောင်းဆိုပါ။
# ?
fronts-sections = ဤဌာန၏ မျက်နှာစာများ
# ?
fronts-own = ဌာန၏ ကိုယ်ပိုင်မျက်နှာစာ
# ?
fronts-version = ဗားရှင်း { $number }
# ?
fronts-look = အစမ်းကြည့်ရန်
# ?
fronts-save = ဤမျက်နှာစာကို အသုံးပြုရန်
# ?
fronts-undo = ယခင်မျက်နှာစာ ပြန်ထားရန်
# ?
fronts-candidates = ထည့်နိုင်သော သတင်းများ
# ?
fronts-find = ခေါင်းစဉ် သို့မဟုတ် လိပ်စာဖြင့် ရှာရန်
# ?
fronts-find-do = ရှာရန်
# ?
fronts-preview = စာဖတ်သူများ မြင်ရမည့် မျက်နှာစာ
# ?
fronts-history = ယခင်က ရှိခဲ့သည်များ
# ?
fronts-again = ဗားရှင်း { $number } မှ စတင်ရန်
# ?
fronts-never = ဤမျက်နှာစာကို မည်သူမျှ မစီစဉ်ရသေးပါ။ နောက်ဆုံးသတင်းများဖြင့် အလိုအလျောက် ဖြည့်ထားသည်။
# ?
fronts-same = တူညီသော သတင်းများ၊ တူညီသော နေရာများ
# ?
fronts-until = ထားရှိမည့်အချိန်
# ?
fronts-always = တစ်စုံတစ်ဦး ဖယ်ရှားသည်အထိ ထားရှိမည်
# ?
fronts-moved = နေရာ { $was } မှ နေရာ { $place } သို့
# ?
fronts-came = နေရာ { $place } တွင် ထည့်ထားသည်
# ?
fronts-left = ဖယ်ရှားထားသည်။ နေရာ { $place } တွင် ရှိခဲ့သည်
# ?
fronts-overtaken = သင်စီစဉ်နေစဉ် { $who } က အခြားမျက်နှာစာ ဗားရှင်း { $number } ကို အသုံးပြုလိုက်သည်။ သင့်မျက်နှာစာကို အသုံးမပြုရသေးပါ။
# ?
fronts-overtaken-do = သင်စီစဉ်ထားသည်မှာ အောက်တွင် ရှိသည်။ အစားထိုးလိုပါက ထပ်မံ အသုံးပြုပါ။
# ?
fronts-theirs = သူတို့၏ မျက်နှာစာကို ထားရန်
# ?
fronts-slots = နေရာများ၊ ပင်မသတင်း ရှေ့ဆုံး
# ?
fronts-changed = အသုံးမပြုရသေးပါ
# ?
fronts-not-yet = စာဖတ်သူများ ယင်းကို မမြင်ရသေးပါ။
# ?
fronts-discard = ပယ်ဖျက်ရန်
# ?
fronts-unset = ဒီမှာ ထားခဲ့တဲ့ ပြောင်းလဲမှုများကို ဆက်လုပ်ရန်
# ?
fronts-how = Alt နှင့် မြှားခလုတ်များဖြင့် ရွေးထားသောသတင်းကို ရွှေ့ပါ၊ သို့မဟုတ် ဆွဲယူပါ။
# ?
fronts-pick = သတင်းအသစ်များ ဤသတင်း၏ရှေ့ သို့မဟုတ် နေရာတွင် ဝင်မည်
# ?
fronts-end = သတင်းအသစ်များ နောက်ဆုံးတွင် ဝင်မည်
# ?
fronts-auto = ဤနေရာများ၏အောက်နှင့် လွတ်သွားသောနေရာများတွင် နောက်ဆုံးသတင်းများ အလိုအလျောက် ဝင်မည်။
# ?
fronts-up = အပေါ်သို့ - { $headline }
# ?
fronts-down = အောက်သို့ - { $headline }
# ?
fronts-out = ဖယ်ရှားရန် - { $headline }
# ?
fronts-in = ထည့်ရန်
# ?
fronts-instead = အစားထိုးရန်
# ?
fronts-nothing-found = ကိုက်ညီသော ဖော်ပြပြီးသတင်း မရှိပါ။
# ?
fronts-said-place = { $headline } - နေရာ { $places } ခုအနက် { $place }
# ?
fronts-said-out = { $headline } ကို ဖယ်ရှားပြီးပါပြီ
# ?
fronts-said-pick = အစားထိုးမည့်သတင်းကို နံပါတ်ဖြင့် ရွေးပါ
# ?
fronts-said-stays = { $headline } နေရာ မပြောင်းပါ
# ?
fronts-over = နေရာ မယူမီ လွတ်၍ မရပါ - အချိန်ကို စစ်ပါ။
# ?
fronts-full = မျက်နှာစာတွင် နေရာ ၂၄ ခုအထိသာ ရှိပြီး သတင်းတစ်ပုဒ်လျှင် တစ်နေရာသာ ဖြစ်သည်။

# Times
time-zone = အချိန်များသည် { $zone } အတိုင်း ဖြစ်သည်။
time-there = စာဖတ်သူများအတွက် { $at }

# Previews
preview = အစမ်းကြည့်ရန်
preview-size = အရွယ်အစား
preview-colours = အရောင်များ
preview-device = စက်အတိုင်း
preview-light = အလင်း
preview-dark = အမှောင်
preview-what = စာဖတ်သူများ ရရှိမည့် စာမျက်နှာ။ ကြည့်ရုံဖြင့် မဖော်ပြပါ။
# ?
preview-unsettled = ဤသည်မှာ နောက်ဆုံးမူဖြစ်သည်။ ယင်းနောက် ရေးထားသည်များ မူအဖြစ် မသတ်မှတ်နိုင်သေးပါ။
preview-back = သတင်းသို့ ပြန်ရန်
preview-page = စာမျက်နှာ အပြည့်
preview-words = စာသားသီးသန့်ဗားရှင်း

# Breaking news
breaking-ready = အသင့်ဖြစ်ပြီ - { $services }။ အောက်တွင် စစ်ဆေးပြီး ပို့ပါ။
breaking-seen = စာဖတ်သူများ မြင်ရပုံ - { $service }

# What an action changes
reach-then = ဖြစ်မည့်အချိန် -
# ?
reach-until = အခုကစပြီး စာဖတ်သူများ ဘာမှ မမြင်ရတော့ပါ၊ အချိန် –
reach-nothing = ယခု မည်သည့်စာမျက်နှာမျှ မပြောင်းပါ။
# ?
reach-pages = ပြောင်းမည့် စာမျက်နှာများ
reach-told = စာဖတ်သူတွေ ဖတ်ရမယ့်စာ –
reach-story = သတင်းစာမျက်နှာနှင့် စာသားဗားရှင်း -
reach-front = မျက်နှာစာ -
reach-section = ကဏ္ဍ -
# ?
reach-section-feeds = ဖိဒ်များ (RSS, Atom, JSON) - ကဏ္ဍ
reach-topic = အကြောင်းအရာ -
reach-byline = စာရေးသူ၏ စာမျက်နှာ -
reach-latest = နောက်ဆုံးရသတင်းများ -
reach-feeds = ဖိဒ်များ (RSS, Atom, JSON) -
reach-sitemaps = ဆိုက်မြေပုံများ -
# ?
reach-others = ဆက်စပ်သတင်း ဒါမှမဟုတ် နောက်ဆုံးရသတင်းအဖြစ် ယင်းကို ပြတဲ့ အခြားသတင်းများရဲ့ စာမျက်နှာများ
reach-family = အခြားဘာသာစကားရှိ တူညီသောသတင်းမှ လင့်ခ်များ
reach-behind = နောက်ကျကျန်ခဲ့မည့် ဘာသာပြန်များ
reach-alert-ends = ယင်းသို့ညွှန်သော အရေးပေါ်သတင်းများ ပြီးဆုံးမည်
reach-alert-waits = ယင်းသို့ညွှန်သော အရေးပေါ်သတင်းများကို ဆိုင်းငံ့မှု ရပ်သည်အထိ ဖျောက်ထားမည်

# The palette and the keys
palette = သွားရန် သို့မဟုတ် လုပ်ရန်
palette-places = နေရာများ
palette-nothing = ကိုက်ညီသည် မရှိပါ။
keys = ခလုတ်များ
keys-close = ပိတ်ရန်

# Breaking news that can’t be sent
breaking-none = သတင်းထူး ထုတ်ခွင့် မရှိပါ။ ဌာနမှူးထံ တောင်းဆိုပါ။
breaking-barred-held = ဒီသတင်းကို ဆိုင်းငံ့ထားပါတယ်၊ သတင်းထူးက အဲဒီကို ညွှန်လို့မရပါ။
breaking-barred-embargoed = ဒီသတင်းကို ဖော်ပြချိန် ကန့်သတ်ထားပါတယ်၊ သတင်းထူးက အဲဒီကို ညွှန်လို့မရပါ။
breaking-barred-ended = ဒီသတင်းကို ပယ်ဖျက် ဒါမှမဟုတ် ဖြုတ်ချထားပါတယ်၊ သတင်းထူးက အဲဒီကို ညွှန်လို့မရပါ။
breaking-barred-unseen = စာဖတ်သူတွေ ဒီသတင်းကို မမြင်ရသေးပါ။ အရင် ဖော်ပြပြီးမှ သတင်းထူး ထုတ်ပါ။
