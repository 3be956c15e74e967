# Confidence: medium. The newsroom's terms are the least sure and want confirmation by the desk where marked.
# Usage: buttons end in -ရန်, sentences in -ပါတယ် or -ပါ. A story is သတင်း, a wire item အေဂျင်စီသတင်း. No U+200B.

skip = စာမျက်နှာအကြောင်းအရာသို့ ကျော်သွားရန်
# ? desk: the English loan word
nav = သတင်းဒက်စ်
# ? wire: “news from the agencies”
nav-wire = အေဂျင်စီသတင်းများ
nav-stories = သတင်းများ
nav-breaking = သတင်းထူး
nav-people = ဝန်ထမ်းများ
sign-in = ဝင်ရန်
sign-out = ထွက်ရန်
sign-in-wrong = အီးမေးလ် ဒါမှမဟုတ် စကားဝှက် မှားနေပါတယ်။
sign-in-wait = မှားယွင်းတဲ့ ကြိုးစားမှု များလွန်းပါတယ်။ { $countText } မိနစ် စောင့်ပြီးမှ ထပ်ကြိုးစားပါ။
sign-in-forgotten = စကားဝှက် မေ့နေပါသလား။ ဌာနမှူးဆီက လင့်ခ်အသစ် တောင်းပါ။
sign-in-nobody = ဒီမှာ ဘယ်သူ့အကောင့်မှ မရှိသေးပါ။ ဒီသတင်းခန်းကို တာဝန်ယူသူက ပထမဆုံးအကောင့်ကို ဒီညွှန်ကြားချက်နဲ့ ဖွင့်ပါ –
email = အီးမေးလ်
password = စကားဝှက်
password-new = စကားဝှက်အသစ်
password-present = လက်ရှိ စကားဝှက်
password-present-wrong = လက်ရှိ စကားဝှက် မှားနေပါတယ်၊ ဒါမှမဟုတ် အကြိမ်များစွာ ကြိုးစားထားပါတယ်။
password-rules = အနည်းဆုံး စာလုံး ၁၂ လုံး ရှိရပါမယ်။ ဆက်စပ်မှုမရှိတဲ့ စကားလုံး လေးလုံး ကောင်းပါတယ်။ သင့်နာမည် ဒါမှမဟုတ် စာလုံးတစ်လုံးတည်း ထပ်ခါထပ်ခါ မသုံးရပါ။
why-weak-password = ဒီစကားဝှက် တိုလွန်းပါတယ်၊ ဒါမှမဟုတ် ခန့်မှန်းရ လွယ်လွန်းပါတယ်။
# ? leaked: as of news
why-leaked-password = ဒီစကားဝှက်ဟာ ပေါက်ကြားခဲ့တဲ့ စကားဝှက်စာရင်းထဲမှာ ပါနေပါတယ်။ ခန့်မှန်းသူတွေက အဲဒါတွေကို အရင်ဆုံး စမ်းကြည့်ကြပါတယ်။ တခြားတစ်ခု ရွေးပါ။
password-change = စကားဝှက် ပြောင်းရန်
password-changed = စကားဝှက် ပြောင်းပြီးပါပြီ။ အခြားနေရာအားလုံးက ထွက်ပြီးသား ဖြစ်ပါတယ်။
password-link = စကားဝှက်အသစ်အတွက် လင့်ခ် ပြုလုပ်ရန်
invitation = ဖိတ်စာ
invitation-welcome = { $name }၊ ကြိုဆိုပါတယ်
invitation-choose = စကားဝှက် ရွေးလိုက်ရုံနဲ့ ဝင်လို့ရပါပြီ။
invitation-enter = သတင်းခန်းထဲ ဝင်ရန်
invitation-over = ဒီဖိတ်စာ သုံးလို့မရတော့ပါ
invitation-over-what = ဖိတ်စာကို သုံးပြီးသား ဖြစ်နေပါတယ်၊ ဒါမှမဟုတ် သက်တမ်း ကုန်သွားပါပြီ။ အသစ် တောင်းပါ။
invitation-link = ဒီလင့်ခ်ကို သူ့ဆီ ပို့ပါ။ { $countText } ရက် အကျုံးဝင်ပြီး တစ်ကြိမ်သာ သုံးလို့ရပါတယ်။ အခုတစ်ကြိမ်သာ ပြပါမယ်။
invite-again = ဖိတ်စာအသစ် ပြုလုပ်ရန်
nothing-granted = သင့်အတွက် ဘာမှ ဖွင့်မပေးရသေးပါ
nothing-granted-what = သင့်အကောင့်မှာ ဘယ်ဘာသာစကားဌာနရဲ့ တာဝန်မှ မရှိသေးပါ။ ဌာနမှူးဆီမှာ တောင်းပါ။
back-to-desk = သတင်းဒက်စ်သို့ ပြန်သွားရန်
trouble = မအောင်မြင်ပါ
trouble-not-found = ဒီလိပ်စာမှာ ဘာမှ မရှိပါ။
why-value = ဒီပုံစံနဲ့ လုပ်လို့မရပါ – { $value }
trouble-overtaken = ဒီအတောအတွင်း တစ်ယောက်ယောက်က ပြောင်းလိုက်ပါတယ်။ အရင်ကြည့်ပြီးမှ ပြန်လုပ်ပါ။
trouble-store = သတင်းခန်းရဲ့ ဒေတာဘေ့စ်ကို ဆက်သွယ်လို့မရပါ။ ဘာမှ မပြောင်းရသေးပါ၊ ထပ်ကြိုးစားပါ။
# ?
trouble-broken = သတင်းခန်းရဲ့ ကွန်ပျူတာက ဒါကို မလုပ်နိုင်ခဲ့ပါ။ အကြောင်းရင်းက ၎င်းရဲ့ မှတ်တမ်းမှာ ရှိပါတယ်။ ဘာမှ မပြောင်းရသေးပါ။
# ? The reasons below are unchecked by a native speaker.
why-too-long = { $field } – အများဆုံး စာလုံး { $most } လုံး၊ အခု { $length } လုံး ရှိပါတယ်။
why-empty = { $field } ကို အလွတ်ထားလို့ မရပါ။
why-too-many = { $field } – အများဆုံး { $most } ခု၊ အခု { $length } ခု ရှိပါတယ်။
why-link = “{ $link }” က ဖတ်သူတွေ ဖွင့်လို့ရတဲ့ လင့်ခ် မဟုတ်ပါ။ လင့်ခ်ကို https://၊ http://၊ mailto: ဒါမှမဟုတ် tel: နဲ့ စရမှာဖြစ်ပြီး စာလုံး ၂၀၀၀ ထက် မပိုရပါ။
why-slug = လိပ်စာရဲ့ အဆုံးပိုင်းမှာ လက်တင်စာလုံးအသေး၊ ဂဏန်းနဲ့ တုံးတို ၁ လုံးကနေ ၁၀၀ အထိ ပါရပါမယ်။
why-fact-box = အချက်အလက်ဘောင် တစ်ခုထဲမှာ နောက်တစ်ခု ထည့်လို့မရပါ။
why-taken-already = { $service } ဌာနမှာ ဒါကိုယူပြီး ရေးထားတဲ့ သတင်း ရှိပြီးသားပါ။
why-translated-already = { $service } ဌာနမှာ ဘာသာပြန် ရှိပြီးသားပါ။
why-at-home = ဒီသတင်းက { $service } ဘာသာနဲ့ ရှိပြီးသားပါ။
why-doubtful = ဒီသတင်းမှာ ပြဿနာရှိပါတယ်။ အရင်ကြည့်ပြီးမှ မည်သို့ပင်ဖြစ်စေ ယူပါ။
why-canceled = { $provider } က ဒီသတင်းကို ပယ်ဖျက်ထားပါတယ်။ မသုံးရပါ။
why-withheld = { $provider } က ဒီသတင်းကို ယာယီ တားထားပါတယ်။ ဗားရှင်းအသစ် ရောက်လာတဲ့အထိ မသုံးရပါ။
why-busy = အခုပဲ တစ်ယောက်ယောက်က ဒီသတင်းထဲမှာ ရေးနေပါတယ်။ ထပ်ကြိုးစားပါ။
why-draft-unread = နောက်ဆုံးရေးနေတာကို ဖတ်လို့မရပါ။ တည်းဖြတ်မူတွေ အားလုံး ရှိပါတယ်။
why-no-address = “{ $email }” က အီးမေးလ်လိပ်စာ မဟုတ်ပါ။
why-account-exists = { $email } မှာ အကောင့် ရှိပြီးသားပါ။
why-account-ended = { $email } ရဲ့ အကောင့်ကို ပိတ်ထားပါတယ်။ အရင်ပြန်ဖွင့်ပါ။
why-hours = ၁ နာရီကနေ { $most } နာရီအထိ။
why-no-service = အနည်းဆုံး ဘာသာစကားဌာန တစ်ခု ရွေးပါ။
why-time-zone = “{ $zone }” ဆိုတဲ့ အချိန်ဇုန် မရှိပါ။ ဥပမာ – Asia/Tehran။
# ?
why-no-words = { $service } မှာ စာဖတ်သူတိုင်း တွေ့ရမယ့် စာသား { $lacking } ခု မရှိသေးပါ။ စာဖတ်သူတွေ ကွက်လပ်တွေ မြင်ရပါလိမ့်မယ်။
why-host = “{ $host }” က ဆာဗာအမည် မဟုတ်ပါ။ ဥပမာ – persian.example.org။
why-web-address = “{ $address }” က ဝဘ်လိပ်စာ မဟုတ်ပါ။ ဥပမာ – https://news.example.org။
why-section-reserved = “{ $section }” က ဆိုက်ရဲ့ကိုယ်ပိုင်လိပ်စာပါ။ တခြားတစ်ခု ရွေးပါ။
why-section-twice = ကဏ္ဍ “{ $section }” နှစ်ခါ ပါနေပါတယ်။
# ?
why-id = “{ $id }” ကို ဒီမှာ သုံးလို့မရပါ – လက်တင်စာလုံးအသေး၊ ဂဏန်းနဲ့ ကြားက တုံးတို (-) သာ သုံးပါ။
# ?
why-past = အဲဒီအချိန် ကျော်သွားပါပြီ။ နောက်ကျတဲ့အချိန် ရွေးပါ။
# ?
why-redirect-exists = { $from } ကနေ လမ်းလွှဲချက် ရှိပြီးသား ဖြစ်ပါတယ်။ အရင် ဖယ်ရှားပါ။
# ?
why-folder-unread = { $folder } ထဲက ဖိုင်တွေကို ဖတ်လို့မရပါ။
# ?
why-unjoined = နောက်ဆုံး ပြင်ဆင်မှုကို ရေးနေဆဲစာနဲ့ ပေါင်းလို့မရပါ။
why-that-story = အဲဒီသတင်းကို ဖွင့်ရန်

any = အားလုံး
show = ပြရန်
save = သိမ်းရန်
# “don’t do it”; kept far from the kill’s word
cancel = မလုပ်တော့ပါ
older = ပိုစောသော
yes = ဟုတ်
no = မဟုတ်
done = ပြီး
refused = ငြင်းပယ်ခံရ
name = အမည်
by = လုပ်ဆောင်သူ
changed = ပြောင်းချိန်
# ? language service: as in the reader’s interface
service = ဘာသာစကားဌာန
standing = အခြေအနေ
everywhere = ဘာသာစကားဌာန အားလုံး
headline = ခေါင်းစဉ်
no-headline = (ခေါင်းစဉ် မရှိ)
summary = အကျဉ်းချုပ်
# ? slugline: no settled word; this says “short name of the story”
slugline = သတင်းအမည်တို
# ? dateline: “place and date”
dateline = နေရာနှင့် ရက်စွဲ
section = ကဏ္ဍ
section-later = (ကဏ္ဍ မရှိသေး)
bylines = ရေးသားသူများ
bylines-how = တစ်ကြောင်းမှာ အမည်တစ်ခု။ ကိုယ်ပိုင်စာမျက်နှာရှိတဲ့ အမည်ကို အဲဒီစာမျက်နှာနဲ့ ချိတ်ပေးပါမယ်။
label = အမျိုးအစား
label-none = သတင်း
label-analysis = သုံးသပ်ချက်
label-opinion = သဘောထားအမြင်
# ? explainer: no settled newsroom label
label-explainer = ရှင်းလင်းတင်ပြချက်
label-fact-check = အချက်အလက် စစ်ဆေးချက်

## The wire

wire-column-all = အားလုံး
wire-column-urgent = အရေးပေါ်
# ? see pubstatus-canceled
wire-column-killed = ပယ်ဖျက်ပြီး
wire-empty = ကိုက်ညီတဲ့ အေဂျင်စီသတင်း မရောက်သေးပါ။
# ? “what is to be done first”
first-steps = ပထမဆုံး လုပ်ဆောင်ရန်များ
wire-keys = J က အောက်၊ K က အပေါ်၊ H နှင့် L က ဘယ်ညာ ကော်လံ၊ Enter က ဖွင့်ရန်၊ T က ယူရန်၊ O က သီးခြား ဖွင့်ရန်။
wire-new-rows = အသစ် { $countText } ပုဒ်
column-arrange = { $name } ကို စီစဉ်ရန်
column-earlier = { $name } ကော်လံကို ရှေ့သို့ ရွှေ့ရန်
column-later = { $name } ကော်လံကို နောက်သို့ ရွှေ့ရန်
column-remove = { $name } ကော်လံ ဖြုတ်ရန်
column-removed = { $name } ကော်လံကို ဖြုတ်လိုက်ပါပြီ။
column-restore = ပြန်ထားရန်
column-add = ကော်လံ ထည့်ရန်
column-name = ကော်လံ အမည်
provider = သတင်းအေဂျင်စီ
column-language = ဘာသာစကား
class = အမျိုးအစား
class-text = စာသား
class-picture = ဓာတ်ပုံ
class-graphic = ဂရပ်ဖစ်
class-video = ဗီဒီယို
class-audio = အသံ
# ? package of several parts
class-composite = သတင်းအစုံ
class-animation = လှုပ်ရှားပုံ
class-other = အခြား
urgency = အရေးကြီးအဆင့်
urgency-at-least = အနည်းဆုံး အရေးကြီးအဆင့်
pubstatus = သုံးခွင့်
pubstatus-usable = သုံးနိုင်သည်
# ? the provider’s stop until further notice: “stopped for the time being”
pubstatus-withheld = ယာယီ တားထားသည်
pubstatus-withheld-what = သတင်းအေဂျင်စီက ထပ်မံအကြောင်းကြားတဲ့အထိ မဖော်ပြဖို့ ပြောထားပါတယ်။ ဒါကိုယူပြီး ရေးထားတဲ့ သတင်းတွေကို ဆိုင်းငံ့ထားပါတယ်။
# ? kill: “annulled, must not be used”; ပယ်ဖျက် alone might be read as “deleted”
pubstatus-canceled = ပယ်ဖျက်ပြီး – မသုံးရ
pubstatus-canceled-what = သတင်းအေဂျင်စီက လုံးဝ မသုံးရလို့ ပြောထားပါတယ်။ ဒါကိုယူပြီး ရေးထားတဲ့ သတင်းတွေကို ပယ်ဖျက်ထားပါတယ်။
# ? embargo: no settled word; this says “limit on the time of publishing”
embargo = ဖော်ပြချိန် ကန့်သတ်ချက်
# ? “what is to be done first”
embargo-until = ဒီအချိန်မတိုင်ခင် ဘယ်အပိုင်းကိုမှ စာဖတ်သူဆီ မရောက်စေရပါ – { $at }
# ? update: “addition”, to keep it apart from a correction
signal-update = ဖြည့်စွက်ချက်
signal-correction = အမှားပြင်ဆင်ချက်
quarantined = အရင် စစ်ဆေးရန်
taken-at = ယူထားသူ –
# ? take
take = ယူရန်
take-to = ထားရန်နေရာ
take-anyway = မည်သို့ပင်ဖြစ်စေ ယူရန်
take-refused = မယူနိုင်ပါ –
item-preview = အေဂျင်စီသတင်း
item-older = ဒီသတင်းရဲ့ ပိုသစ်တဲ့ ဗားရှင်း ရှိပါတယ်။
item-with = ပူးတွဲပါ
item-raw = ပို့လာတဲ့ မူရင်းအတိုင်း
item-versions = အခြား ဗားရှင်းများ
ednote = အယ်ဒီတာများအတွက် မှတ်ချက်
# ? credit line of a picture
credit = ရင်းမြစ်
copyright = မူပိုင်ခွင့်
usage-terms = အသုံးပြုမှု စည်းကမ်းများ
defect = ချို့ယွင်းချက်

## Stories

stories-empty = ကိုက်ညီတဲ့ သတင်း မရှိပါ။ အေဂျင်စီသတင်းတစ်ပုဒ် ယူပါ၊ ဒါမှမဟုတ် ဒီမှာ အသစ် စပါ။
story-new = သတင်းအသစ်
story-begin = စတင်ရန်
story-panels = ဒီသတင်းအကြောင်း
checklist = မဖော်ပြခင် လိုအပ်ချက်များ
checklist-done = ဘာမှ မလိုတော့ပါ။
missing-headline = ခေါင်းစဉ်
missing-section = ကဏ္ဍ
missing-byline = ရေးသားသူ သို့မဟုတ် သတင်းအေဂျင်စီ
missing-body = စာသား
missing-alt-text = ပုံကို မမြင်နိုင်သူများအတွက် ပုံဖော်ပြချက်
publishing = ဖော်ပြခြင်း
family = ဘာသာစကားများ
behind = ပြင်ဆင်မှု { $countText } ခု နောက်ကျနေ
translate = ဘာသာပြန်ရန်
translate-to = ပြန်ဆိုမည့် ဘာသာစကား
history = မှတ်တမ်း
standing-draft = မူကြမ်း
standing-review = စစ်ဆေးဆဲ
standing-ready = အဆင်သင့်
# ?
standing-spiked = ပယ်ထားသည်
standing-scheduled = အချိန်သတ်မှတ်ထားသည်
standing-live = ဖော်ပြထားသည်
# ? hold: “suspended”, reversible
standing-held = ဆိုင်းငံ့ထားသည်
# ? see embargo
standing-embargoed = ဖော်ပြချိန် ကန့်သတ်ထားသည်
# ? see pubstatus-canceled
standing-killed = ပယ်ဖျက်ပြီး – မသုံးရ
standing-taken-down = ဝက်ဘ်ဆိုက်မှ ဖယ်ရှားပြီး
standing-ended = ပြီးဆုံးပြီ
# ?
scheduled-held = ဆိုင်းငံ့မှု ရပ်ပြီး သတ်မှတ်ချိန် ရောက်မှ ဖော်ပြပါမယ်။
do-publish = ဖော်ပြရန်
do-update = ဖြည့်စွက်ချက်အဖြစ် ဖော်ပြရန်
do-correct = အမှားပြင်ဆင်ချက်အဖြစ် ဖော်ပြရန်
do-schedule = ဖော်ပြချိန် သတ်မှတ်ရန်
do-unschedule = သတ်မှတ်ချိန် ဖြုတ်ရန်
# ? see embargo
do-embargo = ဖော်ပြချိန် ကန့်သတ်ရန်
do-lift-embargo = ကန့်သတ်ချက် ရုပ်သိမ်းရန်
# ? see standing-held
do-hold = ဆိုင်းငံ့ရန်
# ? release: “end the suspension”
do-release = ဆိုင်းငံ့မှု ရပ်ရန်
# ? see pubstatus-canceled
do-kill = ပယ်ဖျက်ရန်
do-take-down = ဝက်ဘ်ဆိုက်မှ ဖယ်ရှားရန်
do-move = လွှဲပေးရန်
# ?
do-spike = ပယ်ထားရန်
do-confirm = အကျုံးဝင်ဆဲ
field-at = အချိန် (ဘာသာစကားဌာနရဲ့ စံတော်ချိန်)
field-note = ဘာမှားခဲ့သလဲ (စာဖတ်သူများအတွက်)
field-reason = အကြောင်းရင်း (သတင်းဒက်စ်အတွက်)
field-notice = စာဖတ်သူများကို အသိပေးချက်
reach-what = ဒီလုပ်ဆောင်ချက်က သတင်း { $countText } ပုဒ်ကို ပြောင်းပါမယ် –
# ? fronts, feeds and sitemaps
event-begun = စတင်သည်
event-written = ရေးသည်
event-moved = လွှဲပေးသည်
event-published = ဖော်ပြသည်
event-updated = ဖြည့်စွက်ချက်အဖြစ် ဖော်ပြသည်
event-corrected = အမှားပြင်သည်
event-scheduled = ဖော်ပြချိန် သတ်မှတ်သည်
event-unscheduled = သတ်မှတ်ချိန် ဖြုတ်သည်
# ? see embargo
event-embargoed = ဖော်ပြချိန် ကန့်သတ်သည်
event-embargo-lifted = ကန့်သတ်ချက် ရုပ်သိမ်းသည်
event-held = ဆိုင်းငံ့သည်
event-released = ဆိုင်းငံ့မှု ရပ်သည်
# ? see pubstatus-canceled
event-killed = ပယ်ဖျက်သည်
event-taken-down = ဝက်ဘ်ဆိုက်မှ ဖယ်ရှားသည်
event-confirmed = အကျုံးဝင်ဆဲဟု အတည်ပြုသည်
event-drew = အေဂျင်စီသတင်းမှ ယူသုံးသည်

## Refusals

refusal-not-allowed = ဒီအတွက် လိုအပ်တဲ့ တာဝန် – { $role }။
refusal-killed = ဒီသတင်းကို ပယ်ဖျက်ထားပါတယ်။ ပြင်လို့ဖြစ်စေ ပြန်သုံးလို့ဖြစ်စေ မရပါ၊ အသစ် ရေးပါ။
refusal-taken-down = ဒီသတင်းကို ဝက်ဘ်ဆိုက်က ဖယ်ရှားထားပါတယ်။ ပြင်လို့မရပါ၊ အသစ် ရေးပါ။
refusal-overtaken = ဒီအတောအတွင်း တစ်ယောက်ယောက်က ရေးလိုက်ပါတယ်။ အရင်ကြည့်ပြီးမှ ပြန်လုပ်ပါ။
refusal-nothing = ဘာမှ ပြောင်းမှာ မဟုတ်ပါ။
refusal-incomplete = မဖော်ပြခင် လိုအပ်တာတွေ – { $missing }။
refusal-already-live = ဖော်ပြပြီးသား ဖြစ်ပါတယ်။ ဖြည့်စွက်ချက် ဒါမှမဟုတ် အမှားပြင်ဆင်ချက် တင်ပါ။
# ?
refusal-spiked = ပယ်ထားတဲ့ သတင်း ဖြစ်ပါတယ်။ အရင် မူကြမ်းအဖြစ် ပြန်ယူပါ။
# ?
refusal-goes-out = ဖော်ပြထား ဒါမှမဟုတ် အချိန်သတ်မှတ်ထားပါတယ်။ ဝက်ဘ်ဆိုက်မှ ဖယ်ရှားပါ၊ ဒါမှမဟုတ် သတ်မှတ်ချိန်ကို ဖြုတ်ပါ။
refusal-not-live = မဖော်ပြရသေးပါ။ အရင် ဖော်ပြပါ။
refusal-held = ဆိုင်းငံ့ထားပါတယ်။ အရင် ဆိုင်းငံ့မှုကို ရပ်ပါ။
refusal-already-held = ဒီအကြောင်းကြောင့် ဆိုင်းငံ့ထားပြီးသား ဖြစ်ပါတယ်။
refusal-not-held = ဒီအကြောင်းကြောင့် ဆိုင်းငံ့ထားတာ မဟုတ်ပါ။
refusal-embargoed = { $at } အထိ ဖော်ပြချိန် ကန့်သတ်ထားပါတယ်။ အဲဒီအချိန် ဒါမှမဟုတ် နောက်ပိုင်းကို သတ်မှတ်ပါ။
refusal-embargo-unclear = ကန့်သတ်ထားတဲ့ အချိန်ကို နားမလည်နိုင်ပါ ({ $said })။ တစ်ယောက်ယောက်က သတ်မှတ်ရမယ် ဒါမှမဟုတ် ရုပ်သိမ်းရပါမယ်။
refusal-no-embargo = ဖော်ပြချိန် ကန့်သတ်မထားပါ။
refusal-past = အဲဒီအချိန် { $at } က ကျော်သွားပါပြီ။ အခုပဲ ဖော်ပြပါ၊ ဒါမှမဟုတ် နောက်ကျတဲ့အချိန် ရွေးပါ။
refusal-not-scheduled = ဖော်ပြချိန် သတ်မှတ်မထားပါ။
refusal-not-due = { $at } မှာ ဖော်ပြဖို့ သတ်မှတ်ထားပြီး အဲဒီအချိန် မရောက်သေးပါ။
refusal-no-note = အမှားပြင်ဆင်ချက်မှာ ဘာမှားခဲ့တယ်ဆိုတာ ရေးရပါမယ်။
refusal-no-reason = အကြောင်းရင်း ရေးရပါမယ်။
refusal-not-a-translation = ဒါက ဘာသာပြန် မဟုတ်ပါ။
refusal-already-drawn = အဲဒီအေဂျင်စီသတင်းကို ယူသုံးပြီးသား ဖြစ်ပါတယ်။
refusal-not-drawn = စာပိုဒ်တစ်ပိုဒ်ဟာ ဒီသတင်းက ယူသုံးမထားတဲ့ အေဂျင်စီသတင်းက လာတယ်လို့ ရေးထားပါတယ်။
refusal-only-the-clock = ဒါကို သတင်းခန်းရဲ့ နာရီကသာ လုပ်ပါတယ်။

## Breaking news

breaking-running = အခု ပြနေတဲ့ သတင်းထူး
breaking-send = သတင်းထူး ထုတ်ရန်
breaking-end = ရပ်ရန်
breaking-hours = ပြမည့် နာရီအရေအတွက်

## People

people-may = လုပ်ပိုင်ခွင့်
people-invite = ဖိတ်ရန်
why-oneself = ဘယ်သူမှ ကိုယ့်အကောင့်ကိုယ် မပိတ်ရပါ။
account-joined = ဝင်ပြီး
account-invited = ဖိတ်ထားသည်
account-ended = ပိတ်ထားသည်
account-end = ဒီအကောင့်ကို ပိတ်ထားသည်
role-none = (မရှိ)
role-reporter = သတင်းထောက်
role-editor = အယ်ဒီတာ
role-chief = ဌာနမှူး
# ? administrator of the system
role-administrator = စနစ်စီမံသူ
rights = ဘယ်သူ ဘာလုပ်ခွင့်ရှိသလဲ
right = လုပ်ပိုင်ခွင့်
right-look = အေဂျင်စီသတင်း၊ ဖော်ပြပြီးသတင်းနဲ့ အဆင်သင့်ဖြစ်တဲ့ သတင်းတွေ ကြည့်ရန်
right-write = မူကြမ်း ကြည့်ရန်၊ ရေးရန်၊ အေဂျင်စီသတင်း ယူရန်၊ ဘာသာပြန်ရန်
right-pictures = ပုံ ထည့်ရန်၊ ပုံမှာ ဘာပါသလဲ ရေးရန်
right-publish = ဖော်ပြရန်၊ ဖော်ပြချိန် သတ်မှတ်ရန်၊ ဖြည့်စွက်ရန်၊ အမှားပြင်ရန်
# ? see embargo
right-embargo = ဖော်ပြချိန် ကန့်သတ်ရန်၊ ကန့်သတ်ချက် ရုပ်သိမ်းရန်
right-hold = ဆိုင်းငံ့ရန်၊ ဆိုင်းငံ့မှု ရပ်ရန်
# ? see pubstatus-canceled
right-kill = ပယ်ဖျက်ရန်၊ ဝက်ဘ်ဆိုက်မှ ဖယ်ရှားရန်
# ? fronts: “front pages”
right-fronts = မျက်နှာစာ စီစဉ်ရန်
right-breaking = သတင်းထူး ထုတ်ရန်
right-bar-pictures = ပုံတစ်ပုံကို နေရာတိုင်းမှာ ပိတ်ပင်ရန် (ဘာသာစကားဌာန အားလုံး)
right-bylines = ရေးသားသူအမည်၊ ရေးသားသူအကြောင်းနဲ့ အကြောင်းအရာများ (ဘာသာစကားဌာန အားလုံး)
right-people = ဝန်ထမ်း ဖိတ်ရန်၊ လုပ်ပိုင်ခွင့် သတ်မှတ်ရန်
right-services = ဘာသာစကားဌာန ဖွင့်ရန်၊ ပြောင်းရန် (ဘာသာစကားဌာန အားလုံး)
# ? API tokens: “access codes for programs”
right-tokens = ပရိုဂရမ်များအတွက် ဝင်ခွင့်ကုဒ် (ဘာသာစကားဌာန အားလုံး)
record = လုပ်ဆောင်မှု မှတ်တမ်း
record-what = လုပ်ဆောင်ချက်
record-result = ရလဒ်
record-from = လာရာလိပ်စာ
record-refused = ငြင်းပယ်ခံရတာတွေသာ
record-empty = ကိုက်ညီတဲ့ မှတ်တမ်း မရှိပါ။
interface-language = သတင်းဒက်စ်ရဲ့ ဘာသာစကား
sessions = ဝင်ထားတဲ့ နေရာများ
session-begun = ဝင်ချိန်
session-seen = နောက်ဆုံးသုံးချိန်
session-here = ဒီဘရောက်ဇာ
session-end = အဲဒီကနေ ထွက်ရန်

## What changes by itself

live-back = ပြန်ချိတ်ဆက်မိပါပြီ။

# The editor
editor-missing = ဤသတင်းခန်းတွင် တည်းဖြတ်ကိရိယာ မထည့်ရသေးပါ။ စနစ်တာဝန်ခံက cargo xtask web ကို လုပ်ဆောင်ပါ။

# အေဂျင်စီသတင်း ရှာဖွေခြင်းနှင့် သတင်း၏ အကြောင်းအရာ
wire-search = အေဂျင်စီသတင်း ရှာရန်
wire-search-do = ရှာရန်
wire-search-end = ရှာဖွေမှု အဆုံးသတ်ရန်
# ? “what is to be done first”
wire-search-how = စကားလုံးအားလုံး ပါရမယ်၊ အစီအစဉ် မရွေးပါ။ "မျက်တောင်အဖွင့်အပိတ်ထဲက စကားလုံးများ" က မူရင်းအတိုင်း၊ -စကားလုံး က မပါစေရ၊ အစ* က အဆုံး မရွေး။
wire-search-found = တွေ့ရှိချက်များ- { $words }
wire-search-keep = ကော်လံအဖြစ် သိမ်းရန်
# ? “what is to be done first”
wire-search-backlog = သတင်းဟောင်း { $countText } ပုဒ်ခန့်ကို ရှာလို့ မရသေးပါ၊ ဖတ်နေဆဲ ဖြစ်ပါတယ်။
wire-search-none = ဒီစကားလုံးတွေ ပါတဲ့ သတင်း မရှိပါ- { $words }
wire-search-try-fewer = စကားလုံး လျှော့ပြီး ရှာကြည့်ပါ၊ ဒါမှမဟုတ် အမည်ကို တခြား စာလုံးပေါင်းနဲ့ ရှာကြည့်ပါ။
wire-search-try-begin = စကားလုံးရဲ့ အစကို ကြယ်ပွင့်နဲ့ ရှာကြည့်ပါ- flood* က flooding ကိုလည်း တွေ့ပါမယ်။
wire-search-try-language = စကားလုံးတွေကို သတင်းရဲ့ မူရင်းဘာသာစကားနဲ့ပဲ ရှာပါတယ်၊ ဘာသာမပြန်ပါ။
column-words = စကားလုံးများ
column-subject = အကြောင်းအရာ
places = နေရာများ
places-how = တစ်ကြောင်းမှာ နေရာတစ်ခု- ဘယ်မှာ ဖြစ်တယ်၊ ဘယ်နေရာနဲ့ ဆိုင်တယ်။
note = လုပ်ဖော်ကိုင်ဖက်များအတွက် မှတ်ချက်
note-how = သတင်းခန်းအပြင်ကို ဘယ်တော့မှ မထွက်ပါ။
hints = စာဖတ်သူတွေအတွက် အထောက်အကူ ဖြစ်မှာက-
hint-topics = အကြောင်းအရာ တစ်ခု
hint-places = နေရာ တစ်ခု
topics = အကြောင်းအရာများ
topics-search = အကြောင်းအရာ ရှာရန်
topics-chosen = ဒီသတင်းရဲ့ အကြောင်းအရာများ
topics-none = အကြောင်းအရာ မရှိသေးပါ။
topics-nameless = ဒီဝန်ဆောင်မှုမှာ အမည် မရှိသေးလို့ စာဖတ်သူတွေ မမြင်ရပါ
topics-drop = { $name } ကို ဖြုတ်ရန်
topics-proposed = အေဂျင်စီက အဆိုပြုထားတာ-
topics-take-all = အားလုံး ယူရန်
topics-found = အကြောင်းအရာ { $countText } ခု တွေ့တယ်
topics-not-found = ဒီအမည်နဲ့ အကြောင်းအရာ မရှိပါ- { $words }

# What is shown isn't up to date
live-since = { $time } ကတည်းက နောက်ဆုံးအခြေအနေ မဟုတ်ပါ။ ထပ်ကြိုးစားနေပါတယ်။
live-out = သင်ဝင်ထားမှု ပြီးဆုံးသွားပါပြီ။ { $time } ကတည်းက ဒီမှာ ဘာမျှ အသစ်မဟုတ်ပါ။

# What became of an item that is shown
item-now-canceled = ပေးပို့သူက ဒီသတင်းကို ဖျက်သိမ်းလိုက်ပါပြီ။ မသုံးရပါ။
item-now-withheld = ပေးပို့သူက ဒီသတင်းကို ရပ်ဆိုင်းထားပါတယ်။ ထပ်မံအကြောင်းကြားသည်အထိ မထုတ်ပြန်ပါနှင့်။
item-now-show = ယခု ဗားရှင်းကို ပြပါ
taken-who = { $service } ({ $name })

# Why an item can't be taken
take-not-canceled = ယူ၍ မရပါ – ပေးပို့သူက ဖျက်သိမ်းထားပါတယ်။
take-not-withheld = ပေးပို့သူက ရပ်ဆိုင်းထားစဉ် ယူ၍ မရပါ။
take-not-here = သင် ယူ၍ မရပါ – ဖွင့်ထားသော ဌာန တစ်ခုမှ သင်မရေးပါ။

# The list of stories
stories-own = ကျွန်ုပ်၏ ဘာသာစကားဌာနများ
stories-mine = ကျွန်ုပ် ရေးခဲ့သည်များသာ
stories-words = ခေါင်းစဉ် သို့မဟုတ် သတင်းအမည်တိုထဲက စကားလုံးများ
stories-not-found = ကိုက်ညီသည့် သတင်း မရှိပါ။ စကားလုံး လျှော့ကြည့်ပါ၊ သို့မဟုတ် ဌာနအားလုံးကို ရွေးပါ။
stories-new = သတင်းသစ် { $countText } ပုဒ်

# A column of the wire
column-change-one = { $name } ကော်လံကို ပြင်ရန်

# Who publishes
publishing-editor = အယ်ဒီတာက ဖော်ပြပါတယ်။ စစ်ဆေးရန် လွှဲပေးပါ – စောင့်နေကြောင်း အယ်ဒီတာများ မြင်ပါလိမ့်မယ်။
# ?
publishing-waits = အယ်ဒီတာကို စောင့်နေပါတယ်။
# ?
spiked-said = ဒီသတင်းကို ပယ်ထားပါတယ်။ လုပ်ငန်းစာရင်းတွေမှာ မပါတော့ပါ။ ပြန်ယူရန် “မူကြမ်း” ကို နှိပ်ပါ။

# What the record says was done
do-write = ရေးရန်
do-restore = ယခင် ပြင်ဆင်မှု ပြန်ထားရန်
do-draw = အေဂျင်စီသတင်းကို အခြေခံရန်
do-begin = စရန်
do-take = အေဂျင်စီသတင်း ယူရန်
do-translate = ဘာသာပြန်ရန်
do-front = မျက်နှာစာ စီစဉ်ရန်
do-break = သတင်းထူး ထုတ်ရန်
do-break-end = သတင်းထူး ရပ်ရန်
do-publish-due = ချိန်းထားသည်ကို ဖော်ပြရန်
do-extend-embargo = ဖော်ပြချိန် ကန့်သတ်မှု တိုးရန်

# Whose clock
zone-own = ကျွန်ုပ်၏ အချိန်ဇုန်
zone-own-how = အချိန်အားလုံးကို ဒီနာရီနဲ့ ပြပါတယ်။ ဌာနတစ်ခုရဲ့ စာဖတ်သူတွေမှာ အချိန်ကွာရင် ဘေးမှာ ပြပါတယ်။
zone-usual = ဘာသာစကားအတိုင်း ({ $zone })
# ? “what is to be done first”
take-in-full = ယူစဉ်က အတိုချုံးထားပါတယ်။ အပြည့်အစုံ - { $text }
# ? “what is to be done first”
take-cut = စာသား ဒါမှမဟုတ် ဇယားရဲ့ အဆုံးပိုင်း ဖြတ်ထားပါတယ်။ အေဂျင်စီသတင်းမှာ အားလုံး ပါပါတယ်။

# What is wrong with what a provider sent
defect-truncated = အဆုံးမတိုင်ခင် ပြတ်သွားသည်။
# ?
defect-malformed = သတ်မှတ်ပုံစံအတိုင်း မရေးထားပါ။ တစ်စိတ်တစ်ပိုင်း ပျောက်နိုင်သည်။
# ?
defect-too-large = ဖတ်နိုင်တာထက် ကြီးနေသည်။ ကျန်တာ မပါပါ။
# ?
defect-too-many-items = ဖတ်နိုင်တာထက် သတင်းအရေအတွက် ပိုများသည်။ ကျန်တာ မပါပါ။
# ?
defect-more = ချို့ယွင်းချက် များလွန်းလို့ တစ်ခုချင်း မပြောနိုင်ပါ။
# ?
defect-rights-cut = သုံးစွဲခွင့် စည်းကမ်းချက် အားလုံးကို မသိမ်းနိုင်ခဲ့ပါ။
# ?
defect-body-cut = စာသားက သိမ်းနိုင်တာထက် ရှည်သည်။ ကျန်တာ မပါပါ။
# ?
defect-content-unread = အကြောင်းအရာ ပါလာပေမဲ့ ဘာမှ မဖတ်နိုင်ပါ။
defect-content-missing = စာသား မပါပါ။
# ?
defect-charset-unknown = စာလုံးတွေကို ဘယ်လို ကုဒ်လုပ်ထားသလဲ မသိပါ။ တချို့ မှားနိုင်သည်။
defect-charset-undecodable = စာလုံးတချို့ကို မဖတ်နိုင်ပါ။
# ?
defect-charset-guessed = စာလုံးကုဒ်ကို ခန့်မှန်းထားသည်။ တချို့ မှားနိုင်သည်။
# ?
defect-entities-refused = ဘယ်တော့မှ မလိုက်နာတဲ့ သတ်မှတ်ချက်တွေ ပါသည်။ စာသားတချို့ မပါနိုင်ပါ။
# ?
defect-element-unread = အသုံးပြုမှုကို တားမြစ်နိုင်တဲ့ အပိုင်းကို မဖတ်နိုင်ပါ။
defect-item-missing = ဒီထဲမှာ သတင်း မတွေ့ပါ။
defect-item-unreadable = ဒီထဲက သတင်းတစ်ပုဒ်ကို မဖတ်နိုင်ပါ။
# ? “wasn’t read”
defect-item-unread = ၎င်းထဲရှိ သတင်းတစ်ပုဒ်ကို အခြားပုံစံဖြင့် ရေးထား၍ မဖတ်နိုင်ခဲ့ပါ။
# ?
defect-guid-missing = အိုင်ဒီ မပါပါ။ နောက်မှလာမယ့် ပယ်ဖျက်ချက် သို့မဟုတ် ပြင်ဆင်ချက်က ဒီသတင်းအတွက်မှန်း မသိနိုင်ပါ။
# ?
defect-other-not-stopped = အခြားသတင်းတစ်ပုဒ်ကို မသုံးရလို့ ဆိုထားပေမဲ့ မလုပ်ရသေးပါ။ ကိုယ်တိုင် ဆောင်ရွက်ပါ။
# ?
defect-association-barred = ပူးတွဲပါတဲ့ တစ်ခုခုကို ပိတ်ထားသည်။ ထည့်မထားပါ။
# ?
defect-status-unknown = အခြေအနေကို မသိပါ။ ရပ်ဆိုင်းထားသည်ဟု ယူဆသည်။
# ?
defect-status-contradicted = သုံးနိုင်တယ်လို့ ဆိုပေမဲ့ ရပ်တန့်ဖို့ အချက်ပြ ပါသည်။ ရပ်ဆိုင်းထားသည်ဟု ယူဆသည်။
# ?
defect-profile-bars = သတင်းခန်းများအတွက် အချက်အလက်သာဖြစ်ပြီး ထုတ်ပြန်ရန် မဟုတ်ပါ။
# ?
defect-embargo-unclear = အဆုံးသတ်ချိန် မရှင်းတဲ့ ထုတ်ပြန်ခွင့်ပိတ်ပင်မှု ရှိသည်။ လူတစ်ဦးက ရုပ်သိမ်းရမည်။
# ?
defect-date-to-come = ပါရှိတဲ့ ရက်စွဲ မရောက်သေးပါ။ ထိုအချိန်အထိ ထုတ်ပြန်ခွင့်ပိတ်ပင်မှု ရှိနိုင်သည်။
# ?
defect-date-unreadable = ဘယ်အချိန်ထိ သုံးခွင့်ရှိသလဲ မဖတ်နိုင်ပါ။ သုံးစွဲခွင့် စည်းကမ်းချက်များထဲ ပါသည်။
# ?
defect-note-stops = အယ်ဒီတာများသို့ မှတ်ချက်မှာ ပိတ်ပင်ခြင်း၊ ဆိုင်းငံ့ခြင်း သို့မဟုတ် ပယ်ဖျက်ခြင်းအကြောင်း ပါသည်။
# ?
defect-post-not-public = ပို့သူက မထုတ်ပြန်ရသေးပါ။ ရပ်ဆိုင်းထားသည်ဟု ယူဆသည်။
# ?
defect-format-unknown = ဒီမှာ ဖတ်နိုင်တဲ့ ပုံစံ မဟုတ်ပါ။
# ?
defect-picture = သုံးနိုင်တဲ့ ပုံ မဟုတ်ပါ။
# ?
defect-parser-broke = Longwave က မဖတ်နိုင်ခဲ့ပါ။ ဖိုင်နဲ့အတူ သတင်းပို့ပါ။
defect-other = တစ်ခုခု မှားနေသည်။
# Times under an hour
minutes-now = ယခု
minutes-ago = လွန်ခဲ့တဲ့ { $countText } မိနစ်က
# ? wording
minutes-ahead = နောက် { $countText } မိနစ်မှာ

# Languages in which items arrive and no service is
language-de = ဂျာမန်
language-it = အီတလီ
language-nl = ဒတ်ချ်
language-sv = ဆွီဒင်
language-da = ဒိန်းမတ်
language-nb = နော်ဝေ
# ? wording
language-nn = နော်ဝေ (နီနော့စ်)
language-no = နော်ဝေ
language-fi = ဖင်လန်
language-pl = ပိုလန်
language-cs = ချက်
# ? wording
language-sk = ဆလိုဗက်
language-hu = ဟန်ဂေရီ
language-ro = ရိုမေးနီးယား
language-bg = ဘူလ်ဂေးရီးယား
language-ja = ဂျပန်
language-he = ဟီဘရူး
language-hi = ဟိန္ဒီ

# Where something may be done
# ?
refusal-not-allowed-at = ဒီအတွက် { $service } ဘာသာစကားဌာနတွင် { $role } တာဝန် လိုအပ်ပါတယ်။
# ?
breaking-end-at = ဤဘာသာစကားဌာနများတွင် ရပ်ရန် – { $services }

# Where a story's words came from
# ?
from-wire = သတင်းအေဂျင်စီများမှ

# What a column looks for
# ?
column-subject-how = အမည်ဖြင့် သို့မဟုတ် သတင်းအေဂျင်စီများ ပို့သော ကုဒ်ဖြင့် (medtop:20000151)။
# ?
why-no-subject = “{ $subject }” သည် အကြောင်းအရာအမည်လည်း မဟုတ်၊ ကုဒ်လည်း မဟုတ်ပါ။ IPTC Media Topics ထဲမှ စကားလုံး သုံးပါ၊ ဥပမာ “earthquake”။

# What readers have already
# ?
refusal-nothing-new = စာဖတ်သူများ နောက်ဆုံးစာသားကို ရပြီးဖြစ်သည်။ ယခင်မှားခဲ့သည်ကို ပြောရန် “အမှားပြင်ဆင်ချက်အဖြစ် ဖော်ပြရန်” ကို ရွေးပါ၊ မဟုတ်လျှင် အသစ်တစ်ခု အရင်ရေးပါ။

# What is waited for
# ?
waits-reach = ဒါက ဘာတွေ ပြောင်းမလဲ ရှာနေပါတယ်…
# ?
waits-item = သတင်းကို ဖွင့်နေပါတယ်…

# A service and one of its sections
service-section = { $service } · { $section }

# From what was refused
back-where = ရှိခဲ့သည့်နေရာသို့ ပြန်ရန်

# What can’t be read, and who has no role
trouble-astray = ဒီလိပ်စာ ဒါမှမဟုတ် ပို့လိုက်တာကို ဖတ်လို့မရပါ။ နောက်ပြန်သွားပြီး စာမျက်နှာကို ပြန်ဖွင့်ကာ ထပ်စမ်းပါ။
nothing-granted-account = သင့်အကောင့်
why-no-role = တာဝန် အနည်းဆုံး တစ်ခု ရွေးပါ – ဌာနတစ်ခု၊ ဒက်စ်တစ်ခု ဒါမှမဟုတ် နေရာတိုင်းမှာ။ တာဝန်မရှိသူက ဘာမှ ဖွင့်လို့မရပါ။
