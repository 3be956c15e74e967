//! What a column of the wire may look for: the agencies and languages that there are, and subjects by name or code.

use std::collections::BTreeSet;

use page::locale;
use serde::Serialize;

use super::columns::Column;
use super::templates::called;
use super::trouble::Trouble;
use super::words::Interface;
use crate::desk::{MediaTopic, Problem, Why};
use crate::ingest;
use crate::newsroom::Newsroom;

/// What there is to choose from, with what a column looks for already.
#[derive(Serialize)]
pub struct Choices {
    providers: BTreeSet<String>,
    tags: BTreeSet<String>,
    /// The tags with what the interface calls their languages, by that name.
    languages: Vec<(String, String)>,
    /// The widest subjects, to begin with.
    subjects: Vec<&'static str>,
}

impl Choices {
    /// Who sends and ever sent, and the languages of the wire and of the services.
    pub async fn find(room: &Newsroom, column: &Column) -> Result<Self, Trouble> {
        let feeds = ingest::set_feeds(room).await?.into_iter().map(|(feed, _)| feed.provider);
        let sent = room.store().wire_providers().await?;
        let spoken = room.reader().services();
        let spoken = spoken.iter().filter_map(|service| Some(locale::service(service.as_str())?.tag.clone()));
        let tags = room.store().wire_languages().await?.into_iter().chain(spoken);
        let some = |text: &String| !text.is_empty();
        let providers = feeds.chain(sent).chain([column.provider.clone()]).filter(some).collect();
        let tags = tags.chain([column.language.clone()]).filter(some).collect();
        Ok(Self { providers, tags, languages: Vec::new(), subjects: Vec::new() })
    }

    /// The same as a form shows it.
    pub fn told(mut self, interface: &Interface) -> Self {
        let named = |tag: &String| (tag.clone(), language(tag, interface));
        self.languages = self.tags.iter().map(named).collect();
        self.languages.sort_by(|(_, one), (_, other)| one.cmp(other));
        self.subjects = MediaTopic::widest().map(|topic| topic.name_for(interface.tag).0).collect();
        self
    }

    /// The agency of this name, however it is written.
    pub fn provider(&self, name: &str) -> Result<String, Trouble> {
        let wanted = name.trim().to_lowercase();
        let known = self.providers.iter().find(|known| known.to_lowercase() == wanted);
        known_or_none(name, known)
    }

    /// The language of this tag, however it is written.
    pub fn language(&self, tag: &str) -> Result<String, Trouble> {
        known_or_none(tag, self.tags.iter().find(|known| known.eq_ignore_ascii_case(tag.trim())))
    }
}

fn known_or_none(said: &str, known: Option<&String>) -> Result<String, Trouble> {
    match known {
        Some(known) => Ok(known.clone()),
        None if said.trim().is_empty() => Ok(String::new()),
        None => Err(Trouble::value(said)),
    }
}

/// A language by its name, and by its tag where that says more, or there is no name for it.
fn language(tag: &str, interface: &Interface) -> String {
    match called(interface, tag) {
        Some(name) if tag.contains('-') => format!("{name} (\u{2066}{tag}\u{2069})"),
        Some(name) => name,
        None => tag.to_owned(),
    }
}

/// The code of a subject that somebody named, in words or by a code; none where nothing is said.
pub fn subject(said: &str) -> Result<String, Trouble> {
    let number = !said.is_empty() && said.bytes().all(|b| b.is_ascii_digit());
    let code = if number { format!("medtop:{said}") } else { said.to_owned() };
    match MediaTopic::of(&code).or_else(|| MediaTopic::named(said)) {
        Some(topic) => Ok(format!("medtop:{}", topic.code)),
        None if said.is_empty() || of_another_scheme(said) => Ok(said.to_owned()),
        None => Err(Problem::from(Why::NoSubject { subject: said.to_owned() }).into()),
    }
}

/// Whether it reads as a code of some other scheme than Media Topics, of which nobody here knows the names.
fn of_another_scheme(said: &str) -> bool {
    const SUBJECT_CODE: usize = 8;
    let old =
        said.len() == SUBJECT_CODE && said.bytes().all(|b| b.is_ascii_digit()) && !said.starts_with('2');
    let (scheme, code) = said.split_once(':').unwrap_or_default();
    let plain = !said.contains(char::is_whitespace) && !scheme.is_empty() && !code.is_empty();
    old || plain && scheme != "medtop"
}

/// A subject by its name in the interface's language, where that leads back to it; else its code.
pub fn subject_shown(code: &str, interface: &Interface) -> String {
    let topic = MediaTopic::of(code);
    let name = topic.map(|topic| topic.name_for(interface.tag).0);
    let leads_back =
        |name: &&str| MediaTopic::named(name).map(|topic| topic.code) == topic.map(|topic| topic.code);
    name.filter(leads_back).unwrap_or(code).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_named_or_numbered_and_nothing_else() {
        let quake = "medtop:20000153";
        for said in
            ["earthquake", "Earthquake ", "20000153", quake, "زلزال", &MediaTopic::of(quake).unwrap().uri()]
        {
            match subject(said) {
                Ok(found) => assert_eq!(found, quake, "{said}"),
                Err(trouble) => assert_eq!(said, "زلزال", "{trouble:?}"),
            }
        }
        for other in ["", "afp:FIN", "01007000", "http://example.org/subject/7"] {
            assert_eq!(subject(other).unwrap(), other);
        }
        for nonsense in
            ["earthquakes in May", "medtop:99999999", "99999999x", "29999999", "x y:z", ":", "medtop:"]
        {
            assert!(subject(nonsense).is_err(), "{nonsense}");
        }
    }

    #[test]
    fn a_subject_s_name_leads_back_to_it() {
        let english = Interface::of("en").unwrap();
        for topic in MediaTopic::widest() {
            let code = format!("medtop:{}", topic.code);
            assert_eq!(subject(&subject_shown(&code, english)).unwrap(), code);
        }
        assert_eq!(subject_shown("medtop:20000153", english), "earthquake");
        assert_eq!(subject_shown("afp:FIN", english), "afp:FIN");
    }
}
