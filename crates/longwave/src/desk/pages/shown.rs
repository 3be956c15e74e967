//! Stories and wire items as the desk's templates show them.

use std::collections::HashMap;

use jiff::civil::Date;
use news::story::EndKind;
use news::{
    By, Change, Defect, Embargo, ItemClass, Rights, SectionId, ServiceId, Severity, Signal, Stage, Status,
    Story, StoryId, Timestamp, WireHeading, WireId, WireItem,
};
use page::locale;
use serde::Serialize;
use store::{Begun, KeptItem};

use super::trouble::Trouble;
use super::words::Interface;
use crate::newsroom::Newsroom;

/// A wire item in a list.
#[derive(Serialize, Clone)]
pub struct Row {
    pub id: WireId,
    /// The same in all versions of an item: a newer row takes the place of an older one. What has no guid has no versions.
    key: String,
    pub headline: String,
    slugline: String,
    provider: String,
    lang: Option<String>,
    class: ItemClass,
    urgency: Option<u8>,
    received: Timestamp,
    /// `withheld` or `canceled`; a usable one says nothing.
    stopped: Option<&'static str>,
    embargo: bool,
    /// What the provider says that it is to the version before.
    signal: Option<Signal>,
    quarantined: bool,
    /// How many stories draw on it, and for each service the first of them.
    stories: usize,
    taken: Vec<Begun>,
}

/// From this urgency on, counted from the top, a row is marked.
const URGENT: u8 = 3;

impl Row {
    /// The row with what stops its version, though that is said by another one.
    pub fn stopped_by(self, stopping: Option<&KeptItem>) -> Self {
        Self { stopped: self.stopped.or(stopping.map(|kept| kept.item.pubstatus.as_str())), ..self }
    }

    /// What nobody may overlook comes first: what is stopped, then what is urgent, embargoed, corrected; nothing of others.
    pub fn gravity(&self) -> Option<u8> {
        let urgent = self.urgency.filter(|urgency| *urgency <= URGENT);
        let stopped = self.stopped.map(|_| 0);
        let embargoed = self.embargo.then_some(URGENT + 1);
        let corrected = (self.signal == Some(Signal::Correction)).then_some(URGENT + 2);
        stopped.or(urgent).or(embargoed).or(corrected)
    }

    pub fn of(kept: &KeptItem<WireHeading>, begun: &[Begun]) -> Self {
        let item = &kept.item;
        let first =
            |texts: [&str; 3]| texts.into_iter().find(|text| !text.trim().is_empty()).map(str::to_owned);
        Self {
            id: kept.id,
            key: match item.guid.as_str() {
                "" => kept.id.to_string(),
                guid => format!("{} {guid}", item.provider),
            },
            headline: first([&item.headline, &item.slugline, &item.summary])
                .map_or_else(|| item.guid.clone(), |headline| page::whole(&headline).into_owned()),
            slugline: item.slugline.clone(),
            provider: item.provider.clone(),
            lang: item.language.clone(),
            class: item.class,
            urgency: item.urgency,
            received: kept.received,
            stopped: (item.pubstatus != Status::Usable).then(|| item.pubstatus.as_str()),
            embargo: item.embargo.as_ref().is_some_and(|embargo| !embargo.over(crate::clock::now())),
            signal: item.signal(),
            quarantined: item.quarantined(),
            stories: kept.stories.iter().filter(|id| begun.iter().any(|one| one.story == **id)).count(),
            taken: taken(kept, begun),
        }
    }
}

fn taken(kept: &KeptItem<WireHeading>, begun: &[Begun]) -> Vec<Begun> {
    let mut taken: Vec<Begun> = Vec::new();
    let stories = kept.stories.iter().filter_map(|id| begun.iter().find(|begun| begun.story == *id));
    for one in stories {
        if taken.iter().all(|known| known.service != one.service) {
            taken.push(one.clone());
        }
    }
    taken
}

/// A wire item by itself.
#[derive(Serialize)]
pub struct Item {
    #[serde(flatten)]
    row: Row,
    item: WireItem,
    newest: bool,
    /// When its embargo ends, in words; what the provider said where that is no time.
    embargoed: Option<String>,
    quarantine: Vec<Defect>,
    notes: Vec<Defect>,
    rights: Rights,
    /// Every story that draws on it.
    drawing: Vec<Begun>,
}

impl Item {
    pub fn of(kept: KeptItem, stopping: Option<&KeptItem>, begun: &[Begun], interface: &Interface) -> Self {
        let row = Row::of(&kept.heading(), begun).stopped_by(stopping);
        let item = kept.item;
        let of = |severity| {
            item.defects.iter().filter(move |defect| defect.severity == severity).cloned().collect()
        };
        let embargoed = item.embargo.as_ref().filter(|_| row.embargo).map(|embargo| match embargo {
            Embargo::Until(at) => interface.language.short_date_time(*at, &interface.zone),
            Embargo::Unclear(said) => format!("“{said}”"),
        });
        Self {
            quarantine: of(Severity::Quarantine),
            notes: of(Severity::Note),
            rights: item.rights.clone(),
            newest: kept.newest,
            embargoed,
            drawing: begun.to_vec(),
            row,
            item,
        }
    }
}

/// The time zone of this name; UTC where there is none.
pub fn zone(name: &str) -> jiff::tz::TimeZone {
    jiff::tz::TimeZone::get(name).unwrap_or(jiff::tz::TimeZone::UTC)
}

/// When a day begins, or the one after it, where the journalist is; none where it is no day.
pub fn day_begins(day: &str, next: bool, interface: &Interface) -> Option<Timestamp> {
    let day: Date = day.parse().ok()?;
    let day = if next { day.tomorrow().ok()? } else { day };
    interface.zone.to_timestamp(day.at(0, 0, 0, 0)).ok()
}

/// A moment as the readers' clocks have it, in the journalist's language; none where the desk's clocks say the same.
pub fn there(interface: &Interface, readers: &jiff::tz::TimeZone, at: Timestamp) -> Option<String> {
    let differs = interface.zone.to_datetime(at) != readers.to_datetime(at);
    differs.then(|| interface.language.short_date_time(at, readers))
}

/// A service and its sections, to be chosen from.
#[derive(Serialize)]
pub struct Place {
    pub service: ServiceId,
    /// The section's id and what the service calls it, in the service's own language.
    pub sections: Vec<(SectionId, String)>,
    lang: String,
    dir: &'static str,
}

impl Place {
    /// With a section that a story is in already, though nothing new may come into it.
    pub fn with(mut self, room: &Newsroom, section: Option<&SectionId>) -> Self {
        if let Some(section) = section.filter(|section| self.sections.iter().all(|(id, _)| id != *section)) {
            let name = room.reader().section_name(&self.service, section);
            self.sections.push((section.clone(), name.unwrap_or_else(|| section.to_string())));
        }
        self
    }
}

/// What may be chosen at these services; first the one in the language of the interface, which is likely one's own.
pub fn places(room: &Newsroom, services: &[ServiceId], interface: &Interface) -> Vec<Place> {
    let mut places: Vec<_> = services.iter().map(|service| place(room, service)).collect();
    places.sort_by_key(|place| place.lang != interface.language.tag);
    places
}

/// What may be chosen at one.
pub fn place(room: &Newsroom, service: &ServiceId) -> Place {
    let language = locale::service(service.as_str());
    let lang = language.map(|language| language.tag.clone()).unwrap_or_default();
    let dir = language.map_or("auto", |language| language.direction.as_str());
    Place { service: service.clone(), sections: room.reader().sections(service), lang, dir }
}

/// A story in a list.
#[derive(Serialize)]
pub struct StoryRow {
    pub id: StoryId,
    version: u64,
    pub service: ServiceId,
    headline: String,
    slugline: String,
    lang: String,
    dir: &'static str,
    /// Its standing, in a word: see [`standing`].
    pub standing: &'static str,
    /// When it was changed last, and by whom: see [`StoryRow::since`].
    pub changed: Timestamp,
    by: By,
    /// Whether it is a translation.
    translation: bool,
    /// What was written since.
    pub later: Option<Later>,
}

/// Revisions after the one that readers see, or that they will see when it is time.
#[derive(Serialize)]
pub struct Later {
    shown: u32,
    newest: u32,
    count: u32,
    /// Whether that one is still to go out.
    scheduled: bool,
}

impl Later {
    pub fn of(story: &Story) -> Option<Self> {
        Self::with(story, false)
    }

    /// The same; what is `typed` already and no revision yet counts as one.
    pub fn with(story: &Story, typed: bool) -> Option<Self> {
        let live = story.live.as_ref().map(|live| live.revision);
        let scheduled = story.schedule.as_ref().map(|schedule| schedule.revision);
        let shown = live.or(scheduled).filter(|_| story.end.is_none())?;
        Self::since(shown, story.head.number, typed, live.is_none())
    }

    /// What came after the revision that is shown, or that is still to go out.
    pub fn since(shown: u32, newest: u32, typed: bool, scheduled: bool) -> Option<Self> {
        let revisions = newest.checked_sub(shown)?;
        let count = Some(revisions + u32::from(typed)).filter(|count| *count > 0)?;
        Some(Self { shown, newest, count, scheduled })
    }
}

impl StoryRow {
    pub fn of(story: &Story) -> Self {
        let language = locale::service(story.service.as_str());
        let content = &story.head.content;
        Self {
            id: story.id,
            version: story.version,
            service: story.service.clone(),
            headline: page::whole(&content.headline).into_owned(),
            slugline: content.slugline.clone(),
            lang: language.map(|language| language.tag.clone()).unwrap_or_default(),
            dir: language.map_or("auto", |language| language.direction.as_str()),
            standing: standing(story),
            changed: story.head.at,
            by: story.head.by.clone(),
            translation: story.translation.is_some(),
            later: Later::of(story),
        }
    }

    /// The same, with what was done to it last: its head says only when it was written.
    pub fn since(mut self, last: Option<&Change>) -> Self {
        if let Some(Change { at, by, .. }) = last {
            (self.changed, self.by) = (*at, by.clone());
        }
        self
    }
}

/// When and by whom each of these stories was changed last, whatever was done to it.
pub async fn last_changes(room: &Newsroom, stories: &[StoryId]) -> Result<HashMap<StoryId, Change>, Trouble> {
    let changes = room.store().last_changes(stories).await?;
    Ok(changes.into_iter().map(|change| (change.story, change)).collect())
}

/// Where a story stands, in the one word that matters most: what stops it before what it is on the way to.
pub fn standing(story: &Story) -> &'static str {
    match story.end.as_ref().map(|end| end.kind) {
        Some(EndKind::Killed) => "killed",
        Some(EndKind::TakenDown) => "taken-down",
        None if story.stage == Stage::Spiked => story.stage.as_str(),
        None if !story.holds.is_empty() => "held",
        None if story.embargo.is_some() => "embargoed",
        None if story.live.is_some() => "live",
        None if story.schedule.is_some() => "scheduled",
        None => story.stage.as_str(),
    }
}
