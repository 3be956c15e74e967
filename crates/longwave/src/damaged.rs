//! What can't be read as it stands in the database: it alone is left out, and that is told.

use std::fmt::Display;

use news::{Breaking, BreakingId, FailureKind, Picture, PictureId, StoryId};
use store::{Each, Error};

use crate::newsroom::Newsroom;
use crate::reader::{Of, View, Wanted};

/// The addresses that say what is breaking.
const ALERTS: &str = "/*/breaking.json";

/// The stories that can be read.
pub async fn stories<T>(room: &Newsroom, found: Each<StoryId, T>) -> Vec<T> {
    let mut whole = Vec::with_capacity(found.len());
    for (id, one) in found {
        match one {
            Ok(one) => whole.push(one),
            Err(error) => tell_story(room, id, &error).await,
        }
    }
    whole
}

/// Whether a story is one that can't be read. Any other error is the caller's.
pub async fn is_story<T>(room: &Newsroom, id: StoryId, found: &Result<T, Error>) -> bool {
    let Err(error @ Error::Corrupt { .. }) = found else { return false };
    tell_story(room, id, error).await;
    true
}

/// It is told as what its own page is told as that can't be built: that ends once it can.
async fn tell_story(room: &Newsroom, id: StoryId, error: &Error) {
    tracing::error!(story = %id, %error, "it is left out of readers' pages");
    let of = room.store().services_of(&[id]).await.unwrap_or_default();
    if let Some((_, service)) = of.into_iter().next() {
        let page = Wanted::At(service, Of::Story(id, View::Full));
        room.troubles().fails(FailureKind::Page, &page, page.service(), error);
    }
}

/// The pictures that can be read.
pub fn pictures(room: &Newsroom, found: Each<PictureId, Picture>) -> Vec<Picture> {
    let whole = |(id, picture): (PictureId, Result<Picture, Error>)| match picture {
        Ok(picture) => Some(picture),
        Err(error) => {
            tracing::error!(picture = %id, %error, "it is left out of readers' pages");
            room.troubles().fails(FailureKind::Rendition, id, None, error);
            None
        }
    };
    found.into_iter().filter_map(whole).collect()
}

/// The alerts that can be read.
pub fn alerts(room: &Newsroom, found: Each<BreakingId, Breaking>) -> Vec<Breaking> {
    let (mut whole, mut damaged) = (Vec::with_capacity(found.len()), None);
    for (id, one) in found {
        match one {
            Ok(one) => whole.push(one),
            Err(error) => {
                tracing::error!(alert = %id, %error, "it is left out of readers' pages");
                damaged = Some(error);
            }
        }
    }
    match damaged {
        Some(error) => room.troubles().fails(FailureKind::Page, ALERTS, None, error),
        None => room.troubles().works(FailureKind::Page, ALERTS),
    }
    whole
}

/// What stands beside stories, where it can be read; `what` names it to whoever is told that it can't.
///
/// # Errors
/// Any other than that.
pub fn or_none<T>(
    room: &Newsroom,
    what: impl Display,
    found: Result<Option<T>, Error>,
) -> Result<Option<T>, Error> {
    match found {
        Err(error @ Error::Corrupt { .. }) => {
            tracing::error!(%what, %error, "it is left out of readers' pages");
            room.troubles().fails(FailureKind::Page, &what, None, error);
            Ok(None)
        }
        found => {
            if found.is_ok() {
                room.troubles().works(FailureKind::Page, what);
            }
            found
        }
    }
}
