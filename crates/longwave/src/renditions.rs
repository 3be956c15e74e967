//! Renditions of pictures: made before readers ask where that is known, on demand otherwise, each once, and kept.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result};
use bytes::Bytes;
use news::{FailureKind, Part, Picture, PictureId, Shape};
use picture::{Format, Metadata, Ratio, Source, Spec, WIDTHS};
use store::Media;
use tokio::sync::{Mutex as Turn, Semaphore, mpsc};

use crate::follow::RENDITIONS;
use crate::newsroom::Newsroom;

/// The widest that pages name of a face.
const FACE: u32 = 256;
/// Pictures decoded or encoded at one time: each takes a core and some hundred megabytes.
static AT_WORK: Semaphore = Semaphore::const_new(2);
/// A reader who waits for one that another is making looks for it so often.
const LOOK: Duration = Duration::from_millis(100);
/// Who makes which picture's renditions now; others wait for them.
static TURNS: LazyLock<Mutex<HashMap<PictureId, Arc<Turn<()>>>>> = LazyLock::new(Mutex::default);

/// AVIFs that readers asked for and that are still to be made.
static ASKED: LazyLock<Mutex<HashSet<Wanted>>> = LazyLock::new(Mutex::default);

/// One rendition of one picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Wanted {
    pub picture: PictureId,
    pub ratio: Ratio,
    pub width: u32,
    pub format: Format,
}

impl Wanted {
    /// Where it is kept as the picture looks then.
    fn key(&self, look: u32) -> String {
        Media::rendition(self.picture, look, self.ratio.as_str(), self.width, self.format.extension())
    }
}

/// What somebody wants made.
#[derive(Debug)]
pub enum Asked {
    /// Everything that pages name of these pictures: a story shows them.
    Pictures(Vec<PictureId>),
    /// What pages name of somebody's face, or of what stands for a desk.
    Face { picture: PictureId, desk: bool },
    /// That the log was followed to this entry, once everything is made that was asked for before.
    Noted(i64),
    /// An AVIF that a reader asked for and got as WebP.
    Avif(Wanted),
}

/// Makes what stories and readers need, until the newsroom closes. What every browser shows is made first, of all
/// pictures; AVIF takes longer by far, and waits.
pub async fn run(room: Newsroom, mut asked: mpsc::UnboundedReceiver<Asked>) {
    let mut slow = VecDeque::new();
    let work = async {
        while let Some(next) = next(&mut asked, &mut slow).await {
            match next {
                Asked::Avif(wanted) => {
                    let made = make_missing(&room, wanted.picture, &[wanted]).await;
                    complain(&room, wanted.picture, made.map(drop));
                    ASKED.lock().unwrap_or_else(PoisonError::into_inner).remove(&wanted);
                }
                Asked::Pictures(ids) => {
                    for id in ids {
                        let shapes = [Ratio::R16x9, Ratio::Original];
                        complain(&room, id, prepare(&room, id, &shapes, u32::MAX, &mut slow).await);
                    }
                }
                Asked::Face { picture, desk } => {
                    let shape = if desk { Ratio::R16x9 } else { Ratio::R1x1 };
                    complain(&room, picture, prepare(&room, picture, &[shape], FACE, &mut slow).await);
                }
                Asked::Noted(place) => {
                    if let Err(error) = room.store().set_cursor(RENDITIONS, place).await {
                        tracing::error!("after a restart, renditions are looked for again: {error}");
                    }
                }
            }
        }
    };
    tokio::select! {
        () = work => {}
        () = room.closing() => {}
    }
}

/// Pictures that were asked for, else the first of what waits: a reader's AVIF goes before the others.
async fn next(asked: &mut mpsc::UnboundedReceiver<Asked>, slow: &mut VecDeque<Asked>) -> Option<Asked> {
    while let Ok(asked) = asked.try_recv() {
        match asked {
            // It may stand further back too; then it is found made.
            Asked::Avif(_) => slow.push_front(asked),
            Asked::Noted(_) => slow.push_back(asked),
            Asked::Pictures(_) | Asked::Face { .. } => return Some(asked),
        }
    }
    match slow.pop_front() {
        Some(next) => Some(next),
        None => asked.recv().await,
    }
}

fn complain(room: &Newsroom, picture: PictureId, made: Result<()>) {
    match made {
        Ok(()) => room.troubles().works(FailureKind::Rendition, picture),
        Err(error) => {
            tracing::error!(%picture, "its renditions are made when readers ask: {error:#}");
            room.troubles().fails_for_readers(FailureKind::Rendition, picture, None, &error);
        }
    }
}

/// Makes every JPEG and WebP of these shapes up to a width, unless it is there, and has the AVIFs wait.
async fn prepare(
    room: &Newsroom,
    id: PictureId,
    shapes: &[Ratio],
    most: u32,
    slow: &mut VecDeque<Asked>,
) -> Result<()> {
    let Some(known) = room.store().picture(id).await? else { return Ok(()) };
    let known = &known;
    let named = |format| {
        let each = move |ratio| {
            let widths = picture::offered(ratio, part(known, ratio), known.width, known.height).into_iter();
            let widths = widths.map(|(width, _)| width).filter(move |width| *width <= most);
            widths.map(move |width| Wanted { picture: id, ratio, width, format })
        };
        shapes.iter().copied().flat_map(each)
    };
    // Nearly every reader is shown the WebP.
    let quick: Vec<_> = named(Format::WebP).chain(named(Format::Jpeg)).collect();
    make_missing(room, id, &quick).await?;
    slow.extend(named(Format::Avif).map(Asked::Avif));
    Ok(())
}

/// A rendition as it is kept.
#[derive(Debug)]
pub struct Made {
    pub bytes: Bytes,
    pub format: Format,
    /// What changes whenever the bytes do, where the media tell it.
    pub tag: Option<String>,
}

/// A rendition as kept for this look of its picture, or made now as that looks. `None` where there is no such picture.
///
/// Nobody waits for an AVIF: who asks for one that isn't there yet gets the WebP, which every browser shows that shows
/// AVIF, and the AVIF is made for those who come later.
pub async fn get(room: &Newsroom, wanted: Wanted, look: u32) -> Result<Option<Made>> {
    if let Some(kept) = kept(room, &wanted, look).await? {
        return Ok(Some(kept));
    }
    let mut now = wanted;
    if wanted.format == Format::Avif {
        let new = ASKED.lock().unwrap_or_else(PoisonError::into_inner).insert(wanted);
        if new {
            room.prepare(Asked::Avif(wanted));
        }
        now.format = Format::WebP;
    }
    if let Some(kept) = kept(room, &now, look).await? {
        return Ok(Some(kept));
    }
    // Made to the end even if the reader has gone: it is kept for the next one.
    let making = room.clone();
    let mut made = tokio::spawn(async move { make_missing(&making, now.picture, &[now]).await });
    loop {
        tokio::select! {
            made = &mut made => {
                let Some(look) = made?? else { return Ok(None) };
                return kept(room, &now, look).await;
            }
            // Whoever makes the picture's others now may have come to this one.
            () = tokio::time::sleep(LOOK) => if let Some(kept) = kept(room, &now, look).await? {
                return Ok(Some(kept));
            }
        }
    }
}

async fn kept(room: &Newsroom, wanted: &Wanted, look: u32) -> Result<Option<Made>> {
    let found = room.media().tagged(&wanted.key(look)).await?;
    Ok(found.map(|(bytes, tag)| Made { bytes, format: wanted.format, tag }))
}

/// Forgets the renditions of a picture that were made for an earlier look than this. Whether those that pages name had been
/// made.
pub async fn forget(room: &Newsroom, picture: PictureId, look: u32) -> Result<bool, store::Error> {
    let turn = turn(picture);
    let _mine = turn.lock().await;
    forget_in_turn(room, picture, look).await
}

/// The same for whoever makes the picture's renditions now.
async fn forget_in_turn(room: &Newsroom, picture: PictureId, look: u32) -> Result<bool, store::Error> {
    let [width, ..] = WIDTHS;
    let least = Wanted { picture, ratio: Ratio::R16x9, width, format: Format::Jpeg };
    let mut made = false;
    for ratio in Ratio::ALL {
        let place = Media::renditions(picture, ratio.as_str());
        for name in room.media().names_in(&place).await? {
            let (of, key) = (Media::look_of(&name), format!("{place}/{name}"));
            if of < look {
                made |= key == least.key(of);
                room.media().delete(&key).await?;
            }
        }
    }
    Ok(made)
}

/// Makes those of a picture's renditions that aren't there, and says for which look: as it is now. None where there is no such
/// picture.
async fn make_missing(room: &Newsroom, id: PictureId, wanted: &[Wanted]) -> Result<Option<u32>> {
    let turn = turn(id);
    let _mine = turn.lock().await;
    // Read in turn: whoever changes how it looks forgets what was made for that in turn too.
    let Some(known) = room.store().picture(id).await? else { return Ok(None) };
    let look = known.look;
    let mut missing = Vec::new();
    for wanted in wanted {
        if !room.media().exists(&wanted.key(look)).await? {
            missing.push(*wanted);
        }
    }
    if missing.is_empty() {
        return Ok(Some(look));
    }
    // Whoever changed how it looks may have ended before the files of its earlier looks were removed: that is seen to once.
    if look > 0 && !looked_through(id, look) {
        match forget_in_turn(room, id, look).await {
            Ok(true) => room.prepare_pictures(vec![id]),
            Ok(false) => {}
            Err(error) => {
                tracing::warn!(picture = %id, "its earlier renditions are kept until others are made: {error:#}");
            }
        }
    }
    let _core = AT_WORK.acquire().await?;
    let original = room.media().get(&Media::original(&known.sha256)).await?;
    let original = original.with_context(|| format!("the original of picture {} is missing", known.id))?;
    let (hand_on, mut made) = mpsc::channel(1);
    let making = tokio::task::spawn_blocking(move || encode(&original, &known, &missing, &hand_on));
    // Each is there for readers before the next is.
    while let Some((wanted, bytes)) = made.recv().await {
        room.media().put(&wanted.key(look), bytes.into()).await?;
    }
    making.await??;
    Ok(Some(look))
}

/// The part of a picture that somebody chose for a ratio.
fn part(known: &Picture, ratio: Ratio) -> Option<picture::Crop> {
    let shape = Shape::ALL.into_iter().find(|shape| shape.as_str() == ratio.as_str())?;
    let Part { left, top, width, height } = known.part(shape)?;
    Some(picture::Crop { left, top, width, height })
}

fn encode(
    original: &[u8],
    known: &Picture,
    wanted: &[Wanted],
    hand_on: &mpsc::Sender<(Wanted, Vec<u8>)>,
) -> Result<()> {
    let focus = picture::Focus::from_ten_thousandths(known.focus.x, known.focus.y);
    let source = Source::decode(original, &picture::Limits::default())?;
    let said = words(source.metadata().clone(), known);
    let source = source.with_metadata(said);
    for wanted in wanted {
        let spec = Spec { ratio: wanted.ratio, width: wanted.width, focus, part: part(known, wanted.ratio) };
        let made = source.rendition(&spec, wanted.format)?;
        hand_on.blocking_send((*wanted, made.bytes)).context("it can't be kept")?;
    }
    Ok(())
}

/// The words that travel with renditions: what the wire told of a picture, or the desk, comes before what its file says.
fn words(mut said: Metadata, known: &Picture) -> Metadata {
    for (said, known) in [
        (&mut said.creator, &known.creator),
        (&mut said.credit, &known.credit),
        (&mut said.copyright_notice, &known.copyright),
        (&mut said.usage_terms, &known.usage_terms),
    ] {
        if !known.trim().is_empty() {
            said.clone_from(known);
        }
    }
    said
}

/// Whether the files of a picture's earlier looks were looked for since this process began.
fn looked_through(picture: PictureId, look: u32) -> bool {
    static LOOKED: Mutex<BTreeMap<PictureId, u32>> = Mutex::new(BTreeMap::new());
    LOOKED.lock().unwrap_or_else(PoisonError::into_inner).insert(picture, look) == Some(look)
}

fn turn(picture: PictureId) -> Arc<Turn<()>> {
    let mut turns = TURNS.lock().unwrap_or_else(PoisonError::into_inner);
    // Turns that nobody holds any more are cleared away now and then.
    if turns.len() > 1_000 {
        turns.retain(|_, turn| Arc::strong_count(turn) > 1);
    }
    Arc::clone(turns.entry(picture).or_default())
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;
    use crate::clock::now;
    use crate::desk::change_picture;

    #[tokio::test]
    async fn who_changes_a_picture_waits_for_nobody_who_makes_its_renditions() {
        let folder = tempfile::tempdir().unwrap();
        let room = Newsroom::with_english(folder.path()).await;
        let id = PictureId::from_number(1).unwrap();
        room.store().save_picture(&Picture::blank(id)).await.unwrap();
        let turn = turn(id);
        let _made_meanwhile = turn.lock().await;
        let credit = |picture: &mut Picture| picture.credit = "Coast Pictures".into();
        assert_eq!(change_picture(&room, id, credit, now()).await.unwrap().look, 1);
    }

    #[tokio::test]
    async fn who_waits_for_one_gets_it_before_the_others_of_its_picture_are_made() {
        let folder = tempfile::tempdir().unwrap();
        let room = Newsroom::with_english(folder.path()).await;
        let id = PictureId::from_number(2).unwrap();
        room.store().save_picture(&Picture::blank(id)).await.unwrap();
        let wanted = Wanted { picture: id, ratio: Ratio::R16x9, width: 144, format: Format::WebP };
        let turn = turn(id);
        let _others_are_made = turn.lock().await;
        let make = async {
            tokio::time::sleep(LOOK / 2).await;
            room.media().put(&wanted.key(0), "a rendition".into()).await.unwrap();
        };
        let (got, ()) =
            tokio::join!(tokio::time::timeout(Duration::from_secs(60), get(&room, wanted, 0)), make);
        assert_eq!(got.unwrap().unwrap().unwrap().bytes, "a rendition");
    }

    #[tokio::test]
    async fn who_makes_a_picture_anew_removes_what_a_process_that_ended_left() {
        let folder = tempfile::tempdir().unwrap();
        let room = Newsroom::with_english(folder.path()).await;
        let id = PictureId::from_number(1).unwrap();
        let known = Picture { width: 480, height: 270, look: 2, sha256: "ab".into(), ..Picture::blank(id) };
        room.store().save_picture(&known).await.unwrap();
        let mut original = Cursor::new(Vec::new());
        image::RgbImage::new(480, 270).write_to(&mut original, image::ImageFormat::Jpeg).unwrap();
        room.media().put(&Media::original("ab"), original.into_inner().into()).await.unwrap();
        let wanted = |width| Wanted { picture: id, ratio: Ratio::R16x9, width, format: Format::Jpeg };
        for look in [0, 1] {
            room.media().put(&wanted(256).key(look), "earlier".into()).await.unwrap();
        }
        let names = async || room.media().names_in(&Media::renditions(id, "16x9")).await.unwrap();
        assert_eq!(make_missing(&room, id, &[wanted(144)]).await.unwrap(), Some(2));
        assert_eq!(names().await, ["144-2.jpg"]);
    }
}
