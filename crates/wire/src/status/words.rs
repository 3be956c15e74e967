//! How agencies tell editors, in their languages, that something may not be published.

/// Not to publish, at all or yet. dpa's "nicht zur Veröffentlichung" stands in all its notepads, and means them alone.
pub(super) const HOLDS: &[&str] = &[
    "not for publication",
    "not to be published",
    "do not publish",
    "must not be published",
    "not for release",
    "not for use before",
    "do not use before",
    "hold for release",
    "advance for release",
    "advance for use",
    "ne pas publier",
    "ne pas diffuser",
    "no publicar",
    "no publiquen",
    "no difundir",
    "no difundan",
    "no utilicen",
    "não publicar",
    "não publiquem",
    "não divulgar",
    "non pubblicare",
    "non diffondere",
    "nicht veröffentlichen",
    "bitte nicht verwenden",
    "nicht mehr verwenden",
    "niet publiceren",
    "niet voor publicatie",
    "får ej publiceras",
    "får inte publiceras",
    "ej för publicering",
    "må ikke publiseres",
    "skal ikke publiseres",
    "ikke for publisering",
    "må ikke publiceres",
    "må ikke offentliggøres",
    "ikke til offentliggørelse",
    "ei saa julkaista",
    "nie publikować",
    "nie do publikacji",
    "не публиковать",
    "не для публикации",
    "ليس للنشر",
    "يرجى عدم النشر",
    "الرجاء عدم النشر",
    "محظور النشر",
    "حظر النشر حتى",
    "منتشر نشود",
    "قابل انتشار نیست",
    "از انتشار خودداری",
    "yayımlanmasın",
    "yayınlanmasın",
    "yayımlamayınız",
    "yayınlamayınız",
    "请勿发布",
    "请勿发稿",
    "请勿使用",
    "请勿刊发",
    "请勿采用",
    "不得发布",
    "暂勿发布",
    "暂缓发布",
    "禁发",
    "報道解禁",
    "解禁時間",
    "解禁日時",
    "公開禁止",
    "配信停止",
];

/// To take an item back that was sent.
pub(super) const KILLS: &[&str] = &[
    "prière d'annuler",
    "prière d’annuler",
    "veuillez annuler",
    "rogamos anulen",
    "se ruega anular",
    "يرجى إلغاء",
    "الرجاء إلغاء",
    "إلغاء الخبر",
    "إلغاء خبر",
    "ابطال خبر",
    "撤稿",
    "稿作废",
    "稿件作废",
    "記事取り消し",
    "配信取り消し",
];

/// How words for an embargo on words begin.
pub(super) const EMBARGOES: [&str; 7] =
    ["embargo", "embargad", "sperrfrist", "sperrefrist", "klausuler", "эмбарго", "ambargo"];

/// What stands before an embargo that is news, and behind it.
pub(super) const GOODS: &str = "arms weapon weapons oil crude trade economic gas grain food import export us un eu \
    american cuban iranian russian saudi western нефтяное торговое оружейное silah petrol ticaret";
pub(super) const OF_GOODS: &str = "pétrolier commercial économique américain petrolero comercial económico petrolifero \
    commerciale";

/// The hour when an embargo ends that is none of those.
pub(super) const HOURS: &str = "gmt utc cet cest edt bst hrs uhr kl heures";

/// What leads from an embargo to what it is on.
pub(super) const ON: &str =
    "on against of sur contre contra sobre al auf gegen mot på op tegen na на против sulle contro";

/// Words for an item, and for what is done with it.
pub(super) const ITEMS: &str = "story item article version copy picture photo editors publication publishing release use \
    meldung beitrag text bild foto veröffentlichung dépêche texte diffusion noticia despacho texto nota información \
    publicación notícia matéria notizia lancio testo bericht telegrammet artikeln texten bilden saken meldingen \
    artikkelen bildet artiklen historien billedet depesza depeszę materiał informacja сообщение новость материал \
    haber haberi depeche";

/// What was done to an item that was taken back.
pub(super) const DONE: &str = "killed withdrawn retracted cancelled canceled zurückgezogen storniert annulliert annulé \
    annulée retiré retirée anulada anulado retirada retirado cancelada annullata annullato ritirata ingetrokken \
    tillbakadragen tillbakadraget tilbaketrukket tilbagetrukket trukket trekkes trækkes anulowana anulowany wycofana wycofany \
    аннулируется аннулировано аннулирована аннулирован отозвано отозвана iptal";

/// What stands between the two.
pub(super) const BEEN: &str = "has been is was being be wird wurde ist worden est été ha sido queda fue è stata stato wordt \
    werd är har blivit er ble blitt blevet została został zostaje foi";

/// Words that take back alone, where the note says little else.
pub(super) const ALONE: &str = "kill annulla annullare annulation anulación anulen anular anulação zurückgezogen аннулируется \
    аннулировать аннулировано anulujemy anulować iptal";

/// What comes before a kill that is one of an item.
pub(super) const TO: &str =
    "mandatory urgent immediate please must editors a to story item article picture photo copy";

/// Words that take back what stands behind them where they are shouted and stand alone before a headline or a note.
pub(super) const HEADS: &str =
    "storno trekkes trækkes stryk stryks återkallas отмена إلغاء 取消 作废 撤回 取消し 取り消し";

/// To take back, as it is said of an item; and how the item is called then.
pub(super) const VERBS: &str = "annule annuler annulez annulons anule anulen anular annullare annullate annulla annulli \
    anular anulem cancelar storniert stornieren stryk stryka stryker trekker trekke anulować anulujemy аннулировать \
    аннулируйте";
pub(super) const THIS: &str = "detta denna dette denne";

/// What follows where something may be used in some way only.
pub(super) const USE_IF: [&str; 14] = [
    "without",
    "in",
    "for",
    "on",
    "as",
    "after",
    "outside",
    "if",
    "with",
    "online",
    "commercially",
    "more",
    "other",
    "names",
];
