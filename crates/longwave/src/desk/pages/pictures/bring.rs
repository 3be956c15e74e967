//! Bringing pictures in: by a form, by a script, and onto a story as its lead.

use axum::Form;
use axum::Json;
use axum::body::Bytes;
use axum::extract::multipart::{Multipart, MultipartError, MultipartRejection};
use axum::extract::rejection::{BytesRejection, QueryRejection};
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use news::{Action, Picture, PictureId, PictureUse, Refusal, StoryId, Text};
use serde::{Deserialize, Serialize};

use super::super::here::{Here, see_other};
use super::super::story;
use super::super::trouble::Trouble;
use crate::api::PICTURE;
use crate::clock::now;
use crate::desk::{self, Problem};
use crate::newsroom::Newsroom;

/// Files of one form.
const FILES: usize = 20;

/// A file that is larger than any that is taken.
fn too_large() -> Trouble {
    Problem::Picture(picture::Refusal::TooManyBytes { bytes: PICTURE, allowed: PICTURE }).into()
}

impl From<MultipartError> for Trouble {
    fn from(error: MultipartError) -> Self {
        match error.status() {
            StatusCode::PAYLOAD_TOO_LARGE => too_large(),
            _ => Self::Astray(error.body_text()),
        }
    }
}

impl From<MultipartRejection> for Trouble {
    fn from(rejection: MultipartRejection) -> Self {
        Self::Astray(rejection.body_text())
    }
}

/// Files from a form, and the story that they are for.
async fn sent(mut form: Multipart) -> Result<(Vec<Bytes>, Option<StoryId>), Trouble> {
    let (mut files, mut story) = (Vec::new(), None);
    while let Some(field) = form.next_field().await? {
        match field.name() {
            Some("for") => story = field.text().await?.parse().ok(),
            Some("file") if files.len() < FILES => {
                let bytes = field.bytes().await?;
                // A form without a file sends an empty one.
                files.extend(Some(bytes).filter(|bytes| !bytes.is_empty()));
            }
            _ => {}
        }
    }
    Ok((files, story))
}

pub async fn form(
    State(room): State<Newsroom>,
    here: Here,
    form: Result<Multipart, MultipartRejection>,
) -> Response {
    let work = async {
        let (files, story) = sent(form?).await?;
        let story = match story {
            Some(id) => Some(story::find(&room, &here, id).await?),
            None => None,
        };
        let mut added = Vec::new();
        for bytes in files {
            let service = story.as_ref().map(|story| story.service.clone());
            added.push(desk::upload_picture(&room, bytes, service, &here.actor, now()).await?);
        }
        match (added.as_slice(), story) {
            ([], _) => Err(Problem::Picture(picture::Refusal::Empty).into()),
            ([first, ..], Some(story)) => {
                let words = first.words_at(&story.service);
                let lead = used(first.id, words.alt, &words.caption);
                set_lead(&room, &here, story.id, Some(lead)).await
            }
            ([one], None) => Ok(see_other(&format!("/desk/pictures/{}", one.id))),
            _ => Ok(see_other("/desk/pictures")),
        }
    };
    here.answer(&room, work).await
}

/// The story within which a picture is added.
#[derive(Debug, Deserialize)]
pub struct Within {
    story: Option<StoryId>,
}

/// What a script is told of a picture that it sent.
#[derive(Serialize)]
struct Added {
    id: PictureId,
    alt: String,
    caption: String,
    instructions: String,
}

#[derive(Serialize)]
struct NotAdded {
    why: String,
}

/// Takes the bytes of one picture from a script, and answers it in JSON, a refusal too.
pub async fn add(
    State(room): State<Newsroom>,
    here: Here,
    within: Result<Query<Within>, QueryRejection>,
    bytes: Result<Bytes, BytesRejection>,
) -> Response {
    let work = async {
        let service = match within?.0.story {
            Some(id) => Some(story::find(&room, &here, id).await?.service),
            None => None,
        };
        let bytes = bytes.map_err(|_| too_large())?;
        let picture = desk::upload_picture(&room, bytes, service.clone(), &here.actor, now()).await?;
        let words = service.map_or_else(
            || news::PictureWords { caption: picture.caption.clone(), alt: picture.alt.clone() },
            |service| picture.words_at(&service),
        );
        let Picture { id, instructions, .. } = picture;
        Ok::<_, Trouble>(Added { id, alt: words.alt, caption: words.caption, instructions })
    };
    match work.await {
        Ok(added) => Json(added).into_response(),
        Err(trouble) => {
            let why = NotAdded { why: trouble.said(here.interface) };
            (trouble.into_response().status(), Json(why)).into_response()
        }
    }
}

fn used(picture: PictureId, alt: String, caption: &str) -> PictureUse {
    PictureUse { picture, alt, caption: Text::plain(caption) }
}

/// The picture above a story's text; none takes it away.
#[derive(Deserialize)]
pub struct Lead {
    #[serde(default)]
    picture: String,
    #[serde(default)]
    alt: Option<String>,
    #[serde(default)]
    caption: Option<String>,
    #[serde(default)]
    remove: bool,
}

pub async fn lead(
    State(room): State<Newsroom>,
    here: Here,
    Path(id): Path<StoryId>,
    Form(asked): Form<Lead>,
) -> Response {
    let work = async {
        let story = story::find(&room, &here, id).await?;
        if asked.remove || asked.picture.is_empty() {
            return set_lead(&room, &here, id, None).await;
        }
        let picture = asked.picture.parse().map_err(|_| Trouble::not_found("picture", &asked.picture))?;
        let known = desk::find_picture(&room, picture, &here.actor).await?.picture;
        let words = known.words_at(&story.service);
        let (alt, caption) = (asked.alt.unwrap_or(words.alt), asked.caption.unwrap_or(words.caption));
        set_lead(&room, &here, id, Some(used(picture, alt, &caption))).await
    };
    here.answer(&room, work).await
}

/// Writes a revision with another lead, over what is being written.
async fn set_lead(
    room: &Newsroom,
    here: &Here,
    id: StoryId,
    lead: Option<PictureUse>,
) -> Result<Response, Trouble> {
    desk::together::settle(room, id, &here.actor).await?;
    let story = story::find(room, here, id).await?;
    let content = news::Content { lead, ..story.head.content.clone() };
    let content = Box::new(desk::clean(content)?);
    let action = Action::Write { base: story.head.number, content, with: Vec::new() };
    match desk::act(room, id, action, &here.actor, now()).await {
        Ok(_) | Err(Problem::Refused(Refusal::Nothing)) => Ok(see_other(&format!("/desk/stories/{id}"))),
        Err(problem) => Err(problem.into()),
    }
}
