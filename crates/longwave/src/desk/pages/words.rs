//! The words of the desk's interface, in the journalist's own language.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use jiff::tz::TimeZone;
use news::ServiceId;
use page::locale::{self, Catalogue, Language};
use serde_json::Value;

use super::shown::zone;

/// One language of the interface.
pub struct Interface {
    /// BCP 47.
    pub tag: &'static str,
    /// What it knows of digits, plurals, dates and direction.
    pub language: &'static Language,
    /// Where the journalist's clock is.
    pub zone: TimeZone,
    words: &'static Catalogue,
}

/// The messages of a language: a file for each room of the desk.
macro_rules! words_of {
    ($tag:literal: $($room:literal)*) => {
        concat!($(include_str!(concat!("../../../desk/locales/", $tag, "/", $room, ".ftl")), "\n"),*)
    };
}

macro_rules! interfaces {
    ($($tag:literal $service:literal),* $(,)?) => {
        [$(($tag, $service, words_of!(
            $tag: "desk" "editor" "enter" "pictures" "translating" "fronts" "watch" "administration" "record"
        ))),*]
    };
}

/// Each language, the service whose habits it follows, and its words.
const TEXTS: [(&str, &str, &str); 9] = interfaces![
    "en" "english",
    "fr" "french-africa",
    "es" "spanish",
    "ru" "russian",
    "ar" "arabic",
    "fa" "persian",
    "zh" "mandarin",
    "my" "burmese",
    "sw" "swahili",
];

/// Time zones that there are to choose from: a continent or an ocean and a city, as IANA names them.
pub fn zones() -> Vec<String> {
    const PLACES: [&str; 10] = [
        "Africa",
        "America",
        "Antarctica",
        "Arctic",
        "Asia",
        "Atlantic",
        "Australia",
        "Europe",
        "Indian",
        "Pacific",
    ];
    let place = |name: &str| name.split_once('/').is_some_and(|(place, _)| PLACES.contains(&place));
    let names = jiff::tz::db().available().map(|name| name.to_string());
    names.filter(|name| name == "UTC" || place(name)).collect()
}

/// The zone of a name that there is to choose.
pub fn known_zone(name: &str) -> Option<TimeZone> {
    TimeZone::get(name).ok().filter(|zone| zone.iana_name() == Some(name))
}

static INTERFACES: LazyLock<Vec<Interface>> = LazyLock::new(|| {
    let made = TEXTS.into_iter().filter_map(|(tag, service, text)| {
        let language = locale::service(service)?;
        let words = Box::leak(Box::new(Catalogue::parse(text)));
        Some(Interface { tag, language, zone: zone(&language.time_zone), words })
    });
    made.collect()
});

/// The same with clocks elsewhere, by language and zone: there are no more than zones that somebody chose.
static ELSEWHERE: Mutex<BTreeMap<(&str, String), &Interface>> = Mutex::new(BTreeMap::new());

impl Interface {
    /// The same language with the clock of a zone, where that is one.
    pub fn in_zone(&'static self, name: &str) -> &'static Self {
        let Some(zone) = known_zone(name) else { return self };
        let mut made = ELSEWHERE.lock().unwrap_or_else(PoisonError::into_inner);
        let elsewhere = || -> &'static Self {
            Box::leak(Box::new(Self { tag: self.tag, language: self.language, zone, words: self.words }))
        };
        made.entry((self.tag, name.to_owned())).or_insert_with(elsewhere)
    }

    /// The name of the zone, as IANA has it.
    pub fn zone_name(&self) -> &str {
        self.zone.iana_name().unwrap_or("UTC")
    }

    /// Every language of the interface.
    pub fn all() -> &'static [Self] {
        &INTERFACES
    }

    /// The language of this tag.
    pub fn of(tag: &str) -> Option<&'static Self> {
        Self::all().iter().find(|interface| interface.tag == tag)
    }

    /// The language in which a service's own desk is spoken to; the first there is where it hasn't that.
    pub fn at(service: &ServiceId) -> Option<&'static Self> {
        let tag = locale::service(service.as_str()).map_or("", |language| &language.tag);
        tag.split('-').next().and_then(Self::of).or_else(|| Self::all().first())
    }

    /// The first language that a browser asks for and the interface has (RFC 9110, section 12.5.4); else the first there
    /// is.
    pub fn asked(accept_language: &str) -> Option<&'static Self> {
        let weighed = |part: &str| {
            let (tag, rest) = part.split_once(';').unwrap_or((part, ""));
            let weight = rest.trim().strip_prefix("q=").map_or(Some(1.0), |q| q.parse::<f32>().ok())?;
            let primary = tag.trim().split('-').next()?.to_ascii_lowercase();
            Some((Self::of(&primary)?, weight))
        };
        let mut asked: Vec<_> = accept_language.split(',').filter_map(weighed).collect();
        asked.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        asked.first().map(|(interface, _)| *interface).or_else(|| Self::all().first())
    }

    pub fn direction(&self) -> &'static str {
        self.language.direction.as_str()
    }

    /// A message. What it is given is set apart from the direction of the words around it.
    pub fn say(&self, key: &str, args: &[(&str, &str)], count: Option<u64>) -> String {
        let apart: Vec<_> =
            args.iter().map(|(name, text)| (*name, format!("\u{2068}{text}\u{2069}"))).collect();
        let apart: Vec<_> = apart.iter().map(|(name, text)| (*name, text.as_str())).collect();
        let said = self.words.format(self.language, key, &apart, count);
        let said = said.unwrap_or_else(|| {
            // The tests see to it that none is missing.
            tracing::error!(key, language = self.tag, "a message of the desk is missing");
            String::new()
        });
        let whole = match page::whole(&said) {
            Cow::Owned(whole) => Some(whole),
            Cow::Borrowed(_) => None,
        };
        whole.unwrap_or(said)
    }

    /// The editor's messages, which its script fills in: variables stand in them as `{ $name }`. One that counts is there once for
    /// each plural form, as `key.few`, and by its own key for all others.
    pub fn editor(&self) -> Value {
        const VARIABLES: [(&str, &str); 8] = [
            ("provider", "{ $provider }"),
            ("why", "{ $why }"),
            ("words", "{ $words }"),
            ("key", "{ $key }"),
            ("minutes", "{ $minutes }"),
            ("revision", "{ $revision }"),
            ("name", "{ $name }"),
            ("when", "{ $when }"),
        ];
        // Whatever counts is small: the first number of each form is among these.
        let forms: BTreeMap<_, _> = (0..=100).rev().map(|n| (self.language.plural(n).as_str(), n)).collect();
        let said = |key: &'static str| {
            let said = |name: String, count| {
                let text = self.words.format(self.language, key, &VARIABLES, count)?;
                Some((name, Value::String(text)))
            };
            if let Some(plain) = said(key.to_owned(), None) {
                return vec![plain];
            }
            let counted = forms.iter().filter_map(|(form, n)| said(format!("{key}.{form}"), Some(*n)));
            counted.chain(said(key.to_owned(), Some(100))).collect()
        };
        let own = [("tag", self.language.tag.clone()), ("digits", self.language.numbering_system())];
        let own = own.map(|(name, value)| (name.to_owned(), Value::String(value)));
        self.words.keys().filter(|key| key.starts_with("editor-")).flat_map(said).chain(own).collect()
    }

    /// Whether it has a message.
    pub fn has(&self, key: &str) -> bool {
        self.words.has(key)
    }

    /// A message without variables.
    pub fn word(&self, key: &str) -> String {
        self.say(key, &[], None)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_editor_has_every_message_of_its_own() {
        for interface in Interface::all() {
            let told = interface.editor();
            let there =
                |key: &str| told.as_object().unwrap().keys().any(|told| told.split('.').next() == Some(key));
            for key in interface.words.keys().filter(|key| key.starts_with("editor-")) {
                assert!(there(key), "{}: {key} has a variable that isn't filled in", interface.tag);
            }
        }
    }

    #[test]
    fn every_language_has_every_message() {
        assert_eq!(Interface::all().len(), TEXTS.len(), "each follows a service of the table");
        let keys = |interface: &Interface| interface.words.keys().collect::<BTreeSet<_>>();
        let english = Interface::of("en").map(keys).unwrap();
        for interface in Interface::all() {
            assert!(interface.words.junk.is_empty(), "{}: {:?}", interface.tag, interface.words.junk);
            let own = keys(interface);
            let missing: Vec<_> = english.difference(&own).collect();
            let unknown: Vec<_> = own.difference(&english).collect();
            assert!(missing.is_empty() && unknown.is_empty(), "{}: {missing:?} {unknown:?}", interface.tag);
        }
    }

    #[test]
    fn every_language_calls_every_service_by_a_name_of_its_own() {
        for interface in Interface::all() {
            let foreign =
                locale::all().iter().filter(|other| interface.language.name_of(other).lang.is_some());
            assert_eq!(
                foreign.map(|other| other.id.as_str()).collect::<Vec<_>>(),
                [""; 0],
                "{}",
                interface.tag
            );
        }
    }

    #[test]
    fn no_room_takes_anothers_message() {
        for (tag, _, text) in TEXTS {
            let mut seen = BTreeSet::new();
            let keys = text.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key);
            let messages = keys.filter(|key| key.starts_with(|first: char| first.is_ascii_lowercase()));
            let twice: Vec<_> = messages.filter(|key| !seen.insert(*key)).collect();
            assert_eq!(twice, [""; 0], "{tag}");
        }
    }

    #[test]
    fn every_name_that_the_pages_put_together_has_its_words() {
        use news::{Right, Role};
        let words = |prefix: &str, names: &str| {
            names.split(' ').map(|name| format!("{prefix}-{name}")).collect::<Vec<_>>()
        };
        let mut keys = words(
            "standing",
            "draft review ready spiked scheduled live held embargoed killed taken-down ended",
        );
        keys.extend(words("class", "text picture graphic video audio composite animation other"));
        keys.extend(words("became", "changed restyled added removed moved"));
        keys.extend(words("words", "cite caption alt address"));
        keys.extend(words("sort", "family service standing stale changed"));
        keys.extend(words(
            "part",
            "headline summary dateline lead slugline section label slug bylines translator topics agencies contributors \
             places note rights",
        ));
        keys.extend(words("missing", "headline section byline body alt-text"));
        keys.extend(words("hint", "topics places"));
        keys.extend(words("later", "live scheduled"));
        keys.extend(words("open", "suggestions comments"));
        keys.extend(words("breaking-barred", "held embargoed ended unseen"));
        keys.extend(words(
            "limit-body",
            "blocks pictures texts bytes-of-text characters-of-a-pull-quote pictures-of-a-gallery rows-of-a-table \
             columns-of-a-table",
        ));
        keys.extend(words("advice", "heading-order link-words link-address"));
        keys.extend(words("label", "analysis opinion explainer fact-check"));
        keys.extend(words("pubstatus", "usable withheld canceled withheld-what canceled-what"));
        keys.extend(words("signal", "update correction"));
        keys.extend(words("item-now", "withheld canceled"));
        keys.extend(words("take-not", "withheld canceled"));
        keys.extend(news::Action::NAMES.map(|name| format!("do-{name}")));
        keys.extend(words("do", "begin take translate front break break-end spike"));
        keys.extend(words("field", "at note reason notice"));
        keys.extend(words(
            "do",
            "publish update correct schedule unschedule embargo lift-embargo hold release kill take-down move confirm to-desk",
        ));
        keys.extend(words(
            "event",
            "begun written moved published updated corrected scheduled unscheduled embargoed embargo-lifted held released \
             killed taken-down confirmed drew to-desk",
        ));
        keys.extend(words(
            "refusal",
            "not-allowed killed taken-down overtaken nothing incomplete already-live spiked goes-out not-live held already-held not-held \
             embargoed embargo-unclear no-embargo past not-scheduled not-due no-note no-reason not-a-translation \
             already-drawn not-drawn only-the-clock other-desk",
        ));
        keys.extend(words(
            "watch",
            "late failed killed newer feeds quarantined scheduled embargoed held review stale late-none failed-none killed-none newer-none feeds-none \
             quarantined-none scheduled-none embargoed-none held-none review-none stale-none",
        ));
        keys.extend(words("life", "well new silent failing paused"));
        keys.extend(news::FailureKind::ALL.map(|kind| format!("failure-{}", kind.as_str())));
        for kind in news::NoticeKind::ALL {
            keys.extend([format!("notice-{}", kind.as_str()), format!("notice-{}-said", kind.as_str())]);
        }
        keys.extend(words(
            "setup",
            "stays section-lost last-administrator name-taken host-taken no-service no-desk no-address own-address elsewhere bad-status circle",
        ));
        keys.extend(words(
            "why",
            "too-long empty too-many link slug fact-box taken-already translated-already at-home doubtful canceled \
             withheld busy draft-unread no-address account-exists account-ended hours no-service time-zone no-words host \
             web-address no-subject section-reserved section-twice no-role",
        ));
        keys.extend(words("admin", "services desks feeds redirects bylines topics tokens setup rights"));
        keys.extend(words(
            "admin",
            "services-what desks-what feeds-what redirects-what bylines-what topics-what",
        ));
        keys.extend(words("admin", "tokens-what setup-what rights-what"));
        keys.extend(words("change", "begun changed removed"));
        keys.extend(words("kind", "service desk member feed redirect byline topic token invitation factors"));
        keys.extend(crate::people::KINDS.map(|kind| format!("record-{kind}")));
        keys.extend(words("fronts", "came left said-place said-out said-pick said-stays over full"));
        keys.extend(words("preview", "device light dark"));
        keys.extend(words(
            "reach",
            "story front section section-feeds topic byline latest feeds sitemaps others family behind alert-ends \
             alert-waits then until",
        ));
        keys.extend(crate::people::Astray::ALL.map(|why| format!("astray-{}", why.as_str())));
        keys.extend(words("refusal", "not-everywhere"));
        keys.extend(words("picture-bar", "barred embargoed lapsed elsewhere"));
        keys.extend(words("picture-show", "barred expiring"));
        keys.extend(words("picture-where", "all only not"));
        keys.extend(words("size", "xs sm md lg"));
        keys.extend(words("nav", "wire stories pictures"));
        keys.extend(Role::ALL.map(|role| format!("role-{}", role.as_str())));
        keys.extend(Right::all().map(|right| format!("right-{}", right.as_str())));
        let english = Interface::of("en").unwrap();
        let missing: Vec<_> = keys.iter().filter(|key| !english.has(key)).collect();
        assert_eq!(missing, [""; 0]);
    }

    /// The codes of all defects for which a person must look, as the parsers have them.
    fn codes(folder: &std::path::Path, into: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                codes(&path, into);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let text = text.split("#[cfg(test)]").next().unwrap();
            let told =
                text.split("quarantine(").skip(1).filter_map(|rest| rest.trim_start().strip_prefix('"'));
            into.extend(told.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
        }
    }

    #[test]
    fn every_defect_for_which_a_person_must_look_is_told_in_words() {
        let mut all = BTreeSet::new();
        codes(std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../wire/src")), &mut all);
        assert!(all.len() > 20, "{all:?}");
        all.extend([wire::CUT_SHORT, "picture", "parser-broke", "note-stops", "more"].map(str::to_owned));
        let english = Interface::of("en").unwrap();
        let untold: Vec<_> = all.iter().filter(|code| !english.has(&format!("defect-{code}"))).collect();
        assert_eq!(untold, [""; 0]);
        let persian = Interface::of("fa").unwrap();
        let told = super::super::templates::defect;
        assert_ne!(told(persian, "note-stops"), told(persian, "a-code-of-tomorrow"));
        assert!(!told(persian, "a-code-of-tomorrow").is_empty());
    }

    #[test]
    fn a_clock_is_where_somebody_chose_it() {
        let persian = Interface::of("fa").unwrap();
        assert_eq!(
            (persian.zone_name(), persian.in_zone("Nowhere/At/All").zone_name()),
            ("Asia/Tehran", "Asia/Tehran")
        );
        let berlin = persian.in_zone("Europe/Berlin");
        assert_eq!((berlin.tag, berlin.zone_name()), ("fa", "Europe/Berlin"));
        assert!(std::ptr::eq(berlin, persian.in_zone("Europe/Berlin")), "made once");
        assert!(
            zones().contains(&"Asia/Kabul".to_owned())
                && !zones().iter().any(|name| name.starts_with("posix"))
        );
    }

    #[test]
    fn the_editor_is_given_each_plural_form_of_what_it_counts() {
        let check = |tag: &str, key: &str, expected: &str| {
            let words = Interface::of(tag).unwrap().editor();
            assert_eq!(words[key], expected, "{tag} {key}");
        };
        check("en", "editor-length.one", "{ $words } word, { $minutes } min");
        check("en", "editor-length", "{ $words } words, { $minutes } min");
        check("ru", "editor-length.few", "{ $words } слова, { $minutes } мин");
        check("ru", "editor-length.many", "{ $words } слов, { $minutes } мин");
        check("ar", "editor-length.two", "كلمتان، الدقائق: { $minutes }");
        check("fa", "editor-length", "{ $words } واژه، { $minutes } دقیقه");
        check("en", "editor-saved", "Saved");
    }

    #[test]
    fn a_browser_gets_the_language_it_asks_for() {
        let tag = |asked| Interface::asked(asked).unwrap().tag;
        assert_eq!(tag("fa-IR,fa;q=0.9,en;q=0.8"), "fa");
        assert_eq!(tag("de, es;q=0.5, fr;q=0.7"), "fr");
        assert_eq!(tag("*"), "en");
        assert_eq!(tag(""), "en");
    }
}
