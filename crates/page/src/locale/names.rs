//! Names of languages in other languages.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::files;

/// Service, then the service whose language is named.
type Names = HashMap<String, HashMap<String, String>>;

// A table that doesn't parse would be empty, and languages then go by their own names; a test sees to it that it parses.
static NAMES: LazyLock<Names> = LazyLock::new(|| toml::from_str(files::LANGUAGE_NAMES).unwrap_or_default());

/// What the language of `named` is called in the language of `reader`; both are ids of folders.
pub(super) fn of(reader: &str, named: &str) -> Option<&'static str> {
    NAMES.get(reader)?.get(named).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::super::tests::foreign;
    use super::super::{all, service};
    use super::*;

    #[test]
    fn the_table_parses_and_names_services_in_their_readers_script() {
        let names: Names = toml::from_str(files::LANGUAGE_NAMES).unwrap();
        for (reader, table) in &names {
            let language = service(reader).unwrap_or_else(|| panic!("{reader} is no service"));
            for (named, name) in table {
                assert!(service(named).is_some(), "{reader}: {named} is no service");
                assert!(unicode_normalization::is_nfc(name) && !name.is_empty(), "{reader}: {named}");
                assert_eq!(foreign(language, name), "", "{reader}: {named}");
            }
        }
    }

    #[test]
    fn a_language_without_a_name_goes_by_its_own() {
        let of = |reader: &str, named: &str| {
            let message = service(reader).unwrap().name_of(service(named).unwrap());
            (message.text, message.lang.map(|language| language.id.as_str()))
        };
        assert_eq!(of("russian", "english"), ("английский".into(), None));
        assert_eq!(of("persian", "deewa"), ("پشتو".into(), None));
        assert_eq!(of("sango", "khmer"), ("ខ្មែរ".into(), Some("khmer")));
        assert_eq!(of("zimbabwe", "shona"), ("Shona".into(), None));
    }

    #[test]
    fn every_core_service_can_name_english_and_french() {
        for language in
            all().iter().filter(|l| l.status == super::super::ServiceStatus::Core && l.second.is_none())
        {
            for named in ["english", "french-africa"] {
                assert_eq!(language.name_of(service(named).unwrap()).lang, None, "{}: {named}", language.id);
            }
        }
    }
}
