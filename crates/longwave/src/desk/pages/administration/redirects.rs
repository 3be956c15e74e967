//! Where the addresses of an older site lead.

use axum::Form;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::response::Response;
use news::{Edit, Piece, Redirect, Right, StoryId};
use serde::{Deserialize, Serialize};

use super::{Fields, keep, must, recorded};
use crate::bodies::Whole;
use crate::clock::now;
use crate::desk::pages::here::{Here, escaped, see_other};
use crate::desk::pages::trouble::Trouble;
use crate::desk::{self, Problem, Why};
use crate::newsroom::Newsroom;

const AT: &str = "/desk/administration/redirects";
const ROWS: usize = 100;

#[derive(Deserialize, Serialize, Default)]
#[serde(default)]
pub struct Wanted {
    /// Those from this address on.
    from: String,
    /// Those after this address: the last one of the page before.
    after: String,
}

#[derive(Serialize, Default)]
struct RedirectsPage {
    redirects: Vec<Redirect>,
    wanted: Wanted,
    next: Option<String>,
    /// What is wrong with a list that was brought in, a line for each.
    wrong: Vec<String>,
    text: String,
    /// Whether what it brought in leads out of this newsroom.
    elsewhere: bool,
}

/// The page with the redirects that are wanted on it.
async fn show(room: &Newsroom, here: &Here, page: RedirectsPage) -> Result<Response, Trouble> {
    let wanted = &page.wanted;
    let mut redirects = room.store().redirects(&wanted.after, ROWS).await?;
    if wanted.after.is_empty() && !wanted.from.is_empty() {
        let first = room.store().redirect(&wanted.from).await?;
        redirects = first.into_iter().chain(room.store().redirects(&wanted.from, ROWS).await?).collect();
    }
    let full = redirects.len() >= ROWS;
    let next = redirects.last().filter(|_| full).map(|redirect| escaped(&redirect.from));
    Ok(here.page(room, "redirects.html", RedirectsPage { redirects, next, ..page }))
}

pub async fn list(
    State(room): State<Newsroom>,
    here: Here,
    wanted: Result<Query<Wanted>, QueryRejection>,
) -> Response {
    let work = async {
        must(&here, Right::Redirects)?;
        show(&room, &here, RedirectsPage { wanted: wanted?.0, ..RedirectsPage::default() }).await
    };
    here.answer(&room, work).await
}

pub async fn add(
    State(room): State<Newsroom>,
    Whole(here, Form(fields)): Whole<Here, Form<Fields>>,
) -> Response {
    let work = async {
        must(&here, Right::Redirects)?;
        let redirect = Redirect {
            from: fields.text("from").to_owned(),
            to: target(&room, fields.text("to")).await?,
            status: fields.number("status")?,
            elsewhere: fields.flag("elsewhere"),
        };
        if let Some(Redirect { from, .. }) = room.store().redirect(&redirect.from).await? {
            return Err(Problem::from(Why::RedirectExists { from }).into());
        }
        keep(&room, &here, None, Some(Piece::Redirect(redirect)), AT).await
    };
    here.answer(&room, work).await
}

/// Where it leads: as it was written, or the address of the story with this id.
async fn target(room: &Newsroom, to: &str) -> Result<Option<String>, Trouble> {
    if let Ok(id) = to.parse::<StoryId>() {
        let story = room.store().story(id).await?.ok_or_else(|| Trouble::not_found("story", id))?;
        return Ok(Some(page::paths::story(&story.service, id, None)));
    }
    Ok(Some(to.to_owned()).filter(|to| !to.is_empty()))
}

/// Many at once, a line for each: from, to, and the status where it isn't 301.
pub async fn many(
    State(room): State<Newsroom>,
    Whole(here, Form(fields)): Whole<Here, Form<Fields>>,
) -> Response {
    let work = async {
        must(&here, Right::Redirects)?;
        let text = fields.text("text").to_owned();
        let elsewhere = fields.flag("elsewhere-too");
        let (redirects, mut wrong) = read(&text, elsewhere);
        let mut edits = Vec::with_capacity(redirects.len());
        for (line, redirect) in redirects {
            if let Err(refusal) = redirect.check(|host| room.reader().own_host(host)) {
                let said = Trouble::from(Problem::from(refusal)).said(here.interface);
                wrong.push(format!("{line}: {said}"));
                continue;
            }
            let before = room.store().redirect(&redirect.from).await?.map(Piece::Redirect);
            edits.push(Edit { before, after: Some(Piece::Redirect(redirect)) });
        }
        if !wrong.is_empty() {
            wrong.truncate(ROWS);
            let page = RedirectsPage { wrong, text, elsewhere, ..RedirectsPage::default() };
            return show(&room, &here, page).await;
        }
        let done = desk::set_up(&room, edits, &here.actor, now()).await?;
        Ok(recorded(&done, see_other(AT)))
    };
    here.answer(&room, work).await
}

/// What the lines say, each with its number; those that say nothing of the kind are told by theirs. The last one for an
/// address counts.
fn read(text: &str, elsewhere: bool) -> (Vec<(usize, Redirect)>, Vec<String>) {
    let mut redirects: std::collections::BTreeMap<String, (usize, Redirect)> =
        std::collections::BTreeMap::new();
    let mut wrong = Vec::new();
    for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
        let parts: Vec<_> =
            line.split(['\t', ',', ';']).map(|part| part.trim().trim_matches('"').to_owned()).collect();
        let some = |at: usize| parts.get(at).filter(|part| !part.is_empty()).cloned();
        let status = some(2).map_or(Ok(if some(1).is_some() { 301 } else { 410 }), |status| status.parse());
        match (some(0), status) {
            (Some(from), Ok(status)) if parts.len() <= 3 => {
                let to = some(1);
                let redirect =
                    Redirect { elsewhere: elsewhere && to.is_some(), from: from.clone(), to, status };
                redirects.insert(from, (number, redirect));
            }
            // A first line with the columns' names.
            _ if number == 1 => {}
            _ => wrong.push(format!("{number}: {line}")),
        }
    }
    (redirects.into_values().collect(), wrong)
}

pub async fn end(
    State(room): State<Newsroom>,
    Whole(here, Form(fields)): Whole<Here, Form<Fields>>,
) -> Response {
    let work = async {
        must(&here, Right::Redirects)?;
        let from = fields.text("from");
        let before =
            room.store().redirect(from).await?.ok_or_else(|| Trouble::not_found("redirect", from))?;
        keep(&room, &here, Some(Piece::Redirect(before)), None, AT).await
    };
    here.answer(&room, work).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_line_by_line() {
        let (found, wrong) =
            read("from,to,status\n/a,/b\n\"/c\"\t/d\t308\n\n/e,,410\n/f\n/a,/z\n/g,/h,x\n", false);
        let told: Vec<_> =
            found.iter().map(|(n, r)| (*n, r.from.as_str(), r.to.as_deref(), r.status)).collect();
        assert_eq!(
            told,
            [
                (7, "/a", Some("/z"), 301),
                (3, "/c", Some("/d"), 308),
                (5, "/e", None, 410),
                (6, "/f", None, 410)
            ]
        );
        assert_eq!(wrong, ["8: /g,/h,x"]);
    }
}
