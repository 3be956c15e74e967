//! The data files of `locales/`, compiled in.

/// The table of services.
pub(super) const SERVICES: &str = include_str!("../../locales/services.toml");

/// Names of languages in each service's language.
pub(super) const LANGUAGE_NAMES: &str = include_str!("../../locales/language_names.toml");

/// What a service's folder holds.
pub(super) struct Folder {
    pub(super) service: &'static str,
    /// Fluent text.
    pub(super) messages: Option<&'static str>,
    /// Names and patterns of dates where the library's are missing or wrong.
    pub(super) calendar: Option<&'static str>,
}

macro_rules! text {
    ($service:literal, $file:literal) => {
        Some(include_str!(concat!("../../locales/", $service, "/", $file)))
    };
}

macro_rules! folder {
    ($service:literal, messages) => {
        Folder { service: $service, messages: text!($service, "messages.ftl"), calendar: None }
    };
    ($service:literal, calendar) => {
        Folder { service: $service, messages: None, calendar: text!($service, "calendar.toml") }
    };
    ($service:literal, messages_and_calendar) => {
        Folder {
            service: $service,
            messages: text!($service, "messages.ftl"),
            calendar: text!($service, "calendar.toml"),
        }
    };
}

fn folder(service: &str) -> Option<&'static Folder> {
    FOLDERS.iter().find(|folder| folder.service == service)
}

/// The messages of a service's folder, where it has one.
pub(super) fn messages(service: &str) -> Option<&'static str> {
    folder(service).and_then(|folder| folder.messages)
}

/// The calendar of a service's folder, where it has one.
pub(super) fn calendar(service: &str) -> Option<&'static str> {
    folder(service).and_then(|folder| folder.calendar)
}

/// Every folder, by name; a test compares it with the disk.
pub(super) static FOLDERS: &[Folder] = &[
    folder!("afan-oromo", messages_and_calendar),
    folder!("albanian", messages),
    folder!("amharic", messages),
    folder!("armenian", messages),
    folder!("azerbaijani", messages),
    folder!("bambara", messages_and_calendar),
    folder!("bangla", messages),
    folder!("bosnian", messages),
    folder!("burmese", messages),
    folder!("cantonese", messages),
    folder!("dari", messages_and_calendar),
    folder!("english", messages),
    folder!("french-africa", messages),
    folder!("fulani", calendar),
    folder!("georgian", messages),
    folder!("haitian-creole", messages_and_calendar),
    folder!("hausa", messages),
    folder!("indonesian", messages),
    folder!("khmer", messages),
    folder!("kinyarwanda", messages_and_calendar),
    folder!("kirundi", messages_and_calendar),
    folder!("korean", messages),
    folder!("kurdish-kurmanji", messages),
    folder!("kurdish-sorani", messages_and_calendar),
    folder!("lao", messages),
    folder!("lingala", messages_and_calendar),
    folder!("macedonian", messages),
    folder!("mandarin", messages),
    folder!("ndebele", messages_and_calendar),
    folder!("pashto", messages),
    folder!("persian", messages),
    folder!("portuguese-africa", messages),
    folder!("rohingya", messages_and_calendar),
    folder!("russian", messages),
    folder!("sango", messages_and_calendar),
    folder!("serbian", messages),
    folder!("shona", messages_and_calendar),
    folder!("somali", messages),
    folder!("spanish", messages),
    folder!("swahili", messages),
    folder!("thai", messages),
    folder!("tibetan", messages_and_calendar),
    folder!("tigrigna", messages_and_calendar),
    folder!("turkish", messages),
    folder!("ukrainian", messages),
    folder!("urdu", messages),
    folder!("uzbek", messages),
    folder!("vietnamese", messages),
    folder!("wolof", messages),
];
