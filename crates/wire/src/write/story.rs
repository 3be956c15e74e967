//! What both formats say of an outgoing story.

use jiff::Timestamp;
use news::{Embargo, Label, PictureId, PictureUse, Status, Story, StoryId};

use super::{OutPicture, Outgoing};

impl<'a> Outgoing<'a> {
    /// A picture by its id.
    pub(super) fn picture(&self, id: PictureId) -> Option<&'a OutPicture<'a>> {
        self.pictures.iter().find(|out| out.picture.id == id)
    }

    /// Each picture that the content uses, once, with how it is used first.
    pub(super) fn used_pictures(&self) -> Vec<(&'a PictureUse, &'a OutPicture<'a>)> {
        let mut used: Vec<(&PictureUse, &OutPicture<'_>)> = Vec::new();
        for one in self.content.pictures() {
            let known = used.iter().any(|(before, _)| before.picture == one.picture);
            if let Some(out) = self.picture(one.picture).filter(|out| !known && !out.renditions.is_empty()) {
                used.push((one, out));
            }
        }
        used
    }

    /// The status that others are told: a story whose embargo nobody can tell the end of is withheld.
    pub(super) fn status(&self) -> Status {
        match (self.story.status(), &self.story.embargo) {
            (Status::Usable, Some(Embargo::Unclear(_))) => Status::Withheld,
            (status, _) => status,
        }
    }

    /// Whether its words go out. What is barred says only that it is.
    pub(super) fn tells(&self) -> bool {
        self.status() == Status::Usable
    }

    /// The end of its embargo.
    pub(super) fn embargoed(&self) -> Option<Timestamp> {
        match &self.story.embargo {
            Some(Embargo::Until(end)) => Some(*end),
            _ => None,
        }
    }

    /// Who must be named: the newsroom, and the agencies whose reports it used.
    pub(super) fn credit_line(&self) -> String {
        let agencies = self.content.agencies.iter().map(String::as_str).filter(|name| *name != self.provider);
        std::iter::once(self.provider).chain(agencies).collect::<Vec<_>>().join("/")
    }

    fn base(&self) -> &'a str {
        self.base.trim_end_matches('/')
    }

    /// The address of a story of the same service without its slug: it never changes, so it is the id too.
    pub(super) fn uri_of(&self, story: StoryId) -> String {
        format!("{}/{}/a/{story}", self.base(), self.story.service)
    }

    /// The id of a picture, as an address under the site.
    pub(super) fn picture_uri(&self, picture: PictureId) -> String {
        format!("{}/media/{picture}", self.base())
    }

    /// Who signs, as one line.
    pub(super) fn byline(&self) -> String {
        self.bylines.join(", ")
    }

    /// The name of a topic at the story's service, or wherever it has one.
    pub(super) fn topics(&self) -> impl Iterator<Item = (&'a str, Option<&'a str>)> {
        let service = &self.story.service;
        self.topics.iter().filter_map(move |topic| {
            let name = topic.names.get(service).or_else(|| topic.names.values().next())?;
            Some((name.as_str(), topic.concept.as_deref().filter(|concept| concept.contains(':'))))
        })
    }

    /// What editors who receive it must know: what was wrong before, or why it is barred.
    pub(super) fn notes(&self) -> Vec<String> {
        let corrections = self.story.corrections.iter().filter(|_| self.tells());
        let mut notes: Vec<String> =
            corrections.map(|one| format!("Correction, {}: {}", one.at, one.note)).collect();
        if let Some(end) = &self.story.end {
            notes.push(end.notice.clone().unwrap_or_else(|| "Not to be used any more.".to_owned()));
        } else if !self.tells() {
            notes.push("Not to be used until further notice.".to_owned());
        }
        notes
    }
}

/// When a story last changed, as far as it remembers.
pub(super) fn changed(story: &Story) -> Timestamp {
    let live = story.live.iter().flat_map(|live| std::iter::once(live.published).chain(live.updated));
    let holds = story.holds.iter().map(|hold| hold.at);
    let corrections = story.corrections.iter().map(|correction| correction.at);
    let all = live.chain(holds).chain(corrections).chain(story.end.as_ref().map(|end| end.at));
    all.max().map_or(story.head.at, |last| if story.live.is_some() { last } else { last.max(story.head.at) })
}

/// When a story first appeared, or began where it never did.
pub(super) fn first(story: &Story) -> Timestamp {
    story.live.as_ref().map_or(story.head.at, |live| live.published).min(changed(story))
}

/// What kind of piece it is: the word, and IPTC's genre where it has one.
pub(super) fn genre(label: Label) -> (&'static str, Option<&'static str>) {
    match label {
        Label::Analysis => ("Analysis", Some("Analysis")),
        Label::Opinion => ("Opinion", Some("Opinion")),
        Label::Explainer => ("Explainer", Some("Background")),
        Label::FactCheck => ("Fact check", None),
    }
}
