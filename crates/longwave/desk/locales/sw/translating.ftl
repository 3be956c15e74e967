# Kutafsiri na matoleo.

source = Chanzo
source-of = Chanzo: { $service }
source-open = Fungua chanzo
source-follows = Tafsiri inafuata toleo la { $revision }
source-changed = { $count ->
    [one] Aya { $countText } imebadilika
   *[other] Aya { $countText } zimebadilika
}
source-same = Hakuna kilichobadilika tangu hapo.
source-unseen = Chanzo kimekuwa tena rasimu ya idhaa nyingine. Huwezi kukiona sasa.
# ?
source-above = { $count ->
    [one] Chanzo chenyewe kiko nyuma ya { $service }: aya { $countText } imebadilika huko.
   *[other] Chanzo chenyewe kiko nyuma ya { $service }: aya { $countText } zimebadilika huko.
}
source-news = { $count ->
    [one] Chanzo kina mapya: aya { $countText } imewekewa alama.
   *[other] Chanzo kina mapya: aya { $countText } zimewekewa alama.
}
source-show = Onyesha
source-confirmed = Imerekodiwa: tafsiri bado ni sahihi.
became-changed = Imebadilika
# ?
became-restyled = Viungo, msisitizo au umbo tu vimebadilika
became-added = Mpya
became-removed = Imeondolewa
became-moved = Imehamishwa
diff-removed = imeondolewa:
diff-added = imeongezwa:
words-cite = Maneno ya nani
words-caption = Maelezo ya picha
words-alt = Kwa wasioiona picha
words-address = Anwani
part-headline = Kichwa
part-summary = Muhtasari
part-dateline = Mahali na tarehe
part-lead = Picha juu ya maandishi
part-slugline = Jina la kazi
part-section = Sehemu
part-label = Aina
part-slug = Maneno ya anwani
part-bylines = Waandishi
part-translator = Mtafsiri
part-topics = Mada
part-agencies = Mashirika ya habari
part-contributors = Waliochangia
part-places = Mahali
part-note = Ujumbe kwa wenzako
part-rights = Haki
board = Lugha zote
board-sort = Mpangilio
# ?
sort-family = Nini kilitoka kwa nini
sort-service = Lugha
sort-standing = Hali
sort-stale = Ilivyo nyuma
sort-changed = Badiliko la mwisho
board-source = Imetokana na
board-behind = Ilivyo nyuma
board-fresh = Imesasishwa
board-original = Si tafsiri
board-unseen = Rasimu ya idhaa nyingine
board-missing = Bado hazipo
board-whole = Idhaa zote zinayo.
board-ended = Zote zimebatilishwa, kuondolewa au kuachwa: hakuna cha kutafsiri.
board-from = Tafsiri kutoka
board-begin = Anza kwa { $service }
board-again = Anza tena kwa { $service }
stale = Tafsiri zilizobaki nyuma
stale-translation = Tafsiri
stale-empty = Hakuna tafsiri ya idhaa hii iliyo nyuma ya chanzo chake.
revision = Toleo
revisions = Matoleo
revision-n = Toleo la { $revision }
# ?
revision-with = pamoja na { $names }
revision-changed = { $count ->
    [one] Badiliko { $countText }
   *[other] Mabadiliko { $countText }
}
revision-restored = Toleo la { $revision } limerudishwa
revision-from = Linganisha hili
revision-to = na hili
revision-keys = J na K hushuka na kupanda, Enter hulinganisha na toleo la kabla.
compare = Linganisha
compare-title = Matoleo ya { $from } na { $to }
compare-same = Yanasema sawa.
compare-earlier = Badiliko la kabla
compare-later = Badiliko la baada
restore = Rudisha toleo la { $revision }
restore-short = Rudisha
restore-what = Kinachorudishwa huandikwa kama toleo jipya. Hakuna kinachopotea, na wasomaji hawaoni chochote hadi mtu akichapishe.
