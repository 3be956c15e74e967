//! A journalist at work, as far as the server notices: pages opened and things done with pauses between them, and a stream
//! that tells when to fetch what is new.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use super::Built;
use crate::http;
use crate::newsroom::Newsroom;
use crate::project;

/// Between two pages of one person, at least, and at most so much more.
const PAUSE: Duration = Duration::from_secs(2);
const MORE: u64 = 4_000;
const PASSWORD: &str = "a bench has no secrets";

/// What is fetched where something came.
pub const NEW: &str = "what is new on the wire";

/// Of so many times that somebody presses something, once something is done.
const DEEDS: u64 = 10;

/// Every tenth of them runs the newsroom.
const fn administers(person: usize) -> bool {
    person.is_multiple_of(10)
}

/// Kinds of pages, each with addresses of it.
pub type Pages = Vec<(&'static str, Vec<String>)>;

/// A page that somebody opened, or something that they did.
pub struct Visit {
    pub kind: &'static str,
    pub path: String,
    pub status: u16,
    /// Milliseconds, from asking until the last byte was there: with what the machine needed for whoever asked.
    pub took: f64,
    /// Milliseconds that the server needed for the page, by its own word.
    pub made: Option<f64>,
    pub done: bool,
}

/// Somebody who signed in.
pub struct Person {
    number: usize,
    session: String,
    /// A story that nobody else writes.
    own: String,
}

impl Person {
    pub fn new(number: usize, session: String, own: String) -> Self {
        Self { number, session, own }
    }

    pub fn session(&self) -> &str {
        &self.session
    }

    /// Whoever runs the newsroom may open all of it.
    pub fn administers(&self) -> bool {
        administers(self.number)
    }

    /// Whether they publish, and may say when.
    fn edits(&self) -> bool {
        self.number % 10 < 5
    }
}

/// What all of them share.
#[derive(Clone, Copy)]
pub struct Work<'a> {
    pub port: u16,
    pub places: &'a Pages,
    /// What only administrators open.
    pub offices: &'a Pages,
    /// What is taken from the wire.
    pub items: &'a [String],
    pub visits: &'a Mutex<Vec<Visit>>,
    /// What is opened before isn't measured.
    pub measured: Instant,
    pub done: &'a AtomicBool,
}

/// Accounts of their own for so many people, and a session for each.
///
/// # Errors
/// Where somebody can't come in.
pub fn sign_in(built: &Built, newsroom: &Newsroom, people: usize) -> Result<Vec<String>> {
    let settings = newsroom.data().join("bench.toml");
    std::fs::write(&settings, format!("data = {:?}\n", newsroom.data()))?;
    let role = |n: usize| match n % 10 {
        _ if administers(n) => "administrator",
        1 => "chief",
        2..=4 => "editor",
        _ => "reporter",
    };
    let come_in = |n: usize| {
        let mut invite = project::command(&built.longwave);
        invite.args([
            "account",
            "--email",
            &format!("bench{n}@example.org"),
            "--name",
            &format!("Bench {n}"),
        ]);
        let told = project::output(invite.args(["--role", role(n), "--config"]).arg(&settings))?;
        let path = told.split_whitespace().find_map(|word| word.get(word.find("/desk/invitation/")?..));
        let path = path.with_context(|| format!("no invitation in {told:?}"))?;
        let form = "Content-Type: application/x-www-form-urlencoded\r\n";
        let password = format!("password={}", PASSWORD.replace(' ', "+"));
        let answer = http::send(newsroom.port(), "POST", path, form, &password)?;
        let cookie = answer.header("set-cookie").and_then(|cookie| cookie.split(';').next());
        cookie.map(str::to_owned).with_context(|| format!("nobody came in: {}", answer.head))
    };
    (0..people).map(come_in).collect()
}

impl Work<'_> {
    /// Opens page after page until the bench ends, and does something every so often.
    pub fn of_one(&self, person: &Person) {
        let mut dice = Dice(person.number as u64 + 1);
        let offices = self.offices.iter().filter(|_| person.administers());
        let places: Vec<_> = self.places.iter().chain(offices).collect();
        dice.pause(MORE, self.done);
        let mut deeds = 0;
        while !self.done.load(Ordering::Relaxed) {
            let chosen = dice.of(&places).and_then(|(kind, paths)| Some((kind, dice.of(paths)?)));
            if dice.roll(DEEDS) == 0 {
                deeds += 1;
                self.does(person, &mut dice, deeds);
            } else if let Some((kind, path)) = chosen {
                self.visit(kind, path, &person.session);
            }
            std::thread::sleep(PAUSE);
            dice.pause(MORE, self.done);
        }
    }

    /// Takes an item, or goes on with their own story: saves what is said beside it, leaves a note, hands it on, schedules it.
    /// What they see before they press is opened first.
    fn does(&self, person: &Person, dice: &mut Dice, deeds: usize) {
        if deeds.is_multiple_of(3) {
            let Some(item) = dice.of(self.items) else { return };
            self.visit("a wire item", item, &person.session);
            return self.posts("taking", &format!("{item}/take"), "to=english&anyway=true", person);
        }
        let own = &person.own;
        let page = self.visit("a story", own, &person.session);
        let act = format!("{own}/act");
        match dice.roll(if person.edits() { 4 } else { 3 }) {
            0 => self.saves("saving what is said beside", own, &about(&page, deeds, ""), person),
            1 => self.saves("saving a note", own, &about(&page, 0, &format!("Note+{deeds}")), person),
            2 => {
                let stages = ["draft", "review", "ready"].into_iter();
                let other = stages.filter(|stage| !page.contains(&format!("value=\"{stage}\" aria-pressed")));
                let other = other.cycle().nth(deeds).unwrap_or("draft");
                self.posts("handing on", &act, &format!("do=move&stage={other}"), person);
            }
            _ => {
                let minute = deeds % 60;
                self.posts("scheduling", &act, &format!("do=schedule&at=2099-01-01T10:{minute:02}"), person);
            }
        }
    }

    fn saves(&self, kind: &'static str, story: &str, form: &str, person: &Person) {
        self.posts(kind, &format!("{story}/about"), form, person);
    }

    fn posts(&self, kind: &'static str, path: &str, form: &str, person: &Person) {
        let session = &person.session;
        let headers = format!("Cookie: {session}\r\nContent-Type: application/x-www-form-urlencoded\r\n");
        self.asks(kind, ("POST", path), &headers, form);
    }

    /// Is told what is new, as the wire's page is, and fetches it: what became of the rows that it shows, then what came
    /// above them.
    pub fn told(&self, person: &Person) {
        let session = person.session();
        let mut dice = Dice(person.number as u64 + 1_000);
        dice.pause(MORE, self.done);
        let page = self.visit("the wire in columns", "/desk/wire", session);
        let mut shown = rows(&page);
        let columns = page.split("data-column=").skip(1);
        let mut newest: Vec<_> = columns.map(newest_of).collect();
        let Ok(mut lines) = self.stream(session) else { return };
        let mut line = String::new();
        while !self.done.load(Ordering::Relaxed) {
            line.clear();
            // Silence is no fault: it is asked again whether it is time to go.
            let Ok(_) = lines.read_line(&mut line) else { continue };
            if line.starts_with("event: wire") {
                dice.pause(FRESH_WITHIN, self.done);
                let after: Vec<_> =
                    newest.iter().enumerate().map(|(n, item)| format!("{n}:{item}")).collect();
                let shown_now: Vec<_> =
                    shown.iter().map(|row| format!("{}:{}", row.item, row.stories)).collect();
                let (asked, after) = (shown_now.join(","), after.join(","));
                let path = format!("/desk/wire/meanwhile?shown={asked}&columns={after}");
                let told = self.part(NEW, &path, session);
                // As on a page, a row takes the place of the one that it is about.
                for changed in told.split("data-shown=\"").skip(1) {
                    let Some(now) = rows(changed).into_iter().next() else { continue };
                    let was = changed.split('"').next().unwrap_or_default();
                    shown.iter_mut().filter(|row| row.item == was).for_each(|row| *row = now.clone());
                }
                for came in told.split("data-came=\"").skip(1) {
                    let column = came.split('"').next().and_then(|column| column.parse::<usize>().ok());
                    if let Some(newest) = column.and_then(|column| newest.get_mut(column)) {
                        *newest = newest_of(came);
                    }
                }
            }
        }
    }

    fn stream(&self, session: &str) -> Result<BufReader<TcpStream>> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(1)))?;
        write!(
            stream,
            "GET /desk/live HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nCookie: {session}\r\n\r\n",
            self.port
        )?;
        Ok(BufReader::new(stream))
    }

    /// Opens a page, notes what it took, and gives what it says.
    fn visit(&self, kind: &'static str, path: &str, session: &str) -> String {
        self.get(kind, path, &format!("Cookie: {session}\r\n"))
    }

    /// Asks for a part of a page, as the desk's script does.
    fn part(&self, kind: &'static str, path: &str, session: &str) -> String {
        self.get(kind, path, &format!("Cookie: {session}\r\nHX-Request: true\r\n"))
    }

    fn get(&self, kind: &'static str, path: &str, headers: &str) -> String {
        self.asks(kind, ("GET", path), headers, "")
    }

    fn asks(&self, kind: &'static str, (method, path): (&str, &str), headers: &str, form: &str) -> String {
        let began = Instant::now();
        let answer = http::send(self.port, method, path, headers, form);
        let took = began.elapsed().as_secs_f64() * 1000.0;
        let made = answer.as_ref().ok().and_then(made);
        let (status, body) = answer.map_or((0, Vec::new()), |answer| (answer.status, answer.body));
        if began >= self.measured
            && let Ok(mut visits) = self.visits.lock()
        {
            let path = path.to_owned();
            visits.push(Visit { kind, path, status, took, made, done: method != "GET" });
        }
        String::from_utf8_lossy(&body).into_owned()
    }
}

/// What an answer says of how long it was made.
fn made(answer: &http::Answer) -> Option<f64> {
    answer.header("server-timing")?.strip_prefix("page;dur=")?.parse().ok()
}

/// The form of a story's page with another headline, where `headline` is a number, and another note.
fn about(page: &str, headline: usize, note: &str) -> String {
    let base =
        page.split("name=\"base\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or("1");
    let section = page.split("<option value=\"").find(|option| option.contains("\" selected lang="));
    let section = section.and_then(|option| option.split('"').next()).unwrap_or_default();
    format!(
        "base={base}&headline=Written+{headline}&summary=It+works.&slugline=bench&dateline=&section={section}\
         &bylines=Bench&note={note}"
    )
}

/// A row of the wire: the item's number, and how many stories draw on it.
#[derive(Clone)]
struct Row {
    item: String,
    stories: String,
}

/// The rows of a page, from its top.
fn rows(page: &str) -> Vec<Row> {
    let value = |row: &str, name: &str| Some(row.split_once(name)?.1.split('"').next()?.to_owned());
    let row =
        |row: &str| Some(Row { item: value(row, "data-id=\"")?, stories: value(row, "data-stories=\"")? });
    page.split("<li class=\"row").skip(1).filter_map(row).collect()
}

/// The item at the top of a column; nothing of an empty one.
fn newest_of(column: &str) -> String {
    rows(column).into_iter().next().map_or_else(String::new, |row| row.item)
}

/// Pages wait a moment of chance before they fetch what is new, so that not all of them do at once.
const FRESH_WITHIN: u64 = 1_000;

/// Choices that are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides.max(1)
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        all.get(usize::try_from(self.roll(all.len() as u64)).unwrap_or_default())
    }

    /// Waits up to so many milliseconds, unless the bench ends.
    fn pause(&mut self, milliseconds: u64, done: &AtomicBool) {
        if !done.load(Ordering::Relaxed) {
            std::thread::sleep(Duration::from_millis(self.roll(milliseconds)));
        }
    }
}
