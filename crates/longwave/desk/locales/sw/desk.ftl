# Confidence: medium. Wants confirmation by the desk where marked. No native-speaking desk has read it yet.

# "taarifa ya shirika" is the wire item, "habari" the story, "idhaa" the service (as in "Idhaa ya Kiswahili"); "batilisha" is the
# kill, "ondoa kwenye tovuti" the take-down, "sitisha kwa muda" the hold.

skip = Ruka hadi kwenye maudhui
nav = Dawati
# ? also "waya", from English; "mashirika" are the news agencies
nav-wire = Taarifa za mashirika
nav-stories = Habari
nav-breaking = Habari za hivi punde
nav-people = Wafanyakazi
sign-in = Ingia
sign-out = Toka
sign-in-wrong = Barua pepe au nenosiri si sahihi.
sign-in-wait = { $count ->
    [one] Umekosea mara nyingi mno. Subiri dakika moja, kisha ujaribu tena.
   *[other] Umekosea mara nyingi mno. Subiri dakika { $countText }, kisha ujaribu tena.
}
sign-in-forgotten = Umesahau nenosiri? Mwombe mkuu wa idhaa yako kiungo kipya.
sign-in-nobody = Bado hakuna mwenye akaunti hapa. Msimamizi wa chumba hiki cha habari hufungua ya kwanza kwa amri hii:
email = Barua pepe
password = Nenosiri
password-new = Nenosiri jipya
password-present = Nenosiri la sasa
password-present-wrong = Nenosiri la sasa si sahihi, au limejaribiwa mara nyingi mno.
password-rules = Angalau herufi 12. Maneno manne yasiyohusiana yanafaa; jina lako au herufi moja iliyorudiwa mara nyingi havifai.
why-weak-password = Nenosiri hili ni fupi mno au ni rahisi mno kukisiwa.
why-leaked-password = Nenosiri hili limo katika orodha ya manenosiri yaliyovuja; hayo ndiyo hujaribiwa kwanza. Chagua jingine.
password-change = Badilisha nenosiri
password-changed = Nenosiri limebadilishwa. Umetolewa kwenye vifaa vingine vyote.
password-link = Tengeneza kiungo cha nenosiri jipya
invitation = Mwaliko
invitation-welcome = Karibu, { $name }
invitation-choose = Chagua nenosiri ili uingie.
invitation-enter = Ingia kwenye chumba cha habari
invitation-over = Mwaliko huu umekwisha
invitation-over-what = Umeshatumika, au ni wa zamani mno. Omba mwaliko mpya.
invitation-link = { $count ->
    [one] Mtumie mhusika kiungo hiki. Kinadumu siku moja, kinatumika mara moja tu, na kinaonyeshwa sasa tu.
   *[other] Mtumie mhusika kiungo hiki. Kinadumu siku { $countText }, kinatumika mara moja tu, na kinaonyeshwa sasa tu.
}
invite-again = Tengeneza mwaliko mpya
nothing-granted = Bado hujaruhusiwa chochote
nothing-granted-what = Akaunti yako haina jukumu katika idhaa yoyote. Mwombe mkuu wa idhaa yako akupe.
back-to-desk = Rudi kwenye dawati
trouble = Haikufanikiwa
trouble-not-found = Hakuna kitu kwenye anwani hii.
why-value = Haiwezekani kwa njia hii: { $value }
trouble-overtaken = Kuna mtu amebadilisha wakati huohuo. Angalia mabadiliko, kisha ufanye tena.
trouble-store = Hifadhidata ya chumba cha habari haipatikani. Hakuna kilichobadilishwa; jaribu tena.
# ?
trouble-broken = Kompyuta ya chumba cha habari haikuweza kufanya hili; kumbukumbu zake zinaeleza sababu. Hakuna kilichobadilishwa.
# ? The reasons below are unchecked by a native speaker.
why-too-long = { $field }: herufi { $most } kwa wingi, sasa ziko { $length }.
why-empty = Sehemu hii haiwezi kuwa tupu: { $field }.
why-too-many = { $field }: { $most } kwa wingi, sasa ziko { $length }.
why-link = “{ $link }” si kiungo ambacho wasomaji wanaweza kukifuata. Kiungo huanza na https://, http://, mailto: au tel:, na hakizidi herufi 2,000.
why-slug = Mwisho wa anwani una herufi ndogo za Kilatini, tarakimu na vistari, kuanzia 1 hadi 100.
why-fact-box = Kisanduku cha taarifa hakiwezi kuwa ndani ya kingine.
why-taken-already = { $service } tayari ina habari iliyotokana na hii.
why-translated-already = { $service } tayari ina tafsiri yake.
why-at-home = Habari hii tayari iko kwa { $service }.
why-doubtful = Kuna tatizo kwenye habari hii. Iangalie, kisha uichukue hata hivyo.
why-canceled = { $provider } imebatilisha habari hii. Haiwezi kutumika.
why-withheld = { $provider } imesitisha habari hii kwa muda. Haiwezi kutumika hadi toleo jipya lije.
why-busy = Kuna mtu anaandika katika habari hii sasa hivi. Jaribu tena.
why-draft-unread = Kilichoandikwa mwisho hakisomeki. Marekebisho yote yapo.
why-no-address = “{ $email }” si anwani ya barua pepe.
why-account-exists = { $email } tayari ana akaunti.
why-account-ended = Akaunti ya { $email } imefungwa. Ifungue tena kwanza.
why-hours = Kuanzia saa 1 hadi saa { $most }.
why-no-service = Chagua angalau idhaa moja.
why-time-zone = Hakuna ukanda wa saa “{ $zone }”. Mfano: Asia/Tehran.
# ?
why-no-words = { $service } bado haina maneno ya mambo { $lacking } ambayo kila msomaji hukutana nayo. Wasomaji wangeona mapengo.
why-host = “{ $host }” si jina la seva. Mfano: persian.example.org.
why-web-address = “{ $address }” si anwani ya wavuti. Mfano: https://news.example.org.
why-section-reserved = “{ $section }” ni anwani ya tovuti yenyewe. Chagua nyingine.
why-section-twice = Sehemu “{ $section }” imetajwa mara mbili.
# ?
why-id = “{ $id }” haiwezi kutumika hapa: herufi ndogo za Kilatini na tarakimu pekee, na vistari kati yake.
# ?
why-past = Wakati huo umepita. Chagua wa baadaye.
# ?
why-redirect-exists = Tayari kuna uelekezaji kutoka { $from }. Uondoe kwanza.
# ?
why-folder-unread = Faili zilizo katika { $folder } hazisomeki.
# ?
why-unjoined = Toleo jipya zaidi haliwezi kuunganishwa na yanayoandikwa sasa.
why-that-story = Fungua habari hiyo

any = yoyote
show = Onyesha
save = Hifadhi
# Goes back and does nothing; not "ghairi", which stands too near to the kill.
cancel = Rudi
older = Za awali
yes = ndiyo
no = hapana
done = imefanyika
refused = imekataliwa
name = Jina
by = Nani
changed = Ilibadilishwa
service = Idhaa
standing = Hali
everywhere = idhaa zote
headline = Kichwa cha habari
no-headline = (haina kichwa)
summary = Muhtasari
# ? no settled word; newsrooms say "slug"
slugline = Jina la kazi
# ? no settled word; newsrooms say "dateline"
dateline = Mahali na tarehe
section = Sehemu
section-later = (bado haina sehemu)
bylines = Waandishi
bylines-how = Jina moja kwa kila mstari. Jina lenye ukurasa wake litaunganishwa nao.
label = Aina
label-none = Habari
label-analysis = Uchambuzi
label-opinion = Maoni
label-explainer = Maelezo ya kina
label-fact-check = Uhakiki wa ukweli

# The wire
wire-column-all = Zote
wire-column-urgent = Za haraka
wire-column-killed = Zilizobatilishwa
wire-empty = Hakuna taarifa inayolingana.
first-steps = Hatua za kwanza
wire-keys = J na K hushuka na kupanda, H na L hwenda safu ya kushoto na kulia, Enter hufungua, T huchukua, O hufungua peke yake.
wire-new-rows = { $count ->
    [one] Taarifa mpya { $countText }
   *[other] Taarifa mpya { $countText }
}
column-arrange = Panga safu ya { $name }
column-earlier = Sogeza safu ya { $name } kabla
column-later = Sogeza safu ya { $name } baada
column-remove = Ondoa safu ya { $name }
column-removed = Safu ya { $name } imeondolewa.
column-restore = Irudishe
column-add = Ongeza safu
column-name = Jina la safu
provider = Shirika
column-language = Lugha
class = Aina ya maudhui
class-text = Maandishi
class-picture = Picha
class-graphic = Mchoro
class-video = Video
class-audio = Sauti
# ? a package of texts, pictures and so on
class-composite = Mkusanyiko
# ? also "vibonzo hai", said of cartoons
class-animation = Uhuishaji
class-other = Nyingine
urgency = Uharaka
urgency-at-least = Uharaka, angalau
# ? "hali" is kept for where a story stands
pubstatus = Hadhi
pubstatus-usable = Inaweza kutumika
# ? held for a time by the agency
pubstatus-withheld = Imesitishwa kwa muda
pubstatus-withheld-what = Shirika linasema: isichapishwe hadi taarifa nyingine itolewe. Habari zilizotokana nayo zimesitishwa kwa muda.
# ? strong: annulled, must not be used
pubstatus-canceled = Imebatilishwa
pubstatus-canceled-what = Shirika linasema: isitumike kamwe. Habari zilizotokana nayo zimebatilishwa.
# ? the English word is what newsrooms say
embargo = Embargo
embargo-until = Hakuna sehemu yake inayoruhusiwa kumfikia msomaji kabla ya: { $at }
# ? also "Taarifa mpya"
signal-update = Sasisho
signal-correction = Masahihisho
quarantined = Kagua kwanza
taken-at = Imechukuliwa na
take = Chukua
take-to = Kwenda
take-anyway = Chukua hata hivyo
take-refused = Haikuchukuliwa:
item-preview = Taarifa ya shirika
item-older = Toleo jipya zaidi la taarifa hii limefika.
item-with = Viambatisho
item-raw = Kama ilivyotumwa
item-versions = Matoleo mengine
ednote = Ujumbe kwa wahariri
# ? as in "kwa hisani ya": the credit line
credit = Kwa hisani ya
copyright = Hakimiliki
usage-terms = Masharti ya matumizi
defect = Kasoro

# Stories
stories-empty = Hakuna habari inayolingana. Chukua taarifa ya shirika, au anza habari hapa.
story-new = Habari mpya
story-begin = Anza
story-panels = Kuhusu habari hii
checklist = Kabla ya kuchapisha
checklist-done = Hakuna kinachokosekana.
missing-headline = kichwa cha habari
missing-section = sehemu
missing-byline = mwandishi au shirika la habari
missing-body = maandishi
missing-alt-text = maelezo ya picha kwa wasioweza kuiona
publishing = Uchapishaji
family = Lugha
behind = { $count ->
    [one] Nyuma kwa toleo { $countText }
   *[other] Nyuma kwa matoleo { $countText }
}
translate = Tafsiri
translate-to = Tafsiri kwa
history = Historia
standing-draft = Rasimu
standing-review = Inakaguliwa
standing-ready = Tayari
# ?
standing-spiked = Imeachwa
standing-scheduled = Imepangiwa muda
standing-live = Imechapishwa
standing-held = Imesitishwa kwa muda
standing-embargoed = Chini ya embargo
# ? strong: annulled, must not be used
standing-killed = Imebatilishwa
standing-taken-down = Imeondolewa kwenye tovuti
standing-ended = Imebatilishwa au imeondolewa
# ?
scheduled-held = Itatoka ikisharuhusiwa kuendelea na muda wake ukifika.
do-publish = Chapisha
do-update = Chapisha kama sasisho
do-correct = Chapisha kama masahihisho
do-schedule = Panga muda
do-unschedule = Futa muda uliopangwa
do-embargo = Weka embargo
do-lift-embargo = Ondoa embargo
do-hold = Sitisha kwa muda
# ? takes off a hold: "let it go on"
do-release = Ruhusu iendelee
# ? strong: annul for good
do-kill = Batilisha kabisa
do-take-down = Ondoa kwenye tovuti
do-move = Peleka mbele
# ?
do-spike = Iache
do-confirm = Bado ni sahihi
field-at = Lini (saa za idhaa)
field-note = Kosa lilikuwa nini, kwa wasomaji
field-reason = Sababu (kwa dawati)
field-notice = Wasomaji waambiwe nini
reach-what = { $count ->
    [one] Hii inabadilisha habari { $countText }:
   *[other] Hii inabadilisha habari { $countText }:
}
# ? "fronts", the first pages of a service or a section
event-begun = imeanzishwa
event-written = imeandikwa
event-moved = imepelekwa mbele
event-published = imechapishwa
event-updated = imechapishwa kama sasisho
event-corrected = imesahihishwa
event-scheduled = imepangiwa muda
event-unscheduled = muda uliopangwa umefutwa
event-embargoed = imewekewa embargo
event-embargo-lifted = embargo imeondolewa
event-held = imesitishwa kwa muda
event-released = imeruhusiwa kuendelea
event-killed = imebatilishwa
event-taken-down = imeondolewa kwenye tovuti
event-confirmed = imethibitishwa kuwa bado ni sahihi
event-drew = imetumia taarifa ya shirika

# Refusals
refusal-not-allowed = Hili linahitaji jukumu la: { $role }.
refusal-killed = Habari hii imebatilishwa. Haiwezi kubadilishwa wala kutumika tena; andika mpya.
refusal-taken-down = Habari hii imeondolewa kwenye tovuti. Haiwezi kubadilishwa; andika mpya.
refusal-overtaken = Kuna mtu ameandika wakati huohuo. Angalia maandishi, kisha ufanye tena.
refusal-nothing = Hakuna kitakachobadilika.
refusal-incomplete = Kabla ya kuchapishwa inahitaji: { $missing }.
refusal-already-live = Tayari imechapishwa. Tuma sasisho au masahihisho.
# ?
refusal-spiked = Habari hii imeachwa. Irudishe kwanza kwenye rasimu.
# ?
refusal-goes-out = Imechapishwa au imepangiwa muda. Iondoe kwenye tovuti, au futa muda uliopangwa.
refusal-not-live = Bado haijachapishwa. Ichapishe kwanza.
refusal-held = Imesitishwa kwa muda. Iruhusu iendelee kwanza.
refusal-already-held = Tayari imesitishwa kwa sababu hii.
refusal-not-held = Haijasitishwa kwa sababu hiyo.
refusal-embargoed = Iko chini ya embargo hadi { $at }. Ipangie muda huo au baadaye.
refusal-embargo-unclear = Muda wa embargo yake hausomeki ({ $said }). Lazima mtu auweke au aondoe embargo.
refusal-no-embargo = Haiko chini ya embargo.
refusal-past = Muda huo, { $at }, umepita. Ichapishe sasa, au chagua muda wa baadaye.
refusal-not-scheduled = Haijapangiwa muda.
refusal-not-due = Imepangiwa { $at }, na muda huo haujafika.
refusal-no-note = Masahihisho lazima yaseme kosa lilikuwa nini.
refusal-no-reason = Lazima sababu itajwe.
refusal-not-a-translation = Hii si tafsiri.
refusal-already-drawn = Tayari inatumia taarifa hiyo ya shirika.
refusal-not-drawn = Aya moja inatajwa kuwa imetoka kwenye taarifa ya shirika ambayo habari hii haiitumii.
refusal-only-the-clock = Saa ya chumba cha habari pekee ndiyo hufanya hivyo.

# Breaking news
breaking-running = Zinazoonyeshwa sasa
breaking-send = Tuma habari za hivi punde
breaking-end = Ikomeshe
breaking-hours = Kwa saa ngapi

# People
people-may = Majukumu
people-invite = Alika mtu
why-oneself = Hakuna anayeweza kufunga akaunti yake mwenyewe.
account-joined = amejiunga
account-invited = amealikwa
account-ended = imefungwa
account-end = Akaunti hii imefungwa
role-none = (hakuna)
# ? also "Ripota"
role-reporter = Mwandishi
role-editor = Mhariri
role-chief = Mkuu wa idhaa
role-administrator = Msimamizi
rights = Nani anaweza kufanya nini
right = Ruhusa
right-look = Kuona taarifa za mashirika, zilizochapishwa na habari zilizo tayari
right-write = Kuona na kuandika rasimu, kuchukua taarifa za mashirika, kutafsiri
right-pictures = Kuongeza picha na kueleza zinachoonyesha
right-publish = Kuchapisha, kupanga muda, kusasisha, kusahihisha
right-embargo = Kuweka na kuondoa embargo
right-hold = Kusitisha kwa muda na kuruhusu iendelee
right-kill = Kubatilisha na kuondoa kwenye tovuti
# ? "fronts", the first pages of a service or a section
right-fronts = Kupanga kurasa za mbele
right-breaking = Kutuma habari za hivi punde
right-bar-pictures = Kupiga picha marufuku kila mahali (katika idhaa zote)
right-bylines = Majina ya waandishi, wasifu wao na mada (katika idhaa zote)
right-people = Kualika watu na kuamua ruhusa zao
right-services = Kuanzisha na kubadilisha idhaa (katika idhaa zote)
# ? loan
right-tokens = Tokeni za API (katika idhaa zote)
record = Kumbukumbu za matukio
record-what = Kitendo
record-result = Matokeo
record-from = Kutoka
record-refused = zilizokataliwa tu
record-empty = Hakuna kumbukumbu inayolingana.
interface-language = Lugha ya dawati
sessions = Mahali ulipoingia
session-begun = tangu
session-seen = ilitumika mwisho
session-here = Kivinjari hiki
session-end = Toka kwenye kifaa hicho

# What changes by itself
live-back = Muunganisho umerudi.

# The editor
editor-missing = Kihariri hakijawekwa katika chumba hiki cha habari; msimamizi aendeshe: cargo xtask web

# Kutafuta taarifa, na habari inahusu nini
wire-search = Tafuta katika taarifa
wire-search-do = Tafuta
wire-search-end = Maliza kutafuta
wire-search-how = Maneno yote lazima yawepo, kwa mpangilio wowote. "Maneno ndani ya alama za kunukuu" kama yalivyo; -neno huondoa; mwanzo* hupata kila mwisho.
wire-search-found = Yaliyopatikana: { $words }
wire-search-keep = Hifadhi kama safu
wire-search-backlog = { $count ->
    [one] Taarifa { $countText } ya zamani bado haiwezi kupatikana; inasomwa.
   *[other] Taarifa za zamani zipatazo { $countText } bado haziwezi kupatikana; zinasomwa.
}
wire-search-none = Hakuna taarifa yenye maneno haya: { $words }
wire-search-try-fewer = Jaribu maneno machache, au tahajia nyingine ya jina.
wire-search-try-begin = Jaribu mwanzo wa neno wenye nyota: mafur* hupata mafuriko pia.
wire-search-try-language = Maneno hutafutwa katika lugha ya taarifa yenyewe, bila kutafsiriwa.
column-words = Maneno
column-subject = Mada
places = Mahali
places-how = Mahali pamoja kwa kila mstari: inapotokea, na panapohusika.
note = Ujumbe kwa wenzako
note-how = Hautoki kamwe nje ya chumba cha habari.
hints = Ingewasaidia wasomaji:
hint-topics = mada
hint-places = mahali
topics = Mada
topics-search = Tafuta mada
topics-chosen = Mada za habari hii
topics-none = Bado hakuna mada.
topics-nameless = bado haina jina katika huduma hii; wasomaji hawaioni
topics-drop = Ondoa { $name }
topics-proposed = Taarifa inapendekeza:
topics-take-all = Chukua zote
topics-found = { $count ->
    [one] Mada { $countText } imepatikana
   *[other] Mada { $countText } zimepatikana
}
topics-not-found = Hakuna mada yenye jina hili: { $words }

# What is shown isn't up to date
live-since = Haijasasishwa tangu { $time }. Inajaribiwa tena.
live-out = Umeondolewa kwenye akaunti. Hakuna kilichosasishwa hapa tangu { $time }.

# What became of an item that is shown
item-now-canceled = Mtoaji ameifuta habari hii wakati huu. Haipaswi kutumiwa.
item-now-withheld = Mtoaji ameizuia habari hii wakati huu. Usiichapishe hadi utakapoarifiwa.
item-now-show = Onyesha toleo la sasa
taken-who = { $service } ({ $name })

# Why an item can't be taken
take-not-canceled = Haiwezi kuchukuliwa: mtoaji ameifuta.
take-not-withheld = Haiwezi kuchukuliwa wakati mtoaji ameizuia.
take-not-here = Huwezi kuichukua: huandikii idhaa yoyote iliyofunguliwa.

# The list of stories
stories-own = idhaa zangu
stories-mine = nilizoandika mimi tu
stories-words = Maneno ya kichwa au ya jina la kazi
stories-not-found = Hakuna habari inayolingana. Jaribu maneno machache, au idhaa zote.
stories-new = { $count ->
    [one] Habari { $countText } mpya
   *[other] Habari { $countText } mpya
}

# A column of the wire
column-change-one = Badilisha safu ya { $name }

# Who publishes
publishing-editor = Mhariri ndiye anayechapisha. Ipeleke kwa ukaguzi: wahariri wataona kuwa inawasubiri.
publishing-waits = Inamsubiri mhariri.
# ?
spiked-said = Habari hii imeachwa: haipo kwenye orodha yoyote ya kazi. Bonyeza Rasimu ili kuirudisha.

# What the record says was done
do-write = Andika
do-restore = Rejesha toleo
do-draw = Tumia taarifa ya shirika
do-begin = Anza
do-take = Chukua taarifa
do-translate = Tafsiri
do-front = Panga ukurasa wa mbele
do-break = Tuma habari za hivi punde
do-break-end = Maliza habari za hivi punde
do-publish-due = Chapisha kilichopangwa
do-extend-embargo = Ongeza muda wa embargo

# Whose clock
zone-own = Saa za eneo langu
zone-own-how = Saa zote huonyeshwa kwa saa hii; saa ya wasomaji wa idhaa ikitofautiana, huwekwa kando yake.
zone-usual = kulingana na lugha ({ $zone })
take-in-full = Ilifupishwa ilipochukuliwa. Kwa ukamilifu: { $text }
take-cut = Mwisho wa maandishi au wa jedwali umekatwa. Taarifa ya shirika inayo yote.

# What is wrong with what a provider sent
defect-truncated = Imekatika kabla ya mwisho wake.
defect-malformed = Haijaandikwa jinsi muundo wake unavyotaka; huenda sehemu imepotea.
defect-too-large = Ni kubwa kuliko inavyosomwa; sehemu iliyobaki haipo.
defect-too-many-items = Ina taarifa nyingi kuliko zinavyosomwa; zilizobaki hazipo.
defect-more = Ina kasoro nyingi kuliko zinavyoweza kutajwa moja moja.
defect-rights-cut = Si masharti yote ya matumizi yaliyoweza kuhifadhiwa.
defect-body-cut = Maandishi yake ni marefu kuliko yanavyohifadhiwa; yaliyobaki hayapo.
defect-content-unread = Ilikuja na maudhui, lakini hakuna yaliyoweza kusomwa.
defect-content-missing = Haina maandishi.
defect-charset-unknown = Usimbaji wa herufi zake haujulikani; baadhi zinaweza kuwa na makosa.
defect-charset-undecodable = Baadhi ya herufi zake hazikuweza kusomwa.
defect-charset-guessed = Usimbaji wa herufi zake ulikisiwa; baadhi zinaweza kuwa na makosa.
# ?
defect-entities-refused = Ina fasili ambazo hazifuatwi kamwe; huenda maandishi mengine hayapo.
defect-element-unread = Sehemu yake ambayo huenda inakataza matumizi haikuweza kusomwa.
defect-item-missing = Hakuna taarifa iliyopatikana ndani yake.
defect-item-unreadable = Taarifa moja ndani yake haikuweza kusomwa.
defect-item-unread = Habari moja ndani yake imeandikwa kwa muundo mwingine na haikusomwa.
defect-guid-missing = Haina kitambulisho: ubatilishaji au masahihisho ya baadaye hayataweza kujulikana kuwa yake.
defect-other-not-stopped = Inasema taarifa nyingine haipaswi kutumiwa, na hilo halikufanywa. Lishughulikie mwenyewe.
defect-association-barred = Kitu kinachoambatana nayo kimezuiwa; kimeachwa nje.
defect-status-unknown = Hali yake haijulikani; inahesabiwa kuwa imezuiwa.
defect-status-contradicted = Ishara ndani yake inaizuia ingawa inajiita inayotumika; inahesabiwa kuwa imezuiwa.
defect-profile-bars = Ni taarifa kwa vyumba vya habari, si ya kuchapishwa.
defect-embargo-unclear = Iko chini ya zuio lisilo na mwisho ulio wazi; mtu lazima aliondoe.
defect-date-to-come = Tarehe iliyo ndani yake bado haijafika: huenda iko chini ya zuio hadi wakati huo.
defect-date-unreadable = Muda wa kuisha kwa matumizi yake haukuweza kusomwa; upo kwenye masharti ya matumizi.
defect-note-stops = Dokezo kwa wahariri linazungumzia zuio, usitishaji au ubatilishaji.
defect-post-not-public = Mtumaji wake hajaichapisha; inahesabiwa kuwa imezuiwa.
defect-format-unknown = Iko katika muundo usiosomwa hapa.
defect-picture = Si picha inayoweza kutumika.
defect-parser-broke = Longwave imeshindwa kuisoma. Tafadhali ripoti hili pamoja na faili.
defect-other = Kuna tatizo nayo.
# Times under an hour
minutes-now = sasa
minutes-ago = { $count ->
    [one] dakika { $countText } iliyopita
   *[other] dakika { $countText } zilizopita
}
minutes-ahead = baada ya dakika { $countText }

# Languages in which items arrive and no service is
language-de = Kijerumani
language-it = Kiitaliano
language-nl = Kiholanzi
language-sv = Kiswidi
language-da = Kidenmaki
language-nb = Kinorwe
language-nn = Kinorwe (Nynorsk)
language-no = Kinorwe
language-fi = Kifini
language-pl = Kipolandi
language-cs = Kicheki
language-sk = Kislovakia
language-hu = Kihungari
language-ro = Kiromania
language-bg = Kibulgaria
language-ja = Kijapani
language-he = Kiebrania
language-hi = Kihindi

# Where something may be done
refusal-not-allowed-at = Hili linahitaji jukumu la { $role } katika idhaa ya { $service }.
breaking-end-at = Ikomeshe katika: { $services }

# Where a story's words came from
from-wire = Kutoka mashirika ya habari

# What a column looks for
column-subject-how = Kwa jina lake, au kwa msimbo ambao mashirika hutuma (medtop:20000151).
why-no-subject = “{ $subject }” si jina la mada wala msimbo wake. Tumia neno la Media Topics za IPTC, kama “earthquake”.

# What readers have already
refusal-nothing-new = Wasomaji wana maneno mapya zaidi tayari. Kuwaambia kilichokuwa kosa, chagua “Chapisha kama masahihisho”; vinginevyo andika kitu kipya kwanza.

# What is waited for
waits-reach = Inatafuta hili litabadilisha nini…
waits-item = Inafungua taarifa…

# A service and one of its sections
service-section = { $service } · { $section }

# From what was refused
back-where = Rudi ulipokuwa

# What can’t be read, and who has no role
trouble-astray = Anwani hii au kilichotumwa hakisomeki. Rudi nyuma, pakia ukurasa upya, kisha ujaribu tena.
nothing-granted-account = Akaunti yako
why-no-role = Chagua angalau jukumu moja: katika idhaa, dawati au kila mahali. Asiye na jukumu hawezi kufungua chochote.
