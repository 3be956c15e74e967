//! The folder of providers' catalogs, by which QCodes are resolved. An operator fills it; nothing is fetched.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wire::{Catalogs, Limits};

use super::folder::unfinished;

/// Folders within each other that are looked into.
const DEEPEST: usize = 16;

/// What files are read within: the usual bounds, and the catalogs of a folder. What is wrong with a file there is logged,
/// and it is left out.
pub fn limits(folder: &Path) -> Limits {
    let (catalogs, wrong) = catalogs(folder);
    for why in wrong {
        tracing::error!("a catalog is left out; what its codes mean isn't known: {why:#}");
    }
    Limits { catalogs, ..Limits::default() }
}

/// The catalogs of a folder, and what is wrong with files in it. A folder that isn't there has none.
pub fn catalogs(folder: &Path) -> (Catalogs, Vec<anyhow::Error>) {
    let (mut catalogs, mut wrong) = (Catalogs::default(), Vec::new());
    let (mut files, mut folders) = (Vec::new(), vec![(folder.to_owned(), 0)]);
    while let Some((folder, depth)) = folders.pop().filter(|(folder, _)| folder.exists()) {
        match inside(&folder) {
            Ok(paths) => {
                let (within, mut here): (Vec<_>, Vec<_>) = paths.into_iter().partition(|path| path.is_dir());
                folders.extend(within.into_iter().filter(|_| depth < DEEPEST).map(|path| (path, depth + 1)));
                files.append(&mut here);
            }
            Err(error) => wrong.push(error),
        }
    }
    files.sort();
    for file in files {
        let address = address(folder, &file);
        let added = std::fs::read(&file)
            .context("can't be read")
            .and_then(|bytes| catalogs.add(&bytes, address.as_deref()).map_err(anyhow::Error::from));
        wrong.extend(added.with_context(|| file.display().to_string()).err());
    }
    (catalogs, wrong)
}

fn inside(folder: &Path) -> Result<Vec<PathBuf>> {
    let unread = || format!("can't look into {}", folder.display());
    let entries = std::fs::read_dir(folder).with_context(unread)?;
    let paths = entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>();
    Ok(paths.with_context(unread)?.into_iter().filter(|path| !unfinished(path)).collect())
}

/// The address of a file that lies as `wget -x` lays it: in a folder named after its host.
fn address(folder: &Path, file: &Path) -> Option<String> {
    let parts: Vec<_> = file.strip_prefix(folder).ok()?.iter().map(|part| part.to_string_lossy()).collect();
    let host = parts.first().filter(|_| parts.len() > 1)?;
    host.contains(['.', ':']).then(|| parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalog(url: &str) -> String {
        format!("<catalog {url}>\n<scheme alias='a' uri='http://a.example/'/></catalog>")
    }

    #[test]
    fn catalogs_are_known_by_where_they_lie_and_by_what_they_state() {
        let folder = tempfile::tempdir().unwrap();
        let file = |path: &str, text: &str| {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        };
        file("g2.dpa.example/catalog/1.xml", &catalog(""));
        file("reuters.xml", &catalog("url='http://xml.reuters.example/v1.xml'"));
        file("dpa/2.xml", &catalog(""));
        file("cut.xml", "<catalog>\n<scheme");
        file("a.example/loading.xml.part", "<cat");
        let (catalogs, wrong) = catalogs(folder.path());
        let known: Vec<_> = catalogs.addresses().collect();
        assert_eq!(known, ["g2.dpa.example/catalog/1.xml", "xml.reuters.example/v1.xml"]);
        let wrong: Vec<_> = wrong.iter().map(|why| format!("{why:#}")).collect();
        assert_eq!(wrong.len(), 2, "{wrong:?}");
        assert!(wrong[0].contains("cut.xml: line 2: the file ends here"), "{wrong:?}");
        assert!(wrong[1].contains("dpa/2.xml: its <catalog> has no url"), "{wrong:?}");
    }

    #[test]
    fn a_folder_that_is_not_there_has_none() {
        let (catalogs, wrong) = catalogs(Path::new("/nowhere/at/all"));
        assert!(catalogs.addresses().next().is_none() && wrong.is_empty());
    }
}
