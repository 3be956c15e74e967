//! The newsroom's setup as one file: out, and in again once it was seen what would change.

use axum::Form;
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use news::Right;
use serde::Serialize;

use super::{Fields, mark, must, recorded};
use crate::bodies::Whole;
use crate::clock::now;
use crate::desk::pages::here::{Here, see_other};
use crate::desk::pages::second::asked_again;
use crate::desk::pages::trouble::Trouble;
use crate::desk::{self, Problem};
use crate::newsroom::Newsroom;
use crate::setup::{self, Told, told};

/// Changes that are shown; of more it is said how many they are.
const SHOWN: usize = 500;

#[derive(Serialize, Default)]
struct SetupPage {
    text: String,
    whole: bool,
    /// What would change, where a file was shown, and by what it is known that this was seen.
    changes: Option<Vec<Told>>,
    count: usize,
    seen: String,
    /// Why the file can't be brought in.
    wrong: Option<String>,
    /// The same where it can't be read: in English, with lines and keys, for whoever wrote it.
    unread: Option<String>,
    done: bool,
}

pub async fn page(State(room): State<Newsroom>, here: Here, uri: axum::http::Uri) -> Response {
    let work = async {
        must(&here, Right::Setup)?;
        let done = uri.query() == Some("done");
        Ok(here.page(&room, "setup.html", SetupPage { done, ..SetupPage::default() }))
    };
    here.answer(&room, work).await
}

pub async fn export(State(room): State<Newsroom>, here: Here) -> Response {
    let work = async {
        must(&here, Right::Setup)?;
        let text = setup::whole(&room).await?;
        let headers = [
            (CONTENT_TYPE, "application/toml; charset=utf-8"),
            (CONTENT_DISPOSITION, "attachment; filename=\"newsroom.toml\""),
        ];
        Ok((headers, text).into_response())
    };
    here.answer(&room, work).await
}

/// Shows what a file would change; what was seen is done, once it is asked for and nothing is different by then.
pub async fn import(
    State(room): State<Newsroom>,
    Whole(here, Form(fields)): Whole<Here, Form<Fields>>,
) -> Response {
    if let Some(to_sign_in) = asked_again(&here, "/desk/administration/setup") {
        return to_sign_in;
    }
    let work = async {
        must(&here, Right::Setup)?;
        let (text, whole) = (fields.text("text").to_owned(), fields.flag("whole"));
        let page = SetupPage { text: text.clone(), whole, ..SetupPage::default() };
        let show = |page| Ok(here.page(&room, "setup.html", page));
        let wanted = match setup::read(&text) {
            Ok(wanted) => wanted,
            Err(error) => return show(SetupPage { unread: Some(format!("{error:#}")), ..page }),
        };
        let edits = match desk::import(&room, &wanted, whole, &here.actor, now()).await {
            Ok(edits) => edits,
            Err(Problem::Unusable(why)) => return show(SetupPage { unread: Some(why), ..page }),
            Err(problem) => {
                return show(SetupPage { wrong: Some(Trouble::from(problem).said(here.interface)), ..page });
            }
        };
        let seen = mark(Some(&edits));
        if fields.text("seen") == seen {
            let done = desk::set_up(&room, edits, &here.actor, now()).await?;
            return Ok(recorded(&done, see_other("/desk/administration/setup?done")));
        }
        let changes = edits.iter().take(SHOWN).map(told).collect();
        let page = SetupPage {
            text,
            whole,
            changes: Some(changes),
            count: edits.len(),
            seen,
            ..SetupPage::default()
        };
        show(page)
    };
    here.answer(&room, work).await
}
