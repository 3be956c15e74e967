//! Where a feed's files go once they were taken in, or refused; and back again where somebody writes on.

use std::collections::HashSet;
use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result};
use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind};

use super::folder::unfinished;
use crate::clock;

/// Where files go that were taken in, and those of which nothing could be made.
pub(super) const TAKEN: &str = "taken";
pub(super) const REFUSED: &str = "refused";
/// What the reason's own file is called, behind the name of a file that was refused.
const WHY: &str = ".why.txt";

/// Which file stood under a name, and as it was then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stood {
    file: (u64, u64),
    length: u64,
    changed: SystemTime,
}

impl Stood {
    /// The one that stands there now.
    pub fn at(path: &Path) -> std::io::Result<Self> {
        Self::of(&std::fs::symlink_metadata(path)?)
    }

    fn of(data: &Metadata) -> std::io::Result<Self> {
        #[cfg(unix)]
        let file = (std::os::unix::fs::MetadataExt::dev(data), std::os::unix::fs::MetadataExt::ino(data));
        #[cfg(not(unix))]
        let file = (0, 0);
        Ok(Self { file, length: data.len(), changed: data.modified()? })
    }

    /// Whether this is the file that was opened, and not one that a link which was put there meanwhile leads to.
    pub fn is(&self, opened: &Metadata) -> bool {
        Self::of(opened).is_ok_and(|opened| opened.file == self.file)
    }
}

/// Moves a file into a folder beside it, under a name that is free there, with the reason in a file of its own. Where another
/// file than the one that was `read` has come under its name since, that one is brought back, for it to be read too.
pub(super) fn set_aside(path: &Path, read: Stood, folder: &str, why: Option<&str>) -> Result<()> {
    let beside = path.parent().unwrap_or(Path::new(".")).join(folder);
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    // Providers who use a name again use it often: a count would be tried from one each time.
    let at_this_time = || beside.join(format!("{}-{name}", clock::now().as_microsecond()));
    let mut to = beside.join(&name);
    while to.exists() {
        to = at_this_time();
    }
    std::fs::rename(path, &to).with_context(|| format!("can't move it to {}", to.display()))?;
    if Stood::at(&to)? != read {
        return put_back(&to, path);
    }
    if let Some(why) = why {
        std::fs::write(note_of(&to), why)?;
    }
    Ok(())
}

/// Brings a file back under its name; where a third one has come there, or the folder has no links, under another.
fn put_back(from: &Path, to: &Path) -> Result<()> {
    tracing::info!(file = %to.display(), "another came under its name while it was taken in");
    if std::fs::hard_link(from, to).is_ok() {
        return std::fs::remove_file(from).context("can't remove its other name");
    }
    let name = to.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let free = to.with_file_name(format!("{}-{name}", clock::now().as_microsecond()));
    std::fs::rename(from, &free).with_context(|| format!("can't move it back to {}", free.display()))
}

/// The file that says why another was refused, or not taken whole.
fn note_of(path: &Path) -> PathBuf {
    let mut note = path.as_os_str().to_owned();
    note.push(WHY);
    note.into()
}

/// The folders of what was set aside, as the system tells of them.
#[derive(Debug)]
pub(super) struct Aside {
    folder: PathBuf,
    /// Files that somebody made there: archives, say. They are no business of the feed's.
    made: HashSet<PathBuf>,
}

impl Aside {
    /// Those beside the files of a feed's folder.
    pub fn of(folder: PathBuf) -> Self {
        Self { folder, made: HashSet::new() }
    }

    /// Moves files back into the feed's folder, where they are told of as complete: those that were set aside too early,
    /// and those that somebody mended where they lie.
    pub fn hear(&mut self, event: &Event) {
        let ours = |path: &&PathBuf| {
            path.parent() != Some(&self.folder) && !unfinished(path) && !path.to_string_lossy().ends_with(WHY)
        };
        for path in event.paths.iter().filter(ours) {
            match event.kind {
                EventKind::Create(_) => _ = self.made.insert(path.clone()),
                EventKind::Remove(_) => _ = self.made.remove(path),
                EventKind::Access(AccessKind::Close(AccessMode::Write)) if !self.made.contains(path) => {
                    bring_back(path, &self.folder);
                }
                _ => {}
            }
        }
    }
}

fn bring_back(path: &Path, folder: &Path) {
    let Some(to) = path.file_name().map(|name| folder.join(name)).filter(|to| !to.exists()) else { return };
    match std::fs::rename(path, &to) {
        Ok(()) => drop(std::fs::remove_file(note_of(path))),
        Err(error) => {
            tracing::warn!(file = %path.display(), %error, "it was written on, and isn't taken in again");
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use notify::event::{CreateKind, RemoveKind};

    use super::*;

    #[test]
    fn a_file_set_aside_never_takes_the_place_of_another() {
        let folder = std::env::temp_dir().join(format!("longwave-aside-{}", std::process::id()));
        std::fs::create_dir_all(folder.join(TAKEN)).unwrap();
        for text in ["one", "two"] {
            std::fs::write(folder.join("a.xml"), text).unwrap();
            let file = folder.join("a.xml");
            set_aside(&file, Stood::at(&file).unwrap(), TAKEN, None).unwrap();
        }
        assert_eq!(std::fs::read_to_string(folder.join(TAKEN).join("a.xml")).unwrap(), "one");
        let entries = std::fs::read_dir(folder.join(TAKEN)).unwrap();
        let second = entries.flatten().find(|entry| entry.file_name() != "a.xml").unwrap();
        assert!(second.file_name().to_string_lossy().ends_with("-a.xml"));
        assert_eq!(std::fs::read_to_string(second.path()).unwrap(), "two");
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_file_that_came_in_the_place_of_the_one_that_was_read_is_not_set_aside() {
        let folder = tempfile::tempdir().unwrap();
        let (file, next) = (folder.path().join("a.xml"), folder.path().join("a.xml.part"));
        std::fs::create_dir(folder.path().join(TAKEN)).unwrap();
        std::fs::write(&file, "one").unwrap();
        let read = Stood::at(&file).unwrap();
        std::fs::write(&next, "two").unwrap();
        std::fs::rename(&next, &file).unwrap();
        set_aside(&file, read, TAKEN, Some("why")).unwrap();
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "two");
        assert_eq!(std::fs::read_dir(folder.path().join(TAKEN)).unwrap().count(), 0);
        // Written on in place.
        let read = Stood::at(&file).unwrap();
        std::fs::write(&file, "two and more").unwrap();
        set_aside(&file, read, TAKEN, None).unwrap();
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "two and more");
        // A third one has come meanwhile.
        std::fs::write(&next, "three").unwrap();
        put_back(&next, &file).unwrap();
        let all = std::fs::read_dir(folder.path()).unwrap().flatten();
        let texts = all.filter_map(|entry| std::fs::read_to_string(entry.path()).ok());
        assert_eq!(texts.collect::<BTreeSet<_>>(), ["two and more".into(), "three".into()].into());
    }

    #[test]
    fn what_somebody_makes_beside_the_feed_stays_there() {
        let folder = tempfile::tempdir().unwrap();
        let taken = folder.path().join(TAKEN);
        std::fs::create_dir_all(&taken).unwrap();
        let mut aside = Aside::of(folder.path().to_owned());
        let mut hear = |kind, name: &str| aside.hear(&Event::new(kind).add_path(taken.join(name)));
        let closed = EventKind::Access(AccessKind::Close(AccessMode::Write));
        for name in ["a.xml", "archive.tgz"] {
            std::fs::write(taken.join(name), "x").unwrap();
        }
        hear(EventKind::Create(CreateKind::File), "archive.tgz");
        hear(closed, "archive.tgz");
        hear(closed, "a.xml");
        assert!(taken.join("archive.tgz").exists() && folder.path().join("a.xml").exists());
        hear(EventKind::Remove(RemoveKind::File), "archive.tgz");
        hear(closed, "archive.tgz");
        assert!(folder.path().join("archive.tgz").exists(), "another file has the name");
    }
}
