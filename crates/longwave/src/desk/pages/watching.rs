//! What a desk watches: what is late, failed, stopped, or waits for its time. One page for all that is one's own, one for
//! each service, one for each desk.

use std::collections::BTreeMap;

use axum::Form;
use axum::extract::rejection::{FormRejection, PathRejection, QueryRejection};
use axum::extract::{Path, Query, State};
use axum::response::Response;
use news::{Desk, DeskId, DeskName, FailureKind, Right, ServiceId, StoryId};
use page::locale;
use serde::{Deserialize, Serialize};
use store::Failure;

use super::here::{Here, escaped, see_other};
use super::shown::{Later, Row};
use super::trouble::{Trouble, refused};
use crate::newsroom::Newsroom;
use crate::seeing::{Attended, Filter, Line, Scheduled, Watch, attend as take_care, mark, unattend};

#[derive(Serialize)]
struct WatchPage {
    /// One service, or none for all of theirs.
    service: Option<ServiceId>,
    services: Vec<ServiceId>,
    /// One desk of the service, or none for all of it; and those that there are to choose from.
    desk: Option<Desk>,
    desks: Vec<Desk>,
    /// Languages and directions of the services' headlines.
    scripts: BTreeMap<ServiceId, (String, &'static str)>,
    /// The zones of the services' readers, by name.
    zones: BTreeMap<ServiceId, String>,
    watch: Watch,
    /// The stories of which something failed, by their ids, as far as they can be read.
    failing: BTreeMap<String, Line>,
    /// The headlines of the wire items of which something failed, by their ids.
    items: BTreeMap<String, String>,
    /// What was written of scheduled stories that doesn't go out with them, by their ids.
    later: BTreeMap<StoryId, Later>,
    /// Those of the scheduled stories that are held: their time alone doesn't publish them.
    stopped: Vec<StoryId>,
    /// What they took care of just now, and may take back.
    attended: Option<Attended>,
    /// Why each late story is late, in words, in their order.
    why: Vec<String>,
    /// A mark of each section, which changes with it.
    marks: BTreeMap<&'static str, String>,
    /// Whether they may say that something is taken care of.
    may_attend: bool,
}

/// What they took care of just now: `attended=kill&subject=…`.
#[derive(Deserialize, Default)]
pub struct JustNow {
    attended: Option<String>,
    #[serde(default)]
    subject: String,
}

impl JustNow {
    fn attended(self) -> Option<Attended> {
        let what = serde_json::from_value(self.attended?.into()).ok()?;
        Some(Attended { what, subject: self.subject })
    }
}

type Asked = Result<Query<JustNow>, QueryRejection>;

pub async fn all(State(room): State<Newsroom>, here: Here, asked: Asked) -> Response {
    let work = async { show(&room, &here, Whose::All, asked?.0).await };
    here.answer(&room, work).await
}

pub async fn of_service(
    State(room): State<Newsroom>,
    here: Here,
    service: Result<Path<ServiceId>, PathRejection>,
    asked: Asked,
) -> Response {
    let work = async { show(&room, &here, Whose::Service(service?.0), asked?.0).await };
    here.answer(&room, work).await
}

pub async fn of_desk(
    State(room): State<Newsroom>,
    here: Here,
    desk: Result<Path<(ServiceId, DeskName)>, PathRejection>,
    asked: Asked,
) -> Response {
    let work = async {
        let Path((service, name)) = desk?;
        show(&room, &here, Whose::Desk(DeskId::new(service, name)), asked?.0).await
    };
    here.answer(&room, work).await
}

/// Whose stories a page is about.
enum Whose {
    All,
    Service(ServiceId),
    Desk(DeskId),
}

async fn show(room: &Newsroom, here: &Here, whose: Whose, asked: JustNow) -> Result<Response, Trouble> {
    let (filter, service) = match &whose {
        Whose::All => (Filter::of(room, &here.actor, None)?, None),
        Whose::Service(service) => (Filter::of(room, &here.actor, Some(service))?, Some(service.clone())),
        Whose::Desk(desk) => (Filter::of_desk(room, &here.actor, desk)?, Some(desk.service().clone())),
    };
    let mut desks = Filter::desks(room, &here.actor);
    let desk = desks.iter().find(|desk| matches!(&whose, Whose::Desk(id) if *id == desk.id)).cloned();
    desks.retain(|desk| service.as_ref().is_none_or(|service| service == desk.id.service()));
    let watch = room.seeing().now(room).await?.seen_by(&filter);
    let attended = asked.attended();
    let later = later(room, &watch).await?;
    let stopped = stopped(&watch);
    let services = Filter::services(room, &here.actor);
    let script = |service: &ServiceId| {
        let language = locale::service(service.as_str())?;
        Some((service.clone(), (language.tag.clone(), language.direction.as_str())))
    };
    let page = WatchPage {
        zones: room
            .reader()
            .services()
            .into_iter()
            .map(|service| (service.clone(), zone_of(room, &service)))
            .collect(),
        scripts: room.reader().services().iter().filter_map(script).collect(),
        why: watch
            .late
            .iter()
            .map(|late| {
                late.why
                    .as_ref()
                    .map_or_else(|| here.interface.word("late-unknown"), |why| refused(why, here.interface))
            })
            .collect(),
        marks: marks(&watch, &later, &stopped),
        may_attend: match &service {
            Some(service) => here.actor.has_within(Right::Publish, service),
            None => here.actor.has_somewhere(Right::Publish),
        },
        failing: failing(room, &watch).await?,
        items: items(room, &watch).await?,
        later,
        stopped,
        attended,
        service,
        services,
        desk,
        desks,
        watch,
    };
    Ok(here.page(room, "watch.html", page))
}

async fn failing(room: &Newsroom, watch: &Watch) -> Result<BTreeMap<String, Line>, Trouble> {
    let mut found = BTreeMap::new();
    for failure in watch.failed.iter().filter(|failure| failure.kind == FailureKind::Publication) {
        let Ok(id) = failure.subject.parse() else { continue };
        // What can't be read keeps its number.
        let story = room.store().story(id).await.ok().flatten();
        found.extend(story.map(|story| (failure.subject.clone(), Line::of(&story))));
    }
    Ok(found)
}

async fn items(room: &Newsroom, watch: &Watch) -> Result<BTreeMap<String, String>, Trouble> {
    let of_wire = |failure: &&Failure| matches!(failure.kind, FailureKind::Wire | FailureKind::Unmatched);
    let mut found = BTreeMap::new();
    for Failure { subject, .. } in watch.failed.iter().filter(of_wire) {
        let Ok(id) = subject.parse() else { continue };
        let kept = room.store().wire_item(id).await.ok().flatten();
        found.extend(kept.map(|kept| (subject.clone(), Row::of(&kept.heading(), &[]).headline)));
    }
    Ok(found)
}

/// What was typed is later than what is scheduled, whether it is a revision already or not.
async fn later(room: &Newsroom, watch: &Watch) -> Result<BTreeMap<StoryId, Later>, Trouble> {
    let typed = room.store().unsettled_drafts().await?;
    let later = |one: &Scheduled| {
        let (id, (scheduled, newest)) = (one.story.id, one.revisions);
        Some((id, Later::since(scheduled, newest, typed.contains(&id), true)?))
    };
    Ok(watch.scheduled.iter().filter_map(later).collect())
}

fn stopped(watch: &Watch) -> Vec<StoryId> {
    let held = |id: &StoryId| watch.held.iter().any(|held| held.story.id == *id);
    watch.scheduled.iter().map(|one| one.story.id).filter(held).collect()
}

fn zone_of(room: &Newsroom, service: &ServiceId) -> String {
    room.reader().zone(service).iana_name().unwrap_or("UTC").to_owned()
}

/// A section whose mark is another shows something else. That a feed was looked at once more shows nothing new.
fn marks(
    watch: &Watch,
    later: &BTreeMap<StoryId, Later>,
    stopped: &[StoryId],
) -> BTreeMap<&'static str, String> {
    let mut feeds = watch.feeds.clone();
    feeds.iter_mut().for_each(|feed| feed.health.looked = None);
    let marked = [
        ("late", mark(&watch.late)),
        ("failed", mark(&watch.failed)),
        ("killed", mark(&(&watch.killed, &watch.damaged))),
        ("newer", mark(&watch.newer)),
        ("feeds", mark(&feeds)),
        ("quarantined", mark(&watch.quarantined)),
        ("scheduled", mark(&(&watch.scheduled, later, stopped))),
        ("embargoed", mark(&watch.embargoed)),
        ("held", mark(&watch.held)),
        ("review", mark(&watch.review)),
        ("stale", mark(&watch.stale)),
    ];
    marked.into_iter().map(|(section, mark)| (section, format!("{mark:016x}"))).collect()
}

/// What somebody took care of, and where they go on.
#[derive(Deserialize)]
pub struct Attend {
    #[serde(flatten)]
    attended: Attended,
    #[serde(default)]
    service: String,
    #[serde(default)]
    desk: String,
}

impl Attend {
    /// Where they go on.
    fn back(&self) -> String {
        let desk = self.desk.parse::<DeskId>().ok().map(|desk| desk.to_string());
        let place =
            desk.or_else(|| self.service.parse::<ServiceId>().ok().map(|service| service.to_string()));
        place.map_or_else(|| "/desk/watch".to_owned(), |place| format!("/desk/watch/{place}"))
    }
}

pub async fn attend(
    State(room): State<Newsroom>,
    here: Here,
    form: Result<Form<Attend>, FormRejection>,
) -> Response {
    let work = async {
        let Form(asked) = form?;
        take_care(&room, &here.actor, &asked.attended).await?;
        // Right after it, what was done is said, with the way to undo it.
        let Attended { what, subject } = &asked.attended;
        let (back, what) = (asked.back(), what.as_str());
        Ok(see_other(&format!("{back}?attended={what}&subject={}", escaped(subject))))
    };
    here.answer(&room, work).await
}

pub async fn take_back(
    State(room): State<Newsroom>,
    here: Here,
    form: Result<Form<Attend>, FormRejection>,
) -> Response {
    let work = async {
        let Form(asked) = form?;
        unattend(&room, &here.actor, &asked.attended).await?;
        Ok(see_other(&asked.back()))
    };
    here.answer(&room, work).await
}
