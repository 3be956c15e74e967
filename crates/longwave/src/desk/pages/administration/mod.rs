//! Administration: how the newsroom is set up, room by room. Every form says what it was filled in over, so that nobody
//! undoes what somebody else changed meanwhile.

mod deeds;
mod desks;
mod feeds;
mod names;
mod newsroom;
mod record;
mod redirects;
mod services;
mod tokens;

use std::collections::BTreeMap;

use axum::extract::{DefaultBodyLimit, State};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Extension, Router};
use news::{Actor, Edit, Piece, Right, Role};
use serde::{Deserialize, Serialize};

use super::here::{Here, see_other};
use super::trouble::Trouble;
use crate::bodies;
use crate::clock::now;
use crate::desk::{self, Done, Problem, Why};
use crate::newsroom::Newsroom;
use crate::people::{fingerprint, readable};

/// Every address of these rooms.
pub fn routes() -> Router<Newsroom> {
    let files = Router::new()
        .route("/desk/administration/setup", get(newsroom::page).post(newsroom::import))
        .route("/desk/administration/redirects/many", post(redirects::many))
        .layer(DefaultBodyLimit::max(bodies::FILE));
    let words = Router::new()
        .route("/desk/administration", get(home))
        .route("/desk/administration/services", get(services::list).post(services::begin))
        .route("/desk/administration/services/{id}", get(services::one).post(services::change))
        .route("/desk/administration/services/{id}/sections", post(services::sections))
        .route("/desk/administration/desks", get(desks::list).post(desks::begin))
        .route("/desk/administration/desks/{service}/{name}", get(desks::one).post(desks::change))
        .route("/desk/administration/desks/{service}/{name}/people", post(desks::person))
        .route("/desk/administration/feeds", get(feeds::list).post(feeds::save))
        .route("/desk/administration/feeds/try", post(feeds::try_it))
        .route("/desk/administration/feeds/{id}", get(feeds::one))
        .route("/desk/administration/feeds/{id}/end", post(feeds::end))
        .route("/desk/administration/redirects", get(redirects::list).post(redirects::add))
        .route("/desk/administration/redirects/end", post(redirects::end))
        .route("/desk/administration/tokens", get(tokens::list).post(tokens::make))
        .route("/desk/administration/tokens/{id}/end", post(tokens::end))
        .route("/desk/administration/bylines", get(names::bylines))
        .route("/desk/administration/bylines/{id}", get(names::byline).post(names::save_byline))
        .route("/desk/administration/topics", get(names::topics))
        .route("/desk/administration/topics/{id}", get(names::topic).post(names::save_topic))
        .route("/desk/administration/rights", get(rights))
        .route("/desk/administration/setup.toml", get(newsroom::export))
        .route("/desk/record", get(record::page))
        .route("/desk/record.csv", get(record::csv))
        .route("/desk/record.jsonl", get(record::lines));
    bodies::words(words).merge(bodies::files(files))
}

/// Whether somebody may read the record, of some service or of all.
pub fn reads_record(actor: &Actor) -> bool {
    readable(actor).is_ok()
}

/// The rooms that somebody may enter; none for whoever sets nothing up.
pub fn rooms(actor: &Actor) -> Vec<&'static str> {
    let sections = actor.has_somewhere(Right::Sections);
    let all = [
        ("services", sections && !at_desks_only(actor)),
        ("desks", sections && !at_desks_only(actor)),
        ("feeds", actor.has_everywhere(Right::Feeds)),
        ("redirects", actor.has_everywhere(Right::Redirects)),
        ("bylines", actor.has_everywhere(Right::Bylines)),
        ("topics", actor.has_everywhere(Right::Bylines)),
        ("tokens", actor.has_everywhere(Right::Tokens)),
        ("setup", actor.has_everywhere(Right::Setup)),
    ];
    let mut rooms: Vec<_> = all.into_iter().filter_map(|(room, theirs)| theirs.then_some(room)).collect();
    if !rooms.is_empty() {
        rooms.push("rights");
    }
    rooms
}

/// Whether what they answer for are desks alone: a service's sections aren't theirs.
fn at_desks_only(actor: &Actor) -> bool {
    let desks = |grant: &&news::Grant| matches!(grant.scope, news::Scope::Desks(_));
    actor.grants.iter().filter(|grant| grant.role >= Right::Sections.role()).all(|grant| desks(&grant))
}

pub async fn home(State(room): State<Newsroom>, here: Here) -> Response {
    let work = async {
        match rooms(&here.actor).is_empty() {
            true => Err(Trouble::NotAllowed(Right::Sections)),
            false => Ok(here.page(&room, "administration.html", ())),
        }
    };
    here.answer(&room, work).await
}

#[derive(Serialize)]
struct RightsPage {
    roles: Vec<&'static str>,
    rights: Vec<(&'static str, Vec<bool>)>,
}

/// The table, for everybody who goes by it.
pub async fn rights(State(room): State<Newsroom>, here: Here) -> Response {
    let row = |right: Right| (right.as_str(), Role::ALL.iter().map(|role| *role >= right.role()).collect());
    let roles = Role::ALL.iter().map(|role| role.as_str()).collect();
    here.page(&room, "rights.html", RightsPage { roles, rights: Right::all().map(row).collect() })
}

/// A form's fields, by their names.
#[derive(Debug, Default, Deserialize)]
#[serde(transparent)]
pub struct Fields(BTreeMap<String, String>);

impl Fields {
    fn text(&self, name: &str) -> &str {
        self.0.get(name).map_or("", |text| text.trim())
    }

    /// What was filled in.
    fn maybe(&self, name: &str) -> Option<String> {
        Some(self.text(name).to_owned()).filter(|text| !text.is_empty())
    }

    /// What was sent under a name, though it be nothing.
    fn given(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(|text| text.trim())
    }

    fn flag(&self, name: &str) -> bool {
        self.text(name) == "yes"
    }

    fn id<T: std::str::FromStr<Err = news::BadId>>(&self, name: &str) -> Result<T, Trouble> {
        self.text(name).parse().map_err(|news::BadId(id)| Problem::from(Why::Id { id }).into())
    }

    fn number<T: std::str::FromStr + Default>(&self, name: &str) -> Result<T, Trouble> {
        let text = self.text(name);
        if text.is_empty() { Ok(T::default()) } else { text.parse().map_err(|_| Trouble::value(text)) }
    }
}

/// By what a form knows what it was filled in over.
pub(super) fn mark<T: Serialize>(seen: Option<&T>) -> String {
    let json = seen.and_then(|seen| serde_json::to_string(seen).ok()).unwrap_or_default();
    fingerprint(&json).chars().take(16).collect()
}

/// # Errors
/// Where the form was filled in over something else.
pub(super) fn unchanged<T: Serialize>(seen: &str, before: Option<&T>) -> Result<(), Trouble> {
    match seen == mark(before) {
        true => Ok(()),
        false => Err(store::Error::Overtaken { what: "it".into() }.into()),
    }
}

fn must(here: &Here, right: Right) -> Result<(), Trouble> {
    if here.actor.has_everywhere(right) { Ok(()) } else { Err(Trouble::NotAllowed(right)) }
}

/// Sets up one piece, and sends the browser on.
async fn keep(
    room: &Newsroom,
    here: &Here,
    before: Option<Piece>,
    after: Option<Piece>,
    to: &str,
) -> Result<Response, Trouble> {
    let done = desk::set_up(room, vec![Edit { before, after }], &here.actor, now()).await?;
    Ok(recorded(&done, see_other(to)))
}

/// An answer of which the record says what was changed.
pub fn recorded(done: &Done, answer: Response) -> Response {
    (Extension(done.for_record()), answer).into_response()
}
