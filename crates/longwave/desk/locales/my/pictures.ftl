# ပုံများ — ရှာခြင်း၊ ထည့်ခြင်း၊ ဖြတ်ခြင်း၊ ဖော်ပြခြင်းနှင့် ဘယ်မှာ သုံးခွင့်ရှိသည်။

nav-pictures = ပုံများ
# ?
picture-for-story = ဒီသတင်းအတွက် ခေါင်းစဉ်ပုံ ရွေးနေသည် —
picture-add = ပုံများ ထည့်ရန်
picture-add-how = JPEG၊ PNG၊ WebP သို့မဟုတ် AVIF၊ တစ်ပုံလျှင် ၆၄ MiB အထိ။ ဖိုင်ထဲပါသည့် အချက်အလက်ကို ဖတ်သည်။
picture-drop = ပုံများကို ဒီနေရာသို့ ဆွဲချနိုင်သည်၊ သို့မဟုတ် ကူးထည့်နိုင်သည်။
picture-sending = ပို့နေသည် —
picture-failed = ပို့၍ မရပါ။ ဆက်သွယ်မှု ပြန်ရသောအခါ ထပ်ကြိုးစားပါ။
picture-words = ပုံစာ၊ ရင်းမြစ် သို့မဟုတ် အဓိကစကားလုံး
picture-usable-at = သုံးခွင့်ရှိသည့် ဌာန
picture-rights = အသုံးပြုခွင့်
picture-show-barred = ပိတ်ပင်ထားသော ပုံများ
picture-show-expiring = ရက် ၃၀ အောက်သာ သုံးခွင့်ကျန်သော ပုံများ
pictures-empty = ကိုက်ညီသည့် ပုံ မရှိပါ။
picture-untold = (ဖော်ပြချက် မရှိပါ)
picture-until = သုံးခွင့်ရှိသည့် နောက်ဆုံးအချိန်
picture-use-lead = ခေါင်းစဉ်ပုံအဖြစ် သုံးရန်
picture-choose = ပုံ ရွေးရန်
picture-close = ပိတ်ရန်
# ?
picture-of-wire = ဒီသတင်း၏ သတင်းဌာနပို့စာများနှင့် ပါလာသော ပုံများ
picture-found = တွေ့ရှိသော ပုံများ
picture-recent = အသစ်ဆုံး
picture-unseen = ဒီပုံကို သင် ကြည့်ခွင့်မရှိပါ။

# ?
picture-focus = အဓိကနေရာ
picture-crop-how = အဓိကနေရာ သတ်မှတ်ရန် ပုံကို နှိပ်ပါ၊ သို့မဟုတ် မြှားခလုတ်များဖြင့် ရွှေ့ပါ။ ဖြတ်ရန် ဘောင်နှင့် ထောင့်ကို ဆွဲပါ။ ကီးဘုတ်ဖြင့် မြှားခလုတ်များက ဘောင်ကို ရွှေ့ပြီး အပေါင်းနှင့် အနုတ်က အရွယ်အစား ပြောင်းသည်။ Shift ဖြင့် ပိုများများ၊ Alt ဖြင့် ပိုနည်းနည်း ရွှေ့သည်။
picture-crop-move = ဖြတ်ဘောင်
picture-crop-size = ဖြတ်ဘောင် အကျယ်
picture-own-crop = သီးခြားဖြတ်ရန်၊ မဟုတ်လျှင် အဓိကနေရာအတိုင်း ဖြတ်သည်
picture-from-left = ဘယ်ဘက်မှ၊ %
picture-from-top = အပေါ်မှ၊ %
picture-width = အကျယ်၊ %
picture-preview = ကြိုတင်ကြည့်ရန်
size-xs = ဖုန်း
size-sm = တက်ဘလက်
size-md = မျက်နှာပြင်ငယ်
size-lg = မျက်နှာပြင်ကြီး
picture-save-crops = အဓိကနေရာနှင့် ဖြတ်ဘောင်များ သိမ်းရန်

picture-about = ဒီပုံအကြောင်း
picture-what = ပုံအကြောင်း ဖော်ပြထားချက်
picture-caption = ပုံစာ
picture-alt = ပုံဖော်ပြချက်
picture-alt-in = ပုံဖော်ပြချက် ({ $language })
picture-creator = ဓာတ်ပုံရိုက်သူ
picture-keywords = အဓိကစကားလုံးများ (; ဖြင့် ခြားပါ)
picture-another-language = အခြားဘာသာစကားဖြင့် စာသား
picture-where = ဘယ်မှာ သုံးခွင့်ရှိသလဲ
picture-where-all = ဘာသာစကားဌာန အားလုံးမှာ
picture-where-only = အောက်တွင် ရွေးထားသည့် ဌာနများမှာသာ
picture-where-not = အောက်တွင် ရွေးထားသည့် ဌာနများမှာ မရ
picture-services = ဘာသာစကားဌာနများ
picture-bar = ပိတ်ပင်သည် — ဘယ်သူမှ သုံးခွင့်၊ ပြခွင့် မရှိ
picture-save-rights = အသုံးပြုခွင့် သိမ်းရန်
picture-rights-editors = ဌာနအားလုံး၏ အယ်ဒီတာ သို့မဟုတ် ပုံထည့်ခဲ့သည့် ဌာန၏ အယ်ဒီတာသာ ပြောင်းနိုင်သည်။
picture-uses = ဘယ်မှာ သုံးထားသလဲ
picture-use-unseen = သင် ကြည့်ခွင့်မရှိသော သတင်း
picture-use-earlier = ယခင်မူတွင်သာ
# ?
picture-live = စာဖတ်သူတွေက ဒီပုံကို အခု ဒီသတင်းတွေမှာ မြင်နေရပါတယ်၊ ပြောင်းရင် ချက်ချင်း ပေါ်ပါမယ် –
# ?
picture-live-editors = ဖြတ်ပုံ၊ ပုံစာနဲ့ ခရက်ဒစ်ကို ဒီဌာနတစ်ခုခုရဲ့ အယ်ဒီတာက ပြောင်းရပါတယ်။ သင့်ဌာနရဲ့ စာသားကတော့ သင့်တာဝန် ဖြစ်ပါတယ်။
picture-face = ရေးသားသူတစ်ဦး၏ ပုံ
picture-unused = ဘယ်သတင်းမှ မသုံးထားပါ။
picture-file = ဖိုင်
picture-size = အရွယ်အစား
picture-taken = ရိုက်ကူးချိန်
picture-added = ထည့်ချိန်
# ?
picture-made-by = ဒစ်ဂျစ်တယ် ရင်းမြစ်
# ?
picture-lead = ခေါင်းစဉ်ပုံ
picture-lead-none = ခေါင်းစဉ်ပုံ မရှိသေးပါ။ ရွေးပါ၊ သို့မဟုတ် ဒီနေရာသို့ ဆွဲချပါ၊ ကူးထည့်ပါ။
picture-remove = ဖယ်ရှားရန်

no-picture-empty = ဖိုင်ထဲတွင် ဘာမှမရှိပါ။ ပုံတစ်ပုံ ရွေးပါ။
no-picture-kind = ဒါက JPEG၊ PNG၊ WebP သို့မဟုတ် AVIF ဖိုင် မဟုတ်ပါ။ ဒီပုံစံတစ်ခုခုဖြင့် သိမ်းပါ။
no-picture-bytes = ဖိုင် ကြီးလွန်းသည်။ အများဆုံး { $most } MiB လက်ခံသည်၊ ပိုငယ်အောင် သိမ်းပါ။
no-picture-large = ပုံအရွယ်အစား { $width } × { $height } ပစ်ဆယ်ဟု ဆိုထားပြီး ကြီးလွန်းသည်။ ပိုငယ်အောင် လုပ်ပါ။
no-picture-narrow = ပုံ ကျဉ်းလွန်းသည်။ ဖြတ်ပါ။
no-picture-damaged = ဖိုင် ပျက်စီးနေသည်။ ထပ်ပို့ပါ၊ သို့မဟုတ် ပြန်သိမ်းပါ။
no-picture-unsupported = ဒီဖိုင်အမျိုးအစားကို ဖတ်၍မရပါ။ ပုံကို JPEG အဖြစ် သိမ်းပါ။
refusal-not-everywhere = ဌာနအားလုံးတွင် ဒီတာဝန် လိုအပ်သည် — { $role }။
picture-bar-barred = ဒီပုံကို ပိတ်ပင်ထားသဖြင့် သုံးခွင့်မရှိပါ။ { $why }
picture-bar-embargoed = ဒီပုံကို ဖော်ပြချိန် ကန့်သတ်ထားသည်။
picture-bar-lapsed = ဒီပုံ အသုံးပြုခွင့် ကုန်ဆုံးပြီ — { $at }။
picture-bar-elsewhere = ဒီပုံကို ဒီဘာသာစကားဌာနမှာ သုံးခွင့်မရှိပါ။
