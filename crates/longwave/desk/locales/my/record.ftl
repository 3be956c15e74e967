# The record: what somebody did, or asked to do.
deed-sign-in = ဝင်ရောက်ခြင်း
deed-sign-in-passkey = ပတ်စ်ကီးနဲ့ ဝင်ရောက်ခြင်း
deed-sign-in-provider = ဝင်ရောက်မှု ဝန်ဆောင်မှုကတစ်ဆင့် ဝင်ရောက်ခြင်း
# ? wording
deed-second-factor = ဒုတိယ အတည်ပြုချက် ပြခြင်း
deed-recovery-code = အရန်ကုဒ် သုံးခြင်း
deed-sign-out = ထွက်ခြင်း
deed-invitation = ဖိတ်ကြားချက် လက်ခံခြင်း
deed-language = သတင်းဒက်စ်ရဲ့ ဘာသာစကား ရွေးခြင်း
deed-zone = အချိန်ဇုန် ရွေးခြင်း
deed-password = စကားဝှက် ပြောင်းခြင်း
deed-second-set-up = ဒုတိယ အတည်ပြုချက် ပြင်ဆင်ခြင်း
deed-codes = အရန်ကုဒ်အသစ်များ ပြုလုပ်ခြင်း
deed-second-end = ဒုတိယ အတည်ပြုချက် ဖယ်ရှားခြင်း
deed-passkey-add = ပတ်စ်ကီး ထည့်ခြင်း
deed-passkey-end = ပတ်စ်ကီး ဖယ်ရှားခြင်း
# ? wording
deed-session-end = ဖွင့်ထားတဲ့ ဝင်ရောက်မှုတစ်ခု ပိတ်ခြင်း
deed-notices = အသိပေးချက်များ ရွေးခြင်း
deed-browser-add = ဘရောက်ဇာမှာ အသိပေးချက် လက်ခံခြင်း
# ? wording
deed-browser-end = ဘရောက်ဇာမှာ အသိပေးချက် ရပ်ခြင်း
deed-columns = အေဂျင်စီသတင်း ကော်လံများ စီစဉ်ခြင်း
deed-reach = လုပ်ဆောင်ချက်တစ်ခုရဲ့ အကျိုးဆက် ကြည့်ခြင်း
# ?
deed-comment = သတင်းကို မှတ်ချက်ပေးခြင်း
# ?
deed-comment-resolved = မှတ်ချက်ကို ဖြေရှင်းခြင်း
# ?
deed-comment-reopened = မှတ်ချက်ကို ပြန်ဖွင့်ခြင်း
# ?
deed-suggestion-accepted = အကြံပြု အပြောင်းအလဲ လက်ခံခြင်း
# ?
deed-suggestion-rejected = အကြံပြု အပြောင်းအလဲ ငြင်းပယ်ခြင်း
deed-topics = သတင်းတစ်ပုဒ်ရဲ့ အကြောင်းအရာများ ရွေးခြင်း
# ? wording
deed-act = သတင်းတစ်ပုဒ်အပေါ် လုပ်ဆောင်ခြင်း
deed-lead = သတင်းရဲ့ ပင်မ ဓာတ်ပုံ ထားခြင်း
deed-invite = တစ်ဦးဦးကို ဖိတ်ခြင်း
deed-member = တစ်ဦးဦးရဲ့ လုပ်ပိုင်ခွင့် ပြောင်းခြင်း
deed-invite-again = ဖိတ်ကြားချက်အသစ် ပြုလုပ်ခြင်း
# ? wording
deed-factors-end = တစ်ဦးဦးရဲ့ စက်များ ပြန်ရုပ်သိမ်းခြင်း
# ? wording
deed-attended = တစ်ခုခုကို တာဝန်ယူခြင်း
deed-byline = ရေးသားသူအမည် သိမ်းခြင်း
deed-topic = အကြောင်းအရာ သိမ်းခြင်း
deed-service = ဌာန စတင်ခြင်း သို့မဟုတ် ပြင်ခြင်း
deed-sections = ဌာနတစ်ခုရဲ့ ကဏ္ဍများ ပြင်ခြင်း
deed-desk = ဒက်စ် စတင်ခြင်း သို့မဟုတ် ပြင်ခြင်း
deed-desk-people = ဒက်စ်ရဲ့ ဝန်ထမ်းများ ပြောင်းခြင်း
deed-feed = သတင်းလမ်းကြောင်း စတင်ခြင်း သို့မဟုတ် ပြင်ခြင်း
deed-feed-try = သတင်းလမ်းကြောင်း စမ်းကြည့်ခြင်း
deed-feed-end = သတင်းလမ်းကြောင်း ဖယ်ရှားခြင်း
deed-redirect = လမ်းကြောင်းလွှဲ ထည့်ခြင်း
deed-redirect-end = လမ်းကြောင်းလွှဲ ဖယ်ရှားခြင်း
deed-token = ဝင်ခွင့်ကုဒ် ပြုလုပ်ခြင်း
deed-token-end = ဝင်ခွင့်ကုဒ် ရပ်ဆိုင်းခြင်း
deed-setup = ဆက်တင်များ သွင်းခြင်း
deed-picture-add = ဓာတ်ပုံ ထည့်ခြင်း
deed-picture = ဓာတ်ပုံ ဖော်ပြချက် ရေးခြင်း
deed-picture-look = ဓာတ်ပုံ ဖြတ်ခြင်း
deed-picture-rights = ဓာတ်ပုံ အသုံးပြုခွင့် ကန့်သတ်ခြင်း
deed-look = ကြည့်ရှုခြင်း
deed-other = အခြား

deed-unattended = တာဝန်ယူထားတာကို ပြန်ရုပ်သိမ်းခြင်း
