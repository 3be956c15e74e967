//! The data files of `locales/`, compiled in.

/// The table of services.
pub(super) const SERVICES: &str = include_str!("../../locales/services.toml");

/// What a service's folder holds.
pub(super) struct Folder {
    pub(super) service: &'static str,
    /// Fluent text.
    pub(super) messages: Option<&'static str>,
    /// Names of months where the library has none.
    pub(super) calendar: Option<&'static str>,
}

macro_rules! folder {
    ($service:literal) => {
        Folder {
            service: $service,
            messages: Some(include_str!(concat!("../../locales/", $service, "/messages.ftl"))),
            calendar: None,
        }
    };
    ($service:literal, calendar) => {
        Folder {
            service: $service,
            messages: Some(include_str!(concat!("../../locales/", $service, "/messages.ftl"))),
            calendar: Some(include_str!(concat!("../../locales/", $service, "/calendar.toml"))),
        }
    };
}

/// Every folder, by name; a test compares it with the disk.
pub(super) static FOLDERS: &[Folder] = &[
    folder!("afan-oromo"),
    folder!("albanian"),
    folder!("amharic"),
    folder!("armenian"),
    folder!("azerbaijani"),
    folder!("bambara", calendar),
    folder!("bangla"),
    folder!("bosnian"),
    folder!("burmese"),
    folder!("cantonese"),
    folder!("dari"),
    folder!("english"),
    folder!("french-africa"),
    folder!("georgian"),
    folder!("haitian-creole", calendar),
    folder!("hausa"),
    folder!("indonesian"),
    folder!("khmer"),
    folder!("kinyarwanda", calendar),
    folder!("kirundi", calendar),
    folder!("korean"),
    folder!("kurdish-kurmanji"),
    folder!("kurdish-sorani"),
    folder!("lao"),
    folder!("lingala", calendar),
    folder!("macedonian"),
    folder!("mandarin"),
    folder!("ndebele", calendar),
    folder!("pashto"),
    folder!("persian"),
    folder!("portuguese-africa"),
    folder!("rohingya", calendar),
    folder!("russian"),
    folder!("sango", calendar),
    folder!("serbian"),
    folder!("shona", calendar),
    folder!("somali"),
    folder!("spanish"),
    folder!("swahili"),
    folder!("thai"),
    folder!("tibetan", calendar),
    folder!("tigrigna"),
    folder!("turkish"),
    folder!("ukrainian"),
    folder!("urdu"),
    folder!("uzbek"),
    folder!("vietnamese"),
    folder!("wolof"),
];

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
