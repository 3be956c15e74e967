//! What a newsroom must see of its own machinery: what failed, whether a feed lives, and of what somebody is told.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::{By, Change, Event, ServiceId, Stage, Story, StoryId};

/// What failed to be done for the newsroom, until it is done or somebody says that it is taken care of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FailureKind {
    /// The clock could not publish what was due, or lift an embargo.
    Publication,
    /// A reader's page could not be built.
    Page,
    /// A picture's sizes could not be made.
    Rendition,
    /// The place of the media can't be reached.
    Media,
    /// A mail was not taken.
    Mail,
    /// A push service refused.
    Push,
    /// A feed's file could not be taken in, or its folder not be read.
    Feed,
    /// What a wire item asks of stories could not be done.
    Wire,
    /// A wire item stops another one, and nothing was here under its id: somebody must look for what it means.
    Unmatched,
}

impl FailureKind {
    pub const ALL: [Self; 9] = [
        Self::Publication,
        Self::Page,
        Self::Rendition,
        Self::Media,
        Self::Mail,
        Self::Push,
        Self::Feed,
        Self::Wire,
        Self::Unmatched,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Publication => "publication",
            Self::Page => "page",
            Self::Rendition => "rendition",
            Self::Media => "media",
            Self::Mail => "mail",
            Self::Push => "push",
            Self::Feed => "feed",
            Self::Wire => "wire",
            Self::Unmatched => "unmatched",
        }
    }
}

/// How a feed does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedHealth {
    /// Which feed, as the settings name it.
    pub name: String,
    pub provider: String,
    /// When it was first looked at; its silence counts from there until something comes.
    #[serde(default)]
    pub since: Option<Timestamp>,
    /// When it was last looked at and could be.
    pub looked: Option<Timestamp>,
    /// When something last came, to a minute: what comes within one of what was counted isn't noted.
    pub arrived: Option<Timestamp>,
    /// Arrivals that were counted; what comes within a minute counts once.
    pub arrivals: u64,
    /// The longest silence of late, in seconds: an old one counts for less, by half with each week.
    pub usual: u64,
    /// Since when it can't be read, and why.
    pub failing: Option<Timestamp>,
    pub error: String,
}

/// Whether a feed lives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Life {
    Well,
    /// Nothing came yet, and not for too long.
    New,
    /// Nothing came for longer than is usual for it, or than the settings bear.
    Silent,
    /// It can't be read.
    Failing,
    /// Somebody set it up so that nothing is taken in.
    Paused,
}

/// What comes within so long of another is one arrival.
const BURST: i64 = 60;
/// Before so many arrivals nobody knows what is usual.
const KNOWN: u64 = 5;
/// A feed is never called silent sooner, unless the settings say so.
const LEAST: i64 = 3_600;
const WEEK: f64 = 7.0 * 24.0 * 3_600.0;

impl FeedHealth {
    pub fn new(name: &str, provider: &str) -> Self {
        Self {
            name: name.to_owned(),
            provider: provider.to_owned(),
            since: None,
            looked: None,
            arrived: None,
            arrivals: 0,
            usual: 0,
            failing: None,
            error: String::new(),
        }
    }

    /// It was looked at, and could be.
    pub fn look(&mut self, now: Timestamp) {
        (self.failing, self.error, self.looked) = (None, String::new(), Some(now));
        self.since.get_or_insert(now);
    }

    /// Something came.
    pub fn arrive(&mut self, now: Timestamp) {
        self.look(now);
        let gap = self.arrived.map_or(0, |last| now.duration_since(last).as_secs());
        if self.arrived.is_some() && gap < BURST {
            return;
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
        let remembered = (self.usual as f64 * 0.5_f64.powf(gap as f64 / WEEK)) as u64;
        self.usual = remembered.max(gap.unsigned_abs());
        self.arrived = Some(now);
        self.arrivals += 1;
    }

    /// Whether it lives at `now`. `most` is the longest silence that the settings bear.
    pub fn life(&self, most: Option<SignedDuration>, now: Timestamp) -> Life {
        if self.failing.is_some() {
            return Life::Failing;
        }
        let Some(heard) = self.arrived.or(self.since) else { return Life::New };
        let silent = now.duration_since(heard).as_secs();
        let usual = i64::try_from(self.usual).unwrap_or(i64::MAX).saturating_mul(3) / 2;
        let bearable = most.map_or(usual.max(LEAST), |most| most.as_secs());
        let known = most.is_some() || self.arrivals >= KNOWN;
        match (known && silent > bearable, self.arrived) {
            (true, _) => Life::Silent,
            (false, None) => Life::New,
            (false, Some(_)) => Life::Well,
        }
    }
}

/// Of what somebody may want to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NoticeKind {
    /// A story of theirs was killed or taken down.
    Kill,
    /// A story of theirs is held.
    Hold,
    /// Something at their services is late, or failed.
    Failure,
    /// A feed died.
    Feed,
    /// A story at their services waits to be edited.
    Review,
    /// Somebody commented on a story of theirs, or named them.
    Comment,
    /// What they translated says something else now.
    Source,
    /// An agency corrected what a story of theirs draws on.
    Correction,
    /// Breaking news runs.
    Breaking,
}

impl NoticeKind {
    pub const ALL: [Self; 9] = [
        Self::Kill,
        Self::Hold,
        Self::Failure,
        Self::Feed,
        Self::Review,
        Self::Comment,
        Self::Source,
        Self::Correction,
        Self::Breaking,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Kill => "kill",
            Self::Hold => "hold",
            Self::Failure => "failure",
            Self::Feed => "feed",
            Self::Review => "review",
            Self::Comment => "comment",
            Self::Source => "source",
            Self::Correction => "correction",
            Self::Breaking => "breaking",
        }
    }

    /// Whether it is mailed to those who said nothing of it: what can't wait until they look.
    pub fn mailed(self) -> bool {
        matches!(self, Self::Kill | Self::Correction | Self::Failure | Self::Feed)
    }
}

/// By which way somebody is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Way {
    Mail,
    Push,
}

impl Way {
    pub const ALL: [Self; 2] = [Self::Mail, Self::Push];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Push => "push",
        }
    }
}

/// Something of which people are to be told. It says what, never the words of a story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Occasion {
    pub kind: NoticeKind,
    #[serde(default)]
    pub story: Option<StoryId>,
    /// Where it happened; none where it concerns every service.
    #[serde(default)]
    pub services: Vec<ServiceId>,
    /// Who did it.
    #[serde(default)]
    pub by: Option<By>,
    /// Which feed, or which kind of failure.
    #[serde(default)]
    pub about: String,
}

impl Occasion {
    /// What people are told of a change to a story; `after` is the story with it.
    pub fn of(change: &Change, after: &Story) -> Option<Self> {
        let kind = match &change.event {
            Event::Ended { .. } => NoticeKind::Kill,
            Event::Held { .. } if after.goes_on() => NoticeKind::Hold,
            Event::Moved { stage: Stage::Review } => NoticeKind::Review,
            Event::Updated { .. } | Event::Corrected { .. } => NoticeKind::Source,
            _ => return None,
        };
        Some(Self {
            kind,
            story: Some(after.id),
            services: vec![after.service.clone()],
            by: Some(change.by.clone()),
            about: String::new(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_mins(minutes)
    }

    /// A feed to which something comes after each of these minutes.
    fn fed(minutes: impl IntoIterator<Item = i64>) -> FeedHealth {
        let mut feed = FeedHealth::new("meridian", "meridian");
        minutes.into_iter().for_each(|minute| feed.arrive(at(minute)));
        feed
    }

    #[test]
    fn a_feed_is_silent_after_longer_than_is_usual_for_it() {
        let feed = fed((0..=20).map(|n| n * 90));
        assert_eq!(feed.life(None, at(1_800 + 130)), Life::Well);
        assert_eq!(feed.life(None, at(1_800 + 140)), Life::Silent);
        assert_eq!(fed([]).life(None, at(9_999)), Life::New);
        assert_eq!(fed([0, 5]).life(None, at(9_999)), Life::Well, "nobody knows what is usual yet");
    }

    #[test]
    fn a_quiet_night_is_remembered_and_a_burst_is_one_arrival() {
        let mut feed = fed([0, 480, 485, 490, 495, 500]);
        assert_eq!(feed.life(None, at(500 + 600)), Life::Well, "it was silent for eight hours before");
        (0..50).for_each(|n| feed.arrive(at(501) + SignedDuration::from_secs(n)));
        assert_eq!(feed.arrivals, 7);
    }

    #[test]
    fn the_settings_stand_before_what_is_usual() {
        let feed = fed([0]);
        let most = Some(SignedDuration::from_mins(10));
        assert_eq!(feed.life(most, at(10)), Life::Well);
        assert_eq!(feed.life(most, at(11)), Life::Silent);
        let mut feed = fed([0]);
        feed.failing = Some(at(1));
        assert_eq!(feed.life(most, at(2)), Life::Failing);
        feed.arrive(at(3));
        assert_eq!(feed.life(most, at(4)), Life::Well);
    }

    #[test]
    fn a_feed_that_never_sent_anything_dies_too() {
        let most = Some(SignedDuration::from_mins(10));
        let mut feed = fed([]);
        assert_eq!(feed.life(most, at(9_999)), Life::New, "nobody looked yet");
        (0..20).for_each(|minute| feed.look(at(minute)));
        assert_eq!(feed.life(most, at(10)), Life::New);
        assert_eq!(feed.life(most, at(11)), Life::Silent);
        assert_eq!(feed.life(None, at(9_999)), Life::New, "nobody said how long it may be silent");
        feed.arrive(at(20));
        assert_eq!(feed.life(most, at(21)), Life::Well);
        let before: FeedHealth = serde_json::from_str(
            r#"{"name":"a","provider":"a","looked":null,"arrived":null,"arrivals":0,"usual":0,"failing":null,"error":""}"#,
        )
        .unwrap();
        assert_eq!(before.since, None, "what was kept before this was known");
    }
}
