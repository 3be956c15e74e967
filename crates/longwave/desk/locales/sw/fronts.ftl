# Fronts, previews and keys: what editors arrange, look at and send.

# Fronts
nav-fronts = Kurasa za mbele
services-none = Bado hakuna idhaa yoyote.
fronts-none = Huruhusiwi kupanga ukurasa wowote wa mbele. Muombe mkuu wa idhaa yako.
fronts-sections = Kurasa za mbele za idhaa hii
fronts-own = Wa idhaa yenyewe
fronts-version = Toleo la { $number }
fronts-look = Onyesha mwonekano
fronts-save = Weka ukurasa huu
fronts-undo = Rudisha uliotangulia
fronts-candidates = Habari zinazoweza kuwekwa
fronts-find = Tafuta kwa kichwa au anwani
fronts-find-do = Tafuta
fronts-preview = Ukurasa wa mbele kama wasomaji watakavyouona
fronts-history = Yaliyokuwa hapa
fronts-again = Anzia toleo la { $number }
fronts-never = Hakuna aliyepanga ukurasa huu bado. Unajaa wenyewe kwa habari mpya zaidi.
fronts-same = Habari zilezile mahali palepale
fronts-until = Inabaki hadi
fronts-always = inabaki hadi mtu aiondoe
fronts-moved = kutoka nafasi ya { $was } hadi nafasi ya { $place }
fronts-came = imewekwa nafasi ya { $place }
# ?
fronts-left = imeondolewa; ilikuwa nafasi ya { $place }
fronts-overtaken = Ulipokuwa ukipanga ukurasa huu, { $who } aliweka mwingine, toleo la { $number }. Wako haujawekwa.
fronts-overtaken-do = Uliopanga uko hapa chini. Uweke tena ili uchukue nafasi ya ule mwingine.
fronts-theirs = Acha wao
fronts-slots = Nafasi, habari kuu kwanza
fronts-changed = bado haujawekwa
fronts-not-yet = Wasomaji hawaoni chochote cha haya bado.
fronts-discard = Tupa
# ?
fronts-unset = Endelea na mabadiliko uliyoyaacha hapa
fronts-how = Alt pamoja na vishale husogeza habari iliyochaguliwa; au iburute.
fronts-pick = Habari mpya zinakuja kabla ya hii, au mahali pake
fronts-end = Habari mpya zinakuja mwishoni
fronts-auto = Chini ya nafasi hizi, na katika zinazoachwa wazi, habari mpya zaidi zinaingia zenyewe.
fronts-up = Juu: { $headline }
fronts-down = Chini: { $headline }
fronts-out = Ondoa: { $headline }
fronts-in = Weka
fronts-instead = Badilisha
fronts-nothing-found = Hakuna habari iliyochapishwa inayolingana.
fronts-said-place = { $headline }: nafasi ya { $place } kati ya { $places }
fronts-said-out = { $headline } imeondolewa
fronts-said-pick = Chagua kwa namba habari itakayobadilishwa
fronts-said-stays = { $headline } inabaki pale ilipo
fronts-over = Nafasi haiwezi kuachwa kabla ya kuchukuliwa: angalia muda wake.
fronts-full = Ukurasa wa mbele una nafasi 24 zaidi, na habari moja huchukua moja tu.

# Times
time-zone = Nyakati ni za { $zone }.
time-there = kwa wasomaji { $at }

# Previews
preview = Mwonekano
preview-size = Ukubwa
preview-colours = Rangi
preview-device = kama kifaa
preview-light = angavu
preview-dark = giza
preview-what = Ukurasa kama wasomaji watakavyoupata. Kuutazama hakuuchapishi.
# ?
preview-unsettled = Hili ni toleo la mwisho; yaliyoandikwa baadaye hayawezi kuwa toleo bado.
preview-back = Rudi kwenye habari
preview-page = Ukurasa mzima
preview-words = Toleo la maandishi

# Breaking news
breaking-ready = Tayari kwa: { $services }. Angalia kila moja hapa chini, kisha tuma.
breaking-seen = Kama wasomaji wanavyoiona: { $service }

# What an action changes
# ?
reach-then = Itafanyika saa:
reach-until = Kuanzia sasa wasomaji hawaoni chochote chake, hadi:
reach-nothing = Hakuna ukurasa unaobadilika sasa.
reach-pages = Kurasa zinazobadilika
reach-told = Wasomaji wataambiwa:
reach-story = Ukurasa wa habari na toleo lake la maandishi:
reach-front = Ukurasa wa mbele:
reach-section = Sehemu:
reach-section-feeds = Milisho (RSS, Atom, JSON) ya:
reach-topic = Mada:
reach-byline = Ukurasa wa mwandishi:
reach-latest = Habari za hivi punde:
reach-feeds = Milisho (RSS, Atom, JSON):
reach-sitemaps = Ramani za tovuti:
# ?
reach-others = Kurasa za habari nyingine zinazoionyesha, kama inayohusiana au kati ya za hivi punde
reach-family = Viungo kutoka habari hiyohiyo kwa lugha nyingine
reach-behind = Tafsiri zitakazobaki nyuma
reach-alert-ends = Habari za dharura zinazoelekeza kwake zinaisha
reach-alert-waits = Habari za dharura zinazoelekeza kwake zinafichwa hadi iruhusiwe kuendelea

# The palette and the keys
palette = Nenda, au fanya
palette-places = Mahali
palette-nothing = Hakuna kinacholingana.
keys = Vitufe
keys-close = Funga

# Breaking news that can’t be sent
breaking-none = Huruhusiwi kutuma habari za hivi punde. Muombe mkuu wa idhaa yako.
breaking-barred-held = Habari hii imesitishwa kwa muda; habari za hivi punde haziwezi kuelekeza kwake.
breaking-barred-embargoed = Habari hii iko chini ya embargo; habari za hivi punde haziwezi kuelekeza kwake.
breaking-barred-ended = Habari hii imebatilishwa au imeondolewa; habari za hivi punde haziwezi kuelekeza kwake.
breaking-barred-unseen = Wasomaji bado hawaioni habari hii. Ichapishe kwanza, kisha utume habari za hivi punde.
