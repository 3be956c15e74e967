//! `longwave check`: is this installation healthy, and how to fix what is wrong.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;
use news::{Service, WireItem};
use store::{Address, Store, WireQuery};

use crate::ingest;
use crate::notices::Post;
use crate::people;
use crate::reader::Reader;
use crate::say::say;
use crate::settings::{FolderFeed, Settings};

/// Checks everything, whatever fails on the way, a line for each.
pub async fn run(settings: Result<Settings>) -> Result<ExitCode> {
    let mut report = Report::default();
    match settings {
        Err(error) => report.bad("settings", &format!("{error:#}")),
        Ok(settings) => {
            report.good("settings", &format!("{} at {}", settings.name, settings.address));
            let (catalogs, wrong) = ingest::catalogs(&settings.catalogs);
            check_store(&settings, &catalogs, &mut report).await;
            check_media(&settings, &mut report).await;
            check_mail(&settings, &mut report).await;
            check_single_sign_on(&settings, &mut report);
            check_leaked(&settings, &mut report);
            check_catalogs(&settings, &catalogs, &wrong, &mut report);
            settings.feeds.iter().for_each(|feed| check_feed(feed, &mut report));
            if settings.feeds.is_empty() {
                report
                    .note("feeds", "none in the settings: write a [[feed]] block, or set one up at the desk");
            }
        }
    }
    Ok(if report.well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

struct Report {
    well: bool,
}

impl Default for Report {
    fn default() -> Self {
        Self { well: true }
    }
}

impl Report {
    fn good(&mut self, what: &str, told: &str) {
        self.line("ok", what, told);
    }

    fn note(&mut self, what: &str, told: &str) {
        self.line("note", what, told);
    }

    fn bad(&mut self, what: &str, told: &str) {
        self.line("BAD", what, told);
        self.well = false;
    }

    /// A report that can't be written is no good report.
    fn line(&mut self, verdict: &str, what: &str, told: &str) {
        self.well &= say(format_args!("{verdict:6} {what:9} {told}")).is_ok();
    }
}

async fn check_store(settings: &Settings, catalogs: &wire::Catalogs, report: &mut Report) {
    let address: Address = match settings.database.parse() {
        Ok(address) => address,
        Err(error) => return report.bad("store", &error.to_string()),
    };
    if let Address::Sqlite(path) = &address
        && !path.exists()
    {
        match could_be_made(path) {
            Ok(()) => {
                let told = "isn't there yet; it is made when the newsroom serves. If it should be there, mend the path";
                report.note("store", &format!("{} {told}", path.display()));
            }
            Err(why) => report.bad("store", &format!("{} {why}", path.display())),
        }
        return report.note("theme", "is looked at once the store is there");
    }
    match Store::open(&address).await {
        Err(error) => report.bad("store", &format!("{address:?}: {error:#}")),
        Ok(store) => {
            let (head, services) = (store.log_head().await, store.services().await);
            match (head, services) {
                (Ok(head), Ok(services)) => {
                    report.good("store", &format!("{address:?}, log at {head}"));
                    check_services(&services, report);
                    check_stories(&store, report).await;
                    check_key(settings, &store, report).await;
                    check_missing_catalogs(settings, catalogs, &store, report).await;
                    for feed in store.feeds().await.unwrap_or_default().iter().filter(|feed| !feed.paused) {
                        check_feed(&ingest::of_desk(settings, feed), report);
                    }
                    check_pages(settings, &store, report).await;
                }
                (Err(error), _) | (_, Err(error)) => report.bad("store", &format!("{error:#}")),
            }
            store.close().await;
        }
    }
}

/// The pages as the newsroom would build them, with the operator's own templates.
async fn check_pages(settings: &Settings, store: &Store, report: &mut Report) {
    match Reader::open(settings, store, 0).await {
        Err(error) => report.bad("theme", &format!("{error:#}")),
        Ok(_) => {
            let theme = settings.theme.as_ref().map(|folder| folder.display().to_string());
            report.good("theme", &theme.unwrap_or_else(|| "Longwave's own".into()));
        }
    }
}

fn check_services(services: &[Service], report: &mut Report) {
    for service in services.iter().filter(|service| !service.off) {
        let language = page::locale::service(service.id.as_str());
        let lacking = language.map(|language| language.lacks().len()).unwrap_or_default();
        if lacking > 0 {
            let told = "messages that every reader meets aren't translated: its pages show gaps. Switch it off at the \
                desk, under Administration, until they are";
            report.bad("services", &format!("{}: {lacking} {told}", service.id));
        }
    }
    match services.len() {
        0 => report.note(
            "services",
            "none yet: begin one at the desk, under Administration, or by PUT /api/v1/services/{id}",
        ),
        count => report.good("services", &format!("{count}")),
    }
}

/// Stories that could not be read when something was to stop them.
async fn check_stories(store: &Store, report: &mut Report) {
    const MOST: usize = 20;
    match store.hidden_unread(MOST).await {
        Err(error) => report.bad("stories", &format!("{error:#}")),
        Ok(hidden) if hidden.is_empty() => {}
        Ok(hidden) => {
            let ids: Vec<_> = hidden.iter().map(ToString::to_string).collect();
            let told = "can't be read; a kill, hold or embargo was to reach them, so readers don't see them. \
                Restore a backup, and look at what the stories that they were made from came to";
            report.bad("stories", &format!("{} {told}", ids.join(", ")));
        }
    }
}

fn check_leaked(settings: &Settings, report: &mut Report) {
    let Some(file) = &settings.leaked_passwords else { return };
    let named = file.display();
    match people::Leaked::open(file) {
        Ok(_) => report.good("passwords", &format!("none is taken that is in {named}")),
        Err(error) => report.bad("passwords", &format!("leaked_passwords: {named} {error}")),
    }
}

/// A damaged catalog is left out while the newsroom serves.
fn check_catalogs(
    settings: &Settings,
    catalogs: &wire::Catalogs,
    wrong: &[anyhow::Error],
    report: &mut Report,
) {
    for why in wrong {
        report.bad("catalogs", &format!("{why:#}"));
    }
    let known = catalogs.addresses().count();
    if known > 0 {
        report.good("catalogs", &format!("{known} in {}", settings.catalogs.display()));
    }
}

/// Catalogs that the latest items name and that aren't here: what their codes mean isn't known.
async fn check_missing_catalogs(
    settings: &Settings,
    known: &wire::Catalogs,
    store: &Store,
    report: &mut Report,
) {
    const LATEST: usize = 200;
    let query = WireQuery { limit: Some(LATEST), ..WireQuery::default() };
    let latest = match store.wire_list(&query).await {
        Ok(latest) => latest,
        Err(error) => return report.bad("catalogs", &format!("{error:#}")),
    };
    let of = |item: &WireItem| {
        let missing = item.defects.iter().filter(|defect| defect.code == wire::CATALOG_MISSING);
        missing.map(|defect| (item.provider.clone(), defect.place.clone())).collect::<Vec<_>>()
    };
    let missing: BTreeSet<_> = latest.iter().flat_map(|kept| of(&kept.item)).collect();
    for (provider, address) in missing.iter().filter(|(_, address)| !known.has(address)) {
        let told = format!("{provider} names {address}, which isn't in {}", settings.catalogs.display());
        report.note("catalogs", &format!("{told}: bring it there, by wget -x say, and start Longwave again"));
    }
}

/// A restored database needs the key that it was written with.
async fn check_key(settings: &Settings, store: &Store, report: &mut Report) {
    let file = settings.key.display();
    match people::unopened(store, &settings.key).await {
        Err(error) => report.bad("key", &format!("{error:#}")),
        Ok(0) if settings.key.exists() => report.good("key", &format!("{file}")),
        Ok(0) => report.note("key", &format!("{file} is made when it is first needed; keep a copy of it")),
        Ok(count) => report.bad(
            "key",
            &format!(
                "{file} doesn't open the second factor of {count} people. Restore the key that was beside this database"
            ),
        ),
    }
}

async fn check_media(settings: &Settings, report: &mut Report) {
    let place = &settings.media;
    let written = async {
        let media = place.open()?;
        media.put("check", "well".into()).await?;
        let read = media.get("check").await?;
        media.delete("check").await?;
        Ok::<_, store::Error>(read.is_some_and(|read| read == "well"))
    };
    match written.await {
        Ok(true) => report.good("media", &format!("{place} keeps what is written")),
        Ok(false) => {
            report.bad("media", &format!("{place} doesn't give back what was written: is the disk well?"));
        }
        Err(error) => {
            report.bad("media", &format!("{place}: {error:#}. May this user write there? Is the disk full?"));
        }
    }
}

/// Whether the mail server answers, speaks TLS where it must, and takes the password.
async fn check_mail(settings: &Settings, report: &mut Report) {
    let post = match Post::open(settings) {
        Ok(Some(post)) => post,
        Ok(None) => return report.note("mail", "none: nobody is mailed; write a [mail] block for it"),
        Err(error) => return report.bad("mail", &format!("{error:#}")),
    };
    let server = post.server();
    match post.try_out().await {
        Ok(true) => report.good("mail", &format!("{server} answers, and takes mail")),
        Ok(false) => report.bad("mail", &format!("{server} answers, but takes no mail")),
        Err(error) => {
            let told = "Are server, port and security right, and user and password those that it knows?";
            report.bad("mail", &format!("{server}: {error:#}. {told}"));
        }
    }
}

/// Whether the provider answers is seen when somebody comes in by it.
fn check_single_sign_on(settings: &Settings, report: &mut Report) {
    let Some(single) = &settings.single_sign_on else { return };
    match single.secret.read() {
        Ok(_) => report
            .good("sign-in", &format!("by {} too, with the secret of {:?}", single.issuer, single.secret)),
        Err(error) => report.bad("sign-in", &format!("single_sign_on: {error:#}")),
    }
}

/// Whether something that isn't there could be made: the nearest folder above it takes files.
///
/// # Errors
/// Why not, in words that go on after its name.
fn could_be_made(path: &Path) -> Result<(), String> {
    let above = path.ancestors().skip(1).map(|above| match above.as_os_str().is_empty() {
        true => Path::new("."),
        false => above,
    });
    let nearest = above.into_iter().find(|above| above.exists()).unwrap_or(Path::new("."));
    let probe = nearest.join(".longwave-check");
    std::fs::write(&probe, "").and_then(|()| std::fs::remove_file(&probe)).map_err(|error| {
        format!("isn't there and can't be made: {}: {error}. May this user write there?", nearest.display())
    })
}

fn check_feed(feed: &FolderFeed, report: &mut Report) {
    let (provider, place) = (&feed.provider, feed.folder.display());
    let probe = feed.folder.join(".longwave-check");
    match std::fs::write(&probe, "").and_then(|()| std::fs::remove_file(&probe)) {
        Ok(()) => report.good("feed", &format!("{provider}: {place}")),
        Err(_) if !feed.folder.exists() => match could_be_made(&feed.folder) {
            Ok(()) => {
                let told = "isn't there; it is made when the newsroom serves";
                report.note("feed", &format!("{provider}: {place} {told}"));
            }
            Err(why) => report.bad("feed", &format!("{provider}: {place} {why}")),
        },
        Err(error) => {
            report.bad("feed", &format!("{provider}: {place}: {error}. Files are moved once taken in"));
        }
    }
}
