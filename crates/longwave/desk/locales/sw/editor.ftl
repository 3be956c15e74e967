# Confidence: medium. Wants confirmation by the desk where marked. No native-speaking desk has read it yet.

# As in the desk: "habari" is the story, "toleo" a revision; "futa" and "batilisha" are kept away from undo.

# ? blocks: "parts"
editor-toolbar = Maandishi na vipengele
editor-text = Maandishi ya habari
editor-help = Alt F10 huenda kwenye vitufe, Escape hurudi. Tab hutoka kwenye maandishi.
editor-begin = Anza hapa; / hutoa vichwa, picha na zaidi
editor-people = Wengine walio hapa

editor-strong = Herufi nzito
# ? italics; also "italiki"
editor-emphasis = Mlazo
# ? subscript: "letter below"
editor-sub = Herufi ya chini
# ? superscript: "letter above"
editor-sup = Herufi ya juu
editor-link = Kiungo
editor-lang = Lugha
editor-paragraph = Aya
editor-heading-2 = Kichwa kidogo
editor-heading-3 = Kichwa kidogo zaidi
editor-list = Orodha
editor-numbered = Orodha yenye namba
editor-quote = Nukuu
# ? pull quote: no settled word; this says "enlarged quotation"
editor-pull = Nukuu iliyokuzwa
editor-cite = Maneno ya nani
editor-picture = Picha
editor-gallery = Matunzio ya picha
editor-table = Jedwali
# ? fact box: "box of details"
editor-alt = Maelezo ya picha
editor-facts = Kisanduku cha maelezo
# ? "pachika" is what video sites say
editor-embed = Maudhui yaliyopachikwa
# ? "safu mlalo" and "safu wima" as in Google’s spreadsheets; the desk’s "safu" is a column
editor-row-add = Ongeza safu mlalo
editor-row-remove = Ondoa safu mlalo
editor-column-add = Ongeza safu wima
editor-column-remove = Ondoa safu wima
editor-table-head = Safu mlalo ya kwanza ni kichwa
editor-table-caption = Maelezo ya jedwali
editor-comment = Toa maoni
editor-suggest = Pendekeza mabadiliko
editor-accept = Kubali
editor-reject = Kataa
editor-accept-all = Kubali yote
editor-reject-all = Kataa yote
editor-undo = Tendua
editor-redo = Rudia

editor-ask-done = Nimemaliza
editor-ask-link-href = Kinaelekea wapi
editor-ask-link-wrong = Kiungo huanza na https, http, mailto au tel.
editor-ask-lang-tag = Msimbo wa lugha, kama vile fa au pt-BR
editor-ask-lang-wrong = Huu si msimbo wa lugha.
editor-ask-alt-alt = Picha inaonyesha nini, kwa wasioweza kuiona
editor-ask-embed-url = Anwani
editor-ask-embed-title = Yanaonyesha nini
editor-ask-embed-wrong = Anwani huanza na https.

editor-ask-comment-words = Maoni yako kuhusu maneno haya
editor-ask-comment-wrong = Andika kitu.
# ? "Enter begins a new line"
editor-ask-lines = Enter huanza mstari mpya; { $key } hutuma

# ? the desk’s label for opinion is the same word
editor-comments = Maoni
# ? "together with those resolved", said of "maoni"
editor-comments-resolved = Pamoja na yaliyotatuliwa
editor-comment-show = Onyesha kwenye maandishi
editor-comment-answer = Jibu
# ? "they are resolved", said of "maoni"
editor-comment-resolve = Yametatuliwa
# ?
editor-comment-done = Yametatuliwa
editor-comment-reopen = Fungua tena
# ? marks (bold, links, language) are called "uumbizaji", formatting
editor-suggest-words-only = Unapopendekeza, unaweza kubadilisha maneno na aya nzima: hakuna kinachoweza kugawanywa, kuunganishwa, kuhamishwa wala kuumbizwa

editor-connecting = Inaunganisha…
editor-saved = Imehifadhiwa
editor-saving = Inahifadhi…
# ? "utakaporudi" speaks of the connection
editor-offline = Hakuna muunganisho: maandishi yamewekwa hapa, yatatumwa utakaporudi
editor-offline-page = Hakuna muunganisho: maandishi yamo kwenye ukurasa huu hadi utakaporudi; usiufunge
editor-read-only = Unaweza kusoma habari hii, lakini huwezi kuiandika
editor-unsaved = Maandishi yapo, lakini hayajahifadhiwa kama toleo: { $why }
editor-ended-unknown = Umetolewa. Uliyoandika yamewekwa hapa; ingia na ufungue habari tena
editor-ended-other = Hifadhidata ya chumba cha habari imerejeshwa kutoka nakala. Nakili unachohitaji, kisha upakie ukurasa upya
editor-ended-unfit = Uliyoandika hayawezi kutumwa. Yanakili, kisha upakie ukurasa upya
editor-length = { $words ->
    [one] Neno { $words }, dakika { $minutes }
   *[other] Maneno { $words }, dakika { $minutes }
}
editor-length-characters = Herufi { $words }, dakika { $minutes }
editor-bar = Maneno yaliyochaguliwa
editor-menu = Ongeza kipengele
editor-menu-what = Kipengele gani?
editor-mark-ltr = Alama: kushoto kwenda kulia
editor-mark-rtl = Alama: kulia kwenda kushoto

# Blocks as wholes
editor-move-up = Sogeza juu
editor-move-down = Sogeza chini
editor-remove = Ondoa kipengele
editor-removed = Kipengele kimeondolewa; “Tendua” hukirudisha
editor-once-more = Picha imechaguliwa; Backspace tena huiondoa
editor-help-blocks = Alt na mshale wa juu au chini huenda kutoka kipengele hadi kipengele; pamoja na Shift hukisogeza.

# From suggestion to suggestion, and comments whose words went
editor-suggestion-next = Pendekezo linalofuata
editor-suggestion-before = Pendekezo lililotangulia
editor-comment-gone = Maneno yanayotolewa maoni hayamo tena kwenye maandishi; maoni yanabaki bila hayo

# Pasting
editor-paste-pictures = Picha zilizokuwa kwenye maandishi yaliyobandikwa hazikuingia; dondosha au bandika kila moja kama faili

# What was pressed without a connection
failed = Hakuna muunganisho: hili halikutumwa na hakuna kilichofanyika. Jaribu tena utakaporudi.

# What readers don’t see yet
later = { $count ->
    [one] Toleo { $countText } la baadaye halijachapishwa
   *[other] Matoleo { $countText } ya baadaye hayajachapishwa
}
later-live = { $count ->
    [one] Wasomaji wanaona toleo la { $shown }; toleo { $countText } la baadaye halijachapishwa.
   *[other] Wasomaji wanaona toleo la { $shown }; matoleo { $countText } ya baadaye hayajachapishwa.
}
later-scheduled = { $count ->
    [one] Toleo la { $shown } limepangiwa muda; toleo { $countText } la baadaye halitatoka nalo.
   *[other] Toleo la { $shown } limepangiwa muda; matoleo { $countText } ya baadaye hayatatoka nalo.
}
later-compare = Yalinganishe

# What would help readers, and what isn’t translated yet
advice-heading-order = kichwa kidogo juu ya kichwa kidogo zaidi “{ $words }”
advice-link-words = kwa kiungo “{ $words }”, maneno yanayosema kinakoelekea
advice-link-address = maneno ya kiungo { $words } badala ya anwani tupu
untranslated = { $count ->
    [one] Sehemu { $countText } bado inasema kama chanzo
   *[other] Sehemu { $countText } bado zinasema kama chanzo
}

# Who else is named, and the address
more = Zaidi
one-a-line = Moja kwa kila mstari.
slug-how = a hadi z, 0 hadi 9 na vistari; kikiwa tupu hutokana na kichwa. Baada ya kuchapishwa hakibadiliki.
editor-crops = Mikato na haki

# What became of the story that is open
editor-standing-killed = Habari hii imebatilishwa; haiwezi kuandikwa tena. Sababu: { $why }
editor-standing-taken-down = Habari hii imeondolewa kwenye tovuti; haiwezi kuandikwa tena. Sababu: { $why }
editor-standing-held = Habari hii imesitishwa kwa muda; inaweza kuendelea kuandikwa. Sababu: { $why }
editor-standing-live = Habari hii imechapishwa ukiwa umeifungua. Unachoandika sasa kitawafikia wasomaji kwa sasisho
editor-not-kept = Ulichoandika mwisho hakikuhifadhiwa: hukuweza tena kuandika habari hii. Kipo kwenye ukurasa huu tu; nakili unachohitaji
editor-not-kept-text = Maandishi yalivyo kwenye ukurasa huu
editor-copy = Nakili maandishi
editor-copied = Yamenakiliwa
editor-ended-hidden = Huwezi tena kufungua habari hii: imehamia dawati lingine, au jukumu lako limebadilika. Nakili unachohitaji kutoka ukurasa huu

# What came from the wire
editor-from-wire = Kutoka shirika: { $provider }
# ?
editor-suggested-by = Pendekezo la { $name } · { $when }

# Comments, from the line below the text
editor-comments-count = { $words ->
    [one] maoni { $words }
   *[other] maoni { $words }
}

# Questions, pictures that come while one writes, names that are offered
editor-ask-cancel = Rudi
# ?
editor-picture-came = Picha sasa imo kwenye maandishi
# ?
editor-names-found = { $words ->
    [one] Jina { $words } limepatikana
   *[other] Majina { $words } yamepatikana
}
# What waits, what is too long, and what does not go out
later-schedule = Panga muda kwa toleo jipya kabisa
open-suggestions = { $count ->
    [one] Badiliko { $countText } lililopendekezwa halijaamuliwa
   *[other] Mabadiliko { $countText } yaliyopendekezwa hayajaamuliwa
}
open-comments = { $count ->
    [one] Maoni { $countText } bado hayajashughulikiwa
   *[other] Maoni { $countText } bado hayajashughulikiwa
}
limit-count = Herufi: { $length } kati ya { $most }
limit-body-blocks = Sehemu za maandishi
limit-body-pictures = Picha ndani ya maandishi
limit-body-texts = Vipande vya maandishi
limit-body-bytes-of-text = Baiti za maandishi
limit-body-characters-of-a-pull-quote = Herufi za nukuu iliyokuzwa
limit-body-pictures-of-a-gallery = Picha za matunzio
limit-body-rows-of-a-table = Safu mlalo za jedwali
limit-body-columns-of-a-table = Safu wima za jedwali
