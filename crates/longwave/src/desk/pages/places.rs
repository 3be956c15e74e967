//! Every place of the desk that somebody may go to: what the palette lists, and a page for who has no script.

use axum::extract::State;
use axum::response::Response;
use news::{Desk, Right, ServiceId};
use serde::Serialize;

use super::here::Here;
use super::stories::STANDINGS;
use crate::newsroom::Newsroom;
use crate::seeing::Filter;

#[derive(Serialize)]
struct PlacesPage {
    standings: [&'static str; 9],
    fronts: Vec<ServiceId>,
    /// The services and desks whose watch is theirs, where that isn't all of one service.
    watched: Vec<ServiceId>,
    desks: Vec<Desk>,
}

pub async fn list(State(room): State<Newsroom>, here: Here) -> Response {
    let page = PlacesPage {
        standings: STANDINGS,
        watched: Some(Filter::services(&room, &here.actor)).filter(|all| all.len() > 1).unwrap_or_default(),
        desks: Filter::desks(&room, &here.actor),
        fronts: here.services_with(&room, Right::Fronts),
    };
    here.page(&room, "places.html", page)
}
