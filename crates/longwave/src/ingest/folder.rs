//! A folder feed: files are taken in the moment they are complete, then moved aside.
//!
//! The system tells when a file was closed after writing or renamed into the folder; a look round every few seconds
//! finds what it did not tell. Of those that wait, one that stops something goes first. A file that somebody is writing is
//! left alone, and so is one that turns out to be cut short while it is still young. One that was set aside and is written
//! on is taken in again.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use anyhow::{Context, Result};
use news::FailureKind;
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};
use tokio::sync::{mpsc, oneshot};

use super::arriving::Arriving;
use super::aside::{Aside, REFUSED, Stood, TAKEN, set_aside};
use super::file::{Outcome, Understood, take_in};
use super::waiting::Waiting;
use crate::clock;
use crate::newsroom::Newsroom;
use crate::settings::FolderFeed;

const LOOK_ROUND: Duration = Duration::from_secs(3);
/// A file that nobody told us of is complete when nothing was written to it for so long.
const SETTLED: Duration = Duration::from_secs(2);
/// That a feed is well is noted so often.
const NOTED_EVERY: Duration = Duration::from_secs(60);
/// A file cut short may still be arriving for so long, and so may one that nobody told us of and that can have more of its
/// kind behind it.
const ARRIVING: Duration = Duration::from_secs(30);
/// What is being taken in has so long when the newsroom closes. What isn't done then is, at the next start.
const MOMENT: Duration = Duration::from_secs(3);

/// Watches a feed's folder until the newsroom closes, or the feed ends.
pub async fn watch(room: Newsroom, mut feed: FolderFeed, mut end: oneshot::Receiver<()>) {
    // The system names files by their whole paths, whatever the folder was called.
    if let Ok(folder) = std::path::absolute(&feed.folder) {
        feed.folder = folder;
    }
    let (tell, mut arrivals) = mpsc::unbounded_channel();
    let arriving = Arriving::default();
    let mut folder =
        Folder { feed, tell, arriving, watcher: None, open: false, told: false, why: None, noted: None };
    let mut look_round = tokio::time::interval(LOOK_ROUND);
    let mut waiting = Waiting::default();
    loop {
        // In this order: however much waits, a feed that ends takes no other file in.
        tokio::select! {
            biased;
            () = room.closing() => break,
            _ = &mut end => break,
            _ = look_round.tick() => {
                waiting.found(folder.look_round(&room).await);
                folder.note(&room).await;
            }
            Some(path) = arrivals.recv() => waiting.told(path),
            () = std::future::ready(()), if !waiting.is_empty() => {
                if let Some(file) = waiting.next(folder.feed.format, room.limits()).await {
                    let late = async {
                        room.closing().await;
                        tokio::time::sleep(MOMENT).await;
                    };
                    tokio::select! {
                        () = folder.take(&room, &file.path, file.told) => {}
                        () = late => break,
                    }
                }
            }
        }
    }
    if folder.told {
        room.feed_fails(false);
    }
}

/// A feed's folder, looked at again and again, whatever becomes of it.
struct Folder {
    feed: FolderFeed,
    tell: mpsc::UnboundedSender<PathBuf>,
    arriving: Arriving,
    watcher: Option<RecommendedWatcher>,
    /// Whether the folder was there, and the system asked to tell of its files.
    open: bool,
    /// Whether it was told that it can't be read.
    told: bool,
    /// Why it can't be read.
    why: Option<String>,
    /// When it was last noted how the feed does, and whether it could be read.
    noted: Option<(Instant, bool)>,
}

impl Folder {
    /// Files that nobody told us of. None where the folder can't be read, which is told once.
    async fn look_round(&mut self, room: &Newsroom) -> Vec<PathBuf> {
        let looked = match self.opened() {
            Ok(()) => settled_in(self.feed.folder.clone()).await,
            Err(error) => Err(error),
        };
        let (place, failing) = (self.feed.folder.display(), looked.is_err());
        match &looked {
            Err(error) if !self.told => {
                tracing::error!(folder = %place, "the feed is not taken in until this is mended: {error:#}");
            }
            Ok(_) if self.told => tracing::info!(folder = %place, "the feed is taken in again"),
            _ => {}
        }
        if failing != self.told {
            room.feed_fails(failing);
        }
        self.why = looked.as_ref().err().map(|error| format!("{error:#}"));
        (self.told, self.open) = (failing, !failing);
        looked.unwrap_or_default()
    }

    /// Notes how the feed does, at once where that changed.
    async fn note(&mut self, room: &Newsroom) {
        let well = self.why.is_none();
        if self.noted.is_some_and(|(at, was)| was == well && at.elapsed() < NOTED_EVERY) {
            return;
        }
        let (name, provider, now) = (self.feed.name(), &self.feed.provider, clock::now());
        let noted = match &self.why {
            None => room.store().feed_looked(&name, provider, now).await,
            Some(why) => room.store().feed_fails(&name, provider, why, now).await,
        };
        match noted {
            Ok(()) => self.noted = Some((Instant::now(), well)),
            Err(error) => tracing::warn!(%provider, %error, "how the feed does isn't noted"),
        }
    }

    /// Makes the folders, and has the system tell of files that are complete, unless that was done.
    fn opened(&mut self) -> Result<()> {
        if self.open {
            return Ok(());
        }
        let folder = &self.feed.folder;
        for folder in [folder.clone(), folder.join(TAKEN), folder.join(REFUSED)] {
            std::fs::create_dir_all(&folder)
                .with_context(|| format!("can't make the folder {}", folder.display()))?;
        }
        self.arriving.forget();
        self.watcher = match self.watcher() {
            Ok(watcher) => Some(watcher),
            Err(error) => {
                tracing::warn!(folder = %folder.display(), %error, "the system tells nothing of this folder; looking round");
                None
            }
        };
        Ok(())
    }

    fn watcher(&self) -> notify::Result<RecommendedWatcher> {
        let (tell, arriving, folder) = (self.tell.clone(), self.arriving.clone(), self.feed.folder.clone());
        let mut aside = Aside::of(folder.clone());
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            event.iter().for_each(|event| aside.hear(event));
            arriving.hear(event).into_iter().filter(|path| path.parent() == Some(&*folder)).for_each(
                |path| {
                    let _ = tell.send(path);
                },
            );
        })?;
        let folder = &self.feed.folder;
        for folder in [folder, &folder.join(TAKEN), &folder.join(REFUSED)] {
            watcher.watch(folder, RecursiveMode::NonRecursive)?;
        }
        Ok(watcher)
    }

    async fn take(&self, room: &Newsroom, path: &Path, told: bool) {
        if !is_finished(path) && !is_link(path) || self.arriving.is_written(path) {
            return;
        }
        let feed = &self.feed;
        match try_to_take(room, feed, path, told).await {
            Ok(None) => room.troubles().works(FailureKind::Feed, failing(feed, path)),
            // No later file of its name mends that: a person looks at it.
            Ok(Some(left)) => room.troubles().fails(
                FailureKind::Feed,
                format_args!("{}, in part", failing(feed, path)),
                None,
                format_args!("taken in, but not all of it: {left}"),
            ),
            // The file stays where it is and is tried again at the next look round.
            Err(error) => {
                tracing::error!(file = %path.display(), "not taken in, will be tried again: {error:#}");
                room.troubles().fails(
                    FailureKind::Feed,
                    failing(feed, path),
                    None,
                    format_args!("{error:#}"),
                );
            }
        }
    }
}

/// The files of a folder that their senders have finished, and links, by name.
pub fn files_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let unread = || format!("can't look into {}", folder.display());
    let entries = std::fs::read_dir(folder).with_context(unread)?;
    let paths = entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>();
    let mut paths = paths.with_context(unread)?;
    paths.retain(|path| is_finished(path) || is_link(path));
    paths.sort();
    Ok(paths)
}

/// Those to which nothing was written of late; the disk may keep whoever asks it waiting.
async fn settled_in(folder: PathBuf) -> Result<Vec<PathBuf>> {
    let looking = tokio::task::spawn_blocking(move || {
        let mut files = files_in(&folder)?;
        files.retain(|path| older_than(path, SETTLED));
        Ok(files)
    });
    looking.await?
}

fn older_than(path: &Path, age: Duration) -> bool {
    let changed = std::fs::symlink_metadata(path).and_then(|data| data.modified());
    // A clock that stepped back makes files of the future; they have settled too.
    changed.is_ok_and(|changed| SystemTime::now().duration_since(changed).map_or(true, |past| past >= age))
}

/// Whether there is a file that its sender has finished, by its name. A pipe is none: whoever opens one waits for whoever
/// writes to it, maybe for ever. Nor is a link: whoever may write into the folder doesn't choose what else is read.
pub(super) fn is_finished(path: &Path) -> bool {
    !unfinished(path) && path.symlink_metadata().is_ok_and(|data| data.is_file())
}

/// Whether there is a link that its maker has finished.
fn is_link(path: &Path) -> bool {
    !unfinished(path) && path.is_symlink()
}

/// Whether a name is one that senders give to files they haven't finished.
pub(super) fn unfinished(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    let ending = name.rsplit('.').next().unwrap_or_default();
    name.starts_with('.')
        || name.ends_with('~')
        || matches!(ending, "part" | "tmp" | "temp" | "filepart" | "crdownload")
}

/// What a file is called that can't be taken in.
fn failing(feed: &FolderFeed, path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    format!("{}: {name}", feed.name())
}

/// Tells what isn't among the items that were taken.
async fn try_to_take(room: &Newsroom, feed: &FolderFeed, path: &Path, told: bool) -> Result<Option<String>> {
    // Before it is read: whatever comes under its name from now on may not have been.
    let (read, now) = (Stood::at(path)?, clock::now());
    let file = Understood::read(path, feed.format, room.limits(), now).await?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let may_arrive = file.is_cut_short() || !told && file.may_go_on();
    if may_arrive && !older_than(path, ARRIVING) {
        return Ok(None);
    }
    let outcome = take_in(room, Some(&feed.provider), &name, file, now).await?;
    tell(feed, &name, &outcome);
    room.store().feed_arrived(&feed.name(), &feed.provider, clock::now()).await?;
    if outcome.refused() {
        set_aside(path, read, REFUSED, Some(&outcome.reasons()))?;
        return Ok(None);
    }
    let left = outcome.left_out();
    set_aside(path, read, TAKEN, left.as_deref())?;
    Ok(left)
}

fn tell(feed: &FolderFeed, name: &str, outcome: &Outcome) {
    let (provider, reasons) = (&feed.provider, outcome.reasons());
    if outcome.refused() {
        tracing::error!(%provider, file = name, "nothing could be made of it:\n{reasons}");
    } else {
        let (new, known, quarantined) = (outcome.new, outcome.known, outcome.quarantined);
        tracing::info!(%provider, file = name, new, known, quarantined, "taken in");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::newsroom::Work;

    const FILES: usize = 300;

    /// A newsroom, and a feed in whose folder a backlog waits.
    async fn backlog(folder: &Path) -> (Newsroom, Work, FolderFeed) {
        let settings = crate::settings::Settings::in_folder(folder, "127.0.0.1:1".parse().unwrap());
        let (room, work) = Newsroom::open(settings).await.unwrap();
        let wire = folder.join("meridian");
        std::fs::create_dir(&wire).unwrap();
        (0..FILES).for_each(|number| old_file(&wire, &number.to_string(), "usable"));
        let feed = FolderFeed { provider: "meridian".into(), folder: wire, format: None, silent_after: None };
        (room, work, feed)
    }

    fn old_file(wire: &Path, name: &str, status: &str) {
        let path = wire.join(format!("{name}.json"));
        let item = format!(
            r#"{{ "uri": "urn:{name}", "type": "text", "headline": "Ferry", "pubstatus": "{status}" }}"#
        );
        std::fs::write(&path, item).unwrap();
        let long_ago = SystemTime::now() - 4 * ARRIVING;
        std::fs::File::options().write(true).open(path).unwrap().set_modified(long_ago).unwrap();
    }

    #[tokio::test]
    async fn a_feed_that_ends_leaves_its_backlog_where_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let (room, _work, feed) = backlog(folder.path()).await;
        let wire = feed.folder.clone();
        let (end, ended) = oneshot::channel();
        let watching = tokio::spawn(watch(room, feed, ended));
        while files_in(&wire).unwrap().len() == FILES {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        drop(end);
        watching.await.unwrap();
        assert!(files_in(&wire).unwrap().len() > 1);
    }

    #[tokio::test]
    async fn a_kill_does_not_wait_for_a_backlog() {
        let folder = tempfile::tempdir().unwrap();
        let (room, _work, feed) = backlog(folder.path()).await;
        let wire = feed.folder.clone();
        old_file(&wire, "last", "canceled");
        let (end, ended) = oneshot::channel();
        let watching = tokio::spawn(watch(room, feed, ended));
        while !wire.join(TAKEN).join("last.json").exists() {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        drop(end);
        watching.await.unwrap();
        assert!(files_in(&wire).unwrap().len() > 1);
    }

    #[tokio::test]
    async fn what_is_missing_of_a_file_that_was_taken_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let (room, _work, feed) = backlog(folder.path()).await;
        let taken = feed.folder.join(TAKEN);
        std::fs::create_dir_all(&taken).unwrap();
        let half = feed.folder.join("half.json");
        let text = r#"{ "version": "https://jsonfeed.org/version/1.1", "title": "Harbour",
            "items": [{ "id": "urn:ferry", "title": "Ferry", "content_text": "It came in." }, "lost"] }"#;
        assert_eq!(try_to_take(&room, &feed, &feed.folder.join("0.json"), true).await.unwrap(), None);
        std::fs::write(&half, text).unwrap();
        let left = try_to_take(&room, &feed, &half, true).await.unwrap().unwrap();
        assert!(left.contains("item-unreadable"), "{left}");
        assert_eq!(std::fs::read_to_string(taken.join("half.json.why.txt")).unwrap(), left);
        assert!(!taken.join("0.json.why.txt").exists());
    }

    #[cfg(unix)]
    #[tokio::test]
    async fn a_link_is_refused_and_what_it_leads_to_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let (room, _work, feed) = backlog(folder.path()).await;
        let wire = feed.folder.clone();
        std::fs::create_dir_all(wire.join(REFUSED)).unwrap();
        let private = folder.path().join("private.json");
        std::fs::write(&private, r#"{ "uri": "urn:private", "type": "text", "headline": "Secret" }"#)
            .unwrap();
        let link = wire.join("link.json");
        std::os::unix::fs::symlink(&private, &link).unwrap();
        try_to_take(&room, &feed, &link, true).await.unwrap();
        let why = std::fs::read_to_string(wire.join(REFUSED).join("link.json.why.txt")).unwrap();
        assert!(why.contains("it is a link") && private.exists() && !link.exists(), "{why}");
        let refused = room.store().wire_headings(&store::WireQuery::default()).await.unwrap();
        assert!(refused.is_empty(), "{refused:?}");
    }

    #[test]
    fn names_of_unfinished_files_are_left_alone() {
        for name in [".hidden", "a.xml.part", "a.tmp", "a.xml~", "a.filepart"] {
            assert!(unfinished(Path::new(name)), "{name}");
        }
        assert!(!unfinished(Path::new("part.xml")));
    }

    #[test]
    fn a_folder_that_can_not_be_read_is_not_taken_for_an_empty_one() {
        let folder = std::env::temp_dir().join(format!("longwave-files-{}", std::process::id()));
        assert!(files_in(&folder).unwrap_err().to_string().contains("longwave-files"));
        std::fs::create_dir_all(folder.join("taken")).unwrap();
        for name in ["b.xml", "a.xml", "c.xml.part", ".hidden"] {
            std::fs::write(folder.join(name), "x").unwrap();
        }
        assert_eq!(files_in(&folder).unwrap(), [folder.join("a.xml"), folder.join("b.xml")]);
        std::fs::remove_dir_all(folder).unwrap();
    }
}
