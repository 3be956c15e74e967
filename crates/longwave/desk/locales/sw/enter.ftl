# Confidence: medium. The terms of coming in want confirmation by the desk where marked.

sign-in-again = Unachokaribia kufanya kinaamua nani anaingia na kwa namna gani. Thibitisha tena kwamba ni wewe.
# ? passkey: "ufunguo wa siri"
sign-in-passkey = Ingia kwa ufunguo wa siri
sign-in-passkey-needed = Jukumu lako linadai zaidi ya nenosiri. Ingia kwa ufunguo wako wa siri.
sign-in-provider = Ingia kwa { $name }
passkey-wrong = Imeshindikana kuingia kwa ufunguo wa siri. Jaribu tena, au ingia kwa njia nyingine.

astray-unreachable = Huduma ya kuingia haipatikani. Jaribu tena, au ingia kwa njia nyingine.
astray-refused = Huduma ya kuingia haikukuruhusu, au uliacha njiani.
astray-over = Imechukua muda mrefu mno, au ilianzishwa kwenye kivinjari kingine. Anza upya.
astray-unfit = Jibu la huduma ya kuingia si halali. Anza upya; likirudia, mwambie msimamizi wa chumba hiki cha habari.
astray-unverified = Huduma ya kuingia haithibitishi barua pepe yako. Ithibitishe huko, kisha uanze upya.
astray-unknown = Bado hujaalikwa hapa. Mwombe mkuu wa idhaa yako mwaliko.
astray-other = Barua pepe yako ni ya akaunti ambayo huduma ya kuingia inaijua kwa kitambulisho kingine. Muulize mkuu wa idhaa yako.
astray-failed = Hifadhidata ya chumba cha habari haipatikani. Jaribu tena.

# ? second factor: "uthibitisho wa pili"
second = Uthibitisho wa pili
second-code = Msimbo kutoka kwenye programu yako
second-how = Tarakimu sita, mpya kila nusu dakika. Msimbo wa akiba unafaa pia.
second-show = Endelea
second-wrong = Msimbo huu si sahihi, au umeshatumika. Subiri unaofuata.
second-lost = Umepoteza simu na misimbo ya akiba? Mkuu wa idhaa yako anaweza kuondoa uthibitisho wa pili.
second-other-way = Ingia kwa njia nyingine
second-on = Umewashwa: baada ya nenosiri unaombwa msimbo kutoka kwenye programu yako.
second-off = Umezimwa. Ukiwashwa, nenosiri lililoibwa peke yake halimwingizi mtu.
second-anew = Uweke upya
second-end = Uzime
why-second-demanded = Jukumu lako linadai uthibitisho wa pili; unaweza kuwekwa upya, lakini si kuzimwa.

set-up = Weka uthibitisho wa pili
set-up-demanded = Jukumu lako linadai uthibitisho wa pili. Uweke, nawe utaingia.
set-up-scan = Elekeza kamera ya programu ya uthibitisho kwenye picha hii.
set-up-picture = Msimbo wa QR kwa programu ya uthibitisho
set-up-type = Au andika ufunguo huu kwenye programu:
set-up-here = Au ufungue kwenye programu ya kifaa hiki
set-up-code = Msimbo unaoonyeshwa na programu sasa
set-up-confirm = Thibitisha

codes = Misimbo ya akiba
codes-what = Itunze mahali utakapoipata bila simu yako. Kila mmoja hutumika mara moja badala ya msimbo wa programu. Inaonyeshwa sasa tu.
codes-kept = Nimeitunza
codes-new = Misimbo mipya ya akiba
codes-none = Hakuna msimbo wa akiba uliobaki.
codes-left = { $count ->
    [one] Umebaki msimbo mmoja wa akiba.
   *[other] Imebaki misimbo { $countText } ya akiba.
}

passkeys = Funguo za siri
passkeys-what = Kwa ufunguo wa siri unaingia kwa alama ya kidole, uso au PIN ya kifaa chako. Hakuna awezaye kuukisia, na hakuna tovuti bandia iwezayo kukunyang’anya.
passkey-name = Jina lake
passkey-name-how = Unapohifadhiwa, ili uutambue: kompyuta, simu, ufunguo wa bluu.
passkey-add = Ongeza ufunguo wa siri
passkey-none-here = Kivinjari hiki hakiwezi kutengeneza ufunguo wa siri hapa.
why-passkey = Hakuna ufunguo wa siri ulioongezwa. Labda kifaa hiki tayari kina mmoja.
passkey-made = tangu
passkey-used = ulitumika mwisho
passkey-end = Ondoa
passkey-end-one = Ondoa { $name }

factors = Vifaa vilivyopotea
factors-what = Huondoa uthibitisho wa pili, funguo za siri na uhusiano na huduma ya kuingia, na kumtoa kila mahali. Nenosiri lake linabaki.
factors-end = Ondoa vyote isipokuwa nenosiri
trouble-busy = Chumba cha habari kinakagua manenosiri mengi mno kwa sasa. Hakuna kilichobadilishwa; jaribu tena baada ya muda mfupi.
astray-wait = Umekosea mara nyingi mno. Subiri robo saa, kisha ujaribu tena.

# Signed out while something was pressed
sign-in-undone = Ulikuwa umeondolewa; hakuna kilichofanyika. Ingia, na utarudi ulipokuwa.
refilled = Ulichokuwa umeandika kipo hapa tena. Hakikutumwa.
