//! Pictures: taken in once, described by what they bring with them.

use bytes::Bytes;
use news::{Focus, Picture, PictureId, Timestamp};
use sha2::{Digest, Sha256};
use store::ChangedPicture;

use super::Problem;
use crate::clock::random;
use crate::newsroom::Newsroom;

/// Takes a picture's bytes in. The same bytes again give the picture that is here.
///
/// # Errors
/// [`Problem::Unusable`] where the bytes aren't a picture that can be shown, with what would do.
pub async fn add_picture(room: &Newsroom, bytes: Bytes, now: Timestamp) -> Result<Picture, Problem> {
    let hashed = bytes.clone();
    let sha256 = aside(move || sha256(&hashed)).await?;
    if let Some(known) = room.store().picture_by_sha(&sha256).await? {
        return Ok(known);
    }
    let picture = describe(inspected(bytes.clone()).await?, sha256, now);
    // The bytes first: a picture that is named must be there.
    room.media().put(&store::Media::original(&picture.sha256), bytes).await?;
    let id = room.store().save_picture(&picture).await?;
    Ok(Picture { id, ..picture })
}

/// Changes a picture as it stands in that moment. Renditions follow the focus: with another one they are made anew.
pub async fn change_picture(
    room: &Newsroom,
    id: PictureId,
    change: impl FnOnce(&mut Picture) + Send,
    now: Timestamp,
) -> Result<Picture, Problem> {
    let changed = room.store().change_picture(id, change, now).await?;
    let ChangedPicture { before, after, told } = changed.ok_or_else(|| Problem::not_found("picture", id))?;
    if before.focus != after.focus {
        crate::renditions::forget(room, id).await?;
        room.prepare_pictures(vec![id]);
    }
    told.iter().for_each(|entry| room.follow(entry));
    Ok(after)
}

fn sha256(bytes: &Bytes) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Does what takes a while where it keeps nobody waiting who is answered meanwhile.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Problem> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|error| Problem::Unusable(format!("the picture could not be read: {error}")))
}

/// What a picture's bytes are and say of themselves.
///
/// # Errors
/// [`Problem::Unusable`] where the bytes aren't a picture that can be shown, with what would do.
pub async fn inspected(bytes: Bytes) -> Result<picture::Inspected, Problem> {
    let inspected = aside(move || picture::inspect(&bytes, &picture::Limits::default())).await?;
    inspected.map_err(|refusal| Problem::Unusable(refusal.to_string()))
}

fn describe(inspected: picture::Inspected, sha256: String, now: Timestamp) -> Picture {
    let said = inspected.metadata;
    Picture {
        id: PictureId::new(now, random()),
        width: inspected.width,
        height: inspected.height,
        focus: Focus::default(),
        caption: said.caption,
        alt: said.alt_text,
        credit: said.credit,
        creator: said.creator,
        copyright: said.copyright_notice,
        usage_terms: said.usage_terms,
        keywords: said.keywords,
        digital_source: said.digital_source_type,
        taken: said.taken,
        added: now,
        sha256,
        media_type: inspected.kind.media_type().to_owned(),
        barred: false,
        embargo: None,
    }
}
