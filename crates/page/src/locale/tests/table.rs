//! The table of services and the folders beside it.

use std::path::Path;

use unicode_normalization::is_nfc;

use super::super::files::{self, FOLDERS};
use super::super::{Direction, ServiceStatus, all, service};
use super::foreign;

#[test]
fn the_table_parses_and_has_every_service_once() {
    toml::from_str::<super::super::Table>(files::SERVICES).unwrap();
    let core = all().iter().filter(|service| service.status == ServiceStatus::Core).count();
    assert_eq!((all().len(), core), (58, 48));
    for language in all() {
        assert_eq!(service(&language.id), Some(language), "{} stands twice", language.id);
    }
    assert_eq!(service("klingon"), None);
}

#[test]
fn tags_are_canonical() {
    for language in all() {
        for tag in [Some(&language.tag), language.format_locale.as_ref()].into_iter().flatten() {
            assert_eq!(icu_locale_core::Locale::normalize(tag).unwrap(), tag.as_str(), "{}", language.id);
        }
    }
}

#[test]
fn endonyms_are_in_their_script_and_composed() {
    for language in all() {
        assert!(is_nfc(&language.endonym), "{}", language.id);
        assert_eq!(foreign(language, &language.endonym), "", "{}", language.id);
        assert!(!language.endonym.is_empty() && !language.name.is_empty(), "{}", language.id);
    }
}

#[test]
fn direction_and_spacing_follow_the_script() {
    for language in all() {
        let rtl = matches!(language.script.as_str(), "Arab" | "Rohg");
        assert_eq!(language.direction == Direction::Rtl, rtl, "{}", language.id);
        let spaced = matches!(language.script.as_str(), "Latn" | "Cyrl" | "Grek" | "Armn" | "Geor");
        assert_eq!(language.letter_spacing, spaced, "{}", language.id);
        assert!((1.5..=2.5).contains(&language.line_height), "{}", language.id);
    }
}

#[test]
fn every_reference_leads_somewhere() {
    for language in all() {
        for id in [&language.second, &language.messages].into_iter().flatten() {
            assert!(service(id).is_some(), "{}: {id}", language.id);
        }
        assert!(jiff::tz::TimeZone::get(&language.time_zone).is_ok(), "{}", language.id);
        for section in &language.sections {
            let named = language.message(&format!("section-{section}"));
            assert!(
                named.is_some() || !language.publishes(),
                "{}: section {section} has no name",
                language.id
            );
        }
    }
}

impl super::super::Language {
    /// Whether the system has words for it: closed and added services have none yet.
    fn publishes(&self) -> bool {
        matches!(self.status, ServiceStatus::Core | ServiceStatus::Edition)
    }
}

#[test]
fn the_folders_are_those_on_disk() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
    let mut disk: Vec<(String, bool, bool)> = std::fs::read_dir(&root)
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_type().unwrap().is_dir())
        .map(|entry| {
            let there = |file: &str| entry.path().join(file).exists();
            (entry.file_name().into_string().unwrap(), there("messages.ftl"), there("calendar.toml"))
        })
        .collect();
    disk.sort();
    let listed: Vec<_> = FOLDERS
        .iter()
        .map(|folder| (folder.service.to_owned(), folder.messages.is_some(), folder.calendar.is_some()))
        .collect();
    assert_eq!(listed, disk);
    for folder in FOLDERS {
        assert!(service(folder.service).is_some(), "{} is no service", folder.service);
    }
}
