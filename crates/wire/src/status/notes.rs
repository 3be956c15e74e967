//! Notes to editors in words, and what stands before a headline: what speaks there of a stop makes a person look.

use std::cell::OnceCell;
use std::collections::HashSet;
use std::sync::LazyLock;

use memchr::memmem::Finder;
use news::{Defect, WireItem};

use super::heads::{heads, is_shouted, shouted_words};
use super::words::{self, EMBARGOES, HOLDS, KILLS, USE_IF};
use super::{runs, takes_back};
use crate::defects::{add, excerpt, quarantine};

/// The code of the defect of a note that speaks of a stop.
pub(crate) const NOTE_STOPS: &str = "note-stops";

const EMBARGO: &str = "an embargo";
const HOLD: &str = "a hold";
const KILL: &str = "a kill";
/// Words of a note that says little else, at most.
const FEW: usize = 3;

/// A note to editors that speaks of a stop quarantines the item where nothing for machines says the same. Ask when all of
/// the item is read.
pub fn heed_notes(item: &mut WireItem) {
    if runs(item) {
        for doubt in item.ednotes.iter().filter_map(|note| doubt(note, "edNote")) {
            add(&mut item.defects, doubt);
        }
    }
}

/// Some agencies say it before the headline alone: `MANDATORY KILL: …`.
pub(crate) fn heed_headline(item: &mut WireItem) {
    if runs(item)
        && let Some((before, worry)) = worry_of_headline(&item.headline)
    {
        let detail = format!("the words before the headline speak of {worry}: {}", excerpt(before));
        add(&mut item.defects, quarantine(NOTE_STOPS, "headline", detail));
    }
}

fn worry_of_headline(headline: &str) -> Option<(&str, &'static str)> {
    // Nothing else is said at all.
    if is_shouted(headline) && takes_back_alone(headline) {
        return Some((headline, KILL));
    }
    let told = heads(headline).into_iter().find_map(|head| Some((head, worry_before(head)?)));
    told.or_else(|| {
        let run = shouted_words(headline)?;
        Some((run, worry_in_run(run)?))
    })
}

/// The defect of words to editors that speak of a stop.
pub(crate) fn doubt(note: &str, place: &str) -> Option<Defect> {
    let worry = worry_in(note)?;
    let detail = format!("a note to editors speaks of {worry}: {}", excerpt(note));
    Some(quarantine(NOTE_STOPS, place, detail))
}

/// Whether words to editors speak of an embargo, a hold or a kill of the item, not of one in the news.
fn worry_in(note: &str) -> Option<&'static str> {
    let folded = note.to_lowercase();
    let words = Words::of(&folded);
    if words.speak_of_embargo() {
        Some(EMBARGO)
    } else if words.speak_of_hold() {
        Some(HOLD)
    } else {
        let begins = || heads(note).iter().any(|head| is_shouted(head) && takes_back_alone(head));
        let kills = says_any(&folded, &KILL_FINDERS) || words.speak_of_kill() || begins();
        kills.then_some(KILL)
    }
}

/// Whether words take back and say nothing else.
fn takes_back_alone(words: &str) -> bool {
    let folded = words.to_lowercase();
    let mut alone = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
    takes_back(words)
        || alone.peek().is_some() && alone.all(|word| HEADS.contains(word) || ALONE.contains(word))
}

/// Headlines are news: one word of them counts where it is shouted, or where several say nothing else.
fn worry_before(prefix: &str) -> Option<&'static str> {
    let shouted = is_shouted(prefix);
    let several = prefix.trim().contains(char::is_whitespace);
    let means_nothing_else = prefix.trim().to_lowercase() == "zurückgezogen";
    if (shouted && takes_back_alone(prefix)) || (several && takes_back(prefix)) || means_nothing_else {
        return Some(KILL);
    }
    worry_in(prefix).filter(|worry| match *worry {
        EMBARGO => shouted || is_timed(prefix),
        KILL => shouted && !prefix.contains("KILL"),
        _ => true,
    })
}

/// Shouted words without anything that parts them from the headline.
fn worry_in_run(run: &str) -> Option<&'static str> {
    let first = run.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
    if takes_back_alone(run) || first == "MANDATORY KILL" {
        return Some(KILL);
    }
    worry_in(run).filter(|worry| *worry == HOLD || *worry == EMBARGO && is_timed(run))
}

/// Whether an embargo that is spoken of is one on words: a time is told, or it is called so.
fn is_timed(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit()) || text.to_lowercase().contains("embargoed")
}

static HOLD_FINDERS: LazyLock<Vec<Finder<'static>>> = LazyLock::new(|| finders(HOLDS));
static KILL_FINDERS: LazyLock<Vec<Finder<'static>>> = LazyLock::new(|| finders(KILLS));

fn finders(phrases: &'static [&'static str]) -> Vec<Finder<'static>> {
    phrases.iter().map(Finder::new).collect()
}

fn says_any(folded: &str, finders: &LazyLock<Vec<Finder<'static>>>) -> bool {
    finders.iter().any(|finder| finder.find(folded.as_bytes()).is_some())
}

/// Words, found as fast however many they are.
type Known = LazyLock<HashSet<&'static str>>;

static ALONE: Known = LazyLock::new(|| known(words::ALONE));
static BEEN: Known = LazyLock::new(|| known(words::BEEN));
static DONE: Known = LazyLock::new(|| known(words::DONE));
static GOODS: Known = LazyLock::new(|| known(words::GOODS));
static HEADS: Known = LazyLock::new(|| known(words::HEADS));
static HOURS: Known = LazyLock::new(|| known(words::HOURS));
static ITEMS: Known = LazyLock::new(|| known(words::ITEMS));
static OF_GOODS: Known = LazyLock::new(|| known(words::OF_GOODS));
static ON: Known = LazyLock::new(|| known(words::ON));
static THIS: Known = LazyLock::new(|| known(words::THIS));
static TO: Known = LazyLock::new(|| known(words::TO));
static VERBS: Known = LazyLock::new(|| known(words::VERBS));

fn known(words: &'static str) -> HashSet<&'static str> {
    words.split_whitespace().collect()
}

/// The words of a note in small letters.
struct Words<'n> {
    folded: &'n str,
    words: Vec<&'n str>,
    /// Whether an hour is named, which is looked for at most once.
    hour: OnceCell<bool>,
    /// Where an item is named first, if it is; looked for at most once too.
    item: OnceCell<Option<usize>>,
}

impl<'n> Words<'n> {
    fn of(folded: &'n str) -> Self {
        let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        Self { folded, words, hour: OnceCell::new(), item: OnceCell::new() }
    }

    fn at(&self, at: usize) -> &'n str {
        self.words.get(at).copied().unwrap_or_default()
    }

    fn before(&self, at: usize) -> &'n str {
        at.checked_sub(1).map(|before| self.at(before)).unwrap_or_default()
    }

    fn any(&self, tells: impl Fn(usize, &str) -> bool) -> bool {
        self.words.iter().enumerate().any(|(at, word)| tells(at, word))
    }

    fn speak_of_embargo(&self) -> bool {
        self.any(|at, word| {
            EMBARGOES.iter().any(|embargo| word.starts_with(embargo)) && !self.is_on_goods(at)
        })
    }

    /// Whether the embargo is one on arms or on a country.
    fn is_on_goods(&self, at: usize) -> bool {
        let on_words = |word: &&str| ITEMS.contains(word) || word.starts_with(|c: char| c.is_ascii_digit());
        let rest = self.words.get(at + 2..).unwrap_or_default();
        let on_a_country = || ON.contains(self.at(at + 1)) && !rest.iter().take(3).any(on_words);
        let named = || GOODS.contains(self.before(at)) || OF_GOODS.contains(self.at(at + 1));
        (named() || on_a_country()) && !self.name_an_hour()
    }

    fn name_an_hour(&self) -> bool {
        *self.hour.get_or_init(|| self.any(|_, word| HOURS.contains(word)))
    }

    /// Whether an item is named before the word.
    fn name_an_item_before(&self, at: usize) -> bool {
        let first = || self.words.iter().position(|word| ITEMS.contains(word));
        self.item.get_or_init(first).is_some_and(|first| first < at)
    }

    fn speak_of_hold(&self) -> bool {
        self.any(|at, word| matches!(word, "withhold" | "withheld") || word == "use" && self.bars_use(at))
            || says_any(self.folded, &HOLD_FINDERS)
    }

    /// `DO NOT USE`, and not `do not use without credit`.
    fn bars_use(&self, at: usize) -> bool {
        let told = self.before(at) == "not" && at >= 2 && self.at(at - 2) == "do";
        let next = self.at(at + 1);
        told && !USE_IF.contains(&next)
    }

    /// People are killed and flights are cancelled in the news; a kill of the item names the item, or is all that is said.
    fn speak_of_kill(&self) -> bool {
        let few = self.words.len() <= FEW;
        if few && takes_back(self.folded) {
            return true;
        }
        self.any(|at, word| {
            few && ALONE.contains(word)
                || word.starts_with("kill") && self.kills_item(at, word)
                || VERBS.contains(word) && self.is_about_item(at)
                || self.was_done(at, word)
        })
    }

    /// Whether what is done at `at` is done to the item.
    fn is_about_item(&self, at: usize) -> bool {
        let after = self.words.get(at + 1..).unwrap_or_default();
        THIS.contains(self.at(at + 1)) || after.iter().take(3).any(|word| ITEMS.contains(word))
    }

    fn kills_item(&self, at: usize, word: &str) -> bool {
        let told = word == "kill" && (at == 0 || TO.contains(self.before(at)));
        let after = self.words.get(at + 1..).unwrap_or_default();
        told || matches!(word, "kill" | "kills") && after.iter().take(3).any(|word| ITEMS.contains(word))
    }

    fn was_done(&self, at: usize, word: &str) -> bool {
        let joined = |before: &str| BEEN.contains(before) || ITEMS.contains(before);
        word.len() > 4
            && DONE.contains(word)
            && (joined(self.before(at)) && self.name_an_item_before(at) || ITEMS.contains(self.at(at + 1)))
    }
}

#[cfg(test)]
mod tests {
    use news::{Embargo, Status};

    use super::*;

    #[test]
    fn notes_in_words() {
        for (note, worry) in [
            ("EMBARGOED until 6 p.m.", Some(EMBARGO)),
            ("Embargo on this story until 1800 GMT", Some(EMBARGO)),
            ("Sperrfristende 18 Uhr", Some(EMBARGO)),
            ("Sperrefrist til kl. 18", Some(EMBARGO)),
            ("Sous embargo jusqu'à 18h00", Some(EMBARGO)),
            ("Embargado hasta las 18.00", Some(EMBARGO)),
            ("Эмбарго до 18:00", Some(EMBARGO)),
            ("Embargo: trade figures", Some(EMBARGO)),
            ("TRADE EMBARGO 0700 GMT", Some(EMBARGO)),
            ("Saat 18.00'e kadar ambargoludur", Some(EMBARGO)),
            ("Please withhold this story", Some(HOLD)),
            ("HOLD FOR RELEASE SUNDAY", Some(HOLD)),
            ("ADVANCE FOR RELEASE SUNDAY, NOV. 29", Some(HOLD)),
            ("Till redaktionen: får ej publiceras före 18.00", Some(HOLD)),
            ("Prière de ne pas diffuser", Some(HOLD)),
            ("Rogamos no utilicen esta noticia", Some(HOLD)),
            ("Da non pubblicare prima delle 18", Some(HOLD)),
            ("Niet publiceren voor 18 uur", Some(HOLD)),
            ("Må ikke publiseres før kl. 18", Some(HOLD)),
            ("Nie publikować przed 18.00", Some(HOLD)),
            ("Не публиковать до 18:00", Some(HOLD)),
            ("ليس للنشر", Some(HOLD)),
            ("تا ساعت ۱۸ منتشر نشود", Some(HOLD)),
            ("Não publicar antes das 18h", Some(HOLD)),
            ("请勿发布", Some(HOLD)),
            ("報道解禁は18時", Some(HOLD)),
            ("MANDATORY KILL.", Some(KILL)),
            ("Kill BC-RAIN, sent 0914", Some(KILL)),
            ("The agency kills the story slugged RAIN", Some(KILL)),
            ("This story has been killed.", Some(KILL)),
            ("The story headlined Rain on the coast has been withdrawn", Some(KILL)),
            ("Die Meldung wird zurückgezogen", Some(KILL)),
            ("Prière d'annuler notre dépêche", Some(KILL)),
            ("ANULACIÓN", Some(KILL)),
            ("ANNULLARE", Some(KILL)),
            ("Сообщение аннулируется", Some(KILL)),
            ("يرجى إلغاء الخبر", Some(KILL)),
            ("Haber iptal edilmiştir", Some(KILL)),
            ("撤稿", Some(KILL)),
            ("DO NOT USE", Some(HOLD)),
            ("Please DO NOT USE", Some(HOLD)),
            ("EDITORS: do not use this story", Some(HOLD)),
            ("请勿发稿", Some(HOLD)),
            ("请勿使用", Some(HOLD)),
            ("WITHDRAWN", Some(KILL)),
            ("WITHDRAWN - bad quote", Some(KILL)),
            ("ANNULE la depeche 123", Some(KILL)),
            ("Supprime et remplace. ANNULE la dépêche 123", Some(KILL)),
            ("Por favor, anule la noticia", Some(KILL)),
            ("ANSA: annullare la notizia", Some(KILL)),
            ("Opphevet. Meldingen trekkes tilbake", Some(KILL)),
            ("TT ber redaktionerna att stryka detta", Some(KILL)),
            ("إلغاء خبر", Some(KILL)),
            ("本稿作废", Some(KILL)),
            ("Do not use without credit", None),
            ("Do not use in archives", None),
            ("Adds that the flight was withdrawn", None),
            ("Adds cancelled flights - and more", None),
            ("Laget trekkes ut av cupen", None),
            ("La justice annule le permis du port", None),
            ("ADDS - quotes", None),
            ("Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt", None),
            ("Adds details; skilled byline", None),
            ("ADDS 3 killed, flights cancelled", None),
            ("UPDATES: blast kills 12 in the harbour", None),
            ("Adds photo of the man killed in the blast", None),
            ("Police say they had to shoot, but nobody was killed", None),
            ("UN extends its arms embargo until 2027", None),
            ("Adds reaction to the embargo on Cuba", None),
            ("L'embargo sur les armes est levé", None),
            ("Das Waffenembargo gilt weiter", None),
            ("El embargo comercial sigue", None),
            ("Эмбарго на поставки нефти", None),
            ("Il Tar annulla la gara per il nuovo porto", None),
            ("Der Minister hat sich zurückgezogen", None),
        ] {
            assert_eq!(worry_in(note), worry, "{note}");
        }
    }

    /// Takes minutes where each of these words has all others looked at.
    #[test]
    fn a_note_of_one_word_without_end_is_read_in_one_pass() {
        for (word, worry) in [
            ("arms embargo", None),
            ("embargo on arms", None),
            ("was killed", None),
            ("killed", None),
            ("kill", Some(KILL)),
        ] {
            let note = format!("{} the end", format!("{word} ").repeat(100_000));
            assert_eq!(worry_in(&note), worry, "{word}");
        }
        assert_eq!(worry_in(&format!("{} 0700 GMT", "arms embargo ".repeat(10))), Some(EMBARGO));
    }

    #[test]
    fn words_before_a_headline() {
        for (headline, worry) in [
            ("MANDATORY KILL: Rain on the coast", Some(KILL)),
            ("Mandatory kill: Rain on the coast", Some(KILL)),
            ("KILL: Rain on the coast", Some(KILL)),
            ("EMBARGOED UNTIL 0600 GMT: Rain on the coast", Some(EMBARGO)),
            ("Embargo 18h00 : Pluie sur la côte", Some(EMBARGO)),
            ("ANULACIÓN: Lluvia en la costa", Some(KILL)),
            ("ANNULLARE: Pioggia sulla costa", Some(KILL)),
            ("撤稿：海岸有雨", Some(KILL)),
            ("HOLD FOR RELEASE: Rain on the coast", Some(HOLD)),
            ("WITHDRAWN-Rain", Some(KILL)),
            ("KILL - Rain", Some(KILL)),
            ("MANDATORY KILL Rain", Some(KILL)),
            ("MANDATORY KILL RAIN ON THE COAST", Some(KILL)),
            ("ANNULATION - Pluie", Some(KILL)),
            ("ANULACIÓN.- Lluvia", Some(KILL)),
            ("(ANULACIÓN) Lluvia", Some(KILL)),
            ("++ ANNULLARE ++", Some(KILL)),
            ("++ ANNULLARE ++ Pioggia sulla costa", Some(KILL)),
            ("【撤稿】海岸有雨", Some(KILL)),
            ("【取消】海岸有雨", Some(KILL)),
            ("Rain on the coast [WITHDRAWN]", Some(KILL)),
            ("*** EMBARGOED UNTIL 1800 *** Rain", Some(EMBARGO)),
            ("*** EMBARGOED UNTIL 1800 ***", Some(EMBARGO)),
            ("///EMBARGO 18.00///", Some(EMBARGO)),
            ("EMBARGO 1800 GMT Rain", Some(EMBARGO)),
            ("EMBARGO 1800 GMT RAIN ON THE COAST", Some(EMBARGO)),
            ("Not for publication - Rain", Some(HOLD)),
            ("STORNO: Regen", Some(KILL)),
            ("Zurückgezogen: Regen an der Küste", Some(KILL)),
            ("TREKKES: Regn", Some(KILL)),
            ("STRYK: Regn", Some(KILL)),
            ("ОТМЕНА: Дождь", Some(KILL)),
            ("إلغاء: أمطار", Some(KILL)),
            ("ANNULLARE", Some(KILL)),
            ("MANDATORY KILL", Some(KILL)),
            ("KILL BILL", None),
            ("Kill Bill - a film", None),
            ("Kill Bill - a film comes back", None),
            ("KILL BILL RETURNS TO CINEMAS", None),
            ("KILL BILL - A FILM", None),
            ("Embargo on Russian oil", None),
            ("Embargo on Russian oil - what now", None),
            ("EMBARGO ON RUSSIAN OIL HOLDS", None),
            ("EU OIL EMBARGO hits the port", None),
            ("HOLD-UP in a bank", None),
            ("HOLD THE FRONT PAGE", None),
            ("Cancelled - the summer's largest fair", None),
            ("Flights cancelled (and trains too)", None),
            ("US KILLS trade deal with Iran", None),
            ("Annulation - un vol sur deux", None),
            ("Отмена: рейсы стоят", None),
            ("COVID-19 - what we know", None),
            ("Storno - was Reisende wissen müssen", None),
            ("航班取消：海岸有雨", None),
            ("Film (Kill Bill) back in cinemas", None),
            ("Kill Bill: a film comes back", None),
            ("Cancelled: the summer's largest fair", None),
            ("Product recall: what buyers must know", None),
            ("Arms embargo: how the council voted", None),
            ("Embargo: what it means for the port", None),
            ("Rain kills three: the coast mourns", None),
            ("Murder in the harbour: three held", None),
            ("Rain on the coast", None),
        ] {
            let mut item = WireItem { headline: headline.into(), ..WireItem::default() };
            heed_headline(&mut item);
            let told = item.defects.first().map(|defect| defect.detail.clone()).unwrap_or_default();
            assert_eq!(worry.is_some(), item.quarantined(), "{headline}");
            assert!(told.contains(worry.unwrap_or_default()), "{headline}: {told}");
        }
    }

    #[test]
    fn a_note_is_doubted_where_nothing_for_machines_stops() {
        let embargo = Some(Embargo::Unclear(String::new()));
        for (pubstatus, embargo, doubted) in
            [(Status::Usable, None, true), (Status::Withheld, None, false), (Status::Usable, embargo, false)]
        {
            let ednotes = vec!["Do not publish before noon".to_owned()];
            let headline = "MANDATORY KILL: Rain".to_owned();
            let mut item = WireItem { pubstatus, embargo, ednotes, headline, ..WireItem::default() };
            heed_notes(&mut item);
            heed_headline(&mut item);
            assert_eq!(item.quarantined(), doubted, "{:?} {:?}", item.pubstatus, item.embargo);
        }
    }
}
