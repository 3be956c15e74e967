# The record: what somebody did, or asked to do.
deed-sign-in = Kuingia
deed-sign-in-passkey = Kuingia kwa ufunguo wa siri
deed-sign-in-provider = Kuingia kupitia huduma ya kuingia
deed-second-factor = Kuonyesha uthibitisho wa pili
# ? wording
deed-recovery-code = Kutumia msimbo wa akiba
deed-sign-out = Kutoka
deed-invitation = Kukubali mwaliko
deed-language = Kuchagua lugha ya dawati
deed-zone = Kuchagua ukanda wa saa
deed-password = Kubadilisha nenosiri
deed-second-set-up = Kuweka uthibitisho wa pili
deed-codes = Kutengeneza misimbo mipya ya akiba
deed-second-end = Kuondoa uthibitisho wa pili
# ? wording
deed-passkey-add = Kuongeza ufunguo wa siri
deed-passkey-end = Kuondoa ufunguo wa siri
deed-session-end = Kumaliza kipindi
deed-notices = Kuchagua arifa
deed-browser-add = Kupokea arifa kwenye kivinjari
deed-browser-end = Kuacha kupokea arifa kwenye kivinjari
deed-columns = Kupanga safu za mashirika
deed-reach = Kuangalia matokeo ya kitendo
# ?
deed-comment = Kutoa maoni kuhusu habari
# ?
deed-comment-resolved = Kutatua maoni
# ?
deed-comment-reopened = Kufungua maoni tena
# ?
deed-suggestion-accepted = Kukubali mabadiliko yaliyopendekezwa
# ?
deed-suggestion-rejected = Kukataa mabadiliko yaliyopendekezwa
deed-topics = Kuchagua mada za habari
deed-act = Kufanya jambo na habari
deed-lead = Kuweka picha kuu ya habari
deed-invite = Kumwalika mtu
deed-member = Kubadilisha mamlaka ya mtu
deed-invite-again = Kutengeneza mwaliko mpya
deed-factors-end = Kuondoa vifaa vya mtu
deed-attended = Kushughulikia jambo
deed-byline = Kuhifadhi jina la mwandishi
deed-topic = Kuhifadhi mada
deed-service = Kuanzisha au kubadilisha idhaa
deed-sections = Kubadilisha sehemu za idhaa
deed-desk = Kuanzisha au kubadilisha dawati
deed-desk-people = Kubadilisha watu wa dawati
deed-feed = Kuanzisha au kubadilisha mkondo
deed-feed-try = Kujaribu mkondo
deed-feed-end = Kuondoa mkondo
# ? wording
deed-redirect = Kuongeza uelekezaji
deed-redirect-end = Kuondoa uelekezaji
# ? wording
deed-token = Kutengeneza tokeni
deed-token-end = Kubatilisha tokeni
deed-setup = Kuingiza mipangilio
deed-picture-add = Kuongeza picha
deed-picture = Kueleza picha
deed-picture-look = Kupunguza picha
deed-picture-rights = Kuweka mipaka ya matumizi ya picha
deed-look = Kuangalia
deed-other = Jambo jingine

deed-unattended = Kubatilisha kushughulikia jambo
