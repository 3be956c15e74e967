//! The files of a folder that wait to be taken in: one that stops something goes first, however many wait before it.
//!
//! Which version of an item is the newest doesn't depend on the order in which they are taken in. But a stop that finds no
//! earlier version makes somebody look for what it meant; so those that wait before it go first with it.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};
use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use news::story::from_wire;

use super::folder::is_finished;
use crate::clock;

/// Files that are looked into before one of them is taken in.
const AT_ONCE: usize = 200;
/// Bytes of a file that is looked into before its turn: what stops an item is short.
const SMALL: u64 = 256 << 10;

/// A file that waits.
#[derive(Debug)]
pub struct File {
    pub path: PathBuf,
    /// Whether the system told that it is complete.
    pub told: bool,
}

/// Files in the order in which they are to be taken in.
#[derive(Debug, Default)]
pub struct Waiting {
    /// All of them, each once or several times.
    known: HashSet<PathBuf>,
    /// Those that weren't looked into yet.
    unseen: VecDeque<File>,
    /// Those that stop something, and what goes with them.
    first: VecDeque<File>,
    /// The others, by their number, with the ids of what they hold.
    seen: BTreeMap<u64, (File, Vec<String>)>,
    /// The numbers of the files that hold a version of an item, by its id.
    holding: HashMap<String, BTreeSet<u64>>,
    next: u64,
}

/// What is seen of a file before its turn.
#[derive(Debug, Default)]
struct Glimpse {
    ids: Vec<String>,
    stops: bool,
}

impl Waiting {
    /// The system told that a file is complete. If it waits already, other bytes may be in it now.
    pub fn told(&mut self, path: PathBuf) {
        self.known.insert(path.clone());
        self.unseen.push_back(File { path, told: true });
    }

    /// A look round found files; those that wait already wait on.
    pub fn found(&mut self, paths: Vec<PathBuf>) {
        for path in paths {
            if self.known.insert(path.clone()) {
                self.unseen.push_back(File { path, told: false });
            }
        }
    }

    pub fn is_empty(&self) -> bool {
        self.unseen.is_empty() && self.first.is_empty() && self.seen.is_empty()
    }

    /// The next one to be taken in, after a look into some of those that came of late.
    pub async fn next(&mut self, format: Option<wire::Format>, limits: &wire::Limits) -> Option<File> {
        let alone = self.unseen.len() == 1 && self.first.is_empty() && self.seen.is_empty();
        if !alone {
            self.look(format, limits).await;
        }
        let seen = |waiting: &mut Self| {
            let number = *waiting.seen.first_key_value()?.0;
            waiting.leave(number)
        };
        let file = self.first.pop_front().or_else(|| seen(self)).or_else(|| self.unseen.pop_front())?;
        self.known.remove(&file.path);
        Some(file)
    }

    async fn look(&mut self, format: Option<wire::Format>, limits: &wire::Limits) {
        let files: Vec<File> = self.unseen.drain(..self.unseen.len().min(AT_ONCE)).collect();
        let (paths, limits) =
            (files.iter().map(|file| file.path.clone()).collect::<Vec<_>>(), limits.clone());
        let looking =
            tokio::task::spawn_blocking(move || glimpses(&paths, |path| glimpse(path, format, &limits)));
        let mut glimpses = looking.await.unwrap_or_default().into_iter();
        for file in files {
            self.place(file, glimpses.next().unwrap_or_default());
        }
    }

    fn place(&mut self, file: File, Glimpse { ids, stops }: Glimpse) {
        if stops {
            let before: BTreeSet<u64> =
                ids.iter().filter_map(|id| self.holding.get(id)).flatten().copied().collect();
            for number in before {
                let file = self.leave(number);
                self.first.extend(file);
            }
            return self.first.push_back(file);
        }
        for id in &ids {
            self.holding.entry(id.clone()).or_default().insert(self.next);
        }
        self.seen.insert(self.next, (file, ids));
        self.next += 1;
    }

    /// Takes a file out of those that stop nothing.
    fn leave(&mut self, number: u64) -> Option<File> {
        let (file, ids) = self.seen.remove(&number)?;
        for id in ids {
            let Some(numbers) = self.holding.get_mut(&id) else { continue };
            numbers.remove(&number);
            if numbers.is_empty() {
                self.holding.remove(&id);
            }
        }
        Some(file)
    }
}

/// What is seen of each file. On what a parser breaks, it breaks again when it is that file's turn, and then it is told.
fn glimpses(paths: &[PathBuf], look: impl Fn(&Path) -> Glimpse) -> Vec<Glimpse> {
    let each = |path: &PathBuf| catch_unwind(AssertUnwindSafe(|| look(path))).unwrap_or_default();
    paths.iter().map(each).collect()
}

/// Looks into a file; one that is large, or can't be read, waits for its turn.
fn glimpse(path: &Path, format: Option<wire::Format>, limits: &wire::Limits) -> Glimpse {
    // The system tells of whatever bears a name in the folder.
    if !is_finished(path) {
        return Glimpse::default();
    }
    let mut bytes = Vec::new();
    let read = std::fs::File::open(path).and_then(|file| file.take(SMALL + 1).read_to_end(&mut bytes));
    if read.map_or(true, |read| read as u64 > SMALL) {
        return Glimpse::default();
    }
    let now = clock::now();
    let items = wire::parse_with(&bytes, format, now, limits).items;
    Glimpse {
        stops: items.iter().any(|item| !from_wire(item, now).is_empty()),
        ids: items.into_iter().map(|item| item.guid).filter(|id| !id.is_empty()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn item(id: &str, status: &str) -> String {
        format!(r#"{{ "uri": "urn:{id}", "type": "text", "headline": "Ferry", "pubstatus": "{status}" }}"#)
    }

    /// The names of the files in the order in which they are taken in.
    async fn order(files: &[(&str, String)], told: bool) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        let mut waiting = Waiting::default();
        let paths = files.iter().map(|(name, text)| {
            let path = folder.path().join(name);
            std::fs::write(&path, text).unwrap();
            path
        });
        let paths: Vec<_> = paths.collect();
        if told {
            paths.into_iter().for_each(|path| waiting.told(path));
        } else {
            waiting.found(paths.clone());
            waiting.found(paths);
        }
        let mut order = Vec::new();
        while let Some(file) = waiting.next(None, &wire::Limits::default()).await {
            assert_eq!(file.told, told);
            order.push(file.path.file_name().unwrap().to_string_lossy().into_owned());
        }
        assert!(waiting.is_empty() && waiting.known.is_empty() && waiting.holding.is_empty());
        order
    }

    #[tokio::test]
    async fn what_stops_an_item_goes_first_with_its_earlier_versions() {
        let files = [
            ("a", item("1", "usable")),
            ("b", item("2", "usable")),
            ("c", "no item".to_owned()),
            ("d", item("3", "withheld")),
            ("e", item("2", "canceled")),
            ("f", item("2", "usable")),
        ];
        for told in [true, false] {
            assert_eq!(order(&files, told).await, ["d", "b", "e", "a", "c", "f"]);
        }
    }

    #[tokio::test]
    async fn a_kill_behind_many_files_waits_for_no_more_than_are_looked_into_between() {
        let mut files: Vec<_> =
            (0..3 * AT_ONCE).map(|at| (format!("{at:04}"), item(&at.to_string(), "usable"))).collect();
        files.push(("kill".to_owned(), item("elsewhere", "canceled")));
        let files: Vec<_> = files.iter().map(|(name, text)| (name.as_str(), text.clone())).collect();
        let at = order(&files, true).await.iter().position(|name| name == "kill");
        assert_eq!(at, Some(3));
    }

    #[test]
    fn an_embargo_goes_first_unless_it_is_over() {
        let folder = tempfile::tempdir().unwrap();
        let stops = |until: &str| {
            let path = folder.path().join("embargo");
            let embargo = format!(r#"{{ "embargoed": "{until}", "#);
            std::fs::write(&path, item("1", "usable").replacen('{', &embargo, 1)).unwrap();
            glimpse(&path, None, &wire::Limits::default()).stops
        };
        assert!(stops("2999-01-01T00:00:00Z") && stops("next Monday"));
        assert!(!stops("2001-01-01T00:00:00Z"));
    }

    #[test]
    fn a_file_that_breaks_a_parser_takes_precedence_from_no_other() {
        let paths = ["a", "breaks", "b"].map(PathBuf::from);
        let seen = glimpses(&paths, |path| match path.ends_with("breaks") {
            true => panic!("{}", path.display()),
            false => Glimpse { ids: Vec::new(), stops: true },
        });
        assert_eq!(seen.iter().map(|seen| seen.stops).collect::<Vec<_>>(), [true, false, true]);
    }

    #[cfg(unix)]
    #[tokio::test]
    async fn a_pipe_to_which_nobody_writes_keeps_no_file_waiting() {
        let folder = tempfile::tempdir().unwrap();
        let (pipe, file) = (folder.path().join("pipe"), folder.path().join("file"));
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        std::fs::write(&file, item("1", "usable")).unwrap();
        let mut waiting = Waiting::default();
        [&pipe, &file].into_iter().for_each(|path| waiting.told(path.clone()));
        let limits = wire::Limits::default();
        let next = tokio::time::timeout(Duration::from_secs(60), waiting.next(None, &limits)).await;
        // Lets go whoever opened it, or this test never ends.
        drop(std::fs::File::options().read(true).write(true).open(&pipe).unwrap());
        assert_eq!(next.expect("the pipe isn't opened").map(|next| next.path), Some(pipe));
    }

    #[tokio::test]
    async fn a_large_file_waits_for_its_turn() {
        let large = item("1", "canceled") + &" ".repeat(usize::try_from(SMALL).unwrap());
        let files = [("a", item("2", "usable")), ("b", large), ("c", item("3", "canceled"))];
        assert_eq!(order(&files, true).await, ["c", "a", "b"]);
    }
}
