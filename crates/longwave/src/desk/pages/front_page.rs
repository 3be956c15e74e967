//! The page on which a front is arranged: what stands there, what could, and what stood there before.

use std::collections::{BTreeMap, BTreeSet};

use axum::response::Response;
use news::{By, Differs, Front, MAX_SLOTS, Right, SectionId, ServiceId, Slot, Story, StoryId, Timestamp};
use serde::Serialize;
use store::{DeskQuery, Published, Visible};

use super::arranging::{Arranging, typed};
use super::fronts::{Place, language};
use super::here::Here;
use super::shown::{StoryRow, there};
use super::trouble::Trouble;
use crate::clock::now;
use crate::damaged;
use crate::desk;
use crate::newsroom::Newsroom;

/// Stories that could be put in, of those that readers may see.
const CANDIDATES: usize = 30;
/// Earlier versions that the page lists.
const VERSIONS: usize = 8;

/// What the page is made from.
pub(super) struct Shown {
    /// As it is set now.
    pub front: Front,
    pub seen: u64,
    pub asked: Arranging,
    /// What was to take a step, and whether it did.
    pub said: Option<(StoryId, bool)>,
    /// What this editor began from, where somebody else set another one since.
    pub conflict: Option<Front>,
}

/// A story in its place.
#[derive(Serialize)]
struct SlotRow {
    #[serde(flatten)]
    row: StoryRow,
    /// When the place is given up: as it is typed, as a moment, and as the readers' clocks have it where they differ.
    typed: String,
    until: Option<Timestamp>,
    there: Option<String>,
    /// Whether readers may see it.
    visible: bool,
    picked: bool,
}

/// A story that could be put in.
#[derive(Serialize)]
struct Candidate {
    id: StoryId,
    headline: String,
    published: Option<Timestamp>,
    section: Option<String>,
}

/// What somebody did to a front.
#[derive(Serialize)]
struct Past {
    version: u64,
    by: By,
    at: Timestamp,
    differences: Vec<Told>,
}

/// One difference, with the headline that it is about.
#[derive(Serialize)]
struct Told {
    headline: String,
    #[serde(flatten)]
    what: Differs,
}

/// What is said of a step: the message's key, and what it is about.
#[derive(Serialize)]
struct Said {
    key: &'static str,
    headline: String,
    place: usize,
    places: usize,
}

/// What the service's words are written in.
#[derive(Serialize)]
struct Tongue {
    lang: String,
    dir: &'static str,
}

#[derive(Serialize)]
struct FrontPage {
    service: ServiceId,
    section: Option<SectionId>,
    sections: Vec<(SectionId, String)>,
    path: String,
    tongue: Tongue,
    /// The readers' zone, by name.
    zone: String,
    may: bool,
    set: Option<Past>,
    seen: u64,
    changed: bool,
    full: bool,
    slots: Vec<SlotRow>,
    picked: Option<StoryId>,
    candidates: Vec<Candidate>,
    wanted: String,
    said: Option<Said>,
    conflict: Option<Past>,
    history: Vec<Past>,
    preview: String,
    public: String,
}

pub(super) async fn show(
    room: &Newsroom,
    here: &Here,
    place: &Place,
    shown: Shown,
) -> Result<Response, Trouble> {
    let Place { service, section, zone } = place;
    let Shown { front, seen, asked, said, conflict } = shown;
    let before = front.version.saturating_add(1);
    let past = room.store().fronts_before(service, section.as_ref(), before, Some(VERSIONS + 1)).await?;
    let empty = Front::empty(service.clone(), section.clone());
    let steps = steps(&past, &empty);
    let step = conflict.as_ref().map(|began| (began, &front));
    let mut names = Names { room, here, stories: BTreeMap::new() };
    names.read(named_by(steps.iter().copied().chain(step), &asked.slots)).await?;
    let mut rows = Vec::new();
    let mut kept = Vec::new();
    for slot in asked.slots {
        let Some(story) = names.story(slot.story).await? else { continue };
        let there = slot.until.and_then(|at| there(here.interface, zone, at));
        let picked = asked.picked == Some(slot.story);
        let (typed, visible) = (typed(slot.until, zone), story.visible());
        rows.push(SlotRow { row: StoryRow::of(story), typed, until: slot.until, there, visible, picked });
        kept.push(slot);
    }
    let said = match said {
        Some((story, changed)) => Some(names.said(story, changed, &kept).await?),
        None => None,
    };
    let conflict = match step {
        Some(step) => Some(names.past(step).await?),
        None => None,
    };
    let history = names.history(steps).await?;
    let candidates = candidates(room, place, &asked.wanted, &kept).await?;
    let query = Arranging::query(seen, &kept, zone);
    let of = section.as_ref().map(|section| format!("section={section}&")).unwrap_or_default();
    let (lang, dir) = language(service);
    let set = (front.version > 0).then(|| Past {
        version: front.version,
        by: front.by.clone(),
        at: front.at,
        differences: Vec::new(),
    });
    let still: Vec<_> = front.slots.iter().filter(|slot| !slot.over(now())).cloned().collect();
    let page = FrontPage {
        sections: room.reader().sections(service),
        path: place.path(),
        zone: zone.iana_name().unwrap_or("UTC").to_owned(),
        may: here.actor.has(Right::Fronts, service),
        changed: kept != still,
        full: kept.len() >= MAX_SLOTS,
        preview: format!("/desk/preview/front/{service}?{of}{query}"),
        public: public(service, section.as_ref()),
        picked: asked.picked.filter(|at| news::place(&kept, *at).is_some()),
        wanted: asked.wanted,
        slots: rows,
        service: service.clone(),
        section: section.clone(),
        tongue: Tongue { lang, dir },
        set,
        seen,
        candidates,
        said,
        conflict,
        history,
    };
    Ok(here.page(room, "front.html", page))
}

fn public(service: &ServiceId, section: Option<&SectionId>) -> String {
    section.map_or_else(|| page::paths::front(service), |section| page::paths::section(service, section))
}

/// Stories by their ids, each read once, of those that this editor may see.
struct Names<'a> {
    room: &'a Newsroom,
    here: &'a Here,
    stories: BTreeMap<StoryId, Option<Story>>,
}

impl Names<'_> {
    /// Reads those that weren't read yet.
    async fn read(&mut self, mut stories: BTreeSet<StoryId>) -> Result<(), Trouble> {
        stories.retain(|id| !self.stories.contains_key(id));
        let unread: Vec<_> = stories.into_iter().collect();
        let mut found = self.room.store().stories(&unread).await?;
        found.retain(|story| story.seen_by(&self.here.actor));
        desk::as_offered(self.room, &mut found, &self.here.actor).await?;
        self.stories.extend(unread.into_iter().map(|id| (id, None)));
        self.stories.extend(found.into_iter().map(|story| (story.id, Some(story))));
        Ok(())
    }

    async fn story(&mut self, id: StoryId) -> Result<Option<&Story>, Trouble> {
        self.read(BTreeSet::from([id])).await?;
        Ok(self.stories.get(&id).and_then(Option::as_ref))
    }

    async fn headline(&mut self, id: StoryId) -> Result<String, Trouble> {
        let story = self.story(id).await?;
        let headline = story.map(|story| story.head.content.headline.clone());
        Ok(headline.filter(|text| !text.is_empty()).unwrap_or_else(|| id.to_string()))
    }

    async fn said(&mut self, story: StoryId, changed: bool, slots: &[Slot]) -> Result<Said, Trouble> {
        let place = news::place(slots, story);
        let key = match (changed, place) {
            (true, Some(_)) => "fronts-said-place",
            (true, None) => "fronts-said-out",
            (false, None) if slots.len() < MAX_SLOTS => "fronts-said-pick",
            (false, _) => "fronts-said-stays",
        };
        let (place, places) = (place.map_or(0, |place| place + 1), slots.len());
        Ok(Said { key, headline: self.headline(story).await?, place, places })
    }

    async fn history(&mut self, steps: Vec<Step<'_>>) -> Result<Vec<Past>, Trouble> {
        let mut history = Vec::new();
        for step in steps {
            history.push(self.past(step).await?);
        }
        Ok(history)
    }

    /// What whoever set `after` did to `before`.
    async fn past(&mut self, (before, after): Step<'_>) -> Result<Past, Trouble> {
        let mut differences = Vec::new();
        for difference in news::differences(&before.slots, &after.slots) {
            let headline = self.headline(difference.story).await?;
            differences.push(Told { headline, what: difference.what });
        }
        Ok(Past { version: after.version, by: after.by.clone(), at: after.at, differences })
    }
}

/// A front before somebody set it, and after.
type Step<'a> = (&'a Front, &'a Front);

/// The newest versions, each with the one before it.
fn steps<'a>(past: &'a [Front], empty: &'a Front) -> Vec<Step<'a>> {
    let before = past.iter().skip(1).chain([empty]);
    before.zip(past).take(VERSIONS).collect()
}

/// The stories that these steps moved, and those of the slots.
fn named_by<'a>(steps: impl Iterator<Item = Step<'a>>, slots: &[Slot]) -> BTreeSet<StoryId> {
    let moved = steps.flat_map(|(before, after)| news::differences(&before.slots, &after.slots));
    moved.map(|difference| difference.story).chain(slots.iter().map(|slot| slot.story)).collect()
}

/// Stories that readers may see and that stand in no slot, newest first; those with all the words that are wanted.
async fn candidates(
    room: &Newsroom,
    place: &Place,
    wanted: &str,
    slots: &[Slot],
) -> Result<Vec<Candidate>, Trouble> {
    let Place { service, section, .. } = place;
    let most = CANDIDATES + slots.len();
    let mut found = named(room, service, wanted).await?;
    if found.is_empty() && wanted.trim().is_empty() {
        let query = Visible { section: section.clone(), ..Visible::at(service, most) };
        found = damaged::stories(room, room.store().visible(&query).await?).await;
    } else if found.is_empty() {
        found = with_words(room, service, wanted, section.is_none().then_some(most)).await?;
        found.retain(|one| section.is_none() || one.content.section == *section);
    }
    found.retain(|one| news::place(slots, one.story.id).is_none());
    let candidate = |one: Published| Candidate {
        id: one.story.id,
        section: one.content.section.as_ref().and_then(|id| room.reader().section_name(service, id)),
        published: one.story.live.map(|live| live.published),
        headline: one.content.headline,
    };
    Ok(found.into_iter().take(CANDIDATES).map(candidate).collect())
}

/// The stories that searches find by these words of their headline, of those that readers may see.
async fn with_words(
    room: &Newsroom,
    service: &ServiceId,
    wanted: &str,
    limit: Option<usize>,
) -> Result<Vec<Published>, Trouble> {
    let query = DeskQuery {
        service: Some(service.clone()),
        words: Some(wanted.to_owned()),
        visible: Some(true),
        limit,
        ..DeskQuery::default()
    };
    let mut found = Vec::new();
    for story in room.store().desk_named(&query).await? {
        if story.live.as_ref().is_some_and(|live| live.revision == story.head.number) {
            let content = story.head.content.clone();
            found.push(Published { story, content });
        } else {
            found.extend(room.store().published(story.id).await?);
        }
    }
    Ok(found)
}

/// The story whose id or address was typed.
async fn named(room: &Newsroom, service: &ServiceId, typed: &str) -> Result<Vec<Published>, Trouble> {
    let typed = typed.trim();
    let id = typed.split_once("/a/").map_or(typed, |(_, rest)| rest.split('/').next().unwrap_or(rest));
    let Ok(id) = id.parse::<StoryId>() else { return Ok(Vec::new()) };
    let found = room.store().published(id).await?;
    Ok(found.into_iter().filter(|one| one.story.service == *service && one.story.visible()).collect())
}
