# Kuona: yale ambayo chumba cha habari kinafuatilia, na arifa.

nav-watch = Ufuatiliaji
watch-needs = yanahitaji kushughulikiwa
watch-all = Zote zangu
watch-show = Onyesha yaliyobadilika
watch-now = { $section }: { $countText }
watch-late = Zimechelewa
watch-late-none = Hakuna kilichochelewa.
watch-failed = Yaliyoshindikana
watch-failed-none = Hakuna kilichoshindikana.
watch-killed = Zilizofikiwa na ubatilishaji
watch-killed-none = Hakuna habari iliyobatilishwa wala kuondolewa wiki hii.
watch-feeds = Milisho
watch-feeds-none = Hakuna mlisho uliowekwa.
watch-quarantined = Kagua kwanza
watch-quarantined-none = Hakuna taarifa ya siku iliyopita inayosubiri kukaguliwa.
watch-scheduled = Zilizopangiwa muda
watch-scheduled-none = Hakuna iliyopangiwa muda.
watch-embargoed = Chini ya embargo
watch-embargoed-none = Hakuna iliyo chini ya embargo.
watch-held = Zimesitishwa kwa muda
watch-held-none = Hakuna iliyositishwa.
watch-stale = Tafsiri zilizo nyuma
watch-stale-none = Tafsiri zote za wiki hii zinalingana na chanzo chake.
stale-count = { $count ->
    [one] Tafsiri { $countText } iko nyuma ya chanzo chake
   *[other] Tafsiri { $countText } ziko nyuma ya vyanzo vyake
}
late-since = ilipaswa kutoka
late-unknown = Hakuna kinachoizuia. Saa ya chumba cha habari inajaribu tena; ikibaki hapa, ichapishe mwenyewe.
attend = Imeshughulikiwa
attended-by = { $who } anashughulikia.
damaged = Habari hii haisomeki. Wasomaji hawaioni; irejeshwe kutoka nakala ya akiba.
killed-source = imetafsiriwa kutoka hii
killed-seen = Wasomaji wanakuta tangazo hapo.
killed-unseen = Wasomaji hawakuiona kamwe.
left-nothing = Hakuna kilichobaki kufanywa.
left-translation = Tafsiri moja bado inaendelea: { $service }
left-damaged = Tafsiri moja haisomeki; imeondolewa kwa wasomaji
left-front = Bado ina nafasi kwenye ukurasa wa mbele: { $service }
left-front-section = Bado ina nafasi katika “{ $section }”: { $service }
held-from-readers = Imeondolewa kwa wasomaji
embargo-ends = inaisha
who-clock = saa
who-import = uingizaji
failure-publication = Kuchapisha kwa wakati
failure-page = Ukurasa wa wasomaji
failure-rendition = Vipimo vya picha
failure-media = Hifadhi ya picha
failure-mail = Barua pepe
failure-push = Arifa katika vivinjari
failure-feed = Faili la mlisho
failure-wire = Kile ambacho taarifa inadai kwa habari
# ?
failure-unmatched = Shirika linasimamisha habari ambayo haikuwahi kufika: tafuta mwenyewe ni ipi inayokusudiwa
failure-times = { $count ->
    [one] mara { $countText }
   *[other] mara { $countText }
}
failure-first = mara ya kwanza
failure-last = mara ya mwisho
feed-arrived = Taarifa ya mwisho
feed-looked = Ulitazamwa mwisho
life-well = Salama
life-new = Bado hakijafika kitu
life-silent = Kimya kwa muda mrefu
life-failing = Hausomeki

# Mtu anaarifiwa nini
notices = Arifa
notices-what = Niarifu kuhusu
notice-mail = Kwa barua pepe
notice-push = Katika vivinjari
notice-kill = habari yangu iliyobatilishwa au kuondolewa
notice-hold = habari yangu iliyositishwa
notice-failure = kilichochelewa au kushindikana katika idhaa zangu
notice-feed = mlisho uliokatika
notice-review = habari inayosubiri kuhaririwa
notice-comment = maoni juu ya habari yangu, au yanayonitaja
notice-source = chanzo kilichobadilika baada ya kukitafsiri
notice-breaking = habari za hivi punde
notices-no-mail = Chumba hiki cha habari hakina seva ya barua pepe: hakuna anayetumiwa barua.
notices-browsers = Vivinjari vinavyopokea arifa
notices-browsers-none = Bado hakuna.
notices-browser-add = Pokea arifa katika kivinjari hiki
notices-browser-end = Sitaki tena huko
notices-browser-refused = Kivinjari hiki kimezuiwa kuonyesha arifa. Ziruhusu kwa tovuti hii katika mipangilio yake, kisha jaribu tena.
notices-browser-cannot = Kivinjari hiki hakiwezi kupokea arifa.
notice-kill-said = Habari imebatilishwa au kuondolewa: { $service }
notice-hold-said = Habari imesitishwa kwa muda: { $service }
notice-late-said = Habari imechelewa: { $service }
notice-failure-said = Imeshindikana ({ $service }): { $what }
notice-feed-said = Mlisho { $feed } umekatika
notice-review-said = Habari inasubiri kuhaririwa: { $service }
notice-comment-said = Kuna maoni juu ya habari: { $service }
notice-source-said = Chanzo cha tafsiri yako kimebadilika: { $service }
notice-breaking-said = Habari za hivi punde: { $service }
notice-by = { $who }, { $at }
notice-open = Ifungue kwenye chumba cha habari
notice-why = Longwave inakuarifu kulingana na arifa ulizochagua.
notice-change = Badilisha chaguo lako:

# What agencies sent since
# ?
watch-newer = Mapya zaidi kwa shirika
# ?
watch-newer-none = Hakuna habari iliyo nyuma ya kilichotumwa na shirika lake.
newer-corrected = { $provider } imesahihisha taarifa ambayo habari hii inaitegemea.
newer-sent = { $provider } imetuma toleo jipya zaidi la taarifa ambayo habari hii inaitegemea.
newer-compare = Kilichobadilika
# ?
newer-heed = Imezingatiwa
# ?
newer-heed-what = Maneno ya habari yanabaki yalivyo; badilisha kwanza kinachohitaji kubadilishwa. Hakuna atakayekumbushwa tena kuhusu toleo hili.
newer-title = Kilichobadilika kwa { $provider }
newer-alone = Toleo la awali halipo hapa. Hili ni toleo jipya lote.
newer-open = Fungua toleo jipya
newer-before = Fungua toleo la awali
notice-correction = shirika linalosahihisha taarifa ambayo habari yangu inaitegemea
notice-correction-said = Shirika limesahihisha taarifa ambayo habari inaitegemea: { $service }
life-paused = Umesimamishwa

# What waits to be edited
watch-review = Za kuhaririwa
watch-review-none = Hakuna inayosubiri kuhaririwa.

# Taken back
attended-now = Umelishughulikia; halimsubiri mtu tena.
attended-undo = Batilisha
