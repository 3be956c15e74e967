//! Files that are arriving in a feed's folder, as the system tells of them: which are being written, which are complete.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, ModifyKind, RenameMode};
use notify::{Event, EventKind, RecommendedWatcher, Watcher, WatcherKind};

/// A writer of whom nothing was heard for so long has been forgotten, by a full queue say.
const SILENT: Duration = Duration::from_secs(600);

/// Files that somebody is writing, with the moment in which that was last heard.
#[derive(Debug, Clone, Default)]
pub struct Arriving(Arc<Mutex<HashMap<PathBuf, Instant>>>);

impl Arriving {
    /// Whether the end of a file was not heard of yet.
    pub fn is_written(&self, path: &Path) -> bool {
        self.writing().get(path).is_some_and(|heard| heard.elapsed() < SILENT)
    }

    /// Notes what an event says of files, and gives those of which it says that they are complete: closed after writing,
    /// or renamed to their final name.
    pub fn hear(&self, event: notify::Result<Event>) -> Vec<PathBuf> {
        let event = match event {
            Ok(event) => event,
            Err(error) => {
                tracing::warn!(%error, "the system lost sight of a folder; files wait for the next look round");
                return Vec::new();
            }
        };
        if event.need_rescan() {
            // The end of any of them may be among what wasn't told.
            self.forget();
        }
        let Event { kind, paths, .. } = event;
        let complete = match kind {
            // A name may be given to a file that is complete elsewhere, and then nothing more is told of it.
            EventKind::Create(_) => return self.begin(paths.into_iter().filter(|path| is_empty(path))),
            EventKind::Modify(ModifyKind::Data(_)) => return self.begin(paths.into_iter()),
            EventKind::Access(AccessKind::Close(AccessMode::Write)) => 0,
            EventKind::Modify(ModifyKind::Name(RenameMode::To)) => 0,
            EventKind::Modify(ModifyKind::Name(RenameMode::Both)) => 1,
            EventKind::Modify(ModifyKind::Name(RenameMode::From)) | EventKind::Remove(_) => paths.len(),
            _ => return Vec::new(),
        };
        let mut writing = self.writing();
        for path in &paths {
            writing.remove(path);
        }
        paths.into_iter().skip(complete).collect()
    }

    /// Knows of no file any more.
    pub fn forget(&self) {
        self.writing().clear();
    }

    /// Only where the system tells of a file's end too is it waited for.
    fn begin(&self, paths: impl Iterator<Item = PathBuf>) -> Vec<PathBuf> {
        if RecommendedWatcher::kind() == WatcherKind::Inotify {
            self.writing().extend(paths.map(|path| (path, Instant::now())));
        }
        Vec::new()
    }

    fn writing(&self) -> MutexGuard<'_, HashMap<PathBuf, Instant>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn is_empty(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|data| data.is_file() && data.len() == 0)
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use notify::event::{CreateKind, DataChange, Flag, RemoveKind};

    use super::*;

    const WRITTEN: EventKind = EventKind::Modify(ModifyKind::Data(DataChange::Any));
    const CLOSED: EventKind = EventKind::Access(AccessKind::Close(AccessMode::Write));

    fn event(kind: EventKind, paths: &[&str]) -> notify::Result<Event> {
        Ok(paths.iter().fold(Event::new(kind), |event, path| event.add_path(path.into())))
    }

    fn names(paths: &[PathBuf]) -> Vec<&str> {
        paths.iter().filter_map(|path| path.to_str()).collect()
    }

    #[test]
    fn a_file_is_written_until_it_is_closed_renamed_or_removed() {
        let renamed = |mode| EventKind::Modify(ModifyKind::Name(mode));
        for (end, paths, complete) in [
            (CLOSED, vec!["a.jpg"], vec!["a.jpg"]),
            (renamed(RenameMode::From), vec!["a.jpg"], vec![]),
            (renamed(RenameMode::Both), vec!["a.jpg", "b.jpg"], vec!["b.jpg"]),
            (EventKind::Remove(RemoveKind::File), vec!["a.jpg"], vec![]),
        ] {
            let arriving = Arriving::default();
            assert!(arriving.hear(event(WRITTEN, &["a.jpg"])).is_empty());
            assert!(arriving.is_written(Path::new("a.jpg")) && !arriving.is_written(Path::new("b.jpg")));
            assert_eq!(names(&arriving.hear(event(end, &paths))), complete, "{end:?}");
            assert!(!arriving.is_written(Path::new("a.jpg")), "{end:?}");
        }
        assert_eq!(names(&Arriving::default().hear(event(renamed(RenameMode::To), &["c.xml"]))), ["c.xml"]);
    }

    #[test]
    fn a_new_file_is_written_while_it_is_empty() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
        let created = EventKind::Create(CreateKind::File);
        std::fs::write(path("empty"), "").unwrap();
        std::fs::write(path("whole"), "{}").unwrap();
        let arriving = Arriving::default();
        arriving.hear(event(created, &[&path("empty"), &path("whole")]));
        assert!(arriving.is_written(Path::new(&path("empty"))));
        assert!(!arriving.is_written(Path::new(&path("whole"))), "it was linked into the folder");
    }

    #[test]
    fn what_the_system_can_not_tell_is_not_waited_for() {
        let arriving = Arriving::default();
        arriving.hear(event(WRITTEN, &["a.jpg"]));
        arriving.hear(Ok(Event::new(EventKind::Other).set_flag(Flag::Rescan)));
        assert!(!arriving.is_written(Path::new("a.jpg")));
    }
}
