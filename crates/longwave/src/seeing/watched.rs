//! What is watched: values that the desk's page and the API show alike.

use news::story::EndKind;
use news::{
    By, DeskId, FeedHealth, Life, Refusal, SectionId, ServiceId, Stage, Story, StoryId, Timestamp, WireId,
};
use serde::Serialize;
use store::Failure;

use super::Filter;

/// All that is watched at a moment, or the part of it that somebody sees.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Watch {
    pub late: Vec<Late>,
    pub failed: Vec<Failure>,
    pub killed: Vec<Killed>,
    pub damaged: Vec<Damaged>,
    pub newer: Vec<Newer>,
    pub feeds: Vec<Feed>,
    pub quarantined: Vec<Quarantined>,
    pub scheduled: Vec<Scheduled>,
    pub embargoed: Vec<Embargoed>,
    pub held: Vec<Held>,
    pub review: Vec<Review>,
    pub stale: Vec<Stale>,
}

/// A story in one line.
#[derive(Debug, Clone, Serialize)]
pub struct Line {
    pub id: StoryId,
    pub service: ServiceId,
    /// The service's desk whose it is.
    pub desk: Option<DeskId>,
    /// Its headline, else its slugline; empty where it has neither.
    pub headline: String,
    pub stage: Stage,
}

impl Line {
    fn is_of(&self, filter: &Filter) -> bool {
        filter.shows(&self.service, self.desk.as_ref())
    }

    pub fn of(story: &Story) -> Self {
        let content = &story.head.content;
        let named = [&content.headline, &content.slugline].into_iter().find(|text| !text.trim().is_empty());
        Self {
            id: story.id,
            service: story.service.clone(),
            desk: story.desk.clone(),
            headline: named.cloned().unwrap_or_default(),
            stage: story.stage,
        }
    }
}

/// To be published at its time.
#[derive(Debug, Clone, Serialize)]
pub struct Scheduled {
    pub story: Line,
    /// The revision that goes out, and the newest.
    #[serde(skip)]
    pub revisions: (u32, u32),
    pub at: Timestamp,
    /// Who said so.
    pub by: Option<By>,
}

/// Its time has come, and it isn't published.
#[derive(Debug, Clone, Serialize)]
pub struct Late {
    pub story: Line,
    pub at: Timestamp,
    pub by: Option<By>,
    /// Why not; none where nothing stands in its way, and yet it wasn't done.
    pub why: Option<Refusal>,
}

/// Under an embargo that ends, or that somebody must end.
#[derive(Debug, Clone, Serialize)]
pub struct Embargoed {
    pub story: Line,
    pub until: Option<Timestamp>,
    /// What a provider said that is no time.
    pub said: String,
    pub live: bool,
}

/// Stopped while something is checked.
#[derive(Debug, Clone, Serialize)]
pub struct Held {
    pub story: Line,
    pub reason: String,
    pub by: By,
    pub at: Timestamp,
    pub live: bool,
}

/// Handed on to be edited, and not published yet.
#[derive(Debug, Clone, Serialize)]
pub struct Review {
    pub story: Line,
    /// Who wrote the newest revision, and when.
    pub by: By,
    pub at: Timestamp,
}

/// A story that a kill or a take-down reached.
#[derive(Debug, Clone, Serialize)]
pub struct Killed {
    pub story: Line,
    pub kind: EndKind,
    pub at: Timestamp,
    pub by: By,
    pub reason: String,
    /// Whether readers saw it, and find a notice there now.
    pub seen: bool,
    /// What it was translated from.
    pub source: Option<StoryId>,
    /// What still needs a person.
    pub left: Vec<Left>,
    /// Who took care of it.
    pub attended: Option<String>,
}

/// What a kill leaves for a person to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "left", rename_all = "kebab-case")]
pub enum Left {
    /// A translation of it that goes on.
    Translation { story: StoryId, service: ServiceId },
    /// A translation that can't be read: it was taken from readers.
    Damaged { story: StoryId },
    /// A front has an empty place where it stood.
    Front { service: ServiceId, section: Option<SectionId> },
}

impl Killed {
    /// Whether somebody must look at it: whoever killed a story knows of it, and nobody knows what a machine did. What was
    /// imported is old.
    pub fn needs(&self) -> bool {
        let known = match self.by {
            By::Import => true,
            By::Person(_) => self.source.is_none(),
            By::Wire(_) | By::Clock => false,
        };
        self.attended.is_none() && !(known && self.left.is_empty())
    }
}

/// A story that can't be read.
#[derive(Debug, Clone, Serialize)]
pub struct Damaged {
    pub id: StoryId,
    pub service: ServiceId,
}

/// An agency sent a newer version of what a story draws on, and nobody took account of it.
#[derive(Debug, Clone, Serialize)]
pub struct Newer {
    pub story: Line,
    pub provider: String,
    #[serde(flatten)]
    pub since: store::Newer,
    pub live: bool,
}

/// A feed, and whether it lives.
#[derive(Debug, Clone, Serialize)]
pub struct Feed {
    #[serde(flatten)]
    pub health: FeedHealth,
    pub life: Life,
}

impl Feed {
    pub fn died(&self) -> bool {
        matches!(self.life, Life::Silent | Life::Failing)
    }
}

/// A wire item, or with a number a file of which nothing could be made, at which a person must look.
#[derive(Debug, Clone, Serialize)]
pub struct Quarantined {
    /// None where nothing could be made of the file.
    pub item: Option<WireId>,
    pub file: i64,
    pub provider: String,
    /// The item's headline, or the file's name.
    pub headline: String,
    pub received: Timestamp,
    /// In English, exactly.
    pub why: Vec<String>,
    /// The code of each of these.
    pub codes: Vec<String>,
}

impl Quarantined {
    /// What it is called where somebody takes care of it.
    pub fn subject(&self) -> String {
        self.item.map_or_else(|| format!("file-{}", self.file), |item| item.to_string())
    }
}

/// How many translations of a service say what their source no longer says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stale {
    pub service: ServiceId,
    pub count: u64,
}

impl Watch {
    /// The part of it that somebody sees.
    pub fn seen_by(&self, filter: &Filter) -> Self {
        fn part<T: Clone>(all: &[T], theirs: impl Fn(&T) -> bool) -> Vec<T> {
            all.iter().filter(|one| theirs(one)).cloned().collect()
        }
        let line = |story: &Line| story.is_of(filter);
        Self {
            late: part(&self.late, |one| line(&one.story)),
            failed: part(&self.failed, |one| is_told(one, filter)),
            killed: part(&self.killed, |one| line(&one.story)),
            damaged: part(&self.damaged, |one| filter.covers(&one.service)),
            newer: part(&self.newer, |one| line(&one.story)),
            feeds: self.feeds.clone(),
            quarantined: self.quarantined.clone(),
            scheduled: part(&self.scheduled, |one| line(&one.story)),
            embargoed: part(&self.embargoed, |one| line(&one.story)),
            held: part(&self.held, |one| line(&one.story)),
            review: part(&self.review, |one| line(&one.story) && filter.edits(&one.story)),
            stale: part(&self.stale, |one| filter.covers(&one.service)),
        }
    }

    /// How much of it needs a person now, of what `filter` shows. It is asked for every page, and copies nothing.
    pub fn needs(&self, filter: &Filter) -> usize {
        let line = |story: &Line| story.is_of(filter);
        self.late.iter().filter(|one| line(&one.story)).count()
            + self.failed.iter().filter(|one| is_told(one, filter)).count()
            + self.killed.iter().filter(|one| one.needs() && line(&one.story)).count()
            + self.damaged.iter().filter(|one| filter.covers(&one.service)).count()
            + self.newer.iter().filter(|one| one.since.corrects && line(&one.story)).count()
            + self.feeds.iter().filter(|feed| feed.died()).count()
            + self.quarantined.len()
            + self.embargoed.iter().filter(|one| one.until.is_none() && line(&one.story)).count()
    }
}

/// Whether a failure is to be told to whom this shows it.
fn is_told(failure: &Failure, filter: &Filter) -> bool {
    use news::FailureKind::{Mail, Push};
    let theirs = failure.service.as_ref().map_or(filter.mends, |service| filter.covers(service));
    theirs && (filter.people || !matches!(failure.kind, Mail | Push))
}
