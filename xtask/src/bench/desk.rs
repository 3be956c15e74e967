//! The desk of a large newsroom: 200,000 stories, two million wire items, and 200 people at work, each of whom reads,
//! writes, hands on and is told what is new.
//!
//! The newsroom is filled once and kept in the target folder; it lives on SQLite.

use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use super::person::{NEW, Pages, Person, Visit, Work, sign_in};
use super::{Built, flow, percentile, process, sorted};
use crate::http;
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
    println!("    {PEOPLE} people sign in");
    let people = everybody(&newsroom, sign_in(built, &newsroom, PEOPLE)?)?;
    let places = Places::of(&newsroom, &people)?;
    let visits = Mutex::new(Vec::new());
    let began = Instant::now();
    let measured = began + BEFORE;
    let done = AtomicBool::new(false);
    let work = Work {
        port: newsroom.port(),
        places: &places.pages,
        offices: &places.offices,
        items: &places.items,
        visits: &visits,
        measured,
        done: &done,
    };
    println!(
        "    they come in, and work for {SECONDS} s, on the same cores, where they give way to the newsroom"
    );
    let at_work = || {
        std::thread::scope(|scope| {
            for person in &people {
                scope.spawn(move || work.of_one(person));
                scope.spawn(move || work.told(person));
            }
            scope.spawn(|| agency(&newsroom, &done));
            let keystrokes = keystrokes(&newsroom, &places.draft);
            std::thread::sleep((BEFORE + Duration::from_secs(SECONDS)).saturating_sub(began.elapsed()));
            done.store(true, Ordering::Relaxed);
            keystrokes
        })
    };
    let keystrokes = process::giving_way(at_work)?;
    let visits = visits.into_inner().unwrap_or_default();
    let mut kept = table(&visits)?;
    kept.push(row("a keystroke, until the colleague sees it", &keystrokes?, None, Some(KEYSTROKE)));
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

/// Opens every service whose words for readers are translated.
fn open_services(newsroom: &Newsroom) -> Result<()> {
    let open = services(newsroom)?;
    let table = std::fs::read_to_string(project::root().join("crates/page/locales/services.toml"))?;
    for id in table.split("[[service]]").filter_map(translated) {
        if !open.iter().any(|place| place.split('/').next() == Some(id)) {
            let service = json!({ "site_name": id, "sections": [{ "id": "world" }] });
            newsroom.api("PUT", &format!("/services/{id}"), &service.to_string())?;
        }
    }
    Ok(())
}

/// The service of a block of the table. One that is closed, or was added since, has no words yet.
fn translated(block: &str) -> Option<&str> {
    let value = |key: &str| {
        block.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"'))
    };
    value("id").filter(|_| matches!(value("status"), Some("core" | "edition")))
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

/// Everybody at work, each with a story of their own that could be published.
fn everybody(newsroom: &Newsroom, sessions: Vec<String>) -> Result<Vec<Person>> {
    let section = newsroom.section("english")?;
    let paragraph = json!({ "id": "b1", "type": "paragraph", "text": [{ "text": "It is at work." }] });
    let with_story = |(number, session): (usize, String)| -> Result<Person> {
        let content = json!({
            "headline": format!("Story of {number}"), "section": section, "bylines": [{ "name": "Bench" }],
            "body": { "format": 1, "blocks": [paragraph] },
        });
        let own = text(&begin(newsroom, &content)?, "id")?;
        Ok(Person::new(number, session, format!("/desk/stories/{own}")))
    };
    sessions.into_iter().enumerate().map(with_story).collect()
}

/// Where people go.
struct Places {
    pages: Pages,
    offices: Pages,
    /// Wire items that may be taken.
    items: Vec<String>,
    /// A story that two people write at once.
    draft: String,
}

impl Places {
    fn of(newsroom: &Newsroom, people: &[Person]) -> Result<Self> {
        let list = |path: &str, from: &str| -> Result<Vec<String>> {
            let found = newsroom.api("GET", path, "")?;
            let ids = found.as_array().into_iter().flatten().filter_map(|one| one.get("id")?.as_str());
            Ok(ids.map(|id| format!("{from}{id}")).collect())
        };
        let section = newsroom.section("english")?;
        let content = json!({ "headline": "Two write", "section": section });
        let draft = text(&begin(newsroom, &content)?, "id")?;
        let one = |path: &str| vec![path.to_owned()];
        let searched = |path: &str| SEARCHES.iter().map(|words| format!("{path}{words}")).collect::<Vec<_>>();
        let picture = list("/pictures?limit=100", "/desk/pictures/")?;
        // Those that the newsroom is full of: what the bench begins is short.
        let stories = list("/stories?visible=true&limit=100", "/desk/stories/")?;
        let of_each = |page: &str| stories.iter().map(|story| format!("{story}/{page}")).collect();
        let choices =
            stories.iter().map(|story| story.replace("/stories/", "/pictures/choose?story=")).collect();
        let previews = stories.iter().map(|story| story.replace("/stories/", "/preview/story/")).collect();
        let family = family(newsroom, &content)?;
        let translations: Vec<_> = family.made.iter().map(|id| format!("/desk/stories/{id}")).collect();
        newsroom.api("PUT", "/desks/english/bench", &json!({ "name": "Bench" }).to_string())?;
        let pages = vec![
            ("the wire in columns", one("/desk/wire")),
            ("the wire searched", searched("/desk/wire?q=")),
            ("a wire item", list("/wire?limit=100", "/desk/wire/")?),
            ("stories", one("/desk/stories")),
            ("stories searched", searched("/desk/stories?service=all&q=")),
            (
                "a service's drafts",
                vec![
                    "/desk/stories?service=english&standing=draft".to_owned(),
                    "/desk/stories?service=persian&standing=review".to_owned(),
                ],
            ),
            ("what is held", one("/desk/stories?standing=held")),
            ("a story's check-list", of_each("checks")),
            ("a story's topics searched", of_each("topics?topic_q=water")),
            ("a story's revisions", of_each("revisions")),
            ("two revisions compared", vec![rewritten(newsroom, &content)?]),
            ("a story's preview", of_each("preview")),
            ("a story's preview itself", previews),
            ("what came since for a story", of_each("newer")),
            ("pictures to choose for a story", choices),
            ("a family in every language", vec![format!("/desk/families/{}", family.id)]),
            ("a translation's source", translations.iter().map(|path| format!("{path}/source")).collect()),
            ("a translation beside its source", translations),
            ("translations that are stale", one("/desk/stale?service=persian")),
            (
                "a front and what it is made of",
                vec!["/desk/fronts/english".into(), "/desk/fronts/persian".into()],
            ),
            ("pictures", one("/desk/pictures")),
            ("pictures searched", searched("/desk/pictures?q=")),
            ("a picture", picture),
            ("breaking news", one("/desk/breaking")),
            ("what needs a person", vec!["/desk/watch".into(), "/desk/watch/english".into()]),
            ("what needs a person of a desk", one("/desk/watch/english/bench")),
            ("the account", one("/desk/account")),
            ("a story", stories),
        ];
        let offices = offices(newsroom, people)?;
        let items = takeable(newsroom)?;
        Ok(Self { pages, offices, items, draft: format!("/desk/stories/{draft}") })
    }
}

/// The newest items that no provider stopped.
fn takeable(newsroom: &Newsroom) -> Result<Vec<String>> {
    let found = newsroom.api("GET", "/wire?limit=100", "")?;
    let usable = |one: &&Value| one.pointer("/item/pubstatus").is_none_or(|status| status == "usable");
    let ids = found.as_array().into_iter().flatten().filter(usable).filter_map(|one| one.get("id")?.as_str());
    Ok(ids.map(|id| format!("/desk/wire/{id}")).collect())
}

/// Words of which there are many, some and none, and a part of one.
const SEARCHES: [&str; 6] = ["karimo", "tensa+lu", "vor", "pidar+gosel", "a", "ba+ka"];

/// The rooms in which the newsroom is set up, its people, and the record of what they did.
fn offices(newsroom: &Newsroom, people: &[Person]) -> Result<Pages> {
    let rooms = |paths: &[&str]| paths.iter().map(|path| format!("/desk/administration{path}")).collect();
    let ids = |path: &str, room: &str| -> Result<Vec<String>> {
        let found = newsroom.api("GET", path, "")?;
        let ids = found.as_array().into_iter().flatten().filter_map(|one| one.get("id")?.as_str());
        Ok(ids.take(100).map(|id| format!("/desk/administration/{room}/{id}")).collect())
    };
    let chief = people.iter().find(|person| person.administers()).context("nobody administers")?;
    let cookie = format!("Cookie: {}\r\n", chief.session());
    let page = http::send(newsroom.port(), "GET", "/desk/people", &cookie, "")?;
    let page = String::from_utf8_lossy(&page.body).into_owned();
    let numbers = page.split("\"/desk/people/").skip(1).filter_map(|rest| rest.split('"').next());
    let one_of_them = numbers.take(100).map(|number| format!("/desk/people/{number}")).collect();
    let record = ["who=Bench", "service=english", "kind=stories&refused=true", "from=2026-01-01&kind=wire"];
    Ok(vec![
        ("administration", rooms(&["", "/rights", "/setup", "/tokens", "/redirects"])),
        ("services", rooms(&["/services", "/services/english", "/services/persian"])),
        ("desks", rooms(&["/desks", "/desks/english/bench"])),
        ("feeds", rooms(&["/feeds"])),
        ("bylines and topics", rooms(&["/bylines", "/topics"])),
        ("a byline", ids("/people", "bylines")?),
        ("a topic", ids("/topics", "topics")?),
        ("people", vec!["/desk/people".to_owned()]),
        ("one of them", one_of_them),
        ("the record", vec!["/desk/record".to_owned()]),
        ("the record filtered", record.map(|filter| format!("/desk/record?{filter}")).into()),
    ])
}

/// Where two revisions of a story are compared.
fn rewritten(newsroom: &Newsroom, content: &Value) -> Result<String> {
    let id = text(&begin(newsroom, content)?, "id")?;
    let mut content = content.clone();
    set(&mut content, "headline", json!("Two wrote"));
    let write = json!({ "action": "write", "base": 1, "content": content });
    newsroom.api("POST", &format!("/stories/{id}/actions"), &write.to_string())?;
    Ok(format!("/desk/stories/{id}/revisions/compare?from=1&to=2"))
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

/// A story that every service translates.
struct Family {
    id: String,
    made: Vec<String>,
}

/// A story of 20 paragraphs in every language, changed since it was translated.
fn family(newsroom: &Newsroom, content: &Value) -> Result<Family> {
    let block = |at: usize, text: &str| json!({ "id": format!("b{at}"), "type": "paragraph", "text": [{ "text": text }] });
    let body = |text: &str| {
        let blocks =
            (0..20).map(|at| block(at, &format!("{text} {at}. {}", "The ferries run again. ".repeat(8))));
        json!({ "format": 1, "blocks": blocks.collect::<Vec<_>>() })
    };
    let mut content = content.clone();
    set(&mut content, "body", body("Paragraph"));
    let story = begin(newsroom, &content)?;
    let id = text(&story, "id")?;
    let mut made = Vec::new();
    for service in services(newsroom)?.iter().skip(1) {
        let to = json!({ "service": service.split('/').next() });
        let story = newsroom.api("POST", &format!("/stories/{id}/translations"), &to.to_string())?;
        made.push(text(&story, "id")?);
    }
    set(&mut content, "body", body("Changed paragraph"));
    let write = json!({ "action": "write", "base": 1, "content": content });
    newsroom.api("POST", &format!("/stories/{id}/actions"), &write.to_string())?;
    Ok(Family { id: text(&story, "family")?, made })
}

fn set(content: &mut Value, name: &str, value: Value) {
    if let Some(fields) = content.as_object_mut() {
        fields.insert(name.to_owned(), value);
    }
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

/// Prints a row for each kind of page, in the time that the server needed by its own word, and says which aims were kept.
/// Those who ask are 200 threads and two browsers on the same cores: what they wait for beyond it stands beside.
fn table(visits: &[Visit]) -> Result<Vec<bool>> {
    if visits.iter().all(|visit| visit.kind != NEW) {
        bail!("nothing that the agency sent reached anybody's wire");
    }
    // What was done leads on.
    let fine = |visit: &&Visit| visit.status == if visit.done { 303 } else { 200 };
    let wrong: Vec<_> = visits.iter().filter(|visit| !fine(visit)).collect();
    if let Some(first) = wrong.first() {
        bail!(
            "{} of {} pages failed; the first was {}, {} ({})",
            wrong.len(),
            visits.len(),
            first.kind,
            first.path,
            first.status
        );
    }
    if let Some(silent) = visits.iter().find(|visit| !visit.done && visit.made.is_none()) {
        bail!("{} doesn't say how long it was made", silent.path);
    }
    println!(
        "    {} pages{:<31} {:>6} {:>8} {:>8} {:>8} {:>8}   ms",
        visits.len(),
        "",
        "times",
        "p50",
        "p99",
        "most",
        "asked"
    );
    let mut kinds: Vec<&str> = Vec::new();
    for visit in visits {
        if !kinds.contains(&visit.kind) {
            kinds.push(visit.kind);
        }
    }
    let of = |kind: &str| visits.iter().filter(|visit| visit.kind == kind).collect::<Vec<_>>();
    let told = |kind: &&str| {
        let visits = of(kind);
        let asked: Vec<_> = visits.iter().map(|visit| visit.took).collect();
        // What is promised is of pages, in the server's time; what is done is here for the load that it is.
        let aim = if kind.contains("family") { FAMILY } else { PAGE };
        if visits.iter().any(|visit| visit.done) {
            return row(kind, &asked, None, None);
        }
        let made: Vec<_> = visits.iter().filter_map(|visit| visit.made).collect();
        row(kind, &made, Some(&asked), Some(aim))
    };
    Ok(kinds.iter().map(told).collect())
}

/// Prints a row, with the p99 of what it took for those who asked, where that is told apart, and says whether its aim was
/// kept, if it has one.
fn row(name: &str, times: &[f64], asked: Option<&[f64]>, aim: Option<f64>) -> bool {
    let times = sorted(times);
    let [p50, p99, most] = [0.5, 0.99, 1.0].map(|share| percentile(&times, share));
    let kept = aim.is_none_or(|aim| p99 < aim);
    let missed = if kept { "" } else { ", missed" };
    let aim = aim.map(|aim| format!("   p99 aims below {aim:.0}{missed}")).unwrap_or_default();
    let count = times.len();
    let asked = asked.map(|asked| format!("{:.1}", percentile(&sorted(asked), 0.99))).unwrap_or_default();
    println!("    {name:<42} {count:>6} {p50:>8.1} {p99:>8.1} {most:>8.1} {asked:>8}{aim}");
    kept
}
