//! Pictures: added as files, and what is said of them.

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use news::{Focus, Picture, PictureId, Right, StoryId};
use serde::{Deserialize, Serialize};

use super::answer::{Failure, Path};
use super::exact::Exact;
use crate::clock::now;
use crate::desk::{self, Problem};
use crate::newsroom::Newsroom;
use crate::people::Signed;

/// What may be changed of a picture; what is left out stays.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Changed {
    focus: Option<Focus>,
    caption: Option<String>,
    alt: Option<String>,
    credit: Option<String>,
    copyright: Option<String>,
    /// Whether nobody may see it any more; for an editor to say. `false` ends its embargo too.
    barred: Option<bool>,
}

/// Takes the bytes of a picture; the same bytes twice are the same picture.
pub async fn add(
    State(room): State<Newsroom>,
    Signed(_): Signed,
    bytes: Bytes,
) -> Result<Json<Picture>, Failure> {
    Ok(Json(desk::add_picture(&room, bytes, now()).await?))
}

pub async fn one(
    State(room): State<Newsroom>,
    _: Signed,
    Path(id): Path<PictureId>,
) -> Result<Json<Picture>, Failure> {
    find(&room, id).await.map(Json)
}

/// The stories that use a picture: what barring it would reach.
pub async fn stories(
    State(room): State<Newsroom>,
    _: Signed,
    Path(id): Path<PictureId>,
) -> Result<Json<Vec<StoryId>>, Failure> {
    find(&room, id).await?;
    Ok(Json(room.store().using_picture(id).await?))
}

pub async fn change(
    State(room): State<Newsroom>,
    signed: Signed,
    Path(id): Path<PictureId>,
    Exact(changed): Exact<Changed>,
) -> Result<Json<Picture>, Failure> {
    signed.somewhere(Right::Pictures)?;
    let Changed { focus, caption, alt, credit, copyright, barred } = changed;
    if barred.is_some() {
        signed.everywhere(Right::BarPictures)?;
    }
    let (caption, alt) = (text("caption", caption)?, text("alt", alt)?);
    let (credit, copyright) = (text("credit", credit)?, text("copyright", copyright)?);
    let focus = focus.map(|focus| Focus { x: focus.x.min(10_000), y: focus.y.min(10_000) });
    let change = |picture: &mut Picture| {
        set(&mut picture.caption, caption);
        set(&mut picture.alt, alt);
        set(&mut picture.credit, credit);
        set(&mut picture.copyright, copyright);
        if barred == Some(false) {
            picture.embargo = None;
        }
        set(&mut picture.barred, barred);
        set(&mut picture.focus, focus);
    };
    Ok(Json(desk::change_picture(&room, id, change, now()).await?))
}

fn text(field: &str, text: Option<String>) -> Result<Option<String>, Problem> {
    const MOST: usize = 5_000;
    text.map(|text| desk::line(field, &text, MOST)).transpose()
}

fn set<T>(field: &mut T, to: Option<T>) {
    if let Some(to) = to {
        *field = to;
    }
}

async fn find(room: &Newsroom, id: PictureId) -> Result<Picture, Failure> {
    room.store().picture(id).await?.ok_or_else(|| Failure::not_found("picture", id))
}
