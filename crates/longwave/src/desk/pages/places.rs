//! Every place of the desk that somebody may go to: what the palette lists, and a page for who has no script.

use axum::extract::State;
use axum::response::Response;
use news::{Right, ServiceId};
use serde::Serialize;

use super::here::Here;
use super::stories::STANDINGS;
use crate::newsroom::Newsroom;

#[derive(Serialize)]
struct PlacesPage {
    standings: [&'static str; 8],
    fronts: Vec<ServiceId>,
    may_record: bool,
}

pub async fn list(State(room): State<Newsroom>, here: Here) -> Response {
    let page = PlacesPage {
        standings: STANDINGS,
        fronts: here.services_with(&room, Right::Fronts),
        may_record: here.actor.has_somewhere(Right::People),
    };
    here.page(&room, "places.html", page)
}
