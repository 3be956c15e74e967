# Administration: how the newsroom is set up.
administration = Usimamizi
admin-services = Idhaa na sehemu
admin-services-what = Kila idhaa: jina lake, anwani yake na sehemu zake.
admin-desks = Madawati
admin-desks-what = Vikundi vya wanahabari, kila kimoja na habari zake.
# ? wording
admin-feeds = Mashirika na mikondo ya habari
admin-feeds-what = Mahali faili za mashirika zinapofika.
# ? wording
admin-redirects = Uelekezaji
admin-redirects-what = Anwani za tovuti ya zamani zinaelekea wapi.
admin-bylines = Majina ya waandishi
admin-bylines-what = Nani anasaini habari, kwa maandishi ya kila idhaa.
admin-topics = Mada
admin-topics-what = Habari zinahusu nini, kama kila idhaa inavyoita.
admin-tokens = Tokeni za API
admin-tokens-what = Kile ambacho programu huingia nacho.
admin-setup = Yote katika faili moja
admin-setup-what = Mipangilio ya chumba cha habari, kutoa na kuingiza, ya kuhifadhiwa kwenye git.
admin-rights = Nani anaweza kufanya nini
admin-rights-what = Jedwali moja ambalo kila kitu huruhusiwa au hukataliwa kwalo.
rights-how = Wadhifa hutumika katika idhaa zote, katika baadhi, au katika dawati. Katika dawati hutumika kwa habari za dawati hilo tu.
right-sections = Sehemu na madawati ya idhaa
right-feeds = Mashirika na mikondo ya habari (katika idhaa zote)
right-redirects = Uelekezaji (katika idhaa zote)
right-setup = Kutoa na kuingiza mipangilio yote (katika idhaa zote)

# Services and sections
site-name = Jina la tovuti
host = Anwani yake yenyewe
sections = Sehemu
switched-on = Wasomaji wanaiona
switched-off = Imezimwa
service-on = Wasomaji wanaiona idhaa hii
# ?
service-off-title = Zima { $name }
# ?
service-off-what = Baada ya hapo wasomaji hawapati chochote cha idhaa hii:
# ?
service-off-pages = Ukurasa wa mbele na sehemu zote, mada, kurasa za waandishi, milisho na ramani za tovuti zitajibu kuwa hakuna kitu
# ?
service-off-stories = { $count ->
    [one] Habari { $countText } ambayo wasomaji wanaiona sasa haitaonekana kwao idhaa ikiwa imezimwa
   *[other] Habari { $countText } ambazo wasomaji wanaziona sasa hazitaonekana kwao idhaa ikiwa imezimwa
}
# ?
service-off-alerts = { $count ->
    [one] Habari ya dharura { $countText } inayoonyeshwa huko haitaonyeshwa kwa yeyote
   *[other] Habari za dharura { $countText } zinazoonyeshwa huko hazitaonyeshwa kwa yeyote
}
# ?
service-off-links = Inaondoka kwenye orodha ya idhaa, na habari za idhaa nyingine hazielekezi tena kwenye tafsiri zake
# ?
service-off-back = Hakuna kinachopotea: kazi ya chumba cha habari inaendelea, na idhaa ikiwashwa tena kila kitu kinarudi kwa anwani zilezile.
# ?
service-off-do = Izime
service-begin = Anzisha idhaa
service-begin-how = Huanza na sehemu za lugha yake, ikiwa imezimwa: wasomaji hawaoni chochote hadi uiwashe.
service-time-zone = Ukanda wa saa
about-page = Ukurasa unaoielezea
mirrors = Anwani nyingine za tovuti
mirrors-how = Moja kwa kila mstari. Kwa wasomaji ambao tovuti imezuiwa kwao; ikiachwa tupu, zile za tovuti nzima.
place = Nafasi
order-how = Idhaa zenye namba ndogo hutangulia.
sections-how = Kwa mpangilio wa menyu. Anwani ya sehemu haibadiliki kamwe: ile isiyotumika tena hustaafishwa, na ukurasa wake hubaki.
# ? retired: kept, but no longer filled
retired = Imestaafishwa
section-add = Ongeza sehemu
section-name = Jina la { $id }
section-place = Nafasi ya { $id }
section-retired = { $id } imestaafishwa
in-addresses = Jina lake katika anwani
id-how = Herufi ndogo za Kilatini, tarakimu na vistari. Halibadiliki kamwe.

# Desks
desk = Dawati
desk-none = (idhaa nzima)
do-to-desk = Kabidhi dawati hili
event-to-desk = imekabidhiwa dawati
refusal-other-desk = Dawati hili ni la idhaa nyingine.
desks-how = Rasimu za dawati ni zake: mbali na watu wake, huonekana tu na wanaoandikia idhaa nzima.
desks-empty = Bado hakuna dawati: wote wanafanya kazi kwa idhaa nzima.
desk-begin = Ongeza dawati
desk-retired = Dawati hili limestaafishwa: hakuna habari inayolifikia tena
desk-people = Watu wa dawati hili
desk-nobody = Hakuna mwenye wadhifa katika dawati hili pekee.
desk-invite = Ongeza mtu
desk-invite-how = Asiye na akaunti hupewa moja, nawe kiungo chake. Hapo andika pia jina lake.

# Feeds
feed = Mkondo
folder = Folda
format = Muundo
format-asked = (kulingana na faili)
last-seen = Ilisikika mwisho
providers = Kila shirika lilisikika mwisho lini
feed-of-settings = kutoka faili la mipangilio
feeds-empty = Bado hakuna mkondo uliowekwa.
feed-begin = Ongeza mkondo
folder-how = Folda ndani ya folda ya mikondo ya chumba cha habari. Huundwa ikiwa haipo.
feed-paused = Umesimamishwa: hakuna kinachochukuliwa, faili zinasubiri
paused = Umesimamishwa
feed-try = Jaribu
feed-tried = Faili zinazosubiri zingetoa nini
feed-tried-empty = Hakuna faili katika folda hii. Weka moja, kisha jaribu tena.
feed-items = vipengele: { $countText }
feed-end = Ondoa mkondo huu

# Redirects
# ? wording
redirects-how = Ni anwani isiyojibiwa na kitu kingine tu inayoelekeza kwingine, na kama ilivyo hapa kabisa. Anwani ya habari yenyewe kamwe.
redirects-from = Kuanzia anwani hii
redirects-empty = Hakuna anwani inayoelekeza kwingine hapa.
redirect-from = Anwani ya zamani
redirect-to = Inaelekea
redirect-to-how = Njia ya tovuti hii, namba ya habari, au anwani kamili. Tupu ikiwa kilichokuwapo hakipo tena.
redirect-status = Vipi
redirect-301 = Imehamishwa daima (301)
redirect-308 = Imehamishwa daima, ombi lilelile (308)
redirect-410 = Haipo tena (410)
redirect-elsewhere = Inaweza kuelekea anwani ya mwenyeji mwingine
redirect-begin = Ongeza uelekezaji
redirect-end = Ondoa
redirect-end-this = Ondoa { $from }
redirects-many = Ingiza orodha
redirects-list = Orodha
redirects-many-how = Mstari kwa kila moja: anwani ya zamani, mkato, inakoelekea, mkato, 301, 308 au 410. Yote huingizwa, au hakuna.
redirects-wrong = Hakuna kilichoingizwa. Mistari hii haiwezi kutumika:
next = Endelea
file = Faili

# Tokens
token = Tokeni
token-secret = Hifadhi tokeni hii: inaonyeshwa sasa tu.
token-make = Tengeneza tokeni
token-how = Kumbukumbu humtaja hivyo anayeitumia.
token-where = Inatumika wapi
token-until = Hadi
last-used = Ilitumika mwisho
token-end = Batilisha
token-end-this = Batilisha { $name }
token-ended = haitumiki tena
token-maker = Imeundwa na
token-by-command = kwa mstari wa amri

# Bylines and topics
byline-begin = Ongeza jina la mwandishi
byline-latin = Jina kwa herufi za Kilatini
byline-desk = Hili ni dawati linalosaini kwa pamoja, si mtu
byline-desk-short = ya pamoja
blurb = Maelezo mafupi
topic = Mada
topic-begin = Ongeza mada
concept = Dhana (URI, kama IPTC Media Topic)

# All as one file
setup-how = Idhaa, sehemu, madawati, watu, mikondo, uelekezaji, majina ya waandishi na mada katika faili moja la TOML, kwa mpangilio uleule daima. Halina nenosiri wala tokeni.
setup-export = Pakua newsroom.toml
setup-import = Ingiza faili
setup-text = Maudhui ya faili
setup-whole = Faili ni kamili: mikondo na uelekezaji usiotajwa huondolewa
setup-show = Onyesha kitakachobadilika
setup-apply = Tekeleza
setup-changes = Kingebadilika: { $countText }
setup-done = Imefanyika.
setup-wrong = Faili haliwezi kuingizwa. Hakuna kilichobadilika.
change-begun = mpya
change-changed = imebadilika
change-removed = imeondolewa
kind-service = idhaa
kind-desk = dawati
kind-member = mtu
kind-feed = mkondo
kind-redirect = uelekezaji
kind-byline = jina la mwandishi
kind-topic = mada
kind-token = tokeni
kind-invitation = mwaliko
kind-factors = njia za kuingia

# Why the newsroom can’t be set up so
setup-stays = { $what } inabaki, kwa kuwa anwani yake inajulikana. Izime au istaafishe.
setup-section-lost = Sehemu imeachwa: { $what }. Anwani yake inabaki, hivyo istaafishe.
setup-last-administrator = { $what } ndiye msimamizi wa mwisho wa idhaa zote. Teua mwingine kwanza.
setup-name-taken = “{ $what }” tayari ni jina la mtu au la tokeni nyingine. Habari na kumbukumbu huwajua kwa majina yao; chagua jina lingine.
# ?
setup-host-taken = Anwani hii tayari ni ya idhaa { $what }.
setup-no-service = Hakuna idhaa { $what }. Ianzishe kwanza.
setup-no-desk = Hakuna dawati { $what }. Liongeze kwanza.
setup-no-address = { $what } si anwani. Njia kama /old/page.html inatarajiwa.
setup-own-address = Tovuti yenyewe hujibu { $what }: ukurasa wake, au anwani ya habari, ambayo haielekezi kwingine kamwe.
setup-elsewhere = { $what } iko kwa mwenyeji mwingine. Weka alama kuwa inaruhusiwa.
setup-bad-status = { $what }: 301 na 308 huelekeza mahali, 410 haielekezi popote.
setup-circle = { $what } ingezunguka, au kupitia nyingine nyingi mno.

# The record
record-kind = Aina
record-since = Kuanzia
record-until = Hadi
record-stories = Habari
record-wire = Mashirika
record-fronts = Kurasa za mbele
record-breaking = Habari mpya
record-pictures = Picha
record-people = Watu
record-administration = Usimamizi
record-account = Kuingia na akaunti
feed-silent = Umekufa baada ya dakika hizi bila taarifa
feed-silent-how = Ukiachwa wazi: mara moja na nusu ya ukimya wake mrefu zaidi wa hivi karibuni.

# The picture of a byline
byline-picture = Picha
byline-picture-none = Hakuna picha bado. Chagua moja; wasomaji wa idhaa zote wataiona.
