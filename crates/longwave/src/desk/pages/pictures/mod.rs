//! Pictures at the desk: looked for, brought in, cropped, described, and kept to what their owners allow.

mod bring;
mod list;
mod made;
mod one;
mod shapes;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
pub use list::{shown, to_show};
use news::{Picture, PictureId};
use page::locale;
use serde::Serialize;
use store::SeenPicture;

use super::trouble::picture_barred;
use super::words::Interface;
use crate::api::PICTURE;
use crate::bodies;
use crate::clock::now;
use crate::newsroom::Newsroom;

/// Every address below `/desk/pictures`, and where a story's lead picture is set.
pub fn routes() -> Router<Newsroom> {
    let bring = Router::new()
        .route("/desk/pictures", get(list::page).post(bring::form))
        .route("/desk/pictures/add", post(bring::add))
        .layer(DefaultBodyLimit::max(PICTURE));
    let words = Router::new()
        .route("/desk/pictures/choose", get(list::choose))
        .route("/desk/pictures/{id}", get(one::page).post(one::describe))
        .route("/desk/pictures/{id}/look", post(one::look))
        .route("/desk/pictures/{id}/rights", post(one::rights))
        .route("/desk/stories/{id}/lead", post(bring::lead));
    bodies::words(words).merge(bodies::files(bring))
}

/// A picture in a list.
#[derive(Serialize)]
pub struct PictureRow {
    id: PictureId,
    /// Nothing where whoever looks may not see what it shows.
    thumb: Option<String>,
    caption: String,
    alt: String,
    credit: String,
    added: news::Timestamp,
    /// Why it may not be used, in words.
    bar: Option<String>,
    until: Option<news::Timestamp>,
    /// What its sender asks of editors.
    instructions: String,
}

impl PictureRow {
    fn of(seen: &SeenPicture, interface: &Interface) -> Self {
        let picture = &seen.picture;
        let words = locale_words(picture, interface);
        Self {
            id: picture.id,
            thumb: seen.whole.then(|| address(picture, "original", 256)),
            caption: words.caption,
            alt: words.alt,
            credit: picture.credit.clone(),
            added: picture.added,
            bar: picture.bar(now()).map(|bar| picture_barred(&bar, interface)),
            until: picture.limits.until,
            instructions: picture.instructions.clone(),
        }
    }
}

/// The words of the service that speaks the language of the interface, else as they came.
fn locale_words(picture: &Picture, interface: &Interface) -> news::PictureWords {
    let speaks = |service: &&news::ServiceId| {
        locale::service(service.as_str()).is_some_and(|language| language.tag == interface.language.tag)
    };
    let own = picture.words.keys().find(speaks);
    own.map_or_else(
        || news::PictureWords { caption: picture.caption.clone(), alt: picture.alt.clone() },
        |service| picture.words_at(service),
    )
}

/// Where the desk finds a rendition, at another address once it is cropped anew.
fn address(picture: &Picture, ratio: &str, width: u32) -> String {
    format!("/desk{}", page::paths::picture(picture, ratio, width, "jpg"))
}
