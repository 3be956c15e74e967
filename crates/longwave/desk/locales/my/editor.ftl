# Confidence: medium. The newsroom's and the word processor's terms are the least sure and want confirmation by the desk where marked.
# Usage: as in the desk: buttons that do something end in -ရန်, sentences in -ပါတယ် or -ပါ. A story is သတင်း, a revision ပြင်ဆင်မှု. No U+200B.

# ? blocks: “boxes”
editor-toolbar = စာသားနှင့် အကွက်များ
editor-text = သတင်းစာသား
editor-help = Alt F10 က ခလုတ်များဆီ သွားရန်၊ Escape က ပြန်လာရန်၊ Tab က စာသားထဲမှ ထွက်ရန်။
editor-begin = ဒီမှာ စရေးပါ၊ / က ခေါင်းစဉ်ငယ်၊ ဓာတ်ပုံ စသည် ပေးပါတယ်
editor-people = ဒီမှာရှိနေတဲ့ အခြားသူများ

# ? bold: “thick letters”; also စာလုံးမည်း
editor-strong = စာလုံးထူ
# ? by meaning, since italics are foreign to the script
editor-emphasis = အလေးပေး
# ? subscript: “small letters below”
editor-sub = အောက်စာလုံးငယ်
# ? superscript: “small letters above”
editor-sup = အပေါ်စာလုံးငယ်
editor-link = လင့်ခ်
editor-lang = ဘာသာစကား
editor-paragraph = စာပိုဒ်
editor-heading-2 = ခေါင်းစဉ်ခွဲ
editor-heading-3 = ခေါင်းစဉ်ခွဲငယ်
editor-list = စာရင်း
editor-numbered = နံပါတ်စဉ်စာရင်း
# ? quotation: “words cited”
editor-quote = ကိုးကားစကား
# ? pull quote: no settled word; this says “prominent quotation”
editor-pull = အသားပေး ကိုးကားစကား
editor-cite = ဘယ်သူ့စကား
editor-picture = ပုံ
# ? gallery: “hall of pictures”
editor-gallery = ပုံပြခန်း
editor-table = ဇယား
# ? fact box
editor-alt = ပုံဖော်ပြချက်
editor-facts = အချက်အလက်အကွက်
# ? embed: no settled word; this says “content set in”
editor-embed = မြှုပ်ထည့် အကြောင်းအရာ
editor-row-add = အတန်း ထည့်ရန်
editor-row-remove = အတန်း ဖြုတ်ရန်
editor-column-add = ကော်လံ ထည့်ရန်
editor-column-remove = ကော်လံ ဖြုတ်ရန်
# ? the row that names the columns
editor-table-head = ပထမအတန်းက ဇယားခေါင်းစီး
editor-table-caption = ဇယားအမည်
# ? “write a comment”; the note to editors is also မှတ်ချက်
editor-comment = မှတ်ချက် ရေးရန်
# ? suggest changes: အပြောင်းအလဲ, since ပြင်ဆင်မှု is a revision
editor-suggest = အပြောင်းအလဲ အကြံပြုရန်
editor-accept = လက်ခံရန်
# ? reject: the desk’s word for what is refused
editor-reject = ငြင်းပယ်ရန်
editor-accept-all = အားလုံး လက်ခံရန်
editor-reject-all = အားလုံး ငြင်းပယ်ရန်
# ? undo: “go back”; ပယ်ဖျက် is the kill
editor-undo = နောက်ပြန်ရန်
# ? redo: “do again”
editor-redo = ပြန်လုပ်ရန်

editor-ask-done = ပြီးပါပြီ
# ? “where does it point”
editor-ask-link-href = ဘယ်ကို ညွှန်းသလဲ
editor-ask-link-wrong = လင့်ခ်က https၊ http၊ mailto ဒါမှမဟုတ် tel နဲ့ စရပါမယ်။
editor-ask-lang-tag = ဘာသာစကားကုဒ် (ဥပမာ fa၊ pt-BR)
editor-ask-lang-wrong = ဒါက ဘာသာစကားကုဒ် မဟုတ်ပါ။
editor-ask-alt-alt = ပုံမမြင်ရသူများအတွက် ပုံတွင် ပါသည့်အရာ
editor-ask-embed-url = လိပ်စာ
editor-ask-embed-title = ဘာကို ပြသလဲ
editor-ask-embed-wrong = လိပ်စာက https နဲ့ စရပါမယ်။

editor-ask-comment-words = ဒီစကားလုံးတွေအတွက် သင့်မှတ်ချက်
editor-ask-comment-wrong = တစ်ခုခု ရေးပါ။
# ? “Enter begins a new line”
editor-ask-lines = Enter က စာကြောင်းအသစ် စပါတယ်၊ { $key } က ပို့ပါတယ်။

editor-comments = မှတ်ချက်များ
# ? “show those already solved too”
editor-comments-resolved = ဖြေရှင်းပြီးသားများပါ ပြရန်
editor-comment-show = စာသားထဲမှာ ပြရန်
# ? also စာပြန်ရန်
editor-comment-answer = ပြန်ဖြေရန်
# ? resolved: “already solved”
editor-comment-resolve = ဖြေရှင်းပြီး
# ?
editor-comment-done = ဖြေရှင်းပြီး
editor-comment-reopen = ပြန်ဖွင့်ရန်
# ? marks (bold, links, language) are called စာလုံးပုံစံ, “form of the letters”
editor-suggest-words-only = အကြံပြုနေချိန်မှာ စကားလုံးတွေနဲ့ စာပိုဒ်တစ်ပိုဒ်လုံးကို ပြောင်းလို့ရပါတယ် – စာပိုဒ်ကို ခွဲလို့၊ ပေါင်းလို့၊ ရွှေ့လို့၊ စာလုံးပုံစံ ပြောင်းလို့ မရပါ

editor-connecting = ချိတ်ဆက်နေပါတယ်…
editor-saved = သိမ်းပြီးပါပြီ
editor-saving = သိမ်းနေပါတယ်…
editor-offline = ချိတ်ဆက်မှု ပြတ်နေပါတယ် – စာသားကို ဒီမှာ သိမ်းထားပြီး ပြန်ချိတ်ဆက်မိရင် ပို့ပါမယ်
editor-offline-page = ချိတ်ဆက်မှု ပြတ်နေပါတယ် – ပြန်ချိတ်ဆက်မိတဲ့အထိ စာသားက ဒီစာမျက်နှာထဲမှာသာ ရှိပါတယ်၊ စာမျက်နှာကို မပိတ်ပါနဲ့
editor-read-only = ဒီသတင်းကို ဖတ်လို့ရပေမဲ့ ရေးလို့မရပါ
# ? revision: “amendment”, as in the desk
editor-unsaved = စာသား မပျောက်ပါ၊ ဒါပေမဲ့ ပြင်ဆင်မှုအဖြစ် မသိမ်းရသေးပါ – { $why }
editor-ended-unknown = အကောင့်က ထွက်ပြီးသား ဖြစ်နေပါတယ်။ သင်ရေးထားတာကို ဒီမှာ သိမ်းထားပါတယ်၊ ပြန်ဝင်ပြီး သတင်းကို ပြန်ဖွင့်ပါ
editor-ended-other = သတင်းခန်းရဲ့ ဒေတာဘေ့စ်ကို အရန်မိတ္တူကနေ ပြန်ယူထားပါတယ်။ လိုတာကို ကူးယူပြီးမှ စာမျက်နှာကို ပြန်ဖွင့်ပါ
editor-ended-unfit = သင်ရေးထားတာကို ပို့လို့မရပါ။ ကူးယူပြီးမှ စာမျက်နှာကို ပြန်ဖွင့်ပါ
editor-length = စကားလုံး { $words } လုံး၊ { $minutes } မိနစ်
editor-length-characters = စာလုံး { $words } လုံး၊ { $minutes } မိနစ်
editor-bar = ရွေးထားတဲ့ စာသား
editor-menu = အကွက် ထည့်ရန်
editor-menu-what = ဘယ်လို အကွက်လဲ။
editor-mark-ltr = ဘယ်မှညာ အမှတ်အသား
editor-mark-rtl = ညာမှဘယ် အမှတ်အသား

# Blocks as wholes
editor-move-up = အပေါ် ရွှေ့ရန်
editor-move-down = အောက် ရွှေ့ရန်
editor-remove = အကွက် ဖယ်ရှားရန်
editor-removed = အကွက်ကို ဖယ်ရှားပြီးပါပြီ၊ “နောက်ပြန်ရန်” နှိပ်ရင် ပြန်ရပါတယ်
editor-once-more = ပုံကို ရွေးထားပါတယ်၊ Backspace ထပ်နှိပ်ရင် ဖယ်ရှားပါမယ်
# ?
editor-help-blocks = Alt နဲ့ အပေါ်၊ အောက် မြှားခလုတ်က အကွက်တစ်ခုကနေ တစ်ခုကို သွားပါတယ်၊ Shift ပါ နှိပ်ရင် အကွက်ကို ရွှေ့ပါတယ်။

# From suggestion to suggestion, and comments whose words went
editor-suggestion-next = နောက် အကြံပြုချက်
editor-suggestion-before = ရှေ့ အကြံပြုချက်
editor-comment-gone = မှတ်ချက်ပေးထားတဲ့ စကားလုံးတွေ စာသားထဲမှာ မရှိတော့ပါ၊ မှတ်ချက်ကတော့ ကျန်ပါတယ်

# Pasting
editor-paste-pictures = ကူးထည့်တဲ့ စာသားထဲက ပုံတွေ မပါလာပါ၊ ပုံတစ်ခုချင်းကို ဖိုင်အဖြစ် ဆွဲထည့်ပါ သို့မဟုတ် ကူးထည့်ပါ

# What was pressed without a connection
failed = ချိတ်ဆက်မှု ပြတ်နေပါတယ် – ဒါကို မပို့ရသေးပါ၊ ဘာမှ မလုပ်ရသေးပါ။ ပြန်ချိတ်ဆက်မိရင် ထပ်ကြိုးစားပါ။

# What readers don’t see yet
later = နောက်ပိုင်း ပြင်ဆင်မှု { $countText } ခု မဖော်ပြရသေး
later-live = စာဖတ်သူတွေ မြင်ရတာက ပြင်ဆင်မှု { $shown } ပါ၊ နောက်ပိုင်း ပြင်ဆင်မှု { $countText } ခုကို မဖော်ပြရသေးပါ။
later-scheduled = ပြင်ဆင်မှု { $shown } ကို ဖော်ပြချိန် သတ်မှတ်ထားပါတယ်၊ နောက်ပိုင်း ပြင်ဆင်မှု { $countText } ခုက အတူ မပါပါ။
later-compare = နှိုင်းယှဉ်ရန်

# What would help readers, and what isn’t translated yet
advice-heading-order = ခေါင်းစဉ်ခွဲငယ် “{ $words }” အထက်မှာ ခေါင်းစဉ်ခွဲ တစ်ခု
advice-link-words = လင့်ခ် “{ $words }” အတွက် ဘယ်ကို ရောက်မယ်ဆိုတာ ပြောတဲ့ စကားလုံးများ
advice-link-address = လင့်ခ် { $words } အတွက် လိပ်စာအစား စကားလုံးများ
untranslated = { $countText } နေရာမှာ မူရင်းအတိုင်း ရှိနေသေးတယ်

# Who else is named, and the address
more = နောက်ထပ်
one-a-line = တစ်ကြောင်းမှာ တစ်ခု။
slug-how = a မှ z၊ 0 မှ 9 နဲ့ တုံးတိုများသာ၊ ဗလာထားရင် ခေါင်းစဉ်ကနေ ယူပါမယ်။ ဖော်ပြပြီးရင် မပြောင်းတော့ပါ။
editor-crops = ဖြတ်ဘောင်နှင့် အခွင့်အရေး

# What became of the story that is open
editor-standing-killed = ဒီသတင်းကို ပယ်ဖျက်လိုက်ပြီ၊ ဆက်ရေးလို့ မရတော့ပါ။ အကြောင်းရင်း – { $why }
editor-standing-taken-down = ဒီသတင်းကို ဝက်ဘ်ဆိုက်ကနေ ဖယ်ရှားလိုက်ပြီ၊ ဆက်ရေးလို့ မရတော့ပါ။ အကြောင်းရင်း – { $why }
editor-standing-held = ဒီသတင်းကို ဆိုင်းငံ့ထားပါတယ်၊ ဆက်ရေးလို့ ရပါတယ်။ အကြောင်းရင်း – { $why }
# ?
editor-standing-live = သင်ဖွင့်ထားစဉ်မှာ ဒီသတင်းကို ဖော်ပြလိုက်ပါပြီ။ အခုကစပြီး ရေးတာတွေက နောက်ထပ် အပ်ဒိတ်နဲ့အတူ စာဖတ်သူတွေဆီ ရောက်ပါမယ်
# ?
editor-not-kept = သင် နောက်ဆုံးရေးတာကို မသိမ်းလိုက်ပါ – ဒီသတင်းကို သင် ရေးလို့ မရတော့လို့ပါ။ ဒီစာမျက်နှာမှာပဲ ရှိပါတယ်၊ လိုတာကို ကူးယူပါ
editor-not-kept-text = ဒီစာမျက်နှာမှာ ရှိနေတဲ့ စာသား
editor-copy = စာသားကို ကူးယူရန်
editor-copied = ကူးယူပြီး
# ?
editor-ended-hidden = ဒီသတင်းကို သင် ဖွင့်လို့ မရတော့ပါ – တခြားဒက်စ်ကို ရောက်သွားတာ ဒါမှမဟုတ် သင့်အခန်းကဏ္ဍ ပြောင်းသွားတာ ဖြစ်ပါတယ်။ လိုတာကို ဒီစာမျက်နှာကနေ ကူးယူပါ

# What came from the wire
# ?
editor-from-wire = သတင်းအေဂျင်စီမှ – { $provider }
# ?
editor-suggested-by = { $name } ၏ အကြံပြုချက် · { $when }

# Comments, from the line below the text
# ?
editor-comments-count = မှတ်ချက် { $words } ခု

# Questions, pictures that come while one writes, names that are offered
editor-ask-cancel = မလုပ်တော့ပါ
# ?
editor-picture-came = ပုံက စာသားထဲ ရောက်ပါပြီ
# ?
editor-names-found = အမည် { $words } ခု တွေ့တယ်
# What waits, what is too long, and what does not go out
later-schedule = အသစ်ဆုံးကို ဖော်ပြချိန် သတ်မှတ်ရန်
open-suggestions = အကြံပြုထားတဲ့ အပြောင်းအလဲ { $countText } ခု မဆုံးဖြတ်ရသေးပါ
open-comments = မှတ်ချက် { $countText } ခု မဖြေရှင်းရသေးပါ
limit-count = စာလုံး – { $most } အနက် { $length }
limit-body-blocks = စာသား၏ အပိုင်းများ
limit-body-pictures = စာသားထဲက ပုံများ
limit-body-texts = စာသား အစိတ်အပိုင်းများ
limit-body-bytes-of-text = စာသား၏ ဘိုက်များ
limit-body-characters-of-a-pull-quote = အသားပေး ကိုးကားစကား၏ စာလုံးများ
limit-body-pictures-of-a-gallery = ပုံပြခန်းထဲက ပုံများ
limit-body-rows-of-a-table = ဇယား၏ အတန်းများ
limit-body-columns-of-a-table = ဇယား၏ ကော်လံများ
