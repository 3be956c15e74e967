//! Renditions of pictures: made before readers ask where that is known, on demand otherwise, each once, and kept.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use anyhow::{Context, Result};
use bytes::Bytes;
use news::PictureId;
use picture::{Format, Ratio, Source, Spec, WIDTHS};
use store::Media;
use tokio::sync::{Mutex as Turn, Semaphore, mpsc};

use crate::newsroom::Newsroom;

/// Pictures decoded or encoded at one time: each takes a core and some hundred megabytes.
static AT_WORK: Semaphore = Semaphore::const_new(2);
/// Who makes which picture's renditions now; others wait for them.
static TURNS: LazyLock<Mutex<HashMap<PictureId, Arc<Turn<()>>>>> = LazyLock::new(Mutex::default);

/// One rendition of one picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Wanted {
    pub picture: PictureId,
    pub ratio: Ratio,
    pub width: u32,
    pub format: Format,
}

impl Wanted {
    fn key(&self) -> String {
        Media::rendition(self.picture, self.ratio.as_str(), self.width, self.format.extension())
    }
}

/// Makes what stories need, one picture after the other, until the newsroom closes.
pub async fn run(room: Newsroom, mut pictures: mpsc::UnboundedReceiver<Vec<PictureId>>) {
    loop {
        tokio::select! {
            Some(ids) = pictures.recv() => for id in ids {
                tokio::select! {
                    made = prepare(&room, id) => if let Err(error) = made {
                        tracing::error!(picture = %id, "its renditions are made when readers ask: {error:#}");
                    },
                    () = room.closing() => return,
                }
            },
            () = room.closing() => return,
        }
    }
}

/// Makes every rendition that pages name, unless it is there.
pub async fn prepare(room: &Newsroom, id: PictureId) -> Result<()> {
    let Some(known) = room.store().picture(id).await? else { return Ok(()) };
    // What every browser shows comes first, and the ratio that leads and lists use.
    for ratio in [Ratio::R16x9, Ratio::Original] {
        let offered = picture::offered(ratio, known.width, known.height);
        let widths: Vec<u32> = offered.into_iter().map(|(width, _)| width).collect();
        for format in [Format::Jpeg, Format::WebP] {
            make_missing(room, id, ratio, &widths, format).await?;
        }
        // These take seconds: one at a time, so that who asks for another gets a turn.
        for &width in &widths {
            make_missing(room, id, ratio, &[width], Format::Avif).await?;
        }
    }
    Ok(())
}

/// A rendition's bytes: as kept, or made now. `None` where there is no such picture.
pub async fn get(room: &Newsroom, wanted: Wanted) -> Result<Option<Bytes>> {
    if let Some(kept) = room.media().get(&wanted.key()).await? {
        return Ok(Some(kept));
    }
    make_missing(room, wanted.picture, wanted.ratio, &[wanted.width], wanted.format).await?;
    Ok(room.media().get(&wanted.key()).await?)
}

/// Forgets the renditions of a picture, so that they are made anew.
pub async fn forget(room: &Newsroom, picture: PictureId) -> Result<(), store::Error> {
    let turn = turn(picture);
    let _mine = turn.lock().await;
    for ratio in Ratio::ALL {
        for format in Format::ALL {
            for width in WIDTHS {
                room.media().delete(&Wanted { picture, ratio, width, format }.key()).await?;
            }
        }
    }
    Ok(())
}

async fn make_missing(
    room: &Newsroom,
    id: PictureId,
    ratio: Ratio,
    widths: &[u32],
    format: Format,
) -> Result<()> {
    let turn = turn(id);
    let _mine = turn.lock().await;
    // Read in turn: whoever changes the focus forgets the renditions in turn too.
    let Some(known) = room.store().picture(id).await? else { return Ok(()) };
    let mut missing = Vec::new();
    for &width in widths {
        let wanted = Wanted { picture: known.id, ratio, width, format };
        if !room.media().exists(&wanted.key()).await? {
            missing.push(wanted);
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    let original = room.media().get(&Media::original(&known.sha256)).await?;
    let original = original.with_context(|| format!("the original of picture {} is missing", known.id))?;
    let _core = AT_WORK.acquire().await?;
    let focus = picture::Focus::from_ten_thousandths(known.focus.x, known.focus.y);
    let making = missing.clone();
    let made = tokio::task::spawn_blocking(move || encode(&original, focus, &making)).await??;
    for (wanted, bytes) in missing.iter().zip(made) {
        room.media().put(&wanted.key(), bytes.into()).await?;
    }
    Ok(())
}

fn encode(original: &[u8], focus: picture::Focus, wanted: &[Wanted]) -> Result<Vec<Vec<u8>>> {
    let source = Source::decode(original, &picture::Limits::default())?;
    let one = |wanted: &Wanted| {
        let spec = Spec { ratio: wanted.ratio, width: wanted.width, focus };
        Ok(source.rendition(&spec, wanted.format)?.bytes)
    };
    wanted.iter().map(one).collect()
}

fn turn(picture: PictureId) -> Arc<Turn<()>> {
    let mut turns = TURNS.lock().unwrap_or_else(PoisonError::into_inner);
    // Turns that nobody holds any more are cleared away now and then.
    if turns.len() > 1_000 {
        turns.retain(|_, turn| Arc::strong_count(turn) > 1);
    }
    Arc::clone(turns.entry(picture).or_default())
}
