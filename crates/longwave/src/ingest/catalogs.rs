//! The folder of providers' catalogs, by which QCodes are resolved. An operator fills it; nothing is fetched.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
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
            Ok(mut inside) => {
                let within = inside.folders.into_iter().filter(|_| depth < DEEPEST);
                folders.extend(within.map(|path| (path, depth + 1)));
                files.append(&mut inside.files);
                wrong.extend(inside.others.iter().map(|path| {
                    anyhow!(
                        "{}: neither a file nor a folder; links to folders aren't followed",
                        path.display()
                    )
                }));
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

/// What is in a folder.
#[derive(Default)]
struct Inside {
    folders: Vec<PathBuf>,
    files: Vec<PathBuf>,
    /// Links to folders, of which each could lead back here, and what could be read without end.
    others: Vec<PathBuf>,
}

fn inside(folder: &Path) -> Result<Inside> {
    let unread = || format!("can't look into {}", folder.display());
    let mut inside = Inside::default();
    for entry in std::fs::read_dir(folder).with_context(unread)? {
        let entry = entry.with_context(unread)?;
        let path = entry.path();
        if unfinished(&path) {
            continue;
        }
        let is_folder = entry.file_type().with_context(unread)?.is_dir();
        let list = match is_folder {
            true => &mut inside.folders,
            false if path.is_file() => &mut inside.files,
            false => &mut inside.others,
        };
        list.push(path);
    }
    Ok(inside)
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

    #[cfg(unix)]
    #[test]
    fn links_lead_to_files_and_into_no_folder() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let elsewhere = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(&elsewhere, catalog("url='http://a.example/1.xml'")).unwrap();
        std::os::unix::fs::symlink(elsewhere.path(), at("1.xml")).unwrap();
        std::os::unix::fs::symlink(".", at("here")).unwrap();
        let (catalogs, wrong) = catalogs(folder.path());
        assert_eq!(catalogs.addresses().collect::<Vec<_>>(), ["a.example/1.xml"]);
        let wrong: Vec<_> = wrong.iter().map(|why| format!("{why:#}")).collect();
        assert!(wrong.len() == 1 && wrong[0].starts_with(&at("here").display().to_string()), "{wrong:?}");
    }

    #[test]
    fn a_folder_that_is_not_there_has_none() {
        let (catalogs, wrong) = catalogs(Path::new("/nowhere/at/all"));
        assert!(catalogs.addresses().next().is_none() && wrong.is_empty());
    }
}
