//! Pictures: added as files, and what is said of them.

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use news::{Focus, Picture, PictureId, Role};
use serde::{Deserialize, Serialize};

use super::answer::{Failure, Path};
use super::exact::Exact;
use super::signed::Signed;
use crate::clock::now;
use crate::desk;
use crate::newsroom::Newsroom;

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

pub async fn change(
    State(room): State<Newsroom>,
    signed: Signed,
    Path(id): Path<PictureId>,
    Exact(changed): Exact<Changed>,
) -> Result<Json<Picture>, Failure> {
    signed.everywhere(Role::Reporter)?;
    let Changed { focus, caption, alt, credit, copyright, barred } = changed;
    if barred.is_some() {
        signed.everywhere(Role::Editor)?;
    }
    let (caption, alt) = (line("caption", caption)?, line("alt", alt)?);
    let (credit, copyright) = (line("credit", credit)?, line("copyright", copyright)?);
    let change = |picture: &mut Picture| {
        set(&mut picture.caption, &caption);
        set(&mut picture.alt, &alt);
        set(&mut picture.credit, &credit);
        set(&mut picture.copyright, &copyright);
        set(&mut picture.barred, &barred);
        if barred == Some(false) {
            picture.embargo = None;
        }
        set(&mut picture.focus, &focus.map(|focus| Focus { x: focus.x.min(10_000), y: focus.y.min(10_000) }));
    };
    Ok(Json(desk::change_picture(&room, id, change, now()).await?))
}

fn line(field: &str, text: Option<String>) -> Result<Option<String>, Failure> {
    const MOST: usize = 5_000;
    Ok(text.map(|text| desk::line(field, &text, MOST)).transpose()?)
}

fn set<T: Clone>(field: &mut T, to: &Option<T>) {
    if let Some(to) = to {
        field.clone_from(to);
    }
}

async fn find(room: &Newsroom, id: PictureId) -> Result<Picture, Failure> {
    room.store().picture(id).await?.ok_or_else(|| Failure::not_found("picture", id))
}
