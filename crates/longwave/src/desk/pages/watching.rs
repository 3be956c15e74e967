//! What a desk watches: what is late, failed, stopped, or waits for its time. One page for all of one's services, one
//! for each.

use std::collections::BTreeMap;

use axum::Form;
use axum::extract::rejection::{FormRejection, PathRejection};
use axum::extract::{Path, State};
use axum::response::Response;
use news::{Right, ServiceId};
use page::locale;
use serde::{Deserialize, Serialize};

use super::here::{Here, see_other};
use super::trouble::{Trouble, refused};
use crate::newsroom::Newsroom;
use crate::seeing::{Attended, Filter, Watch, attend as take_care, mark};

#[derive(Serialize)]
struct WatchPage {
    /// One service, or none for all of theirs.
    service: Option<ServiceId>,
    services: Vec<ServiceId>,
    /// Languages and directions of the services' headlines.
    scripts: BTreeMap<ServiceId, (String, &'static str)>,
    watch: Watch,
    /// Why each late story is late, in words, in their order.
    why: Vec<String>,
    /// A mark of each section, which changes with it.
    marks: BTreeMap<&'static str, String>,
    /// Whether they may say that something is taken care of.
    may_attend: bool,
}

pub async fn all(State(room): State<Newsroom>, here: Here) -> Response {
    here.answer(&room, show(&room, &here, None)).await
}

pub async fn of_service(
    State(room): State<Newsroom>,
    here: Here,
    service: Result<Path<ServiceId>, PathRejection>,
) -> Response {
    let work = async { show(&room, &here, Some(service?.0)).await };
    here.answer(&room, work).await
}

async fn show(room: &Newsroom, here: &Here, service: Option<ServiceId>) -> Result<Response, Trouble> {
    let filter = Filter::of(room, &here.actor, service.as_ref())?;
    let watch = room.seeing().now(room).await?.seen_by(&filter);
    let services = Filter::services(room, &here.actor);
    let script = |service: &ServiceId| {
        let language = locale::service(service.as_str())?;
        Some((service.clone(), (language.tag.clone(), language.direction.as_str())))
    };
    let page = WatchPage {
        scripts: services.iter().filter_map(script).collect(),
        why: watch
            .late
            .iter()
            .map(|late| {
                late.why
                    .as_ref()
                    .map_or_else(|| here.interface.word("late-unknown"), |why| refused(why, here.interface))
            })
            .collect(),
        marks: marks(&watch),
        may_attend: match &service {
            Some(service) => here.actor.has_within(Right::Publish, service),
            None => here.actor.has_somewhere(Right::Publish),
        },
        service,
        services,
        watch,
    };
    Ok(here.page(room, "watch.html", page))
}

/// A section whose mark is another shows something else. That a feed was looked at once more shows nothing new.
fn marks(watch: &Watch) -> BTreeMap<&'static str, String> {
    let mut feeds = watch.feeds.clone();
    feeds.iter_mut().for_each(|feed| feed.health.looked = None);
    let marked = [
        ("late", mark(&watch.late)),
        ("failed", mark(&watch.failed)),
        ("killed", mark(&(&watch.killed, &watch.damaged))),
        ("feeds", mark(&feeds)),
        ("quarantined", mark(&watch.quarantined)),
        ("scheduled", mark(&watch.scheduled)),
        ("embargoed", mark(&watch.embargoed)),
        ("held", mark(&watch.held)),
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
}

pub async fn attend(
    State(room): State<Newsroom>,
    here: Here,
    form: Result<Form<Attend>, FormRejection>,
) -> Response {
    let work = async {
        let Form(Attend { attended, service }) = form?;
        take_care(&room, &here.actor, &attended).await?;
        let back = service.parse::<ServiceId>().map(|service| format!("/desk/watch/{service}"));
        Ok(see_other(&back.unwrap_or_else(|_| "/desk/watch".to_owned())))
    };
    here.answer(&room, work).await
}
