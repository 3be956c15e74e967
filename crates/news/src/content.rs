//! What a revision says: everything of a story that a journalist writes.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{Body, PersonId, PictureUse, Rights, SectionId, TopicId};

/// What a story says in one revision. Texts are NFC and without control characters.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Content {
    /// What readers see first.
    pub headline: String,
    /// One or two sentences under the headline and in lists; may be empty.
    pub summary: String,
    /// The newsroom's own short name for the matter; never shown to readers.
    pub slugline: String,
    /// ASCII words for the URL, where an editor chose them.
    pub slug: Option<String>,
    /// The place (and agency) before the first words, as printed.
    pub dateline: Option<String>,
    /// Who signs, in order.
    pub bylines: Vec<Byline>,
    /// Who translated it, where it is a translation.
    pub translator: Option<Byline>,
    /// Where it stands.
    pub section: Option<SectionId>,
    /// What it is about.
    pub topics: Vec<TopicId>,
    /// What kind of piece it is, where it isn't plain news.
    pub label: Option<Label>,
    /// The picture above the text.
    pub lead: Option<PictureUse>,
    /// The text.
    pub body: Body,
    /// Agencies whose reports it used, as they want to be named.
    pub agencies: Vec<String>,
    /// Others who contributed.
    pub contributors: Vec<String>,
    /// The places that it is about, as written.
    pub places: Vec<String>,
    /// A note to colleagues, in lines. It leaves the newsroom by no way: no page, no feed, no wire bears it.
    pub note: String,
    /// What the providers of its material demand; notices are printed, terms bind the newsroom.
    pub rights: Vec<Rights>,
}

/// Who signs a story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Byline {
    /// Somebody with a page of their own.
    Person(PersonId),
    /// A name as it is to be printed.
    Name(String),
}

/// What kind of piece a story is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Label {
    /// What news means, by somebody who knows the matter.
    Analysis,
    /// What its writer thinks; not the newsroom.
    Opinion,
    /// What one must know to understand the news.
    Explainer,
    /// Whether what somebody said is true.
    FactCheck,
}

impl Label {
    /// Its name, as messages have it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Analysis => "analysis",
            Self::Opinion => "opinion",
            Self::Explainer => "explainer",
            Self::FactCheck => "fact-check",
        }
    }
}

/// What a story lacks before it may be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum Missing {
    /// No headline.
    #[error("a headline")]
    Headline,
    /// It stands in no section.
    #[error("a section")]
    Section,
    /// Nobody signs it, and no agency is named.
    #[error("a byline or an agency")]
    Byline,
    /// No words but those around it.
    #[error("words in its body")]
    Body,
    /// A picture in the text or above it has no words for those who can't see it.
    #[error("alternative text for each picture")]
    AltText,
}

impl Content {
    /// What is missing before this may be published; empty when nothing is.
    pub fn missing(&self) -> Vec<Missing> {
        let without_alt = self.pictures().iter().any(|used| used.alt.trim().is_empty());
        let checks = [
            (self.headline.trim().is_empty(), Missing::Headline),
            (self.section.is_none(), Missing::Section),
            (self.bylines.is_empty() && self.agencies.is_empty(), Missing::Byline),
            (self.body.texts().iter().all(|text| text.is_blank()), Missing::Body),
            (without_alt, Missing::AltText),
        ];
        checks.into_iter().filter(|(lacks, _)| *lacks).map(|(_, missing)| missing).collect()
    }

    /// Names these agencies and keeps these rights too, behind those that it has.
    pub fn bear(&mut self, agencies: &[String], rights: &[Rights]) {
        fn add<T: Clone + PartialEq>(into: &mut Vec<T>, all: &[T]) {
            for one in all {
                if !into.contains(one) {
                    into.push(one.clone());
                }
            }
        }
        add(&mut self.agencies, agencies);
        add(&mut self.rights, rights);
    }

    /// What its material's rights demand of whoever publishes it, each once: the usage terms, then links to rights in full.
    pub fn terms(&self) -> Vec<&str> {
        let terms = self.rights.iter().flat_map(|rights| &rights.usage_terms);
        let links = self.rights.iter().flat_map(|rights| &rights.links);
        let mut once = BTreeSet::new();
        let all = terms.chain(links).map(|one| one.trim());
        all.filter(|one| !one.is_empty() && once.insert(*one)).collect()
    }

    /// Every picture that it uses, the lead first.
    pub fn pictures(&self) -> Vec<&PictureUse> {
        self.lead.iter().chain(self.body.pictures()).collect()
    }

    /// Changes every use of a picture.
    pub fn each_picture(&mut self, mut change: impl FnMut(&mut PictureUse)) {
        self.lead.iter_mut().for_each(&mut change);
        self.body.blocks.iter_mut().for_each(|block| block.each_picture(&mut change));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{BlockKind, Text};

    proptest! {
        #[test]
        fn what_is_demanded_is_borne_once_and_nothing_else_changes(
            own in prop::collection::vec("[a-d]", 0..4), demanded in prop::collection::vec("[a-d]", 0..4),
        ) {
            let rights = |names: &[String]| {
                names.iter().map(|name| Rights { copyright_notice: name.clone(), ..Rights::default() }).collect::<Vec<_>>()
            };
            let before = Content { headline: "Ferry".into(), rights: rights(&own), agencies: own.clone(), ..Content::default() };
            let mut after = before.clone();
            after.bear(&demanded, &rights(&demanded));
            prop_assert!(demanded.iter().all(|name| after.agencies.contains(name)));
            prop_assert!(after.agencies.starts_with(&own));
            prop_assert_eq!(&after.rights, &rights(&after.agencies));
            let mut again = after.clone();
            again.bear(&demanded, &rights(&demanded));
            prop_assert_eq!(&again, &after);
            prop_assert_eq!(Content { agencies: own, rights: before.rights.clone(), ..after }, before);
        }
    }

    const FORMAT_1: &str = include_str!("../fixtures/content-1.json");

    #[test]
    fn what_was_kept_before_galleries_and_notes_reads_as_before() {
        let kept: serde_json::Value = serde_json::from_str(FORMAT_1).unwrap();
        let content: Content = serde_json::from_str(FORMAT_1).unwrap();
        assert_eq!((content.note.as_str(), content.places.len()), ("", 0));
        assert_eq!((content.body.sources().count(), content.pictures().len()), (0, 2));
        assert_eq!(content.missing(), []);
        assert_eq!(serde_json::to_value(&content.body).unwrap(), kept["body"]);
    }

    #[test]
    fn pictures_of_a_gallery_need_words_and_a_pull_quote_is_no_text() {
        let used = |alt: &str| PictureUse {
            picture: "7".parse().unwrap(),
            alt: alt.into(),
            caption: Text::plain("The ferry."),
        };
        let of = |kinds: Vec<BlockKind>| Content { body: Body::of(kinds), ..Content::default() };
        let gallery = of(vec![BlockKind::Gallery { pictures: vec![used("A ferry"), used(" ")] }]);
        assert!(gallery.missing().contains(&Missing::AltText));
        assert_eq!((gallery.pictures().len(), gallery.body.plain().as_str()), (2, "The ferry.\nThe ferry."));
        let pull = of(vec![BlockKind::Pull { text: Text::plain("At dawn") }]);
        assert!(pull.missing().contains(&Missing::Body) && pull.body.plain().is_empty());
    }
}
