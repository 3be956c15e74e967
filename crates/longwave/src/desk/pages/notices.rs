//! Of what somebody wants to be told, by mail and in which browsers.

use std::collections::BTreeSet;

use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::http::header::USER_AGENT;
use axum::response::Response;
use news::{NoticeKind, Timestamp, Way};
use serde::{Deserialize, Serialize};
use store::{NewSubscription, Subscription};

use super::here::{Here, see_other};
use super::trouble::Trouble;
use crate::clock::now;
use crate::newsroom::Newsroom;
use crate::notices::{Choices, Endpoint, public_key, well_formed};

const PAGE: &str = "/desk/account/notices";
const AGENT: usize = 300;

#[derive(Serialize)]
struct NoticesPage {
    /// Each kind, and whether it is mailed and pushed.
    kinds: Vec<(NoticeKind, bool, bool)>,
    /// Whether the newsroom has a mail server.
    mail: bool,
    browsers: Vec<Shown>,
    /// What browsers ask for that are to take notices.
    key: String,
}

#[derive(Serialize)]
struct Shown {
    id: i64,
    agent: String,
    since: Timestamp,
    /// By which a browser knows itself.
    endpoint: String,
}

pub async fn page(State(room): State<Newsroom>, here: Here) -> Response {
    here.answer(&room, show(&room, &here)).await
}

async fn show(room: &Newsroom, here: &Here) -> Result<Response, Trouble> {
    let account = here.at.account.id;
    let choices = Choices::read(room.store().notice_choice(account).await?.as_deref());
    let kinds =
        NoticeKind::ALL.map(|kind| (kind, choices.wants(kind, Way::Mail), choices.wants(kind, Way::Push)));
    let key = public_key(room).await.unwrap_or_else(|error| {
        tracing::error!("browsers can't take notices: {error:#}");
        String::new()
    });
    let shown =
        |Subscription { id, agent, created, endpoint, .. }| Shown { id, agent, since: created, endpoint };
    let browsers = room.store().subscriptions(account).await?.into_iter().map(shown).collect();
    let mail = room.settings().mail.is_some();
    Ok(here.page(room, "notices.html", NoticesPage { kinds: kinds.into(), mail, browsers, key }))
}

/// What is ticked: `kill-mail`, `review-push` and so on.
pub async fn choose(
    State(room): State<Newsroom>,
    here: Here,
    form: Result<Form<Vec<(String, String)>>, FormRejection>,
) -> Response {
    let work = async {
        let ticked: BTreeSet<String> = form?.0.into_iter().map(|(name, _)| name).collect();
        let mut choices = Choices::default();
        for kind in NoticeKind::ALL {
            let wanted = |way: &Way| ticked.contains(&format!("{}-{}", kind.as_str(), way.as_str()));
            choices.set(kind, Way::ALL.into_iter().filter(wanted).collect());
        }
        let kept = serde_json::to_string(&choices).map_err(|error| Trouble::Astray(error.to_string()))?;
        room.store().choose_notices(here.at.account.id, &kept).await?;
        Ok(see_other(PAGE))
    };
    here.answer(&room, work).await
}

/// A browser as it describes itself.
#[derive(Deserialize)]
pub struct Browser {
    endpoint: String,
    key: String,
    auth: String,
}

pub async fn subscribe(
    State(room): State<Newsroom>,
    here: Here,
    headers: HeaderMap,
    form: Result<Form<Browser>, FormRejection>,
) -> Response {
    let work = async {
        let Form(Browser { endpoint, key, auth }) = form?;
        Endpoint::read(&endpoint, &room.settings().notices.also)
            .map_err(|error| Trouble::Astray(format!("endpoint: {error}")))?;
        well_formed(&key, &auth).ok_or_else(|| Trouble::Astray("key, auth".into()))?;
        let agent = headers.get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let agent: String = agent.chars().take(AGENT).collect();
        let account = here.at.account.id;
        let new = NewSubscription { account, endpoint: &endpoint, key: &key, auth: &auth, agent: &agent };
        room.store().subscribe(new, now()).await?;
        Ok(see_other(PAGE))
    };
    here.answer(&room, work).await
}

pub async fn unsubscribe(State(room): State<Newsroom>, here: Here, Path(id): Path<i64>) -> Response {
    let work = async {
        room.store().unsubscribe(id, here.at.account.id).await?;
        Ok(see_other(PAGE))
    };
    here.answer(&room, work).await
}
