//! The words of every service, against the English source.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use unicode_normalization::is_nfc;

use super::super::messages::Catalogue;
use super::super::{Language, ServiceStatus, all, coverage, files, reader_messages, service};
use super::foreign;

/// What a pattern says and asks for.
#[derive(Default, Debug)]
struct Reads {
    variables: BTreeSet<&'static str>,
    /// Keys of each choice.
    choices: Vec<BTreeSet<&'static str>>,
    text: String,
    /// Anything of Fluent that we don't evaluate.
    strange: bool,
}

impl Reads {
    fn of(pattern: &Pattern<&'static str>) -> Self {
        let mut reads = Self::default();
        reads.pattern(pattern);
        reads
    }

    fn pattern(&mut self, pattern: &Pattern<&'static str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    self.text.push_str(value);
                    self.text.push(' ');
                }
                PatternElement::Placeable { expression: Expression::Inline(inline) } => self.inline(inline),
                PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                    self.inline(selector);
                    let key = |key: &VariantKey<&'static str>| match key {
                        VariantKey::Identifier { name } => *name,
                        VariantKey::NumberLiteral { value } => *value,
                    };
                    self.choices.push(variants.iter().map(|variant| key(&variant.key)).collect());
                    variants.iter().for_each(|variant| self.pattern(&variant.value));
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'static str>) {
        match inline {
            InlineExpression::VariableReference { id } => drop(self.variables.insert(id.name)),
            InlineExpression::StringLiteral { .. } => {}
            _ => self.strange = true,
        }
    }
}

/// Plural forms that the language has for whole numbers, plus "other", which fractions take.
fn forms(language: &Language) -> BTreeSet<&'static str> {
    (0..=200).chain([1_000_000]).map(|n| language.plural(n).as_str()).chain(["other"]).collect()
}

/// Names and abbreviations that stay as they are in any script.
const KEPT: [&str; 9] =
    ["RSS", "Tor", "Browser", "JavaScript", "HTML", "PDF", "cookies", "Cookies", "cookie"];

/// Arabic letters that newsrooms of these languages don't use.
fn wrong_letters(tag: &str) -> &'static str {
    match tag {
        "fa" | "fa-AF" | "ckb" | "ur" => "كي",
        _ => "",
    }
}

/// U+1031 before its consonant, or letters that only Zawgyi-encoded text has.
fn zawgyi(text: &str) -> bool {
    let chars: Vec<u32> = text.chars().map(u32::from).collect();
    let before_vowel =
        |n: u32| (0x1000..=0x1021).contains(&n) || (0x103B..=0x103E).contains(&n) || n == 0x1039;
    chars.iter().any(|n| matches!(n, 0x1033 | 0x1034 | 0x105A | 0x1060..=0x1097))
        || chars.iter().enumerate().any(|(i, n)| *n == 0x1031 && (i == 0 || !before_vowel(chars[i - 1])))
}

fn faults(language: &Language, key: &str, reads: &Reads, english: &Reads) -> Vec<String> {
    let mut faults = Vec::new();
    let counted = |reads: &Reads| reads.variables.iter().copied().chain(["count"]).collect::<BTreeSet<_>>();
    if reads.strange {
        faults.push("more of Fluent than we evaluate".into());
    }
    if counted(reads) != counted(english) {
        faults.push(format!("variables {:?} for {:?}", reads.variables, english.variables));
    }
    for choice in &reads.choices {
        let named: BTreeSet<_> = choice.iter().copied().filter(|key| key.parse::<u64>().is_err()).collect();
        if named != forms(language) {
            faults.push(format!("forms {named:?}, the language has {:?}", forms(language)));
        }
    }
    let own = KEPT.iter().fold(reads.text.clone(), |text, word| text.replace(word, ""));
    let letters = foreign(language, &own);
    if !letters.is_empty() {
        faults.push(format!("letters {letters}"));
    }
    if let Some(letter) = reads.text.chars().find(|c| wrong_letters(&language.tag).contains(*c)) {
        faults.push(format!("U+{:04X}", u32::from(letter)));
    }
    if language.script == "Mymr" && zawgyi(&reads.text) {
        faults.push("looks like Zawgyi".into());
    }
    if reads.text == english.text && reads.text.split_whitespace().count() > 1 {
        faults.push("English left".into());
    }
    faults.into_iter().map(|fault| format!("{}: {key}: {fault}", language.id)).collect()
}

fn own(language: &Language) -> bool {
    language.messages.is_none() && files::messages(&language.id).is_some() && language.tag != "en"
}

#[test]
fn translations_hold_what_the_english_holds() {
    let english = service("english").unwrap().catalogue();
    let mut bad = Vec::new();
    for language in all().iter().filter(|language| own(language)) {
        let catalogue = language.catalogue();
        for key in catalogue.keys() {
            match english.pattern(key) {
                None => bad.push(format!("{}: {key}: not in English", language.id)),
                Some(source) => {
                    let reads = Reads::of(catalogue.pattern(key).unwrap());
                    bad.extend(faults(language, key, &reads, &Reads::of(source)));
                }
            }
        }
    }
    assert!(bad.is_empty(), "{} faults\n{}", bad.len(), bad.join("\n"));
}

#[test]
fn the_files_are_fluent_and_composed() {
    for language in all() {
        let Some(text) = files::messages(&language.id) else { continue };
        assert!(is_nfc(text), "{}", language.id);
        assert_eq!(language.catalogue().junk, Vec::<&str>::new(), "{}", language.id);
        let keys = text
            .lines()
            .filter(|line| line.contains(" = ") && line.starts_with(|c: char| c.is_ascii_lowercase()));
        assert_eq!(keys.count(), language.catalogue().keys().count(), "{}: a key stands twice", language.id);
    }
}

#[test]
fn the_checks_find_what_is_wrong() {
    let spanish = service("spanish").unwrap();
    let of = |text: &'static str| Catalogue::parse(text);
    let english =
        of("a = Page { $page }\nb = { $count ->\n [one] One\n *[other] { $countText }\n }\nc = Two words\n");
    let wrong = of("a = Página\nb = { $count ->\n [one] Una\n *[other] { $countText }\n }\nc = Two words\n");
    let faults_of = |key: &str| {
        let reads = |catalogue: &Catalogue| Reads::of(catalogue.pattern(key).unwrap());
        faults(spanish, key, &reads(&wrong), &reads(&english)).len()
    };
    assert_eq!(["a", "b", "c"].map(faults_of), [1, 1, 1]);
    assert!(zawgyi("ျမန္မာ") || zawgyi("ေကာင္း"), "Zawgyi goes unseen");
    assert!(!zawgyi("ကောင်းသော မြန်မာ"));
    assert_eq!(foreign(spanish, "años да"), "да");
}

#[test]
fn every_core_service_has_what_readers_meet() {
    let english = service("english").unwrap();
    for key in reader_messages() {
        assert!(english.has(key), "{key} is not in English");
    }
    let mut missing = Vec::new();
    for language in all() {
        let ready = matches!(language.status, ServiceStatus::Core | ServiceStatus::Edition);
        // Rohingya has a second language, which stands in under its own name.
        if ready && language.second.is_none() {
            missing.extend(
                reader_messages()
                    .filter(|key| !language.has(key))
                    .map(|key| format!("{}: {key}", language.id)),
            );
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// The string literals of the crate's own sources, this room's left out.
fn literals(folder: &std::path::Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() && !entry.ends_with("locale") {
            literals(&entry, found);
        } else if entry.extension().is_some_and(|extension| extension == "rs") {
            found.extend(std::fs::read_to_string(&entry).unwrap().split('"').map(str::to_owned));
        }
    }
}

#[test]
fn what_pages_print_is_on_the_readers_list() {
    let english = service("english").unwrap();
    let mut used = BTreeSet::new();
    literals(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut used);
    let listed: BTreeSet<_> = reader_messages().collect();
    let unlisted: Vec<_> =
        used.iter().filter(|key| english.has(key) && !listed.contains(key.as_str())).collect();
    assert!(unlisted.is_empty(), "add to locales/reader_messages.txt: {unlisted:?}");
}

#[test]
fn a_missing_message_is_absent_not_english() {
    let greek = service("greek").unwrap();
    assert_eq!(greek.message("home"), None);
    assert_eq!(service("english").unwrap().message("no-such-message"), None);
}

#[test]
fn a_second_language_says_that_it_is_another() {
    let rohingya = service("rohingya").unwrap();
    let home = rohingya.message("home").unwrap();
    assert_eq!((home.text.as_str(), home.lang.map(|lang| lang.tag.as_str())), ("Home", Some("en")));
    let languages = rohingya.message("languages").unwrap();
    assert_eq!(languages.lang, None);
    assert_eq!(foreign(rohingya, &languages.text), "");
}

#[test]
fn messages_are_filled_in() {
    #[track_caller]
    fn check(id: &str, key: &str, args: &[(&str, &str)], count: Option<u64>, expected: &str) {
        let message = service(id).unwrap().format(key, args, count).unwrap();
        assert_eq!(message.text, expected, "{id}: {key}");
    }
    check("english", "more-on", &[("topic", "Water")], None, "More on Water");
    check("english", "search-result-count", &[], Some(0), "No results");
    check("english", "search-result-count", &[], Some(1), "1 result");
    check("english", "search-result-count", &[], Some(1234), "1,234 results");
    check("russian", "time-ago-minutes", &[], Some(21), "21 минуту назад");
    check("russian", "time-ago-minutes", &[], Some(12), "12 минут назад");
    check("persian", "reading-time", &[], Some(5), "زمان مطالعه: ۵ دقیقه");
    check("english", "caption-prefix-photo", &[], None, "Image caption: ");
    check("deewa", "home", &[], None, "کورپاڼه");
    check("zimbabwe", "home", &[], None, "Home");
    // A variable that the caller lacks makes the whole message absent.
    assert_eq!(service("english").unwrap().message("more-on"), None);
    assert_eq!(service("english").unwrap().format("time-ago-minutes", &[], None), None);
}

#[test]
fn coverage_counts_what_is_there_and_what_is_not() {
    let lines = coverage();
    let of = |id: &str| lines.iter().find(|line| line.service.id == id).unwrap();
    assert!(of("english").missing.is_empty());
    assert!(of("russian").missing.is_empty() && of("russian").unconfirmed > 0);
    assert!(of("rohingya").there >= 9 && of("rohingya").missing.contains(&"home"));
    assert_eq!(of("greek").there, 0);
}

/// `docs/languages.md` holds the table of coverage; `UPDATE_EXPECT=1` writes it anew.
#[test]
fn the_document_of_languages_is_true() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/languages.md");
    let text = include_str!("languages_head.md").to_owned() + &super::super::coverage_table();
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &text).unwrap();
    }
    let there = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        there == text,
        "docs/languages.md is out of date: run UPDATE_EXPECT=1 cargo test -p page languages"
    );
}
