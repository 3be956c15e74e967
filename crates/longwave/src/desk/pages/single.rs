//! Single sign-on: to the provider, and back.

use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use super::enter::{Next, Way, record, with_cookie, within};
use super::here::{Anybody, see_other};
use super::trouble::Trouble;
use super::words::Interface;
use crate::clock::now;
use crate::newsroom::Newsroom;
use crate::people::{self, Astray, Brought, Cookie, From, Proof};

/// What the record calls it.
const WHAT: &str = "sign-in by provider";

/// A link rather than a form: browsers hold a form to the pages that it may lead to.
pub async fn begin(
    State(room): State<Newsroom>,
    from: From,
    Query(Next { next, .. }): Query<Next>,
) -> Response {
    match people::begin_provider(&room, within(&next), &from.0).await {
        Ok((to, secret)) => with_cookie(see_other(&to), Cookie::Provider.fresh(&secret, room.settings())),
        Err(why) => astray(&room, why),
    }
}

pub async fn back(
    State(room): State<Newsroom>,
    anybody: Anybody,
    from: From,
    headers: HeaderMap,
    Query(brought): Query<Brought>,
) -> Result<Response, Trouble> {
    let secret = Cookie::Provider.shown(&headers, room.settings()).unwrap_or_default();
    // Whoever was sent nowhere comes back from nowhere: anybody may ask for this address.
    let Some(asked) = people::begun_provider(&room, secret) else { return Ok(astray(&room, Astray::Over)) };
    let way = Way { room: &room, anybody: &anybody, from: &from, headers: &headers };
    let Ok(keys) = way.tries(WHAT) else { return Ok(astray(&room, Astray::Wait)) };
    let back = match people::finish_provider(&room, asked, &brought, now()).await {
        Ok(back) => back,
        Err(why) => {
            match why.is_no_ones() {
                true => room.throttle().ways.take_back(&keys),
                false => record(&room, None, &from, WHAT, why.as_str(), StatusCode::UNAUTHORIZED),
            }
            return Ok(astray(&room, why));
        }
    };
    room.throttle().ways.succeeded(&keys);
    let proof = if back.second { Proof::Two } else { Proof::One };
    let held = people::held(&room, &back.account).await?;
    let response = way.open(WHAT, &back.account, held, proof, &back.next).await?;
    Ok(with_cookie(response, Cookie::Provider.expired(room.settings())))
}

/// Back to the sign-in, which says why. The address of this page holds a code, so nothing is shown at it.
fn astray(room: &Newsroom, why: Astray) -> Response {
    let response = see_other(&format!("/desk/sign-in?astray={}", why.as_str()));
    with_cookie(response, Cookie::Provider.expired(room.settings()))
}

/// Why somebody didn't come in, in words.
pub fn said(why: &str, interface: &Interface) -> Option<String> {
    let why = Astray::ALL.into_iter().find(|known| known.as_str() == why)?;
    Some(interface.word(&format!("astray-{}", why.as_str())))
}
