//! Pictures: added as files, and what is said of them.

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use news::{Focus, Picture, PictureId, Right};
use serde::{Deserialize, Serialize};

use super::answer::{Failure, Path};
use super::exact::Exact;
use crate::clock::now;
use crate::desk;
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
    /// Whether nobody may see it any more; for an editor to say.
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
    let mut picture = find(&room, id).await?;
    set("caption", &mut picture.caption, caption)?;
    set("alt", &mut picture.alt, alt)?;
    set("credit", &mut picture.credit, credit)?;
    set("copyright", &mut picture.copyright, copyright)?;
    picture.barred = barred.unwrap_or(picture.barred);
    if let Some(focus) = focus {
        picture.focus = Focus { x: focus.x.min(10_000), y: focus.y.min(10_000) };
    }
    Ok(Json(desk::change_picture(&room, picture, now()).await?))
}

fn set(field: &str, text: &mut String, to: Option<String>) -> Result<(), Failure> {
    const MOST: usize = 5_000;
    if let Some(to) = to {
        *text = desk::line(field, &to, MOST)?;
    }
    Ok(())
}

async fn find(room: &Newsroom, id: PictureId) -> Result<Picture, Failure> {
    room.store().picture(id).await?.ok_or_else(|| Failure::not_found("picture", id))
}
