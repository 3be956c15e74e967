//! The desk of a large newsroom: 200,000 stories, two million wire items, and 200 people at work, each of whom reads,
//! writes and is told what is new.
//!
//! The newsroom is filled once and kept in the target folder; it lives on SQLite.

use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use super::person::{NEW, Pages, Visit, Work, sign_in};
use super::{Built, flow, percentile, process, sorted};
use crate::newsroom::Newsroom;
use crate::project;

/// How large the newsroom is, unless LONGWAVE_DESK names other numbers: `STORIES,ITEMS`.
const STORIES: usize = 200_000;
const ITEMS: usize = 2_000_000;
const PEOPLE: usize = 200;
const SECONDS: u64 = 60;
/// In the seconds before, they come in, and the two browsers are started in which keystrokes are measured: on the same two
/// cores, that takes more than all of the newsroom.
const BEFORE: Duration = Duration::from_secs(15);
/// A wire file comes so often.
const FILE_EVERY: Duration = Duration::from_secs(4);
/// What is promised for any page of the desk, for a family in every language, and for a keystroke to a colleague.
const PAGE: f64 = 50.0;
const FAMILY: f64 = 100.0;
const KEYSTROKE: f64 = 100.0;

pub fn run(built: &Built) -> Result<()> {
    let data = filled(built)?;
    let began = Instant::now();
    let newsroom = Newsroom::open_in(&built.longwave, &data)?;
    println!("    opens in {:.1} s", began.elapsed().as_secs_f64());
    open_services(&newsroom)?;
    process::wait_until_idle(newsroom.process())?;
    let places = Places::of(&newsroom)?;
    println!("    {PEOPLE} people sign in");
    let sessions = sign_in(built, &newsroom, PEOPLE)?;
    let visits = Mutex::new(Vec::new());
    let began = Instant::now();
    let measured = began + BEFORE;
    let done = AtomicBool::new(false);
    let work = Work {
        port: newsroom.port(),
        places: &places.pages,
        offices: &places.offices,
        visits: &visits,
        measured,
        done: &done,
    };
    println!("    they come in, and work for {SECONDS} s");
    let keystrokes = std::thread::scope(|scope| {
        for (n, session) in sessions.iter().enumerate() {
            scope.spawn(move || work.of_one(n, session));
            scope.spawn(move || work.told(n, session));
        }
        scope.spawn(|| agency(&newsroom, &done));
        let keystrokes = keystrokes(&newsroom, &places.draft);
        std::thread::sleep((BEFORE + Duration::from_secs(SECONDS)).saturating_sub(began.elapsed()));
        done.store(true, Ordering::Relaxed);
        keystrokes
    });
    let visits = visits.into_inner().unwrap_or_default();
    let mut kept = table(&visits)?;
    kept.push(row("a keystroke, until the colleague sees it", &keystrokes?, KEYSTROKE));
    let (now, most) = process::memory(newsroom.process())?;
    println!("    Longwave holds {now:.0} MiB, at most {most:.0} MiB");
    match kept.iter().filter(|kept| !**kept).count() {
        0 => Ok(()),
        missed => bail!("{missed} aims missed"),
    }
}

fn size() -> Result<(usize, usize)> {
    let Ok(told) = std::env::var("LONGWAVE_DESK") else { return Ok((STORIES, ITEMS)) };
    let numbers =
        told.split_once(',').and_then(|(stories, items)| Some((stories.parse().ok()?, items.parse().ok()?)));
    numbers.with_context(|| format!("LONGWAVE_DESK: {told:?} is not STORIES,ITEMS"))
}

/// A data folder with all of it, made where it isn't there.
fn filled(built: &Built) -> Result<PathBuf> {
    let (stories, items) = size()?;
    println!("    {stories} stories, {items} wire items");
    let data = project::target()?.join("bench").join(format!("desk-{stories}-{items}"));
    let whole = data.join("filled");
    if whole.exists() {
        return Ok(data);
    }
    println!(
        "    the newsroom is filled, this once: of the full size, in an hour and more, with 20 GB of disk"
    );
    let _ = std::fs::remove_dir_all(&data);
    let services = {
        let newsroom = Newsroom::open_in(&built.longwave, &data)?;
        process::wait_until_idle(newsroom.process())?;
        open_services(&newsroom)?;
        services(&newsroom)?
    };
    // In a folder of its own: there it needs less, and the executable isn't built anew for it.
    let own = project::target()?.join("bench/build");
    let mut cargo = project::cargo();
    cargo.args(["build", "--release", "--package", "store", "--example", "fill", "--target-dir"]);
    project::run(cargo.arg(&own))?;
    let mut fill = project::command(own.join("release/examples/fill"));
    fill.arg(data.join("longwave.db")).args([stories.to_string(), items.to_string()]).args(services);
    let status = fill.status().context("can't start the program that fills the newsroom")?;
    if !status.success() {
        bail!("the newsroom could not be filled ({status})");
    }
    std::fs::write(whole, "Remove this folder to fill it anew.\n")?;
    Ok(data)
}

/// Opens every service that the table of languages knows.
fn open_services(newsroom: &Newsroom) -> Result<()> {
    let open = services(newsroom)?;
    let table = std::fs::read_to_string(project::root().join("crates/page/locales/services.toml"))?;
    let known = table.lines().filter_map(|line| line.strip_prefix("id = \"")?.strip_suffix('"'));
    for id in known.filter(|id| !open.iter().any(|place| place.split('/').next() == Some(id))) {
        let service = json!({ "site_name": id, "sections": [{ "id": "world" }] });
        newsroom.api("PUT", &format!("/services/{id}"), &service.to_string())?;
    }
    Ok(())
}

/// Every service with its first section, English first.
fn services(newsroom: &Newsroom) -> Result<Vec<String>> {
    let services = newsroom.api("GET", "/services", "")?;
    let place = |service: &Value| {
        let (id, section) = (service.get("id")?.as_str()?, service.pointer("/sections/0/id")?.as_str()?);
        Some(format!("{id}/{section}"))
    };
    let mut places: Vec<_> = services.as_array().into_iter().flatten().filter_map(place).collect();
    places.sort_by_key(|place| !place.starts_with("english/"));
    Ok(places)
}

/// Where people go.
struct Places {
    pages: Pages,
    offices: Pages,
    /// A story that two people write at once.
    draft: String,
}

impl Places {
    fn of(newsroom: &Newsroom) -> Result<Self> {
        let list = |path: &str, from: &str| -> Result<Vec<String>> {
            let found = newsroom.api("GET", path, "")?;
            let ids = found.as_array().into_iter().flatten().filter_map(|one| one.get("id")?.as_str());
            Ok(ids.map(|id| format!("{from}{id}")).collect())
        };
        let section = newsroom.section("english")?;
        let content = json!({ "headline": "Two write", "section": section });
        let draft = text(&begin(newsroom, &content)?, "id")?;
        let one = |path: &str| vec![path.to_owned()];
        let searches = ["karimo", "tensa+lu", "vor", "pidar+gosel", "a", "ba+ka"];
        let searches = searches.map(|words| format!("/desk/wire?q={words}"));
        let items = list("/wire?limit=100", "")?;
        let items = items.iter().map(|id| format!("/desk/wire/{id}")).collect();
        let picture = list("/pictures?limit=100", "/desk/pictures/")?;
        let stories = list("/stories?limit=100", "/desk/stories/")?;
        let of_each = |page: &str| stories.iter().map(|story| format!("{story}/{page}")).collect();
        let pages = vec![
            ("the wire in columns", one("/desk/wire")),
            ("the wire searched", searches.into()),
            ("a wire item", items),
            ("stories", one("/desk/stories")),
            (
                "a service's drafts",
                vec![
                    "/desk/stories?service=english&standing=draft".to_owned(),
                    "/desk/stories?service=persian&standing=review".to_owned(),
                ],
            ),
            ("what is held", one("/desk/stories?standing=held")),
            ("a story's revisions", of_each("revisions")),
            ("a story's preview", of_each("preview")),
            ("a family in every language", vec![family(newsroom, &content)?]),
            ("translations that are stale", one("/desk/stale?service=persian")),
            (
                "a front and what it is made of",
                vec!["/desk/fronts/english".into(), "/desk/fronts/persian".into()],
            ),
            ("pictures", one("/desk/pictures")),
            ("a picture", picture),
            ("breaking news", one("/desk/breaking")),
            ("what needs a person", vec!["/desk/watch".into(), "/desk/watch/english".into()]),
            ("the account", one("/desk/account")),
            ("a story", stories),
        ];
        let offices = vec![
            ("administration", one("/desk/administration")),
            ("services", one("/desk/administration/services")),
            ("people", one("/desk/people")),
            ("the record", one("/desk/record")),
        ];
        Ok(Self { pages, offices, draft: format!("/desk/stories/{draft}") })
    }
}

fn text(of: &Value, name: &str) -> Result<String> {
    of.get(name)
        .and_then(Value::as_str)
        .map(str::to_owned)
        .with_context(|| format!("{name} is missing in {of}"))
}

fn begin(newsroom: &Newsroom, content: &Value) -> Result<Value> {
    newsroom.api("POST", "/stories", &json!({ "service": "english", "content": content }).to_string())
}

/// The board of a story that every service translates.
fn family(newsroom: &Newsroom, content: &Value) -> Result<String> {
    let story = begin(newsroom, content)?;
    let path = format!("/stories/{}/translations", text(&story, "id")?);
    for service in services(newsroom)?.iter().skip(1) {
        let service = service.split('/').next();
        newsroom.api("POST", &path, &json!({ "service": service }).to_string())?;
    }
    Ok(format!("/desk/families/{}", text(&story, "family")?))
}

/// Sends wire files while people work.
fn agency(newsroom: &Newsroom, done: &AtomicBool) {
    let mut n = 0;
    while !done.load(Ordering::Relaxed) {
        n += 1;
        let guid = format!("urn:bench:{}:{n}", std::process::id());
        if let Err(error) = flow::put(newsroom, &format!("{n}.xml"), &flow::item(&guid, 1, "usable", n)) {
            println!("    the agency can't send: {error:#}");
        }
        std::thread::sleep(FILE_EVERY);
    }
}

/// What a keystroke takes to the page of a colleague in the same story, in two real browsers.
fn keystrokes(newsroom: &Newsroom, draft: &str) -> Result<Vec<f64>> {
    let mut node = project::command("node");
    node.arg("web/bench/keystroke.js").env("LONGWAVE_STORY", draft);
    node.env("LONGWAVE_URL", newsroom.address()).env("LONGWAVE_DATA", newsroom.data());
    let told = project::output(&mut node)?;
    told.lines().map(|line| line.parse().with_context(|| format!("{line:?} is no time"))).collect()
}

/// Prints a row for each kind of page, and says which aims were kept.
fn table(visits: &[Visit]) -> Result<Vec<bool>> {
    if visits.iter().all(|visit| visit.kind != NEW) {
        bail!("nothing that the agency sent reached anybody's wire");
    }
    let wrong: Vec<_> = visits.iter().filter(|visit| visit.status != 200).collect();
    if let Some(first) = wrong.first() {
        bail!(
            "{} of {} pages failed; the first was {} ({})",
            wrong.len(),
            visits.len(),
            first.path,
            first.status
        );
    }
    println!(
        "    {} pages{:<31} {:>6} {:>8} {:>8} {:>8}   ms",
        visits.len(),
        "",
        "times",
        "p50",
        "p99",
        "most"
    );
    let mut kinds: Vec<&str> = Vec::new();
    for visit in visits {
        if !kinds.contains(&visit.kind) {
            kinds.push(visit.kind);
        }
    }
    let of = |kind: &str| {
        visits.iter().filter(|visit| visit.kind == kind).map(|visit| visit.took).collect::<Vec<_>>()
    };
    Ok(kinds
        .iter()
        .map(|kind| row(kind, &of(kind), if kind.contains("family") { FAMILY } else { PAGE }))
        .collect())
}

fn row(name: &str, times: &[f64], aim: f64) -> bool {
    let times = sorted(times);
    let [p50, p99, most] = [0.5, 0.99, 1.0].map(|share| percentile(&times, share));
    let missed = if p99 < aim { "" } else { ", missed" };
    let count = times.len();
    println!("    {name:<42} {count:>6} {p50:>8.1} {p99:>8.1} {most:>8.1}   p99 aims below {aim:.0}{missed}");
    p99 < aim
}
