//! What is handed in to be shown: content that readers may see, loaded by the caller.

use std::collections::BTreeMap;

use news::{
    Content, Label, Person, PersonId, Picture, PictureId, PictureUse, Section, SectionId, ServiceId, Story,
    StoryId, Timestamp, Topic,
};
use serde::{Serialize, Serializer};

use crate::html::burmese::whole;

/// A page as bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    pub html: String,
}

/// A story with all that its page shows.
#[derive(Debug)]
pub struct StoryPage<'a> {
    pub story: &'a Story,
    /// The revision that readers may see.
    pub content: &'a Content,
    /// Everybody named by id in the bylines, and the translator.
    pub people: &'a BTreeMap<PersonId, Person>,
    pub topics: &'a [Topic],
    /// Those of the text and the faces of `people`; one that isn't here is left out.
    pub pictures: &'a BTreeMap<PictureId, Picture>,
    /// The same story at other services.
    pub family: &'a [Sibling],
    pub related: &'a [Card],
    pub latest: &'a [Card],
    pub breaking: &'a [BreakingNews],
    /// Where the text's links to stories lead; a story that isn't here is named without a link.
    pub links: &'a BTreeMap<StoryId, String>,
}

/// A service's front.
#[derive(Debug)]
pub struct FrontPage<'a> {
    pub service: &'a ServiceId,
    /// The lead first.
    pub slots: &'a [Card],
    /// Bands, in order.
    pub sections: &'a [(Section, Vec<Card>)],
    /// May be empty.
    pub most_read: &'a [Card],
    pub latest: &'a [Card],
    pub breaking: &'a [BreakingNews],
}

/// A page of a list of stories.
#[derive(Debug)]
pub struct ListPage<'a> {
    pub service: &'a ServiceId,
    pub kind: ListKind<'a>,
    pub cards: &'a [Card],
    /// What else there is, where the list is empty.
    pub latest: &'a [Card],
    /// The query of the page with newer stories; an empty one is the list's first page.
    pub newer: Option<&'a str>,
    /// The query of the page with older stories.
    pub older: Option<&'a str>,
    /// Whether this is the list's first page, the one that search engines are led to.
    pub first: bool,
    pub breaking: &'a [BreakingNews],
}

/// What a list lists.
#[derive(Debug, Clone, Copy)]
pub enum ListKind<'a> {
    Section(&'a SectionId),
    Latest,
    /// What somebody signed, and their face.
    Byline(&'a Person, Option<&'a Picture>),
    Topic(&'a Topic),
}

/// A story as it stands in lists.
#[derive(Debug, Clone)]
pub struct Card {
    pub story: StoryId,
    pub service: ServiceId,
    pub headline: String,
    pub summary: String,
    pub slug: Option<String>,
    pub section: Option<SectionId>,
    pub label: Option<Label>,
    pub published: Timestamp,
    pub updated: Option<Timestamp>,
    pub corrected: Option<Timestamp>,
    pub lead: Option<(Picture, PictureUse)>,
}

/// The same story at another service.
#[derive(Debug, Clone)]
pub struct Sibling {
    pub story: StoryId,
    pub service: ServiceId,
    pub slug: Option<String>,
    pub headline: String,
    /// Whether it was made from another story.
    pub translated: bool,
}

/// A breaking alert and where it leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BreakingNews {
    #[serde(serialize_with = "printed")]
    pub text: String,
    pub href: Option<String>,
}

/// A page that is open compares what it is told with what it shows: both say it alike.
fn printed<S: Serializer>(text: &str, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&whole(text))
}

/// What open pages are told of breaking news: `{"alerts":[{"text":…,"href":…}]}`.
pub fn breaking_json(alerts: &[BreakingNews]) -> String {
    #[derive(Serialize)]
    struct Alerts<'a> {
        alerts: &'a [BreakingNews],
    }
    // Text and addresses always make JSON.
    serde_json::to_string(&Alerts { alerts }).unwrap_or_else(|_| String::from("{\"alerts\":[]}"))
}

/// Why there is no page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice<'a> {
    NotFound,
    /// Killed, with what readers are told.
    Withdrawn(Option<&'a str>),
    /// Taken down, with what readers are told.
    TakenDown(Option<&'a str>),
    /// Stopped while something is checked.
    Held,
    Broken,
}

impl Notice<'_> {
    /// The HTTP status that goes with it (RFC 9110, section 15).
    pub fn status(self) -> u16 {
        match self {
            // Of a held story nothing may be shown; in place of a 503 a shared cache may show an older answer.
            Self::NotFound | Self::Held => 404,
            Self::Withdrawn(_) | Self::TakenDown(_) => 410,
            Self::Broken => 503,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn open_pages_are_told_text_and_address() {
        let alert = BreakingNews { text: "Talks \"begin\"".into(), href: Some("/english/a/1".into()) };
        assert_eq!(
            breaking_json(&[alert]),
            r#"{"alerts":[{"text":"Talks \"begin\"","href":"/english/a/1"}]}"#
        );
        let alert = BreakingNews { text: "ဆာဟဒ်တောင".into(), href: None };
        assert_eq!(breaking_json(&[alert]), "{\"alerts\":[{\"text\":\"ဆာဟ\u{2060}ဒ်တောင\",\"href\":null}]}");
    }
}
