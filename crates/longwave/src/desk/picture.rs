//! Pictures: taken in once, described by what they bring with them.

use std::time::Duration;

use bytes::Bytes;
use data_encoding::HEXLOWER;
use news::{Actor, Content, Picture, PictureId, Refusal, Right, ServiceId, Timestamp};
use sha2::{Digest, Sha256};
use store::{ChangedPicture, SeenPicture, Viewer};
use tokio::sync::Semaphore;

use super::Problem;
use crate::clock::random;
use crate::newsroom::Newsroom;
use crate::renditions;

/// Takes a picture's bytes in. The same bytes again give the picture that is here.
///
/// # Errors
/// [`Problem::Picture`] where the bytes aren't a picture that can be shown, with what would do.
pub async fn add_picture(room: &Newsroom, bytes: Bytes, now: Timestamp) -> Result<Picture, Problem> {
    let sha256 = hashed(&bytes).await?;
    match room.store().picture_by_sha(&sha256).await? {
        Some(known) => Ok(known),
        None => keep(room, bytes, sha256, None, now).await,
    }
}

/// Keeps a new picture.
async fn keep(
    room: &Newsroom,
    bytes: Bytes,
    sha256: String,
    home: Option<ServiceId>,
    now: Timestamp,
) -> Result<Picture, Problem> {
    let described = describe(inspected(bytes.clone()).await?, sha256, now);
    let picture = Picture { homes: home.into_iter().collect(), ..described };
    // The bytes first: a picture that is named must be there.
    room.media().put(&store::Media::original(&picture.sha256), bytes).await?;
    let id = room.store().save_picture(&picture).await?;
    Ok(Picture { id, ..picture })
}

/// Takes in what somebody sends: a picture that can be decoded whole, so that nobody finds out at publication that it
/// can't be shown. Within a story of a service it is that service's own until the story is offered to others.
///
/// # Errors
/// [`Problem::Picture`] where the bytes aren't a picture that can be shown, with what would do.
pub async fn upload_picture(
    room: &Newsroom,
    bytes: Bytes,
    service: Option<ServiceId>,
    actor: &Actor,
    now: Timestamp,
) -> Result<Picture, Problem> {
    match &service {
        // Whoever is of a desk of it adds pictures to that desk's drafts.
        Some(service) => actor.must_have_within(Right::Pictures, service)?,
        None if actor.has_somewhere(Right::Pictures) => {}
        None => return Err(Refusal::NotEverywhere { needed: Right::Pictures.role() }.into()),
    }
    let sha256 = hashed(&bytes).await?;
    let Some(known) = room.store().picture_by_sha(&sha256).await? else {
        decodes(bytes.clone()).await?;
        let picture = keep(room, bytes, sha256, service, now).await?;
        room.prepare_pictures(vec![picture.id]);
        return Ok(picture);
    };
    if room.store().picture_for(known.id, &viewer(room, actor)).await?.is_some() {
        return Ok(known);
    }
    // It is here as another service's own: whoever has the file may see it too.
    let mut homes = service.map_or_else(|| room.reader().services(), |service| vec![service]);
    homes.retain(|service| actor.has_within(Right::Write, service));
    change_picture(room, known.id, |picture: &mut Picture| picture.homes.extend(homes), now).await
}

/// # Errors
/// Where a picture can't be decoded whole. One at a time: each takes much memory.
async fn decodes(bytes: Bytes) -> Result<(), Problem> {
    static AT_WORK: Semaphore = Semaphore::const_new(1);
    let _one_at_a_time = AT_WORK.acquire().await;
    let decode = move || picture::Source::decode(&bytes, &picture::Limits::default()).map(drop);
    Ok(aside(decode).await??)
}

/// What somebody may see of pictures.
pub fn viewer(room: &Newsroom, actor: &Actor) -> Viewer {
    Viewer::of(actor, &room.reader().services())
}

/// A picture, where somebody may see it.
///
/// # Errors
/// Where there is none, or it is of another service's draft.
pub async fn find_picture(room: &Newsroom, id: PictureId, actor: &Actor) -> Result<SeenPicture, Problem> {
    let found = room.store().picture_for(id, &viewer(room, actor)).await?;
    if let Some(seen) = found {
        return Ok(seen);
    }
    room.store().picture(id).await?.ok_or_else(|| Problem::not_found("picture", id))?;
    Err(Refusal::NotEverywhere { needed: Right::Write.role() }.into())
}

/// Whether somebody may see every picture that a story comes to use: to name one would make it theirs to see. Who takes a
/// wire item has its pictures whatever keeps them back.
///
/// # Errors
/// Where one is of another service's draft, barred, or under embargo.
pub async fn may_use_pictures(
    room: &Newsroom,
    before: Option<&Content>,
    after: &Content,
    actor: &Actor,
) -> Result<(), Problem> {
    let known: Vec<_> = before.into_iter().flat_map(Content::pictures).map(|used| used.picture).collect();
    for used in after.pictures() {
        if known.contains(&used.picture) {
            continue;
        }
        may_use_picture(room, used.picture, actor).await?;
    }
    Ok(())
}

/// # Errors
/// Where somebody may not see the picture.
pub async fn may_use_picture(room: &Newsroom, id: PictureId, actor: &Actor) -> Result<(), Problem> {
    match find_picture(room, id, actor).await {
        Ok(seen) if !seen.whole => Err(Problem::Lacks(Right::Embargo)),
        // What isn't there gives nothing away.
        Ok(_) | Err(Problem::NotFound { .. }) => Ok(()),
        Err(problem) => Err(problem),
    }
}

/// Changes a picture as it stands in that moment. Renditions follow focus, crops and the words that travel in them: with
/// others they are made anew, at an address of their own. Nobody waits for that here, least of all what stops a story.
pub async fn change_picture(
    room: &Newsroom,
    id: PictureId,
    change: impl FnOnce(&mut Picture) + Send,
    now: Timestamp,
) -> Result<Picture, Problem> {
    let change = |picture: &mut Picture| {
        let before = picture.clone();
        change(picture);
        let looks_new = in_files(&before) != in_files(picture);
        picture.look = before.look + u32::from(looks_new);
        picture.lapsed = picture.limits.until.is_some_and(|until| until <= now);
    };
    let changed = room.store().change_picture(id, change, now).await?;
    let ChangedPicture { before, after, told } = changed.ok_or_else(|| Problem::not_found("picture", id))?;
    told.iter().for_each(|entry| room.follow(entry));
    if before.look != after.look {
        let cut_anew = (before.focus, &before.crops) != (after.focus, &after.crops);
        tokio::spawn(make_anew(room.clone(), id, after.look, cut_anew));
    }
    Ok(after)
}

/// Has the renditions of a picture made anew that is cut otherwise, or of which some had been made.
async fn make_anew(room: Newsroom, id: PictureId, look: u32, cut_anew: bool) {
    match renditions::forget(&room, id, look).await {
        // One of which none was made yet isn't shown.
        Ok(shown) if shown || cut_anew => room.prepare_pictures(vec![id]),
        Ok(_) => {}
        Err(error) => {
            tracing::error!(picture = %id, "its earlier renditions are kept until they can be removed: {error:#}");
            forget_later(room, id, look).await;
        }
    }
}

async fn forget_later(room: Newsroom, id: PictureId, look: u32) {
    const AGAIN: Duration = Duration::from_secs(10);
    loop {
        tokio::select! {
            () = tokio::time::sleep(AGAIN) => {}
            () = room.closing() => return,
        }
        if renditions::forget(&room, id, look).await.is_ok() {
            return room.prepare_pictures(vec![id]);
        }
    }
}

/// What renditions show, and the words that they carry within them.
fn in_files(picture: &Picture) -> impl PartialEq + '_ {
    let words = [&picture.creator, &picture.credit, &picture.copyright, &picture.usage_terms];
    (picture.focus, &picture.crops, words)
}

/// Has pictures of an older program found by their words, a few at a time, until all are.
pub async fn index_pictures(room: Newsroom) {
    const AT_ONCE: usize = 100;
    let work = async {
        loop {
            match room.store().index_pictures(AT_ONCE).await {
                Ok(0) => return,
                Ok(_) => {}
                Err(error) => {
                    return tracing::error!("older pictures aren't found until the next start: {error:#}");
                }
            }
        }
    };
    tokio::select! {
        () = work => {}
        () = room.closing() => {}
    }
}

/// SHA-256 in hex.
async fn hashed(bytes: &Bytes) -> Result<String, Problem> {
    let bytes = bytes.clone();
    aside(move || HEXLOWER.encode(&Sha256::digest(&bytes))).await
}

/// Does what takes a while where it keeps nobody waiting who is answered meanwhile.
async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Problem> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|error| {
        tracing::error!("work on a picture broke: {error}");
        Problem::Broken("the picture could not be read")
    })
}

/// What a picture's bytes are and say of themselves.
///
/// # Errors
/// [`Problem::Picture`] where the bytes aren't a picture that can be shown, with what would do.
pub async fn inspected(bytes: Bytes) -> Result<picture::Inspected, Problem> {
    let inspected = aside(move || picture::inspect(&bytes, &picture::Limits::default())).await?;
    Ok(inspected?)
}

fn describe(inspected: picture::Inspected, sha256: String, now: Timestamp) -> Picture {
    let said = inspected.metadata;
    Picture {
        width: inspected.width,
        height: inspected.height,
        caption: said.caption,
        alt: said.alt_text,
        credit: said.credit,
        creator: said.creator,
        copyright: said.copyright_notice,
        usage_terms: said.usage_terms,
        instructions: said.instructions,
        keywords: said.keywords,
        digital_source: said.digital_source_type,
        taken: said.taken,
        added: now,
        sha256,
        media_type: inspected.kind.media_type().to_owned(),
        ..Picture::blank(PictureId::new(now, random()))
    }
}
